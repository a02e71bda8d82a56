"""Which states act in a text, and which are only its places and topics."""

from __future__ import annotations

from .issuer_words import issuer_words
from .items import Item


def weight(items: list[Item], index: int) -> float:
    """How much a mention shows the state acting: adjectives and possessives most, places least."""
    item = items[index]
    following = items[index + 1] if index + 1 < len(items) else None
    if item.kind == "norp" or (following is not None and following.kind == "poss"):
        return 2.0
    before = items[index - 1] if index else None
    if (
        before is not None
        and before.low in issuer_words().place_words
        and not (before.low == "the" and index > 1 and items[index - 2].low not in issuer_words().place_words)
    ):
        return 0.25
    return 1.0


def visited(items: list[Item]) -> str | None:
    """The one country that the text's visits go to."""
    found: list[str] = []
    for index, item in enumerate(items):
        if item.low in issuer_words().visits:
            for probe in range(index + 1, min(len(items), index + 5)):
                if items[probe].kind == "country":
                    found.append(items[probe].norm)
                    break
                if items[probe].low not in ("to", "in", "the", "of"):
                    break
    kinds = list(dict.fromkeys(found))
    return kinds[0] if len(kinds) == 1 else None
