"""Characters: what is repaired, what is left alone, and the way back to the raw text."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.cleaning import normalise

_WORDS = re.compile(r"\w+")


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        # a missing space after a sentence, a date, a comma
        ("21.05.2020On May 26 talks began", "21.05.2020 On May 26 talks began"),
        ("13.10.2023The training ended", "13.10.2023 The training ended"),
        ("2023-10-13The training ended", "2023-10-13 The training ended"),
        ("V.Khrenin reminded them.Eleven documents", "V.Khrenin reminded them. Eleven documents"),
        ("held today in Minsk.The sitting", "held today in Minsk. The sitting"),
        ("with our partners.”The Minister", "with our partners.” The Minister"),
        ("Lt. Gen.Smith of Ghana", "Lt. Gen. Smith of Ghana"),
        ("in Minsk,where he", "in Minsk, where he"),
        # and none where the point belongs to the word
        ("S.Zas and Sh.J.Faizullozoda", "S.Zas and Sh.J.Faizullozoda"),
        ("K.-J.Tokayev and I.N.Tasmagambetov", "K.-J.Tokayev and I.N.Tasmagambetov"),
        ("www.mod.gov.By and report.Pdf", "www.mod.gov.By and report.Pdf"),
        ("write to press.Office@mod.example", "write to press.Office@mod.example"),
        ("the U.S.A. and 3.5 per cent, 1,000 men", "the U.S.A. and 3.5 per cent, 1,000 men"),
        ("Posted On: 28 APR 2023 6:45PM by PIB", "Posted On: 28 APR 2023 6:45PM by PIB"),
        # mojibake, also twice over and with its last byte lost
        ("Ministersâ€™ Meeting", "Ministers’ Meeting"),
        ("AndrÃ© GarcÃ\xada", "André García"),
        ("â€œa SECURE SCOâ€\x9d", "“a SECURE SCO”"),
        ("â€œa SECURE SCOâ€.", "“a SECURE SCO”."),
        ("Ministersâ\x80\x99 Meeting", "Ministers’ Meeting"),
        ("Ministers\x92 Meeting", "Ministers’ Meeting"),
        ("Emmanuel à Paris, Łódź, Šefčovič", "Emmanuel à Paris, Łódź, Šefčovič"),
        # entities and tags, also escaped twice
        ("1&nbsp;January&amp;nbsp;2024 &lt; x &#8212; y", "1 January 2024 < x — y"),
        ("the Secretariat&rsquo;s plans", "the Secretariat’s plans"),
        ("AT&T and R&D; <End> <a@b.example>", "AT&T and R&D; <End> <a@b.example>"),
        ("he <b>met</b> her <!-- never --> there", "he met her there"),
        ("&lt;p&gt;he met her&lt;/p&gt;", "\n\nhe met her\n\n"),
        # spaces and the invisible
        ("Tas\u00admagambetov\u200b\ufeff said", "Tasmagambetov said"),
        ("Au\u00ad\ngust", "August"),
        ("a\u00a0\u2009 \t b\r\nc\rd", "a b\nc\nd"),
        ("Peru\u0301 and Ange\u0301lique", "Perú and Angélique"),
        ("of Sudan, Mr.Levent Kaya and Sh.J.Faizulloev", "of Sudan, Mr. Levent Kaya and Sh.J.Faizulloev"),
    ],
)
def test_repairs(raw: str, clean: str) -> None:
    assert normalise(raw).text == clean


def test_words_lead_back_to_what_the_reader_sees() -> None:
    raw = "<p>The&nbsp;Ministersâ€™ Meeting.Eleven  Tas\u00admagambetovs</p>"
    clean = normalise(raw)
    seen = {}
    for word in ("Ministers’", "Meeting", "Eleven", "Tasmagambetovs"):
        start = clean.text.index(word)
        a, b = clean.alignment.raw_span(start, start + len(word))
        seen[word] = raw[a:b]
    assert seen == {
        "Ministers’": "Ministersâ€™",
        "Meeting": "Meeting",
        "Eleven": "Eleven",
        "Tasmagambetovs": "Tas\u00admagambetovs",
    }


def test_inserted_space_stands_at_an_empty_raw_span() -> None:
    clean = normalise("ended.The next")
    at = clean.text.index(" ")
    assert clean.alignment.raw_span(at, at + 1) == (6, 6)


def test_page_line_ends_mean_nothing_and_blocks_do() -> None:
    clean = normalise(
        "<html><style>p {}</style><p>one\ntwo<br>three</p><ul><li>four</ul><script>var x='<p>'</script>",
        html=True,
    )
    assert clean.text.split() == ["one", "two", "three", "•", "four"]
    assert "one two\nthree\n" in clean.text


def test_span_outside_the_text_is_refused() -> None:
    with pytest.raises(IndexError):
        normalise("abc").alignment.raw_span(0, 4)


_PIECES = st.sampled_from(
    [
        *[
            "The ",
            "Minister",
            "met",
            " ",
            "\n",
            "\r\n",
            "\t",
            "\u00a0",
            "\u00ad",
            "\u200b",
            "&nbsp;",
            "&amp;",
            "<p>",
        ],
        *[
            "</p>",
            "<br/>",
            ".",
            ",",
            "â€™",
            "Ã©",
            "é",
            "e\u0301",
            "30.06.2021",
            "On",
            "“",
            "”",
            "|",
            "- ",
            "© 2024",
        ],
        *["Go back", "www.mod.example", "<", "&", "(", ")", "ł", "Ж", "中"],
    ]
)
_TEXTS = st.lists(_PIECES, max_size=40).map("".join) | st.text(max_size=80)


@given(_TEXTS, st.booleans())
@settings(max_examples=300, deadline=None)
def test_every_word_has_its_raw_words(raw: str, html: bool) -> None:
    clean = normalise(raw, html=html)
    last = 0
    for found in _WORDS.finditer(clean.text):
        a, b = clean.alignment.raw_span(*found.span())
        assert 0 <= last <= a <= b <= len(raw)
        last = a
        # ASCII letters are only ever copied: what the span shows holds them in their order.
        letters = iter(unicodedata.normalize("NFD", raw[a:b]))
        assert (
            all(char in letters for char in found.group() if char.isascii() and char.isalpha())
            or "&" in raw[a:b]
            or not raw[a:b].isascii()
        )


@given(_TEXTS)
@settings(max_examples=200, deadline=None)
def test_normalising_twice_changes_nothing_more(raw: str) -> None:
    once = normalise(raw.replace("&", "").replace("<", "")).text
    if once.isascii():
        assert normalise(once).text == once
