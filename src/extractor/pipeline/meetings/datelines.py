"""Where a text is dated: datelines of agencies, header lines of place and date, entries of a digest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractor.lexicon.cities import capital_of, country_of_city
from extractor.lexicon.mention import Mention
from extractor.pipeline.meetings.draft import Place
from extractor.pipeline.meetings.grammar import phrases, words_of
from extractor.pipeline.meetings.places import city_name
from extractor.pipeline.meetings.view import SentenceView

_BETWEEN = (
    r"(?: ,| /|(?: ,)? <[CLD]\d+>| \( [^)]{1,30} \)| \d+| [a-z]{3,9}\.?| \.(?= \S+ <D)| ●)*? ?(?:[-–—:.|]|$)"
)
_OPENS = re.compile(r"^(?:\( [^)]{1,30} \) )?(?P<place><[LC]\d+>)" + _BETWEEN)
# "AKP Phnom Penh, February 05, 2025 --"
_AGENCY_FIRST = re.compile(r"^[a-z]{2,9} (?P<place><L\d+>) , <D\d+>(?: [-–—:.]|$)")
# "Bratislava/New York, 24 September –": the desk, and where its people are.
_TWO_TOWNS = re.compile(r"^(?P<desk><L\d+>) / (?P<away><L\d+>)(?: ,)?(?: \(?<D\d+>| [-–—:.|]|$)")
_FIRST = re.compile(r"^(?P<place><L\d+>)(?= )")
_SEPARATORS = ("/", "-", "–", "—", ":")
# "Visit of the minister – Brasília, 5 August 2025", "Posted on: 5 August 2025 | Valletta"
_CLOSES = re.compile(
    r"[-–—|,:•] (?P<place><L\d+>)(?: , <C\d+>)? , <D\d+>$|<D\d+> [-–—|,•] (?P<last><L\d+>)(?: , <C\d+>)?$"
)
# "16 February 2025 (Addis Ababa): …", "29.06.2022  Brussels  Press team", "08 November 2023, Skopje"
_AFTER_DAY = re.compile(
    r"^(?P<day><D\d+>)(?: <D\d+>)?(?: [-–—|/,•])? (?:\( )?(?P<place><[LC]\d+>)(?: , <[CL]\d+>)?(?: \))?"
    r"(?= (?:[-–—:.|•](?: |$))|$|(?: (?!<(?!O))[^\s.,:;]+){1,4}$| (?=[–—]))"
)
# "State House, Freetown, Wednesday 9 February 2022 – …": the building before its town.
_SEAT = re.compile(
    r"^(?:<L\d+>|(?:(?!<[DPO]|[,.:;])\S+ ){1,4}?(?:<L\d+> )?)(?: ?,) (?P<place><L\d+>)(?: , <[CL]\d+>)?"
    r" , <D\d+>(?: [-–—:.|]|$)"
)
# "Georgetown, Guyana, (9 November 2022) The Secretary-General …"
_BRACKETED = re.compile(r"^(?P<place><L\d+>)(?: , <C\d+>)?(?: ,)? \( <D\d+> \)(?= )")
# "The Kremlin, Moscow" below the line of the day
_BESIDE_DAY = re.compile(
    r"^(?:(?:the )?<L\d+>|(?:(?!<|[.:;,])\S+ ){1,5}?(?:<L\d+> )?) ?, (?P<place><L\d+>)(?: , <[CL]\d+>)?$"
)
_DAY_LINE = re.compile(r"(?:<D\d+>[ ,|–—-]*)+$")
# "Place: Berlin" among the lines about the page
_FIELD = re.compile(r"^" + phrases("place", "field") + r" : (?P<place><[LC]\d+>)(?: , <[CL]\d+>)?$")
# A dateline inside a text shows that it is one by a date or the agency's name.
_DATED = re.compile(
    r"(?P<place><[LC]\d+>)(?: ,)?(?: <C\d+>)?(?: [,.])? (?:<D\d+>|\( [^)<]{1,30} \))"
    r"(?: \.)?(?: \( [^)]{1,30} \)| / [^/]{1,40} /)*(?: ?[-–—:.]| (?=<P)|$)"
)
# "CHANGLUN: About 260 policemen …": a town that no list has.
_CAPITALS = re.compile(
    r"(?P<town>[A-Z][A-Z'’]{2,}(?:[ -][A-Z][A-Z'’]+){0,2})(?:, [A-Z][\w. ]{2,20})? ?(?::|\s[-–—])\s"
)
# "Phnom Penh (FN), Sept. 9 – …": the city, whatever the names found took it for.
_AGENCY = re.compile(
    r"(?P<town>[^\W\d_][\w.'’-]+?(?: [^\W\d_][\w'’-]+){0,2}?)"
    r"(?:\. ?|,? \([^()]{2,30}\)(?:,? [^–—:.]{3,30}\.? ?|,? ))[-–—:]+ "
)
_NO_TOWN = words_of("place", "capital_words")
# So many lines at the beginning may hold the dateline.
_HEAD = 12
# So many lines at most stand over a text.
_MASTHEAD = 6
# Shorter lines in capitals are headings.
_PROSE = 60


def dateline(views: Sequence[SentenceView]) -> Place | None:
    """The city that a dateline ("ASTANA, May 3 –") or a header line of place and date names."""
    head = views[:_HEAD]
    for view in head:
        match = _TWO_TOWNS.match(view.line)
        if match is not None and (away := _away(view, match)) is not None:
            return away
        match = _OPENS.match(view.line) or _AGENCY_FIRST.match(view.line) or _marked(view)
        place = _place(view, match["place"]) if match is not None else None
        if place is not None:
            return place
    for view in head:
        match = _CLOSES.search(view.line)
        place = _place(view, match["place"] or match["last"]) if match is not None else None
        if place is not None:
            return place
    for pattern, lines in ((_BRACKETED, head), (_AFTER_DAY, head), (_SEAT, head), (_FIELD, views)):
        places = [
            place
            for view in lines
            if (match := pattern.search(view.line)) is not None
            and (place := _place(view, match["place"])) is not None
        ]
        if pattern is _AFTER_DAY and len({place.city for place in places}) > 1:
            # "25 April (Tallinn) – …", "26 April (Vilnius) – …": stages of a journey
            continue
        if places:
            return places[0]
    for above, view in pairwise(head):
        match = _BESIDE_DAY.match(view.line) if _DAY_LINE.match(above.line) else None
        if match is not None and (place := _place(view, match["place"])) is not None:
            return place
    for view in head:
        words = view.text[view.start : view.end]
        agency = _AGENCY.match(words) if len(words) > _PROSE else None
        if agency is not None and (country := country_of_city(agency["town"])) is not None:
            return Place(city_name(agency["town"]), country, (view.start, view.start + agency.end("town")))
        town = _CAPITALS.match(words) if len(words) > _PROSE else None
        if town is not None and not _NO_TOWN & set(re.findall(r"\w+", town["town"].lower())):
            return Place(town["town"].title(), None, (view.start, view.start + town.end("town")))
    return None


def _away(view: SentenceView, match: re.Match[str]) -> Place | None:
    """The second town of a dateline with two, where the first is the capital of another state."""
    desk, away = _place(view, match["desk"]), _place(view, match["away"])
    if desk is None or away is None or desk.country is None or desk.country == away.country:
        return None
    return away if capital_of(desk.country) == desk.city else None


def _marked(view: SentenceView) -> re.Match[str] | None:
    """A town at the beginning to which the dateline's dash or stroke sticks: "Baghdad/ NINA/"."""
    match = _FIRST.match(view.line)
    atom = view.atoms[0] if match is not None and view.atoms else None
    if atom is None or not view.text[atom.start : atom.end].endswith(_SEPARATORS):
        return None
    return match


