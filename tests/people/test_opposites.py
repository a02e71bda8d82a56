"""States that follow from whom somebody meets, where, and in whose company."""

from __future__ import annotations

import pytest

from .conftest import ReadPeople


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            "Defence Minister [[Ivica Marković]] received the Ambassador of Japan, [[Kenji Mori]], today.",
            "Ivica Marković",
            None,
        ),
        (
            "Speaker [[Anar Huseynov]] received a delegation led by the Speaker of the Parliament "
            "of Malta, "
            "[[Joseph Farrugia]]. The sides praised Maltese support.",
            "Anar Huseynov",
            None,
        ),
        (
            "Foreign Minister [[Ahmed Attal]] met in Cairo with Egyptian President [[Omar Farid]] "
            "and Foreign "
            "Minister [[Badr Shawky]].",
            "Badr Shawky",
            "EGY",
        ),
        (
            "The UN Under-Secretary-General, [[Maria Lindt]], arrived in Port Moresby on Monday. "
            "She met with the "
            "Prime Minister, [[John Kaupa]].",
            "John Kaupa",
            "PNG",
        ),
        (
            "NATO Deputy Secretary General [[Radu Popescu]] visited Chisinau, where he met "
            "President [[Maia Rusu]] "
            "and Defence Minister [[Anatol Cebotari]].",
            "Anatol Cebotari",
            "MDA",
        ),
        (
            "In Geneva, the Foreign Minister of Chile, [[Pablo Rios]], met with the Foreign "
            "Minister, [[Lea Weber]].",
            "Lea Weber",
            None,
        ),
    ],
)
def test_nobody_is_of_the_state_of_those_he_meets(
    read_people: ReadPeople, text: str, name: str, country: str | None
) -> None:
    assert read_people(text)[name].country == country


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            "The Latvian Defence Minister, [[Andris Kalns]], arrived in Helsinki. He was "
            "accompanied by State "
            "Secretary [[Janis Ozols]]. Finland thanked him.",
            "Janis Ozols",
            "LVA",
        ),
        (
            "President of Benin [[Patrice Adjovi]] visited Lomé on Friday. His delegation "
            "included Foreign Minister "
            "[[Luc Hounsa]]. Togo received them warmly.",
            "Luc Hounsa",
            "BEN",
        ),
        (
            "Also taking part for Chile were the Director of European Affairs, [[Carla Rojas]], "
            "and the Head of the "
            "Treaty Division, [[Jorge Soto]]. Norway was pleased.",
            "Jorge Soto",
            "CHL",
        ),
        (
            "For Spain, the briefing was given by Captain [[Luis Vega]]. Portugal hosted the talks.",
            "Luis Vega",
            "ESP",
        ),
        (
            "The Moldovan team consisted of State Secretary [[Ion Rusu]]; the Romanian team was "
            "composed of State "
            "Secretary [[Radu Ionescu]].",
            "Radu Ionescu",
            "ROU",
        ),
        (
            "It was led by Director [[Pavel Novotny]] (Czech side) and Director [[Zoltan Kiss]] "
            "(Hungarian side).",
            "Zoltan Kiss",
            "HUN",
        ),
    ],
)
def test_those_who_come_along_are_of_one_state(
    read_people: ReadPeople, text: str, name: str, country: str
) -> None:
    assert read_people(text)[name].country == country


def test_posts_before_names_stay_before_them_through_a_list(read_people: ReadPeople) -> None:
    people = read_people(
        "It was attended by the Minister of Health, [[Sara Lund]], the Minister of Justice, "
        "[[Nils Berg]], "
        "Norwegian Ambassador in Accra, [[Kari Moe]] and others."
    )
    assert [person.position for person in people.values()] == [
        "Minister of Health",
        "Minister of Justice",
        "Ambassador",
    ]


def test_letters_of_a_service_are_no_surname(read_people: ReadPeople) -> None:
    people = read_people(
        "Rear Admiral [[Jose Ramirez PN]](M) met Lt. Gen. [[Arturo Dizon PAF]] and Col. [[Ana Ocampo]], PA."
    )
    assert list(people) == ["Jose Ramirez", "Arturo Dizon", "Ana Ocampo"]
