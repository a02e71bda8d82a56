"""Placing drafts on the calendar, in the order of the text.

Relative expressions are counted from the publication day and from nothing else; anaphoric ones from the
last day that the text named. What cannot be placed keeps X in its value and has no interval.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from extractor.dates import calendar as cal
from extractor.dates.calendar import Period
from extractor.dates.draft import Draft, open_value
from extractor.dates.mention import Basis, DateKind, DateMention, Precision
from extractor.dates.quarters import Quarters, quarter_period
from extractor.dates.seasons import holiday_period, season_period
from extractor.dates.shift import shifted, unit_period
from extractor.dates.tense import clause_tense
from extractor.dates.years import day_of_month, nearest_year

_UNTIL = re.compile(r"\b(?:until|till|through|by)\s\Z", re.IGNORECASE)
PRECISIONS: dict[cal.Grain, Precision] = {
    "D": "day", "W": "week", "M": "month", "Q": "quarter",
    "S": "season", "Y": "year", "E": "decade", "C": "century",
}  # fmt: skip


def _mismatch(draft: Draft) -> bool:
    """Whether a day is written with a weekday that it is not: "Monday, 14 May 2024"."""
    date = draft.date
    if draft.form == "range":
        return any(_mismatch(part) for part in draft.parts)
    if draft.form != "calendar" or not (date.weekday and date.year and date.month and date.day):
        return False
    day = cal.make_date(date.year, date.month, date.day)
    return day is not None and day.isoweekday() != date.weekday


class Resolver:
    """Holds what the text has named so far."""

    def __init__(self, text: str, published: dt.date | None, years: Iterable[int], month_first: bool) -> None:
        self._text = text
        self._published = published
        distinct = sorted(set(years))
        self._only_year = distinct[0] if len(distinct) == 1 else None
        self._month_first = month_first
        self._quarters = Quarters(published)
        self._last_day: dt.date | None = None
        self._last_begin: dt.date | None = None  # beginning of the last period of any size
        self._last_range: tuple[dt.date, dt.date] | None = None
        self._last_full: tuple[int, int] | None = (
            None  # offset and year of the last date with a year of its own
        )

    def mention(self, draft: Draft) -> DateMention | None:
        """The draft's mention; None where it only means something after a day that the text never named."""
        if draft.form in ("duration", "set"):
            kind: DateKind = "DURATION" if draft.form == "duration" else "SET"
            return DateMention(draft.start, draft.end, kind, draft.value, None, None, "explicit")
        if draft.form == "reference":
            return DateMention(draft.start, draft.end, "DATE", draft.value, None, None, "relative")
        if draft.form == "time":
            return self._time(draft)
        kind = "TIME" if draft.clock else "DATE"
        anchored_at = self._last_day or self._last_begin
        period, basis = self._place(draft)
        if period is None:
            if draft.form in ("nth_day", "report") or (draft.form == "offset" and draft.unit.startswith("T")):
                return None
            return DateMention(draft.start, draft.end, kind, open_value(draft), None, None, "incomplete")
        self._remember(draft, period, basis)
        anchor = None
        if basis != "explicit":
            anchor = (anchored_at if basis == "anaphoric" else None) or self._published
        return DateMention(
            draft.start,
            draft.end,
            kind,
            period.value + draft.clock,
            period.first,
            period.last,
            basis,
            "time" if draft.clock else PRECISIONS[period.grain],
            anchor.isoformat() if anchor else None,
            draft.swapped is not None and draft.swapped != draft.date,
            _mismatch(draft),
        )

    def _time(self, draft: Draft) -> DateMention:
        day = self._last_day or self._published
        if draft.date.day:
            period, _ = self._calendar(draft)
            day = period.begin if period else None
        if day is None:
            value = f"XXXX-XX-XX{draft.clock}"
            return DateMention(draft.start, draft.end, "TIME", value, None, None, "incomplete", "time")
        basis: Basis = "anaphoric" if self._last_day else "relative"
        iso = day.isoformat()
        return DateMention(draft.start, draft.end, "TIME", iso + draft.clock, iso, iso, basis, "time", iso)

    def _remember(self, draft: Draft, period: Period, basis: Basis) -> None:
        if draft.form == "calendar" and draft.date.year:
            self._last_full = (draft.start, draft.date.year)
        compared = draft.form == "report" and draft.direction == "ago"
        if not compared and (draft.form not in ("report", "offset") or draft.unit != "Y"):
            self._last_begin = period.begin
        if period.grain == "D":
            self._last_day = period.end
            if period.begin != period.end:
                self._last_range = (period.begin, period.end)

    def _place(self, draft: Draft) -> tuple[Period | None, Basis]:
        form = draft.form
        if form == "calendar" or (form in ("weekday", "deictic") and draft.date.day):
            return self._calendar(draft)
        if form == "range":
            return self._range(draft)
        if form in ("anaphor", "nth_day"):
            return self._anaphor(draft), "anaphoric"
        if form == "day_of_unit" and draft.direction == "same":
            day = day_of_month(self._text, draft, self._last_begin, self._published)
            if day is None and draft.count:
                draft.form, draft.end = "weekday", draft.start + draft.count
                return self._relative(draft), "relative"
            return day, "anaphoric"
        if form == "part":
            return self._part(draft)
        if form == "report":
            return self._quarters.report(draft), "anaphoric"
        if form == "offset":
            year_ago = self._quarters.year_ago(draft)
            if year_ago is not None:
                return year_ago, "anaphoric"
        if form == "offset" and draft.direction == "then":
            base = self._last_begin or self._published if draft.unit in ("Y", "M", "E") else self._last_day
            return self._offset(draft, base), "anaphoric"
        if form == "decade":
            return cal.decade_period(draft.date.year or 0), "explicit"
        if form == "century":
            return cal.century_period(draft.date.year or 0), "explicit"
        if form == "season":
            return season_period(self._text, draft, self._published)
        if form == "quarter":
            return self._quarter(draft)
        if form == "holiday":
            return holiday_period(self._text, draft, self._published)
        return self._relative(draft), "relative"

    # calendar dates

    def _calendar(self, draft: Draft) -> tuple[Period | None, Basis]:
        date = draft.swapped if draft.swapped is not None and self._month_first else draft.date
        if date.month is None:
            return (cal.year_period(date.year) if date.year else None), "explicit"
        year, basis = date.year, "explicit"
        if year is None:
            year = self._year_for(draft)
            basis = "inferred"
        if year is None:
            return None, "incomplete"
        if date.day is None:
            return cal.month_period(year, date.month), basis  # type: ignore[return-value]
        day = cal.make_date(year, date.month, date.day)
        if day and draft.unit in ("W", "WE"):
            return unit_period(day, draft.unit, 0), basis  # type: ignore[return-value]
        return (cal.day_period(day) if day else None), basis  # type: ignore[return-value]

    def _part(self, draft: Draft) -> tuple[Period | None, Basis]:
        year, month, step = draft.date.year, draft.date.month, {"last": -1, "next": 1}.get(draft.direction, 0)
        basis: Basis = "explicit" if year else "relative"
        if year is None and month:
            year, basis = self._year_for(draft), "inferred"
        elif year is None:
            base = self._last_begin if draft.direction == "" else self._published
            base = base or self._published
            if base is None:
                return None, "incomplete"
            year, month = base.year + step, None
            if draft.value == "month":
                year, month = cal.shift_months(base.year, base.month, step)
        if year is None:
            return None, "incomplete"
        return cal.nth_part(year, month, draft.unit, draft.count or 1, draft.date.weekday), basis

    def _year_for(self, draft: Draft) -> int | None:
        """The year of a day and month (or month) that stand without one."""
        if draft.direction == "same":
            return self._last_begin.year if self._last_begin else None
        if self._published is None:
            if self._only_year is not None:
                return self._only_year
            if self._last_full and "\n" not in self._text[self._last_full[0] : draft.start]:
                return self._last_full[1]
            return None
        if draft.direction and draft.value == "of year":
            return self._published.year + {"last": -1, "next": 1}.get(draft.direction, 0)
        return nearest_year(self._text, draft, self._published)

    def _range(self, draft: Draft) -> tuple[Period | None, Basis]:
        left, right = draft.parts
        if left.form == "weekday":
            return self._weekday_range(left, right)
        end, basis = self._calendar(right)
        if end is None:
            return None, "incomplete"
        if left.date.year is None and left.date.month:
            a = (left.date.month, left.date.day or 0)
            b = (right.date.month or 12, right.date.day or 0)
            left.date.year = end.begin.year if a <= b else end.begin.year - 1
        begin, _ = self._calendar(left)
        if begin is None or begin.begin > end.end:
            return None, "incomplete"
        value = f"{begin.value}/{end.value}"
        return Period(begin.begin, end.end, begin.first, end.last, value, end.grain), basis

    def _weekday_range(self, left: Draft, right: Draft) -> tuple[Period | None, Basis]:
        begin = self._weekday(left)
        if begin is None:
            return None, "incomplete"
        days = ((right.date.weekday or 0) - (left.date.weekday or 0)) % 7
        last = cal.shift_days(begin.begin, days)
        if last is None:
            return None, "incomplete"
        iso = last.isoformat()
        return Period(begin.begin, last, begin.first, iso, f"{begin.first}/{iso}", "D"), "relative"

    # relative to publication

    def _relative(self, draft: Draft) -> Period | None:
        published = self._published
        if published is None:
            return None
        if draft.form == "deictic":
            day = cal.shift_days(published, draft.count or 0)
            return cal.day_period(day) if day else None
        if draft.form == "weekday":
            return self._weekday(draft)
        if draft.form == "unit":
            step = {"last": -1, "next": 1}.get(draft.direction, 0)
            if draft.unit == "WE" and not draft.direction and published.isoweekday() < 5:
                # "over the weekend": the one just past, unless the clause looks ahead
                step = 0 if clause_tense(self._text, draft.start, draft.end) == "future" else -1
            return unit_period(published, draft.unit, step)
        if draft.form == "offset":
            return self._offset(draft, published)
        if draft.form == "day_of_unit":
            year, month = cal.shift_months(
                published.year, published.month, {"last": -1, "next": 1}.get(draft.direction, 0)
            )
            exact = cal.make_date(year, month, draft.date.day or 1)
            return cal.day_period(exact) if exact else None
        return None

    def _weekday(self, draft: Draft) -> Period | None:
        published = self._published
        wanted = draft.date.weekday
        if published is None or wanted is None:
            return None
        back = (published.isoweekday() - wanted) % 7
        if draft.value:
            monday = cal.shift_days(
                published, -published.weekday() + {"last": -7, "next": 7}.get(draft.value, 0)
            )
            day = cal.shift_days(monday, wanted - 1) if monday else None
            return cal.day_period(day) if day else None
        direction = draft.direction
        if direction in ("before", "after") and self._last_day is not None:
            # "the previous Friday", "the following Monday": from the day named last
            days = (self._last_day.isoweekday() - wanted) % 7
            step = -(days or 7) if direction == "before" else 7 - days
            day = cal.shift_days(self._last_day, step)
            return cal.day_period(day) if day else None
        if not direction:
            # "Friday's ceremony": what a possessive names has mostly happened.
            owned = self._text[draft.end : draft.end + 2] in ("'s", "\u2019s")
            until = _UNTIL.search(self._text[max(0, draft.start - 8) : draft.start])
            tense = "" if owned else clause_tense(self._text, draft.start, draft.end)
            ahead = tense == "future" or (until is not None and tense != "past")
            ahead = ahead or (tense == "nearest" and back > 3)
            step = (7 - back) % 7 if ahead else -back
        elif direction in ("last", "before"):
            step = -(back or 7)
        elif direction in ("next", "after"):
            step = (7 - back) or 7
        elif direction == "this":
            tense = clause_tense(self._text, draft.start, draft.end)
            step = (7 - back) % 7 if tense == "future" else -back
        else:
            step = -back
        day = cal.shift_days(published, step)
        return cal.day_period(day) if day else None

    def _offset(self, draft: Draft, base: dt.date | None) -> Period | None:
        if base is None or draft.count is None:
            return None
        count, unit = draft.count, draft.unit
        if unit.startswith("T"):
            return cal.day_period(base) if abs(count) < 12 and unit != "TH" else None
        return shifted(base, unit, count)

    # relative to the text

    def _anaphor(self, draft: Draft) -> Period | None:
        if draft.form == "nth_day":
            if self._last_range is None or draft.count is None:
                return None
            begin, end = self._last_range
            day = end if draft.count < 0 else cal.shift_days(begin, draft.count - 1)
            return cal.day_period(day) if day and day <= end else None
        base = self._last_day or self._published
        if base is None:
            return None
        if draft.unit == "D":
            day = cal.shift_days(base, draft.count or 0)
            return cal.day_period(day) if day else None
        if draft.unit in ("Y", "M", "Q") and self._last_begin is not None:
            base = self._last_begin
        return unit_period(base, draft.unit, draft.count or 0)

    # quarters

    def _quarter(self, draft: Draft) -> tuple[Period | None, Basis]:
        count = draft.count or 1
        year, basis = draft.date.year, "explicit"
        if year is None:
            if self._published is None:
                return None, "incomplete"
            basis = "relative"
            year = self._published.year + {"last": -1, "next": 1}.get(draft.direction, 0)
            month = (count - 1) * (6 if draft.unit == "H" else 3) + 1
            later = (year, month) > (self._published.year, self._published.month)
            if not draft.direction and later and clause_tense(self._text, draft.start, draft.end) != "future":
                year -= 1
        self._quarters.remember(year, draft.unit, count, draft.start)
        return quarter_period(year, draft.unit, count), basis  # type: ignore[return-value]
