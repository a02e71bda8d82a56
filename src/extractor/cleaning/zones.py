"""Header, body and tail of one release: its headline, and the boilerplate that only its place betrays."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from extractor.cleaning.boundaries import heading_key, same_headline, signed
from extractor.cleaning.dateshape import ANYWHERE, LABELLED, leading_date, trailing_date
from extractor.cleaning.layout_words import pattern, words
from extractor.cleaning.lines import Line
from extractor.cleaning.marking import menu_shape
from extractor.cleaning.phrases import family_of, key, phrases

REPEATED = "repeated headline"
END_MATTER = "end matter"
_LOOSE_ENDS = 4
_TAIL_FAMILIES = ("signature", "agency_credit")
_FOOTERS = frozenset(["navigation", "share links", "subscription", "copyright", "related links"])
_OCCASION_BEFORE = r"(?:the )?(?:(?:regular|weekly|daily|joint|official|special|extraordinary) )*"
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")


@dataclass(frozen=True, slots=True)
class Layout:
    """What places say: the index of the headline in the part, and whether it is a list of news."""

    title: int | None
    listing: bool


def mark_zones(lines: list[Line], text: str) -> Layout:
    """Drop what only its place shows to be boilerplate, and find the headline."""
    listing = _is_listing(lines)
    title = None if listing else _repeated_headline(lines)
    first = _first_body(lines, title)
    if title is None:
        title = _headline(lines, first)
    last = max(
        (n for n, line in enumerate(lines) if line.reason is None and (line.prose or line.item)), default=-1
    )
    _drop_related(lines, first)
    _drop_menus(lines, first, last, text)
    if last >= 0:
        _drop_tail(lines, last, title)
    if title is not None:
        _drop_repetitions(lines, title, text)
        if lines[title].reason is not None:
            title = None
    return Layout(title, listing)


def _kept(lines: list[Line]) -> list[int]:
    return [number for number, line in enumerate(lines) if line.reason is None]


def _is_listing(lines: list[Line]) -> bool:
    """Many lines that each begin with a date and report something: a page of news, not one article."""
    kept = [line for line in lines if line.reason is None]
    entries = [line for line in kept if not line.date_line and line.words >= 6 and leading_date(line.text)]
    others = [line for line in kept if line.prose and not leading_date(line.text)]
    return len(entries) >= 3 and len(others) <= len(entries)


def _first_body(lines: list[Line], title: int | None) -> int:
    start = 0 if title is None else title + 1
    return next(
        (n for n in range(start, len(lines)) if lines[n].reason is None and lines[n].prose), len(lines)
    )


def _repeated_headline(lines: list[Line]) -> int | None:
    """Index of the copy to keep where a headline is printed more than once in a row; the others are dropped.

    The copy with the date stays, otherwise the last one.
    """
    kept = _kept(lines)
    for position, (a, b) in enumerate(pairwise(kept)):
        if not lines[a].headline or not same_headline(lines[a], lines[b]):
            continue
        copies = [a]
        for number in kept[position + 1 : position + 5]:
            if same_headline(lines[a], lines[number]):
                copies.append(number)
        best = next((n for n in copies if trailing_date(lines[n].text)), copies[-1])
        for number in copies:
            if number != best:
                lines[number].reason = REPEATED
        return best
    return None


def _headline(lines: list[Line], first: int) -> int | None:
    """The headline above the first paragraph: marked as such, or the first that is no letterhead."""
    candidates = [n for n in _kept(lines[:first]) if lines[n].headline and not lines[n].item]
    marked = [n for n in candidates if lines[n].heading]
    if marked:
        return marked[0]
    plain = [
        n
        for n in candidates
        if len(lines[n].cells) == 1 and not _signature(lines[n]) and not _letterhead(lines[n])
    ]
    long = [n for n in plain if lines[n].words >= 3]
    while len(long) > 1 and _above(lines[long[0]], lines[long[1]]):
        long = long[1:]
    if long:
        return _inner(lines, long, first)
    if plain:
        return plain[-1]
    return next((n for n in _kept(lines[:first]) if _dated_headline(lines[n])), None)


def _above(line: Line, following: Line) -> bool:
    """Whether a short line above a longer one is a name or a notice of the site, no headline."""
    if _name(line):
        return following.words > line.words
    brief = line.words <= 3 and (line.text.isupper() or any(mark.isdigit() for mark in line.text))
    return (brief or _scraps(line)) and following.words >= line.words + 3


def _scraps(line: Line) -> bool:
    """Whether a line is mostly letters and abbreviations, as bars of languages and type sizes are."""
    found = re.findall(r"[^\W\d_]+", line.text)
    sentence = any(word in words("small") for word in found)
    return len(found) >= 4 and not sentence and sum(len(word) > 3 for word in found) * 2 < len(found)


def _name(line: Line) -> bool:
    """Whether a short line has only capitalised words, like the name of an office ("President of Russia")."""
    return line.words <= 4 and not line.text.isupper() and _capitalised(line.text)


def _capitalised(text: str) -> bool:
    small = words("small")
    return all(word[0].isupper() for word in _WORD.findall(text) if word.lower() not in small)


def _occasion(line: Line) -> bool:
    if pattern("journeys", r"(?:\S+ ){1,15}").match(line.text) is not None:
        return True
    return pattern("occasions", _OCCASION_BEFORE).match(line.text) is not None


def _inner(lines: list[Line], candidates: list[int], first: int) -> int:
    """The headline itself where the first candidate is the page's title with it ("Site: headline, date")."""
    outer = lines[candidates[0]]
    for number in candidates[1:]:
        wanted = heading_key(lines[number])
        if lines[number].words >= 3 and wanted and wanted in key(outer.text):
            if not outer.dated or any(line.date_line for line in lines[number + 1 : first]):
                outer.reason = REPEATED
            return number
    return candidates[0]


