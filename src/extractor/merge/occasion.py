"""An occasion as several releases tell it, and the line of JSON that it becomes."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from extractor.record import Attendance, EventType, Format, Role, Status


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Said(_Model):
    """A value and the releases that say so."""

    value: str
    doc_ids: list[str]


class Conflict(_Model):
    """A field in which releases differ. The occasion has what most say; among equals the most exact."""

    field: str
    values: list[Said]


class Telling(_Model):
    """One release's meeting."""

    doc_id: str
    meeting: str
    published: str | None
    status: Status


class Attendee(_Model):
    """A participant by all releases that name him or her."""

    name: str
    rank: str | None
    position: str | None
    country: str | None
    organization: str | None
    role: Role
    attendance: Attendance
    doc_ids: list[str]


class Occasion(_Model):
    """One occasion; `status` is that of the latest telling, `tellings` are in the order of publication."""

    id: str
    name: str | None
    event_type: EventType
    status: Status
    format: Format
    start: str | None
    end: str | None
    city: str | None
    country: str | None
    convener: str | None
    delegations: list[str]
    participants: list[Attendee]
    tellings: list[Telling]
    conflicts: list[Conflict]

    def to_json(self) -> str:
        """One line of JSON."""
        return self.model_dump_json()
