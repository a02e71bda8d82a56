"""Whom a person represents by the construction: "from Armenia – …", "the group was headed by …"."""

from __future__ import annotations

from bisect import bisect_right

from .items import Item
from .row import Row
from .statement import Statement

_REPRESENTED = frozenset(
    {"represented", "headed", "led", "captained", "commanded", "represent", "spearheaded"}
)
_LEADS = frozenset(
    {"leading", "led", "leads", "heading", "headed", "heads", "representing", "represented", "represents"}
)
_SIDES = frozenset(
    {
        "side",
        "delegation",
        "delegations",
        "group",
        "contingent",
        "team",
        "party",
        "crew",
        "part",
        "deputation",
    }
)
# Longest stretch of items that is read as one line or sentence.
_LONGEST = 300
# A line of a list of participants has at most so many items.
_LONGEST_LINE = 30
_BE = frozenset({"is", "was", "are", "were", "be", "being", "includes", "included", "comprised", "include"})


def line_contexts(row: Row) -> list[tuple[int, int, Item]]:
    """Stretches of the row that one state or organisation heads: "• from the Republic of Belarus – A, B;"."""
    items = row.items
    found: list[tuple[int, int, Item]] = []
    for index, item in enumerate(items):
        if item.kind in ("country", "org") and (end := _headed_line(items, index)) is not None:
            found.append((index + 2, end, item))
            continue
        if item.low not in ("from", "for") or item.kind != "word":
            continue
        before = items[index - 1] if index else None
        if (
            before is not None
            and before.kind != "break"
            and before.text not in ("•", "-", "–", ";", ":", "*", "·")
        ):
            continue
        cursor = index + 1
        if cursor < len(items) and items[cursor].low == "the":
            cursor += 1
        if cursor + 1 >= len(items):
            continue
        side = items[cursor]
        if side.kind not in ("country", "org", "norp") and side.low not in (
            "organization",
            "organisation",
        ):
            continue
        if side.kind == "norp":
            cursor += 1
        if cursor + 1 < len(items) and items[cursor + 1].text in ("–", "-", "—", ":", ","):
            end = cursor + 2
            names = 0
            # A line that is too narrow for the post has the name in the next one.
            while (
                end < min(len(items), index + _LONGEST)
                and not (items[end].kind == "break" and names)
                and items[end].text != ";"
                and not (items[end].text == "." and items[end - 1].kind == "name")
            ):
                names += items[end].kind == "name"
                end += 1
            found.append((cursor + 2, end, side))
    return found


def _headed_line(items: list[Item], index: int) -> int | None:
    """End of a line of a list that a state heads, "KENYA – General A, Chief of Defence"; else None."""
    before = items[index - 1] if index else None
    bullet = before is not None and before.text in ("•", "*", "·", "-", "–")
    if before is not None and before.kind != "break" and not bullet:
        return None
    if index + 2 >= len(items) or items[index + 1].text not in ("–", "-", "—", ":"):
        return None
    end = index + 2
    names = 0
    while end < min(len(items), index + _LONGEST) and items[end].kind != "break" and items[end].text != ";":
        names += items[end].kind == "name"
        end += 1
    # A dateline goes on in prose; a line of a list is short and begins with its person or his post.
    return end if names and end - index <= _LONGEST_LINE else None


def representation(row: Row, st: Statement) -> None:
    """Give the statement the side that the sentence puts the person on, unless it has one."""
    side = row.sides.get(st.index)
    if side is not None:
        st.representing = True
        if st.country is None and st.organization is None:
            _side(row, st, side)
        return
    if st.country is not None or st.organization is not None:
        return
    led = _leads_side(row, st)
    if led is not None:
        st.representing = True
        _side(row, st, led)
        return
    items = row.items
    cursor = st.index - 1
    # Back over the title to a "by" or a form of "to be".
    floor = max(0, st.index - 40)
    while cursor >= floor and (
        items[cursor].start >= st.title_start or items[cursor].low in ("the", ",", "a")
    ):
        cursor -= 1
    if cursor < 0:
        return
    if items[cursor].low == "by":
        _by(row, st, cursor)
        return
    _on_side(row, st, cursor)


def side_spans(row: Row) -> list[tuple[int, int, Item]]:
    """Sentences about one side: "On the Palestinian side, A and B", "A attended on the Jordanian side"."""
    items = row.items
    found: list[tuple[int, int, Item]] = []
    last_opening = -1
    for index, item in enumerate(items):
        if (
            item.low not in ("side", "part")
            or index < 2
            or items[index - 1].kind not in ("norp", "country", "org", "poss")
        ):
            continue
        side = items[index - 1] if items[index - 1].kind != "poss" else items[index - 2]
        begin = index - 1
        while begin >= 0 and items[begin].low not in ("on", "from", "for"):
            if index - begin > 4:
                break
            begin -= 1
        if begin < 0 or items[begin].low not in ("on", "from", "for"):
            continue
        left = begin - 1
        while (
            left >= max(0, index - _LONGEST)
            and items[left].kind != "break"
            and not (items[left].text in (".", ";") and items[left - 1].kind not in ("honorific", "rank"))
        ):
            left -= 1
        right = index + 1
        while (
            right < min(len(items), index + _LONGEST)
            and items[right].kind != "break"
            and not (items[right].text in (".", ";") and items[right - 1].kind not in ("honorific", "rank"))
        ):
            right += 1
        opens = begin - left <= 2 or any(
            items[k].low in ("part", "present", "attending", "participating") for k in range(left + 1, begin)
        )
        names_left = any(items[k].kind == "name" for k in range(left + 1, begin))
        if not names_left or opens or last_opening > left:
            found.append((index + 1, right, side))
            last_opening = index
        else:
            found.append((left + 1, begin, side))
    # Two sides in one sentence: the first ends where the second begins.
    starts = sorted(begin for begin, _, _ in found)
    cut: list[tuple[int, int, Item]] = []
    for begin, end, side in found:
        later = bisect_right(starts, begin)
        cut.append((begin, min(end, starts[later] - 2) if later < len(starts) else end, side))
    return cut


