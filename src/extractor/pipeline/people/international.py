"""Posts that organisations have and states have not."""

from __future__ import annotations

from .words import post_words


def is_international(value: str | None) -> bool:
    """Whether the post is one that organisations have and states have not.

    "Secretary General at the Ministry of Defence" is a state's.
    """
    if value is None:
        return False
    low = value.lower().replace("-", " ").removeprefix("acting ").removeprefix("interim ")
    return low.startswith(
        tuple(post_words().international_heads)
    ) and post_words().national_organs.isdisjoint(low.split())
