"""With whom somebody came to all of a series of talks, said once before or behind them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import MeetingDraft, Part
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.kinds import BESIDE
from extractor.pipeline.meetings.roles import Statement
from extractor.pipeline.meetings.subjects import subject
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.people.person import PersonDraft

_RULES = BESIDE | {"side", "delegation_by"}
# "held a number of meetings", "a series of bilateral negotiations": they follow one by one.
_SERIES = re.compile(
    r"(?i)\b" + phrases("suite", "several") + r"\s+(?:\S+\s+){0,3}?" + phrases("suite", "talks") + r"\b"
)
_OF_ONE_SIDE = re.compile(r"(?<!\S)(?:on|from|for) (?:the )?(?:<[CO]\d+>|host|our) (?:side|part)(?!\S)")
# "The Minister was accompanied by A", "Accompanying the Chancellor were A and B": nothing else is told there.
_ACCOMPANIED = re.compile(
    r"(?:(?:during|throughout|on|in) (?:the|his|her|all|these|those) (?!(?:talks|meeting|occasion)\b)"
    r"(?:(?!<P)\S+ ){1,3}?(?:, )?)?"
    r"(?:(?:also )?accompanying (?=the |his |her |<P|him |them )"
    r"|(?:(?!<P|[,;.:])\S+ ){0,4}?(?:<P\d+> )?(?:was|were|is|are|had been|has been)"
    r" (?:\S+ ){0,2}?accompanied )"
)
_OFFICE = re.compile(
    r"(?<!\S)(?:the|his|her) (?:\S+ )?" + phrases("subject", "offices") + r" (?:was|were|is)(?!\S)"
)
_TALKS = ("bilateral_meeting", "phone_call")
# So many talks back one sentence may speak of.
_REACH = 12


def note_suite(
    view: SentenceView, statement: Statement, people: Mapping[str, PersonDraft], context: Context
) -> None:
    """Add whoever came with one to all of his talks, where a paragraph of its own says so behind several.

    Where it is said before them ("A, accompanied by B, held a number of meetings"), it is kept for those.
    """
    part = statement.part
    if part.rule not in _RULES:
        return
    if part.rule == "company" and _SERIES.search(view.line):
        for atom in subject(view, statement.column, context)[:1]:
            context.suites.append((atom.person.id, part, view.index))
        return
    if context.opened != view.index:
        return
    talks, common = _series(context, view.index)
    if len(talks) < 2:
        return
    if _ACCOMPANIED.match(view.line) is not None:
        named = {atom.person.id for _, _, atom in view.people()} & common
        there = bool(named) or (len(common) == 1 and _OFFICE.search(view.line) is not None)
    elif part.rule == "company":
        return
    else:
        states = {people[person].country for person in common}
        of_side = (part.country or people[part.person].country) in states - {None}
        there = of_side and _OF_ONE_SIDE.search(view.line) is not None and _told_as_series(view, context)
    for old in talks if there else ():
        if part.person not in old.parts:
            old.add(replace(part, role="participant", rule="company", evidence=list(part.evidence)))


def add_to_series(occasions: Sequence[MeetingDraft], suites: Sequence[tuple[str, Part, int]]) -> None:
    """Add whoever is with somebody throughout to all of his talks told from that sentence on."""
    for leader, part, sentence in suites:
        for old in occasions:
            there = old.event_type in _TALKS and old.status == "held" and leader in old.parts
            if there and old.sentence >= sentence and part.person not in old.parts:
                old.add(replace(part, role="participant", evidence=list(part.evidence)))


def _series(context: Context, index: int) -> tuple[list[MeetingDraft], set[str]]:
    """The talks told last before a sentence that somebody had one after the other, and who had them all."""
    talks: list[MeetingDraft] = []
    common: set[str] = set()
    for old in reversed(context.told[-_REACH:]):
        if old.sentence == index or not old.parts:
            continue
        if old.event_type not in _TALKS or old.status != "held":
            break
        both = common & old.parts.keys() if talks else set(old.parts)
        if not both:
            break
        talks.append(old)
        common = both
    return talks, common


def _told_as_series(view: SentenceView, context: Context) -> bool:
    """Whether the text has said that there were several talks."""
    return _SERIES.search(context.text, 0, view.start) is not None
