"""Labelled and unlabelled texts as numbers in batches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from torch import Tensor

from extractor.pipeline.network import CLASSES, Window
from extractor.pipeline.network_ner import encode
from extractor.pipeline.word_pieces import WordPieces

UNLABELLED = -100
_MOST_PIECES = 192  # longer windows than the program reads: more to learn from in a step


@dataclass(frozen=True, slots=True)
class Piece:
    """A window of a text and the class of each of its words; UNLABELLED where it is not known.

    `odds` are the probabilities of the classes that a teacher finds for each word, where one was asked.
    """

    window: Window
    labels: NDArray[np.int64]
    odds: NDArray[np.float16] | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded windows. `first` are the positions of words' first pieces in the flattened batch.

    `odds` has a teacher's probabilities for the words for which `taught` is true.
    """

    ids: Tensor
    features: Tensor
    mask: Tensor
    first: Tensor
    labels: Tensor
    odds: Tensor
    taught: Tensor


def classes_of(doc: Doc, classes: Sequence[str]) -> NDArray[np.int64]:
    """Index of the class of each token; UNLABELLED where the annotation says nothing."""
    known = {name: index for index, name in enumerate(classes)}
    found = np.full(len(doc), UNLABELLED, dtype=np.int64)
    for index, token in enumerate(doc):
        if token.ent_iob_ in {"B", "I"} and token.ent_type_:
            found[index] = known[f"{token.ent_iob_}-{token.ent_type_}"]
        elif token.ent_iob_ == "O":
            found[index] = known["O"]
    return found


def pieces_of(doc: Doc, cut: WordPieces, labels: NDArray[np.int64]) -> list[Piece]:
    """Windows of a Doc that extractor_gazetteer has read."""
    return [Piece(window, labels[window.words]) for window in encode(doc, cut, _MOST_PIECES)]


def prepared(nlp: Language, text: str) -> Doc:
    """The Doc of a text as the network component gets it."""
    return nlp.get_pipe("extractor_gazetteer")(nlp.make_doc(text))


def batched(pieces: list[Piece], size: int, rng: Random) -> Iterator[Batch]:
    """Batches of about `size` pieces, windows of like length together, in random order."""
    for _, batch in batches_of(pieces, size, rng):
        yield batch


def batches_of(pieces: list[Piece], size: int, rng: Random) -> Iterator[tuple[list[Piece], Batch]]:
    """The same with the windows of each batch."""
    ordered = sorted(pieces, key=lambda piece: (len(piece.window.ids), rng.random()))
    groups: list[list[Piece]] = []
    for piece in ordered:  # from short to long: the newest is as long as its group is padded to
        if not groups or (len(groups[-1]) + 1) * len(piece.window.ids) > size:
            groups.append([])
        groups[-1].append(piece)
    rng.shuffle(groups)
    for group in groups:
        yield group, _stack(group)


def _stack(group: list[Piece]) -> Batch:
    length = max(len(piece.window.ids) for piece in group)
    width = group[0].window.features.shape[1]
    ids = np.zeros((len(group), length), dtype=np.int64)
    features = np.zeros((len(group), length, width), dtype=np.float32)
    mask = np.zeros((len(group), length), dtype=np.float32)
    first: list[NDArray[np.int64]] = []
    for row, piece in enumerate(group):
        window = piece.window
        ids[row, : len(window.ids)] = window.ids
        features[row, : len(window.ids)] = window.features
        mask[row, : len(window.ids)] = 1.0
        first.append(window.first + row * length)
    odds = [
        np.zeros((len(piece.labels), len(CLASSES)), np.float16) if piece.odds is None else piece.odds
        for piece in group
    ]
    taught = [np.full(len(piece.labels), piece.odds is not None) for piece in group]
    return Batch(
        torch.from_numpy(ids),
        torch.from_numpy(features),
        torch.from_numpy(mask),
        torch.from_numpy(np.concatenate(first)),
        torch.from_numpy(np.concatenate([piece.labels for piece in group])),
        torch.from_numpy(np.concatenate(odds).astype(np.float32)),
        torch.from_numpy(np.concatenate(taught)),
    )
