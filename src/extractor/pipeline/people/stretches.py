"""Stretches of a text that one side heads: lines of lists, "on the Kenyan side", members of a delegation."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from .headed_lists import list_end, person_follows
from .items import Item, ends_sentence, sentence_begin
from .row import Row
from .told_delegations import told_side

# Longest stretch of items that is read as one line or sentence.
_LONGEST = 300
# A line of a list of participants has at most so many items.
_LONGEST_LINE = 30


def line_contexts(row: Row) -> list[tuple[int, int, Item]]:
    """Stretches of the row that one state or organisation heads: "• from the Republic of Belarus – A, B;"."""
    items = row.items
    found: list[tuple[int, int, Item]] = []
    for index, item in enumerate(items):
        if item.kind in ("country", "org") and (end := _headed_line(row, index)) is not None:
            found.append((index + 2, end, item))
            continue
        if item.low not in ("from", "for") or item.kind != "word":
            continue
        before = items[index - 1] if index else None
        if item.capital and (spoke := _took_part(row, index)) is not None:
            found.append(spoke)
            continue
        if (
            before is not None
            and before.kind != "break"
            and before.text not in ("•", "-", "–", ";", ":", "*", "·", ",")
            and before.low not in ("and", "while")
        ):
            continue
        inside = before is not None and (before.text == "," or before.kind == "word")
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
        if cursor + 3 < len(items) and (items[cursor + 1].text, items[cursor + 3].text) == ("(", ")"):
            # "For the African Development Bank (AfDB): A"
            cursor += 3
        marks = ("–", "—") if inside else ("–", "-", "—", ":", ",")
        if cursor + 1 < len(items) and (
            items[cursor + 1].text in marks
            # "From Kenya, A, B and C took part, and from Uganda, D"
            or (inside and items[cursor + 1].text == "," and person_follows(row, cursor + 2))
        ):
            end = cursor + 2
            names = 0
            # A line that is too narrow for the post has the name in the next one.
            while (
                end < min(len(items), index + _LONGEST)
                and not (items[end].kind == "break" and names)
                and not (items[end].text == ";" and not person_follows(row, end + 1))
                and not (items[end].text == "." and items[end - 1].kind == "name")
                and not (names and items[end].text == "," and _list_moves_on(items, end + 1))
            ):
                names += items[end].kind == "name"
                end += 1
            found.append((cursor + 2, end, side))
    return found


def _took_part(row: Row, index: int) -> tuple[int, int, Item] | None:
    """The stretch behind "For Peru presided | Director A" and "From Chile attended | B and C"."""
    items = row.items
    cursor = index + 1 + (index + 1 < len(items) and items[index + 1].low == "the")
    side = items[cursor] if cursor + 2 < len(items) else None
    if side is None or side.kind not in ("country", "org"):
        return None
    verb = cursor + 1 + (items[cursor + 1].low in ("there", "also"))
    if items[verb].low not in row.words.stands_in or not person_follows(row, verb + 1):
        return None
    return verb + 1, list_end(row, verb + 1), side


def _list_moves_on(items: list[Item], index: int) -> bool:
    """Whether another side or other company follows: "…, from Chile – B", "…, as well as C"."""
    words = [item.low for item in items[index : index + 2]]
    return words == ["as", "well"] or words[:1] == ["from"] or words in (["and", "for"], ["and", "from"])


def _headed_line(row: Row, index: int) -> int | None:
    """End of a line of a list that a state heads, "KENYA – General A, Chief of Defence"; else None."""
    items = row.items
    before = items[index - 1] if index else None
    bullet = before is not None and before.text in ("•", "*", "·", "-", "–")
    if before is not None and before.kind != "break" and not bullet:
        return None
    mark = index + 1
    if [item.text for item in items[mark : mark + 3 : 2]] == ["(", ")"]:
        # "Zambia (Chair) | A | Minister"
        mark += 3
    if mark + 1 >= len(items) or items[mark].text not in ("–", "-", "—", ":", "|"):
        return None
    end = mark + 1
    names = 0
    while end < min(len(items), index + _LONGEST) and items[end].kind != "break" and items[end].text != ";":
        names += items[end].kind == "name"
        end += 1
    if any(item.low in row.words.talks or item.low in row.words.brings_together for item in items[index:end]):
        # "Ukraine – Telephone conversation between A and B": a headline and its topic
        return None
    # A dateline goes on in prose; a line of a list is short and begins with its person or his post.
    return end if names and end - index <= _LONGEST_LINE else None


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
            if index - begin > 4 or ends_sentence(items, begin):
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
        right = list_end(row, index + 1)
        opens = begin - left <= 2 or any(
            items[k].low in ("part", "present", "attending", "participating") for k in range(left + 1, begin)
        )
        names_left = any(items[k].kind == "name" for k in range(left + 1, begin))
        # "A and B took part | from the Kenyan side."
        opens = opens and not (names_left and all(items[k].kind != "name" for k in range(index, right)))
        # "A and, on the Dutch side, B"
        opens = opens or items[begin - 1 - (items[begin - 1].text == ",")].low == "and"
        if not names_left or opens or last_opening > left:
            found.append((index + 1, right, side))
            last_opening = index
        else:
            found.append((left + 1, begin, side))
    found += _short_sides(row)
    # Two sides in one sentence: the first ends where the second begins.
    starts = sorted(begin for begin, _, _ in found)
    cut: list[tuple[int, int, Item]] = []
    for begin, end, side in found:
        later = bisect_right(starts, begin)
        cut.append((begin, min(end, starts[later] - 2) if later < len(starts) else end, side))
    return cut


def _short_sides(row: Row) -> list[tuple[int, int, Item]]:
    """Sides without the noun behind one with it: "On the Kenyan side were A and B; on the Ugandan, C"."""
    items = row.items
    found: list[tuple[int, int, Item]] = []
    for index in range(2, len(items) - 1):
        item = items[index]
        if item.kind != "norp" or items[index + 1].text not in (",", "–", "—", ":"):
            continue
        if items[index - 1].low != "the" or items[index - 2].low not in ("on", "from", "for"):
            continue
        begin = sentence_begin(items, index, _LONGEST)
        if any(other.low in ("side", "part") for other in items[begin:index]):
            found.append((index + 1, list_end(row, index + 1), item))
    return found


def members(row: Row) -> list[tuple[int, int, Item]]:
    """Stretches about who is in a delegation: "The delegation of Kenya was led by A and included B"."""
    items = row.items
    found: list[tuple[int, int, Item]] = []
    for index, item in enumerate(items):
        if item.kind != "word":
            continue
        if item.low in row.words.members_of_list:
            found += _participants(row, index)
            continue
        if item.low not in row.words.member_verbs and not _represented_by_lines(items, index):
            continue
        side: Item | None = None
        for probe in range(index - 1, max(-1, index - _LONGEST_LINE), -1):
            other = items[probe]
            if other.kind == "break" or (
                other.text == "." and items[probe - 1].kind not in ("honorific", "rank")
            ):
                break
            if other.low in ("delegation", "side", "team") and probe + 1 < len(items):
                side = _side_of(items, probe) or _side_of_guest(items, probe) or told_side(row, probe)
                break
        if side is None:
            continue
        found.append((index + 1, list_end(row, index + 1), side))
    return found


def _represented_by_lines(items: list[Item], index: int) -> bool:
    """Whether "represented by" stands before lines: "The Kenyan side was represented by: 1. A, Minister"."""
    behind = items[index + 1 : index + 4]
    return (
        items[index].low == "represented"
        and len(behind) == 3
        and behind[0].low == "by"
        and "break" in (behind[1].kind, behind[2].kind)
    )


def _participants(row: Row, index: int) -> Iterator[tuple[int, int, Item]]:
    """Read "The Kenyan participants were A and B" and "The guests from Kenya, A and B, were shown"."""
    items = row.items
    side = _side_of(items, index)
    if side is None:
        return
    reach = range(index + 1, min(len(items), index + 5))
    behind = next((k for k in reach if items[k] is side), index) + 1
    if behind < len(items) and (
        items[behind].low in row.words.side_is
        or (items[behind].text in (",", ":") and person_follows(row, behind + 1))
    ):
        yield behind + 1, list_end(row, behind + 1), side


def _side_of_guest(items: list[Item], index: int) -> Item | None:
    """The state of "The delegation accompanying the Kenyan minister | included A"."""
    behind = items[index + 1 : index + 4]
    if len(behind) == 3 and behind[0].low == "accompanying" and behind[1].low == "the":
        return behind[2] if behind[2].kind in ("norp", "country", "org") else None
    return None


def _side_of(items: list[Item], index: int) -> Item | None:
    """Whose delegation it is: "the Kenyan delegation", "Kenya's delegation", "the delegation of Kenya"."""
    before = items[index - 1] if index else None
    if before is not None and before.kind == "poss" and index > 1:
        before = items[index - 2]
    if before is not None and before.kind in ("norp", "country", "org"):
        return before
    behind = [item for item in items[index + 1 : index + 4] if item.low != "the"]
    if len(behind) > 1 and behind[0].low in ("of", "from") and behind[1].kind in ("country", "org"):
        return behind[1]
    return None
