"""Names as NER gives them that are no person's: parts of ranks, titles, letters, services, ships, things."""

from __future__ import annotations

import re
from bisect import bisect_right

from .idioms import idioms
from .issuer_words import issuer_words
from .name_words import ends_body, headline
from .ships import is_ship, states_of_ships
from .words import PostWords

# Behind an American politician's name: "(D-Conn.)".
_PARTY_AND_STATE = re.compile(r"[DRI]-[A-Z][a-z]+$")
_OF_BODY = re.compile(r"\b(?:of|at)(?: the)? $")
# "AZERTAG.AZ", "News.am": pages of the web, not "B.Battsetseg".
_PAGE = re.compile(
    r"(?:www\.)?[\w-]{3,}(?:\.[\w-]{3,})*\.(?:[A-Za-z]{2}|com|org|net|info|media|news|gov)(?!\w)"
)
_LONGEST_PAGE = 40
_LETTERS = 3
# Behind a post in brackets: the name of who holds it.
_IN_BRACKETS = re.compile(r"\)(?:,? (?:[A-Z][a-z]{0,4}\. ){1,2}| )[^\W\d_a-z][^\W\d_]+ [^\W\d_a-z]")
# "on board | JS Akebono"
_ABOARD = re.compile(r"\b(?:board|aboard|ships?|frigate|destroyer|corvette|vessel|cutter|submarine|of|the) $")
_OF_STATE = re.compile(r"\b(?:of|for) [^.;()]{3,50} \($")
_SEATS = (
    "Academy",
    "Barracks",
    "Base",
    "Camp",
    "Cantonment",
    "Garrison",
    "Headquarters",
    "HQ",
    "College",
    "Naval Station",
)
_SEAT_WORDS = tuple(seat.split()[-1] for seat in _SEATS)
# "at PAF Academy | Asghar Khan", "at RDF Headquarters, | Kimihurura": the name of the seat, or its place.
_AT_SEAT = re.compile(
    r"\b(?:[Aa]t|[Ii]n|[Tt]o|[Ff]rom|[Vv]isit(?:ed|s|ing)?|[Tt]our(?:ed|s|ing)?)(?: [Tt]he)?"
    rf"(?: [A-Z][\w.'’-]*){{0,6}} (?:{'|'.join(_SEATS)})(?P<comma>,)? $"
)
_BEFORE_SEAT = 90
_BEHIND_SEAT = re.compile(r"[.,)\n]|$| (?:in|on|today|yesterday|this|where|near)\b")
_PLACED = re.compile(
    r"\b(?:the|at|in|to|on|near|from|king|queen|prince|princess|sultan|sheikh|saint)\s$", re.IGNORECASE
)


def is_no_person(text: str, span: tuple[int, int], titles: list[tuple[int, int]], words: PostWords) -> bool:
    """Whether it is part of a rank ("Pol" of "Pol Gen"), a post's letters, a service, ship or armed group."""
    start, end = span
    name = text[start:end]
    if len(name) == 1 or name.lower() in words.no_names or _bare_title(text, span, words):
        return True
    if " " in name and all(len(word) < _LETTERS and word.isupper() for word in name.split()):
        # "TM | RU EN": the languages of a page
        return True
    if _is_page(text, start, end):
        return True
    if _names_seat(text, start, end) or is_ship(text, start, end) or _bears_letters(text, start, name):
        return True
    following = text[end : end + 24].split()
    if following and following[0].lower().strip(".,;)") in words.legislatures:
        # "the State | Great | Khural"
        return True
    at = bisect_right(titles, (start, len(text))) - 1
    if at >= 0 and titles[at][1] >= end and (titles[at] != span or (name.isupper() and len(name) > 2)):
        return True
    first, _, rest = name.partition(" ")
    if not rest and ends_body(name.lower(), words) and name.lower() not in words.surname_things:
        return True
    if not rest and (
        (name.isupper() and len(name) > 2 and name in words.abbreviations)
        or (name + "." in words.abbreviations and text[end : end + 1] == ".")
    ):
        return True
    if not rest and name.isupper() and name.isalpha() and len(name) < 6 and not set(name) & set("AEIOUY"):
        return True
    if not rest and 2 < len(name) < 7 and name.isupper() and name.isalpha() and _written_out(text, name):
        # "the Commander SLAF" of the Sri Lanka Air Force
        return True
    if not rest and 2 < len(name) < 7 and name.isupper() and _OF_BODY.search(text, max(0, start - 8), start):
        # "the Rector of MGIMO Anatoly Torkunin"
        return True
    if all(word in words.abbreviations or word in idioms().countries for word in name.split()):
        # "BSF IG Dinesh Kumar"
        return True
    if rest and first.lower() in issuer_words().headline_verbs and text[start - 1 : start] == " ":
        # "SECRETARY GENERAL | Holds Bilateral Meetings"
        return True
    if (
        not rest
        and text[start - 1 : start] == "("
        and (_IN_BRACKETS.match(text, end) or (text.startswith("),", end) and _initials(name)))
        and _OF_STATE.search(text, max(0, start - 60), start)
    ):
        # "Minister of Defence of the Republic of Ruritania | (Menhan) | A B": a post's letters.
        return True
    if rest and name.endswith(" Process"):
        # "her Special Representative for the | Ferghana Process, Ambassador A"
        return True
    if _PARTY_AND_STATE.match(name) and text[start - 1 : start] == "(":
        return True
    if rest and not words.storms.isdisjoint(name.lower().split()[:-1]):
        # "Tropical Cyclone Judy"
        return True
    low = first.lower().replace("’", "'").split("-")[0]
    if rest and (
        low in words.armed_groups or (first.isupper() and len(first) > 2 and low in words.named_before)
    ):
        return True
    if not rest and low in words.armed_groups_alone:
        # "the fight against al-| Shabaab"
        return True
    return name in idioms().countries


