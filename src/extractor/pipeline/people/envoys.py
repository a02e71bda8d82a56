"""Envoys whose side is that of the holder of another post: "the Secretary-General's Personal Envoy"."""

from __future__ import annotations

import re
from itertools import pairwise

from .items import Item
from .post import Post

# Whose envoys those are whom no other organisation sends.
_UN_HEADS = frozenset({"secretary general"})
_SENT = re.compile(r" of the Secretary[- ]General\b", re.IGNORECASE)


def of_holders(items: list[Item], posts: list[Post]) -> None:
    """Give posts that another post's holder has the side of that holder.

    "the Secretary-General's Personal Envoy for Ruritania": of the UN, whatever state he is sent to.
    """
    for holder, post in pairwise(posts):
        owned = post.first - 2 == holder.last and items[post.first - 1].kind == "poss"
        if not owned or post.country or post.organization or holder.plural:
            continue
        post.country, post.organization = holder.country, holder.organization
        if not post.country and not post.organization and holder.lemma in _UN_HEADS:
            post.organization = "UN"
    _sent(items, posts)


def _sent(items: list[Item], posts: list[Post]) -> None:
    """Give envoys "of the Secretary General" the organisation whose one the text is about.

    So are the OIC's in a text that has named its Secretary General before, and no other one.
    """
    senders: set[str] = set()
    for post in posts:
        if post.lemma in _UN_HEADS and post.organization:
            senders.add(post.organization)
        if len(senders) != 1 or post.organization != "UN" or not _SENT.search(post.value):
            continue
        if not any(item.kind == "org" for item in items[post.first : post.last + 1]):
            post.organization = next(iter(senders))
