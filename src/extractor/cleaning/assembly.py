"""The kept lines of one release put together to its text, with the map to the raw file."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from extractor.cleaning.alignment import Edit, apply
from extractor.cleaning.dateshape import LABELLED, UPDATED, trailing_date
from extractor.cleaning.lines import Line
from extractor.cleaning.marking import ADDRESS
from extractor.cleaning.release import CleanText, Release, Removed
from extractor.cleaning.wrapping import goes_on, hyphen_to_drop, width_of
from extractor.cleaning.zones import Layout
from extractor.dates import DateMention, find_dates, find_published

PARAGRAPH = "\n\n"
# Enough for any letterhead and headline, and what of the first paragraph may be a dateline.
_HEAD = 4000
_DATELINE = 400
# In so many characters behind the head a text shows how its day is to be read.
_TELLING = 1500
# The words of a summary below a headline, or of a headline of two sentences.
_SUMMARY = 45
_YEAR = re.compile(
    r"(?:19|20)\d\d|(?<!\d)\d\d?[./ -](?:\d\d|[A-Za-z]{3,4}\.?)[./ -]\d\d(?!\d)|\d年|[١٢][٠-٩]{3}"
)
_URL_DATE = re.compile(
    r"(?<=[/=_-])(?:((?:19|20)\d\d)[/-]([01]?\d)[/-]([0-3]?\d)|((?:19|20)\d\d)([01]\d)([0-3]\d)|"
    r"([0-3]\d)[/-]([01]\d)[/-]((?:19|20)\d\d))(?=[/\s?#&._-]|$)"
)


# At a headline's end: a town before the date.
_BRACKETS = re.compile(r"\([^\W\d_][^\d()]{2,40}, [^()]{5,30}\)$")


class _Placed(NamedTuple):
    """A kept line and its span in the release's text."""

    line: Line
    start: int
    end: int


def assemble(lines: list[Line], layout: Layout, clean: CleanText) -> Release | None:
    """The release that these lines hold; None where none of them is kept."""
    kept = [line for line in lines if line.reason is None]
    if not kept:
        return None
    title = lines[layout.title] if layout.title is not None else None
    release, moved = _build(lines, kept, clean, title)
    release.published = None if layout.listing else _published(release, moved)
    if release.published is None and not layout.listing:
        release = _from_address(lines, kept, clean, title) or release
    return release


def _build(
    lines: list[Line], kept: list[Line], clean: CleanText, title: Line | None
) -> tuple[Release, list[_Placed]]:
    edits = _edits(kept, clean.text)
    text, latest = apply(clean.text, edits)
    alignment = latest.after(clean.alignment)
    placed = [_Placed(line, *span) for line, span in zip(kept, _new_spans(kept, edits), strict=True)]
    low = clean.alignment.raw_span(lines[0].start, lines[0].end)[0]
    high = clean.alignment.raw_span(lines[-1].start, lines[-1].end)[1]
    removed = sorted(_removed(lines, clean), key=lambda gone: (gone.start, gone.end))
    return Release(text, alignment, low, high, _title_span(placed, title, text), None, removed), placed


def _title_span(placed: list[_Placed], title: Line | None, text: str) -> tuple[int, int] | None:
    """The headline's span; a headline that is wrapped goes on to the next break."""
    for place in placed:
        if place.line is title:
            stop = text.find("\n", place.end)
            wrapped = text[place.end : stop if stop >= 0 else len(text)].strip()
            return place.start, stop if wrapped and stop >= 0 else place.end
    return None


