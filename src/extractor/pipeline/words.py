"""A Doc's text and words, read several times faster than over Token objects, made anew at each use.

With them the text in lower case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

_KEY = "extractor.text"


def text_of(doc: Doc) -> str:
    """`doc.text`, put together once: a Doc's words never change, what is known of them does."""
    found = doc.user_data.get(_KEY)
    if not isinstance(found, str):
        found = doc.user_data[_KEY] = doc.text
    return found


def words_of(doc: Doc) -> list[str]:
    """The text of each token."""
    strings = doc.vocab.strings
    return [strings[orth] for orth in doc.to_array("ORTH").tolist()]


def glued_words(doc: Doc) -> list[bool]:
    """For each token, whether the next one follows without a space."""
    return [not space for space in doc.to_array("SPACY").tolist()]


def sentence_starts(doc: Doc) -> list[bool]:
    """For each token, whether it begins a sentence; without sentences, the first one does."""
    if not doc.has_annotation("SENT_START"):
        return [index == 0 for index in range(len(doc))]
    return [start == 1 for start in doc.to_array("SENT_START").tolist()]


def in_lower_case(text: str) -> str:
    """The text in lower case, every letter in its place."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    # "İ" in lower case is two characters, "i" and a dot above.
    return "".join(letter.lower()[0] for letter in text)
