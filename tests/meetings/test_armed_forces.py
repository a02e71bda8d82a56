"""Short releases of ministries of defence and armed forces: calls, staff talks, visits with briefings."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings


@pytest.mark.parametrize("verb", ["called on", "met"])
def test_a_post_behind_a_name_and_one_before_the_next(pipeline: Extractor, verb: str) -> None:
    text = (
        f"Admiral Knud Petersen, Commander of the Danish Fleet, {verb} General Vikram Chauhan, the Indian "
        "Chief of Defence Staff, and Defence Minister Anil Rao in Delhi on 3 May 2023."
    )
    names = {person.name for meeting in meetings(pipeline, text) for person in meeting.participants}
    assert names == {"Knud Petersen", "Vikram Chauhan", "Anil Rao"}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        (
            "On 29 May 2023, the 6th Mongolia–Germany Defense Policy Talks took place in Ulaanbaatar. The "
            "German side was represented by Katrin Seelbach, Head of Division.",
            "consultations",
        ),
        (
            "General Janne Jaakko of Finland took part in the regional Chiefs of Defence meeting in "
            "Reykjavik on 4 May 2023. The meeting was chaired by General Michael Hyld of Denmark.",
            "multilateral_meeting",
        ),
        (
            "On 4 May 2023 State Secretary Wolfgang Neuhauser of Germany attended the opening of the Khaan "
            "Quest 2023 exercise in Mongolia.",
            "ceremony",
        ),
    ],
)
def test_kinds_of_occasions_of_armed_forces(pipeline: Extractor, text: str, event_type: str) -> None:
    assert [meeting.event_type for meeting in meetings(pipeline, text)] == [event_type]


@pytest.mark.parametrize(
    "briefing",
    [
        "where he was given a briefing by Colonel Jane Hartwell of Norway",
        "where he received a detailed briefing from Colonel Jane Hartwell of Norway",
    ],
)
def test_a_briefing_for_a_guest_is_part_of_the_visit(pipeline: Extractor, briefing: str) -> None:
    text = f"On 19 April 2023, Admiral Knud Petersen of the Danish Navy visited Bergen, {briefing}."
    assert [meeting.event_type for meeting in meetings(pipeline, text)] == ["visit"]


def test_a_visit_to_another_town_is_not_the_talks(pipeline: Extractor) -> None:
    text = (
        "Deputy Minister of Defence of Russia Alexander Fomich held a working meeting in Moscow with the "
        "Commander of the Naval Forces of Algeria, Major General Mahfoud Benmed. On 28 April 2023, Mahfoud "
        "Benmed visited the Nakhimov Naval Academy in St. Petersburg, where he was greeted by the head of "
        "the academy, Rear Admiral Andrei Grinkov."
    )
    found = {(meeting.event_type, meeting.city) for meeting in meetings(pipeline, text)}
    assert found == {("bilateral_meeting", "Moscow"), ("visit", "St. Petersburg")}


def test_barracks_are_no_town(pipeline: Extractor) -> None:
    text = (
        "Major General Jone Kalou of Fiji and Air Marshal Kevin Shortland of New Zealand met at Queen "
        "Elizabeth Barracks, Fiji, on 4 July 2023."
    )
    assert all("Barracks" not in (meeting.city or "") for meeting in meetings(pipeline, text))
