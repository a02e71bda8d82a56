"""Placing drafts on the calendar, in the order of the text.

Relative expressions are counted from the publication day and from nothing else; anaphoric ones from the
last day that the text named. What cannot be placed keeps X in its value and has no interval.
"""

from __future__ import annotations

from extractor.dates import calendar as cal
from extractor.dates.calendar import Period
from extractor.dates.counted import anaphor_period, counted_period, offset_period
from extractor.dates.draft import Draft, open_value
from extractor.dates.mention import Basis, DateKind, DateMention, Precision
from extractor.dates.seasons import holiday_period, season_period
from extractor.dates.shift import unit_period
from extractor.dates.told import Told
from extractor.dates.written import calendar_period, part_period, quarter, range_period
from extractor.dates.years import day_of_month

PRECISIONS: dict[cal.Grain, Precision] = {
    "D": "day", "W": "week", "M": "month", "Q": "quarter",
    "S": "season", "Y": "year", "E": "decade", "C": "century",
}  # fmt: skip


def resolve(draft: Draft, told: Told) -> DateMention | None:
    """The draft's mention; None where it only means something after a day that the text never named."""
    if draft.form in ("duration", "set"):
        kind: DateKind = "DURATION" if draft.form == "duration" else "SET"
        return DateMention(draft.start, draft.end, kind, draft.value, None, None, "explicit")
    if draft.form == "reference":
        return DateMention(draft.start, draft.end, "DATE", draft.value, None, None, "relative")
    if draft.form == "time":
        return _time(draft, told)
    kind = "TIME" if draft.clock else "DATE"
    anchored_at, published = told.last_day or told.last_begin, told.published
    period, basis = _place(draft, told)
    if period is None:
        if draft.form in ("nth_day", "report") or (draft.form == "offset" and draft.unit.startswith("T")):
            return None
        return DateMention(draft.start, draft.end, kind, open_value(draft), None, None, "incomplete")
    told.remember(draft, period, basis)
    anchor = None
    if basis != "explicit":
        anchor = (anchored_at if basis == "anaphoric" else None) or published
    return DateMention(
        draft.start,
        draft.end,
        kind,
        period.value + draft.clock,
        period.first,
        period.last,
        basis,
        "time" if draft.clock else _precision(period),
        anchor.isoformat() if anchor else None,
        any(part.swapped is not None and part.swapped != part.date for part in draft.parts or [draft]),
        _mismatch(draft),
    )


def _precision(period: Period) -> Precision:
    """How exact a period is; halves of a year are counted with the quarters, but longer."""
    return "half" if "-H" in period.value else PRECISIONS[period.grain]


def _time(draft: Draft, told: Told) -> DateMention:
    day = told.last_day or told.published
    window = told.last_range is not None and told.last_range[1] == told.last_day != told.last_single
    if window and draft.start and told.text[draft.start - 1] == "\n":
        # An hour opens a line of a schedule: a window above, of some journey, is not the schedule's day.
        day = told.last_single or told.published
    if draft.date.day:
        period, _ = calendar_period(draft, told)
        day = period.begin if period else None
    if day is None:
        value = f"XXXX-XX-XX{draft.clock}"
        return DateMention(draft.start, draft.end, "TIME", value, None, None, "incomplete", "time")
    basis: Basis = "anaphoric" if told.last_day else "relative"
    iso = day.isoformat()
    return DateMention(draft.start, draft.end, "TIME", iso + draft.clock, iso, iso, basis, "time", iso)


def _place(draft: Draft, told: Told) -> tuple[Period | None, Basis]:
    form = draft.form
    if form == "calendar" or (form in ("weekday", "deictic") and draft.date.day):
        return calendar_period(draft, told)
    if form == "range":
        return range_period(draft, told)
    if form in ("anaphor", "nth_day"):
        return anaphor_period(draft, told), "anaphoric"
    if form == "day_of_unit" and draft.direction == "same":
        day = day_of_month(told.text, draft, told.last_begin, told.published)
        if day is None and draft.count:
            draft.form, draft.end = "weekday", draft.start + draft.count
            return counted_period(draft, told), "relative"
        if day is not None and draft.unit in ("W", "WE"):
            return unit_period(day.begin, draft.unit, 0), "anaphoric"
        return day, "anaphoric"
    if form == "part":
        return part_period(draft, told)
    if form == "report":
        return told.quarters.report(draft), "anaphoric"
    if form == "offset":
        year_ago = told.quarters.year_ago(draft)
        if year_ago is not None:
            return year_ago, "anaphoric"
    if form == "offset" and draft.direction == "then":
        base = told.last_begin or told.published if draft.unit in ("Y", "M", "E") else told.last_day
        return offset_period(draft, base), "anaphoric"
    if form == "decade":
        return cal.decade_period(draft.date.year or 0), "explicit"
    if form == "century":
        return cal.century_period(draft.date.year or 0), "explicit"
    if form == "season":
        return season_period(told.text, draft, told.published)
    if form == "quarter":
        return quarter(draft, told)
    if form == "holiday":
        return holiday_period(told.text, draft, told.published)
    return counted_period(draft, told), "relative"


def _mismatch(draft: Draft) -> bool:
    """Whether a day is written with a weekday that it is not: "Monday, 14 May 2024"."""
    date = draft.date
    if draft.form == "range":
        return any(_mismatch(part) for part in draft.parts)
    if draft.form != "calendar" or not (date.weekday and date.year and date.month and date.day):
        return False
    day = cal.make_date(date.year, date.month, date.day)
    return day is not None and day.isoweekday() != date.weekday
