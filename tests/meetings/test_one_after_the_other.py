"""Several occasions of one kind on one day: callers, calls and entries of diaries, each told once."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings, surnames

HOST = (
    "Accra, 14 March 2024. Foreign Minister Kofi Mensah received the Ambassador of Sweden, Karin Lindqvist. "
)


@pytest.mark.parametrize(
    "second",
    [
        "The Ambassador congratulated him. He then received the Ambassador of Japan, Kenji Morita.",
        "The Ambassador of Japan, Kenji Morita, called on him later to bid farewell.",
        "The Ambassador of Japan, Kenji Morita, paid his farewell call.",
        "The Ambassador of Japan, Kenji Morita, called in shortly afterwards.",
        "The Ambassador of Japan, Kenji Morita, was next, with talks on rice.",
        "She was followed by the Ambassador of Japan, Kenji Morita.",
        "The final engagement of the day was with the Ambassador of Japan, Kenji Morita.",
        "Kenji Morita, Ambassador of Japan, came to present his farewells to the Minister.",
        "Kenji Morita, Ambassador of Japan, was afterwards received.",
        "The last audience of the day was for the Ambassador of Japan, Kenji Morita.",
    ],
)
def test_callers_come_one_after_the_other_to_one_host(pipeline: Extractor, second: str) -> None:
    found = meetings(pipeline, HOST + second)
    assert [surnames(meeting) for meeting in found] == [{"Mensah", "Lindqvist"}, {"Mensah", "Morita"}]


@pytest.mark.parametrize("thing", ["a cable of thanks", "today a letter of congratulation", "a telegram"])
def test_who_receives_a_cable_has_met_nobody(pipeline: Extractor, thing: str) -> None:
    text = f"Sultan Haitham bin Tarik received {thing} from President Xi Jinping of China."
    assert meetings(pipeline, text) == []


@pytest.mark.parametrize("mark", ["- ", "• "])
def test_each_of_a_list_was_met_by_himself(pipeline: Extractor, mark: str) -> None:
    found = meetings(
        pipeline,
        "On 21 November 2023, Sarun Lertwit, Permanent Secretary for Foreign Affairs of Thailand, welcomed "
        "the following ambassadors who paid courtesy calls on him at the Ministry of Foreign Affairs:\n\n"
        f"{mark}Viktor Semenov, Ambassador of Ukraine;\n{mark}Claudia Peralta, Ambassador of Chile.\n",
    )
    assert [surnames(meeting) for meeting in found] == [{"Lertwit", "Semenov"}, {"Lertwit", "Peralta"}]


def test_the_day_stands_before_each_counterpart(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "On 15 March 2023 Foreign Minister of Peru Luis Vega met with the Foreign Minister of Chile, Ana "
        "Rojas; on 16 March with the Foreign Minister of Brazil, Paulo Reis; and on 17 March with the "
        "Foreign Minister of Bolivia, Eva Choque.",
    )
    assert [(surnames(meeting), meeting.start) for meeting in found] == [
        ({"Vega", "Rojas"}, "2023-03-15"),
        ({"Vega", "Reis"}, "2023-03-16"),
        ({"Vega", "Choque"}, "2023-03-17"),
    ]


def test_separate_calls_of_two_have_a_day_each(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "The Defence Adviser of Australia, Captain Megan Forsythe, and the Defence Attaché of Japan, Captain "
        "Hiroki Matsuda, made separate courtesy calls on Commander of the Sri Lanka Navy, Vice Admiral Ruwan "
        "Perera on 18th and 19th February 2025 respectively.",
    )
    assert [(surnames(meeting), meeting.start) for meeting in found] == [
        ({"Forsythe", "Perera"}, "2025-02-18"),
        ({"Matsuda", "Perera"}, "2025-02-19"),
    ]


@pytest.mark.parametrize(
    "company",
    [
        "Present during the meetings were Trade Minister Ama Owusu.",
        "Both meetings were attended by Trade Minister Ama Owusu.",
        "The Minister was accompanied to all the meetings by Trade Minister Ama Owusu.",
    ],
)
def test_who_was_at_both_meetings_is_in_both(pipeline: Extractor, company: str) -> None:
    text = f"{HOST}He also met the Ambassador of Japan, Kenji Morita. {company}"
    assert all("Owusu" in surnames(meeting) for meeting in meetings(pipeline, text))


def test_meetings_on_the_margins_of_a_session_are_no_session(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "New York, 25 September 2024. The Foreign Minister of Uganda, Jeje Okello, held a number of "
        "bilateral meetings on the margins of the 79th Session of the United Nations General Assembly. He "
        "met the Foreign Minister of Iraq, Fuad Hashim.",
    )
    assert [surnames(meeting) for meeting in found] == [{"Okello", "Hashim"}]


def test_entries_of_a_diary_are_told_by_their_hour(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "Agenda of Minister Ana Kask for 3–7 June 2024\n\nMonday 3 June\n9:00 Meeting with the Ambassador "
        "of Korea, Yeo Woon-ki\n13:00 Conference on trade\n\nWednesday 5 June\n15:00 Phone call with the "
        "Foreign Minister of Norway, Eirik Lund\n",
    )
    assert [(meeting.event_type, meeting.status, surnames(meeting)) for meeting in found] == [
        ("bilateral_meeting", "planned", {"Kask", "Woon-ki"}),
        ("conference", "planned", {"Kask"}),
        ("phone_call", "planned", {"Kask", "Lund"}),
    ]


@pytest.mark.parametrize(
    "first",
    [
        "The Ambassador of Sweden, Karin Lindqvist, opened the series of audiences.",
        "First to be ushered into the minister's office was the Ambassador of Sweden, Karin Lindqvist.",
        "The Ambassador of Sweden, Karin Lindqvist, came to discuss cooperation in agriculture.",
        "The Ambassador of Sweden, Karin Lindqvist, was the first guest of the day.",
    ],
)
def test_of_audiences_granted_each_is_told_by_the_guest(pipeline: Extractor, first: str) -> None:
    text = (
        "ACCRA, 14 March 2024 - Energy was on the menu of the audiences granted by the Minister of Foreign "
        "Affairs of Ghana, Kofi Mensah, this Thursday 14 March 2024. "
    )
    (audience,) = meetings(pipeline, text + first)
    assert (audience.event_type, audience.start) == ("bilateral_meeting", "2024-03-14")
    assert surnames(audience) == {"Mensah", "Lindqvist"}


@pytest.mark.parametrize(
    "met",
    [
        "met with the ministers of defence of Sweden, Karin Lindqvist, and of Japan, Kenji Morita.",
        "held talks with the Minister of Defence of Sweden, Karin Lindqvist, on the training of pilots, and "
        "with the Minister of Defence of Japan, Kenji Morita, on mines.",
    ],
)
def test_counterparts_of_two_states_were_met_one_by_one(pipeline: Extractor, met: str) -> None:
    found = meetings(
        pipeline, "LISBON, 14 March 2024 - The Minister of Defence of Ghana, Kofi Mensah, " + met
    )
    assert [surnames(meeting) for meeting in found] == [{"Mensah", "Lindqvist"}, {"Mensah", "Morita"}]
