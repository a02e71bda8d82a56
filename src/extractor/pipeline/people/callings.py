"""States of people by what they are called: "Kenyan runner A", "former Peruvian Olympians A, B and C"."""

from __future__ import annotations

from functools import cache

from .items import Item
from .row import Row
from .statement import Statement
from .words import plural_of, post_words

# Words between a people's name and the calling: "Kenyan long-distance | runner".
_BETWEEN = 4


def callings(row: Row, by_index: dict[int, Statement]) -> None:
    """Give people whom a calling ties to a state that state; a plural shares it among its list."""
    items = row.items
    for index, item in enumerate(items):
        if item.kind != "norp" or not item.norm:
            continue
        begin, plural = _name_behind(row, index)
        cursor = begin
        while cursor is not None and cursor in by_index:
            st = by_index[cursor]
            if st.country is None and st.organization is None and (cursor == begin or st.position is None):
                st.country = item.norm
            cursor = _next_name(items, cursor) if plural else None


def _name_behind(row: Row, index: int) -> tuple[int | None, bool]:
    """The name behind the calling of the people at `index`, and whether the calling is a plural."""
    items = row.items
    words = row.words.callings
    plurals = _plurals()
    if items[index].low.endswith("s") and index + 1 < len(items) and items[index + 1].kind == "name":
        # "three Mexicans A and B"
        return index + 1, True
    for cursor in range(index + 1, min(len(items) - 1, index + 2 + _BETWEEN)):
        item = items[cursor]
        if item.low in words or item.low in plurals:
            following = items[cursor + 1]
            if following.kind == "name":
                return cursor + 1, item.low in plurals
        elif item.text != "-" and (item.kind != "word" or item.low in row.words.function_words):
            break
    return None, False


@cache
def _plurals() -> frozenset[str]:
    """The callings in the plural."""
    return frozenset(plural_of(word) for word in post_words().callings)


def _next_name(items: list[Item], index: int) -> int | None:
    """The next name of a list: behind a comma, "and" or both."""
    cursor = index + 1
    while cursor < len(items) and (items[cursor].text == "," or items[cursor].low == "and"):
        cursor += 1
    return cursor if cursor > index + 1 and cursor < len(items) and items[cursor].kind == "name" else None
