"""Letters that a regular expression cannot match without, so that most lines need not be searched for it.

Read from the expression's parse tree, which Python keeps in `re._parser` (Python 3.11 and later).
"""

from __future__ import annotations

import functools
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_RUN = 4  # letters by which strings are looked up
_SHORTEST = 3  # shorter runs of letters stand in nearly every line
_MASK = "<"  # but a mask of two letters ("<D") tells lines apart
# A string is found in vain about so many times less often for each letter more that it has.
_RARER = 5.0
# So many sets of strings are asked for each expression: more leave out few lines more.
_MOST = 3


@functools.lru_cache(maxsize=1)
def _runs(line: str) -> frozenset[str]:
    """All runs of `_RUN` letters; kept, because each line is asked by several filters in turn."""
    return frozenset(map("".join, zip(line, line[1:], line[2:], line[3:], strict=False)))


class Prefilter:
    """Which of many patterns may match a line, told by the needed letters of each.

    A line's runs of four letters are looked up once for all patterns: asking each pattern's strings one by
    one took longer than the few searches that are left.
    """

    def __init__(self, needs: Sequence[Sequence[Sequence[str]]]) -> None:
        self._always = frozenset(number for number, sets in enumerate(needs) if not sets)
        patterns: dict[str, list[int]] = {}
        for number, sets in enumerate(needs):
            for letters in sets[0] if sets else ():
                patterns.setdefault(letters, []).append(number)
        often = Counter(run for letters in patterns for run in set(_runs_of(letters)))
        self._short = [item for item in patterns.items() if len(item[0]) < _RUN]
        # By the run of each string that the fewest others have, so that few are asked for in vain.
        self._by_run: dict[str, list[tuple[str, list[int]]]] = {}
        for letters, numbers in patterns.items():
            if len(letters) >= _RUN:
                run = min(_runs_of(letters), key=often.__getitem__)
                self._by_run.setdefault(run, []).append((letters, numbers))
        # Many patterns share their further sets: each is looked for once a line.
        self._sets = list(dict.fromkeys(tuple(letters) for sets in needs for letters in sets[1:]))
        place = {letters: at for at, letters in enumerate(self._sets)}
        self._further = {
            number: [place[tuple(letters)] for letters in sets[1:]] for number, sets in enumerate(needs)
        }

    def candidates(self, line: str) -> list[int]:
        """Numbers of the patterns to search `line` for, ascending."""
        found = set(self._always)
        for run in self._by_run.keys() & _runs(line):
            for letters, numbers in self._by_run[run]:
                if letters in line:
                    found.update(numbers)
        for letters, numbers in self._short:
            if letters in line:
                found.update(numbers)
        stands: dict[int, bool] = {}
        kept: list[int] = []
        for number in found:
            for at in self._further[number]:
                known = stands.get(at)
                if known is None:
                    known = stands[at] = _one_in(self._sets[at], line)
                if not known:
                    break
            else:
                kept.append(number)
        kept.sort()
        return kept


class Gated:
    """A regular expression searched for only in lines with the letters that it cannot match without."""

    def __init__(self, source: str) -> None:
        self._pattern = re.compile(source)
        # In patterns without regard to case letters stand for others, too.
        self._sets = _rarest_first(source)[:_MOST] if "(?i" not in source else []
        self.match, self.fullmatch = self._pattern.match, self._pattern.fullmatch

    def search(self, line: str, begin: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As the pattern's own."""
        return self._pattern.search(line, begin, end) if self._may_match(line) else None

    def finditer(self, line: str, begin: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """As the pattern's own."""
        return self._pattern.finditer(line, begin, end) if self._may_match(line) else iter(())

    def _may_match(self, line: str) -> bool:
        return all(_one_in(letters, line) for letters in self._sets)


def _one_in(letters: Iterable[str], line: str) -> bool:
    # A loop: a generator would take longer than what it looks for.
    for one in letters:  # noqa: SIM110
        if one in line:
            return True
    return False


def _runs_of(letters: str) -> list[str]:
    return [letters[at : at + _RUN] for at in range(len(letters) - _RUN + 1)]


def needed_letters(source: str) -> tuple[tuple[str, ...], ...]:
    """Sets of strings of each of which one stands in whatever `source` matches, the rarest first.

    Empty where there is no such set. The first holds no string that is shorter than `_SHORTEST`.
    """
    sets = _rarest_first(source)
    first = next((letters for letters in sets if min(map(len, letters)) >= _SHORTEST), None)
    if first is None:
        return ()
    further = [letters for letters in sets if letters != first][: _MOST - 1]
    return tuple(tuple(sorted(letters)) for letters in [first, *further])


def _rarest_first(source: str) -> list[frozenset[str]]:
    return sorted(
        set(_needed(parser.parse(source))), key=lambda letters: (_in_vain(letters), sorted(letters))
    )


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
