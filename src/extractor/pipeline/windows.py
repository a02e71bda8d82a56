"""Cuts a text into stretches that the network reads at one time."""

from __future__ import annotations

import math
from collections.abc import Sequence

_ENDS = frozenset({".", "!", "?", "…", "。"})


def windows(words: Sequence[str], sizes: Sequence[int], most: int) -> list[tuple[int, int]]:
    """Stretches [start, end) of words with at most `most` pieces each, cut at line or sentence ends.

    `sizes` are the pieces of each word. The stretches of a text are about equally long, so that none
    is left without context. A word of more than `most` pieces stands alone.
    """
    total = sum(sizes)
    if total <= most:
        return [(0, len(words))] if words else []
    aim = total / math.ceil(total / (most * 0.85))
    found: list[tuple[int, int]] = []
    start = 0
    while start < len(words):
        end, length = start, 0
        line = sentence = start
        while end < len(words) and (length + sizes[end] <= most or end == start):
            length += sizes[end]
            end += 1
            if length >= aim * 0.6:
                word = words[end - 1]
                if "\n" in word:
                    line = end
                elif word in _ENDS:
                    sentence = end
                if length >= aim and max(line, sentence) > start:
                    break
        if end < len(words):
            end = line if line > start else sentence if sentence > start else end
        found.append((start, end))
        start = end
    return found
