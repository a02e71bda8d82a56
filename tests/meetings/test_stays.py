"""From which to which day somebody stays, and what is a visit beside its talks."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings

HEADER = "Ministry of Defence of Peru\nLima, 16 May 2024\n\n"
RECEIVED = (
    "Minister of Defence Luis Torres received in Lima today the Minister of Defence of Ghana, Kofi Asare"
)


@pytest.mark.parametrize(
    "stay",
    [
        ", who from Tuesday until this Saturday carries out an official visit to our country.",
        ", who has been on an official visit to Peru since Tuesday. The visit, which will last until "
        "Saturday, "
        "includes a tour of the shipyard.",
        ", who is on a five-day visit to Peru from 14 to 18 May.",
        ", who arrived in the country on Tuesday. His visit ends on Saturday.",
        ", who arrived here on Tuesday. The trip will conclude on Saturday with a tour of the shipyard.",
    ],
)
def test_a_visit_with_days_of_its_own(pipeline: Extractor, stay: str) -> None:
    found = {m.event_type: m for m in meetings(pipeline, HEADER + RECEIVED + stay)}
    assert set(found) == {"bilateral_meeting", "visit"}
    assert (found["visit"].start, found["visit"].end) == ("2024-05-14", "2024-05-18")
    assert [p.name for p in found["visit"].participants] == ["Kofi Asare"]
    assert found["visit"].delegations == ["GHA", "PER"]
    assert (found["bilateral_meeting"].start, found["bilateral_meeting"].end) == ("2024-05-16", "2024-05-16")


def test_a_visit_of_one_day_is_its_only_talks(pipeline: Extractor) -> None:
    (talks,) = meetings(pipeline, HEADER + RECEIVED + ", who is on a visit to Peru today.")
    assert talks.event_type == "bilateral_meeting"


def test_talks_without_a_day_are_in_the_days_of_the_visit(pipeline: Extractor) -> None:
    text = HEADER + (
        "Minister of Defence Luis Torres held talks with the Minister of Defence of Ghana, Kofi Asare, "
        "who is on a visit to Peru from 14 to 18 May."
    )
    (talks,) = meetings(pipeline, text)
    assert (talks.event_type, talks.start, talks.end) == ("bilateral_meeting", "2024-05-14", "2024-05-18")


@pytest.mark.parametrize(
    "plan",
    [
        "will pay a two-day visit to Accra as of 21 May.",
        "is to pay a two-day visit to Accra starting on 21 May.",
        "will be in Accra from 21 to 22 May.",
        "will spend 21 and 22 May in Accra.",
        "received a letter about the visit that he will pay to Accra from 21 to 22 May.",
    ],
)
def test_a_visit_to_come(pipeline: Extractor, plan: str) -> None:
    (visit,) = meetings(pipeline, HEADER + "Minister of Defence Luis Torres " + plan)
    assert (visit.event_type, visit.status, visit.city) == ("visit", "planned", "Accra")
    assert (visit.start, visit.end) == ("2024-05-21", "2024-05-22")


def test_a_visit_that_ended_before_the_text(pipeline: Extractor) -> None:
    text = (
        "LIMA, 16 May 2024 – Defence Minister of Ghana Kofi Asare ended on 14 May a three-day "
        "working visit to Peru, "
        "made at the invitation of the government."
    )
    (visit,) = meetings(pipeline, text)
    assert (visit.start, visit.end, visit.country) == ("2024-05-12", "2024-05-14", "PER")


def test_the_day_of_the_talks_is_not_that_of_the_visit(pipeline: Extractor) -> None:
    text = HEADER + (
        "Defence Minister of Ghana Kofi Asare, who is on a visit to Peru, met Defence Minister of "
        "Peru Luis Torres on "
        "14 May 2024. On 15 May he met Foreign Minister of Peru Ana Rojas. Minister Asare arrived in "
        "Peru on 13 May "
        "and is expected to return home on 17 May."
    )
    (visit,) = [m for m in meetings(pipeline, text) if m.event_type == "visit"]
    assert (visit.start, visit.end) == ("2024-05-13", "2024-05-17")


@pytest.mark.parametrize(
    "mission",
    [
        "The African Union mission stayed in Lima from 13 to 15 May. Led by African Union "
        "Commissioner Ama Owusu, the mission "
        "comprised Ambassador of Ghana Kofi Asare.",
        "An African Union delegation, which stayed in Lima from 13 to 15 May, discussed trade. The "
        "delegation was "
        "headed by African Union Commissioner Ama Owusu. It included Ambassador of Ghana Kofi Asare.",
        "A delegation of the African Union stayed in Lima from 13 to 15 May. African Union "
        "Commissioner Ama Owusu stood at its "
        "head; with her travelled Ambassador of Ghana Kofi Asare.",
    ],
)
def test_a_mission_whose_members_are_named_behind_it(pipeline: Extractor, mission: str) -> None:
    text = HEADER + mission + " On 14 May the mission was received by Foreign Minister of Peru Luis Torres."
    found = {m.event_type: m for m in meetings(pipeline, text)}
    assert set(found) == {"visit", "bilateral_meeting"}
    assert (found["visit"].start, found["visit"].end, found["visit"].city) == (
        "2024-05-13",
        "2024-05-15",
        "Lima",
    )
    roles = {p.name: p.role for p in found["visit"].participants}
    assert roles == {"Ama Owusu": "head_of_delegation", "Kofi Asare": "participant"}
    assert {p.name for p in found["bilateral_meeting"].participants} == {
        "Ama Owusu",
        "Kofi Asare",
        "Luis Torres",
    }


def test_back_from_a_stay(pipeline: Extractor) -> None:
    text = (
        "Parliament of Peru\n16 May 2024\n\nA delegation of the Committee on Defence returned "
        "yesterday from Ghana, "
        "where it had stayed since Monday 13 May. Deputy Ana Rojas stood at its head."
    )
    (visit,) = meetings(pipeline, text)
    assert (visit.event_type, visit.start, visit.end, visit.country) == (
        "visit",
        "2024-05-13",
        "2024-05-15",
        "GHA",
    )


@pytest.mark.parametrize(
    ("told", "announced", "kind"),
    [
        (
            (
                "Defence Minister of Peru Luis Torres met Defence Minister of Ghana Kofi Asare in Lima "
                "on 15 May 2024."
            ),
            (
                "The next meeting of the defence ministers of the two countries will take place in Accra "
                "in November."
            ),
            "bilateral_meeting",
        ),
        (
            (
                "The third round of Foreign Policy Consultations between Peru and Ghana was held in Lima "
                "on 15 May 2024."
            ),
            "It was agreed to hold the next round of the FPC in Accra in November.",
            "consultations",
        ),
        (
            "Political consultations between Peru and Ghana were held in Lima on 15 May 2024.",
            "The next round is planned for November in Accra.",
            "consultations",
        ),
    ],
)
def test_the_next_time(pipeline: Extractor, told: str, announced: str, kind: str) -> None:
    _, later = meetings(pipeline, f"{HEADER}{told} {announced}")
    assert (later.event_type, later.status, later.start, later.city) == (kind, "planned", "2024-11", "Accra")
    assert later.delegations == ["GHA", "PER"]


def test_a_summit_slated_for_a_day(pipeline: Extractor) -> None:
    text = HEADER + (
        "The report will be submitted to the Summit of African Union Heads of State and Government, "
        "slated for "
        "Sunday, 26 May 2024 in Accra."
    )
    (summit,) = meetings(pipeline, text)
    assert (summit.event_type, summit.status, summit.start) == ("summit", "planned", "2024-05-26")


def test_separate_talks_are_not_between_those_met(pipeline: Extractor) -> None:
    text = HEADER + (
        "Foreign Minister of Peru Luis Torres will visit Ghana on 21 May. In Accra there will be "
        "separate meetings "
        "with the Minister of Defence of Ghana, Kofi Asare, and the Speaker of the Parliament of "
        "Ghana, Ama Owusu."
    )
    talks = [m for m in meetings(pipeline, text) if m.event_type == "bilateral_meeting"]
    assert talks
    assert all("Luis Torres" in {p.name for p in talk.participants} for talk in talks)
