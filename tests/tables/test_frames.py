"""The four tables: keys, columns and types, also when there is nothing in them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from extractor.errors import DocumentError
from extractor.record import Record
from extractor.tables import frames

MakeRecord = Callable[..., Record]


@pytest.fixture
def records(make_record: MakeRecord) -> list[Record]:
    may = {
        "people": ["Anna Lee", "Ben Okoro"],
        "start": "2024-05",
        "end": "2024-05",
        "delegations": ["KEN", "UN"],
    }
    day = {"people": ["Anna Lee"], "start": "2024-05-03", "end": "2024-05-04"}
    return [make_record("a", [may, day]), make_record("a#2", [{"people": ["Carla Diaz"], "start": "2024"}])]


def test_keys_join_the_tables(records: list[Record]) -> None:
    tables = frames(records)
    assert tables.releases["doc_id"].is_unique
    assert not tables.meetings.duplicated(["doc_id", "meeting_id"]).any()
    assert not tables.participants.duplicated(["doc_id", "meeting_id", "person_id"]).any()
    joined = tables.participants.merge(tables.meetings, on=["doc_id", "meeting_id"], validate="many_to_one")
    assert len(joined) == 4


def test_partial_dates_become_the_days_they_span(records: list[Record]) -> None:
    meetings = frames(records).meetings
    assert list(meetings["start"]) == ["2024-05", "2024-05-03", "2024"]
    assert list(meetings["first_day"].dt.strftime("%Y-%m-%d")) == ["2024-05-01", "2024-05-03", "2024-01-01"]
    assert meetings["last_day"][0] == pd.Timestamp("2024-05-31")
    assert pd.isna(meetings["last_day"][2])


def test_types_and_columns_do_not_depend_on_the_rows(records: list[Record]) -> None:
    full, empty = frames(records), frames([])
    for name in ("releases", "meetings", "participants", "people"):
        there, without = getattr(full, name), getattr(empty, name)
        assert list(there.columns) == list(without.columns)
        assert list(there.dtypes) == list(without.dtypes)
        assert len(without) == 0


def test_sides_can_be_counted(records: list[Record]) -> None:
    sides = frames(records).meetings.explode("delegations")["delegations"].dropna()
    assert sorted(sides) == ["KEN", "UN"]


def test_a_file_of_records_is_read(records: list[Record], tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text("".join(record.to_json() + "\n" for record in records), encoding="utf-8")
    assert frames(path).meetings.equals(frames(records).meetings)
    path.write_text('{"doc_id": 1}\n', encoding="utf-8")
    with pytest.raises(DocumentError, match="line 1 is not a record"):
        frames(str(path))
