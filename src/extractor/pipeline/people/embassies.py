"""The state of diplomats whom the text gives none: that of the only embassy it speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from .issuer_words import issuer_words
from .items import Item
from .row import Row
from .words import post_words


def embassy_state(row: Row, ambassadors: Iterable[str]) -> str | None:
    """The only state whose ambassador or embassy the text names; `ambassadors` are those of named ones.

    "The Ambassador of Morocco A … The meeting was attended by the Embassy's Second Secretary B."
    """
    states = set(ambassadors)
    items = row.items
    for index, item in enumerate(items):
        high = item.low == "commission" and index > 1 and items[index - 1].low == "high"
        if (item.low not in ("embassy", "embassies") and not high) or not index:
            continue
        before = items[index - 1 - high]
        if before.kind == "poss" and index > 1:
            before = items[index - 2]
        if before.kind in ("norp", "country") and before.norm:
            states.add(before.norm)
        behind = [other for other in items[index + 1 : index + 4] if other.low != "the"]
        if len(behind) > 1 and behind[0].low == "of" and behind[1].kind == "country":
            states.add(behind[1].norm)
    return next(iter(states)) if len(states) == 1 else None


_ATTACHES = (" attaché", " attache")
_MISSIONS = frozenset({"embassy", "commission", "consulate"})
# Items of a mission's masthead.
_MASTHEAD = 14


def mission_host(items: Sequence[Item], cities: Mapping[int, str]) -> str | None:
    """The state where the sending mission is: "Embassy of Ruritania in Kenya", "British Embassy Tbilisi".

    `cities` maps items to the states of cities. The masthead is the first line and the one below.
    """
    opening = items[:_MASTHEAD]
    at = next((k for k, item in enumerate(opening) if item.low in _MISSIONS), None)
    if at is None or any(item.kind == "name" for item in opening[:at]):
        return None
    if opening[at].low == "commission" and (not at or opening[at - 1].low != "high"):
        return None
    lines = 0
    sender: str | None = None
    for index, item in enumerate(opening):
        lines += item.kind == "break"
        if lines > 1 and (index and opening[index - 1].kind != "break"):
            return None
        if item.kind in ("country", "norp") and item.norm and sender is None:
            sender = item.norm
            continue
        here = cities.get(index) or (
            item.norm if item.kind == "country" and opening[index - 1].low in ("in", "to") else None
        )
        if sender is not None and here and here != sender:
            return here
        if index > at and item.text == ".":
            return None
    return None


def is_diplomat(position: str | None, rank: str | None) -> bool:
    """Whether post or rank is one of an embassy below its head."""
    low = (position or rank or "").lower().replace("-", " ").removeprefix("assistant ")
    return low.endswith(_ATTACHES) or any(
        low == name or low.startswith(name + " of the embassy") for name in post_words().of_embassies
    )


def is_local_office(position: str | None, lemma: str | None) -> bool:
    """Whether the post is in no embassy but in the state where it is: "Head of the Border Police"."""
    words = issuer_words()
    named = (position or "").lower().replace("-", " ").split()
    return lemma in words.host_heads and len(named) > 1 and words.mission_parts.isdisjoint(named)
