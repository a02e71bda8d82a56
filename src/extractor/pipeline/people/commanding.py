"""Posts that a verb in the passive gives: "The British contingent is commanded by Brigadier A"."""

from __future__ import annotations

from .items import Item
from .row import Row
from .statement import Statement

_UNITS = frozenset(
    {
        "contingent", "subunit", "detachment", "unit", "battalion", "brigade", "regiment", "squadron",
        "division", "battlegroup", "garrison", "flotilla", "formation", "company", "platoon",
    }
)  # fmt: skip
_SHIPS = frozenset(
    {
        "ship", "frigate", "vessel", "destroyer", "corvette", "submarine", "warship", "cutter",
        "carrier", "minehunter", "boat",
    }
)  # fmt: skip
_REACH = 24


def commanding(row: Row, st: Statement) -> None:
    """Read "commanded by" and "under the command of" before the name, its rank left aside."""
    items = row.items
    cursor = st.index - 1
    while cursor >= 0 and items[cursor].kind in ("rank", "honorific"):
        cursor -= 1
    if st.position is not None or st.rank is None or cursor < 3:
        return
    low = [item.low for item in items[cursor - 3 : cursor + 1]]
    if low[2:] == ["commanded", "by"]:
        noun = _subject(items, cursor - 2)
    elif low == ["under", "the", "command", "of"]:
        noun = _subject(items, cursor - 4)
    elif low[3] == "by" and low[2] in _UNITS and _told_before(items, cursor):
        # "… is commanded by A and the Romanian subunit | by Colonel B"
        noun = low[2]
    else:
        return
    st.position = "Commander"
    if noun in _SHIPS and low[3] == "by":
        st.position = "Commanding Officer"
    elif noun in _UNITS:
        st.position = f"Commander of the {noun.capitalize()}"
    st.lemma = st.position.lower()


def _subject(items: list[Item], cursor: int) -> str | None:
    """The unit or ship that the sentence speaks of before the item, the nearest one."""
    for probe in range(cursor, max(-1, cursor - _REACH), -1):
        item = items[probe]
        if item.kind == "break" or (item.text == "." and items[probe - 1].kind != "rank"):
            return None
        if item.low in _UNITS or item.low in _SHIPS:
            return item.low
    return None


def _told_before(items: list[Item], cursor: int) -> bool:
    """Whether the sentence says "commanded by" of another one before."""
    for probe in range(cursor - 1, max(-1, cursor - _REACH), -1):
        if items[probe].kind == "break":
            return False
        if items[probe].low == "commanded":
            return True
    return False
