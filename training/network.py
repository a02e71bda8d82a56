"""The network in PyTorch: the encoder of BERT (MiniLM's sizes), word features added, one score a class.

Follows "BERT: Pre-training of Deep Bidirectional Transformers" (Devlin et al. 2019): learned positions, layer
norm after each block, GELU. Weights are those of all-MiniLM-L6-v2 (Apache-2.0); the embeddings of pieces stay
as they are in training, so that networks of different depth can share one table.
"""

from __future__ import annotations

import copy
import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HEADS, POSITIONS = 384, 12, 512
DROPOUT = 0.1


class Layer(nn.Module):
    """Self-attention and the two-layer network behind it, each with what it read added."""

    def __init__(self, dropout: float, width: int = WIDTH, eps: float = 1e-12) -> None:
        super().__init__()
        self.width = width
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm = nn.LayerNorm(width, eps=eps)
        self.up = nn.Linear(width, 4 * width)
        self.down = nn.Linear(4 * width, width)
        self.last_norm = nn.LayerNorm(width, eps=eps)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor | None, asked: Tensor | None = None) -> Tensor:
        """`x` (batch, length, width); `bias`, added to the scores of attention, is low for padding.

        `asked` are the places whose states are wanted, of all windows the same; without it, all.
        """
        if asked is None:
            keep = x
            query, key, value = (_heads(part) for part in self.qkv(x).chunk(3, -1))
        else:
            keep = x[:, asked]
            weight, bias_of = self.qkv.weight, self.qkv.bias
            query = _heads(functional.linear(keep, weight[: self.width], bias_of[: self.width]))
            both = functional.linear(x, weight[self.width :], bias_of[self.width :])
            key, value = (_heads(part) for part in both.chunk(2, -1))
        scores = torch.matmul(query, key.transpose(-1, -2)) / math.sqrt(self.width // HEADS)
        if bias is not None:
            scores = scores + bias
        # BERT drops here too; that many random numbers would take a third of the time.
        mixed = torch.matmul(torch.softmax(scores, -1), value)
        mixed = mixed.transpose(1, 2).reshape(keep.shape)
        keep = self.norm(keep + self.dropout(self.out(mixed)))
        result: Tensor = self.last_norm(keep + self.dropout(self.down(functional.gelu(self.up(keep)))))
        return result


def _heads(x: Tensor) -> Tensor:
    """(batch, length, width) as (batch, heads, length, width of a head)."""
    return x.view(x.shape[0], x.shape[1], HEADS, x.shape[2] // HEADS).transpose(1, 2)


class Encoder(nn.Module):
    """What is exported: embeddings of pieces in, scores of classes out."""

    def __init__(self, depth: int, features: int, classes: int, exits: Sequence[int] = ()) -> None:
        super().__init__()
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.features = nn.Linear(features, WIDTH, bias=False)
        nn.init.zeros_(self.features.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(DROPOUT)
        self.layers = nn.ModuleList(Layer(DROPOUT) for _ in range(depth))
        self.classes = nn.Linear(WIDTH, classes)
        # Scores from the states below the last layer: what a network of fewer layers would say.
        self.exits = nn.ModuleDict({str(layer): nn.Linear(WIDTH, classes) for layer in exits})

    def states(self, pieces: Tensor, features: Tensor, mask: Tensor | None = None) -> Tensor:
        """States of the last layer for embedded `pieces` (batch, length, width)."""
        return self.all_states(pieces, features, mask)[-1]

    def all_states(
        self, pieces: Tensor, features: Tensor, mask: Tensor | None, asked: Tensor | None = None
    ) -> list[Tensor]:
        """States before the first layer and after each; after the last, of the `asked` places alone."""
        x = pieces + self.positions.weight[: pieces.shape[1]] + self.features(features)
        x = self.dropout(self.norm(x))
        bias = None if mask is None else (1.0 - mask[:, None, None, :]) * -10000.0
        found = [x]
        for number, layer in enumerate(self.layers, 1):
            found.append(layer(found[-1], bias, asked if number == len(self.layers) else None))
        return found

    def forward(self, pieces: Tensor, features: Tensor, asked: Tensor) -> Tensor:
        """Scores (batch, asked, classes) of the `asked` places (int64, one list for all windows), unpadded.

        The last layer is computed for these places alone: most words of a text can be no names.
        """
        scores: Tensor = self.classes(self.all_states(pieces, features, None, asked)[-1])
        return scores


def copy_layer(
    layer: nn.Module, loaded: Mapping[str, Tensor], name: str, attention: Mapping[str, Sequence[str]]
) -> None:
    """Copy a pretrained layer of BERT's kind, whose tensors are called `name` and more, into ours.

    `attention` gives for our parts of the attention the pretrained ones that make them up, joined in order.
    """
    sources = {part: [f"attention.{source}" for source in group] for part, group in attention.items()}
    sources |= {"up": ["intermediate.dense"], "down": ["output.dense"], "last_norm": ["output.LayerNorm"]}
    for part, group in sources.items():
        for kind in ("weight", "bias"):
            whole = torch.cat([loaded[f"{name}{source}.{kind}"] for source in group])
            getattr(getattr(layer, part), kind).copy_(whole)


def pretrained(
    weights: Path, depth: Sequence[int], features: int, classes: int, exits: Sequence[int] = ()
) -> tuple[Tensor, Encoder]:
    """Embeddings of pieces and an encoder of the layers `depth` of MiniLM's six."""
    loaded = load_file(weights)
    encoder = Encoder(len(depth), features, classes, exits)
    kind = loaded["embeddings.token_type_embeddings.weight"][0]
    with torch.no_grad():
        encoder.positions.weight.copy_(loaded["embeddings.position_embeddings.weight"] + kind)
        encoder.norm.weight.copy_(loaded["embeddings.LayerNorm.weight"])
        encoder.norm.bias.copy_(loaded["embeddings.LayerNorm.bias"])
        for layer, number in zip(encoder.layers, depth, strict=True):
            name = f"encoder.layer.{number}."
            attention = {
                "qkv": [f"self.{key}" for key in ("query", "key", "value")],
                "out": ["output.dense"],
                "norm": ["output.LayerNorm"],
            }
            copy_layer(layer, loaded, name, attention)
    return loaded["embeddings.word_embeddings.weight"], encoder


def shallower(teacher: Encoder, depth: int) -> Encoder:
    """A copy of the teacher that ends at one of its exits."""
    student = copy.deepcopy(teacher)
    student.layers = student.layers[:depth]
    student.classes = student.exits[str(depth)]
    student.exits = nn.ModuleDict()
    return student


def averaged(one: Encoder, other: Encoder, share: float) -> Encoder:
    """A copy of `other` whose weights are part those of `one`, from which it was trained on.

    Follows "Robust fine-tuning of zero-shot models" (Wortsman et al. 2022): such a mean keeps more of what
    the first could do on other texts.
    """
    mixed = copy.deepcopy(other)
    known = one.state_dict()
    mixed.load_state_dict(
        {name: share * known[name] + (1 - share) * value for name, value in other.state_dict().items()}
    )
    return mixed
