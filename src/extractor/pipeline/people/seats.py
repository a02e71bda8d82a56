"""Where envoys and ministries sit, and which state a post points back to."""

from __future__ import annotations

from .items import Item
from .name_words import name_word
from .value import Value
from .words import PostWords

# Items before "of that country" in which the country stands.
_REACH = 40


def state_before(items: list[Item], cursor: int) -> str | None:
    """The state named last before the item."""
    before = reversed(items[max(0, cursor - _REACH) : cursor])
    return next((item.norm for item in before if item.kind in ("country", "norp") and item.norm), None)


def of_government(value: Value, words: PostWords) -> bool:
    """Whether the post is in a ministry or office of state."""
    return any(
        part.lower() in words.government_bodies - {"office", "secretariat"} for part, _, _ in value.parts
    )


def seat_before_name(items: list[Item], inner: int, limit: int, words: PostWords) -> bool:
    """Whether an envoy's seat has unknown capitals right behind it: "Ambassador in | Lusaka | A"."""
    if items[inner].kind not in ("loc", "country") or inner + 1 >= limit:
        return False
    behind = items[inner + 1]
    return (
        behind.start == items[inner].end + 1
        and name_word(behind, words)
        and behind.low not in words.modifiers
    )
