"""Bodies and headings in their own language ("Honvédelmi Minisztérium", "Sala de Prensa"): no people.

Pages translated into English keep the masthead of their own language; the name model takes its capitals for
a person's.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache

from extractor.pipeline.name_words import Name, read_data

# Longer lines, in tokens, are sentences and no mastheads.
_MASTHEAD = 10
# A line with one of these is English.
_ENGLISH = frozenset("and the of in at with by for from to on meets met receives received".split())
_SEPARATORS = frozenset({"|", "/", "•", "·", "»", "›", ">", "–", "—", ":", ";", "(", ")"})


@cache
def _pattern(name: str) -> re.Pattern[str]:
    tables: dict[str, list[str]] = tomllib.loads(read_data("foreign_bodies.toml"))
    return re.compile("(?:" + "|".join(tables[name]) + r")\Z", re.IGNORECASE)


@lru_cache(maxsize=2**14)
def _is_body(word: str) -> bool:
    return _pattern("bodies").match(word) is not None


@lru_cache(maxsize=2**12)
def _is_heading(word: str) -> bool:
    return _pattern("headings").match(word) is not None


def foreign_bodies(names: list[Name], tokens: list[str]) -> list[Name]:
    """Take people with a body's word in the name for organisations; drop those beside one in a masthead."""
    kept: list[Name] = []
    for name in names:
        if name.label != "PERSON":
            kept.append(name)
        elif any(map(_is_body, tokens[name.start : name.end])):
            name.label = "ORG"
            kept.append(name)
        elif not _is_of_masthead(name, tokens):
            kept.append(name)
    return kept


def _is_of_masthead(name: Name, tokens: list[str]) -> bool:
    """Whether the name stands in a short line that is not English, beside a word for a body or for news."""
    first, last = _masthead(name, tokens)
    line = tokens[first:last]
    if not _ENGLISH.isdisjoint(line):
        return False
    return any(_is_body(word) or _is_heading(word) for word in line)


def _masthead(name: Name, tokens: list[str]) -> tuple[int, int]:
    """First and end token of the part of a short line in which the name stands; none in a sentence."""
    first, last = name.start, name.end
    while first and "\n" not in tokens[first - 1] and tokens[first - 1] not in _SEPARATORS:
        first -= 1
        if name.end - first > _MASTHEAD:
            return 0, 0
    while last < len(tokens) and "\n" not in tokens[last] and tokens[last] not in _SEPARATORS:
        last += 1
        if last - first > _MASTHEAD:
            return 0, 0
    return first, last
