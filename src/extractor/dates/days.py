"""Rules for expressions that name a day of the calendar, or several days of one month."""

from __future__ import annotations

import re
from itertools import pairwise

from extractor.dates.calendar import make_date
from extractor.dates.draft import Draft, Partial
from extractor.dates.patterns import (
    DASH,
    DAY,
    DIGITS,
    MONTH_GROUP,
    OF_YEAR,
    ORDINAL_WORD,
    S0,
    WEEKDAY,
    YEAR,
    S,
    capital_ok,
    first_words,
    month_number,
    of_year,
    rule,
    stated_year,
    weekday_number,
)
from extractor.dates.words import number, table

_JOIN = f"(?:\\.?{S0}(?:{DASH}|/|&){S0}|,{S0}(?:and{S})?|{S}(?:to|and|till|until|through|or|&){S}(?:the{S})?)"
# Up to six days before or after one month's name: "28-30", "17 and 18", "3, 5 and 9".
_DAYS = f"(?P<days>{DAY}(?:{_JOIN}{DAY}){{0,5}})"
_MIXED_DAY = f"(?:{DAY}|{ORDINAL_WORD}\\b)"
_LONG_DAYS = f"(?P<days>{ORDINAL_WORD}\\b(?:{_JOIN}{_MIXED_DAY})?|{DAY}{_JOIN}{ORDINAL_WORD}\\b)"
_ORDINAL = re.compile(rf"\d+(?:\s?(?:st|nd|rd|th))?|{ORDINAL_WORD}\b", re.IGNORECASE)
_LISTED = re.compile(r"\band\b|\bor\b|&|,", re.IGNORECASE)
_WD_BEFORE = f"(?:(?P<wd>{WEEKDAY})(?:{S0},)?{S}(?:the{S})?)?"
# "(Monday)", ", Monday", and at the end of a line "Tuesday – Wednesday" of two days
_WD_AFTER = (
    f"(?:{S0}\\((?P<wd2>{WEEKDAY})\\)|,?{S}(?P<wd3>{WEEKDAY})"
    f"(?=[,.;)]|[^\\S\\n]*(?:\\n|\\Z))|,?{S}{WEEKDAY}{S0}{DASH}{S0}{WEEKDAY}(?=[^\\S\\n]*(?:\\n|\\Z)))?"
)
_WD_LAST = f"(?:{S0}\\((?P<wd4>{WEEKDAY})\\))?"
_SHORT_YEAR = r"['\u2019]?\d\d(?!\d)"
# "Doha, November 21 (QNA) 2023": the agency's sign between day and year of a dateline
_AGENCY = f"(?:{S}\\([A-Za-z/ .-]{{2,24}}\\))"
_BEFORE_BRACKET = re.compile(
    f"(?:(?P<when>\\b(?:{WEEKDAY}|today|yesterday|tomorrow|(?:after)?noon|morning|evening|night))|[^\\W\\d_]{{3,14}})"
    f",?{S}\\(\\Z",
    re.IGNORECASE,
)
_MONTHS = first_words("months")
_SHORT_MONTH = "|".join(
    sorted(name for name in table("months") if len(name) <= 4 and name not in ("june", "july", "may"))
)
_WEEKDAYS = first_words("weekdays")


def _day(match: re.Match[str], date: Partial) -> Draft:
    return Draft(match.start(), match.end(), "calendar", date)


