"""The places that a text offers for an occasion, with what speaks for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from extractor.pipeline.meetings.choices import Offer, distances, nearest, offer_clues, rank_clues
from extractor.pipeline.meetings.draft import MeetingDraft, Place
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.kinds import TALKS
from extractor.pipeline.meetings.places import is_aside, is_of_the_last, is_of_the_next, is_route, place_of
from extractor.pipeline.meetings.settling import is_away
from extractor.pipeline.meetings.view import MASK, SentenceView
from extractor.pipeline.options import Option
from extractor.pipeline.people.person import PersonDraft

# City and state.
_Spot = tuple[str | None, str | None]
_PlaceOffers = Mapping[_Spot, Sequence[Offer[Place]]]
_NONE: _Spot = (None, None)
# Before a place where something may be: "in the town of A", "travels to A", a line or an address.
_LOCATIVE = re.compile(
    r"(?:^(?:\S+ ){0,2}|[,(/:;|–—-] ?|(?<!\S)"
    + phrases("place", "locative")
    + r" (?:(?!<[PD]|[;.])\S+ ){0,6}?(?:<[LCO]\d+> (?:(?:and|,|'s|-|–) )?(?:\S+ ){0,3}?)?)$"
)
# Behind it: "A hosts".
_HOSTS = re.compile(r" (?:\S+ ){0,3}?" + phrases("place", "hosts"))
_BEFORE = 80


def _is_located(offer: Offer[Place]) -> bool:
    """Whether words beside the place say that something is there or goes there: not "will not control A"."""
    view, begin, end = offer.view, offer.begin, offer.end
    if view.headline or _HOSTS.match(view.line, end) is not None:
        return True
    if is_of_the_last(view, begin) or is_route(view.line, begin, end):
        return False
    if begin == 0 and view.line.startswith(" <P", end):
        # "Pentagon Press Secretary A": the house that speaks.
        return False
    return _LOCATIVE.search(view.line, max(0, begin - _BEFORE), begin) is not None


def place_offers(views: Sequence[SentenceView]) -> dict[_Spot, list[Offer[Place]]]:
    """The places and states that a text names."""
    found: dict[_Spot, list[Offer[Place]]] = {}
    for view in views:
        for match in MASK.finditer(view.line):
            place = place_of(view, match[0], match.end()) if match[1] in "LC" else None
            if (
                place is not None
                and not is_aside(view.line, match.start())
                and not is_of_the_next(view.line, match.start())
            ):
                offer = Offer(view, match.start(), match.end(), place)
                found.setdefault(_spot(place), []).append(offer)
    return found


def located_spots(offered: _PlaceOffers) -> frozenset[_Spot]:
    """The offered states, and the cities that stand where something may be: the same for all occasions."""
    return frozenset(
        spot for spot, offers in offered.items() if spot[0] is None or any(map(_is_located, offers))
    )


def place_options(
    draft: MeetingDraft,
    drafts: Sequence[MeetingDraft],
    told: frozenset[int],
    elsewhere: frozenset[int],
    offered: _PlaceOffers,
    located: frozenset[_Spot],
    people: Mapping[str, PersonDraft],
    home: str | None,
) -> list[Option[Place | None]]:
    """The grammar's place first, then every other: named ones, their states, those of the participants.

    `elsewhere` are the sentences that tell of occasions of other days, `located` those of the places offered
    where something may be.
    """
    abroad = _abroad(draft, drafts, people)
    values: dict[_Spot, Place | None] = {_spot(draft.place): draft.place, _NONE: None}
    for spot, offers in offered.items():
        if (draft.status != "held" or abroad) and all(_is_dateline(offer.value, draft) for offer in offers):
            # Where a text is dated says nothing of what is to come, nor of a journey.
            continue
        values.setdefault(spot, nearest(offers, told))
    if draft.event_type == "visit" and draft.destination is not None:
        # Where the visitor comes from is not where he goes.
        values = {spot: value for spot, value in values.items() if spot[1] in (None, draft.destination)}
    states = [state for _, state in offered]
    states += [people[key].country for key in draft.parts] + [home]
    if draft.dateline is not None and draft.status == "held" and not abroad:
        values.setdefault(_spot(draft.dateline), draft.dateline)
        states.append(draft.dateline.country)
    for state in states:
        if state is not None:
            values.setdefault((None, state), Place(None, state, None))
    every: dict[_Spot, Sequence[Offer[Place]]] = {spot: offered.get(spot, []) for spot in values}
    own = draft.place
    if own is not None and own.span is not None and not every[_spot(own)]:
        # The dateline's city beside a state that the sentence names: the state's mention speaks for it.
        every[_spot(own)] = [
            offer for offers in offered.values() for offer in offers if offer.value.span == own.span
        ]
    near = distances(every, told)
    cities = min(3, sum(city is not None for city, _ in every))
    return [
        Option(
            value,
            frozenset(
                [
                    *_clues(spot, draft, drafts, every, near, people, home, told, cities),
                    *_apart(spot, draft, every[spot], elsewhere - told),
                ]
            ),
        )
        for spot, value in values.items()
        if value is own or spot not in offered or spot in located
    ]


def _abroad(draft: MeetingDraft, drafts: Sequence[MeetingDraft], people: Mapping[str, PersonDraft]) -> bool:
    """Whether those of whom an occasion tells travel elsewhere than where the text is dated."""
    here = draft.dateline.country if draft.dateline is not None else None
    at_home = any(
        part.role == "host" and people[part.person].country == here for part in draft.parts.values()
    )
    return not at_home and is_away(draft, drafts, here)


def _apart(
    spot: _Spot, draft: MeetingDraft, offers: Sequence[Offer[Place]], elsewhere: frozenset[int]
) -> Iterator[str]:
    """Whether only sentences about other days name the place."""
    if offers and all(offer.view.index in elsewhere for offer in offers):
        kind = "city" if spot[0] is not None else "state"
        yield from (f"of another day:{kind}", f"of another day:{kind}:{draft.event_type}")
        yield f"of another day:{kind}:{draft.place is None}"


def _is_dateline(place: Place, draft: MeetingDraft) -> bool:
    return draft.dateline is not None and place.span == draft.dateline.span


def _spot(place: Place | None) -> _Spot:
    return (place.city, place.country) if place is not None else _NONE


def _clues(
    spot: _Spot,
    draft: MeetingDraft,
    drafts: Sequence[MeetingDraft],
    offered: _PlaceOffers,
    near: Mapping[_Spot, int],
    people: Mapping[str, PersonDraft],
    home: str | None,
    told: frozenset[int],
    cities: int,
) -> Iterator[str]:
    kind = "none" if spot == _NONE else "city" if spot[0] is not None else "state"
    yield from (f"{kind}", f"{kind}:{draft.event_type}", f"{kind}:{draft.status}", f"{kind}:{draft.format}")
    yield from _grammar_clues(spot, kind, draft)
    if _spot(draft.place) == spot and any(offer.view.index in told for offer in offered[spot]):
        yield f"grammar, here:{kind}"
    yield from offer_clues(kind, offered[spot], draft, told)
    if spot in near:
        alike = [gap for other, gap in near.items() if (other[0] is None) == (spot[0] is None)]
        yield from rank_clues(kind, near[spot], alike)
    yield f"cities:{cities}:{kind == 'city'}"
    line = draft.dateline
    if line is not None and _spot(line) == spot:
        yield from ("dateline", f"dateline:{draft.event_type}", f"dateline:{draft.status}")
        yield f"dateline, else nothing:{draft.place is None}"
    for other in drafts:
        if other is not draft and other.place is not None and _spot(other.place) == spot:
            named = "named" if other.place.span is not None else "inferred"
            yield f"other:{kind}:{named}:{other.sentence <= draft.sentence}"
    yield from _state_clues(spot, kind, draft, people, home)


def _grammar_clues(spot: _Spot, kind: str, draft: MeetingDraft) -> Iterator[str]:
    own = draft.place
    named = "named" if own is not None and own.span is not None else "inferred"
    if _spot(own) == spot:
        yield from ("grammar", f"grammar:{kind}", f"grammar:{kind}:{named}")
        yield from (f"grammar:{named}:{draft.event_type}", f"grammar:{kind}:{draft.status}")
    elif own is None:
        yield f"grammar none:{kind}"
    else:
        yield f"rival:{kind}:{named}"
        if own.country == spot[1]:
            yield f"rival of the state:{kind}:{own.city is not None}"


def _state_clues(
    spot: _Spot, kind: str, draft: MeetingDraft, people: Mapping[str, PersonDraft], home: str | None
) -> Iterator[str]:
    """How the state of the place stands to those who took part, the dateline and the sender."""
    state = spot[1]
    states = [code for key in draft.parts if (code := people[key].country) is not None]
    if state is None:
        sides = len({*states, *draft.sides})
        yield f"none:{min(3, sides)} sides"
        yield f"none:{draft.event_type}:{draft.dateline is None}:{home is None}"
        return
    hosts = [people[part.person].country for part in draft.parts.values() if part.role == "host"]
    yield f"side:{kind}:{state in states or state in draft.sides}"
    yield f"all sides:{kind}:{set(states) == {state}}"
    yield f"people:{kind}:{min(2, states.count(state))}:{min(3, len(states))}"
    if any(hosts):
        yield f"host:{kind}:{state in hosts}"
    if draft.destination is not None:
        yield f"destination:{kind}:{state == draft.destination}"
    if draft.dateline is not None:
        yield f"state of dateline:{kind}:{state == draft.dateline.country}:{state in states}"
    if home is not None:
        yield f"home:{kind}:{state == home}:{draft.event_type in TALKS}"
