"""Posts that organisations have and states have not."""

from __future__ import annotations

from .words import post_words


def is_international(value: str | None) -> bool:
    """Whether the post is one that organisations have and states have not."""
    return value is not None and value.lower().replace("-", " ").startswith(
        tuple(post_words().international_heads)
    )
