"""Where somebody travels: who "has proceeded on a visit to Ruritania" is not of Ruritania."""

from __future__ import annotations

from collections.abc import Sequence

from .issuer_words import issuer_words
from .items import Item, ends_sentence
from .words import post_words

# Items behind a name in which its journey is told, and behind the visit in which its aim stands.
_REACH, _AIM = 30, 5


def goes_to(items: Sequence[Item], name: int) -> str | None:
    """The state (ISO 3166-1 alpha-3) that the person named at an item visits, by the words behind."""
    words, posts = issuer_words(), post_words()
    for index in range(name + 1, min(len(items), name + 1 + _REACH)):
        item = items[index]
        if item.kind == "name" or ends_sentence(items, index, (".", ";")) or item.low in posts.host_verbs:
            return None
        if item.low in words.visits:
            behind = items[index + 1 : index + 1 + _AIM]
            aim = [other for other in behind if other.low not in ("the", "to", "in")]
            # "the visit to Ruritania by his counterpart" is another one's.
            if len(aim) > 1 and aim[0].kind == "country" and aim[1].kind != "poss" and aim[1].low != "by":
                return aim[0].norm
        if item.low in posts.brings_together:
            return None
    return None
