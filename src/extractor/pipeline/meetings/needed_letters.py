"""Letters that a regular expression cannot match without, so that most lines need not be searched for it.

Read from the expression's parse tree, which Python keeps in `re._parser` (Python 3.11 and later).
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_SHORTEST = 3  # shorter runs of letters stand in nearly every line
_EVERYWHERE = frozenset(
    {"the", "and", "was", "were", "are", "his", "her", "with", "for", "their", "they", "that"}
)


@functools.lru_cache(maxsize=1)
def _runs(line: str) -> frozenset[str]:
    """All runs of three letters; kept, because each line is asked by several filters in turn."""
    return frozenset(map("".join, zip(line, line[1:], line[2:], strict=False)))


class Prefilter:
    """Which of many patterns may match a line, told by the needed letters of each.

    A line's runs of three letters are looked up once for all patterns: asking each pattern's strings one by
    one took longer than the few searches that are left.
    """

    def __init__(self, needs: Sequence[Sequence[str]]) -> None:
        self._always = frozenset(number for number, letters in enumerate(needs) if not letters)
        self._by_run: dict[str, list[tuple[str, int]]] = {}
        for number, alternatives in enumerate(needs):
            for letters in alternatives:
                self._by_run.setdefault(letters[:_SHORTEST], []).append((letters, number))

    def candidates(self, line: str) -> list[int]:
        """Numbers of the patterns to search `line` for, ascending."""
        runs = self._by_run.keys() & _runs(line)
        found = {number for run in runs for letters, number in self._by_run[run] if letters in line}
        return sorted(found | self._always)


def needed_letters(source: str) -> tuple[str, ...]:
    """Strings of which at least one stands in whatever `source` matches; empty where there is no such set."""
    return tuple(sorted(_needed(parser.parse(source))))


def _needed(tree: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    run = ""
    found: list[frozenset[str]] = []
    for code, value in [*tree, (None, None)]:
        if code is codes.LITERAL:
            run += chr(value)
            continue
        if len(run.strip()) >= _SHORTEST:
            found.append(frozenset({run.strip()}))
        run = ""
        if code is codes.SUBPATTERN:
            found.append(_needed(value[-1]))
        elif code is codes.BRANCH:
            parts = [_needed(part) for part in value[1]]
            found.append(frozenset().union(*parts) if all(parts) else frozenset())
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and value[0] > 0:
            found.append(_needed(value[2]))
    # Few and long strings are seldom found in vain.
    return min(
        filter(None, found),
        key=lambda letters: len(letters) - min(map(len, letters)),
        default=frozenset(),
    )
