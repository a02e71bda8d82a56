"""Sentences as press services of the Americas, the Pacific and world organisations write them."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from extractor.record import Meeting, Person, Record

STATE = "{title}\n{kind}\nOffice of the Spokesperson\nMarch 12, 2022\n\n{text}"
SENATOR = "Media release\nSenator the Hon Penny Wong\nMinister for Foreign Affairs\n\n16 June 2022\n\n"
TWO = (
    "The Hon Richard Marles MP\nDeputy Prime Minister\nMinister for Defence\n\n"
    "Senator the Hon Penny Wong\nMinister for Foreign Affairs\n\n5 September 2024\n\n"
)


def read(pipeline: Extractor, text: str) -> Record:
    (record,) = pipeline.extract(text)
    return record


def person(record: Record, surname: str) -> Person:
    return next(one for one in record.people if one.name is not None and one.name.split()[-1] == surname)


def roles(meeting: Meeting) -> dict[str, str]:
    return {part.name.split()[-1]: part.role for part in meeting.participants}


@pytest.mark.parametrize(
    ("officer", "position", "country"),
    [
        ("The commander of U.S. Africa Command, U.S. Marine Corps Gen. Michael Langley", "Africa", "USA"),
        ("The commander of U.S. Southern Command, U.S. Army Gen. Laura Langley", "Southern", "USA"),
        ("The Chief of the Defence Force, Royal Australian Navy Admiral David Langley", "Defence", "AUS"),
    ],
)
def test_a_post_stands_before_the_officers_service(
    officer: str, position: str, country: str, pipeline: Extractor
) -> None:
    found = person(read(pipeline, f"{officer}, visited Kenya on April 22, 2023."), "Langley")
    assert position in (found.position or "")
    assert found.country == country


def test_the_spokespersons_office_sends_for_its_state(pipeline: Extractor) -> None:
    text = "Deputy Secretary of State Wendy R. Sherman will travel to Rome on March 14 to meet {0}."
    text = text.format("Italian Foreign Minister Luigi Di Maio")
    record = read(pipeline, STATE.format(title="Travel to Rome", kind="Media Note", text=text))
    assert person(record, "Sherman").country == "USA"


def test_an_envoy_for_a_state_is_none_of_it(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "Special Envoy for Sudan Tom Perriello met with Egyptian Foreign Minister Sameh Shoukry in Cairo on "
        "7 May 2024.",
    )
    assert person(record, "Perriello").country is None


def test_an_adviser_whom_the_visitor_meets_is_of_the_state_visited(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "Readout of Secretary of Defense Lloyd Austin's Meeting With Rajnath Singh\n\nJune 5, 2023\n\n"
        "Secretary of Defense Lloyd Austin met today in New Delhi with Indian Minister of Defence Rajnath "
        "Singh.\n\nSecretary Austin also met with National Security Advisor Ajit Doval during his visit.",
    )
    assert person(record, "Doval").country == "IND"
    assert person(record, "Austin").country == "USA"


def test_an_hour_of_a_schedule_is_of_its_day(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "PUBLIC SCHEDULE\nTHURSDAY, MARCH 14, 2024\n\nSECRETARY ANTONY J. BLINKEN\n"
        "Secretary Blinken is on travel to Seoul, Republic of Korea, from March 14-20.\n\n"
        "DEPUTY SECRETARY OF STATE KURT CAMPBELL\n10:00 a.m. Deputy Secretary Campbell meets with Japanese "
        "Ambassador to the United States Shigeo Yamada at the Department of State.\n",
    )
    talks = next(one for one in record.meetings if "Yamada" in roles(one))
    assert talks.start == talks.end == "2024-03-14"


@pytest.mark.parametrize("hosting", ["for hosting the dialogue", "for hosting the G20 meeting"])
def test_who_thanks_for_hosting_is_no_host(hosting: str, pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "U.S. Treasury Secretary Janet Yellen met with Indonesian Finance Minister Chatib Basri in "
        "Jakarta on "
        f"5 June 2023. She thanked him {hosting}.",
    )
    assert roles(record.meetings[0])["Yellen"] == "participant"


def test_associated_links_tell_of_no_occasion(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "July 20, 2023\nOttawa, Ontario\n\nToday, Prime Minister Justin Trudeau spoke with the "
        "Prime Minister of "
        "Haiti, Ariel Henry.\n\nAssociated Links\nPrime Minister Trudeau speaks with Prime Minister "
        "of Barbados "
        "Mia Mottley\n",
    )
    assert [set(roles(one)) for one in record.meetings] == [{"Trudeau", "Henry"}]


@pytest.mark.parametrize("virtually", ["met virtually today with", "met today by video with"])
def test_a_headline_puts_no_meeting_on_screens_into_the_senders_town(
    virtually: str, pipeline: Extractor
) -> None:
    record = read(
        pipeline,
        "IMF Managing Director's Statement Following Meeting with Sri Lanka's President\nFebruary "
        "27, 2023\n\n"
        "Washington, DC: Ms. Kristalina Georgieva, Managing Director of the International Monetary "
        "Fund (IMF), "
        f"{virtually} President Ranil Wickremesinghe of Sri Lanka.",
    )
    (talks,) = record.meetings
    assert (talks.format, talks.city) == ("videoconference", None)


def test_an_ambassador_behind_anothers_post_has_his_own(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "The President of the Republic, Miguel Díaz-Canel, received the Minister of Foreign Affairs of the "
        "Russian Federation, Sergey Lavrov. The visitor was accompanied by Alexander Schetinin, "
        "director of the "
        "Latin American Department of the Foreign Ministry, and the Ambassador of Russia to Cuba, "
        "Andrei Guskov.",
    )
    assert person(record, "Guskov").position == "Ambassador"
    assert person(record, "Schetinin").country == person(record, "Guskov").country == "RUS"


@pytest.mark.parametrize(
    "signed",
    [
        "The partnership, signed by the two leaders after their talks, reflects the deep ties.",
        "The agreement was signed by both Prime Ministers.",
        "A memorandum was signed by the two leaders.",
    ],
)
def test_signed_by_the_two(signed: str, pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "Prime Minister Sitiveni Rabuka of Fiji met Prime Minister Anthony Albanese of Australia in "
        "Canberra on "
        f"18 October 2023. {signed}",
    )
    assert roles(record.meetings[0]) == {"Rabuka": "signatory", "Albanese": "signatory"}


def test_we_are_all_who_stand_above_the_release(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        TWO + "Today we hosted Japan's Minister for Foreign Affairs, Kamikawa Yoko, and Minister of Defense, "
        "Kihara Minoru, in Queenscliff.",
    )
    assert roles(record.meetings[0]).keys() == {"Marles", "Wong", "Yoko", "Minoru"}
    assert person(record, "Minoru").country == "JPN"
    assert person(record, "Marles").country == person(record, "Wong").country == "AUS"


def test_my_counterpart_has_the_senders_post(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        SENATOR
        + "Today I met Minister for Health Dr Culwick Togamana of Solomon Islands in Honiara. Tomorrow I "
        "will meet my New Zealand counterpart, Nanaia Mahuta.",
    )
    found = person(record, "Mahuta")
    assert (found.position, found.country) == ("Minister for Foreign Affairs", "NZL")
    assert person(record, "Wong").country == "AUS"


def test_an_armed_group_is_nobody(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "Gen. Michael Langley met with Somali President Hassan Sheikh Mohamud in Mogadishu on 5 May 2023 to "
        "discuss progress against al-Shabaab.",
    )
    assert {one.name.split()[-1] for one in record.people if one.name} == {"Langley", "Mohamud"}
