"""Periods some units away from a day."""

from __future__ import annotations

import datetime as dt

from extractor.dates import calendar as cal
from extractor.dates.calendar import Period


def unit_period(base: dt.date, unit: str, step: int) -> Period | None:
    """The week, month … that lies `step` units from the one that holds the day."""
    if unit == "WE":
        monday = cal.shift_days(base, -base.weekday() + 7 * step)
        saturday = cal.shift_days(monday, 5) if monday else None
        sunday = cal.shift_days(saturday, 1) if saturday else None
        if saturday is None or sunday is None:
            return None
        year, week, _ = saturday.isocalendar()
        return Period(
            saturday, sunday, saturday.isoformat(), sunday.isoformat(), f"{year:04d}-W{week:02d}-WE", "W"
        )
    if unit == "Q":
        year, month = cal.shift_months(base.year, (base.month - 1) // 3 * 3 + 1, 3 * step)
        return cal.months_period(year, month, 3, f"{year:04d}-Q{(month + 2) // 3}", "Q")
    return shifted(base, unit, step)


def shifted(base: dt.date, unit: str, count: int) -> Period | None:
    """The day, week, month, year … `count` units from the day's own, as coarse as the unit."""
    if unit in ("D", "W", "F"):
        day = (
            cal.shift_days(base, count * {"D": 1, "W": 7, "F": 14}[unit]) if abs(count) < 4_000_000 else None
        )
        if day is None:
            return None
        return cal.day_period(day) if unit == "D" else cal.week_period(day)
    if unit in ("M", "Q"):
        return cal.month_period(*cal.shift_months(base.year, base.month, count * (3 if unit == "Q" else 1)))
    if unit == "Y":
        return cal.year_period(base.year + count)
    year = base.year + count * (10 if unit == "E" else 100)
    return cal.century_period(year) if unit == "C" and 1 <= year <= 9999 else cal.year_period(year)
