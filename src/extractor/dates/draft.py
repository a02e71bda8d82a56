"""What the grammar reads off an expression before it is placed on the calendar."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Form = Literal[
    "calendar", "range", "weekday", "deictic", "unit", "offset", "anaphor", "nth_day", "season", "quarter",
    "holiday", "decade", "century", "reference", "duration", "set", "time", "daypart", "day_of_unit",
    "report", "part",
]  # fmt: skip


@dataclass(slots=True)
class Partial:
    """A calendar date with unknown parts; `year` alone is a year, `year` and `month` a month."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


@dataclass(slots=True)
class Draft:
    """An expression: its span, its form and the fields that the form uses.

    `direction` is "last", "next", "this", "that" or ""; `unit` a TIMEX3 designator of words.toml;
    `count` the number that goes with it; `value` a ready TIMEX3 value; `parts` the ends of a range;
    `clock` the time of day that follows the day in the value ("T09:00", "TMO").
    """

    start: int
    end: int
    form: Form
    date: Partial = field(default_factory=Partial)
    direction: str = ""
    unit: str = ""
    count: int | None = None
    value: str = ""
    clock: str = ""
    # numeric dates that can be read day first or month first: the other reading
    swapped: Partial | None = None
    parts: list[Draft] = field(default_factory=list)


def open_value(draft: Draft) -> str:
    """The TIMEX3 value of what has no place on the calendar."""
    if draft.form == "range":
        return "/".join(open_value(part) for part in draft.parts)
    if draft.form == "weekday":
        return f"XXXX-WXX-{draft.date.weekday}{draft.clock}"
    if draft.form == "season":
        return f"XXXX-{draft.value.split()[0]}"
    if draft.form == "part":
        return "XXXX-WXX" if draft.unit != "D" else f"XXXX-XX-WXX-{draft.date.weekday}"
    if draft.form == "report":
        return f"XXXX-{draft.unit}{draft.count or 'X'}" if draft.unit in ("Q", "H") else "XXXX"
    if draft.form == "quarter":
        return f"XXXX-{draft.unit}{draft.count}"
    return _partial_value(draft.date) + draft.clock


def _partial_value(date: Partial) -> str:
    year = f"{date.year:04d}" if date.year else "XXXX"
    month = f"{date.month:02d}" if date.month else "XX"
    day = f"{date.day:02d}" if date.day else "XX"
    if date.day:
        return f"{year}-{month}-{day}"
    return f"{year}-{month}" if date.month else "XXXX-XX-XX" if not date.year else year
