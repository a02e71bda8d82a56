"""Welcomes at the airport or on arrival: they belong to the visit and are no talks."""

from __future__ import annotations

import re

from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.counterparts import side_code, span_of
from extractor.pipeline.meetings.draft import Columns, MeetingDraft, Part
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.view import PersonAtom, SentenceView
from extractor.record import Role

# "On his arrival he was received by …": the welcome belongs to the visit.
ON_ARRIVAL = re.compile(r"(?<!\S)" + phrases("verb", "on_arrival") + r"(?!\w)")
# "They visited the base, where they were welcomed by its commander"
_WELCOMED_THERE = re.compile(
    r" where (?:he|she|they|the \S+(?: \S+)?|<P\d+>) (?:was|were) (?:\w+ )?(?:welcomed|greeted)(?!\S).*$"
)
# "They were welcomed by A", behind a sentence that tells of the arrival, at no house of the host.
_WELCOMED = re.compile(r"(?<!\S)(?:welcomed|greeted)(?!\S)")
_ARRIVED = re.compile(r"(?<!\S)" + phrases("verb", "landed") + r"(?!\S)")
_AT_HOME = re.compile(r"(?<!\S)" + phrases("verb", "reception_rooms") + r"(?!\S)")
# "At the Chancellery, he was welcomed by A"
_AT_HOUSE = re.compile(r"(?:at|in) the (<[LO]\d+>) ,")
_LANDING = re.compile(phrases("verb", "landing_places") + r"(?!\w)")
# Sentences behind that of an arrival that may tell of the welcome.
_NEAR = 3


def joins_visit(
    view: SentenceView,
    match: re.Match[str],
    agents: list[PersonAtom],
    hosts: list[PersonAtom],
    context: Context,
) -> bool:
    """Whether the visitor of the visit just told is welcomed on arrival, or at the gate of his own forces.

    The hosts then belong to the visit, and are added to it; his own ambassador is no host.
    """
    guests = {atom.person.id for atom in agents}
    arrival = ON_ARRIVAL.search(view.line) is not None
    current = context.current
    visit = current if current is not None and current.event_type == "visit" else None
    if visit is None or not guests & set(visit.parts):
        visit = _visit_before(view, guests, context) if arrival or _is_welcome(view, match) else None
    if visit is None and arrival:
        visit = _talks_before(guests, hosts, context)
    if visit is None:
        return False
    hosted = {side_code(atom) for atom in hosts}
    received = visit.destination is not None and visit.destination in hosted
    if not arrival and received and not any(side_code(atom) for atom in agents):
        # One whom the text ties to no state is received by those whom he visits.
        return False
    codes = {side_code(atom) for atom in [*agents, *hosts]} - {None}
    if len(codes) > 1 and not arrival and not (_after_arrival(view, visit) and _is_welcome(view, match)):
        return False
    own = {side_code(atom) for atom in agents if atom.person.id in visit.parts} - {None, visit.destination}
    for atom in hosts:
        role: Role = "participant" if visit.destination and side_code(atom) in own else "host"
        visit.add(Part(atom.person.id, role, "received_by.object", [span_of(atom)]))
    context.pairs.append([*agents, *hosts])
    return True


def _talks_before(guests: set[str], hosts: list[PersonAtom], context: Context) -> MeetingDraft | None:
    """The talks just told for which the guest came, if those who welcome him are of a side that talks."""
    talks = context.current
    if (
        talks is None
        or talks.event_type != "bilateral_meeting"
        or talks.status != "held"
        or not guests & set(talks.parts)
    ):
        return None
    known = {one.country or one.organization for one in context.people if one.id in talks.parts}
    return talks if all(side_code(atom) in known for atom in hosts) else None


def _is_welcome(view: SentenceView, match: re.Match[str]) -> bool:
    if _WELCOMED.search(match[0]) is None or _AT_HOME.search(view.line):
        return False
    house = _AT_HOUSE.match(view.line)
    return house is None or _LANDING.search(view.text[slice(*view.chars(*house.span(1)))].lower()) is not None


def _after_arrival(view: SentenceView, visit: MeetingDraft) -> bool:
    """Whether the sentence of a visit, told right before, says that the visitor arrives."""
    return 0 <= view.index - visit.sentence <= 2 and any(
        _ARRIVED.search(view.text[start:end].lower()) is not None for start, end in visit.evidence
    )


def _visit_before(view: SentenceView, guests: set[str], context: Context) -> MeetingDraft | None:
    """The visit of one of the guests of which the text has told shortly before."""
    for visit in reversed(context.told):
        near = 0 <= view.index - visit.sentence <= _NEAR
        if near and visit.event_type == "visit" and visit.status == "held" and guests & set(visit.parts):
            return visit
    return None


def without_welcomes(
    view: SentenceView, drafts: list[tuple[Columns, MeetingDraft]]
) -> list[tuple[Columns, MeetingDraft]]:
    """Leave to a visit whoever welcomed the visitor where one sentence tells of both."""
    visits_told = [draft for _, draft in drafts if draft.event_type == "visit"]
    kept: list[tuple[Columns, MeetingDraft]] = []
    for columns, draft in drafts:
        arrival = ON_ARRIVAL.search(view.line, 0, columns[1])
        there = _WELCOMED_THERE.search(view.line, 0, columns[1])
        welcome = draft.rule == "received_by" and (arrival or there)
        visit = next((one for one in visits_told if set(one.parts) & set(draft.parts)), None)
        if not welcome or visit is None:
            kept.append((columns, draft))
            continue
        for key, part in draft.parts.items():
            visit.parts.setdefault(key, part)
    return kept
