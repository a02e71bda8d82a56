"""The pipeline, opened once, and builders of records for tests of what happens with records."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from extractor.engine import Extractor, load
from extractor.record import Record


@pytest.fixture(scope="session")
def pipeline() -> Extractor:
    """The shipped pipeline."""
    return load()


MakeRecord = Callable[..., Record]


def participant(name: str, number: int = 1, **facts: Any) -> dict[str, Any]:
    return {
        "person": f"p{number}",
        "name": name,
        "rank": None,
        "position": None,
        "country": None,
        "organization": None,
        "role": "participant",
        "attendance": "unknown",
        "confidence": 0.9,
        "evidence": [],
    } | facts


def meeting(*people: str | dict[str, Any], number: int = 1, **facts: Any) -> dict[str, Any]:
    participants = [
        participant(person, place) if isinstance(person, str) else {"person": f"p{place}"} | person
        for place, person in enumerate(people, start=1)
    ]
    return {
        "id": f"m{number}",
        "name": None,
        "event_type": "bilateral_meeting",
        "event_code": "CONSULT",
        "status": "held",
        "format": "unknown",
        "start": None,
        "end": None,
        "date_text": None,
        "city": None,
        "country": None,
        "convener": None,
        "participants": participants,
        "delegations": [],
        "confidence": 0.9,
        "evidence": [],
    } | facts


@pytest.fixture
def make_record() -> MakeRecord:
    """Records by what matters: `make_record("a", [{"people": ["X Y"], "start": "2024-05-03"}])`."""

    def make(doc_id: str = "text", meetings: list[dict[str, Any]] | None = None, **facts: Any) -> Record:
        built = [
            meeting(
                *given.get("people", ()), number=number, **{k: v for k, v in given.items() if k != "people"}
            )
            for number, given in enumerate(meetings or [], start=1)
        ]
        fields = {
            "schema_version": "1.0",
            "doc_id": doc_id,
            "source": {"path": None, "sha256": "0" * 64, "start": 0, "end": 10},
            "title": None,
            "language": "en",
            "published": None,
            "people": [],
            "meetings": built,
            "warnings": [],
        }
        return Record.model_validate(fields | facts)

    return make
