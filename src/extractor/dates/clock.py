"""Rules for times of day, durations and repetitions."""

from __future__ import annotations

import re

from extractor.dates.counting import count_of, duration_value
from extractor.dates.draft import Draft
from extractor.dates.patterns import DASH, DIGITS, NUMBER, PART, UNIT, WEEKDAY, S, first_words, rule
from extractor.dates.words import alternatives, number, table, words

_OFFSET = r"(?:\s?[+\u2212-]\s?\d{1,2}(?::?\d\d)?)?"
_ABBREVIATIONS = "|".join(sorted(words("zones", "abbreviations"), key=lambda zone: (-len(zone), zone)))
# "EST", "GMT+3", "(Moscow time)", "Central European Summer Time", "local time"
_NAMED_ZONE = r"(?-i:(?!Next|This|Last|First|Same|Some|Any)(?:[A-Z][a-z]+\s){1,4}[Tt]ime)\b"
_ZONE_NAME = rf"(?:(?:{_ABBREVIATIONS})\b{_OFFSET}|local\stime\b|{_NAMED_ZONE})"
_ZONE = rf"(?:\s?(?:\({_ZONE_NAME}\)|{_ZONE_NAME}))"
_HALF = r"(?:[ap]\.\s?m\.|[ap]\.?m\b|[ap]\.m\b)"


def _clock(hour: int, minute: int, half: str) -> str | None:
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[0].lower() == "p" else 0)
    if hour > 24 or minute > 59:
        return None
    return f"T{hour:02d}:{minute:02d}"


def _time(match: re.Match[str]) -> Draft | None:
    groups = match.groupdict()
    value = _clock(int(groups["h"]), int(groups["m"] or 0), groups.get("half") or "")
    return Draft(match.start(), match.end(), "time", clock=value) if value else None


def _named_time(match: re.Match[str]) -> Draft | None:
    if match.string[max(0, match.start() - 5) : match.start()].lower() == "high ":
        return None
    return Draft(
        match.start(),
        match.end(),
        "time",
        clock="T24:00" if match.group().lower().endswith("midnight") else "T12:00",
    )


def _spoken(match: re.Match[str]) -> Draft | None:
    """Hours as spoken: "4 o'clock", "half past nine", "three in the morning"."""
    if not (match["clock"] or match["way"] or (match["day"] and match["day"].lower() != "night")):
        return None
    hour = number(match["h"])
    if not hour or hour > 12:
        return None
    minute = {"half": 30, "quarter": 15}.get((match["part"] or "").lower(), 0)
    if (match["way"] or "").lower() == "to":
        hour, minute = hour - 1 or 12, 60 - minute
    day = (match["day"] or "").lower()
    value = _clock(hour, minute, "" if not day else "a" if day == "morning" else "p")
    return Draft(match.start(), match.end(), "time", clock=value) if value else None


def _duration(match: re.Match[str]) -> Draft | None:
    code = str(table("units")[match["unit"].lower()])
    count = count_of(match["n"]) if match["n"] else None
    if match["unit"].lower() == "second" and (not match["n"] or match["n"].lower() in ("a", "an")):
        return None
    return Draft(match.start(), match.end(), "duration", value=duration_value(count, code))


def _daypart(match: re.Match[str]) -> Draft:
    return Draft(match.start(), match.end(), "time", clock=f"T{table('dayparts')[match['part'].lower()]}")


def _vague_duration(match: re.Match[str]) -> Draft:
    code = str(table("units")[(match["unit"] or match["unit2"]).lower()])
    return Draft(match.start(), match.end(), "duration", value=duration_value(None, code))


def _every(match: re.Match[str]) -> Draft | None:
    what = match["what"].lower()
    if what in table("weekdays"):
        return Draft(match.start(), match.end(), "set", value=f"XXXX-WXX-{table('weekdays')[what]}")
    if what in table("dayparts"):
        return Draft(match.start(), match.end(), "set", value=f"T{table('dayparts')[what]}")
    count = 2 if match["other"] else count_of(match["n"]) if match["n"] else 1
    code = "WE" if what == "weekend" else str(table("units").get(what, ""))
    return Draft(match.start(), match.end(), "set", value=duration_value(count, code)) if code else None


