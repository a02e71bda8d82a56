"""Who sends a text by its first lines and its end: header, dateline, signature."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from extractor.lexicon import find_mentions

from .issuer_words import issuer_words
from .items import Item

_LINE = 40
# Behind the name of an office that is all its line says.
_ENDS = frozenset({"(", "|", "–", "—", "-", ":"})
_SENTENCE = re.compile(r"[^\W\d_]{2,}[.!?…]['’”\"]?(?:\s|$)")
_HEADER_MAX = 700
_OF_GUESTS = frozenset(
    {"with", "received", "receives", "met", "meets", "ambassador", "visit", "visits", "to"}
)
DATELINE_MAX = 1500


def header_end(text: str) -> int:
    """End of the lines before the first one that reads like a sentence."""
    position = 0
    for line in text.split("\n"):
        if len(line) > 160 or (len(line) > 60 and _SENTENCE.search(line)):
            break
        position += len(line) + 1
        if position > _HEADER_MAX:
            break
    return min(position, _HEADER_MAX)


def without_headlines(header: str) -> str:
    """The header's lines that tell of nobody's doings: a guest's body may stand in a headline."""
    return "\n".join(
        line for line in header.split("\n") if not issuer_words().headline_verbs & set(line.lower().split())
    )


def sender_above(page: str) -> str | None:
    """The state whose office the first line to name one at the top of a page of several releases is."""
    for line in without_headlines(page[: header_end(page)]).split("\n"):
        words = set(line.lower().split())
        # "RECEIVED AMBASSADOR OF RURITANIA", "Conversation with the Minister of Ruritania": a guest's.
        guests = words & (issuer_words().guest_words | _OF_GUESTS)
        if words & issuer_words().offices and not guests:
            found = {mention.norm for mention in find_mentions(line) if mention.label == "COUNTRY"}
            return found.pop() if len(found) == 1 else None
    return None


def masthead(items: list[Item], index: int) -> bool:
    """Whether an organisation in the header begins a line or stands before a separator: the sender's name."""
    before = items[index - 1] if index else None
    following = items[index + 1] if index + 1 < len(items) else None
    if following is not None and following.text.islower() and following.low.endswith("s"):
        # "ADB reaffirms support", but "SCO press service"
        return following.low in issuer_words().senders_own
    if any(
        item.kind == "poss" or item.low in issuer_words().headline_verbs for item in _line(items, index)[1:]
    ) and (any(item.kind in ("country", "norp") for item in _line(items, index))):
        # "UN Envoy Hails Ruritania's Assistance"
        return False
    return before is None or before.kind == "break" or before.text in ("|", "/", "-", "–", "«")


def official(items: list[Item], index: int) -> bool:
    """Whether a country in the header is a line of its own or stands in the name of an office on its line."""
    if items[index].kind == "norp":
        return _own_office(items, index)
    before = items[index - 1] if index else None
    following = items[index + 1] if index + 1 < len(items) else None
    article = before is not None and before.low == "the"
    about = before if not article else items[index - 2] if index > 1 else None
    alone = (about is None or about.kind == "break") and (following is None or following.kind == "break")
    # The line goes on with its site: "Republic of Ruritania GOV.RU"
    closed = following is None or following.kind == "break" or following.low in issuer_words().sites
    if (alone or (closed and before is None)) and " " in items[index].text:
        return True
    if before is not None and before.low not in ("of", "the") and _several_states(items, index):
        # "President's engagements: Pakistan Navy and French envoy"
        return False
    if about is not None and about.kind != "break" and about.low in issuer_words().about:
        return False
    if any(item.kind == "name" or item.low in issuer_words().headline_verbs for item in _line(items, index)):
        return False
    for probe in range(index - 1, max(-1, index - 14), -1):
        if items[probe].kind == "break":
            break
        word = items[probe]
        named = word.low == "and" and items[probe - 1].capital and items[probe + 1].capital
        if named and all(items[k].kind == "word" for k in (probe - 1, probe + 1)):
            # "Ministry of Foreign Affairs and Trade of Ruritania"
            continue
        if word.low in issuer_words().guest_words or (word.text.islower() and word.low.endswith("ed")):
            # "The Committee discussed Ruritania's accession"
            return False
        if items[probe].low in issuer_words().offices:
            return not _of_guest(items, probe)
    for probe in range(index + 1, min(len(items), index + 4)):
        if items[probe].kind == "break":
            break
        if items[probe].low in ("government", "ministry"):
            return True
    return _names_force(items, index)


def local_government(items: list[Item], cities: Mapping[int, str], end: int) -> str | None:
    """The state of the town or region whose government heads the page: "CITY OF RUPPENDORF"."""
    words = issuer_words()
    for index, state in cities.items():
        if items[index].start >= end:
            continue
        line = _line(items, index)
        low = {item.low for item in line}
        if words.local_governments & low and not any(
            item.kind == "name" or item.low in words.headline_verbs or item.low in ("in", "at", "to")
            for item in line
        ):
            return state
    return None


