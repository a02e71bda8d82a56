"""How long a visitor stayed: arrival, departure and the days of a visit told in sentences of their own.

"A arrived on Sunday. … He leaves on Friday": the days of the visit, whose talks have days of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.draft import MeetingDraft, Place
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.kinds import TALKS
from extractor.pipeline.meetings.occasions import merge
from extractor.pipeline.meetings.places import place_of
from extractor.pipeline.meetings.site_visits import RECEIVED
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.people.person import PersonDraft

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_TO_DAY = r"(?: (?!<[PD]|[;.])\S+){0,7}? (?P<day><D\d+>)"
_ARRIVES = re.compile(r"(?<!\S)" + phrases("visit_days", "arrives") + _TO_DAY)
_LEAVES = re.compile(r"(?<!\S)" + phrases("visit_days", "leaves") + _TO_DAY)
_WINDOW = re.compile(
    r"(?<!\S)(?:"
    + phrases("visit_days", "is_in")
    + r"(?: (?!<[PD]|[;.])\S+){0,6}?|"
    + phrases("date", "visit_days")
    + r")"
    r" (?P<day><D\d+>)"
)
_PLACE = re.compile(r"<[CL]\d+>")
# "landed on <D4> for a three-day visit"
_FOR_DAYS = re.compile(
    r" (?:for|on) an? (?P<days>"
    + "|".join(_NUMBERS)
    + r")-day (?:(?!<)\S+ ){0,3}?"
    + phrases("stay", "stays")
)
# So many sentences tell of a stay.
_TELLING = 6
# A stay is no posting.
_MOST_DAYS = 31


@dataclass(frozen=True, slots=True)
class Stay:
    """What a sentence says of the first and last day of somebody's stay; `people` are empty for "he"."""

    people: frozenset[str]
    states: frozenset[str]
    mention: DateMention
    first: date | None
    last: date | None
    sentence: int
    place: Place | None


def stays(views: Sequence[SentenceView]) -> Iterator[Stay]:
    """The stays of which a text says when they begin or end."""
    for view in views:
        if "<D" not in view.line:
            continue
        for match in _WINDOW.finditer(view.line):
            days = _days(view, match["day"])
            if days is not None and days[1] != days[2]:
                yield _stay(view, match, days[0], days[1], days[2])
        for pattern, arrives in ((_ARRIVES, True), (_LEAVES, False)):
            told = pattern.search(view.line)
            days = _days(view, told["day"]) if told is not None else None
            if told is not None and days is not None and days[1] == days[2]:
                stay = _stay(view, told, days[0], days[1] if arrives else None, None if arrives else days[2])
                long = _FOR_DAYS.match(view.line, told.end()) if arrives else None
                if long is not None:
                    stay = replace(stay, last=days[1] + timedelta(days=_NUMBERS[long["days"]] - 1))
                yield stay


def _stay(
    view: SentenceView, match: re.Match[str], mention: DateMention, first: date | None, last: date | None
) -> Stay:
    people = frozenset(atom.person.id for _, _, atom in view.people(0, match.start()))
    # "returned home to B": where he is from
    begin = match.start("day") if last is not None and first is None else match.start()
    masks = _PLACE.finditer(view.line, begin, match.end())
    places = [place for found in masks if (place := place_of(view, found[0], found.end())) is not None]
    states = frozenset(place.country for place in places if place.country is not None)
    where = places[0] if len(states) == 1 else None
    return Stay(people, states, mention, first, last, view.index, where)


def place_in_stays(drafts: Sequence[MeetingDraft], told: Callable[[], Sequence[Stay]]) -> None:
    """Give talks on a day of "The mission stayed in A from 5 to 7 May. …" this place, if they have none."""
    lacking = [draft for draft in drafts if draft.place is None and draft.event_type in TALKS]
    lacking = [draft for draft in lacking if draft.format not in ("telephone", "videoconference")]
    if not lacking:
        return
    for stay in told():
        if stay.place is None or stay.first is None or stay.last is None:
            continue
        for draft in lacking:
            day = _day(draft.date.first) if draft.date is not None else None
            near = 0 < draft.sentence - stay.sentence <= _TELLING
            mine = not stay.people or stay.people & set(draft.parts)
            if near and mine and day is not None and stay.first <= day <= stay.last:
                draft.place = replace(stay.place)


