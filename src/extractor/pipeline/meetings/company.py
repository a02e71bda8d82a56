"""Company and delegations: whoever comes with somebody is where that person is, and when."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.counterparts import side_code
from extractor.pipeline.meetings.draft import Columns, MeetingDraft, Part, stronger
from extractor.pipeline.meetings.kinds import ASSEMBLIES, BESIDE, MANY_SIDED, TALKS
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.occasions import compatible_dates
from extractor.pipeline.meetings.roles import Statement
from extractor.pipeline.meetings.subjects import subject
from extractor.pipeline.meetings.suites import note_suite
from extractor.pipeline.meetings.view import PersonAtom, SentenceView
from extractor.pipeline.people.person import PersonDraft

COMPANY = Gated(
    r"(?:(?:accompanied|supported|assisted|flanked)(?: \S+){0,6}? by|in the company of"
    r"|(?:with|alongside|together with) (?:him|her|them)"
    r"|(?:\w+ )?accompan(?:ying|ied|ies|y) (?:the )?(?P<leader><P\d+>))(?!\S)"
)
_ACCOMPANIES = re.compile(r"(?:\w+ )?accompan(?:ied|ies|y) (?:the )?<P")
# What is to come, and what is past; so many columns around a statement they may stand.
_AHEAD = re.compile(r"(?<!\S)(?:will|shall|to be|is to|are to|expected|due|scheduled|planned|going to)(?!\S)")
_PAST = re.compile(
    r"(?<!\S)(?:was|were|had|attended|participated|took|joined|accompanied|witnessed|spoke|sat|formed|included|consisted"
    r"|gave|made|delivered|presented)(?!\S)"
)
_AUXILIARY, _BE = 30, 10
# "Present at the courtesy call was A": the verb stands behind where.
_PRESENT_WAS = re.compile(
    r"(?:present|in attendance|seated|on hand)(?: (?!<P|[.;,])\S+){0,8} (?:was|were)(?!\S)"
)
_OF_DELEGATION = re.compile(
    r"(?:members?|others|rest|remainder|part) (?:of|in) (?:the |his |her |its |their )?(?:\S+ ){0,2}?"
    r"(?:delegation|team|mission|party)(?!\S)"
)
# "Chad was represented by A and B", "On the Samoan side , A and B took part": at the session, not beside it.
_REPRESENTED = re.compile(
    r"(?:members?|others|rest|remainder|part) (?:of|in|on|from) (?:(?!<P|[.;])\S+ ){0,6}?delegation(?!\S)"
    r"|represented(?: (?!<P|[.;])\S+){0,5}? by(?!\S)"
)
_FOR_A_SIDE = re.compile(
    r"(?:on|from|for) (?:the )?<[CO]\d+> (?:side|part)(?!\S)"
    r"(?!.*(?<!\S)(?:the|this|that) (?:talks|meeting)(?!\S))"
)
# "The delegation met A": the one who came, and his suite.
_DELEGATION = re.compile(
    r"(?:^|[.;:,] )(?:also |later |then )?(?:the|his|her) (?:\S+ )?(?:delegation|team)(?: (?!<P)\S+){0,4} $"
)
_TWO = 2
# Rules of those who come with a leader.
_MEMBERS = frozenset({"company", "delegation_of"})
# Who speaks for a side at a session.
_HEADS = frozenset({"head_of_delegation", "chair"})


def note_part(
    view: SentenceView, statement: Statement, people: Mapping[str, PersonDraft], context: Context
) -> None:
    """Remember what is said of a person here: his role, whose delegation he leads or belongs to.

    Learned models may find the occasion that the role is about.
    """
    note_suite(view, statement, people, context)
    part = statement.part
    for span in part.evidence:
        if view.start <= span[0] < view.end:
            context.stated[span] = stronger(part.role, context.stated.get(span, part.role))
    person = people[part.person]
    side = person.country or person.organization
    if part.role == "head_of_delegation":
        leader = PersonAtom(person, person.mentions[0])
        if side is not None:
            context.delegates[side] = leader
        else:
            context.delegate = [leader]
        return
    heads = [context.delegates[side]] if side in context.delegates else context.delegate
    if part.rule in _MEMBERS or _OF_DELEGATION.match(view.line, statement.column):
        for head in heads[:1]:
            if person.basis != "stated" or (head.person.country or head.person.organization) in (None, side):
                context.members.setdefault(head.person.id, []).append(part)


def in_tense(
    view: SentenceView, column: int, occasion: MeetingDraft | None, context: Context
) -> MeetingDraft | None:
    """The occasion; the latest held one where "were present" is said after an announced one."""
    if occasion is None or occasion.status != "planned":
        return occasion
    if _AHEAD.search(view.line, max(0, column - _AUXILIARY), column + _AUXILIARY):
        return occasion
    past = _PAST.search(view.line, max(0, column - _BE), column + _AUXILIARY) or _PRESENT_WAS.match(
        view.line, column
    )
    return (context.held or occasion) if past is not None else occasion


def with_leader(
    view: SentenceView, company: re.Match[str], current: MeetingDraft | None, context: Context
) -> MeetingDraft | None:
    """Where the person is of whose company a statement speaks: on the visit, if one is announced."""
    column = company.start()
    named = [atom for _, _, atom in view.people(*company.span("leader"))] if company["leader"] else []
    leaders = {atom.person.id for atom in named or subject(view, column, context)}
    there = [old for old in context.told if leaders & set(old.parts)]
    if not there:
        return current
    ahead = _AHEAD.search(view.line, max(0, column - _AUXILIARY), column) is not None
    visits = [
        old
        for old in there
        if old.event_type == "visit" and _travels(old, leaders) and (not ahead or old.status == "planned")
    ]
    here = any(old is current for old in there)
    # "B accompanied A": on the whole of the journey.
    throughout = _ACCOMPANIES.match(company[0]) is not None
    if visits and (ahead or not here or throughout):
        return visits[-1]
    led = [old for old in there if old.status == "planned" and _leads(old, leaders)]
    if led and ahead:
        # Whose delegation goes to an assembly: there his company is, not only in the talks beside it.
        return led[-1]
    talks = [old for old in there if old.event_type in TALKS]
    if here and talks and current is not None and current.event_type == "briefing":
        # They came to the talks, not to what was said to the press behind them.
        return talks[-1]
    if not ahead and here and current is not None and current.status == "planned":
        # "They agreed to meet again in May. A was accompanied by B": in the talks that were.
        current = next((old for old in reversed(there) if old.status == "held"), current)
    return current if here else there[-1]


def visit_with(
    part: Part, current: MeetingDraft, people: Mapping[str, PersonDraft], context: Context
) -> MeetingDraft | None:
    """The visit with several talks behind it, one of them current, whose delegation includes a person."""
    country = part.country or people[part.person].country
    talks = [old for old in context.told if old.event_type in TALKS]
    for visit in reversed(context.told):
        heads = [person for person, told in visit.parts.items() if told.role == "head_of_delegation"]
        states = {people[person].country for person in heads}
        if visit.event_type == "visit" and len(talks) > 1 and current in talks and country in states:
            return visit
    return None


def visit_of(
    part: Part, people: Mapping[str, PersonDraft], told: Sequence[MeetingDraft]
) -> MeetingDraft | None:
    """The visit told last of somebody of the same state."""
    country = part.country or people[part.person].country
    for visit in reversed(told):
        guests = {key for key, one in visit.parts.items() if one.role != "host"}
        there = visit.event_type == "visit" and country not in (None, visit.destination)
        if there and country in {people[key].country for key in guests}:
            return visit
    return None


def of_whole_side(view: SentenceView, statement: Statement) -> bool:
    """Whether a statement tells of whom a side sent, rather than of who was at the talks told last."""
    return (
        statement.part.rule in ("delegation_of", "represented_by")
        or _REPRESENTED.match(view.line, statement.column) is not None
        or _FOR_A_SIDE.match(view.line) is not None
    )


def session_of(
    part: Part, current: MeetingDraft, people: Mapping[str, PersonDraft], told: Sequence[MeetingDraft]
) -> MeetingDraft | None:
    """The session told before what went on beside it, to which a person's side sent its delegation."""
    if current.event_type in ASSEMBLIES:
        return None
    person = people[part.person]
    side = part.country or person.country or person.organization
    for old in reversed(told):
        if side is None or old.event_type not in ASSEMBLIES or old.status == "cancelled":
            continue
        # The talks beside it follow it in the text; where they are told first, it is their surroundings.
        whole = old is told[0] and old.status == "held" and current.sentence > old.sentence + 1
        heads = (people[key] for key, one in old.parts.items() if whole or one.role in _HEADS)
        if any(side in (head.country, head.organization) for head in heads):
            return old
    return None


