"""Letters of a state's service that stand for its side: "the Ruritanian Army (RA) … The RA side had A"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .bodies import ACRONYM
from .idioms import body_countries, idioms
from .items import Item
from .words import post_words

_DEFINED = re.compile(
    r"\b(?P<name>[A-Z][\w’'-]+(?: (?:of|for|and|the|[A-Z][\w’'-]+)){1,7}) \((?P<letters>[A-Z]{2,8})\)"
)
_FROM = frozenset({"for", "by", "from"})


def lettered_sides(text: str, items: list[Item]) -> bool:
    """Make such letters the people's name or the state that they stand for, where a side is named by them.

    Returns whether there are such letters at all.
    """
    told = dict(_states(text, items))
    states = {**_known(items), **told}
    if not states:
        return False
    for index, item in enumerate(items):
        state = states.get(item.text) if item.kind == "word" else None
        if state is None:
            continue
        behind = items[index + 1].low if index + 1 < len(items) else ""
        before = [other.low for other in items[max(0, index - 2) : index]]
        if behind in post_words().sides:
            item.kind, item.norm = "norp", state
        elif (item.text in told and before[-1:] == ["the"] and before[0] in _FROM) or before in (
            ["that", "of"],
            ["those", "of"],
        ):
            item.kind, item.norm = "country", state
    return True


def _known(items: list[Item]) -> dict[str, str]:
    """Letters of services that the lexicon has, where the text names only one of their states."""
    table = idioms().letters
    found: dict[str, str] = {}
    seen: set[str] = set()
    named = {item.norm for item in items if item.kind in ("country", "norp")}
    for item in items:
        if item.kind == "word" and item.text not in seen and ACRONYM.match(item.text):
            seen.add(item.text)
            states = {*table.get(item.text, ()), *body_countries(item.text)} & named
            if len(states) == 1:
                found[item.text] = states.pop()
    return found


def _states(text: str, items: list[Item]) -> Iterator[tuple[str, str]]:
    """The letters that the text explains by a name with one state in it."""
    for match in _DEFINED.finditer(text) if "(" in text else ():
        found = {
            item.norm
            for item in items
            if item.norm
            and item.kind in ("country", "norp")
            and match.start() <= item.start < match.end("name")
        }
        if len(found) == 1:
            yield match["letters"], found.pop()
