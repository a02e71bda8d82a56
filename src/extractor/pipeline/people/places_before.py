"""Places before a post: the one that its holder has charge of, and those that only say where he is."""

from __future__ import annotations

from .heads import match_head
from .items import Item
from .words import PostWords

_PLACE_OR_TIME = frozenset(
    {"at", "in", "on", "after", "during", "before", "near", "outside", "inside", "following"}
)


def without_place(
    items: list[Item], start: int, first: int, kept: list[Item], words: PostWords
) -> tuple[int, list[Item]]:
    """Modifiers without the place or occasion before them: "At Government House | Governor-General A"."""
    before = first - 1
    while before >= 0 and items[before].low in ("the", "his", "her", "its", "their"):
        before -= 1
    if before < 0 or items[before].low not in _PLACE_OR_TIME:
        return first, kept
    cut = next(
        (
            number + 1
            for number in range(len(kept) - 1, -1, -1)
            if kept[number].low in words.named_things
            or kept[number].low in words.occasion
            or (kept[number].kind == "word" and kept[number].low not in words.modifiers | words.field_words)
        ),
        0,
    )
    return (first + cut if cut < len(kept) else start, kept[cut:]) if cut else (first, kept)


def of_place(items: list[Item], cursor: int, start: int, words: PostWords) -> bool:
    """Whether a place before a post is the one that its holder has charge of: "Johor police chief"."""
    before = items[cursor - 1].low if cursor else ""
    if before in _PLACE_OR_TIME:
        return False
    between = items[cursor + 1 : start]
    if not between:
        head = match_head(items, start, words)
        local = head is not None and head[0].lemma in words.local_heads
        # "Lagos State | Commissioner for Health"
        return local or (
            items[start].low in words.local_officers and items[cursor].low.endswith((" state", " province"))
        )
    return items[start].low in words.local_officers and all(item.low in words.modifiers for item in between)


def opens_body(items: list[Item], cursor: int, start: int, kept: list[Item], words: PostWords) -> bool:
    """Whether a state's name stands first in that of a civil body: "Rwanda Biomedical Centre"."""
    return (
        len(kept) > 1
        and kept[-1].low in words.civil_bodies
        and all(item.capital for item in kept)
        and kept[-1].end + 1 == items[start].start
        and items[cursor + 1] is kept[0]
    )
