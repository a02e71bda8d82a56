"""Placing what is counted from the day of publication, or from a day that the text has named."""

from __future__ import annotations

import datetime as dt
import re

from extractor.dates import calendar as cal
from extractor.dates.calendar import Period
from extractor.dates.draft import Draft
from extractor.dates.shift import shifted, unit_period
from extractor.dates.tense import clause_tense
from extractor.dates.told import Told

# "began on Monday a visit that lasts until Wednesday"
_LASTS = re.compile(
    r"\b(?:lasts|runs|continues|stays|remains|goes on|will last)\s(?:[\w,]+\s){0,3}"
    r"(?:until|till|through)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:until|till|through|by)\s\Z", re.IGNORECASE)
_STEPS = {"last": -1, "next": 1}
# A plan that fell through lay ahead where its last such weekday is further back than this.
_HALF_WEEK = 3
_WEEK = 7


def counted_period(draft: Draft, told: Told) -> Period | None:
    """What "today", "on Friday", "next week" or "two days ago" means on the day of publication."""
    published = told.published
    if draft.form == "weekday":
        return weekday_period(draft, told)
    if published is None:
        return None
    if draft.form == "deictic":
        day = cal.shift_days(published, draft.count or 0)
        return cal.day_period(day) if day else None
    if draft.form == "unit":
        step = _STEPS.get(draft.direction, 0)
        if draft.unit == "WE" and not draft.direction and published.isoweekday() < 5:
            # "over the weekend": the one just past, unless the clause looks ahead
            step = 0 if clause_tense(told.text, draft.start, draft.end) == "future" else -1
        return unit_period(published, draft.unit, step)
    if draft.form == "offset":
        return offset_period(draft, published)
    if draft.form == "day_of_unit":
        year, month = cal.shift_months(published.year, published.month, _STEPS.get(draft.direction, 0))
        exact = cal.make_date(year, month, draft.date.day or 1)
        return cal.day_period(exact) if exact else None
    return None


def weekday_period(draft: Draft, told: Told) -> Period | None:
    """The day of a weekday, before or after publication by its words and the tense of its clause."""
    published = told.published
    wanted = draft.date.weekday
    if wanted is None:
        return None
    named = _named_weekday(draft, told, wanted)
    if named is not None or published is None:
        return cal.day_period(named) if named is not None else None
    if draft.value:
        monday = cal.shift_days(published, -published.weekday() + 7 * _STEPS.get(draft.value, 0))
        day = cal.shift_days(monday, wanted - 1) if monday else None
    elif draft.direction in ("before", "after") and told.last_day is not None:
        # "the previous Friday", "the following Monday": from the day named last
        days = (told.last_day.isoweekday() - wanted) % 7
        day = cal.shift_days(told.last_day, -(days or 7) if draft.direction == "before" else 7 - days)
    else:
        day = cal.shift_days(published, _weekday_step(draft, told, (published.isoweekday() - wanted) % 7))
    return cal.day_period(day) if day else None


def _named_weekday(draft: Draft, told: Told, wanted: int) -> dt.date | None:
    """The weekday within the days named last: "will be there from 8 to 10 February. On Wednesday …".

    A text of no day of its own counts on from the day that it has named.
    """
    if draft.value or draft.direction:
        return None
    begin, end = told.last_range or (None, None)
    if begin is not None and end is not None and (end - begin).days < _WEEK and end == told.last_day:
        day = cal.shift_days(begin, (wanted - begin.isoweekday()) % _WEEK)
        ahead = told.published is None or (
            begin > told.published and clause_tense(told.text, draft.start, draft.end) == "future"
        )
        if ahead and day is not None and day <= end:
            return day
    if told.published is None and told.last_anchor is not None and told.last_anchor == told.last_day:
        step = (wanted - told.last_anchor.isoweekday()) % _WEEK
        # Further on it may as well be the last such day before.
        return cal.shift_days(told.last_anchor, step) if step <= _HALF_WEEK else None
    return None


def _weekday_step(draft: Draft, told: Told, back: int) -> int:
    """Days from publication to the weekday meant; its last one is so many days `back`."""
    direction = draft.direction
    if direction in ("last", "before"):
        return -(back or 7)
    if direction in ("next", "after"):
        return (7 - back) or 7
    if direction == "this":
        to_come = clause_tense(told.text, draft.start, draft.end) in ("future", "nearest")
        return (7 - back) % 7 if to_come else -back
    if direction:
        return -back
    # "Friday's ceremony": what a possessive names has mostly happened.
    owned = told.text[draft.end : draft.end + 2] in ("'s", "\u2019s")
    until = _UNTIL.search(told.text[max(0, draft.start - 8) : draft.start])
    tense = "" if owned else clause_tense(told.text, draft.start, draft.end)
    lasts = until is not None and _LASTS.search(told.text[max(0, draft.start - 40) : draft.start])
    ahead = tense == "future" or lasts or (until is not None and tense != "past")
    ahead = ahead or (tense == "nearest" and back > _HALF_WEEK)
    return (7 - back) % 7 if ahead else -back


def offset_period(draft: Draft, base: dt.date | None) -> Period | None:
    """So many days, weeks, months or years from a day."""
    if base is None or draft.count is None:
        return None
    count, unit = draft.count, draft.unit
    if unit.startswith("T"):
        return cal.day_period(base) if abs(count) < 12 and unit != "TH" else None
    return shifted(base, unit, count)


def _not_ahead(draft: Draft, told: Told, base: dt.date) -> dt.date:
    """The day from which "later that day A received B" counts: what was done was done before publication."""
    ahead = told.published is not None and base > told.published
    if not ahead or told.last_past is None or clause_tense(told.text, draft.start, draft.end) != "past":
        return base
    return told.last_past


def anaphor_period(draft: Draft, told: Told) -> Period | None:
    """What leans on a day named before: "the next day", "the second day", "the same month"."""
    if draft.form == "nth_day":
        if told.last_range is None or draft.count is None:
            return None
        begin, end = told.last_range
        day = end if draft.count < 0 else cal.shift_days(begin, draft.count - 1)
        return cal.day_period(day) if day and day <= end else None
    base = told.last_day or told.published
    if base is None:
        return None
    if draft.unit == "D" and told.last_range is not None and base == told.last_range[1]:
        if draft.value == "of event" and (draft.count or 0) < 0:
            base = told.last_range[0]
        elif not draft.count:
            base = told.last_single or base
    if draft.unit == "D" and not draft.value:
        base = _not_ahead(draft, told, base)
    if draft.unit == "D":
        day = cal.shift_days(base, draft.count or 0)
        return cal.day_period(day) if day else None
    if draft.unit in ("Y", "M", "Q") and told.last_begin is not None:
        base = told.last_begin
    return unit_period(base, draft.unit, draft.count or 0)
