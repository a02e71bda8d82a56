"""What a text has said about time so far: where the next expression may count from."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from extractor.dates.calendar import Period
from extractor.dates.draft import Draft
from extractor.dates.mention import Basis
from extractor.dates.quarters import Quarters

# Characters of "until the " and the like.
_BEFORE = 12
_OF = re.compile(r"(?i)\b(?:of|since|from|until|till|before|by|the|dated)\s+(?:the\s+)?$")


@dataclass(slots=True)
class Told:
    """The state of a reading, from expression to expression.

    `published` is what "today" means; `last_day` the last day of the last days named, `last_begin` the first
    day of the last period of any size, `last_range` the last days that were more than one, `last_full` the
    offset and year of the last date with a year of its own; `only_year` the year that the text names where it
    names but one.
    """

    text: str
    published: dt.date | None
    only_year: int | None
    month_first: bool
    quarters: Quarters
    last_day: dt.date | None = None
    # The day named last that stood alone: "the same day" is no window.
    last_single: dt.date | None = None
    # The same, but for days that only tell which thing is meant: "the attack of 12 December 1979".
    last_anchor: dt.date | None = None
    # That of those up to publication: "later that day A received B" is no day to come.
    last_past: dt.date | None = None
    last_begin: dt.date | None = None
    last_range: tuple[dt.date, dt.date] | None = None
    last_full: tuple[int, int] | None = None
    stamps: frozenset[int] = field(default_factory=frozenset)

    @classmethod
    def before(cls, text: str, published: dt.date | None, years: Iterable[int], *, month_first: bool) -> Told:
        """The state before the first expression; `years` are those that the text names."""
        distinct = sorted(set(years))
        only = distinct[0] if len(distinct) == 1 else None
        return cls(text, published, only, month_first, Quarters(published))

    def remember(self, draft: Draft, period: Period, basis: Basis) -> None:
        """Take over what a placed expression has named."""
        dated = draft.parts[-1] if draft.form == "range" and draft.parts else draft
        if dated.form == "calendar" and dated.date.year:
            self.last_full = (draft.start, dated.date.year)
        compared = draft.form == "report" and draft.direction == "ago"
        if not compared and (draft.form not in ("report", "offset") or draft.unit != "Y"):
            self.last_begin = period.begin
        if period.grain == "D":
            self.last_day = period.end
            if period.begin != period.end:
                self.last_range = (period.begin, period.end)
            else:
                self.last_single = period.end
                if not _OF.search(self.text, max(0, draft.start - _BEFORE), draft.start):
                    self.last_anchor = period.end
                if self.published is not None and period.end <= self.published:
                    self.last_past = period.end
        if draft.start in self.stamps and basis == "explicit":
            self.published = period.end
