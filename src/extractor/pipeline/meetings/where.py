"""Where an occasion takes place: city and country from the words around it."""

from __future__ import annotations

import re
from collections.abc import Collection

from extractor.lexicon.cities import capital_of
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import Place
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.places import (
    capital_behind,
    city_name,
    is_aside,
    mention_at,
    next_place,
    place_of,
    unlisted_town,
)
from extractor.pipeline.meetings.view import SentenceView

_PLACE = re.compile(
    r"(?<!\S)(?P<prep>in|at|near|outside|off)(?: (?!<|in |at |on )\S+){0,5}? (?P<place><L\d+>)"
)
# "in the Tanzanian city of <L9>"
_TOWN = Gated(
    r"(?<!\S)(?P<prep>in|at|near) (?:the |a )?(?:(?!<[PDL]|in |at |on )\S+ ){0,4}?"
    + phrases("place", "town_in")
    + r"(?: of)? (?P<place><L\d+>)"
)
# "A will travel to <L5> for a meeting with B"
_TRAVEL = Gated(
    r"(?<!\S)" + phrases("place", "travel") + r"(?: (?!<[PL]|to\b)\S+){0,6}? (?:to|in|for) (?P<place><L\d+>)"
)
_COUNTRY = Gated(
    r"(?:(?<!\S)(?:in|across|throughout|(?:on|in) the territory of"
    r"|who (?:is|are|was|were)(?: \S+)? visiting"
    r"|(?:framework|part|course|margins|sidelines|programme) of (?:the|his|her|their)(?: \S+)? visit to)"
    r"(?: the)?"
    r"|(?:<L\d+>|" + phrases("place", "region_words") + r") \() (?P<place><C\d+>)(?! 's|-)"
)
_HOSTS = r"(?:\( [^)]* \) )?(?:<D\d+> )?(?:also )?" + phrases("place", "hosts")
_SUBJECT = re.compile(r"(?P<place><[LC]\d+>) " + _HOSTS)
# "The Peruvian capital will host the conference"
_CAPITAL_HOSTS = re.compile(r"(?<!\S)(?P<c><C\d+>) (?:'s )?capital(?: city)?(?: of <L\d+>)? " + _HOSTS)
# "was hosted by Kenya": in the state, which is no person
_HOSTED_BY = re.compile(
    r"(?<!\S)hosted by (?:the )?(?P<place><C\d+>)(?= (?:[.,;]|and |in |on |from |at |under |with |<D))"
)
# "on the margins of the <L5> Security Conference": in the town whose name it bears
_MARGINS = Gated(
    r"(?<!\S)on the (?:sidelines|margins?|fringes) of (?:the |this year's )?"
    r"(?:(?!<|in |at |on )\S+ ){0,3}?(?P<place><L\d+>) (?:(?!<|in |at |on )\S+ ){0,3}?"
    + phrases("place", "gathering")
    + r"(?!\S)"
)
_HERE = re.compile(
    r"(?<!\S)(?:here(?! (?:is|are|was|were|to)\b)"
    r"|in (?:this|the) (?:city|capital|capital city|town))(?! of)(?!\S)"
)
# "a briefing here on <D2>": said before any other place.
_RIGHT_HERE = re.compile(r" (?:(?!<[PLC]|[.;,])\S+ ){0,2}here(?! (?:is|are|was|were|to|at|in)\b)(?!\S)")
_IN_THE_CAPITAL = re.compile(r"(?<!\S)in the capital(?: city)?(?! (?:of|region|market))(?!\S)")
_CAPITAL = re.compile(r"(?:in|to) (?:the )?(?P<c><C\d+>) (?:'s )?capital|capital of (?:the )?(?P<d><C\d+>)")
# "… arrived in <L3> , where she met <P4>", "… returned from <L3> , where …"
_WHERE = re.compile(
    r"(?:to|in|at|for|from|reached) (?:the )?(?P<place><[LC]\d+>)(?: , <C\d+>)?(?: ,)?"
    r"(?:(?: on)? <D\d+>)? , where(?: \S+){1,12}$"
)
# "<P0> , who was in <L5> to observe the drill , met with <P7>"
_WHO_WAS = Gated(
    r"(?<!\S)who (?:is|are|was|were|has been|had been)(?: (?!<|,)\S+){0,4}?"
    r" (?:in|at|visiting) (?P<place><L\d+>)"
)
# "at the Headquarters , Chaeng Watthana Road , <L9>": the city ends the address.
_ADDRESS = Gated(
    r"(?<!\S)(?:at|in)(?: (?!<|in |at |on |and |,)\S+){1,7} ,(?: (?!<|and |,)\S+){1,4} ,"
    r"(?:(?: (?!<|and |,)\S+){1,4} ,)? (?P<place><L\d+>)(?= [.,;(]|$)"
)
# "at the Ministry of Foreign Affairs , <L9> .", "called on <P5> , <L7> ."
_SEAT = Gated(
    r"(?<!\S)(?:(?:at|in) (?:(?!<[PDC]|in |at |on |and |,)\S+ ){1,8}|<P\d+> ), (?P<place><L\d+>)"
    r"(?:(?: ,)? <C\d+>)?(?= (?:[.;]|,(?! <)|on <D|<D|today|this (?:morning|afternoon|evening))|$)"
)
# "met with visiting Minister <P4>"
_VISITOR = re.compile(r"(?<!\S)visiting (?:(?!<|[,.;])\S+ ){0,3}(?=<P)")
# A line of an agenda or invitation: "Venue: Europa Building, Brussels".
_VENUE_LINE = re.compile(
    r"^(?:\d+ [.)] )?"
    + phrases("place", "venue_field")
    + r" : (?:\S+ ){0,14}?(?P<place><[LC]\d+>)(?: [.;)])?$"
)
_VENUE = Gated(
    r"(?<!\S)" + phrases("place", "venue") + r"(?: \S+){0,3}? (?:was|is|:) (?:the )?(?P<place><L\d+>)"
)
# A clause of purpose, topic or relation; its places are not the occasion's.
_PURPOSE = re.compile(
    r" (?:"
    + phrases("place", "purpose")
    + r"|, (?:with|by|from|during) (?:whom|which)(?! (?:will|was|were)(?!\S))"
    + r"|, (?:who|which|where|whom|when)(?! "
    + phrases("place", "happen_verb")
    + r" (?:\S+ ){0,6}?"
    + phrases("place", "happen_word")
    + r"))(?= )"
)
# "Prior to the summit, which A will host in B, C received D": the place of another occasion.
_ASIDE = re.compile(r" , which (?:the )?<[COL]\d+> (?:will|is) [^,;]*,(?! (?:and|but) )")
_OF = re.compile(r" (?:of|on|for|with|between|about|to) ")
_ENTRY_PLACE = re.compile(
    r"(?:[-–—•*] )?<D\d+> (?:(?:[:–—-] )?(?P<place><[LC]\d+>) (?:,|:|–|—|-|\()"
    r"|\( (?P<inside><[LC]\d+>)(?: , <C\d+>)? \) (?:[:–—-]|<|m))"
)


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
    state = (capital["c"] or capital["d"]) if capital is not None else None
    if state is None and "capital" in line and (hosts := _CAPITAL_HOSTS.search(line)) is not None:
        state = hosts["c"]
    named = mention_at(view, state) if state is not None else None
    if named is not None and (city := capital_of(named.norm)) is not None:
        return Place(city, named.norm, (named.start, named.end))
    arrived = _WHERE.search(line, 0, trigger)
    if arrived is not None and (place := place_of(view, arrived["place"], arrived.end("place"))) is not None:
        return place
    if context.dateline is not None and _RIGHT_HERE.match(line, trigger, end):
        return context.dateline
    aside = _ASIDE.search(line, begin, trigger)
    for pattern in (_VENUE, _PLACE, _TOWN, _ADDRESS, _SUBJECT, _SEAT, _MARGINS, _COUNTRY, _HOSTED_BY):
        for match in pattern.finditer(line, begin, end):
            if aside is not None and aside.start() <= match.start() < aside.end():
                continue
            if pattern in (_PLACE, _COUNTRY) and is_aside(line, match.start("place")):
                continue
            place = place_of(view, match["place"], match.end("place"))
            if place is None or (place.city is not None and place.country is None):
                place = next_place(view, match.end("place")) or place
            if place is None or (pattern is _SEAT and place.country is None):
                continue
            if place.city is not None and place.country is not None:
                return capital_behind(view, place, match.end("place")) or place
            if best is None and (
                place.city is not None or abs(match.start() - trigger) < 90 or match.start() == 0
            ):
                best = place
    if best is None and (town := unlisted_town(view, begin, end)) is not None:
        return town
    if best is None and _IN_THE_CAPITAL.search(line, begin, end) and (seat := _capital(context)) is not None:
        return seat
    if context.dateline is not None and _HERE.search(line, begin, end):
        return context.dateline
    if best is None and "who " in line and (found := _WHO_WAS.search(line, 0, trigger)) is not None:
        resides = is_aside(line, found.start("place"))
        best = place_of(view, found["place"], found.end()) if not resides else None
    if best is None or best.city is None:
        for match in _TRAVEL.finditer(line, begin, trigger):
            best = place_of(view, match["place"], match.end("place")) or best
    return best


