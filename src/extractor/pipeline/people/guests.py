"""Guests of whom the text says no state: heads of delegations that are received, diplomats beside a guest."""

from __future__ import annotations

from collections.abc import Sequence

from .clusters import Cluster
from .embassies import is_diplomat
from .facing import Opposites
from .groups import PostGroup
from .idioms import body_countries
from .issuer import Issuer
from .items import Item, ends_sentence
from .person import PersonDraft
from .row import Row

# Items between the verb of receiving, the delegation and its head.
_REACH = 40
_CLOSE = (".", ";")
# So far the header of a text may reach, in characters.
_HEADER = 200
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
    opposite: Opposites,
    issuer: Issuer,
) -> None:
    """Give guests who have the sender's state by default that of those they are with."""
    home = issuer.country
    if home is None or issuer.visited not in (None, home):
        return
    delegates = received_delegates(row, clusters)
    delegates |= {number for number, leader in led_by.items() if leader in delegates}
    foreign = issuer.named - {home}
    for number in sorted(delegates, key=lambda one: (one in led_by, one)):
        draft = drafts[number]
        leader = led_by.get(number)
        unknown = draft.country is None and draft.organization is None
        near = {drafts[leader].country} - {None} if leader in delegates and leader is not None else set()
        near = near or _named_near(row, clusters, number) - {home}
        if near and (unknown or (draft.country == home and draft.basis in _WEAK)):
            draft.country, draft.basis = near.pop() if len(near) == 1 else None, "guest"
    for number in _received_alone(opposite, clusters):
        draft = drafts[number]
        near = _named_near(row, clusters, number) - {home}
        if draft.position is None and draft.country == home and draft.basis in _WEAK and near:
            draft.country, draft.basis = near.pop() if len(near) == 1 else None, "guest"
    received = any(st.hosting for person in clusters for st in person.members)
    for number, draft in enumerate(drafts):
        low = (draft.position or "").lower()
        diplomat = low in row.words.speaks_for or is_diplomat(draft.position, draft.rank)
        # "Counselor A" sits in the ministry of one state too.
        diplomat = diplomat and low != "counselor"
        if not diplomat or draft.country != home or draft.basis not in _WEAK:
            continue
        if number in led_by and drafts[led_by[number]].country == home:
            continue
        if any(st.group is not None and _sent_abroad(st.group, home) for st in clusters[number].members):
            # "Ambassador A to Ruritania": the sender's own.
            continue
        beside = _states_beside(row.items, clusters, drafts, number) - {home}
        beside = beside or {other.country for other in drafts if other.country not in (None, home)}
        beside = beside or set(foreign if len(foreign) == 1 else ())
        if not beside and (delegates or low not in row.words.speaks_for) and received:
            draft.country, draft.basis = None, "guest"
        if len(beside) > 1:
            beside = _nearest_before(clusters, drafts, number, beside)
        if len(beside) == 1:
            draft.country = beside.pop()
            draft.basis = "guest"


def _received_alone(opposite: Opposites, clusters: Sequence[Cluster]) -> list[int]:
    """Those whom a host receives, and nobody else beside them."""
    return [
        next(iter(guests))
        for host, guests in opposite.guests.items()
        if len(guests) == 1 and any(st.hosting for st in clusters[host].members)
    ]


def _sent_abroad(group: PostGroup, home: str) -> bool:
    return any(post.accredited not in (None, home) for post in group.posts)


def _states_beside(
    items: Sequence[Item], clusters: Sequence[Cluster], drafts: Sequence[PersonDraft], number: int
) -> set[str | None]:
    """The states of those whom the paragraph of somebody's first mention names."""
    begin, end = _paragraph(items, clusters[number])
    return {
        drafts[other].country
        for other, person in enumerate(clusters)
        if other != number and any(begin <= st.index < end for st in person.members)
    } - {None}


def _nearest_before(
    clusters: Sequence[Cluster], drafts: Sequence[PersonDraft], number: int, states: set[str | None]
) -> set[str | None]:
    """Of the states that of the last one named before somebody's first mention."""
    at = clusters[number].members[0].index
    before = [
        (st.index, drafts[other].country)
        for other, person in enumerate(clusters)
        if drafts[other].country in states
        for st in person.members
        if st.index < at
    ]
    return {max(before, key=lambda pair: pair[0])[1]} if before else set()


def _named_near(row: Row, clusters: Sequence[Cluster], number: int) -> set[str | None]:
    """The states that the header or the paragraph of somebody's first mention names."""
    items = row.items
    begin, end = _paragraph(items, clusters[number])
    header = next((k for k, item in enumerate(items) if item.start > _HEADER), len(items))
    near = [*items[:header], *items[begin:end]]
    bodies = body_countries(row.text[items[begin].start : items[end - 1].end])
    named: set[str | None] = {item.norm for item in near if item.kind in ("country", "norp") and item.norm}
    return named.union(bodies)


def _paragraph(items: Sequence[Item], person: Cluster) -> tuple[int, int]:
    """Bounds of the paragraph of somebody's first mention."""
    at = person.members[0].index
    begin = next((k for k in range(at, -1, -1) if items[k].kind == "break"), 0)
    return begin, next((k for k in range(at, len(items)) if items[k].kind == "break"), len(items))
