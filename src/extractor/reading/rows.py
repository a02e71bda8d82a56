"""Documents kept as rows: JSON Lines and CSV."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from extractor.errors import DocumentError
from extractor.reading.decoding import NotText, decode

_DATE_COLUMNS = ("dct", "published")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?![\d-])")
_COMPACT_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})(?!\d)")
_DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True)
class Row:
    """One document of a row file; `place` is how a message names it ("rows.csv row 3")."""

    place: str
    doc_id: str
    text: str
    published: str | None


def iso_date(value: object) -> str | None:
    """The ISO date that a date column holds (ISO, compact or RFC 2822), None where it holds none."""
    if not isinstance(value, str):
        return None
    text = value.strip()
    if _ISO_DATE.match(text):
        return text[:10]
    if found := _COMPACT_DATE.match(text):
        return "-".join(found.groups())
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (TypeError, ValueError, IndexError):
        return None


def json_rows(
    lines: Iterable[tuple[int, bytes | None]], name: str, stem: str, text_column: str
) -> Iterator[Row | DocumentError]:
    """One document a line; a line that is broken is an error of that line alone."""
    any_row = False
    for number, line in lines:
        place = f"{name} line {number}"
        if line is None:
            any_row = True
            yield DocumentError(place, "the line is too long; split the text or raise the limit (max_chars)")
            continue
        if not line.strip(b" \t\r\n\xef\xbb\xbf"):
            continue
        any_row = True
        yield _json_row(line, place, f"{stem}:{number}", text_column)
    if not any_row:
        yield DocumentError(name, "the file is empty")


def _json_row(line: bytes, place: str, fallback: str, column: str) -> Row | DocumentError:
    try:
        row = json.loads(decode(line))
    except NotText as problem:
        return DocumentError(place, f"this is {problem}")
    except RecursionError:
        return DocumentError(place, "broken JSON (nested too deeply)")
    except ValueError as problem:
        reason = problem.msg if isinstance(problem, json.JSONDecodeError) else "not valid"
        return DocumentError(place, f"broken JSON ({reason})")
    if not isinstance(row, dict):
        return DocumentError(place, "no JSON object, so there is no text in it")
    return _row(row, place, fallback, column)


def _row(row: Mapping[str, object], place: str, fallback: str, column: str) -> Row | DocumentError:
    text = row.get(column)
    if not isinstance(text, str):
        there = ", ".join(sorted(str(key) for key in row)[:12])
        return DocumentError(place, f'no text under "{column}" (columns: {there or "none"})')
    given = row.get("id")
    usable = isinstance(given, str | int) and not isinstance(given, bool) and str(given).strip()
    published = next((date for key in _DATE_COLUMNS if (date := iso_date(row.get(key)))), None)
    return Row(place, str(given).strip() if usable else fallback, text, published)


def csv_rows(
    text: str, name: str, stem: str, text_column: str, max_chars: int
) -> Iterator[Row | DocumentError]:
    """One document a row under a header; comma, semicolon, tab and bar are recognised as delimiters."""
    csv.field_size_limit(max(max_chars * 2, 131_072))
    head = text.split("\n", 1)[0]
    delimiter = next((d for d in _DELIMITERS if text_column in [c.strip(' "\r') for c in head.split(d)]), ",")
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    columns = [column.strip() for column in reader.fieldnames or []]
    if text_column not in columns:
        there = ", ".join(columns[:12])
        yield DocumentError(name, f'no column "{text_column}" in its header (columns: {there or "none"})')
        return
    reader.fieldnames = columns
    number = 0
    try:
        for number, row in enumerate(reader, 1):
            yield _row(row, f"{name} row {number}", f"{stem}:{number}", text_column)
    except csv.Error as problem:
        yield DocumentError(f"{name} row {number + 1}", f"broken CSV ({problem})")
        return
    if number == 0:
        yield DocumentError(name, "the file has a header but no rows")
