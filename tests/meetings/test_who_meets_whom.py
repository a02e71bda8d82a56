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
        "In Helsinki on Monday Defence Minister Wiremu Tautahi will meet his Finnish counterpart, "
        "Minister of "
        "Defence Aino Rautiainen.",
        ["Rautiainen Tautahi"],
    ),
    (
        "Turkish Defense Minister Hakan Demir on Friday hosted his Azerbaijani and Georgian "
        "counterparts, Col. "
        "Gen. Rauf Mirzayev and Giorgi Kvaratskhelia, in the province of Kayseri for the 13th "
        "trilateral meeting.",
        ["Demir Kvaratskhelia Mirzayev"],
    ),
    ("The Secretary-General met with President of Malawi Chikondi Mbewe on 21 May 2025.", ["Mbewe"]),
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


@pytest.mark.parametrize(
    ("telling", "event_type", "city", "status"),
    [
        (
            "Attorney-General of Qatar {} left yesterday for Baku at the head of a delegation to "
            "attend the annual "
            "conference of the International Association of Prosecutors.",
            "conference",
            "Baku",
            "planned",
        ),
        (
            "President of Kyrgyzstan {} plans to pay a working visit to Budapest on November 20, "
            "2024 to take part "
            "in the informal summit of the Organization of Turkic States.",
            "summit",
            "Budapest",
            "planned",
        ),
        (
            "Minister of Health of Chile {} travelled to Geneva to participate in the 78th session "
            "of the World "
            "Health Assembly.",
            "statutory_session",
            "Geneva",
            "held",
        ),
        # What the visitor does beside the visit's own talks is no other occasion.
        ("President of Kyrgyzstan {} visited Budapest on November 20, 2024.", "visit", "Budapest", "held"),
    ],
)
@pytest.mark.parametrize("name", ["Khalid Al-Sulaiti", "Paola Ruiz", "Azamat Jeenaliev"])
def test_a_journey_to_an_occasion_is_the_occasion(
    pipeline: Extractor, telling: str, event_type: str, city: str, status: str, name: str
) -> None:
    (record,) = next(iter(pipeline.pipe([f"News\n\n{telling.format(name)} Energy was discussed.\n"])))
    (meeting,) = record.meetings
    assert (meeting.event_type, meeting.city, meeting.status) == (event_type, city, status)
    assert [person.name for person in meeting.participants] == [name]


def test_a_body_sits_where_a_clause_says_that_it_was_held(pipeline: Extractor) -> None:
    text = (
        "Roadmap adopted\n\nArusha, 21 June 2024: The Sectoral Council on Defence, which was held at the EAC "
        "headquarters in Arusha, was chaired by Minister of Defence of South Sudan Awan Majok. Burundi was "
        "represented by Major General Prosper Ndayi.\n"
    )
    (record,) = next(iter(pipeline.pipe([text])))
    (session,) = record.meetings
    assert (session.event_type, session.city) == ("statutory_session", "Arusha")
    roles = {person.name: person.role for person in session.participants}
    assert roles == {"Awan Majok": "chair", "Prosper Ndayi": "participant"}
