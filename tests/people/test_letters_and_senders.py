"""Letters behind names, posts before ranks, and the state of whoever sends the text."""

from __future__ import annotations

import pytest

from tests.people.conftest import ReadPeople


@pytest.mark.parametrize(
    ("text", "name", "position"),
    [
        (
            "He met Lieutenant General [[Nimal Perera]] RWP RSP ndu, Commander of the Army.",
            "Nimal Perera",
            "Commander of the Army",
        ),
        (
            "Major General [[W H Silva]] RWP RSP VSV USP ndc psc, Chief of Staff of the Army, attended.",
            "W H Silva",
            "Chief of Staff of the Army",
        ),
        (
            "Vice Admiral [[Kamal Fonseka]], RSP, USP, psc, MMaritimePol, Commander of the Navy, spoke.",
            "Kamal Fonseka",
            "Commander of the Navy",
        ),
        (
            "General [[Sunil Dias]] WWV RWP RSP VSV USP ndc psc MPhil, Chief of Defence Staff, spoke.",
            "Sunil Dias",
            "Chief of Defence Staff",
        ),
        ("He met Defence Secretary General [[Kamal Perera]] (Retd).", "Kamal Perera", "Defence Secretary"),
        ("General [[Anil Rao]], COAS met the guests.", "Anil Rao", "Chief of Army Staff"),
        (
            "Also there were UN Secretary General [[Jan Vos]] and others.",
            "Jan Vos",
            "Secretary General",
        ),
    ],
)
def test_posts_beside_letters_and_ranks(read_people: ReadPeople, text: str, name: str, position: str) -> None:
    assert read_people(text)[name].position == position


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            "The Ambassador of Germany to the Maldives, Dr [[Jan Vos]], presented his Letter of Credence to"
            " President Dr [[Mohamed Muizzu]]. The Minister of Foreign Affairs Dr [[Ali Rasheed]]"
            " attended.",
            "Ali Rasheed",
            "MDV",
        ),
        (
            "The President's Office\nRepublic of Maldives\n\nThe Vice President met [[Ahmed Al"
            " Sayegh]], Minister"
            " of State of the United Arab Emirates. The meeting was also attended by the Minister"
            " of Foreign"
            " Affairs [[Ali Rasheed]], the Chief of Staff to the Vice President, and the"
            " Ambassador of the UAE"
            " to the Maldives.",
            "Ali Rasheed",
            "MDV",
        ),
        (
            "INTER SERVICES PUBLIC RELATION DIRECTORATE (ISPR)\nDhaka Cantonment\n\nDhaka, 06"
            " April 2025: Chief"
            " of Army Staff General [[Karim Uddin]] left Dhaka today for Croatia on an official visit.",
            "Karim Uddin",
            "BGD",
        ),
    ],
)
def test_the_state_of_those_of_whom_the_sender_need_not_say_it(
    read_people: ReadPeople, text: str, name: str, country: str
) -> None:
    person = read_people(text)[name]
    assert (person.country, person.organization) == (country, None)


def test_the_high_representative_of_another_is_not_the_unions(read_people: ReadPeople) -> None:
    found = read_people("Chief Adviser's High Representative Dr [[Karim Uddin]] met the Chinese Ambassador.")
    assert found["Karim Uddin"].organization is None