def _days(view: SentenceView, mask: str) -> tuple[DateMention, date, date] | None:
    """A date with its first and last full day."""
    value = view.numbered[int(mask[2:-1])].value
    if not isinstance(value, DateMention) or len(value.first or "") != 10 or len(value.last or "") != 10:
        return None
    return value, date.fromisoformat(value.first or ""), date.fromisoformat(value.last or "")


def lengthen_visits(
    drafts: Sequence[MeetingDraft], told: Callable[[], Sequence[Stay]], people: Mapping[str, PersonDraft]
) -> None:
    """Give visits abroad all their days."""
    visits = [draft for draft in drafts if draft.event_type == "visit" and not draft.is_tour and draft.parts]
    if not visits:
        return
    for visit in visits:
        if visit.rule in RECEIVED and visit.date is not None:
            # What is seen on one of the days has its own.
            continue
        there = _state(visit)
        guests = {key for key, part in visit.parts.items() if part.role != "host"}
        if there is not None and all(people[key].country == there for key in guests):
            continue
        alone = not any(guests & set(other.parts) and _state(other) not in (None, there) for other in visits)
        for stay in told():
            mine = stay.people & guests if stay.people else alone
            elsewhere = there is not None and stay.states and there not in stay.states
            if mine and (alone or there in stay.states) and not elsewhere:
                _lengthen(visit, stay, exact=there in stay.states)


def _state(visit: MeetingDraft) -> str | None:
    return (visit.place.country if visit.place is not None else None) or visit.destination


def join_visits(drafts: list[MeetingDraft]) -> None:
    """Make one record of a visit of several days and of what was seen on one of them."""
    for day in [draft for draft in drafts if draft.event_type == "visit" and not draft.is_tour]:
        whole = next((draft for draft in drafts if draft is not day and _is_within(day, draft)), None)
        if whole is not None and day.parts:
            known = whole.date
            merge(whole, day)
            whole.date = known
            drafts[:] = [draft for draft in drafts if draft is not day]


def _is_within(day: MeetingDraft, whole: MeetingDraft) -> bool:
    a, b = day.date, whole.date
    if whole.event_type != "visit" or whole.is_tour or a is None or b is None:
        return False
    if not (a.first and a.last and b.first and b.last) or b.first == b.last:
        return False
    if (a.first, a.last) == (b.first, b.last) and day.sentence <= whole.sentence:
        return False
    guests = {key for key, part in day.parts.items() if part.role != "host"} & set(whole.parts)
    town = day.place.city if day.place is not None else None
    on_one_day = day.rule in ("visit", "entry") and a.first == a.last != b.first
    if on_one_day and whole.place is not None and town not in (None, whole.place.city):
        # A day spent in another town than the rest is told apart.
        return False
    same = _state(day) in (None, _state(whole)) and _state(whole) is not None
    return bool(guests) and same and b.first <= a.first and a.last <= b.last


def _lengthen(visit: MeetingDraft, stay: Stay, *, exact: bool) -> None:
    """Give a visit the days of a stay; `exact` says that the text names its state with them."""
    known = visit.date if visit.date is not None and visit.date.first is not None else None
    begin, end = (_day(known.first), _day(known.last)) if known is not None else (None, None)
    first, last = stay.first or begin or stay.last, stay.last or end or stay.first
    if first is None or last is None or not first <= last <= first + timedelta(days=_MOST_DAYS):
        return
    if begin is not None and end is not None and known is not None:
        whole = stay.first is not None and stay.last is not None
        vague = len(known.first or "") != 10 or whole
        # "leaves on 13 May for A … and will spend 18 and 19 May in B"
        later = whole and exact and begin <= first <= begin + timedelta(days=_MOST_DAYS)
        inside = first <= begin and end <= last
        if not inside and not later and not (vague and begin <= last and first <= end):
            return
    visit.date = replace(known or stay.mention, first=first.isoformat(), last=last.isoformat())


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if len(iso or "") == 10 and iso is not None else None
