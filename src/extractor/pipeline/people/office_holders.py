"""Well-known holders of a state's highest offices, read from `data/office_holders.toml`.

Asked only for states that the text names itself: whose of them somebody is, and of which he is not.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from .clusters import name_tokens
from .lexicon_files import read_lexicon


@cache
def _tables() -> list[tuple[frozenset[str], dict[str, frozenset[str]]]]:
    """For each kind of office its posts, and the states of each name."""
    raw = read_lexicon("office_holders.toml")
    tables = []
    for kind, posts in raw["posts"].items():
        states: dict[str, set[str]] = {}
        for state, names in raw[kind].items():
            for name in names:
                states.setdefault(" ".join(name_tokens(name)), set()).add(state)
        tables.append((frozenset(posts), {name: frozenset(found) for name, found in states.items()}))
    return tables


def state_of_holder(name: Sequence[str], position: str | None, named: Collection[str]) -> str | None:
    """The state of the text that somebody leads in such a post; None where the text names two of theirs."""
    found = states_of_holder(name, position) & set(named)
    return next(iter(found)) if len(found) == 1 else None


def states_of_holder(name: Sequence[str], position: str | None) -> frozenset[str]:
    """All states that somebody of such a name has led in such a post.

    `name` are folded tokens as of `name_tokens`: "joe biden" is known by "biden", "biden street" is not.
    """
    post = (position or "").lower()
    found: set[str] = set()
    for posts, states in _tables():
        if post in posts:
            for first in range(len(name)):
                found |= states.get(" ".join(name[first:]), frozenset())
    return frozenset(found)
