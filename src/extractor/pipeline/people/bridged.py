"""Posts that words part from their name: "the Defence Attaché at the Embassy in Accra, Colonel A"."""

from __future__ import annotations

from .before import DASHES
from .complement_words import complement_words
from .groups import PostGroup
from .heads import match_head
from .row import Row
from .statement import Statement
from .stating import apply

# Items between a post and its name, and words of a complement that no lexicon of posts has.
_LONGEST = 16
_LINKS = frozenset({"of", "for", "in", "at", "to", "from", "with", "on", "against", "by", "between"})
_ARTICLES = frozenset({"the", "our", "its", "his", "her"})


def bridge(row: Row, st: Statement) -> None:
    """Give the name the nearest post before it where only the rest of a complement stands between."""
    if st.position is not None or st.counterpart:
        return
    items = row.items
    cursor = st.index - 1
    comma = wrapped = False
    while cursor >= 0 and (
        items[cursor].kind in ("rank", "honorific", "break") or items[cursor].text in (",", ".")
    ):
        item = items[cursor]
        if item.text == ".":
            if items[cursor - 1].kind not in ("rank", "honorific"):
                return
        elif item.text == ",":
            if comma:
                return
            comma = True
        elif item.kind == "break":
            if items[cursor - 1].text != ",":
                return
            wrapped = True
        cursor -= 1
    group = row.ends.get(cursor) if wrapped else None
    if group is None and cursor >= 0 and items[cursor].low not in _LINKS | _ARTICLES:
        group = _across(row, cursor)
    if group is None or group.plural or group.posts[-1].indefinite or group.value is None:
        return
    if group.last in row.taken or _has_holder(row, group) or (comma and _clause(row, st)):
        return
    gap = items[group.last + 1 : cursor + 1]
    apply(row, st, group, prefix=True)
    row.taken[group.last] = st.index
    st.occasion = st.occasion or any(item.low in row.words.occasion for item in gap)
    st.title_start = min(st.title_start, row.article(group.first))


def _across(row: Row, cursor: int) -> PostGroup | None:
    """The posts that end before the item with nothing but the rest of a complement behind them."""
    items = row.items
    words = row.words
    charge = complement_words()
    small = _LINKS | _ARTICLES | charge.in_charges | charge.opens_charge
    for probe in range(cursor, max(-1, cursor - _LONGEST), -1):
        if probe in row.ends:
            return row.ends[probe] if probe < cursor and _begins(row, probe + 1) else None
        item = items[probe]
        if item.kind in ("country", "norp", "loc", "org", "poss"):
            continue
        if item.kind == "word":
            known = item.low in words.field_words or item.low in words.modifiers
            own = item.capital and item.low not in words.function_words
            if (known or own) and match_head(items, probe, words) is None:
                continue
            if item.low in small:
                continue
        elif (
            item.text in ("-", "‑", "(", ")", "“", "”", '"')
            or (item.text == "." and items[probe - 1].low == "st")
            or (item.text == "," and probe + 1 < len(items) and items[probe + 1].low in charge.opens_charge)
            or (item.text == "," and probe + 2 < len(items) and items[probe + 2].low == "residence")
        ):
            continue
        return None
    return None


def _begins(row: Row, index: int) -> bool:
    """Whether what follows a post at the item can be the rest of its complement."""
    item = row.items[index]
    return item.low in _LINKS or item.text in ("-", ",", "(") or item.kind in ("word", "country", "norp")


def _has_holder(row: Row, group: PostGroup) -> bool:
    """Whether the posts are the apposition of a name before them: "A, Minister of Health, in Paris, B"."""
    cursor = group.first - 1
    if cursor >= 0 and row.items[cursor].low in ("the", "a", "an"):
        cursor -= 1
    if cursor < 1 or (row.items[cursor].text != "," and row.items[cursor].text not in DASHES):
        return False
    cursor -= 1
    while cursor >= 0 and (
        row.items[cursor].kind in ("rank", "honorific") or row.items[cursor].text in (",", ")", "(")
    ):
        cursor -= 1
    return (
        cursor >= 0
        and row.items[cursor].kind == "name"
        and not row.has_prefix_post(cursor, row.items[cursor])
    )


def _clause(row: Row, st: Statement) -> bool:
    """Whether the name is the subject of a clause of its own: "With the Minister of Mali in Rome, A said"."""
    following = row.items[st.index + 1] if st.index + 1 < len(row.items) else None
    return (
        following is not None
        and following.kind == "word"
        and following.text.islower()
        and following.low not in ("and", "of", "from", "for", "as", "who", "to", "in", "at", "with")
    )
