"""Which written forms count as one person's name."""

from __future__ import annotations

import pytest

from extractor.evaluation.comparing import name_likeness, same_words


@pytest.mark.parametrize(
    ("gold", "written"),
    [
        ("Zhang Youxia", "Youxia Zhang"),
        ("Noh Kyu-duk", "Noh Kyuduk"),
        ("Kyu-duk Noh", "Noh Kyuduk"),
        ("Micael Bydén", "Micael Byden"),
        ("Władysław Kosiniak-Kamysz", "Wladyslaw Kosiniak Kamysz"),
        ("Yaşar Güler", "YAŞAR GÜLER"),
        ("Kasım Yıldız", "Kasim Yildiz"),
        ("Ibrahim Al-Ja’afari", "Ibrahim al-Jaafari"),
        ("Lloyd J. Austin III", "Lloyd Austin"),
        ('Richard "Tex" Coe', "Richard Coe"),
        ("Charles Q. Brown, Jr.", "Charles Brown"),
    ],
)
def test_other_spellings_of_one_name(gold: str, written: str) -> None:
    assert name_likeness(gold, written) >= 0.8


@pytest.mark.parametrize(
    ("gold", "written"),
    [
        ("I.N. Tasmagambetov", "Imangali Tasmagambetov"),
        ("J.Khodjaev", "Jamshid Khodjaev"),
        ("Sh. Faizullozoda", "Sherali Faizullozoda"),
        ("A P Singh", "Amar Preet Singh"),
        ("Biden", "Joe Biden"),
        ("Zhang", "Zhang Youxia"),
    ],
)
def test_initials_and_surname_alone_are_compatible_but_less_like(gold: str, written: str) -> None:
    assert 0 < name_likeness(gold, written) < name_likeness(written, written)


@pytest.mark.parametrize(
    ("gold", "written"),
    [
        ("Sergei Lavrov", "Sergey Shoygu"),
        ("Sergei Lavrov", "Sergey Lavrov"),  # another transliteration is another name: stated in the docs
        ("Khalid bin Salman Al Saud", "Salman"),
        ("A. Sidorov", "V. Sidorov"),
        ("John Smith", "J. S."),
        ("Anna Lee", "Lee Brown"),
        ("Anna Lee", ""),
    ],
)
def test_different_names(gold: str, written: str) -> None:
    assert name_likeness(gold, written) == 0


def test_positions_are_compared_as_words() -> None:
    assert same_words("Minister of Defence", "minister of Defense")
    assert same_words("Commander-in-Chief", "Commander in Chief")
    assert not same_words("Minister", "Deputy Minister")
    assert not same_words(None, "Minister")
    assert same_words(None, None)
