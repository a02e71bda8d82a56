"""Sittings by their number, and the parts of a meeting by the level of those who sit in them."""

from __future__ import annotations

import re

from extractor.pipeline.meetings.grammar import phrases

# "opened with the session of senior officials, followed by the ministerial session"
_LEVEL = re.compile(r"(?:the )?" + phrases("noun", "level_session") + r"(?!\w)")
_SESSION = ("session", "segment")
_IN_TURN = re.compile(r"(?<!\S)(?:followed|preceded|concluded|succeeded) by(?!\S)")
# "The tête-à-tête was followed by talks in extended format": one meeting, whoever sat in which part of it.
_IN_FORMAT = re.compile(r"(?<!\S)" + phrases("noun", "in_format") + r"(?!\S)")
# "the 11th Fiji – Samoa Joint Defence Committee"
_COUNTED_BODY = re.compile(
    r"(?:the |an? )?(?:\d+(?:st|nd|rd|th)|"
    + phrases("noun", "session_number")
    + r") (?:\S+ ){0,5}?"
    + phrases("noun", "counted_body")
    + r" (?:(?!of\b)\S+ ){0,6}?(?:commission|committee|council)(?!\w)"
)

# "talks in expanded format": so many columns behind the noun.
_FORMAT_BEHIND = 50


def is_counted_body(phrase: str) -> bool:
    """Whether a number before a body is that of its sitting: "co-chaired the 11th Joint Committee"."""
    return _COUNTED_BODY.match(phrase) is not None


def is_format(line: str, begin: int, end: int) -> bool:
    """Whether talks are named by their format alone, as a part of those told before."""
    return _IN_FORMAT.search(line, begin, min(len(line), end + _FORMAT_BEHIND)) is not None


def is_level(phrase: str, line: str, determiner: str) -> bool:
    """Whether a phrase is one of the parts that follow each other in the meeting of which the text tells."""
    level = _LEVEL.match(phrase)
    if level is None:
        return False
    # "The ministerial session will be chaired by A": told of before.
    told = level.end() == len(phrase) and determiner == "the" and phrase.endswith(_SESSION)
    return told or _IN_TURN.search(line) is not None
