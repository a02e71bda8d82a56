"""Hard-wrapped text: which lines go on in the next one."""

from __future__ import annotations

import re
from itertools import pairwise

from extractor.cleaning.layout_words import pattern
from extractor.cleaning.lines import Line

_WIDEST = 132
_NARROWEST = 30
# The shortest line, and the fewest words in it, that show prose by themselves.
_FULL_PROSE = 50
_WORDS_OF_PROSE = 7
# A page that may be wrapped though no line goes on in lower case has no longer lines; so many lines show it.
_WIDEST_PAGE, _FEWEST = 90, 2
_FINISHED = re.compile(r"[.!?:;][”’\"»)\]]*$")


def width_of(lines: list[Line]) -> int | None:
    """The column at which the text is wrapped, None where its lines are paragraphs."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.gap]
    going_on = [(a, b) for a, b in pairs if b.text[0].islower() and not _FINISHED.search(a.text)]
    if len(going_on) <= 1 or 6 * len(going_on) < len(pairs):
        # Few lines go on in lower case where a text is full of names or of lists.
        return max((_full_paragraph(lines, line) for line, _ in going_on), default=0) or _narrow_page(
            lines, pairs
        )
    lengths = sorted(len(a.text) for a, _ in going_on)
    width = lengths[int(0.95 * (len(lengths) - 1))]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    fitting = sum(_full(a, b, width) for a, b in going_on)
    return width if 5 * fitting >= 4 * len(going_on) else None


def _narrow_page(lines: list[Line], pairs: list[tuple[Line, Line]]) -> int | None:
    """The width of a page without a long line, all of whose lines of prose that do not end there are full."""
    width = max(len(line.text) for line in lines)
    if not _FULL_PROSE <= width <= _WIDEST_PAGE:
        return None
    open_lines = [
        (a, b)
        for a, b in pairs
        if a.words >= _WORDS_OF_PROSE and len(a.text) >= _FULL_PROSE and not _FINISHED.search(a.text)
    ]
    full = len(open_lines) >= _FEWEST and all(_full(a, b, width) for a, b in open_lines)
    return width if full else None


def _full_paragraph(lines: list[Line], line: Line) -> int:
    """The width of the paragraph around a line that goes on, if all its lines but the last are full; else 0.

    A heading above a list in lower case is shorter.
    """
    if len(line.text) < _FULL_PROSE or line.words < _WORDS_OF_PROSE:
        return 0
    at = lines.index(line)
    first = at
    while first and not lines[first].gap:
        first -= 1
    last = at + 1
    while last + 1 < len(lines) and not lines[last + 1].gap:
        last += 1
    body = lines[first:last]
    width = max(len(one.text) for one in body)
    full = all(not one.item and _full(one, after, width) for one, after in pairwise([*body, lines[last]]))
    return width if full and width <= _WIDEST else 0


def _full(line: Line, following: Line, width: int) -> bool:
    """Whether the next word would not have fitted into the line."""
    word = following.text.split(" ", 1)[0]
    return len(line.text) + 1 + len(word) > width - max(4, width // 12)


def goes_on(line: Line, following: Line, width: int | None) -> bool:
    """Whether the paragraph of `line` continues in the line after it."""
    if following.gap or following.item or line.date_line or following.date_line:
        return False
    if (
        line.headline
        and following.headline
        and line.text.isupper() == following.text.isupper()
        and len(line.cells) == len(following.cells) == 1
        and line.words + following.words <= 40
        and (line.text.endswith((",", "-", "–", "—")) or pattern("open_ends", after="$").search(line.text))
    ):
        return True
    if width is None or len(line.text) > width + 20:
        return False
    return (following.text[0].islower() and len(line.text) > width // 2) or _full(line, following, width)


def hyphen_to_drop(line: Line, following: Line) -> bool:
    """Whether the hyphen that ends the line only divides a word."""
    if not line.text.endswith("-") or len(line.text) < 2 or not line.text[-2].isalpha():
        return False
    return following.text[0].islower() and pattern("hyphenated", after="-$").search(line.text[-30:]) is None
