"""The quarter that a business text speaks of, and the periods that lean on it."""

from __future__ import annotations

import datetime as dt

from extractor.dates import calendar as cal
from extractor.dates.calendar import Period
from extractor.dates.draft import Draft

# "from $1.2 million a year ago" means the year-ago quarter when a quarter was named so few characters before.
_REACH = 400
_STEPS = {"last": -1, "next": 1}


def quarter_period(year: int, unit: str, count: int) -> Period | None:
    """A quarter ("Q") or half ("H") of a year."""
    length = 6 if unit == "H" else 3
    return cal.months_period(year, (count - 1) * length + 1, length, f"{year:04d}-{unit}{count}", "Q")


class Quarters:
    """Remembers the newest quarter or half that the text has named."""

    def __init__(self, published: dt.date | None) -> None:
        self._published = published
        self._named: tuple[int, str, int] | None = None
        self._offset = 0

    def remember(self, year: int, unit: str, count: int, offset: int) -> None:
        """A quarter of the text; one of a year before the newest is only its comparison."""
        day = self._published
        begins = (count - 1) * (6 if unit == "H" else 3) + 1
        if day is not None and (year, begins + (5 if unit == "H" else 2)) >= (day.year, day.month):
            return  # not over yet: a forecast
        if self._named is None or year >= self._named[0]:
            self._named = (year, unit, count)
            self._offset = offset

    def _completed(self) -> tuple[int, str, int] | None:
        """The last quarter that had ended by the day of publication."""
        day = self._published
        if day is None:
            return None
        quarter = (day.month - 1) // 3
        return (day.year, "Q", quarter) if quarter else (day.year - 1, "Q", 4)

    def year_ago(self, draft: Draft) -> Period | None:
        """The year-ago quarter for "a year ago" or "a year earlier" next to a quarter."""
        if (
            draft.unit != "Y"
            or draft.count != -1
            or self._named is None
            or draft.start - self._offset > _REACH
        ):
            return None
        year, unit, count = self._named
        self._offset = draft.end
        return quarter_period(year - 1, unit, count)

    def report(self, draft: Draft) -> Period | None:
        """The period of a draft of form "report"."""
        if draft.unit == "M":
            return self._first_months(draft)
        if draft.date.month is not None:
            return self._ended(draft)
        named = self._named
        if named is not None and draft.unit and named[1] != draft.unit:
            named = None
        if named is None and (draft.unit == "Q" or draft.direction == "latest"):
            named = self._completed()
        if draft.direction == "ago":
            base = named[0] if named else self._published.year if self._published else None
            year = None if base is None else base - 1
        elif draft.direction in ("last", "this", "next"):
            year = self._published.year + _STEPS.get(draft.direction, 0) if self._published else None
        else:
            year = draft.date.year or (named[0] if named else None)
        if year is None:
            return None
        unit = draft.unit or (named[1] if named else "")
        count = draft.count or (named[2] if named else None)
        if not unit or count is None:
            return None if draft.direction == "latest" else cal.year_period(year)
        if draft.direction == "latest" or (draft.direction == "this" and draft.count):
            self.remember(year, unit, count, draft.start)
        return quarter_period(year, unit, count)

    def _ended(self, draft: Draft) -> Period | None:
        """The quarter or half that ended in a month: "the quarter ended Sept. 30"."""
        day, month = self._published, draft.date.month or 1
        if day is None or draft.unit not in ("Q", "H"):
            return None
        year = day.year if month <= day.month else day.year - 1
        count = (month + 2) // 3 if draft.unit == "Q" else (month + 5) // 6
        self.remember(year, draft.unit, count, draft.start)
        return quarter_period(year, draft.unit, count)

    def _first_months(self, draft: Draft) -> Period | None:
        year = draft.date.year
        if year is None and self._published is not None:
            year = self._published.year + _STEPS.get(draft.direction, 0)
        if year is None or draft.count is None:
            return None
        value = f"{year:04d}-H1" if draft.count == 6 else f"{year:04d}-01/{year:04d}-{draft.count:02d}"
        return cal.months_period(year, 1, draft.count, value, "Q")
