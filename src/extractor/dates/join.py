"""Joining neighbours: the two ends of a range, and a time of day with its day."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.dates.draft import Draft, Partial

_TO = re.compile(
    r"\s{0,2}(?:[-\u2010-\u2015\u2212]|to|till|until|through|thru)\s{0,2}(?:the\s)?", re.IGNORECASE
)
_AND = re.compile(r"\s(?:and|&)\s(?:on\s)?(?:the\s)?", re.IGNORECASE)
_FROM = re.compile(r"\b(?:between|from)(?:\sthe)?\s$", re.IGNORECASE)
_CLOCK_GAP = re.compile(r"(?:\s|,\s|\son\s|\s\()", re.IGNORECASE)
_AT_GAP = re.compile(r"(?:\s|,\s|,?\sat\s)", re.IGNORECASE)
_ON_GAP = re.compile(r",?\s(?:on\s)?", re.IGNORECASE)
_OF_GAP = re.compile(r",?\s(?:of\s)?", re.IGNORECASE)
_SAME_DAY_GAP = re.compile(r"\s?[,(]\s?(?:on\s)?", re.IGNORECASE)
_DAY_FORMS = ("weekday", "deictic")
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)


def join(text: str, drafts: list[Draft]) -> list[Draft]:
    """The drafts with ranges and timed days made one, lists split into their days."""
    flat: list[Draft] = []
    for draft in drafts:
        flat.extend(draft.parts if draft.form == "range" and draft.value == "list" else [draft])
    joined: list[Draft] = []
    for draft in flat:
        merged = _join(text, joined[-1], draft) if joined else None
        if merged is not None:
            joined[-1] = merged
        else:
            joined.append(draft)
    for draft in joined:
        if draft.form == "unit" and draft.value == "of day":
            # no day follows after all
            draft.value, draft.end = (
                "",
                draft.start + len("the weekend" if draft.unit == "WE" else "the week"),
            )
    return joined


def _join(text: str, left: Draft, right: Draft) -> Draft | None:
    gap = text[left.end : right.start]
    if len(gap) > 12:
        return None
    if left.form == "unit" and left.value == "of day":
        if not gap and right.form == "calendar" and right.date.day:
            right.start, right.unit = left.start, left.unit  # "the week of March 6"
            return right
        if not gap and right.form == "range":
            right.start = left.start  # "the weekend of 5-6 June"
            return right
    listed = _AND.fullmatch(gap) or _TO.fullmatch(gap)
    if left.form == "weekday" and right.form == "range" and listed and _WEEKDAY.match(text, right.start):
        right.start = left.start  # "Thursday and Friday, 6-7 May"
        return right
    bare_day = right.form == "weekday" and not right.direction and not right.clock
    if left.form == "deictic" and bare_day and "(" not in gap and _SAME_DAY_GAP.fullmatch(gap):
        left.end = right.end  # "tomorrow, Wednesday"
        return left
    bare_year = right.form == "calendar" and right.date.year and not right.date.month
    if bare_year and text[right.start].isalpha() and _OF_GAP.fullmatch(gap) and _lacks_year(left):
        # "January nineteen ninety-seven"
        left.date.year, left.end = right.date.year, right.end
        return left
    named = right.form == "calendar" and right.date.day and text[right.start].isalpha()
    if left.form == "time" and named and _CLOCK_GAP.fullmatch(gap) and "(" not in gap:
        right.start, right.clock = left.start, left.clock  # "5 p.m. EST Nov. 9"
        return right
    if left.form == "time" and right.form in _DAY_FORMS and not right.clock and _CLOCK_GAP.fullmatch(gap):
        right.start, right.clock = left.start, left.clock
        return right
    if left.form in _DAY_FORMS and not left.clock and right.form == "time" and _AT_GAP.fullmatch(gap):
        left.end, left.clock = right.end, right.clock
        return left
    if right.form == "weekday" and left.form == "unit" and left.unit == "W" and _ON_GAP.fullmatch(gap):
        right.value = left.direction  # "next week on Tuesday": two mentions, the weekday in that week
        return None
    if right.form == "calendar" and right.date.day:
        # "Friday (May 10)", "at 3 p.m. on June 3": the date that follows says which day is meant.
        if left.form == "anaphor" and left.unit == "D" and _SAME_DAY_GAP.fullmatch(gap):
            left.form, left.date = "deictic", replace(right.date)  # "on the eve, June 4"
        if left.form == "weekday" and _SAME_DAY_GAP.fullmatch(gap):
            right.date.weekday = right.date.weekday or left.date.weekday
        if (left.form in _DAY_FORMS and _SAME_DAY_GAP.fullmatch(gap)) or (
            left.form == "time" and _CLOCK_GAP.fullmatch(gap)
        ):
            left.date = replace(right.date)
        return None if left.form in (*_DAY_FORMS, "time") else _join_ends(text, left, right, gap)
    return _join_ends(text, left, right, gap)


def _lacks_year(draft: Draft) -> bool:
    named = draft.form == "season" or (draft.form == "calendar" and draft.date.month is not None)
    return named and draft.date.year is None and not draft.direction


def _join_ends(text: str, left: Draft, right: Draft, gap: str) -> Draft | None:
    """The range that two neighbours are the ends of."""
    begin = left
    numbered = left.form == "day_of_unit" and left.date.weekday is not None
    joint = _TO.fullmatch(gap) or _AND.fullmatch(gap)
    if numbered and joint and right.form == "calendar" and right.date.day:
        # "Thursday 14 and Friday 15 November"
        left.form, left.date.month, left.date.year = "calendar", right.date.month, right.date.year
    if left.form == right.form == "quarter" and _TO.fullmatch(gap) and right.date.year:
        return _range(left, right)  # "Q1 of 2017 – Q3 of 2018"
    if left.form not in ("calendar", "weekday") or right.form not in ("calendar", "weekday", "range"):
        return None
    if right.form == "range" or left.form != right.form:
        return None
    between = bool(_FROM.search(text[max(0, left.start - 13) : left.start]))
    dashed = _TO.fullmatch(gap)
    listed = _AND.fullmatch(gap)
    if not dashed and not listed:
        return None
    if left.form == "weekday":
        if not (dashed or between) or left.clock or right.clock:
            return None
        return _range(begin, right)
    a, b = left.date, right.date
    if (
        bool(a.day) != bool(b.day)
        or bool(a.month) != bool(b.month)
        or not (a.month or b.month or between or dashed)
    ):
        return None
    if a.year and b.year and (a.year, a.month or 0, a.day or 0) >= (b.year, b.month or 0, b.day or 0):
        return None
    if a.year and not b.year:
        return None
    if not a.day and not a.month and not (dashed and len(gap.strip()) == 1):
        return None
    if listed and not between and not _consecutive(a, b):
        if not a.year and a.day and a.month:
            # "30 September and 4 October 2024": the year holds for both.
            left.date.year = (
                b.year if b.year is None or (a.month, a.day) <= (b.month or 0, b.day or 0) else b.year - 1
            )
            left.direction = left.direction or right.direction
        return None
    return _range(begin, right)


def _range(left: Draft, right: Draft) -> Draft:
    a, b = left.date, right.date
    a_near = left.direction and left.value != "of year"  # "from this May to October 2020"
    if b.year and not a.year and a.month and b.month and not a_near:
        a.year = b.year if (a.month, a.day or 0) <= (b.month, b.day or 0) else b.year - 1
    if right.direction and not left.direction:
        left.direction, left.value = right.direction, right.value
    return Draft(left.start, right.end, "range", parts=[left, right])


def _consecutive(a: Partial, b: Partial) -> bool:
    if not (a.month and b.month and a.day and b.day):
        return False
    if a.month == b.month:
        return b.day == a.day + 1
    return b.month == a.month % 12 + 1 and b.day == 1 and a.day >= 28
