"""What a date looks like, for telling lines apart; the value comes from `extractor.dates`."""

from __future__ import annotations

import re

from extractor.dates.words import alternatives, table

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?"
)
_FOREIGN_MONTH = rf"(?:{alternatives(table('foreign_months'))})"
_DAY = r"(?:[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d(?!\d)"
# "1045-30-05-2023": the number of the release within its year, then the day.
_NUMBERED = r"(?:(?<![\d-])|(?<=\b\d{3}-)|(?<=\b\d{4}-))"
DATE = (
    rf"(?:(?<![\d.])[0-3]?\d\.\s?[01]?\d\.\s?{_YEAR}|(?<![\d/])[0-3]?\d/[01]?\d/{_YEAR}|{_NUMBERED}[0-3]?\d-[01]?\d-{_YEAR}|"
    rf"(?<!\d)(?:19|20)\d\d(?:\s?年\s?|[-./]\s?)[01]?\d(?:\s?月\s?|[-./]\s?)[0-3]?\d(?:日|(?!\d))|"
    rf"(?<!\d)(?:19|20)\d\d\s?년\s?\d{{1,2}}\s?월\s?\d{{1,2}}\s?일|"
    rf"(?<![\w.])[0-3]?\d(?:\.|er|º)?[ /-]?(?:de )?{_FOREIGN_MONTH}[., /-]{{1,2}}(?:del? )?{_YEAR}|"
    rf"(?<!\d){_YEAR}\. {_FOREIGN_MONTH} [0-3]?\d|"
    r"(?<!\d)(?:19|20)\d\d (?:0[1-9]|1[0-2]) (?:0[1-9]|[12]\d|3[01])(?![^\S\n]?\d)|"
    rf"(?<![\w.]){_DAY}\s?(?:of\s)?[\s./-]?{_MONTH},?[\s./-]{{0,2}}{_YEAR}|"
    rf"(?<![\d.])[0-3]\d\.[01]\d\.\d\d(?![.:]?\d)|(?<![\d/])[0-3]\d/[01]\d/\d\d(?![/:]?\d)|"
    rf"(?<![\w.]){_DAY}[ -]{_MONTH}[ -]\d\d(?![.:h]?\d)|"
    rf"(?<!\w){_MONTH}\s?{_DAY}(?:\s?\(\w{{2,9}}\))?,?\s{{0,2}}{_YEAR}|(?<!\w){_MONTH}\s{_DAY}\s\([A-Z]{{2,6}}\)\s{_YEAR})"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_CLOCK = (
    r"(?:(?:at\s)?(?<!\d)[0-2]?\d[:.h][0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\.?)?|(?:at\s)?(?<!\d)[0-1]?\d\s?[ap]\.?m\.?(?!\w))"
    r"(?:\s?\(?(?:utc|gmt|ist|est|edt|cet|cest|msk|jst|kst|local time)(?:\s?[+-]\d{1,2})?\)?)?"
)
_LABEL = (
    r"(?:posted|published|publication|publishing|release|released|issued|updated|last updated|last modified|"
    r"modified|created|date|time|on|dated|data|first published|from|publicado em|fecha|дата)"
    r"(?:\s(?:on|date|at|time|in|by|em))?\s?[:–-]?"
)
_STATED = r"(?:(?:first )?(?:posted|published|publication|released?|issued)|date|dated|publicado|fecha|дата)"
ANYWHERE = re.compile(DATE, re.IGNORECASE)
_LEADING = re.compile(rf"[\s\[(]*(?:{_WEEKDAY},?\s)?({DATE})", re.IGNORECASE)
_TRAILING = re.compile(rf"({DATE})(?:[\s,|–-]*{_CLOCK})?[\s.)\]]*$", re.IGNORECASE)
_AROUND = re.compile(rf"{_WEEKDAY}|{_CLOCK}|\b{_LABEL}(?=\W|$)", re.IGNORECASE)
LABELLED = re.compile(
    rf"\W*{_STATED}(?:\s(?:on|date|at|in|em))?\s?[:–-]?\s*(?:{_WEEKDAY},?\s*)?(?={DATE})", re.IGNORECASE
)
UPDATED = re.compile(r"\W*(?:last\s)?(?:updated|modified|revised|changed)\b", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]+")
# Every full date has one of these ends, and they are cheap to look for.
_QUICK = re.compile(r"(?:19|20)\d\d|\d[./]\d\d(?!\d)|[A-Za-z.][ -]\d\d(?!\d)")


def date_span(text: str) -> tuple[int, int] | None:
    """The first full date in a text."""
    found = ANYWHERE.search(text) if _QUICK.search(text) else None
    return found.span() if found else None


def leading_date(text: str) -> tuple[int, int] | None:
    """The full date that a text begins with."""
    found = _LEADING.match(text) if _QUICK.search(text, 0, 60) else None
    return found.span(1) if found else None


def trailing_date(text: str) -> tuple[int, int] | None:
    """The full date that a text ends with."""
    begin = max(0, len(text) - 60)
    found = _TRAILING.search(text, begin) if _QUICK.search(text, begin) else None
    return found.span(1) if found else None


def is_date_line(text: str) -> bool:
    """Whether a line consists of a full date, with no more than a place, a label or a source beside it."""
    if len(text) > 120 or not _QUICK.search(text):
        return False
    found = ANYWHERE.search(text)
    if found is None:
        return False
    rest = ANYWHERE.sub(" ", text)
    rest = _AROUND.sub(" ", rest)
    words = _WORDS.findall(rest)
    if len(words) > 6 or re.search(r"[.!?]\s+[A-Z]", rest):
        return False
    # "On 5 May 2024 the council met" is prose: function words and verbs in lower case.
    lower = [word for word in words if word.islower()]
    return len(lower) <= 2 and len(words) - len(lower) <= 5
