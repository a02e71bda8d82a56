"""The date grammar on short utterances (Recognizers-Text), dates and ranges of dates.

An utterance counts as right when an expression that overlaps the gold's has one of its calendar intervals
(either convention for the end) or its very TIMEX value. Numeric dates are read month first, as in the data.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from extractor.dates import DateMention, find_dates

Interval = tuple[dt.date, dt.date]

# What the grammar leaves out on purpose, with the reason.
LEFT_OUT: list[tuple[str, str]] = [
    (entry["reason"], "|".join(entry["forms"]))
    for entry in tomllib.loads(Path(__file__).with_name("utterances_left_out.toml").read_text("utf-8"))[
        "left_out"
    ]
]


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
        f"\nutterances (msrec_datetime, dates and ranges): {supported[True]} of {whole} of the supported "
        f"forms read right = {100 * supported[True] / whole:.1f}%; "
        f"of all {everything}: {100 * everything_right / everything:.1f}%",
        "left out on purpose (expressions, of which read right all the same):",
    ]
    for reason in sorted({reason for reason, _ in left}):
        lines.append(f"  {left[reason, True] + left[reason, False]:4} {left[reason, True]:4}  {reason}")
    return "\n".join([*lines, *mistakes[:show]])
