"""Exact span F1 of names, the way the benchmarks count it: FAC is LOC, a leading article is ignored."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

_CLASS = {"PERSON": "PERSON", "ORG": "ORG", "LOC": "LOC", "FAC": "LOC", "GPE": "LOC", "NORP": "NORP"}
CLASSES = ("PERSON", "ORG", "LOC", "NORP")
_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)

Triple = tuple[int, int, str]


def comparable(text: str, spans: Iterable[Triple]) -> set[Triple]:
    """The spans as they are compared: class mapped, article off."""
    out = set()
    for start, end, label in spans:
        target = _CLASS.get(label)
        if target is None:
            continue
        article = _ARTICLE.match(text, start, end)
        if article is not None and article.end() < end:
            start = article.end()
        out.add((start, end, target))
    return out


class Tally:
    """Counts of right, invented and missed spans by class."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.invented: Counter[str] = Counter()
        self.missed: Counter[str] = Counter()

    def add(self, gold: set[Triple], found: set[Triple]) -> None:
        """Count one text."""
        self.right.update(label for _, _, label in gold & found)
        self.invented.update(label for _, _, label in found - gold)
        self.missed.update(label for _, _, label in gold - found)

    def scores(self, label: str | None = None) -> tuple[float, float, float]:
        """Precision, recall and F1 in percent, of one class or of all."""
        labels = CLASSES if label is None else (label,)
        right = sum(self.right[name] for name in labels)
        found = right + sum(self.invented[name] for name in labels)
        gold = right + sum(self.missed[name] for name in labels)
        precision = 100 * right / found if found else 0.0
        recall = 100 * right / gold if gold else 0.0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0
