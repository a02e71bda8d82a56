"""Pieces that the rules of the grammar share.

Every gap is bounded, so that no rule can look further than a few hundred characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from extractor.dates.draft import Draft
from extractor.dates.words import alternatives, capital_only, table

# A space inside an expression may be one line break (hard-wrapped text), never an empty line.
# Atomic, so that a failure behind it is not tried again with other portions of the same space.
S = r"(?>[^\S\n]{0,4}\n[^\S\n]{0,12}|[^\S\n]{1,4})"
S0 = f"{S}?+"
DASH = r"[-\u2010-\u2015\u2212]"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:\s?(?:st|nd|rd|th)\b)?(?!\d|,\d{3}(?!\d))"
YEAR = r"(?:1[0-9]|20|21)\d\d(?!\d)(?!\.\d)"


def _names(entries: Iterable[str], full: Callable[[str], bool]) -> str:
    # A full stop belongs to an abbreviation only: "Sept. 13", but "on 5 July."
    names = list(entries)
    whole = alternatives(name for name in names if full(name))
    short = alternatives(name for name in names if not full(name))
    return f"(?:(?:{whole})(?:\\b|(?=\\d))|(?:{short})(?:\\b|(?=\\d))\\.?)"


MONTH = _names(
    table("months"), lambda name: len(name) > 5 or name in ("march", "april", "may", "june", "july")
)
MONTH_GROUP = f"(?P<mon>{MONTH})"
WEEKDAY = _names(table("weekdays"), lambda name: name.endswith("day"))
OF_YEAR = f"(?:{S}(?:of{S})?(?:the{S})?(?:this|last|next|previous|current|same){S}year)"
UNIT = f"(?:{alternatives(table('units'))})"
SEASON = f"(?:{alternatives(table('seasons'))})"
PART = f"(?:{alternatives(table('dayparts'))})"
ORDINAL_WORD = f"(?:(?:twenty|thirty)[\\s-])?(?:{alternatives(table('ordinals'))})"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
CARDINAL_WORD = f"(?:(?:{_TENS})[\\s-])?(?:{alternatives(table('cardinals'))})"
NUMBER = f"(?:\\d{{1,4}}(?:[.,]\\d)?|{CARDINAL_WORD})"

DIGITS = "#"


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern to be tried at words of `starts` (lower case; DIGITS for a run of digits)."""

    starts: frozenset[str]
    pattern: re.Pattern[str]
    build: Callable[[re.Match[str]], Draft | None]


def rule(starts: str | list[str], pattern: str, build: Callable[[re.Match[str]], Draft | None]) -> Rule:
    """A rule from the words it may begin with, separated by spaces, and a case-blind pattern."""
    words = starts.split() if isinstance(starts, str) else starts
    return Rule(frozenset(word.lower() for word in words), re.compile(pattern, re.IGNORECASE), build)


def first_words(*tables: str) -> list[str]:
    """The first words of all entries of the tables."""
    return sorted({re.split(r"[\s'\u2019-]", entry)[0] for name in tables for entry in table(name)})


def month_number(text: str) -> int:
    """The month of a matched name."""
    return int(table("months")[text.rstrip(".").lower()])


def weekday_number(text: str) -> int:
    """The ISO weekday of a matched name."""
    return int(table("weekdays")[text.rstrip(".").lower()])


def capital_ok(word: str) -> bool:
    """Whether a matched month is written as one: "may", "march" in lower case are verbs."""
    bare = word.rstrip(".")
    return bare[:1].isupper() or bare.lower() not in capital_only()


def stated_year(match: re.Match[str]) -> int | None:
    """The year of whichever group holds one; two digits mean 1970 to 2069."""
    groups = match.groupdict()
    text = next((groups[name] for name in ("y", "y2", "y3", "y4", "y5") if groups.get(name)), None)
    if not text:
        return None
    digits = text.strip().lstrip("'\u2019")
    value = int(digits)
    return value + (2000 if value < 70 else 1900) if len(digits) == 2 else value


def of_year(match: re.Match[str]) -> str:
    """Which year "of last year" and the like name: last, next, this, same or nothing."""
    found = re.findall(r"[a-z]+", (match.groupdict().get("rel") or "").lower())
    for word in ("last", "previous", "next", "same", "this", "current"):
        if word in found:
            return {"previous": "last", "current": "this"}.get(word, word)
    return ""
