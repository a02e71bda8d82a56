"""Agendas: what they list is to come, each entry at the venue of the line below it."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings, roles, surnames

AGENDA = """{title}

MONDAY, 17 NOVEMBER 2025

10h30 – Meeting of Foreign Minister Duarte Vilhena with the Foreign Minister of Cabo Verde, José Tavares
Venue: Palácio das Necessidades, Lisbon

THURSDAY, 20 NOVEMBER 2025

14h30 – Meeting of Foreign Minister Duarte Vilhena with the Foreign Minister of Latvia, Agnese Kalniņa
Venue: Europa Building, Brussels
Closed to the press
"""


@pytest.mark.parametrize(
    "title",
    [
        "Agenda of the Minister of Foreign Affairs",
        "Weekly schedule of the Minister of Foreign Affairs",
        "The programme of the Minister for next week is as follows:",
    ],
)
def test_entries_of_an_agenda_are_planned_at_their_venues(pipeline: Extractor, title: str) -> None:
    found = meetings(pipeline, AGENDA.format(title=title))
    assert [(m.start, m.status, m.city) for m in found] == [
        ("2025-11-17", "planned", "Lisbon"),
        ("2025-11-20", "planned", "Brussels"),
    ]


def test_entries_under_days_need_no_hour(pipeline: Extractor) -> None:
    text = (
        "Executive Committee of the CIS\n10.10.2025\n\n"
        "Calendar of main events in the CIS for October 13–17, 2025\n\n"
        "October 13, Monday\nMinsk, CIS Headquarters (Kirova str., 17), 10.00\n"
        "Regular meeting of the Commission on Economic Affairs under the Economic Council of the CIS. "
        "Deputy Secretary General of the CIS Rustam Jalolov will chair.\n\n"
        "October 14–15, Tuesday – Wednesday\nDushanbe\n"
        "XXVIII meeting of the Council of Heads of Migration Authorities of the CIS Member States. It will "
        "be presided over by Minister of Labor of Tajikistan Gulnora Sharifzoda.\n"
    )
    told = [(m.status, m.start, m.end, m.city, roles(m)) for m in meetings(pipeline, text)]
    assert told == [
        ("planned", "2025-10-13", "2025-10-13", "Minsk", {"Rustam Jalolov": "chair"}),
        ("planned", "2025-10-14", "2025-10-15", "Dushanbe", {"Gulnora Sharifzoda": "chair"}),
    ]


def test_hours_with_dots_and_a_town_within_the_day(pipeline: Extractor) -> None:
    text = (
        "European Council\n3 October 2025\n\nWeekly schedule of President Anneleen Verstraeten\n\n"
        "Wednesday 8 October 2025\nLjubljana\n"
        "10.15  Meeting with Prime Minister of Slovenia Boštjan Jerovšek\n"
        "Zagreb\n17.00  Meeting with Prime Minister of Croatia Krešimir Banovac\n"
    )
    told = [(m.start, m.city, surnames(m)) for m in meetings(pipeline, text)]
    assert told == [
        ("2025-10-08", "Ljubljana", {"Verstraeten", "Jerovšek"}),
        ("2025-10-08", "Zagreb", {"Verstraeten", "Banovac"}),
    ]
