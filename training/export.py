"""Writes a trained network in the form that extractor_ner reads: 8-bit weights, ONNX."""

from __future__ import annotations

import tempfile
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor

from extractor.pipeline.word_pieces import FEATURES
from training.network import WIDTH, Encoder


def is_wanted(piece: str) -> bool:
    """Whether a piece may occur in English press texts: special, or of Latin letters, digits, signs."""
    if piece in {"[PAD]", "[UNK]", "[CLS]", "[SEP]"}:
        return True
    if piece.startswith("[") and piece.endswith("]") and len(piece) > 1:
        return False
    return all(not char.isalpha() or "LATIN" in unicodedata.name(char, "") for char in piece)


def export(vocabulary: Sequence[str], table: Tensor, networks: Mapping[str, Encoder], folder: Path) -> None:
    """Write vocabulary, embeddings and one graph for each named network into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    kept = [index for index, piece in enumerate(vocabulary) if is_wanted(piece)]
    (folder / "vocabulary.txt").write_text("".join(f"{vocabulary[index]}\n" for index in kept), "utf-8")
    rows = table.detach().numpy()[kept]
    scales = np.abs(rows).max(1) / 127.0
    np.save(folder / "embeddings.npy", np.round(rows / scales[:, None]).astype(np.int8))
    np.save(folder / "scales.npy", scales.astype(np.float32))
    for name, network in networks.items():
        _graph(network, folder / f"{name}.onnx")


def _graph(network: Encoder, file: Path) -> None:
    network.eval()
    # One window at a time: as fast as many together, and no padding to mask.
    example = (torch.zeros(1, 8, WIDTH), torch.zeros(1, 8, len(FEATURES)), torch.arange(1, 5))
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        torch.onnx.export(
            network,
            example,
            whole,
            input_names=["pieces", "features", "asked"],
            output_names=["scores"],
            dynamic_axes={
                "pieces": {1: "length"},
                "features": {1: "length"},
                "asked": {0: "words"},
                "scores": {1: "words"},
            },
            dynamo=False,
        )
        # Ranges a channel, and 7 bits for weights: sums cannot overflow on processors without VNNI.
        quantize_dynamic(
            whole, file, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gemm"],
        )  # fmt: skip
