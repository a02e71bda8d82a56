"""Optimal one-to-one assignment (Hungarian method with potentials, cubic time)."""

from __future__ import annotations

from collections.abc import Sequence


def assign(weights: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Pairs (row, column) with the greatest total weight, in row order; pairs of weight 0 are left out.

    Weights are not negative. Rows and columns may differ in number.
    """
    if not weights or not weights[0]:
        return []
    if len(weights) > len(weights[0]):
        turned = [list(column) for column in zip(*weights, strict=True)]
        return sorted((row, column) for column, row in assign(turned))
    rows, columns = len(weights), len(weights[0])
    row_price = [0.0] * (rows + 1)
    column_price = [0.0] * (columns + 1)
    taken_by = [0] * (columns + 1)  # 1-based row that holds the column; column 0 is the start
    for row in range(1, rows + 1):
        taken_by[0] = row
        column = 0
        slack = [float("inf")] * (columns + 1)
        came_from = [0] * (columns + 1)
        seen = [False] * (columns + 1)
        while taken_by[column]:
            seen[column] = True
            holder = taken_by[column]
            step, nearest = float("inf"), 0
            for other in range(1, columns + 1):
                if seen[other]:
                    continue
                cost = -weights[holder - 1][other - 1] - row_price[holder] - column_price[other]
                if cost < slack[other]:
                    slack[other], came_from[other] = cost, column
                if slack[other] < step:
                    step, nearest = slack[other], other
            for other in range(columns + 1):
                if seen[other]:
                    row_price[taken_by[other]] += step
                    column_price[other] -= step
                else:
                    slack[other] -= step
            column = nearest
        while column:
            taken_by[column] = taken_by[came_from[column]]
            column = came_from[column]
    pairs = [(taken_by[column] - 1, column - 1) for column in range(1, columns + 1) if taken_by[column]]
    return sorted((row, column) for row, column in pairs if weights[row][column] > 0)
