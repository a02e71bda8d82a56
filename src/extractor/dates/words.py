"""The grammar's vocabulary, read once from data/words.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(files("extractor.dates").joinpath("data", "words.toml").read_text("utf-8"))


@cache
def table(name: str) -> dict[str, Any]:
    """One table of the file, keys in lower case."""
    return {key.lower(): value for key, value in _tables()[name].items()}


@cache
def words(table_name: str, key: str) -> frozenset[str]:
    """The words of a list inside a table."""
    return frozenset(_tables()[table_name][key])


@cache
def capital_only() -> frozenset[str]:
    """Words that count as calendar words only with a capital."""
    return frozenset(_tables()["capital_only"])


def alternatives(entries: Iterable[str]) -> str:
    """The entries as a regular expression, longer ones first; spaces match any run, ' any apostrophe."""
    ordered = sorted(entries, key=lambda entry: (-len(entry), entry))
    return "|".join(
        re.escape(entry).replace("\\ ", r"\s{1,3}").replace("'", "['\u2019]?") for entry in ordered
    )


def number(text: str) -> int | None:
    """A number in figures or words ("15", "15th", "fifteen", "twenty-first", "a"); None otherwise."""
    lower = text.lower().strip()
    digits = re.match(r"\d{1,6}", lower)
    if digits:
        return int(digits.group())
    if lower in ("a", "an"):
        return 1
    total = 0
    for part in re.split(r"[\s-]+", lower):
        value = table("cardinals").get(part) or table("ordinals").get(part)
        if value is None and part != "and":
            return None
        if value == 100:
            total = max(total, 1) * 100
        else:
            total += value or 0
    return total or None
