"""What place a mask of the line stands for: a city, its state, a building's city."""

from __future__ import annotations

import re

from extractor.lexicon.cities import country_of_city
from extractor.lexicon.mention import Mention
from extractor.lexicon.places import country_of_place
from extractor.pipeline.meetings.draft import Place
from extractor.pipeline.meetings.grammar import phrases, words_of
from extractor.pipeline.meetings.view import SentenceView

_FOLLOWING_COUNTRY = re.compile(
    r"(?: (?:the|military|joint|international|army|air|force|"
    + phrases("place", "region_words")
    + r"))* (?P<mark>(?:,|\(|of) )?(?:the )?(?P<state><C\d+>)"
)
# Words in names of regions, waters and buildings, which are no cities.
_LANDSCAPE = re.compile(r"(?i)\b" + phrases("place", "landscape") + r"\b")
_BUILDING = re.compile(r"(?i)\b" + phrases("place", "building") + r"$")
_MASK = re.compile(r"<[LCO](\d+)>")
_UNLISTED = re.compile(r"(?<!\S)in (?P<town>[^\W\d]+(?:[ -][^\W\d]+)?) , (?P<state><C\d+>)")
_REGION = re.compile(" " + phrases("place", "region") + r"\b")
_CHAIN = re.compile(r" , (?P<place><L\d+>)(?! (?:, )?and <L)")
# "Washington, D.C.": the district is no part of the city's name.
_DISTRICT = re.compile(r"(?i),? d\.? ?c\.?$")
_CITY_STATES = words_of("place", "city_state_words")


def city_name(words: str) -> str:
    """A city's name as in running text: datelines print it in capitals, addresses with its district."""
    name = _DISTRICT.sub("", words)
    return name.title() if name.isupper() and len(name) > 3 else name


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
    if mention.label == "NORP":
        return None
    if mention.label == "COUNTRY":
        name = view.text[mention.start : mention.end]
        return Place(name if name.lower() in _CITY_STATES else None, mention.norm, span)
    quarter, _, whole = mention.norm.rpartition(", ")
    if quarter and (state := country_of_city(whole)) is not None:
        # "Bukit Aman, Kuala Lumpur": a quarter and its city
        return Place(city_name(whole), state, span)
    if quarter and (state := country_of_city(quarter)) is not None:
        # "Asan, South Chungcheong": a city and its province
        return Place(city_name(quarter), state, span)
    country = country_of_city(mention.norm)
    follow = _FOLLOWING_COUNTRY.match(view.line, end)
    stated = mention_at(view, follow["state"]) if follow else None
    if stated is not None and stated.label != "COUNTRY":
        stated = None
    if stated is not None and follow is not None and (follow["mark"] or country in (None, stated.norm)):
        region = _REGION.match(view.line, end) or _LANDSCAPE.search(mention.norm)
        return Place(None if region or mention.label == "FAC" else city_name(mention.norm), stated.norm, span)
    if country is None and (town := _town_of(mention.norm)) is not None:
        return Place(town, country_of_city(town), span)
    if country is None:
        name = view.text[mention.start : mention.end]
        region_of = country_of_place(name)
        if region_of is not None:
            # a province, a camp outside of cities
            return Place(None, region_of, span)
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


def unlisted_town(view: SentenceView, begin: int, end: int) -> Place | None:
    """A town that no list has, by its state: "in Lungi, Sierra Leone"."""
    for match in _UNLISTED.finditer(view.line, begin, end):
        first, last = view.chars(*match.span("town"))
        state, words = mention_at(view, match["state"]), view.text[first:last]
        named = all(word[:1].isupper() for word in words.split()) and not _LANDSCAPE.search(words)
        if named and state is not None and state.label == "COUNTRY":
            return Place(words, state.norm, (first, last))
    return None
