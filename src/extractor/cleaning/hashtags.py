"""Hashtags inside sentences of posts, which become the words that they stand for."""

from __future__ import annotations

import re

from extractor.cleaning.alignment import Edit

_TAG = re.compile(r"(?<![\w&/#=.?])#(?=[^\W\d_])(\w{2,60})")
# "#GeneralMiller", "#AdmJohnKMiller", "#IAFChief", "#Malabar2024"
_SEAM = re.compile(
    r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])|(?<=[a-zA-Z][A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=(?:19|20)\d\d\b)|_(?=\w)"
)
# "General Miller #CNS": letters of a post behind the name, or of a body behind its own
_POST_BEHIND = re.compile(r"(?<!\w)[A-ZÀ-Þ][\w’-]*? $")
_NEAR = 40
_ONLY_TAGS = re.compile(r"(?:\s*[#@]\w+[,.]?)+\s*$")


def hashtag_edits(text: str) -> list[Edit]:
    """Drop the sign and part the words; lines of nothing but tags stay."""
    edits: list[Edit] = []
    begin = 0
    for line in text.split("\n"):
        if "#" in line and _ONLY_TAGS.match(line) is None:
            for tag in _TAG.finditer(text, begin, begin + len(line)):
                at = tag.start()
                apart = _POST_BEHIND.search(text, max(0, at - _NEAR), at) and tag[1].isupper()
                edits.append((at - 1, at + 1, ", ") if apart else (at, at + 1, ""))
                edits += [(seam.start(), seam.end(), " ") for seam in _SEAM.finditer(text, *tag.span(1))]
        begin += len(line) + 1
    return edits
