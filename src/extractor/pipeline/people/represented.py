"""Whose a person is by the words behind his name: "of Croatia", "from the CSTO", "representing …"."""

from __future__ import annotations

from extractor.lexicon import country_of_city
from extractor.lexicon.places import country_of_place

from .bodies import ACRONYM
from .parties import state_of_party
from .private_bodies import initials_behind, private_body
from .row import Row
from .statement import Statement
from .stating import free, take

# Between the preposition and a body.
_BEFORE_BODY = frozenset({"the", "ruling", "governing", "opposition", "main", "his", "her", "their"})


def tie(row: Row, st: Statement, cursor: int) -> None:
    """Read "of Croatia", "from the CSTO", "of Italy's Ministry of Defence", "representing …"."""
    items = row.items
    while cursor < len(items) and items[cursor].low in _BEFORE_BODY:
        cursor += 1
    end = private_body(items, cursor, min(len(items), cursor + 12), row.words)
    if end is not None and not (end < len(items) and items[end].kind == "name"):
        of_state = end + 1 < len(items) and items[end].low == "of" and items[end + 1].kind == "country"
        state = items[end + 1] if of_state else items[cursor]
        end += 2 * of_state
        if state.kind in ("norp", "country"):
            st.country = st.country or state.norm or None
        st.organization = st.organization or initials_behind(items, end)
        st.organization = st.organization or row.text[items[cursor].start : items[end - 1].end]
        st.country = st.country or state_of_party(st.organization)
        st.title_end = max(st.title_end, items[end - 1].end)
        return
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


def local_tie(row: Row, st: Statement, cursor: int) -> bool:
    """Read the place of "Mayor A | of Springfield, Illinois" into the post; whether there is one."""
    items = row.items
    if st.lemma not in row.words.local_heads or st.position is None or " of " in st.position:
        return False
    if cursor >= len(items) or not items[cursor].capital or items[cursor].kind not in ("loc", "word"):
        return False
    end = cursor
    while end < len(items) and items[end].capital and items[end].kind in ("loc", "word"):
        end += 1
        if end < len(items) and items[end].text == "." and items[end - 1].low == "st":
            end += 1
    if end + 1 < len(items) and items[end].text == "," and items[end + 1].kind == "loc":
        end += 2
    place = " ".join(row.text[items[cursor].start : items[end - 1].end].split())
    st.position = f"{st.position} of {place}"
    last = items[end - 1]
    st.country = st.country or country_of_place(last.norm or last.text) or country_of_city(place)
    st.title_end = max(st.title_end, last.end)
    return True


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