def _adverb(match: re.Match[str]) -> Draft:
    return Draft(match.start(), match.end(), "set", value=str(table("sets")[match.group().lower()]))


def _weekdays(match: re.Match[str]) -> Draft:
    return Draft(
        match.start(), match.end(), "set", value=f"XXXX-WXX-{table('weekdays')[match['day'].lower()]}"
    )


_HOUR_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
_DAY_NAMES = sorted(name for name in table("weekdays") if name.endswith("day"))
_COUNT = f"(?:(?:a|an){S}(?:few|couple{S}of)|a|an|several|some|many|few|{NUMBER})"
_SPAN_WORDS = f"(?:last|past|next|coming|previous|recent|first){S}"

RULES = [
    rule(
        DIGITS,
        f"(?P<h>\\d{{1,2}})(?::(?P<m>\\d\\d)(?::\\d\\d)?)(?:\\s?(?P<half>{_HALF})|\\s?(?:hours|hrs|h)\\b)?{_ZONE}?(?![\\d:])",
        _time,
    ),
    rule(DIGITS, f"(?P<h>\\d{{1,2}})(?:\\.(?P<m>\\d\\d))?{S}?(?P<half>{_HALF}){_ZONE}?", _time),
    rule(
        DIGITS, f"(?P<h>[01]\\d|2[0-4])[.]?(?P<m>[0-5]\\d)(?:\\s?(?:hours|hrs){_ZONE}?|{_ZONE})(?!\\w)", _time
    ),
    rule(DIGITS, f"(?P<h>[01]?\\d|2[0-4])\\s?h\\s?(?P<m>[0-5]\\d)(?!\\w){_ZONE}?", _time),
    # "09.30  Meeting with A": a line of a schedule begins with its hour.
    rule(DIGITS, r"(?<![^\n])(?P<h>[01]\d|2[0-3])\.(?P<m>[0-5][05])(?=[ \t]{1,4}[A-Z])", _time),
    rule(
        [DIGITS, *_HOUR_WORDS, "half", "quarter"],
        f"(?:(?P<part>half|quarter){S}(?P<way>past|to){S})?(?P<h>\\d{{1,2}}|{'|'.join(_HOUR_WORDS)})"
        f"(?P<clock>{S}o['\u2019]clock)?(?:{S}(?:in{S}the|at){S}(?P<day>morning|afternoon|evening|night))?\\b",
        _spoken,
    ),
    rule("mid", f"mid(?:{DASH}|{S})?(?P<part>morning|afternoon)\\b", _daypart),
    rule([f"mid{part}" for part in ("morning", "afternoon")], r"mid(?P<part>morning|afternoon)\b", _daypart),
    rule(["noon", "midday", "midnight", DIGITS], r"(?:12\s)?(?:noon|midday|midnight)\b", _named_time),
    rule(
        [
            DIGITS,
            "a",
            "an",
            "several",
            "some",
            "many",
            "few",
            "the",
            "last",
            "past",
            "next",
            "coming",
            "previous",
            "recent",
            *first_words("cardinals"),
        ],
        f"(?:(?:the{S})?{_SPAN_WORDS})?(?P<n>{_COUNT})(?:{S}|{DASH})(?:more{S})?(?P<unit>{UNIT})s?\\b(?![\\w-])",
        _duration,
    ),
    rule(
        "recent coming",
        f"(?:recent{S}(?P<unit>day|week|month)|coming{S}(?P<unit2>day|week|month|year))s\\b",
        _vague_duration,
    ),
    rule(
        "once twice thrice",
        f"(?:once|twice|thrice){S}(?:a|an|per|every|each){S}(?P<what>{UNIT})\\b(?P<other>)(?P<n>)",
        _every,
    ),
    rule(
        "every each",
        f"(?:every|each){S}(?P<other>other{S})?(?:(?P<n>{NUMBER}){S})?(?P<what>weekend|{UNIT}|{WEEKDAY}|{PART})s?\\b",
        _every,
    ),
    rule([f"{name}s" for name in _DAY_NAMES], f"(?P<day>{'|'.join(_DAY_NAMES)})s\\b", _weekdays),
    rule(first_words("sets"), f"(?:{alternatives(table('sets'))})\\b", _adverb),
]
