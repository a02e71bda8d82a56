"""What parliaments, police, agencies and embassies tell: signings, sittings, sides, letters of posts."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from extractor.record import Meeting, Record

SIGNED = (
    "On 26 November, Ambassador Aoki and the Mayor of Vahdat city, Mr. Nusratullo Karimov, signed a grant "
    "contract for the construction of a school."
)
HANDOVER = (
    "On 25 November 2020, Ambassador of Japan to Tajikistan Mr. Toshiro Aoki attended the handover "
    "ceremony "
    "of vehicles for the Border Troops in Dushanbe."
)
TALKS = (
    "The Chairman of the State Revenue Committee of the Republic of Kazakhstan Daniyar Omarov held "
    "negotiations with the Chairman of the State Customs Committee of the Republic of Uzbekistan "
    "Akmal Yusupov."
)


def records(pipeline: Extractor, text: str) -> list[Record]:
    return list(pipeline.extract(text))


def meetings(pipeline: Extractor, text: str) -> list[Meeting]:
    return [meeting for record in records(pipeline, text) for meeting in record.meetings]


def states(pipeline: Extractor, text: str) -> dict[str, str | None]:
    return {person.name: person.country for record in records(pipeline, text) for person in record.people}


def test_signing_on_another_day_is_an_occasion_of_its_own(pipeline: Extractor) -> None:
    found = meetings(pipeline, f"{HANDOVER}\n\n{SIGNED}")
    assert [(m.event_type, m.start) for m in found] == [
        ("ceremony", "2020-11-25"),
        ("ceremony", "2020-11-26"),
    ]
    assert {p.role for p in found[1].participants} == {"signatory"}


def test_signed_paper_stands_behind_day_and_place(pipeline: Extractor) -> None:
    (signing,) = meetings(
        pipeline,
        "Rome, 6 June 2024\n\nThe President of the Italian Space Agency, Teodoro Valli, and the "
        "President of the "
        "Japan Aerospace Exploration Agency, Hiroshi Yamada, signed today at ASI headquarters in Rome a "
        "Memorandum of Understanding on the use of radar data.",
    )
    assert (signing.event_type, signing.start, len(signing.participants)) == ("ceremony", "2024-06-06", 2)


@pytest.mark.parametrize("eve", ["A day earlier", "The previous day", "The day before", "Yesterday"])
def test_news_is_of_the_day_of_the_page_if_all_else_was_before(pipeline: Extractor, eve: str) -> None:
    text = (
        f"Astana, 18 August 2022\n\n{TALKS}\n\n{eve}, the first meeting of the joint working group was held "
        "in Shymkent."
    )
    assert [m.start for m in meetings(pipeline, text)] == ["2022-08-18", "2022-08-17"]


@pytest.mark.parametrize(
    "meets",
    [
        "The Foreign Affairs Committee of the Riigikogu met with the Foreign Minister of Moldova Nicu Rusu",
        "Members of the Foreign Affairs Committee of the Riigikogu, led by Chairman Marko Mets, met "
        "with the "
        "Foreign Minister of Moldova Nicu Rusu",
    ],
)
def test_committee_that_meets_others_does_not_sit(pipeline: Extractor, meets: str) -> None:
    (talks,) = meetings(pipeline, f"Tallinn, 15 August 2023\n\n{meets} on Tuesday.")
    assert talks.event_type == "bilateral_meeting"


def test_friendship_group_sits(pipeline: Extractor) -> None:
    (sitting,) = meetings(
        pipeline,
        "Baku, 25 January 2024\n\nA meeting of the Azerbaijan-Italy Interparliamentary Friendship "
        "Group was held "
        "on January 24. The head of the group Azer Karimli opened the meeting.",
    )
    assert sitting.event_type == "statutory_session"


def test_delegations_of_both_sides_are_led(pipeline: Extractor) -> None:
    (found,) = meetings(
        pipeline,
        "Budapest, 19 April 2018\n\nThe annual meeting of the regulatory authorities of Hungary and "
        "Slovakia was held on 17-18 April 2018 in "
        "Visegrád. The delegation of the Slovak authority was led by Ms. Marta Novotná, "
        "Chairperson, and that "
        "of the Hungarian authority by Mr. Gyula Kovács, Director General.",
    )
    assert {p.role for p in found.participants} == {"head_of_delegation"}


@pytest.mark.parametrize("letters", ["CS", "PS"])
def test_letters_of_a_post_are_no_part_of_a_name(pipeline: Extractor, letters: str) -> None:
    post = {"CS": "Cabinet", "PS": "Principal"}[letters]
    text = (
        f"Nairobi, 9 May 2024\n\nInterior {post} Secretary Kithure Wanjala today hosted Uganda's "
        f"Minister of "
        f"Internal Affairs Kahinda Okello.\n\n{letters} Wanjala said the talks were fruitful."
    )
    assert set(states(pipeline, text)) == {"Kithure Wanjala", "Kahinda Okello"}


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        (
            "British Embassy Tbilisi\nPublished 3 July 2019\n\nBritish Ambassador Justin Smith "
            "called on the Head "
            "of the Border Police, Temur Kekelia, in Poti today.",
            "Temur Kekelia",
            "GEO",
        ),
        (
            "Ashgabat, 21 June 2022\n\nMinister of Trade of Turkmenistan Rashid Annaev met Minister "
            "of Trade of Iran "
            "Rostam Ahmadi. The Iranian delegation was also received by President Serdar Ataev.",
            "Serdar Ataev",
            "TKM",
        ),
        (
            "Yerevan, 14.02.2023\n\nThe Lithuanian delegation met with the members of the "
            "Armenia-Lithuania "
            "Friendship Group led by Ruben Petrosyan.",
            "Ruben Petrosyan",
            "ARM",
        ),
        (
            "3 October 2024\n\nAgriculture Minister Todd Mallard will travel to Brazil next week. "
            "While in Brazil Mr "
            "Mallard will meet Agriculture Minister of Brazil Carlos Silva. He returns to New "
            "Zealand on 16 October.",
            "Todd Mallard",
            "NZL",
        ),
    ],
)
def test_side_follows_from_who_sends_the_page_or_receives(
    pipeline: Extractor, text: str, name: str, state: str
) -> None:
    assert states(pipeline, text)[name] == state


def test_rank_behind_the_police_of_a_post(pipeline: Extractor) -> None:
    (record,) = records(
        pipeline,
        "Jakarta, October 4, 2023\n\nChief of Police General Listyo Prabowo met with Commissioner of the "
        "Australian Federal Police Reece Kerr in Jakarta on Wednesday.",
    )
    assert next((p.rank, p.position) for p in record.people) == ("General", "Chief of Police")
