"""Names of organisations inside posts: what goes to the organisation and what stays in the post."""

from __future__ import annotations

import re

from extractor.lexicon import country_code, is_body, organization_code

from .heads import match_head
from .items import Item
from .post import Post
from .words import PostWords

ACRONYM = re.compile(r"^[A-Z][A-Z0-9&.-]+$")
_UMBRELLA = re.compile(
    r"Organi[sz]ation|Union|League|Treaty|Alliance|Common|Communit|Nations|Association|Bank|Fund|Council|Cross|Crescent|Coalition|Commission"
)


def residual(item: Item) -> str:
    """What an organisation's mention says beyond its name: "CSTO Joint Staff" → "Joint Staff"."""
    first, _, rest = item.text.partition(" ")
    if rest and ACRONYM.match(first) and not rest.startswith("(") and not is_body(first):
        return rest
    match = re.match(r"(.+?) of (?:the )?([A-Z][A-Z0-9]+)$", item.text)
    if match:
        return match.group(1)
    words = item.text.split()
    for count in range(len(words) - 1, 0, -1):
        # "African Union | Commission": the organisation's own name, then its body.
        if organization_code(" ".join(words[:count])) == item.norm:
            return " ".join(words[count:])
    if is_body(item.text):
        cuts = [match.start() for match in re.finditer(r" of ", item.text)]
        own = (item.text[:cut] for cut in cuts if organization_code(item.text[cut + 4 :]) == item.norm)
        return next(own, item.text)
    if organization_code(item.text) is not None or (item.norm and item.text.startswith(item.norm)):
        return ""
    letters = [word[0].upper() for word in re.findall(r"\w+", item.text)]
    if (
        len(letters) < 2
        or _UMBRELLA.search(item.text)
        or all(c in letters for c in item.norm.upper() if c.isalpha())
    ):
        return ""
    return item.text


def company(items: list[Item], index: int, limit: int, post: Post, words: PostWords) -> int | None:
    """Index after a company's name that no lexicon knows: "CEO of Apple", "President of Microsoft"."""
    if post.lemma not in words.business_heads or post.plural:
        return None
    # A people may open the name: "Saudi Aramco".
    begin = index + (items[index].kind == "norp" and index + 1 < limit)
    cursor = begin
    while (
        cursor < limit
        and items[cursor].kind == "word"
        and items[cursor].capital
        and (
            items[cursor].low not in words.field_words
            and items[cursor].low not in words.modifiers
            and items[cursor].low not in words.function_words
            and items[cursor].low not in words.back_reference
            and items[cursor].low not in words.occasion
            and (items[cursor].low,) not in words.heads
        )
    ):
        cursor += 1
    if cursor == begin or country_code(items[begin].text) is not None:
        return None
    following = items[cursor] if cursor < limit else None
    # A name that goes on is no company's: "President of Ruritania's Senate".
    if following is not None and (
        following.kind in ("poss", "name")
        or following.low in ("of", "for")
        or (following.kind == "word" and following.capital)
    ):
        return None
    return cursor


def body_before(items: list[Item], start: int, floor: int, lemma: str, words: PostWords) -> int | None:
    """Where a body before its head begins: "Dhaka Chamber of Commerce and Industry | President"."""
    if lemma not in words.corporate_heads:
        return None
    begin = start
    joined = False
    for probe in range(start - 1, max(floor, start - 10) - 1, -1):
        item = items[probe]
        if item.kind in ("word", "loc") and item.capital and item.low not in words.function_words:
            begin = probe
        elif item.kind == "word" and item.low in ("of", "for", "and", "&") and begin == probe + 1:
            joined = joined or item.low in ("of", "for")
        else:
            break
    named = items[begin].low in words.private_bodies or any(
        item.low in words.private_bodies for item in items[begin : begin + 4]
    )
    # Without "of" the words before a head are its modifiers ("Bank Executive Board Chairman").
    if not joined or not named or private_body(items, begin, start, words) != start:
        return None
    return begin


def private_body(items: list[Item], index: int, limit: int, words: PostWords) -> int | None:
    """Index after the name of a body that is no state organ ("Chinese Badminton Association"), if any."""
    cursor = index
    last: int | None = None
    while cursor < limit:
        item = items[cursor]
        glued = item.text in ("-", "‑") and cursor > index and items[cursor - 1].end == item.start
        if glued and cursor + 1 < limit and items[cursor + 1].start == item.end and items[cursor + 1].capital:
            # "the Port of Antwerp-Bruges"
            cursor += 2
            last = cursor if last is not None else last
            continue
        if item.kind == "loc" and last is not None and items[cursor - 1].low == "of":
            # "the University of Nairobi"
            cursor += 1
            last = cursor
            continue
        if item.kind in ("norp", "country", "loc", "poss") and cursor - index < 3:
            cursor += 1
            continue
        if item.kind != "word" or not (item.capital or item.low in ("of", "for", "and", "the", "&")):
            break
        if item.capital and (
            item.low in words.private_bodies
            or (last is not None and items[cursor - 1].kind == "word")
            or (last is not None and item.low in words.field_words)
        ):
            last = cursor + 1
        elif item.capital and match_head([item], 0, words):
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


def body_of_state(items: list[Item], state: int, floor: int, words: PostWords) -> int | None:
    """Where a body before its state begins: "Armed Forces of Malta", "Ministry of Defence of X"."""
    cursor = state - 1 - (items[state - 1].low == "the")
    if cursor <= floor or items[cursor].low != "of":
        return None
    begin: int | None = None
    for probe in range(cursor - 1, max(floor, cursor - 9) - 1, -1):
        item = items[probe]
        if item.kind == "word" and item.capital and item.low not in words.function_words:
            if item.low in words.government_bodies or item.low in words.military_bodies | words.armed_words:
                begin = probe
        elif not (item.kind == "word" and item.low in ("of", "for", "and", "&", "the")):
            break
    return begin
