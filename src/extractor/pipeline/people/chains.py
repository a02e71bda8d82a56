"""Names of bodies linked by "of": "the Department of Europe of the Ministry of Foreign Affairs of Chile"."""

from __future__ import annotations

from .field_names import field
from .fields import continues
from .items import Item
from .post import Post
from .value import Value
from .words import PostWords


def chain(
    items: list[Item],
    cursor: int,
    limit: int,
    post: Post,
    value: Value,
    words: PostWords,
    links: tuple[str, ...],
) -> int:
    """Read the name at `cursor` and those linked to it into post and value; the index after the last."""
    after = field(items, cursor, limit, post, value, words, "of")
    while cursor < after < limit and items[after].low in links:
        follow = after + 1 + (after + 1 < limit and items[after + 1].low == "the")
        if follow >= limit or not continues(items, follow, words, start=True):
            break
        for link in items[after:follow]:
            value.add(link)
        further = field(items, follow, limit, post, value, words, "of")
        if further == follow:
            break
        after = further
    return after


def aside(
    items: list[Item], cursor: int, limit: int, post: Post, value: Value, words: PostWords
) -> tuple[int, str | None]:
    """Read names that are no part of the post; the index after them and the state that they name."""
    side = Post(0, 0, 0, 0, post.lemma, False, 0, "")
    after = chain(items, cursor, limit, side, Value(value.text), words, ("of", "for"))
    return after, side.country
