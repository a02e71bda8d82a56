"""Words that tell the parts of a layout apart (`data/layout.toml`), as patterns."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> tuple[str, ...]:
    """The entries of one list; raises KeyError for a list that does not exist."""
    with files("extractor.cleaning").joinpath("data/layout.toml").open("rb") as file:
        table: dict[str, list[str]] = tomllib.load(file)
    return tuple(table[name])


@cache
def pattern(name: str, before: str = r"\b", after: str = r"\b") -> re.Pattern[str]:
    """Any entry of a list as a whole word, between the two patterns given."""
    return re.compile(f"{before}(?:{'|'.join(words(name))}){after}", re.IGNORECASE)
