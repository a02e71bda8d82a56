"""Names of bodies that are no state organs: companies, parties, associations, universities.

They are what their people stand for, not part of the post. A noun of the name shows most of them ("Chamber of
Commerce"), a post that states do not have the others ("CEO of Apple").
"""

from __future__ import annotations

from collections.abc import Collection

from extractor.lexicon import country_code

from .bodies import ACRONYM
from .heads import match_head
from .idioms import body_countries, idioms
from .items import Item
from .parties import party_before, unknown_letters
from .post import Post
from .words import PostWords

_LINKS = frozenset({"of", "for", "and", "the", "&"})
_APOSTROPHES = ("'", "’")
# Longest name before its head, in items.
_LONGEST_BEFORE = 11


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
            (sure and (cursor > begin or begin > index))
            or (
                items[cursor].low not in words.field_words
                and items[cursor].low not in words.modifiers
                and items[cursor].low not in words.back_reference
                and items[cursor].low not in words.occasion
            )
        )
    ):
        cursor += 1
    if cursor == begin or (begin == index and country_code(items[begin].text) is not None):
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
        following.kind in ("poss", "name")
        or following.low in ("of", "for")
        or (following.kind == "word" and following.capital)
    ):
        return None
    return cursor


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
        if item.kind == "loc" and last is not None and items[cursor - 1].low == "of":
            # "the University of Nairobi"
            cursor += 1
            last = cursor
            continue
        if item.kind in ("norp", "country", "loc", "poss") and cursor - index < 3:
            cursor += 1
            continue
        if item.kind != "word" or not (item.capital or item.low in _LINKS):
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
    if (
        not any(items[k].capital and items[k].low not in words.private_bodies for k in range(index, last))
        and last - index < 2
    ):
        return None
    return last


def plural_owner(items: list[Item], cursor: int, limit: int) -> bool:
    """Whether the item is the apostrophe of "Workers' Federation"."""
    item = items[cursor]
    return (
        item.text in _APOSTROPHES
        and cursor > 0
        and items[cursor - 1].end == item.start
        and items[cursor - 1].low.endswith("s")
        and cursor + 1 < limit
        and items[cursor + 1].capital
    )


def body_before(
    items: list[Item], start: int, floor: int, lemma: str, words: PostWords, letters: Collection[str]
) -> tuple[int, int] | None:
    """A body before its head, by its first item and the one behind it.

    "Dhaka Chamber of Commerce and Industry | President", "Apple | CEO", "Ruritania Teachers' Union | deputy |
    leader". `letters` are those that the text gives to such bodies.
    """
    sure = lemma in words.company_heads
    end = start
    while end > floor and _of_head(items, end - 1, words):
        end -= 1
        if items[end].text in ("-", "‑") and not (end > floor and _of_head(items, end - 1, words)):
            return None
    if end == floor or _shouts(items[start]):
        return None
    begin = party_before(items, end, floor, letters)
    if begin is not None and (lemma in words.party_heads or items[begin].text not in idioms().letters):
        return begin, end
    if lemma in words.member_heads and unknown_letters(items[end - 1]):
        # "KTU general secretary"
        return end - 1, end
    if lemma not in words.corporate_heads and not sure:
        return None
    begin = _run_before(items, end, floor, words)
    if begin == end:
        return None
    run = items[begin:end]
    noun = next((item for item in _heads_of_name(run) if item.low in words.private_bodies), None)
    if noun is not None:
        return _with_noun(items, begin, end, words)
    if sure and _unknown(run, words) and not any(body_countries(item.text) for item in run):
        return begin, end
    return None


def _shouts(item: Item) -> bool:
    return len(item.text) > 3 and item.text.isupper()


def _of_head(items: list[Item], index: int, words: PostWords) -> bool:
    """Whether the item before a head belongs to the post, not to the body: "deputy", "Vice", "General"."""
    item = items[index]
    if item.text in ("-", "‑"):
        return items[index + 1].start == item.end
    return item.kind in ("word", "rank") and item.low in words.ranks_of_posts


def _run_before(items: list[Item], end: int, floor: int, words: PostWords) -> int:
    """Where the run of capitalised words with their links begins that ends before the item."""
    begin = end
    for probe in range(end - 1, max(floor, end - _LONGEST_BEFORE) - 1, -1):
        item = items[probe]
        if item.kind in ("word", "loc", "norp", "country") and item.capital:
            if item.low in words.function_words or item.low in words.tense_words:
                break
            begin = probe
        elif item.text in _APOSTROPHES and begin == probe + 1 and items[probe - 1].end == item.start:
            continue
        elif not (item.kind == "word" and item.low in _LINKS and begin <= probe + 2):
            break
    return begin


def _heads_of_name(run: list[Item]) -> list[Item]:
    """The nouns that a name can be built on: its last word, those before "of" and "for"."""
    return [
        item
        for item, after in zip(run, [*run[1:], None], strict=True)
        if after is None or after.low in ("of", "for")
    ]


def _with_noun(items: list[Item], begin: int, end: int, words: PostWords) -> tuple[int, int] | None:
    """The body that a noun shows, without what stands before its name."""
    public = words.public_bodies
    while begin < end:
        whole = private_body(items, begin, end, words)
        own = [
            item
            for item in items[begin:end]
            if item.capital and item.low not in words.private_bodies and item.low not in words.bank_words
        ]
        if whole == end and own and not any(item.low in public for item in items[begin:end]):
            return begin, end
        begin = next((k + 1 for k in range(begin, end) if items[k].low in ("of", "for", "the", "and")), end)
    return None


def _unknown(run: list[Item], words: PostWords) -> bool:
    """Whether a run is a company's name by its words alone: none that posts are made of at its beginning."""
    first = run[0]
    if first.kind in ("norp", "country", "loc"):
        return len(run) > 1 and all(item.kind == "word" for item in run[1:])
    known = words.field_words | words.modifiers | words.back_reference | words.occasion
    return (
        first.kind == "word"
        and first.low not in known
        and not any((item.low,) in words.heads for item in run)
        and len(first.text) > 1
    )


def initials_behind(items: list[Item], index: int) -> str | None:
    """The letters in brackets that a body is known by: "(FLEOA)"."""
    inside = items[index : index + 3]
    if [item.text for item in inside[::2]] == ["(", ")"] and ACRONYM.match(inside[1].text):
        return inside[1].text
    return None