def _names_force(items: list[Item], index: int) -> bool:
    """Whether a line is no more than the name of a state's force: "RURITANIA DEFENCE FORCE"."""
    if index and items[index - 1].kind != "break" and items[index - 1].low != "the":
        return False
    for probe in range(index + 1, min(len(items), index + 6)):
        item = items[probe]
        if item.kind == "break" or item.text in ("|", "-", "–", "—", ":", "("):
            return probe > index + 1 and items[probe - 1].low in issuer_words().offices
        if item.kind == "poss" or item.text in ("'", "’"):
            # "RURITANIA PEOPLE'S DEFENCE FORCES"
            continue
        if item.kind not in ("word", "rank", "org") or not item.capital:
            return False
    return False


def _several_states(items: list[Item], index: int) -> bool:
    """Whether the line names other states as well."""
    states = {item.norm for item in _line(items, index) if item.kind in ("country", "norp")}
    return len(states) > 1


def _of_guest(items: list[Item], index: int) -> bool:
    """Whether an office in a headline is that of the other side: "Talks with the Government of X"."""
    before = index - 1
    while (
        before > 0 and items[before].kind != "break" and (items[before].low == "the" or items[before].capital)
    ):
        before -= 1
    if before > 0 and items[before].low == "of" and items[before - 1].kind != "break":
        # "Visit of the Training Ship of the Navy of Ruritania"
        return any(
            item.low in issuer_words().visits
            for item in _line(items, index)
            if item.start < items[index].start
        )
    return before > 0 and items[before].low in ("with", "to")


def _own_office(items: list[Item], index: int) -> bool:
    """Whether a line is the name of a people's office: "PHILIPPINE NAVY | Public Affairs Office"."""
    words = issuer_words()
    line = _line(items, index)
    last = index + 1
    while last + 1 < len(items) and items[last + 1].kind == "word" and items[last + 1].capital:
        last += 1
    return (
        (index == 0 or items[index - 1].kind == "break")
        and index + 1 < len(items)
        and (
            items[index + 1].low in words.offices
            # "Ruritanian Space Agency (RSA)"
            or (items[last].low in words.offices and (last + 1 == len(items) or _closes(items[last + 1])))
        )
        and not any(item.kind == "name" or item.low in words.headline_verbs for item in line)
        and all(item.kind != "word" or item.capital or len(item.low) < 4 for item in line)
    )


def _closes(item: Item) -> bool:
    return item.kind == "break" or item.text in _ENDS


def _line(items: list[Item], index: int) -> list[Item]:
    """The items of the line around `index`."""
    first = index
    while first > 0 and items[first - 1].kind != "break" and index - first < _LINE:
        first -= 1
    last = index
    while last + 1 < len(items) and items[last + 1].kind != "break" and last - index < _LINE:
        last += 1
    return items[first : last + 1]


def dateline_country(text: str, items: list[Item], city_country: dict[int, str]) -> str | None:
    """Country of "CAIRO – 24 July 2022: …", "Doha, November 21 (QNA)" at the beginning of a line."""
    for index, country in city_country.items():
        item = items[index]
        if item.start > DATELINE_MAX:
            break
        line_start = text.rfind("\n", 0, item.start) + 1
        if (
            text[line_start : item.start].strip(" \t(")
            and not _office_in(text, line_start, item)
            and not re.search(r"(?:\bby PIB|\bPosted\b.{0,60}\bby) $", text[line_start : item.start])
        ):
            continue
        after = text[item.end : item.end + 60]
        if re.match(
            r"\s*(?:\([A-Z]{2}\)|, [^\W\d_][\w ]+)?\s*(?:[,.(:–—-]|\s\d{1,2}\s|\s*\n|$)\s*"
            r"(?=\W|\d|$|\(?[A-Z]|--|[A-Z][a-z]{2,8}\.? \d)", after
        ):  # fmt: skip
            return country
    return None


@cache
def _office_and_comma() -> re.Pattern[str]:
    kinds = "|".join(sorted(kind.title() for kind in issuer_words().named_offices))
    return re.compile(rf"[^.;\n]{{0,80}}\b(?:{kinds})\b[^.;\n]{{0,60}}, ")


def _office_in(text: str, line_start: int, item: Item) -> bool:
    """Whether a line of the header is an office and its town: "Prime Minister's Office, Port Louis"."""
    line = text[line_start : item.start]
    return text[item.end : item.end + 1] in ("", "\n") and _office_and_comma().fullmatch(line) is not None


def signature(items: list[Item]) -> str | None:
    """Organisation whose press officer signs: "The CSTO Press Secretary"."""
    for index, item in enumerate(items):
        if (
            item.kind == "org"
            and item.norm
            and [i.low for i in items[index + 1 : index + 3]]
            in (["press", "secretary"], ["press", "service"])
        ):
            return item.norm
    return None
