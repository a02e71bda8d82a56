"""Occasions of one text that are told close together and are none the less several."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from extractor.record import Meeting


def meetings(pipeline: Extractor, text: str) -> list[Meeting]:
    return [meeting for record in pipeline.extract(text) for meeting in record.meetings]


def names(meeting: Meeting) -> set[str]:
    return {person.name.split()[-1] for person in meeting.participants}


@pytest.mark.parametrize(
    "link", ["and, separately, with", "and later with", "and, on the same day, with", "and then with"]
)
def test_whom_adverbs_part_were_met_one_by_one(pipeline: Extractor, link: str) -> None:
    found = meetings(
        pipeline,
        "On 3 June 2025 Commissioner of the European Union Josef Lang met in Tashkent with the Minister of "
        f"Energy of Uzbekistan, Jasur Rahimov, {link} the Minister of Transport, Dilshod Ergashev.",
    )
    assert [names(meeting) for meeting in found] == [{"Lang", "Rahimov"}, {"Lang", "Ergashev"}]


def test_the_head_of_an_organisation_is_received_by_a_state(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "OSCE Secretary General Marit Lund concluded a two-day visit to Moldova today, 21 February 2024. On "
        "Tuesday, Lund was received by Prime Minister Vasile Cojocaru.",
    )
    assert {"Lund", "Cojocaru"} in [names(m) for m in found if m.event_type == "bilateral_meeting"]


@pytest.mark.parametrize(
    ("telling", "event_type"),
    [
        ("The two Prime Ministers spoke by telephone on Wednesday evening.", "phone_call"),
        ("The two premiers agreed on this during a phone call on Wednesday.", "phone_call"),
        ("Before the parade the prime ministers held official talks.", "bilateral_meeting"),
    ],
)
def test_two_who_are_named_by_their_office_meet(pipeline: Extractor, telling: str, event_type: str) -> None:
    found = meetings(
        pipeline,
        "Prime Minister James Tau of Papua New Guinea said that the visit of the Prime Minister of Fiji, "
        "Sitiveni Rokotui, planned for 19 August 2025, has been postponed. " + telling,
    )
    talks = [meeting for meeting in found if meeting.event_type == event_type]
    (talk,) = talks
    assert names(talk) == {"Tau", "Rokotui"}


def test_opening_and_closing_are_two_ceremonies(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "Admiral Somchai Phet presided over the opening ceremony of the exercise Calm Sea in Sattahip on 3 "
        "September 2024. The closing ceremony is scheduled for 11 September 2024.",
    )
    assert [m.start for m in found if m.event_type == "ceremony"] == ["2024-09-03", "2024-09-11"]


def test_counterparts_of_two_states_are_met_one_by_one(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "On 30 June 2025 Foreign Minister of Kyrgyzstan Ulan Sadyrov will hold bilateral meetings with his "
        "Belarusian and Tajik counterparts.",
    )
    assert [meeting.delegations for meeting in found] == [["BLR", "KGZ"], ["KGZ", "TJK"]]


def test_these_discussions_are_those_told_before(pipeline: Extractor) -> None:
    (talks,) = meetings(
        pipeline,
        "On 21 April 2022, Peruvian and Cuban officials met in Lima to discuss migration. These bilateral "
        "discussions on migration are held every six months.",
    )
    assert talks.delegations == ["CUB", "PER"]
