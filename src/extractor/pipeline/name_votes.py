"""One class for all mentions of a name in a text: the one that they together find most probable."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from extractor.pipeline.network import LABELS

# Probability that no class falls below: one mention that is sure of itself does not outvote ten others.
_FLOOR = 0.001
# What "the" before a single word takes from the logarithm of a person's probability.
_ARTICLE = 2.0
_PERSON, _LOC, _FAC = (LABELS.index(label) for label in ("PERSON", "LOC", "FAC"))

Found = tuple[int, int, str]


def voted(names: Sequence[Found], odds: NDArray[np.float32], words: Sequence[str]) -> list[Found]:
    """Names [start, end) with the class of all their mentions, however capitals are written.

    `odds` are the probabilities of the network's CLASSES for each word. A mention counts with the mean of
    its words' logarithms; these of all mentions are added. Buildings and other places are one class in the
    vote, and each mention that turns out a place keeps its own kind.
    """
    if not names:
        return []
    places = [place for start, end, _ in names for place in range(start, end)]
    lengths = np.array([end - start for start, end, _ in names])
    firsts = np.cumsum(lengths) - lengths
    by_label = odds[places, 1:].reshape(len(places), len(LABELS), 2).sum(2)
    kinds = np.add.reduceat(by_label, firsts)
    is_facility = kinds[:, _FAC] > kinds[:, _LOC]
    by_label[:, _LOC] += by_label[:, _FAC]
    votes = np.add.reduceat(np.log(by_label + _FLOOR), firsts) / lengths[:, None]
    votes[[_is_word_with_article(start, end, words) for start, end, _ in names], _PERSON] -= _ARTICLE
    numbers: dict[str, int] = {}
    forms = [numbers.setdefault(" ".join(words[s:e]).casefold(), len(numbers)) for s, e, _ in names]
    sums = np.zeros((len(numbers), len(LABELS)))
    np.add.at(sums, forms, votes)
    best = sums.argmax(1)[forms]
    best = np.where((best == _LOC) | (best == _FAC), np.where(is_facility, _FAC, _LOC), best)
    return [(start, end, LABELS[label]) for (start, end, _), label in zip(names, best.tolist(), strict=True)]


def _is_word_with_article(start: int, end: int, words: Sequence[str]) -> bool:
    return end - start == 1 and start > 0 and words[start - 1].lower() == "the"
