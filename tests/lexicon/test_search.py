"""Properties of the search as a whole."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import LexiconError
from extractor.lexicon import find_mentions
from extractor.lexicon.phrases import Entry, PhraseTable
from extractor.lexicon.resources import read_columns

_PIECES = [
    "Lt.",
    "Gen.",
    "U.S.",
    "Army",
    "General",
    " ",
    "\n",
    "-",
    "’s",
    "Jordan",
    "of",
    "(",
    ")",
    "NATO",
    ",",
    "ß",
    "İ",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=30).map("".join))
def test_mentions_are_sorted_apart_and_inside_the_text(text: str) -> None:
    end = 0
    for mention in find_mentions(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]
        end = mention.end


@pytest.mark.parametrize(
    "unit", ["A.", "Lt. ", "x", "U.S. ", "General ", "of the ", "(", "Republic of ", "\n", "in "]
)
def test_hostile_repetition_is_linear(unit: str) -> None:
    started = time.process_time()
    find_mentions(unit * (60_000 // len(unit)))
    assert time.process_time() - started < 2


def test_longest_phrase_wins_and_blank_line_parts_phrases() -> None:
    table = PhraseTable([Entry("New", "A", "a"), Entry("New Land", "B", "b")])
    text = "New Land, New\n\nLand"
    assert [[c.end - c.start for c in found] for found in table.candidates(text)] == [[8, 3], [3]]


def test_row_of_wrong_width_names_the_file() -> None:
    with pytest.raises(LexiconError, match=r"countries\.txt"):
        read_columns("countries.txt", 2)
