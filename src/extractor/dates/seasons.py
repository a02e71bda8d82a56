"""Placing seasons and holidays."""

from __future__ import annotations

import datetime as dt

from extractor.dates import calendar as cal
from extractor.dates.calendar import Period
from extractor.dates.draft import Draft
from extractor.dates.mention import Basis
from extractor.dates.tense import clause_tense

# Days by which a holiday may lie on the wrong side of publication before the tense decides.
_SLACK = 45
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def season_period(text: str, draft: Draft, published: dt.date | None) -> tuple[Period | None, Basis]:
    """The three months of a season, the year chosen by the words or the tense."""
    code = draft.value.split()[0]
    start = _SEASONS[code]
    if draft.date.year:
        return cal.months_period(draft.date.year, start, 3, f"{draft.date.year:04d}-{code}", "S"), "explicit"
    if published is None:
        return None, "incomplete"
    year = published.year
    begin = dt.date(year, start, 1)
    if draft.value.endswith("year"):
        year -= draft.direction == "last"
    elif draft.direction == "last" or (
        not draft.direction and clause_tense(text, draft.start, draft.end) == "past"
    ):
        year -= begin > published or (draft.direction == "last" and (published - begin).days < 92)
    elif draft.direction == "next":
        year += begin <= published
    return cal.months_period(year, start, 3, f"{year:04d}-{code}", "S"), "relative"


def holiday_period(text: str, draft: Draft, published: dt.date | None) -> tuple[Period | None, Basis]:
    """The day of a holiday, the nearest to publication where no year is named."""
    if draft.date.year:
        day = cal.holiday(draft.value, draft.date.year)
        return (cal.day_period(day) if day else None), "explicit"
    if published is None:
        return None, "incomplete"
    days = [cal.holiday(draft.value, year) for year in range(published.year - 1, published.year + 2)]
    known = [day for day in days if day is not None]
    if draft.direction == "last":
        known = [day for day in known if day < published][-1:]
    elif draft.direction == "next":
        known = [day for day in known if day > published][:1]
    if not known:
        return None, "incomplete"
    nearest = min(known, key=lambda day: abs((day - published).days))
    if not draft.direction and abs((nearest - published).days) > _SLACK:
        tense = clause_tense(text, draft.start, draft.end)
        if tense and (tense == "future") != (nearest > published):
            rest = [day for day in known if (day > published) == (tense == "future")]
            nearest = min(rest, key=lambda day: abs((day - published).days), default=nearest)
    return cal.day_period(nearest), "relative"
