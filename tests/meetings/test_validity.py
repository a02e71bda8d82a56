"""Occasions that no construction of the grammar tells of, and the confidence of those that one does."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor

TALKS = (
    "On 4 March 2025, Foreign Minister of Peru Rosa Quispe met with Foreign Minister of Canada Jean Tremblay "
    "in Lima. "
)


@pytest.mark.parametrize(
    ("sentence", "event_type", "start"),
    [
        (
            "Invitations have gone out for the third session of the Peru-Canada Joint Committee in Ottawa on "
            "14 April 2025.",
            "statutory_session",
            "2025-04-14",
        ),
        (
            "Next on the agenda: the fourth round of political consultations in Ottawa, 14 April 2025.",
            "consultations",
            "2025-04-14",
        ),
    ],
)
def test_an_occasion_without_a_verb_is_found(
    pipeline: Extractor, sentence: str, event_type: str, start: str
) -> None:
    (record,) = pipeline.extract(TALKS + sentence)
    found = {(meeting.event_type, meeting.start): meeting for meeting in record.meetings}
    assert (event_type, start) in found


@pytest.mark.parametrize(
    "sentence",
    [
        "They recalled the joint committee's session in Ottawa in 2019.",
        "Both called for regular meetings of experts.",
        "The minister praised the work done before the summit of 2023.",
    ],
)
def test_what_is_recalled_or_wished_for_is_no_occasion(pipeline: Extractor, sentence: str) -> None:
    (record,) = pipeline.extract(TALKS + sentence)
    assert [meeting.start for meeting in record.meetings] == ["2025-03-04"]


def test_a_sure_occasion_has_more_confidence_than_a_vague_one(pipeline: Extractor) -> None:
    (sure,) = pipeline.extract(TALKS)
    (vague,) = pipeline.extract("The exhibition was opened. There is a meeting on Monday, 5 May 2025, too.")
    assert sure.meetings[0].confidence > 0.8
    assert all(meeting.confidence < sure.meetings[0].confidence for meeting in vague.meetings)
