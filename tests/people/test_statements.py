"""Rank, post, state and organisation as ministries of the world state them: `statements.txt`."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import ReadPeople

Facts = tuple[str | None, ...]


def cases() -> list[tuple[str, dict[str, Facts]]]:
    """Texts with marked names, and what they say of each person."""
    found: list[tuple[str, dict[str, Facts]]] = []
    for line in Path(__file__).with_name("statements.txt").read_text(encoding="utf-8").splitlines():
        if "[[" in line:
            found.append((line.replace("\\n", "\n"), {}))
        elif line and not line.startswith("#"):
            name, *facts = (cell.strip() for cell in line.split("|"))
            found[-1][1][name] = tuple(None if fact == "-" else fact for fact in facts)
    return found


@pytest.mark.parametrize(("text", "said"), cases())
def test_what_is_said_of_each_person(read_people: ReadPeople, text: str, said: dict[str, Facts]) -> None:
    people = read_people(text)
    found = {
        name: (people[name].rank, people[name].position, people[name].country, people[name].organization)
        for name in said
        if name in people
    }
    assert found == said


NAMES = [
    "Zhang Wei",
    "Nguyễn Văn Cường",
    "O'Brien Katz",
    "Aibek Nurlan uulu",
    "Al-Rashid Omar",
    "Sjöström-Nkemelu Ana",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("text", "said"), cases()[::9])
def test_another_name_changes_the_name_alone(
    read_people: ReadPeople, text: str, said: dict[str, Facts], name: str
) -> None:
    old = next(iter(said))
    people = read_people(text.replace(f"[[{old}]]", f"[[{name}]]"))
    assert name in people
    for person, facts in said.items():
        one = people[name if person == old else person]
        assert (one.rank, one.position, one.country, one.organization) == facts


@pytest.mark.parametrize(
    ("written", "rank"),
    [
        ("Lt. Gen.", "Lieutenant General"),
        ("Colonel-General", "Colonel General"),
        ("General-Major", "Major General"),
        ("Air Chief Marshal", "Air Chief Marshal"),
        ("Cmde", "Commodore"),
        ("Surgeon Rear Admiral", "Surgeon Rear Admiral"),
        ("Police Colonel", "Police Colonel"),
    ],
)
def test_another_rank_changes_the_rank_alone(read_people: ReadPeople, written: str, rank: str) -> None:
    people = read_people(
        f"Deputy Minister of Defence of Serbia {written} [[Nenad Ilić]] met the Chief of Staff of the Ghana "
        f"Air Force, {written} [[Kofi Boateng]]."
    )
    assert {(p.name, p.rank, p.position, p.country) for p in people.values()} == {
        ("Nenad Ilić", rank, "Deputy Minister of Defence", "SRB"),
        ("Kofi Boateng", rank, "Chief of Staff of the Air Force", "GHA"),
    }


@pytest.mark.parametrize(
    ("state", "adjective", "code"),
    [
        ("the Kyrgyz Republic", "Kyrgyz", "KGZ"),
        ("Papua New Guinea", "Papua New Guinean", "PNG"),
        ("the United Arab Emirates", "Emirati", "ARE"),
        ("Côte d'Ivoire", "Ivorian", "CIV"),
        ("Saint Vincent and the Grenadines", "Vincentian", "VCT"),
    ],
)
def test_another_state_changes_the_state_alone(
    read_people: ReadPeople, state: str, adjective: str, code: str
) -> None:
    people = read_people(
        f"Minister of Defence of {state} General [[Anna Lee]] and {adjective} Ambassador [[Ben Okoro]] met "
        "the Speaker of the Parliament of Fiji [[Lina Qarase]]."
    )
    assert {(p.name, p.rank, p.position, p.country) for p in people.values()} == {
        ("Anna Lee", "General", "Minister of Defence", code),
        ("Ben Okoro", None, "Ambassador", code),
        ("Lina Qarase", None, "Speaker of the Parliament", "FJI"),
    }
