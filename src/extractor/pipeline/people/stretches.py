"""Stretches of a text that one side heads: lines of lists, "on the Kenyan side", members of a delegation."""

from __future__ import annotations

from bisect import bisect_right

from .items import Item, ends_sentence
from .row import Row

# Longest stretch of items that is read as one line or sentence.
_LONGEST = 300
# Organs of an organisation that stand for it.
_ORGANS = frozenset({"secretariat", "headquarters", "commission", "organization", "organisation"})
# Between a side and "represented".
_BEING = frozenset({"was", "were", "is", "are", "be", "being", "will", "also"})
# A line of a list of participants has at most so many items.
_LONGEST_LINE = 30


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
            and before.text not in ("•", "-", "–", ";", ":", "*", "·", ",")
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
        marks = ("–", "-", "—", ":", ",") if before is None or before.text != "," else ("–", "—")
        if cursor + 1 < len(items) and items[cursor + 1].text in marks:
            end = cursor + 2
            names = 0
            # A line that is too narrow for the post has the name in the next one.
            while (
                end < min(len(items), index + _LONGEST)
                and not (items[end].kind == "break" and names)
                and items[end].text != ";"
                and not (items[end].text == "." and items[end - 1].kind == "name")
                and not (names and items[end].text == "," and _list_moves_on(items, end + 1))
            ):
                names += items[end].kind == "name"
                end += 1
            found.append((cursor + 2, end, side))
    return found


def _list_moves_on(items: list[Item], index: int) -> bool:
    """Whether another side or other company follows: "…, from Chile – B", "…, as well as C"."""
    words = [item.low for item in items[index : index + 2]]
    return words == ["as", "well"] or words[:1] == ["from"]


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
        # "A and, on the Dutch side, B"
        opens = opens or items[begin - 1 - (items[begin - 1].text == ",")].low == "and"
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


def members(row: Row) -> list[tuple[int, int, Item]]:
    """Stretches about who is in a delegation: "The delegation of Kenya was led by A and included B"."""
    items = row.items
    found: list[tuple[int, int, Item]] = []
    for index, item in enumerate(items):
        if item.low not in row.words.member_verbs or item.kind != "word":
            continue
        side: Item | None = None
        for probe in range(index - 1, max(-1, index - _LONGEST_LINE), -1):
            other = items[probe]
            if other.kind == "break" or (
                other.text == "." and items[probe - 1].kind not in ("honorific", "rank")
            ):
                break
            if other.low in ("delegation", "side", "team") and probe + 1 < len(items):
                side = _side_of(items, probe)
                break
        if side is None:
            continue
        found.append((index + 1, _sentence_end(items, index + 1), side))
    return found


def present_for(row: Row) -> list[tuple[int, int, Item]]:
    """Sentences that begin with whom people act for: "For Chile, A spoke", "Also present for Peru was A"."""
    items = row.items
    found: list[tuple[int, int, Item]] = []
    for index, item in enumerate(items):
        if item.low == "from" and (side := _organization_from(row, index)) is not None:
            found.append((index + 2, _sentence_end(items, index + 1), side))
            continue
        if item.kind != "country" or not index:
            continue
        cursor = index - 1 - (items[index - 1].low == "the")
        phrase = [items[k].low for k in range(max(0, cursor - 5), cursor + 1)]
        behalf = False
        if phrase[-3:] == ["on", "behalf", "of"]:
            lead = cursor - 3
            behalf = True
        elif phrase[-1:] == ["for"]:
            lead = cursor - 1
            if (
                phrase[-3:] == ["and", ",", "for"]
                and items[index + 1 : index + 2]
                and items[index + 1].text == ","
            ):
                # "signed by A for Chile and, for Peru, by B"
                found.append((index + 1, _sentence_end(items, index + 1), item))
                continue
        elif phrase[-1:] == ["representing"]:
            lead = cursor
        else:
            continue
        first = lead
        while first > 0 and lead - first < 5 and not ends_sentence(items, first):
            first -= 1
        closes = ends_sentence(items, first)
        if first and not closes:
            continue
        opening = [items[k].low for k in range(first + closes, lead + 1)]
        if not opening and (index + 1 >= len(items) or items[index + 1].text not in (",", "the")):
            continue
        if opening and not any(word in row.words.takes_part for word in (*opening, " ".join(opening[-2:]))):
            continue
        end = _sentence_end(items, index + 1)
        if behalf:
            # "… by A, on behalf of Peru by B"
            end = next((k - 1 for k in range(index + 1, end) if items[k].low == "behalf"), end)
        found.append((index + 1, end, item))
    return found


def represented_by(row: Row) -> list[tuple[int, int, Item]]:
    """Those who came for a side: "Kenya was represented by A, B and C, and Peru by D"."""
    items = row.items
    found: list[tuple[int, int, Item]] = []
    for index, item in enumerate(items):
        if item.low != "represented" or not index:
            continue
        side = index - 1
        while side > 0 and items[side].low in _BEING:
            side -= 1
        if items[side].kind not in ("country", "org") or items[side - 1].low in ("of", "with", "in", "to"):
            continue
        end = _sentence_end(items, index)
        begin = next((k for k in range(index, min(end, index + 8)) if items[k].low == "by"), None)
        if begin is None:
            continue
        # "… and Peru, on behalf of D, by E"
        other = next(
            (
                k
                for k in range(begin, end - 1)
                if items[k].kind in ("country", "norp", "org")
                and items[k - 1].low in ("and", ",", "while", "whereas", "the", "that")
            ),
            end,
        )
        found.append((begin + 1, other, items[side]))
    return found


def _organization_from(row: Row, index: int) -> Item | None:
    """The organisation of "From the UN Secretariat, A spoke" or "Also present from the Secretariat was A"."""
    items = row.items
    cursor = index + 1
    cursor += cursor < len(items) and items[cursor].low == "the"
    if cursor + 1 >= len(items):
        return None
    side = items[cursor]
    if side.kind != "org" and not (side.capital and side.low in _ORGANS and cursor == index + 2):
        return None
    behind = cursor + 1
    while behind < len(items) and items[behind].kind == "word" and items[behind].low in _ORGANS:
        behind += 1
    first = index
    while first > 0 and index - first < 6 and not ends_sentence(items, first - 1):
        first -= 1
    if first and not ends_sentence(items, first - 1):
        return None
    opening = [item.low for item in items[first:index]]
    if not opening:
        return side if items[behind].text == "," else None
    attends = any(word in row.words.takes_part for word in (*opening, " ".join(opening[-2:])))
    return side if attends and items[behind].low in row.words.side_is | {",", ":"} else None


def _sentence_end(items: list[Item], index: int) -> int:
    """Index of what closes the sentence or its part before a semicolon."""
    end = index
    while end < min(len(items), index + _LONGEST) and not ends_sentence(items, end, (".", ";")):
        end += 1
    return end


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
