"""A date expression found in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Basis = Literal["explicit", "relative", "anaphoric", "incomplete"]
DateKind = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression and the calendar interval it stands for.

    `first` and `last` are ISO 8601 dates, possibly reduced to a month or year ("2024-05"), both None
    where the text does not allow to derive them. `value` is the TIMEX3 value ("2024-05-03", "2024-W12",
    "XXXX-05-03", "P3D", "PRESENT_REF").
    """

    start: int
    end: int
    kind: DateKind
    value: str
    first: str | None
    last: str | None
    basis: Basis
