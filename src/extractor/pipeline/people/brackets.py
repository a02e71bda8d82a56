"""Brackets inside a post: a desk, a field, or the initials of what stands before them."""

from __future__ import annotations

from .bodies import ACRONYM
from .complement_words import complement_words
from .items import Item
from .post import Post
from .value import Value
from .words import PostWords

_LONGEST = 9


def bracket(
    items: list[Item], cursor: int, limit: int, head_end: int, post: Post, value: Value, words: PostWords
) -> int | None:
    """Read the bracket at `cursor`; the index after it, None if it is no part of the post."""
    if (
        cursor + 2 < limit
        and items[cursor + 2].text == ")"
        and items[cursor + 1].kind in ("word", "org")
        and (ACRONYM.match(items[cursor + 1].text) or items[cursor + 1].kind == "org")
    ):
        letters = items[cursor + 1].text
        if cursor == head_end and letters not in words.abbreviations and not _stands_for(letters, value):
            # "Joint Secretary (LAC)": the desk.
            _add(items, cursor, cursor + 3, value)
        elif cursor > head_end and _names_organization(items, head_end, cursor, post, words):
            # "Secretary General of the Ibero-American General Secretariat (SEGIB)"
            post.body = letters
            value.parts = [part for part in value.parts if part[1] < items[head_end].start]
        return cursor + 3
    if cursor + 1 < limit and items[cursor + 1].low in complement_words().accredited_too:
        # "Ambassador of Uzbekistan to Austria (concurrently to Slovakia) A"
        aside = next((k for k in range(cursor, min(limit, cursor + _LONGEST)) if items[k].text == ")"), None)
        return None if aside is None else aside + 1
    if cursor > head_end and _own_name(items, cursor, limit):
        # "Commander of the Internal Security Force (Lekhwiya) Sheikh A": its name in the country's language.
        _add(items, cursor, cursor + 3, value)
        return cursor + 3
    if cursor > head_end and (behind := _of_holder(items, cursor, limit, words)) is not None:
        return behind
    if cursor == head_end and (desk := _letters(items, cursor, limit)) is not None:
        # "Joint Secretary (E&SA)"
        _add(items, cursor, desk, value)
        return desk
    if cursor == head_end and cursor + 3 < limit and _grade([i.low for i in items[cursor + 1 : cursor + 4]]):
        return cursor + 4
    if (meanwhile := _meanwhile(items, cursor, limit)) is not None:
        return meanwhile
    closing = _field(items, cursor, limit, words)
    if closing is None:
        return None
    _add(items, cursor, closing + 1, value)
    return closing + 1


def _grade(inside: list[str]) -> bool:
    """Whether the bracket holds a grade: "Foreign Secretary | (Senior Secretary) A"."""
    return inside in (
        ["senior", "secretary", ")"],
        ["additional", "secretary", ")"],
        ["joint", "secretary", ")"],
    )


def _meanwhile(items: list[Item], cursor: int, limit: int) -> int | None:
    """Index behind a bracket that says how a post is held: "Minister of Trade | (in charge) of …"."""
    closing = next((k for k in range(cursor + 1, min(limit, cursor + 5)) if items[k].text == ")"), None)
    inside = " ".join(item.low for item in items[cursor + 1 : closing]).replace(" .", ".").replace(". ", ".")
    return closing + 1 if closing is not None and inside in complement_words().held_so else None


def _letters(items: list[Item], cursor: int, limit: int) -> int | None:
    """Index after brackets that hold letters joined by signs, the short name of a desk: "(PP&R)"."""
    closing = next((k for k in range(cursor + 1, min(limit, cursor + 6)) if items[k].text == ")"), None)
    if closing is None or closing < cursor + 3:
        return None
    inside = items[cursor + 1 : closing]
    joined = all(item.text in ("&", "-", "/") for item in inside[1::2])
    return closing + 1 if joined and all(item.text.isupper() for item in inside[::2]) else None


