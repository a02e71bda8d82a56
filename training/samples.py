"""Labelled texts and how they become spaCy Docs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span

# Classes of the corpora → classes of the model. None: the words are outside every name.
# "?": the corpus draws the class otherwise than we do; the words are left unlabelled.
WORLDWIDE: dict[str, str | None] = {
    "Person": "PERSON",
    "Organization": "ORG",
    "Location": "LOC",
    "Facility": "FAC",
    "NORP": "NORP",
    "Misc": "MISC",
    "Product": "MISC",
    "Date": None,
    "Money": None,
}
WIKIGOLD: dict[str, str | None] = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC", "MISC": "?"}
_ARTICLE = re.compile(r"(?:the|The|THE|a|A|an|An)\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Sample:
    """A text with name spans (characters, end exclusive); label "?" marks words of unknown class."""

    text: str
    spans: tuple[tuple[int, int, str], ...]
    meta: dict[str, str] = field(default_factory=dict)


def read_corpus(path: Path, classes: dict[str, str | None]) -> list[Sample]:
    """Read a JSON Lines corpus of `text` and `entities` ([start, end, label]); articles leave the spans."""
    samples = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            text: str = row["text"]
            spans = []
            for start, end, label in row["entities"]:
                target = classes.get(label)
                if target is None:
                    continue
                article = _ARTICLE.match(text, start, end)
                if article is not None and target != "MISC":
                    start = article.end()
                spans.append((start, end, target))
            meta = {"id": str(row["id"]), "region": str(row.get("region") or "")}
            samples.append(Sample(text, tuple(sorted(spans)), meta))
    return samples


def paragraphs(sample: Sample, least: int = 300) -> Iterator[Sample]:
    """Cut a text at blank lines into pieces of at least `least` characters."""
    bounds = [0]
    for gap in re.finditer(r"\n\s*\n", sample.text):
        crossed = any(start < gap.end() and end > gap.start() for start, end, _ in sample.spans)
        if gap.end() - bounds[-1] >= least and not crossed:
            bounds.append(gap.end())
    bounds.append(len(sample.text))
    for begin, finish in pairwise(bounds):
        inside = tuple(
            (s - begin, e - begin, label) for s, e, label in sample.spans if begin <= s and e <= finish
        )
        if sample.text[begin:finish].strip():
            yield Sample(sample.text[begin:finish], inside, sample.meta)


def to_doc(nlp: Language, sample: Sample) -> Doc:
    """Tokenize and label. Spans that cut a token are widened to it; those that then clash are unknown."""
    doc = nlp.make_doc(sample.text)
    known: list[Span] = []
    missing: list[Span] = []
    last = 0
    for start, end, label in sorted(sample.spans):
        span = doc.char_span(start, end, label="" if label == "?" else label, alignment_mode="expand")
        if span is None or not span.text.strip():
            continue
        while len(span) > 1 and span[0].is_space:
            span = doc[span.start + 1 : span.end]
        if span.start < last:
            continue
        last = span.end
        if label == "?":
            missing.append(span)
        else:
            known.append(Span(doc, span.start, span.end, label=label))
    doc.set_ents(known, missing=missing)
    return doc


def to_docs(nlp: Language, samples: Iterable[Sample]) -> list[Doc]:
    """Docs of all samples, in order."""
    return [to_doc(nlp, sample) for sample in samples]
