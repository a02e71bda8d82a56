"""The record: what is written for one release. The contract that notebooks and scorers rely on.

Spans are `[start, end)` in characters of the raw text as decoded. Unknown is None. Fields may be
added; none is renamed or dropped without raising `SCHEMA_VERSION`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION = "1.0"

EventType = Literal[
    "bilateral_meeting",
    "multilateral_meeting",
    "statutory_session",
    "summit",
    "conference",
    "consultations",
    "visit",
    "phone_call",
    "exercise",
    "ceremony",
    "briefing",
    "other",
]
Status = Literal["held", "planned", "postponed", "cancelled"]
Format = Literal["in_person", "videoconference", "hybrid", "telephone", "unknown"]
Role = Literal["chair", "host", "head_of_delegation", "speaker", "signatory", "participant"]
Attendance = Literal["in_person", "videoconference", "telephone", "unknown"]

# Fields of a person that the roster may fill in.
FromRoster = Literal["rank", "position", "country", "organization"]

Span = tuple[Annotated[int, Field(ge=0)], Annotated[int, Field(ge=0)]]
CountryCode = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
IsoDate = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
Probability = Annotated[float, Field(ge=0.0, le=1.0)]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Source(_Model):
    """Where the release stands in which file; `start` and `end` bound it in the raw text."""

    path: str | None
    sha256: str
    start: int
    end: int


class Published(_Model):
    """Publication date as the text states it, or as `--published` gave it (then without a span)."""

    start: IsoDate
    end: IsoDate
    text: str | None
    span: Span | None


class Person(_Model):
    """One person of the release, with all mentions of him or her.

    `from_roster` names the fields that the text leaves unsaid and a roster filled in.
    """

    id: str
    name: str
    aliases: list[str]
    rank: str | None
    rank_grade: str | None
    position: str | None
    country: CountryCode | None
    organization: str | None
    mentions: list[Span]
    from_roster: list[FromRoster] = []


class Participant(_Model):
    """A person's part in one meeting; `evidence` is where the text says so."""

    person: str
    name: str
    rank: str | None
    position: str | None
    country: CountryCode | None
    organization: str | None
    role: Role
    attendance: Attendance
    confidence: Probability
    evidence: list[Span]
    from_roster: list[FromRoster] = []


class Meeting(_Model):
    """One occasion that the release reports or announces."""

    id: str
    name: str | None
    event_type: EventType
    event_code: str
    status: Status
    format: Format
    start: IsoDate | None
    end: IsoDate | None
    date_text: str | None
    city: str | None
    country: CountryCode | None
    convener: str | None
    participants: list[Participant]
    delegations: list[str]
    confidence: Probability
    evidence: list[Span]


class Record(_Model):
    """What one release says about who met whom."""

    schema_version: Literal["1.0"] = "1.0"
    doc_id: str
    source: Source
    title: str | None
    language: str | None
    published: Published | None
    people: list[Person]
    meetings: list[Meeting]
    warnings: list[str]

    def to_json(self) -> str:
        """One line of `records.jsonl`, keys in the order of the contract."""
        return self.model_dump_json()

    @classmethod
    def from_json(cls, line: str | bytes) -> Record:
        """Read a line of `records.jsonl`; raises pydantic.ValidationError where it breaks the contract."""
        return cls.model_validate_json(line)
