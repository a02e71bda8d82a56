"""Calendar arithmetic on days and on periods of months, weeks and years."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass
from typing import Literal

Grain = Literal["D", "W", "M", "Q", "S", "Y", "E", "C"]


@dataclass(frozen=True, slots=True)
class Period:
    """A closed interval of days with the ISO texts of its ends and its TIMEX3 value.

    The ends are reduced ("2024-05", "2024") when the period is whole months or years.
    """

    begin: dt.date
    end: dt.date
    first: str
    last: str
    value: str
    grain: Grain


def make_date(year: int, month: int, day: int) -> dt.date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def parse_iso(text: str | None) -> dt.date | None:
    """The day of an ISO date or date-time; None for reduced or malformed ones."""
    if not text:
        return None
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None


def day_period(day: dt.date) -> Period:
    """One day."""
    iso = day.isoformat()
    return Period(day, day, iso, iso, iso, "D")


def week_period(day: dt.date) -> Period | None:
    """The ISO week that holds the day."""
    begin = shift_days(day, -day.weekday())
    end = shift_days(begin, 6) if begin else None
    if begin is None or end is None:
        return None
    year, week, _ = day.isocalendar()
    return Period(begin, end, begin.isoformat(), end.isoformat(), f"{year:04d}-W{week:02d}", "W")


def month_period(year: int, month: int) -> Period | None:
    """A month."""
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    iso = f"{year:04d}-{month:02d}"
    return Period(
        dt.date(year, month, 1), dt.date(year, month, monthrange(year, month)[1]), iso, iso, iso, "M"
    )


def months_period(year: int, month: int, count: int, value: str, grain: Grain) -> Period | None:
    """`count` months from a month on, with a value of its own (quarter, half, season)."""
    begin = month_period(year, month)
    last = shift_months(year, month, count - 1)
    end = month_period(*last)
    if begin is None or end is None:
        return None
    return Period(begin.begin, end.end, begin.first, end.last, value, grain)


def years_period(first: int, last: int, value: str, grain: Grain) -> Period | None:
    """Whole years."""
    if not 1 <= first <= last <= 9999:
        return None
    return Period(dt.date(first, 1, 1), dt.date(last, 12, 31), f"{first:04d}", f"{last:04d}", value, grain)


def year_period(year: int) -> Period | None:
    """A year."""
    return years_period(year, year, f"{year:04d}", "Y")


def decade_period(year: int) -> Period | None:
    """The decade that holds the year."""
    first = year - year % 10
    return years_period(first, first + 9, f"{first // 10:03d}", "E")


def century_period(year: int) -> Period | None:
    """The hundred years that share the year's first two digits."""
    first = year - year % 100
    return years_period(max(first, 1), first + 99, f"{first // 100:02d}", "C")


def shift_days(day: dt.date, days: int) -> dt.date | None:
    """The day so many days later; None beyond the calendar."""
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return None


def shift_months(year: int, month: int, months: int) -> tuple[int, int]:
    """Year and month so many months later."""
    index = year * 12 + month - 1 + months
    return index // 12, index % 12 + 1


def nth_part(year: int, month: int | None, unit: str, nth: int, weekday: int | None) -> Period | None:
    """The nth (-1 = last) week, weekend or weekday of a month, or week or month of a year.

    A week belongs to the month or year that has its Thursday.
    """
    if not 1 <= year <= 9998 or (month is not None and not 1 <= month <= 12):
        return None
    if unit == "M":
        return month_period(year, 12 if nth < 0 else nth) if nth <= 12 else None
    wanted = {"W": 4, "WE": 6}.get(unit, weekday or 1)
    first = dt.date(year, month or 1, 1)
    after = dt.date(year + 1, 1, 1) if month in (None, 12) else dt.date(year, (month or 1) + 1, 1)
    day = first + dt.timedelta(days=(wanted - first.isoweekday()) % 7)
    if nth < 0:
        day += dt.timedelta(days=((after - day).days - 1) // 7 * 7)
    else:
        day += dt.timedelta(days=7 * (nth - 1))
    if day >= after:
        return None
    if unit == "W":
        return week_period(day)
    if unit == "WE":
        iso_year, week, _ = day.isocalendar()
        sunday = day + dt.timedelta(days=1)
        return Period(day, sunday, day.isoformat(), sunday.isoformat(), f"{iso_year:04d}-W{week:02d}-WE", "W")
    return day_period(day)


def easter(year: int) -> dt.date:
    """Western Easter Sunday (anonymous Gregorian algorithm)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    step = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * step) // 433
    month = (h + step - 7 * m + 90) // 25
    return dt.date(year, month, (h + step - 7 * m + 33 * month + 19) % 32)


def holiday(rule: str, year: int) -> dt.date | None:
    """The day of a holiday rule of words.toml in a year; None beyond the calendar."""
    if not 1 <= year <= 9999:
        return None
    if rule.startswith("easter"):
        return shift_days(easter(year), int(rule[6:]))
    rule, _, later = rule.partition("+")
    parts = [int(part) for part in rule.split("-")]
    if len(parts) == 2:
        return make_date(year, parts[0], parts[1])
    month, nth, weekday = parts
    first = dt.date(year, month, 1)
    day = 1 + (weekday - first.isoweekday()) % 7 + (nth - 1) * 7
    while day > monthrange(year, month)[1]:
        day -= 7
    return shift_days(dt.date(year, month, day), int(later or 0))
