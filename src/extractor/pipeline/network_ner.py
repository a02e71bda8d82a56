"""The component `extractor_ner`: finds names with a small transformer that ONNX Runtime computes.

The network reads windows of up to `MOST_PIECES` pieces and scores the classes of each word. It is quantised
to 8 bits, with ranges that belong to one window alone: what a text gives does not depend on its neighbours.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import ORTH, SPACY, TAG
from spacy.language import Language
from spacy.tokens import Doc, Span

from extractor.errors import ModelError
from extractor.pipeline.name_votes import voted
from extractor.pipeline.network import LABELS, Network, Window
from extractor.pipeline.windows import windows
from extractor.pipeline.word_pieces import FIRST, GLUED, WordPieces, nameable, unpacked, word_features
from extractor.pipeline.words import words_of

MOST_PIECES = 128


def encode(doc: Doc, cut: WordPieces, most: int = MOST_PIECES) -> list[Window]:
    """Windows of a Doc; white space is left out but for line ends, which are the END piece."""
    words: list[str] = []
    pieces: list[tuple[int, ...]] = []
    places: list[int] = []
    bits: list[int] = []
    glued, begins = 0, FIRST
    strings = doc.vocab.strings
    # Arrays are read several times faster than Token objects are made.
    for place, (orth, tag, space) in enumerate(doc.to_array([ORTH, TAG, SPACY]).tolist()):
        text = strings[orth]
        if text.isspace():
            if "\n" in text:
                words.append("\n")
                pieces.append((cut.end,))
                places.append(-1)
                bits.append(0)
                begins = FIRST
            glued = 0
            continue
        words.append(text)
        pieces.append(cut(text))
        places.append(place)
        bits.append(word_features(text, strings[tag] if tag else "") | glued | begins)
        glued = 0 if space else GLUED
        begins = 0
    sizes = [len(ids) for ids in pieces]
    may_be_name = nameable(np.array(bits, dtype=np.int64))
    found = []
    for start, end in windows(words, sizes, most - 2):
        inside = np.array(places[start:end], dtype=np.int64)
        lengths = np.array(sizes[start:end])
        named = inside >= 0
        if named.any():
            ids = [cut.begin, *(piece for word in pieces[start:end] for piece in word), cut.end]
            rows = np.concatenate(([0], np.repeat(np.array(bits[start:end]), lengths), [0]))
            first = np.cumsum(lengths) - lengths + 1
            window = Window(
                np.array(ids), unpacked(rows), inside[named], first[named], may_be_name[start:end][named]
            )
            found.append(window)
    return found


class NetworkNer:
    """The component; `network` is "fast", or "accurate", the deeper one."""

    def __init__(self, name: str, network: str) -> None:
        self.name = name
        self.network = network
        self._cut: WordPieces | None = None
        self._network: Network | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc.ents`; raises ModelError where no trained network was loaded."""
        if self._network is None or self._cut is None:
            raise ModelError(f"{self.name} has no network: load a trained pipeline with spacy.load")
        if not len(doc):
            return doc
        found = encode(doc, self._cut)
        odds = self._network.odds(len(doc), found)
        names = voted(spans_of(odds), odds, words_of(doc))
        doc.ents = tuple(Span(doc, start, end, label=label) for start, end, label in names)
        return doc

    def load(self, vocabulary: Iterable[str], network: Network) -> None:
        """Take over a trained network and the pieces that it knows."""
        self._cut, self._network = WordPieces(tuple(vocabulary)), network

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> NetworkNer:
        """Read vocabulary and network from the folder `path`."""
        folder = Path(path)
        vocabulary = (folder / "vocabulary.txt").read_text("utf-8").splitlines()
        self.load(vocabulary, Network(folder, self.network))
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write vocabulary and networks into the folder `path`."""
        if self._network is None or self._cut is None:
            raise ModelError(f"{self.name} has no network to save")
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "vocabulary.txt").write_text(
            "".join(f"{piece}\n" for piece in self._cut.vocabulary), "utf-8"
        )
        self._network.save(folder)


def spans_of(odds: NDArray[np.float32]) -> list[tuple[int, int, str]]:
    """Names [start, end) of words with their label, from the probabilities of CLASSES for each word.

    A name begins at a B class, or at an I class behind no name; its label is the one that its words together
    find most probable.
    """
    best = odds.argmax(1)
    found: list[tuple[int, int, str]] = []
    start = previous = -2
    for index in np.flatnonzero(best).tolist():
        if best[index] % 2 == 1 or index != previous + 1:
            if start >= 0:
                found.append((start, previous + 1, _label(odds[start : previous + 1])))
            start = index
        previous = index
    if start >= 0:
        found.append((start, previous + 1, _label(odds[start : previous + 1])))
    return found


def _label(odds: NDArray[np.float32]) -> str:
    by_label = odds[:, 1:].reshape(len(odds), len(LABELS), 2).sum((0, 2))
    return LABELS[int(by_label.argmax())]


@Language.factory(
    "extractor_ner", assigns=["doc.ents"], requires=["token.tag"], default_config={"network": "fast"}
)
def create_network_ner(nlp: Language, name: str, network: str) -> NetworkNer:
    """Make the component; the network comes from disk."""
    return NetworkNer(name, network)
