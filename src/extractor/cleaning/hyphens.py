"""Hyphens with spaces around them: those that a tokeniser pulled out of words are closed up, dashes stay."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from extractor.cleaning.addresses import LONGEST, is_address_rest
from extractor.cleaning.alignment import Edit
from extractor.lexicon import country_code

_SPACED = re.compile(r"(?:(?<=[^\W_])|(?<=[A-Z]\.)) - (?=[^\W_])")
_TIGHT = re.compile(r"[^\W\d_]-[^\W\d_]")
_DETACHED = re.compile(r"(?<=\w)(?: ['’] ?|['’] )(?:s|t|re|ve|ll)\b")
_LEFT = re.compile(r"(?:[^\W_]\.)+$|[^\W_]+$")
_RIGHT = re.compile(r"[^\W_]+")
_WORD_BEFORE = re.compile(r"([^\W\d_]+) $")
_SYLLABLE = re.compile(r"(?:[bcdfghjklmnprstwy]{0,3}h?)[aeiouwy]{1,4}(?:ng|[nmlkpthrb])?$", re.IGNORECASE)
_PLACE_LINE = re.compile(r"[^\W\d_][\w.’']*(?: [A-Z][\w.’']*){0,2}(?:, [A-Z][\w.’']*(?: [A-Z][\w.’']*)?)?$")
_LONGEST_NUMBER = 3
_LONGEST_DATELINE = 40
# So many sure compounds, and so many times as many as there are tight ones, make a tokeniser's text.
_FEWEST = 2
_RATIO = 3
# Fewer are enough among so many hyphens of which none is a dash.
_MANY = 3


class _Verdict(NamedTuple):
    """Whether a hyphen joins (None: cannot be told alone), and how much that says of the text."""

    joins: bool | None
    sure: int = 0
    anywhere: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """A hyphen at [start, end) with its spaces and the words beside it.

    `chained` and `chain` tell that the word before, or behind, has another hyphen at its other end;
    `line` is what stands before the hyphen.
    """

    start: int
    end: int
    left: str
    right: str
    chained: bool
    chain: bool
    line: str

    @property
    def capitals(self) -> tuple[bool, bool]:
        return self.left[0].isupper(), self.right[0].isupper()


@cache
def _table() -> dict[str, frozenset[str]]:
    with files("extractor.cleaning").joinpath("data/hyphens.toml").open("rb") as file:
        table: dict[str, list[str]] = tomllib.load(file)
    return {name: frozenset(entries) for name, entries in table.items()}


def is_listed(word: str, name: str) -> bool:
    """Whether a list of `data/hyphens.toml` has the word, in any case."""
    return word.lower() in _table()[name]


def hyphen_edits(text: str) -> list[Edit]:
    """Close up the hyphens of compounds and names.

    "al - X", "Covid - 19" and "37 - year - old" are clear wherever they stand. The others are closed only in
    a text that shows a tokeniser's hand: several clear compounds, hardly a hyphen between letters.
    """
    if " - " not in text:
        return []
    places = list(_places(text))
    verdicts = _in_context(places, [_verdict(place) for place in places])
    dashes = any(verdict.joins is False for verdict in verdicts)
    known = _tokenised(text, verdicts, dashes=dashes)
    return [
        (place.start, place.end, "-")
        for place, verdict in zip(places, verdicts, strict=True)
        if verdict.anywhere or (known and (verdict.joins or (verdict.joins is None and not dashes)))
    ]


def _tokenised(text: str, verdicts: list[_Verdict], *, dashes: bool) -> bool:
    sure = sum(verdict.sure for verdict in verdicts)
    if not sure:
        return False
    tight = len(_TIGHT.findall(text))
    if not tight and not dashes and len(verdicts) >= _MANY:
        return True
    sure += min(_FEWEST, len(_DETACHED.findall(text)))
    return sure >= _FEWEST and sure >= _RATIO * tight


def _in_context(places: list[_Place], verdicts: list[_Verdict]) -> list[_Verdict]:
    """What the hyphens say of each other.

    Two capitalised words that meet at a hyphen more than once are a name, also where a dateline may be. A
    given name has two syllables ("Po - kam - agreed"). The dash before an insertion has another behind it.
    """
    pairs = Counter((place.left, place.right) for place in places if all(place.capitals))
    judged: list[_Verdict] = []
    named = inside = False
    line = ""
    for place, verdict in zip(places, verdicts, strict=True):
        inside = inside and place.line.startswith(line) and ". " not in place.line[len(line) :]
        if pairs[place.left, place.right] > 1 and not verdict.joins:
            verdict = _Verdict(True)
        elif verdict.joins and (
            (named and place.chained and not is_listed(place.right, "endings"))
            or (inside and not verdict.sure and place.left[0].isupper())
        ):
            verdict = _Verdict(False)
        named = _given(place)
        if verdict.joins is False:
            inside, line = not inside, place.line
        judged.append(verdict)
    return judged


def _places(text: str) -> Iterator[_Place]:
    """The hyphens of the text, those of a line that is all hyphens (the rest of an address) left out."""
    found = list(_SPACED.finditer(text))
    for number, match in enumerate(found):
        reach = max(0, match.start() - LONGEST)
        low = max(text.rfind("\n", reach, match.start()) + 1, reach)
        line = text[low : match.start()]
        if is_address_rest(_line_at(text, match.start())):
            continue
        left = _LEFT.search(line)
        right = _RIGHT.match(text, match.end())
        if left is None or right is None:
            continue
        following = found[number + 1].start() if number + 1 < len(found) else -1
        before = found[number - 1].end() if number else -1
        yield _Place(
            match.start(),
            match.end(),
            left.group(),
            right.group(),
            chained=before == low + left.start(),
            chain=following == right.end(),
            line=line,
        )


def _line_at(text: str, at: int) -> str:
    """The line around a position; empty where it is too long for an address."""
    reach = max(0, at - LONGEST)
    low, high = text.rfind("\n", reach, at) + 1, text.find("\n", at, at + LONGEST)
    if (not low and reach) or (high < 0 and at + LONGEST < len(text)):
        return ""
    return text[low : high if high >= 0 else len(text)]


def _verdict(place: _Place) -> _Verdict:
    left, right = place.left, place.right
    if is_listed(left, "particles") and right[0].isupper():
        return _Verdict(True, sure=1, anywhere=True)
    if left[0].isdigit():
        return _after_number(place)
    if right[0].isdigit() and not (is_listed(left, "prefixes") and len(left) > 1):
        return _before_number(place)
    if is_listed(left, "prefixes") and (len(left) > 1 or not left.islower() or right.islower()):
        return _Verdict(True, sure=int(len(left) > 1 or left == "e"))
    if right[0].islower():
        return _lower(place)
    if left[0].islower():
        return _Verdict(None if place.chained or place.chain else False)
    return _capitals(place)


def _before_number(place: _Place) -> _Verdict:
    if not place.left[0].isupper() or len(place.right) > _LONGEST_NUMBER:
        return _Verdict(None if place.chained else False)
    if is_listed(place.left, "diseases"):
        return _Verdict(True, sure=1, anywhere=True)
    return _Verdict(True) if is_listed(place.left, "numbered") else _Verdict(None if place.chained else False)


def _after_number(place: _Place) -> _Verdict:
    if not place.right[0].islower():
        return _Verdict(False)
    if is_listed(place.right, "units"):
        return _Verdict(True, sure=1, anywhere=place.right == "year" and place.chain)
    return _Verdict(False) if is_listed(place.right, "small") else _Verdict(None)


def _lower(place: _Place) -> _Verdict:
    left, right = place.left, place.right
    if is_listed(left, "openers"):
        return _Verdict(True, sure=int(not is_listed(right, "small")))
    if _given(place):
        return _Verdict(True, sure=1 if is_listed(right, "small") else 2)
    if is_listed(right, "endings"):
        return _Verdict(True, sure=1)
    if is_listed(right, "small"):
        joined = place.chain or place.chained or is_listed(left, "phrasal")
        return _Verdict(True) if joined else _Verdict(False)
    return _Verdict(True)


def _capitals(place: _Place) -> _Verdict:
    left, right = place.left, place.right
    if right == "General" and is_listed(left, "generals"):
        return _Verdict(True, sure=1)
    if _given(place):
        return _Verdict(True, sure=1)
    if _nation(left) and _nation(right):
        return _Verdict(True, sure=1)
    if is_listed(left, "name_parts"):
        return _Verdict(True)
    dateline = len(place.line) <= _LONGEST_DATELINE and _PLACE_LINE.match(place.line) is not None
    return _Verdict(False if dateline else None)


def _given(place: _Place) -> bool:
    """Whether the two words are the syllables of a given name behind a family name ("Yoon Suk - yeol")."""
    before = _WORD_BEFORE.search(place.line[: len(place.line) - len(place.left)])
    return (
        before is not None
        and is_listed(before.group(1), "families")
        and before.group(1)[0].isupper()
        and place.left[0].isupper()
        and _SYLLABLE.match(place.left) is not None
        and _SYLLABLE.match(place.right) is not None
    )


def _nation(word: str) -> bool:
    return country_code(word.replace(".", "")) is not None or is_listed(word, "sides")
