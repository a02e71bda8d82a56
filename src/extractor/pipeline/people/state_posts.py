"""Whether a state has a post at its top, read from `data/state_posts.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _tables() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    raw = tomllib.loads((files(__package__) / "data" / "state_posts.toml").read_text(encoding="utf-8"))
    without, only = (
        {post: frozenset(codes) for post, codes in raw[key].items()} for key in ("without", "only")
    )
    return without, only


def may_have(state: str, position: str | None) -> bool:
    """Whether the state may have such a post; any post that the lexicon does not know, it may have."""
    without, only = _tables()
    post = (position or "").lower()
    return state not in without.get(post, frozenset()) and (post not in only or state in only[post])
