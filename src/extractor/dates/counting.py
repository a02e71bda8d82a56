"""Counted units: "three days", "a couple of weeks"."""

from __future__ import annotations

import re

from extractor.dates.words import number


def duration_value(count: int | None, code: str) -> str:
    """The TIMEX3 value of so many units; X for a vague number."""
    amount = "X" if count is None else str(count)
    if code == "E":
        return f"P{count * 10 if count else 'X'}Y" if count else "PXE"
    if code == "C":
        return f"P{count * 100}Y" if count else "PXC"
    if code == "F":
        return f"P{count * 2}W" if count else "PXW"
    if code == "Q":
        return f"P{count * 3}M" if count else "PXM"
    return f"PT{amount}{code[1:]}" if code.startswith("T") else f"P{amount}{code}"


def count_of(text: str) -> int | None:
    """The number of a counted unit; None for a vague one ("several")."""
    lower = re.sub(r"\s+", " ", text.lower())
    if lower in ("several", "some", "many", "few", "a few"):
        return None
    if lower == "a couple of":
        return 2
    return number(text)
