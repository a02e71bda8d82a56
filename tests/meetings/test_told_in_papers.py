"""Ways in which papers tell of an occasion."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings, names


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Yuki Mori of Japan and Prime Minister Sean Burke of Ireland urged "
        "restraint, they said in "
        "a joint statement after a meeting in Kyoto.",
        "In a statement issued after the talks in Kyoto, Prime Minister Yuki Mori of Japan and "
        "Prime Minister Sean "
        "Burke of Ireland called for restraint.",
    ],
)
def test_two_of_different_sides_who_speak_after_talks_have_met(pipeline: Extractor, text: str) -> None:
    (talks,) = meetings(pipeline, text)
    assert (talks.event_type, talks.city) == ("bilateral_meeting", "Kyoto")
    assert names(talks) == {"Yuki Mori", "Sean Burke"}


def test_talks_held_separately_are_apart(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "Israeli Prime Minister Dan Levi arrived in London on 4 May 2023. He and Palestinian "
        "leader Omar Saleh met "
        "separately with Foreign Secretary Jane Cole of the United Kingdom.",
    )
    pairs = [names(meeting) for meeting in found if len(meeting.participants) == 2]
    assert pairs == [{"Dan Levi", "Jane Cole"}, {"Omar Saleh", "Jane Cole"}]


def test_talks_with_several_unnamed_ministers_are_apart(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "High Representative Lucia Conti of the EU held a first round of talks with the Foreign "
        "Ministers of Iran, "
        "Oman and Qatar on 4 May 2023.",
    )
    assert [meeting.delegations for meeting in found] == [["EU", "IRN"], ["EU", "OMN"], ["EU", "QAT"]]


def test_what_came_during_a_sitting(pipeline: Extractor) -> None:
    (session,) = meetings(
        pipeline,
        "Uganda won the chairmanship of the union. This came during the 41st session of the "
        "Council of Ministers "
        "of Water, convened from 4 to 6 May 2023 in Kampala.",
    )
    assert (session.event_type, session.start, session.city) == ("statutory_session", "2023-05-04", "Kampala")


def test_a_fair_is_in_the_town_whose_name_it_bears(pipeline: Extractor) -> None:
    (fair,) = meetings(pipeline, "The Cairo Book Fair opened on 4 May 2023.")
    assert (fair.event_type, fair.city) == ("conference", "Cairo")


def test_an_unlisted_body_is_a_side(pipeline: Extractor) -> None:
    (talks,) = meetings(
        pipeline, "Minister of Water Ana Silva met with the National Irrigation Board on Monday in Lima."
    )
    assert names(talks) == {"Ana Silva"}


def test_the_first_who_ever_came_did_not_come_now(pipeline: Extractor) -> None:
    assert (
        meetings(
            pipeline, "Taro Abe was the last Japanese prime minister to visit Beijing, President Xu Min said."
        )
        == []
    )


def test_the_next_summit_is_another(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "Education Minister Ali Nasser of Kuwait attended the education summit in Paris on 4 May "
        "2023. He said this "
        "was a prelude to the summit, to be held in New York in September 2023.",
    )
    assert [(meeting.city, meeting.status) for meeting in found] == [
        ("Paris", "held"),
        ("New York", "planned"),
    ]


def test_a_city_and_its_province(pipeline: Extractor) -> None:
    (ceremony,) = meetings(pipeline, "The medal ceremony was held in Asan, South Chungcheong, on 4 May 2023.")
    assert ceremony.city == "Asan"
