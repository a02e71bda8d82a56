"""Forms of address and post-nominal letters."""

from __future__ import annotations

import pytest

from extractor.lexicon import find_mentions, is_honorific


def honorifics_in(text: str) -> list[str]:
    return [text[m.start : m.end] for m in find_mentions(text) if m.label == "HONORIFIC"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("H.E. Mr. Ali Asadov arrived", ["H.E. Mr."]),
        ("HE Dr. Mohammed bin Nasser", ["HE Dr."]),
        ("HRH Prince Khalid bin Salman", ["HRH", "Prince"]),
        ("His Excellency the President", ["His Excellency"]),
        ("Sheikh Mohamed bin Zayed and Sayyid Shihab", ["Sheikh", "Sayyid"]),
        ("Shri Rajnath Singh and Smt. Nirmala Sitharaman", ["Shri", "Smt."]),
        ("The Rt Hon John Healey MP", ["The Rt Hon", "MP"]),
        ("Dato' Seri Anwar and Tan Sri Affendi", ["Dato' Seri", "Tan Sri"]),
        ("General Asim Munir, NI(M), met Lt Gen Kumar, PVSM, AVSM", ["NI(M)", "PVSM", "AVSM"]),
        ("Lt. Gen. Heo Tae-keun (Ret.), Deputy Minister", ["Ret."]),
        ("HE WAS RECEIVED BY THE MINISTER", []),
        ("the KC-135 tanker and the MP's office", []),
        ("Prime Minister Sheikh Hasina", []),
    ],
)
def test_honorifics(text: str, expected: list[str]) -> None:
    assert honorifics_in(text) == expected


def test_is_honorific() -> None:
    assert is_honorific("H.E.")
    assert is_honorific("hrh")
    assert is_honorific("(Retd)")
    assert not is_honorific("Minister")
    assert not is_honorific("Jr.")
