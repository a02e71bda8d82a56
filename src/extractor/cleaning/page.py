"""Pages: which blocks belong to the release, by the page's own structure and by trafilatura."""

from __future__ import annotations

import re
from bisect import bisect_right

from extractor.cleaning.lines import Line
from extractor.cleaning.markup import elements, tags
from extractor.cleaning.release import CleanText

BOILERPLATE = "page boilerplate"
# libxml2 and the libraries on top of it recurse; press pages are nested some thirty deep.
_DEEPEST = 200
_LARGEST = 2_000_000
_MOST_TAGS = 50_000
_LETTERS = re.compile(r"\W+")


class _Areas:
    """Non-overlapping stretches of the raw page, looked up by position."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def holds(self, start: int, end: int) -> bool:
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and end <= self._ends[at]

    def covered(self, start: int, end: int) -> int:
        total = 0
        at = max(0, bisect_right(self._starts, start) - 1)
        while at < len(self._starts) and self._starts[at] < end:
            total += max(0, min(end, self._ends[at]) - max(start, self._starts[at]))
            at += 1
        return total


def mark_page(lines: list[Line], clean: CleanText, raw: str) -> None:
    """Drop menus, side columns and footers; mark the main heading.

    The heading, date lines beside it and full paragraphs outside the page's own menus and footers are never
    dropped, since main-text extractors are known to lose leads and datelines.
    """
    areas, sound = _areas(raw)
    heading, title, links = _Areas(areas["h1"]), _Areas(areas["title"]), _Areas(areas["a"])
    outside = _Areas(areas["outside"])
    main = _main_text(raw) if sound and len(raw) <= _LARGEST else None
    spans = [clean.alignment.raw_span(line.start, line.end) for line in lines]
    headed = any(heading.holds(*span) for span in spans)
    if main is not None and not _plausible(main, lines):
        main = None
    inside = [_squeezed(line.text) in main for line in lines] if main is not None else None
    first = inside.index(True) if inside and True in inside else len(lines)
    last = len(lines) - 1 - inside[::-1].index(True) if inside and True in inside else -1
    for number, (line, span) in enumerate(zip(lines, spans, strict=True)):
        if heading.holds(*span):
            line.heading, line.reason = True, None
            continue
        if line.reason is not None:
            continue
        if title.holds(*span):
            if headed:
                line.reason = "page title"
            else:
                line.heading = True
        elif line.date_line:
            continue
        elif outside.holds(*span):
            line.reason = BOILERPLATE
        elif inside is not None and not inside[number]:
            between = first < number < last
            linked = 2 * links.covered(*span) > span[1] - span[0]
            if linked or (not between and not line.prose and line.words <= 12):
                line.reason = BOILERPLATE


def _areas(raw: str) -> tuple[dict[str, list[tuple[int, int]]], bool]:
    """Stretches inside h1, title, a and the outer areas, and whether the page is fit for a recursive parser.

    An area that is never closed, or that holds the main heading, is not taken for one.
    """
    spans: dict[str, list[tuple[int, int]]] = {"h1": [], "title": [], "a": [], "outside": []}
    opened: dict[str, tuple[int, int]] = {}
    table = elements()
    depth = deepest = count = 0
    for tag in tags(raw):
        count += 1
        if tag.name in table.nesting:
            depth = max(0, depth + (-1 if tag.closing else 1))
            deepest = max(deepest, depth)
        kind = "outside" if tag.name in table.page_areas else tag.name
        if kind not in spans:
            continue
        start, level = opened.get(tag.name, (tag.end, 0))
        if not tag.closing:
            if level == 0 or kind != "outside":
                start, level = tag.end, 0
            opened[tag.name] = (start, level + 1)
        elif level:
            opened[tag.name] = (start, level - 1)
            if level == 1:
                spans[kind].append((start, tag.start))
    headings = spans["h1"][:20]
    outside = [
        area for area in spans["outside"] if not any(area[0] <= start < area[1] for start, _ in headings)
    ]
    spans["outside"] = _merged(outside)
    return spans, deepest <= _DEEPEST and count <= _MOST_TAGS


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _main_text(raw: str) -> str | None:
    """What trafilatura takes for the page's main text, letters only; None where it fails."""
    import trafilatura

    try:
        found = trafilatura.extract(
            raw, favor_recall=True, include_comments=False, include_tables=True, deduplicate=False
        )
    except Exception:
        return None
    return _squeezed(found) if found else None


def _squeezed(text: str) -> str:
    return _LETTERS.sub("", text).casefold()


def _plausible(main: str, lines: list[Line]) -> bool:
    """Whether the extractor kept most of the prose; it is not believed where it lost it."""
    prose = sum(len(_squeezed(line.text)) for line in lines if line.prose and line.reason is None)
    cost = len(main) * sum(1 for line in lines)
    return len(main) >= 100 and 2 * len(main) >= prose and cost < 2_000_000_000
