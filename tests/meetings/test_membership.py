"""Persons whom no construction of the grammar places take part where the words around them say so."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from extractor.pipeline.meetings.draft import LIKELY, MeetingDraft, Part
from extractor.pipeline.meetings.naming import meeting_name
from extractor.pipeline.people.person import PersonDraft

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
            TALKS + "Beside the minister sat Ambassador Lucía Prado of Peru and General Carlos Medina.",
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
            CONFERENCE + "Greetings came from Minister Jane Otieno of Kenya; Colonel Peter Novak of Slovakia "
            "took the floor after her.",
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


def test_a_meeting_is_called_after_those_whom_its_sentence_brings_together() -> None:
    people = {key: PersonDraft(key, name) for key, name in (("p1", "A"), ("p2", "B"), ("p3", "C"))}
    rules = {"p1": "meet.subject", "p2": "meet.object", "p3": LIKELY}
    parts = {key: Part(key, "participant", rule, []) for key, rule in rules.items()}
    draft = MeetingDraft("bilateral_meeting", "held", "meet", 0, [(0, 1)], parts=parts)
    assert meeting_name(draft, people) == "Meeting of A with B"


@pytest.mark.parametrize(
    "aside",
    [
        "President Alan Vega dismissed Interior Minister Lucía Prado on the same day.",
        "The academy bears the name of General Alan Vega.",
        "An invitation will be sent to President Alan Vega.",
        "Ambassador Lucía Prado, who held the post until 2021, died in May.",
    ],
)
def test_whom_the_text_only_mentions_takes_no_part(pipeline: Extractor, aside: str) -> None:
    assert names(pipeline, TALKS + aside) == {"Rosa Quispe", "Jean Tremblay"}


def test_in_a_long_list_people_join_the_occasion_beside_them(pipeline: Extractor) -> None:
    states = ["Peru", "Canada", "Kenya", "Norway", "Japan", "Chile", "Ghana", "Egypt", "India", "Nepal"]
    endings = ["aldi", "benko", "corti", "dusek", "egger", "fabri", "gomis", "hoxha", "ivers", "jaska"]
    names_of = [first + last for first in ("Bar", "Cal", "Dor", "Fen", "Gil", "Hal") for last in endings]
    text = "".join(
        f"On {1 + number % 28} May 2025 Foreign Minister of {states[number % 10]} Ana {name} met with "
        f"Foreign Minister of {states[(number + 3) % 10]} Jon {name}sen in Lima.\n\n"
        f"Beside the minister sat Ambassador Eva {name}man.\n\n"
        for number, name in enumerate(names_of)
    )
    (record,) = pipeline.extract(text)
    assert len(record.meetings) == len(names_of)
    for name, meeting in zip(names_of, record.meetings, strict=True):
        assert {person.name for person in meeting.participants} == {
            f"Ana {name}",
            f"Jon {name}sen",
            f"Eva {name}man",
        }
