"""Names that NER cut short, and names that are part of a thing's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .heads import match_heads
from .items import Item
from .missed_names import INITIAL_ITEM
from .name_words import headline, name_word
from .words import PostWords, post_words

# Items of a post before the thing it ends with.
_LONGEST_OFFICE = 8
# Longer names than this do not stand behind the family name "To".
_SHORT = 5
# "Lekhwiya", "Pangkoarmada II"
_OWN_NAME = re.compile(r"\S+(?: [IVX]+)?$")


def extended(text: str, items: list[Item], spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Names of one word that NER cut off from the rest: "[Mevlüt] Çavuşoğlu", "Lloyd J. [Austin]"."""
    words = post_words()
    by_start = {item.start: index for index, item in enumerate(items) if item.kind == "name"}
    out: list[tuple[int, int]] = []
    for start, end in spans:
        index = by_start.get(start)
        if index is None:
            out.append((start, end))
            continue
        first, last = index, index
        single = " " not in text[start:end] and not headline(text, start)
        open_end = text[start:end].split()[-1].lower() in words.name_particles
        if (
            open_end
            and last + 1 < len(items)
            and items[last + 1].kind in ("word", "loc")
            and items[last + 1].capital
            and items[last + 1].low not in words.named_things
            and text[end : items[last + 1].start] in (" ", "-", "- ")
        ):
            last += 1
        while single and last + 1 < len(items) and last - index < 3:
            following = items[last + 1]
            if not name_word(following, words) or text[items[last].end : following.start] != " ":
                break
            last += 1
        row = items[index + 1 : index + 5]
        if (
            len(row) > 3
            and row[0].text in ('"', "“")
            and row[1].capital
            and row[2].text in ('"', "”")
            and (row[3].kind == "name" or name_word(row[3], words))
        ):
            last = index + 4
        while (
            first > 1
            and index - first < 3
            and len(items[first - 1].text) == 1
            and items[first - 1].capital
            and items[first - 1].kind == "word"
            and items[first - 1].low not in ("i",)
            and not _opens_sentence(items, first - 1)
        ):
            first -= 1
        while single and first > 0 and index - first < 4:
            before = items[first - 1]
            if (
                before.text == "."
                and first > 1
                and INITIAL_ITEM.match(items[first - 2].text)
                and items[first - 2].capital
            ):
                first -= 2
                continue
            if (
                not name_word(before, words)
                # "CS | Kindiki": the letters of a post.
                or (before.text.isupper() and before.text in words.abbreviations)
                or text[before.end : items[first].start] != " "
                or _opens_sentence(items, first - 1)
            ):
                break
            first -= 1
        if single and first > 1 and _is_to(items, first - 1, text[start:end]):
            first -= 1
        if single and first == index and first and _is_he(items, first - 1):
            first -= 1
        if first > 1 and (
            (single and _first_name(items, first - 1, words))
            or (
                not single
                and items[first - 2].kind in ("rank", "honorific", "poss")
                and name_word(items[first - 1], words)
                and text[items[first - 1].end : items[first].start] == " "
            )
        ):
            first -= 1
        if (
            first > 1
            and first == index
            and " " not in text[start:end]
            and _surname_to(items, first - 1, words)
        ):
            first -= 1
        tail = re.match(r"-[^\W\d_]+", text[items[last].end : items[last].end + 20])
        out.append((items[first].start, items[last].end + (tail.end() if tail else 0)))
    return out


def _is_to(items: list[Item], index: int, name: str) -> bool:
    """Whether "To" is the family name of a Vietnamese: "State President To Lam"."""
    before = items[index - 1]
    return (
        items[index].text == "To"
        and len(name) < _SHORT
        and name.istitle()
        and before.capital
        and (before.kind in ("rank", "honorific") or (before.low,) in post_words().heads)
    )


def _is_he(items: list[Item], index: int) -> bool:
    """Whether "He" is the family name of a Chinese, not a pronoun: "Bessent and | He | Lifeng"."""
    return (
        items[index].text == "He"
        and items[index + 1].start == items[index].end + 1
        and items[index + 1].text.istitle()
    )


def _first_name(items: list[Item], index: int, words: PostWords) -> bool:
    """Whether a title's word is a first name behind a rank: "Major General | Sultan | Kenzhegali"."""
    return (
        items[index].low in words.first_names_behind_ranks
        and items[index].capital
        and items[index - 1].kind == "rank"
        and items[index].end + 1 == items[index + 1].start
    )


