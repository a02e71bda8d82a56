"""Central banks in posts: their state's name is part of theirs ("Governor of the Bank of Thailand")."""

from __future__ import annotations

from .items import Item

_LONGEST = 4  # items between "Bank" and the state: "Bank Negara | Malaysia"


def bank_behind(items: list[Item], inner: int, limit: int) -> tuple[int, str] | None:
    """Index after "Bank of X", "Bank Negara X" at the item, and the state; None if none is there."""
    if inner >= limit or items[inner].low != "bank":
        return None
    for cursor in range(inner + 1, min(limit, inner + _LONGEST)):
        item = items[cursor]
        if item.kind == "country":
            return cursor + 1, item.norm
        if item.low not in ("of", "the") and not (item.kind == "word" and item.capital):
            return None
    return None


def bank_before(items: list[Item], cursor: int, floor: int) -> int | None:
    """Where a bank's name begins that ends with the state at `cursor`: "Reserve Bank of India | Governor"."""
    for begin in range(cursor - 1, max(floor, cursor - _LONGEST) - 1, -1):
        item = items[begin]
        if item.low == "bank":
            before = items[begin - 1] if begin > floor else None
            wider = before is not None and before.low in ("reserve", "central", "national", "state")
            return begin - wider
        if item.low not in ("of", "the") and not (item.kind == "word" and item.capital):
            return None
    return None
