"""How news agencies and papers tell of meetings: summonses, looks back, states in turn, bodies that sit."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings, names

_DATELINE = "CAIRO, May 4, 2021 (Reuters) - "


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Kenya's foreign ministry on Monday summoned Chinese ambassador Li Wen.",
            ["CHN", "KEN"],
        ),
        ("Iran on Monday summoned the Swiss ambassador, Nadine Keller, over the arrests.", ["CHE", "IRN"]),
        (
            "Turkish ambassador Ali Demir was summoned to the ministry in Baghdad on Monday.",
            ["IRQ", "TUR"],
        ),
        (
            "Belarusian charge d'affaires Pavel Lis was called in by the Polish foreign ministry on Monday.",
            ["BLR", "POL"],
        ),
    ],
)
def test_a_summoned_envoy_has_met_the_ministry(pipeline: Extractor, text: str, sides: list[str]) -> None:
    (talks,) = meetings(pipeline, _DATELINE + text)
    assert (talks.event_type, str(talks.start)) == ("bilateral_meeting", "2021-05-03")
    assert sorted(talks.delegations) == sides


@pytest.mark.parametrize(
    "text",
    [
        "The prosecutor summoned former president Jacob Mensah to appear before the court on Monday.",
        "Spain recalled its ambassador to Buenos Aires, Maria Alonso, for consultations on Sunday.",
        "Tom Banda, a former minister, was at the Lilongwe court for a bail hearing.",
        "The Abuja tribunal resumed the hearing of the petition filed by Atiku Bello.",
    ],
)
def test_courts_and_recalls_are_no_meetings(pipeline: Extractor, text: str) -> None:
    assert meetings(pipeline, _DATELINE + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Indian Defence Minister Raj Verma held talks with Russian Defence Minister Sergei Orlov in Moscow "
        "on Monday, days after Foreign Minister Anil Rao met Pavel Lavrin in Astana.",
        "The visit comes a month after Prime Minister Anil Rao met President Pavel "
        "Lavrin in Samarkand. Defence "
        "Minister Raj Verma of India held talks with his Russian counterpart Sergei "
        "Orlov in Moscow on Monday.",
    ],
)
def test_those_of_whom_the_press_looks_back_took_no_part(pipeline: Extractor, text: str) -> None:
    (talks,) = meetings(pipeline, _DATELINE + text)
    assert (talks.city, names(talks)) == ("Moscow", {"Raj Verma", "Sergei Orlov"})


@pytest.mark.parametrize(
    ("text", "states"),
    [
        (
            "The Turkish and Greek defence ministers, Ali Demir and Nikos Pappas, met in Ankara.",
            ["TUR", "GRC"],
        ),
        (
            "The Russian, Turkish and Iranian presidents, Pavel Lavrin, Ali Demir and Omar "
            "Karimi, met in Sochi.",
            ["RUS", "TUR", "IRN"],
        ),
    ],
)
def test_states_before_a_post_stand_in_turn(pipeline: Extractor, text: str, states: list[str]) -> None:
    (talks,) = meetings(pipeline, _DATELINE + text)
    assert [person.country for person in talks.participants] == states


def test_whom_a_head_of_state_meets_is_not_of_his_state(pipeline: Extractor) -> None:
    (talks,) = meetings(
        pipeline, "French President Jean Morel arrived in Moscow on Monday for talks with Pavel Lavrin."
    )
    assert {person.name: person.country for person in talks.participants}["Pavel Lavrin"] != "FRA"


@pytest.mark.parametrize(
    ("text", "kind", "status", "day"),
    [
        (
            "The U.N. Security Council met on Friday.",
            "statutory_session",
            "held",
            "2021-04-30",
        ),
        ("The Arab League held an emergency session on Monday.", "statutory_session", "held", "2021-05-03"),
        (
            "Defence ministers from Sweden, Finland and Norway gather in Stockholm on Thursday.",
            "multilateral_meeting",
            "planned",
            "2021-05-06",
        ),
    ],
)
def test_bodies_and_ministers_sit(pipeline: Extractor, text: str, kind: str, status: str, day: str) -> None:
    (session,) = meetings(pipeline, _DATELINE + text)
    assert (session.event_type, session.status, str(session.start)) == (kind, status, day)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Indian Commerce Minister Raj Verma is leading a trade delegation to Riyadh this week.", "SAU"),
        ("Turkish President Ali Demir arrived in Baku on Monday, his first visit to the country.", "AZE"),
        (
            "German Foreign Minister Karl Maas is travelling to Kyiv on Thursday, a ministry spokesman told "
            "a regular news conference in Berlin.",
            "UKR",
        ),
    ],
)
def test_a_journey_is_one_visit(pipeline: Extractor, text: str, country: str) -> None:
    (visit,) = meetings(pipeline, _DATELINE + text)
    assert (visit.event_type, visit.country) == ("visit", country)
