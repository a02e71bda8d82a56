"""Opening what the user named: plain and gzip files within limits, with the hash of the raw bytes."""

from __future__ import annotations

import codecs
import gzip
import hashlib
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, cast

from extractor.errors import DocumentError
from extractor.reading.decoding import NotText

_CHUNK = 1 << 18
# Bytes a character may take in any supported encoding.
_WIDEST = 4


def system_reason(error: OSError) -> str:
    """A sentence for what the operating system refused."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    return f"cannot be read ({error.strerror or type(error).__name__})"


def too_long(size: str, max_chars: int) -> NotText:
    """The message for a document over the limit."""
    return NotText(
        f"too long: {size}, the limit is {max_chars:,} characters; "
        "split it into single releases or raise the limit (max_chars)"
    )


def read_bounded(path: Path, max_chars: int) -> tuple[bytes, str]:
    """The file's bytes, decompressed, and the SHA-256 of the file as it lies on disk.

    Raises NotText where it is longer than `max_chars` characters can be, or is no sound gzip file.
    """
    limit = max_chars * _WIDEST + len(codecs.BOM_UTF8)
    with path.open("rb") as file:
        return bounded(file, limit, max_chars, compressed=path.suffix.lower() == ".gz")


def bounded(file: IO[bytes], limit: int, max_chars: int, *, compressed: bool = False) -> tuple[bytes, str]:
    """Read a binary stream up to `limit` bytes; see `read_bounded`."""
    data = file.read(limit + 1)
    if len(data) > limit:
        size = len(data) + sum(len(chunk) for chunk in iter(lambda: file.read(_CHUNK), b""))
        raise too_long(f"{size / 1e6:.1f} MB", max_chars)
    digest = hashlib.sha256(data).hexdigest()
    return (_decompress(data, limit, max_chars) if compressed else data), digest


def _decompress(data: bytes, limit: int, max_chars: int) -> bytes:
    parts: list[bytes] = []
    total = 0
    rest = data
    try:
        while rest:
            engine = zlib.decompressobj(wbits=31)
            piece = engine.decompress(rest, limit + 1 - total)
            total += len(piece)
            parts.append(piece)
            if total > limit:
                raise too_long(f"more than {limit / 1e6:.0f} MB after decompression", max_chars)
            if not engine.eof:
                raise NotText("a damaged .gz file (it ends too early)")
            rest = engine.unused_data.lstrip(b"\0")
    except zlib.error:
        raise NotText("not a sound .gz file") from None
    return b"".join(parts)


def hash_file(path: Path) -> str:
    """SHA-256 of the file's bytes, read in pieces."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _opened(path: Path) -> IO[bytes]:
    return cast(IO[bytes], gzip.open(path, "rb")) if path.suffix.lower() == ".gz" else path.open("rb")


def lines_of(path: Path, longest: int) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines (from 1) of a plain or .gz file, None for one longer than `longest` bytes.

    Reads on demand; raises DocumentError where a .gz file is damaged.
    """
    number = 0
    with _opened(path) as file:
        try:
            while line := file.readline(longest + 1):
                number += 1
                if len(line) <= longest:
                    yield number, line
                    continue
                while line and not line.endswith(b"\n"):
                    line = file.readline(_CHUNK)
                yield number, None
        except (EOFError, zlib.error, gzip.BadGzipFile):
            raise DocumentError(str(path), "a damaged .gz file") from None
