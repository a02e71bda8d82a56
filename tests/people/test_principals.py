"""Whose adviser, envoy or spokesman somebody is: the principal's name belongs to that post."""

from __future__ import annotations

import pytest

from .conftest import ReadPeople


@pytest.mark.parametrize(
    ("text", "name", "position", "country"),
    [
        (
            "[[Reza Karimi]] met [[Ali Velayat]], adviser to Supreme Leader [[Hossein Nuri]] of Iran.",
            "Ali Velayat",
            "Adviser to Supreme Leader Hossein Nuri",
            "IRN",
        ),
        (
            "Foreign Minister of Qatar [[Hamad Thani]] met [[Steve Wood]], special envoy of US President "
            "[[Ronald Drew]].",
            "Steve Wood",
            "Special Envoy of President Ronald Drew",
            "USA",
        ),
        (
            "Foreign Minister of Qatar [[Hamad Thani]] met US President [[Ronald Drew]]'s special envoy "
            "[[Steve Wood]].",
            "Steve Wood",
            "Special Envoy",
            "USA",
        ),
        (
            "[[Massad Bulos]], senior adviser to US President [[Ronald Drew]] for Africa, arrived in Doha.",
            "Massad Bulos",
            "Senior Adviser to President Ronald Drew for Africa",
            "USA",
        ),
        (
            "The Chief of Staff to British Prime Minister [[Keith Storm]], [[Morgan Sweet]], held talks.",
            "Morgan Sweet",
            "Chief of Staff to Prime Minister Keith Storm",
            "GBR",
        ),
        # ... the principal has his own, and where an article stands the name is the envoy's.
        (
            "[[Ivan Zhuk]], deputy head of the Office of President [[Vasyl Koval]] of Ukraine, spoke.",
            "Vasyl Koval",
            "President",
            "UKR",
        ),
        (
            "The Special Envoy of the President of Angola [[Joao Mendes]] arrived.",
            "Joao Mendes",
            "Special Envoy of the President",
            "AGO",
        ),
    ],
)
def test_a_post_may_name_its_principal(
    read_people: ReadPeople, text: str, name: str, position: str, country: str
) -> None:
    person = read_people(text)[name]
    assert (person.position, person.country) == (position, country)


def test_a_principal_is_part_of_what_stands_at_the_name(read_people: ReadPeople) -> None:
    text = "US President [[Ronald Drew]]'s special envoy [[Steve Wood]] arrived."
    (mention,) = read_people(text)["Steve Wood"].mentions
    plain = text.replace("[[", "").replace("]]", "")
    assert (
        plain[mention.title_start : mention.title_end]
        == "US President Ronald Drew's special envoy Steve Wood"
    )
