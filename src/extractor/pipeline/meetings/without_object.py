"""Frames that name all their sides in one place, so that the verb has no person as its object.

"A and B signed an agreement", "the foreign ministers of <O1> met", "she opened the exhibition".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.pipeline.meetings.beside_verbs import (
    by_phone,
    in_a_call,
    is_membership,
    sides_of_row,
    signed_beside,
    signed_with,
)
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.counterparts import side_code, sides_in
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.frame_drafts import frame_draft
from extractor.pipeline.meetings.grammar import Frame
from extractor.pipeline.meetings.itinerary import is_on_the_way, stops_before
from extractor.pipeline.meetings.kinds import ASSEMBLIES, TALKS
from extractor.pipeline.meetings.reported import denied
from extractor.pipeline.meetings.unnamed_sides import agent_sides
from extractor.pipeline.meetings.view import PersonAtom, SentenceView

_OF_SUBJECT = ("opening", "wreath", "press", "briefing_room", "meet_group", "group_met")
WITHOUT_OBJECT = (
    *_OF_SUBJECT,
    "meet_officials",
    "signing",
    "signed_for",
    "met_after",
    "sides_meet",
    "office_holders",
    "meet_each",
)
_CAME_FOR = "came_for"
_LEADERS = re.compile(r"(?<!\S)(?:leaders|heads of (?:state|government))(?!\S)")
_MASKED = re.compile(r"<[PCO]\d")
# "A and B spoke today about …" is a talk, whatever states the text ties them to.
_TODAY = re.compile(r" (?:(?:earlier|again|also) )?(?:on )?<D\d+>")
_SPOKE = re.compile(r"(?:spoke|talked)$")
# Columns behind "A and B spoke" in which "by phone" may stand.
_BEHIND = 40


def is_journey(view: SentenceView, frame: Frame, match: re.Match[str]) -> bool:
    """Whether a frame tells that somebody came for talks, and not with whom."""
    if frame.rule != _CAME_FOR:
        return False
    return not is_on_the_way(view, match.start()) or _MASKED.search(view.line, *match.span("b")) is None


def without_object(
    view: SentenceView, frame: Frame, match: re.Match[str], agents: list[PersonAtom], context: Context
) -> Iterator[MeetingDraft]:
    """The occasions of such a frame."""
    if frame.rule in _OF_SUBJECT:
        if frame.rule == "group_met":
            agents = [atom for _, _, atom in view.people(*match.span("b"))]
        if agents:
            yield frame_draft(view, frame, match.span(), agents, [], None)
    elif frame.rule == "meet_officials" or (frame.rule == _CAME_FOR and is_on_the_way(view, match.start())):
        yield from _at_stops(view, frame, match, agents, context)
    elif frame.rule in ("signing", "signed_for"):
        if frame.rule == "signing" or not _talked_before(context):
            yield from _signing(view, frame, match, agents)
    elif frame.rule == "met_after":
        codes = {side_code(atom) for atom in agents} - {None}
        if len({atom.person.id for atom in agents}) == 2 and len(codes) == 2:
            yield frame_draft(view, frame, match.span(), agents, [], None)
    elif frame.rule == "sides_meet":
        yield from _row_of_sides(view, frame, match)
    elif frame.rule == "office_holders":
        draft = frame_draft(view, frame, match.span(), [], [], None)
        draft.convener = next(iter(sides_in(view, *match.span("b"))))
        draft.event_type = "summit" if _LEADERS.search(match[0]) else frame.event_type
        draft.name = view.text[slice(*view.chars(*match.span()))]
        draft.name = f"Meeting of {draft.name}"
        yield draft
    elif frame.rule == "meet_each":
        yield from _each_other(view, frame, match, agents, context)


def _at_stops(
    view: SentenceView, frame: Frame, match: re.Match[str], agents: list[PersonAtom], context: Context
) -> Iterator[MeetingDraft]:
    """Talks with officials at each stop abroad: they are of the state where the stop is."""
    own = {None, *(side_code(atom) for atom in agents)}
    for stop in stops_before(view, match.start(), context.journey) if agents else []:
        if stop.country is not None and stop.country not in own:
            draft = frame_draft(view, frame, match.span(), agents, [], None)
            draft.place, draft.sides[stop.country] = stop, stop.span or draft.evidence[0]
            yield draft


def _signing(
    view: SentenceView, frame: Frame, match: re.Match[str], agents: list[PersonAtom]
) -> Iterator[MeetingDraft]:
    """A signature by persons, or by states for which nobody is named."""
    sides = {} if agents else agent_sides(view, match.start())
    if agents or sides:
        partners = signed_beside(view, *match.span()) if agents else []
        draft = frame_draft(view, frame, match.span(), [*agents, *partners], [], None)
        draft.rule = "signing"
        draft.sides.update(sides)
        draft.sides.update(signed_with(view, match.end()))
        yield draft


def _talked_before(context: Context) -> bool:
    """Whether the text has told of talks, at which "A signed for <C0>, B for <C2>" then happened."""
    return any(old.event_type in TALKS and len(old.parts) > 1 for old in context.told)


def _row_of_sides(view: SentenceView, frame: Frame, match: re.Match[str]) -> Iterator[MeetingDraft]:
    """States in a row that met; none where the row says of whom a body consists."""
    if is_membership(view, match.start()):
        return
    sides = sides_of_row(view, *match.span("b"))
    if len(sides) > 1:
        draft = frame_draft(view, frame, match.span(), [], [], None)
        draft.sides.update(sides)
        if len(sides) > 2 and frame.event_type == "bilateral_meeting":
            draft.event_type = "multilateral_meeting"
        yield draft


def _each_other(
    view: SentenceView, frame: Frame, match: re.Match[str], agents: list[PersonAtom], context: Context
) -> Iterator[MeetingDraft]:
    """Those who met or spoke with each other: "A and B met on Monday"."""
    if denied(match[0]) or (match.groupdict().get("known") and context.told):
        return
    spoke = _SPOKE.search(match[0]) is not None
    apart = len({side_code(atom) for atom in agents}) > 1 or _TODAY.match(view.line, match.end())
    if spoke and (not apart or _in_assembly(context)):
        # Two speakers at a conference spoke, but not with each other.
        return
    if len({atom.person.id for atom in agents}) > 1:
        draft = frame_draft(view, frame, match.span(), agents, [], None)
        if by_phone(view, match.start(), match.end() + _BEHIND) or in_a_call(view, match.start()):
            draft.event_type = "phone_call"
        yield draft


def _in_assembly(context: Context) -> bool:
    return context.current is not None and context.current.event_type in ASSEMBLIES
