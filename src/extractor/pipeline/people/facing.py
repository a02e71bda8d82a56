"""Who sits opposite whom: "Minister A received the Ambassador of Japan, B" says that A is none of Japan's."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from .clusters import Cluster
from .groups import PostGroup
from .issuer_words import issuer_words
from .items import Item, ends_sentence
from .row import Row
from .told_delegations import side_in_phrase

# Items to either side of the verb in which its two persons are sought.
_REACH = 40
# Items between such a verb and a delegation.
_DELEGATION = 12
_CLOSE = (".", ";")
# "will visit Fiji to meet A"
_VISITS = frozenset({"visit", "visits", "visited", "visiting"})


class Opposites(NamedTuple):
    """By number of the person: whom he meets (`guests`) and who meets him (`visitors`)."""

    guests: dict[int, set[int]]
    visitors: dict[int, set[int]]

    def of(self, number: int) -> set[int]:
        """All who sit opposite the person."""
        return self.guests.get(number, set()) | self.visitors.get(number, set())


def facing(row: Row, clusters: list[Cluster], titles: list[tuple[PostGroup, int]]) -> Opposites:
    """Those whom the text has meet each other.

    In front of the verb only the nearest counts; behind it all, until others come along or a clause begins.
    """
    persons = {st.index: number for number, person in enumerate(clusters) for st in person.members}
    persons |= {group.last: number for group, number in titles}
    found = Opposites(defaultdict(set), defaultdict(set))
    for index, item in enumerate(row.items):
        if item.kind != "word" or item.low not in row.words.brings_together:
            continue
        if item.low == "with" and not _of_talks(row, index):
            continue
        one = _subject(row, persons, index)
        if one is None:
            continue
        if (
            row.items[index - 1].low == "were"
            and index + 1 < len(row.items)
            and row.items[index + 1].low == "by"
        ):
            # "A, B and C were received by D"
            for other in _objects(row, persons, index):
                for also in _subjects(row, persons, index) - {one, other}:
                    found.guests[also].add(other)
                    found.visitors[other].add(also)
        behind = row.items[index + 1].low if index + 1 < len(row.items) else ""
        hosting = item.low in row.words.host_verbs and behind != "by"
        for other in _objects(row, persons, index):
            if other != one:
                found.guests[one].add(other)
                if not hosting:
                    found.visitors[other].add(one)
    return found


def delegations_met(row: Row, clusters: list[Cluster]) -> dict[int, set[str]]:
    """By number of the person: the states of delegations without names that he meets.

    "The Iranian delegation was also received by President A", "President A received the Iranian delegation".
    """
    items = row.items
    persons = {st.index: number for number, person in enumerate(clusters) for st in person.members}
    found: dict[int, set[str]] = defaultdict(set)
    for index, item in enumerate(items):
        if item.low in row.words.brings_together and (state := _office_met(row, index)) is not None:
            met = _first_person(row, persons, index, -1)
            if met is not None:
                found[met].add(state)
        if item.low not in row.words.host_verbs and item.low not in ("met", "meets"):
            continue
        passive = index + 1 < len(items) and items[index + 1].low == "by"
        side = _delegation(row, index, -1 if passive else 1)
        host = _first_person(row, persons, index, 1 if passive else -1)
        if side is not None and host is not None:
            found[host].add(side)
    return found


def _office_met(row: Row, verb: int) -> str | None:
    """The state of the office that somebody meets: "meets with German foreign minister"."""
    items = row.items
    if items[verb].low == "with":
        return None
    cursor = verb + 1
    while cursor < len(items) and items[cursor].low in ("with", "the", "his", "her", "by"):
        if items[cursor].low == "by":
            return None
        cursor += 1
    if cursor + 1 >= len(items) or items[cursor].kind != "norp":
        return None
    behind = [item.low for item in items[cursor + 1 : cursor + 3]]
    known = behind[0] in row.words.offices_met or " ".join(behind) in row.words.offices_met
    return (items[cursor].norm or None) if known else None


def _delegation(row: Row, verb: int, step: int) -> str | None:
    """The state of the delegation on one side of the verb, if no person stands before it."""
    cursor = verb + step
    while 0 < cursor < len(row.items) and abs(cursor - verb) < _DELEGATION:
        item = row.items[cursor]
        if item.kind == "name" or ends_sentence(row.items, cursor, _CLOSE):
            return None
        if item.low in row.words.sides and (side := side_in_phrase(row, cursor)) is not None:
            return (side.norm or None) if side.kind != "org" else None
        cursor += step
    return None


def _first_person(row: Row, persons: dict[int, int], verb: int, step: int) -> int | None:
    cursor = verb + step
    while 0 <= cursor < len(row.items) and abs(cursor - verb) < _REACH:
        if cursor in persons:
            return persons[cursor]
        if ends_sentence(row.items, cursor, _CLOSE):
            return None
        cursor += step
    return None


def local_states(
    row: Row, clusters: list[Cluster], opposite: Opposites, cities: dict[int, str], home: str | None
) -> dict[int, str]:
    """By number of the person: the state of the place where others meet him, named last before it happens.

    Where the text has a sender's state, `home`, the place stands in the same paragraph.

    Seats of international organisations, where third parties meet, are none.
    """
    items = row.items
    found: dict[int, str] = {}
    for number in sorted(opposite.visitors):
        for st in clusters[number].members:
            reach = range(st.index, min(len(items), st.index + _REACH))
            end = next((k for k in reach if ends_sentence(items, k, _CLOSE)), st.index)
            place = place_before(row, end, cities, home)
            if place is not None:
                found.setdefault(number, place)
    return found


def place_before(row: Row, end: int, cities: dict[int, str], home: str | None = None) -> str | None:
    """The state of the last place before the item in which something happens; None on the margins."""
    sentence = True
    for cursor in range(end - 1, max(0, end - 4 * _REACH), -1):
        item = row.items[cursor]
        if item.kind == "break" and home is not None:
            # Where the sender's people are does not follow from another paragraph.
            return None
        sentence = sentence and not ends_sentence(row.items, cursor, _CLOSE)
        if sentence and item.low in row.words.margins:
            return None
        before = row.items[cursor - 1]
        if before.low == "in" and cursor > 1 and row.items[cursor - 2].low in issuer_words().states_of_things:
            # "the war in Ruritania"
            continue
        if item.kind in ("loc", "country") and (before.low in row.words.into or before.low in _VISITS):
            if item.low in row.words.seats:
                return None
            return cities.get(cursor) or (item.norm if item.kind == "country" else None)
    return None


def _of_talks(row: Row, index: int) -> bool:
    """Whether "with" belongs to talks: "held talks in Oslo with", not "is in line with"."""
    return any(item.low in row.words.talks for item in row.items[max(0, index - 8) : index])


def _subject(row: Row, persons: dict[int, int], index: int) -> int | None:
    """The person nearest in front of the verb; for "he" the only one of the sentence before."""
    items = row.items
    pronoun = False
    start = index
    for cursor in range(index - 1, max(-1, index - _REACH), -1):
        if ends_sentence(items, cursor, _CLOSE):
            break
        start = cursor
        if cursor in persons:
            return persons[cursor]
        pronoun = pronoun or items[cursor].low in ("he", "she") or _officer(items, cursor)
        if items[cursor].text == "I":
            return _speaking(persons, cursor)
    if not pronoun:
        return None
    before: set[int] = set()
    for cursor in range(start - 2, max(-1, start - _REACH), -1):
        if ends_sentence(items, cursor):
            break
        if cursor in persons:
            before.add(persons[cursor])
        elif before and items[cursor].low in row.words.brings_together:
            # "The Admiral met General A. He then called on B": he is the Admiral.
            return None
    return before.pop() if len(before) == 1 else None


def _speaking(persons: dict[int, int], index: int) -> int | None:
    """Whom "I" means: the only one named before, whose statement the page is."""
    before = {number for at, number in persons.items() if at < index}
    return before.pop() if len(before) == 1 else None


def _subjects(row: Row, persons: dict[int, int], index: int) -> set[int]:
    """All persons in front of a verb in the plural, in its sentence."""
    found: set[int] = set()
    for cursor in range(index - 1, max(-1, index - _REACH), -1):
        if ends_sentence(row.items, cursor, _CLOSE):
            break
        if cursor in persons:
            found.add(persons[cursor])
    return found


def _officer(items: list[Item], index: int) -> bool:
    """Whether a rank stands for an officer named before: "the Admiral called on"."""
    return (
        items[index].kind == "rank"
        and items[index - 1].low == "the"
        and index + 1 < len(items)
        and items[index + 1].kind != "name"
    )


def _objects(row: Row, persons: dict[int, int], index: int) -> list[int]:
    """The persons behind the verb."""
    items = row.items
    found: list[int] = []
    for cursor in range(index + 1, min(len(items), index + _REACH)):
        if ends_sentence(items, cursor, _CLOSE) or items[cursor].low in row.words.parts_company:
            break
        if cursor in persons:
            found.append(persons[cursor])
    return found