def _dated_headline(line: Line) -> bool:
    """Whether a date line is a short headline with its date: "Weekly press briefing – 18.01.2024"."""
    found = [word for word in ANYWHERE.sub(" ", line.text).split() if word.isalpha()]
    return (
        line.date_line
        and len(found) >= 3
        and trailing_date(line.text) is not None
        and any(w.islower() and len(w) > 3 for w in found)
    )


def _signature(line: Line) -> bool:
    return signed(line) and not _occasion(line)


def _letterhead(line: Line) -> bool:
    """Whether the line names the issuer: an institution, all words capitalised."""
    if family_of(line.text, sentence=False, below=True) == "signature":
        return True
    if line.words > 16 or not pattern("letterhead").search(line.text):
        return False
    if line.text.isupper():
        return line.words <= 10
    return _capitalised(line.text) and not _occasion(line)


def _drop_related(lines: list[Line], first: int) -> None:
    """Bare headlines below "Related news"; the list ends at the first full sentence."""
    inside = False
    for number, line in enumerate(lines):
        if (
            line.reason == "related links"
            and number > first
            and family_of(line.text, sentence=False) == "related_heads"
        ):
            inside = True
        elif inside and line.reason is None:
            if line.prose and line.sentence:
                inside = False
            elif not (line.date_line and LABELLED.match(line.text)):
                line.reason = "related links"


def _drop_menus(lines: list[Line], first: int, last: int, text: str) -> None:
    for number, line in enumerate(lines):
        if (
            line.reason is not None
            or first <= number <= last
            or line.dated
            or " / " in line.text
            or not menu_shape(line, text)
        ):
            continue
        neighbours = [lines[n] for n in (number - 1, number + 1) if 0 <= n < len(lines)]
        if all(len(other.cells) != len(line.cells) for other in neighbours):
            line.reason = phrases().reasons["navigation"]


def _drop_tail(lines: list[Line], last: int, title: int | None) -> None:
    """After the last paragraph: signatures without a name, and loose ends behind an end mark or a footer."""
    ended = footer = contact = False
    loose: list[Line] = []
    reasons = phrases().reasons
    for number in range(last + 1, len(lines)):
        line = lines[number]
        if line.reason is not None:
            ended = ended or line.reason == reasons["end_mark"]
            contact = line.reason == reasons["contact"]
            footer = footer or line.reason in _FOOTERS
            continue
        if number == title or line.date_line or line.dated:
            continue
        family = family_of(line.text, sentence=False, below=True)
        if family in _TAIL_FAMILIES:
            line.reason = reasons[family]
        elif contact and line.words <= 8 and not line.sentence:
            line.reason = reasons["contact"]
        elif signed(line):
            continue
        elif ended and line.words <= 4 and not line.sentence and "," not in line.text:
            loose.append(line)
        elif footer and not line.sentence and line.words <= 20:
            line.reason = END_MATTER
    # The initials of the typists or a few key words; more of them are a list that belongs to the text.
    if len(loose) <= _LOOSE_ENDS:
        for line in loose:
            line.reason = END_MATTER


def _drop_repetitions(lines: list[Line], title: int, text: str) -> None:
    """The headline once more: as the page's title, in the path above it, or below the text."""
    wanted = heading_key(lines[title])
    if lines[title].words < 3 or not wanted:
        return
    for number in _kept(lines):
        line = lines[number]
        if number == title or not line.headline:
            continue
        if heading_key(line) == wanted or (
            number < title and not line.dated and any(key(text[a:b]) == wanted for a, b in line.cells)
        ):
            line.reason = REPEATED
