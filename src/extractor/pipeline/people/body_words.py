"""Kinds of bodies that posts and persons belong to, read from `data/bodies.toml`."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

from .lexicon_files import read_lexicon


@dataclass(frozen=True, slots=True)
class BodyWords:
    """The lists of the lexicon file, which says what each is for."""

    named_ships: frozenset[str]
    aboard: frozenset[str]
    troops: frozenset[str]
    traded: frozenset[str]
    directions: frozenset[str]
    adjectives_of_regions: frozenset[str]
    noun_endings: tuple[str, ...]
    quoted: frozenset[str]
    stretches: frozenset[str]
    ends: frozenset[str]
    districts: frozenset[str]
    before_towns: frozenset[str]
    local_offices: frozenset[str]
    teams: frozenset[str]
    royal_forces: frozenset[str]
    of_theatres: frozenset[str]
    of_struggles: frozenset[str]
    of_dealings: frozenset[str]
    before_services: frozenset[str]
    desks: frozenset[str]
    desk_topics: frozenset[str]
    shared_by_states: frozenset[str]
    committees: frozenset[str]
    households: frozenset[str]
    missions: frozenset[str]
    of_republic: frozenset[str]
    states: frozenset[str]
    members: frozenset[str]
    state_words: frozenset[str]
    organization_kinds: frozenset[str]
    called_organizations: frozenset[str]
    organs: frozenset[str]
    schools: frozenset[str]
    armed: frozenset[str]
    agencies: frozenset[str]
    umbrellas: frozenset[str]


@cache
def body_words() -> BodyWords:
    """The lexicon, loaded once."""
    raw = read_lexicon("bodies.toml")
    sets = {
        field.name: frozenset(raw[field.name]) for field in fields(BodyWords) if field.name != "noun_endings"
    }
    return BodyWords(noun_endings=tuple(raw["noun_endings"]), **sets)
