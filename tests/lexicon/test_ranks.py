"""Ranks: spellings, grades, and the words around that make a rank of a word."""

from __future__ import annotations

import pytest

from extractor.lexicon import find_mentions, rank_grade, rank_name


def ranks_in(text: str) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.norm) for m in find_mentions(text) if m.label == "RANK"]


@pytest.mark.parametrize(
    ("written", "name", "grade"),
    [
        ("Lt. Gen.", "Lieutenant General", "OF-8"),
        ("Lt Gen", "Lieutenant General", "OF-8"),
        ("Lieutenant-General", "Lieutenant General", "OF-8"),
        ("LTG", "Lieutenant General", "OF-8"),
        ("Maj.-Gen.", "Major General", "OF-7"),
        ("Brig Gen", "Brigadier General", "OF-6"),
        ("Brig.", "Brigadier", "OF-6"),
        ("Colonel-General", "Colonel General", "OF-9"),
        ("Army General", "Army General", "OF-9"),
        ("General of the Army", "General of the Army", "OF-9"),
        ("Adm.", "Admiral", "OF-9"),
        ("RAdm", "Rear Admiral", "OF-7"),
        ("Vice-Admiral", "Vice Admiral", "OF-8"),
        ("ACM", "Air Chief Marshal", "OF-9"),
        ("Air Mshl", "Air Marshal", "OF-8"),
        ("AVM", "Air Vice Marshal", "OF-7"),
        ("Gp Capt", "Group Captain", "OF-5"),
        ("Wg. Cdr.", "Wing Commander", "OF-4"),
        ("Cdre", "Commodore", "OF-6"),
        ("Captain 1st Rank", "Captain First Rank", "OF-5"),
        ("Captain of the First Rank", "Captain First Rank", "OF-5"),
        ("Sgt. Maj.", "Sergeant Major", "OR-9"),
        ("CMSgt", "Chief Master Sergeant", "OR-9"),
        ("Staff Sgt.", "Staff Sergeant", "OR-6"),
        ("Spc.", "Specialist", "OR-4"),
        ("Sub Lt", "Sub Lieutenant", "OF-1"),
        ("Lieutenant General of Police", "Lieutenant General of Police", "OF-8"),
        ("Major-General of Militia", "Major General of Militia", "OF-7"),
        ("Police Colonel", "Police Colonel", "OF-5"),
        ("Colonel of Justice", "Colonel of Justice", "OF-5"),
        ("General of Police", "General of Police", "OF-9"),
        ("State Counsellor of Justice", "State Counselor of Justice", None),
        ("Senior Lieutenant General", "Senior Lieutenant General", "OF-8"),
        ("Division General", "Division General", "OF-7"),
        ("General of Brigade", "Brigade General", "OF-6"),
        ("Staff Major General", "Staff Major General", "OF-7"),
        ("Marshal", "Marshal", "OF-10"),
    ],
)
def test_rank_name_and_grade(written: str, name: str, grade: str | None) -> None:
    assert rank_name(written) == name
    assert rank_grade(written) == grade
    assert ranks_in(f"He received {written} Ivan Petrov.") == [(written, name)]


@pytest.mark.parametrize(
    "text",
    [
        "The Secretary General of NATO opened the session.",
        "Secretary-General António Guterres spoke.",
        "Attorney General Merrick Garland and Consul General Lee met.",
        "Director General Rafael Grossi and Inspector General John Doe attended.",
        "The Chief of the General Staff addressed the General Assembly.",
        "Under-Secretary-General Jean-Pierre Lacroix briefed the Council.",
        "Major powers and Major Economies discussed major projects.",
        "a major Chinese investor and the Sergeant at Arms",
        "The captain of the team and the General Manager agreed in general.",
        "Commander of the Navy and Commander-in-Chief",
        "Private Sector Specialist Group",
        "Lieutenant Governor Jane Doe",
        "They met in mid January.",
        "M.G. Ramachandran and P.C. Sen were there.",
    ],
)
def test_words_that_are_no_rank(text: str) -> None:
    assert ranks_in(text) == []


def test_army_general_is_a_rank_or_a_general_of_an_army() -> None:
    assert ranks_in("Army General Sergey Shoygu met the guests.") == [("Army General", "Army General")]
    assert ranks_in("Russian Army General Viktor Samsonov") == [("Army General", "Army General")]
    assert ranks_in("U.S. Army General Joseph Votel") == [("Army General", "General")]
    assert ranks_in("Army Gen. Joseph Votel") == [("Army Gen.", "General")]


def test_service_belongs_to_the_mention_not_to_the_name() -> None:
    text = "Air Force Lt. Gen. Mary O'Brien, Marine Corps Gen. Joe Dunford and Navy Capt. Jeff Davis"
    assert ranks_in(text) == [
        ("Air Force Lt. Gen.", "Lieutenant General"),
        ("Marine Corps Gen.", "General"),
        ("Navy Capt.", "Captain"),
    ]


def test_qualifier_is_outside_of_the_rank() -> None:
    text = "Lt. Gen. (Pilot) Eid bin Awad, Gen. (ret.) Ali Demir and Lt Gen Hamood Khan (Retd)"
    assert [norm for _, norm in ranks_in(text)] == ["Lieutenant General", "General", "Lieutenant General"]
    marked = [text[m.start : m.end] for m in find_mentions(text) if m.label == "HONORIFIC"]
    assert marked == ["Pilot", "ret.", "Retd"]


def test_staff_of_a_body_is_no_part_of_the_rank() -> None:
    text = "the Head of the Joint Staff Colonel General Andrey Serdyukov and Staff Major General Ali Saleh"
    assert ranks_in(text) == [
        ("Colonel General", "Colonel General"),
        ("Staff Major General", "Staff Major General"),
    ]


def test_lower_case_rank_needs_a_name() -> None:
    assert ranks_in("the report of colonel Ivanov") == [("colonel", "Colonel")]
    assert ranks_in("every colonel who served") == []


def test_capitals_and_line_breaks() -> None:
    assert ranks_in("RECEIVED BY MAJ GEN SULEIMAN DANJUMA") == [("MAJ GEN", "Major General")]
    assert ranks_in("the Senior\nLieutenant Ilya Kuznetsov") == [("Senior\nLieutenant", "Senior Lieutenant")]
    assert ranks_in("a visit by the Senior\n\nLieutenant Colonel Ali") == [
        ("Lieutenant Colonel", "Lieutenant Colonel")
    ]
