"""Releases of the agencies and offices of the Gulf, the Levant and Africa, as these write them."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from extractor.record import Record


def read(pipeline: Extractor, text: str) -> Record:
    (record,) = pipeline.extract(text)
    return record


def people(record: Record) -> dict[str, tuple[str | None, str | None]]:
    """Post and side by name."""
    return {person.name: (person.position, person.country or person.organization) for person in record.people}


def told(record: Record) -> list[tuple[str, str, set[str]]]:
    """Kind, format and last names of each meeting."""
    return [
        (meeting.event_type, meeting.format, {person.name.split()[-1] for person in meeting.participants})
        for meeting in record.meetings
    ]


@pytest.mark.parametrize(
    ("text", "name", "post", "side"),
    [
        (
            "King, Blinken discuss Gaza\n\nAmman, Jan. 7 (Petra) -- His Majesty King Abdullah, on "
            "Sunday, received "
            "US Secretary of State Antony Blinken, in the presence of Crown Prince Al Hussein bin "
            "Abdullah II.",
            "Abdullah",
            "King",
            "JOR",
        ),
        (
            "King, Blinken discuss Gaza\n\nAmman, Jan. 7 (Petra) -- His Majesty King Abdullah, on "
            "Sunday, received "
            "the accompanying delegation.",
            "Blinken",
            None,
            None,
        ),
        (
            "DUBAI, 4th May, 2025 (WAM) -- H.H. Sheikh Mohammed bin Rashid Al Maktoum, Vice "
            "President, received "
            "Recep Tayyip Erdogan, President of Türkiye. The meeting was attended by H.H. Sheikh Maktoum bin "
            "Mohammed bin Rashid Al Maktoum, First Deputy Ruler of Dubai.",
            "Mohammed bin Rashid Al Maktoum",
            "Vice President",
            "ARE",
        ),
        (
            "UAE President, President of Egypt discuss ties\n\nABU DHABI, 4th May, 2025 (WAM) -- "
            "President Sheikh "
            "Mohamed bin Zayed Al Nahyan today received Abdel Fattah El-Sisi, President of the Arab "
            "Republic of "
            "Egypt. The meeting was attended by H.H. Sheikh Mansour bin Zayed Al Nahyan, Chairman of the "
            "Presidential Court; and Mariam Al Kaabi, UAE Ambassador to Egypt.",
            "Mansour bin Zayed Al Nahyan",
            "Chairman of the Presidential Court",
            "ARE",
        ),
        (
            "President Yoweri Museveni on Thursday met with the outgoing United States Ambassador to Uganda, "
            "H.E Natalie E. Brown, at State House, Entebbe.",
            "Natalie E. Brown",
            "Ambassador",
            "USA",
        ),
        (
            "Damascus, SANA- Foreign Minister Fayssal Mikdad met UN envoy Geir Pedersen. The meeting "
            "was attended "
            "by Deputy Foreign and Expatriates Minister, Dr. Bashar al-Jaafari.",
            "Bashar al-Jaafari",
            "Deputy Foreign and Expatriates Minister",
            "SYR",
        ),
        (
            "President Museveni met US Ambassador William Popp. The meeting was attended by the "
            "Principal Private "
            "Secretary to the President, Dr. Kenneth Omona.",
            "Kenneth Omona",
            "Principal Private Secretary to the President",
            None,
        ),
        (
            "PM Benjamin Netanyahu met with US Secretary of State Antony Blinken. On the US side, US "
            "Ambassador to "
            "Israel Jack Lew and the Secretary's Chief-of-Staff Suzy George also participated.",
            "Jack Lew",
            "Ambassador",
            "USA",
        ),
        (
            "Addis Ababa, 18 February 2025: The Chairperson of the African Union Commission, H.E. "
            "Moussa Faki "
            "Mahamat, today met with Hassan Sheikh Mohamud, President of Somalia. The Special "
            "Representative of the "
            "Chairperson of the Commission for Somalia, Ambassador Mohamed El-Amine Souef, attended "
            "the meeting.",
            "Mohamed El-Amine Souef",
            "Special Representative of the Chairperson of the Commission for Somalia",
            "AU",
        ),
    ],
)
def test_posts_and_sides(
    pipeline: Extractor, text: str, name: str, post: str | None, side: str | None
) -> None:
    found = next(value for known, value in people(read(pipeline, text)).items() if known.endswith(name))
    assert found[0] == post
    assert side is None or found[1] == side


@pytest.mark.parametrize(
    ("text", "kind", "medium", "there"),
    [
        (
            "Muscat, 12 Jun (ONA) --- His Majesty Sultan Haitham bin Tarik has received a written "
            "message from "
            "President Samia Suluhu Hassan of Tanzania.\nThe message was received by Badr bin Hamad "
            "Al Busaidi, "
            "Foreign Minister, when he received here today Saidi Mussa, the special envoy of the President.",
            "bilateral_meeting",
            "in_person",
            {"Busaidi", "Mussa"},
        ),
        (
            "ALGIERS, 14 March 2024 (APS) - President of the Republic Abdelmadjid Tebboune received "
            "Thursday a "
            "written message from President of Mozambique Filipe Nyusi, handed over by Minister of "
            "Foreign Affairs "
            "of Mozambique Veronica Macamo.",
            "bilateral_meeting",
            "in_person",
            {"Tebboune", "Macamo"},
        ),
        (
            "Iranian Foreign Minister Hossein Amirabdollahian and his Saudi counterpart Faisal bin "
            "Farhan discussed "
            "in a phone conversation on Monday night the latest developments in Palestine.",
            "phone_call",
            "telephone",
            {"Amirabdollahian", "Farhan"},
        ),
    ],
)
def test_who_met(pipeline: Extractor, text: str, kind: str, medium: str, there: set[str]) -> None:
    assert told(read(pipeline, text)) == [(kind, medium, there)]


def test_a_call_beside_a_meeting(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "Cairo, March 4, 2025. The Foreign Minister Badr Abdelatty held a meeting with Hakan Fidan, "
        "Minister of "
        "Foreign Affairs of Türkiye, and received a phone call from Mr. Jean-Noël Barrot, Foreign "
        "Minister of France.",
    )
    assert told(record) == [
        ("bilateral_meeting", "in_person", {"Abdelatty", "Fidan"}),
        ("phone_call", "telephone", {"Abdelatty", "Barrot"}),
    ]


def test_a_topic_of_a_call_is_no_side(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "Egyptian Foreign Minister Badr Abdelatty and his Saudi counterpart Faisal bin Farhan "
        "discussed in a phone "
        "call the situation in Sudan.",
    )
    assert record.meetings[0].delegations == ["EGY", "SAU"]


def test_what_a_call_was_about_does_not_make_it_planned(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "Algerian Foreign Minister Ahmed Attaf had on Sunday a telephone conversation with his "
        "Tunisian counterpart, "
        "Mohamed Ali Nafti, during which they reviewed preparations for the upcoming session of the "
        "Joint Committee.",
    )
    assert record.meetings[0].status == "held"


def test_kuwait_in_a_dateline(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "KUWAIT, May 13 (KUNA) -- Minister of Foreign Affairs Abdullah Al-Yahya held on Monday a "
        "meeting with his "
        "Omani counterpart Sayyid Badr bin Hamad Al-Busaidi.",
    )
    assert (record.meetings[0].city, record.meetings[0].country) == (None, "KWT")
