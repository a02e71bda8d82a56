"""Choosing the year of a day and month that stand without one."""

from __future__ import annotations

import datetime as dt
import re

from extractor.dates import calendar as cal
from extractor.dates.draft import Draft
from extractor.dates.tense import clause_tense

# Days by which the nearest such date may lie on the wrong side of publication before the tense decides.
_SLACK = 45
# Further ahead than this, a date without a word about the future is the one of the year before.
_FAR_AHEAD = 150
_UNTIL = re.compile(r"\b(?:until|till|through|by)\s\Z", re.IGNORECASE)


def nearest_year(text: str, draft: Draft, published: dt.date) -> int | None:
    """The year that puts a day and month (or month) where the clause wants it, near the publication."""
    month, day = draft.date.month or 1, draft.date.day
    options: list[tuple[int, int]] = []
    for year in (published.year - 1, published.year, published.year + 1):
        if day:
            exact = cal.make_date(year, month, day)
            if exact is None:
                continue
            gap = (exact - published).days
        else:
            period = cal.month_period(year, month)
            if period is None:
                continue
            gap = (period.begin - published).days
            gap = (
                0
                if period.begin <= published <= period.end
                else gap
                if gap > 0
                else (period.end - published).days
            )
        options.append((gap, year))
    if draft.direction == "last":
        return max((option for option in options if option[0] < 0), default=(0, None))[1]
    if draft.direction == "next":
        return min((option for option in options if option[0] > 0), default=(0, None))[1]
    if draft.direction == "this":
        return published.year
    if draft.date.weekday and day:
        fitting = [o for o in options if dt.date(o[1], month, day).isoweekday() == draft.date.weekday]
        if fitting:
            return min(fitting, key=lambda option: abs(option[0]))[1]
    nearest = min(options, key=lambda option: (abs(option[0]), option[0]), default=None)
    if nearest is None or abs(nearest[0]) <= _SLACK or draft.value == "attribute":
        return nearest[1] if nearest else None
    tense = clause_tense(text, draft.start, draft.end)
    until = _UNTIL.search(text[max(0, draft.start - 8) : draft.start])
    if until and not tense:
        tense = "future"  # "open through January"
    if nearest[0] > _SLACK and tense != "future" and not until:
        back = nearest[0] > _FAR_AHEAD or tense == "past"
        earlier = [option for option in options if option[0] <= 0]
        if back and earlier:
            return max(earlier)[1]
    if nearest[0] < -_SLACK and tense == "future":
        later = [option for option in options if option[0] >= 0]
        if later:
            return min(later)[1]
    return nearest[1]


def day_of_month(
    text: str, draft: Draft, named: dt.date | None, published: dt.date | None
) -> cal.Period | None:
    """The day that "the 18th" or "Monday the 13th" means, near the month named last or the publication."""
    day, base = draft.date.day or 1, named or published
    if base is None:
        return None
    if draft.date.weekday is None and named is not None:
        exact = cal.make_date(named.year, named.month, day)
        if exact and published and exact > published and clause_tense(text, draft.start, draft.end) == "past":
            # "the talks in September … Earlier, on the 8th, A met B": not after publication.
            exact = cal.make_date(published.year, published.month, day)
        return cal.day_period(exact) if exact else None
    options: list[dt.date] = []
    for step in range(-6, 7):
        exact = cal.make_date(*cal.shift_months(base.year, base.month, step), day)
        if exact and draft.date.weekday in (None, exact.isoweekday()):
            options.append(exact)
    if draft.date.weekday is None:
        future = clause_tense(text, draft.start, draft.end) == "future"
        options = [option for option in options if (option >= base if future else option <= base)]
    nearest = min(options, key=lambda option: abs((option - base).days), default=None)
    return cal.day_period(nearest) if nearest else None
