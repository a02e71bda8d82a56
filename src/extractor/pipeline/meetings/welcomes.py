"""Welcomes at the airport or on arrival: they belong to the visit and are no talks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.counterparts import side_code, span_of
from extractor.pipeline.meetings.draft import Columns, MeetingDraft, Part
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.kinds import ASSEMBLIES, TALKS
from extractor.pipeline.meetings.occasions import compatible_dates, compatible_places
from extractor.pipeline.meetings.view import PersonAtom, SentenceView
from extractor.record import Role

# "On his arrival he was received by …": the welcome belongs to the visit.
ON_ARRIVAL = re.compile(r"(?<!\S)" + phrases("verb", "on_arrival") + r"(?!\w)")
# "They visited the base, where they were welcomed by its commander"
_WELCOMED_THERE = re.compile(
    r" where (?:he|she|they|the \S+(?: \S+)?|<P\d+>) (?:was|were) (?:\w+ )?(?:welcomed|greeted)(?!\S).*$"
)
_FOR_TALKS = re.compile(r" (?:, )?for (?:(?!<)\S+ ){0,4}?" + phrases("series", "talks_words") + r"(?!\w)")
_AIRPORT = re.compile(r"(?i)\b(?:airport|aerodrome|airfield)\b")
_GATE = re.compile(r"(?i)\b" + phrases("verb", "gate") + r"\b")
# "He was received there by the commandant"
_THERE = re.compile(r"(?<!\S)(?:received|welcomed|greeted|met) (?:there|at the (?:venue|parade ground)) ")
# "They were welcomed by A", behind a sentence that tells of the arrival, at no house of the host.
_WELCOMED = re.compile(r"(?<!\S)(?:welcomed|greeted)(?!\S)")
_ARRIVED = re.compile(r"(?<!\S)" + phrases("verb", "landed") + r"(?!\S)")
_AT_HOME = re.compile(r"(?<!\S)" + phrases("verb", "reception_rooms") + r"(?!\S)")
# "At the Chancellery, he was welcomed by A"
_AT_HOUSE = re.compile(r"(?:at|in) the (<[LO]\d+>) ,")
_LANDING = re.compile(phrases("verb", "landing_places") + r"(?!\w)")
# "… to <L5> | for the third | session"
_COMES_FOR = re.compile(r"^(?: (?!<P|[.;])\S+){0,9}? for (?:(?:the|their|its) )?(?:(?!<P|[.;,])\S+ ){0,4}$")
_SESSIONS = ("statutory_session", "consultations")
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
    if _FOR_TALKS.match(view.line, match.end()):
        # "At the airport she will be met by A for talks"
        return False
    guests = {atom.person.id for atom in agents}
    arrival = _on_arrival(view)
    current = context.current
    visit = current if current is not None and current.event_type == "visit" else None
    if visit is None or not guests & set(visit.parts):
        visit = _visit_before(view, guests, context) if arrival or _is_welcome(view, match) else None
    if visit is None and arrival:
        visit = _talks_before(guests, hosts, context)
    if visit is None and (arrival or _THERE.search(view.line)):
        visit = _ceremony_before(view, guests, context)
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


def _on_arrival(view: SentenceView) -> bool:
    """Whether the sentence tells of an arrival, or names an airport: "At the <L2> the guests were met"."""
    if ON_ARRIVAL.search(view.line) is not None:
        return True
    return any(
        _AIRPORT.search(view.text[atom.start : atom.end])
        for _, _, atom in view.masked(0, len(view.line), "LO")
    )


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


def _ceremony_before(view: SentenceView, guests: set[str], context: Context) -> MeetingDraft | None:
    """The ceremony at which the guest, as the text has just told, was: he is welcomed where it is held."""
    ceremony = context.current
    if ceremony is None or ceremony.event_type != "ceremony" or ceremony.status != "held":
        return None
    near = view.index - ceremony.sentence <= _NEAR
    airport = _GATE.search(view.text[view.start : view.end]) is not None
    return ceremony if near and not airport and guests & set(ceremony.parts) else None


def without_openings(drafts: list[MeetingDraft], text: str) -> list[MeetingDraft]:
    """Leave out the welcome of a guest with whom the host then holds a session: "They presided over …"."""
    return [draft for draft in drafts if not any(_leads_to(draft, other, text) for other in drafts)]


def _leads_to(welcome: MeetingDraft, session: MeetingDraft, text: str) -> bool:
    begin, end = welcome.evidence[0]
    return (
        welcome.rule in ("receive", "received_by")
        and session.event_type in ("statutory_session", "consultations")
        and 0 < session.sentence - welcome.sentence <= _NEAR
        and len(welcome.parts) > 1
        and set(welcome.parts) <= set(session.parts)
        and welcome.status == session.status == "held"
        and compatible_dates(welcome, session)
        and compatible_places(welcome, session)
        and _WELCOMED.search(text[begin:end].lower()) is not None
    )


def welcomes_one_told(view: SentenceView, draft: MeetingDraft, occasions: Sequence[MeetingDraft]) -> bool:
    """Whether a host only meets on arrival whoever came to the session or talks that the text has told of."""
    if draft.rule not in ("receive", "received_by", "meet_by") or not _on_arrival(view):
        return False
    both = set(draft.parts)
    return len(both) > 1 and any(
        both <= set(old.parts) for old in occasions if old.event_type in (*ASSEMBLIES, *TALKS)
    )


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


def leave_to_session(view: SentenceView, found: list[tuple[Columns, MeetingDraft]]) -> None:
    """Leave a welcome to the session for which the guest came: "welcomed A to <L5> for the session"."""
    sessions = [item for item in found if item[1].event_type in _SESSIONS]
    for columns, draft in list(found) if sessions else ():
        if draft.rule != "receive" or _WELCOMED.search(view.line, *columns) is None:
            continue
        session = next(
            (one for (begin, _), one in sessions if _COMES_FOR.search(view.line[columns[1] : begin])), None
        )
        if session is not None and draft.parts:
            for part in draft.parts.values():
                session.add(replace(part, role="participant" if part.role == "host" else part.role))
            found[:] = [item for item in found if item[1] is not draft]


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
