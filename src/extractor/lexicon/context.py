"""Words beside a phrase that decide what it is; see data/context.toml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extractor.lexicon.resources import read_toml

_NEXT = re.compile(
    r"[ \t\xa0]{1,3}\n?(?:\((?P<inside>[^()\n]{1,20})\)[ \t\xa0])?(?P<word>[^\W\d_][\w’'-]{0,40}\.?)"
)
_PREVIOUS = re.compile(r"([\w’'-]{1,40}\.?)(?:[ \t\xa0]{1,3}\n?|\n)[ \t]{0,3}\Z")
_REACH = 90


@dataclass(frozen=True, slots=True)
class ContextWords:
    """The word lists of the data file, all lower case but the acronyms."""

    place_prepositions: frozenset[str]
    sure_place_prepositions: frozenset[str]
    settlements: frozenset[str]
    documents: frozenset[str]
    before_pronoun_us: frozenset[str]
    word_acronyms: frozenset[str]
    personal_names: frozenset[str]
    function_words: frozenset[str]
    institutions: frozenset[str]
    offices: frozenset[str]
    before_language: frozenset[str]
    language_words: frozenset[str]
    rank_words: frozenset[str]
    titles_before_surname: frozenset[str]


@cache
def context_words() -> ContextWords:
    """The word lists; read once."""
    return ContextWords(**{name: frozenset(words) for name, words in read_toml("context.toml").items()})


def next_word(text: str, end: int) -> str | None:
    """The word that follows, with its dot; a short parenthesis is skipped ("Gen. (ret.) Ali")."""
    match = _NEXT.match(text, end, end + _REACH)
    return None if match is None else match.group("word")


def previous_word(text: str, start: int) -> str | None:
    """The word directly before, blanks only between."""
    match = _PREVIOUS.search(text, max(0, start - _REACH // 2), start)
    return None if match is None else match.group(1)


def in_capitals(text: str, start: int, end: int) -> bool:
    """Whether the words on both sides (one side at the edge of a line) are all in capitals."""
    before = re.search(r"([^\W\d_]{2,})[^\w\n]{1,3}\Z", text[max(0, start - 30) : start])
    after = re.match(r"[^\w\n]{1,3}([^\W\d_]{2,})", text[end : end + 30])
    sides = [side.group(1).isupper() for side in (before, after) if side is not None]
    return bool(sides) and all(sides)
