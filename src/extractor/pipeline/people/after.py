"""To the right of a name: apposition, brackets, rank behind the name, "of Croatia", "is the …"."""

from __future__ import annotations

import re

from .before import DASHES
from .bodies import ACRONYM
from .items import Item
from .row import Row
from .statement import Statement
from .stating import apply, free, take
from .tails import further_lines, opens_line, rank_behind, side_behind

_POSTNOMINAL = re.compile(
    r"^[A-Z]{2,8}$|^[A-Z][A-Za-z]{0,3}[A-Z]$|^[a-z]{2,4}[A-Z]?$|^(?:PhD|MSc|Esq|Retd|retd|Ret|ret|RTD|Rtd)$"
)
_APPOINTED = frozenset({"appointed", "named", "elected", "sworn", "confirmed"})


def after(row: Row, st: Statement) -> None:
    """Read rank, post and ties behind the name into the statement."""
    items = row.items
    cursor = st.index + 1
    seen_comma = False
    letters = False
    steps = 0
    while cursor < len(items) and steps < 14:
        steps += 1
        item = items[cursor]
        if item.text == "(":
            closing = next(
                (k for k in range(cursor + 1, min(len(items), cursor + 40)) if items[k].text in (")", "(")),
                None,
            )
            if closing is None or items[closing].text == "(":
                return
            _parenthesis(row, st, cursor + 1, closing)
            cursor = closing + 1
            continue
        lettered = row.starts.get(cursor) if cursor == st.index + 1 else None
        if lettered is not None and len(lettered.posts) > 1 and lettered.posts[0].lemma in ("mp", "mep"):
            # "the Hon A MP, Minister for Defence, Australia"
            take(row, st, lettered)
            side_behind(row, st, lettered.last + 1)
            return
        if item.kind == "break" and not seen_comma and opens_line(row, st):
            # A list with the name on one line and the post on the next.
            group = row.group_at(cursor + 1)
            if (
                group is not None
                and group.first == cursor + 1
                and not group.plural
                and free(row, group, cursor, st)
            ):
                take(row, st, group)
                last = further_lines(row, st, group.last)
                side_behind(row, st, last + 1)
            return
        if not seen_comma and "\t" in row.text[items[cursor - 1].end : item.start]:
            # Cells of a table.
            seen_comma = True
        if item.text in (",", "|"):
            if (
                not seen_comma
                and cursor + 1 < len(items)
                and items[cursor + 1].text[:1].isdigit()
                and len(items[cursor + 1].text) < 3
            ):
                cursor += 2
                continue
            seen_comma = True
            cursor += 1
            continue
        if item.text in DASHES and (item.text != "-" or items[cursor - 1].end < item.start):
            group = row.group_at(cursor + 1)
            if group is not None and not group.plural:
                take(row, st, group)
            return
        if seen_comma and item.kind == "rank" and st.rank is None and cursor not in row.starts:
            following = items[cursor + 1] if cursor + 1 < len(items) else None
            if following is None or (
                following.kind != "name"
                and (
                    following.text in (",", ".", ")", ";", "(")
                    or following.low == "and"
                    or following.kind in ("break", "poss")
                )
            ):
                st.rank = item.norm or item.text
                st.title_end = item.end
                cursor += 1
                if following is not None and following.low == "and":
                    cursor += 1
                continue
            return
        if seen_comma:
            group = row.group_at(cursor)
            if group is not None:
                if group.plural or not free(row, group, cursor, st):
                    return
                take(row, st, group)
                side_behind(row, st, group.last + 1)
                rank_behind(row, st, group.last + 1)
                return
            if item.low == "representing":
                _tie(row, st, cursor + 1)
                return
            if (
                item.low in ("has", "is", "was")
                and cursor + 1 < len(items)
                and items[cursor + 1].low in ("been", "sworn", "appointed")
            ):
                _copula(row, st, cursor)
                return
            if item.low in ("who", "himself", "now", "currently", "then", "formerly"):
                cursor += 1
                if cursor < len(items) and items[cursor].low in ("is", "serves"):
                    cursor += 2 if items[cursor].low == "serves" else 1
                    group = row.group_at(cursor)
                    if group is not None and not group.plural:
                        take(row, st, group)
                return
            if item.kind == "word" and _POSTNOMINAL.match(item.text) and not _starts_clause(item):
                cursor += 1
                continue
            if item.text == "-" and items[cursor - 1].end == item.start:
                cursor += 1
                continue
            if item.kind == "honorific" and item.text.isupper():
                cursor += 1
                continue
            if st.rank or st.position or st.honorific or opens_line(row, st):
                side_behind(row, st, cursor - 1)
            return
        if (
            item.kind == "word"
            and not seen_comma
            and ACRONYM.match(item.text)
            and cursor + 1 < len(items)
            and items[cursor + 1].text == ","
        ):
            # "Wing Commander A RAF, Officer Commanding …"
            cursor += 1
            continue
        if item.kind == "honorific" and item.text[0].isupper() and cursor > st.index:
            # Letters after the name without a comma: "Brigadier A RSP ctf-ndu psc".
            letters = True
            cursor += 1
            continue
        if letters and (
            item.text == "-"
            or (item.kind == "word" and _POSTNOMINAL.match(item.text) and not _starts_clause(item))
        ):
            cursor += 1
            continue
        if item.low in ("of", "from") and item.kind == "word":
            _tie(row, st, cursor + 1)
            _post_behind_tie(row, st, cursor + 1)
            return
        if item.low == "for" and cursor + 1 < len(items):
            follow = items[cursor + 1]
            if follow.low == "the" and cursor + 2 < len(items):
                follow = items[cursor + 2]
            if follow.kind in ("country",) and (st.rank or st.position):
                st.country = st.country or follow.norm or None
                st.representing = True
            return
        if item.low in ("is", "has", "was", "serves", "became", "becomes", "will"):
            _copula(row, st, cursor)
            return
        if item.low == "took" and [i.low for i in items[cursor : cursor + 3]] == ["took", "part", "for"]:
            _tie(row, st, cursor + 3)
            return
        return


