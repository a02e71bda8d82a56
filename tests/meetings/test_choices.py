"""Which day, place and format of those that a text offers is the occasion's."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from extractor.pipeline.options import Option, chosen

OPTIONS = [Option("found", frozenset({"grammar"})), Option("other", frozenset({"near", "in"}))]


@pytest.mark.parametrize(("lead", "value"), [(0.4, "other"), (0.6, "found")])
def test_what_the_grammar_found_gives_way_only_to_what_leads(lead: float, value: str) -> None:
    weights = {"grammar": 1.0, "near": 0.5, "in": 1.0}
    assert chosen(weights, OPTIONS, lead) == value


def test_clues_without_weights_change_nothing() -> None:
    assert chosen({}, OPTIONS, 0.0) == "found"


def test_nothing_was_held_after_the_text_was_published(pipeline: Extractor) -> None:
    (record,) = pipeline.extract(
        "10 June 2024\n\nForeign Minister of Fiji Mere Vula met with Foreign Minister of Samoa Tui Leota in "
        "Apia. They spoke about the Pacific Games of 5 July 2027."
    )
    (talks,) = record.meetings
    assert talks.start is None or talks.start <= "2024-06-10"


def test_where_a_text_is_dated_is_not_where_a_meeting_is_to_be(pipeline: Extractor) -> None:
    (record,) = pipeline.extract(
        "SUVA, 10 June 2024 – Foreign Minister of Fiji Mere Vula will meet Foreign Minister of Samoa Tui "
        "Leota on 20 June 2024."
    )
    (talks,) = record.meetings
    assert (talks.status, talks.start, talks.city) == ("planned", "2024-06-20", None)


@pytest.mark.parametrize(
    ("text", "start", "city"),
    [
        (
            "Ministry of Health of Ghana\n\n6 March 2025\n\nMinister of Health Kofi Adjei travelled to Lomé "
            "on 5 March 2025. There he met the Minister of Health of Togo Afi Mensah, and the two sides "
            "agreed on joint patrols of doctors.",
            "2025-03-05",
            "Lomé",
        ),
        (
            "Minister of Trade of Peru Rosa Quispe arrived in Quito on 4 May 2025 at the head of a "
            "delegation. Her talks with Minister of Trade of Ecuador Luis Vega lasted two hours.",
            "2025-05-04",
            "Quito",
        ),
    ],
)
def test_day_and_place_may_stand_in_another_sentence(
    pipeline: Extractor, text: str, start: str, city: str
) -> None:
    (record,) = pipeline.extract(text)
    talks = next(meeting for meeting in record.meetings if meeting.event_type == "bilateral_meeting")
    assert (talks.start, talks.city) == (start, city)
