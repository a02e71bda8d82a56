"""One occasion told by several releases."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from extractor.cli.main import app
from extractor.merge import Occasion, join, link
from extractor.record import Record

MakeRecord = Callable[..., Record]


def published(day: str) -> dict[str, Any]:
    return {"start": day, "end": day, "text": day, "span": None}


def occasions(*records: Record) -> list[Occasion]:
    return [join(number, group) for number, group in enumerate(link(records), 1)]


def tellings(occasion: Occasion) -> list[str]:
    return [telling.doc_id for telling in occasion.tellings]


def test_announcement_and_report_are_one_occasion_that_was_held(make_record: MakeRecord) -> None:
    plan = {"people": ["Suren Papikian"], "start": "2024-05", "end": "2024-05", "status": "planned"}
    report = {"people": ["S. Papikian", "Viktor Khrenin"], "start": "2024-05-24", "end": "2024-05-24"}
    (found,) = occasions(
        make_record("report", [report], published=published("2024-05-24")),
        make_record("plan", [plan], published=published("2024-05-02")),
    )
    assert tellings(found) == ["plan", "report"]
    assert found.status == "held"
    assert (found.start, found.conflicts) == ("2024-05-24", [])
    assert [(p.name, p.doc_ids) for p in found.participants] == [
        ("Suren Papikian", ["plan", "report"]),
        ("Viktor Khrenin", ["report"]),
    ]


def test_two_ministries_versions_keep_what_each_says(make_record: MakeRecord) -> None:
    day = {"start": "2024-05-03", "end": "2024-05-03"}
    (found,) = occasions(
        make_record("kenya", [{"people": ["Ben Okoro", "Anna Lee"], "city": "Nairobi", **day}]),
        make_record("ghana", [{"people": ["Anna Lee", "Ben Okoro"], "city": "Mombasa", **day}]),
    )
    (conflict,) = found.conflicts
    assert conflict.field == "city"
    assert [(said.value, said.doc_ids) for said in conflict.values] == [
        ("Nairobi", ["kenya"]),
        ("Mombasa", ["ghana"]),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # another day
        (
            {"people": ["Ben Okoro"], "start": "2024-05-03", "end": "2024-05-03"},
            {"people": ["Ben Okoro"], "start": "2024-05-04", "end": "2024-05-04"},
        ),
        # another kind
        (
            {"people": ["Ben Okoro"], "start": "2024-05-03", "end": "2024-05-03"},
            {"people": ["Ben Okoro"], "start": "2024-05-03", "end": "2024-05-03", "event_type": "phone_call"},
        ),
        # another pair on the same day
        (
            {"people": ["Ben Okoro", "Anna Lee"], "start": "2024-05-03", "end": "2024-05-03"},
            {"people": ["Wang Yi", "Li Wei"], "start": "2024-05-03", "end": "2024-05-03"},
        ),
        # no day, and one guest in common
        ({"people": ["Ben Okoro", "Anna Lee"]}, {"people": ["Ben Okoro", "Li Wei"]}),
    ],
)
def test_what_differs_stays_apart(
    make_record: MakeRecord, one: dict[str, Any], other: dict[str, Any]
) -> None:
    assert len(occasions(make_record("a", [one]), make_record("b", [other]))) == 2


def test_meetings_of_one_release_stay_apart(make_record: MakeRecord) -> None:
    same = {"people": ["Ben Okoro"], "start": "2024-05-03", "end": "2024-05-03"}
    assert len(occasions(make_record("a", [same, same]))) == 2


def test_sides_link_where_nobody_is_named(make_record: MakeRecord) -> None:
    talks = {"delegations": ["KAZ", "KGZ"], "start": "2024-05-03", "end": "2024-05-03"}
    assert len(occasions(make_record("a", [talks]), make_record("b", [talks]))) == 1


def test_every_meeting_is_told_once_whatever_the_order(make_record: MakeRecord) -> None:
    day = {"start": "2024-05-03", "end": "2024-05-03"}
    records = [
        make_record("a", [{"people": ["Ben Okoro", "Anna Lee"], **day}, {"people": ["Li Wei"], **day}]),
        make_record("b", [{"people": ["Anna Lee"], **day}]),
        make_record("c", [{"people": ["Wang Yi"], **day}]),
    ]
    for order in (records, records[::-1]):
        told = sorted(
            (telling.doc_id, telling.meeting) for found in occasions(*order) for telling in found.tellings
        )
        assert told == [("a", "m1"), ("a", "m2"), ("b", "m1"), ("c", "m1")]
        assert len(occasions(*order)) == 3


def test_the_command_writes_a_line_for_each_occasion(make_record: MakeRecord, tmp_path: Path) -> None:
    day = {"people": ["Ben Okoro"], "start": "2024-05-03", "end": "2024-05-03"}
    for name in "ab":
        (tmp_path / f"{name}.jsonl").write_text(make_record(name, [day]).to_json() + "\n", "utf-8")
    out = tmp_path / "occasions.jsonl"
    done = CliRunner().invoke(
        app, ["merge", str(tmp_path / "a.jsonl"), str(tmp_path / "b.jsonl"), "-o", str(out)]
    )
    assert done.exit_code == 0, done.output
    (line,) = out.read_text("utf-8").splitlines()
    assert [telling["doc_id"] for telling in json.loads(line)["tellings"]] == ["a", "b"]
