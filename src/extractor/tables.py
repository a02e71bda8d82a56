"""Records as tidy pandas DataFrames."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import pandas as pd

from extractor.record import Attendance, EventType, Format, Meeting, Participant, Record, Role, Status
from extractor.record_files import read_records

_TEXT = "string"
_COUNT = "Int64"
_DAY = "datetime64[s]"
_LIST = "object"
_CATEGORIES: Mapping[str, tuple[str, ...]] = {
    "event_type": get_args(EventType),
    "status": get_args(Status),
    "format": get_args(Format),
    "role": get_args(Role),
    "attendance": get_args(Attendance),
}

_RELEASES = {
    "doc_id": _TEXT, "path": _TEXT, "sha256": _TEXT, "source_start": _COUNT, "source_end": _COUNT,
    "title": _TEXT, "language": _TEXT, "published": _TEXT, "published_day": _DAY,
    "meeting_count": _COUNT, "people_count": _COUNT, "warnings": _LIST,
}  # fmt: skip
_MEETINGS = {
    "doc_id": _TEXT, "meeting_id": _TEXT, "name": _TEXT, "event_type": "category", "event_code": _TEXT,
    "status": "category", "format": "category", "start": _TEXT, "end": _TEXT, "first_day": _DAY,
    "last_day": _DAY, "date_text": _TEXT, "city": _TEXT, "country": _TEXT, "convener": _TEXT,
    "delegations": _LIST, "participant_count": _COUNT, "confidence": "float64", "evidence": _LIST,
}  # fmt: skip
_PARTICIPANTS = {
    "doc_id": _TEXT, "meeting_id": _TEXT, "person_id": _TEXT, "name": _TEXT, "rank": _TEXT,
    "position": _TEXT, "country": _TEXT, "organization": _TEXT, "role": "category",
    "attendance": "category", "confidence": "float64", "evidence": _LIST, "from_roster": _LIST,
}  # fmt: skip
_PEOPLE = {
    "doc_id": _TEXT, "person_id": _TEXT, "name": _TEXT, "aliases": _LIST, "rank": _TEXT,
    "rank_grade": _TEXT, "position": _TEXT, "country": _TEXT, "organization": _TEXT, "mentions": _LIST,
    "from_roster": _LIST,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Frames:
    """Four tables. Keys: `releases` doc_id; `meetings` doc_id + meeting_id; `participants` doc_id +
    meeting_id + person_id; `people` doc_id + person_id.

    `start` and `end` are ISO 8601 as in the record and may be a month or a year; `first_day` and `last_day`
    are the days that they begin and end with. Lists (delegations, aliases, spans) are lists:
    `meetings.explode("delegations")` gives a row for each side.
    """

    releases: pd.DataFrame
    meetings: pd.DataFrame
    participants: pd.DataFrame
    people: pd.DataFrame


def frames(records: Iterable[Record] | str | Path) -> Frames:
    """Tables of records, or of a `records.jsonl` file.

    Raises DocumentError where the file cannot be read or holds something else.
    """
    if isinstance(records, str | Path):
        records = read_records(records)
    releases: list[dict[str, Any]] = []
    meetings: list[dict[str, Any]] = []
    participants: list[dict[str, Any]] = []
    people: list[dict[str, Any]] = []
    for record in records:
        releases.append(_release(record))
        people += [_row(person, _PEOPLE, record.doc_id, person_id=person.id) for person in record.people]
        for meeting in record.meetings:
            meetings.append(_meeting(meeting, record.doc_id))
            participants += [_participant(person, meeting, record.doc_id) for person in meeting.participants]
    return Frames(
        _frame(releases, _RELEASES),
        _frame(meetings, _MEETINGS),
        _frame(participants, _PARTICIPANTS),
        _frame(people, _PEOPLE),
    )


def _release(record: Record) -> dict[str, Any]:
    published = record.published.start if record.published else None
    return {
        "doc_id": record.doc_id,
        "path": record.source.path,
        "sha256": record.source.sha256,
        "source_start": record.source.start,
        "source_end": record.source.end,
        "title": record.title,
        "language": record.language,
        "published": published,
        "published_day": _first_day(published),
        "meeting_count": len(record.meetings),
        "people_count": len(record.people),
        "warnings": record.warnings,
    }


def _meeting(meeting: Meeting, doc_id: str) -> dict[str, Any]:
    return _row(
        meeting,
        _MEETINGS,
        doc_id,
        meeting_id=meeting.id,
        first_day=_first_day(meeting.start),
        last_day=_last_day(meeting.end),
        participant_count=len(meeting.participants),
    )


def _participant(person: Participant, meeting: Meeting, doc_id: str) -> dict[str, Any]:
    return _row(person, _PARTICIPANTS, doc_id, meeting_id=meeting.id, person_id=person.person)


def _row(thing: object, columns: Iterable[str], doc_id: str, **given: object) -> dict[str, Any]:
    """The columns' values: those given, otherwise the attributes of the same name."""
    given["doc_id"] = doc_id
    return {name: given[name] if name in given else getattr(thing, name) for name in columns}


def _first_day(date: str | None) -> str | None:
    return None if date is None else (date + "-01-01")[:10]


def _last_day(date: str | None) -> str | None:
    if date is None or len(date) == 10:
        return date
    if len(date) == 4:
        return f"{date}-12-31"
    year, month = map(int, date.split("-"))
    return f"{date}-{calendar.monthrange(year, month)[1]}"


def _frame(rows: Sequence[Mapping[str, Any]], columns: Mapping[str, str]) -> pd.DataFrame:
    """A DataFrame with these columns and types, also without rows."""
    return pd.DataFrame(
        {name: _column([row[name] for row in rows], name, kind) for name, kind in columns.items()}
    )


def _column(values: list[Any], name: str, kind: str) -> pd.Series[Any]:
    if kind == "category":
        return pd.Series(pd.Categorical(values, categories=list(_CATEGORIES[name])))
    if kind == _DAY:
        # A day that no calendar knows (a record made by hand) is no reason to lose the table.
        days = pd.to_datetime(pd.Series(values, dtype=_TEXT), format="%Y-%m-%d", errors="coerce")
        return days.astype("datetime64[s]")
    return pd.Series(values, dtype=kind)
