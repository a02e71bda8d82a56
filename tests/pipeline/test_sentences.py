"""Sentence bounds: "¶" in a text marks where a further sentence begins; it is no part of the text."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

import extractor.pipeline.sentences
import extractor.pipeline.tokenizer  # noqa: F401


@pytest.fixture(scope="module")
def nlp() -> Language:
    pipeline = spacy.blank(
        "en", config={"nlp": {"tokenizer": {"@tokenizers": "extractor.press_tokenizer.v1"}}}
    )
    pipeline.add_pipe("extractor_sentences")
    return pipeline


@pytest.mark.parametrize(
    "marked",
    [
        # initials, ranks, titles and numbers go on
        "The Minister V. Khrenin met Lt. Gen. A. B. Smith. ¶He left.",
        "H.E. Mr. Sh. Mirzo, Dr. Kamal and Prof. Sato spoke. ¶St. Petersburg hosted Col. Ivanov.",
        "LT. GEN. JONES read Resolution No. 5. ¶Art. 3 was kept.",
        "On 24. May 2020 and on 21. 05. 2020 they met.",
        # abbreviations that may end a sentence
        "He left the U.S. ¶The talks went on. ¶U.S. Secretary John Kerry spoke in the U.S. Senate.",
        "John Smith Jr. came at 5 p.m. ¶They met in Washington, D.C. ¶On Monday all left.",
        "Was it No? ¶He said no. ¶Hanwha Inc. Chairman Kim agreed.",
        # quotations
        "He said: “We agreed.” ¶“Then we left,” he added.",
        'He asked "Why?" and left. ¶"Because." ¶Then he went.',
        "(He came.) ¶Then all met.",
        # layout
        "Agenda:\n¶• First item; second\n¶• Second item\n¶1. The third\n¶2. Fourth. ¶And more.",
        "A headline without a stop\n\n¶Next.¶Then V.Khrenin came on 21.05.2020On May 26.",
        "□ Security\n¶○ Borders\n¶- Trade",
        "a line that\nwas broken by hand and\nContinues here.",
        # never after a semicolon
        "Ivanov; The minister; Petrov.",
        "The end... ¶Then the rest! ¶al-Sudani agreed.",
    ],
)
def test_sentences(nlp: Language, marked: str) -> None:
    parts = marked.split("¶")
    starts = [sum(map(len, parts[:index])) for index in range(len(parts))]
    doc = nlp("".join(parts))
    assert [sentence.start_char for sentence in doc.sents] == starts


def test_every_token_is_decided(nlp: Language) -> None:
    doc = nlp("Ivanov met Petrov. Sidorov did not.")
    assert doc.has_annotation("SENT_START")
    assert [token.is_sent_start for token in doc].count(True) == 2


@pytest.mark.parametrize("text", ["", "\n\n", ".", "...", "•", "\n\n1.", '"', ". . . \n\n"])
def test_scraps_do_not_fail(nlp: Language, text: str) -> None:
    assert "".join(sentence.text_with_ws for sentence in nlp(text).sents) == text
