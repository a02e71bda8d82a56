"""What brackets behind a name say: "(Minister of Defence of Croatia)", "(Croatia)", "(Retd)"."""

from __future__ import annotations

from extractor.lexicon import organization_code

from .row import Row
from .statement import Statement
from .stating import apply


def _serves_organization(st: Statement) -> bool:
    """Whether the post before the name is one of an international organisation alone."""
    group = st.group
    return (
        group is not None
        and not group.plural
        and not group.country
        and organization_code(group.organization or "") is not None
    )


def parenthesis(row: Row, st: Statement, cursor: int, closing: int) -> None:
    """Read the brackets from the item `cursor` to the closing one into the statement."""
    items = row.items
    begin = cursor
    group = row.group_at(cursor)
    if group is not None and group.last < closing:
        if group.posts[0].former:
            return
        explicit = st.position
        if st.distributed or explicit is None:
            st.position = None
        apply(row, st, group, prefix=False)
        row.taken[group.last] = st.index
        cursor = group.last + 1
    content = items[cursor:closing]
    if group is None and not all(
        item.kind in ("country", "norp", "org", "rank") or item.low in row.words.in_side_brackets
        for item in content
    ):
        if begin < closing and items[begin].low in ("retd", "ret", "retired", "rtd"):
            st.title_end = max(st.title_end, items[closing].end)
        return
    for item in content:
        if item.kind in ("country", "norp") and st.country is None:
            if group is None and _serves_organization(st):
                # "UN Force Commander A (Ghana)": his nationality.
                continue
            st.country = item.norm or None
            st.nationality = group is None
            st.title_end = max(st.title_end, items[closing].end)
        elif item.kind == "org" and st.organization is None:
            st.organization = item.norm or None
            st.title_end = max(st.title_end, items[closing].end)
        elif item.kind == "rank" and st.rank is None:
            st.rank = item.norm or None
    if group is not None:
        st.title_end = max(st.title_end, items[closing].end)
