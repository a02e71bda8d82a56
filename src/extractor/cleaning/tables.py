"""Tables pasted as text: tabs between the cells of their rows become bars."""

from __future__ import annotations

import re

from extractor.cleaning.alignment import Edit

_TABS = re.compile(r"(?<=\S)[ ]*\t[ \t]*(?=\S)")
_LINE = re.compile(r"[^\r\n]+")
_BAR = " | "
# So many rows of as many cells, one below another, are a table; of two cells there must be more.
_ROWS, _ROWS_OF_TWO = 2, 3


def table_edits(text: str) -> list[Edit]:
    """A bar for each tab between two cells of a table."""
    edits: list[Edit] = []
    table: list[list[Edit]] = []
    for line in _LINE.finditer(text):
        row = [(tab.start(), tab.end(), _BAR) for tab in _TABS.finditer(text, *line.span())]
        if table and len(row) != len(table[0]):
            edits += _of_table(table)
            table = []
        if row:
            table.append(row)
    return edits + _of_table(table)


def _of_table(rows: list[list[Edit]]) -> list[Edit]:
    fewest = _ROWS_OF_TWO if rows and len(rows[0]) == 1 else _ROWS
    return [edit for row in rows for edit in row] if len(rows) >= fewest else []
