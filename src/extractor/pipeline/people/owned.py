"""Posts that a body's genitive opens behind a name: "A, the Fiji Police Force's Director of Operations"."""

from __future__ import annotations

from .groups import PostGroup
from .row import Row
from .statement import Statement
from .stating import free, take

# Items of the longest owner: "the Ruritanian Ministry of Foreign Affairs and Trade's".
_LONGEST = 9


def owned_post(row: Row, st: Statement, cursor: int) -> bool:
    """Read the posts behind the owner at `cursor`; whether there are any."""
    items = row.items
    begin = cursor
    state: str | None = None
    while cursor < len(items) and cursor - begin < _LONGEST:
        item = items[cursor]
        if item.kind in ("country", "norp"):
            state = state or item.norm or None
        elif item.kind == "poss" or (item.text in ("'", "’") and items[cursor - 1].low.endswith("s")):
            group = _behind(row, cursor + 1)
            if group is None or not free(row, group, cursor, st):
                return False
            take(row, st, group)
            st.country = st.country or state
            if items[begin].kind == "name" and st.country is None:
                # "A, Ford's vice president for finance"
                st.organization = st.organization or items[begin].text
            return st.group is group
        elif not (
            item.kind in ("org", "loc")
            or (item.kind == "name" and cursor == begin and " " not in item.text)
            or (item.kind == "word" and (item.capital or item.low in ("the", "of", "and", "for")))
            # "A, the corps' chief of staff"
            or (item.kind == "word" and cursor == begin + 1 and items[begin].low == "the")
        ):
            return False
        cursor += 1
    return False


def _behind(row: Row, cursor: int) -> PostGroup | None:
    """The posts of one person that begin at the item, behind a word that says when they were held."""
    group = row.group_at(cursor)
    return None if group is None or group.plural or group.posts[0].former else group
