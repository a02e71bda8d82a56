"""The assignment is the best one, not the greedy one."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from extractor.evaluation.assignment import assign


def test_greedy_choice_would_lose() -> None:
    # Taking the 0.9 first leaves 0.1 for the other row: 1.0 in all instead of 1.6.
    assert assign([[0.9, 0.8], [0.8, 0.1]]) == [(0, 1), (1, 0)]


def test_nothing_is_paired_without_likeness() -> None:
    assert assign([[0.0, 0.0], [0.0, 0.5]]) == [(1, 1)]
    assert assign([]) == []
    assert assign([[], []]) == []


@given(
    st.integers(1, 4).flatmap(
        lambda columns: st.lists(
            st.lists(st.integers(0, 9).map(float), min_size=columns, max_size=columns), min_size=1, max_size=4
        )
    )
)
def test_total_is_the_greatest_possible(weights: list[list[float]]) -> None:
    rows, columns = len(weights), len(weights[0])
    size = max(rows, columns)

    def weight(row: int, column: int) -> float:
        return weights[row][column] if row < rows and column < columns else 0.0

    best = max(
        sum(weight(row, column) for row, column in enumerate(order)) for order in permutations(range(size))
    )
    pairs = assign(weights)
    assert sum(weights[row][column] for row, column in pairs) == best
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
