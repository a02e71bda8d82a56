"""Deputies who are named by the post of another: "Chief of the General Staff A and his deputy, General B"."""

from __future__ import annotations

from .row import Row
from .statement import Statement

_OWN = frozenset({"his", "her"})
# Items between the deputy and the post that he is the deputy of.
_REACH = 40


def deputies(row: Row, statements: list[Statement]) -> None:
    """Give those behind "his deputy" the post of the last one who has one, as its deputy."""
    items = row.items
    for number, st in enumerate(statements):
        cursor = st.index - 1
        while cursor > 0 and (items[cursor].kind in ("rank", "honorific") or items[cursor].text == ","):
            cursor -= 1
        if (
            cursor < 1
            or items[cursor].low != "deputy"
            or items[cursor - 1].low not in _OWN
            or (st.position or "Deputy") != "Deputy"
        ):
            continue
        holder = next((other for other in reversed(statements[:number]) if other.position), None)
        if holder is None or cursor - holder.index > _REACH or holder.position is None:
            continue
        if holder.position.startswith(("Deputy", "First Deputy")):
            continue
        st.position = f"Deputy {holder.position}"
        st.lemma, st.group, st.distributed = holder.lemma, holder.group, True
        st.country = st.country or holder.country
        st.organization = st.organization or holder.organization
