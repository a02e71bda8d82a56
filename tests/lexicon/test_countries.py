"""States: names and adjectives to codes, and the phrases that hide them."""

from __future__ import annotations

import pytest

from extractor.lexicon import country_code, find_mentions
from extractor.lexicon.iso import iso_countries


def marked(text: str, *labels: str) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.norm) for m in find_mentions(text) if m.label in labels]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Kyrgyz Republic", "KGZ"),
        ("the Russian Federation", "RUS"),
        ("Türkiye", "TUR"),
        ("Turkiye", "TUR"),
        ("Turkey", "TUR"),
        ("Viet Nam", "VNM"),
        ("Vietnam", "VNM"),
        ("ROK", "KOR"),
        ("Republic of Korea", "KOR"),
        ("DPRK", "PRK"),
        ("PRC", "CHN"),
        ("Republic of China", "TWN"),
        ("U.S.", "USA"),
        ("U.K.", "GBR"),
        ("UAE", "ARE"),
        ("KSA", "SAU"),
        ("Holland", "NLD"),
        ("Côte d’Ivoire", "CIV"),
        ("Ivory Coast", "CIV"),
        ("Czechia", "CZE"),
        ("Eswatini", "SWZ"),
        ("Burma", "MMR"),
        ("Kosovo", "XKX"),
        ("Palestine", "PSE"),
        ("Niger", "NER"),
        ("Nigeria", "NGA"),
        ("Guinea-Bissau", "GNB"),
        ("Equatorial Guinea", "GNQ"),
        ("Papua New Guinea", "PNG"),
        ("Democratic Republic of the Congo", "COD"),
        ("Republic of the Congo", "COG"),
        ("Islamic Republic of Iran", "IRN"),
        ("Emirati", "ARE"),
        ("Kyrgyz", "KGZ"),
        ("Tajiks", "TJK"),
        ("Kazakhstani", "KAZ"),
        ("Bissau-Guinean", "GNB"),
        ("Dutch", "NLD"),
        ("Filipino", "PHL"),
        ("Nigerien", "NER"),
    ],
)
def test_code_of_name(name: str, code: str) -> None:
    assert country_code(name) == code
    assert [norm for _, norm in marked(f"talks with {name} officials", "COUNTRY", "NORP")] == [code]


@pytest.mark.parametrize("name", ["Congolese", "us", "Atlantis", "", "of"])
def test_no_code(name: str) -> None:
    assert country_code(name) is None


def test_every_iso_country_is_known_by_its_names() -> None:
    unknown = [
        c.names[0] for c in iso_countries() for name in c.names if "," not in name if not country_code(name)
    ]
    assert unknown == []


@pytest.mark.parametrize(
    "text",
    [
        "They told us about New Mexico and Mexico City.",
        "ships in the Indian Ocean, the South China Sea and the Persian Gulf",
        "the American University of Beirut",
        "Latin American states and the Korean Peninsula",
        "Turkish Cypriots",
        "CONTACT US",
        "He spoke in English, and the text is in French.",
        "an English-language version",
        "Mr. Jordan met Gen. Holland.",
        "Jordan Henderson scored.",
        "soldiers of the Georgia National Guard in Atlanta, Georgia",
    ],
)
def test_phrases_without_a_state(text: str) -> None:
    assert marked(text, "COUNTRY", "NORP") == []


def test_states_whose_names_are_given_names() -> None:
    text = "Jordan Armed Forces, the King of Jordan, Chad and Georgia"
    assert [norm for _, norm in marked(text, "COUNTRY")] == ["JOR", "JOR", "TCD", "GEO"]


def test_shared_adjective_follows_the_states_that_the_text_names() -> None:
    assert marked("Congolese officers came.", "NORP") == [("Congolese", "")]
    assert marked("Congolese officers of the DRC came.", "NORP") == [("Congolese", "COD")]
    assert marked("Korean officers", "NORP") == [("Korean", "KOR")]
    assert marked("Pyongyang, DPRK: Korean officers", "NORP") == [("Korean", "PRK")]


def test_long_name_wins_and_span_is_exact() -> None:
    text = "the Islamic Republic of Iran, the United Kingdom of Great Britain and Northern Ireland"
    assert marked(text, "COUNTRY") == [
        ("Islamic Republic of Iran", "IRN"),
        ("United Kingdom of Great Britain and Northern Ireland", "GBR"),
    ]


def test_possessive_and_hyphen() -> None:
    assert marked("Kazakhstan’s minister at US-Uzbek talks", "COUNTRY", "NORP") == [
        ("Kazakhstan", "KAZ"),
        ("US", "USA"),
        ("Uzbek", "UZB"),
    ]
