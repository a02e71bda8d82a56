"""What place a mask of the line stands for: a city, its state, a building's city."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from extractor.dates.mention import DateMention
from extractor.lexicon.cities import capital_of, country_of_city
from extractor.lexicon.countries import country_code
from extractor.lexicon.mention import Mention
from extractor.lexicon.places import country_of_place, home_of_building, is_building, is_region
from extractor.pipeline.meetings.draft import Place
from extractor.pipeline.meetings.grammar import phrases, words_of
from extractor.pipeline.meetings.view import SentenceView

_FOLLOWING_COUNTRY = re.compile(
    r"(?: (?:the|military|joint|international|army|air|force|north|south|east|west|northern|southern|eastern"
    r"|western|central|northeast|northwest|southeast|southwest|upper|lower|"
    + phrases("place", "region_words")
    + r"))* (?P<mark>(?:,|\(|of) )?(?:the )?(?P<state><C\d+>)"
)
# Words in names of regions, waters and buildings, which are no cities.
_LANDSCAPE = re.compile(r"(?i)\b" + phrases("place", "landscape") + r"\b")
_BUILDING = re.compile(r"(?i)\b" + phrases("place", "building") + r"$")
# "the Lithuanian border town of Druskininkai"
_OWN_TOWN = re.compile(
    r"(?P<state><C\d+>)(?: 's)? (?:(?!<|in |at |on |and |, )\S+ ){0,4}?"
    r"(?:city|town|village|port|resort)(?: of)? $"
)
_TOWN_ENDS = (" of ", "city ", "town ", "village ", "port ", "resort ")
_MASK = re.compile(r"<[LCO](\d+)>")
_UNLISTED = re.compile(r"(?<!\S)in (?P<town>[^\W\d]+(?:[ -][^\W\d]+)?) , (?P<state><C\d+>)")
_REGION = re.compile(" " + phrases("place", "region") + r"\b")
_CHAIN = re.compile(r" , (?P<place><L\d+>)(?! (?:, )?and <L)")
# "Washington, D.C.": the district is no part of the city's name.
_DISTRICT = re.compile(r"(?i),? d\.? ?c\.?$")
_INNER = re.compile(r"(?<=\w\w['’])\w")
# What a dateline sets behind its town may stick to it: "Santo Domingo.-", "Baghdad/".
_MARKS = "/-–—.:,"
# "Vientiane Capital", "Ulaanbaatar City"
_CITY_OF = re.compile(r" (?:Capital|Capital City|City|Municipality)$")
# "Prague-Dejvice": a town and its quarter
_QUARTER = re.compile(r"(?P<town>[^\W\d_]{4,})[-–](?P<quarter>[A-ZÀ-Ž][^\W\d_]{3,})")
# "Mbuya, Kampala", "Bukit Aman, 50560 Kuala Lumpur", "Lilo near Tbilisi"
_LIES_IN = re.compile(
    r"(?:,(?: \d{3,7})?| in| (?P<near>near)) (?P<city>[A-ZÀ-Ž][\w'’]+(?:[ -][A-ZÀ-Ž][\w'’]+){0,3})"
)
# A town's name has so many words at most; so many times a text says where it lies.
_TOWN_WORDS, _SAYINGS = 3, 4
# The letters of a headquarters or academy ("in HPA") are no town.
_LETTERS = 5
# "who is resident in <L3>", "based in <L2>", "the attack of <D2> in <L5>"
_ASIDE = re.compile(
    r"(?<!\S)(?:"
    + phrases("place", "resides")
    + r"(?: \S+)? (?:in|at|near|to|out of|from)|"
    + phrases("place", "happened")
    + r"(?: (?:of|on) <D\d+>)? (?:in|at|near|against|on)) (?:the )?$"
)
# "the battles in <L3> and <L5>"
_ROW = re.compile(r"(?:<[LC]\d+> (?:,|and|, and) )+(?:in )?(?:the )?$")
# "following the missile attacks by <C3> on civilian targets in <L5>"
_AFTERMATH = re.compile(
    r"(?<!\S)"
    + phrases("place", "aftermath")
    + r" (?:(?!<[DP]|[,;.])\S+ ){0,6}?"
    + phrases("place", "struck")
    + r" (?:(?!<P|[;.])\S+ ){0,9}?(?:in|at|near|on|against|of) (?:the )?(?:(?:<L\d+>|and|,|\S+ern) )*$"
)
# "discussed preparations for the summit , to be held on <D4> in <L6>"
_OF_THE_NEXT = re.compile(
    r"(?<!\S)"
    + phrases("place", "looks_ahead")
    + r" (?:(?!<P|[;.])\S+ ){1,12}?(?:, )?"
    + phrases("place", "to_be_held")
    + r" (?:(?:on |from |between |the )*|(?:(?!<P|[;.])\S+ ){0,8}?(?:in|at) (?:(?!<[PD]|[,;.])\S+ ){0,5}?)$"
)
# "the <L3> – <L5> oil pipeline": a line between places.
_ROUTE_TO = re.compile(
    r" ?[-–—] ?<[LC]\d+>(?: ?[-–—] ?<[LC]\d+>)* (?:(?!<)[a-z]\S* ){0,2}?"
    + phrases("place", "route")
    + r"(?!\S)"
)
_ROUTE_END = re.compile(r" (?:(?!<)[a-z]\S* ){0,2}?" + phrases("place", "route") + r"(?!\S)")
_ROUTE_FROM = re.compile(r"<[LC]\d+> ?[-–—] ?$")
# "following last month's visit of <P3> to <L4>"
_OF_THE_LAST = re.compile(
    r"(?<!\S)(?:<D(?P<day>\d+)> 's|"
    + phrases("place", "previous")
    + r") (?:(?![;.])\S+ ){0,5}?"
    + phrases("place", "earlier_occasion")
    + r" (?:(?![;.])\S+ ){0,7}?(?:to|in|at) (?:the )?$"
)
_ASIDE_COLUMNS = 60
# ... and for what is told at more length.
_CLAUSE_COLUMNS = 160
_CITY_STATES = words_of("place", "city_state_words")


def city_name(words: str) -> str:
    """A city's name as in running text: datelines print it in capitals, addresses with its district."""
    name = _DISTRICT.sub("", words).rstrip(_MARKS)
    if not name.isupper() or len(name) <= len("USA"):
        return name
    # "Nuku'alofa", but "N'Djamena"
    return _INNER.sub(lambda match: match[0].lower(), name.title())


