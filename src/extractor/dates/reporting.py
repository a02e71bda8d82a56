"""Rules for the periods of business reports: "the latest quarter", "last year's third quarter".

Such words lean on the quarter that the text speaks of, named before or ended last before publication.
"""

from __future__ import annotations

import re

from extractor.dates.draft import Draft, Partial
from extractor.dates.patterns import DASH, DIGITS, MONTH, S0, YEAR, S, month_number, rule
from extractor.dates.words import number

_KIND = "(?P<kind>quarter|period|half|half-year|semester)"
_NTH = f"(?:(?P<n>first|second|third|fourth)(?:{S}|{DASH}))?"
_FISCAL = f"(?:fiscal(?:{S}|{DASH}))?"
_AGO = (
    f"(?:a{S}year{S}(?:ago|before|earlier)|(?:(?:of|in){S})?last{S}year|(?:of|in){S}the{S}previous{S}year"
    f"|the{S}(?:year{S}before|previous{S}year))"
)
_ENDED = re.compile(rf"{S}(?:that{S})?(?:ended|ending){S}(?:on{S})?(?P<mon>{MONTH})", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|for|of|during|over|from|than)\s\Z", re.IGNORECASE)
_FOR = re.compile(r"\b(?:for|during)\s\Z", re.IGNORECASE)
_OF_NAMED = re.compile(rf"{S}(?:of|in){S}(?!\$)", re.IGNORECASE)
_CENTURY_WORDS = "nineteen|twenty"


def _report(match: re.Match[str]) -> Draft | None:
    groups = match.groupdict()
    kind = (groups.get("kind") or "period").lower()
    draft = Draft(
        match.start(), match.end(), "report", Partial(int(groups["y"]) if groups.get("y") else None)
    )
    draft.unit = {"quarter": "Q", "period": ""}.get(kind, "H")
    draft.count = number(groups["n"]) if groups.get("n") else None
    if not draft.unit and draft.count:
        return None
    ended = _ENDED.match(match.string, match.end())
    if ended:
        draft.date.month = month_number(ended["mon"])
    whose = (groups.get("whose") or "").lower()
    draft.direction = (
        whose.split()[0] if whose else "ago" if groups.get("ago") else "" if draft.date.year else "latest"
    )
    return draft


def _the_quarter(match: re.Match[str]) -> Draft | None:
    draft = _report(match)
    before = match.string[max(0, match.start() - 8) : match.start()]
    if draft is None or draft.date.month:
        return draft
    return draft if _IN.search(before) and not _OF_NAMED.match(match.string, match.end()) else None


def _first_months(match: re.Match[str]) -> Draft | None:
    count = number(match["n"])
    months = (count or 0) * (3 if match["unit"].lower() == "quarter" else 1)
    if not 2 <= months <= 11:
        return None
    year = int(match["y"]) if match["y"] else None
    words = (match["rel"] or "").lower()
    direction = "last" if "last" in words or "previous" in words else "next" if "next" in words else "this"
    return Draft(
        match.start(), match.end(), "report", Partial(year), direction=direction, unit="M", count=months
    )


def _whole_year(match: re.Match[str]) -> Draft:
    return Draft(match.start(), match.end(), "unit", unit="Y", direction="this")


def _all_year(match: re.Match[str]) -> Draft | None:
    """As in "For the year, sales rose"."""
    return (
        _whole_year(match) if _FOR.search(match.string[max(0, match.start() - 8) : match.start()]) else None
    )


def _year_end(match: re.Match[str]) -> Draft:
    return Draft(match.start(), match.end(), "calendar", Partial(int(match["y"])))


def _spelled_year(match: re.Match[str]) -> Draft | None:
    before = match.string[max(0, match.start() - 14) : match.start()].lower()
    tens = number(match["tens"]) or 0
    if match["century"].lower() == "twenty" and not re.search(
        r"\b(?:in|since|of|by|until|from|year|for)\s\Z", before
    ):
        return None
    return Draft(
        match.start(),
        match.end(),
        "calendar",
        Partial({"nineteen": 1900}.get(match["century"].lower(), 2000) + tens),
    )


