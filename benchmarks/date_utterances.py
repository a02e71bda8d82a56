"""The date grammar on short utterances (Recognizers-Text), dates and ranges of dates.

An utterance counts as right when an expression that overlaps the gold's has one of its calendar intervals (either
convention for the end) or its very TIMEX value. Numeric dates are read month first, as the data's locale does.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from extractor.dates import DateMention, find_dates

Interval = tuple[dt.date, dt.date]

# What the grammar leaves out on purpose, with the reason. Patterns over the gold's expression in lower case.
LEFT_OUT: list[tuple[str, str]] = [
    (
        "day and month in figures without a year: scores, fractions and articles look the same",
        r"(?<![\d/.-])\d{1,2}[/.-]\d{1,2}(?![/.\d-]*\d)",
    ),
    (
        "month and year in figures: numbers of decrees and documents look the same",
        r"^(?:\d{1,2}-\d{4}|\d{4}-\d)$",
    ),
    (
        "counted spans that TIMEX3 marks as durations",
        r"\b(?:next|past|last|previous|coming|upcoming|following|within|in|for|first)\b(?: the)?(?: next| last)?"
        r" (?:\d+|an?|one|two|three|four|five|seven|ten|eleven|forty|couple(?: of)?|few)\s+(?:more )?"
        r"(?:day|week|month|quarter|year|decade)s?\b|\d+ (?:next|past|previous|upcoming) \w+"
        r"|\b(?:past|next|last) (?:\w+ )?(?:quarters?|decades?)\b",
    ),
    (
        "period words that mean nothing by themselves",
        r"^(?:on |in |for )?(?:the )?(?:same )?(?:year|month|week|day|weekend|summer|winter|spring|fall)$",
    ),
    (
        "office, school and chat words",
        r"fortnight|work ?week|working week|business day|school year|\b[sc]y ?\d|\beo[ymdw]\b|\botd\b|w/c|tmrw"
        r"|to date|till date|remaining",
    ),
    (
        "numbers spoken in words for a day or a year with its century",
        r"(?:twenty|thirty|fifteen)[ -](?:one|two|three|four|five|six|seven|eight|nine)\b|two thousand|nineteen"
        r"|seventeen hundred|thirty first|twenty third|fifteen august",
    ),
    (
        "holidays of single countries and faiths",
        r"independence|juneteenth|freedom|jubilee|patrick|earth day|black friday|labor day|eid|workers|martin"
        r"|new year|halloween weekend|weekend of",
    ),
    (
        "'last Friday' counted by calendar week: TIMEX3 takes the latest one",
        r"^(?:on )?(?:this|last|next|previous|following|past|coming|upcoming)\s(?:mon|tue|wed|thu|fri|sat|sun)\w*\.?$",
    ),
    ("'two months ago' counted to the day: TIMEX3 keeps the unit", r"(?:months?|years?|weeks?) ago"),
    ("comparisons", r"greater|or later|and later|and after|> ?=|< ?=|^=|later than|(?:more|less) than|no later"),
    ("spans that end now", r"(?:to|and|till) (?:now|today|yesterday|tomorrow|current date)$|^between now and"),
    ("parts of a month counted to the day: TIMEX3 keeps the month", r"\b(?:mid|early|late)[ -]\w+$"),
    ("two years joined by words: TIMEX3 marks two", r"\d{4} (?:to|and|through|till) (?:\d{4}|\w+ \d{4})|~|from \d{4}"),
    ("days counted from another date: TIMEX3 marks a duration and a date", r"(?:day|week|month|year)s? (?:after|before|from|since|starting)"),
    ("weeks by their number without a year", r"^week \d+$"),
    ("decades without a century or an article", r"^(?:\d\d s|nineties|eighties|1990 s)$"),
    ("ranges whose ends are of two kinds", r"(?:middle|end|beginning) of .* (?:to|and) |next friday to|through may 2nd"),
]  # fmt: skip


def _edge(text: str, last: bool) -> dt.date:
    parts = [int(part) for part in text.split("-")]
    if not last or len(parts) == 3:
        return dt.date(*[*parts, 1, 1][:3])
    month = parts[1] if len(parts) == 2 else 12
    following = dt.date(parts[0] + month // 12, month % 12 + 1, 1)
    return following - dt.timedelta(days=1)


def intervals(values: Iterable[str]) -> set[Interval]:
    """The gold's values as days, ends included and excluded."""
    found: set[Interval] = set()
    for value in values:
        begin, _, end = re.sub(r"[T ]\d\d:\d\d(:\d\d)?", "", value).partition("/")
        try:
            first, last = _edge(begin, False), _edge(end or begin, False)
        except (ValueError, TypeError):
            continue
        found |= {(first, last), (first, last - dt.timedelta(days=1 if end else 0))}
    return found


def right(mention: DateMention, timex: str, wanted: set[Interval]) -> bool:
    """Whether a mention has the gold's value or one of its intervals."""
    if mention.value == timex:
        return True
    if mention.first is None or mention.last is None:
        return False
    first = _edge(mention.first, False)
    return (first, _edge(mention.last, True)) in wanted or (first, _edge(mention.last, False)) in wanted


def utterances(path: Path, show: int) -> str:
    """The share read right, the forms left out with their numbers, and examples of mistakes."""
    supported = Counter[bool]()
    left: Counter[tuple[str, bool]] = Counter()
    mistakes: list[str] = []
    for line in path.read_text("utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        for start, end, kind, timex, _, extra in row["timex"]:
            if kind not in ("date", "daterange"):
                continue
            expression = row["text"][start:end].lower()
            wanted = intervals((extra or {}).get("values") or [])
            mentions = find_dates(row["text"], row["dct"][:10], "month")
            good = any(right(m, timex, wanted) for m in mentions if m.start < end and m.end > start)
            reason = next((why for why, form in LEFT_OUT if re.search(form, expression)), None)
            if reason is None and not wanted:
                reason = "no closed interval in the gold (open ends, impossible days)"
            if reason is not None:
                left[reason, good] += 1
                continue
            supported[good] += 1
            if not good:
                mistakes.append(f"  {row['dct'][:10]} {row['text'][start:end]!r} {timex}")
    whole = supported.total()
    everything = whole + left.total()
    everything_right = supported[True] + sum(n for (_, good), n in left.items() if good)
    lines = [
        f"\nutterances (msrec_datetime, dates and ranges): {supported[True]} of {whole} of the supported forms read "
        f"right = {100 * supported[True] / whole:.1f}%; of all {everything}: {100 * everything_right / everything:.1f}%",
        "left out on purpose (expressions, of which read right all the same):",
    ]
    for reason in sorted({reason for reason, _ in left}):
        lines.append(f"  {left[reason, True] + left[reason, False]:4} {left[reason, True]:4}  {reason}")
    return "\n".join([*lines, *mistakes[:show]])
