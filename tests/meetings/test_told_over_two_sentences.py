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


def test_whom_his_host_and_her_guest_mean(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "DODOMA, 23 June 2023. At the invitation of the President of Tanzania, Dr. Neema Mbarouk, "
        "the President "
        "of Zambia, Chanda Phiri, paid a State Visit to Tanzania. On 21 June he held official talks with his "
        "host. On 22 June President Mbarouk hosted a State Banquet in honour of her guest.",
    )
    by_day = {str(meeting.start): meeting for meeting in found if meeting.event_type != "visit"}
    assert by_day["2023-06-21"].event_type == "bilateral_meeting"
    assert surnames(by_day["2023-06-21"]) == {"Phiri", "Mbarouk"}
    assert by_day["2023-06-22"].event_type == "ceremony"
    assert surnames(by_day["2023-06-22"]) == {"Phiri", "Mbarouk"}


def test_he_is_who_came_not_who_invited(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "DODOMA, 23 June 2023. At the invitation of the President of Tanzania, Dr. Neema Mbarouk, "
        "the President "
        "of Zambia, Chanda Phiri, paid a State Visit to Tanzania. On 22 June he held talks with "
        "Prime Minister "
        "Ali Juma.",
    )
    assert any({"Phiri", "Juma"} <= surnames(talks) for talks in found)


def test_he_was_received_by_his_host_and_colleague(pipeline: Extractor) -> None:
    (talks,) = meetings(
        pipeline,
        "DODOMA, 23 June 2023. Zambian Defence Minister Chanda Phiri is on a visit to Tanzania. He "
        "was received "
        "by his host and colleague, Minister Neema Mbarouk, on Tuesday.",
    )
    assert (talks.event_type, str(talks.start)) == ("bilateral_meeting", "2023-06-20")
    assert surnames(talks) == {"Phiri", "Mbarouk"}


@pytest.mark.parametrize(
    "last",
    [
        "A joint press conference with the two prime ministers will be held at Rosenbad.",
        "The two prime ministers will hold a joint press conference at Rosenbad.",
    ],
)
def test_a_joint_press_conference_is_of_those_who_hold_the_office(pipeline: Extractor, last: str) -> None:
    found = meetings(
        pipeline,
        "STOCKHOLM, 11 September 2024. Tomorrow Prime Minister Mats Ekelund will receive his Finnish "
        "counterpart "
        "Juhani Torkkeli. In the afternoon Mr Torkkeli will call on the Speaker of the Riksdag, Lena "
        f"Hjalmarsson. {last}",
    )
    (briefing,) = [meeting for meeting in found if meeting.event_type == "briefing"]
    assert surnames(briefing) == {"Ekelund", "Torkkeli"}


def test_whose_adviser_somebody_is_does_not_part_a_row(pipeline: Extractor) -> None:
    (talks,) = meetings(
        pipeline,
        "SARAJEVO, 11 July 2024. The Chairman of the Presidency Mirza Bajramović received Minister "
        "Ana Novak of "
        "Slovenia. Ambassador of Slovenia Davor Pehar and the Chairman's adviser Selma Hadžialić attended.",
    )
    assert surnames(talks) == {"Bajramović", "Novak", "Pehar", "Hadžialić"}


@pytest.mark.parametrize(
    "second",
    [
        "Also paying a farewell call was the Ambassador of Japan, Kenji Mori.",
        "Also calling on the Prime Minister was the Ambassador of Japan, Kenji Mori.",
        "Among those paying courtesy calls today was the Ambassador of Japan, Kenji Mori.",
    ],
)
def test_callers_named_behind_their_call(pipeline: Extractor, second: str) -> None:
    found = meetings(
        pipeline,
        "APIA, 12 June 2024. Prime Minister Fiame Mata received Australian High Commissioner Emily Luck this "
        f"morning. {second}",
    )
    assert sorted(map(sorted, map(surnames, found))) == [["Luck", "Mata"], ["Mata", "Mori"]]
