"""What is to come or was done, where the verb that says so stands far off or only the page's title does."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings

ORGAN = "in the Ministerial Committee of the SADC Organ."


@pytest.mark.parametrize(
    "text",
    [
        "Deputy Minister Jan Kowalski will travel to Paris, France, from June 8 to 10 to lead the Polish "
        "delegation to the 61st annual Ministerial Council Meeting of the OECD.",
        "In Turkey, Special Advisor Thames will deliver remarks on the Department's work to support "
        "religious minorities at the G-20 Interfaith Conference.",
        "Foreign Minister Anna Lindqvist is traveling to Central America on June 8-9, 2022 to engage with "
        "leaders from the region at a meeting of the Central American Integration System in San Jose.",
        "Foreign Minister Retno Marsudi will today lead Indonesia's delegation, which includes the Minister "
        "of Trade and the Minister of Investment, at the ASEAN Summit in Vientiane.",
        "The Minister of Defence of Namibia, Frans Kapofi, is expected in Luanda next week to take part, "
        "with the ministers of the other countries of the region, " + ORGAN,
        "General Mbaye Cissé is travelling to Accra today to attend the meeting of the Committee of Chiefs "
        "of Defence Staff of ECOWAS.",
    ],
)
def test_a_verb_of_the_future_reaches_far(pipeline: Extractor, text: str) -> None:
    found = meetings(pipeline, "8 June 2022\n\n" + text)
    assert found
    assert {meeting.status for meeting in found} == {"planned"}


@pytest.mark.parametrize(
    "text",
    [
        "General Mbaye Cissé attended the meeting of the Committee of Chiefs of Defence Staff of ECOWAS in "
        "Accra on Tuesday, which agreed that the standby force will hold an exercise next year.",
        "Defence Minister Peeni Henare flew to visit New Zealand service members at Camp Taji in Iraq.",
        "President Ramaphosa took time on Monday to meet Prime Minister Modi in Johannesburg.",
        "Minister Kamau used the visit to meet Uganda's Defence Minister Vincent Ssempijja in Kampala.",
        "Commodore Tavita Leota took the opportunity to call on the Minister of Defence of Tonga, Fe'ao "
        "Vakata, in Nuku'alofa.",
    ],
)
def test_an_infinitive_behind_what_was_done_tells_of_no_plan(pipeline: Extractor, text: str) -> None:
    found = meetings(pipeline, "8 June 2022\n\n" + text)
    assert [meeting.status for meeting in found] == ["held"]


@pytest.mark.parametrize(
    ("title", "entry"),
    [
        (
            "Public Schedule – March 13, 2024",
            "7:00 a.m. Secretary Anna Hale participates in the ASEAN Regional Forum.",
        ),
        (
            "Daily programme: Wednesday 13 March 2024",
            "9.30 a.m. President Carlos Mesa receives the credentials of the Ambassador of "
            "Ghana, Kofi Boateng.",
        ),
        (
            "The Foreign Minister's diary, 13 March 2024",
            "11.00 Foreign Minister Anna Virtanen meets with the Foreign Minister of Ghana, "
            "Kofi Boateng, in Helsinki.",
        ),
        (
            "Agenda of the President for Wednesday, 13 March 2024",
            "11:00 – Meeting with the Prime Minister of Georgia, Irakli Kobakhidze, at the "
            "Presidential Palace.",
        ),
    ],
)
def test_the_title_of_an_agenda_says_that_and_when_it_is_to_come(
    pipeline: Extractor, title: str, entry: str
) -> None:
    found = meetings(pipeline, f"12 March 2024\n\n{title}\n\n{entry}\n")
    assert [(meeting.status, meeting.start) for meeting in found] == [("planned", "2024-03-13")]


def test_an_advisory_tells_of_what_is_to_come(pipeline: Extractor) -> None:
    text = (
        "12 March 2024\n\nMedia advisory: 13 March 2024\n\nForeign Minister Anna Virtanen meets with the "
        "Foreign Minister of Ghana, Kofi Boateng, in Helsinki at 11.00."
    )
    assert [meeting.status for meeting in meetings(pipeline, text)] == ["planned"]


def test_who_is_travelling_while_the_agenda_appears_is_under_way(pipeline: Extractor) -> None:
    text = (
        "12 March 2024\n\nPublic Schedule – March 13, 2024\n\n"
        "Secretary Anna Hale is on travel to Israel from March 11-14, 2024.\n\n"
        "Deputy Secretary John Marsh attends meetings and briefings at the Department of State.\n"
    )
    assert [(found.event_type, found.status) for found in meetings(pipeline, text)] == [("visit", "held")]
