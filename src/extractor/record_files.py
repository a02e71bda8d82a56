"""Files of records and other JSON Lines: reading them back, and writing them all or not at all."""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from pydantic import ValidationError

from extractor.errors import DocumentError, ExtractorError
from extractor.record import Record


def read_records(path: str | Path) -> Iterator[Record]:
    """The records of a `.jsonl` (or `.jsonl.gz`) file, in order; empty lines are skipped.

    Raises DocumentError, naming the line, where the file cannot be read or a line is not a record.
    """
    name = str(path)
    try:
        with cast(BinaryIO, gzip.open(path) if name.endswith(".gz") else open(path, "rb")) as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield _record(name, number, line)
    except (OSError, EOFError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise DocumentError(name, f"cannot be read: {reason}") from error


def _record(name: str, number: int, line: bytes) -> Record:
    try:
        return Record.from_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "the line"
        reason = f"line {number} is not a record: {where}: {first['msg']}"
        raise DocumentError(name, reason) from error


class LineWriter:
    """Writes lines as UTF-8; what the system refuses becomes an ExtractorError that names the file."""

    def __init__(self, name: str, stream: BinaryIO) -> None:
        self._name = name
        self._stream = stream
        self.discarded = False

    def discard(self) -> None:
        """Leave the file as it was before; what a stream already received stays."""
        self.discarded = True

    def write(self, line: str) -> None:
        """Write one line; `line` comes without its end."""
        try:
            # A lone surrogate can stand in a text with broken escapes; UTF-8 has no form for it.
            self._stream.write(line.encode("utf-8", "replace") + b"\n")
        except BrokenPipeError:
            raise
        except OSError as error:
            raise _unwritable(self._name, error) from error

    def flush(self) -> None:
        """Hand over what is buffered."""
        try:
            self._stream.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise _unwritable(self._name, error) from error


@contextmanager
def line_output(target: Path | BinaryIO) -> Iterator[LineWriter]:
    """A writer to an open stream or to a file.

    The file appears under its name only when all is written: until then the lines go to a hidden file
    beside it, which is removed when anything is raised. A pipe or device is written to directly.
    Raises ExtractorError where the file cannot be written.
    """
    if not isinstance(target, Path):
        writer = LineWriter("standard output", target)
        yield writer
        writer.flush()
        return
    path = target.resolve()
    if path.exists() and not path.is_file():
        if path.is_dir():
            raise ExtractorError(f"{target}: cannot be written: it is a folder")
        with _opened(target, path, "wb") as stream:
            writer = LineWriter(str(target), stream)
            yield writer
            writer.flush()
        return
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with _opened(target, part, "wb") as stream:
            writer = LineWriter(str(target), stream)
            yield writer
            writer.flush()
        if not writer.discarded:
            _replace(target, part, path)
    finally:
        part.unlink(missing_ok=True)


def _opened(target: Path, path: Path, mode: str) -> BinaryIO:
    try:
        return cast(BinaryIO, open(path, mode))
    except OSError as error:
        raise _unwritable(str(target), error) from error


def _replace(target: Path, part: Path, path: Path) -> None:
    try:
        part.replace(path)
    except OSError as error:
        raise _unwritable(str(target), error) from error


def _unwritable(name: str, error: OSError) -> ExtractorError:
    return ExtractorError(f"{name}: cannot be written: {error.strerror or error}")
