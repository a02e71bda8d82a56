"""Whose a person is by the words behind his name: "of Croatia", "from the CSTO", "representing …"."""

from __future__ import annotations

from .bodies import ACRONYM
from .row import Row
from .statement import Statement
from .stating import free, take


def tie(row: Row, st: Statement, cursor: int) -> None:
    """Read "of Croatia", "from the CSTO", "of Italy's Ministry of Defence", "representing …"."""
    items = row.items
    steps = 0
    while cursor < len(items) and steps < 12:
        item = items[cursor]
        steps += 1
        if item.kind in ("country", "norp"):
            st.country = st.country or item.norm or None
            st.title_end = max(st.title_end, item.end)
            return
        if item.kind == "org":
            st.organization = st.organization or item.norm or None
            st.title_end = max(st.title_end, item.end)
            return
        if item.kind in ("word", "loc") and (item.capital or item.low in ("the", "of", "for", "and")):
            if item.capital and item.low in row.words.private_bodies and not st.country:
                begin = cursor
                while begin - 1 > st.index and (
                    items[begin - 1].capital or items[begin - 1].low in ("of", "for")
                ):
                    begin -= 1
                while items[begin].low in ("of", "from", "for", "the"):
                    begin += 1
                end = cursor
                if (
                    end + 2 < len(items)
                    and items[end + 1].low == "of"
                    and items[end + 2].kind in ("loc", "country", "word")
                    and items[end + 2].capital
                ):
                    end += 2
                if st.organization is None:
                    st.organization = row.text[items[begin].start : items[end].end]
                    initials = items[end + 1 : end + 4]
                    if [i.text for i in initials[::2]] == ["(", ")"] and ACRONYM.match(initials[1].text):
                        # "of the Stockholm International Peace Research Institute (SIPRI)"
                        st.organization = initials[1].text
                st.title_end = max(st.title_end, items[end].end)
                return
            cursor += 1
            continue
        return


def post_behind_tie(row: Row, st: Statement, cursor: int) -> None:
    """Read the post in "General A of the United States, Commander of the 25th Infantry Division, spoke"."""
    items = row.items
    while cursor < len(items) and (items[cursor].low == "the" or items[cursor].kind in ("country", "org")):
        cursor += 1
    if st.position is not None or cursor >= len(items) or items[cursor].text != ",":
        return
    if items[cursor - 1].kind not in ("country", "org"):
        return
    group = row.group_at(cursor + 1)
    if group is None or group.plural or not free(row, group, cursor + 1, st):
        return
    behind = items[group.last + 1] if group.last + 1 < len(items) else None
    # Its own name may follow: "A of Japan, Prime Minister B of Italy and C".
    if behind is None or (behind.kind != "name" and behind.kind != "rank" and behind.kind != "honorific"):
        take(row, st, group)
