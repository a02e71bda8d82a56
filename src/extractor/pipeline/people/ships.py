"""The names of ships: the letters before them, and the quotation marks around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from .body_words import body_words
from .lexicon_files import read_lexicon

_MARKS = "\"“”„'‘’«»"
_QUOTED = re.compile(rf"\s(?P<mark>[{_MARKS}])[A-ZÀ-Ý0-9][\w.-]*(?: [\w.-]+){{0,3}}(?P<end>[{_MARKS}])")
# Characters before a mark in which what it names stands, and around a name in which its marks do.
_KIND, _AROUND = 12, 40


@cache
def states_of_ships() -> Mapping[str, str]:
    """The state (ISO 3166-1 alpha-3) whose ships bear these letters before their names."""
    table: dict[str, list[str]] = read_lexicon("ships.toml")
    return {letters: state for state, all_letters in table.items() for letters in all_letters}


def quotation_marks(text: str, begin: int, end: int) -> frozenset[int]:
    """Where marks stand around the names of ships: "INS 'Shardul'", "the frigate “Lorraine”"."""
    return frozenset(place for pair in _ships(text, begin, end) for place in pair)


def is_ship(text: str, start: int, end: int) -> bool:
    """Whether the characters are in a ship's name in quotation marks."""
    around = _ships(text, max(0, start - _AROUND), end + _AROUND)
    return any(mark <= start and end <= closing + 1 for mark, closing in around)


def _ships(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The opening and the closing mark of each name."""
    for match in _QUOTED.finditer(text, begin, end):
        kind = text[max(0, match.start() - _KIND) : match.start()].split()[-1:]
        if kind and (kind[0] in states_of_ships() or kind[0] in body_words().named_ships):
            yield match.start("mark"), match.start("end")
