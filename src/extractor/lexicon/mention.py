"""A stretch of text that names something."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """A lexicon or model hit: PERSON, ORG, LOC, FAC, NORP, RANK, POSITION or COUNTRY.

    `norm` is the canonical value: rank in full English words, ISO 3166-1 alpha-3 code of a country or
    demonym, common abbreviation of an international organisation, otherwise the words themselves.
    """

    start: int
    end: int
    label: str
    norm: str
