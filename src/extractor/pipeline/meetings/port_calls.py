"""Ships that call at a port: visits whose visitor is a ship, and its captain whoever commands it."""

from __future__ import annotations

import re

from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.counterparts import sides_in, span_of
from extractor.pipeline.meetings.draft import Columns, MeetingDraft, Part, Place
from extractor.pipeline.meetings.grammar import GROUP, phrases
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.places import place_of
from extractor.pipeline.meetings.view import SentenceView

Drafts = list[tuple[Columns, MeetingDraft]]

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
_VISIT_TO = re.compile(r"(?<!\S)(?:visit|call|stay|stopover) (?:to|in) (?:the )?(?P<b><[CL]\d+>)")
_COMMANDS = re.compile(
    r"(?i)(?:commanding officer|(?:captain|commander|skipper) of the (?:ship|vessel|frigate|corvette))"
)
# "The ship and its captain, A, were welcomed by B": no talks.
_SHIPS = r"(?:" + phrases("ship", "aboard") + r")"
_WELCOMED = re.compile(
    r"(?:^|[,;] )(?P<guests>(?:[^;]{0,60}? )??"
    + _SHIPS
    + r"(?: (?!;|by\b)\S+){0,24}?) (?:was|were)(?: (?!<|;)\S+){0,3}?"
    r" (?:received|welcomed|greeted|met)(?: (?!<P|;)\S+){0,12}? by (?P<hosts>" + GROUP + r")"
)
_WELCOMES = re.compile(
    r"(?P<hosts>"
    + GROUP
    + r")(?: ,)?(?: (?!<P|;)\S+){0,8}? (?:received|welcomed|greeted) (?:the |its |her )?"
    r"(?:(?!<|;)\S+ ){0,3}?" + _SHIPS + r"(?!\w)"
)
_WELCOME = re.compile(r"(?<!\S)(?:welcomed|greeted|welcoming|greeting)(?!\S)")
_WELCOME_RULES = ("received_by", "receive")
# Sentences from the telling of the call at which its captain may be named.
_NEAR = 3


def port_call(view: SentenceView) -> tuple[Columns, MeetingDraft] | None:
    """The visit of a ship that the sentence tells of."""
    # The words of a call are rarer than those that a ship shares with other things.
    ship = _SHIP.search(view.line) if _CALLS.search(view.line) is not None else None
    match = _CALLS.search(view.line, ship.end()) if ship is not None else None
    if ship is None or match is None or view.people(ship.end(), match.start()):
        return None
    place = place_of(view, match["b"], match.end("b")) or _visited(view, match.end("b"))
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


def _visited(view: SentenceView, column: int) -> Place | None:
    """The state to which a ship's visit is said to be, where no list has its port."""
    match = _VISIT_TO.search(view.line, column)
    return place_of(view, match["b"], match.end("b")) if match is not None else None


def add_captain(view: SentenceView, context: Context) -> None:
    """Who commands the ship whose call has just been told, is on the visit."""
    call = _call_before(view, context)
    if call is None:
        return
    match = _CAPTAIN.search(view.line)
    named = view.people(*match.span("p")) if match is not None else view.people()
    for _, _, atom in named:
        if match is None and not _COMMANDS.match(atom.person.position or ""):
            continue
        call.add(Part(atom.person.id, "participant", "port_call.captain", [span_of(atom)]))
        call.occurs = True
        context.captain = [atom]
        return


def leave_to_call(view: SentenceView, drafts: Drafts, context: Context) -> Drafts:
    """The drafts of a sentence without the welcome of a ship: whoever welcomed it is at its call."""
    call = _call_before(view, context)
    match = _WELCOMED.search(view.line) or _WELCOMES.search(view.line) if call is not None else None
    if call is None:
        return drafts
    if match is None:
        return [item for item in drafts if not _is_welcome_of_captain(view, *item, call)]
    for _, _, atom in view.people(*match.span("hosts")):
        call.add(Part(atom.person.id, "host", "port_call.welcome", [span_of(atom)]))
    if "guests" in match.groupdict():
        for _, _, atom in view.people(*match.span("guests")):
            call.add(Part(atom.person.id, "participant", "port_call.guest", [span_of(atom)]))
    call.occurs = True
    return [item for item in drafts if item[1].rule not in _WELCOME_RULES]


def _is_welcome_of_captain(
    view: SentenceView, columns: Columns, draft: MeetingDraft, call: MeetingDraft
) -> bool:
    """Whether a draft only tells who welcomed the ship's captain, which then is told of the call."""
    guests = {atom.person.id for _, _, atom in view.people() if _COMMANDS.match(atom.person.position or "")}
    guests |= {key for key, part in call.parts.items() if part.role == "participant"}
    if draft.rule not in _WELCOME_RULES or not guests & set(draft.parts):
        return False
    if _WELCOME.search(view.line, *columns) is None:
        return False
    for part in draft.parts.values():
        call.add(part)
    call.occurs = True
    return True


def _call_before(view: SentenceView, context: Context) -> MeetingDraft | None:
    """The port call told in this sentence or shortly before."""
    for call in reversed(context.told):
        if call.rule == "port_call" and 0 <= view.index - call.sentence <= _NEAR:
            return call
    return None


def means_captain(before: str) -> bool:
    """Whether the words before a verb mean the captain of the ship told of."""
    return _THE_CAPTAIN.search(before) is not None
