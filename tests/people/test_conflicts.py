"""Statements that contradict each other are reported."""

from __future__ import annotations

from extractor.pipeline.people.conflicts import conflicts

from .conftest import ReadPeople


def test_two_ranks_of_one_person_are_a_warning(read_people: ReadPeople) -> None:
    people = read_people(
        "Major General [[Ivo Petrov Kolev]] arrived. Later Brigadier General [[Ivo Petrov Kolev]] spoke."
    )
    (line,) = conflicts(people.values())
    assert "Ivo Petrov Kolev" in line
    assert "Major General" in line
    assert "Brigadier General" in line


def test_a_shorter_rank_says_less_and_nothing_else(read_people: ReadPeople) -> None:
    people = read_people("Major General [[Ivo Petrov Kolev]] arrived. General [[Kolev]] spoke.")
    assert len(people) == 1
    assert conflicts(people.values()) == []


def test_two_states_of_one_person_are_a_warning(read_people: ReadPeople) -> None:
    people = read_people(
        "Norwegian Foreign Minister [[Anna Lund Berg]] arrived."
        " Swedish Foreign Minister [[Anna Lund Berg]] spoke."
    )
    (line,) = conflicts(people.values())
    assert "NOR" in line
    assert "SWE" in line
