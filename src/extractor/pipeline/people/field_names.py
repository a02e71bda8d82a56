"""The name of a field or body after a post: "Foreign Affairs", "the Joint Staff"."""

from __future__ import annotations

from extractor.lexicon import country_code, country_of_city
from extractor.lexicon.places import country_of_place

from .bodies import ACRONYM, told_part
from .body_names import (
    against,
    over_unit,
    region_of_state,
    service_of_rank,
    theatre,
    traffic,
)
from .body_words import body_words
from .fields import continues, continues_after, emigrants, enumeration, joins, quoted_name, unit_number
from .items import Item
from .names_in_fields import name_begins
from .post import Post
from .private_bodies import private_body
from .states_in_names import read_state
from .value import Value
from .words import PostWords

# The name of a UN office that is called after its head.
_COMMISSIONER = frozenset({"high", "commissioner", "for", "refugees", "human", "rights"})


def field(
    items: list[Item], cursor: int, limit: int, post: Post, value: Value, words: PostWords, preposition: str
) -> int:
    """Name of a body or field; countries and organisations in it go to the post. Index after it."""
    begin = cursor
    shout = _shouting(items, post)
    if (
        cursor + 2 < limit
        and items[cursor].low in words.back_reference - {"people"}
        and items[cursor + 1].kind == "poss"
        and items[cursor + 2].capital
    ):
        # "of the Ministry's | Information Office"
        begin = cursor = cursor + 2
    while cursor < limit:
        item = items[cursor]
        if cursor > begin and name_begins(items, cursor, limit, words):
            break
        if cursor > begin and service_of_rank(items, cursor, words):
            break
        if (item.kind == "word" and item.low in ("and", "&")) or item.text == "&":
            if cursor == begin or not joins(items, cursor, limit, words):
                break
            value.add(item)
            cursor += 1
            if items[cursor].low == "the":
                value.add(items[cursor])
                cursor += 1
            continue
        if item.text == "," and cursor > begin and theatre(items, cursor, limit, words):
            value.add(item)
            value.add(items[cursor + 1])
            cursor += 2
            break
        if item.text == ",":
            if cursor == begin or not enumeration(items, cursor, limit, words):
                break
            value.add(item)
            cursor += 1
            for low in ("and", "the"):
                if items[cursor].low == low:
                    value.add(items[cursor])
                    cursor += 1
            continue
        if item.text in ("-", "‑", "/", "–"):
            glued = (
                cursor > begin
                and items[cursor - 1].end == item.start
                and cursor + 1 < limit
                and items[cursor + 1].start == item.end
            )
            if not glued:
                break
            value.add(item)
            cursor += 1
            if items[cursor].low in ("designate", "elect"):
                # "Minister of the Interior-designate"
                value.add(items[cursor])
                return cursor + 1
            if items[cursor].text.islower() and cursor + 1 < limit and items[cursor + 1].text == "-":
                # "of the Chairperson-in-Office"
                value.add(items[cursor])
                cursor += 1
            continue
        if (
            item.low == "the"
            and cursor > begin
            and preposition in ("for", "on")
            and items[cursor - 1].low.endswith("ing")
            and cursor + 1 < limit
            and items[cursor + 1].capital
        ):
            value.add(item)
            cursor += 1
            continue
        if (
            cursor > begin
            and item.text.isdigit()
            and items[cursor - 1].low in words.military_bodies
            and items[cursor - 1].capital
        ):
            # "Joint Task Force 633"
            value.add(item)
            cursor += 1
            continue
        if (
            cursor > begin
            and len(item.text) == 1
            and item.capital
            and items[cursor - 1].capital
            and items[cursor - 1].low in words.body_nouns | words.military_bodies
        ):
            # "Director of Branch A"
            value.add(item)
            cursor += 1
            continue
        if cursor > begin and (traded := traffic(items, cursor, limit)) > cursor:
            for part in items[cursor:traded]:
                value.add(part)
            cursor = traded
            continue
        if cursor > begin and against(items, cursor, limit, words):
            value.add(item)
            cursor += 1
            continue
        if not continues(items, cursor, words):
            if cursor > begin and item.low in body_words().teams and not items[cursor - 1].capital:
                # "head of the central team"
                value.add(item)
                cursor += 1
            break
        if cursor > begin and item.low in words.styles and item.capital and items[cursor - 1].low != "of":
            break
        if (
            cursor > begin
            and item.text == "Union"
            and items[cursor - 1].capital
            and items[cursor - 1].low in words.field_words
            and cursor + 1 < limit
            and items[cursor + 1].text == "Minister"
        ):
            # "Vice-Chairman of the Central Committee | Union Minister for Border Affairs"
            break
        if (
            cursor > begin
            and item.low in words.next_posts
            and item.capital
            and items[cursor - 1].kind in ("word", "loc")
            and items[cursor - 1].low not in words.modifiers
        ):
            break
        if (
            item.kind in ("country", "norp")
            and cursor > begin
            and post.body is None
            and post.lemma in words.corporate_heads
            and preposition == "of"
        ):
            body_end = private_body(items, cursor, limit, words)
            if body_end:
                post.country = post.country or item.norm or None
                post.body = value.text[item.start : items[body_end - 1].end]
                cursor = body_end
                break
        if emigrants(items, cursor, limit, words):
            # "Gambians Abroad": those of his state.
            post.country = post.country or item.norm or None
            value.add(item)
            cursor += 1
            continue
        if item.low in ("army", "navy") and over_unit(items, cursor, limit):
            # "the U.S. Army's | V Corps"
            cursor += 1 + (items[cursor + 1].kind == "poss")
            continue
        if item.kind in ("country", "norp"):
            cursor, ends = read_state(items, cursor, begin, limit, post, value, words, preposition)
            if ends:
                break
            continue
        if item.kind == "loc" and (own := region_of_state(item)) is not None:
            value.literal(own[0])
            post.country = post.country or own[1]
            cursor += 1
            continue
        if item.kind == "loc" and post.country is None and post.lemma in words.local_heads:
            post.country = country_of_place(item.norm or item.text) or country_of_city(item.text)
        of_affairs = cursor + 1 < limit and items[cursor + 1].low == "affairs" and items[cursor + 1].capital
        if item.kind == "org" and (
            preposition in ("for", "on") or (items[cursor - 1].text == "," and cursor > begin) or of_affairs
        ):
            value.add(item)
            cursor += 1
            continue
        if item.kind == "org":
            post.organization = post.organization or item.norm or None
            nested = sum(part[0].lower() in ("of", "for") for part in value.parts) > 1
            rest = told_part(item, post.lemma, nested, words)
            if rest:
                value.literal(rest)
            cursor += 1
            if [word.low for word in items[cursor : cursor + 3]] == ["high", "commissioner", "for"]:
                # "Representative of the UN | High Commissioner for Refugees": the organisation's own name.
                while cursor < limit and items[cursor].low in _COMMISSIONER:
                    cursor += 1
            if cursor < limit and (items[cursor].kind == "poss" or items[cursor].low == "system"):
                # "Resident Coordinator of the UN | system"
                cursor += 1
            continue
        if (
            item.kind == "word"
            and cursor == begin
            and preposition == "of"
            and item.capital
            and not (len(item.text) == 3 and item.text.isupper())
            and (code := country_code(item.text)) is not None
        ):
            # The lexicon holds back where a state's name could begin a person's ("of Cuba Ana Teresita").
            post.country = post.country or code
            cursor += 1
            break
        if (whole := quoted_name(items, cursor) or unit_number(items, cursor)) is not None:
            for part in items[cursor:whole]:
                value.add(part)
            cursor = whole
            continue
        if shout and item.kind == "word" and item.low not in words.field_words and cursor > begin:
            break
        if (
            cursor == begin
            and preposition == "of"
            and not shout
            and sum(part[0].lower() in ("of", "for") for part in value.parts) == 1
            and len(item.text) > 2
            and ACRONYM.match(item.text)
            and not continues_after(items, cursor + 1, limit, words)
        ):
            post.acronym = item.text
        value.add(item)
        cursor += 1
        if item.text in ("St", "Mt", "Ft") and cursor < limit and items[cursor].text == ".":
            value.add(items[cursor])
            cursor += 1
            continue
        if (
            cursor + 1 < limit
            and items[cursor].text in ("’", "'")
            and items[cursor].start == item.end
            and item.low.endswith("s")
            and items[cursor + 1].capital
        ):
            value.add(items[cursor])
            cursor += 1
            continue
        if (
            cursor < limit
            and items[cursor].kind == "poss"
            and cursor + 1 < limit
            and continues(items, cursor + 1, words)
            and items[cursor + 1].capital
        ):
            value.add(items[cursor])
            cursor += 1
    return cursor


def _shouting(items: list[Item], post: Post) -> bool:
    head = items[post.head_end - 1] if post.head_end else None
    return head is not None and len(head.text) > 3 and head.text.isupper()
