"""Bytes to text."""

from __future__ import annotations

import pytest

from extractor.reading.decoding import NotText, decode

ENGLISH = (
    "The Minister’s talks with José García – “fruitful”, he said. The delegation of Peru left on Friday."
)
RUSSIAN = (
    "Министр обороны Республики Беларусь принял генерала. Встреча прошла в Минске, стороны обсудили учения."
)
MIXED = "On May 24 the Минобороны press service said that the council met in Минск."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (RUSSIAN, "utf-16-le"),
        (ENGLISH, "utf-32"),
        (ENGLISH, "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN + " " + ENGLISH.replace("é", "e").replace("í", "i"), "cp1251"),
        ("Réunion de coopération à l’Élysée: Président Macron.", "cp1252"),
        ("The visit of Mr. Muñoz", "cp1252"),
    ],
)
def test_encodings(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_one_broken_character_does_not_change_the_encoding() -> None:
    data = (ENGLISH * 40).encode() + b" \xe2\x80"
    assert decode(data) == ENGLISH * 40 + " \ufffd"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n\x80\x81", "PDF"),
        (b"PK\x03\x04word/document.xml", "Word"),
        (b"\x89PNG\r\n\x1a\n\0\0", "PNG"),
        (b"abc\0\0\0\1\2\3def\0" * 50, "binary"),
        (bytes(range(1, 32)) * 50 + b"letters", "binary"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, what: str) -> None:
    with pytest.raises(NotText, match=what):
        decode(data)
