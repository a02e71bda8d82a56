"""Words that the name repairs go by: the room's small lists and the lexicon's answers, remembered."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from extractor import lexicon
from extractor.pipeline.tokenizer import abbreviations

_INITIALS = re.compile(r"(?:[^\W\d_]\.[-–]?){0,2}[^\W\d_]\.\Z")
DASHES = frozenset({"-", "\N{NON-BREAKING HYPHEN}", "\N{HYPHEN}"})


@dataclass(slots=True)
class Name:
    """A name under repair; token indices, end exclusive."""

    start: int
    end: int
    label: str


def read_data(name: str) -> str:
    """The text of a file of this room's data."""
    return files("extractor.pipeline").joinpath(f"data/{name}").read_text("utf-8")


@cache
def listed(name: str) -> frozenset[str]:
    """A list of one word a line, data/`name`.txt."""
    return frozenset(
        line.strip() for line in read_data(f"{name}.txt").splitlines() if line.strip() and line[0] != "#"
    )


@cache
def group(name: str) -> frozenset[str]:
    """A list of data/name_words.toml."""
    words: dict[str, list[str]] = tomllib.loads(read_data("name_words.toml"))
    return frozenset(words[name])


@cache
def head_nouns() -> dict[str, str]:
    """Last word of a name → class, from data/head_nouns.toml."""
    tables: dict[str, list[str]] = tomllib.loads(read_data("head_nouns.toml"))
    return {noun: label for label, nouns in tables.items() for noun in nouns}


@cache
def _digraphs() -> frozenset[str]:
    return frozenset(entry + "." for entry in abbreviations()["digraph_initials"])


@cache
def _abbreviated_titles() -> frozenset[str]:
    groups = abbreviations()
    return frozenset(
        entry.lower() + "." for name in ("before_name", "before_number", "may_end") for entry in groups[name]
    )


def is_initial(text: str) -> bool:
    """Whether the token is the initial of a given name ("V.", "K.-J.", "Sh."); not "H.E.", "U.S."."""
    if text[-1] != "." or not text[0].isupper():
        return False
    if text in _digraphs():
        return True
    return _INITIALS.match(text) is not None and text.lower() not in _abbreviated_titles()


def is_wordless(text: str) -> bool:
    """Whether the token has neither letters nor digits."""
    return not any(char.isalnum() for char in text)


def is_name_word(text: str) -> bool:
    """Whether the token could be a family name: capitalised letters, no title, rank or organisation."""
    return (
        len(text) > 2
        and text[0].isupper()
        and all(char.isalpha() or char in "'’-" for char in text)
        and text.lower() not in listed("title_words")
        and organization_code(text) is None
        and rank_name(text) is None
    )


@lru_cache(maxsize=1 << 16)
def is_honorific(text: str) -> bool:
    """As in the lexicon; remembered, because the same few words come again and again."""
    return lexicon.is_honorific(text)


@lru_cache(maxsize=1 << 16)
def rank_name(text: str) -> str | None:
    """As in the lexicon, remembered."""
    return lexicon.rank_name(text)


@lru_cache(maxsize=1 << 16)
def country_code(text: str) -> str | None:
    """As in the lexicon, remembered."""
    return lexicon.country_code(text)


@lru_cache(maxsize=1 << 16)
def organization_code(text: str) -> str | None:
    """As in the lexicon, remembered."""
    return lexicon.organization_code(text)
