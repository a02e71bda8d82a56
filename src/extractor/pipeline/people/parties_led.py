"""Who is told to be in a party: "The delegation included A", "With her was A"."""

from __future__ import annotations

from collections.abc import Sequence

from .items import ends_sentence
from .row import Row

# First words of "With her were A and B" and "Members of the delegation were A and B".
BESIDE = frozenset({"with", "alongside"})
MEMBERS = frozenset({"member", "members"})
_REACH = 40
_PARTY_IS = ("the", "this", "that", "official")


def own_party(row: Row, index: int) -> bool:
    """Whether "his delegation" stands before the verb."""
    return _stands_before(row, index, ("his", "her"))


def with_them(row: Row, index: int) -> bool:
    """Whether the item begins "With her were A and B"."""
    if row.items[index].low not in BESIDE:
        return False
    behind = [item.low for item in row.items[index + 1 : index + 3]]
    opens = index == 0 or ends_sentence(row.items, index - 1)
    return opens and behind[:1] in (["him"], ["her"]) and behind[1:] in (["was"], ["were"], ["are"], ["is"])


def named_party(row: Row, index: int) -> bool:
    """Whether "the delegation" without its state stands before the verb."""
    return _stands_before(row, index, _PARTY_IS)


def _stands_before(row: Row, index: int, determiners: Sequence[str]) -> bool:
    """Whether one of the determiners and a word for a delegation stand before a verb of having members."""
    if row.items[index].low not in row.words.member_verbs:
        return False
    before = [item.low for item in row.items[max(0, index - 5) : index]]
    return any(
        word in determiners and before[at + 1] in row.words.sides for at, word in enumerate(before[:-1])
    )


def head_of_party(row: Row, persons: dict[int, int], index: int) -> int | None:
    """Who was last said to lead a delegation: "a delegation led by A … The delegation included | B"."""
    items = row.items
    for cursor in range(index - 1, max(0, index - 3 * _REACH), -1):
        if items[cursor].low != "by" or items[cursor - 1].low not in row.words.led:
            continue
        reach = range(cursor + 1, min(index, cursor + _REACH))
        return next((persons[k] for k in reach if k in persons), None)
    return None


def of_party(row: Row, index: int) -> bool:
    """Whether the item begins "Members of the delegation were A and B"."""
    behind = [item.low for item in row.items[index + 1 : index + 5]]
    return (
        row.items[index].low in MEMBERS
        and behind[:2] == ["of", "the"]
        and len(behind) == 4
        and behind[2] in row.words.sides
        and behind[3] in row.words.side_is | {":"}
    )
