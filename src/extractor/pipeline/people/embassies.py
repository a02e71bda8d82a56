"""The state of diplomats whom the text gives none: that of the only embassy it speaks of."""

from __future__ import annotations

from collections.abc import Iterable

from .row import Row
from .words import post_words


def embassy_state(row: Row, ambassadors: Iterable[str]) -> str | None:
    """The only state whose ambassador or embassy the text names; `ambassadors` are those of named ones.

    "The Ambassador of Morocco A … The meeting was attended by the Embassy's Second Secretary B."
    """
    states = set(ambassadors)
    items = row.items
    for index, item in enumerate(items):
        if item.low not in ("embassy", "embassies") or not index:
            continue
        before = items[index - 1]
        if before.kind == "poss" and index > 1:
            before = items[index - 2]
        if before.kind in ("norp", "country") and before.norm:
            states.add(before.norm)
        behind = [other for other in items[index + 1 : index + 4] if other.low != "the"]
        if len(behind) > 1 and behind[0].low == "of" and behind[1].kind == "country":
            states.add(behind[1].norm)
    return next(iter(states)) if len(states) == 1 else None


def is_diplomat(position: str | None, rank: str | None) -> bool:
    """Whether post or rank is one of an embassy below its head."""
    low = (position or rank or "").lower().replace("-", " ")
    return any(low == name or low.startswith(name + " of the embassy") for name in post_words().of_embassies)
