"""The lines of a cleaned text and what their shape says."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractor.cleaning.dateshape import date_span, is_date_line
from extractor.cleaning.release import CleanText

_LINE = re.compile(r"[^\S\n]*(\S[^\n]*)")
_SENTENCE_END = re.compile(r"[.!?…:;][”’\"»)\]]*$|[.!?…][”’\"»)\]]* \([A-Za-z ,./-]{1,30}\)$")
_INNER_SENTENCE = re.compile(r"(?:[a-zß-öø-ÿ]{4}|[a-z\d][)”\"’])[.!?] [“\"A-ZÀ-Þ]")
_ITEM = re.compile(
    r"(?:[-–—*•·◦▪■□○●♦◆►▶✓✔\u2043o]\s|[•◦▪■□○●♦◆►▶✓✔]|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]\s)(?=\S)"
)
_BAR = re.compile(r"\s*(?:\||·|•|::|»|›|¦|▪|●|❘)\s*|\s/\s|\s>\s")
_GAP_SIZE = 3
_SHORT = 240


@dataclass(slots=True)
class Line:
    """A non-empty line [start, end) of the cleaned text, without the spaces around it.

    `gap` tells that an empty line stands before it; `reason` why it is dropped, None while it is kept;
    `cells` are the parts of a short line that bars or wide gaps separate, the line alone where nothing does.
    """

    start: int
    end: int
    text: str
    gap: bool
    reason: str | None = None
    cells: list[tuple[int, int]] = field(default_factory=list)
    dropped_cells: list[tuple[int, int, str]] = field(default_factory=list)
    heading: bool = False
    words: int = 0
    sentence: bool = False
    prose: bool = False
    item: bool = False
    dated: bool = False
    date_line: bool = False

    def measure(self) -> None:
        """Fill in what the shape of the line says."""
        text = self.text
        self.words = text.count(" ") + 1
        self.item = _ITEM.match(text) is not None
        self.sentence = _SENTENCE_END.search(text, max(0, len(text) - 40)) is not None
        inner = self.words >= 10 and _INNER_SENTENCE.search(text) is not None
        self.prose = self.words >= 30 or (self.words >= 8 and (self.sentence or inner))
        if self.words <= 40 and len(text) <= 600:
            self.dated = date_span(text) is not None
            self.date_line = self.dated and is_date_line(text)

    @property
    def headline(self) -> bool:
        """Whether the line may be a headline: of some length, no sentence, no list item, no date alone."""
        if (
            self.date_line
            or (self.sentence and not self.text.endswith(("?", "!", "...", "…")))
            or self.words > 45
            or len(self.text) > 400
        ):
            return False
        first = self.text.lstrip("“\"‘'«([")[:1]
        return (
            self.words >= 2
            and not self.text.startswith(("•", "-", "□", "○", "♦"))
            and (first.isupper() or first.isdigit() or not first.islower())
        )


def lines_of(clean: CleanText, raw: str) -> list[Line]:
    """All lines that are not empty; `raw` shows how wide the gaps in them were."""
    text = clean.text
    found: list[Line] = []
    last_end = 0
    for match in _LINE.finditer(text):
        start, end = match.span(1)
        content = match.group(1).rstrip()
        end = start + len(content)
        line = Line(start, end, content, not found or text.count("\n", last_end, start) > 1)
        line.measure()
        if len(content) <= _SHORT:
            line.cells = _cells(line, clean, raw)
        else:
            line.cells = [(start, end)]
        found.append(line)
        last_end = end
    return found


def _cells(line: Line, clean: CleanText, raw: str) -> list[tuple[int, int]]:
    cuts = [(line.start + m.start(), line.start + m.end()) for m in _BAR.finditer(line.text, 1)]
    low, high = clean.alignment.raw_span(line.start, line.end)
    if high - low > line.end - line.start + 1:
        position = line.text.find(" ")
        while position >= 0:
            at = line.start + position
            a, b = clean.alignment.raw_span(at, at + 1)
            if b - a >= _GAP_SIZE and raw[a:b].isspace() and line.text[position - 1] not in ".!?":
                cuts.append((at, at + 1))
            position = line.text.find(" ", position + 1)
        cuts.sort()
    cells: list[tuple[int, int]] = []
    begin = line.start
    for a, b in [*cuts, (line.end, line.end)]:
        if a > begin and clean.text[begin:a].strip():
            cells.append((begin, a))
        begin = max(begin, b)
    return cells or [(line.start, line.end)]
