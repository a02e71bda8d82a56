"""One entry per person: what is the same person, and what is not."""

from __future__ import annotations

import pytest

from extractor.pipeline.people.clusters import compatible, name_tokens

from .conftest import ReadPeople


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("V. Semerikov", "Valery Semerikov"),
        ("K.-J. Tokayev", "Kassym-Jomart Tokayev"),
        ("Yasar Guler", "Yaşar Güler"),
        ("GÜLER Yaşar", "Yaşar Güler"),
        ("Serizawa Kiyoshi", "Kiyoshi Serizawa"),
        ("Abdel Fattah Al-Sisi", "Abdel Fattah El-Sisi"),
        ("Lloyd Austin", "Lloyd J. Austin III"),
        ("Sergey Shoygu", "Sergei Shoigu"),
        ("Zhaxylykov", "Ruslan Zhaksylykov"),
    ],
)
def test_forms_of_one_name(one: str, other: str) -> None:
    assert compatible(name_tokens(one), name_tokens(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ana Pereira", "Luis Pereira"), ("V. Semerikov", "Anatoly Semerikov"), ("bin Zayed", "bin Salman")],
)
def test_different_names(one: str, other: str) -> None:
    assert not compatible(name_tokens(one), name_tokens(other))


def test_short_forms_join_the_full_name(read_people: ReadPeople) -> None:
    people = read_people(
        "ROK Vice Minister [[Kim Min-jae]] met Gen. [[Micael Bydén]]. Vice Minister "
        "[[Kim]] thanked General [[BYDEN]]. "
        "Kim said so."
    )
    assert list(people) == ["Kim Min-jae", "Micael Bydén"]
    assert [m.kind for m in people["Kim Min-jae"].mentions] == ["name", "name", "name"]


def test_same_surname_of_two_states_stays_apart(read_people: ReadPeople) -> None:
    people = read_people("Colonel [[Ana Pereira]] of Brazil met Colonel [[Luis Pereira]] of Portugal.")
    assert {name: person.country for name, person in people.items()} == {
        "Ana Pereira": "BRA",
        "Luis Pereira": "PRT",
    }


def test_a_surname_goes_to_the_person_whose_title_it_has(read_people: ReadPeople) -> None:
    people = read_people(
        "President [[Bola Akande]] of Nigeria received General [[Peter Akande]], Chief "
        "of Staff. General [[Akande]] spoke."
    )
    assert len(people["Peter Akande"].mentions) == 2


def test_titles_alone_are_resolved(read_people: ReadPeople) -> None:
    people = read_people(
        "The CSTO Secretary General [[Stanislav Zas]] met the Minister of Defence of "
        "Belarus [[Viktor Khrenin]]. "
        "The Secretary General thanked the Minister. The minister of health was absent."
    )
    assert [m.kind for m in people["Stanislav Zas"].mentions] == ["name", "title"]
    assert [m.kind for m in people["Viktor Khrenin"].mentions] == ["name", "title"]


def test_a_repeated_title_goes_to_the_only_person_without_a_post(read_people: ReadPeople) -> None:
    people = read_people(
        "Foreign Secretary meets Iraqi Foreign Minister\n\n[[Ann Field]] met the Iraqi "
        "Foreign Minister, [[Ali Hamid]], "
        "in London today. The Foreign Secretary underlined the UK’s commitment."
    )
    assert (people["Ann Field"].position, people["Ann Field"].country) == ("Foreign Secretary", "GBR")


def test_things_named_after_people_are_no_people(read_people: ReadPeople) -> None:
    assert read_people("They saw the King [[Abdullah]] Airbase and the frigate [[Martín Grau]].") == {}
