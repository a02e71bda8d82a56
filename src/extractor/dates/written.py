"""Placing dates that are written out, with their year or without: days, months, parts of them, ranges."""

from __future__ import annotations

from extractor.dates import calendar as cal
from extractor.dates.calendar import Period
from extractor.dates.counted import weekday_period
from extractor.dates.draft import Draft
from extractor.dates.mention import Basis
from extractor.dates.quarters import quarter_period
from extractor.dates.shift import unit_period
from extractor.dates.tense import clause_tense
from extractor.dates.told import Told
from extractor.dates.years import nearest_year

Placed = tuple[Period | None, Basis]
_STEPS = {"last": -1, "next": 1}


def calendar_period(draft: Draft, told: Told) -> Placed:
    """A day, month or year."""
    date = draft.swapped if draft.swapped is not None and told.month_first else draft.date
    if date.month is None:
        return (cal.year_period(date.year) if date.year else None), "explicit"
    year = date.year
    basis: Basis = "explicit"
    if year is None:
        year = _year_for(draft, told)
        basis = "inferred"
    if year is None:
        return None, "incomplete"
    if date.day is None:
        return cal.month_period(year, date.month), basis
    day = cal.make_date(year, date.month, date.day)
    if day and draft.unit in ("W", "WE"):
        return unit_period(day, draft.unit, 0), basis
    return (cal.day_period(day) if day else None), basis


def _year_for(draft: Draft, told: Told) -> int | None:
    """The year of a day and month (or month) that stand without one."""
    if draft.direction == "same":
        return told.last_begin.year if told.last_begin else None
    if told.published is None:
        if told.only_year is not None:
            return told.only_year
        if told.last_full and "\n" not in told.text[told.last_full[0] : draft.start]:
            return told.last_full[1]
        return None
    if draft.direction and draft.value == "of year":
        return told.published.year + _STEPS.get(draft.direction, 0)
    return nearest_year(told.text, draft, told.published)


def part_period(draft: Draft, told: Told) -> Placed:
    """A part of a month or year: "the last week of July"."""
    year, month, step = draft.date.year, draft.date.month, _STEPS.get(draft.direction, 0)
    basis: Basis = "explicit" if year else "relative"
    if year is None and month:
        year, basis = _year_for(draft, told), "inferred"
    elif year is None:
        base = told.last_begin if draft.direction == "" else told.published
        base = base or told.published
        if base is None:
            return None, "incomplete"
        year, month = base.year + step, None
        if draft.value == "month":
            year, month = cal.shift_months(base.year, base.month, step)
    if year is None:
        return None, "incomplete"
    return cal.nth_part(year, month, draft.unit, draft.count or 1, draft.date.weekday), basis


def range_period(draft: Draft, told: Told) -> Placed:
    """From the first to the last day of two ends."""
    left, right = draft.parts
    if left.form == "weekday":
        return _weekday_range(left, right, told)
    if left.form == "quarter":
        return _between(quarter(left, told)[0], *quarter(right, told))
    end, basis = calendar_period(right, told)
    if end is None:
        return None, "incomplete"
    if left.date.year is None and left.date.month and not (left.direction and not left.value):
        a = (left.date.month, left.date.day or 0)
        b = (right.date.month or 12, right.date.day or 0)
        left.date.year = end.begin.year if a <= b else end.begin.year - 1
    return _between(calendar_period(left, told)[0], end, basis)


def _between(begin: Period | None, end: Period | None, basis: Basis) -> Placed:
    if begin is None or end is None or begin.begin > end.end:
        return None, "incomplete"
    value = f"{begin.value}/{end.value}"
    return Period(begin.begin, end.end, begin.first, end.last, value, end.grain), basis


def _weekday_range(left: Draft, right: Draft, told: Told) -> Placed:
    begin = weekday_period(left, told)
    if begin is None:
        return None, "incomplete"
    days = ((right.date.weekday or 0) - (left.date.weekday or 0)) % 7
    last = cal.shift_days(begin.begin, days)
    if last is None:
        return None, "incomplete"
    iso = last.isoformat()
    return Period(begin.begin, last, begin.first, iso, f"{begin.first}/{iso}", "D"), "relative"


def quarter(draft: Draft, told: Told) -> Placed:
    """A quarter or half of a year, of the publication's where none is named."""
    count = draft.count or 1
    year = draft.date.year
    basis: Basis = "explicit"
    if year is None:
        if told.published is None:
            return None, "incomplete"
        basis = "relative"
        year = told.published.year + _STEPS.get(draft.direction, 0)
        month = (count - 1) * (6 if draft.unit == "H" else 3) + 1
        later = (year, month) > (told.published.year, told.published.month)
        if not draft.direction and later and clause_tense(told.text, draft.start, draft.end) != "future":
            year -= 1
    told.quarters.remember(year, draft.unit, count, draft.start)
    return quarter_period(year, draft.unit, count), basis
