"""Who travels where: the occasions of the verbs of visiting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.counterparts import part_at, side_code
from extractor.pipeline.meetings.draft import CharSpan, MeetingDraft, Part, Place
from extractor.pipeline.meetings.grammar import Frame, phrases
from extractor.pipeline.meetings.missions import mission_before
from extractor.pipeline.meetings.modality import modality
from extractor.pipeline.meetings.places import place_of
from extractor.pipeline.meetings.view import PersonAtom, SentenceView
from extractor.pipeline.meetings.where import find_place
from extractor.record import Role

# Columns behind a visit in which stands what became of it.
_NEAR = 120
# Words between a destination and its day.
_TO_DATE = (",", "on", "from", "in", "(")
# "arrived in <L>, his first visit to the country since the war": the visit just told
_HIS_FIRST = re.compile(
    r"(?<!\S)(?:his|her|their) (?:(?!<)\S+ ){0,2}?(?:first|second|third|maiden|last)(?!\S)"
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_MASK = re.compile(r"<[LCO]\d+>")
_BEHIND = re.compile(r"(?: (?!<|[,;.])\S+){1,6}? (?:in|at|near) ")
_COMMA_PLACE = re.compile(r" (?:,|near|outside|in) <[LCO]\d+>")
# "arrived in the <C3> port city of <L7>": the town, and whose it is.
_TOWN_OF = re.compile(
    r" (?:'s )?(?:(?!<)\S+ ){0,2}?" + phrases("place", "town") + r"(?: of| ,)? (?P<place><L\d+>)"
)
# "visited <C3> service members": the visitor's country only tells whose they are.
_ATTRIBUTE = re.compile(r" (?!" + phrases("verb", "after_place") + r"(?!\w))[a-z]")
# "the delegation arrived in …", "the eight lawmakers then …": those whom the leader named before leads.
_THE_DELEGATION = re.compile(
    r"(?:^|[,;.] )(?:the|this) (?:(?!<)\S+ ){0,3}?"
    + phrases("verb", "delegation")
    + r"(?: (?:also|then|will|later|has|had|is|are|was|were|been|now|currently)){0,3} "
    r"(?:(?:arriv|reach|flew|travel)\S+ (?:(?!<P)\S+ ){0,8})?$"
)
_LEAVES = re.compile(
    r"(?<!\S)"
    + phrases("place", "leaves")
    + r"(?: (?!<[PL]|from )\S+){0,6}? (?:for|to|in|at) (?P<place><L\d+>)"
)


def visits(
    view: SentenceView, frame: Frame, match: re.Match[str], agents: list[PersonAtom], context: Context
) -> Iterator[MeetingDraft]:
    """The visit that a frame tells of, or one for each destination that has its own days."""
    role: Role = "participant"
    if not agents and _THE_DELEGATION.search(view.line[: match.start()]):
        agents, role = context.delegate, "head_of_delegation"
    if not agents and frame.rule == "visit_of":
        agents = _owner(view, match, context)
    if not agents and frame.rule == "visit_paid":
        agents = context.subject[:1]
    mission = None if agents else mission_before(view, match.start())
    if mission is None and not any(atom.person.described for atom in agents):
        # Of whom the text tells no more than the name, a journey is private.
        return
    begin, end = match.span("b")
    if frame.rule == "visit_all":
        yield from _visit_to_hosts(view, match, agents)
        return
    destinations: list[Place] = []
    if frame.rule == "visit_here":
        if _HIS_FIRST.search(match[0]) and _goes_elsewhere(view, match.start(), context):
            return
        here = _here(match["b"], view.chars(begin, end), context)
        if here is None or here.country in {side_code(atom) for atom in agents}:
            return
        destinations.append(here)
    for found in _MASK.finditer(view.line, begin, end):
        named = _TOWN_OF.match(view.line, found.end()) if found[0].startswith("<C") else None
        end = named.end() if named is not None else found.end()
        place = place_of(view, named["place"] if named is not None else found[0], end)
        own = place is not None and place.country in {side_code(atom) for atom in agents}
        if place is None or (own and _ATTRIBUTE.match(view.line, found.end())):
            # "the <C1> contingent in <L3>": whose they are, and where.
            behind = _BEHIND.match(view.line, found.end())
            place = find_place(view, found.end(), found.end(), len(view.line), context) if behind else None
            place = place or Place(None, None, None)
        if place.country is None and _COMMA_PLACE.match(view.line, found.end()):
            # A site, and behind the comma (or "near") its town.
            continue
        if place.city is None and place.country is not None and _ATTRIBUTE.match(view.line, end):
            # "visited the Fijian Naval Academy in <L7>": the town behind.
            town = find_place(view, found.end(), found.end(), len(view.line), context)
            place = town if town is not None and town.country == place.country else place
        if destinations and destinations[-1].country == place.country:
            continue
        destinations.append(place)
    if len(destinations) == 1 and destinations[0].country is not None and destinations[0].city is None:
        destinations = [_town_reached(view, destinations[0].country) or destinations[0]]
    if any(_is_home(place, agents, context) for place in destinations):
        return
    dates = [_own_date(view, place) for place in destinations]
    # "travel to A, B and C from 5 to 9 May": the days behind the last are those of all.
    apart = any(dates[:-1])
    if len(destinations) > 1 and not apart and all(place.country for place in destinations):
        # A tour of several countries without a day for each is one trip.
        trip = MeetingDraft("visit", "held", frame.rule, view.index, [view.chars(*match.span())])
        for atom in agents:
            trip.add(_visitor(frame, atom, role))
        trip.stops = destinations
        for place in destinations:
            if place.country is not None and place.span is not None:
                trip.sides[place.country] = place.span
        yield trip
        return
    for place in destinations:
        draft = MeetingDraft(
            "visit", "held", frame.rule, view.index, [view.chars(*match.span())], place=place
        )
        draft.destination = place.country
        if mission is not None:
            draft.origin, draft.sides = mission.origin, dict(mission.sides)
        draft.date = _own_date(view, place) if len(destinations) > 1 else None
        for atom in agents:
            draft.add(_visitor(frame, atom, role))
        if place.country is not None and place.span is not None and place.country not in draft.sides:
            draft.sides[place.country] = place.span
        yield draft


def _owner(view: SentenceView, match: re.Match[str], context: Context) -> list[PersonAtom]:
    """Whose visit a noun says to have fallen through or to come: "her visit to A, planned for May, …"."""
    fell = modality()
    near = match.end(), match.end() + _NEAR
    if not (fell.postponed.search(view.line, *near) or fell.cancelled.search(view.line, *near)):
        return []
    owner = [atom for _, _, atom in view.people(match.start(), match.start("b"))][:1]
    return owner or (context.subject[:1] if match[0].startswith(("his ", "her ")) else [])


def _goes_elsewhere(view: SentenceView, column: int, context: Context) -> bool:
    """Whether the sentence names another place than that of its dateline before a column."""
    line = context.dateline
    places = (place_of(view, found[0], found.end()) for found in _MASK.finditer(view.line, 0, column))
    return any(
        place is not None and place.country is not None and (line is None or place.city != line.city)
        for place in places
    )


def _visit_to_hosts(
    view: SentenceView, match: re.Match[str], agents: list[PersonAtom]
) -> Iterator[MeetingDraft]:
    """One journey to the states of all those who invited: "will visit the three countries"."""
    homes = {
        atom.person.country: (atom.mention.start, atom.mention.end)
        for _, _, atom in view.people(*match.span("c"))
        if atom.person.country is not None
    }
    if len(homes) != _NUMBERS.get(match["b"].split()[1]):
        return
    trip = MeetingDraft("visit", "held", "visit", view.index, [view.chars(*match.span("b"))])
    trip.stops = [Place(None, state, span) for state, span in homes.items()]
    trip.sides.update(homes)
    for atom in agents:
        trip.add(part_at(atom, "participant", "visit.subject"))
    yield trip


def _town_reached(view: SentenceView, state: str) -> Place | None:
    """The town of the state for which the visitor leaves: "left for <L7> on a visit to <C16>"."""
    for match in _LEAVES.finditer(view.line):
        place = place_of(view, match["place"], match.end())
        if place is not None and place.city is not None and place.country == state:
            return place
    return None


def _is_home(place: Place, agents: list[PersonAtom], context: Context) -> bool:
    """Whether those go home again of whose visit abroad the text has told."""
    people = {atom.person.id for atom in agents}
    abroad = any(
        old.event_type == "visit" and old.destination not in (None, place.country) and people & set(old.parts)
        for old in context.told
    )
    return abroad and place.country is not None and place.country in {side_code(atom) for atom in agents}


def _here(words: str, span: CharSpan, context: Context) -> Place | None:
    """What "here" or "our country" means: where the text is dated, the state of those who write it."""
    line = context.dateline
    if words == "here":
        return replace(line, span=span) if line is not None and line.country is not None else None
    state = context.home or (line.country if line is not None else None) or _host_state(context)
    return Place(None, state, span) if state is not None else None


def _host_state(context: Context) -> str | None:
    """The state of whoever received guests last."""
    states = {person.id: person.country for person in context.people}
    hosts = [key for old in context.told[-1:] for key, part in old.parts.items() if part.role == "host"]
    return next((states[key] for key in hosts if states.get(key)), None)


def _visitor(frame: Frame, atom: PersonAtom, role: Role) -> Part:
    return part_at(atom, role, f"{frame.rule}.subject")


def _own_date(view: SentenceView, place: Place) -> DateMention | None:
    """The date right behind a destination: "visited A on 4 April and B from 5 to 6 April"."""
    for index, atom in enumerate(view.atoms):
        if place.span is not None and atom.start == place.span[0]:
            for follower in view.atoms[index + 1 : index + 6]:
                if isinstance(follower.value, DateMention):
                    return follower.value
                word = view.text[follower.start : follower.end].lower()
                if follower.kind != "C" and word not in _TO_DATE:
                    break
    return None
