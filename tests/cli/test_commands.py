"""The other commands, and what holds for all of them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extractor.cli.main import app
from extractor.cli.show import highlighted
from extractor.record import Record

Command = Callable[..., int]
COMMANDS = ("run", "show", "roster", "merge", "mentions", "evaluate", "schema")
GOLD = Path(__file__).parents[1] / "golden" / "sample"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("Anna Lee met \x1b[31mBen[/red] Okoro.", encoding="utf-8")
    return path


@pytest.fixture
def predictions(tmp_path: Path, make_record: Callable[..., Record]) -> Path:
    path = tmp_path / "records.jsonl"
    record = make_record(
        "csto-releases", [{"people": ["V. Semerikov"], "event_type": "conference", "city": "New York"}]
    )
    path.write_text(record.to_json() + "\n", encoding="utf-8")
    return path


def test_version(extractor: Command, capfd: pytest.CaptureFixture[str]) -> None:
    assert extractor("--version") == 0
    assert re.fullmatch(r"extractor \d+\.\d+\.\d+\n", capfd.readouterr().out)


def test_commands_are_exactly_these_and_teach_by_example(
    extractor: Command, capfd: pytest.CaptureFixture[str]
) -> None:
    assert {command.callback.__name__ for command in app.registered_commands if command.callback} == set(
        COMMANDS
    )
    for name in COMMANDS:
        assert extractor(name, "--help") == 0
        shown = capfd.readouterr().out
        assert "Example" in shown
        assert f"extractor {name}" in shown


def test_every_option_is_documented(extractor: Command, capfd: pytest.CaptureFixture[str]) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    for name in COMMANDS:
        extractor(name, "--help")
        options = set(re.findall(r"--[a-z][a-z-]+", capfd.readouterr().out)) - {"--help"}
        assert [option for option in sorted(options) if option not in readme] == [], name


def test_schema_is_that_of_a_record(extractor: Command, capfd: pytest.CaptureFixture[str]) -> None:
    assert extractor("schema") == 0
    schema = json.loads(capfd.readouterr().out)
    assert schema["title"] == "Record"
    assert set(schema["properties"]) == set(Record.model_fields)


def test_mentions(extractor: Command, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"id": "x", "text": "Anna met Ben"}\nbroken\n', encoding="utf-8")
    assert extractor("mentions", rows) == 3
    out, err = capfd.readouterr()
    assert json.loads(out) == {"id": "x", "text": "Anna met Ben", "dates": [], "entities": [[0, 4, "PERSON"]]}
    assert "line 2" in err


def test_show_prints_text_and_participants_without_control_characters(
    extractor: Command, text: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert extractor("show", text) == 0
    shown = capfd.readouterr().out
    assert "Ben[/red] Okoro" in shown
    assert "\x1b" not in shown
    assert "2024-05-03" in shown


def test_show_of_a_missing_file(extractor: Command, capfd: pytest.CaptureFixture[str]) -> None:
    assert extractor("show", "missing.txt") == 1
    assert "missing.txt: no such file" in capfd.readouterr().err


def test_highlights_stand_on_the_words(make_record: Callable[..., Record]) -> None:
    raw = "First release.\nAnna Lee spoke."
    person: dict[str, Any] = {
        "name": "Anna Lee", "rank": None, "position": None, "country": None, "organization": None,
        "role": "speaker", "attendance": "unknown", "confidence": 1.0, "evidence": [[15, 23]],
    }  # fmt: skip
    source = {"path": None, "sha256": "", "start": 15, "end": 30}
    record = make_record("a#2", [{"people": [person]}], source=source)
    marked = highlighted(record, raw)
    assert marked.plain == "Anna Lee spoke."
    assert [marked.plain[span.start : span.end] for span in marked.spans] == ["Anna Lee"]


def test_evaluate_prints_tables_and_mistakes(
    extractor: Command, predictions: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert extractor("evaluate", GOLD, predictions) == 0
    out = capfd.readouterr().out
    assert re.search(r"^pooled +1 +1\.000 0\.500 0\.667", out, re.MULTILINE)
    assert "participant.missed\tcsto-releases\t" in out


def test_evaluate_for_machines(
    extractor: Command, predictions: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "quality.md"
    assert extractor("evaluate", GOLD, predictions, "--json", "--markdown", page) == 0
    report = json.loads(capfd.readouterr().out)
    assert report["pooled"]["metrics"]["meeting_recall"] == 0.5
    assert report["pooled"]["counts"]["participant"] == {"gold": 9, "predicted": 1, "right": 1}
    assert {mistake["kind"] for mistake in report["mistakes"]} >= {"meeting.missed", "participant.position"}
    assert "| pooled | 1 | 0.667 |" in page.read_text(encoding="utf-8")


def test_fail_under(extractor: Command, predictions: Path, capfd: pytest.CaptureFixture[str]) -> None:
    call = ("evaluate", GOLD, predictions, "--fail-under")
    assert extractor(*call, "meeting_f1=0.6") == 0
    assert extractor(*call, "meeting_f1=0.6", "--fail-under", "participant_f1=0.9") == 1
    assert "participant_f1 is 0.2000, below 0.9" in capfd.readouterr().err


@pytest.mark.parametrize("limit", ["nonsense=1", "meeting_f1", "meeting_f1=much", "meeting_brier=0.1"])
def test_fail_under_that_makes_no_sense(
    extractor: Command, predictions: Path, limit: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert extractor("evaluate", GOLD, predictions, "--fail-under", limit) == 2
    assert "METRIC=VALUE" in (err := capfd.readouterr().err) or "known are: meeting_precision" in err


def test_evaluate_without_gold(extractor: Command, predictions: Path, tmp_path: Path) -> None:
    assert extractor("evaluate", predictions) == 2
    assert extractor("evaluate", tmp_path / "nowhere", predictions) == 2
    assert extractor("evaluate", GOLD, tmp_path / "missing.jsonl") == 1
