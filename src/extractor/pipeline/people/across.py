"""Who leads talks of two states for the other one: "co-chaired the session of X and Y with Minister A"."""

from __future__ import annotations

from collections.abc import Sequence

from .clusters import Cluster
from .items import ends_sentence, sentence_begin
from .row import Row

# Behind "co-".
_CHAIRED = frozenset({"chaired", "chairs", "chair", "chairing"})
# Items of a sentence on either side of the verb.
_REACH = 50
_CLOSE = (".", ";")


def across(
    row: Row, clusters: Sequence[Cluster], home: str | None, stated: Sequence[str | None]
) -> dict[int, str]:
    """By number of the person: the other one of the two states of a meeting that somebody co-chairs with him.

    `home` is the sender's state, `stated` the states that the text gives people.
    """
    items = row.items
    found: dict[int, str] = {}
    chairs = (index for index, item in enumerate(items) if item.low in _CHAIRED and index > 1)
    verbs = [index for index in chairs if items[index - 2].low == "co"] if home else []
    if not verbs:
        return found
    persons = {st.index: (number, st) for number, person in enumerate(clusters) for st in person.members}
    for verb in verbs:
        begin, end = sentence_begin(items, verb, _REACH, _CLOSE), verb
        while end < len(items) and end - verb < _REACH and not ends_sentence(items, end, _CLOSE):
            end += 1
        states = {item.norm for item in items[begin:end] if item.kind in ("country", "norp") and item.norm}
        if len(states) != 2 or home not in states:
            continue
        other = next(iter(states - {home}))
        if any(stated[persons[index][0]] == other for index in range(begin, verb) if index in persons):
            # "The Ruritanian Minister co-chaired the session with Minister A": the sender's own.
            continue
        for index in range(verb + 1, end):
            if index not in persons:
                continue
            number, st = persons[index]
            before = row.before_title(st)
            while before > verb and items[before].low in ("the", "his", "her", "by", "counterpart", ","):
                before -= 1
            if items[before].low == "with" and st.country is None and st.organization is None:
                found.setdefault(number, other)
    return found
