"""Names of organisations inside posts: what goes to the organisation and what stays in the post."""

from __future__ import annotations

import re

from extractor.lexicon import country_code, is_body, organization_code

from .body_words import body_words
from .items import Item
from .words import PostWords

ACRONYM = re.compile(r"^[A-Z][A-Z0-9&.-]+$")

# Heads of parts of organisations whose letters say no more than the organisation.
_WHOLE = frozenset({"secretary general", "executive director", "managing director"})


def residual(item: Item) -> str:
    """What an organisation's mention says beyond its name: "CSTO Joint Staff" → "Joint Staff"."""
    if item.text == item.norm:
        # "G5 Sahel"
        return ""
    if organization_code(item.text) == item.norm and not is_body(item.text):
        # "Nordic Council of Ministers", "United Nations Children's Fund"
        return ""
    first, _, rest = item.text.partition(" ")
    lettered = ACRONYM.match(first) and not (is_body(item.text) and organization_code(first) is None)
    if rest and lettered and not rest.startswith("(") and not is_body(first):
        return rest
    if rest and ACRONYM.match(first) and is_body(first) and country_code(rest) is not None:
        # "EUTM Mali": the mission with its state.
        return first
    match = re.match(r"(.+?) of (?:the )?([A-Z][A-Z0-9]+)$", item.text)
    if match:
        return match.group(1)
    words = item.text.split()
    for count in range(len(words) - 1, 0, -1):
        # "African Union | Commission": the organisation's own name, then its body.
        # … but not "Allied Joint Force Command | Naples": the place belongs to the body.
        own = " ".join(words[:count])
        if organization_code(own) == item.norm and not is_body(own):
            return " ".join(words[count:])
    if is_body(item.text):
        cuts = [match.start() for match in re.finditer(r" of ", item.text)]
        parts = (item.text[:cut] for cut in cuts if organization_code(item.text[cut + 4 :]) == item.norm)
        return next(parts, item.text)
    if organization_code(item.text) is not None or (item.norm and item.text.startswith(item.norm)):
        return ""
    letters = [word[0].upper() for word in re.findall(r"\w+", item.text)]
    if (
        len(letters) < 2
        or any(word in item.text for word in body_words().umbrellas)
        or all(c in letters for c in item.norm.upper() if c.isalpha())
    ):
        return ""
    return item.text


def told_part(item: Item, head: str, nested: bool, words: PostWords) -> str:
    """What an organisation's mention adds to a post; letters of a mission say no more than its organisation.

    "Force Commander of UNIFIL", "Secretary General of the EEAS"; `nested`: "Director of Affairs of UNOCA".
    """
    rest = residual(item)
    head = head.removesuffix("-elect").removesuffix("-designate")
    return "" if ACRONYM.match(rest) and (nested or head in words.mission_heads | _WHOLE) else rest


def body_of_state(items: list[Item], state: int, floor: int, words: PostWords) -> int | None:
    """Where a body before its state begins: "Armed Forces of Malta", "Ministry of Defence of X"."""
    cursor = state - 1 - (items[state - 1].low == "the")
    if cursor <= floor or items[cursor].low != "of":
        return None
    begin: int | None = None
    for probe in range(cursor - 1, max(floor, cursor - 9) - 1, -1):
        item = items[probe]
        if item.kind == "word" and item.capital and item.low not in words.function_words:
            named = words.government_bodies | words.military_bodies | words.armed_words
            if item.low in named or (item.low == "royal" and begin == probe + 1):
                begin = probe
        elif not (item.kind == "word" and item.low in ("of", "for", "and", "&", "the")):
            break
    return begin
