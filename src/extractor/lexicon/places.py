"""Places beside cities: states and provinces, well-known buildings."""

from __future__ import annotations

import re
from functools import cache

from extractor.lexicon.cities import careful_names, country_of_city
from extractor.lexicon.countries import adjectives_of, country_code, country_names
from extractor.lexicon.iso import top_divisions
from extractor.lexicon.phrases import Entry, key_of
from extractor.lexicon.resources import parts, read_columns, read_lines

_Home = tuple[str | None, str]


@cache
def _namesakes() -> dict[str, list[_Home]]:
    """Key of a building's name → city and alpha-3 code of each of that name, the best known first."""
    found: dict[str, list[_Home]] = {}
    for code, city, names in read_columns("facilities.txt", 3):
        for name in parts(names):
            found.setdefault(key_of(name), []).append((city or None, code))
    return found


@cache
def _facilities() -> dict[str, _Home]:
    """Key of a building's name → its city and alpha-3 code."""
    return {key: homes[0] for key, homes in _namesakes().items()}


@cache
def _words_of_state(code: str) -> re.Pattern[str]:
    names = [name for name, state in country_names().items() if state == code]
    words = "|".join(map(re.escape, [*names, *adjectives_of(code)]))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")


def is_building(name: str) -> bool:
    """Whether a name is that of a well-known building or base."""
    return key_of(name).removeprefix("the ") in _namesakes()


def home_of_building(name: str, text: str) -> tuple[str | None, str] | None:
    """City and state of the well-known building that a text means: its town or state must be named there.

    "Whitehall" is in London, but in a text about Port of Spain a house there.
    """
    for city, code in _namesakes().get(key_of(name).removeprefix("the "), ()):
        if (city is not None and city in text) or _words_of_state(code).search(text):
            return city, code
    return None


@cache
def facility_entries() -> tuple[Entry, ...]:
    """Phrases for the search: FAC, the norm being the building's city ("" outside of one)."""
    return tuple(
        Entry(name, "FAC", city)
        for _, city, names in read_columns("facilities.txt", 3)
        for name in parts(names)
    )


@cache
def _regions() -> dict[str, str]:
    """Name of a first-level division as written → alpha-3 code."""
    names: dict[str, str] = {
        name: code for code, own in read_columns("regions.txt", 2) for name in parts(own)
    }
    for name, code in top_divisions(frozenset(read_lines("states_with_regions.txt"))):
        if "[" not in name:
            names.setdefault(name.partition(",")[0].partition(" (")[0], code)
    return names


@cache
def region_entries() -> tuple[Entry, ...]:
    """Phrases for the search: LOC; a preposition or a state behind must show that it is a place."""
    own = frozenset(name for _, names in read_columns("regions.txt", 2) for name in parts(names))
    careful = careful_names()
    return tuple(
        Entry(name, "LOC", "", tag="" if name in own and name not in careful else "large")
        for name in _regions()
    )


@cache
def _region_keys() -> dict[str, str]:
    return {key_of(name): code for name, code in _regions().items()}


def is_region(name: str) -> bool:
    """Whether a name is that of a first-level division."""
    return key_of(name) in _region_keys()


def city_of_facility(name: str) -> str | None:
    """The city of a well-known building ("the Kremlin" → "Moscow"); None outside of cities or if unknown."""
    found = _facilities().get(key_of(name).removeprefix("the "))
    return None if found is None else found[0]


def country_of_place(name: str) -> str | None:
    """Alpha-3 code of the state of a city, a building, a first-level division or of a state's own name."""
    key = key_of(name).removeprefix("the ")
    facility = _facilities().get(key)
    if facility is not None:
        return facility[1]
    return country_code(name) or country_of_city(name) or _region_keys().get(key)
