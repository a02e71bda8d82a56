"""Links in what stands before the head of a post: "Centers | for | Disease Control Director"."""

from __future__ import annotations

from .bodies import ACRONYM
from .items import Item
from .portfolios import owned_portfolio
from .words import PostWords


def linked(items: list[Item], cursor: int, start: int, floor: int, kept: list[Item], words: PostWords) -> int:
    """How many items up to `cursor` link a further word to those kept before the head at `start`.

    A link to the noun of a body takes that noun with it, any other one leaves the next word to be read.
    """
    if not kept or cursor <= floor:
        return 0
    item, previous = items[cursor], items[cursor - 1]
    if item.low == "of":
        # "ministry of external affairs | joint secretary"
        opens = previous.low in words.government_bodies and previous.capital == kept[0].capital
        return 2 * (opens and (cursor - 1 == floor or items[cursor - 2].low != "of"))
    if item.low in ("for", "on"):
        # "Centers for Disease Control and Prevention | Director"
        return 2 * (kept[0].capital and previous.capital and previous.low in words.opens_body)
    if item.text[0].isdigit():
        # "COVID-19 Response | Coordinator"
        lettered = cursor > floor + 1 and ACRONYM.match(items[cursor - 2].text) is not None
        return 3 * (previous.text == "-" and lettered)
    if item.text == ",":
        # "Energy, Water Resources and Irrigation | Minister"
        listed = any(part.low == "and" for part in kept) and items[start].low in ("minister", "secretary")
        field = previous.kind == "word" and previous.capital and previous.low in words.field_words
        return int(listed and field)
    if item.text == "&":
        return int(previous.low in words.modifiers)
    if item.low == "and" and previous.kind == "word":
        # "Press and Public Relations Counsellor", but not "met the President and Foreign Minister".
        joined = (
            (previous.low in words.modifiers or previous.low in words.field_words)
            and previous.capital
            and kept[0].capital
            and (previous.low,) not in words.heads
        )
        return int(joined or owned_portfolio(items, cursor - 1, floor, items[start], words))
    return 0
