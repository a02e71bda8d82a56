"""Frames: verbs that bring two sides together, or a visitor to a place."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.agents import acts_behind, agents_of, tells_of_own
from extractor.pipeline.meetings.beside_verbs import (
    in_a_call,
    is_membership,
    sides_of_row,
    signed_beside,
    signed_with,
)
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.counterparts import (
    batches,
    counterpart,
    leader_of,
    names_several,
    peer_of,
    side_code,
    sides_in,
)
from extractor.pipeline.meetings.draft import CharSpan, MeetingDraft
from extractor.pipeline.meetings.duration import respective_days
from extractor.pipeline.meetings.frame_drafts import as_leaders, frame_draft
from extractor.pipeline.meetings.gapped import further
from extractor.pipeline.meetings.grammar import Frame, grammar, phrases
from extractor.pipeline.meetings.itinerary import is_on_the_way, stops_before
from extractor.pipeline.meetings.kinds import ASSEMBLIES
from extractor.pipeline.meetings.one_sided import ONE_SIDED, one_sided
from extractor.pipeline.meetings.port_calls import means_captain
from extractor.pipeline.meetings.reported import denied, reports
from extractor.pipeline.meetings.subjects import by_delegation
from extractor.pipeline.meetings.view import PersonAtom, SentenceView
from extractor.pipeline.meetings.visits import visits
from extractor.pipeline.meetings.welcomes import joins_visit

_PASSIVE = ("visited_by", "phoned_by")
_PARTICIPLES = ("hosting ", "receiving ", "welcoming ")
_APART = re.compile(r"(?<!\S)separate(?:ly)?(?!\S)")
# Columns before a verb in which "separately" may stand.
_NEAR = 20
# "will host a summit in X, with A and B among those expected": all of them at one.
_CONVENES = re.compile(
    phrases("verb", "convenes")
    + r" (?:an?|the) (?:(?!<)\S+ ){0,4}?"
    + phrases("verb", "convened")
    + r"(?!\S)"
)
_TOGETHER_FOR = re.compile(
    r"(?: (?!<P|[.;])\S+){0,9}? (?:for|at|in|during) (?:(?:an?|the) )?(?:\S+ ){0,2}?"
    + phrases("verb", "together_for")
    + r"(?!\w)"
)
_TALK = ("bilateral_meeting", "multilateral_meeting")
_BY_PHONE = re.compile(r"(?<!\S)" + phrases("verb", "by_phone") + r"(?!\w)")
# "The forum is hosted by …", "it was welcomed by …": what is received is an occasion or a step, nobody.
_OCCASION_SUBJECT = re.compile(
    r"(?:(?<!\S)(?:it|which|that)|"
    + grammar().any_noun.pattern
    + r"(?: (?!<P)\S+){0,6}?)(?: (?:to|and|also|will))* ?$"
)
# "A, who is on a visit to …, was received by …": the noun is in the relative clause.
_RELATIVE = re.compile(r"<P\d+> ,? ?who (?:(?!<P)\S+ )*, $")
_WHICH = re.compile(r"(?<!\S)(?:which|that) (?:the )?(?:<[COL]\d+>|[a-z]+) (?:(?!<P|[,;])\S+ ){0,3}$")
# "The Secretary-General met with A": an office whose holder the text does not name.
_UNNAMED = re.compile(
    r"(?:^|[,;.] |<D\d+> |and |that )(?:(?:the|his|her) (?:[a-z'-]+ ){0,2}"
    + phrases("subject", "offices")
    + r"|an? (?:(?:[a-z'-]+|<[COL]\d+>) ){0,3}?"
    + phrases("subject", "voices")
    # "the minister of foreign affairs of <C4>"
    + r")(?: (?:of|for) (?:(?:the|and|foreign|external) )*(?:[a-z-]+|<[CO]\d+>)"
    r"(?: and [a-z-]+)?(?: of (?:the )?<[CO]\d+>)?)?"
    r"(?: (?:also|then|later|today|earlier|has|had|will|is|to|separately|<D\d+>|on))* $"
)
_HEAD_OF = re.compile(
    r"(?:^|[,;] )the (?:[a-z'-]+ ){0,2}" + phrases("subject", "offices") + r" (?:of|for) (?:the )?<[CO]\d+> $"
)
# Columns behind the states in which "counterparts" may stand.
_COLLEAGUES = 20
_LEADERS = re.compile(r"(?<!\S)(?:leaders|heads of (?:state|government))(?!\S)")
_ROW = re.compile(r"(?<=>) , (?:the )?<[CO]\d+>(?: ,| and| , and) ")
_MASKED = re.compile(r"<[PCO]\d")
# "met with <C5> civil society organisations": no side that a state or body stands for (ANNOTATION.md).
_PRIVATE = re.compile(
    r"(?: (?!<|and\b|[.,;])\S+){0,2}? "
    + phrases("verb", "private")
    # a "youth minister" stands for his state
    + r"(?= (?:and|or|,|;|\.|to|in|on|at|from|who|for|during|as|regarding|about|representatives|leaders|<)|$)"
)
# "trilateral talks with A and B": one occasion, however many sides.
_TOGETHER = re.compile(r"(?<!\S)" + phrases("verb", "together") + r"(?!\w)")
# "The committee, which brings together representatives of A and B, met": the committee did.
_MADE_UP_OF = re.compile(
    r" , (?:(?:which|that) (?:brings together|unites|includes|comprises|consists of)"
    r"|comprising|composed of|made up of|bringing together|grouping) (?:(?!<)\S+ ){0,3}$"
)
# "A and B spoke today about …" is a talk, whatever states the text ties them to.
_TODAY = re.compile(r" (?:(?:earlier|again|also) )?(?:on )?<D\d+>")


def frame_meetings(view: SentenceView, context: Context) -> Iterator[tuple[tuple[int, int], MeetingDraft]]:
    """Occasions that the sentence's verbs tell of, with the columns of their words."""
    claimed: list[tuple[int, int]] = []
    named = "<P" in view.line
    lexicon = grammar()
    for number in lexicon.frame_filter.candidates(view.line):
        frame = lexicon.frames[number]
        if frame.persons and not named:
            continue
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
                if frame.rule == "talks" and draft.event_type in _TALK and _BY_PHONE.search(view.line):
                    draft.event_type = "phone_call"
                yield columns, draft
            for behind, draft in further(view, frame, columns[1], drafts[0]) if drafts else ():
                claimed.append(behind)
                yield behind, draft


