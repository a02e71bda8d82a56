"""International organisations: names, bodies that stand for their parent, members."""

from __future__ import annotations

import pytest

from extractor.lexicon import find_mentions, members_of, organization_code
from extractor.lexicon.iso import alpha_3_codes
from extractor.lexicon.resources import read_columns


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Collective Security Treaty Organization", "CSTO"),
        ("Collective Security Treaty Organisation", "CSTO"),
        ("CSTO Joint Staff", "CSTO"),
        ("Shanghai Cooperation Organisation", "SCO"),
        ("SCO RATS", "SCO"),
        ("UNOCT", "UN"),
        ("UNIFIL", "UN"),
        ("MINUSMA", "UN"),
        ("UNODC", "UNODC"),
        ("UNEP", "UNEP"),
        ("UNRCCA", "UNRCCA"),
        ("the World Health Organization", "WHO"),
        ("Eurasian Economic Commission", "EEC"),
        ("European External Action Service", "EU"),
        ("European Parliament", "EU"),
        ("NATO Military Committee", "NATO"),
        ("SACEUR", "NATO"),
        ("African Union Commission", "AU"),
        ("League of Arab States", "LAS"),
        ("Organisation of Islamic Cooperation", "OIC"),
        ("Organization of Turkic States", "OTS"),
        ("Gulf Cooperation Council", "GCC"),
        ("International Committee of the Red Cross", "ICRC"),
        ("Organisation for Security and Co-operation in Europe", "OSCE"),
        ("Central American Bank for Economic Integration", "CABEI"),
        ("Interpol", "INTERPOL"),
        ("Visegrad Group", "V4"),
    ],
)
def test_code_of_name(name: str, code: str) -> None:
    assert organization_code(name) == code
    text = f"He thanked {name} for it."
    assert [m.norm for m in find_mentions(text) if m.label == "ORG"] == [code]


def test_national_body_is_no_international_organisation() -> None:
    assert organization_code("Ministry of Defence") is None


def test_acronym_that_is_a_word_in_a_line_of_capitals() -> None:
    assert [m.norm for m in find_mentions("PEOPLE WHO CAME TO THE PARADE") if m.label == "ORG"] == []
    assert [m.norm for m in find_mentions("The WHO sent a team.") if m.label == "ORG"] == ["WHO"]


def test_surname_is_no_organisation() -> None:
    assert [m.norm for m in find_mentions("Brig. Gen. Richard Coe spoke") if m.label == "ORG"] == []


def test_members() -> None:
    assert members_of("CSTO") == ("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK")
    assert members_of("Gulf Cooperation Council") == ("ARE", "BHR", "KWT", "OMN", "QAT", "SAU")
    assert len(members_of("NATO")) == 32
    assert len(members_of("EU")) == 27
    assert len(members_of("OSCE")) == 57
    assert len(members_of("OIC")) == 57
    assert len(members_of("African Union")) == 55
    assert len(members_of("Council of Europe")) == 46
    assert len(members_of("Commonwealth of Nations")) == 56
    assert len(members_of("OAS")) == 35
    assert members_of("Ministry of Defence") == ()


def test_rows_of_members_are_sorted_codes_of_known_organisations() -> None:
    for code, states in read_columns("members.txt", 2):
        assert organization_code(code) == code
        assert states.split() == sorted(set(states.split()))
        assert set(states.split()) <= alpha_3_codes()
