"""Who talked, where a noun for talks stands beside persons and no verb that the grammar knows ties both.

"A held an encounter with B", "A's call with B": the two are of different sides, and nobody else is named.
"""

from __future__ import annotations

import re

from extractor.pipeline.meetings.counterparts import part_at, side_code
from extractor.pipeline.meetings.draft import Columns, MeetingDraft
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.roles import excluded
from extractor.pipeline.meetings.view import PersonAtom, SentenceView

_RULES = ("noun.bilateral_meeting", "noun.phone_call")
# What somebody says of talks may be of those of others.
_SAID = re.compile(r"[“\"]|(?<!\S)(?:" + phrases("subject", "reported") + r"|that|who|whose)(?!\S)")
_FEW, _MANY = 2, 4


def talk_beside(view: SentenceView, found: list[tuple[Columns, MeetingDraft]]) -> None:
    """Give the sentence's one occasion, if it is a talk without sides, to the persons of two sides in it."""
    if len(found) != 1 or "<P" not in view.line:
        return
    columns, draft = found[0]
    told = (draft.occurs and not draft.anaphoric) or view.headline
    if draft.rule not in _RULES or draft.parts or not told or _SAID.search(view.line):
        return
    people = {atom.person.id: atom for _, _, atom in view.people() if not excluded(view, atom)}
    if _FEW <= len(people) <= _MANY and _are_of_two_sides([*people.values()]):
        for atom in people.values():
            draft.add(part_at(atom, "participant", "beside"))
        draft.evidence = [view.chars(*columns)]


def _are_of_two_sides(atoms: list[PersonAtom]) -> bool:
    """Whether they stand for two sides; that of one of a pair the text may leave open."""
    codes = [side_code(atom) for atom in atoms]
    return len(set(codes)) == _FEW and (len(atoms) == _FEW or None not in codes)
