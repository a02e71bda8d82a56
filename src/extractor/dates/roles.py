"""What a date of a release is: its day of publication, a day of what it reports, or background."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from extractor.dates.calendar import parse_iso
from extractor.dates.mention import DateMention, Role
from extractor.dates.words import words

# What lies so many days before publication is no news; what ended or began within so many may be.
_NEWS_DAYS = 365
_WEEKS = 31
_REACH = 60


def with_roles(text: str, dates: Iterable[DateMention], published: DateMention | None) -> list[DateMention]:
    """The dates with their roles; `published` is the mention that states the day of publication."""
    return [replace(date, role=_role(text, date, published)) for date in dates]


def _role(text: str, date: DateMention, published: DateMention | None) -> Role | None:
    if date.kind not in ("DATE", "TIME"):
        return None
    if published is not None and published.start < date.end and date.start < published.end:
        return "publication"
    if date.value == "PAST_REF" or date.precision in ("decade", "century"):
        return "background"
    before = text[max(0, date.start - _REACH) : date.start]
    issued = parse_iso(published.first) if published is not None else None
    cue = _cues().search(before)
    if cue is not None and not (cue["span"] and _is_near(date, issued)):
        return "background"
    if issued is not None and date.last is not None and date.last[:4] < f"{issued.year:04d}":
        last = parse_iso(date.last) or dt.date(int(date.last[:4]), int(date.last[5:7] or 12), 28)
        if date.precision == "year" or (issued - last).days > _NEWS_DAYS:
            return "background"
    return "event" if date.first is not None else None


def _is_near(date: DateMention, issued: dt.date | None) -> bool:
    day = parse_iso(date.last) if date.last is not None else None
    return day is not None and issued is not None and abs((issued - day).days) <= _WEEKS


@cache
def _cues() -> re.Pattern[str]:
    documents = "|".join(sorted(words("roles", "documents")))
    lives = "|".join(sorted(words("roles", "lives")))
    spans = "|".join(sorted(words("roles", "spans")))
    return re.compile(
        rf"\b(?:since|(?:{documents})\s(?:\w+\s){{0,3}}?(?:of|dated|from)|(?:{lives}|(?P<span>{spans}))\s(?:\w+\s){{0,3}}?(?:in|on))"
        r"(?:\s(?:the|early|late|back|in))*\s\Z",
        re.IGNORECASE,
    )
