"""How exact a day is written down: a record says days, months and years, nothing between them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from extractor.dates.mention import DateMention

# Of these the guide keeps the year: "in the second half of 2025", "this autumn".
_PARTS_OF_YEARS = ("season", "quarter", "half")
# "in the last week of August" is in August; "next week" is its days.
_OF_MONTH = re.compile(r"\bweek (?:of|in) (?:the month of )?[A-Z]")
_MONTH, _DAY = len("2024-05"), len("2024-05-31")
_WEEK = timedelta(days=6)


def as_stated(day: DateMention | None, text: str) -> DateMention | None:
    """The day as a record names it; unlike dates are left as they are."""
    if day is None or day.first is None or day.last is None:
        return day
    if day.precision in _PARTS_OF_YEARS and len(day.first) == len(day.last) == _MONTH:
        return replace(day, first=day.first[:4], last=day.last[:4])
    if day.precision == "week" and len(day.first) == len(day.last) == _DAY:
        first = date.fromisoformat(day.first)
        # The middle of a week lies in the month that has most of it.
        middle = (first + timedelta(days=3)).isoformat()[:_MONTH]
        whole = date.fromisoformat(day.last) - first == _WEEK
        if whole and _OF_MONTH.search(text, day.start, day.end):
            return replace(day, first=middle, last=middle)
    return day
