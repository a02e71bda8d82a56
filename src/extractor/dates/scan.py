"""Finding expressions: one pass over the words, rules tried only where their first word stands."""

from __future__ import annotations

import re
from functools import cache

from extractor.dates import clock, days, foreign, month_days, offsets, parts, periods, relative, reporting
from extractor.dates.draft import Draft
from extractor.dates.patterns import DIGITS, Rule
from extractor.dates.words import table, words

_TOKEN = re.compile(r"\d+|[^\W\d_]+")
# What makes a run of digits part of something else: a number with more digits, a code, a name, an address.
_BEFORE_DIGITS = re.compile(
    r"(?:[\w$\u20ac\u00a3#@+\u00b0]|\d[.,:/]|\d{5}-|[A-Za-z][-\u2010-\u2013/]|[A-Za-z]\.(?=\d))\Z"
)
_AFTER_NUMBER = re.compile(r"\s?%|[-\u2010\u2011][A-Za-z]{2}|[A-Za-z]|,\d{3}|\.\d|-\d")
_WORD_AFTER = re.compile(r"[^\S\n]{1,2}([A-Za-z]+)")
_WORDS_BEFORE = re.compile(r"(?:([\w'\u2019]+)[.]?[^\S\n]{1,2})?([\w'\u2019.]+)[^\S\n]{1,2}\Z")
_NEXT = re.compile(r"\W{1,16}(\d|[^\W\d_]+)")


@cache
def _follow() -> frozenset[str]:
    units = table("units")
    return (
        frozenset(_rules())
        | words("gates", "followers")
        | frozenset(units)
        | frozenset(f"{unit}s" for unit in units)
        | frozenset(table("dayparts"))
    )


@cache
def _rules() -> dict[str, tuple[Rule, ...]]:
    by_start: dict[str, list[Rule]] = {}
    for entry in (
        *days.RULES,
        *foreign.RULES,
        *parts.RULES,
        *periods.RULES,
        *relative.RULES,
        *offsets.RULES,
        *month_days.RULES,
        *reporting.RULES,
        *clock.RULES,
    ):
        for start in sorted(entry.starts):
            by_start.setdefault(start, []).append(entry)
    return {start: tuple(entries) for start, entries in by_start.items()}


def scan(text: str) -> list[Draft]:
    """All expressions in order, none overlapping; at each place the longest reading."""
    by_start = _rules()
    follow = _follow()
    gated = words("gates", "first")
    found: list[Draft] = []
    position = 0
    for token in _TOKEN.finditer(text):
        start = token.start()
        if start < position:
            continue
        word = token.group()
        digits = word.isdigit()
        lower = word if digits else word.lower()
        rules = by_start.get(DIGITS if digits else lower)
        if rules is None or (digits and len(word) > 8):
            continue
        if lower in gated:
            following = _NEXT.match(text, token.end())
            if following is None or not (following[1].isdigit() or following[1].lower() in follow):
                continue
        beside = bool(found) and found[-1].end >= start - 2  # "31 May–2 June"
        glued = False
        if start and not beside:
            if not digits and _inside_word(text, start):
                continue
            if digits and _BEFORE_DIGITS.search(text[max(0, start - 6) : start]):
                glued = text[start - 1].islower()  # "joint trainings14.06.2023"
                if not glued:
                    continue
        best: Draft | None = None
        for entry in rules:
            match = entry.pattern.match(text, start)
            if match is None or (best is not None and match.end() <= best.end):
                continue
            draft = entry.build(match)
            if draft is not None and draft.end > start and (best is None or draft.end > best.end):
                best = draft
        if best is None or not _plausible(text, best) or (glued and not _complete(best)):
            continue
        found.append(best)
        position = best.end
    return found


def _inside_word(text: str, start: int) -> bool:
    return text[start - 1] in "_@/#" or (text[start - 1].isalpha())


def _complete(draft: Draft) -> bool:
    """A day with its month and year, which is a date even where it is glued to a word."""
    date = draft.parts[-1].date if draft.form == "range" else draft.date
    return draft.form in ("calendar", "range") and bool(date.year and date.month and date.day)


def _plausible(text: str, draft: Draft) -> bool:
    """Whether a bare year stands where a year can stand, and not in a name or an amount."""
    date = draft.date
    if draft.form != "calendar" or date.month or not date.year or draft.end - draft.start > 4:
        return True
    if _AFTER_NUMBER.match(text, draft.end):
        return False
    after = _WORD_AFTER.match(text, draft.end)
    if after and after[1].lower() in words("not_years", "after"):
        return False
    before = _WORDS_BEFORE.search(text[max(0, draft.start - 40) : draft.start])
    if before is None:
        return 1900 <= date.year <= 2099 and _opens(text, draft.start)
    last, earlier = before[2].lower().rstrip("."), (before[1] or "").lower()
    if last in words("not_years", "names_before") or (
        earlier in words("not_years", "names_before") and last == "of"
    ):
        return False
    if last in words("not_years", "before"):
        return (
            date.year >= 1500
            if last in ("in", "since", "until", "from", "to", "of")
            else 1800 <= date.year <= 2100
        )
    # "his unsuccessful 1996 campaign", "the company's 1989 results", "bonds due 1993"
    plain = before[2].islower() or before[2].endswith(("'s", "\u2019s"))
    return plain and not before[2].endswith(".") and 1950 <= date.year <= 2049 and date.year % 100 != 0


def _opens(text: str, start: int) -> bool:
    """A year in brackets, after a comma, or at the beginning of a line."""
    if start > 1 and text[start - 1] in "-\u2013" and text[start - 2].isdigit():
        return False  # the end of a number: "123-05-2024"
    return start == 0 or bool(re.search(r"[(\[,;\u2013\u2014\n:-]\s?\Z", text[max(0, start - 2) : start]))
