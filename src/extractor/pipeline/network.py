"""A saved network: embeddings of pieces as 8-bit numbers, and one ONNX graph for each depth.

`embeddings.npy` has a row of 8-bit numbers a piece and `scales.npy` what a row's numbers are multiplied with;
`fast.onnx` and `accurate.onnx` read the same embeddings.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from extractor.errors import ModelError

LABELS = ("PERSON", "ORG", "LOC", "FAC", "NORP", "MISC")
CLASSES = ("O", *(f"{mark}-{label}" for label in LABELS for mark in ("B", "I")))


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a text as numbers: pieces, their features, its words and their first pieces.

    `nameable` says of each word whether it may be part of a name; only these are asked about.
    """

    ids: NDArray[np.int64]
    features: NDArray[np.float32]
    words: NDArray[np.int64]
    first: NDArray[np.int64]
    nameable: NDArray[np.bool_]


class Network:
    """Opened once; computes on one core, so that its output does not depend on their number."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        file = folder / f"{name}.onnx"
        if not file.is_file():
            known = ", ".join(sorted(path.stem for path in folder.glob("*.onnx")))
            raise ModelError(f"{folder}: no network {name!r} there; there are: {known or 'none'}")
        self._embeddings = np.load(folder / "embeddings.npy")
        self._scales = np.load(folder / "scales.npy")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        # The arena keeps the largest shapes ever met; texts of all lengths would make it grow and grow.
        options.enable_cpu_mem_arena = False
        options.enable_mem_pattern = False
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            file.read_bytes(), options, providers=["CPUExecutionProvider"]
        )

    def odds(self, words: int, found: Sequence[Window]) -> NDArray[np.float32]:
        """Probabilities of CLASSES for each of `words` words; those that can be no names are surely O."""
        odds = np.zeros((words, len(CLASSES)), dtype=np.float32)
        odds[:, 0] = 1.0
        for window in found:
            asked = window.first[window.nameable]
            if not len(asked):
                continue
            pieces = self._embeddings[window.ids] * self._scales[window.ids][:, None]
            (scores,) = self._session.run(
                None, {"pieces": pieces[None], "features": window.features[None], "asked": asked}
            )
            odds[window.words[window.nameable]] = _softmax(scores[0])
        return odds

    def save(self, folder: Path) -> None:
        """Copy the files of the network into another folder."""
        for path in sorted(self._folder.iterdir()):
            if path.suffix in {".onnx", ".npy"} and path.parent.resolve() != folder.resolve():
                shutil.copyfile(path, folder / path.name)


def _softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    powers = np.exp(scores - scores.max(1, keepdims=True))
    result: NDArray[np.float32] = powers / powers.sum(1, keepdims=True)
    return result
