"""Which posts have which complements, read from `data/complements.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from .lexicon_files import read_lexicon


@dataclass(frozen=True, slots=True)
class ComplementWords:
    """The lists of the lexicon file, which says what each is for; tuples are beginnings of heads."""

    accredited: tuple[str, ...]
    serves: tuple[str, ...]
    of_persons: tuple[str, ...]
    military_diplomats: frozenset[str]
    envoys: frozenset[str]
    with_portfolio: frozenset[str]
    accredited_too: frozenset[str]
    opens_charge: frozenset[str]
    in_charges: frozenset[str]
    before_body: frozenset[str]
    told_bodies: frozenset[str]
    tops: frozenset[str]
    held_so: frozenset[str]


@cache
def complement_words() -> ComplementWords:
    """The lexicon, loaded once."""
    raw = read_lexicon("complements.toml")
    beginnings = ("accredited", "serves", "of_persons")
    return ComplementWords(
        accredited=tuple(raw["accredited"]),
        serves=(*raw["accredited"], *raw["serves"]),
        of_persons=tuple(raw["of_persons"]),
        **{name: frozenset(words) for name, words in raw.items() if name not in beginnings},
    )
