"""Spaces that a tokeniser put around apostrophes and marks, and within abbreviations."""

from __future__ import annotations

import re

from extractor.cleaning.alignment import Edit

# "People ’ s", "Qatar ' s", "don’ t", "they ’re": nothing but a clipped word begins so.
_CLIPPED = re.compile(
    r"(?<=\w)(?P<before> ?)['’](?P<after> ?)(?=s\b(?!['’])|(?<=n['’] )t\b|(?<=n['’])t\b|(?:re|ve|ll)\b)"
)
# "the ministers ’ talks", "‘ one country ’ is": with a space on either side it belongs to the word before it.
_CLOSING = re.compile(r"(?<=[^\W\d_]) (?=’ )")
# "D’ Silva", "Côte d’ Ivoire", "M’ Bala"
_ELIDED = re.compile(r"(?<=\b[DLMNOdl]['’]) (?=[A-ZÀ-Þ])")
_ABBREVIATED = re.compile(r"(?<=\bU\.) (?=[SKN]\.(?![A-Za-z]))")
_MARK = re.compile(r"(?<=[^\W\d_]) (?=[,;.](?= (?![.,;:])|\n|$))")
_BRACKET = re.compile(r"(?<=\() (?=\w)|(?<=\w) (?=\)(?!\w))")
# So many show a tokeniser's hand, if a full stop is among them: some sites part the items of a list so.
_FEWEST_MARKS = 3


def spacing_edits(text: str) -> list[Edit]:
    """Spaces to drop."""
    edits: list[Edit] = []
    if "’" in text or "'" in text:
        for found in _CLIPPED.finditer(text):
            edits.extend((*found.span(name), "") for name in ("before", "after") if found[name])
        edits.extend((found.start(), found.end(), "") for found in _CLOSING.finditer(text))
        edits.extend((found.start(), found.end(), "") for found in _ELIDED.finditer(text))
    if "U. " in text:
        edits.extend((found.start(), found.end(), "") for found in _ABBREVIATED.finditer(text))
    if " ." in text:
        marks = [(found.start(), found.end(), "") for found in _MARK.finditer(text)]
        if len(marks) >= _FEWEST_MARKS:
            edits.extend(marks)
    if "( " in text or " )" in text:
        edits.extend((found.start(), found.end(), "") for found in _BRACKET.finditer(text))
    return sorted(set(edits))
