"""The press tokenizer: the expected tokens are the text itself, parted by "|" where no blank parts them."""

from __future__ import annotations

import pickle
import time

import pytest
import spacy
from spacy.language import Language

import extractor.pipeline.tokenizer  # noqa: F401


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "extractor.press_tokenizer.v1"}}})


@pytest.mark.parametrize(
    "marked",
    [
        "V.|Khrenin and S.|Zas met Sh.|J.|Faizullozoda|.",
        "K.-J. Tokayev|, K.-J.|Tokayev and Ş.|Kaya|, Yu.|Borisov",
        "Lt.|Gen. A.B.|Smith and LT. GEN. JONES",
        "Maj.|-|Gen. Ivanov|, H.E. Dr.|Kamal|, Mr.|Singh",
        "the U.S.|-|ROK talks|, No. 5 at 10:30 p.m.",
        "Semerikov 21.05.2020|On May 26",
        "a sentence|.|Next one in 1992|.|The end with NATO|.|Then",
        "until 31.03.2025|, 2025-03-31 or 31/03/25|.",
        "Da'esh and Al|-|Ja'afari in N’Djamena",
        "the talks Kerry|—|Lavrov and Ankara|–|Moscow|.",
        "Im Sung|-|nam said|, Ive cannot go",
        "Macron|’s visit|, Côte d’Ivoire|'s aid",
        "he said|.|”|The end",
        "the minister|(|Ivanov|)|and (|para 8|)",
        "• Item one",
    ],
)
def test_tokens(nlp: Language, marked: str) -> None:
    doc = nlp.make_doc(marked.replace("|", ""))
    expected = [token for word in marked.split(" ") for token in word.split("|")]
    assert [token.text for token in doc] == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n  \t",
        "a  b\n\n\nc ",
        "V.Khrenin\u00a0said:“No”",
        "x" * 1000 + " end. (" + "(.A" * 400 + ")",
        "🇰🇿 Астана é",
    ],
)
def test_no_character_is_lost(nlp: Language, text: str) -> None:
    assert nlp.make_doc(text).text == text


@pytest.mark.parametrize("unit", ["(", "A.", "a-", "'s", "))", "1.A"])
def test_endless_runs_take_linear_time(nlp: Language, unit: str) -> None:
    start = time.process_time()
    nlp.make_doc("Talks. " + unit * 100_000 + " The end.")
    assert time.process_time() - start < 3


def test_workers_can_receive_the_tokenizer(nlp: Language) -> None:
    copy = pickle.loads(pickle.dumps(nlp.tokenizer))
    assert [token.text for token in copy("V.Khrenin came.")] == ["V.", "Khrenin", "came", "."]
