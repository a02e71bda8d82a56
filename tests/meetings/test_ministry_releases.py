"""Releases of foreign ministries: who met whom, in which of several talks, and for which state."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from extractor.record import Meeting, Record


def read(pipeline: Extractor, text: str) -> Record:
    (record,) = pipeline.extract(text)
    return record


def names(meeting: Meeting) -> list[str]:
    return sorted(person.name for person in meeting.participants)


def sides(record: Record) -> dict[str, str | None]:
    return {person.name: person.country for person in record.people}


@pytest.mark.parametrize("verb", ["will be received by", "was received by", "was welcomed by"])
def test_who_receives_the_guest_was_not_at_the_talks_before(verb: str, pipeline: Extractor) -> None:
    begins = "will meet" if "will" in verb else "met"
    record = read(
        pipeline,
        f"Minister Ali Demir of Turkey {begins} with Omar Saleh, Minister of Foreign Affairs "
        f"of Iraq, and {verb} "
        "Karim Hadi, President of Iraq.",
    )
    assert [names(meeting) for meeting in record.meetings] == [
        ["Ali Demir", "Omar Saleh"],
        ["Ali Demir", "Karim Hadi"],
    ]


@pytest.mark.parametrize(
    "colleagues",
    [
        "counterparts from Austria and Slovakia, Anton Huber and Ivan Novak",
        "colleagues of Austria and Slovakia: Anton Huber and Ivan Novak",
        "counterparts from Austria (Anton Huber) and Slovakia (Ivan Novak)",
        "counterparts from Austria, Anton Huber, and from Slovakia, Ivan Novak",
    ],
)
def test_colleagues_of_several_states(colleagues: str, pipeline: Extractor) -> None:
    record = read(pipeline, f"Foreign Minister Jan Dvorak of Czechia met his {colleagues}, in Brno.")
    assert sides(record) == {"Jan Dvorak": "CZE", "Anton Huber": "AUT", "Ivan Novak": "SVK"}
    assert {person.position for person in record.people} == {"Foreign Minister"}


def test_colleagues_who_are_hosted_for_one_meeting(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "Foreign Minister Jan Dvorak of Czechia hosted his counterparts from Austria and "
        "Slovakia, Anton Huber and "
        "Ivan Novak, for a meeting of the Slavkov Format in Brno.",
    )
    assert [names(meeting) for meeting in record.meetings] == [["Anton Huber", "Ivan Novak", "Jan Dvorak"]]


def test_leaders_of_talks_in_the_order_of_their_states(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "Political consultations between the Ministry of Foreign Affairs of Georgia and the "
        "Ministry of Foreign "
        "Affairs of the Netherlands were held in The Hague, co-chaired by Deputy Minister "
        "Temur Jane and the "
        "Director-General for Political Affairs, Marcel Bos.",
    )
    assert sides(record) == {"Temur Jane": "GEO", "Marcel Bos": "NLD"}


def test_the_next_round_in_a_year_makes_no_history_of_the_last(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "The second Strategic Dialogue between Mongolia and Japan was held in Ulaanbaatar on "
        "18 April 2025. "
        "The parties agreed to organize the third Strategic Dialogue in Tokyo in 2026.",
    )
    told = [(m.status, str(m.start)) for m in record.meetings]
    assert told == [("held", "2025-04-18"), ("planned", "2026")]


@pytest.mark.parametrize("ahead", ["paid courtesy calls on", "met"])
def test_calls_on_two_of_one_state_respectively(ahead: str, pipeline: Extractor) -> None:
    tail = "" if ahead.startswith("paid") else ", respectively"
    record = read(
        pipeline,
        f"Vice Minister Kim Ho of Korea {ahead} Speaker Dorj Bat of Mongolia and Foreign "
        "Minister Sara Bold of "
        f"Mongolia{tail}.",
    )
    pairs = [names(meeting) for meeting in record.meetings]
    assert pairs == [["Dorj Bat", "Kim Ho"], ["Kim Ho", "Sara Bold"]]


def test_she_held_talks_with_one_and_met_others(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "On 9 April 2024, Under Secretary Mari Kask of Estonia visited Georgia. In Tbilisi "
        "she held consultations "
        "with First Deputy Foreign Minister Lasha Dara and met with Deputy Minister of "
        "Economy Irakli Nada.",
    )
    assert ["Irakli Nada", "Mari Kask"] in [names(meeting) for meeting in record.meetings]


def test_a_memorandum_on_consultations_is_none(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "Foreign Minister Yusuf Bello of Nigeria met Foreign Minister Ali Demir of Turkey in "
        "Ankara on 28 January "
        "2025. They signed a Memorandum of Understanding on the establishment of political consultations.",
    )
    assert [meeting.event_type for meeting in record.meetings] == ["bilateral_meeting"]


def test_chaired_with_day_and_place_or_with_another_before_the_commission(pipeline: Extractor) -> None:
    day = read(
        pipeline,
        "Deputy Minister Ivo Haro of Peru and his Ecuadorian counterpart, Alex Avila, "
        "chaired on 6 and 7 March 2024, "
        "in the city of Lima, the XVI Meeting of the Neighbourhood Commission.",
    )
    other = read(
        pipeline,
        "The Principal Secretary, Korir Mwangi of Kenya, chaired, jointly with the British "
        "High Commissioner, Neil "
        "Wood, the second session of the Steering Committee on 6 March 2024.",
    )
    for record in (day, other):
        (session,) = record.meetings
        assert session.event_type == "statutory_session"
        assert len(session.participants) == 2


def test_political_directors_of_a_region_gather(pipeline: Extractor) -> None:
    record = read(
        pipeline, "The political directors of the Baltic states gathered in Tartu on 26 and 27 August 2024."
    )
    assert [(m.event_type, m.city) for m in record.meetings] == [("multilateral_meeting", "Tartu")]


def test_who_invites_to_a_state_speaks_for_it(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "Minister for Foreign Affairs Ivan Borg held talks in Sofia with Foreign Minister "
        "Maria Gavrilova of Bulgaria. "
        "Minister Borg invited her to visit Malta.",
    )
    assert sides(record)["Ivan Borg"] == "MLT"


def test_a_traveller_is_of_the_state_to_which_he_returns(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "Foreign Minister Wim Peters departs tomorrow for Fiji and Samoa. In Suva, Mr Peters "
        "will meet Prime Minister "
        "Sitiveni Raba on 5 April 2024.\n\nHe returns to New Zealand on 8 April.",
    )
    assert sides(record) == {"Wim Peters": "NZL", "Sitiveni Raba": "FJI"}
