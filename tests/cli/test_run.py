"""`extractor run`: what goes where, and what the exit code says."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from extractor.record import Record
from extractor.record_files import read_records

Command = Callable[..., int]


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text("Anna Lee met someone.", encoding="utf-8")
    (folder / "b.md").write_text("Ünal met ïnal.", encoding="utf-8")
    return folder


def test_only_records_on_standard_output(
    extractor: Command, texts: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (texts / "c.txt").write_text("please fail", encoding="utf-8")
    assert extractor("run", texts) == 3
    out, err = capfd.readouterr()
    assert [Record.from_json(line).doc_id for line in out.splitlines()] == ["a", "b"]
    assert "c.txt: told to fail" in err
    assert "Traceback" not in err


def test_output_file_and_summary(
    extractor: Command, texts: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "records.jsonl"
    assert extractor("run", texts, "-o", output) == 0
    out, err = capfd.readouterr()
    assert out == ""
    assert "2 releases, 2 meetings, 2 participants from 2 documents" in err
    assert [record.doc_id for record in read_records(output)] == ["a", "b"]
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["records.jsonl"]


def test_failures_file_only_when_something_failed(extractor: Command, texts: Path, tmp_path: Path) -> None:
    output, failures = tmp_path / "records.jsonl", tmp_path / "records.failures.jsonl"
    (texts / "c.txt").write_text("please fail", encoding="utf-8")
    assert extractor("run", texts, texts / "missing.txt", "-o", output) == 3
    rows = [json.loads(line) for line in failures.read_text(encoding="utf-8").splitlines()]
    assert [Path(row["document"]).name for row in rows] == ["c.txt", "missing.txt"]
    assert rows[0]["reason"] == "told to fail"
    (texts / "c.txt").unlink()
    assert extractor("run", texts, "-o", output) == 0
    assert not failures.exists()


def test_nothing_could_be_read_leaves_earlier_records(extractor: Command, tmp_path: Path) -> None:
    output = tmp_path / "records.jsonl"
    output.write_text("as before\n", encoding="utf-8")
    assert extractor("run", tmp_path / "missing.txt", "-o", output) == 1
    assert output.read_text(encoding="utf-8") == "as before\n"
    assert (tmp_path / "records.failures.jsonl").exists()


def test_earlier_output_in_the_searched_folder_is_not_an_input(extractor: Command, texts: Path) -> None:
    output = texts / "records.jsonl"
    assert extractor("run", texts, "-o", output) == 0
    first = output.read_bytes()
    assert extractor("run", texts, "-o", output) == 0
    assert output.read_bytes() == first


def test_output_is_all_or_nothing(
    extractor: Command, texts: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "records.jsonl"
    output.write_text("as before\n", encoding="utf-8")
    (texts / "c.txt").write_text("please crash", encoding="utf-8")
    assert extractor("run", texts, "-o", output) == 1
    assert output.read_text(encoding="utf-8") == "as before\n"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["records.jsonl"]
    err = capfd.readouterr().err
    assert "internal error (ZeroDivisionError: told to crash)" in err
    assert "Traceback" not in err


@pytest.mark.parametrize("place", ["before", "behind"])
def test_debug_shows_the_traceback(
    extractor: Command, texts: Path, place: str, capfd: pytest.CaptureFixture[str]
) -> None:
    (texts / "c.txt").write_text("please crash", encoding="utf-8")
    line = ["run", str(texts)]
    assert extractor(*(["--debug", *line] if place == "before" else [*line, "--debug"])) == 1
    assert "Traceback" in capfd.readouterr().err


def test_interrupt(extractor: Command, texts: Path, tmp_path: Path) -> None:
    (texts / "a.txt").write_text("please interrupt", encoding="utf-8")
    assert extractor("run", texts, "-o", tmp_path / "records.jsonl") == 130
    assert not list(tmp_path.glob("*.jsonl"))


@pytest.mark.parametrize(
    "options",
    [["--published", "31.05.2024"], ["--published", "2024-02-30"], ["--workers", "0"], ["--nonsense"]],
)
def test_wrong_calls(extractor: Command, texts: Path, options: list[str]) -> None:
    assert extractor("run", texts, *options) == 2


def test_no_input_is_a_wrong_call(extractor: Command) -> None:
    assert extractor("run") == 2


@pytest.mark.parametrize("name", ["no/such/folder/out.jsonl", "texts"])
def test_output_that_cannot_be_written(
    extractor: Command, texts: Path, tmp_path: Path, name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert extractor("run", texts, "-o", tmp_path / name) == 1
    assert f"{name}: cannot be written" in capfd.readouterr().err


def test_published_reaches_the_texts(extractor: Command, texts: Path, tmp_path: Path) -> None:
    output = tmp_path / "records.jsonl"
    extractor("run", texts, "-o", output, "--published", "2024-05-31")
    dates = [record.published.start for record in read_records(output) if record.published]
    assert dates == ["2024-05-31", "2024-05-31"]


def test_column_of_texts(extractor: Command, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "table.csv"
    table.write_text("id,body\nx1,Anna met Ben\n", encoding="utf-8")
    assert extractor("run", table, "--text-column", "body") == 0
    assert Record.from_json(capfd.readouterr().out).doc_id == "x1"


def test_report_of_removed_stretches(extractor: Command, tmp_path: Path) -> None:
    page = (
        "Minister Anna Lee met Ben Okoro in Nairobi on May 3, 2024.\n\nE-mail: press@example.org\n\nGo back\n"
    )
    (tmp_path / "page.txt").write_text(page, encoding="utf-8")
    report = tmp_path / "removed.jsonl"
    assert extractor("run", tmp_path / "page.txt", "-o", tmp_path / "out.jsonl", "--removed", report) == 0
    rows = [json.loads(line) for line in report.read_text(encoding="utf-8").splitlines()]
    assert any("Go back" in row["text"] for row in rows)
    for row in rows:
        start, end = row["span"]
        assert page[start:end] == row["text"]


def test_a_bad_roster_stops_before_anything_is_written(
    extractor: Command, texts: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("name,country\nAnna Lee,Kenya\n", encoding="utf-8")
    assert extractor("run", texts, "-o", tmp_path / "out.jsonl", "--roster", bad) == 1
    assert "bad.csv: line 2: country 'Kenya' is not a code" in capfd.readouterr().err
    assert not (tmp_path / "out.jsonl").exists()


def test_min_confidence_leaves_out_what_is_less_certain(
    extractor: Command, texts: Path, tmp_path: Path
) -> None:
    output = tmp_path / "records.jsonl"
    assert extractor("run", texts, "--min-confidence", "0.99", "-o", output) == 0
    assert [record.meetings for record in read_records(output)] == [[], []]
    assert extractor("run", texts, "--min-confidence", "0.9", "-o", output) == 0
    assert [len(record.meetings[0].participants) for record in read_records(output)] == [1, 1]
