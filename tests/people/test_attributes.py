"""State and organisation of people whom their own words do not tie to one."""

from __future__ import annotations

import pytest

from .conftest import ReadPeople


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            "Ministry of National Defense, Republic of Korea\n\nMinister of National Defense "
            "[[Shin Won-sik]] spoke.",
            "KOR",
        ),
        ("AMMAN — Prime Minister [[Bisher Khasawneh]] on Monday met a delegation of farmers.", "JOR"),
        (
            "Posted On: 28 APR 2023 6:45PM by PIB Delhi\n\nDefence Minister Shri [[Rajnath "
            "Singh]] today chaired it.",
            "IND",
        ),
        ("The United States agreed. Secretary of Defense [[Ash Carter]] said so.", "USA"),
        (
            "Foreign Minister [[Julie Hall]] met the Foreign Minister of Iraq, [[Ali "
            "Hamid]]. Australia and Iraq agreed.",
            "AUS",
        ),
    ],
)
def test_bare_posts_belong_to_the_issuing_state(read_people: ReadPeople, text: str, country: str) -> None:
    first = next(iter(read_people(text).values()))
    assert first.country == country


@pytest.mark.parametrize(
    "text",
    [
        "Secretary of State [[John Kerry]] spoke about Aleppo in Syria.",
        "Professor [[Nino Kharadze]] of the University of Graz spoke in Vienna.",
        "[[Angela Merkel]] was mentioned.",
    ],
)
def test_nobody_gets_a_state_that_the_text_does_not_give(read_people: ReadPeople, text: str) -> None:
    assert next(iter(read_people(text).values())).country is None


def test_officers_of_an_organisation_have_no_state(read_people: ReadPeople) -> None:
    people = read_people(
        "The CSTO Secretary General [[Stanislav Zas]] met the UN Special Envoy [[Staffan de Mistura]]."
    )
    assert [(p.country, p.organization) for p in people.values()] == [(None, "CSTO"), (None, "UN")]


def test_the_fuller_post_and_rank_win(read_people: ReadPeople) -> None:
    people = read_people(
        "Special Envoy [[Hammer]] arrived. U.S. Special Envoy to the Horn of Africa "
        "Ambassador [[Mike Hammer]] spoke. "
        "General [[Tom Reed]] left; Brigadier General [[Tom Reed]] had come early."
    )
    assert people["Mike Hammer"].position == "Special Envoy to the Horn of Africa"
    assert people["Tom Reed"].rank == "Brigadier General"


def test_former_posts_yield(read_people: ReadPeople) -> None:
    people = read_people(
        "Former Prime Minister of Estonia [[Jüri Saar]] spoke. [[Jüri Saar]], Ambassador of Estonia, left."
    )
    assert people["Jüri Saar"].position == "Ambassador"
