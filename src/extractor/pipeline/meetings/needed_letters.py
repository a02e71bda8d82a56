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
_MASK = "<"  # but a mask of two letters ("<D") tells lines apart
# A string is found in vain about so many times less often for each letter more that it has.
_RARER = 5.0
# So many sets of strings are asked for each expression: more leave out few lines more.
_MOST = 3


@functools.lru_cache(maxsize=1)
def _runs(line: str) -> frozenset[str]:
    """All runs of three letters; kept, because each line is asked by several filters in turn."""
    return frozenset(map("".join, zip(line, line[1:], line[2:], strict=False)))


class Prefilter:
    """Which of many patterns may match a line, told by the needed letters of each.

    A line's runs of three letters are looked up once for all patterns: asking each pattern's strings one by
    one took longer than the few searches that are left.
    """

    def __init__(self, needs: Sequence[Sequence[Sequence[str]]]) -> None:
        self._always = frozenset(number for number, sets in enumerate(needs) if not sets)
        self._further = {number: sets[1:] for number, sets in enumerate(needs) if len(sets) > 1}
        self._by_run: dict[str, list[tuple[str, int]]] = {}
        for number, sets in enumerate(needs):
            for letters in sets[0] if sets else ():
                self._by_run.setdefault(letters[:_SHORTEST], []).append((letters, number))

    def candidates(self, line: str) -> list[int]:
        """Numbers of the patterns to search `line` for, ascending."""
        runs = self._by_run.keys() & _runs(line)
        found = {number for run in runs for letters, number in self._by_run[run] if letters in line}
        return sorted(self._always.union(number for number in found if self._has_further(number, line)))

    def _has_further(self, number: int, line: str) -> bool:
        """Whether one string of each further set of a pattern stands in the line."""
        for letters in self._further.get(number, ()):
            for one in letters:
                if one in line:
                    break
            else:
                return False
        return True


def needed_letters(source: str) -> tuple[tuple[str, ...], ...]:
    """Sets of strings of each of which one stands in whatever `source` matches, the rarest first.

    Empty where there is no such set. The first holds no string that is shorter than `_SHORTEST`.
    """
    sets = sorted(
        set(_needed(parser.parse(source))), key=lambda letters: (_in_vain(letters), sorted(letters))
    )
    first = next((letters for letters in sets if min(map(len, letters)) >= _SHORTEST), None)
    if first is None:
        return ()
    further = [letters for letters in sets if letters != first][: _MOST - 1]
    return tuple(tuple(sorted(letters)) for letters in [first, *further])


def _in_vain(letters: frozenset[str]) -> float:
    """How often one of these strings is likely to stand in a line by chance."""
    return sum((_RARER ** -len(one) for one in letters), 0.0)


def _needed(tree: Iterable[tuple[Any, Any]]) -> list[frozenset[str]]:
    """All such sets, of the parts of a sequence one after another."""
    run = ""
    found: list[frozenset[str]] = []
    for code, value in [*tree, (None, None)]:
        if code is codes.LITERAL:
            run += chr(value)
            continue
        if ((one := run.strip()).startswith(_MASK) and len(one) > 1) or len(one) >= _SHORTEST:
            found.append(frozenset({one}))
        run = ""
        if code is codes.SUBPATTERN:
            found += _needed(value[-1])
        elif code is codes.ASSERT:
            found += _needed(value[1])
        elif code is codes.BRANCH:
            parts = [min(_needed(part), key=_in_vain, default=frozenset()) for part in value[1]]
            found += [frozenset().union(*parts)] if all(parts) else []
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and value[0] > 0:
            found += _needed(value[2])
    return found
