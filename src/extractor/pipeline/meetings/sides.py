"""Frames: verbs that bring two sides together, or a visitor to a place."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

from extractor.pipeline.meetings.agents import acts_behind, agents_of, in_their_stead, tells_of_own
from extractor.pipeline.meetings.beside_verbs import by_phone
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.counterparts import (
    counterpart,
    leader_of,
    names_several,
    peer_of,
    side_code,
    sides_in,
)
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.duration import respective_days
from extractor.pipeline.meetings.frame_drafts import as_leaders, frame_draft
from extractor.pipeline.meetings.gapped import further
from extractor.pipeline.meetings.grammar import Frame, grammar
from extractor.pipeline.meetings.kinds import ASSEMBLIES
from extractor.pipeline.meetings.one_by_one import (
    Batch,
    batches,
    is_one_meeting,
    says_in_turn,
    says_separately,
    says_together,
    with_own,
    without_company,
)
from extractor.pipeline.meetings.one_sided import ONE_SIDED, one_sided
from extractor.pipeline.meetings.port_calls import means_captain
from extractor.pipeline.meetings.reported import reports
from extractor.pipeline.meetings.subjects import by_delegation
from extractor.pipeline.meetings.summonses import SUMMONSES, summonses
from extractor.pipeline.meetings.unnamed_sides import (
    agent_sides,
    by_head_of,
    by_unnamed,
    meets_privately,
    of_unnamed,
    sender_side,
)
from extractor.pipeline.meetings.view import PersonAtom, SentenceView
from extractor.pipeline.meetings.visits import visits
from extractor.pipeline.meetings.welcomes import joins_visit
from extractor.pipeline.meetings.without_object import WITHOUT_OBJECT, is_journey, without_object

_PASSIVE = ("visited_by", "phoned_by")
_PARTICIPLES = ("hosting ", "receiving ", "welcoming ")
_TALK = ("bilateral_meeting", "multilateral_meeting")
# "The forum is hosted by …", "it was welcomed by …": what is received is an occasion or a step, nobody.
_OCCASION_SUBJECT = re.compile(
    r"(?:(?<!\S)(?:it|which|that)|"
    + grammar().any_noun.pattern
    + r"(?: (?!<P)\S+){0,6}?)(?: (?:to|and|also|will))* ?$"
)
# "A, who is on a visit to …, was received by …": the noun is in the relative clause.
_RELATIVE = re.compile(r"<P\d+> ,? ?who (?:(?!<P)\S+ )*, $")
_WHICH = re.compile(r"(?<!\S)(?:which|that) (?:the )?(?:<[COL]\d+>|[a-z]+) (?:(?!<P|[,;])\S+ ){0,3}$")
# Columns before a verb in which "separately" may stand.
_NEAR = 20
# Columns before a verb of receiving that may say what it receives.
_AHEAD = 120
_TAKING_PART = re.compile(
    r" (?:, )?(?:also )?(?:taking part|participating|attending|in attendance|among (?:the|those) \w+)(?!\S)"
)
# Another thing done by the same people.
_NEXT_VERB = re.compile(
    r" (?:, )?(?:and|while|before|then) (?:(?!<)\S+ ){0,2}?"
    r"(?:received|receiving|spoke|talked|held|had|made|took|phoned|called|met)(?= )"
)
# Columns behind the states in which "counterparts" may stand.
_COLLEAGUES = 20


def frame_meetings(view: SentenceView, context: Context) -> Iterator[tuple[tuple[int, int], MeetingDraft]]:
    """Occasions that the sentence's verbs tell of, with the columns of their words."""
    claimed: list[tuple[int, int]] = []
    lexicon = grammar()
    for number in lexicon.frame_filter.candidates(view.line):
        frame = lexicon.frames[number]
        for match in frame.pattern.finditer(view.line):
            columns = match.span()
            if any(begin < columns[1] and columns[0] < end for begin, end in claimed):
                continue
            if not reports(view, frame.rule, columns):
                continue
            drafts = list(_drafts(view, frame, match, context))
            if drafts:
                claimed.append(columns)
            for draft in drafts:
                if (
                    frame.rule == "talks"
                    and draft.event_type in _TALK
                    and by_phone(view, *_own_part(view.line, *columns))
                ):
                    draft.event_type = "phone_call"
                yield columns, draft
            for behind, draft in further(view, frame, columns[1], drafts[0]) if drafts else ():
                claimed.append(behind)
                yield behind, draft


