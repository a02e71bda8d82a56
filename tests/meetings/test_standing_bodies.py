"""How organisations tell of the sittings of their bodies, their missions and their envoys."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings, roles


@pytest.mark.parametrize(
    "does",
    [
        "will brief the Security Council on 20 May 2022",
        "is scheduled to address the Security Council on 20 May 2022",
        "is due to report to the Security Council on 20 May 2022",
    ],
)
def test_who_reports_to_a_council_speaks_at_its_session(pipeline: Extractor, does: str) -> None:
    (session,) = meetings(
        pipeline, f"Juba, 3 May 2022 – The High Commissioner for Refugees of the UN, Luca Grande, {does}."
    )
    assert (session.event_type, session.status, session.start) == (
        "statutory_session",
        "planned",
        "2022-05-20",
    )
    assert roles(session) == {"Luca Grande": "speaker"}


@pytest.mark.parametrize(
    "text",
    [
        "The Assembly's spring part-session will take place from 24 to 28 May 2022.",
        "The Permanent Council of the OAS will hold a special session on 24 May 2022.",
        "The Contact Group on Libya of the OIC met in Jeddah on 24 May 2022.",
    ],
)
def test_sittings_of_standing_bodies(pipeline: Extractor, text: str) -> None:
    (session,) = meetings(pipeline, text)
    assert (session.event_type, session.start) == ("statutory_session", "2022-05-24")


def test_parts_of_a_session_by_level_belong_to_it(pipeline: Extractor) -> None:
    (session,) = meetings(
        pipeline,
        "Arusha, 25 November 2021 – The 44th meeting of the EAC Council of "
        "Ministers opened today in Arusha. "
        "The Senior Officials' session is chaired by Kenya's Director of "
        "Trade, Alfred Kitolo. The ministerial "
        "session will be chaired by Adan Mohamud, Minister of Trade of Kenya.",
    )
    assert roles(session) == {"Alfred Kitolo": "chair", "Adan Mohamud": "chair"}


def test_the_next_sitting_is_of_the_body_not_of_those_who_met_beside_it(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "Beijing, 2 March 2024 – A meeting of the Council of National "
        "Coordinators of the SCO took place in Beijing "
        "on 1 March 2024. On the sidelines of the meeting, SCO "
        "Secretary-General Zhang Ming had a conversation with "
        "the National Coordinator of Iran, Mehdi Sanai. The National "
        "Coordinators agreed that the next meeting would "
        "be held in Almaty in April.",
    )
    following = next(meeting for meeting in found if meeting.city == "Almaty")
    assert following.event_type == "statutory_session"
    assert "IRN" not in following.delegations


@pytest.mark.parametrize(
    "text",
    [
        "The dialogue was co-chaired by the Permanent Secretary of the "
        "Ministry of Trade of Fiji and Leader of the "
        "Senior Officials Anna Vula and by Chile's Deputy Minister Paul Toro in Suva on 3 May 2022.",
        "The dialogue was co-chaired by Anna Vula, Minister of Trade of Fiji "
        "and head of the current session of "
        "the board, and Paul Toro, Deputy Minister of Trade of Chile, in Suva on 3 May 2022.",
    ],
)
def test_long_posts_between_two_who_chair(pipeline: Extractor, text: str) -> None:
    (dialogue,) = meetings(pipeline, text)
    assert roles(dialogue) == {"Anna Vula": "chair", "Paul Toro": "chair"}


@pytest.mark.parametrize("kind", ["solidarity", "fact-finding", "sensitization", "needs assessment"])
def test_missions_to_a_place_are_visits(pipeline: Extractor, kind: str) -> None:
    (visit,) = meetings(
        pipeline,
        f"AU Commissioner Bankole Ade undertook a {kind} mission to Bamako from 8 to 10 November 2021.",
    )
    assert (visit.event_type, visit.city, visit.end) == ("visit", "Bamako", "2021-11-10")


def test_what_somebody_said_there_would_be_is_planned(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "Dhaka, 30 January 2023 – BIMSTEC Secretary General Tenzin Lek met "
        "Trade Minister Tapan Gosh of Bangladesh. "
        "He informed him that the 22nd meeting of the Negotiating Committee "
        "would be hosted by Thailand in March.",
    )
    assert [meeting.status for meeting in found] == ["held", "planned"]


def test_both_who_sign_with_each_other_are_signatories(pipeline: Extractor) -> None:
    (ceremony,) = meetings(
        pipeline,
        "OAS Secretary General Luis Alma signed the agreement on the mission's "
        "privileges with the Foreign Minister "
        "of Ecuador, Carla Jati, in Quito on 4 May 2021.",
    )
    assert roles(ceremony) == {"Luis Alma": "signatory", "Carla Jati": "signatory"}


def test_the_head_of_an_eu_delegation_is_an_ambassador(pipeline: Extractor) -> None:
    (talks,) = meetings(
        pipeline,
        "Foreign Minister David Zalka of Georgia met Defence Minister Ivan "
        "Burch of Moldova in Tbilisi on 4 May "
        "2021. The Head of the EU Delegation to Georgia, Anna Viktor, attended the meeting.",
    )
    assert roles(talks)["Anna Viktor"] == "participant"


def test_the_last_day_told_in_passing(pipeline: Extractor) -> None:
    (workshop,) = meetings(
        pipeline,
        "Lomé, 8 April 2024 – A workshop on trade opened in Lomé on Monday. "
        "The workshop, which runs until 12 April, "
        "is chaired by Trade Minister Komla Dodzi of Togo.",
    )
    assert (workshop.start, workshop.end) == ("2024-04-08", "2024-04-12")


def test_a_press_conference_at_which_he_said_so(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "Manila, 17 August 2018 – UNHCR Assistant High Commissioner Volker "
        "Turk met Foreign Secretary Alan Cruz of the "
        "Philippines on Thursday. “The country has a long tradition,” he said "
        "at a press conference in Manila on "
        "Friday.",
    )
    briefing = next(meeting for meeting in found if meeting.event_type == "briefing")
    assert (briefing.start, roles(briefing)) == ("2018-08-17", {"Volker Turk": "speaker"})
