"""Gold inside the sentence: `[words | value]`, the value an ISO day, `first/last`, a month, a year or `?`."""

from __future__ import annotations

import re

from extractor.dates import DateMention, find_dates

GOLD = re.compile(r"\[([^\[\]|]+) \| ([^\[\]|]+)\]")


def read_gold(marked: str) -> tuple[str, list[tuple[str, str]]]:
    """The plain sentence and its marked expressions."""
    return GOLD.sub(lambda match: match[1], marked), [(match[1], match[2]) for match in GOLD.finditer(marked)]


def interval(mention: DateMention) -> str:
    """The mention's interval in the notation of the gold."""
    if mention.first is None:
        return "?"
    return mention.first if mention.first == mention.last else f"{mention.first}/{mention.last}"


def found(text: str, published: str | None) -> list[tuple[str, str]]:
    """What the grammar finds with a place on the calendar or the lack of one."""
    return [
        (text[m.start : m.end], interval(m))
        for m in find_dates(text, published)
        if m.kind in ("DATE", "TIME") and not m.value.endswith("_REF")
    ]
