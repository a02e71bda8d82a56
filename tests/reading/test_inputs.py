"""Files, folders, rows and standard input; one clear error for each that fails."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import os
import sys
from pathlib import Path

import pytest

from extractor.errors import DocumentError, UsageError
from extractor.reading import SourceText, read_inputs, source_from_text

TEXT = "The Minister met General Lee in Seoul."


def texts(*inputs: object, **options: object) -> list[SourceText]:
    found = list(read_inputs([str(name) for name in inputs], **options))  # type: ignore[arg-type]
    assert not [error for error in found if isinstance(error, DocumentError)]
    return [source for source in found if isinstance(source, SourceText)]


def error(*inputs: object, **options: object) -> str:
    (found,) = read_inputs([str(name) for name in inputs], **options)  # type: ignore[arg-type]
    assert isinstance(found, DocumentError)
    return str(found)


def test_file_says_where_it_comes_from(tmp_path: Path) -> None:
    path = tmp_path / "visit.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    (source,) = texts(path, published="2024-05-24")
    assert source == SourceText(
        "visit", str(path), hashlib.sha256(path.read_bytes()).hexdigest(), TEXT, False, "2024-05-24"
    )


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"one\r\ntwo\rthree\n")
    assert texts(tmp_path)[0].text == "one\r\ntwo\rthree\n"


def test_folder_is_searched_in_order_of_paths(tmp_path: Path) -> None:
    for name in ("b/x.txt", "a/y.md", "a/z.html.gz", "c.TXT", "a/skip.log", ".hidden/x.txt", "a/.x.txt.swp"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(gzip.compress(TEXT.encode()) if name.endswith(".gz") else TEXT.encode())
    assert [(source.doc_id, source.html) for source in texts(tmp_path)] == [
        ("y", False),
        ("z", True),
        ("x", False),
        ("c", False),
    ]


def test_page_is_known_by_its_beginning(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\n<!DOCTYPE html><html><body><p>Talks</p>")
    (tmp_path / "b.txt").write_text("<p>Talks</p> in plain text")
    assert [source.html for source in texts(tmp_path)] == [True, False]


def test_json_lines_carry_id_and_date(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    rows = [
        {"id": "a", "text": TEXT, "dct": "2024-05-24"},
        {"text": TEXT, "published": "Sat, 26 Mar 2022 19:45:55 +0000"},
        {"id": 7, "text": TEXT},
    ]
    path.write_text("\n".join(map(json.dumps, rows)) + "\n\n")
    found = texts(path, published="2000-01-01")
    assert [(source.doc_id, source.published) for source in found] == [
        ("a", "2024-05-24"),
        ("rows:2", "2022-03-26"),
        ("7", "2000-01-01"),
    ]


def test_broken_json_line_is_that_line_only(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    good = json.dumps({"text": TEXT}).encode()
    path.write_bytes(
        b"\n".join(
            [good, b'{"text": "a', good, b'["no"]', b'{"body": "x"}', b'{"text": ""}', b"[" * 100_000, good]
        )
    )
    found = list(read_inputs([str(path)]))
    assert [source.doc_id for source in found if isinstance(source, SourceText)] == [
        "rows:1",
        "rows:3",
        "rows:8",
    ]
    messages = [str(problem) for problem in found if isinstance(problem, DocumentError)]
    assert [message.removeprefix(str(path)).split(":")[0] for message in messages] == [
        f" line {n}" for n in (2, 4, 5, 6, 7)
    ]
    assert 'no text under "text" (columns: body)' in messages[2]
    assert "empty" in messages[3]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_rows(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "rows.csv.gz"
    text = f'id{delimiter}body\nx{delimiter}"{TEXT}\n""quoted"""\n{delimiter}Talks\n'
    path.write_bytes(gzip.compress(text.encode("utf-8-sig")))
    found = texts(path, text_column="body")
    assert [(source.doc_id, source.text) for source in found] == [
        ("x", f'{TEXT}\n"quoted"'),
        ("rows:2", "Talks"),
    ]


def test_csv_without_the_column_names_those_it_has(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("id,body\n1,Talks\n")
    assert error(path) == f'{path}: no column "text" in its header (columns: id, body)'


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(TEXT.encode())

    monkeypatch.setattr(sys, "stdin", Stdin)
    (source,) = texts("-")
    assert (source.doc_id, source.path, source.text) == ("stdin", "-", TEXT)


def test_standard_input_of_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(b'{"id": "a", "text": "One"}\n{"id": "b", "text": "Two"}\n')

    monkeypatch.setattr(sys, "stdin", Stdin)
    assert [source.doc_id for source in texts("-")] == ["a", "b"]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t", "empty"),
        ("a.txt", b"1234 - 5678\n", "without a single letter"),
        ("a.txt", b"\x00\x01\x02\x03" * 500, "binary"),
        ("a.txt.gz", b"no gzip at all", "not a sound .gz"),
        ("a.txt.gz", gzip.compress(TEXT.encode() * 50)[:-20], "damaged .gz"),
        ("a.jsonl.gz", b"no gzip at all", "damaged .gz"),
        ("a.jsonl", b"\n\n", "empty"),
        ("a.csv", b"", "empty"),
        ("a.csv", b"text\n", "no rows"),
    ],
)
def test_bad_file_is_named_with_the_reason(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    message = error(path)
    assert message.startswith(f"{path}: ")
    assert reason in message


def test_too_long_a_text_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("word " * 1000)
    assert "too long: 5,000 characters, the limit is 2,000 characters; split it" in error(
        path, max_chars=2000
    )
    assert "too long: 0.0 MB" in error(path, max_chars=100)


def test_decompression_stops_at_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "bomb.txt.gz"
    path.write_bytes(gzip.compress(b"a" * 50_000_000))
    assert "too long: more than 4 MB after decompression" in error(path, max_chars=1_000_000)


def test_bad_paths(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert error(tmp_path / "none.txt").endswith("no such file or folder")
    assert error("a\0b").endswith("no such file or folder")
    assert "no file to read" in error(tmp_path / "empty")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_unreadable_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    path.chmod(0)
    assert error(path).endswith("no permission to read it")


def test_the_other_inputs_go_on(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(TEXT)
    found = list(read_inputs([str(tmp_path / "a.txt"), str(tmp_path / "none"), str(tmp_path / "b.txt")]))
    assert [type(item) for item in found] == [SourceText, DocumentError, SourceText]


def test_ids_are_unique_in_a_stable_way(tmp_path: Path) -> None:
    for folder in ("mod", "mfa"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "1.txt").write_text(TEXT)
    (tmp_path / "mod" / "1.md").write_text(TEXT)
    assert [source.doc_id for source in texts(tmp_path)] == ["1", "mod-1", "mod-1~2"]


def test_published_must_be_a_date() -> None:
    with pytest.raises(UsageError, match="last Tuesday"):
        read_inputs([], published="last Tuesday")


def test_text_in_memory() -> None:
    source = source_from_text("<html><p>Talks", doc_id="x", published="2024-05-24")
    assert (source.doc_id, source.path, source.html, source.published) == ("x", None, True, "2024-05-24")
    assert source.sha256 == hashlib.sha256(b"<html><p>Talks").hexdigest()
