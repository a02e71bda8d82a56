"""The teacher: MPNet in PyTorch, word features added, one score a class.

Follows "MPNet: Masked and Permuted Pre-training for Language Understanding" (Song et al. 2020) as its
released weights need it: BERT's layers, with a bias for the distance of two pieces that all layers share.
Weights are those of all-mpnet-base-v2 (Apache-2.0). It is not shipped: the shipped networks learn from it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from training.network import DROPOUT, HEADS, Layer, copy_layer

_WIDTH, _DEPTH, _EPS = 768, 12, 1e-5
_BUCKETS, _FARTHEST = 32, 128
_FIRST_POSITION = 2  # the rows before are those of padding
# What MPNet calls pieces that BERT's vocabulary has under other names.
_OTHER_NAMES = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}


class Teacher(nn.Module):
    """Embeddings of pieces in, scores of classes out; the same methods as `Encoder`."""

    def __init__(self, features: int, classes: int, frozen: int) -> None:
        super().__init__()
        self.positions = nn.Embedding(514, _WIDTH)
        self.features = nn.Linear(features, _WIDTH, bias=False)
        nn.init.zeros_(self.features.weight)
        self.norm = nn.LayerNorm(_WIDTH, eps=_EPS)
        self.dropout = nn.Dropout(DROPOUT)
        self.distances = nn.Embedding(_BUCKETS, HEADS)
        self.layers = nn.ModuleList(Layer(DROPOUT, _WIDTH, _EPS) for _ in range(_DEPTH))
        self.classes = nn.Linear(_WIDTH, classes)
        self.exits = nn.ModuleDict()
        self.frozen = frozen
        for part in (self.positions, self.distances, self.norm, *self.layers[:frozen]):
            part.requires_grad_(False)

    def states(self, pieces: Tensor, features: Tensor, mask: Tensor | None = None) -> Tensor:
        """States of the last layer for embedded `pieces` (batch, length, width)."""
        return self.all_states(pieces, features, mask)[-1]

    def all_states(self, pieces: Tensor, features: Tensor, mask: Tensor | None) -> list[Tensor]:
        """States before the first layer and after each."""
        length = pieces.shape[1]
        places = self.positions.weight[_FIRST_POSITION : _FIRST_POSITION + length]
        bias = self.distances(buckets(length)).permute(2, 0, 1)[None]
        if mask is not None:
            bias = bias + (1.0 - mask[:, None, None, :]) * -10000.0
        x = self.norm(pieces + places)
        for layer in self.layers[: self.frozen]:
            x = layer(x, bias)
        # Features come in above the frozen layers, so that nothing need be learned through these.
        found = [self.dropout(x + self.features(features))]
        for layer in self.layers[self.frozen :]:
            found.append(layer(found[-1], bias))
        return found

    def train(self, mode: bool = True) -> Teacher:
        """Frozen layers drop nothing."""
        super().train(mode)
        for layer in self.layers[: self.frozen]:
            layer.eval()
        return self

    def forward(self, pieces: Tensor, features: Tensor, asked: Tensor) -> Tensor:
        """Scores (batch, asked, classes) of the `asked` places."""
        scores: Tensor = self.classes(self.states(pieces, features)[:, asked])
        return scores


def buckets(length: int) -> Tensor:
    """Number of the distance class for each pair of places: half for either direction, wider when farther."""
    distance = torch.arange(length)[None, :] - torch.arange(length)[:, None]
    half = _BUCKETS // 2
    near = half // 2
    behind = (distance > 0).long() * half
    size = distance.abs()
    growth = torch.log(size.clamp(min=1).float() / near) / math.log(_FARTHEST / near)
    far = (near + (growth * (half - near)).long()).clamp(max=half - 1)
    return behind + torch.where(size < near, size, far)


def pretrained_teacher(
    folder: Path, vocabulary: Sequence[str], features: int, classes: int, frozen: int
) -> tuple[Tensor, Teacher]:
    """Embeddings in the order of `vocabulary` (BERT's) and the network with MPNet's weights."""
    loaded = load_file(folder / "model.safetensors")
    places = {piece: row for row, piece in enumerate((folder / "vocab.txt").read_text("utf-8").splitlines())}
    rows = [places[_OTHER_NAMES.get(piece, piece)] for piece in vocabulary]
    teacher = Teacher(features, classes, frozen)
    with torch.no_grad():
        teacher.positions.weight.copy_(loaded["embeddings.position_embeddings.weight"])
        teacher.distances.weight.copy_(loaded["encoder.relative_attention_bias.weight"])
        for part in ("weight", "bias"):
            getattr(teacher.norm, part).copy_(loaded[f"embeddings.LayerNorm.{part}"])
        attention = {
            "qkv": [f"attn.{key}" for key in ("q", "k", "v")],
            "out": ["attn.o"],
            "norm": ["LayerNorm"],
        }
        for number, layer in enumerate(teacher.layers):
            copy_layer(layer, loaded, f"encoder.layer.{number}.", attention)
    return loaded["embeddings.word_embeddings.weight"][rows], teacher
