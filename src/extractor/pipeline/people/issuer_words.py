"""Lexicon of what shows a text's sender and the states that act in it, read from `data/issuers.toml`."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

from .lexicon_files import read_lexicon


@dataclass(frozen=True, slots=True)
class IssuerWords:
    """The lists of the lexicon file, which says what each is for."""

    offices: frozenset[str]
    about: frozenset[str]
    headline_verbs: frozenset[str]
    guest_words: frozenset[str]
    visits: frozenset[str]
    departs: frozenset[str]
    sets_out: frozenset[str]
    place_words: frozenset[str]
    organs: frozenset[str]
    peoples: frozenset[str]
    causes: frozenset[str]
    misdeeds: frozenset[str]
    returning: frozenset[str]
    travellers: frozenset[str]
    local_governments: frozenset[str]
    host_heads: frozenset[str]
    mission_parts: frozenset[str]
    sites: frozenset[str]
    senders_own: frozenset[str]
    named_offices: frozenset[str]
    staying: frozenset[str]
    calls: frozenset[str]
    greets: frozenset[str]
    states_of_things: frozenset[str]
    journeys: frozenset[str]
    goes_on: frozenset[str]
    there: frozenset[str]
    elsewhen: frozenset[str]
    guests: frozenset[str]


@cache
def issuer_words() -> IssuerWords:
    """The lexicon, loaded once."""
    raw = read_lexicon("issuers.toml")
    return IssuerWords(**{field.name: frozenset(raw[field.name]) for field in fields(IssuerWords)})
