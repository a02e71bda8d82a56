"""The roster as CSV: a row an office, for spreadsheets and for hand-made additions."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import BinaryIO

from extractor.errors import DocumentError
from extractor.record_files import line_output

from .office import Office

_VALUES = ("name", "rank", "position", "country", "organization", "first_seen", "last_seen")
_LISTS = ("aliases", "releases")
_COUNTRY = re.compile(r"[A-Z]{3}$")


def write_offices(offices: Iterable[Office], target: Path | BinaryIO) -> None:
    """Write the rows under a header; lists have "; " between their members.

    Raises ExtractorError where the file cannot be written.
    """
    with line_output(target) as lines:
        lines.write(_row([*_VALUES, *_LISTS]))
        for office in offices:
            values = [getattr(office, name) or "" for name in _VALUES]
            lines.write(_row([*values, *("; ".join(getattr(office, name)) for name in _LISTS)]))


def _row(cells: list[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(" ".join(cell.split()) for cell in cells)
    return out.getvalue()


def read_offices(path: Path) -> list[Office]:
    """The offices of a roster file. `name` is the only column that must be there; others are optional.

    Raises DocumentError, naming the line, for a file that is no roster.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream)
            if "name" not in (reader.fieldnames or ()):
                raise DocumentError(str(path), "is no roster: its first line names no column 'name'")
            return [_office(str(path), reader.line_num, row) for row in reader]
    except OSError as error:
        raise DocumentError(str(path), f"cannot be read: {error.strerror or error}") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise DocumentError(str(path), f"is no CSV file in UTF-8: {error}") from error


def _office(path: str, line: int, row: dict[str, str | None]) -> Office:
    cells = {name: " ".join((row.get(name) or "").split()) or None for name in _VALUES}
    lists = {
        name: tuple(part.strip() for part in (row.get(name) or "").split(";") if part.strip())
        for name in _LISTS
    }
    if cells["name"] is None:
        raise DocumentError(path, f"line {line}: the name is empty")
    if cells["country"] is not None and not _COUNTRY.match(cells["country"]):
        raise DocumentError(path, f"line {line}: country {cells['country']!r} is not a code like KAZ")
    for name in ("first_seen", "last_seen"):
        day = cells[name]
        if day is not None and not _is_day(day):
            raise DocumentError(path, f"line {line}: {name} {day!r} is not a date of the form 2024-05-31")
    return Office(
        cells["name"],
        cells["rank"],
        cells["position"],
        cells["country"],
        cells["organization"],
        cells["first_seen"],
        cells["last_seen"],
        lists["aliases"],
        lists["releases"],
    )


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
