"""What linked meetings say together: the fullest value of each field, and where releases differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from extractor.merge.link import Told
from extractor.merge.occasion import Attendee, Conflict, Occasion, Said, Telling
from extractor.pipeline.people.clusters import compatible, fullest, name_tokens
from extractor.record import Attendance, EventType, Format, Participant

_FIELDS = ("event_type", "format", "start", "end", "city", "country", "convener")
# What says nothing against another value of the field.
_SILENT = frozenset({None, "unknown"})
_ROLES = ("chair", "host", "head_of_delegation", "speaker", "signatory", "participant")


def join(number: int, group: Sequence[Told]) -> Occasion:
    """The occasion of a group from `link`, which is in the order of publication."""
    values: dict[str, str | None] = {}
    conflicts: list[Conflict] = []
    for name in _FIELDS:
        said = _said(group, name)
        values[name] = _chosen(said)
        if len(said) > 1 and not _one_refines_another(said):
            conflicts.append(Conflict(field=name, values=said))
    latest = group[-1].meeting
    return Occasion(
        id=f"o{number}",
        name=max((told.meeting.name for told in group if told.meeting.name), key=len, default=None),
        event_type=cast(EventType, values["event_type"]),
        status=latest.status,
        format=cast(Format, values["format"] or "unknown"),
        start=values["start"],
        end=values["end"],
        city=values["city"],
        country=values["country"],
        convener=values["convener"],
        delegations=sorted({side for told in group for side in told.meeting.delegations}),
        participants=_attendees(group),
        tellings=[
            Telling(
                doc_id=told.record.doc_id,
                meeting=told.meeting.id,
                published=told.published,
                status=told.meeting.status,
            )
            for told in group
        ],
        conflicts=conflicts,
    )


def _said(group: Sequence[Told], field: str) -> list[Said]:
    found: dict[str, list[str]] = {}
    for told in group:
        value: str | None = getattr(told.meeting, field)
        if value is not None and value not in _SILENT:
            found.setdefault(value, []).append(told.record.doc_id)
    return [Said(value=value, doc_ids=ids) for value, ids in found.items()]


def _chosen(said: list[Said]) -> str | None:
    """The value of most releases; among equals the most exact day, then the latest telling."""

    def weight(item: tuple[int, Said]) -> tuple[int, int, int]:
        number, one = item
        return len(one.doc_ids), len(one.value) if one.value[:1].isdigit() else 0, number

    return max(enumerate(said), key=weight)[1].value if said else None


def _one_refines_another(said: list[Said]) -> bool:
    """Whether all values are the same day, told more or less exactly."""
    longest = max((one.value for one in said), key=len)
    return all(longest.startswith(one.value) for one in said)


def _attendees(group: Sequence[Told]) -> list[Attendee]:
    people: list[list[tuple[str, Participant]]] = []
    for told in group:
        free = list(people)
        for person in told.meeting.participants:
            tokens = name_tokens(person.name)
            known = next(
                (one for one in free if any(compatible(tokens, name_tokens(p.name)) for _, p in one)), None
            )
            if known is None:
                people.append([(told.record.doc_id, person)])
            else:
                free.remove(known)
                known.append((told.record.doc_id, person))
    return [_attendee(one) for one in people]


def _attendee(told: list[tuple[str, Participant]]) -> Attendee:
    def latest(field: str) -> str | None:
        values = (getattr(person, field) for _, person in reversed(told))
        return next((value for value in values if value not in _SILENT), None)

    return Attendee(
        name=fullest([person.name for _, person in told]),
        rank=latest("rank"),
        position=latest("position"),
        country=latest("country"),
        organization=latest("organization"),
        role=min((person.role for _, person in told), key=_ROLES.index),
        attendance=cast(Attendance, latest("attendance") or "unknown"),
        doc_ids=[doc_id for doc_id, _ in told],
    )
