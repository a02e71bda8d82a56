"""Rows of states, "guests from A, B and C": they tell of others, and of nobody's side."""

from __future__ import annotations

from collections.abc import Sequence

from .items import Item

# So many states or more make a row.
_ROW = 3
_BETWEEN = (",", "and", "the")
_STATES = ("country", "norp")


def only_listed(items: Sequence[Item], where: Sequence[int]) -> bool:
    """Whether a state stands in rows alone; `where` are the items that name it."""
    return bool(where) and all(_length_of_row(items, index) >= _ROW for index in where)


def _length_of_row(items: Sequence[Item], index: int) -> int:
    """How many states stand in the row that the item is of."""
    number = 1
    for step in (-1, 1):
        cursor = index + step
        while 0 <= cursor < len(items) and items[cursor].low in _BETWEEN:
            cursor += step
            if 0 <= cursor < len(items) and items[cursor].kind in _STATES:
                number += 1
                cursor += step
    return number