def _leads_side(row: Row, st: Statement) -> Item | None:
    """Side in "A leading the Korean side and B the Philippine side" or "A led the delegation of Chile"."""
    items = row.items
    cursor = st.index + 1
    if cursor < len(items) and items[cursor].text == "," and st.title_end > items[cursor].end:
        # His post stands between: "A, Commissioner for Trade, represented the Union".
        while cursor < len(items) and items[cursor].start < st.title_end:
            cursor += 1
        cursor += cursor < len(items) and items[cursor].text == ","
    if cursor < len(items) and items[cursor].low in ("also", "jointly"):
        cursor += 1
    verb = cursor < len(items) and items[cursor].low in _LEADS
    low = items[cursor].low if verb else ""
    cursor += verb
    if cursor + 2 >= len(items) or items[cursor].low not in ("the", "its"):
        return None
    side, noun = items[cursor + 1], items[cursor + 2]
    if side.kind in ("norp", "country", "org") and noun.low in _SIDES:
        # Without the verb the words must end the clause: "and B the Philippine one".
        return side
    if verb and side.low in _SIDES and noun.low in ("of", "from"):
        probe = cursor + 3 + (cursor + 3 < len(items) and items[cursor + 3].low == "the")
        if probe < len(items) and items[probe].kind in ("country", "org"):
            return items[probe]
    if verb and side.kind in ("country", "org") and low.startswith("represent"):
        return side
    return None


def _side(row: Row, st: Statement, side: Item) -> None:
    if side.kind == "org":
        st.organization = side.norm or None
    elif side.kind == "word":
        st.anaphor = "organization"
    else:
        st.country = side.norm or None


def _by(row: Row, st: Statement, cursor: int) -> None:
    """Read "The Kyrgyz group was headed by A": the nearest side to the left of "by" in the clause."""
    items = row.items
    verb = items[cursor - 1].low if cursor else ""
    if verb.endswith("ed") and verb not in _REPRESENTED:
        # "co-chaired by A": nobody's side.
        return
    cue = False
    bracket = 0
    probe = cursor - 1
    steps = 0
    while probe >= 0 and steps < 45:
        item = items[probe]
        steps += 1
        if (
            item.kind == "break"
            or item.text in (";",)
            or (item.text == "." and items[probe - 1].kind != "honorific")
        ):
            return
        if item.low in _REPRESENTED or item.low in _SIDES:
            cue = True
        if item.kind == "name":
            # Somebody else stands between, unless in "on behalf of A,".
            behalf = [items[k].low for k in range(max(0, probe - 8), probe)]
            if "behalf" not in behalf and "instead" not in behalf and bracket == 0:
                return _one(row, st, probe, cursor)
        if item.kind in ("country", "norp", "org"):
            if (
                probe + 1 < len(items)
                and item.kind == "country"
                and items[probe - 1].low in ("of", "the")
                and not cue
                and "behalf" not in [i.low for i in items[probe:cursor]]
            ):
                return
            if cue or items[probe + 1].low in (",", "by", "one", "ones"):
                st.representing = True
                _side(row, st, item)
            return
        probe -= 1


def _one(row: Row, st: Statement, floor: int, cursor: int) -> None:
    """Read "… by A, the Tajik one by B", "that from Tajikistan by B", "and Uzbekistan by B"."""
    for probe in range(cursor - 1, floor, -1):
        item = row.items[probe]
        if item.kind in ("country", "norp", "org"):
            st.representing = True
            _side(row, st, item)
            return


def _on_side(row: Row, st: Statement, cursor: int) -> None:
    """Read "On the Kuwaiti side were A and B": nearest "NORP side" to the left in the sentence."""
    items = row.items
    probe = cursor
    steps = 0
    while probe >= 0 and steps < 60:
        item = items[probe]
        steps += 1
        if item.kind == "break" or (item.text == "." and items[probe - 1].kind not in ("honorific", "rank")):
            return
        if (
            item.low in ("side", "delegation")
            and probe
            and items[probe - 1].kind in ("norp", "country", "org", "poss")
        ):
            side = items[probe - 1] if items[probe - 1].kind != "poss" else items[probe - 2]
            later = [i.low for i in items[probe + 1 : probe + 4]]
            if set(later) & _BE or later[:1] == [":"] or "comprising" in later or "including" in later:
                st.representing = True
                _side(row, st, side)
            return
        probe -= 1
