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
# Parts of an expression that match more strings than these are taken apart: more strings take longer to look
# for than the searches that they save.
_MOST_SPELLINGS = 8
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT)


class Letters:
    """Which of many strings stand in a line, told word by word: most words are known from other lines."""

    def __init__(self, strings: Iterable[str] = ()) -> None:
        self._strings = dict.fromkeys(strings)
        self._words: _Words | None = None
        # The line told last and what stands in it.
        self.last: tuple[str | None, set[str]] = (None, set())

    def ask_for(self, strings: Iterable[str]) -> None:
        """Look for these strings, too, in all lines to come."""
        self._strings.update(dict.fromkeys(strings))
        self._words, self.last = None, (None, set())

    def standing(self, line: str) -> set[str]:
        """The strings that stand in the line."""
        if self.last[0] == line:
            # Each line is asked by several filters in turn.
            return self.last[1]
        if self._words is None:
            self._words = _Words(self._strings)
        words = self._words
        found = set().union(*map(words.__getitem__, line.split(" ")))
        found.difference_update([letters for letters in found & words.spaced if letters not in line])
        found.update([letters for letters in words.short if letters in line])
        self.last = (line, found)
        return found


class _Words(dict[str, tuple[str, ...]]):
    """For each word the strings that may stand in a line with it, found when first asked for.

    Strings of several words (`spaced`) are known by their longest one, those of `short` words by none.
    """

    def __init__(self, strings: Iterable[str]) -> None:
        super().__init__()
        # By a run of letters of one word of each string, the one that the fewest others have.
        self._by_run: dict[str, list[tuple[str, str]]] = {}
        self.short: list[str] = []
        words = {letters: max(letters.split(" "), key=len) for letters in strings}
        often = Counter(run for word in words.values() for run in _runs(word))
        for letters, word in words.items():
            if runs := _runs(word):
                run = min(sorted(runs), key=often.__getitem__)
                self._by_run.setdefault(run, []).append((word, letters))
            else:
                self.short.append(letters)
        self.spaced = frozenset(letters for letters in words if " " in letters)

    def __missing__(self, word: str) -> tuple[str, ...]:
        if len(self) >= _MOST_WORDS:
            self.clear()
        runs = self._by_run.keys() & _runs(word)
        found = tuple(letters for run in runs for part, letters in self._by_run[run] if part in word)
        self[word] = found
        return found


# The strings of all expressions of the room, so that a line's letters are looked up once for all of them.
_LETTERS = Letters()


def _runs(word: str) -> set[str]:
    runs = set(map("".join, zip(word, word[1:], word[2:], strict=False)))
    if _MASK in word:
        runs.update(map("".join, itertools.pairwise(word)))
    return runs


class Prefilter:
    """Which of many patterns may match a line, told by the needed letters of each.

    Asking each pattern's strings one by one took longer than the few searches that are left.
    """

    def __init__(
        self, needs: Sequence[Sequence[Sequence[str]]], numbers: Iterable[int] | None = None
    ) -> None:
        """`numbers` are those of the patterns to tell of, where not all of them are."""
        chosen = range(len(needs)) if numbers is None else list(numbers)
        self._always = frozenset(number for number in chosen if not needs[number])
        _LETTERS.ask_for(one for sets in needs for strings in sets for one in strings)
        patterns: dict[str, list[int]] = {}
        for number in chosen:
            for one in needs[number][0] if needs[number] else ():
                patterns.setdefault(one, []).append(number)
        self._first = {one: frozenset(numbers) for one, numbers in patterns.items()}
        self._firsts = frozenset(patterns)
        self._further = [[frozenset(strings) for strings in sets[1:]] for sets in needs]

    def candidates(self, line: str) -> list[int]:
        """Numbers of the patterns to search `line` for, ascending."""
        standing = _LETTERS.standing(line)
        found = self._always.union(*map(self._first.__getitem__, self._firsts & standing))
        kept: list[int] = []
        for number in sorted(found):
            for strings in self._further[number]:
                if strings.isdisjoint(standing):
                    break
            else:
                kept.append(number)
        return kept


class PersonPrefilter:
    """As `Prefilter`, where some patterns are only for lines that name a person."""

    def __init__(self, needs: Sequence[Sequence[Sequence[str]]], unnamed: Iterable[int]) -> None:
        """`unnamed` are the numbers of the patterns for all lines."""
        self._all = Prefilter(needs)
        self._unnamed = Prefilter(needs, unnamed)

    def candidates(self, line: str) -> list[int]:
        """Numbers of the patterns to search `line` for, ascending."""
        return (self._all if "<P" in line else self._unnamed).candidates(line)


