"""Rules for expressions that name a month, year, decade, century, season, quarter or holiday."""

from __future__ import annotations

import re

from extractor.dates.draft import Draft, Partial
from extractor.dates.patterns import (
    DASH,
    DIGITS,
    MONTH,
    MONTH_GROUP,
    OF_YEAR,
    ORDINAL_WORD,
    S0,
    SEASON,
    YEAR,
    S,
    capital_ok,
    first_words,
    month_number,
    of_year,
    rule,
    stated_year,
)
from extractor.dates.words import alternatives, number, table, words

_FULL = frozenset("march april may june july august september october november december".split())
_NAME_AFTER = re.compile(r"\s[A-Z][a-z]")
_IN = re.compile(
    r"\b(?:in|since|until|till|during|from|to|by|of|after|before|early|late|mid)[\s-]\Z", re.IGNORECASE
)
_TIME_BEFORE = re.compile(
    r"(?:^|[\s(])(?:in|of|since|until|till|by|during|from|to|through|between|for|before|after|and|around|about"
    r"|on|the|or|an?)\s\Z|\w['\u2019]s?\s\Z",
    re.IGNORECASE,
)
# "under a June agreement": the tense of the clause is not that of the month.
_ATTRIBUTE = re.compile(r"\ban?\s\Z", re.IGNORECASE)
_ABBREVIATION_BEFORE = re.compile(
    r"\b(?:in|since|until|till|during|late|early|from|between|to)\s\Z", re.IGNORECASE
)
_TO_MONTH = re.compile(rf"(?:\s?{DASH}\s?|\s(?:to|till|through)\s)(?-i:(?=[A-Z])){MONTH}", re.IGNORECASE)
_STOP_BEFORE = re.compile(r"[,;:(\u2013-]\s?\Z")
# "in the spring of his career", but "in the winter of nineteen ninety-four"
_NO_YEAR_AFTER = re.compile(r"\s(?:of|in)\b")
_SPOKEN_YEAR = re.compile(r"\s(?:of|in)\snineteen[\s-]", re.IGNORECASE)
_SEASON_BEFORE = re.compile(
    r"\b(?:in|by|during|since|until|over|into|through|throughout)\s(?:the\s)?\Z", re.IGNORECASE
)

_SHARE = f"(?:(?:first|second|latter|last){S}(?:half|third|decade|days|weeks)|(?:early|final){S}days)"
_EDGE = f"(?:the{S})?(?:beginning|start|end|middle|{_SHARE}){S}of(?:{S}the{S}year)?{S}"
# Halves of a year are periods of their own ("the last half of 1989" = 1989-H2).
_YEAR_EDGE = f"(?!(?:the{S})?\\w+{S}half\\b){_EDGE}"
_MOD = f"(?:{_EDGE}|(?:early|late|mid|last|past|next|this|coming){S}|(?:mid|early|late){S0}{DASH}{S0})"
_MOD_STARTS = [
    "early",
    "late",
    "mid",
    "last",
    "past",
    "next",
    "this",
    "coming",
    "beginning",
    "start",
    "end",
    "middle",
    "the",
    "first",
    "second",
    "latter",
    "final",
]


def _month(match: re.Match[str]) -> Draft | None:
    name = match["mon"]
    if not capital_ok(name):
        return None
    year = stated_year(match)
    bare = name.rstrip(".").lower()
    owned = match.string.startswith(("'s", "\u2019s"), match.end()) and bare in _FULL
    owned = owned or _TO_MONTH.match(match.string, match.end()) is not None
    plain = not owned and not year and not match["mod"] and not match["rel"]
    before = match.string[max(0, match.start() - 24) : match.start()]
    if plain and _NAME_AFTER.match(match.string, match.end()) and not _IN.search(before):
        return None  # "April Glaspie", "May Britt"
    if (
        plain
        and (len(bare) <= 4 or bare in ("march", "august", "april"))
        and not _month_context(before, bare)
    ):
        return None
    end = match.end() if year or match["rel"] else match.start("mon") + len(name.rstrip("."))
    draft = Draft(match.start(), end, "calendar", Partial(year, month_number(name)))
    if plain and _ATTRIBUTE.search(before):
        draft.value = "attribute"
    if match["rel"]:
        draft.direction, draft.value = of_year(match), "of year"
    elif match["mod"] and match["mod"].split()[0].lower() in ("last", "past", "next", "this", "coming"):
        word = match["mod"].split()[0].lower()
        draft.direction = {"past": "last", "coming": "next"}.get(word, word)
    return draft


def _month_context(before: str, bare: str) -> bool:
    """Whether the words before make "May", "March", "June" … a month rather than a verb or a name."""
    full = bare in _FULL
    if not full:
        return _ABBREVIATION_BEFORE.search(before) is not None
    return bool(_TIME_BEFORE.search(before) or (bare != "may" and _STOP_BEFORE.search(before)))


