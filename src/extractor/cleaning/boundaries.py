"""Where one release of a file ends and the next begins.

A new release begins at a headline that has a date (in its line, below it, or at the head of its first
paragraph) or is printed twice, after a text that has come to an end. In doubt nothing is split: a text cut in
two loses what its halves say about each other.
"""

from __future__ import annotations

import re
from itertools import pairwise

from extractor.cleaning.dateshape import ANYWHERE, date_span, leading_date, trailing_date
from extractor.cleaning.layout_words import pattern
from extractor.cleaning.lines import Line
from extractor.cleaning.phrases import key

_HEADER_LINES = 5
_NAME = r"[A-ZÀ-Þ][\w.’'-]*"
_DATELINE = re.compile(
    rf"{_NAME}(?: (?:{_NAME}|de|la|le|el|al|of|the|di|da|do|dos|del|den|am|sur|upon)){{0,4}}"
    rf"(?:[,/(] ?{_NAME}(?: {_NAME}){{0,3}}\)?){{0,2}}[,.:/ –—-]{{1,3}}$"
)
_AFTER_DATELINE = re.compile(r"\s*(?:\([^()\n]{2,30}\)|/[^/\n]{2,30}/)?\s*(?:[-–—:./|]|\))")


def heading_key(line: Line) -> str:
    """A headline without its date, to be compared with its repetition."""
    return key(ANYWHERE.sub(" ", line.text))


def same_headline(first: Line, second: Line) -> bool:
    """Whether two lines are one headline, the date of one or both left aside."""
    if first.words < 3 or abs(first.words - second.words) > 6:
        return False
    return heading_key(first) == heading_key(second) != ""


def signed(line: Line) -> bool:
    """Whether the line reads like a press officer's or press service's signature."""
    return line.words <= 14 and not line.sentence and pattern("press_offices").search(line.text) is not None


def stated_dateline(text: str) -> bool:
    """Whether a paragraph begins with a place and a full date, or with a full date set off from it."""
    head = text[:110]
    span = date_span(head)
    if span is None:
        return False
    if span[0] <= 2:
        rest = head[span[1] :]
        return rest[:1].isupper() or re.match(r"\s+[“\"]?[A-Z]|\s*[-–—:|.]\s", rest) is not None
    return _DATELINE.match(head[: span[0]]) is not None and _AFTER_DATELINE.match(head, span[1]) is not None


def first_lines(lines: list[Line]) -> list[int]:
    """Indices of the lines at which releases begin; the first is 0."""
    starts = [0]
    kept = [number for number, line in enumerate(lines) if line.reason is None]
    position = 0
    last_body: Line | None = None
    footer = False
    for number, line in enumerate(lines):
        if line.reason is not None:
            footer = True
            continue
        if (
            last_body is not None
            and _eligible(line)
            and (footer or (line.gap and _complete(last_body)))
            and _begins(lines, kept, position, starts[-1], footer=footer)
            and not _only_teasers(lines, starts[-1], number)
        ):
            starts.append(number)
            last_body = None
        if line.prose or (line.item and last_body is not None):
            last_body, footer = line, False
        elif signed(line):
            footer = True
        position += 1
    return starts


def _eligible(line: Line) -> bool:
    return (
        line.words >= 3
        and line.headline
        and not line.prose
        and not line.item
        and not signed(line)
        and not leading_date(line.text)
    )


def _begins(lines: list[Line], kept: list[int], position: int, start: int, *, footer: bool) -> bool:
    """Whether a new release begins at a kept line; `footer` tells that the text before ends with one."""
    header, body = _header(lines, kept, position)
    if body is None:
        return False
    repeated = any(same_headline(a, b) for a, b in pairwise(header))
    dated_headline = any(
        trailing_date(other.text) and not other.date_line and other.words >= 5 for other in header
    )
    date_below = any(other.date_line for other in header[1:])
    dated = dated_headline or date_below or stated_dateline(body.text)
    if (repeated and (dated_headline or date_below or footer)) or (footer and dated):
        return True
    # Nothing marks the end of the text before: then both must be dated alike, as on a page of full releases.
    # A report of several days has dated parts, but is not itself dated in the same way.
    return dated and header[0].words >= 4 and _dated(lines, start)


def _dated(lines: list[Line], start: int) -> bool:
    """Whether the release that begins at `start` states its date above its first paragraph or at its head."""
    for number in range(start, len(lines)):
        line = lines[number]
        if line.reason is None:
            if line.prose:
                return stated_dateline(line.text)
            if line.date_line or trailing_date(line.text):
                return True
    return False


def _complete(line: Line) -> bool:
    return line.sentence and not line.text.endswith((":", ";", ","))


def _header(lines: list[Line], kept: list[int], position: int) -> tuple[list[Line], Line | None]:
    """The lines from a possible headline to the first prose, and that, None where they are too many.

    A dropped footer line between them shows that the headline belongs to a list of links.
    """
    header: list[Line] = []
    previous = kept[position]
    for number in kept[position : position + _HEADER_LINES + 1]:
        if any(
            lines[n].reason
            not in (None, "label", "other languages", "share links", "visitor counter", "photo credit")
            for n in range(previous + 1, number)
        ):
            return header, None
        line = lines[number]
        if line.prose and header:
            return header, line
        if line.item or signed(line):
            return header, None
        header.append(line)
        previous = number
    return header, None


def _only_teasers(lines: list[Line], start: int, end: int) -> bool:
    """Whether all that stands before is short news of other days, each a paragraph with its own date."""
    if start:
        return False
    kept = [line for line in lines[start:end] if line.reason is None]
    bodies = [line for line in kept if line.prose]
    if len(bodies) < 2 or any(line.date_line for line in kept):
        return False
    dates = {line.text[slice(*span)] for line in bodies if (span := date_span(line.text[:60])) is not None}
    return len(dates) == len(bodies)