def _own_name(items: list[Item], cursor: int, limit: int) -> bool:
    """Whether one capitalised word stands in brackets between a body and the name of its head."""
    if cursor + 3 >= limit or items[cursor + 2].text != ")" or items[cursor + 1].kind != "word":
        return False
    following = cursor + 3 + (items[cursor + 3].text == ",")
    return (
        items[cursor + 1].capital
        and items[cursor - 1].kind == "word"
        and following < len(items)
        and items[following].kind in ("name", "rank", "honorific")
    )


def _of_holder(items: list[Item], cursor: int, limit: int, words: PostWords) -> int | None:
    """Index behind a post's name in the country's language: "of the Fleet | (Pangkoarmada II), A"."""
    closing = cursor + 2 + (cursor + 2 < limit and items[cursor + 2].text in ("I", "II", "III", "IV"))
    if closing + 1 >= limit or items[closing].text != ")" or not items[cursor + 1].capital:
        return None
    if items[cursor + 1].kind != "word" or items[cursor - 1].kind != "word":
        return None
    if items[cursor + 1].low in words.field_words and items[cursor + 1].low not in words.chambers:
        # "Assistant Chief of Naval Staff (Operations) of Ruritania"
        return None
    behind = items[closing + 1]
    return closing + 1 if behind.low == "of" or (behind.text == "," and closing > cursor + 2) else None


def _add(items: list[Item], begin: int, end: int, value: Value) -> None:
    for item in items[begin:end]:
        value.add(item)


def _field(items: list[Item], cursor: int, limit: int, words: PostWords) -> int | None:
    """Closing bracket of a field: "Secretary (West)", "Minister of State (Regional Cooperation)"."""
    closing = next(
        (k for k in range(cursor + 1, min(limit, cursor + _LONGEST)) if items[k].text == ")"), None
    )
    if closing is None or closing == cursor + 1 or not items[cursor + 1].capital:
        return None
    content = [item for item in items[cursor + 1 : closing] if item.low not in ("and", "&", ",", "of", "-")]
    if len(content) > 1 and content[0].kind == "rank" and content[0].low == "general":
        # "Minister of State (General Duties)"
        content = content[1:]
    kinds = ("loc", "word") if len(content) < 2 else ("loc", "word", "country", "org", "norp")
    if not all(item.capital and item.kind in kinds for item in content):
        return None
    known = [
        (item.kind == "loc" and item.low.split()[-1] in words.continents)
        or (
            item.kind == "word"
            and (item.low in words.field_words or item.low in words.modifiers or item.low in words.continents)
        )
        for item in content
    ]
    # "Secretary (Defence Production)": a field that one of its words shows.
    named = any(item.low in words.name_particles for item in content)
    return closing if any(known) and not named else None


def _stands_for(letters: str, value: Value) -> bool:
    """Whether the letters abbreviate the post before them: "Chief of Army Staff (COAS)"."""
    initials = "".join(part[0].upper() for words, _, _ in value.parts for part in words.split("-") if part)
    rest = iter(initials)
    if all(letter in rest for letter in letters.upper() if letter.isalpha()):
        return True
    # "Supreme Allied Commander Europe (SACEUR)"
    rest = iter("".join(words for words, _, _ in value.parts).upper())
    return len(letters) > 4 and all(letter in rest for letter in letters.upper())


def _names_organization(items: list[Item], begin: int, end: int, post: Post, words: PostWords) -> bool:
    """Whether an organisation that no lexicon has stands between the head and its initials in brackets."""
    if (
        post.lemma not in words.corporate_heads
        or post.country is not None
        or post.organization is not None
        or post.body is not None
        or items[begin].low != "of"
    ):
        return False
    named = [item for item in items[begin:end] if item.kind == "word" and item.capital]
    public = words.public_bodies | words.military_bodies | words.body_nouns
    return len(named) > 1 and not any(item.low in public and item.low != "secretariat" for item in named)
