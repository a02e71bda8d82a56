"""One office of one person, a row of the roster."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.pipeline.people.clusters import name_tokens
from extractor.record import Record

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}$")


@dataclass(frozen=True, slots=True)
class Office:
    """A person in an office, with the first and last day on which releases show it.

    An empty day leaves that end open. `aliases` are other spellings of the name, `releases` the records.
    """

    name: str
    rank: str | None = None
    position: str | None = None
    country: str | None = None
    organization: str | None = None
    first_seen: str | None = None
    last_seen: str | None = None
    aliases: tuple[str, ...] = ()
    releases: tuple[str, ...] = ()

    def held_on(self, day: str) -> bool:
        """Whether the office counts on the day (ISO 8601)."""
        return (self.first_seen is None or self.first_seen <= day) and (
            self.last_seen is None or day <= self.last_seen
        )


def day_of(record: Record) -> str | None:
    """The day that a record speaks of: its publication, else its first meeting; None if no day is known."""
    if record.published is not None and _DAY.match(record.published.start):
        return record.published.start
    days = [m.start for m in record.meetings if m.start and _DAY.match(m.start)]
    return min(days, default=None)


def written_out(name: str) -> int:
    """How many parts of a name are more than initials."""
    return sum(len(token) > 1 for token in name_tokens(name))
