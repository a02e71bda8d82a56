"""Where the list of a post in the plural begins and goes on."""

from __future__ import annotations

from .groups import PostGroup
from .items import Item, ends_sentence
from .row import Row

# At most so many items part a post in the plural from its list, and the first two names of the list.
_LONGEST_BRIDGE = 30
# Items of the sentence before the list's own.
_LONGEST_SENTENCE = 60


def states_behind(row: Row, cursor: int) -> list[str | None]:
    """States in a row: "presidents of Colombia, Chile and Uruguay"."""
    found: list[str | None] = []
    for item in row.items[cursor : cursor + _LONGEST_BRIDGE]:
        if item.kind in ("country", "norp"):
            found.append(item.norm or None)
        elif item.low not in ("of", "the", "and", ","):
            break
    return found


def opening(row: Row, group: PostGroup) -> int | None:
    """Where the names begin when words part them from the post: "The ministers took part: A (Mali), B …"."""
    items = row.items
    for cursor in range(group.last + 1, min(len(items) - 1, group.last + _LONGEST_BRIDGE)):
        item = items[cursor]
        if item.kind in ("name", "break") or item.text in (".", ";") or cursor in row.starts:
            return _next_sentence(row, group)
        if item.text == ":" or item.low in row.words.list_openers:
            begin = cursor + 1
            while begin < len(items) and (items[begin].text == ":" or items[begin].kind == "break"):
                # "The ministers in attendance were:", and the list on lines of its own
                begin += 1
            return begin if _names_ahead(row, begin) else None
    return None


def _next_sentence(row: Row, group: PostGroup) -> int | None:
    """Where the list begins in the next sentence: "Three ambassadors … . They are A (Mali), B …"."""
    items = row.items
    end = next(
        (
            cursor
            for cursor in range(group.last + 1, min(len(items) - 3, group.last + _LONGEST_SENTENCE))
            if ends_sentence(items, cursor) or items[cursor].kind == "break"
        ),
        None,
    )
    if end is None:
        return None
    first = end + 1 + (items[end + 1].kind == "break")
    limit = first + (2 if items[first].low == "they" else 5 if items[first].low == "the" else 0)
    for cursor in range(first + 1, min(len(items) - 1, limit)):
        item = items[cursor]
        if item.low in row.words.list_openers:
            begin = cursor + 1
            while begin < len(items) and (items[begin].text == ":" or items[begin].kind == "break"):
                begin += 1
            # Of the same persons another word may speak: "The new envoys are …".
            return begin if _names_ahead(row, begin) else None
        if not (item.low == "new" or item.low in row.words.called_again):
            return None
    return None


def _names_ahead(row: Row, begin: int) -> bool:
    """Whether a list of at least two names starts here, each with a state or title at most before it."""
    items = row.items
    names = 0
    for cursor in range(begin, min(len(items), begin + _LONGEST_BRIDGE)):
        item = items[cursor]
        if item.kind == "name":
            names += 1
        elif not (
            item.kind in ("rank", "honorific", "country", "norp", "org", "poss", "break")
            or item.text in (",", "(", ")", "-", "–", "—", "•", "*", ";", ".", "'", "’")
            or item.low in ("of", "the", "and", "from", "for", "as", "well")
            or item.text[:1].isdigit()
        ):
            return False
        if names > 1:
            return True
    return False


def next_line(items: list[Item], cursor: int) -> bool:
    """Whether a line break here leads to the next line of a list."""
    if items[cursor].kind != "break" or cursor + 1 >= len(items):
        return False
    following, before = items[cursor + 1], items[cursor - 1]
    return (
        following.text in ("•", "-", "–", "*", "·")
        # "Benin (A), Togo⏎(B)": a line broken inside the list.
        or (following.text == "(" and before.kind in ("country", "norp", "name"))
        or before.text == ":"
        # "Benin (A)⏎Togo (B)", each on a line of its own
        or (before.text == ")" and following.kind == "name")
        or (
            before.text in (";", ",")
            and following.kind in ("country", "norp", "org", "name", "rank", "honorific")
        )
    )
