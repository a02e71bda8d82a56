"""Whom a text means by "they", "the two presidents", "both ministers": those it last brought together."""

from __future__ import annotations

import re

from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.grammar import load_lexicon
from extractor.pipeline.meetings.view import PersonAtom

# The office that a plural names, with what the positions of its holders contain.
_OFFICES = tuple(
    (re.compile(rf"(?<!\S)(?:{noun})(?!\S)"), re.compile(office))
    for noun, office in load_lexicon("phrases.toml")["subject"]["office"].items()
)


def those_meant(words: str, context: Context) -> list[PersonAtom]:
    """The last pair or group; with an office among the words the last whose members all hold it."""
    office = next((office for noun, office in _OFFICES if noun.search(words)), None)
    if office is None:
        return context.pair
    holders = (
        pair
        for pair in reversed(context.pairs)
        if all(office.search((atom.person.position or "").lower()) for atom in pair)
    )
    return next(holders, context.pair)
