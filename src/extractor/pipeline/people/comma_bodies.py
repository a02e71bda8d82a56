"""Bodies set off from their post by a comma: "Director, Department of Europe, Foreign Ministry"."""

from __future__ import annotations

import re
from typing import Literal

from .chains import aside, chain
from .items import Item
from .post import Post
from .postings import flag_at
from .value import Value
from .words import PostWords

_SECTION = re.compile(r"[AGJNSX]-?\d{1,2}$|[AGJN]?HQ$")
_LINKS = frozenset({"of", "for", "and", "the"})
# Items to the comma behind "Commander, Ruritanian Navy Ship RIVER".
_UNIT = 7


def comma_body(items: list[Item], cursor: int, limit: int, post: Post, value: Value, words: PostWords) -> int:
    """Read the body behind the comma at `cursor`; the index after it, `cursor` itself if there is none.

    A command, department or ministry belongs to the post. An embassy or a state's whole force ("Director of
    Operations, Royal Thai Armed Forces") only says whose officer he is.
    """
    if _staff_section(items, cursor, limit, post):
        # "Assistant Chief of Staff for Plans, G5, Colonel A"
        value.add(items[cursor])
        value.add(items[cursor + 1])
        return cursor + 2
    if (behind := _own_state(items, cursor, limit, post)) is not None:
        return behind
    if not post.plural and (end := _unit_behind(items, cursor, limit, post, words)) is not None:
        for item in items[cursor:end]:
            value.add(item)
        own = [item.norm for item in items[cursor:end] if item.kind == "norp"]
        post.country = post.country or flag_at(items, cursor + 1) or next(iter(own), None)
        return end
    kind = _kind(items, cursor, limit, post, words)
    if kind is None or post.plural:
        return cursor
    if kind == "away":
        after, country = aside(items, cursor + 1, limit, post, value, words)
        post.country = post.country or country
        return after
    value.trim()
    value.add(items[cursor])
    after = chain(items, cursor + 1, limit, post, value, words, ("of", "for"))
    value.trim()
    return after


def _unit_behind(items: list[Item], cursor: int, limit: int, post: Post, words: PostWords) -> int | None:
    """Index after a ship or a numbered unit between commas before its officer.

    "Commanding Officer, INS Shardul, | Commander A", "Commander, 63 Brigade, | Colonel B".
    """
    end = next((k for k in range(cursor + 2, min(limit, cursor + _UNIT)) if items[k].text == ","), None)
    if end is None or end + 1 >= len(items) or items[end + 1].kind not in ("name", "rank", "honorific"):
        return None
    run = items[cursor + 1 : end]
    if not all(item.capital or item.text.isdigit() for item in run) or any(i.kind == "name" for i in run[:1]):
        return None
    command = post.lemma in ("commander", "commanding officer")
    ship = flag_at(items, cursor + 1) is not None or (run[0].kind == "norp" and run[-2].low == "ship")
    numbered = run[0].text.isdigit() and run[1].low in words.military_bodies
    return end if command and (ship or numbered) else None


def _own_state(items: list[Item], cursor: int, limit: int, post: Post) -> int | None:
    """Index after a state between commas before a person: "Chief of Staff, Ghana, | General A"."""
    state = cursor + 1 + (cursor + 1 < limit and items[cursor + 1].low == "the")
    if post.plural or post.country or post.organization or post.body or state + 2 >= limit:
        return None
    if items[state].kind != "country" or items[state + 1].text != ",":
        return None
    behind = items[state + 2]
    titled = behind.kind == "rank" or (behind.kind == "honorific" and state + 3 < len(items))
    # A name alone may begin the next of a list: "A, Minister, Ghana, B, Minister, Togo".
    listed = (
        items[post.first - 1].text == "," and items[post.first - 2].kind == "name"
        if post.first > 1
        else False
    )
    if not titled or listed:
        return None
    post.country = items[state].norm or None
    return state + 1


def _staff_section(items: list[Item], cursor: int, limit: int, post: Post) -> bool:
    """Whether a section of a staff, "J5" or "G-8", stands between commas behind a post of the staff."""
    return (
        post.lemma.startswith(
            ("assistant chief", "deputy chief", "chief of", "assistant", "director", "deputy director")
        )
        and cursor + 2 < limit
        and _SECTION.match(items[cursor + 1].text) is not None
        and (items[cursor + 2].text == "," or items[cursor + 2].kind in ("rank", "name", "honorific"))
    )


