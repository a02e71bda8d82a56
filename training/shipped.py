"""Weights of a shipped network, back from its 8-bit graph: what a shorter training can begin with."""

from __future__ import annotations

from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from extractor.pipeline.network import CLASSES
from extractor.pipeline.word_pieces import FEATURES
from training.network import Encoder

_PARTS = ("qkv", "out", "up", "down")


def shipped(file: Path) -> Encoder:
    """The network of a graph that `training.export` wrote, as exact as its 8 bits."""
    stored = {item.name: numpy_helper.to_array(item) for item in onnx.load(file).graph.initializer}
    depth = len({name.split(".")[1] for name in stored if name.startswith("layers.")})
    encoder = Encoder(depth, len(FEATURES), len(CLASSES))
    found = {name: torch.from_numpy(value.copy()) for name, value in stored.items() if "::" not in name}
    matrices = _matrices({name: torch.from_numpy(value.copy()) for name, value in stored.items()})
    # The graph numbers matrices in the order of use; the last layer asks and answers apart.
    names = ["features", *(f"layers.{layer}.{part}" for layer in range(depth) for part in _PARTS), "classes"]
    last = names.index(f"layers.{depth - 1}.qkv")
    matrices[last : last + 2] = [torch.cat(matrices[last : last + 2])]
    found |= {f"{name}.weight": matrix for name, matrix in zip(names, matrices, strict=True)}
    biases = [value for name, value in sorted(stored.items()) if name.startswith("onnx::Add")]
    found[f"layers.{depth - 1}.qkv.bias"] = torch.cat([torch.from_numpy(value.copy()) for value in biases])
    encoder.load_state_dict(found)
    return encoder


def _matrices(stored: dict[str, Tensor]) -> list[Tensor]:
    ends = "_quantized"
    whole = [name.removesuffix(ends) for name in stored if name.endswith(ends)]
    whole.sort(key=lambda name: int(name.rpartition("_")[2]))
    return [(stored[name + ends].float() * stored[f"{name}_scale"]).T.contiguous() for name in whole]
