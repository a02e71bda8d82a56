"""Texts that came through a tokeniser: what is put together again, what stays, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.cleaning import normalise, split_releases
from extractor.cleaning.addresses import is_address_rest

# Enough to know the text for a tokeniser's.
_KNOWN = "A well - known state - owned firm signed the long - term contract. "


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        # given names of two syllables, also where the second looks like an English word
        ("Minister Chung Hae - won met Lin Wei - ting", "Minister Chung Hae-won met Lin Wei-ting"),
        ("President Han Mi - in spoke with Yoo Jae - Hwan", "President Han Mi-in spoke with Yoo Jae-Hwan"),
        # particles, double names, offices
        ("Khalid Al - Mutairi went to Ras el - Bar", "Khalid Al-Mutairi went to Ras el-Bar"),
        ("Attorney - General Kofi Mensah - Bonsu said", "Attorney-General Kofi Mensah-Bonsu said"),
        # states, prefixes, numbers
        ("US - Japan talks on the Indo - Pacific", "US-Japan talks on the Indo-Pacific"),
        ("anti - Russia forces, then - President Ali", "anti-Russia forces, then-President Ali"),
        ("a 24 - hour strike, COP - 27, Covid - 19", "a 24-hour strike, COP-27, Covid-19"),
        ("a 37 - year - old, head - to - head", "a 37-year-old, head-to-head"),
        ("his brother - in - law, on stand - by", "his brother-in-law, on stand-by"),
        # dashes
        ("two cities - the capital and Bata - were calm", "two cities - the capital and Bata - were calm"),
        ("three judges - Anna Kuhn and Jo Ek - agreed", "three judges - Anna Kuhn and Jo Ek - agreed"),
        ("Judge Lee Man - kay - agreed", "Judge Lee Man-kay - agreed"),
        ("the Park Man - kay - style rule", "the Park Man-kay-style rule"),
        ("open on Friday 12 - Monday 15", "open on Friday 12 - Monday 15"),
        ("from January 31 - February 6", "from January 31 - February 6"),
    ],
)
def test_hyphens_of_a_tokenised_text(raw: str, clean: str) -> None:
    assert normalise(_KNOWN + raw).text.endswith(clean)


@pytest.mark.parametrize(
    "head",
    ["TUNIS - 4 May 2023: Prime Minister", "Lusaka, Zambia - The minister", "1 - Improving the system"],
)
def test_head_of_a_line_is_no_compound(head: str) -> None:
    assert head in normalise(_KNOWN + "\n" + head + " received her.").text


@pytest.mark.parametrize(
    "text",
    [
        "The long-term plan of the ministers - defence and interior - is well-known. RIYADH - SPA",
        "Gaborone - based on the plan, the well-being of the people - a state - owned firm - is long-term.",
        "The minister - visiting the mid-level school - spoke with Park - Lee was away - at a two-day forum.",
        "History - Noor Ali. Physics - Aman Roy. Home Science - Divya Jose.",
    ],
)
def test_a_written_text_keeps_its_dashes(text: str) -> None:
    assert normalise(text).text == text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("They met Ahmed al - Harbi in Abha.", "They met Ahmed al-Harbi in Abha."),
        ("cases of Covid - 19 in long-term care", "cases of Covid-19 in long-term care"),
        ("the 52 - year - old mayor", "the 52-year-old mayor"),
        # apostrophes
        ("Oman ' s envoy, the people ’ s aim, Kenya’ s plan", "Oman's envoy, the people’s aim, Kenya’s plan"),
        ("they don’ t know, we ’ve met, I’ ll go", "they don’t know, we’ve met, I’ll go"),
        ("the leaders ’ summit and Damian D’ Souza", "the leaders’ summit and Damian D’Souza"),
        ("the ‘red’ sea, the 'x' s 'y', leaders’ trust", "the ‘red’ sea, the 'x's 'y', leaders’ trust"),
        # marks and brackets, abbreviations
        ("He came , saw , and left . They ( all ) did .", "He came, saw, and left. They (all) did."),
        ("Read in: Urdu , Hindi , Tamil , Odia", "Read in: Urdu , Hindi , Tamil , Odia"),
        ("the U. S. envoy at the U. N. seat", "the U.S. envoy at the U.N. seat"),
        # mojibake with spaces within
        ("the workerâ €™ s aim â €” peace", "the worker’s aim — peace"),
        ("RABATâ €” In May", "RABAT — In May"),
        ("the so-called â €œ grand planâ €of 1990", "the so-called “grand plan” of 1990"),
        ("RamÃ ³ n PÃ © rez and JosÃ © said", "Ramón Pérez and José said"),
    ],
)
def test_clear_wherever_it_stands(raw: str, clean: str) -> None:
    assert normalise(raw).text == clean


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("pgtype = homepage", True),
        ("np = 3 & mp = 1", True),
        ("7 fidx = 1234 & SESSION = 70 aa 0 d", True),
        ("E 2% 80% 99 s - minister - visits - chad", True),
        ("- ministers - meet - in - lomé", True),
        ("news. example% 2 Fworld% 2 Fministers - meet", True),
        ("Minister visits Chad - talks on trade", False),
        ("- Chad", False),
        ("Growth of 2% and 80% of the vote", False),
        ("x = 1 is what the minister said", False),
    ],
)
def test_rest_of_an_address(line: str, rest: bool) -> None:
    assert is_address_rest(line) is rest


def test_rest_of_an_address_is_reported_as_removed() -> None:
    raw = "np = 1 & mp = 1\nThe Foreign Minister of Chad received the Ambassador of Fiji on 3 May 2023.\n"
    (release,) = split_releases(raw)
    assert release.text.startswith("The Foreign Minister")
    assert [raw[gone.start : gone.end] for gone in release.removed] == ["np = 1 & mp = 1"]


def test_a_closed_name_leads_back_to_its_raw_characters() -> None:
    raw = _KNOWN + "Minister Chung Hae - won of the people ’ s party met PÃ © rez."
    clean = normalise(raw)
    for name, seen in (
        ("Chung Hae-won", "Chung Hae - won"),
        ("people’s", "people ’ s"),
        ("Pérez", "PÃ © rez"),
    ):
        start = clean.text.index(name)
        a, b = clean.alignment.raw_span(start, start + len(name))
        assert raw[a:b] == seen


_PIECES = st.sampled_from(
    [
        *[
            "well",
            "known",
            "Al",
            "Suk",
            "Kim",
            "yeol",
            "Covid",
            "19",
            "US",
            "China",
            "the",
            "s",
            "t",
            "don",
            "D",
            "U.",
        ],
        *[
            " - ",
            " - ",
            " - ",
            " ",
            " ",
            "’ ",
            " ’ ",
            "' ",
            " , ",
            " . ",
            "( ",
            " )",
            "\n",
            "-",
            ". ",
            "â €",
            "â €™",
            "Ã ³",
        ],
    ]
)


@given(st.lists(_PIECES, max_size=40).map("".join))
@settings(max_examples=300, deadline=None)
def test_letters_are_kept_in_their_order(raw: str) -> None:
    clean = normalise(raw)
    letters = [char for char in clean.text if char.isascii() and char.isalnum()]
    assert letters == [char for char in raw if char.isascii() and char.isalnum()]
    for at, char in enumerate(clean.text):
        a, b = clean.alignment.raw_span(at, at + 1)
        assert 0 <= a <= b <= len(raw)
        if char.isascii() and char.isalnum():
            assert char in raw[a:b]
