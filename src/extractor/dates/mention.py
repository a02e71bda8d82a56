"""A date expression found in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Basis = Literal["explicit", "inferred", "relative", "anaphoric", "incomplete"]
DateKind = Literal["DATE", "TIME", "DURATION", "SET"]
Precision = Literal["time", "day", "week", "month", "quarter", "half", "season", "year", "decade", "century"]
Role = Literal["publication", "event", "background"]
# How numeric dates are read that have both readings ("03/04/2024"): day first, month first, or as the text
# shows elsewhere, day first where it shows nothing.
DayOrder = Literal["auto", "day", "month"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression and the calendar interval it stands for.

    `first` and `last` are ISO 8601 dates, possibly reduced to a month or year ("2024-05"), both None
    where the text does not allow to derive them. `value` is the TIMEX3 value ("2024-05-03", "2024-W12",
    "XXXX-05-03", "P3D", "PRESENT_REF").

    `basis` says how the place on the calendar was found: written out, with a year inferred, counted from
    the publication or from a day named before; `anchor` is the ISO day that it was counted from.
    `ambiguous` marks a numeric date that has another reading, `mismatch` one whose stated weekday it does
    not have. `role` is set by `with_roles`.
    """

    start: int
    end: int
    kind: DateKind
    value: str
    first: str | None
    last: str | None
    basis: Basis
    precision: Precision | None = None
    anchor: str | None = None
    ambiguous: bool = False
    mismatch: bool = False
    role: Role | None = None
