"""Pages of presidents' and ministries' press services, which name their own head without a post."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings, names, roles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vladimir Putin had a telephone conversation with President of Brazil "
            "Luiz Inacio Lula da Silva.\n"
            "January 27, 2025\n\nThe President of Russia thanked his counterpart.",
            {"Vladimir Putin": ("President", "RUS"), "Luiz Inacio Lula da Silva": ("President", "BRA")},
        ),
        (
            "Emmanuel Macron met with Chancellor Olaf Scholz in Berlin on 22 January 2024. The President of "
            "France and the German Chancellor discussed defence.",
            {"Emmanuel Macron": ("President", "FRA"), "Olaf Scholz": ("Chancellor", "DEU")},
        ),
        (
            "Kassym-Jomart Tokayev received Foreign Minister of China Wang Yi\n\n20 May "
            "2024\n\nThe President "
            "of Kazakhstan noted that the forthcoming visit of President Xi Jinping was important.",
            {"Kassym-Jomart Tokayev": ("President", "KAZ"), "Wang Yi": ("Foreign Minister", "CHN")},
        ),
        (
            "Sergey Lavrov spoke by phone with Hakan Fidan on 5 May 2024. The Russian Foreign Minister "
            "welcomed the contacts. The Turkish Foreign Minister thanked him.",
            {"Sergey Lavrov": ("Foreign Minister", "RUS"), "Hakan Fidan": ("Foreign Minister", "TUR")},
        ),
    ],
)
def test_a_title_with_a_state_is_that_of_the_one_without_a_post(
    pipeline: Extractor, text: str, expected: dict[str, tuple[str, str]]
) -> None:
    (record,) = pipeline.extract(text)
    met = {p.name for p in record.meetings[0].participants}
    assert met == set(expected)
    assert {p.name: (p.position, p.country) for p in record.people if p.name in met} == expected


@pytest.mark.parametrize(
    "address",
    [
        '"Dear Viktor Gennadyevich, I am glad to see you," Andrei Belousov said.',
        "Viktor Gennadyevich thanked the guest.",
        "AZERTAG.AZ :Defence ministers meet",
    ],
)
def test_forms_of_address_and_pages_are_no_further_persons(pipeline: Extractor, address: str) -> None:
    text = (
        "Russian Defence Minister Andrei Belousov met in Minsk with Minister of Defence of Belarus "
        f"Viktor Khrenin on 31 October 2024.\n{address}"
    )
    (record,) = pipeline.extract(text)
    assert {person.name for person in record.people} == {"Andrei Belousov", "Viktor Khrenin"}


@pytest.mark.parametrize(
    "session",
    [
        "the 14th session of the Armenian-Georgian Intergovernmental Commission took "
        "place, co-chaired by the "
        "Prime Ministers of Armenia and Georgia.",
        "the 14th meeting of the Joint Commission was held under the co-chairmanship of "
        "the two prime ministers.",
        "the 14th session of the Intergovernmental Commission was held, chaired by both heads of government.",
    ],
)
def test_two_told_of_before_chair_together(pipeline: Extractor, session: str) -> None:
    text = (
        "On 9 January 2025 Prime Minister of Armenia Nikol Pashinyan met with Prime Minister of Georgia "
        f"Irakli Kobakhidze in Yerevan. Afterwards, {session}"
    )
    sitting = next(m for m in meetings(pipeline, text) if m.event_type == "statutory_session")
    assert roles(sitting) == {"Nikol Pashinyan": "chair", "Irakli Kobakhidze": "chair"}


@pytest.mark.parametrize(
    "reception",
    [
        "Then the Belarusian delegation was received by President of Vietnam Luong Cuong.",
        "On the same day President of Vietnam Luong Cuong received the Belarusian delegation.",
    ],
)
@pytest.mark.parametrize("term", ["for 2025", "for the period 2025-2027"])
def test_who_came_for_a_state_is_its_delegation(pipeline: Extractor, reception: str, term: str) -> None:
    text = (
        "On December 4, 2024 the delegation led by the Minister of Defence of Belarus "
        "Viktor Khrenin arrived in "
        "Hanoi on an official visit. Viktor Khrenin held talks with Minister of Defence "
        "of Vietnam Phan Van Giang. "
        f"After the talks the ministers signed a plan of cooperation {term}. {reception}"
    )
    found = [m for m in meetings(pipeline, text) if m.event_type == "bilateral_meeting"]
    assert {frozenset(names(m)) for m in found} == {
        frozenset({"Viktor Khrenin", "Phan Van Giang"}),
        frozenset({"Viktor Khrenin", "Luong Cuong"}),
    }
    assert {str(m.start) for m in found} == {"2024-12-04"}


def test_news_without_a_day_is_of_the_day_of_its_page(pipeline: Extractor) -> None:
    text = (
        "The President received credentials from ambassadors\n\n27 November 2023\n\nPresident of Kazakhstan "
        "Kassym-Jomart Tokayev accepted credentials from the Ambassador of Croatia Marijan Jozic and the "
        "Ambassador of Romania Madalina Lupu.\n\nThe Head of State wished the diplomats success."
    )
    (ceremony,) = meetings(pipeline, text)
    assert str(ceremony.start) == "2023-11-27"


def test_a_region_before_a_name_belongs_to_the_post(pipeline: Extractor) -> None:
    text = "President of Russia Vladimir Putin met with Head of Chechnya Ramzan Kadyrov on May 7, 2025."
    (talks,) = meetings(pipeline, text)
    assert names(talks) == {"Vladimir Putin", "Ramzan Kadyrov"}
