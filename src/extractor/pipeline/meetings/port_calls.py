"""Ships that call at a port: visits whose visitor is a ship, and its captain whoever commands it."""

from __future__ import annotations

import re

from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.counterparts import sides_in, span_of
from extractor.pipeline.meetings.draft import Columns, MeetingDraft, Part
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.places import place_of
from extractor.pipeline.meetings.view import SentenceView

_SHIP = re.compile(r"(?<!\S)" + phrases("ship", "ships") + r"(?!\w)")
_CALLS = Gated(
    r"(?<!\S)"
    + phrases("ship", "calls")
    + r"(?: (?!<[PL]|;)\S+){0,7}? (?:at|in|into|to)(?: (?!<|;)\S+){0,4} (?P<b><[LC]\d+>)"
)
_VISIT = re.compile(r"(?<!\S)" + phrases("ship", "visit") + r"(?!\w)")
_CAPTAIN = Gated(
    r"(?<!\S)(?:" + phrases("ship", "commanded") + r") (?:the )?(?P<p><P\d+>)",
)
_THE_CAPTAIN = re.compile(
    r"(?<!\S)"
    + phrases("ship", "captain")
    + r"(?: of (?:(?!<P|;)\S+ ){1,5}?| )(?:(?:,|and|also) (?:(?!;)\S+ )*)?$"
)
# Sentences from the telling of the call at which its captain may be named.
_NEAR = 3


def port_call(view: SentenceView) -> tuple[Columns, MeetingDraft] | None:
    """The visit of a ship that the sentence tells of."""
    ship = _SHIP.search(view.line)
    match = _CALLS.search(view.line, ship.end()) if ship is not None else None
    if ship is None or match is None or view.people(ship.end(), match.start()):
        return None
    place = place_of(view, match["b"], match.end("b"))
    flag = sides_in(view, max(0, ship.start() - 60), match.start())
    if place is None or not flag:
        return None
    draft = MeetingDraft("visit", "held", "port_call", view.index, [view.chars(ship.start(), match.end())])
    draft.place, draft.destination = place, place.country
    draft.sides.update(flag)
    if place.country is not None and place.span is not None:
        draft.sides.setdefault(place.country, place.span)
    draft.occurs = _VISIT.search(view.line) is not None
    return (ship.start(), match.end()), draft


def add_captain(view: SentenceView, context: Context) -> None:
    """Who commands the ship whose call has just been told, is on the visit."""
    match = _CAPTAIN.search(view.line)
    if match is None:
        return
    for call in reversed(context.told):
        if call.rule == "port_call" and 0 <= view.index - call.sentence <= _NEAR:
            for _, _, atom in view.people(*match.span("p")):
                call.add(Part(atom.person.id, "participant", "port_call.captain", [span_of(atom)]))
                context.captain = [atom]
            return


def means_captain(before: str) -> bool:
    """Whether the words before a verb mean the captain of the ship told of."""
    return _THE_CAPTAIN.search(before) is not None
