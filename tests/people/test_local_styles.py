"""Posts and states in the style of one region: "H.E. Amb.", "MoS", "under the President", "of RA"."""

from __future__ import annotations

import pytest

from .conftest import ReadPeople


@pytest.mark.parametrize(
    ("text", "name", "post", "country"),
    [
        (
            "The Minister of Foreign Affairs of Kenya, H.E. Amb. [[Otieno Mensah]], met the press.",
            "Otieno Mensah",
            "Minister of Foreign Affairs",
            "KEN",
        ),
        (
            "Kenya's Director General Hon. Amb. Dr. [[Peter Ola]] met the press.",
            "Peter Ola",
            "Director General",
            "KEN",
        ),
        (
            "[[Jos Maina]], Political Secretary, and Director General Ambassador [[Jane Waru]] of Kenya.",
            "Jane Waru",
            "Director General",
            "KEN",
        ),
        (
            "The Chief of Army of the New Zealand Defence Force, Major General [[Hamish Tairua]], spoke.",
            "Hamish Tairua",
            "Chief of Army",
            "NZL",
        ),
        (
            "Chief of Navy of the Royal Australian Navy Vice Admiral [[Mark Hamm]] spoke.",
            "Mark Hamm",
            "Chief of Navy",
            "AUS",
        ),
        (
            "Chief of the General Staff of the Lao People's Army Lieutenant General [[Saichay Kom]] spoke.",
            "Saichay Kom",
            "Chief of the General Staff",
            "LAO",
        ),
        (
            "[[Dilshod Karimov]], Secretary of the Security Council under the President of Uzbekistan.",
            "Dilshod Karimov",
            "Secretary of the Security Council under the President",
            "UZB",
        ),
        (
            "The Defence Adviser of the High Commission of India in Colombo, Captain (IN) [[Vikas Nair]].",
            "Vikas Nair",
            "Defence Adviser",
            "IND",
        ),
        (
            "[[Luciano Porta]], Secretary General of Defence and National Armaments Director of Italy.",
            "Luciano Porta",
            "Secretary General of Defence and National Armaments Director",
            "ITA",
        ),
        (
            "Minister of Emergency Situations of RA [[Davit Avan]] spoke.",
            "Davit Avan",
            "Minister of Emergency Situations",
            "ARM",
        ),
        (
            "Nepal's MoS for External Affairs Smt. [[Meena Lakhan]] spoke.",
            "Meena Lakhan",
            "Minister of State for External Affairs",
            "NPL",
        ),
        (
            "Governor of Sistan and [[Baluchestan Ali Karimi]] spoke.",
            "Ali Karimi",
            "Governor of Sistan and Baluchestan",
            "IRN",
        ),
        (
            "Director of the Office for Kosovo and [[Metohija Petar Savić]] spoke.",
            "Petar Savić",
            "Director of the Office for Kosovo and Metohija",
            None,
        ),
    ],
)
def test_posts_in_local_style(
    read_people: ReadPeople, text: str, name: str, post: str, country: str | None
) -> None:
    person = read_people(text)[name]
    assert (person.position, person.country) == (post, country)