def is_aside(line: str, column: int) -> bool:
    """Whether the place at a column only says where somebody resides, or what happened there before."""
    row = _ROW.search(line, max(0, column - _ASIDE_COLUMNS), column)
    column = row.start() if row is not None else column
    if _ASIDE.search(line, max(0, column - _ASIDE_COLUMNS), column) is not None:
        return True
    return _AFTERMATH.search(line, max(0, column - _CLAUSE_COLUMNS), column) is not None


def is_of_the_next(line: str, column: int) -> bool:
    """Whether the place or day at a column is that of an occasion to come, of which others speak."""
    return _OF_THE_NEXT.search(line, max(0, column - _CLAUSE_COLUMNS), column) is not None


def is_of_the_last(view: SentenceView, column: int) -> bool:
    """Whether the place at a column is that of an earlier occasion: "following last month's visit to A"."""
    match = _OF_THE_LAST.search(view.line, max(0, column - _CLAUSE_COLUMNS), column)
    if match is None or match["day"] is None:
        return match is not None
    day = view.numbered[int(match["day"])].value
    # Not "today's talks in A", "the 5 May session in A".
    return isinstance(day, DateMention) and (day.first != day.last or day.precision != "day")


def is_route(line: str, begin: int, end: int) -> bool:
    """Whether the place in columns [begin, end) only names a pipeline, road or railway that runs there."""
    if _ROUTE_TO.match(line, end):
        return True
    return (
        _ROUTE_FROM.search(line, max(0, begin - 12), begin) is not None
        and _ROUTE_END.match(line, end) is not None
    )


def mention_at(view: SentenceView, mask: str) -> Mention | None:
    """The lexicon mention behind a mask of the line."""
    match = _MASK.fullmatch(mask)
    value = view.numbered[int(match[1])].value if match else None
    return value if isinstance(value, Mention) else None


# "the Karelia Brigade in Kouvola": the unit's name is not where it lies.
_UNIT_ELSEWHERE = re.compile(
    r" (?:brigade|regiment|battalion|division|corps|squadron|air wing) (?:,? ?stationed )?"
    r"(?:in|at|near) (?:the )?<L"
)