def _capital(context: Context) -> Place | None:
    """What "the capital" means: that of the sender's state, of the dateline's, or of the town told last."""
    known = [place.country for place in (context.dateline, context.last_city) if place is not None]
    state = next((code for code in (context.home, *known) if code is not None), None)
    city = capital_of(state) if state is not None else None
    return Place(city, state, None) if city is not None else None


def entry_place(view: SentenceView) -> Place | None:
    """The town with which an agenda's entry begins: "11:00 <L1> , Town Hall – …"."""
    match = _ENTRY_PLACE.match(view.line)
    group = "place" if match is not None and match["place"] else "inside"
    place = place_of(view, match[group], match.end(group)) if match is not None else None
    if place is not None and place.city is None and place.country is not None and place.span is not None:
        # Luxembourg, Singapore: a state and its capital of one name
        name = city_name(view.text[slice(*place.span)])
        place.city = name if capital_of(place.country) == name else None
    return place


def home_of_visited(view: SentenceView, people: Collection[str]) -> Place | None:
    """The state of those to whom a "visiting" guest came, if they are of one; `people` are all who met."""
    match = _VISITOR.search(view.line) if "visiting" in view.line else None
    if match is None:
        return None
    guest = next(atom.person for _, _, atom in view.people(match.end()))
    present = [atom.person for _, _, atom in view.people() if atom.person.id in people]
    states = {person.country for person in present if person.id != guest.id}
    if guest not in present or len(states) != 1 or states <= {None, guest.country}:
        return None
    return Place(None, states.pop(), None)


def place_in_name(view: SentenceView, begin: int, end: int) -> Place | None:
    """The city whose name an occasion in columns [begin, end) bears: "the Cairo Book Fair"."""
    complement = _OF.search(view.line, begin, end)
    for first, last, _ in view.masked(begin, complement.start() if complement is not None else end, "LC"):
        place = place_of(view, view.line[first:last], last)
        owner = view.line.startswith((" 's", "-"), last)
        if place is not None and place.city is not None and place.country is not None and not owner:
            return place
    return None


def find_venue(view: SentenceView) -> Place | None:
    """The place of the occasion that the sentence goes on about: "The venue was Dushanbe"."""
    match = _VENUE_LINE.search(view.line) or _VENUE.search(view.line)
    return place_of(view, match["place"], match.end()) if match is not None else None
