"""Whether an occasion is one that the text reports, judged by a learned model.

It gives every occasion of the grammar its confidence, and finds occasions among the phrases that the grammar
passed over. Weights are in `data/validity.tsv`, written by `python -m training.meetings`.
"""

from __future__ import annotations

from dataclasses import dataclass

from extractor.pipeline.learned import Weights, load_weights, probability, weigh
from extractor.pipeline.meetings.draft import LIKELY, SERIES, MeetingDraft

# From this probability on a phrase that the grammar passed over is an occasion; one of the grammar's stays
# one down to the other. The next of a series is announced in few words, which give few clues: it stays on.
_TOLD, _STAYS, _NEXT = 0.4, 0.25, 0.1


@dataclass(frozen=True, slots=True)
class Validity:
    """The weights of clues about an occasion."""

    clues: Weights

    def probability(self, clues: frozenset[str]) -> float:
        """The probability that the text reports the occasion."""
        return probability(weigh(self.clues, clues))

    def takes(self, draft: MeetingDraft) -> bool:
        """Whether a judged draft is an occasion."""
        least = _TOLD if draft.rule == LIKELY else _NEXT if draft.origin == SERIES else _STAYS
        return draft.probability is not None and draft.probability >= least


def validity() -> Validity:
    """The weights of the package."""
    return Validity(load_weights(__package__, "validity")["clues"])