def _surname_to(items: list[Item], index: int, words: PostWords) -> bool:
    """Whether a capitalised "To" between a post and a name is a surname: "General Secretary | To Lam"."""
    before = items[index - 1]
    return (
        items[index].text == "To"
        and items[index].end + 1 == items[index + 1].start
        and before.capital
        and not before.text.isupper()
        and ((before.low,) in words.heads or before.kind in ("rank", "honorific"))
    )


def _opens_sentence(items: list[Item], index: int) -> bool:
    return (
        index == 0
        or items[index - 1].kind == "break"
        or items[index - 1].text in (".", ":", "“", '"', "?", "!")
    )


def _own_language(items: list[Item], index: int) -> bool:
    """Whether it is a body's own name in brackets: "Commander of the Security Force (Lekhwiya) Sheikh A"."""
    if not 0 < index < len(items) - 2 or not _OWN_NAME.match(items[index].text):
        return False
    around = items[index - 1].text + items[index + 1].text
    if around != "()" or items[index - 2].kind != "word":
        return False
    following = index + 2 + (items[index + 2].text == ",")
    return following < len(items) and (
        items[following].kind in ("name", "rank", "honorific") or items[following].low == "of"
    )


def _body_of_state(items: list[Item], index: int) -> bool:
    """Whether it is the body that a post leads: "Director General of India's | Sashastra Seema Bal, A"."""
    return (
        index > 3
        and items[index - 1].kind == "poss"
        and items[index - 2].kind == "country"
        and items[index - 3].low == "of"
        and items[index - 4].low in post_words().leads_body
    )


def _company(items: list[Item], index: int, words: PostWords) -> bool:
    """Whether a name, or two words joined by "&", is the company of a post.

    "CEO of China | Molybdenum", "founder of | Harbour Books", "A, CEO, Nokia".
    """
    cursor = index - 1
    if cursor > 1 and items[cursor].text == "&":
        cursor -= 2
    if cursor > 1 and items[cursor].kind in ("country", "norp"):
        cursor -= 1
    if cursor < 2 or items[cursor - 1].low not in words.company_words:
        return False
    if items[cursor].low in ("of", "at"):
        return items[cursor - 1].low != "partner"
    if " " in items[index].text:
        return False
    apposed = items[cursor].text == "," and any(
        item.text in (",", "&", "and") for item in items[cursor - 4 : cursor - 1]
    )
    after = items[index + 1] if index + 1 < len(items) else None
    return apposed and (
        after is None or after.kind == "break" or after.text in (",", ".", ";", ")", "&", "-", "–")
    )


def without_things(items: list[Item]) -> set[int]:
    """Starts of names that are part of a thing's: "King Hussein Bridge", "the frigate Admiral Essen"."""
    words = post_words()
    dropped: set[int] = set()
    companies: set[str] = set()
    for index, item in enumerate(items):
        if item.kind != "name":
            continue
        if _company(items, index, words):
            companies.add(item.text)
            continue
        before = items[index - 1].low if index else ""
        if _own_language(items, index) or _body_of_state(items, index):
            dropped.add(item.start)
            continue
        last = item.low.rpartition(" ")[2]
        following = items[index + 1] if index + 1 < len(items) else None
        if (
            (last in words.private_bodies or last == "order")
            and following is not None
            and following.low == "of"
        ):
            # "the Fraternal Order | of Police"
            dropped.add(item.start)
            continue
        if (
            before in words.named_before
            and items[index - 1].kind == "word"
            and not (" " in item.text and _of_officer(items, index - 1, words))
        ):
            dropped.add(item.start)
            continue
        cursor = index + 1
        while cursor < len(items) and cursor - index < 5:
            following = items[cursor]
            if (
                following.kind not in ("word", "loc", "org")
                or not following.capital
                or following.start != items[cursor - 1].end + 1
            ):
                break
            if following.low in words.named_things or (
                following.kind != "word" and following.low.split()[-1] in words.named_things
            ):
                dropped.add(item.start)
                break
            cursor += 1
    if companies:
        dropped |= {item.start for item in items if item.kind == "name" and item.text in companies}
    return dropped


def _of_officer(items: list[Item], thing: int, words: PostWords) -> bool:
    """Whether a post goes up to the thing: "Commander of the Western Military | District | A"."""
    for cursor in range(thing - 1, max(-1, thing - _LONGEST_OFFICE), -1):
        item = items[cursor]
        if item.low == "of":
            return cursor > 0 and match_heads(items, cursor - 1, words) is not None
        if item.kind not in ("word", "loc", "norp") or not (item.capital or item.low == "the"):
            return False
    return False
