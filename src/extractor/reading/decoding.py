"""Bytes to text: strict UTF-8 first, then UTF-16 by byte-order mark or zero pattern, then a detector.

The detector (charset-normalizer) is asked to choose between the two legacy encodings that press offices still
use; left free it takes a short English text with one accented letter for anything from Big5 to EBCDIC.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16 LE, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = ["cp1251", "cp1252"]
_MAGIC = (
    (b"%PDF-", "a PDF document; convert it to text first"),
    (b"PK\x03\x04", "a ZIP container (a Word document or an archive?); save it as plain text first"),
    (b"\xd0\xcf\x11\xe0", "an old Microsoft Office document; save it as plain text first"),
    (b"{\\rtf", "an RTF document; save it as plain text first"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"BZh", "a bzip2 file; only .gz is read compressed"),
    (b"\xfd7zXZ", "an xz file; only .gz is read compressed"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\r\f\v\x1a\x1b")
# Cyrillic letters on both sides of a Latin one: what cp1252 text looks like when read as cp1251.
_MIXED = re.compile(r"[A-Za-z][Ѐ-ӿ]|[Ѐ-ӿ][A-Za-z]")
_CYRILLIC_WORD = re.compile(r"(?<![A-Za-z])[Ѐ-ӿ]{3,}(?![A-Za-z])")


class NotText(ValueError):
    """The bytes are no text; the message completes the sentence "the file is …"."""


def without_bom(data: bytes) -> tuple[bytes, str | None]:
    """The bytes after a byte-order mark, and the encoding that it announces."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :], name
    return data, None


def decode(data: bytes) -> str:
    """Decode a whole document; raises NotText for what is not text in any supported encoding."""
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise NotText(what)
    body, announced = without_bom(data)
    if announced is not None:
        return body.decode(announced, "replace")
    encoding = _zero_pattern(data)
    if encoding is not None:
        return data.decode(encoding, "replace")
    if b"\0" in data:
        raise NotText("a binary file (it holds zero bytes)")
    if len(data.translate(None, _CONTROLS)) < 0.98 * len(data):
        raise NotText("a binary file (it holds many control characters)")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_legacy(data)


def legacy_encoding(data: bytes) -> str:
    """Name of the single-byte encoding of a text that is not UTF-8."""
    sample = _informative(data)
    best = from_bytes(sample, cp_isolation=_LEGACY, threshold=0.9, preemptive_behaviour=False).best()
    name = best.encoding if best is not None else "cp1252"
    text = sample.decode("cp1251", "replace")
    mixed, words = len(_MIXED.findall(text)), len(_CYRILLIC_WORD.findall(text))
    if name == "cp1251" and mixed > words:
        return "cp1252"
    if name == "cp1252" and words > 2 * mixed and words >= 3:
        return "cp1251"
    return name


def _decode_legacy(data: bytes) -> str:
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    whole = (
        sum(1 for byte in data if byte >= 0xC2) if len(data) < 200_000 else len(data.translate(None, _ASCII))
    )
    if whole and damaged * 10 <= whole and damaged * 1000 <= len(text):
        return text  # UTF-8 with a few broken characters
    return data.decode(legacy_encoding(data), "replace")


_ASCII = bytes(range(0xC2))


def _zero_pattern(data: bytes) -> str | None:
    """UTF-16 without a mark: zeros stand at either the even or the odd positions, never at both."""
    head = data[: 1 << 16]
    head = head[: len(head) & ~1]
    if b"\0" not in head:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    pairs = len(head) // 2
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    if min(even, odd) * 50 > max(even, odd) or max(even, odd) * 50 < pairs:
        return None
    try:
        text = head.decode(encoding, "strict")
    except UnicodeDecodeError:
        return None
    return encoding if sum(c.isprintable() or c.isspace() for c in text) > 0.95 * len(text) else None


def _informative(data: bytes, size: int = 1 << 17) -> bytes:
    """At most `size` bytes from the first non-ASCII one on, where the evidence is."""
    found = re.search(rb"[\x80-\xff]", data)
    start = max(0, found.start() - 1000) if found else 0
    return data[start : start + size]
