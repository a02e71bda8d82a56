"""States that colleagues share, "Ruritania's Foreign Minister A and Minister of Defence B"."""

from __future__ import annotations

from collections.abc import Sequence

from .clusters import Cluster
from .facing import Opposites
from .row import Row
from .same_posts import post_content
from .state_posts import may_have
from .statement import Statement

# Between two whom somebody meets: "…, and by the".
_JOINED = frozenset({",", "and", "by", "with", "on", "the"})


def partners_in(clusters: list[Cluster], row: Row) -> dict[int, str]:
    """States that a pair shares.

    "Ukraine's Foreign Minister A and Minister of Defence B": B shares that of A. "met Foreign Minister A and
    Minister of Defence B of Ukraine": A shares that of B.
    """
    found: dict[int, str] = {}
    states = {st.index: st for person in clusters for st in person.members}
    persons = {st.index: number for number, person in enumerate(clusters) for st in person.members}
    heads = row.words.heads_of_state | row.words.heads_of_government
    for number, person in enumerate(clusters):
        for st in person.members:
            group = st.group
            if group is None or group.plural or group.last >= st.index or group.posts[0].definite:
                continue
            first = group.first
            # "Ruritania's Foreign Minister, A, and Minister of Defence, B"
            apart = [item.low for item in row.items[max(0, first - 2) : first]] == [",", "and"]
            before = first - 2 - apart
            if before < 0 or row.items[before].kind != "name":
                continue
            listed = row.items[first - 1].text == "," and _list_goes_on(row, st.index)
            if row.items[first - 1].low != "and" and not listed:
                continue
            other = states.get(before)
            if (
                other is not None
                and other.country
                and other.group is not None
                and row.items[other.group.first].kind in ("country", "norp")
                and group.posts[0].lemma not in heads
                and post_content(other.position) != post_content(st.position)
            ):
                found.setdefault(number, other.country)
            elif (
                other is not None
                and not listed
                and st.country
                and other.group is not None
                and not other.country
                and not other.organization
                and _met_together(row, other)
                and _may_share(row, other, st.country)
                and post_content(other.position) != post_content(st.position)
            ):
                found.setdefault(persons[other.index], st.country)
    return found


def met_together(
    clusters: list[Cluster],
    row: Row,
    opposite: Opposites,
    stated: Sequence[str | None],
    home: str | None,
) -> dict[int, str]:
    """States of those whom a visitor meets next to a named officer of another state.

    "General A of X was received by the President of Y, B, and by the Minister of Defence, C": C is of Y.
    Where the sender is of a third state, C may be its own.
    """
    found: dict[int, str] = {}
    states = {st.index: (number, st) for number, person in enumerate(clusters) for st in person.members}
    behind = {
        st.group.last: (number, st)
        for number, st in states.values()
        if st.group is not None and st.group.last > st.index
    }
    heads = row.words.heads_of_state | row.words.heads_of_government
    for number, st in states.values():
        group = st.group
        if group is None or group.plural or stated[number] is not None or group.posts[0].lemma in heads:
            continue
        cursor = min(group.first, st.index) - 1
        joined = False
        while cursor > 0 and row.items[cursor].low in _JOINED:
            joined = joined or row.items[cursor].low == "and"
            cursor -= 1
        other, colleague = states.get(cursor) or behind.get(cursor) or (number, st)
        state = colleague.country
        if not joined or other == number or not state or colleague.lemma in row.words.speaks_for:
            continue
        meets = {
            side
            for visitor, guests in opposite.guests.items()
            if {number, other} <= guests and (side := stated[visitor])
        }
        if (
            meets
            and state not in meets
            and home in {None, state, *meets}
            and may_have(state, st.position)
            and post_content(colleague.position) != post_content(st.position)
        ):
            found.setdefault(number, state)
    return found


def _list_goes_on(row: Row, index: int) -> bool:
    """Whether a comma or "and" stands behind the name: "Ruritanian Adviser A, Minister of Trade B, and …"."""
    return index + 1 < len(row.items) and row.items[index + 1].low in (",", "and")


def _met_together(row: Row, first: Statement) -> bool:
    """Whether the first of a pair stands behind "with" or "met": "met Minister A and Minister B of X"."""
    cursor = row.before_title(first)
    return cursor >= 0 and row.items[cursor].low in row.words.meets


def _may_share(row: Row, other: Statement, state: str) -> bool:
    """Whether a post leaves no doubt that its state is the colleague's: two presidents are of two states."""
    low = (other.position or "").lower()
    return low not in row.words.state_heads | row.words.heads_of_government and may_have(
        state, other.position
    )
