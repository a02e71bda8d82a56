"""What follows an apposition: the state set off by a comma, a rank, further posts on lines of their own."""

from __future__ import annotations

from .bodies import ACRONYM
from .body_words import body_words
from .items import Item
from .row import Row
from .statement import Statement
from .stating import free

_SETS_OFF = frozenset({",", "(", "/", "–", "-", "|"})


def side_behind(row: Row, st: Statement, cursor: int) -> None:
    """Read the state or organisation set off by a comma: "A, Minister of Defence, Republic of Kenya"."""
    items = row.items
    if st.country is not None or st.organization is not None:
        return
    # A force or an acronym may stand between: "…, UPDF, Uganda".
    for _ in range(2):
        if cursor + 1 >= len(items) or items[cursor].text not in _SETS_OFF:
            return
        begin = end = cursor + 1
        while (
            end < len(items)
            and end - begin < 9
            and items[end].kind == "word"
            and (items[end].low in body_words().state_words)
        ):
            end += 1
        if end < len(items) and items[end].kind in ("country", "org"):
            side = items[end]
            body = end + 1
            while (
                body < len(items)
                and body - end < 5
                and items[body].kind == "word"
                and items[body].capital
                and (items[body].low in row.words.field_words or items[body].low in row.words.military_bodies)
            ):
                body += 1
            if not ends_apposition(items, body):
                return
            if side.kind == "country":
                st.country = side.norm or None
            else:
                st.organization = side.norm or None
            st.title_end = max(st.title_end, items[body - 1].end)
            return
        if not (items[begin].kind == "word" and ACRONYM.match(items[begin].text)):
            return
        cursor = begin + 1


def ends_apposition(items: list[Item], cursor: int) -> bool:
    """Whether an apposition can end before the item; a list of states goes on with "and" or another state."""
    if cursor >= len(items):
        return True
    item = items[cursor]
    if item.kind == "break" or item.text in (".", ";", ")", "(", "|"):
        return True
    if item.text == ",":
        following = items[cursor + 1] if cursor + 1 < len(items) else None
        return following is None or following.kind not in ("country", "norp")
    return False


def further_lines(row: Row, st: Statement, last: int) -> int:
    """Read posts that stand on lines of their own below the first one; the index of the last item."""
    items = row.items
    while last + 2 < len(items) and items[last + 1].kind == "break":
        if row.text[items[last].end : items[last + 2].start].count("\n") > 1:
            break
        group = row.starts.get(last + 2)
        after = group.last + 1 if group is not None else 0
        if (
            group is None
            or group.plural
            or group.value is None
            or st.position is None
            or not free(row, group, after, st)
            or (after < len(items) and items[after].kind != "break")
        ):
            break
        st.position += f" and {group.value}"
        st.country = st.country or group.country
        st.organization = st.organization or group.organization
        row.taken[group.last] = st.index
        last = group.last
    return last


def state_below(row: Row, st: Statement, last: int) -> None:
    """Read the state that stands alone on the line below the post: the cards of a list of participants."""
    items = row.items
    begin = last + 2
    while begin < len(items) and items[begin].low in body_words().state_words:
        begin += 1
    if begin >= len(items) or items[last + 1].kind != "break" or items[begin].kind not in ("country", "org"):
        return
    if begin + 1 < len(items) and items[begin + 1].kind != "break":
        return
    if st.country is None and st.organization is None:
        if items[begin].kind == "country":
            st.country = items[begin].norm or None
        else:
            st.organization = items[begin].norm or None
        st.title_end = max(st.title_end, items[begin].end)


def rank_behind(row: Row, st: Statement, cursor: int) -> None:
    """Read "A, Commander of the National Guard, Lieutenant General, spoke"."""
    items = row.items
    if (
        st.rank is None
        and cursor + 1 < len(items)
        and items[cursor].text == ","
        and items[cursor + 1].kind == "rank"
        and ends_apposition(items, cursor + 2)
    ):
        st.rank = items[cursor + 1].norm or items[cursor + 1].text
        st.title_end = max(st.title_end, items[cursor + 1].end)


def opens_line(row: Row, st: Statement) -> bool:
    """Whether the name, its title left aside, is the first thing on its line."""
    line = row.text[row.text.rfind("\n", 0, st.title_start) + 1 : st.title_start]
    return not any(char.isalpha() for char in line)
