"""Tables of learned weights, and the sums and probabilities that they give.

A model has a file `data/<name>.tsv` in its own room, of lines "table, clue, weight", written by `training`.
The clue "" is the constant of its table.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Mapping
from importlib import resources

from extractor.errors import LexiconError

Weights = Mapping[str, float]


@functools.cache
def load_weights(room: str, name: str) -> Mapping[str, Weights]:
    """The tables of a model of the package `room`, read once; raises LexiconError for a line that is none."""
    text = resources.files(room).joinpath("data", f"{name}.tsv").read_text(encoding="utf-8")
    tables: dict[str, dict[str, float]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("#"):
            continue
        try:
            table, clue, weight = line.split("\t")
            tables.setdefault(table, {})[clue] = float(weight)
        except ValueError as error:
            raise LexiconError(f"{name}.tsv, line {number}: no table, clue and weight") from error
    return tables


def weigh(weights: Weights, clues: Iterable[str]) -> float:
    """The sum of the weights of clues, exact, so that their order does not matter."""
    return weights.get("", 0.0) + math.fsum(filter(None, map(weights.get, clues)))


def weigh_amounts(weights: Weights, amounts: Mapping[str, float]) -> float:
    """The sum of amounts, each times the weight of its name."""
    return weights.get("", 0.0) + sum(weights.get(name, 0.0) * amount for name, amount in amounts.items())


def probability(score: float) -> float:
    """The logistic function."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, score))))
