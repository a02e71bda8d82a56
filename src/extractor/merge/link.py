"""Which meetings of different releases are one occasion: days, people, sides, place."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from extractor.pipeline.people.clusters import compatible, name_tokens
from extractor.record import Meeting, Record

# Kinds that one release calls so and another otherwise; all others must agree.
_ALIKE = (
    frozenset({"bilateral_meeting", "visit", "consultations", "multilateral_meeting"}),
    frozenset({"statutory_session", "summit", "conference", "multilateral_meeting", "consultations"}),
)
_HALF = 0.5


@dataclass(frozen=True)
class Told:
    """A meeting with the release that tells it."""

    record: Record
    meeting: Meeting

    @property
    def published(self) -> str | None:
        """Day of publication, ISO 8601."""
        return self.record.published.start if self.record.published else None

    @cached_property
    def days(self) -> tuple[str, str] | None:
        """First and last day, both whole days also where the text says month or year only."""
        if self.meeting.start is None:
            return None
        return _first(self.meeting.start), _last(self.meeting.end or self.meeting.start)

    @cached_property
    def names(self) -> tuple[tuple[str, ...], ...]:
        """Names of the participants as tokens."""
        return tuple(name_tokens(person.name) for person in self.meeting.participants)


def link(records: Iterable[Record]) -> list[list[Told]]:
    """Groups of meetings that are one occasion, each group in the order of publication.

    Two meetings of one release are never one occasion. The order of groups is that of their first day, then
    of the releases as given.
    """
    told = [Told(record, meeting) for record in records for meeting in record.meetings]
    order = {id(one): number for number, one in enumerate(told)}
    groups: list[list[Told]] = []
    # What is told best comes first: it decides what the others are held against.
    for one in sorted(told, key=lambda t: (-len(t.names), t.days is None, order[id(t)])):
        fitting = [group for group in groups if _fits(one, group)]
        if fitting:
            max(fitting, key=lambda group: max(_shared(one, other) for other in group)).append(one)
        else:
            groups.append([one])
    for group in groups:
        group.sort(key=lambda t: (t.published or "", order[id(t)]))
    return sorted(groups, key=lambda g: (min(t.days[0] if t.days else "9999" for t in g), order[id(g[0])]))


def _fits(one: Told, group: list[Told]) -> bool:
    if any(one.record.doc_id == other.record.doc_id for other in group):
        return False
    return any(_same(one, other) for other in group)


def _same(one: Told, other: Told) -> bool:
    # Names of people are compared last, which takes most of the time.
    if not _kinds_agree(one.meeting, other.meeting) or _on_other_days(one, other):
        return False
    undated = one.days is None or other.days is None
    fewer = min(len(one.names), len(other.names))
    if (undated or not fewer) and not _same_sides_or_name(one.meeting, other.meeting):
        return False
    shared = _shared(one, other)
    # Another place is borne where whole lists of people agree.
    if shared < 2 and _elsewhere(one.meeting, other.meeting):
        return False
    # Without a day the rest must carry it alone.
    least = 2 if undated else min(1, fewer)
    return shared >= max(least, _HALF * fewer)


def _same_sides_or_name(one: Meeting, other: Meeting) -> bool:
    sides = set(one.delegations) & set(other.delegations)
    all_sides = set(one.delegations) | set(other.delegations)
    return (len(sides) >= 2 and len(sides) >= _HALF * len(all_sides)) or _same_name(one.name, other.name)


def _kinds_agree(one: Meeting, other: Meeting) -> bool:
    kinds = {one.event_type, other.event_type}
    return len(kinds) == 1 or any(kinds <= alike for alike in _ALIKE)


def _on_other_days(one: Told, other: Told) -> bool:
    days, others = one.days, other.days
    return bool(days and others and (days[1] < others[0] or others[1] < days[0]))


def _elsewhere(one: Meeting, other: Meeting) -> bool:
    """Whether both say where they were, and differ."""
    return any(
        len({getattr(one, field), getattr(other, field)} - {None}) == 2 for field in ("country", "city")
    )


def _shared(one: Told, other: Told) -> int:
    free = list(other.names)
    count = 0
    for tokens in one.names:
        match = next((known for known in free if compatible(tokens, known)), None)
        if match is not None:
            free.remove(match)
            count += 1
    return count


def _same_name(one: str | None, other: str | None) -> bool:
    if not one or not other:
        return False
    words, others = ({word for word in name.casefold().split() if len(word) > 3} for name in (one, other))
    return bool(words & others) and len(words & others) >= 0.7 * len(words | others)


def _first(day: str) -> str:
    return {4: f"{day}-01-01", 7: f"{day}-01"}.get(len(day), day)


def _last(day: str) -> str:
    if len(day) == 4:
        return f"{day}-12-31"
    if len(day) == 7:
        return f"{day}-{calendar.monthrange(int(day[:4]), int(day[5:]))[1]:02}"
    return day
