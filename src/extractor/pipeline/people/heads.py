"""Head nouns of posts in the row of items: the run of heads that a post is built on."""

from __future__ import annotations

from .items import Item
from .words import Head, PostWords


def match_heads(items: list[Item], index: int, words: PostWords) -> tuple[Head, int] | None:
    """The last of a run of heads that begins here ("Deputy" + "Prime Minister"), and the index after it."""
    found: tuple[Head, int] | None = None
    while True:
        match = match_head(items, index, words)
        if match is None or (
            match[0].lemma == "sultan" and not match[0].plural and not _is_monarch(items, index, match[1])
        ):
            return found
        if match[0].lemma in words.modifiers and not match[0].plural:
            later = _later_head(items, match[1], words)
            if later is not None:
                index = later
                continue
        if found is not None and (match[0].lemma in words.styles or items[index].kind == "rank"):
            # "Secretary of State | Cardinal A", "Defence Attaché | Commander B"
            return found
        found = match
        index = match[1]
        if index < len(items) and items[index].text == "-" and items[index].start == items[index - 1].end:
            index += 1


def _later_head(items: list[Item], index: int, words: PostWords) -> int | None:
    """Index of the head that the modifier before `index` belongs to: "Deputy | Foreign | Minister"."""
    cursor = index
    while cursor < len(items) and cursor - index < 5:
        item = items[cursor]
        if item.text in ("-", "‑", "&") or (item.low == "and" and cursor > index):
            cursor += 1
            continue
        if item.kind not in ("word", "rank"):
            return None
        match = match_head(items, cursor, words)
        if match is not None and match[0].lemma not in words.modifiers:
            return cursor
        if item.low not in words.modifiers and not (item.capital and item.low in words.field_words):
            return None
        cursor += 1
    return None


def may_begin(items: list[Item], index: int, words: PostWords) -> bool:
    """Whether a head may begin at the item; asked first, because few words begin one."""
    return index < len(items) and (items[index].low in words.openings or items[index].kind == "rank")


def match_head(items: list[Item], index: int, words: PostWords) -> tuple[Head, int] | None:
    """The longest head that begins at the item, and the index after it."""
    if not may_begin(items, index, words):
        return None
    short = _abbreviated(items, index, words)
    if short is not None:
        return short
    if _rank_in_charge(items, index):
        return Head(items[index].low, False), index + 1
    if (
        index >= len(items)
        or items[index].low not in words.head_starts
        or items[index].kind not in ("word", "rank", "honorific")
    ):
        return None
    best: tuple[Head, int] | None = None
    sequence: list[str] = []
    cursor = index
    while cursor < len(items) and len(sequence) < words.longest_head:
        item = items[cursor]
        if item.text in ("-", "‑") and sequence:
            cursor += 1
            continue
        if item.kind not in ("word", "rank", "honorific") and not (item.kind == "loc" and sequence):
            break
        sequence.extend(item.low.split() if item.kind == "rank" else [item.low])
        cursor += 1
        head = words.heads.get(tuple(sequence))
        ends_in_rank = head is not None and (
            head.lemma in words.rank_ends or (item.kind == "rank" and head.lemma == "secretary general")
        )
        if head is not None and not (best and ends_in_rank and _name_at(items, cursor)):
            # "Commander General" is a post, "Commander | General A" a post and a rank.
            best = (head, cursor)
    return best


def _rank_in_charge(items: list[Item], index: int) -> bool:
    """Whether a rank is a post, of a body or state: "Police Commissioner General | of Lithuania"."""
    if index + 1 >= len(items) or items[index].kind != "rank" or items[index + 1].low != "of":
        return False
    return items[index].low in ("marshal", "commodore") or items[index].low.endswith(
        ("commissioner general", "director general", "inspector general")
    )


def _name_at(items: list[Item], index: int) -> bool:
    return index < len(items) and items[index].kind == "name"


def _abbreviated(items: list[Item], index: int, words: PostWords) -> tuple[Head, int] | None:
    """An abbreviated head before a name ("Amb. A", "Indian PM B"), and the index after it."""
    if index >= len(items) or items[index].kind != "word":
        return None
    item = items[index]
    end = index + 1
    dotted = end < len(items) and items[end].text == "." and items[end].start == item.end
    head = words.abbreviations.get(item.text + "." if dotted else item.text) or words.abbreviations.get(
        item.text
    )
    if head is None:
        return None
    end += dotted
    named = _titled(items, end)
    owned = index > 0 and items[index - 1].kind in ("norp", "country", "poss") and end < len(items)
    behind = items[end].low if end < len(items) else ""
    state = items[end + 1] if end + 1 < len(items) else None
    led = len(item.text) > 2 and (
        behind == "("
        or (behind == "of" and state is not None and state.kind == "country")
        # "MoS for External Affairs"
        or (
            behind in ("for", "on") and state is not None and state.low in words.field_words and state.capital
        )
    )
    letters = item.text.isupper() and len(item.text) > 1
    set_off = letters and (
        # "General A, CDS, India"; "Shri A, IPS, DG BSF"
        (index > 1 and items[index - 1].text == "," and _named_before(items, index - 2))
        # "the CDS, General A"
        or (index > 0 and items[index - 1].low == "the" and behind == "," and _titled(items, end + 1))
        # "DG BSF Shri A"
        or (end < len(items) and _is_body(items[end]) and _titled(items, end + 1))
    )
    if (
        not named
        and not led
        and not set_off
        and not (owned and items[end].kind == "word" and items[end].capital)
    ):
        return None
    return head, end


def _named_before(items: list[Item], index: int) -> bool:
    """Whether a name stands there, letters behind it left aside: "A, IPS, DG"."""
    while index > 1 and items[index].text.isupper() and items[index - 1].text == ",":
        index -= 2
    return items[index].kind in ("name", "honorific")


def _titled(items: list[Item], index: int) -> bool:
    """Whether a name begins there, with or without a title."""
    return index < len(items) and items[index].kind in ("name", "honorific", "rank")


def _is_body(item: Item) -> bool:
    """Whether it is the letters of a body."""
    return item.kind in ("word", "org") and item.text.isupper() and len(item.text) > 2


def _is_monarch(items: list[Item], start: int, end: int) -> bool:
    """Whether it is the title: "the Sultan of Oman", "His Majesty Sultan Haitham"; or a first name."""
    before = items[start - 1] if start else None
    after = items[end] if end < len(items) else None
    if (after is not None and after.low == "of") or (before is not None and before.kind == "norp"):
        return True
    if before is not None and before.low == "the" and after is not None:
        # "The Sultan received …", but "the Sultan Qaboos University"
        return after.kind in ("word", "punct") and not after.capital and after.text != "-"
    return before is not None and (
        "majesty" in before.low
        or "highness" in before.low
        or before.low.replace(".", "") in ("hm", "hh", "hrh")
    )
