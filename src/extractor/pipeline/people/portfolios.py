"""Portfolios of ministers: in lower case before the post, and those told of several ministers at once."""

from __future__ import annotations

from bisect import bisect_left

from .complement_words import complement_words
from .items import Item, ends_sentence
from .person import PersonDraft
from .row import Row
from .words import PostWords

_LONGEST = 8
_SENTENCE = 30


def owned_portfolio(items: list[Item], index: int, floor: int, head: Item, words: PostWords) -> bool:
    """Whether the item is in a run of portfolios in lower case that a state or its genitive opens."""
    if (
        head.low not in complement_words().with_portfolio
        or items[index].capital
        or items[index].low in ("and", "&")
    ):
        return False
    for probe in range(index, max(floor, index - _LONGEST) - 1, -1):
        item = items[probe]
        if item.kind in ("poss", "norp", "country"):
            return probe < index
        if item.kind != "word" or item.capital:
            return False
        if not (item.low in words.field_words or item.low in words.modifiers or item.low in ("and", "&")):
            return False
    return False


def complete_ministers(row: Row, drafts: list[PersonDraft]) -> None:
    """Give those who are told to be "Minister" alone the portfolio that the text gives all ministers in it.

    "The Ministers of Defence of the Benelux met … The Dutch Minister A welcomed his colleagues B and C."
    """
    bare = [draft for draft in drafts if draft.position == "Minister"]
    if not bare:
        return
    shared = {
        group.value
        for group in row.groups
        if group.plural
        and len(group.posts) == 1
        and group.posts[0].lemma == "minister"
        and not group.posts[0].bare
    }
    starts = [item.start for item in row.items]
    for draft in bare:
        first = bisect_left(starts, draft.mentions[0].start)
        told = _ministry_before(row, first)
        if told is not None:
            draft.position = f"Minister of {told}"
        elif len(shared) == 1 and (only := next(iter(shared))) is not None:
            draft.position = only


def _ministry_before(row: Row, index: int) -> str | None:
    """The field in "the delegation of the Ministry of Defence of Hungary headed by Minister | A"."""
    items = row.items
    cursor = index - 1
    while cursor >= 0 and items[cursor].kind in ("rank", "honorific"):
        cursor -= 1
    if cursor < 4 or items[cursor].low != "minister" or items[cursor - 1].low != "by":
        return None
    for probe in range(cursor - 2, max(0, cursor - _SENTENCE), -1):
        if ends_sentence(items, probe):
            return None
        if items[probe].low == "ministry" and items[probe + 1].low in ("of", "for"):
            begin = probe + 2 + (items[probe + 2].low == "the")
            end = begin
            while items[end].low in row.words.field_words or (items[end].low == "and" and end > begin):
                end += 1
            return row.text[items[begin].start : items[end - 1].end] if end > begin else None
    return None
