"""For whom those speak whom no statement ties to a state: learned, and only where the grammar is silent."""

from __future__ import annotations

import pytest

from extractor.lexicon import find_mentions
from extractor.pipeline.people.finder import people_in
from extractor.pipeline.people.side_choice import side_weights
from tests.people.conftest import unmarked


def sides(marked: str, *, learned: bool = True) -> dict[str, tuple[str | None, str | None]]:
    """Country and organisation by name, in a text in which `[[…]]` stand around names."""
    text, spans = unmarked(marked)
    found = people_in(text, spans, find_mentions(text), side_weights() if learned else None)
    return {person.name: (person.country, person.organization) for person in found}


ENERGY = (
    "European Commission - Daily News\n\n"
    "The Commissioner for Energy, [[Tomasz Wojcik]], is in {city} today for talks on the {adjective} power "
    "grid. On Tuesday morning he meets Prime Minister [[Andrei Ciobanu]], and a round table with the Speaker "
    "of Parliament, [[Ilie Rusu]], closes the day.\n\n"
    "{name} has taken part in the Energy Community since 2010."
)


@pytest.mark.parametrize(
    ("city", "adjective", "name", "state"),
    [
        ("Chisinau", "Moldovan", "Moldova", "MDA"),
        ("Tirana", "Albanian", "Albania", "ALB"),
        ("Yerevan", "Armenian", "Armenia", "ARM"),
    ],
)
def test_officials_whom_an_organization_visits_speak_for_the_state_it_visits(
    city: str, adjective: str, name: str, state: str
) -> None:
    text = ENERGY.format(city=city, adjective=adjective, name=name)
    # The grammar knows the hosts of a traveller in a capital that it can tell, the choice all of them.
    assert set(sides(text, learned=False).values()) <= {(None, None), (state, None)}
    assert sides(text) == {
        "Tomasz Wojcik": (None, "EU"),
        "Andrei Ciobanu": (state, None),
        "Ilie Rusu": (state, None),
    }


def test_what_the_grammar_knows_stays() -> None:
    text = (
        "The Force Commander of the United Nations mission, Lieutenant General [[Ramesh Thapa]], opened a "
        "clinic in Yambio together with the State Minister of Local Government, [[Grace Mbikoyo]]. The South "
        "Sudanese police will run it."
    )
    assert sides(text, learned=False)["Ramesh Thapa"] == (None, "UN")
    assert sides(text) == {"Ramesh Thapa": (None, "UN"), "Grace Mbikoyo": ("SSD", None)}


@pytest.mark.parametrize(
    "text",
    [
        "The Minister of Health, [[Amina Diallo]], met the director of a hospital, [[Jan Novak]], today.",
        "Director [[Anna Novak]] greeted guests from Peru, Chile and Kenya.",
    ],
)
def test_what_nothing_shows_stays_unknown(text: str) -> None:
    assert set(sides(text).values()) == {(None, None)}
