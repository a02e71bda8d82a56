"""What the teacher says of texts, kept as probabilities, and how a student learns from it."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training.batches import UNLABELLED, Batch, Piece, batches_of
from training.mpnet import Teacher
from training.network import Encoder
from training.report import say

_SIZE = 4000  # pieces at a time: more than in training, since no gradients are kept


def taught(teacher: Teacher, table: Tensor, pieces: list[Piece]) -> list[Piece]:
    """The pieces with the teacher's probabilities; the labels stay."""
    teacher.eval()
    found: list[Piece] = []
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for group, batch in batches_of(pieces, _SIZE, Random(0)):
            states = teacher.states(functional.embedding(batch.ids, table), batch.features, batch.mask)
            scores = teacher.classes(states.flatten(0, 1)[batch.first])
            odds = torch.softmax(scores.float(), -1).numpy().astype(np.float16)
            bounds = np.cumsum([len(piece.labels) for piece in group])[:-1]
            found += [
                replace(piece, odds=own) for piece, own in zip(group, np.split(odds, bounds), strict=True)
            ]
            if len(found) % 1000 < len(group):
                say(f"  teacher has read {len(found)} of {len(pieces)} windows")
    return found


def imitation(encoder: Encoder, pieces: Tensor, batch: Batch) -> Tensor:
    """Loss of a student with exits: the teacher's probabilities where it was asked, and the labels.

    Each exit learns the same, and what the last layer says.
    """
    states = encoder.all_states(pieces, batch.features, batch.mask)
    scores = encoder.classes(states[-1].flatten(0, 1)[batch.first]).float()
    loss = _told(scores, batch)
    for layer, classes in encoder.exits.items():
        early = classes(states[int(layer)].flatten(0, 1)[batch.first]).float()
        loss = loss + 0.3 * (
            _told(early, batch) + _divergence(early, functional.softmax(scores.detach(), -1))
        )
    return loss


def _told(scores: Tensor, batch: Batch) -> Tensor:
    """Divergence from the teacher at the taught words, cross entropy at the labelled, a word."""
    hard = functional.cross_entropy(scores, batch.labels, ignore_index=UNLABELLED, reduction="sum")
    soft = functional.kl_div(
        functional.log_softmax(scores[batch.taught], -1), batch.odds[batch.taught], reduction="sum"
    )
    return (hard + soft) / len(scores)


def _divergence(scores: Tensor, wanted: Tensor) -> Tensor:
    return functional.kl_div(functional.log_softmax(scores, -1), wanted, reduction="batchmean")
