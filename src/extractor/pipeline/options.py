"""Options for one value, each with the clues that speak for and against it, and the choice among them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from extractor.pipeline.learned import Weights, weigh

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Option(Generic[Value]):
    """A value that a field may take, with what speaks for and against it."""

    value: Value
    clues: frozenset[str]


def chosen(
    weights: Weights,
    options: Sequence[Option[Value]],
    lead: float,
    known: Mapping[frozenset[str], float] | None = None,
) -> Value:
    """The value of the option with the greatest sum of weights.

    The first one, which the grammar found, stays unless another leads by more than `lead`, in natural
    logarithms of odds; `known` are the sums of all options, where they have been weighed before.
    """
    sums, best = _weighed(weights, options, known)
    return options[best if sums[best] > sums[0] + lead else 0].value


def likeliest(weights: Weights, options: Sequence[Option[Value]]) -> tuple[Value, float]:
    """The value of the option with the greatest sum of weights, and its probability (conditional logit)."""
    sums, best = _weighed(weights, options)
    return options[best].value, 1.0 / math.fsum(math.exp(other - sums[best]) for other in sums)


def sums_of(weights: Weights, options: Sequence[Option[Value]]) -> dict[frozenset[str], float]:
    """The sum of each option's clues."""
    return {option.clues: weigh(weights, option.clues) for option in options}


def _weighed(
    weights: Weights,
    options: Sequence[Option[Value]],
    known: Mapping[frozenset[str], float] | None = None,
) -> tuple[list[float], int]:
    """The sums of the options, and where the greatest one stands."""
    sums = [weigh(weights, option.clues) if known is None else known[option.clues] for option in options]
    return sums, max(range(len(options)), key=sums.__getitem__)