def _iso_month(match: re.Match[str]) -> Draft | None:
    year, month = int(match["y"]), int(match["m"])
    if month == year % 100 + 1:
        return None
    return Draft(match.start(), match.end(), "calendar", Partial(year, month))


def _year_span(match: re.Match[str]) -> Draft | None:
    first = int(match["y"])
    last = int(match["z"])
    if last < 100:
        last += first - first % 100
    if not first < last <= first + 60 or not 1800 <= first <= 2100:
        return None
    draft = Draft(match.start(), match.end(), "range")
    draft.parts = [Draft(match.start(), match.end(), "calendar", Partial(year)) for year in (first, last)]
    return draft


def _bare_year(match: re.Match[str]) -> Draft | None:
    return Draft(match.start(), match.end(), "calendar", Partial(int(match["y"])))


def _short_year(match: re.Match[str]) -> Draft:
    return Draft(match.start(), match.end(), "calendar", Partial(stated_year(match)))


def _decade(match: re.Match[str]) -> Draft | None:
    digits = match["dec"].lstrip("'\u2019")
    start = match.start()
    if digits == match.group().rstrip("s'\u2019") and len(digits) == 2:
        if (
            match.string[start - 1 : start] not in ("'", "\u2019")
            or match.string[start - 2 : start - 1].isalnum()
        ):
            return None  # "in his 30s"
        start -= 1
    year = int(digits) + (1900 if len(digits) == 2 else 0)
    return Draft(start, match.end(), "decade", Partial(year))


def _century(match: re.Match[str]) -> Draft | None:
    count = number(match["n"])
    if not count or count > 30:
        return None
    return Draft(match.start(), match.end(), "century", Partial((count - 1) * 100))


def _season(match: re.Match[str]) -> Draft | None:
    word = match["rel"]
    draft = Draft(
        match.start(),
        match.end(),
        "season",
        Partial(stated_year(match)),
        value=str(table("seasons")[match["season"].lower()]),
    )
    if word:
        lower = re.sub(r"^this\s+(?=\w)", "", word.lower()).split()[0]
        draft.direction = {"past": "last", "coming": "next"}.get(
            lower, lower if lower in ("last", "next", "this") else ""
        )
    if match["of"]:
        draft.direction = "last" if "last" in match["of"] else "this"
        draft.value += " year"
    # "spring", "fall" alone are verbs and things; they need a word that shows the time.
    spoken = _SPOKEN_YEAR.match(match.string, match.end()) is not None
    if not match["y"] and not word and not match["of"] and not spoken:
        before = match.string[max(0, match.start() - 12) : match.start()]
        if not _SEASON_BEFORE.search(before) or _NO_YEAR_AFTER.match(match.string, match.end()):
            return None
    return draft


def _quarter(match: re.Match[str]) -> Draft | None:
    groups = match.groupdict()
    text = groups["n"] or groups["q"]
    count = 2 if text and text.lower() in ("last", "latter") else number(text) if text else None
    half = bool(groups["half"]) or (groups["h"] or "").lower() == "h"
    if not count or count > (2 if half else 4):
        return None
    draft = Draft(
        match.start(),
        match.end(),
        "quarter",
        Partial(stated_year(match)),
        unit="H" if half else "Q",
        count=count,
    )
    if groups["of"]:
        draft.direction = (
            "last" if "last" in groups["of"].lower() else "next" if "next" in groups["of"].lower() else "this"
        )
    return draft


def _holiday(match: re.Match[str]) -> Draft | None:
    name = re.sub(r"\s+", " ", match["hol"].replace("\u2019", "'")).lower()
    key = next(
        (entry for entry in table("holidays") if entry.replace("'", "") == name.replace("'", "")), None
    )
    if key is None or (not match["hol"][:1].isupper() and name not in words("holidays_lower", "names")):
        return None
    if match.string.endswith("Orthodox ", 0, match.start()):
        return None  # another calendar's
    word = (match["rel"] or "").lower()
    draft = Draft(
        match.start(), match.end(), "holiday", Partial(stated_year(match)), value=str(table("holidays")[key])
    )
    draft.direction = {"following": "next", "coming": "next"}.get(word, word)
    return draft


