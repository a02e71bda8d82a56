"""Guests of whom the text says no state: heads of delegations that are received, diplomats beside a guest."""

from __future__ import annotations

from collections.abc import Sequence

from .clusters import Cluster
from .embassies import is_diplomat
from .issuer import Issuer
from .items import Item, ends_sentence
from .person import PersonDraft
from .row import Row

# Items between the verb of receiving, the delegation and its head.
_REACH = 40
_CLOSE = (".", ";")
# How somebody was found to be of the sender's state although nothing says so.
_WEAK = frozenset({"sender", "post of few", "embassy"})


def received_delegates(row: Row, clusters: Sequence[Cluster]) -> set[int]:
    """Those who head a delegation that somebody meets: "A received the delegation headed by | B"."""
    persons = {st.index: number for number, person in enumerate(clusters) for st in person.members}
    items = row.items
    found: set[int] = set()
    for index, item in enumerate(items):
        if item.low != "by" or items[index - 1].low not in row.words.led or not _is_received(row, index):
            continue
        for cursor in range(index + 1, min(len(items), index + _REACH)):
            if cursor in persons:
                found.add(persons[cursor])
                break
            if ends_sentence(items, cursor, _CLOSE):
                break
    return found


def _is_received(row: Row, by: int) -> bool:
    """Whether a delegation stands before the item and, before that, a verb of meeting."""
    items = row.items
    party = False
    for cursor in range(by - 1, max(-1, by - _REACH), -1):
        item = items[cursor]
        if ends_sentence(items, cursor, _CLOSE):
            return False
        party = party or item.low in row.words.sides
        if party and item.low in row.words.brings_together:
            return item.low != "with" or any(
                other.low in row.words.talks or other.low in row.words.meets
                for other in items[max(0, cursor - 3) : cursor]
            )
    return False


def set_guests(
    row: Row,
    clusters: Sequence[Cluster],
    drafts: Sequence[PersonDraft],
    led_by: dict[int, int],
    issuer: Issuer,
) -> None:
    """Take the sender's state from guests to whom only the sender gave it, for that of those they are with."""
    home = issuer.country
    if home is None or issuer.visited not in (None, home):
        return
    delegates = received_delegates(row, clusters)
    delegates |= {number for number, leader in led_by.items() if leader in delegates}
    foreign = issuer.named - {home}
    for number in sorted(delegates):
        draft = drafts[number]
        if draft.country == home and draft.basis in _WEAK and foreign:
            draft.country = next(iter(foreign)) if len(foreign) == 1 else None
            draft.basis = "guest"
    for number, draft in enumerate(drafts):
        low = (draft.position or "").lower()
        diplomat = low in row.words.speaks_for or is_diplomat(draft.position, draft.rank)
        if not diplomat or draft.country != home or draft.basis not in _WEAK:
            continue
        if number in led_by and drafts[led_by[number]].country == home:
            continue
        beside = _states_beside(row.items, clusters, drafts, number) - {home}
        beside = beside or {other.country for other in drafts if other.country not in (None, home)}
        if len(beside) == 1:
            draft.country = beside.pop()
            draft.basis = "guest"


def _states_beside(
    items: Sequence[Item], clusters: Sequence[Cluster], drafts: Sequence[PersonDraft], number: int
) -> set[str | None]:
    """The states of those whom the paragraph of somebody's first mention names."""
    at = clusters[number].members[0].index
    begin = next((k for k in range(at, -1, -1) if items[k].kind == "break"), 0)
    end = next((k for k in range(at, len(items)) if items[k].kind == "break"), len(items))
    return {
        drafts[other].country
        for other, person in enumerate(clusters)
        if other != number and any(begin <= st.index < end for st in person.members)
    } - {None}
