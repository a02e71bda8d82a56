"""The stops of a journey: what a text tells of each of them happens there.

"A will travel to <C1>, <C2> and <C3>. In <C1>, A will meet …": one journey, told stop by stop.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.draft import MeetingDraft, Part, Place
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.kinds import TALKS
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.occasions import compatible_dates, sides
from extractor.pipeline.meetings.places import place_of
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.people.person import PersonDraft

# "In <L1> , <C3> , <D5> , the minister will …", "While in <L1> she …", "In <C1> and <C3> , …"
_PLACES = r"<[LC]\d+>(?! 's|-)(?: (?:, (?:and )?|and |\( )(?:in )?(?:the )?<[LC]\d+>(?: \))?){0,4}"
_LEADS = re.compile(
    # the number or dot of a paragraph: "2 . in <C1> ( <D2> ) , …"
    r"(?:(?:\d{1,2} [.)]|[-–•*·]) )?"
    r"(?:" + phrases("itinerary", "openers") + r" ,? ?)?"
    r"(?:" + phrases("itinerary", "stay") + r" )?(?:in|to|at) (?:the )?(?P<places>" + _PLACES + r")"
    r"(?:(?:(?: ,)? (?:(?:on|from) )?| \( )<D(?P<day>\d+)>(?: \))?)?(?= ,| <P| (?:he|she|they|the) )"
)
# "… will travel to <L6> to meet …": from there on the sentence is at the next stop.
_GOES = re.compile(
    r"(?<!\S)"
    + phrases("place", "travel")
    + r"(?: (?!<[PL]|to\b)\S+){0,6}? (?:to|in|for) (?:the )?(?P<place><[LC]\d+>)"
)
_PLACE = re.compile(r"<[LC]\d+>")
_LATER = re.compile(r"\bbefore \w+ing\b")
# "He will then be in <L6> on <D8>", "will then spend <D5> in <L7>"
# "The trip concluded in <C2>", "<P0> began the tour in <L3>", "The first stop was <L4>"
_MOVES = Gated(
    r"(?:(?:on|from) <[DLC](?P<lead>\d+)> ,? ?)?(?:(?:(?!<[DLC])\S+ ){1,6}?"
    + phrases("itinerary", "moves")
    + r"(?: <D\d+>)? (?:in|to|at)|(?:(?!<[DLC])\S+ ){1,18}?"
    + phrases("itinerary", "goes_on")
    + r"(?: <D\d+>)? (?:in|to|at|with)|(?:(?!<[DLC])\S+ ){1,6}?"
    + phrases("itinerary", "stop")
    + r"(?: , (?:on )?<D\d+> ,)?(?: (?:was|is|will be|came)| ,)(?: in| at| to)?) (?:the )?"
    r"(?P<place><[LC]\d+>)"
    r"(?:(?: ,)? (?:(?:on|from) )?<D(?P<day>\d+)>)?"
)
# Sentences behind that of a departure to which its day still is that of the talks.
_SOON = 2
# So many days after an arrival the traveller still is there.
_STAY_DAYS, _TOUR_DAYS = 3, 14
# Verbs of what goes on, which for a journey to come is told ahead: "is meeting with officials".
_GOING_ON = re.compile(r"(?:is|are|meets?|holds?|attends?|joins?|takes?) ")


@dataclass(slots=True)
class Journey:
    """Who is on a journey, the visits that it consists of, and at which stops the text is, on which day."""

    travellers: set[str]
    visits: list[MeetingDraft] = field(default_factory=list)
    stops: list[Place] = field(default_factory=list)
    day: DateMention | None = None

    def arrive(self, stops: list[Place], day: DateMention | None) -> None:
        """Go on to the next stop, or to several of which the text tells at once."""
        self.stops, self.day = stops, day

    def visit_to(self, stop: Place) -> MeetingDraft:
        """The visit that leads to a stop, one whose days the text says if there is any."""
        own = [visit for visit in self.visits if visit.destination == stop.country]
        tours = [visit for visit in self.visits if visit.is_tour]
        fit = [*tours, *own] or self.visits
        return next((visit for visit in reversed(fit) if visit.date is not None), fit[-1])


def lead(view: SentenceView, journey: Journey | None, told: Collection[str]) -> Journey | None:
    """Follow a sentence that begins with a stop: "In <L1> , …"; `told` took part in what was told last."""
    match = _LEADS.match(view.line) if journey is not None else None
    if match is None or journey is None:
        moves = _MOVES.match(view.line)
        place = place_of(view, moves["place"], moves.end("place")) if moves is not None else None
        if moves is None or place is None or place.country is None:
            return journey
        people = {atom.person.id for _, _, atom in view.people(0, moves.end())}
        if journey is None:
            # The text has not called it a visit: "The agenda then continued in <L1>".
            journey = Journey(people or set(told))
        if not people or people & journey.travellers:
            journey.arrive([place], _day_of(view, moves))
        return journey
    stops: list[Place] = []
    for mask in _PLACE.finditer(view.line, *match.span("places")):
        place = place_of(view, mask[0], mask.end())
        if place is None or place.country is None:
            continue
        if stops and stops[-1].country == place.country and stops[-1].city is not None:
            # "<L1> , <C3>": a city and its state
            continue
        stops.append(place)
    if stops:
        journey.arrive(stops, _day_of(view, match))
    return journey


def _day_of(view: SentenceView, match: re.Match[str]) -> DateMention | None:
    """The day that stands behind a stop."""
    mask = match["day"] or match.groupdict().get("lead")
    day = view.numbered[int(mask)].value if mask is not None else None
    return day if isinstance(day, DateMention) else None


def stops_before(view: SentenceView, column: int, journey: Journey | None) -> list[Place]:
    """The stops at which the text is at a column of the sentence."""
    if journey is None:
        return []
    gone = list(_GOES.finditer(view.line, 0, column))
    place = place_of(view, gone[-1]["place"], gone[-1].end("place")) if gone else None
    return [place] if place is not None and place.country is not None else journey.stops


def is_on_the_way(view: SentenceView, column: int) -> bool:
    """Whether the sentence says before a column that somebody travels."""
    return _GOES.search(view.line, 0, column) is not None


def follow(view: SentenceView, journey: Journey | None, drafts: Sequence[MeetingDraft]) -> Journey | None:
    """The journey after a sentence's `drafts`: begun, continued to another stop, or none."""
    for draft in drafts:
        if draft.event_type != "visit" or not draft.parts:
            continue
        travellers = {key for key, part in draft.parts.items() if part.role != "host"}
        if journey is None or not travellers & journey.travellers:
            journey = Journey(travellers)
        journey.visits.append(draft)
        if journey.stops and draft.place is not None and draft.place.span is not None:
            told_last = view.text[view.start : draft.place.span[0]]
            if _LATER.search(told_last) is not None:
                # "for talks in A, before paying a visit to B": the text tells of A first.
                continue
        known = draft.place is not None and draft.place.country is not None and not draft.is_tour
        # The days of a visit are no day of what is done there.
        journey.arrive([draft.place] if known and draft.place is not None else [], None)
    return journey