def _own_part(line: str, begin: int, end: int) -> tuple[int, int]:
    """Columns of the part of a sentence that is of the talks at [begin, end): "held talks | and phoned B"."""
    left, right = 0, len(line)
    for match in _NEXT_VERB.finditer(line):
        if match.start() < begin:
            left = match.start()
        elif match.start() >= end:
            return left, match.start()
    return left, right


def _drafts(
    view: SentenceView, frame: Frame, match: re.Match[str], context: Context
) -> Iterator[MeetingDraft]:
    """What one frame tells, by its rule."""
    agents = in_their_stead(view, agents_of(view, frame, match, context))
    led: list[PersonAtom] = []
    if not agents and frame.event_type != "visit":
        agents = led = by_delegation(view, match.start(), context)
    if frame.event_type == "visit":
        yield from visits(view, frame, match, agents, context)
    elif frame.rule in WITHOUT_OBJECT or is_journey(view, frame, match):
        yield from without_object(view, frame, match, agents, context)
    elif frame.rule in SUMMONSES:
        yield from summonses(view, frame, match, agents)
    elif frame.rule in ONE_SIDED:
        yield from one_sided(view, frame, match, agents, context)
    else:
        yield from _two_sided(view, frame, match, agents, led, context)


def _two_sided(
    view: SentenceView,
    frame: Frame,
    match: re.Match[str],
    agents: list[PersonAtom],
    led: list[PersonAtom],
    context: Context,
) -> Iterator[MeetingDraft]:
    """Occasions of a verb with a subject and an object; `led` are the agents who only lead a delegation."""
    before = view.line[max(0, match.start() - _AHEAD) : match.start()]
    if _is_of_an_occasion(frame, match, before):
        return
    if frame.rule == "sat_across" and context.current is not None and len(context.current.parts) > 1:
        # Who faced whom in the talks just told.
        return
    if frame.rule == "turn" and context.current is not None and context.current.event_type in ASSEMBLIES:
        # "A gave the opening address. He was followed by B": the next to speak, no caller.
        return
    patients = view.people(*match.span("b"))
    if frame.rule == "two_sided" and {side_code(atom) for atom in agents} & {
        side_code(atom) for _, _, atom in patients
    }:
        return
    # "With A she discussed trade, and with B transport."
    others = view.people(*match.span("c")) if match.groupdict().get("c") is not None else []
    inside = {atom.person.id for _, _, atom in [*patients, *others]}
    agents = [atom for atom in agents if atom.person.id not in inside]
    if not agents and len(patients) > 1 and acts_behind(view, match, patients[-1]):
        # "During his meeting with A, B said …"
        agents, patients = [patients[-1][2]], patients[:-1]
    patients = without_company(view, patients, agents)
    if not patients:
        yield from _with_states(view, frame, match, agents, led, context)
        return
    if not agents and context.captain and means_captain(view.line[: match.start()]):
        agents = [atom for atom in context.captain if atom.person.id not in inside]
    if not agents and frame.rule in _PASSIVE:
        # What is visited or called may as well be a place or a body.
        return
    if _TAKING_PART.match(view.line, patients[-1][1]):
        # "was to chair the meeting, with A and B taking part": at the meeting told of.
        return
    met_people = [atom for _, _, atom in patients]
    if not agents and _follows_one(view, match, met_people, context):
        # "The last engagement was a meeting with X": the person whom the story follows.
        agents = [atom for atom in context.subject if atom.person.id not in inside][:1]
        if not agents:
            return
    if frame.rule in ("received_by", "meet_by") and joins_visit(view, match, agents, met_people, context):
        return
    near = max(0, match.start() - _NEAR)
    met: list[Batch] = (
        [(met_people, None)]
        if is_one_meeting(view, frame, match)
        else batches(view, patients, view.line[near : patients[0][0]])
    )
    met = with_own(met, agents) if frame.subject == "host" else met
    met += [([atom for _, _, atom in others], None)] if others else []
    # "A and B met separately with C": a talk of each.
    in_turn = says_in_turn(view, patients[-1][1])
    separately = in_turn or says_separately(view, near, match.end())
    one_by_one = len(patients) == 1 and separately and len(agents) > 1
    groups_of_agents = [[agent] for agent in agents] if one_by_one else [agents]
    days = respective_days(view, match.end(), len(groups_of_agents)) if one_by_one else []
    talks: Iterable[tuple[list[PersonAtom], Batch]] = itertools.product(groups_of_agents, met)
    if in_turn and len(agents) == len(patients) > 1:
        talks = zip(([agent] for agent in agents), [([atom], None) for atom in met_people], strict=True)
    for number, (one, (people, date)) in enumerate(talks):
        date = days[number] if days else date
        draft = as_leaders(frame_draft(view, frame, match.span(), one, people, date), led)
        if not agents:
            draft.sides.update(
                agent_sides(view, match.start()) or sender_side(view, match.start(), draft, context)
            )
        yield draft


