"""Trips abroad: stops of tours, visits that fall through, welcomes, whom a traveller meets in what post."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from extractor.record import Meeting
from tests.meetings.told import meetings

TOUR = (
    "Helsinki, 21 February 2023\n\nForeign Minister of Finland Pekka Aalto will travel to Namibia and "
    "Botswana "
    "from 26 February to 3 March.\n\nOn 27 February he will meet Foreign Minister of Namibia Nora "
    "Shikongo in "
    "Windhoek. "
)
PUT_OFF = (
    "Canberra, 3 May 2023\n\nThe Australian Foreign Minister, Penny Ward, has postponed her visit to "
    "Suva, which "
    "was scheduled for 8 May. "
)
ARRIVED = (
    "HANOI, 5 July 2022 – Malaysian Foreign Minister Ismail Hamzah arrived in Vientiane, Laos, on "
    "Tuesday for a "
    "four-day official visit. "
)


def with_person(pipeline: Extractor, text: str, name: str) -> Meeting:
    return next(m for m in meetings(pipeline, text) if name in {person.name for person in m.participants})


@pytest.mark.parametrize(
    "words",
    [
        "On 28 February, Aalto will continue to Gaborone. There he will hold talks with Minister Leburu "
        "Kwape.",
        "On 28 February the minister will be in Gaborone for talks with Minister Leburu Kwape.",
        "From Windhoek, the minister will proceed to Gaborone. On 28 February he will meet Leburu Kwape "
        "there.",
    ],
)
def test_a_day_leads_to_the_next_stop(pipeline: Extractor, words: str) -> None:
    meeting = with_person(pipeline, TOUR + words, "Leburu Kwape")
    assert (meeting.start, meeting.city, meeting.country) == ("2023-02-28", "Gaborone", "BWA")


@pytest.mark.parametrize(
    "words",
    [
        "She was to meet Prime Minister Sitiveni Vuki.",
        "Senator Ward had been due to hold talks with Prime Minister Sitiveni Vuki.",
    ],
)
def test_what_was_to_be_done_falls_through_with_the_visit(pipeline: Extractor, words: str) -> None:
    meeting = with_person(pipeline, PUT_OFF + words, "Sitiveni Vuki")
    assert (meeting.event_type, meeting.status) == ("bilateral_meeting", "postponed")
    assert (meeting.start, meeting.city) == ("2023-05-08", "Suva")


@pytest.mark.parametrize(
    "words",
    [
        "He was welcomed by Lao Deputy Foreign Minister Phonsay Keo and Malaysian Ambassador Sazali Musa.",
        "Upon arrival he was greeted by Lao Deputy Foreign Minister Phonsay Keo and Malaysian Ambassador "
        "Sazali Musa.",
    ],
)
def test_a_welcome_on_arrival_belongs_to_the_visit(pipeline: Extractor, words: str) -> None:
    (visit,) = meetings(pipeline, ARRIVED + words)
    assert visit.event_type == "visit"
    roles = {person.name: person.role for person in visit.participants}
    assert roles == {"Ismail Hamzah": "participant", "Phonsay Keo": "host", "Sazali Musa": "participant"}


@pytest.mark.parametrize(
    ("text", "name", "position"),
    [
        (
            "Ottawa, 18 November 2022\n\nOn 17 November, Minister of National Defence Anita Arden of "
            "Canada travelled "
            "to Tallinn, where she was received by Prime Minister Kaja Tamm. She also met with her "
            "Estonian "
            "counterpart, Hanno Rebane.",
            "Hanno Rebane",
            "Minister of National Defence",
        ),
        (
            "MOSCOW, July 20, 2022. Russian Foreign Minister Sergey Lukin will visit Egypt on July 24, "
            "Foreign "
            "Ministry Spokeswoman Maria Zorina said. In Cairo, the minister plans to hold talks with "
            "his Egyptian "
            "counterpart Sameh Shafik.",
            "Sameh Shafik",
            "Foreign Minister",
        ),
        (
            "HANOI, 9 January 2023 – Vietnamese Foreign Minister Bui Thanh Lam arrived in Vientiane on "
            "Monday. He is "
            "to meet Lao President Thongvan Siphan and hold talks with his Lao counterpart Saleum "
            "Kommavong.",
            "Saleum Kommavong",
            "Foreign Minister",
        ),
    ],
)
def test_a_counterpart_holds_the_post_of_the_subject(
    pipeline: Extractor, text: str, name: str, position: str
) -> None:
    people = {person.name: person.position for record in pipeline.extract(text) for person in record.people}
    assert people[name] == position
    others = {person.name for person in with_person(pipeline, text, name).participants}
    assert others & {"Anita Arden", "Sergey Lukin", "Bui Thanh Lam"}


def test_the_town_abroad_of_a_dateline_with_two_towns(pipeline: Extractor) -> None:
    text = (
        "Bratislava/New York, 24 September 2021\n\nSlovak Foreign Minister Ivan Kollar met Georgian "
        "Foreign Minister "
        "David Zaldastani on Thursday, 23 September."
    )
    assert with_person(pipeline, text, "Ivan Kollar").city == "New York"


def test_both_sign_what_one_signs_with_the_other(pipeline: Extractor) -> None:
    text = (
        "Berlin, 18 April 2023. State Secretary Franka Brandt of Germany met Foreign Minister Leila "
        "Amrani of "
        "Morocco, with whom she signed a joint declaration on energy."
    )
    assert {person.role for person in with_person(pipeline, text, "Leila Amrani").participants} == {
        "signatory"
    }


def test_a_conversation_beside_an_assembly_is_no_call(pipeline: Extractor) -> None:
    text = (
        "New York, 24 September 2021\n\nSlovak Foreign Minister Ivan Kollar met Georgian Foreign "
        "Minister David "
        "Zaldastani. In a conversation with Jordanian Foreign Minister Ayman Safwat, he raised trade."
    )
    meeting = with_person(pipeline, text, "Ayman Safwat")
    assert meeting.event_type == "bilateral_meeting"
    assert "Ivan Kollar" in {person.name for person in meeting.participants}


def test_a_tour_that_began_somewhere_is_one_visit(pipeline: Extractor) -> None:
    text = (
        "Mexico City, July 12, 2021\n\nForeign Secretary Marcelo Duarte of Mexico returned to Mexico "
        "last night from "
        "a working tour of Italy, France and Spain.\n\nThe tour began on July 7 in Rome, where he met "
        "with Foreign "
        "Minister Luigi Riva of Italy."
    )
    visits = [meeting for meeting in meetings(pipeline, text) if meeting.event_type == "visit"]
    assert [(visit.end, visit.city) for visit in visits] == [("2021-07-11", None)]
