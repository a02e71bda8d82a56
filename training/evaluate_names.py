"""Scores of a saved pipeline on the development texts: `python -m training.evaluate_names [MODEL]`.

Exact spans, a leading article ignored, FAC counted as LOC; with the repairs of `extractor_names` and without.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

import argparse
import json
import sys
import time
from pathlib import Path

import spacy
from spacy.language import Language

import extractor.pipeline.gazetteer
import extractor.pipeline.names
import extractor.pipeline.sentences
import extractor.pipeline.tokenizer  # noqa: F401
from training.samples import WORLDWIDE, Sample, read_corpus
from training.scoring import CLASSES, Tally, comparable

_NAME_STAGES = {"extractor_gazetteer", "ner", "extractor_sentences", "extractor_names"}


def _tallies(nlp: Language, samples: list[Sample]) -> tuple[Tally, dict[str, Tally]]:
    whole = Tally()
    regions: dict[str, Tally] = {}
    docs = nlp.pipe((sample.text for sample in samples), batch_size=16)
    for sample, doc in zip(samples, docs, strict=True):
        gold = comparable(sample.text, sample.spans)
        found = comparable(sample.text, [(e.start_char, e.end_char, e.label_) for e in doc.ents])
        whole.add(gold, found)
        regions.setdefault(sample.meta["region"], Tally()).add(gold, found)
    return whole, regions


def _line(name: str, scores: tuple[float, float, float]) -> str:
    return f"{name:<22}" + "".join(f"{score:8.1f}" for score in scores)


def _relaxed(nlp: Language, path: Path) -> tuple[float, float, float]:
    """Overlap of any kind with the same class, on the government texts (their spans hold the titles)."""
    classes = {"Organisation": "ORG", "Location": "LOC", "Person": "PERSON", "Nationality": "NORP"}
    gold_hit = gold_all = found_hit = found_all = 0
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        gold = [(s, e, classes[c]) for s, e, c in row["entities"] if c in classes]
        doc = nlp(row["text"])
        found = comparable(row["text"], [(e.start_char, e.end_char, e.label_) for e in doc.ents])
        gold_all += len(gold)
        found_all += len(found)
        gold_hit += sum(any(s < e2 and s2 < e and c == c2 for s2, e2, c2 in found) for s, e, c in gold)
        found_hit += sum(any(s < e2 and s2 < e and c == c2 for s2, e2, c2 in gold) for s, e, c in found)
    precision, recall = 100 * found_hit / max(found_all, 1), 100 * gold_hit / max(gold_all, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def say(line: str) -> None:
    """Write a line to standard output."""
    sys.stdout.write(line + "\n")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m training.evaluate_names", description=__doc__)
    parser.add_argument("model", nargs="?", default="models/press_en", type=Path)
    parser.add_argument("--data", default="../shared/data", type=Path)
    options = parser.parse_args()
    stages = json.loads((options.model / "meta.json").read_text("utf-8"))["pipeline"]
    nlp = spacy.load(options.model, exclude=[stage for stage in stages if stage not in _NAME_STAGES])
    ner = options.data / "ner"
    samples = read_corpus(ner / "worldwide_dev.jsonl", WORLDWIDE)
    say(f"{'':<22}{'P':>8}{'R':>8}{'F1':>8}")
    with nlp.select_pipes(disable=["extractor_names"]):
        bare, _ = _tallies(nlp, samples)
    say(_line("model alone", bare.scores()))
    whole, regions = _tallies(nlp, samples)
    say(_line("with repairs", whole.scores()))
    for label in CLASSES:
        say(_line("  " + label, whole.scores(label)))
    for region in sorted(regions):
        say(_line("  " + region, regions[region].scores()))
    relaxed = ner / "re3d_gov_dev.jsonl"
    if relaxed.is_file():
        say(_line("re3d dev, overlap", _relaxed(nlp, relaxed)))
    words = sum(len(sample.text.split()) for sample in samples)
    begin = time.process_time()
    for _ in nlp.pipe((sample.text for sample in samples), batch_size=32):
        pass
    say(f"speed: {words / (time.process_time() - begin):,.0f} words a second of one core")


if __name__ == "__main__":
    main()
