"""Whether capitals can be trusted, and which words can be parts of names."""

from __future__ import annotations

from .items import Item
from .words import PostWords

_HEADLINE_MAX = 250


def name_word(item: Item, words: PostWords) -> bool:
    """Whether a capitalised word may be part of a name."""
    if item.kind != "word" or not item.capital or item.text[0].isdigit():
        return False
    if (
        item.low in words.function_words
        or item.low in words.field_words
        or item.low in words.name_prefixes
        or item.low in words.named_things
    ):
        return False
    return (item.low,) not in words.heads


def ends_body(low: str, words: PostWords) -> bool:
    """Whether the word can be the last one of a body's name: "the State Great | Khural"."""
    return low in words.legislatures or low in words.body_nouns or low in ("municipality", "organization")


def headline(text: str, start: int) -> bool:
    """Whether the line is set in title case or capitals, so that capitals say nothing."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    line = text[line_start : line_end if line_end >= 0 else len(text)][: _HEADLINE_MAX + 1]
    if len(line) > _HEADLINE_MAX:
        return False
    long_words = [w for w in line.split() if len(w) > 3 and w[0].isalpha()]
    return len(long_words) > 3 and sum(w[0].isupper() for w in long_words) > 0.75 * len(long_words)