def _edits(kept: list[Line], text: str) -> list[Edit]:
    """From the cleaned file to the release: what is between kept lines becomes a space or a break."""
    width = width_of(kept)
    edits: list[Edit] = []
    if kept[0].start:
        edits.append((0, kept[0].start, ""))
    for number, line in enumerate(kept):
        edits.extend(_cell_edits(line))
        if number + 1 == len(kept):
            break
        following = kept[number + 1]
        if goes_on(line, following, width):
            between = (
                (line.end - 1, following.start, "")
                if hyphen_to_drop(line, following)
                else (line.end, following.start, " ")
            )
            if line.text.endswith("-") and between[2]:
                between = (line.end, following.start, "")
        else:
            listed = following.item and (line.item or line.text.endswith(":") or not following.gap)
            between = (line.end, following.start, "\n" if listed else PARAGRAPH)
        if text[between[0] : between[1]] != between[2]:
            edits.append(between)
    if kept[-1].end < len(text):
        edits.append((kept[-1].end, len(text), ""))
    return edits


def _cell_edits(line: Line) -> list[Edit]:
    """Cut the dropped cells out, each with the separator before it, or after it where it begins the line."""
    edits: list[Edit] = []
    bounds = line.cells
    for a, b, _ in line.dropped_cells:
        number = bounds.index((a, b))
        if number:
            start, end = bounds[number - 1][1], b
        else:
            start, end = a, bounds[1][0]
        if edits and start < edits[-1][1]:
            start = edits[-1][1]
        edits.append((start, end, ""))
    return edits


def _new_spans(kept: list[Line], edits: list[Edit]) -> list[tuple[int, int]]:
    """Where the kept lines stand in the new text."""
    spans: list[tuple[int, int]] = []
    shift = 0
    at = 0
    for line in kept:
        while at < len(edits) and edits[at][1] <= line.start:
            shift += len(edits[at][2]) - (edits[at][1] - edits[at][0])
            at += 1
        begin = line.start + shift
        while at < len(edits) and edits[at][1] <= line.end:
            shift += len(edits[at][2]) - (edits[at][1] - edits[at][0])
            at += 1
        end = edits[at][0] if at < len(edits) and edits[at][0] < line.end else line.end
        spans.append((begin, end + shift))
    return spans


def _removed(lines: list[Line], clean: CleanText) -> list[Removed]:
    gone: list[Removed] = []
    for line in lines:
        if line.reason is not None:
            gone.append(Removed(*clean.alignment.raw_span(line.start, line.end), line.reason))
        for start, end, reason in line.dropped_cells if line.reason is None else ():
            gone.append(Removed(*clean.alignment.raw_span(start, end), reason))
    return gone


def _published(release: Release, placed: list[_Placed]) -> DateMention | None:
    """The release's date: beside its headline, then at the head of its text, then on a line of its own."""
    text = release.text
    at = 0
    if release.title is not None:
        at = next(number for number, place in enumerate(placed) if place.start == release.title[0])
        if (
            at
            and (found := _found(text, placed[0].start, placed[0].end)) is not None
            and _BRACKETS.search(placed[at].line.text)
        ):
            # "Athens, 18 October" above "Meeting with A (Cairo, 9 October)": the headline's is the event's.
            return found
        if (found := _last_date(text, placed[at])) is not None:
            return found
    for place in _beside(placed, at):
        if (found := _found(text, place.start, place.end)) is not None:
            return found
    body = next((place for place in placed[at:] if place.line.prose), placed[-1])
    high = min(body.end, body.start + _DATELINE)
    begin = min(placed[at].start, high)
    for low, stop in ((begin, high), (0, begin)):
        if low < stop and (found := _found(text, low, stop)) is not None:
            return found
    last = max((number for number, place in enumerate(placed) if place.line.prose), default=-1)
    for number, place in enumerate(placed):
        stated = place.line.date_line and (number > last or LABELLED.match(place.line.text) is not None)
        if stated and (found := _found(text, place.start, place.end)) is not None:
            return found
    stamp = _stamp(placed)
    if stamp is not None and (found := _found(text, stamp.start, stamp.end)) is not None:
        return found
    # Bullets or a summary may stand before the dateline or the label. A bare line below prose is the date of
    # a section.
    found = _found(text, 0, min(len(text), _HEAD))
    if found is not None and text[: found.start].endswith("\n"):
        above = text[: found.start].rstrip()
        line = above[above.rfind("\n") + 1 :] + " " + text[found.start : found.end]
        return found if LABELLED.match(line) else None
    return found