def told_beside(
    current: MeetingDraft | None, told: Sequence[MeetingDraft], since: int
) -> MeetingDraft | None:
    """The talks of two that "A was present" means, which follows a visit told of in passing, if any.

    "A called on B. He is in the country on a visit. C was present": at the call. `since` is the first
    sentence of the paragraph; what it only refers back to is not what it tells of.
    """
    if current is None or current.event_type == "bilateral_meeting":
        return None
    visit = current.event_type == "visit"
    if current.sentence >= since and not visit:
        return None
    # "The visitor, who is in the country, called on B": the paragraph behind goes on about the call.
    first = min(since, current.sentence - 1) if visit else since
    for old in reversed(told):
        if old.sentence < first:
            return None
        if old.event_type == "bilateral_meeting" and old.status == "held" and len(old.parts) >= _TWO:
            of_visit = visit and current.parts and not set(old.parts) & set(current.parts)
            return None if of_visit else old
    return None


def pictured(view: SentenceView, told: Sequence[MeetingDraft]) -> list[MeetingDraft]:
    """Whose picture a caption describes: of the occasion that most of those in it attended."""
    shown = {atom.person.id for _, _, atom in view.people()}
    states = {side_code(atom) for _, _, atom in view.people()} - {None}
    if len(states) > _TWO:
        # Those of many states stand beside each other where many met, not two of them.
        told = [draft for draft in told if draft.event_type in MANY_SIDED] or told
    best = max(told, key=lambda draft: len(shown & set(draft.parts)), default=None)
    return [best] if best is not None and shown & set(best.parts) else []


