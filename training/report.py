"""Scores of a network in training, and the lines that say them."""

from __future__ import annotations

import sys
from random import Random
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from extractor.pipeline.network import CLASSES
from extractor.pipeline.network_ner import spans_of
from training.batches import batched, pieces_of, prepared
from training.mpnet import Teacher
from training.network import Encoder
from training.scoring import CLASSES as SCORED
from training.scoring import Tally, comparable

if TYPE_CHECKING:
    from training.corpora import Corpora


def score(encoder: Encoder | Teacher, table: Tensor, corpora: Corpora) -> tuple[Tally, dict[str, Tally]]:
    """Tallies on the development texts, of the network alone: all of them, and by region."""
    whole, regions = Tally(), dict[str, Tally]()
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for sample in corpora.dev:
            doc = prepared(corpora.nlp, sample.text)
            pieces = pieces_of(doc, corpora.cut, np.zeros(len(doc), dtype=np.int64))
            odds = np.zeros((len(doc), len(CLASSES)), dtype=np.float32)
            for piece in pieces:
                batch = next(iter(batched([piece], 10_000, Random(0))))
                scores = encoder(functional.embedding(batch.ids, table), batch.features, batch.first)
                odds[piece.window.words] = torch.softmax(scores[0].float(), -1).numpy()
            found = [
                (doc[start].idx, doc[end - 1].idx + len(doc[end - 1]), label)
                for start, end, label in spans_of(odds)
            ]
            gold = comparable(sample.text, sample.spans)
            names = comparable(sample.text, found)
            whole.add(gold, names)
            regions.setdefault(sample.meta["region"], Tally()).add(gold, names)
    return whole, regions


def line(tally: Tally) -> str:
    """F1 of all classes together and of each."""
    return " ".join(
        [f"all {tally.scores()[2]:.1f}"] + [f"{label} {tally.scores(label)[2]:.1f}" for label in SCORED]
    )


def say(text: str) -> None:
    """A line to standard error."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()
