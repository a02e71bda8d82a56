"""Who meets whom, however a delegation, a group of colleagues or a guest is described."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor

# A telling and the participants of each of its meetings, by their last names.
TELLINGS = [
    (
        "Chief of the State Border Service Rauf Aliyarov met with a delegation led by Director of the Border "
        "Service of Kazakhstan, Major General Yerlan Dosmukhamedov.",
        ["Aliyarov Dosmukhamedov"],
    ),
    (
        "President Temir Asanov spoke with members of the delegation of the European Parliament, "
        "led by MEP Rosa "
        "Conti, in Bishkek on 7 May 2024.",
        ["Asanov Conti"],
    ),
    (
        "General Bakir Hasan met the visiting delegation of the Turkish Armed Forces under the leadership of "
        "Lieutenant General Emre Aydin in Baghdad on Tuesday.",
        ["Aydin Hasan"],
    ),
    (
        "Minister of Labour Tomas Rada held separate meetings with his counterparts Karin Holt of "
        "Austria, Piotr "
        "Zalewski of Poland and Marta Kiss of Hungary on 4 June 2025.",
        ["Holt Rada", "Kiss Rada", "Rada Zalewski"],
    ),
    (
        "Foreign Minister of Türkiye Hakan Demir met with his counterparts from Spain, Jose "
        "Alvarez, and Egypt, "
        "Badr Hassan, in Madrid on 4 June 2025.",
        ["Alvarez Demir", "Demir Hassan"],
    ),
    (
        "Deputy Prime Minister Anwar Qureshi, who is on a two-day visit to Tashkent, was received "
        "by President "
        "Shavkat Mirzo on Wednesday.",
        ["Mirzo Qureshi"],
    ),
]


@pytest.mark.parametrize(("telling", "expected"), TELLINGS)
def test_each_meeting_has_its_participants(pipeline: Extractor, telling: str, expected: list[str]) -> None:
    text = f"Talks on cooperation\n\n{telling} Cooperation was discussed.\n"
    (record,) = next(iter(pipeline.pipe([text])))
    talks = [meeting for meeting in record.meetings if meeting.event_type != "visit"]
    found = sorted(" ".join(sorted(p.name.split()[-1] for p in meeting.participants)) for meeting in talks)
    assert found == expected