def _stamp(placed: list[_Placed]) -> _Placed | None:
    """The text's only bare date, where it stands between a summary of one paragraph and the text."""
    dated = [number for number, place in enumerate(placed) if place.line.date_line]
    if len(dated) != 1 or not dated[0]:
        return None
    above = [place.line for place in placed[: dated[0]] if place.line.prose]
    summary = placed[dated[0] - 1].line
    below = any(place.line.prose for place in placed[dated[0] + 1 :])
    return placed[dated[0]] if below and above == [summary] and summary.words <= _SUMMARY else None


def _beside(placed: list[_Placed], at: int) -> list[_Placed]:
    """Lines around the headline that are dates, those below it first, mere updates left out."""
    below = []
    for place in placed[at + 1 :]:
        if place.line.prose:
            break
        below.append(place)
    above = [] if any(place.line.prose for place in placed[:at]) else placed[:at]
    return [
        place for place in below + above[::-1] if place.line.date_line and not UPDATED.match(place.line.text)
    ]


def _last_date(text: str, place: _Placed) -> DateMention | None:
    """The date appended to a headline."""
    if trailing_date(place.line.text) is None:
        return None
    found = find_dates(text[place.start : place.end])
    if (
        not found
        or found[-1].first is None
        or found[-1].first != found[-1].last
        or len(found[-1].first) != 10
    ):
        return None
    return _shifted(found[-1], place.start)


def _found(text: str, low: int, high: int) -> DateMention | None:
    low = max(low, high - _HEAD)
    part = text[low:high]
    # A day and month alone do not say when a text was published, whatever years it mentions elsewhere.
    if not _YEAR.search(part):
        return None
    found = find_published(part)
    if found is not None and found.ambiguous:
        # "06/05/2025": what the text tells of "yesterday, June 4" shows which of the figures is the month.
        told = find_published(text[low : high + _TELLING])
        found = told if told is not None and told.start == found.start else found
    return _shifted(found, low) if found is not None and _YEAR.search(part, found.start, found.end) else None


def _shifted(found: DateMention, by: int) -> DateMention:
    return replace(found, start=found.start + by, end=found.end + by)


def _from_address(
    lines: list[Line], kept: list[Line], clean: CleanText, title: Line | None
) -> Release | None:
    """A web address above the text may name the day; only that part of it is put back."""
    for line in lines:
        if line.reason is None:
            if line.prose:
                return None
            continue
        if line.reason != ADDRESS:
            continue
        for found in _URL_DATE.finditer(line.text):
            parts = [int(part) for part in found.groups() if part]
            year, month, day = parts if parts[0] > 31 else parts[::-1]
            try:
                iso = date(year, month, day).isoformat()
            except ValueError:
                continue
            start, end = line.start + found.start(), line.start + found.end()
            piece = Line(start, end, found.group(), True, cells=[(start, end)])
            together = sorted([piece, *kept], key=lambda other: other.start)
            release, placed = _build(_without(line, piece, lines), together, clean, title)
            at = next(place.start for place in placed if place.line is piece)
            release.published = DateMention(at, at + end - start, "DATE", iso, iso, iso, "explicit")
            return release
    return None


def _without(line: Line, piece: Line, lines: list[Line]) -> list[Line]:
    """The lines with the two rests of the address in place of the whole."""
    rests = [
        Line(a, b, "", False, reason=ADDRESS, cells=[(a, b)])
        for a, b in ((line.start, piece.start), (piece.end, line.end))
        if a < b
    ]
    at = next(number for number, other in enumerate(lines) if other is line)
    return [*lines[:at], *rests, *lines[at + 1 :]]
