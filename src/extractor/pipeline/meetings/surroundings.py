"""The words around something in a masked line, as clues for a learned model."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

_NUMBER = re.compile(r"\d+")


@functools.lru_cache(maxsize=512)
def unnumbered(line: str) -> str:
    """The line without digits, so that all masks of one kind are one word."""
    return _NUMBER.sub("", line)


def window_clues(
    left: Sequence[str], right: Sequence[str], window: int, runs: Sequence[int]
) -> Iterator[str]:
    """The nearest `window` words of each side, with and without their place, and runs of the nearest ones.

    `left` begins with the word right before; a run of 2 is named "l12:", one of 3 "l13:".
    """
    for name, words in (("l", left), ("r", right)):
        for place, word in enumerate(words[:window], 1):
            yield f"{name}{place}:{word}"
            yield f"{name}:{word}"
        for length in runs:
            yield f"{name}1{length}:{' '.join(words[:length])}"