def _two_thousand(match: re.Match[str]) -> Draft | None:
    plain = not match["the"] and not match["n"]
    before = match.string[max(0, match.start() - 6) : match.start()]
    if plain or (not match["the"] and not re.search(r"\b(?:in|since|of)\s\Z", before, re.IGNORECASE)):
        return None
    return Draft(
        match.start(),
        match.end(),
        "calendar",
        Partial(2000 + ((number(match["n"]) or 0) if match["n"] else 0)),
    )


def _spelled_decade(match: re.Match[str]) -> Draft:
    tens = {"twen": 20, "thir": 30, "for": 40, "fif": 50, "six": 60, "seven": 70, "eigh": 80, "nine": 90}
    return Draft(match.start(), match.end(), "decade", Partial(1900 + tens[match["ten"].lower()]))


_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"

RULES = [
    rule("the latest", f"(?:the{S})?latest{S}{_FISCAL}{_NTH}{_KIND}\\b", _report),
    rule(
        "the",
        f"the{S}{_FISCAL}(?P<kind>quarter)\\b(?!{S}(?:century|final|mile|back|horse)|{DASH}|['\u2019])",
        _the_quarter,
    ),
    rule(
        ["the", "year", "prior"],
        f"(?:the{S})?(?P<ago>(?:year{DASH}(?:ago|earlier|before)|prior{DASH}year)){S}{_FISCAL}{_NTH}{_KIND}\\b(?![\\w-])",
        _report,
    ),
    rule("year prior", f"(?P<ago>(?:year{DASH}(?:ago|earlier|before)|prior{DASH}year))(?![\\w-])", _report),
    rule(
        ["the", "same", "corresponding", "comparable"],
        f"(?:the{S})?(?:same|corresponding|comparable|like|equivalent){S}{_FISCAL}{_NTH}{_KIND}{S}(?P<ago>{_AGO})\\b",
        _report,
    ),
    rule("the", f"the{S}{_FISCAL}{_NTH}{_KIND}{S}(?P<ago>a{S}year{S}(?:ago|earlier))\\b", _report),
    rule(
        ["the", DIGITS],
        f"(?:the{S})?(?P<y>{YEAR}){S}{_FISCAL}{_NTH}(?P<kind>quarter|period|half)\\b",
        _report,
    ),
    rule(
        ["last", "this", "next"],
        f"(?P<whose>(?:last|this|next){S}year)['\u2019]s{S}{_FISCAL}{_NTH}{_KIND}\\b",
        _report,
    ),
    rule(DIGITS, f"(?P<y>{YEAR})['\u2019]s{S}{_NTH}{_KIND}\\b", _report),
    rule("year", f"year{DASH}end{S}(?P<y>{YEAR})", _year_end),
    rule(
        ["the", "first"],
        f"(?:the{S})?first{S}(?P<n>two|three|four|five|six|seven|eight|nine|ten|eleven|\\d{{1,2}}){S}(?P<unit>month|quarter)s"
        f"{S}of{S}(?:(?P<y>{YEAR})|(?P<rel>(?:(?:this|last|next){S}|the{S}(?:current{S}|previous{S})?)(?:fiscal{S})?year\\b))",
        _first_months,
    ),
    rule(
        ["the", "year", "full"],
        f"(?:(?:the{S})?year['\u2019]s{S}end|(?:the{S})?year(?:{S}|{DASH})end|the{S}full{S}year)\\b(?!{S}of\\b|{DASH})",
        _whole_year,
    ),
    rule("the", f"the{S}year\\b(?={S0}[,.;])", _all_year),
    rule(
        _CENTURY_WORDS.split("|"),
        f"(?P<century>{_CENTURY_WORDS})[\\s-](?P<tens>(?:{_TENS})(?:[\\s-](?:{_ONES}))?|{_TEENS})\\b(?!{S}(?:people|men|percent|years|days|dollars))",
        _spelled_year,
    ),
    rule(
        ["two", "the"],
        f"(?P<the>(?:the{S})year{S})?two{S}thousand(?:{S}(?:and{S})?(?P<n>{_ONES}|{_TEENS}|(?:{_TENS})(?:[\\s-](?:{_ONES}))?))?\\b",
        _two_thousand,
    ),
    rule(
        ["the"],
        f"the{S}(?:(?:early|late|mid)(?:{S}|{DASH}))?(?:nineteen[\\s-])?(?P<ten>twen|thir|for|fif|six|seven|eigh|nine)ties\\b",
        _spelled_decade,
    ),
]
