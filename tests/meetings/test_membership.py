"""Persons whom no construction of the grammar places take part where the words around them say so."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor

TALKS = (
    "On 4 March 2025, Foreign Minister of Peru Rosa Quispe met with Foreign Minister of Canada Jean Tremblay "
    "in Lima. "
)
CONFERENCE = "The International Conference on Border Security was held in Tashkent on 7 April 2025. "


def names(pipeline: Extractor, text: str) -> set[str]:
    (record,) = pipeline.extract(text)
    (meeting,) = record.meetings
    return {person.name for person in meeting.participants}


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        (
            TALKS + "Deputy Minister Carlos Medina and Ambassador Lucía Prado rounded out the Peruvian team.",
            {"Rosa Quispe", "Jean Tremblay", "Carlos Medina", "Lucía Prado"},
        ),
        (
            TALKS + "Flanking the Canadian minister was Ambassador Louis Marcotte.",
            {"Rosa Quispe", "Jean Tremblay", "Louis Marcotte"},
        ),
        (
            CONFERENCE + "In the first panel sat Rear Admiral Juhani Laine of Finland and Brigadier General "
            "Aziz Karimov of Uzbekistan.",
            {"Juhani Laine", "Aziz Karimov"},
        ),
        (
            CONFERENCE + "The first word went to Minister Jane Otieno of Kenya, the last to Colonel Peter "
            "Novak of Slovakia.",
            {"Jane Otieno", "Peter Novak"},
        ),
        (
            TALKS + "President Alan Vega had appointed Lucía Prado as spokeswoman last year.",
            {"Rosa Quispe", "Jean Tremblay"},
        ),
    ],
)
def test_the_words_around_a_person_say_whether_he_took_part(
    pipeline: Extractor, text: str, joined: set[str]
) -> None:
    assert names(pipeline, text) == joined


def test_who_joins_is_sure_by_a_probability_and_points_at_his_name(pipeline: Extractor) -> None:
    text = CONFERENCE + "In the first panel sat Rear Admiral Juhani Laine of Finland."
    (record,) = pipeline.extract(text)
    (panelist,) = record.meetings[0].participants
    assert 0.4 < panelist.confidence < 1
    assert [text[start:end] for start, end in panelist.evidence] == ["Juhani Laine"]


def test_a_meeting_is_called_after_those_whom_its_sentence_brings_together(pipeline: Extractor) -> None:
    (record,) = pipeline.extract(TALKS + "Deputy Minister Carlos Medina rounded out the Peruvian team.")
    assert len(record.meetings[0].participants) == 3
    assert record.meetings[0].name == "Meeting of Rosa Quispe with Jean Tremblay"
