"""Agendas: what they list is to come, each entry at the venue of the line below it."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings

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
