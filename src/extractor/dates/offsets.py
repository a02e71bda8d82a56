"""Rules for what is counted in numbers or steps: "two weeks ago", "the day before", "in a year's time"."""

from __future__ import annotations

import re

from extractor.dates.counting import count_of
from extractor.dates.draft import Draft
from extractor.dates.patterns import CARDINAL_WORD, DASH, DIGITS, NUMBER, S0, UNIT, S, first_words, rule
from extractor.dates.words import alternatives, table, words

_ABOUT = f"(?:{alternatives(words('counting', 'about'))}){S}"
_ABOUT_STARTS = sorted({entry.split()[0] for entry in words("counting", "about")})
_COUNT = f"(?:(?:a|an){S}(?:few|couple{S}of)|a|an|several|some|many|few|{NUMBER})"
_OCCASION = alternatives(words("counting", "occasions"))
_COUNT_STARTS = [DIGITS, "a", "an", "several", "some", "many", "few", *first_words("cardinals")]


def _beyond(match: re.Match[str]) -> Draft:
    return Draft(
        match.start(), match.end(), "deictic", count=-2 if match["word"].lower() == "yesterday" else 2
    )


def _offset(match: re.Match[str]) -> Draft | None:
    code = str(table("units")[match["unit"].lower()])
    count = count_of(match["n"])
    word = match["dir"].lower().split()[0].split("-")[0]
    past = word in ("ago", "earlier", "before", "previously", "prior")
    if count is None:
        reference = "PAST_REF" if word == "ago" else "FUTURE_REF" if word in ("from", "hence") else ""
        return Draft(match.start(), match.end(), "reference", value=reference) if reference else None
    draft = Draft(match.start(), match.end(), "offset", unit=code, count=-count if past else count)
    draft.direction = "now" if word in ("ago", "from", "hence") else "then"
    return draft


def _in_time(match: re.Match[str]) -> Draft | None:
    count = count_of(match["n"])
    if count is None:
        return None
    code = str(table("units")[match["unit"].lower()])
    return Draft(match.start(), match.end(), "offset", unit=code, count=count, direction="now")


def _day_beside(match: re.Match[str]) -> Draft:
    before = match["dir"].lower() in ("before", "earlier")
    return Draft(
        match.start(),
        match.end(),
        "anaphor",
        count=-1 if before else 1,
        unit=str(table("units")[match["unit"].lower()]),
    )


def _day_around(match: re.Match[str]) -> Draft:
    step = -1 if match["dir"].lower() in ("before", "preceding") else 1
    return Draft(match.start(), match.end(), "anaphor", count=step, unit="D", value="of event")


def _eve(match: re.Match[str]) -> Draft:
    return Draft(match.start(), match.end(), "anaphor", count=-1, unit="D")


RULES = [
    rule(["the", "day"], f"(?:the{S})?day{S}(?:before|after){S}(?P<word>yesterday|tomorrow)\\b", _beyond),
    rule(
        [*_COUNT_STARTS, *_ABOUT_STARTS],
        f"(?:{_ABOUT})?(?P<n>{_COUNT})(?:{S}|{DASH})(?:more{S}|full{S})?(?P<unit>{UNIT})s?(?:['\u2019])?{S}(?:or{S}so{S})?(?P<dir>ago|from{S}now|hence|(?:earlier|later)(?!{S}than\\b)|previously|before(?={S0}[,.;:)]|$)|after(?={S0}[,.;:)]|$))\\b",
        _offset,
    ),
    rule(
        "in", f"in{S}(?P<n>{CARDINAL_WORD}|\\d{{1,3}}|a){S}(?P<unit>{UNIT})s?['\u2019]?s?{S}time\\b", _in_time
    ),
    rule(
        ["days", "weeks", "months", "years", "decades"],
        f"(?P<n>)(?P<unit>day|week|month|year|decade)s{S}(?P<dir>ago)\\b",
        lambda m: Draft(m.start(), m.end(), "reference", value="PAST_REF"),
    ),
    rule(
        ["the", "a"],
        f"(?:the|a){S}(?P<unit>day|week|month|year){S}(?P<dir>before|after|earlier|later)\\b(?={S0}[,.;:)]|\\s*\\Z)",
        _day_beside,
    ),
    rule(
        ["the", "a"],
        f"(?:the|a){S}day{S}(?P<dir>before|after|preceding|following)(?={S}(?:the|this|that|its){S}(?:{_OCCASION})\\b)",
        _day_around,
    ),
    rule(["the"], f"the{S}eve(?={S0}[,.;:)]|{S}(?!of\\b)|$)", _eve),
]
