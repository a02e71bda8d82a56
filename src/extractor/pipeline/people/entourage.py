"""Who came with whom: "Prime Minister A was accompanied by the Minister of Defence, B, and C"."""

from __future__ import annotations

from .clusters import Cluster
from .groups import PostGroup
from .items import ends_sentence
from .row import Row

_REACH = 40
_CLOSE = (".", ";")


def leaders(row: Row, clusters: list[Cluster], titles: list[tuple[PostGroup, int]]) -> dict[int, int]:
    """By number of the person: the one in whose company he came, named before "accompanied by"."""
    persons = {st.index: number for number, person in enumerate(clusters) for st in person.members}
    persons |= {group.last: number for group, number in titles}
    found: dict[int, int] = {}
    items = row.items
    for index, item in enumerate(items[:-1]):
        if item.low not in row.words.in_company or items[index + 1].low != "by":
            continue
        leader = _led_by(row, persons, index)
        if leader is None:
            continue
        for cursor in range(index + 2, min(len(items), index + _REACH)):
            follower = items[cursor]
            if ends_sentence(items, cursor, _CLOSE):
                break
            if follower.kind == "word" and follower.low in row.words.meets and follower.low != "with":
                # "A, accompanied by B, received C"
                break
            number = persons.get(cursor)
            if number is not None and number != leader:
                found.setdefault(number, leader)
    return found


def _led_by(row: Row, persons: dict[int, int], index: int) -> int | None:
    """Who stands right before the item and its comma, else the first person of its sentence."""
    first: int | None = None
    if row.items[index - 1].text == "," and index - 2 in persons:
        # "A met Minister B, accompanied by C": C is B's.
        return persons[index - 2]
    for cursor in range(index - 1, max(-1, index - _REACH), -1):
        if ends_sentence(row.items, cursor, _CLOSE):
            break
        first = persons.get(cursor, first)
    return first
