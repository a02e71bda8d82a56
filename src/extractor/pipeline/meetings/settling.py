"""Places that no sentence of an occasion states, but the story of the text does."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from extractor.pipeline.meetings.draft import MeetingDraft, Place
from extractor.pipeline.meetings.kinds import ASSEMBLIES, MANY_SIDED, TALKS
from extractor.pipeline.people.person import PersonDraft

# A part of a gathering.
_PART = re.compile(r"(?<!\S)(?:opening|closing|inaugural|concluding)(?!\S)")

# A visitor who meets people of one state on two days so far apart was there all the time.
_STAY_DAYS = 3


def settle_places(
    drafts: Sequence[MeetingDraft], people: Mapping[str, PersonDraft], home: str | None = None
) -> None:
    """Places that follow from the story: of the occasion beside which another was, of a host, of a visit."""
    ordered = sorted(drafts, key=lambda draft: draft.evidence[0])
    _settle_beside(ordered, people)
    for draft in ordered:
        _settle_seat(draft, ordered)
        away = is_away(draft, ordered, draft.dateline.country if draft.dateline is not None else None)
        _settle_domestic(draft, people, home, away=away or is_away(draft, ordered, home))
        _settle_city(draft)
        _settle_home(draft, people, away=away)
    # A host's state may be found only now for what others followed: "The session ended with a briefing".
    _settle_beside([draft for draft in ordered if draft.event_type != "visit"], people)


def _settle_beside(ordered: Sequence[MeetingDraft], people: Mapping[str, PersonDraft]) -> None:
    """The places of what was beside another occasion that has one."""
    for index, draft in enumerate(ordered):
        if not _needs_place(draft):
            continue
        others = [*reversed(ordered[:index]), *ordered[index + 1 :]]
        beside = next((other for other in others if _beside(draft, other)), None)
        if beside is None and (host := _guest_of(draft, others, people)) is not None:
            draft.place = Place(None, host, None)
            continue
        if beside is None and _PART.search(draft.head):
            beside = next((other for other in others if _whole(draft, other)), None)
        if beside is not None and beside.place is not None:
            draft.place = Place(beside.place.city, beside.place.country, beside.place.span)


def is_away(draft: MeetingDraft, drafts: Sequence[MeetingDraft], here: str | None) -> bool:
    """Whether a participant is on a visit to another state than that of the desk that writes."""
    return any(
        other.event_type == "visit"
        and other.destination != here
        and (other.destination is not None or other.rule == "journey")
        and set(other.parts) & set(draft.parts)
        for other in drafts
    )


def _settle_seat(draft: MeetingDraft, drafts: Sequence[MeetingDraft]) -> None:
    """The town of what else was there that day, for talks of which only the state follows."""
    place = draft.place
    if place is None or place.span is not None or place.city is not None or draft.event_type == "visit":
        return
    towns = {
        other.place.city: other.place
        for other in drafts
        if other is not draft and other.place is not None and other.place.city is not None
        if other.place.country == place.country and _beside(draft, other)
    }
    if len(towns) == 1:
        draft.place = replace(next(iter(towns.values())))


def _needs_place(draft: MeetingDraft) -> bool:
    """Whether an occasion has a place that the text has not told yet."""
    screens = draft.event_type == "phone_call" or draft.format in ("videoconference", "telephone")
    return draft.place is None and not draft.is_tour and not screens


def _beside(draft: MeetingDraft, other: MeetingDraft) -> bool:
    """Whether an occasion was where the other was: the same people, or the next sentence of the same day."""
    if other.place is None or other.place.country is None or other.status != draft.status:
        return False
    shared = set(draft.parts) & set(other.parts)
    same_days = draft.date is not None and other.date is not None and overlapping(draft, other)
    return bool(shared and (same_days or draft.date is None)) or (
        same_days and draft.sentence - other.sentence in (0, 1)
    )


def _guest_of(
    draft: MeetingDraft, others: Sequence[MeetingDraft], people: Mapping[str, PersonDraft]
) -> str | None:
    """The state in which a visitor meets its people, having been there with others within days."""
    for other in others:
        there = other.place.country if other.place is not None else None
        if there is None or other.status != draft.status or not _within_days(draft, other):
            continue
        states = {key: people[key].country for key in draft.parts}
        guests = {key for key in set(draft.parts) & set(other.parts) if states[key] != there}
        if guests and there in {*(states[key] for key in set(states) - guests), *draft.sides}:
            return there
    return None


def _within_days(first: MeetingDraft, second: MeetingDraft) -> bool:
    a, b = first.date, second.date
    days = [day for one in (a, b) if one is not None for day in (one.first, one.last)]
    if any(day is None or len(day) != 10 for day in days):
        return False
    known = [date.fromisoformat(day) for day in days if day is not None]
    return not known or (max(known) - min(known)).days <= _STAY_DAYS


def _whole(draft: MeetingDraft, other: MeetingDraft) -> bool:
    """Whether the other is the gathering that a ceremony opens or closes."""
    if draft.event_type != "ceremony" or other.place is None or other.place.country is None:
        return False
    return other.event_type in ASSEMBLIES and other.status == draft.status


def overlapping(first: MeetingDraft, second: MeetingDraft) -> bool:
    """Whether two dated occasions share a day."""
    a, b = first.date, second.date
    if a is None or b is None or not (a.first and a.last and b.first and b.last):
        return False
    return a.first <= b.last and b.first <= a.last


def _settle_domestic(
    draft: MeetingDraft, people: Mapping[str, PersonDraft], home: str | None, *, away: bool
) -> None:
    """The state of a place that no list has: that of dateline or masthead, where those who met are at home.

    An exercise is on a ground that its own text need not place. `away` says that a participant travels.
    """
    place, line = draft.place, draft.dateline
    hosts = {people[key].country for key, part in draft.parts.items() if part.role == "host"}
    if place is not None and place.city is not None and place.country is None and len(hosts) == 1:
        # Who receives a guest in a town that no list has is at home there.
        draft.place = Place(place.city, hosts.pop(), place.span)
        return
    state = line.country if line is not None and line.country is not None else home
    unplaced = place is None and draft.event_type == "exercise"
    if state is None or not (unplaced or (place is not None and place.country is None)):
        return
    codes = {people[key].country for key in draft.parts} | set(draft.sides)
    unlisted = place is not None and place.city is not None and not away
    of_none = unlisted and not {people[key].country for key in draft.parts} - {None}
    if of_none or (
        state in codes and (unlisted or len(codes - {None}) == 1 or draft.event_type in MANY_SIDED)
    ):
        draft.place = Place(place.city, state, place.span) if place is not None else Place(None, state, None)


def _settle_city(draft: MeetingDraft) -> None:
    """The dateline's city, where the text names only the state in which an occasion took place.

    A visit goes through its country; an exercise is somewhere in it.
    """
    place, line = draft.place, draft.dateline
    if place is None or place.city is not None or line is None or place.country != line.country:
        return
    if draft.status == "held" and draft.event_type not in ("visit", "exercise"):
        draft.place = Place(line.city, line.country, place.span)


def _settle_home(draft: MeetingDraft, people: Mapping[str, PersonDraft], *, away: bool) -> None:
    """The host's country, or the dateline's city where somebody received a visitor or met one at home.

    `away` says that a participant is on a visit, of which the dateline may only be the sender's desk.
    """
    if not _needs_place(draft):
        return
    hosts = [part for part in draft.parts.values() if part.role == "host"]
    at_home: str | None = next(
        (people[part.person].country for part in hosts if people[part.person].country), None
    )
    line = draft.dateline if draft.dateline is not None and draft.dateline.country is not None else None
    if (
        at_home is None
        and hosts
        and line is not None
        and not any(people[part.person].country for part in hosts)
    ):
        # Whose host the text does not say is at home where the text is dated.
        at_home = line.country
    if at_home is None and draft.format == "in_person" and draft.event_type in TALKS:
        # "The ambassador of A met Minister B at the Ministry": an envoy comes to those he is sent to.
        envoys = [
            person for person in map(people.get, draft.parts) if person is not None and _is_envoy(person)
        ]
        states = {people[key].country for key in draft.parts} - {envoy.country for envoy in envoys}
        at_home = next(iter(states)) if envoys and len(states) == 1 else None
    if at_home is None and line is not None and _is_local(draft, away=away):
        at_home = line.country
    if at_home is not None:
        draft.place = line if line is not None and line.country == at_home else Place(None, at_home, None)


def _is_envoy(person: PersonDraft) -> bool:
    position = person.position or ""
    return position.startswith(("Ambassador", "High Commissioner")) or position.endswith("Attaché")


def _is_local(draft: MeetingDraft, *, away: bool) -> bool:
    """Whether an occasion that has no place, nor screens, was where the text is dated."""
    if draft.status != "held" or "interview" in draft.head:
        return False
    if draft.event_type in TALKS:
        return not away
    assembly = draft.event_type in MANY_SIDED and draft.event_type != "exercise"
    return assembly and draft.format == "unknown"
