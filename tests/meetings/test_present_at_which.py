"""At which of several occasions somebody was present whom a later sentence names."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor

from .told import meetings, roles, surnames

PASSING = [
    "General Matos is on an official visit to Norway. Ambassador of Portugal Ana Pinto was also present.",
    "General Matos is in Norway on a three-day visit. Also present was Ambassador of Portugal Ana Pinto.",
    "The General is on a working visit to the country. Ambassador of Portugal Ana Pinto sat in.",
    "He is paying an official visit to Norway. In attendance was Ambassador of Portugal Ana Pinto.",
    "General Matos is on a visit to Norway.\n\nThey discussed training. It took place in the presence of "
    "the Ambassador of Portugal, Ana Pinto.",
]
SESSION = (
    "LUSAKA, 9 May 2024 - The 5th session of the Zambia-Malawi Joint Commission was held in Lusaka on 8 May. "
    "The Malawian delegation was led by Foreign Minister Nancy Phiri and the Zambian delegation by Foreign "
    "Minister Mulenga Banda. On the sidelines of the session, Ms Phiri paid a courtesy call on President "
    "Hakainde Zulu. "
)


@pytest.mark.parametrize("sentences", PASSING)
def test_present_at_the_talks_not_on_the_visit_told_in_passing(pipeline: Extractor, sentences: str) -> None:
    told = meetings(
        pipeline,
        "OSLO, 3 May 2024 - Defence Minister Kari Lund received the Chief of Defence of Portugal, General "
        "Rui Matos, at Akershus on 2 May. " + sentences,
    )
    talks = [one for one in told if one.event_type == "bilateral_meeting"]
    assert [surnames(one) for one in talks] == [{"Lund", "Matos", "Pinto"}]
    assert all("Pinto" not in surnames(one) for one in told if one.event_type == "visit")


@pytest.mark.parametrize(
    "sentence",
    [
        "The Malawian delegation included the Principal Secretary, Mary Gondwe.",
        "The delegation of Malawi also comprised Principal Secretary Mary Gondwe.",
        "Other members of the Malawian delegation were Principal Secretary Mary Gondwe.",
    ],
)
def test_members_of_a_delegation_are_at_its_session(pipeline: Extractor, sentence: str) -> None:
    told = {one.event_type: surnames(one) for one in meetings(pipeline, SESSION + sentence)}
    assert told["statutory_session"] == {"Phiri", "Banda", "Gondwe"}


@pytest.mark.parametrize(
    ("text", "host"),
    [
        (
            "KAMPALA, 14 February 2024 - On 13 February General Wezi Banda visited works in Nakasongola, "
            "where the General Manager, Brigadier Swaibu Kalema, took him through the production lines.",
            "Swaibu Kalema",
        ),
        (
            "KAMPALA, 14 February 2024 - Yesterday, Gen Wezi Mkandawire and his officers toured Luwero "
            "Industries in Nakasongola where the General Manager, Brig Gen Swaibu Kalema took them through "
            "the production lines.",
            "Swaibu Kalema",
        ),
        (
            "SEOUL, 24 September 2024 - Secretary Mark Halloran will visit the 2nd Fleet Command in "
            "Pyeongtaek on 25 September, where Rear Admiral Noh Sang-min, Commander of the 2nd Fleet, will "
            "guide him to the hull of the ship.",
            "Noh Sang-min",
        ),
        (
            "GABORONE, 14 February 2024 - Lieutenant General Thabo Moeng of Botswana visited Kenya on "
            "10 February at the invitation of his host, the Chief of the Defence Forces, General Benson "
            "Rotich.",
            "Benson Rotich",
        ),
    ],
)
def test_who_shows_a_visitor_round_is_host(pipeline: Extractor, text: str, host: str) -> None:
    (visit,) = meetings(pipeline, text)
    assert roles(visit)[host] == "host"


def test_sat_in_on_the_talks_not_on_the_session_to_come(pipeline: Extractor) -> None:
    told = meetings(
        pipeline,
        "KINGSTON, September 27, 2024 - On September 25, Minister of Foreign Affairs Claudette Lindo had "
        "discussions with Minister of Foreign Affairs of Serbia, Mr. Nemanja Vukotić. The first session of "
        "the Joint Commission will be held in May. Permanent Secretary Delroy Whyte sat in on the talks.",
    )
    talks = next(one for one in told if one.event_type == "bilateral_meeting")
    assert "Whyte" in surnames(talks)


_TALKS = (
    "LIMA, 12 March 2024 - Foreign Minister Ana Torres of Peru met Foreign Minister Carlos Silva of Brazil "
    "at Torre Tagle Palace on 11 March. "
)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "On Friday 15 March she will open a school in Cusco, together with the UNICEF Representative, "
            "Maria Lopez.",
            "Lopez",
        ),
        ("She will co-chair the 4th round in Geneva on 24 and 25 June, along with Envoy Karin Berg.", "Berg"),
        (
            "On Wednesday 13 March she cut the ribbon of the new consulate, alongside Governor Rosa Quispe.",
            "Quispe",
        ),
        (
            "They reviewed preparations for the 5th Amazon Summit, which will take place in Bogota on 2 May.",
            "Torres",
        ),
        (
            "In a phone call Minister Torres and Minister Jan Novak of Slovakia went over preparations for "
            "the conference on water, to be held in Oslo on 2 May.",
            "Novak",
        ),
        (
            "Minister Silva spoke about the Rio Climate Summit, to be held in Rio de Janeiro on 2 May.",
            "Silva",
        ),
        (
            "Ambassador Luis Prado delivered an invitation to attend the Rio Climate Summit on 2 May.",
            "Prado",
        ),
    ],
)
def test_not_at_what_is_beside_or_ahead_of_the_talks(pipeline: Extractor, sentence: str, name: str) -> None:
    for one in meetings(pipeline, _TALKS + sentence):
        talks = one.event_type in ("bilateral_meeting", "phone_call")
        if talks == (name not in ("Torres", "Silva", "Novak")):
            assert name not in surnames(one)


@pytest.mark.parametrize(
    "foot",
    [
        "Issued by:\n\nNatasha Kabwe (Mrs.)\n\nCHIEF COMMUNICATIONS SPECIALIST\n\nSTATE HOUSE",
        "Approved for release:\n\nNatasha Kabwe, Media Unit, 7011 0000",
        "Authentication:\n\nHead of the Information Centre, Rear Admiral Natasha Kabwe",
        "Information prepared by:\n\nNatasha Kabwe\n\nPress section, public relations department",
        "For media enquiries: Natasha Kabwe, Ministry of Foreign Affairs",
    ],
)
def test_whoever_issues_a_release_took_no_part(pipeline: Extractor, foot: str) -> None:
    for one in meetings(pipeline, f"{_TALKS}The talks lasted an hour.\n\n{foot}\n"):
        assert surnames(one) == {"Torres", "Silva"}


def test_a_spokesman_tells_of_a_meeting_that_witnessed_something(pipeline: Extractor) -> None:
    (talks,) = meetings(
        pipeline,
        _TALKS
        + "The spokesperson of the ministry, Pedro Ruiz, said that the meeting witnessed a broad exchange.",
    )
    assert surnames(talks) == {"Torres", "Silva"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The guests will visit PAF Academy Asghar Khan on 14 March.",
        "The talks were held at Army Headquarters, Kimihurura.",
        "The delegation later toured the Staff College, Kimaka in Jinja.",
    ],
)
def test_the_name_of_a_seat_is_no_person(pipeline: Extractor, sentence: str) -> None:
    for record in pipeline.extract(_TALKS + sentence):
        assert {person.name for person in record.people} == {"Ana Torres", "Carlos Silva"}
