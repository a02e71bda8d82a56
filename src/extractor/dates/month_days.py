"""Rules for days that lack their month: "the second day", "the 18th", "Monday the 13th"."""

from __future__ import annotations

import re

from extractor.dates.draft import Draft, Partial
from extractor.dates.patterns import DIGITS, ORDINAL_WORD, S0, WEEKDAY, S, first_words, rule, weekday_number
from extractor.dates.words import alternatives, number, table

# What follows a day that stands without its month: "on the 8th in Seoul".
_GOES_ON = "(?:in|at|with|by)"


def _nth_day(match: re.Match[str]) -> Draft | None:
    word = match["n"].lower()
    count = (
        -1 if word in ("last", "final", "closing", "concluding") else 1 if word == "opening" else number(word)
    )
    if not count or count > 30:
        return None
    return Draft(match.start(), match.end(), "nth_day", count=count)


def _day_of_month(match: re.Match[str]) -> Draft | None:
    day = number(match["d"])
    if not day or not 1 <= day <= 31:
        return None
    word = match["rel"].lower().split()[-1]
    direction = {"previous": "last", "current": "this"}.get(word, word)
    return Draft(match.start(), match.end(), "day_of_unit", Partial(day=day), direction=direction)


def _bare_ordinal(match: re.Match[str]) -> Draft | None:
    before = match.string[max(0, match.start() - 8) : match.start()]
    day = number(match["d"])
    if not day or not 1 <= day <= 31 or not re.search(r"\b(?:on|from|until|till)\s\Z", before, re.I):
        return None
    date = Partial(day=day, weekday=weekday_number(match["wd"]) if match["wd"] else None)
    return Draft(match.start(), match.end(), "day_of_unit", date, direction="same")


def _week_of_day(match: re.Match[str]) -> Draft | None:
    day = number(match["d"])
    if not day or not 1 <= day <= 31:
        return None
    unit = "W" if match["unit"].lower() == "week" else "WE"
    return Draft(match.start(), match.end(), "day_of_unit", Partial(day=day), direction="same", unit=unit)


def _weekday_and_day(match: re.Match[str]) -> Draft | None:
    """As in "Monday the 13th", "Tuesday 5th": the weekday says which month."""
    day = number(match["d"])
    if not day or not 1 <= day <= 31:
        return None
    date = Partial(day=day, weekday=weekday_number(match["wd"].rstrip(".")))
    # `count` is the length of the weekday alone, which remains where no month near has such a day
    return Draft(match.start(), match.end(), "day_of_unit", date, direction="same", count=len(match["wd"]))


RULES = [
    rule(
        ["the", "opening", "closing", "final"],
        f"(?:the{S})?(?P<n>{ORDINAL_WORD}|\\d{{1,2}}(?:st|nd|rd|th)|last|final|opening|closing|concluding){S}day\\b(?!{S}of{S}(?:the{S})?(?:{alternatives(table('months'))}|month|week|year|his|her|their|its)\\b)(?!s)",
        _nth_day,
    ),
    rule(
        ["the", DIGITS, *first_words("ordinals")],
        f"(?:the{S})?(?P<d>\\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL_WORD})(?:{S}day)?{S}(?:of{S})?(?P<rel>(?:the{S})?(?:this|last|next|same|current|previous)){S}month\\b",
        _day_of_month,
    ),
    rule(
        "the",
        f"the{S}(?P<d>\\d{{1,2}}(?:st|nd|rd|th))(?:{S0}\\((?P<wd>{WEEKDAY})\\))?(?={S0}[,.;:()]|{S}{_GOES_ON}\\b|\\s*\\Z)",
        _bare_ordinal,
    ),
    rule(
        "the",
        f"the{S}(?P<unit>week|weekend){S}of{S}(?:the{S})?(?P<d>\\d{{1,2}}(?:st|nd|rd|th))(?={S0}[,.;:)]|\\s*\\Z)",
        _week_of_day,
    ),
    rule(
        first_words("weekdays"),
        f"(?P<wd>{WEEKDAY})(?:{S0},)?{S}(?:the{S})?(?P<d>\\d{{1,2}}(?:st|nd|rd|th)\\b(?!{S}(?:of\\b|[a-z]))|(?<=the\\s){ORDINAL_WORD}\\b(?!{S}(?:of\\b|[a-z]))|"
        f"\\d{{1,2}}(?![\\w%:/.-]*\\d|,\\d{{3}}|{S}?%|{S}(?!and\\b|at\\b|in\\b|from\\b|to\\b|until\\b)[a-z])\\b)",
        _weekday_and_day,
    ),
]
