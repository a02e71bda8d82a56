"""Political parties: the letters and names that stand before the posts of their people ("PTI leaders")."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from extractor.lexicon import country_code

from .bodies import ACRONYM
from .idioms import body_countries, idioms
from .items import Item
from .lexicon_files import read_lexicon
from .post import Post
from .words import PostWords

# "Forum for Change (FFC)": the text gives the letters of a body.
_DEFINED = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?: (?:of|for|and|the|[A-Z][\w’'-]+)){1,7}) \((?P<letters>[A-Z][A-Z0-9-]{1,7})\)"
)
# Between the words that letters stand for.
_SMALL = r"[ -](?:(?:of|for|and|the|in|on|&) )*"
# The entry of movements that stand for no state.
_STATELESS = "MOVEMENTS"
# Items between a party's name and "its" chairman.
_REACH = 60
# Items of the longest name: "Pakistan Tehreek-e-Insaf".
_LONGEST = 6


@cache
def _parties() -> dict[str, tuple[str, ...]]:
    """States by the name of a party."""
    states: dict[str, tuple[str, ...]] = {}
    for code, names in read_lexicon("parties.toml").items():
        for name in names:
            states[name] = (*states.get(name, ()), code) if code != _STATELESS else ()
    for name, code in idioms().own_agencies.items():
        states[name] = (code,)
    return states


def lettered_bodies(text: str, words: PostWords) -> frozenset[str]:
    """The letters that the text gives to bodies that are no state organs."""
    found = set()
    for match in _DEFINED.finditer(text) if "(" in text else ():
        nouns = match["name"].lower().split()
        if not words.private_bodies.isdisjoint(nouns) and words.public_bodies.isdisjoint(nouns):
            found.add(match["letters"])
    return frozenset(found)


def party_before(items: list[Item], end: int, floor: int, letters: Collection[str]) -> int | None:
    """Where a party's name or the letters of a body begin that end before the item."""
    for begin in range(max(floor, end - _LONGEST), end):
        if items[begin].kind in ("word", "norp", "country") and items[begin].capital:
            name = _written(items, begin, end)
            if name in _parties() or name in letters:
                return begin
    return None


def unknown_letters(item: Item) -> bool:
    """Whether the item is letters of a body that is none of a state's that the lexicon knows."""
    return (
        item.kind == "word"
        and len(item.text) > 2
        and item.text.isalpha()
        and ACRONYM.match(item.text) is not None
        and item.text not in idioms().letters
        and not body_countries(item.text)
    )


def written_bodies(text: str, items: list[Item], posts: list[Post]) -> None:
    """Give posts that name their body by letters its name, where the text has it, and the state in that.

    "a round table at the Ruritanian Academy of Letters … the RAL vice president A"; letters that the text
    itself puts in brackets behind the name stay.
    """
    for post in posts:
        letters = post.body or ""
        if not (2 < len(letters) < 8 and letters.isalpha() and letters.isupper()):
            continue
        match = re.search(_SMALL.join(rf"\b{letter}[\w’'-]*" for letter in letters), text)
        if match is None:
            continue
        if not text.startswith(f" ({letters})", match.end()):
            post.body = match.group()
        if post.country is None:
            opening = next((item for item in items if item.start == match.start()), None)
            if opening is not None and opening.kind in ("norp", "country", "word"):
                post.country = opening.norm or country_code(opening.text)


def party_states(items: list[Item], posts: list[Post]) -> None:
    """Give posts in parties the party's state; of several the one that the text names."""
    of_parties = [post for post in posts if post.country is None and post.body in _parties()]
    if not of_parties:
        return
    named = {item.norm for item in items if item.kind in ("country", "norp")}
    for post in of_parties:
        states = _parties()[post.body or ""]
        here = states if len(states) == 1 else [state for state in states if state in named]
        if len(here) == 1:
            post.country = here[0]


def state_of_party(name: str | None) -> str | None:
    """The state of a party that no other state has one of the same name of."""
    states = _parties().get(name or "", ())
    return states[0] if len(states) == 1 else None


def parties_meant(items: list[Item], posts: list[Post]) -> None:
    """Give "party chairman A" the party that the text named last before."""
    for post in posts:
        if items[post.first].low != "party" or post.body or post.organization or " " not in post.value:
            continue
        for index in range(post.first - 1, max(-1, post.first - _REACH), -1):
            begin = party_before(items, index + 1, 0, ())
            if begin is not None:
                post.body = _written(items, begin, index + 1)
                post.value = post.value.partition(" ")[2]
                break


@cache
def _known_by_name() -> tuple[tuple[str, str], ...]:
    """The parties of several words that one state has, and that state."""
    return tuple((name, codes[0]) for name, codes in _parties().items() if " " in name and len(codes) == 1)


def home_of_parties(text: str, posts: list[Post]) -> str | None:
    """The state whose parties the text speaks of without its name, if they are those of one state alone."""
    states = {post.country for post in posts if post.country and post.body in _parties()}
    states |= {code for name, code in _known_by_name() if name in text}
    return next(iter(states)) if len(states) == 1 else None


def _written(items: list[Item], begin: int, end: int) -> str:
    parts = [items[begin].text]
    for before, item in zip(items[begin:end], items[begin + 1 : end], strict=False):
        parts.append(("" if item.start == before.end else " ") + item.text)
    return "".join(parts)
