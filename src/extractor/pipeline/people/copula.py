"""Posts that a verb gives: "NAME is the Under Secretary …", "NAME has been appointed Minister …"."""

from __future__ import annotations

from .row import Row
from .statement import Statement
from .stating import apply


def copula(row: Row, st: Statement, cursor: int) -> None:
    """Read "NAME is the United States' Under Secretary …", "NAME has been appointed Minister …"."""
    items = row.items
    low = [item.low for item in items[cursor : cursor + 5]]
    if low[0] in ("is", "serves") or low[0] == "became" or low[0] == "becomes":
        cursor += 1 + (low[1:2] == ["as"]) + (low[1:2] == ["currently"])
    else:
        step = next((k for k, word in enumerate(low) if word in row.words.appointed), None)
        if step is None:
            return
        cursor += step + 1
        if cursor < len(items) and items[cursor].low in ("as", "to"):
            cursor += 1
    group = row.group_at(cursor)
    if group is None and cursor < len(items) and items[cursor].low == "the":
        cursor += 1
    if group is None:
        # "is the Inited States' Under Secretary": possessive of something unknown.
        probe = cursor
        while probe < min(len(items), cursor + 5) and probe not in row.starts:
            if items[probe].kind == "word" and not items[probe].capital and items[probe].low not in ("the",):
                return
            probe += 1
        group = row.starts.get(probe)
    if (
        group is not None
        and not group.plural
        and not group.posts[0].indefinite
        and row.taken.get(group.last, st.index) == st.index
    ):
        apply(row, st, group, prefix=False)
        row.taken[group.last] = st.index


def succession(row: Row, st: Statement, cursor: int, by_index: dict[int, Statement]) -> None:
    """Read "A relieved B as Commander of the Fleet": the post is A's, and was B's until then."""
    items = row.items
    cursor += 1
    while cursor < len(items) and items[cursor].kind in ("rank", "honorific"):
        cursor += 1
    other = by_index.get(cursor)
    if other is None or cursor + 2 >= len(items) or items[cursor + 1].low != "as":
        return
    group = row.group_at(cursor + 2)
    if group is None or group.plural or group.last in row.taken:
        return
    apply(row, st, group, prefix=False)
    apply(row, other, group, prefix=False)
    row.taken[group.last] = st.index
