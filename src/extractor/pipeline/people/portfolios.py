"""Portfolios in lower case before a minister: "Yukon's health and social services | minister"."""

from __future__ import annotations

from .items import Item
from .words import PostWords

_LONGEST = 8
_HEADS = frozenset({"minister", "secretary", "commissioner"})


def owned_portfolio(items: list[Item], index: int, floor: int, head: Item, words: PostWords) -> bool:
    """Whether the item is in a run of portfolios in lower case that a state or its genitive opens."""
    if head.low not in _HEADS or items[index].capital:
        return False
    for probe in range(index, max(floor, index - _LONGEST) - 1, -1):
        item = items[probe]
        if item.kind in ("poss", "norp", "country"):
            return probe < index
        if item.kind != "word" or item.capital:
            return False
        if not (item.low in words.field_words or item.low in words.modifiers or item.low in ("and", "&")):
            return False
    return False
