"""Stretches about those who were there for a side: "For Chile, A spoke", "Kenya was represented by A"."""

from __future__ import annotations

from .body_words import body_words
from .headed_lists import list_end
from .items import Item, ends_sentence, sentence_begin
from .row import Row

# Between a side and "represented".
_BEING = frozenset({"was", "were", "is", "are", "be", "being", "will", "also"})


def present_for(row: Row) -> list[tuple[int, int, Item]]:
    """Sentences that begin with whom people act for: "For Chile, A spoke", "Also present for Peru was A"."""
    items = row.items
    found: list[tuple[int, int, Item]] = []
    for index, item in enumerate(items):
        if item.low == "from" and (side := _organization_from(row, index)) is not None:
            found.append((index + 2, list_end(row, index + 1), side))
            continue
        if item.kind != "country" or not index:
            continue
        cursor = index - 1 - (items[index - 1].low == "the")
        phrase = [items[k].low for k in range(max(0, cursor - 5), cursor + 1)]
        if phrase[-3:] == ["on", "behalf", "of"]:
            lead = cursor - 3
        elif phrase[-1:] == ["for"]:
            lead = cursor - 1
            if (
                phrase[-3:] == ["and", ",", "for"]
                and items[index + 1 : index + 2]
                and items[index + 1].text == ","
            ):
                # "signed by A for Chile and, for Peru, by B"
                found.append((index + 1, list_end(row, index + 1), item))
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
        end = list_end(row, index + 1)
        # "… by A, on behalf of Peru by B", "… by A, and for Peru by B"
        end = next((k for k in range(index + 1, end) if _lead_of_side(items, k)), end)
        found.append((index + 1, end, item))
    return found


def _lead_of_side(items: list[Item], index: int) -> bool:
    """Whether "for Peru by" or "on behalf of Peru by" begins at the item."""
    if items[index].low not in ("for", "behalf"):
        return False
    behind = [item for item in items[index + 1 : index + 5] if item.low not in ("of", "the")]
    return len(behind) > 1 and behind[0].kind in ("country", "org") and behind[1].low in ("by", ",")


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
        end = list_end(row, index)
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
    if side.kind != "org" and not (side.capital and side.low in body_words().organs and cursor == index + 2):
        return None
    behind = cursor + 1
    while behind < len(items) and items[behind].kind == "word" and items[behind].low in body_words().organs:
        behind += 1
    first = sentence_begin(items, index, 6)
    if first and not ends_sentence(items, first - 1):
        return None
    opening = [item.low for item in items[first:index]]
    if not opening:
        return side if items[behind].text == "," else None
    attends = any(word in row.words.takes_part for word in (*opening, " ".join(opening[-2:])))
    return side if attends and items[behind].low in row.words.side_is | {",", ":"} else None
