"""Rules for a part of a larger period: "the last week of July", "the second Monday of May"."""

from __future__ import annotations

import re

from extractor.dates.draft import Draft, Partial
from extractor.dates.patterns import (
    DIGITS,
    MONTH,
    S0,
    WEEKDAY,
    YEAR,
    S,
    capital_ok,
    first_words,
    month_number,
    rule,
    weekday_number,
)
from extractor.dates.words import number, table

_NTH = "(?P<n>first|second|third|fourth|fifth|sixth|last|final|\\d{1,2}(?:st|nd|rd|th))"
_NEAR = {"last": "last", "previous": "last", "next": "next", "coming": "next"}
_PERIOD = f"(?P<near>(?:the{S})?(?:this|last|next|previous|current|coming)|the){S}(?P<size>month|year)"


def _part(match: re.Match[str]) -> Draft | None:
    groups = match.groupdict()
    if groups["mon"] and not capital_ok(groups["mon"]):
        return None
    word = groups["n"].lower()
    count = -1 if word in ("last", "final") else number(word)
    if not count:
        return None
    year = groups["y"] or groups["y2"]
    draft = Draft(match.start(), match.end(), "part", Partial(int(year) if year else None), count=count)
    if groups["mon"]:
        draft.date.month = month_number(groups["mon"])
    draft.direction = _near(groups)
    draft.value = (groups["size"] or "").lower()
    what = groups["what"].rstrip(".").lower()
    if what in table("weekdays"):
        draft.unit, draft.date.weekday = "D", weekday_number(what)
    else:
        draft.unit = {"week": "W", "weekend": "WE", "month": "M"}[what]
    whole_year = not draft.date.month and draft.value != "month"
    return (
        None
        if (draft.unit == "M" and not whole_year) or (draft.unit in ("WE", "D") and whole_year)
        else draft
    )


def _near(groups: dict[str, str | None]) -> str:
    """Which month or year "of last month" names; "this" where it has no such word."""
    word = (groups.get("near") or "").lower().split()
    return _NEAR.get(word[-1], "this") if word else ""


def _numbered_week(match: re.Match[str]) -> Draft | None:
    groups = match.groupdict()
    count = int(groups["n"])
    if not 1 <= count <= 53:
        return None
    year = int(groups["y2"]) if groups["y2"] else None
    return Draft(
        match.start(),
        match.end(),
        "part",
        Partial(year),
        direction=_near(groups),
        unit="W",
        count=count,
        value="year",
    )


RULES = [
    rule(
        ["the", *first_words("ordinals"), "last", "final", DIGITS],
        f"(?:the{S})?{_NTH}{S}(?P<what>weekend|week|month|{WEEKDAY}){S}(?:of|in){S}(?:the{S}month{S}of{S})?"
        f"(?:(?P<mon>{MONTH})(?:(?:{S0},)?{S}(?:of{S})?(?P<y>{YEAR}))?|(?:the{S}year{S})?(?P<y2>{YEAR})|{_PERIOD}\\b)",
        _part,
    ),
    rule(
        ["week", "calendar", "the"],
        f"(?:the{S})?(?:calendar{S})?week{S}(?:no\\.?{S})?(?P<n>\\d{{1,2}}){S}?(?:,{S0}|/|(?:of|in){S})"
        f"(?:(?P<y2>{YEAR})|(?P<near>(?:this|last|next|the{S}current)){S}(?P<size>year))\\b",
        _numbered_week,
    ),
]