def _drafts(
    view: SentenceView, frame: Frame, match: re.Match[str], context: Context
) -> Iterator[MeetingDraft]:
    agents = agents_of(view, frame, match, context)
    led: list[PersonAtom] = []
    if not agents and frame.event_type != "visit":
        agents = led = by_delegation(view, match.start(), context)
    if frame.event_type == "visit":
        yield from visits(view, frame, match, agents, context)
        return
    if frame.rule == "group_met":
        agents = [atom for _, _, atom in view.people(*match.span("b"))]
    if frame.rule in ("opening", "wreath", "press", "briefing_room", "meet_group", "group_met"):
        if agents:
            yield frame_draft(view, frame, match.span(), agents, [], None)
        return
    if frame.rule == "came_for" and not is_on_the_way(view, match.start()):
        return
    officials = frame.rule == "came_for" and _MASKED.search(view.line, *match.span("b")) is None
    if frame.rule == "meet_officials" or officials:
        own = {None, *(side_code(atom) for atom in agents)}
        for stop in stops_before(view, match.start(), context.journey) if agents else []:
            if stop.country is not None and stop.country not in own:
                draft = frame_draft(view, frame, match.span(), agents, [], None)
                draft.place, draft.sides[stop.country] = stop, stop.span or draft.evidence[0]
                yield draft
        return
    if frame.rule == "signing":
        if agents or _agent_sides(view, match.start()):
            partners = signed_beside(view, *match.span()) if agents else []
            draft = frame_draft(view, frame, match.span(), [*agents, *partners], [], None)
            draft.sides.update({} if agents else _agent_sides(view, match.start()))
            draft.sides.update(signed_with(view, match.end()))
            yield draft
        return
    if frame.rule == "met_after":
        codes = {side_code(atom) for atom in agents} - {None}
        if len({atom.person.id for atom in agents}) == 2 and len(codes) == 2:
            yield frame_draft(view, frame, match.span(), agents, [], None)
        return
    if frame.rule == "sides_meet":
        if is_membership(view, match.start()):
            return
        sides = sides_of_row(view, *match.span("b"))
        if len(sides) > 1:
            draft = frame_draft(view, frame, match.span(), [], [], None)
            draft.sides.update(sides)
            if len(sides) > 2 and frame.event_type == "bilateral_meeting":
                draft.event_type = "multilateral_meeting"
            yield draft
        return
    if frame.rule == "office_holders":
        draft = frame_draft(view, frame, match.span(), [], [], None)
        draft.convener = next(iter(sides_in(view, *match.span("b"))))
        draft.event_type = "summit" if _LEADERS.search(match[0]) else frame.event_type
        draft.name = view.text[slice(*view.chars(*match.span()))]
        draft.name = f"Meeting of {draft.name}"
        yield draft
        return
    if frame.rule in ONE_SIDED:
        yield from one_sided(view, frame, match, agents, context)
        return
    if frame.rule == "meet_each":
        if denied(match[0]):
            return
        spoke = re.search(r"(?:spoke|talked)$", match[0]) is not None
        apart = len({side_code(atom) for atom in agents}) > 1 or _TODAY.match(view.line, match.end())
        if spoke and (not apart or _in_assembly(context)):
            # Two speakers at a conference spoke, but not with each other.
            return
        if len({atom.person.id for atom in agents}) > 1:
            draft = frame_draft(view, frame, match.span(), agents, [], None)
            if _BY_PHONE.search(view.line, match.start(), match.end() + 40) or in_a_call(view, match.start()):
                draft.event_type = "phone_call"
            yield draft
        return
    inverted = match.groupdict().get("a") is not None
    if frame.rule == "receive" and not inverted and not match.start() and match[0].startswith(_PARTICIPLES):
        # "Hosting President A opened the session": an attribute, no verb.
        return
    before = view.line[max(0, match.start() - 120) : match.start()]
    if frame.rule == "receive" and _WHICH.search(before):
        # "the summit, which A will host in B": an occasion, nobody.
        return
    relative = _RELATIVE.search(before) is not None
    if frame.rule == "received_by" and not relative and _OCCASION_SUBJECT.search(before):
        return
    patients = view.people(*match.span("b"))
    if frame.rule == "two_sided" and {side_code(atom) for atom in agents} & {
        side_code(atom) for _, _, atom in patients
    }:
        return
    # "With A she discussed trade, and with B transport."
    further = view.people(*match.span("c")) if match.groupdict().get("c") is not None else []
    inside = {atom.person.id for _, _, atom in [*patients, *further]}
    agents = [atom for atom in agents if atom.person.id not in inside]
    if not agents and len(patients) > 1 and acts_behind(view, match, patients[-1]):
        # "During his meeting with A, B said …"
        agents, patients = [patients[-1][2]], patients[:-1]
    if not patients:
        sides = sides_in(view, *match.span("b"))
        led = leader_of(view, match, context) or led
        guests = led or counterpart(view, match, sides, agents, context)
        if agents and guests and guests[0].person.id not in {atom.person.id for atom in agents}:
            yield as_leaders(frame_draft(view, frame, match.span(), agents, guests, None), led)
            return
        several = names_several(view, match.start("b"), match.end("b") + _COLLEAGUES)
        if agents and len(sides) > 1 and several and not _TOGETHER.search(match[0]):
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
        return
    if not agents and context.captain and means_captain(view.line[: match.start()]):
        agents = [atom for atom in context.captain if atom.person.id not in inside]
    if not agents and frame.rule in _PASSIVE:
        # What is visited or called may as well be a place or a body.
        return
    unnamed = not agents and _UNNAMED.search(view.line[: match.start()]) is not None
    of_one_side = len(patients) < 2 or len({side_code(atom) for _, _, atom in patients}) == 1
    separately = _APART.search(match[0]) is not None
    acting = _agent_sides(view, match.start())
    told_of = {side_code(atom) for atom in context.subject[:1]}
    # "The head of <O7> received A": the officer of whom the text tells
    by_office = acting.keys() == told_of and _HEAD_OF.search(view.line[: match.start()]) is not None
    alone = (of_one_side or separately) and (not acting or by_office)
    if not agents and not unnamed and (alone or tells_of_own(view, match)):
        # "The last engagement was a meeting with X": the person whom the story follows.
        agents = [atom for atom in context.subject if atom.person.id not in inside][:1]
        if not agents:
            return
    if frame.rule in ("received_by", "meet_by") and joins_visit(
        view, match, agents, [atom for _, _, atom in patients], context
    ):
        return
    together = bool(
        _TOGETHER.search(view.line, max(0, match.start() - 40), match.end())
        or _TOGETHER_FOR.match(view.line, match.end())
        or frame.event_type == "ceremony"
        or _CONVENES.match(match[0])
        # "talks between A and B": with each other
        or (frame.rule == "meeting_of" and "a" not in match.groupdict())
    )
    met: list[tuple[list[PersonAtom], DateMention | None]] = (
        [([atom for _, _, atom in patients], None)]
        if together
        else batches(view, patients, view.line[max(0, match.start() - _NEAR) : patients[0][0]])
    )
    met = _with_own(met, agents) if frame.subject == "host" else met
    met += [([atom for _, _, atom in further], None)] if further else []
    # "A and B met separately with C": a talk of each.
    by_turns = _APART.search(view.line, max(0, match.start() - _NEAR), match.end()) is not None
    one_by_one = len(patients) == 1 and by_turns and len(agents) > 1
    groups_of_agents = [[agent] for agent in agents] if one_by_one else [agents]
    days = respective_days(view, match.end(), len(groups_of_agents)) if one_by_one else []
    for number, (one, (people, date)) in enumerate(itertools.product(groups_of_agents, met)):
        date = days[number] if days else date
        draft = as_leaders(frame_draft(view, frame, match.span(), one, people, date), led)
        if not agents:
            draft.sides.update(_agent_sides(view, match.start()))
        yield draft


