"""Names of bodies that are no state organs: companies, parties, associations, universities.

They are what their people stand for, not part of the post. A noun of the name shows most of them ("Chamber of
Commerce"), a post that states do not have the others ("CEO of Apple").
"""

from __future__ import annotations

from extractor.lexicon import country_code

from .bodies import ACRONYM
from .body_words import body_words
from .heads import match_head
from .items import Item
from .post import Post
from .words import PostWords

LINKS = frozenset({"of", "for", "and", "the", "&"})
APOSTROPHES = ("'", "’")


def company(items: list[Item], index: int, limit: int, post: Post, words: PostWords) -> int | None:
    """Index after a company's name that no lexicon knows: "CEO of Apple", "President of Microsoft"."""
    sure = post.lemma in words.company_heads
    if post.lemma not in words.business_heads or post.plural:
        return None
    # A people may open the name ("Saudi Aramco"), before a sure head a state too ("CEO of Chad Steel").
    begin = index + (
        index + 1 < limit
        and (items[index].kind == "norp" or (sure and items[index].kind in ("country", "loc")))
    )
    cursor = begin
    while (
        cursor < limit
        and items[cursor].kind == "word"
        and items[cursor].capital
        and items[cursor].low not in words.function_words
        and (items[cursor].low,) not in words.heads
        and (
            (sure and (cursor > begin or begin > index or _agency(items, cursor, limit, words)))
            or (cursor > begin and items[cursor].low in words.company_nouns)
            or (
                items[cursor].low not in words.field_words
                and items[cursor].low not in words.modifiers
                and items[cursor].low not in words.back_reference
                and items[cursor].low not in words.occasion
            )
        )
    ):
        cursor += 1
        if (
            cursor + 1 < limit
            and items[cursor].text == "-"
            and items[cursor].start == items[cursor - 1].end
            and items[cursor + 1].start == items[cursor].end
            and items[cursor + 1].capital
        ):
            # "President of Paris Saint-Germain"
            cursor += 2
    if cursor == begin or (begin == index and country_code(items[begin].text) is not None):
        return None
    if any(item.low in words.areas or item.low in words.government_bodies for item in items[begin:cursor]):
        return None
    if sure and cursor < limit and items[cursor].kind in ("country", "loc"):
        # "CEO of Jumia Kenya"
        cursor += 1
    following = items[cursor] if cursor < limit else None
    if (
        following is not None
        and following.low in ("and", "&")
        and _field_follows(items, cursor + 1, limit, words)
    ):
        # "Director of Voter Outreach and Partnerships"
        return None
    # A name that goes on is no company's: "President of Ruritania's Senate".
    if following is not None and (
        following.kind == "poss"
        or (following.kind == "name" and not (sure and cursor > begin + 1))
        or following.low in ("of", "for")
        or (following.kind == "word" and following.capital)
    ):
        return None
    return cursor


def _agency(items: list[Item], index: int, limit: int, words: PostWords) -> bool:
    """Whether capitalised words that end with the noun of a body begin here: "Roads Authority"."""
    cursor = index
    while cursor < limit and items[cursor].kind == "word" and items[cursor].capital:
        cursor += 1
    return cursor > index + 1 and items[cursor - 1].low in words.civil_bodies


def _field_follows(items: list[Item], index: int, limit: int, words: PostWords) -> bool:
    """Whether a capitalised word that begins no post and no name of a person stands at the index."""
    return (
        index < limit
        and items[index].kind == "word"
        and items[index].capital
        and items[index].low not in words.modifiers
        and items[index].low not in words.function_words
        and match_head(items, index, words) is None
    )


def private_body(items: list[Item], index: int, limit: int, words: PostWords) -> int | None:
    """Index after the name of a body that is no state organ ("Chinese Badminton Association"), if any."""
    cursor = index
    last: int | None = None
    linked = False
    while cursor < limit:
        item = items[cursor]
        glued = item.text in ("-", "‑") and cursor > index and items[cursor - 1].end == item.start
        if glued and cursor + 1 < limit and items[cursor + 1].start == item.end and items[cursor + 1].capital:
            # "the Port of Antwerp-Bruges"
            cursor += 2
            last = cursor if last is not None else last
            continue
        if plural_owner(items, cursor, limit):
            # "Ruritania Teachers' Union"
            cursor += 1
            continue
        if item.kind == "loc" and last is not None and items[cursor - 1].low in ("of", "for"):
            # "the University of Nairobi"
            cursor += 1
            last = cursor
            continue
        if item.kind in ("norp", "country", "loc", "poss") and cursor - index < 3:
            cursor += 1
            continue
        if item.kind != "word" or not (item.capital or item.low in LINKS):
            break
        if item.low in ("of", "for") and last is not None:
            linked = True
        joined = items[cursor - 1].low in ("and", "&") and cursor > index
        if joined and last is not None and not linked and item.low not in words.field_words:
            # "the Drivers' Union and Ruritania Party": another body.
            break
        if item.capital and (
            item.low in words.private_bodies
            or (last is not None and items[cursor - 1].kind == "word")
            or (last is not None and item.low in words.field_words)
        ):
            last = cursor + 1
        elif item.capital and (head := match_head([item], 0, words)) and not head[0].plural:
            break
        cursor += 1
    if last is None or any(items[k].low in words.public_bodies for k in range(index, last)):
        return None
    if items[index].low in body_words().desks and items[index + 1].low in LINKS:
        # "the Department of International Organizations"
        return None
    if {items[k].low for k in range(index, last)} <= words.bank_words | {"bank"}:
        # "President of the Central Bank"
        return None
    if items[last - 1].low in body_words().agencies or (
        items[last - 1].low in body_words().schools
        and not body_words().armed.isdisjoint(item.low for item in items[index:last])
    ):
        # "the Small and Medium Enterprise Agency", "the National Defence Institute"
        return None
    if (
        not any(items[k].capital and items[k].low not in words.private_bodies for k in range(index, last))
        and last - index < 2
        and not (
            last + 1 < limit
            and items[last - 1].low in body_words().schools
            and items[last].low == "of"
            and items[last + 1].kind == "country"
        )
    ):
        return None
    return last


def plural_owner(items: list[Item], cursor: int, limit: int) -> bool:
    """Whether the item is the apostrophe of "Workers' Federation"."""
    item = items[cursor]
    return (
        item.text in APOSTROPHES
        and cursor > 0
        and items[cursor - 1].end == item.start
        and items[cursor - 1].low.endswith("s")
        and cursor + 1 < limit
        and items[cursor + 1].capital
    )


def initials_behind(items: list[Item], index: int) -> str | None:
    """The letters in brackets that a body is known by: "(FLEOA)"."""
    inside = items[index : index + 3]
    if [item.text for item in inside[::2]] == ["(", ")"] and ACRONYM.match(inside[1].text):
        return inside[1].text
    return None