class Gated:
    """A regular expression searched for only in lines with the letters that it cannot match without."""

    def __init__(self, source: str) -> None:
        self._pattern = re.compile(source)
        # In patterns without regard to case letters stand for others, too.
        self._sets = _rarest_first(source)[:_MOST] if "(?i" not in source else []
        _LETTERS.ask_for(one for strings in self._sets for one in strings)
        self.fullmatch = self._pattern.fullmatch

    def match(self, line: str, begin: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As the pattern's own."""
        return self._pattern.match(line, begin, end) if self._may_match(line) else None

    def search(self, line: str, begin: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As the pattern's own."""
        return self._pattern.search(line, begin, end) if self._may_match(line) else None

    def finditer(self, line: str, begin: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """As the pattern's own."""
        return self._pattern.finditer(line, begin, end) if self._may_match(line) else iter(())

    def _may_match(self, line: str) -> bool:
        last, standing = _LETTERS.last
        # Loops: generators and calls would take longer than what they look for.
        if last is line or last == line:
            for letters in self._sets:  # noqa: SIM110
                if letters.isdisjoint(standing):
                    return False
            return True
        for letters in self._sets:
            for one in letters:
                if one in line:
                    break
            else:
                return False
        return True


def needed_letters(source: str) -> tuple[tuple[str, ...], ...]:
    """Sets of strings of each of which one stands in whatever `source` matches, the rarest first.

    Empty where there is no such set. The first holds no mask if there is one without.
    """
    sets = _rarest_first(source)
    if not sets:
        return ()
    first = next((letters for letters in sets if min(map(len, letters)) >= _SHORTEST), sets[0])
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
    found: list[frozenset[str]] = []
    run = frozenset({""})
    for code, value in [*tree, (None, None)]:
        here = _written(code, value)
        longer = _joined(run, here)
        if longer is None:
            found += _usable(run)
            longer = here if here is not None else frozenset({""})
        run = longer
        if code is codes.ASSERT:
            found += _needed(value[1])
        elif here is not None:
            continue
        elif code is codes.SUBPATTERN:
            found += _needed(value[-1])
        elif code is codes.BRANCH:
            parts = [min(_needed(part), key=_in_vain, default=frozenset()) for part in value[1]]
            found += [frozenset().union(*parts)] if all(parts) else []
        elif code in _REPEATS and value[0] > 0:
            found += _needed(value[2])
    return found


def _written(code: Any, value: Any) -> frozenset[str] | None:
    """All that a part of an expression can match; None where that is more than a few strings."""
    if code is codes.LITERAL:
        return frozenset({chr(value)})
    if code in (codes.AT, codes.ASSERT, codes.ASSERT_NOT):
        return frozenset({""})
    if code is codes.IN and all(kind is codes.LITERAL for kind, _ in value):
        return frozenset(chr(letter) for _, letter in value)
    if code is codes.SUBPATTERN:
        return _all_written(value[-1])
    if code is codes.BRANCH:
        parts = [_all_written(part) for part in value[1]]
        spelled = [part for part in parts if part is not None]
        return _few(frozenset().union(*spelled)) if len(spelled) == len(parts) else None
    if code in _REPEATS and tuple(value[:2]) == (0, 1):
        part = _all_written(value[2])
        return _few(part | {""}) if part is not None else None
    return None


def _all_written(tree: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    found = frozenset({""})
    for code, value in tree:
        longer = _joined(found, _written(code, value))
        if longer is None:
            return None
        found = longer
    return found


def _joined(before: frozenset[str], behind: frozenset[str] | None) -> frozenset[str] | None:
    """All strings of the one followed by all of the other, unless those are too many."""
    if behind is None or len(before) * len(behind) > _MOST_SPELLINGS:
        return None
    return frozenset(one + other for one in before for other in behind)


def _few(spellings: frozenset[str]) -> frozenset[str] | None:
    return spellings if len(spellings) <= _MOST_SPELLINGS else None


def _tells(word: str) -> bool:
    """Whether a word is not one that stands in nearly every line."""
    return len(word) >= _SHORTEST or (word.startswith(_MASK) and len(word) > 1)


def _usable(spellings: frozenset[str]) -> list[frozenset[str]]:
    """The spellings without those that hold a shorter one, if all of them tell lines apart."""
    shortest = sorted({one.strip() for one in spellings}, key=len)
    kept: list[str] = []
    for one in shortest:
        if not any(map(_tells, one.split(" "))):
            return []
        if not any(other in one for other in kept):
            kept.append(one)
    return [frozenset(kept)]
