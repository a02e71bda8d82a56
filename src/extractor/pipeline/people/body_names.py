"""What stands inside the name of a body: a state, a theatre, the service above a unit."""

from __future__ import annotations

import re

from extractor.lexicon import country_code

from .body_words import body_words
from .items import Item
from .words import PostWords

_NUMBERED = re.compile(r"^(?:[IVX]+|\d+(?:st|nd|rd|th))$")


def theatre(items: list[Item], comma: int, limit: int, words: PostWords) -> bool:
    """Whether a command's theatre stands behind the comma: "Commander of Marine Corps Forces | , Pacific"."""
    return (
        comma + 1 < limit
        and items[comma - 1].low in body_words().of_theatres
        and items[comma + 1].low in words.continents
        and (
            comma + 2 >= len(items)
            or items[comma + 2].text in (",", ".", ")", ";")
            or items[comma + 2].kind == "break"
        )
    )


def against(items: list[Item], cursor: int, limit: int, words: PostWords) -> bool:
    """Whether a body is named after what it fights or deals with: "the Department | Against Crime"."""
    if items[cursor].low == "with":
        # "Minister for Relations | with Parliament"
        return (
            cursor + 1 < limit
            and items[cursor + 1].capital
            and items[cursor + 1].kind in ("word", "norp", "org")
            and items[cursor - 1].capital
            and items[cursor - 1].low in body_words().of_dealings
        )
    return (
        items[cursor].low == "against"
        and cursor + 1 < limit
        and items[cursor + 1].capital
        and items[cursor - 1].low in words.body_nouns | words.public_bodies | body_words().of_struggles
    )


def traffic(items: list[Item], cursor: int, limit: int) -> int:
    """Index after "in Human Beings" behind "Combating Trafficking", or the same index."""
    if items[cursor].low != "in" or items[cursor - 1].low not in ("trafficking", "trade"):
        return cursor
    end = cursor + 1
    while end < limit and items[end].low in body_words().traded:
        end += 1
    return end if end > cursor + 1 else cursor


def state_in_name(items: list[Item], cursor: int, limit: int, words: PostWords) -> bool:
    """Whether a state's name is the first word of a civil body's name: "Qatar Central Bank", "Samoa Police".

    A people's name is part of an agency's ("Brazilian Cooperation Agency"), but of no ministry's or force's.
    """
    end = cursor + 1
    while (
        end < limit
        and items[end].kind == "word"
        and items[end].capital
        and items[end].start == items[end - 1].end + 1
    ):
        end += 1
    run = [item.low for item in items[cursor + 1 : end]]
    if not run or not words.armed_words.isdisjoint(set(run) - {"maritime", "self"}):
        return False
    if items[cursor].kind == "norp":
        return run[-1] in words.agencies_of_peoples or run[-2:] == ["federal", "police"]
    return run[-1] in words.civil_bodies or "police" in run


def service_of_rank(items: list[Item], cursor: int, words: PostWords) -> bool:
    """Whether the service of a rank begins behind a body: "the Joint Chiefs of Staff | Air Force Gen. A"."""
    previous = items[cursor - 1]
    if previous.kind != "org" and previous.low not in body_words().before_services:
        return False
    probe = cursor
    while probe < len(items) and items[probe].capital and items[probe].low in words.services:
        probe += 1
    return probe > cursor and probe < len(items) and items[probe].kind == "rank"


def region_of_state(item: Item) -> tuple[str, str] | None:
    """A region with its state, parted: "Kurdistan Region of Iraq"."""
    region, _, state = item.text.rpartition(" of ")
    code = country_code(state.removeprefix("the ")) if region else None
    return (region, code) if code is not None else None


def over_unit(items: list[Item], cursor: int, limit: int) -> bool:
    """Whether the service stands before one of its units, behind its state: "the U.S. | Army's | V Corps"."""
    behind = cursor + 1 + (cursor + 1 < limit and items[cursor + 1].kind == "poss")
    return (
        items[cursor - 1].kind in ("country", "norp")
        and behind < limit
        and _NUMBERED.match(items[behind].text) is not None
    )


def state_as_topic(items: list[Item], cursor: int, limit: int) -> bool:
    """Whether a state is what a desk deals with: "Director of the | Sudan Department"."""
    end = cursor + 1
    if end < limit and items[end].low in body_words().desk_topics and items[end].capital:
        end += 1
        if items[end - 1].low == "affairs":
            return True
    desk = end < limit and items[end].capital and items[end].low in body_words().desks
    return desk and not (end + 1 < len(items) and items[end + 1].low in ("of", "for"))


def two_states(items: list[Item], cursor: int, limit: int) -> bool:
    """Whether a body between two states is named after both: "the | Iran-Armenia friendship group"."""
    row = items[cursor : min(limit, cursor + 4)]
    return (
        len(row) == 4
        and row[1].text in ("-", "–", "‑")
        and row[1].start == row[0].end
        and row[2].kind in ("country", "norp")
        and row[3].low in body_words().shared_by_states
    )


def goes_on(items: list[Item], cursor: int, limit: int, words: PostWords) -> bool:
    """Whether a body's name goes on behind the state in it: "of U.S. Indo-Pacific | Command"."""
    for probe in range(cursor, min(limit, cursor + 5)):
        item = items[probe]
        if (item.text in ("-", "‑") and probe > cursor) or _NUMBERED.match(item.text):
            continue
        if item.kind not in ("word", "loc") or not item.capital:
            return False
        if item.low in words.field_words or item.low in words.military_bodies:
            return True
        if probe == cursor and (item.low,) in words.heads:
            # "Envoy of the UAE Minister of Foreign Affairs"
            return True
    return False
