"""The days of a visit, told in sentences of their own, and where its talks were."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Suva, 14 May 2025\n\nMinister of Defence of Fiji Pita Tora visited Tonga. On Tuesday Pita Tora "
            "met "
            "Prime Minister of Tonga Sione Fakatava. On Wednesday he met Minister of Police of Tonga Viliami "
            "Latu.\n\nPita Tora arrived in Tonga on Monday. He returns home on Friday.",
            ("2025-05-12", "2025-05-16"),
        ),
        (
            "Windhoek, 4 March 2024\n\nForeign Minister of Namibia Selma Nghipondoka visited the port of "
            "Luanda "
            "in Angola today.\n\nSelma Nghipondoka is in Angola from 3 to 6 March for talks on trade.",
            ("2024-03-03", "2024-03-06"),
        ),
        (
            "Lima, 18 June 2024\n\nAdmiral Luis Rojas, Commander of the Navy of Peru, ended on 17 June a "
            "four-day "
            "working visit to Uruguay.",
            ("2024-06-14", "2024-06-17"),
        ),
    ],
)
def test_a_visit_lasts_from_arrival_to_departure(
    pipeline: Extractor, text: str, days: tuple[str, str]
) -> None:
    visits = [found for found in meetings(pipeline, text) if found.event_type == "visit"]
    assert [(visit.start, visit.end) for visit in visits] == [days]


def test_the_days_of_the_visit_are_not_those_of_the_talks(pipeline: Extractor) -> None:
    text = (
        "Accra, 9 April 2024\n\nToday President of Ghana Kofi Mensah held talks in Accra with President "
        "of Benin "
        "Yao Dossou, who is in our country on a state visit on 9-11 April."
    )
    talks = [found for found in meetings(pipeline, text) if found.event_type == "bilateral_meeting"]
    assert [(found.start, found.end) for found in talks] == [("2024-04-09", "2024-04-09")]


def test_talks_are_where_the_mission_stayed(pipeline: Extractor) -> None:
    text = (
        "Lomé, 20 May 2024\n\nThe mission stayed in Cotonou from 13 to 15 May. It was led by Ambassador Yao "
        "Agbeko, Commissioner for Political Affairs of ECOWAS.\n\nOn 14 May Ambassador Yao Agbeko held "
        "talks with "
        "the President of the Electoral Commission, Afi Dossou."
    )
    (talks,) = [found for found in meetings(pipeline, text) if found.event_type == "bilateral_meeting"]
    assert (talks.city, talks.country) == ("Cotonou", "BEN")


def test_a_journey_goes_on_to_its_next_stop(pipeline: Extractor) -> None:
    text = (
        "Oslo, 6 May 2024\n\nMinister of Foreign Affairs of Norway Kari Lund will visit Latvia and "
        "Hungary this "
        "week.\n\nIn Riga on Tuesday, Kari Lund will hold a meeting with Minister of Foreign Affairs Janis "
        "Kalve.\n\nKari Lund will then travel on to Budapest. On Thursday she is to meet Minister of Foreign "
        "Affairs Zoltan Varga."
    )
    talks = [found for found in meetings(pipeline, text) if found.event_type == "bilateral_meeting"]
    assert [found.city for found in talks] == ["Riga", "Budapest"]
