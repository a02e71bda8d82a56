"""Posts with hashtags, welcomes on arrival behind the talks, and next rounds of which nobody"
" knows the day."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings, names


@pytest.mark.parametrize(
    "text",
    [
        "#GeneralArunMehta #COAS interacted with Lieutenant General Ruslan Omarov, Chief of"
        " General Staff of"
        " #Kazakhstan at South Block, New Delhi on 27 August 2024.\n\n#IndianArmy\n#Friends",
        "General Arun Mehta #COAS met Lieutenant General Ruslan Omarov, Chief of General Staff of"
        " #Kazakhstan in"
        " #NewDelhi on 27 August 2024. #IndianArmy",
    ],
)
def test_hashtags_in_sentences_are_words(pipeline: Extractor, text: str) -> None:
    (talks,) = meetings(pipeline, text)
    assert names(talks) == {"Arun Mehta", "Ruslan Omarov"}
    assert (talks.city, talks.start) == ("New Delhi", "2024-08-27")
    assert "KAZ" in talks.delegations


@pytest.mark.parametrize(
    "welcome",
    [
        "Upon arrival, he was received by Lieutenant General Omar Abbasi of the Pakistan Army.",
        "On arrival at the headquarters, General Demir was received by Brigadier Omar Abbasi of Pakistan.",
    ],
)
def test_who_receives_on_arrival_does_so_at_the_talks_told_before(pipeline: Extractor, welcome: str) -> None:
    found = meetings(
        pipeline,
        "General Hakan Demir of Turkey called on General Asad Munir, Chief of Army Staff of"
        " Pakistan, at GHQ in"
        f" Rawalpindi on 4 May 2023. {welcome}",
    )
    assert len(found) == 1


@pytest.mark.parametrize(
    ("agreed", "records"),
    [
        (
            "It was agreed to hold the next meeting of the Joint Commission in Kathmandu at a"
            " mutually convenient date.",
            1,
        ),
        ("They agreed to hold the next session in Kathmandu on dates to be mutually agreed.", 1),
        (
            "The next meeting of the Joint Commission will be held in Kathmandu in 2026 at a"
            " mutually convenient date.",
            2,
        ),
    ],
)
def test_a_next_round_on_an_open_day(pipeline: Extractor, agreed: str, records: int) -> None:
    found = meetings(
        pipeline,
        "The 7th India-Nepal Joint Commission was held in New Delhi on 4 January 2024. Foreign"
        " Minister of India"
        f" Arun Mehta and Foreign Minister of Nepal Hari Thapa co-chaired it. {agreed}",
    )
    assert len(found) == records
