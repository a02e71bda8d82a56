"""Which lines are boilerplate by their words, whatever stands around them."""

from __future__ import annotations

import re

from extractor.cleaning.addresses import is_address_rest
from extractor.cleaning.dateshape import date_span
from extractor.cleaning.lines import Line
from extractor.cleaning.phrases import LONGEST, LONGEST_WORDS, PLACED, family_of, phrases

ADDRESS = "address"
PAGINATION = "pagination"
_URL = re.compile(r"[\[(<]?(?:https?://|www\.)[^\s<>]+$", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+-]+\s?(?:@|\[at\]|\(at\))\s?[\w-]+(?:\.[\w-]+)+")
_TELEPHONE = re.compile(r"(?<![\d.])\+?\(?\d[\d ()./-]{6,}\d(?![\d.])")
_PAGER = re.compile(
    r"(?:(?:next|previous|prev|first|last|page|pages|of|go|to|[\d]{1,4}|[«»‹›<>←→|.…-]+)[\s,|/]*)+$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d$")
_NO_MENU = re.compile(r"[\d,;:@]")


def mark(lines: list[Line], text: str) -> None:
    """Set `reason` of every line, and `dropped_cells` of header lines that hold a date, by the lexicon alone.

    Signatures depend on their place and are left to the release they sign.
    """
    for line in lines:
        if line.words > LONGEST_WORDS or line.end - line.start > LONGEST:
            continue
        line.reason = _reason(line, text)
    # An address leaves its rest above the text only.
    for line in lines:
        if line.reason is None:
            if is_address_rest(line.text):
                line.reason = ADDRESS
            break


def _reason(line: Line, text: str) -> str | None:
    if len(line.cells) > 1:
        reason = _row(line, text)
        if reason is not None or line.dropped_cells:
            return reason
    if line.date_line:
        return None
    if _URL.match(line.text):
        return ADDRESS
    family = family_of(line.text, sentence=line.sentence)
    if (
        family != "end_mark"
        and any(c.isdigit() for c in line.text[:12])
        and _PAGER.match(line.text)
        and not _YEAR.match(line.text)
    ):
        return PAGINATION
    if family is not None and family not in PLACED:
        return None if family == "tags" and line.prose else phrases().reasons[family]
    if line.words <= 14 and not line.prose and _contact(line.text):
        return phrases().reasons["contact"]
    return None


def _contact(text: str) -> bool:
    """Whether little but an e-mail address or a telephone number stands in the line."""
    rest, addresses = _EMAIL.subn(" ", text)
    rest, numbers = _TELEPHONE.subn(" ", rest) if addresses or _looks_like_telephone(text) else (rest, 0)
    return bool(addresses or numbers) and len(rest.split()) <= 5


def _looks_like_telephone(text: str) -> bool:
    return (
        date_span(text) is None
        and re.search(r"(?:\+\d|\(\d{2,5}\)|\d{3}[ -]\d{2,4}[ -]\d{2})", text) is not None
    )


def _row(line: Line, text: str) -> str | None:
    """A row of cells: a menu is dropped, in a header row with a date only the cells that are boilerplate."""
    lexicon = phrases()
    cells = [text[a:b].strip() for a, b in line.cells]
    families = [_cell_family(cell) for cell in cells]
    if line.dated:
        for (a, b), cell, family in zip(line.cells, cells, families, strict=True):
            if family not in (None, "label") and date_span(cell) is None:
                line.dropped_cells.append((a, b, lexicon.reasons[family]))
        return None
    short = all(cell.count(" ") < 5 for cell in cells)
    menu = [family is not None or _menu_word(cell) for family, cell in zip(families, cells, strict=True)]
    if short and 2 * sum(menu) >= len(cells):
        named = next((family for family in families if family is not None), "navigation")
        return lexicon.reasons[named]
    if (
        families[0]
        in ("navigation", "share", "subscribe", "related", "languages", "tags", "cookies", "copyright")
        and not line.sentence
    ):
        return lexicon.reasons[families[0]]
    return None


def _cell_family(cell: str) -> str | None:
    family = family_of(cell, sentence=False)
    return None if family == "end_mark" or family in PLACED else family


def _menu_word(cell: str) -> bool:
    return (
        any(word.casefold() in phrases().words["menu_words"] for word in cell.split())
        and cell.count(" ") <= 2
    )


def menu_shape(line: Line, text: str) -> bool:
    """Whether a line of several short cells could be a menu; a table's row may look the same."""
    cells = [text[a:b].strip() for a, b in line.cells]
    return len(cells) >= 3 and all(cell.count(" ") <= 2 and not _NO_MENU.search(cell) for cell in cells)
