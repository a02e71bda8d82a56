"""Ambassadors whom a ministry calls in: "The ministry summoned A", "A was called in by <C>"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.pipeline.meetings.counterparts import side_code, sides_in
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.frame_drafts import POSTED, frame_draft
from extractor.pipeline.meetings.grammar import Frame
from extractor.pipeline.meetings.places import place_of
from extractor.pipeline.meetings.unnamed_sides import agent_sides
from extractor.pipeline.meetings.view import PersonAtom, SentenceView

SUMMONSES = ("summon", "summoned")
_PLACE = re.compile(r"<L\d+>")


def summonses(
    view: SentenceView, frame: Frame, match: re.Match[str], agents: list[PersonAtom]
) -> Iterator[MeetingDraft]:
    """The talk to which an envoy is called; others are summoned by courts and parliaments."""
    called = [atom for _, _, atom in view.people(*match.span("b"))] or agents
    if not any(POSTED.search((atom.person.position or "").lower()) for atom in called):
        return
    inside = {atom.person.id for atom in called}
    callers = [atom for atom in agents if atom.person.id not in inside]
    draft = frame_draft(view, frame, match.span(), callers, called, None)
    begin, end = match.span("b")
    named = agent_sides(view, match.start()) if frame.rule == "summon" else sides_in(view, begin, end)
    if frame.rule == "summoned":
        for found in _PLACE.finditer(view.line, begin, end):
            # "to the Foreign Ministry in <L>": whose capital it is
            place = place_of(view, found[0], found.end())
            if place is not None and place.country is not None and place.span is not None:
                named.setdefault(place.country, place.span)
    own = {side_code(atom) for atom in called}
    draft.sides.update({code: span for code, span in named.items() if code not in own})
    yield draft
