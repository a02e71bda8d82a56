"""One text as it was read, before any cleaning."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

_PAGE_START = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SourceText:
    """Decoded raw text with where it came from; all spans of a record are characters of `text`.

    `path` is None for text handed over in memory and "-" for standard input. `sha256` is that of the file's
    bytes, or of the UTF-8 text where there is no file. `published` is a date given from outside (ISO 8601).
    """

    doc_id: str
    path: str | None
    sha256: str
    text: str
    html: bool
    published: str | None


def is_page(text: str) -> bool:
    """Whether the text begins like an HTML page."""
    return _PAGE_START.match(text, 0, 2000) is not None


def source_from_text(text: str, *, doc_id: str = "text", published: str | None = None) -> SourceText:
    """Wrap a text that is already in memory."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return SourceText(doc_id, None, digest, text, is_page(text), published)
