"""Occasions of which only the headline tells, over what was said there."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings, roles

SPOKEN = (
    "\n\n5 March 2024\n\nHelsinki, Finland\n\nFOREIGN MINISTER LINDQVIST: Good morning, everyone. It is a "
    "pleasure to have Minister Idrissi here. We want the next review conference to be a success."
    "\n\nFOREIGN MINISTER IDRISSI: Thank you for the warm welcome. We just came out of a very successful "
    "summit of the region."
)


@pytest.mark.parametrize(
    "title",
    [
        "Foreign Minister of Finland Anna Lindqvist and Moroccan Foreign Minister Karim Idrissi Before Their "
        "Meeting",
        "Foreign Minister of Finland Anna Lindqvist With Moroccan Foreign Minister Karim Idrissi Before "
        "Their Meeting",
        "Remarks by Foreign Minister of Finland Anna Lindqvist Before Her Meeting With Moroccan Foreign "
        "Minister Karim Idrissi",
        "Foreign Minister of Finland Anna Lindqvist’s Opening Remarks at the Start of Talks with Moroccan "
        "Foreign Minister Karim Idrissi",
    ],
)
def test_talks_before_which_both_spoke(pipeline: Extractor, title: str) -> None:
    (talk,) = meetings(pipeline, title + SPOKEN)
    assert (talk.event_type, talk.status, talk.format) == ("bilateral_meeting", "held", "in_person")
    assert (talk.start, talk.city, talk.country) == ("2024-03-05", "Helsinki", "FIN")
    assert roles(talk) == {"Anna Lindqvist": "host", "Karim Idrissi": "participant"}


def test_talks_of_several(pipeline: Extractor) -> None:
    text = (
        "Foreign Minister Elvar Brandt of Norway With Kenyan Foreign Minister Ben Okoro, Peruvian Foreign "
        "Minister Luis Quispe, and Estonian Foreign Minister Mari Tamm Ahead of Their Working Lunch\n\n"
        "5 March 2024\n\nOslo\n\nFOREIGN MINISTER BRANDT: Good morning. Thank you all."
    )
    (talk,) = meetings(pipeline, text)
    assert talk.event_type == "multilateral_meeting"
    assert set(roles(talk)) == {"Elvar Brandt", "Ben Okoro", "Luis Quispe", "Mari Tamm"}
    assert (talk.start, talk.city) == ("2024-03-05", "Oslo")


def test_talks_with_those_whom_no_name_tells(pipeline: Extractor) -> None:
    text = (
        "Foreign Minister of Norway Elvar Brandt Before His Meeting with States Parties to the Convention\n\n"
        "5 March 2024\n\nUN Headquarters\nNairobi, Kenya\n\nFOREIGN MINISTER BRANDT: Good morning. "
        "It is good to see colleagues around this table."
    )
    (talk,) = meetings(pipeline, text)
    assert (talk.event_type, talk.start, talk.city) == ("multilateral_meeting", "2024-03-05", "Nairobi")


@pytest.mark.parametrize(
    ("title", "event_type", "expected"),
    [
        (
            "Foreign Minister of Norway Elvar Brandt and Kenyan Foreign Minister Ben Okoro at a Joint Press "
            "Conference",
            "briefing",
            {"Elvar Brandt": "speaker", "Ben Okoro": "speaker"},
        ),
        (
            "Joint press conference by Foreign Minister of Norway Elvar Brandt with Kenyan Foreign Minister "
            "Ben Okoro",
            "briefing",
            {"Elvar Brandt": "speaker", "Ben Okoro": "speaker"},
        ),
        (
            "Foreign Minister of Norway Elvar Brandt and Kenyan Foreign Minister Ben Okoro at the Signing "
            "Ceremony for a Fisheries Agreement",
            "ceremony",
            {"Elvar Brandt": "signatory", "Ben Okoro": "signatory"},
        ),
        (
            "Opening Remarks by Foreign Minister of Norway Elvar Brandt at the 4th Ocean Forum",
            "conference",
            {"Elvar Brandt": "speaker"},
        ),
    ],
)
def test_where_they_spoke(pipeline: Extractor, title: str, event_type: str, expected: dict[str, str]) -> None:
    body = "\n\n5 March 2024\n\nBergen\n\nFOREIGN MINISTER BRANDT: Good afternoon. The sea unites us."
    (meeting,) = meetings(pipeline, title + body)
    assert (meeting.event_type, meeting.start, meeting.city) == (event_type, "2024-03-05", "Bergen")
    assert roles(meeting) == expected


def test_announced_remarks_are_not_spoken_yet(pipeline: Extractor) -> None:
    text = (
        "Foreign Minister of Norway Elvar Brandt to Deliver Remarks at the Ocean Forum\n\n5 March 2024\n\n"
        "Foreign Minister of Norway Elvar Brandt will deliver remarks at the Ocean Forum in Bergen on 9 "
        "March 2024."
    )
    (meeting,) = meetings(pipeline, text)
    assert (meeting.status, meeting.start) == ("planned", "2024-03-09")


def test_the_label_of_a_speaker_is_no_better_than_the_headline(pipeline: Extractor) -> None:
    text = (
        "Norwegian Minister of State for Foreign Affairs Elvar Brandt and Kenyan Cabinet Secretary Ben Okoro "
        "Before Their Meeting\n\n5 March 2024\n\nOslo\n\nMINISTER BRANDT: Good morning.\n\nMINISTER OKORO: "
        "Thank you."
    )
    (talk,) = meetings(pipeline, text)
    assert {person.name: person.position for person in talk.participants} == {
        "Elvar Brandt": "Minister of State for Foreign Affairs",
        "Ben Okoro": "Cabinet Secretary",
    }


def test_remarks_in_the_briefing_room(pipeline: Extractor) -> None:
    text = (
        "12 March 2024\n\nForeign Minister of Norway Elvar Brandt will deliver on-camera remarks to "
        "release the "
        "annual report on fisheries on March 14, 2024, at 2:00 p.m. in the Press Briefing Room.\n\nThe "
        "Ministry "
        "Press Briefing with Spokesperson Ola Dahl will immediately follow this event."
    )
    first, second = meetings(pipeline, text)
    for briefing in (first, second):
        assert (briefing.event_type, briefing.status, briefing.start) == ("briefing", "planned", "2024-03-14")
    assert roles(first) == {"Elvar Brandt": "speaker"}
    assert roles(second) == {"Ola Dahl": "speaker"}


def test_a_headline_without_names_has_its_author_below(pipeline: Extractor) -> None:
    text = (
        "Joint Press Availability After the Fifth Ministerial\n\n5 March 2024\n\nElvar Brandt, Minister "
        "of Foreign Affairs of Norway\n\nNairobi, "
        "Kenya\n\nMINISTER BRANDT: Good afternoon. We had a full day."
    )
    (briefing,) = meetings(pipeline, text)
    assert (briefing.event_type, briefing.city) == ("briefing", "Nairobi")
    assert roles(briefing) == {"Elvar Brandt": "speaker"}
