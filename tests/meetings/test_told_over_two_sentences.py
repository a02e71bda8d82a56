"""What one sentence says of two, and the next of how they met: "A and B agreed. The talks were held in X"."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings, surnames

_LEAD = (
    "CAIRO, 5 June 2023 - Egyptian Foreign Minister Samir Fathy and his Greek counterpart Nikos Dimas "
    "stressed the importance of energy ties. "
)


@pytest.mark.parametrize(
    "second",
    [
        "During a meeting in Alexandria on Monday, the two ministers discussed gas exports.",
        "In talks in Alexandria on Monday, both sides reviewed gas exports.",
        "At their meeting in Alexandria on Monday, they exchanged views on gas exports.",
        "The two ministers discussed gas exports during a meeting in Alexandria on Monday.",
        "They also agreed to meet every year in talks held in Alexandria on Monday.",
        "During the meeting in Alexandria on Monday, the two ministers discussed gas exports.",
        "The meeting took place in Alexandria on Monday.",
        "The talks were held in Alexandria on Monday and lasted two hours.",
    ],
)
def test_the_next_sentence_says_where_two_met(pipeline: Extractor, second: str) -> None:
    (talks,) = meetings(pipeline, _LEAD + second)
    assert (talks.event_type, str(talks.start), talks.city) == (
        "bilateral_meeting",
        "2023-06-05",
        "Alexandria",
    )
    assert surnames(talks) == {"Fathy", "Dimas"}


def test_the_next_sentence_says_that_two_spoke_by_telephone(pipeline: Extractor) -> None:
    (call,) = meetings(
        pipeline,
        "TBILISI, 4 May 2023. Minister of Defence Levan Beridze expressed his condolences to his Turkish "
        "counterpart Hakan Demir. The conversation took place by telephone on Wednesday.",
    )
    assert (call.event_type, call.format, str(call.start)) == ("phone_call", "telephone", "2023-05-03")
    assert surnames(call) == {"Beridze", "Demir"}


def test_talks_of_a_third_with_two_are_not_those_of_the_two(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "At the invitation of Foreign Minister of Slovenia Maja Kovač, the foreign ministers of Croatia and "
        "Italy, Hrvoje Lasić and Edoardo Benvenuti, came to Piran on 14 April 2023. The talks focused on the "
        "Adriatic.",
    )
    assert all(surnames(talks) != {"Lasić", "Benvenuti"} for talks in found)


@pytest.mark.parametrize("modifier", ["closed-door", "online", "cordial", "hour-long", "lengthy"])
def test_the_meeting_with_a_word_before_it_is_the_one_told(pipeline: Extractor, modifier: str) -> None:
    (talks,) = meetings(
        pipeline,
        "KAMPALA, 4 May 2023. President Joseph Okello has held talks with his Rwandan counterpart, Eric "
        f"Mugisha. The {modifier} meeting took place on Wednesday. Also in attendance were Foreign Ministers "
        "Sarah Nakato and Vincent Habimana.",
    )
    assert surnames(talks) == {"Okello", "Mugisha", "Nakato", "Habimana"}


def test_guests_hosted_at_one_time_are_at_one_meeting(pipeline: Extractor) -> None:
    (talks,) = meetings(
        pipeline,
        "OTTAWA, 4 May 2023. Minister of Foreign Affairs Claire Bouchard will host her counterparts from "
        "Japan, Mexico and Norway, Akiko Sato, Luis Herrera and Kari Lund, in Montréal on 12 May.",
    )
    assert talks.event_type == "multilateral_meeting"
    assert surnames(talks) == {"Bouchard", "Sato", "Herrera", "Lund"}


def test_where_somebody_comes_back_from_he_met_others(pipeline: Extractor) -> None:
    (talks,) = meetings(
        pipeline,
        "PRISTINA, 4 May 2023. Prime Minister Arben Gashi returned from Brussels, where on Tuesday he met EU "
        "Special Representative Miguel Santos.",
    )
    assert (talks.city, talks.country, str(talks.start)) == ("Brussels", "BEL", "2023-05-02")
