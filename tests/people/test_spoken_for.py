"""For whom people act by the words behind their titles."""

from __future__ import annotations

import pytest

from .conftest import ReadPeople


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Ms. [[Laila Karim]], Director of Trade, signed on behalf of Bangladesh and Mr. [[Tashi Dorji]], "
            "Secretary, signed on behalf of Bhutan.",
            {"Laila Karim": "BGD", "Tashi Dorji": "BTN"},
        ),
        (
            "It was signed by [[Lamin Jabbi]], Permanent Secretary, for The Gambia, and by [[Fatou Ndiaye]], "
            "Ambassador, for Senegal.",
            {"Lamin Jabbi": "GMB", "Fatou Ndiaye": "SEN"},
        ),
        (
            "He accepted the credentials of Ms [[Jutta Aalto]] as the new Ambassador of Finland.",
            {"Jutta Aalto": "FIN"},
        ),
        ("Ambassador [[Carlos Lima]] represented Brazil at the session.", {"Carlos Lima": "BRA"}),
        (
            "Colonel [[Ana Ferreira]] and Major [[Rui Costa]] of the Portuguese Army visited Maputo.",
            {"Ana Ferreira": "PRT", "Rui Costa": "PRT"},
        ),
        (
            "Mexico was represented by Undersecretary [[Teresa Mercado]] and Ambassador [[Pablo Monroy]], "
            "and Chile by Undersecretary [[Gloria Fuente]].",
            {"Teresa Mercado": "MEX", "Pablo Monroy": "MEX", "Gloria Fuente": "CHL"},
        ),
    ],
)
def test_side_behind_the_title(read_people: ReadPeople, text: str, sides: dict[str, str]) -> None:
    people = read_people(text)
    assert {name: people[name].country for name in sides} == sides
