"""Counts that precision, recall, accuracy and calibration are made of."""

from __future__ import annotations

from dataclasses import dataclass, field

BINS = 10


@dataclass(slots=True)
class Tally:
    """Things in gold, things predicted, and those that agree."""

    gold: int = 0
    predicted: int = 0
    right: int = 0

    def __iadd__(self, other: Tally) -> Tally:
        self.gold += other.gold
        self.predicted += other.predicted
        self.right += other.right
        return self

    @property
    def precision(self) -> float:
        """Right share of the predicted; 1.0 where nothing was predicted."""
        return self.right / self.predicted if self.predicted else 1.0

    @property
    def recall(self) -> float:
        """Found share of the gold; 1.0 where there was nothing to find."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1.0 where both sides are empty."""
        both = self.gold + self.predicted
        return 2 * self.right / both if both else 1.0


@dataclass(slots=True)
class Accuracy:
    """Values compared and values that agree."""

    right: int = 0
    total: int = 0

    def add(self, agrees: bool) -> None:
        """Count one comparison."""
        self.total += 1
        self.right += agrees

    def __iadd__(self, other: Accuracy) -> Accuracy:
        self.right += other.right
        self.total += other.total
        return self

    @property
    def value(self) -> float:
        """Share that agrees; 1.0 where nothing was compared."""
        return self.right / self.total if self.total else 1.0


@dataclass(slots=True)
class Calibration:
    """Whether of the things said with probability 0.9, nine in ten are right."""

    said: list[tuple[float, bool]] = field(default_factory=list)

    def add(self, confidence: float, right: bool) -> None:
        """Count one prediction."""
        self.said.append((confidence, right))

    def __iadd__(self, other: Calibration) -> Calibration:
        self.said += other.said
        return self

    @property
    def brier(self) -> float:
        """Mean squared distance of confidence and truth (0 best); 0.0 without predictions."""
        if not self.said:
            return 0.0
        return sum((confidence - right) ** 2 for confidence, right in self.said) / len(self.said)

    @property
    def ece(self) -> float:
        """Expected calibration error: mean gap of confidence and hit rate, weighted by bin size."""
        total = len(self.said)
        return sum(n * abs(mean - rate) for _, n, mean, rate in self.bins()) / total if total else 0.0

    def bins(self) -> list[tuple[str, int, float, float]]:
        """For each non-empty tenth: its bounds, predictions in it, mean confidence, share right."""
        rows = []
        for index in range(BINS):
            here = [
                (confidence, right)
                for confidence, right in self.said
                if min(int(confidence * BINS), BINS - 1) == index
            ]
            if here:
                mean = sum(confidence for confidence, _ in here) / len(here)
                rate = sum(right for _, right in here) / len(here)
                rows.append((f"{index / BINS:.1f}-{(index + 1) / BINS:.1f}", len(here), mean, rate))
        return rows