def _with_own(
    met: list[tuple[list[PersonAtom], DateMention | None]], agents: list[PersonAtom]
) -> list[tuple[list[PersonAtom], DateMention | None]]:
    """One meeting where a host receives a guest of another state and somebody of his own."""
    own = {side_code(atom) for atom in agents} - {None}
    inside = [{side_code(atom) for atom in people} <= own for people, _ in met]
    if len(met) == 1 or inside.count(False) != 1 or any(date is not None for _, date in met):
        return met
    return [([atom for people, _ in met for atom in people], None)]


def meets_privately(view: SentenceView, column: int) -> bool:
    """Whether behind a verb that ends at a column those stand who speak for no state: "met with students"."""
    return _PRIVATE.match(view.line, column) is not None


def _in_assembly(context: Context) -> bool:
    return context.current is not None and context.current.event_type in ASSEMBLIES


def _agent_sides(view: SentenceView, column: int) -> dict[str, CharSpan]:
    """Countries or organisations that are the subject: "Iran held talks with …", "the Iraqi team met …"."""
    clause = view.line.rfind(" , ", 0, column)
    while clause > 0 and _ROW.match(view.line, clause):
        # "<C0> , <C2> and <C4> signed": the comma parts no clauses
        clause = view.line.rfind(" , ", 0, clause)
    clause = max(clause, view.line.rfind(" ; ", 0, column), 0)
    return sides_in(view, clause, column)
