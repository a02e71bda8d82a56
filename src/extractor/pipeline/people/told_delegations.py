"""Whose "the delegation" is by where the text told of it: "received a Kenyan delegation. It was led by A"."""

from __future__ import annotations

from .items import Item, ends_sentence
from .row import Row
from .statement import Statement

_SIDES = ("norp", "country", "org")
# Items over which a delegation is remembered, and those of its phrase.
_REACH, _PHRASE = 120, 5
# So far from a person the words about the delegation stand.
_NEAR = 9
_DETERMINERS = ("the", "this", "that", "visiting", "its", "said")
_BEING = ("is", "was", "are", "were", "being", "been", "has", "by")


def told_side(row: Row, noun: int) -> Item | None:
    """The side of the delegation that the text told of last before "the delegation" at an item.

    None where the phrase has a side of its own, or the text told of none.
    """
    items = row.items
    behind = items[noun + 1].low if noun + 1 < len(items) else ""
    if side_in_phrase(row, noun) is not None or behind in ("of", "from"):
        # "the group of the host country"
        return None
    before = [items[k].low for k in range(max(0, noun - 3), noun)]
    if not set(before) & set(_DETERMINERS):
        return None
    for cursor in range(noun - 1, max(-1, noun - _REACH), -1):
        if items[cursor].low in row.words.sides and items[cursor].kind == "word":
            side = side_in_phrase(row, cursor)
            if side is not None:
                return side
    return None


def side_in_phrase(row: Row, noun: int) -> Item | None:
    """Whose delegation a phrase names: "a Kenyan military delegation", "a delegation from the army of Kenya"."""
    items = row.items
    for cursor in range(noun - 1, max(-1, noun - _PHRASE), -1):
        item = items[cursor]
        if item.kind in _SIDES:
            return item
        if item.kind == "poss" and cursor and items[cursor - 1].kind in _SIDES:
            return items[cursor - 1]
        if item.kind != "word" or item.low in ("the", "a", "an", "by", "with", "of", "to", "in", "and"):
            break
    if noun + 2 >= len(items) or items[noun + 1].low not in ("of", "from"):
        return None
    for cursor in range(noun + 2, min(len(items), noun + 2 + _NEAR)):
        item = items[cursor]
        if item.kind in _SIDES:
            return item
        if item.kind in ("name", "punct", "break", "rank") or item.low in ("led", "headed", "that", "which"):
            break
    return None


def leads_told(row: Row, st: Statement) -> Item | None:
    """The side of one who leads "the delegation": "it was headed by A", "leading the delegation was A"."""
    items = row.items
    noun = _led_noun(row, st)
    return told_side(row, noun) if noun is not None else None


def _led_noun(row: Row, st: Statement) -> int | None:
    """Where "the delegation" stands that the person leads."""
    items, words = row.items, row.words
    cursor = row.before_title(st)
    while cursor >= 0 and items[cursor].low in ("the", ",", "a", "its"):
        cursor -= 1
    if cursor < 1:
        return None
    if items[cursor].low == "by" and items[cursor - 1].low in words.led | words.led_jointly:
        return _noun_before(row, cursor - 1)
    if items[cursor].low in _BEING:
        # "Leading the delegation was A", "The head of the delegation is A"
        noun = _noun_before(row, cursor)
        opening = [items[k].low for k in range(max(0, (noun or 0) - 4), noun or 0)]
        return noun if noun is not None and set(opening) & {"leading", "heading", "head", "leader"} else None
    behind = [item.low for item in items[st.index + 1 : st.index + 1 + _NEAR]]
    for at, low in enumerate(behind):
        if low in words.sides and {"head", "leader", "headed", "led", "leads", "heads", "leading", "heading"} & set(
            behind[:at]
        ):
            return st.index + 1 + at
        if low in (".", ";"):
            break
    before = [items[k].low for k in range(max(0, cursor - 5), cursor + 1)]
    if before[-1] in words.sides and {"head", "leader"} & set(before):
        # "The head of the delegation, A"
        return cursor
    return None


def _noun_before(row: Row, index: int) -> int | None:
    """The delegation of the same sentence in front of an item."""
    for cursor in range(index - 1, max(-1, index - _NEAR - 3), -1):
        item = row.items[cursor]
        if ends_sentence(row.items, cursor) or item.kind == "name":
            return None
        if item.low in row.words.sides and item.kind == "word":
            return cursor
    return None
