"""Noun phrases with an occasion's word that are none: a court sitting, a fair price, a written statement."""

from __future__ import annotations

import re

from extractor.pipeline.meetings.grammar import phrases, words_of
from extractor.pipeline.meetings.view import SentenceView

_ENDS = re.compile(r"(?<!\S)" + phrases("homonym", "ends") + r"$")
_GOES_ON = re.compile(phrases("homonym", "goes_on"))
_BARE = words_of("homonym", "bare_words")
_STATEMENT = re.compile(r"(?:press|media|news) statements?$")
_GIVEN = re.compile(r"(?<!\S)" + phrases("homonym", "given") + r"(?: [^\s.;,]+){0,5} ?$")
# So much before a head can tell what it means.
_REACH = 60


def is_homonym(view: SentenceView, begin: int, head: int, end: int, determiner: str) -> bool:
    """Whether the phrase whose first word is at column `begin` and whose head is at [head, end) is none."""
    line = view.line
    words = line[head:end]
    if _ENDS.search(line, max(0, begin - _REACH), end) or _GOES_ON.match(line, head):
        return True
    if words in _BARE and begin == head and not determiner and not _is_named(view, head, end):
        return True
    return _STATEMENT.search(words) is not None and not _GIVEN.search(line[:head])


def _is_named(view: SentenceView, head: int, end: int) -> bool:
    """Whether the word is part of a name: "Exercise “Silver Oak”"."""
    first, last = view.chars(head, end)
    behind = view.text[last : last + 2].strip()
    return view.text[first].isupper() or behind[:1].isupper() or behind.startswith(("“", '"', "«", "‘"))
