"""Whom "the two ministers" means: two whom the text has named, by the office that both hold."""

from __future__ import annotations

import re

from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.counterparts import side_code
from extractor.pipeline.meetings.grammar import load_lexicon
from extractor.pipeline.meetings.view import PersonAtom

# What the position of those contains whom a plural means.
_OFFICES = tuple(
    (re.compile(r"(?<!\S)(?:" + noun + r")(?!\S)"), re.compile(r"(?<!\w)(?:" + office + r")(?!\w)"))
    for noun, office in load_lexicon("phrases.toml")["pair"]["office"].items()
)


def meant_pair(words: str, context: Context) -> list[PersonAtom]:
    """The two of different sides whose office the words name; whom the story last brought together else."""
    office = next((office for noun, office in _OFFICES if noun.search(words)), None)
    if office is None or _both_hold(context.pair, office):
        return context.pair
    known = [
        PersonAtom(person, person.mentions[0])
        for person in context.people
        if person.mentions and office.search((person.position or "").lower())
        if person.mentions[0].start < context.reached
    ]
    apart = len(known) == 2 and side_code(known[0]) != side_code(known[1])
    return known if apart else context.pair


def _both_hold(pair: list[PersonAtom], office: re.Pattern[str]) -> bool:
    return len(pair) == 2 and all(office.search((atom.person.position or "").lower()) for atom in pair)
