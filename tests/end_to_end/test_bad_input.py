"""Bad input: one clear message for each, the others are processed, and the exit code says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.cli.main import main
from extractor.record_files import read_records

GOOD = "Minister of Defense Anna Lee met General Ben Okoro in Nairobi on May 3, 2024.\n"
NESTED = "<html><body>" + "<div>" * 20_000 + GOOD + "</div>" * 20_000 + "</body></html>"
BAD: dict[str, bytes] = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "binary.txt": bytes(range(256)) * 64,
    "numbers.txt": b"12 345 67 .. 8\n",
    "rows.jsonl": b'{"id": "fine", "text": "' + GOOD.strip().encode() + b'"}\n{"id": "broken\n',
    "column.csv": b"id,body\n1,hello\n",
    "fake.txt.gz": b"this is not gzip",
    "long.txt": b"word " * 4_000_000,
}


@pytest.mark.parametrize("name", sorted(BAD))
def test_each_is_named_with_its_reason_and_the_rest_goes_on(
    name: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(BAD[name])
    good, output = tmp_path / "good.txt", tmp_path / "out" / "records.jsonl"
    output.parent.mkdir()
    good.write_text(GOOD, encoding="utf-8")
    assert main(["run", str(tmp_path / name), str(good), "-o", str(output)]) == 3
    err = capfd.readouterr().err
    messages = [line for line in err.splitlines() if line.startswith("error: ")]
    assert len(messages) == 1
    assert name in messages[0]
    assert "Traceback" not in err
    assert "good" in {record.doc_id for record in read_records(output)}


def test_a_deeply_nested_page_is_read(tmp_path: Path) -> None:
    page, output = tmp_path / "page.html", tmp_path / "records.jsonl"
    page.write_text(NESTED, encoding="utf-8")
    code = main(["run", str(page), "-o", str(output)])
    # Either it is read, or it is refused with a message: never a crash.
    if code == 0:
        assert len(list(read_records(output))) == 1
    else:
        assert code == 1
        assert "page.html" in (tmp_path / "records.failures.jsonl").read_text(encoding="utf-8")
