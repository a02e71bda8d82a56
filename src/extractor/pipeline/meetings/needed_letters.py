"""Letters that a regular expression cannot match without, so that most lines need not be searched for it.

Read from the expression's parse tree, which Python keeps in `re._parser` (Python 3.11 and later).
"""

from __future__ import annotations

import itertools
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_SHORTEST = 3  # shorter runs of letters stand in nearly every line
_MASK = "<"  # but a mask of two letters ("<D") tells lines apart
# A string is found in vain about so many times less often for each letter more that it has.
_RARER = 5.0
# So many sets of strings are asked for each expression: more leave out few lines more.
_MOST = 3
_MOST_WORDS = 50_000  # so many words are remembered


class Letters:
    """Which of many strings stand in a line, told word by word: most words are known from other lines."""

    def __init__(self, strings: Iterable[str]) -> None:
        # By a run of letters of one word of each string, the one that the fewest others have.
        self._by_run: dict[str, list[tuple[str, str]]] = {}
        self._short: list[str] = []
        words = {letters: max(letters.split(" "), key=len) for letters in strings}
        often = Counter(run for word in words.values() for run in _runs(word))
        for letters, word in words.items():
            if runs := _runs(word):
                run = min(sorted(runs), key=often.__getitem__)
                self._by_run.setdefault(run, []).append((word, letters))
            else:
                self._short.append(letters)
        self._spaced = frozenset(letters for letters in words if " " in letters)
        self._known: dict[str, tuple[str, ...]] = {}
        self._last: tuple[str | None, set[str]] = (None, set())

    def standing(self, line: str) -> set[str]:
        """The strings that stand in the line."""
        if self._last[0] == line:
            # Each line is asked by several filters in turn.
            return self._last[1]
        found: set[str] = set()
        known = self._known
        for word in line.split(" "):
            strings = known.get(word)
            if strings is None:
                strings = self._of_word(word)
            if strings:
                found.update(strings)
        found.difference_update([letters for letters in found & self._spaced if letters not in line])
        found.update(letters for letters in self._short if letters in line)
        self._last = (line, found)
        return found

    def _of_word(self, word: str) -> tuple[str, ...]:
        """The strings that may stand in a line with this word."""
        if len(self._known) >= _MOST_WORDS:
            self._known.clear()
        runs = self._by_run.keys() & _runs(word)
        found = tuple(letters for run in runs for part, letters in self._by_run[run] if part in word)
        self._known[word] = found
        return found


def _runs(word: str) -> set[str]:
    runs = set(map("".join, zip(word, word[1:], word[2:], strict=False)))
    if _MASK in word:
        runs.update(map("".join, itertools.pairwise(word)))
    return runs


class Prefilter:
    """Which of many patterns may match a line, told by the needed letters of each.

    A line's letters are looked up once for all patterns, and for all filters that share `letters`: asking
    each pattern's strings one by one took longer than the few searches that are left.
    """

    def __init__(self, needs: Sequence[Sequence[Sequence[str]]], letters: Letters | None = None) -> None:
        self._always = frozenset(number for number, sets in enumerate(needs) if not sets)
        self._letters = letters or Letters(strings_of(needs))
        patterns: dict[str, list[int]] = {}
        for number, sets in enumerate(needs):
            for one in sets[0] if sets else ():
                patterns.setdefault(one, []).append(number)
        self._first = {one: frozenset(numbers) for one, numbers in patterns.items()}
        self._firsts = frozenset(patterns)
        self._further = [[frozenset(strings) for strings in sets[1:]] for sets in needs]

    def candidates(self, line: str) -> list[int]:
        """Numbers of the patterns to search `line` for, ascending."""
        standing = self._letters.standing(line)
        found = self._always.union(*(self._first[one] for one in self._firsts & standing))
        kept: list[int] = []
        for number in sorted(found):
            for strings in self._further[number]:
                if strings.isdisjoint(standing):
                    break
            else:
                kept.append(number)
        return kept


def strings_of(needs: Iterable[Iterable[Iterable[str]]]) -> list[str]:
    """All strings of the needed letters of many patterns, each once."""
    return list(dict.fromkeys(one for sets in needs for strings in sets for one in strings))


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