def at_stop(journey: Journey | None, draft: MeetingDraft, text: str) -> None:
    """Give an occasion of the travellers place and day of the stop, where the text says none of its own."""
    if journey is None or draft.event_type in ("visit", "phone_call") or draft.anaphoric:
        return
    if draft.format in ("videoconference", "telephone") or not set(draft.parts) & journey.travellers:
        return
    here = draft.place
    stop = next((one for one in journey.stops if here is None or one.country == here.country), None)
    day = journey.day
    if stop is None:
        # "In <L1> he will meet A, and in <L2> B": the sentence has gone on to the next stop.
        onward = here is not None and any(here.country == visit.destination for visit in journey.visits)
        if not onward or here is None:
            return
        stop, day = here, None
    if not journey.visits:
        draft.place = here or (replace(stop) if draft.status == "held" else None)
        return
    visit = journey.visit_to(stop)
    free = draft.date is None or draft.sentence == visit.sentence
    if draft.status == "held" and free and _GOING_ON.match(text[draft.evidence[0][0] :]):
        draft.status = visit.status
    if draft.status != visit.status:
        return
    if not compatible_dates(draft, visit):
        onward = visit.destination != stop.country
        if (visit.rule == "journey" or onward) and _soon_after(
            draft, visit, _TOUR_DAYS if onward else _STAY_DAYS
        ):
            # "travelled to A on Tuesday. He met B the next day", or at the next stop
            draft.place = here or replace(stop)
        return
    draft.place = here or replace(stop)
    draft.date = draft.date or day
    leaves = visit.rule == "journey" and visit.date is not None and visit.date.first == visit.date.last
    if visit.status == "planned" and not leaves:
        # Of a visit that goes on, the first day may be all that the text has told so far.
        draft.date = draft.date or visit.date