def colon_field(items: list[Item], cursor: int, limit: int, value: Value, words: PostWords) -> int | None:
    """Read the field of "Deputy Director-General: Asia and Middle East, Ambassador A"; None if there is none.

    Behind "Participants" or "Chair" a colon introduces a person, and a field is made of known words alone.
    """
    known = words.field_words | words.modifiers | words.continents | _LINKS
    end = cursor + 1
    while end < limit and (
        items[end].kind == "loc" or (items[end].kind == "word" and items[end].low in known)
    ):
        end += 1
    if end == cursor + 1 or end >= len(items) or items[end].text not in (",", ")"):
        return None
    for item in items[cursor:end]:
        value.add(item)
    return end


def _kind(
    items: list[Item], cursor: int, limit: int, post: Post, words: PostWords
) -> Literal["body", "away"] | None:
    begin = cursor + 1
    if begin >= limit or not items[begin].capital or (items[begin].low,) in words.heads:
        return None
    end = _end(items, begin, limit, words)
    if end - begin < 2:
        desk = end > begin and post.lemma in words.desk_heads and _is_desk(items, begin, end, post, words)
        return "body" if desk and items[end].text == "," else None
    first = items[begin].low if items[begin].kind == "word" else ""
    second = items[begin + 1].low
    if first in ("embassy", "mission", "consulate") and second == "of":
        return "away"
    if post.lemma in words.desk_heads and _is_desk(items, begin, end, post, words):
        return "body"
    if first in words.body_nouns and second in ("of", "for", "on"):
        return "body"
    last = next((k - 1 for k in range(begin, end) if items[k].low in ("of", "for")), end - 1)
    closing = items[last]
    if (
        last == begin
        or closing.kind != "word"
        or closing.low not in words.body_nouns | words.military_bodies | words.legislatures
        or not all(
            item.capital or item.kind != "word" or item.low in _LINKS for item in items[begin : last + 1]
        )
    ):
        return None
    whole = any(item.kind in ("country", "norp") for item in items[begin:end])
    if (
        not whole
        and closing.low in words.centres
        and post.lemma in words.corporate_heads
        and not _of_state(items[begin:end], words)
    ):
        # "Director of Policy, Harbour Law Center": a body of its own.
        return None
    return "away" if whole and closing.low in words.forces else "body"


def _of_state(run: list[Item], words: PostWords) -> bool:
    """Whether a body's name says that it is a state's: "National Cyber Security Centre"."""
    state = words.public_bodies | words.armed_words | words.bank_words | words.government_bodies
    return any(item.low in state for item in run)


def _is_desk(items: list[Item], begin: int, end: int, post: Post, words: PostWords) -> bool:
    """Whether the phrase is a field with a name behind its comma: "Secretary, Foreign Relations, Mr A"."""
    behind = items[end + 1] if end + 1 < len(items) else None
    # "Ms A, Assistant Director, Policy and Research, attended"
    named = post.first > 1 and items[post.first - 1].text == "," and items[post.first - 2].kind == "name"
    closed = end < len(items) and (
        items[end].text in (".", ";")
        or (named and items[end].text == "," and end - begin > 1)
        or (
            behind is not None
            and items[end].text == ","
            and (behind.kind in ("name", "honorific", "rank") or behind.low in ("and", "ambassador", "amb"))
        )
    )
    return closed and all(
        item.low in words.field_words or item.low in _LINKS or item.low in words.continents
        for item in items[begin:end]
    )


def _end(items: list[Item], begin: int, limit: int, words: PostWords) -> int:
    """Index after the capitalised phrase that begins here, with its links."""
    end = begin
    while end < limit:
        item = items[end]
        if item.text.isdigit() and end > begin and items[end - 1].low in words.military_bodies:
            # "Joint Task Force 633"
            end += 1
            continue
        known = item.kind in ("norp", "country", "org", "loc") or (
            item.kind == "poss" and items[end - 1].kind in ("country", "org")
        )
        if not known and not (item.kind == "word" and (item.capital or item.low in _LINKS)):
            break
        joint = item.kind == "word" and item.low in ("and", "the")
        if joint and not (end + 1 < limit and items[end + 1].low in words.field_words):
            break
        end += 1
    while end > begin and items[end - 1].low in _LINKS:
        end -= 1
    return end


def government_body(items: list[Item], begin: int, limit: int, words: PostWords) -> bool:
    """Whether a ministry or office is named here: "Minister of State | at the Federal Foreign Office"."""
    for index in range(begin, limit):
        item = items[index]
        if item.kind == "word" and item.low in words.government_bodies:
            # "at the home ministry", "at the ministry of home affairs", but not "at the ministry".
            named = index > begin or (index + 1 < limit and items[index + 1].low == "of")
            return item.capital or named
        if item.kind == "word" and item.low in words.modifiers and item.text.islower():
            continue
        if item.kind not in ("norp", "country", "poss") and not (item.kind == "word" and item.capital):
            return False
    return False
