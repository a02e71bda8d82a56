"""Where an occasion takes place: city and country from the words around it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractor.lexicon.cities import capital_of, country_of_city
from extractor.lexicon.mention import Mention
from extractor.pipeline.meetings.context import Context, city_name
from extractor.pipeline.meetings.draft import MeetingDraft, Place
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.kinds import MANY_SIDED, TALKS
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.people.person import PersonDraft

_PLACE = re.compile(
    r"(?<!\S)(?P<prep>in|at|near|outside|off)(?: (?!<|in |at |on )\S+){0,5}? (?P<place><L\d+>)"
)
# "in the Tanzanian city of <L9>"
_TOWN = re.compile(
    r"(?<!\S)(?P<prep>in|at|near) (?:the |a )?(?:(?!<[PDL]|in |at |on )\S+ ){0,4}?"
    r"(?:city|town|capital|port|resort|village|suburb|province)(?: of)? (?P<place><L\d+>)"
)
# "A will travel to <L5> for a meeting with B"
_TRAVEL = re.compile(
    r"(?<!\S)" + phrases("place", "travel") + r"(?: (?!<[PL]|to\b)\S+){0,6}? (?:to|in|for) (?P<place><L\d+>)"
)
_COUNTRY = re.compile(
    r"(?:(?<!\S)(?:in|across|throughout|(?:on|in) the territory of)(?: the)?"
    r"|(?:<L\d+>|" + phrases("place", "region_words") + r") \() (?P<place><C\d+>)(?! 's|-)"
)
_SUBJECT = re.compile(
    r"(?P<place><[LC]\d+>) (?:\( [^)]* \) )?(?:also )?(?:hosted|hosts|will host|was the (?:seat|venue|scene))"
)
_HERE = re.compile(
    r"(?<!\S)(?:here(?! (?:is|are|was|were|to)\b)"
    r"|in (?:this|the) (?:city|capital|capital city|town))(?! of)(?!\S)"
)
_CAPITAL = re.compile(r"(?:in|to) (?:the )?(?P<c><C\d+>) (?:'s )?capital|capital of (?:the )?(?P<d><C\d+>)")
_VENUE = re.compile(
    r"(?<!\S)(?:venue|place|location|host city)(?: \S+){0,3}? (?:was|is|:) (?:the )?(?P<place><L\d+>)"
)
_FOLLOWING_COUNTRY = re.compile(
    r"(?: (?:the|military|joint|international|army|air|force|"
    + phrases("place", "region_words")
    + r"))* ?(?:,|\() (?:the )?(<C\d+>)"
)
# A clause of purpose, topic or relation; its places are not the occasion's.
_PURPOSE = re.compile(
    r" (?:"
    + phrases("place", "purpose")
    + r"|, (?:who|which|where|whom|when)(?! "
    + phrases("place", "happen_verb")
    + r" (?:\S+ ){0,6}?"
    + phrases("place", "happen_word")
    + r"))(?= )"
)
# Words in names of regions, waters and buildings, which are no cities.
_LANDSCAPE = re.compile(r"(?i)\b" + phrases("place", "landscape") + r"\b")
_BUILDING = re.compile(r"(?i)\b" + phrases("place", "building") + r"$")
_MASK = re.compile(r"<[LCO](\d+)>")
_ENTRY_PLACE = re.compile(r"(?:[-–—•*] )?<D\d+> (?:[:–—-] )?(?P<place><[LC]\d+>) (?:,|:|–|—|-|\()")
_UNLISTED = re.compile(r"(?<!\S)in (?P<town>[^\W\d]+(?:[ -][^\W\d]+)?) , (?P<state><C\d+>)")
_REGION = re.compile(" " + phrases("place", "region") + r"\b")


def mention_at(view: SentenceView, mask: str) -> Mention | None:
    """The lexicon mention behind a mask of the line."""
    match = _MASK.fullmatch(mask)
    value = view.atoms[int(match[1])].value if match else None
    return value if isinstance(value, Mention) else None


def place_of(view: SentenceView, mask: str, end: int) -> Place | None:
    """The place behind a mask; `end` is the column after it, where its country may follow."""
    mention = mention_at(view, mask)
    if mention is None:
        return None
    span = (mention.start, mention.end)
    if mention.label in ("COUNTRY", "NORP"):
        return Place(None, mention.norm, span) if mention.label == "COUNTRY" else None
    quarter, _, whole = mention.norm.rpartition(", ")
    if quarter and (state := country_of_city(whole)) is not None:
        # "Bukit Aman, Kuala Lumpur": a quarter and its city
        return Place(city_name(whole), state, span)
    country = country_of_city(mention.norm)
    follow = _FOLLOWING_COUNTRY.match(view.line, end)
    stated = mention_at(view, follow[1]) if follow else None
    if stated is not None and stated.label == "COUNTRY":
        region = _REGION.match(view.line, end)
        return Place(None if region or mention.label == "FAC" else mention.norm, stated.norm, span)
    if country is None and (town := _town_of(mention.norm)) is not None:
        return Place(town, country_of_city(town), span)
    if country is None:
        if _REGION.match(view.line, end):
            return None
        # A town that no list has, after "in" or "at the town of"; its state the text does not say.
        named = mention.label == "LOC" and mention.norm[:1].isupper() and not _LANDSCAPE.search(mention.norm)
        return Place(mention.norm, None, span) if named and len(mention.norm.split()) <= 3 else None
    if _REGION.match(view.line, end):
        return Place(None, country, span)
    return Place(city_name(mention.norm), country, span)


def _town_of(name: str) -> str | None:
    """The city whose name a hall or palace bears: "Taipei Guest House"."""
    words = name.split()
    if len(words) < 2 or not _BUILDING.search(name):
        return None
    heads = [" ".join(words[:length]) for length in (2, 1) if length < len(words)]
    return next((head for head in heads if len(head) > 3 and country_of_city(head) is not None), None)


def _next_place(view: SentenceView, column: int) -> Place | None:
    """The city behind a building or a street: "at <L1> , <L3> , <L5>"."""
    best: Place | None = None
    for _ in range(3):
        follow = re.match(r" , (<L\d+>)", view.line[column:])
        if follow is None or (best is not None and best.country is not None):
            break
        column += follow.end()
        place = place_of(view, follow[1], column)
        best = place if best is None or (place is not None and place.country is not None) else best
    return best


def find_place(view: SentenceView, trigger: int, begin: int, end: int, context: Context) -> Place | None:
    """The place stated in columns [begin, end) of the line: a city before a country before "here".

    `trigger` is where the occasion's words end; places of a purpose or relative clause behind it do not
    count.
    """
    line = view.line
    best: Place | None = None
    stop = _PURPOSE.search(line, trigger, end)
    end = stop.start() if stop is not None else end
    capital = _CAPITAL.search(line, begin, end)
    named = mention_at(view, capital["c"] or capital["d"]) if capital is not None else None
    if named is not None and (city := capital_of(named.norm)) is not None:
        return Place(city, named.norm, (named.start, named.end))
    for pattern in (_VENUE, _PLACE, _TOWN, _SUBJECT, _COUNTRY):
        for match in pattern.finditer(line, begin, end):
            place = place_of(view, match["place"], match.end("place"))
            if place is None or (place.city is not None and place.country is None):
                place = _next_place(view, match.end("place")) or place
            if place is None:
                continue
            if place.city is not None and place.country is not None:
                return place
            if best is None and (
                place.city is not None or abs(match.start() - trigger) < 90 or match.start() == 0
            ):
                best = place
    if best is None and (town := _unlisted_town(view, begin, end)) is not None:
        return town
    if context.dateline is not None and _HERE.search(line, begin, end):
        return context.dateline
    if best is None or best.city is None:
        for match in _TRAVEL.finditer(line, begin, trigger):
            best = place_of(view, match["place"], match.end("place")) or best
    return best


def entry_place(view: SentenceView) -> Place | None:
    """The town with which an agenda's entry begins: "11:00 <L1> , Town Hall – …"."""
    match = _ENTRY_PLACE.match(view.line)
    place = place_of(view, match["place"], match.end("place")) if match is not None else None
    if place is not None and place.city is None and place.country is not None and place.span is not None:
        # Luxembourg, Singapore: a state and its capital of one name
        name = city_name(view.text[slice(*place.span)])
        place.city = name if capital_of(place.country) == name else None
    return place


