"""Everything the user names, as one stream of texts; what cannot be read comes as an error in its place."""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from extractor.errors import DocumentError, UsageError
from extractor.reading.decoding import NotText, decode
from extractor.reading.files import bounded, hash_file, lines_of, read_bounded, system_reason, too_long
from extractor.reading.rows import Row, csv_rows, iso_date, json_rows
from extractor.reading.source import SourceText, is_page

TEXT_SUFFIXES = (".txt", ".md")
PAGE_SUFFIXES = (".html", ".htm")
ROW_SUFFIXES = (".jsonl", ".csv")
SUFFIXES = TEXT_SUFFIXES + PAGE_SUFFIXES + ROW_SUFFIXES
MAX_CHARS = 5_000_000

_LETTER = re.compile(r"[^\W\d_]")
_JSON_LINE = re.compile(rb'\s*\{\s*"')


def read_inputs(
    inputs: Sequence[str],
    *,
    published: str | None = None,
    text_column: str = "text",
    max_chars: int = MAX_CHARS,
) -> Iterator[SourceText | DocumentError]:
    """Read files, folders and standard input ("-") in the order given, one document at a time.

    Folders are searched for known suffixes and read in the order of their paths. Errors are yielded, not
    raised, so that the other documents go on. `published` (ISO date) holds for every text that brings no date
    of its own; raises UsageError where it is no date.
    """
    if published is not None and iso_date(published) is None:
        raise UsageError(f"not an ISO date (YYYY-MM-DD): {published}")
    return _unique(_each(inputs, iso_date(published), text_column, max_chars))


def _each(
    inputs: Sequence[str], published: str | None, column: str, max_chars: int
) -> Iterator[SourceText | DocumentError]:
    for name in inputs:
        if name == "-":
            yield from _standard_input(published, column, max_chars)
            continue
        path = Path(name)
        try:
            if not path.is_dir():
                yield from _file(path, name, published, column, max_chars)
                continue
            found = False
            for member in _members(path):
                found = True
                yield from _file(member, str(member), published, column, max_chars)
        except OSError as error:
            yield DocumentError(name, system_reason(error))
            continue
        except ValueError:  # a path with a zero character
            yield DocumentError(name, "no such file or folder")
            continue
        if not found:
            known = " ".join(SUFFIXES)
            yield DocumentError(
                name, f"the folder holds no file to read (known suffixes: {known}, each also .gz)"
            )


def _members(folder: Path) -> list[Path]:
    """Readable files below the folder, hidden ones left out, sorted by path."""
    found: list[Path] = []
    for where, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found.extend(
            Path(where, name) for name in files if not name.startswith(".") and _suffix(name) in SUFFIXES
        )
    return sorted(found, key=lambda path: path.parts)


def _suffix(name: str) -> str:
    """The suffix that tells the format, that of a compressed file being the one before .gz."""
    path = Path(name.lower())
    return Path(path.stem).suffix if path.suffix == ".gz" else path.suffix


def _stem(path: Path) -> str:
    name = path.name[:-3] if path.name.lower().endswith(".gz") else path.name
    return Path(name).stem if _suffix(path.name) in SUFFIXES else name


def _file(
    path: Path, name: str, published: str | None, column: str, max_chars: int
) -> Iterator[SourceText | DocumentError]:
    try:
        suffix = _suffix(path.name)
        if suffix == ".jsonl":
            yield from _json_file(path, name, published, column, max_chars)
            return
        if suffix == ".csv":
            yield from _csv_file(path, name, published, column, max_chars)
            return
        data, digest = read_bounded(path, max_chars)
        text = _checked(decode(data), max_chars)
        page = suffix in PAGE_SUFFIXES or is_page(text)
        yield SourceText(_stem(path), name, digest, text, page, published)
    except NotText as problem:
        yield DocumentError(name, f"the file is {problem}")
    except OSError as error:
        yield DocumentError(name, system_reason(error))


def _checked(text: str, max_chars: int) -> str:
    """The text itself; raises NotText where there is nothing to read in it."""
    if len(text) > max_chars:
        raise too_long(f"{len(text):,} characters", max_chars)
    if not text or text.isspace():
        raise NotText("empty")
    if _LETTER.search(text) is None:
        raise NotText("without a single letter")
    return text


def _json_file(
    path: Path, name: str, published: str | None, column: str, max_chars: int
) -> Iterator[SourceText | DocumentError]:
    digest = hash_file(path)
    # A character may be written as a six-byte escape; other columns of the row come on top.
    lines = lines_of(path, max_chars * 6 + 1_000_000)
    try:
        yield from _sources(json_rows(lines, name, _stem(path), column), name, digest, published, max_chars)
    except DocumentError as error:
        yield DocumentError(name, error.reason)


def _csv_file(
    path: Path, name: str, published: str | None, column: str, max_chars: int
) -> Iterator[SourceText | DocumentError]:
    # A table of many texts may be far longer than one text.
    data, digest = read_bounded(path, max_chars * 40)
    if not data.strip():
        raise NotText("empty")
    rows = csv_rows(decode(data), name, _stem(path), column, max_chars)
    yield from _sources(rows, name, digest, published, max_chars)


def _sources(
    rows: Iterator[Row | DocumentError], path: str, digest: str, published: str | None, max_chars: int
) -> Iterator[SourceText | DocumentError]:
    for row in rows:
        if isinstance(row, DocumentError):
            yield row
            continue
        try:
            text = _checked(row.text, max_chars)
        except NotText as problem:
            yield DocumentError(row.place, f"the text is {problem}")
            continue
        yield SourceText(row.doc_id, path, digest, text, is_page(text), row.published or published)


def _standard_input(
    published: str | None, column: str, max_chars: int
) -> Iterator[SourceText | DocumentError]:
    """Standard input is one text, or JSON Lines where its first line is a JSON object."""
    try:
        data, digest = bounded(sys.stdin.buffer, max_chars * 40, max_chars)
        if _JSON_LINE.match(data):
            lines = enumerate(data.splitlines(), 1)
            yield from _sources(json_rows(lines, "-", "stdin", column), "-", digest, published, max_chars)
            return
        text = _checked(decode(data), max_chars)
    except NotText as problem:
        yield DocumentError("-", f"standard input is {problem}")
        return
    yield SourceText("stdin", "-", digest, text, is_page(text), published)


def _unique(sources: Iterator[SourceText | DocumentError]) -> Iterator[SourceText | DocumentError]:
    """Make repeated ids unique: the folder's name in front of a file's, else a number behind."""
    seen: set[bytes] = set()
    for source in sources:
        if isinstance(source, DocumentError):
            yield source
            continue
        name = source.doc_id
        folder = Path(source.path).parent.name if source.path not in (None, "-") else ""
        if _key(name) in seen and folder:
            name = f"{folder}-{source.doc_id}"
        base, number = name, 1
        while _key(name) in seen:
            number += 1
            name = f"{base}~{number}"
        seen.add(_key(name))
        yield source if name == source.doc_id else replace(source, doc_id=name)


def _key(name: str) -> bytes:
    """A short stand-in, so that a million long ids do not fill the memory."""
    return hashlib.blake2b(name.encode("utf-8", "surrogatepass"), digest_size=12).digest()