def _soon_after(draft: MeetingDraft, visit: MeetingDraft, most: int) -> bool:
    """Whether an occasion was within days of the one day that the text gives for a departure or arrival."""
    days = [visit.date.first, visit.date.last] if visit.date is not None else []
    day = draft.date.first if draft.date is not None else None
    if len({*days}) != 1 or day is None or days[0] is None or len(day) != 10 or len(days[0]) != 10:
        return False
    return 0 < (date.fromisoformat(day) - date.fromisoformat(days[0])).days <= most


def place_on_tours(drafts: Sequence[MeetingDraft], people: Mapping[str, PersonDraft]) -> None:
    """Talks of a tour without a place were where those are at home whom the traveller met."""
    for tour in drafts:
        if not tour.is_tour:
            continue
        travellers = set(tour.parts)
        for draft in drafts:
            if draft.place is not None or draft.event_type not in TALKS or draft.status != tour.status:
                continue
            states = sides(draft, people)
            homes = [stop for stop in tour.stops if stop.country in states]
            if travellers & set(draft.parts) and len(homes) == 1 and compatible_dates(draft, tour):
                draft.place = replace(homes[0])


def split_tours(drafts: list[MeetingDraft]) -> list[MeetingDraft]:
    """A tour that is told stop by stop gives way to its stops, unless these have days of their own.

    A stop with one occasion is that occasion, one with several or none is a visit (ANNOTATION.md).
    """
    kept: list[MeetingDraft] = []
    for tour in drafts:
        stops = _told_stops(tour, drafts) if tour.is_tour and tour.stops else {}
        if not any(stops.values()):
            kept.append(tour)
            continue
        if any(_own_days(draft, tour) for told in stops.values() for draft in told):
            kept.append(tour)
            continue
        for number, told in stops.items():
            if len(told) != 1 and not any(draft.event_type == "visit" for draft in told):
                kept.append(_visit(tour, tour.stops[number]))
    return kept


def _told_stops(tour: MeetingDraft, drafts: Sequence[MeetingDraft]) -> dict[int, list[MeetingDraft]]:
    """What the text tells of each stop of a tour."""
    travellers = set(tour.parts)
    told: dict[int, list[MeetingDraft]] = {number: [] for number in range(len(tour.stops))}
    for draft in drafts:
        place = draft.place
        if draft is tour or place is None or draft.status != tour.status or not travellers & set(draft.parts):
            continue
        here = [number for number in told if tour.stops[number].country == place.country]
        exact = [number for number in here if tour.stops[number].city == place.city]
        for number in (exact or here)[:1]:
            told[number].append(draft)
    return told


def _own_days(draft: MeetingDraft, tour: MeetingDraft) -> bool:
    if draft.date is None or tour.date is None:
        return False
    return (draft.date.first, draft.date.last) != (tour.date.first, tour.date.last)


def _visit(tour: MeetingDraft, stop: Place) -> MeetingDraft:
    """The visit to one stop of a tour."""
    visit = MeetingDraft("visit", tour.status, tour.rule, tour.sentence, list(tour.evidence), date=tour.date)
    visit.place, visit.destination, visit.format = stop, stop.country, tour.format
    visit.dateline, visit.headline = tour.dateline, tour.headline
    for part in tour.parts.values():
        visit.add(Part(part.person, part.role, part.rule, list(part.evidence), part.attendance, part.country))
    if stop.country is not None and stop.span is not None:
        visit.sides[stop.country] = stop.span
    return visit
