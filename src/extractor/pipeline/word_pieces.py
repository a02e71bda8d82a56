"""Words as the network reads them: pieces of a fixed vocabulary, and what the pieces do not show.

The vocabulary is that of BERT uncased (WordPiece): words are lower-cased, lose their diacritics, part at
punctuation, and what the vocabulary lacks is put together from shorter pieces. Spelling in capitals and the
classes of name lists, which the pieces do not show, are features of their own (`FEATURES`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from curated_tokenizers import WordPieceProcessor
from numpy.typing import NDArray

UNKNOWN, BEGIN, END = "[UNK]", "[CLS]", "[SEP]"
_MOST_PIECES = 8  # of one word; the rest of a longer one tells nothing more
_MOST_CHARACTERS = 60
_PART = re.compile(r"[^\W_]+|[\W_]")

# What is known of a word beside its pieces, in the order of the feature vector.
FEATURES = (
    "punctuation",
    "digits",
    "lower",
    "title",
    "upper",
    "initial",
    "mixed",
    "letters and digits",
    "glued to the word before",
    "first of a line",
    "given name",
    "family name",
    "place",
    "state",
    "capitalised, in no list",
    "bias",
)
FROM_LISTS = slice(10, 15)  # the features that come from name lists
_LISTS = {"G": "given name", "F": "family name", "L": "place", "C": "state"}


_REMEMBERED = 200_000  # words, so that a long batch does not fill the memory


class WordPieces:
    """Turns words into ids of pieces; keeps the words that it has seen, up to a bound."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self.vocabulary = tuple(vocabulary)
        ids = {piece: index for index, piece in enumerate(self.vocabulary)}
        self.unknown, self.begin, self.end = ids[UNKNOWN], ids[BEGIN], ids[END]
        self._processor = WordPieceProcessor(list(self.vocabulary))
        self._seen: dict[str, tuple[int, ...]] = {}

    def __call__(self, word: str) -> tuple[int, ...]:
        """Ids of the pieces of a word, at least one, at most eight."""
        found = self._seen.get(word)
        if found is None:
            if len(self._seen) >= _REMEMBERED:
                self._seen.clear()
            found = self._seen[word] = self._cut(word)
        return found

    def _cut(self, word: str) -> tuple[int, ...]:
        decomposed = unicodedata.normalize("NFD", word[:_MOST_CHARACTERS].lower())
        plain = "".join(char for char in decomposed if unicodedata.category(char) != "Mn")
        ids: list[int] = []
        for part in _PART.findall(plain):
            pieces, _ = self._processor.encode(part)
            ids.extend(self.unknown if piece < 0 else piece for piece in pieces)
        return tuple(ids[:_MOST_PIECES]) or (self.unknown,)


@lru_cache(maxsize=200_000)
def word_features(word: str, lists: str) -> int:
    """Features of a word by itself, as bits in the order of FEATURES.

    `lists` are its classes as extractor_gazetteer writes them, "" for none.
    """
    bits = _bit(_shape(word)) | _bit("bias")
    for code in lists:
        bits |= _bit(_LISTS[code])
    if not lists and word[:1].isupper():
        bits |= _bit("capitalised, in no list")
    return bits


def unpacked(bits: NDArray[np.int64]) -> NDArray[np.float32]:
    """One row of 0 and 1 for each number of `bits`, a column a feature."""
    return (bits[:, None] >> np.arange(len(FEATURES)) & 1).astype(np.float32)


def _bit(feature: str) -> int:
    return 1 << FEATURES.index(feature)


GLUED = _bit("glued to the word before")
FIRST = _bit("first of a line")


_LOWER_WORDS_INSIDE = 3  # "Ministry for Protection of the Environment"
_PARTS_BEHIND = 2  # "Chan-o-cha"
_MAY_OPEN = sum(
    _bit(feature) for feature in FEATURES
    if feature in {"title", "upper", "initial", "mixed", "letters and digits", *_LISTS.values()}
)  # fmt: skip
_PUNCTUATION, _DIGITS = _bit("punctuation"), _bit("digits")


def nameable(bits: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which of successive words may be part of a name, from their features as bits.

    Words with a capital or from a name list; up to three others between two of these ("of the"); a number
    behind one ("Agenda 2030") and what a hyphen ties to one ("Nam-gi", "Chan-o-cha").
    """
    found: NDArray[np.bool_] = (bits & _MAY_OPEN) > 0
    solid = np.flatnonzero(found)
    near = np.diff(solid) <= _LOWER_WORDS_INSIDE + 1
    for before, behind in zip(solid[:-1][near].tolist(), solid[1:][near].tolist(), strict=True):
        found[before:behind] = True
    found[1:] |= found[:-1] & (bits[1:] & _DIGITS > 0)
    glued, sign = bits & GLUED > 0, bits & _PUNCTUATION > 0
    # A hyphen is glued on both sides or on none, other than commas and brackets.
    joined = sign[1:-1] & ~sign[2:] & (glued[1:-1] == glued[2:])
    for _ in range(_PARTS_BEHIND):
        after = np.flatnonzero(found[:-2] & joined)
        found[after + 1] = found[after + 2] = True
    return found


def _shape(word: str) -> str:
    letters = [char for char in word if char.isalpha()]
    if not letters:
        return "digits" if any(char.isdigit() for char in word) else "punctuation"
    if len(letters) < sum(char.isalnum() for char in word):
        return "letters and digits"
    if len(letters) == 1 and letters[0].isupper():
        return "initial"
    if all(char.islower() for char in letters):
        return "lower"
    if all(not char.islower() for char in letters):
        return "upper"
    if word[0].isupper() and not any(char.isupper() for char in letters[1:]):
        return "title"
    return "mixed"
