"""Journeys that are told stop by stop: where and when their talks are, and which visits are records."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings

Told = tuple[str, str | None, str | None, str | None, str | None]


def told(pipeline: Extractor, text: str) -> set[Told]:
    return {(m.event_type, m.start, m.end, m.city, m.country) for m in meetings(pipeline, text)}


HEAD = (
    "Deputy Foreign Minister Jansen’s Travel to Kenya, Uganda, and Rwanda\n\n12 March 2024\n\nDeputy Foreign "
    "Minister of Norway Ilse Jansen will travel to Kenya, Uganda, and Rwanda March 14-20.\n\n"
)


def test_each_stop_with_one_talk_is_that_talk(pipeline: Extractor) -> None:
    text = HEAD + (
        "In Nairobi, Deputy Minister Jansen will meet with Foreign Minister of Kenya Ben Okoro. In "
        "Uganda, she "
        "will meet with senior government officials and civil society to discuss climate.\n\nIn Rwanda, the "
        "Deputy Minister will hold consultations with government counterparts."
    )
    assert told(pipeline, text) == {
        ("bilateral_meeting", "2024-03-14", "2024-03-20", "Nairobi", "KEN"),
        ("bilateral_meeting", "2024-03-14", "2024-03-20", None, "UGA"),
        ("consultations", "2024-03-14", "2024-03-20", None, "RWA"),
    }
    assert {tuple(m.delegations) for m in meetings(pipeline, text)} == {
        ("KEN", "NOR"),
        ("NOR", "UGA"),
        ("NOR", "RWA"),
    }


def test_a_stop_with_several_talks_and_one_with_none_are_visits(pipeline: Extractor) -> None:
    text = HEAD + (
        "In Nairobi, Deputy Minister Jansen will meet with Foreign Minister of Kenya Ben Okoro. She will "
        "attend "
        "the Blue Growth Forum and hold talks with President of Kenya Grace Wanjiru.\n\nIn Uganda, she "
        "will meet with senior officials."
    )
    found = told(pipeline, text)
    assert {(event, country) for event, _, _, _, country in found} == {
        ("visit", "KEN"),
        ("bilateral_meeting", "KEN"),
        ("conference", "KEN"),
        ("bilateral_meeting", "UGA"),
        ("visit", "RWA"),
    }
    assert {(start, end) for _, start, end, _, _ in found} == {("2024-03-14", "2024-03-20")}


def test_a_tour_whose_stops_have_days_of_their_own_stays_one(pipeline: Extractor) -> None:
    text = HEAD + (
        "In Kenya, March 14-16, she will attend the Blue Growth Forum.\n\nIn Rwanda, March 18-20, the Deputy "
        "Minister will hold consultations with senior civilian and military officials."
    )
    assert told(pipeline, text) == {
        ("visit", "2024-03-14", "2024-03-20", None, None),
        ("conference", "2024-03-14", "2024-03-16", None, "KEN"),
        ("consultations", "2024-03-18", "2024-03-20", None, "RWA"),
    }


def test_a_sentence_goes_on_to_the_next_stop(pipeline: Extractor) -> None:
    text = (
        "State Secretary Holm travels to Georgia and Armenia\n\n12 March 2024\n\nState Secretary of "
        "Norway Lars "
        "Holm will visit Tbilisi on March 14-15 and Yerevan on March 16. While in Tbilisi, he will hold "
        "consultations with Deputy Foreign Minister of Georgia Nino Beridze. From Tbilisi he will travel to "
        "Yerevan to meet with Armenian officials."
    )
    assert told(pipeline, text) == {
        ("consultations", "2024-03-14", "2024-03-15", "Tbilisi", "GEO"),
        ("bilateral_meeting", "2024-03-16", "2024-03-16", "Yerevan", "ARM"),
    }


def test_a_conference_and_talks_on_one_journey(pipeline: Extractor) -> None:
    text = (
        "12 March 2024\n\nForeign Minister of Norway Elvar Brandt will travel to Panama City, Panama "
        "March 19-20 "
        "to co-lead a Ministerial Conference on Migration and meet with Foreign Minister Ana Soto."
    )
    found = {m.event_type: m for m in meetings(pipeline, text)}
    assert set(found) == {"conference", "bilateral_meeting"}
    assert found["conference"].name == "Ministerial Conference on Migration"
    assert {(m.status, m.start, m.city) for m in found.values()} == {("planned", "2024-03-19", "Panama City")}
    assert found["bilateral_meeting"].delegations == ["NOR", "PAN"]


def test_talks_of_a_tour_that_semicolons_part(pipeline: Extractor) -> None:
    text = (
        "12 March 2024\n\nDeputy Foreign Minister of Norway Ilse Jansen visited Ghana and Togo from March "
        "5 to 8. "
        "Deputy Minister Jansen met with President of Ghana Kwame Asare, Foreign Minister Ama Owusu, and "
        "other "
        "cabinet members; and with President of Togo Essi Amegah."
    )
    found = {m.country: {p.name for p in m.participants} for m in meetings(pipeline, text)}
    assert found == {
        "GHA": {"Ilse Jansen", "Kwame Asare", "Ama Owusu"},
        "TGO": {"Ilse Jansen", "Essi Amegah"},
    }


@pytest.mark.parametrize(
    "whom", ["Kenyan civil society organizations", "Kenyan students", "Kenyan companies"]
)
def test_citizens_and_firms_are_no_side(pipeline: Extractor, whom: str) -> None:
    text = f"Foreign Minister of Norway Elvar Brandt met with {whom} in Oslo on 5 March 2024."
    assert meetings(pipeline, text) == []


def test_a_minister_for_them_is_one(pipeline: Extractor) -> None:
    text = (
        "Foreign Minister of Norway Elvar Brandt met with the Kenyan youth minister in Oslo on 5 March 2024."
    )
    (talk,) = meetings(pipeline, text)
    assert talk.delegations == ["KEN", "NOR"]


def test_states_that_are_invited_to_the_meeting(pipeline: Extractor) -> None:
    text = (
        "12 March 2024\n\nForeign Minister of Canada Luc Roy is traveling to Oslo, Norway, on March 14 to "
        "engage "
        "with leaders at a meeting of the Nordic Council. Norway is inviting senior leaders from Sweden, "
        "Finland "
        "and Denmark, as well as Canada, for this meeting."
    )
    (session,) = meetings(pipeline, text)
    assert (session.event_type, session.city) == ("statutory_session", "Oslo")
    assert session.delegations == ["CAN", "DNK", "FIN", "NOR", "SWE"]
