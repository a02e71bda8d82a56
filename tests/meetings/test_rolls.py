"""Pages that name those present line by line, and tell of the occasion by their title or in passing."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings, surnames


def test_a_table_of_heads_of_delegation(pipeline: Extractor) -> None:
    (session,) = meetings(
        pipeline,
        "Ministerial Committee on Water, 4th Meeting\nGaborone, Botswana, 18 July 2024\n\n"
        "Member State\tName\tDesignation\nLesotho\tHon. Thabiso Mokoena\tMinister of Police\n"
        "Malawi\tHon. Chimwemwe Phiri\tDeputy Minister of Homeland Security\n"
        "Zambia (Chair)\tHon. Bwalya Kapembwa\tMinister of Foreign Affairs\n\n"
        "The meeting considered the report of the experts.",
    )
    assert (session.event_type, str(session.start), session.city) == (
        "statutory_session",
        "2024-07-18",
        "Gaborone",
    )
    assert [(part.name, part.position, part.country) for part in session.participants] == [
        ("Thabiso Mokoena", "Minister of Police", "LSO"),
        ("Chimwemwe Phiri", "Deputy Minister of Homeland Security", "MWI"),
        ("Bwalya Kapembwa", "Minister of Foreign Affairs", "ZMB"),
    ]


def test_who_sent_apologies_was_not_there(pipeline: Extractor) -> None:
    (session,) = meetings(
        pipeline,
        "Samoa–Tonga Joint Trade Committee\nSummary record of the Second Meeting, Apia, 22 November 2022\n\n"
        "Chair: Sione Fonoti, Permanent Secretary for Trade (Samoa)\n"
        "Present: Ms Litia Vaipulu, Director of Customs (Tonga); Mr Peter Leota, Acting High "
        "Commissioner (Tonga)\n"
        "Apologies: Ms Mele Tau, Secretary for Commerce (Tonga)\n\n"
        "The Committee adopted the record of its first meeting.",
    )
    roles = {part.name: part.role for part in session.participants}
    assert roles == {
        "Sione Fonoti": "chair",
        "Litia Vaipulu": "participant",
        "Peter Leota": "participant",
    }


def test_the_programme_of_a_seminar(pipeline: Extractor) -> None:
    (seminar,) = meetings(
        pipeline,
        "Regional Seminar on Port Security\nMombasa, Kenya, Tuesday 4 March 2025\n\n"
        "PROGRAMME (issued 25 February 2025)\n\n08:30  Registration\n"
        "09:00  Welcome remarks: Daniel Mwakio, Director General, Kenya Ports Authority\n"
        "09:15  Opening address: Fatuma Shee, Principal Secretary for Shipping, Kenya\n12:45  "
        "Lunch\n16:30  Closing\n",
    )
    assert (seminar.event_type, seminar.status, str(seminar.start)) == ("conference", "planned", "2025-03-04")
    assert {part.name: part.role for part in seminar.participants} == {
        "Daniel Mwakio": "speaker",
        "Fatuma Shee": "speaker",
    }


def test_the_agenda_of_a_session_names_who_reports(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "Vienna, 12 December 2023\n\n12th PLENARY MEETING OF THE OSCE PERMANENT COUNCIL\n"
        "Thursday, 14 December 2023, 10 a.m., Vienna (Hofburg)\n\nAGENDA\n"
        "1. Opening by the Chairperson, Ms. Ilona Hietanen (Finland)\n"
        "2. Report by the Head of the OSCE Mission to Moldova, Ms. Claire Fontanel\n"
        "3. Review of current issues: trial of Mr. Pavel Astrouski\n",
    )
    assert (found[0].event_type, str(found[0].start)) == ("statutory_session", "2023-12-14")
    assert surnames(found[0]) == {"Hietanen", "Fontanel"}


@pytest.mark.parametrize("what", ["Signing of the loan agreement", "Inauguration of the water works"])
def test_an_advisory_announces_what_is_done(pipeline: Extractor, what: str) -> None:
    (ceremony,) = meetings(
        pipeline,
        f"MEDIA ADVISORY\n19 September 2022\n\nWHAT: {what}\n"
        "WHO: Fatmata Bangura, Minister of Finance of Sierra Leone; Nadeem Qureshi, Resident "
        "Representative of "
        "the Islamic Development Bank (IsDB)\nWHEN: Thursday, 22 September 2022, 10:00 a.m.\n"
        "WHERE: Ministry of Finance, George Street, Freetown\n",
    )
    assert (ceremony.event_type, ceremony.status, ceremony.city) == ("ceremony", "planned", "Freetown")
    assert [(part.name, part.country or part.organization) for part in ceremony.participants] == [
        ("Fatmata Bangura", "SLE"),
        ("Nadeem Qureshi", "IsDB"),
    ]


def test_whose_engagements_a_page_lists_takes_part_in_each(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "Parliament of Malta\nEngagements of the Speaker, Carmen Zahra Borg\n\n"
        "14.11.2024 – Receives the Ambassador of Portugal, Rui Tavares Lobo. Valletta.\n"
        "13.11.2024 – Meets the Speaker of the House of Representatives of Cyprus, Eleni "
        "Christofi. Valletta.\n",
    )
    assert [surnames(talks) for talks in found] == [{"Borg", "Lobo"}, {"Borg", "Christofi"}]