def place_of(view: SentenceView, mask: str, end: int) -> Place | None:
    """The place behind a mask; `end` is the column after it, where its country may follow."""
    mention = mention_at(view, mask)
    if mention is None or mention.label == "NORP" or _UNIT_ELSEWHERE.match(view.line, end):
        return None
    name, norm, span = view.text[mention.start : mention.end], mention.norm, (mention.start, mention.end)
    if mention.label == "COUNTRY":
        return Place(name if name.lower() in _CITY_STATES else None, norm, span)
    if is_building(name):
        home = home_of_building(name, view.text)
        if home is None:
            return None
        norm = home[0] or norm
    bare = _CITY_OF.sub("", norm)
    if bare != norm and country_of_city(norm) is None and country_of_city(bare) is not None:
        norm = bare
    quarter, _, whole = norm.rpartition(", ")
    if quarter and (state := country_code(whole)) is not None and country_of_city(quarter) is not None:
        # "Victoria, Seychelles": a name that cities of other states bear, too
        return Place(city_name(quarter), state, span)
    if quarter and is_region(whole) and (state := country_of_city(quarter)) is not None:
        # "Nusa Dua, Bali": a town and its province, although a city bears the province's name
        return Place(city_name(quarter), state, span)
    if quarter and (state := country_of_city(whole)) is not None:
        # "Bukit Aman, Kuala Lumpur": a quarter and its city
        return Place(city_name(whole), state, span)
    if quarter and (state := country_of_city(quarter)) is not None:
        # "Asan, South Chungcheong": a city and its province
        return Place(city_name(quarter), state, span)
    country = country_of_city(norm)
    begin = end - len(mask)
    owned = _OWN_TOWN.search(view.line, 0, begin) if view.line.endswith(_TOWN_ENDS, 0, begin) else None
    owner = mention_at(view, owned["state"]) if owned is not None else None
    if owner is not None and owner.label in ("NORP", "COUNTRY"):
        return Place(city_name(norm), owner.norm, span)
    if country is None and (parts := _QUARTER.fullmatch(norm)) is not None:
        country = country_of_city(parts["town"])
        norm = parts["town"] if country is not None else norm
    before = view.line[: end - len(mask)]
    follow = _FOLLOWING_COUNTRY.match(view.line, end)
    stated = mention_at(view, follow["state"]) if follow else None
    if stated is not None and stated.label != "COUNTRY":
        stated = None
    if stated is not None and follow is not None and (follow["mark"] or country in (None, stated.norm)):
        region = _REGION.match(view.line, end) or _LANDSCAPE.search(norm)
        building = mention.label == "FAC" and not before.endswith(" in ")
        return Place(None if region or building else city_name(norm), stated.norm, span)
    if country is None and (town := _town_of(norm)) is not None:
        return Place(town, country_of_city(town), span)
    if country is None:
        region_of = country_of_place(name)
        if region_of is not None:
            # a province, a camp outside of cities
            return Place(None, region_of, span)
        if _REGION.match(view.line, end) or before.endswith(" the "):
            return None
        return _unlisted(mention, view.text)
    if _REGION.match(view.line, end):
        return Place(None, country, span)
    return Place(city_name(norm), country, span)


def _unlisted(mention: Mention, text: str) -> Place | None:
    """A town that no list has, after "in" or "at the town of", or the city of which it is a part.

    The text may say elsewhere where it lies: "Bolkiah Garrison in Bandar Seri Begawan".
    """
    name, span = mention.norm, (mention.start, mention.end)
    letters = name.isupper() and len(name) <= _LETTERS
    if not name[:1].isupper() or letters or len(name.split()) > _TOWN_WORDS:
        return None
    for start, found in itertools.islice(_sayings(name, text), _SAYINGS):
        if start == span[0] and text.startswith(",", span[1]):
            # The chain of an address is read on its own.
            continue
        words = re.split(r"[ -]", found["city"])
        cities = (" ".join(words[:length]) for length in range(len(words), 0, -1))
        city = next((one for one in cities if country_of_city(one) is not None), None)
        if city is not None:
            return Place(name if found["near"] else city_name(city), country_of_city(city), span)
    named = mention.label == "LOC" and not _LANDSCAPE.search(name)
    return Place(name, None, span) if named else None


def _sayings(name: str, text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Where a text says in which city a place lies: where its name begins, and what stands behind."""
    start = text.find(name)
    while start >= 0:
        inside = start > 0 and (text[start - 1].isalnum() or text[start - 1] == "_")
        found = None if inside else _LIES_IN.match(text, start + len(name))
        if found is not None:
            yield start, found
        start = text.find(name, start + 1 if found is None else found.end())


def _town_of(name: str) -> str | None:
    """The city whose name a hall or palace bears: "Taipei Guest House"."""
    words = re.sub(r"['’]s\b", "", name).split()
    if len(words) < 2 or not _BUILDING.search(name):
        return None
    heads = [" ".join(words[:length]) for length in (2, 1) if length < len(words)]
    return next((head for head in heads if len(head) > 3 and country_of_city(head) is not None), None)


def next_place(view: SentenceView, column: int) -> Place | None:
    """The city behind a building or a street: "at <L1> , <L3> , <L5>", the larger place being the later."""
    best: Place | None = None
    for _ in range(3):
        follow = _CHAIN.match(view.line, column)
        if follow is None:
            break
        column = follow.end()
        place = place_of(view, follow["place"], column)
        if place is None or (best is not None and best.country not in (None, place.country)):
            continue
        best = place if best is None or place.city is not None else best
    return best


def capital_behind(view: SentenceView, place: Place, column: int) -> Place | None:
    """The capital behind one of its quarters that is listed as a town: "in Mbuya, Kampala"."""
    follow = _CHAIN.match(view.line, column)
    larger = place_of(view, follow["place"], follow.end()) if follow is not None else None
    if larger is None or larger.country != place.country or place.country is None:
        return None
    return larger if larger.city is not None and capital_of(place.country) == larger.city else None


def unlisted_town(view: SentenceView, begin: int, end: int) -> Place | None:
    """A town that no list has, by its state: "in Lungi, Sierra Leone"."""
    for match in _UNLISTED.finditer(view.line, begin, end):
        first, last = view.chars(*match.span("town"))
        state, words = mention_at(view, match["state"]), view.text[first:last]
        named = all(word[:1].isupper() for word in words.split()) and not _LANDSCAPE.search(words)
        if named and state is not None and state.label == "COUNTRY":
            return Place(words, state.norm, (first, last))
    return None
