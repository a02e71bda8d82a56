"""For whom somebody acts by the words behind his title: "A, Minister, signed for Kenya"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .items import Item, ends_sentence
from .row import Row
from .statement import Statement
from .stating import take

# Items between the verb and the state, and in a clause behind "who" up to "as".
_REACH = 8
_NEW = frozenset({"the", "its", "his", "her", "a", "an", "new", "next", "newly", "appointed", "resident"})
_ENDS = frozenset({"and", "while", "whereas", "on", "in", "at", "with", "as"})


def spoken_for(row: Row, st: Statement) -> None:
    """Read the post of "received A as the new Envoy of Kenya" and the side of "A, Minister, for Kenya"."""
    _as_holder(row, st)
    if st.country is not None or st.organization is not None or not (st.position or st.rank):
        return
    items = row.items
    cursor = st.index + 1
    while cursor < len(items) and items[cursor].start < st.title_end:
        cursor += 1
    cursor += cursor < len(items) and items[cursor].text == ","
    if cursor < len(items) and items[cursor].low in row.words.acts_for:
        cursor = _lead_behind(row, cursor + 1)
    side = _side(items, cursor)
    if side is None:
        return
    st.representing = True
    if side.kind == "country":
        st.country = side.norm or None
    else:
        st.organization = side.norm or None


def _lead_behind(row: Row, cursor: int) -> int:
    """The item of "for" or "on behalf" behind a verb: "signed the agreement | for Kenya"."""
    for probe in range(cursor, min(len(row.items), cursor + _REACH)):
        item = row.items[probe]
        if item.low in ("for", "on") and _side(row.items, probe) is not None:
            return probe
        if item.kind == "name" or ends_sentence(row.items, probe, (".", ";")):
            break
    return len(row.items)


def _side(items: Sequence[Item], cursor: int) -> Item | None:
    """The state or organisation of "for Kenya", "on behalf of the UN" where its clause ends behind it."""
    lead = [item.low for item in items[cursor : cursor + 3]]
    if lead[:1] == ["for"]:
        cursor += 1
    elif lead == ["on", "behalf", "of"]:
        cursor += 3
    else:
        return None
    cursor += cursor < len(items) and items[cursor].low == "the"
    if cursor >= len(items) or items[cursor].kind not in ("country", "org") or not items[cursor].norm:
        return None
    behind = items[cursor + 1] if cursor + 1 < len(items) else None
    closed = behind is None or behind.kind == "break" or behind.text in (",", ".", ";", ")")
    return items[cursor] if closed or (behind is not None and behind.low in _ENDS) else None


def _as_holder(row: Row, st: Statement) -> None:
    """Read "received the credentials of A as the new Envoy of Kenya", "A, who came as deputy chief of …"."""
    items = row.items
    cursor = st.index + 1
    if cursor + 1 < len(items) and items[cursor].text == "," and items[cursor + 1].low == "who":
        stop = min(len(items), cursor + 2 + _REACH)
        end = next((k for k in range(cursor, stop) if ends_sentence(items, k, (".", ";"))), stop)
        cursor = next((k for k in range(cursor, end) if items[k].low == "as"), len(items))
        if any(item.kind == "name" for item in items[st.index + 1 : cursor]):
            return
    if cursor >= len(items) or items[cursor].low != "as":
        return
    cursor += 1
    while cursor < len(items) and items[cursor].low in _NEW and cursor not in row.starts:
        cursor += 1
    group = row.starts.get(cursor)
    if group is not None and not group.plural and (group.country or group.organization):
        take(row, st, group)


def shared_ties(row: Row, statements: Sequence[Statement]) -> None:
    """Give officers whom "and" joins the last one's service: "General A and Colonel B of the Kenyan Army"."""
    items = row.items
    for st, other in reversed(list(pairwise(statements))):
        if st.rank is None or st.position or st.country or st.organization or other.rank is None:
            continue
        if other.position or not (other.country or other.organization):
            continue
        between = [
            item for item in items[st.index + 1 : other.index] if item.kind not in ("rank", "honorific")
        ]
        behind = items[other.index + 1] if other.index + 1 < len(items) else None
        tied = behind is not None and (behind.low in ("of", "from") or behind.low in (",", "and"))
        if tied and between and all(item.low in ("and", ",", ".") for item in between):
            st.country, st.organization = other.country, other.organization
