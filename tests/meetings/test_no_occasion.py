"""What looks like an occasion and is none, and who is only spoken of where one is told."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings


@pytest.mark.parametrize(
    "text",
    [
        "Justice Amina Bello of the High Court sitting in Kano ordered the release of Senator Umar "
        "Sani on "
        "Friday.",
        "Finance Minister Paolo Ricci said in a press statement on 4 May 2023 that taxes would stay low.",
        "Finance Minister Paolo Ricci will report to Congress on 4 May 2023.",
        "Trade Minister Lena Vogt said the vote of 4 May 2023 was free and fair.",
        "Energy Minister Olga Berg called the plan of 4 May 2023 a race against time.",
        "Swimmer Maria Costa, coach of the team of Portugal, retired from competition on 4 May 2023.",
        "Also called Rahim Khan, Governor Aslam Beg ruled Multan.",
        "Foreign Minister Ana Silva called Justice Minister Marta Quispe's plan unfair.",
        "Tourism Minister Rosa Mora said that Peru was the most visited country in South America.",
        "Former Prime Minister Davit Beridze of Georgia was allowed to visit Turkey in May 2023.",
        "Foreign Minister Lena Vogt welcomed support for talks to end the Sudanese conflict.",
        "Treasurer Peter Lund of Norway had told reporters in May that the bank was safe.",
        "Nora Lind went to the town hall in Bergen on Monday.",
        "Nora Lind met Ivar Moe on Monday.",
    ],
)
def test_no_occasion(pipeline: Extractor, text: str) -> None:
    assert meetings(pipeline, text) == []


def test_whom_a_speaker_names_takes_no_part(pipeline: Extractor) -> None:
    (briefing,) = meetings(
        pipeline,
        "Transport Minister Laura Diaz told a press conference in Quito on 4 May 2023 that she had been "
        "attacked by Senator Pedro Mora.",
    )
    assert [person.name for person in briefing.participants] == ["Laura Diaz"]


def test_of_what_is_told_at_a_briefing_nothing_says_when_it_is(pipeline: Extractor) -> None:
    (briefing,) = meetings(
        pipeline,
        "Health Minister Keiko Tanabe told a news conference in Osaka on Tuesday she will leave "
        "the ministry.",
    )
    assert briefing.status == "held"


def test_the_loyalist_of_somebody_is_not_he(pipeline: Extractor) -> None:
    (briefing,) = meetings(
        pipeline,
        "General Sok Vanna, a loyalist of ousted Prime Minister Kim Rith, gave a press conference "
        "in Battambang "
        "on 4 May 2023.",
    )
    assert [person.name for person in briefing.participants] == ["Sok Vanna"]


def test_a_visit_in_the_clause_about_a_plan_is_background(pipeline: Extractor) -> None:
    (talks,) = meetings(
        pipeline,
        "Foreign Minister Ana Rivas of Honduras held a meeting with Ambassador Paul Smit of the "
        "Netherlands. She "
        "spoke of the plan that was presented by Deputy Minister Juan Paz during his visit to Japan.",
    )
    assert (talks.event_type, talks.country) == ("bilateral_meeting", None)
