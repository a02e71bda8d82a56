"""Guests and those who came with them are not of the state that receives them, unless the text says so."""

from __future__ import annotations

import pytest

from tests.people.test_side_choice import sides

LATVIA = "Ministry of Defence of the Republic of Latvia\n\n"


@pytest.mark.parametrize(
    ("text", "guests"),
    [
        (
            "Minister of Defence [[Andris Ozols]] received a delegation of the Bundestag led by "
            "[[Greta Falk]]. The delegation included MPs [[Jan Huber]] and [[Eva Lorenz]].",
            {"Greta Falk": "DEU", "Jan Huber": "DEU", "Eva Lorenz": "DEU"},
        ),
        (
            "Minister of Defence [[Andris Ozols]] received a delegation from Ouagadougou led by the Minister "
            "of Security, [[Moussa Sana]]. With him were the Director of Cabinet, [[Paul Medah]], and the "
            "Chief of Protocol, [[Anne Zagre]].",
            {"Moussa Sana": "BFA", "Paul Medah": "BFA", "Anne Zagre": "BFA"},
        ),
        (
            "Minister of Defence [[Andris Ozols]] welcomed Norway's Deputy Prime Minister [[Kari Lund]]. She "
            "was accompanied by Members of Parliament [[Per Dahl]] and [[Liv Moen]].",
            {"Per Dahl": "NOR", "Liv Moen": "NOR"},
        ),
        (
            "Minister of Defence [[Andris Ozols]] met Slovak Defence Minister [[Peter Kovac]]. The Minister "
            "was joined by Polish Minister of Defence [[Adam Wilk]].",
            {"Andris Ozols": "LVA", "Peter Kovac": "SVK", "Adam Wilk": "POL"},
        ),
        (
            "Minister of Defence [[Andris Ozols]] met Slovak Defence Minister [[Peter Kovac]]. Ambassador "
            "[[Milan Hruby]] and State Secretary [[Jana Novak]] accompanied the guest.",
            {"Milan Hruby": "SVK", "Jana Novak": "SVK"},
        ),
        (
            "Minister of Defence [[Andris Ozols]] received the Deputy Minister of Japan, [[Kenji Mori]]. The "
            "meeting was attended by Ambassador [[Taro Ueda]].",
            {"Taro Ueda": "JPN"},
        ),
        (
            "The Minister of Defence, [[Andris Ozols]], was joined by State Secretary [[Janis Berzins]], "
            "while the High Commissioner of Kenya, [[Grace Otieno]], was accompanied by the Counsellor, "
            "[[Peter Kiptoo]].",
            {"Janis Berzins": "LVA", "Peter Kiptoo": "KEN"},
        ),
        (
            "Minister of Defence [[Andris Ozols]] met HE US Ambassador [[Tom Reed]] and HE British Minister "
            "of Defence [[Grant Cole]].",
            {"Tom Reed": "USA", "Grant Cole": "GBR"},
        ),
        (
            "Minister of Defence [[Andris Ozols]] received a delegation of Chile led by [[Ana Rojas]]. "
            "Members of the delegation were Senators [[Luis Vera]] and [[Ines Soto]].",
            {"Luis Vera": "CHL", "Ines Soto": "CHL"},
        ),
    ],
)
def test_guests_and_their_companions_are_of_the_side_they_came_with(
    text: str, guests: dict[str, str]
) -> None:
    found = sides(LATVIA + text)
    assert {name: found[name][0] for name in guests} == guests
    assert found["Andris Ozols"] == ("LVA", None)


@pytest.mark.parametrize(
    ("text", "officer", "body"),
    [
        ("the Commander of NATO HQ Sarajevo, Brigadier General [[Ann Hill]]", "Ann Hill", "NATO"),
        ("the Head of EULEX Kosovo, [[Paolo Neri]]", "Paolo Neri", "EU"),
        ("the Acting Special Representative of the Secretary-General, [[Ray Moyo]]", "Ray Moyo", "UN"),
    ],
)
def test_officers_of_a_body_are_not_of_the_state_of_its_office(text: str, officer: str, body: str) -> None:
    assert sides(f"{LATVIA}Minister of Defence [[Andris Ozols]] received {text}.")[officer] == (None, body)


@pytest.mark.parametrize(
    ("text", "own"),
    [
        (
            "Minister of Defence [[Andris Ozols]] received a delegation of veterans headed by "
            "[[Karlis Kalns]], Chairman of the Committee. The talks dealt with pensions.\n\n"
            "In June the Minister will go to Finland.",
            "Karlis Kalns",
        ),
        (
            "Minister of Defence [[Andris Ozols]] met the Minister of Defence of Chile, [[Ana Rojas]]. The "
            "Minister was accompanied by the Chief of Defence, Lieutenant General [[Juris Lapa]].",
            "Juris Lapa",
        ),
    ],
)
def test_people_of_the_sender_stay_its_own(text: str, own: str) -> None:
    assert sides(LATVIA + text)[own][0] == "LVA"