def _unlisted_town(view: SentenceView, begin: int, end: int) -> Place | None:
    """A town that no list has, by its state: "in Lungi, Sierra Leone"."""
    for match in _UNLISTED.finditer(view.line, begin, end):
        first, last = view.chars(*match.span("town"))
        state, words = mention_at(view, match["state"]), view.text[first:last]
        named = all(word[:1].isupper() for word in words.split()) and not _LANDSCAPE.search(words)
        if named and state is not None and state.label == "COUNTRY":
            return Place(words, state.norm, (first, last))
    return None


def settle_places(
    drafts: Sequence[MeetingDraft], people: Mapping[str, PersonDraft], context: Context
) -> None:
    """Places that follow from the story: of the occasion beside which another was, of a host, of a visit."""
    ordered = sorted(drafts, key=lambda draft: draft.evidence[0])
    for index, draft in enumerate(ordered):
        if (
            draft.place is not None
            or draft.is_tour
            or draft.event_type == "phone_call"
            or draft.format in ("videoconference", "telephone")
        ):
            continue
        for other in [*reversed(ordered[:index]), *ordered[index + 1 :]]:
            if other.place is None or other.place.country is None or other.status != draft.status:
                continue
            shared = set(draft.parts) & set(other.parts)
            same_days = draft.date is not None and other.date is not None and overlapping(draft, other)
            if (shared and (same_days or draft.date is None)) or (
                same_days and draft.sentence - other.sentence in (0, 1)
            ):
                draft.place = Place(other.place.city, other.place.country, other.place.span)
                break
    for draft in ordered:
        _settle_domestic(draft, people, context)
        here = context.dateline.country if context.dateline is not None else None
        away = any(
            other.event_type == "visit"
            and other.destination not in (None, here)
            and set(other.parts) & set(draft.parts)
            for other in ordered
        )
        _settle_home(draft, people, context, away=away)