def masthead_state(views: Sequence[SentenceView]) -> str | None:
    """The one state that the lines over the text name: "Ministry of Defence of Latvia"."""
    states: set[str] = set()
    for view in views[:_MASTHEAD]:
        if len(view.text[view.start : view.end]) > _PROSE:
            break
        named = (
            [mark.value for mark in view.marks if isinstance(mark.value, Mention)]
            if not view.headline
            else []
        )
        states |= {mention.norm for mention in named if mention.label in ("COUNTRY", "NORP")}
    return states.pop() if len(states) == 1 else None


def masthead_organization(views: Sequence[SentenceView]) -> str | None:
    """The one organisation that these lines name, no state: "Secretariat of the African Union"."""
    named: set[str] = set()
    for view in views[:_MASTHEAD]:
        if len(view.text[view.start : view.end]) > _PROSE:
            break
        for mention in (mark.value for mark in view.marks if isinstance(mark.value, Mention)):
            if mention.label in ("COUNTRY", "NORP") and not view.headline:
                return None
            if mention.label == "ORG" and not view.headline:
                named.add(mention.norm)
    return named.pop() if len(named) == 1 else None


def entry_dateline(view: SentenceView) -> Place | None:
    """The dateline with which an entry of a digest begins."""
    match = _DATED.match(view.line)
    return _place(view, match["place"]) if match is not None else None


def _state_behind(view: SentenceView, mask: str) -> str | None:
    """The state that a dateline names behind its town: "Karagwe, Tanzania, 23 May 2024"."""
    match = re.search(re.escape(mask) + r"(?: ?,| -|-) (?P<state><C\d+>) (?:[-–—,.:|(]|<D)", view.line)
    atom = view.numbered[int(match["state"][2:-1])] if match is not None else None
    value = atom.value if atom is not None else None
    return value.norm if isinstance(value, Mention) and value.label == "COUNTRY" else None


def _place(view: SentenceView, mask: str) -> Place | None:
    atom = view.numbered[int(mask[2:-1])]
    if not isinstance(atom.value, Mention):
        return None
    name, span = city_name(view.text[atom.start : atom.end]), (atom.start, atom.end)
    if atom.value.label == "COUNTRY":
        # Singapore, Luxembourg: a state and its capital of one name
        code, capital = atom.value.norm, capital_of(atom.value.norm)
        if capital == f"{name.title()} City":
            # "KUWAIT, May 13 (KUNA)": the town, called as the state
            return Place(None, code, span)
        return Place(name, code, span) if capital == name else None
    if atom.value.label != "LOC":
        return None
    norm = atom.value.norm
    if (state := _state_behind(view, mask)) is not None:
        # "Karagwe-Tanzania, 23 May 2024": whatever else bears the town's name
        return Place(city_name(norm), state, span)
    country = country_of_city(norm) or country_of_city(city_name(norm))
    return Place(city_name(norm), country, span) if country is not None else None