def _bears_letters(text: str, start: int, name: str) -> bool:
    """Whether it begins with the letters of a state's ships: "HMAS Perth"; two of them may be initials."""
    first = name.partition(" ")[0]
    aboard = len(first) > 2 or _ABOARD.search(text, max(0, start - 16), start) is not None
    if first != name and first == "Ship":
        # "Pakistan Navy | Ship Taimur"
        return True
    return aboard and first != name and first in states_of_ships()


def _initials(name: str) -> bool:
    """Whether capitals stand inside the word, or are all of it: "MoD"."""
    return sum(char.isupper() for char in name) > 1 and "-" not in name and not name.startswith("Mc")


def _is_page(text: str, start: int, end: int) -> bool:
    """Whether a name of one word is part of a page's address."""
    first = start
    while (
        first > max(0, start - _LONGEST_PAGE)
        and not text[first - 1].isspace()
        and text[first - 1] not in "(/"
    ):
        first -= 1
    page = _PAGE.match(text, first)
    return page is not None and page.end() >= end and page.start() <= start


def _names_seat(text: str, start: int, end: int) -> bool:
    """Whether it stands behind a seat of forces as its name, or as the place of it."""
    if not text[max(0, start - 14) : start].rstrip(", ").endswith(_SEAT_WORDS):
        return False
    seat = _AT_SEAT.search(text, max(0, start - _BEFORE_SEAT), start)
    # A comma also stands before whoever acts: "received at Headquarters, Adm Diaz said".
    one_word = " " not in text[start:end]
    return seat is not None and (
        (one_word and _BEHIND_SEAT.match(text, end) is not None) if seat["comma"] else True
    )


def _written_out(text: str, letters: str) -> bool:
    """Whether the text names something whose capitals the letters are."""
    words = r"[\w'’]+[ -](?:(?:of|the|and|for) ){0,2}".join(letters)
    return re.search(rf"\b{words}\w+", text) is not None


def _bare_title(text: str, span: tuple[int, int], words: PostWords) -> bool:
    """Whether one word is a title that stands for its holder: "HH the | Amir", "| Amir Receives Envoys"."""
    start, end = span
    if (text[start:end].lower(),) not in words.heads:
        return False
    if text[max(0, start - 4) : start].lower() == "the ":
        return True
    following = text[end : end + 20].split()
    return bool(following) and following[0].lower() in issuer_words().headline_verbs and headline(text, start)


def ends_in_thing(text: str, start: int, last: str, words: PostWords) -> bool:
    """Whether the last word makes it a thing's name ("Hussein Airport"); "Julie Hall" stays a person."""
    if last not in words.named_things:
        return False
    return last not in words.surname_things or _PLACED.search(text, max(0, start - 10), start) is not None
