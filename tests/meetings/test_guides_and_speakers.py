"""Who shows visitors round, is introduced at talks, hosts a visit, or speaks to many behind such talks."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from extractor.record import EventType, Role

VISIT = (
    "On 4 March 2025 the Minister of Defence of Kenya, Aden Maalim, arrived in Uganda on a three-day "
    "official visit. "
)
DELEGATION = (
    "A delegation of the General Staff of Mongolia led by Major General Bat Erdene paid a working visit to "
    "Astana from 12 to 14 May 2025. "
)
TALKS = (
    "On 4 March 2025, Foreign Minister of Peru Rosa Quispe met with Foreign Minister of Canada Jean Tremblay "
    "in Lima. "
)
SESSION = (
    "The 14th session of the Council of Ministers of the Danube Commission was held in Vienna on 6 May 2025 "
    "under the chairmanship of Foreign Minister Karl Huber of Austria. On the margins of the session, Huber "
    "held bilateral talks with the Foreign Minister of Serbia, Milan Petrović. "
)


def roles(pipeline: Extractor, text: str, name: str) -> list[tuple[EventType, Role]]:
    """The types of the meetings in which a person is, and his roles there."""
    (record,) = pipeline.extract(text)
    return [
        (meeting.event_type, person.role)
        for meeting in record.meetings
        for person in meeting.participants
        if person.name == name
    ]


@pytest.mark.parametrize(
    ("opening", "sentence", "name"),
    [
        (
            VISIT,
            "On Thursday the minister visited the Air Force Base in Entebbe where Base Commander Air "
            "Commodore Paul Okot briefed him on the ongoing activities.",
            "Paul Okot",
        ),
        (
            VISIT,
            "The Director of the Faculty of Studies, Dr Grace Namara, took the delegation round the "
            "facilities and answered questions.",
            "Grace Namara",
        ),
        (
            DELEGATION,
            "Chief engineer Oleg Pak explained to the delegation how the vehicles are assembled.",
            "Oleg Pak",
        ),
        (
            DELEGATION,
            "The delegation visited the National Defense University, where the head of the University, Major "
            "General Askar Bai, acquainted the guests with the educational process.",
            "Askar Bai",
        ),
    ],
)
def test_who_shows_visitors_round_is_with_them(
    pipeline: Extractor, opening: str, sentence: str, name: str
) -> None:
    assert ("visit", "participant") in roles(pipeline, opening + sentence, name)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Tremblay introduced his successor, Anne Roy.", "Anne Roy"),
        (
            "The minister took the opportunity to introduce Colonel Paul Lavoie, who will take over as "
            "defence attaché.",
            "Paul Lavoie",
        ),
        (
            "The group also included the assistant of the border delegate Lieutenant Colonel Carlos Medina "
            "and an interpreter.",
            "Carlos Medina",
        ),
    ],
)
def test_who_is_brought_along_is_at_the_talks(pipeline: Extractor, sentence: str, name: str) -> None:
    assert roles(pipeline, TALKS + sentence, name) == [("bilateral_meeting", "participant")]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "The Executive Director of the Danube Fund, Petra Kos, presented a report on its budget.",
            "Petra Kos",
        ),
        ("State Secretary Eva Nagy of Hungary addressed the ministers on flood protection.", "Eva Nagy"),
        ("The Director of the Secretariat, Ivan Kolev, rendered the report of management.", "Ivan Kolev"),
        (
            "The ministers heard a report by the Chairman of the Military Committee, General Pieter Maes.",
            "Pieter Maes",
        ),
    ],
)
def test_who_speaks_to_many_speaks_at_the_session(pipeline: Extractor, sentence: str, name: str) -> None:
    assert roles(pipeline, SESSION + sentence, name) == [("statutory_session", "speaker")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "On 4 March 2025 the Commander of the Botswana Defence Force, Lieutenant General Mpho Seretse, "
            "arrived in Kenya on an official visit at the invitation of his host, the Chief of the Defence "
            "Forces, General Benson Rotich.",
            "Benson Rotich",
        ),
        (
            "General Marc Thibodeau, Chief of the Defence Staff of Canada, hosted General Sigurd Haugland, "
            "Chief of Defence of Norway, during a counterpart visit to Ottawa from 5 to 7 November 2024. "
            "On 5 November the two generals held talks on Arctic security.",
            "Marc Thibodeau",
        ),
    ],
)
def test_who_hosts_a_visitor_is_host_of_the_visit(pipeline: Extractor, text: str, name: str) -> None:
    assert ("visit", "host") in roles(pipeline, text, name)
