"""Surnames alone of people whom the text names in full elsewhere, where NER missed them: "Dong said"."""

from __future__ import annotations

from .clusters import fold, name_tokens
from .items import Item
from .words import post_words


def surname_spans(text: str, items: list[Item], names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Single capitalised words that are part of a name found elsewhere in the text ("Dong said")."""
    words = post_words()
    known: set[str] = set()
    for start, end in names:
        tokens = name_tokens(text[start:end])
        if len(tokens) > 1:
            known.update(t for t in tokens if len(t) > 2)
            known.add(tokens[0])
    found: list[tuple[int, int]] = []
    if not known:
        return found
    lower_case = {item.text for item in items if item.kind == "word" and item.text.islower()}
    for index, item in enumerate(items):
        if item.kind != "word" or not item.capital or len(item.text) < 2:
            continue
        if (
            fold(item.text) not in known
            or item.low in words.function_words
            or item.low in lower_case
            or (item.low,) in words.heads
        ):
            continue
        before = items[index - 1] if index else None
        # "President Rada" is a person, although a parliament is called so.
        titled = before is not None and ((before.low,) in words.heads or before.kind in ("rank", "honorific"))
        if not titled and (
            item.low in words.modifiers or item.low in words.field_words or item.low in words.name_prefixes
        ):
            continue
        after = items[index + 1] if index + 1 < len(items) else None
        if before is not None and before.end == item.start and before.text in ("-", "/", "@", "."):
            continue
        if after is not None and (
            (after.kind in ("word", "loc", "org") and after.capital and after.start == item.end + 1)
            or (after.text in ("-", "/", "@") and after.start == item.end)
        ):
            continue
        if (
            before is not None
            and before.kind == "word"
            and before.capital
            and before.end + 1 == item.start
            and before.low not in words.function_words
            and (before.low,) not in words.heads
        ):
            continue
        found.append((item.start, item.end))
    return found
