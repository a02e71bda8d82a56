"""Stays of several days that a text tells beside talks of their own days: the visit is a record, too.

"The delegation, which was in A from 10 to 12 June, …", "He arrived on Monday. … His visit ends on Friday."
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from extractor.pipeline.meetings.draft import MeetingDraft, Part, Place
from extractor.pipeline.meetings.kinds import TALKS
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.meetings.visit_days import Stay
from extractor.pipeline.people.person import PersonDraft
from extractor.record import Role, Status

# What visitors come for.
_AIMS = (*TALKS, "consultations", "statutory_session")


def visits_told(
    drafts: Sequence[MeetingDraft],
    told: Callable[[], Sequence[Stay]],
    people: Mapping[str, PersonDraft],
    published: str | None,
    views: Mapping[int, SentenceView],
) -> Iterator[MeetingDraft]:
    """The visit of those who came for talks, where the text says from when to when they stayed."""
    talks = [draft for draft in drafts if draft.event_type in _AIMS and _day(draft) is not None]
    if not talks:
        return
    for stay in _whole(told()):
        first, last = stay.first, stay.last
        if first is None or last is None or first == last:
            continue
        held = [talk for talk in talks if (day := _day(talk)) is not None and first <= day <= last]
        known = [talk for talk in held if not stay.people or stay.people & set(talk.parts)]
        places = [talk.place.country for talk in known if talk.place is not None]
        where = stay.states or frozenset(code for code in places if code is not None)
        if len(where) != 1:
            continue
        (country,) = where
        there = [talk for talk in held if talk.place is None or talk.place.country in (None, country)]
        guests = _guests(there, stay, country, people)
        if not guests or len({people[key].country or people[key].organization for key in guests}) != 1:
            continue
        if any(draft.event_type == "visit" and set(draft.parts) & set(guests) for draft in drafts):
            continue
        whole = (first.isoformat(), last.isoformat())
        theirs = [talk for talk in there if set(guests) & set(talk.parts)]
        days = [(talk, talk.date.first, talk.date.last) for talk in theirs if talk.date is not None]
        if all((begin, end) == whole for _, begin, end in days) and len(days) == 1:
            # Talks without a day of their own are one record with the visit.
            continue
        if any((begin, end) == whole and talk.event_type not in TALKS for talk, begin, end in days):
            # Talks of all these days are the visit.
            continue
        view = views[stay.sentence]
        ahead = published is not None and first.isoformat() > published
        ahead = ahead or all(talk.status == "planned" for talk in theirs)
        status: Status = "planned" if ahead else "held"
        draft = MeetingDraft("visit", status, "told_stay", stay.sentence, [view.chars(0, len(view.line))])
        draft.date = replace(stay.mention, first=first.isoformat(), last=last.isoformat())
        draft.place, draft.destination, draft.format = Place(None, country, None), country, "in_person"
        draft.probability = min((talk.probability or 1.0 for talk in there), default=1.0)
        draft.sides[country] = draft.evidence[0]
        for key, part in guests.items():
            role: Role = "head_of_delegation" if part.role == "head_of_delegation" else "participant"
            draft.add(replace(part, person=key, role=role, rule="told_stay"))
        yield draft
        return


def _whole(stays: Iterable[Stay]) -> Iterator[Stay]:
    """Stays with their first and last day, also where two places of the text tell of these."""
    arrival: Stay | None = None
    for stay in stays:
        if stay.first is not None and stay.last is not None:
            yield stay
        elif stay.first is not None:
            arrival = stay
        elif arrival is not None and stay.last is not None and arrival.first is not None:
            same = not (arrival.people and stay.people) or bool(arrival.people & stay.people)
            if same and arrival.first < stay.last:
                yield replace(arrival, last=stay.last, states=arrival.states | stay.states)
            arrival = None


def _guests(
    talks: Sequence[MeetingDraft], stay: Stay, country: str | None, people: Mapping[str, PersonDraft]
) -> dict[str, Part]:
    """Who of those at the talks came for them: whom the stay names, else who led the guests."""
    found: dict[str, Part] = {}
    for talk in talks:
        for key, part in talk.parts.items():
            side = people[key].country or people[key].organization
            if part.role == "host" or side in (None, country):
                continue
            acts = part.rule.endswith((".subject", ".object")) or part.role in ("head_of_delegation", "chair")
            if key in stay.people or (acts and not stay.people):
                found.setdefault(key, part)
    leaders = {key: part for key, part in found.items() if part.role == "head_of_delegation"}
    return leaders or (found if len(found) == 1 else {})


def _day(draft: MeetingDraft) -> date | None:
    first = draft.date.first if draft.date is not None else None
    return date.fromisoformat(first) if first is not None and len(first) == len("2024-05-31") else None
