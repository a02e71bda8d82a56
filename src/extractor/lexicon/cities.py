"""Cities and the states they lie in."""

from __future__ import annotations

from functools import cache

from extractor.lexicon.phrases import Entry, key_of
from extractor.lexicon.resources import parts, read_columns, read_lines

# Below this number of inhabitants (in thousands) a name alone is too likely to be a surname or a word.
_KNOWN_CITY = 100
_SHORTEST = 4  # shorter names of cities are given names and syllables as often


@cache
def _own() -> dict[str, str]:
    """Press spelling as written → alpha-3 code."""
    return {name: code for code, names in read_columns("city_names.txt", 2) for name in parts(names)}


@cache
def _cities() -> list[tuple[str, str, int]]:
    """Name, alpha-3 code, inhabitants in thousands."""
    never = frozenset(name[1:] for name in read_lines("careful_cities.txt") if name.startswith("!"))
    rows = []
    for line in read_lines("cities.txt"):
        name, code, people = line.split("|")
        if name not in never:
            rows.append((name, code, int(people)))
    return rows


@cache
def careful_names() -> frozenset[str]:
    """Names of places that are words, surnames or given names as well."""
    return frozenset(read_lines("careful_cities.txt"))


@cache
def city_entries() -> tuple[Entry, ...]:
    """Phrases for the search, press spellings first.

    `tag` says how much the words around must show: nothing "" (press spellings), a preposition or a state
    behind "large", a sure sign "small".
    """
    careful = careful_names()
    entries = [Entry(name, "LOC", "", tag="small" if name in careful else "") for name in _own()]
    own = _own()
    for name, _, people in _cities():
        if name not in own:
            small = people < _KNOWN_CITY or name in careful or len(name) < _SHORTEST
            entries.append(Entry(name, "LOC", "", tag="small" if small else "large"))
    return tuple(entries)


@cache
def _by_key() -> dict[str, str]:
    best: dict[str, tuple[int, str]] = {}
    for name, code, people in _cities():
        key = key_of(name)
        best[key] = max(best.get(key, (0, "")), (people, code))
    table = {key: code for key, (_, code) in best.items()}
    return table | {key_of(name): code for name, code in _own().items()}


def country_of_city(name: str) -> str | None:
    """Alpha-3 code of the state of a city, the best known one of the name; None for an unknown place."""
    return _by_key().get(key_of(name))


@cache
def _capitals() -> dict[str, str]:
    # city_names.txt names the capital of each state first.
    capitals: dict[str, str] = {}
    for code, names in read_columns("city_names.txt", 2):
        capitals.setdefault(code, parts(names)[0])
    return capitals


def capital_of(country: str) -> str | None:
    """Capital of a state (alpha-3 code)."""
    return _capitals().get(country)
