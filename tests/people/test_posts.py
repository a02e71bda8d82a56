"""The value of a post: the text's spelling, singular, without state and organisation."""

from __future__ import annotations

import pytest

from extractor.lexicon import find_mentions
from extractor.pipeline.people.items import build
from extractor.pipeline.people.posts import find_posts

from .conftest import ReadPeople


def first_post(text: str) -> tuple[str, str | None, str | None]:
    post = find_posts(text, build(text, [], find_mentions(text)))[0]
    return post.value, post.country, post.body or post.organization


@pytest.mark.parametrize(
    ("text", "value", "country", "organization"),
    [
        ("the Minister of Defense of the Republic of Armenia", "Minister of Defense", "ARM", None),
        (
            "Kenya's Cabinet Secretary for Foreign Affairs",
            "Cabinet Secretary for Foreign Affairs",
            "KEN",
            None,
        ),
        ("Philippine Secretary of Foreign Affairs", "Secretary of Foreign Affairs", "PHL", None),
        (
            "the Deputy Minister of National Defence of Viet Nam",
            "Deputy Minister of National Defence",
            "VNM",
            None,
        ),
        ("Chief of the Romanian Naval Forces", "Chief of the Naval Forces", "ROU", None),
        ("Commander of the Sri Lanka Navy", "Commander of the Navy", "LKA", None),
        ("Commander of the Royal Saudi Air Force", "Commander of the Royal Saudi Air Force", "SAU", None),
        (
            "vice chairman of China's Central Military Commission",
            "Vice Chairman of the Central Military Commission",
            "CHN",
            None,
        ),
        ("the CSTO Secretary General", "Secretary General", None, "CSTO"),
        ("Head of the CSTO Joint Staff", "Head of the Joint Staff", None, "CSTO"),
        ("Secretary-General of the United Nations", "Secretary-General", None, "UN"),
        ("Chairperson of the African Union Commission", "Chairperson of the Commission", None, "AU"),
        ("Supreme Allied Commander Europe", "Supreme Allied Commander Europe", None, "NATO"),
        (
            "Ambassador Extraordinary and Plenipotentiary of the Islamic Republic of Iran to "
            "the Russian Federation",
            "Ambassador",
            "IRN",
            None,
        ),
        ("Iraqi Ambassador in Madrid", "Ambassador", "IRQ", None),
        ("Türkiye's special envoy for the Gulf", "Special Envoy for the Gulf", "TUR", None),
        (
            "The Special Representative of the President of the Russian Federation for Afghanistan",
            "Special Representative of the President for Afghanistan",
            "RUS",
            None,
        ),
        (
            "Head of the Main Directorate for Drug Control of the Ministry of Internal Affairs of Russia",
            "Head of the Main Directorate for Drug Control of the Ministry of Internal Affairs",
            "RUS",
            None,
        ),
        (
            "Director General for Europe at the Ministry of Foreign Affairs",
            "Director General for Europe",
            None,
            None,
        ),
        (
            "president of the Badminton Association of Thailand",
            "President",
            "THA",
            "Badminton Association of Thailand",
        ),
        ("Head of Turkey’s Small Enterprises Development Organization (KOSGEB)", "Head", "TUR", "KOSGEB"),
        ("the President of the Republic", "President", None, None),
        ("Speaker of the Jogorku Kenesh", "Speaker of the Jogorku Kenesh", "KGZ", None),
    ],
)
def test_value_without_state_and_organisation(
    text: str, value: str, country: str | None, organization: str | None
) -> None:
    assert first_post(text) == (value, country, organization)


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("the foreign ministers of Mali and Niger", "Foreign Minister"),
        ("the Secretaries-General of both bodies", "Secretary-General"),
        ("the chiefs of staff of the navies", "Chief of Staff"),
        ("the Deputy Ministers of Health", "Deputy Minister of Health"),
    ],
)
def test_plural_becomes_singular(plural: str, singular: str) -> None:
    assert first_post(plural)[0].startswith(singular)


@pytest.mark.parametrize("text", ["Julie Bishop arrived.", "Sultan Al Jaber arrived.", "a member was chosen"])
def test_names_and_plain_nouns_are_no_posts(text: str) -> None:
    assert find_posts(text, build(text, [], find_mentions(text))) == []


@pytest.mark.parametrize(
    ("text", "name", "post", "country"),
    [
        (
            "Ministry of Foreign Affairs of Georgia spokesperson [[Tamar Beridze]] met with [[Jan Wilk]].",
            "Tamar Beridze",
            "Spokesperson of the Ministry of Foreign Affairs",
            "GEO",
        ),
        (
            "Armed Forces of Malta Commander Brigadier [[Joseph Camilleri]] hosted Admiral [[Enzo Ricci]].",
            "Joseph Camilleri",
            "Commander of the Armed Forces",
            "MLT",
        ),
        (
            "Kenya Defence Forces (KDF) Commander Major General [[Peter Otieno]] spoke.",
            "Peter Otieno",
            "Defence Forces Commander",
            "KEN",
        ),
        (
            "Ambassador [[Thandi Nkosi]], Chief Director: Central Africa, met the press.",
            "Thandi Nkosi",
            "Chief Director: Central Africa",
            None,
        ),
        ("Deputy Minister: [[Ronald Khumalo]]", "Ronald Khumalo", "Deputy Minister", None),
    ],
)
def test_bodies_before_their_heads_and_fields_behind_a_colon(
    read_people: ReadPeople, text: str, name: str, post: str, country: str | None
) -> None:
    person = read_people(text)[name]
    assert (person.position, person.country) == (post, country)


@pytest.mark.parametrize(
    "text",
    [
        "[[Okafor]], Ghana FM discuss border trade\n\nForeign Minister [[Chidi Okafor]] met [[Ama Boateng]].",
        "[[Okafor]], Ghanaian president vow trust\n\nForeign Minister [[Chidi Okafor]] met [[Ama Boateng]].",
    ],
)
def test_a_comma_between_two_subjects_of_a_headline_is_no_apposition(
    read_people: ReadPeople, text: str
) -> None:
    assert read_people(text)["Chidi Okafor"].position == "Foreign Minister"
