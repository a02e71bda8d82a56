"""Logistic regression over named clues, as tables of weights that the program reads.

Of things that are right or wrong each for itself, and of choices: which of several options is right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

_PIPELINE = Path("src/extractor/pipeline")
# A clue must stand in so many examples to be learned.
_LEAST = 3
# Inverse strength of the penalty on large weights.
_STRENGTH = 0.1
# Weights below this change nothing that can be seen; they are left out.
_SMALLEST = 0.01


def weights_of_clues(examples: Sequence[frozenset[str]], wanted: Sequence[bool]) -> dict[str, float]:
    """Weights of clues that are there or not; that of "" is the constant."""
    seen = Counter(clue for clues in examples for clue in clues)
    names = sorted(clue for clue, count in seen.items() if count >= _LEAST)
    matrix = _matrix([dict.fromkeys(clues, 1.0) for clues in examples], names)
    return _fit(matrix, wanted, names, np.ones(len(names)))


def weights_of_amounts(examples: Sequence[Mapping[str, float]], wanted: Sequence[bool]) -> dict[str, float]:
    """Weights of amounts; each is measured by how much it varies, so that the penalty treats all alike."""
    names = sorted({name for amounts in examples for name in amounts})
    matrix = _matrix(examples, names)
    mean = np.asarray(matrix.mean(axis=0)).ravel()
    deviation = np.sqrt(np.asarray(matrix.power(2).mean(axis=0)).ravel() - mean**2)
    return _fit(matrix, wanted, names, np.maximum(deviation, 1e-3))


def weights_of_choices(
    choices: Sequence[tuple[Sequence[frozenset[str]], Sequence[bool]]],
) -> dict[str, float]:
    """Weights of clues whose sum is greatest for the right option of each choice.

    Conditional logit: the probability of an option is its share of the exponentials of the sums. Choices none
    or all of whose options are right teach nothing.
    """
    taught = [(options, right) for options, right in choices if any(right) and not all(right)]
    rows = [clues for options, _ in taught for clues in options]
    wanted = np.array([flag for _, right in taught for flag in right], dtype=float)
    sizes = np.array([len(options) for options, _ in taught])
    first = np.cumsum(sizes) - sizes
    choice_of = np.repeat(np.arange(len(sizes)), sizes)
    seen = Counter(clue for clues in rows for clue in clues)
    names = sorted(clue for clue, count in seen.items() if count >= _LEAST)
    matrix = _matrix([dict.fromkeys(clues, 1.0) for clues in rows], names)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        sums = matrix @ weights
        odds = np.exp(sums - np.maximum.reduceat(sums, first)[choice_of])
        whole, right = np.add.reduceat(odds, first), np.add.reduceat(odds * wanted, first)
        slope = matrix.T @ (odds / whole[choice_of] - odds * wanted / right[choice_of])
        surprise = float(np.sum(np.log(whole) - np.log(right)))
        return surprise + weights @ weights / (2 * _STRENGTH), slope + weights / _STRENGTH

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 1000}).x
    return {
        name: round(weight, 3)
        for name, weight in zip(names, found.tolist(), strict=True)
        if abs(weight) >= _SMALLEST
    }


def _matrix(examples: Sequence[Mapping[str, float]], names: Sequence[str]) -> csr_matrix:
    number = {name: index for index, name in enumerate(names)}
    values: list[float] = []
    columns: list[int] = []
    ends = [0]
    for amounts in examples:
        for name in sorted(amounts):
            if name in number:
                columns.append(number[name])
                values.append(amounts[name])
        ends.append(len(columns))
    return csr_matrix((values, columns, ends), shape=(len(examples), len(names)))


def _fit(
    matrix: csr_matrix, wanted: Sequence[bool], names: Sequence[str], scale: np.ndarray
) -> dict[str, float]:
    scaled = matrix.multiply(1.0 / scale).tocsr()
    model = LogisticRegression(C=_STRENGTH, max_iter=3000).fit(scaled, np.asarray(wanted))
    found = zip(names, (model.coef_[0] / scale).tolist(), strict=True)
    return {"": float(model.intercept_[0])} | {
        name: round(weight, 3) for name, weight in found if abs(weight) >= _SMALLEST
    }


def write(room: str, name: str, tables: Mapping[str, Mapping[str, float]]) -> None:
    """The tables of a model of a room of the pipeline as lines of table, clue and weight."""
    lines = [
        f"# Weights of {name}: table, clue, weight.",
        "# Written by training/meetings.py; do not edit by hand.",
    ]
    for table, weights in tables.items():
        lines += [f"{table}\t{clue}\t{weight:.3f}" for clue, weight in sorted(weights.items())]
    (_PIPELINE / room / "data" / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
