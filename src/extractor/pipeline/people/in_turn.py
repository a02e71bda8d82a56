"""Two leaders named in the order of their states: "consultations between X and Y, co-chaired by A and B"."""

from __future__ import annotations

from collections.abc import Sequence

from .items import Item, ends_sentence, sentence_begin
from .row import Row
from .statement import Statement

# Items from "between" to the second state, from the states to the verb, and from it to the second name.
_PAIR, _TO_VERB, _TO_NAMES = 24, 60, 40
_DASHES = frozenset({"-", "–", "‑"})
_BY = frozenset({"jointly", "respectively", "together", "over"})


def leaders_in_turn(row: Row, statements: Sequence[Statement]) -> None:
    """Give each of two who lead talks together the state that stands in his turn, if neither has any."""
    by_index = {st.index: st for st in statements}
    items = row.items
    pair: tuple[str, str] | None = None
    since = 0
    for index, item in enumerate(items):
        if (found := _pair(items, index)) is not None:
            pair, since = found, index
        if pair is None or index - since > _TO_VERB or item.low not in row.words.led_jointly:
            continue
        begin = index + 1
        while begin < len(items) and items[begin].low in _BY:
            begin += 1
        if begin >= len(items) or items[begin].low != "by":
            continue
        two = _two_names(row, begin + 1, by_index)
        if two is not None:
            for st, state in zip(two, pair, strict=True):
                st.country = state
        pair = None


def led_respectively(row: Row, statements: Sequence[Statement]) -> None:
    """Give each his state: "The delegations of X and Y were headed by A and B, respectively"."""
    items = row.items
    turns = [index for index, item in enumerate(items) if item.low == "respectively"]
    if not turns:
        return
    by_index = {st.index: st for st in statements}
    for turn in turns:
        begin = sentence_begin(items, turn, _TO_VERB)
        verb = next((k for k in range(begin, turn) if items[k].low == "by"), None)
        if verb is None or items[verb - 1].low not in row.words.led:
            continue
        sides = [item for item in items[begin:verb] if item.kind in ("country", "norp", "org") and item.norm]
        led = [by_index[k] for k in range(verb, turn) if k in by_index]
        if len(sides) == len(led) > 1 and not any(st.country and not st.representing for st in led):
            for st, side in zip(led, sides, strict=True):
                st.country, st.organization = (None, side.norm) if side.kind == "org" else (side.norm, None)
                st.representing = True


def _pair(items: Sequence[Item], index: int) -> tuple[str, str] | None:
    """The states of "between [the ministries of] X and Y" or "X-Y" at an item."""
    if items[index].kind == "country" and index + 2 < len(items) and items[index + 1].text in _DASHES:
        other = items[index + 2]
        return _distinct([items[index], other]) if other.kind == "country" else None
    if items[index].low != "between":
        return None
    states: list[Item] = []
    for cursor in range(index + 1, min(len(items), index + _PAIR)):
        item = items[cursor]
        if item.kind == "name" or ends_sentence(items, cursor, (".", ";", ",")):
            break
        if item.kind == "country":
            states.append(item)
    return _distinct(states)


def _distinct(states: Sequence[Item]) -> tuple[str, str] | None:
    codes = [item.norm for item in states if item.norm]
    return (codes[0], codes[1]) if len(codes) == 2 and codes[0] != codes[1] else None


def _two_names(row: Row, begin: int, by_index: dict[int, Statement]) -> tuple[Statement, Statement] | None:
    """Two persons whom "and" joins behind the verb, of whom no side is said, and no third one."""
    items = row.items
    found: list[Statement] = []
    joined = False
    for cursor in range(begin, min(len(items), begin + _TO_NAMES)):
        item = items[cursor]
        if ends_sentence(items, cursor, (".", ";")):
            break
        if item.kind in ("country", "norp", "org", "poss") or item.low in ("while", "whereas", "for", "who"):
            if item.low == "for" and len(found) < 2:
                continue
            break
        joined = joined or (len(found) == 1 and item.low == "and")
        if item.kind == "name" and (st := by_index.get(cursor)) is not None:
            found.append(st)
    tied = any(st.country or st.organization for st in found)
    return (found[0], found[1]) if len(found) == 2 and joined and not tied else None