RULES = [
    rule(
        [*first_words("months"), *_MOD_STARTS],
        f"(?P<mod>{_MOD})?{MONTH_GROUP}(?:(?P<rel>{OF_YEAR})|(?:(?:{S0},)?{S}(?:(?:of|in){S})?|{S0}[-/.]{S0})(?P<y>{YEAR})|{S}(?:of{S})?(?P<y2>['\u2019]\\d\\d)(?!\\d)|{S}of{S}(?P<y3>[4-9]\\d)(?=\\s*(?:[.,;:)]|\\Z)))?",
        _month,
    ),
    rule(DIGITS, r"(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])(?![\d-])", _iso_month),
    rule(
        DIGITS,
        f"(?P<y>(?:1[89]|20|21)\\d\\d){S0}(?:{DASH}|/){S0}(?P<z>(?:1[89]|20|21)\\d\\d|\\d\\d)(?!\\d|[.,/-]\\d)",
        _year_span,
    ),
    rule(DIGITS, r"(?P<y>(?:1[0-9]|20|21)\d\d)(?![\d%])", _bare_year),
    rule(
        ["early", "late", "mid", "the", "end", "beginning", "start", "middle", "fiscal"],
        f"(?:{_YEAR_EDGE}|(?:early|late|mid){S}|(?:mid|early|late){S0}{DASH}{S0}|(?:the{S})?fiscal(?:{S}year)?{S}|the{S}year{S})(?P<y>(?:1[5-9]|20)\\d\\d)(?![\\w%]|[.,]\\d)",
        _bare_year,
    ),
    rule(
        [DIGITS, "early", "late", "mid", "the"],
        f"(?:the{S}(?:(?:first|second|last|latter){S}half|beginning|start|middle|end){S}of{S})?(?:the{S})?(?:(?:early|late|mid)(?:{S}|{DASH}))?(?P<dec>(?:1[5-9]|20)\\d0|['\u2019]?\\d0)['\u2019]?s\\b",
        _decade,
    ),
    rule(
        [DIGITS, "the", *first_words("ordinals", "cardinals")],
        f"(?:the{S})?(?P<n>\\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL_WORD}){S}century\\b",
        _century,
    ),
    rule(
        [*first_words("seasons"), *_MOD_STARTS, "the"],
        f"(?:the{S})?(?P<rel>(?:early|late|mid|last|past|next|this{S}(?:past|coming)|this|coming)(?:{S}|{DASH}))?(?P<season>{SEASON})\\b(?P<of>{OF_YEAR})?(?:(?:{S}of)?{S}(?P<y>{YEAR}))?",
        _season,
    ),
    rule(
        ["the", "fiscal", "last", "latter", *first_words("ordinals"), DIGITS],
        f"(?:the{S}(?!\\w+{DASH}(?:quarter|half)))?(?:fiscal(?:{S}|{DASH}))?(?P<n>first|second|third|fourth|1st|2nd|3rd|4th|(?:last|latter)(?={S}half))(?:{S}|{DASH})(?:quarter|(?P<half>half))\\b"
        f"(?!{S}(?:of{S}the{S})?(?:final|match))(?!{S}of{S}(?:the{S}|an?{S}|its{S}|his{S}|her{S}|their{S}|our{S})(?!(?:last|this|next|previous|current|fiscal|financial|year|same)\\b|\\d{{4}}))(?:(?P<of>{OF_YEAR}|{S}of{S}the{S}year\\b(?!{DASH}))|(?:{S}of)?{S}(?P<y>{YEAR}))?(?P<q>)(?P<h>)",
        _quarter,
    ),
    rule(
        DIGITS,
        f"(?P<mod>)(?P<rel>)(?P<y>(?:19|20)\\d\\d)(?:{S}|{S0},{S}|[-/.]){MONTH_GROUP}(?!{S0}[-/.]?{S0}\\d)",
        _month,
    ),
    rule(
        DIGITS,
        f"(?P<y>(?:19|20)\\d\\d)(?:{S0}|{DASH})(?P<h>[QH])(?P<q>[1-4])\\b(?P<n>)(?P<half>)(?P<of>)",
        _quarter,
    ),
    rule(
        DIGITS,
        f"(?P<q>[1-4])(?P<h>[QH])(?:{S0}(?:FY)?(?P<y>{YEAR})|{S0}(?:FY|['\u2019])?(?P<y2>\\d\\d)(?!\\d))?\\b(?P<n>)(?P<half>)(?P<of>)",
        _quarter,
    ),
    rule("fy", r"FY[-\s]?(?P<y>(?:19|20)\d\d)(?:[-/\u2013]\d\d(?:\d\d)?)?(?![\d%])", _bare_year),
    rule("fy", r"FY[-\s]?['\u2019]?(?P<y2>\d\d)(?![\d%])", _short_year),
    rule(
        "q h",
        f"(?P<h>[QH])(?P<q>[1-4])(?:{S0}(?:of{S})?(?:FY)?(?P<y>{YEAR})|{S0}(?:FY|['\u2019])(?P<y2>\\d\\d)(?!\\d)|{S}(?P<of>(?:this|last|next){S}year))?\\b(?P<n>)(?P<half>)",
        _quarter,
    ),
    rule(
        [*first_words("holidays"), "last", "next", "this", "following", "coming"],
        f"(?:(?P<rel>last|next|this|following|coming){S})?(?P<hol>{alternatives(table('holidays'))})\\b(?:(?:{S0},)?{S}(?P<y>{YEAR}))?",
        _holiday,
    ),
]
