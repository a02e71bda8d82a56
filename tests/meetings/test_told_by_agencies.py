"""News as agencies write it: what was said when somebody called, what they recall, what is announced."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings, names


@pytest.mark.parametrize(
    "clause",
    [
        "The consensus was reached when Kenyan Ambassador Amina Odhiambo "
        "called on Commerce Minister Sheikh Karim",
        "The assurance was given when Commerce Minister Sheikh Karim received "
        "Kenyan Ambassador Amina Odhiambo",
        "More trade is wanted, it emerged when Commerce Minister Sheikh Karim "
        "hosted Kenyan Ambassador Amina Odhiambo",
        "Commerce Minister Sheikh Karim made these remarks when Kenyan "
        "Ambassador Amina Odhiambo called on him",
    ],
)
def test_a_clause_of_when_it_was_said_tells_of_the_meeting(pipeline: Extractor, clause: str) -> None:
    (talks,) = meetings(pipeline, f"DHAKA, June 18, 2024 (BSS) - {clause} at his office here today.")
    assert (talks.event_type, str(talks.start), talks.city) == ("bilateral_meeting", "2024-06-18", "Dhaka")
    assert {name.split()[-1] for name in names(talks)} == {"Karim", "Odhiambo"}


@pytest.mark.parametrize(
    "history",
    [
        "The two previously met in Riyadh on February 18.",
        "The ministers last met in Riyadh in February.",
        "It may be recalled that the two ministers met in Riyadh on June 3.",
        "NAN recalls that the two ministers met in Riyadh on June 3.",
    ],
)
def test_earlier_talks_leave_day_and_place_alone(pipeline: Extractor, history: str) -> None:
    (talks,) = meetings(
        pipeline,
        "Abuja, July 10, 2025 (NAN) - Nigerian Foreign Minister Musa Bello met Kenyan Foreign "
        "Minister Peter Otieno "
        f"here today. {history}",
    )
    assert (str(talks.start), talks.city) == ("2025-07-10", "Abuja")


def test_what_somebody_says_on_a_day_would_be_is_planned(pipeline: Extractor) -> None:
    (talks,) = meetings(
        pipeline,
        "MOSCOW, 21 August 2025 - Kremlin aide Yury Orlov said on Wednesday that Russian "
        "President Ivan Petrov would "
        "meet with his Chinese counterpart Li Gang in Beijing on September 2.",
    )
    assert (talks.status, str(talks.start), talks.city) == ("planned", "2025-09-02", "Beijing")


def test_the_day_of_an_announcement_is_not_that_of_what_will_be(pipeline: Extractor) -> None:
    (summit,) = meetings(
        pipeline,
        "SUVA, 21 August 2025 - Fiji's Prime Minister Seru Vakacegu confirmed on Wednesday "
        "that he will attend the "
        "Pacific Islands Forum Leaders Meeting in Honiara.",
    )
    assert (summit.status, summit.start) == ("planned", None)


def test_a_plan_under_a_condition_is_none(pipeline: Extractor) -> None:
    text = (
        "Brno, April 11, 2024 - Slovak Foreign Minister Jan Blaho said he will meet Russian Foreign Minister "
        "Ivan Petrov in Antalya if the opportunity arises."
    )
    assert meetings(pipeline, text) == []


def test_the_day_of_a_relative_clause_is_not_that_of_the_talks(pipeline: Extractor) -> None:
    (talks,) = meetings(
        pipeline,
        "Manama, May 14, 2024 - Prime Minister Salman Al Khalifa of Bahrain today received "
        "the Foreign Minister of "
        "Kenya, Peter Otieno, ahead of the Arab Summit, which the Kingdom will host on 16 May 2024.",
    )[:1]
    assert str(talks.start) == "2024-05-14"


def test_who_invites_is_at_home_there_and_both_leaders_meet(pipeline: Extractor) -> None:
    (record,) = pipeline.extract(
        "NEW DELHI, March 3, 2025 - Indian Prime Minister Arun Mehta will travel to Mauritius "
        "on March 11 at the "
        "invitation of Prime Minister Paul Duval. Both leaders will hold talks in Port Louis on March 12."
    )
    assert {p.name: p.country for p in record.people} == {"Arun Mehta": "IND", "Paul Duval": "MUS"}
    talks = next(m for m in record.meetings if m.event_type == "bilateral_meeting")
    assert (names(talks), talks.status) == ({"Arun Mehta", "Paul Duval"}, "planned")


def test_what_two_agreed_after_a_call_was_agreed_in_it(pipeline: Extractor) -> None:
    (call,) = meetings(
        pipeline,
        "ABU DHABI, 8 September 2023 - President Khalid Al Nahyan of the United Arab Emirates "
        "received a phone call "
        "today from Nikos Georgiou, President of Cyprus. He also exchanged views with the "
        "Cypriot President on "
        "a number of issues.",
    )
    assert (call.event_type, names(call)) == ("phone_call", {"Khalid Al Nahyan", "Nikos Georgiou"})


def test_they_in_the_sentence_of_two_are_these_two(pipeline: Extractor) -> None:
    session = next(
        meeting
        for meeting in meetings(
            pipeline,
            "BEIJING, Nov. 15, 2024 - Chinese Vice Premier Li Gang on Friday met with Kazakh "
            "First Deputy Prime "
            "Minister Roman Akhmetov, and they co-chaired the 12th meeting of the "
            "China-Kazakhstan Cooperation "
            "Committee.",
        )
        if meeting.event_type == "statutory_session"
    )
    assert {person.role for person in session.participants} == {"chair"}
    assert len(session.participants) == 2


def test_the_town_of_a_state_is_where_somebody_arrives(pipeline: Extractor) -> None:
    (visit,) = meetings(
        pipeline,
        "Nairobi, July 6, 2025 - President Peter Otieno of Kenya arrived in the Chinese port "
        "city of Shanghai on "
        "Saturday.",
    )
    assert (visit.city, visit.country) == ("Shanghai", "CHN")