def _is_of_an_occasion(frame: Frame, match: re.Match[str], before: str) -> bool:
    """Whether the words before a verb of receiving say that an occasion is its object, or that it is none."""
    if frame.rule == "receive":
        inverted = match.groupdict().get("a") is not None
        # "Hosting President A opened the session": an attribute, no verb.
        attribute = not inverted and not match.start() and match[0].startswith(_PARTICIPLES)
        # "the summit, which A will host in B": an occasion, nobody.
        return attribute or _WHICH.search(before) is not None
    if frame.rule == "received_by":
        return _RELATIVE.search(before) is None and _OCCASION_SUBJECT.search(before) is not None
    return False


def _follows_one(
    view: SentenceView, match: re.Match[str], patients: list[PersonAtom], context: Context
) -> bool:
    """Whether a verb without a subject tells of the person whom the story follows, and of nobody else."""
    column = match.start()
    if by_unnamed(view, column) or of_unnamed(view, column, context.subject[:1]):
        return False
    acting = agent_sides(view, column)
    told_of = {side_code(atom) for atom in context.subject[:1]}
    # "The head of <O7> received A": the officer of whom the text tells
    by_office = acting.keys() == told_of and by_head_of(view, column)
    of_one_side = len({side_code(atom) for atom in patients}) == 1
    alone = (of_one_side or says_separately(view, *match.span())) and (not acting or by_office)
    return alone or tells_of_own(view, match)


def _with_states(
    view: SentenceView,
    frame: Frame,
    match: re.Match[str],
    agents: list[PersonAtom],
    led: list[PersonAtom],
    context: Context,
) -> Iterator[MeetingDraft]:
    """Occasions of a verb whose object names states only: "met with his Estonian counterpart"."""
    sides = sides_in(view, *match.span("b"))
    led = leader_of(view, match, context) or led
    guests = led or counterpart(view, match, sides, agents, context)
    if agents and guests and guests[0].person.id not in {atom.person.id for atom in agents}:
        yield as_leaders(frame_draft(view, frame, match.span(), agents, guests, None), led)
        return
    several = names_several(view, match.start("b"), match.end("b") + _COLLEAGUES)
    if agents and len(sides) > 1 and several and not says_together(view, *match.span()):
        # "spoke with the foreign ministers of A, B and C": a talk with each.
        for code, span in sides.items():
            peer = peer_of(view, code, agents, context)
            draft = frame_draft(view, frame, match.span(), agents, peer, None)
            draft.sides[code] = span
            yield draft
    elif meets_privately(view, match.end()):
        return
    elif agents and sides and set(sides) - {side_code(atom) for atom in agents}:
        draft = frame_draft(view, frame, match.span(), agents, [], None)
        draft.sides.update(sides)
        yield draft
