"""A pattern that branches letter by letter matches what its alternatives match, in their order."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.pipeline.meetings.first_letters import by_first_letter

ALTERNATIVES = (
    "calls?",
    "call on",
    "(?:tele)?phone (?:call|talk)s?",
    r"(?<!the )receptions?",
    "conferences?",
    "conference call",
    "con|com",
    "c?ouncil",
    r"\d+(?:st|nd) round",
    "(?:[ivx]+|\\d+th) session",
    "telephone",
    r"(?:\S+ )?review",
    "talks (?:on|of) [|(]",
    "a*",
    "5-way",
    "<L\\d+> dialogue",
)
WORDS = (
    "call",
    "calls",
    "on",
    "telephone",
    "phone",
    "the",
    "reception",
    "conference",
    "com",
    "con",
    "ouncil",
    "council",
    "1st",
    "5th",
    "5-way",
    "round",
    "session",
    "xi",
    "review",
    "talks",
    "|",
    "(",
    "<L1>",
    "dialogue",
    "aa",
    "٣nd",
)


@given(
    st.lists(st.sampled_from(ALTERNATIVES), min_size=1, unique=True),
    st.lists(st.sampled_from(WORDS), max_size=8),
    st.sampled_from(("", r"(?!\w)")),
)
def test_it_matches_what_the_alternatives_match(alternatives: list[str], words: list[str], end: str) -> None:
    line = " ".join(words)
    plain = re.compile(r"(?<!\S)(?:" + "|".join(alternatives) + ")" + end)
    branching = re.compile(r"(?<!\S)" + by_first_letter(alternatives) + end)
    assert [match.span() for match in branching.finditer(line)] == [
        match.span() for match in plain.finditer(line)
    ]


@pytest.mark.parametrize(
    ("alternatives", "line", "found"),
    [
        (["meet", "meeting", "mission", "met"], "meeting", "meet"),
        (["meeting", "meet", "mission", "met"], "meeting", "meeting"),
        (["ab|cd", "ce", "cf", "a"], "cd", "cd"),
        (["a+b", "ac", "ad", "ae"], "aab", "aab"),
        (["x", "y", "z", ".*"], "xyz", "x"),
    ],
)
def test_the_first_alternative_that_fits_is_taken(alternatives: list[str], line: str, found: str) -> None:
    match = re.match(by_first_letter(alternatives), line)
    assert match is not None
    assert match[0] == found
