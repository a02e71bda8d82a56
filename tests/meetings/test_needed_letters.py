"""A line without the needed letters is not searched, so a match without them would be lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.pipeline.meetings.needed_letters import Gated, Prefilter, needed_letters

PATTERNS = (
    r"(?:held|holds) (?:\w+ ){0,2}talks with (?P<b><P\d+>)",
    r"(?:visit|trip|tour) to (?:the )?<[LC]\d+>",
    r"(?:met|meet(?:s|ing)?)(?: \w+)? with",
    r"(?:a )?(?:phone|telephone) (?:call|conversation)s?|called up",
    r"(?:he|she) (?:also )?presided|was in the chair",
)


@given(st.data(), st.sampled_from(PATTERNS))
def test_whatever_matches_has_one_of_each_set_of_needed_strings(data: st.DataObject, pattern: str) -> None:
    sets = needed_letters(pattern)
    text = data.draw(st.from_regex(pattern, fullmatch=True))
    assert sets
    assert all(any(letters in text for letters in needed) for needed in sets)


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"(?:visit|trip) (?:\w+ )*to <P\d+>", [{"to <P"}, {"visit", "trip"}]),
        (r"visit to (?:the )?<P\d+>", [{"visit to <P", "visit to the <P"}]),
        ("(?:the )?(?:took|held) talks", [{"held talks", "took talks"}]),
        (r"(?:delegation )?headed by <P\d+>|led by <P\d+>", [{"headed by <P", "led by <P"}]),
        ("stay until (?=<D)", [{"stay until"}, {"<D"}]),
        ("(?:be|is) in (?=<D)", [{"<D"}]),
        (r"fly to <[LC]\d+> (?!<P)", [{"fly to <L", "fly to <C"}]),
        (r"(?:go|be)\w+ <[^P]\d+>", []),
        ("(?:very )*(?:good )?", []),
        (r"(?:at|on)\d it", []),
        ("(?:[a-z]|[A-Z])(?:we|a)", []),
    ],
)
def test_the_fewest_and_longest_strings_come_first(pattern: str, needed: list[set[str]]) -> None:
    assert [set(letters) for letters in needed_letters(pattern)] == needed


def test_a_prefilter_leaves_the_patterns_whose_letters_stand_in_the_line_in_order() -> None:
    needs = (
        (("visit", "trip"),),
        (),
        (("talks",), ("dur", "dull")),
        (("tripartite",),),
        (("trip",), ("visa",)),
    )
    assert Prefilter(needs).candidates("talks during a trip") == [0, 1, 2]
    assert Prefilter(needs).candidates("no") == [1]


@given(
    st.lists(st.sampled_from(("talks", "visit", "trip", "dur", "dull", "visa", "a", "tra", "in")), max_size=6)
)
def test_a_prefilter_finds_what_asking_for_each_string_finds(words: list[str]) -> None:
    needs = (
        (("visit", "trip to", "tra"),),
        (("talks", "in talks"), ("dur", "dull")),
        (("trip", "visa"), ("dur", "dull"), ("a",)),
        (),
    )
    line = " ".join(words)
    expected = [
        n for n, sets in enumerate(needs) if all(any(one in line for one in letters) for letters in sets)
    ]
    assert Prefilter(needs).candidates(line) == expected


@given(st.data(), st.sampled_from(PATTERNS))
def test_a_gated_pattern_finds_all_that_the_pattern_finds(data: st.DataObject, pattern: str) -> None:
    text = data.draw(st.from_regex(pattern)) + " and " + data.draw(st.from_regex(pattern))
    expected = [match.span() for match in re.finditer(pattern, text)]
    assert [match.span() for match in Gated(pattern).finditer(text)] == expected
    assert expected


def test_a_pattern_without_regard_to_case_is_not_gated_by_its_letters() -> None:
    assert Gated(r"(?i)\bvisit to\b").search("A VISIT TO B") is not None
    assert Gated("visit to").search("a visit of A") is None