def only_attend(people: Sequence[PersonAtom], talks: MeetingDraft | None) -> bool:
    """Whether these only were present at talks of others: the story goes on with those."""
    if talks is None or talks.event_type not in (*TALKS, "phone_call"):
        return False
    parts = [talks.parts.get(atom.person.id) for atom in people]
    return all(part is not None and part.rule in BESIDE for part in parts)


def note_delegation(view: SentenceView, columns: Columns, draft: MeetingDraft, context: Context) -> None:
    """Note whose delegation met somebody, where no head of it is named: that of the traveller told of."""
    if draft.delegation_of is not None or not _DELEGATION.search(view.line[: columns[0]]):
        return
    for visit in reversed(context.told):
        if visit.event_type == "visit":
            travellers = [key for key, part in visit.parts.items() if _comes(part)]
            draft.delegation_of = next((key for key in travellers if key in draft.parts), None)
            return


def add_members(
    occasions: Sequence[MeetingDraft],
    members: Mapping[str, Sequence[Part]],
    people: Mapping[str, PersonDraft],
) -> None:
    """Where "the delegation" met somebody, all were there whom the text counts among it."""
    for occasion in occasions:
        led = {key for key, part in occasion.parts.items() if part.rule == "delegation_by"}
        leader = occasion.delegation_of or (led.pop() if len(led) == 1 else None)
        if leader is None:
            continue
        visits = [old for old in occasions if old.event_type == "visit" and leader in old.parts]
        suite = [part for visit in visits[:1] for part in visit.parts.values() if part.rule in BESIDE]
        suite = [part for part in suite if people[part.person].country in (None, people[leader].country)]
        for part in (*members.get(leader, ()), *suite):
            if part.person not in occasion.parts:
                occasion.add(replace(part, role="participant", evidence=list(part.evidence)))


def add_suites(occasions: Sequence[MeetingDraft], people: Mapping[str, PersonDraft]) -> None:
    """Add those to a visit of several talks who came with its leader to one of them."""
    for visit in occasions:
        talks = [old for old in occasions if old.event_type in TALKS and _within(old, visit)]
        travellers = [key for key, part in visit.parts.items() if _comes(part) and part.rule not in BESIDE]
        if visit.event_type != "visit" or len(talks) < _TWO or len(travellers) != 1:
            continue
        leader = travellers[0]
        for part in [part for old in talks if leader in old.parts for part in old.parts.values()]:
            country = people[part.person].country
            member = country == people[leader].country is not None and part.rule in _MEMBERS
            member = member or (country is None and part.rule == "delegation_of")
            if member and part.person not in visit.parts:
                visit.add(replace(part, role="participant", evidence=list(part.evidence)))


def _within(talks: MeetingDraft, visit: MeetingDraft) -> bool:
    return talks.status == visit.status and compatible_dates(talks, visit)


def _comes(part: Part) -> bool:
    return part.role != "host"


def _leads(occasion: MeetingDraft, people: Set[str]) -> bool:
    parts = [occasion.parts[person] for person in people & set(occasion.parts)]
    return occasion.event_type not in TALKS and any(part.role == "head_of_delegation" for part in parts)


def _travels(visit: MeetingDraft, people: Set[str]) -> bool:
    return any(visit.parts[person].role != "host" for person in people & set(visit.parts))
