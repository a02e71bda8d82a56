"""Delegations and missions of which a text tells where they stay, and then who belongs to them.

"The mission stayed in A from 3 to 5 May. Led by B, it comprised C and D."
"""

from __future__ import annotations

import re

from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.counterparts import part_at, sides_in
from extractor.pipeline.meetings.draft import MISSION, MeetingDraft
from extractor.pipeline.meetings.grammar import compile_pattern, phrases
from extractor.pipeline.meetings.view import SentenceView

_NOUN = phrases("mission", "missions")
# "the mediation mission to <C3> , which", "a delegation of the committee"
_THE_MISSION = r"(?:it|the (?:\S+ ){0,2}?" + _NOUN + r")"
_SUBJECT = re.compile(
    r"(?<!\S)(?:an?|the|this) (?:(?!<P|[.;:])\S+ ){0,10}?"
    + _NOUN
    + r"(?: (?!<P|[.;:])\S+){0,14}?(?: ,? ?(?:which|that|who))?"
    r"(?: (?:has|had|will|also|then|recently|is to)){0,2} $"
)
_LEADER = compile_pattern(
    rf"(?:led|headed) by (?:the )?(?P<a><P\d+>) , {_THE_MISSION}(?!\S)"
    rf"|(?:it|{_NOUN}) (?:was|is|were) (?:\S+ )?(?:led|headed|chaired) by (?:the )?(?P<b><P\d+>)"
    rf"|(?:leader|head) of the (?:\S+ ){{0,2}}?{_NOUN} ,? ?(?P<c><P\d+>)"
    rf"|(?P<d><P\d+>) (?:(?:stood|was|is|stands) at (?:its|the) head"
    rf"|(?:led|heads|headed|leads) {_THE_MISSION}(?!\S))"
)
_MEMBERS = compile_pattern(
    rf"(?:(?:it|{_NOUN}) (?:also )?{phrases('mission', 'comprises')}"
    r"|(?:the )?(?:its )?other members (?:were|are)"
    r"|with (?:him|her|them) (?:\S+ )?(?:travell?ed|came|went|flew|were|was|are|is))(?: also)? (?P<who>PG)"
)
# Sentences behind the telling of a mission in which its members are named.
_NEAR = 3


def mission_before(view: SentenceView, column: int) -> MeetingDraft | None:
    """The visit, without visitors yet, of the unnamed mission that is the subject of the verb at `column`."""
    match = _SUBJECT.search(view.line[:column])
    if match is None or view.people(*match.span()):
        return None
    draft = MeetingDraft("visit", "held", "mission", view.index, [view.chars(match.start(), column)])
    draft.origin = MISSION
    draft.sides.update(sides_in(view, match.start(), column))
    return draft


def add_to_mission(view: SentenceView, context: Context) -> None:
    """Give a mission told shortly before its leader and members, where the sentence names them."""
    mission = next((old for old in reversed(context.told) if old.origin == MISSION), None)
    if mission is None or not 0 <= view.index - mission.sentence <= _NEAR:
        return
    for match in _LEADER.finditer(view.line):
        for _, _, atom in view.people(*match.span()):
            mission.add(part_at(atom, "head_of_delegation", "mission.leader"))
            mission.delegation_of, context.delegate = atom.person.id, [atom]
    if mission.delegation_of is None:
        return
    members = context.members.setdefault(mission.delegation_of, [])
    for match in _MEMBERS.finditer(view.line):
        for _, _, atom in view.people(*match.span("who")):
            members.append(part_at(atom, "participant", "mission.member"))
