"""Whose officer or envoy somebody is: states he is accredited to, his ship."""

from __future__ import annotations

from .body_words import body_words
from .items import Item
from .ships import states_of_ships


def accredited_too(items: list[Item], cursor: int, limit: int) -> int:
    """Index after further states and organisations: "Ambassador to Kenya, | Uganda and the African Union"."""
    while True:
        probe = cursor
        while probe < limit and items[probe].low in (",", "and", "as", "well", "the", "to", "&"):
            probe += 1
        listed = probe > cursor and probe < limit and items[probe].kind in ("country", "org")
        if not listed or (probe + 1 < len(items) and _speaks(items[probe + 1])):
            # "…to Kenya, and Uganda's Minister B" begins another person.
            return cursor
        cursor = probe + 1


def ship_of(items: list[Item], inner: int, limit: int) -> int | None:
    """Index after a ship with its name: "Commanding Officer of the | Indian Navy ship INS Shardul, A"."""
    kind = next(
        (k for k in range(inner, min(limit, inner + 6)) if items[k].low in body_words().named_ships), None
    )
    if kind is None or any(item.kind in ("name", "punct", "break") for item in items[inner:kind]):
        return None
    end = kind + 1
    while end < limit and items[end].kind in ("word", "loc") and items[end].capital:
        end += 1
    closed = end < len(items) and (items[end].text in (",", "(") or items[end].kind in ("rank", "honorific"))
    return end if closed and not items[kind].capital else None


def flag_at(items: list[Item], index: int) -> str | None:
    """The state whose ship has its letters there, with a name behind: "INS Shardul", not "the FGS, A"."""
    state = states_of_ships().get(items[index].text)
    behind = items[index + 1] if state is not None and index + 1 < len(items) else None
    return state if behind is not None and behind.capital and behind.kind in ("word", "loc", "name") else None


def _speaks(item: Item) -> bool:
    """Whether a word behind a state makes it the beginning of another post: "'s", "Minister"."""
    return item.kind in ("poss", "rank") or (item.kind == "word" and item.capital)