def _starts_clause(item: Item) -> bool:
    return item.low in (
        "who",
        "and",
        "the",
        "a",
        "an",
        "as",
        "in",
        "on",
        "at",
        "to",
        "but",
        "said",
        "with",
        "also",
        "was",
        "is",
        "has",
        "his",
        "her",
        "led",
        "met",
        "held",
        "for",
        "its",
        "paid",
        "had",
    )


def _tie(row: Row, st: Statement, cursor: int) -> None:
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


def _post_behind_tie(row: Row, st: Statement, cursor: int) -> None:
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


def _copula(row: Row, st: Statement, cursor: int) -> None:
    """Read "NAME is the United States' Under Secretary …", "NAME has been appointed Minister …"."""
    items = row.items
    low = [item.low for item in items[cursor : cursor + 5]]
    if low[0] in ("is", "serves") or low[0] == "became" or low[0] == "becomes":
        cursor += 1 + (low[1:2] == ["as"]) + (low[1:2] == ["currently"])
    else:
        step = next((k for k, word in enumerate(low) if word in _APPOINTED), None)
        if step is None:
            return
        cursor += step + 1
        if cursor < len(items) and items[cursor].low in ("as", "to"):
            cursor += 1
    group = row.group_at(cursor)
    if group is None and cursor < len(items) and items[cursor].low == "the":
        cursor += 1
    if group is None:
        # "is the Inited States' Under Secretary": possessive of something unknown.
        probe = cursor
        while probe < min(len(items), cursor + 5) and probe not in row.starts:
            if items[probe].kind == "word" and not items[probe].capital and items[probe].low not in ("the",):
                return
            probe += 1
        group = row.starts.get(probe)
    if (
        group is not None
        and not group.plural
        and not group.posts[0].indefinite
        and row.taken.get(group.last, st.index) == st.index
    ):
        apply(row, st, group, prefix=False)
        row.taken[group.last] = st.index


def _parenthesis(row: Row, st: Statement, cursor: int, closing: int) -> None:
    items = row.items
    begin = cursor
    group = row.group_at(cursor)
    if group is not None and group.last < closing:
        if group.posts[0].former:
            return
        explicit = st.position
        if st.distributed or explicit is None:
            st.position = None
        apply(row, st, group, prefix=False)
        row.taken[group.last] = st.index
        cursor = group.last + 1
    content = items[cursor:closing]
    if group is None and not all(
        item.kind in ("country", "norp", "org", "rank")
        or item.low in ("the", "of", ",", "for", "from", "kingdom", "republic")
        for item in content
    ):
        if begin < closing and items[begin].low in ("retd", "ret", "retired", "rtd"):
            st.title_end = max(st.title_end, items[closing].end)
        return
    for item in content:
        if item.kind in ("country", "norp") and st.country is None:
            st.country = item.norm or None
            st.title_end = max(st.title_end, items[closing].end)
        elif item.kind == "org" and st.organization is None:
            st.organization = item.norm or None
            st.title_end = max(st.title_end, items[closing].end)
        elif item.kind == "rank" and st.rank is None:
            st.rank = item.norm or None
    if group is not None:
        st.title_end = max(st.title_end, items[closing].end)
