"""Announcements: who is to come when and where, and what the rest of a sentence leaves alone."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor

Told = list[tuple[str, str, str | None, str | None]]


def told(pipeline: Extractor, text: str) -> Told:
    """Type, status, first day and place of each occasion, in order."""
    return sorted(
        (m.event_type, m.status, m.start, m.city or m.country)
        for record in pipeline.extract(text)
        for m in record.meetings
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "MEDIA ADVISORY\n\nWHAT: Opening of the Regional Forum on Border Security\n"
            "WHO: OSCE Secretary General Helena Sorsa and Minister of Interior of Tajikistan Rustam Nazarov\n"
            "WHEN: 17 September 2024, 09:00\nWHERE: Hotel Serena, Dushanbe\n",
            [("conference", "planned", "2024-09-17", "Dushanbe")],
        ),
        (
            "MEDIA ADVISORY\n\nWho: Minister of Defence Anita Blair and NATO Secretary General Jan Stolten\n"
            "What: Joint press conference\nWhen: Wednesday, June 19, 2024, 2:00 p.m.\n"
            "Where: National Press Theatre, Ottawa, Ontario\n",
            [("briefing", "planned", "2024-06-19", "Ottawa")],
        ),
        (
            "ISLAMABAD, 4 February 2025: The visit of the Iranian Foreign Minister Reza "
            "Moradi to Pakistan has "
            "been postponed until further notice, the Foreign Office said.",
            [("visit", "postponed", None, "PAK")],
        ),
        (
            "Defence Secretary Gilbert Manalo is set to co-chair the 11th "
            "Philippines-Australia Joint Defence "
            "Cooperation Committee on 20 November 2024 in Manila with Australian Deputy "
            "Secretary Hugh Jeffery.",
            [("statutory_session", "planned", "2024-11-20", "Manila")],
        ),
        (
            "Prime Minister Siaosi Tonga accepted an invitation by Prime Minister Chris "
            "Hale of New Zealand to "
            "visit Wellington in July 2024.",
            [("visit", "planned", "2024-07", "Wellington")],
        ),
        (
            "The Russian Navy's training ship Smolny is to call at the port of Havana from "
            "July 11 to 14, 2023.",
            [("visit", "planned", "2023-07-11", "Havana")],
        ),
        (
            "Commissioner Bankole Ade of the African Union will undertake a mission to Khartoum from 7 to 9 "
            "August 2023.",
            [("visit", "planned", "2023-08-07", "Khartoum")],
        ),
        (
            "ECOWAS Chiefs of Defence Staff will meet in Accra on 17 and 18 August 2023.",
            [("statutory_session", "planned", "2023-08-17", "Accra")],
        ),
        (
            "Rome is preparing to host the Ukraine Recovery Conference on 10-11 July 2025.",
            [("conference", "planned", "2025-07-10", "Rome")],
        ),
        (
            "Officials said the talks with Foreign Minister Abbas Karimi of Iran, which had been expected on "
            "4 April 2024 in Geneva, would not go ahead.",
            [("bilateral_meeting", "cancelled", "2024-04-04", "Geneva")],
        ),
        (
            "Italian Defence Minister Guido Cossu visited the troops of the Italian "
            "contingent at the base in "
            "Shama, Lebanon on 10 January 2024.",
            [("visit", "held", "2024-01-10", "Shama")],
        ),
        (
            "Minister of Foreign Affairs of Armenia Ararat Melikyan will be on a working visit in Athens on "
            "February 27-28, 2024. Meetings with Minister of Foreign Affairs of Greece Giorgos Petridis and "
            "President of the Parliament Konstantinos Tasos are scheduled.",
            [
                ("bilateral_meeting", "planned", "2024-02-27", "Athens"),
                ("bilateral_meeting", "planned", "2024-02-27", "Athens"),
                ("visit", "planned", "2024-02-27", "Athens"),
            ],
        ),
        (
            "MUSCAT, 12 November 2024 - It was agreed that the Omani-Jordanian Joint Higher Committee "
            "convene in Amman on December 9.",
            [("statutory_session", "planned", "2024-12-09", "Amman")],
        ),
        (
            "TUNIS, 23 January 2024 - They agreed that the Tunisian-Libyan Joint High Committee be held in "
            "Tripoli next March.",
            [("statutory_session", "planned", "2024-03", "Tripoli")],
        ),
        (
            "LIMA, 4 August 2022 - The conclusions will be submitted to the XIV Binational Cabinet, which "
            "the Presidents of both countries will lead in Piura on September 9 of this year.",
            [("statutory_session", "planned", "2022-09-09", "Piura")],
        ),
        (
            "DUBLIN, 4 March 2024 - Minister of State for European Affairs Fergal Dunphy will represent "
            "Ireland at the General Affairs Council in Brussels on Tuesday.",
            [("statutory_session", "planned", "2024-03-05", "Brussels")],
        ),
        (
            "NEW YORK, 26 September 2024 - On Saturday, September 28, Foreign Minister of Jamaica Claudette "
            "Barrett will deliver her country's statement in the General Debate.",
            [("statutory_session", "planned", "2024-09-28", None)],
        ),
        (
            "VIENNA, 14 October 2025 - The Austrian Defence Minister Klara Tanner met her Slovenian "
            "counterpart Borut Sajovic in Vienna today. Experts of both ministries will meet in Ljubljana in "
            "November to draw up a list of joint projects.",
            [
                ("bilateral_meeting", "held", "2025-10-14", "Vienna"),
                ("consultations", "planned", "2025-11", "Ljubljana"),
            ],
        ),
        (
            "HAVANA, 8 May 2024 - Minister of Foreign Affairs of Laos Bounthavy Phomma met with the Minister "
            "of Trade of Cuba, Oscar Hung. He discussed the next Intergovernmental Commission, to be held in "
            "Vientiane in September.",
            [
                ("bilateral_meeting", "held", "2024-05-08", "Havana"),
                ("statutory_session", "planned", "2024-09", "Vientiane"),
            ],
        ),
    ],
)
def test_what_is_announced(pipeline: Extractor, text: str, expected: Told) -> None:
    assert told(pipeline, text) == expected


def test_past_and_future_in_one_sentence(pipeline: Extractor) -> None:
    found = told(
        pipeline,
        "TALLINN, 3 June 2024 – Latvian Prime Minister Inga Ozola met with Prime "
        "Minister Kaja Saar today and "
        "will visit the Tapa military base tomorrow.",
    )
    assert [(kind, status, day) for kind, status, day, _ in found] == [
        ("bilateral_meeting", "held", "2024-06-03"),
        ("visit", "planned", "2024-06-04"),
    ]


def test_who_invites_is_not_on_the_visit(pipeline: Extractor) -> None:
    [record] = pipeline.extract(
        "At the invitation of President Hu Jianmin, President Lazarus Banda of Malawi "
        "will pay a state visit to "
        "China from 4 to 8 September 2024."
    )
    names = {person.id: person.name for person in record.people}
    assert [(part.name, part.role) for part in record.meetings[0].participants] == [
        ("Lazarus Banda", "participant")
    ]
    assert "Hu Jianmin" in names.values()


def test_who_flies_to_a_capital_is_not_of_its_state(pipeline: Extractor) -> None:
    [record] = pipeline.extract(
        "Deputy Prime Minister Alexei Morozov flew to Caracas on Tuesday, 4 June 2024."
    )
    assert [person.country for person in record.people] == [None]