def overlapping(first: MeetingDraft, second: MeetingDraft) -> bool:
    """Whether two dated occasions share a day."""
    a, b = first.date, second.date
    if a is None or b is None or not (a.first and a.last and b.first and b.last):
        return False
    return a.first <= b.last and b.first <= a.last


def _settle_domestic(draft: MeetingDraft, people: Mapping[str, PersonDraft], context: Context) -> None:
    """The state of a place that no list has: that of the dateline, where those who met there are at home."""
    place, line = draft.place, context.dateline
    if place is None or place.country is not None or line is None or line.country is None:
        return
    codes = {people[key].country for key in draft.parts} | set(draft.sides)
    if line.country in codes and (len(codes - {None}) == 1 or draft.event_type in MANY_SIDED):
        draft.place = Place(place.city, line.country, place.span)


def _settle_home(
    draft: MeetingDraft, people: Mapping[str, PersonDraft], context: Context, *, away: bool
) -> None:
    """The host's country, or the dateline's city where somebody received a visitor or met one at home.

    `away` says that a participant is on a visit, of which the dateline may only be the sender's desk.
    """
    if (
        draft.place is not None
        or draft.event_type == "phone_call"
        or draft.format in ("videoconference", "telephone")
    ):
        return
    hosts = [part for part in draft.parts.values() if part.role == "host"]
    at_home: str | None = next(
        (people[part.person].country for part in hosts if people[part.person].country), None
    )
    line = context.dateline
    if (
        at_home is None
        and not away
        and line is not None
        and draft.status == "held"
        and draft.event_type in TALKS
    ):
        countries = {people[key].country for key in draft.parts}
        if line.country in countries and len(countries) > 1:
            at_home = line.country
    if at_home is None and line is not None and draft.status == "held" and draft.event_type in MANY_SIDED:
        # A council that sits "today" sits where the release is dated, unless it says otherwise.
        days = (draft.date.first, draft.date.last) if draft.date is not None else ()
        if context.published in days and draft.format == "unknown" and "interview" not in draft.head:
            at_home = line.country
    if at_home is not None:
        draft.place = line if line is not None and line.country == at_home else Place(None, at_home, None)


def find_venue(view: SentenceView) -> Place | None:
    """The place of the occasion that the sentence goes on about: "The venue was Dushanbe"."""
    match = _VENUE.search(view.line)
    return place_of(view, match["place"], match.end()) if match is not None else None
