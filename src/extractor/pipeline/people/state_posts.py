"""Whether a state has a post at its top, read from `data/state_posts.toml`."""

from __future__ import annotations

from functools import cache

from .lexicon_files import read_lexicon


@cache
def _tables() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    raw = read_lexicon("state_posts.toml")
    without, only = (
        {post: frozenset(codes) for post, codes in raw[key].items()} for key in ("without", "only")
    )
    return without, only


@cache
def _without_ministers() -> frozenset[str]:
    return frozenset(read_lexicon("state_posts.toml")["ministers"]["none"])


@cache
def _of_states() -> tuple[frozenset[str], tuple[str, ...]]:
    raw = read_lexicon("state_posts.toml")["states"]
    return frozenset(raw["heads"]), tuple(raw["beginnings"])


def is_of_a_state(position: str | None) -> bool:
    """Whether the post is one that no organisation has."""
    heads, beginnings = _of_states()
    post = (position or "").lower()
    return post.rpartition(" ")[2] in heads or post.startswith(beginnings)


def may_have(state: str, position: str | None) -> bool:
    """Whether the state may have such a post; any post that the lexicon does not know, it may have."""
    without, only = _tables()
    post = (position or "").lower()
    if state in _without_ministers() and (
        post.endswith(" minister") or post.startswith(("minister of ", "minister for "))
    ):
        return False
    return state not in without.get(post, frozenset()) and (post not in only or state in only[post])
