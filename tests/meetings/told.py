"""What the records of a text tell of its meetings, as the tests of this folder ask for it."""

from __future__ import annotations

from extractor.engine import Extractor
from extractor.record import Meeting


def meetings(pipeline: Extractor, text: str) -> list[Meeting]:
    """The meetings of all releases of a text."""
    return [meeting for record in pipeline.extract(text) for meeting in record.meetings]


def names(meeting: Meeting) -> set[str]:
    """The full names of those who took part."""
    return {person.name for person in meeting.participants}


def surnames(meeting: Meeting) -> set[str]:
    """The last words of their names."""
    return {person.name.split()[-1] for person in meeting.participants}


def roles(meeting: Meeting) -> dict[str, str]:
    """In what role each took part."""
    return {person.name: person.role for person in meeting.participants}
