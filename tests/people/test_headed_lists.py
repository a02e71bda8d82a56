"""Whose side the persons of a list are, over semicolons and lines, and whose post a line ends with."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from extractor.record import Record

_OPENING = (
    "VIENNA, 3 March 2025. Austria's Minister of Finance Karl Huber received {state} Foreign "
    "Minister Boris Lazar on Monday. "
)
_LISTS = [
    "The {state} side was represented by:\n- A, Military Attaché;\n- B, Director of the Europe "
    "Department;\n- C, Adviser.",
    "On the {state} side, the talks were attended by A, Military Attaché; B, Director of the "
    "Europe Department; and C, Adviser.",
    "\n\nMembers of the {state} delegation:\nA, Military Attaché\nB, Director of the Europe "
    "Department\nC, Adviser\n",
    "\n\n{state} side:\n1. A – Military Attaché\n2. B – Director of the Europe Department\n3. C – Adviser\n",
    "The {state} participants were A, Military Attaché; B, Director of the Europe Department; "
    "and C, Adviser.",
    "A, Military Attaché, B, Director of the Europe Department, and C, Adviser, took part from "
    "the {state} side.",
    "The {state} guest was accompanied by A, Military Attaché; B, Director of the Europe "
    "Department; and C, Adviser.",
    "The delegation accompanying the {state} minister included A (Military Attaché), B "
    "(Director of the Europe Department) and C (Adviser).",
]
_NAMES = {"A": "Elena Popa", "B": "Tomáš Kříž", "C": "Amina Diallo"}
_POSTS = {
    "Elena Popa": "Military Attaché",
    "Tomáš Kříž": "Director of the Europe Department",
    "Amina Diallo": "Adviser",
}


def _record(pipeline: Extractor, text: str) -> Record:
    (record,) = pipeline.extract(text)
    return record


@pytest.mark.parametrize(("state", "code"), [("Croatian", "HRV"), ("Kenyan", "KEN")])
@pytest.mark.parametrize("listed", _LISTS)
def test_all_of_a_list_are_of_the_side_above_it(
    pipeline: Extractor, listed: str, state: str, code: str
) -> None:
    text = (_OPENING + listed).format(state=state)
    for letter, name in _NAMES.items():
        for mark in (", ", " – ", " ("):
            text = text.replace(f"{letter}{mark}", f"{name}{mark}")
    people = {person.name: (person.position, person.country) for person in _record(pipeline, text).people}
    assert {name: people.get(name) for name in _POSTS} == {
        name: (post, code) for name, post in _POSTS.items()
    }


def test_states_head_their_lines(pipeline: Extractor) -> None:
    record = _record(
        pipeline,
        "Vienna, 3 March 2025 – Austrian and Indonesian experts held consultations in Vienna on Monday.\n\n"
        "Indonesia:\nRatna Dewi, Deputy Minister of Energy\nBudi Hartono, Head of the Trade Section\n\n"
        "Austria:\nEva Moser, Secretary General\n",
    )
    assert [(person.name, person.country) for person in record.people] == [
        ("Ratna Dewi", "IDN"),
        ("Budi Hartono", "IDN"),
        ("Eva Moser", "AUT"),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "received a Kenyan delegation on Monday. The delegation was led by Grace Wanjiku, "
        "Governor of the Central Bank.",
        "met with a visiting delegation from Kenya on Monday. Leading the delegation was the "
        "Governor of the Central Bank, Grace Wanjiku.",
        "hosted a parliamentary delegation of Kenya on Monday. Grace Wanjiku, head of the "
        "delegation, thanked him.",
    ],
)
def test_who_leads_the_delegation_is_of_the_one_told(pipeline: Extractor, told: str) -> None:
    record = _record(pipeline, f"Vienna, 3 March 2025 – Minister of Finance Karl Huber {told}")
    assert {person.name: person.country for person in record.people} == {
        "Karl Huber": "AUT",
        "Grace Wanjiku": "KEN",
    }
    (talks,) = record.meetings
    assert {part.name for part in talks.participants} == {"Karl Huber", "Grace Wanjiku"}


def test_the_other_side_of_a_sentence_has_its_own_head(pipeline: Extractor) -> None:
    record = _record(
        pipeline,
        "Nairobi, 3 March 2025 – Talks were held in Nairobi on Monday. The Austrian side was led by State "
        "Secretary Eva Moser and the Kenyan side by Principal Secretary Peter Odinga.",
    )
    assert {person.name: person.country for person in record.people} == {
        "Eva Moser": "AUT",
        "Peter Odinga": "KEN",
    }