def _weekday(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    name = next((groups[key] for key in ("wd", "wd2", "wd3", "wd4") if groups.get(key)), None)
    return weekday_number(name) if name else None


def _day_and_month(match: re.Match[str]) -> Draft | None:
    month, year, text = month_number(match["mon"]), stated_year(match), match["days"]
    if not year and not capital_ok(match["mon"]):
        return None
    spans = [found.span() for found in _ORDINAL.finditer(text)] or [(0, len(text))]
    days = [number(text[a:b]) or 0 for a, b in spans]
    if any(make_date(year or 2000, month, day) is None for day in days):
        return None
    drafts = [_day(match, Partial(year, month, day)) for day in days]
    for draft in drafts:
        draft.direction, draft.value = of_year(match), "of year"
    if len(days) == 1:
        drafts[0].date.weekday = _weekday(match)
        if match.groupdict().get("near"):
            drafts[0].direction, drafts[0].value = match["near"].lower(), ""
        return drafts[0]
    if len(days) == 2 and not _LISTED.search(text):
        return _days_range(match, drafts) if days[0] < days[1] else None
    if all(b == a + 1 for a, b in pairwise(days)):
        return _days_range(match, drafts)
    return _days_list(match, drafts, spans)


def _days_range(match: re.Match[str], drafts: list[Draft]) -> Draft:
    return Draft(match.start(), match.end(), "range", parts=[drafts[0], drafts[-1]])


def _days_list(match: re.Match[str], drafts: list[Draft], spans: list[tuple[int, int]]) -> Draft:
    """Days that share the month's name but do not follow each other: a mention each."""
    base = match.start("days")
    for draft, (start, end) in zip(drafts, spans, strict=True):
        draft.start, draft.end = base + start, base + end
    if match.start("mon") < base:
        drafts[0].start = match.start()
    drafts[-1].end = match.end()
    return Draft(match.start(), match.end(), "range", value="list", parts=drafts)


def _days_with_weekdays(match: re.Match[str]) -> Draft | None:
    """Both days of one month with their weekdays: "September 23 (Mon.) to 24 (Tue.)"."""
    year, month = stated_year(match), month_number(match["mon"])
    days = [number(match[key]) or 0 for key in ("d0", "d")]
    if days[0] >= days[1] or any(make_date(year or 2000, month, day) is None for day in days):
        return None
    return _days_range(match, [_day(match, Partial(year, month, day)) for day in days])


def _numeric(match: re.Match[str]) -> Draft | None:
    a, b, digits = int(match["a"]), int(match["b"]), match["y"]
    year = stated_year(match)
    if year is None or not 1000 <= year <= 2199 or year in _BIKRAM_SAMBAT:
        return None
    if len(digits) == 2 and match["sep"] != "/" and not len(match["a"]) == len(match["b"]) == 2:
        return None  # "1.2.10" is a version
    day_first = make_date(year, b, a)
    month_first = make_date(year, a, b)
    chosen = day_first or month_first
    if chosen is None:
        return None
    draft = _day(match, Partial(year, chosen.month, chosen.day, _weekday(match)))
    if day_first and month_first:
        draft.swapped = Partial(year, month_first.month, month_first.day, draft.date.weekday)
    else:
        draft.value = "day first" if day_first else "month first"
    return draft


def _bracketed(match: re.Match[str]) -> Draft | None:
    """Day and month behind a weekday, a time of day or a place: "on Monday (13/3)", "in Jakarta (12/03)"."""
    before = _BEFORE_BRACKET.search(match.string[max(0, match.start() - 14) : match.start()])
    a, b = int(match["a"]), int(match["b"])
    if before is None or not (before["when"] or (len(match["b"]) == 2 and before[0][0].isupper())):
        return None
    readings = [Partial(None, month, day) for day, month in ((a, b), (b, a)) if make_date(2000, month, day)]
    if not readings:
        return None
    draft = _day(match, readings[0])
    if len(readings) > 1:
        draft.swapped = readings[1]
    else:
        draft.value = "day first" if readings[0].day == a else "month first"
    return draft


def _numbered(match: re.Match[str]) -> Draft | None:
    """The day behind the number of a release within its year: "1702-12-09-2024"."""
    draft = _numeric(match)
    if draft is not None:
        draft.start = match.start("a")
    return draft


def _numeric_range(match: re.Match[str]) -> Draft | None:
    year, month, first, last = int(match["y"]), int(match["b"]), int(match["a0"]), int(match["a"])
    if first >= last or make_date(year, month, first) is None or make_date(year, month, last) is None:
        return None
    return _days_range(match, [_day(match, Partial(year, month, day)) for day in (first, last)])


def _numeric_ends(match: re.Match[str]) -> Draft | None:
    """As in "10.05-12.05.2024": both ends with their months, one year."""
    year = int(match["y"])
    ends = [(int(match["a0"]), int(match["b0"])), (int(match["a"]), int(match["b"]))]
    readings: list[list[Partial]] = []
    for turned in (False, True):  # day first, then month first
        days = [(a, b) if turned else (b, a) for a, b in ends]
        if all(make_date(year, *day) for day in days) and days[0] < days[1]:
            readings.append([Partial(year, *day) for day in days])
    if not readings:
        return None
    draft = _days_range(match, [_day(match, date) for date in readings[0]])
    if len(readings) > 1:
        for part, other in zip(draft.parts, readings[1], strict=True):
            part.swapped = other
    return draft


# Days of such years are those of the Bikram Sambat calendar, some 57 years ahead: "2081/08/06".
_BIKRAM_SAMBAT = range(2065, 2100)


_ROMAN = "I II III IV V VI VII VIII IX X XI XII".split()


def _roman(match: re.Match[str]) -> Draft | None:
    """As in "30.VI.2021": the month in Roman numerals, capitals only."""
    if match["roman"] not in _ROMAN:
        return None
    date = Partial(int(match["y"]), _ROMAN.index(match["roman"]) + 1, int(match["d"]))
    return _day(match, date) if make_date(date.year or 0, date.month or 0, date.day or 0) else None


def _iso(match: re.Match[str]) -> Draft | None:
    if int(match["y"]) in _BIKRAM_SAMBAT:
        return None
    date = Partial(int(match["y"]), int(match["m"]), int(match["d"]))
    return _day(match, date) if make_date(date.year or 0, date.month or 0, date.day or 0) else None


RULES = [
    rule(
        [DIGITS, *_WEEKDAYS],
        f"{_WD_BEFORE}{_DAYS}(?:{S}(?:day{S})?(?:of{S})?(?:the{S})?(?:month{S}of{S})?|{S0}[-./]{S0}|){MONTH_GROUP}{_WD_AFTER}"
        f"(?:(?:(?:{S0},)?{S}(?:(?:of|in){S})?|{S0}[-./]{S0}|,){_AGENCY}?(?P<y>{YEAR})|{DASH}(?P<y2>{_SHORT_YEAR})|{S}(?P<y5>['\u2019]\\d\\d)(?!\\d)|{S0}/{S0}(?P<y4>\\d\\d)(?!\\d)|(?P<y3>(?<=[a-z]){YEAR})|(?P<rel>{OF_YEAR}))?{_WD_LAST}",
        _day_and_month,
    ),
    rule(
        [*_MONTHS, *_WEEKDAYS, "last", "this", "next"],
        f"(?:(?P<near>last|this|next){S})?{_WD_BEFORE}{MONTH_GROUP}{S0}[-/,]?(?:the{S})?{S0}{_DAYS}{_WD_AFTER}(?!:\\d)(?:(?:(?:{S0}[,.])?{S}(?:(?:of|in){S})?|{S0}[,/-]{S0}){_AGENCY}?(?P<y>{YEAR})|{_AGENCY}{S0}(?P<y2>{YEAR})|(?P<rel>{OF_YEAR}))?{_WD_LAST}",
        _day_and_month,
    ),
    rule(
        _MONTHS,
        f"{MONTH_GROUP}{S}(?:the{S})?(?P<d0>{DAY}){S0}\\({WEEKDAY}\\){S0}(?:{DASH}|~|(?:to|and|through){S}(?:the{S})?){S0}"
        f"(?P<d>{DAY}){S0}\\({WEEKDAY}\\)(?:,?{S}(?P<y>{YEAR}))?",
        _days_with_weekdays,
    ),
    rule(
        DIGITS,
        f"(?P<y>(?:19|20)\\d\\d)(?:{S}|[-/.]|,{S}){MONTH_GROUP}(?:{S}|[-/.])(?P<days>{DAY}(?:{S0}{DASH}{S0}{DAY})?)",
        _day_and_month,
    ),
    rule(
        [*first_words("ordinals"), *_WEEKDAYS, DIGITS],
        f"{_WD_BEFORE}{_LONG_DAYS}{S}(?:day{S})?of{S}{MONTH_GROUP}{_WD_AFTER}(?:(?:{S0},)?{S}(?:of{S})?(?P<y>{YEAR}))?",
        _day_and_month,
    ),
    rule(
        [*_MONTHS, *_WEEKDAYS],
        f"{_WD_BEFORE}{MONTH_GROUP}{S}(?:the{S})?{_LONG_DAYS}{_WD_AFTER}(?:(?:{S0},)?{S}(?P<y>{YEAR}))?",
        _day_and_month,
    ),
    rule(
        DIGITS,
        f"{_DAYS}[-\\s/](?P<mon>{_SHORT_MONTH})\\.?[-\\s/](?P<y>\\d\\d)(?!\\d|[:.,-]\\d|[^\\S\\n]?[a-z%])",
        _day_and_month,
    ),
    rule(
        [DIGITS, *_WEEKDAYS],
        f"{_WD_BEFORE}(?P<a>\\d{{1,2}})(?P<sep>[./-]){S0}(?P<b>\\d{{1,2}})(?P=sep){S0}(?P<y>\\d{{4}}|\\d\\d)(?!\\d|[.,/]\\d)",
        _numeric,
    ),
    rule(DIGITS, r"(?<=\()(?P<a>[0-3]?\d)/(?P<b>[0-3]?\d)(?=\))", _bracketed),
    rule(DIGITS, r"\d{3,4}-(?P<a>\d\d)(?P<sep>-)(?P<b>\d\d)-(?P<y>(?:19|20)\d\d)(?!\d)", _numbered),
    # "09 / 06 / 2021", as mastheads are typeset
    rule(
        DIGITS,
        r"(?P<a>\d{1,2})\s(?P<sep>[./-])\s(?P<b>\d{1,2})\s(?P=sep)\s(?P<y>(?:19|20)\d\d)(?!\d|\s?[.,/]\d)",
        _numeric,
    ),
    rule(
        DIGITS,
        f"(?P<a0>\\d{{1,2}})\\.?{S0}(?:{DASH}|to{S}|till{S}|and{S}){S0}(?P<a>\\d{{1,2}})(?P<sep>[./])(?P<b>\\d{{1,2}})(?P=sep)(?P<y>\\d{{4}})(?!\\d)",
        _numeric_range,
    ),
    rule(
        DIGITS,
        f"(?P<a0>\\d{{1,2}})(?P<sep>[./])(?P<b0>\\d{{1,2}})[.]?{S0}(?:{DASH}|to{S}|till{S}|and{S}){S0}(?P<a>\\d{{1,2}})(?P=sep)(?P<b>\\d{{1,2}})(?P=sep)(?P<y>\\d{{4}})(?!\\d)",
        _numeric_ends,
    ),
    rule(
        DIGITS,
        r"(?P<d>\d{1,2})(?P<s>[-./ ])(?P<roman>XI{0,2}|IX|IV|VI{0,3}|I{1,3})(?P=s)(?P<y>(?:19|20)\d\d)(?!\d)",
        _roman,
    ),
    rule(
        DIGITS,
        f"(?P<y>(?:1[5-9]|20|21)\\d\\d)(?P<s>[-./\u2013])\\s?(?P<m>\\d{{1,2}})(?P=s)\\s?(?P<d>\\d{{1,2}})(?!\\d)(?:\\.?\\s?\\((?P<wd2>{WEEKDAY})\\))?",
        _iso,
    ),
    rule(
        DIGITS,
        r"(?P<y>(?:19|20)\d\d) (?P<m>0[1-9]|1[0-2]) (?P<d>0[1-9]|[12]\d|3[01])"
        r"(?![^\S\n]?\d|[.,:]\d|[^\S\n]?[%a-zA-Z])",
        _iso,
    ),
    rule(DIGITS, r"(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d|-\d)", _iso),
]
