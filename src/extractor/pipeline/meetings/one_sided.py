"""Frames that name one side only; the other is the person of whom the text tells all along.

"The outgoing ambassador, A, called to say goodbye", "Minister B received her in the afternoon".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.pipeline.meetings.agents import protagonist
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.counterparts import side_code
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.frame_drafts import as_leaders, frame_draft
from extractor.pipeline.meetings.grammar import Frame, phrases
from extractor.pipeline.meetings.kinds import ASSEMBLIES
from extractor.pipeline.meetings.view import PersonAtom, SentenceView

ONE_SIDED = ("came_to", "receive_them", "discussed_by")
_PRONOUN = re.compile(r"(?:him|her|his honou?r|her honou?r)$")
_ON_ARRIVAL = re.compile(r"(?<!\S)" + phrases("verb", "on_arrival") + r"(?!\w)")


def one_sided(
    view: SentenceView, frame: Frame, match: re.Match[str], agents: list[PersonAtom], context: Context
) -> Iterator[MeetingDraft]:
    """The occasion of such a frame, where the story tells who the other side is."""
    if frame.rule == "discussed_by":
        # "Trade was discussed by A and B": two of different sides, not speakers of a conference.
        assembly = context.current is not None and context.current.event_type in ASSEMBLIES
        if len({side_code(atom) for atom in agents}) > 1 and not assembly:
            yield frame_draft(view, frame, match.span(), agents, [], None)
        return
    if "<P" not in view.line[: match.start()] or not agents:
        return
    if frame.rule == "came_to":
        others, led = protagonist(view, context), False
        if _ON_ARRIVAL.search(view.line):
            return
    else:
        led = _PRONOUN.match(match["them"]) is None
        others = _delegate(context) if led else _meant(view, agents, context)
        others = others or protagonist(view, context)
    if others and not {atom.person.id for atom in others} & {atom.person.id for atom in agents}:
        draft = frame_draft(view, frame, match.span(), agents, others, None)
        yield as_leaders(draft, others) if led else draft


def _delegate(context: Context) -> list[PersonAtom]:
    """Who leads "the delegation"."""
    return context.delegate or ([*context.delegates.values()] if len(context.delegates) == 1 else [])


def _meant(view: SentenceView, agents: list[PersonAtom], context: Context) -> list[PersonAtom]:
    """Whom "her" means: whose day it is, unless he receives others, else of whom the last sentence told."""
    inside = {atom.person.id for atom in agents}
    of_day = protagonist(view, context)
    hosts = {key for draft in context.told for key, part in draft.parts.items() if part.role == "host"}
    for atoms in (of_day, context.subject[:1]):
        if atoms and atoms[0].person.id not in inside | hosts:
            return atoms
    return []
