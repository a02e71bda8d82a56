"""Honorifics, titles of nobility and religion, and post-nominal letters."""

from __future__ import annotations

from functools import cache

from extractor.lexicon.phrases import Entry, key_of
from extractor.lexicon.resources import parts, read_columns


@cache
def honorific_entries() -> tuple[Entry, ...]:
    """Phrases for the search; `tag` is "before", "behind" the name, "inside" or "service"."""
    return tuple(
        Entry(form, "HONORIFIC", form, tag=place)
        for place, forms in read_columns("honorifics.txt", 2)
        for form in parts(forms)
    )


@cache
def _keys() -> frozenset[str]:
    return frozenset(key_of(entry.form) for entry in honorific_entries())


def is_honorific(text: str) -> bool:
    """Whether the words are an honorific, a noble or religious title or post-nominal letters."""
    return key_of(text) in _keys()


@cache
def _behind() -> frozenset[str]:
    return frozenset(key_of(entry.form) for entry in honorific_entries() if entry.tag == "behind")


def is_letters(text: str) -> bool:
    """Whether the word is one of the letters behind a name, of an order, a degree or a course."""
    return key_of(text) in _behind()
