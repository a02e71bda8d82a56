"""What the text says about a name where it stands: rank, posts, state, organisation."""

from __future__ import annotations

from .after import after
from .before import before
from .bridged import bridge
from .callings import callings
from .commanding import commanding, handover
from .copula import succession
from .counterparts import counterparts
from .deputies import deputies
from .headed_lists import headed_lists
from .idioms import idioms
from .in_turn import leaders_in_turn, led_respectively
from .items import ends_sentence
from .lists import distribute, portfolio
from .presence import present_for, represented_by
from .row import Row
from .shared_posts import shared_posts
from .sides import representation
from .spoken_for import shared_ties, spoken_for
from .statement import Statement
from .stretches import line_contexts, members, side_spans

# Items behind "welcomed" in which the guest stands.
_GUEST = 12


def hosts(row: Row, cursor: int) -> bool:
    """Whether whoever stands before the item receives somebody, so that he is at home."""
    items = row.items
    if [item.text for item in items[cursor : cursor + 3 : 2]] == ["(", ")"]:
        # "General A (Retd) received …"
        cursor += 3
    while cursor < len(items) and items[cursor].low in row.words.adverbs:
        cursor += 1
    return (
        cursor < len(items) and items[cursor].low in row.words.host_verbs and not _glad_of_thing(row, cursor)
    )


def _glad_of_thing(row: Row, verb: int) -> bool:
    """Whether somebody "welcomed the conclusion of negotiations" and nobody who comes."""
    items = row.items
    if not items[verb].low.startswith("welcome"):
        return False
    for cursor in range(verb + 1, min(len(items), verb + _GUEST)):
        item = items[cursor]
        if (
            item.kind in ("name", "rank", "honorific")
            or item.low in row.words.visitors
            or cursor in row.starts
        ):
            return False
        if item.low in ("of", "to", "that", "by", "in", "for", "on", "and", "as") or ends_sentence(
            items, cursor
        ):
            return True
    return False


def _services(row: Row, index: int) -> tuple[str, ...]:
    """The states whose services have the letters behind a name: "Commodore A RAN"."""
    index += index < len(row.items) and row.items[index].text == ","
    return idioms().services.get(row.items[index].text, ()) if index < len(row.items) else ()


def read_statements(row: Row) -> list[Statement]:
    """One statement for each name, in order."""
    for begin, end, side in [
        *side_spans(row),
        *line_contexts(row),
        *headed_lists(row),
        *members(row),
        *present_for(row),
        *represented_by(row),
    ]:
        for index in range(begin, end):
            row.sides.setdefault(index, side)
    statements = [
        Statement(index, item.start, item.end, item.start, item.end)
        for index, item in enumerate(row.items)
        if item.kind == "name"
    ]
    by_index = {statement.index: statement for statement in statements}
    for statement in statements:
        before(row, statement)
    for statement in statements:
        after(row, statement)
    for statement in statements:
        bridge(row, statement)
        commanding(row, statement)
    for statement in statements:
        following = statement.index + 1
        if following < len(row.items) and row.items[following].low in row.words.succeeds:
            succession(row, statement, following, by_index)
    for statement in statements:
        handover(row, statement, statement.index + 1, by_index)
    callings(row, by_index)
    distribute(row, by_index)
    for statement in statements:
        if statement.distributed:
            portfolio(row, statement)
    counterparts(row, statements)
    shared_posts(row, statements)
    deputies(row, statements)
    for statement in statements:
        spoken_for(row, statement)
    shared_ties(row, statements)
    for statement in statements:
        statement.hosting = hosts(row, statement.index + 1)
        statement.services = _services(row, statement.index + 1)
    for statement in statements:
        representation(row, statement)
    leaders_in_turn(row, statements)
    led_respectively(row, statements)
    return statements
