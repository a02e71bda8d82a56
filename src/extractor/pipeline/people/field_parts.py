"""Which words are those of a portfolio or field, known or by their form."""

from __future__ import annotations

from .body_words import body_words
from .items import Item
from .words import PostWords

# Letters at most of words whose endings say nothing.
_SHORT = 6


def of_field(item: Item, words: PostWords) -> bool:
    """Whether the word is one of a field: known as such, or a common noun by its ending ("Policing")."""
    return item.low in words.field_words or (
        item.kind == "word"
        and item.capital
        and len(item.text) > _SHORT
        and item.low.endswith(body_words().noun_endings)
        and (item.low,) not in words.heads
    )


def adjectives(items: list[Item], index: int, limit: int, words: PostWords) -> bool:
    """Whether a capitalised word is followed by one of a field: "Agriculture and | Processing | Industry"."""
    return (
        index + 1 < limit
        and items[index].kind == "word"
        and items[index].capital
        and items[index + 1].kind == "word"
        and items[index + 1].capital
        and items[index + 1].low in words.field_words
        and (items[index + 1].low,) not in words.heads
    )
