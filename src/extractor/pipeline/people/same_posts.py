"""What tells a post apart from others: two with the same content are one post, told in other words."""

from __future__ import annotations

import re

from .clusters import fold
from .idioms import idioms
from .words import post_words


def post_content(value: str | None) -> frozenset[str]:
    """The words that tell posts apart: "Minister of Defense" and "defence minister" have the same."""
    if value is None:
        return frozenset()
    value = idioms().same_post.get(value.lower(), value)
    small = ("of", "the", "for", "and", "affairs", "national")
    words = (word.strip(",;") for word in fold(value).replace("-", " ").split())
    return frozenset(word.replace("defense", "defence") for word in words if word and word not in small)


def unique_post(position: str | None) -> frozenset[str] | None:
    """What tells a post apart that a state has only once; None for others."""
    words = post_words()
    low = (position or "").lower()
    longer = any(low.startswith(f"{beginning} ") or low == beginning for beginning in words.unique_beginnings)
    other = any(low.startswith(f"{beginning} ") or low == beginning for beginning in words.not_unique)
    return post_content(position) if low in words.unique_posts or (longer and not other) else None


def office(lemma: str) -> str:
    """The word that says what kind of post it is: "minister" of a defence minister and of a Raksha Mantri."""
    words = re.split(r"[\s-]", idioms().same_post.get(lemma, lemma))
    return " ".join(words[-2:]) if words[-1] == "general" else words[-1]


def is_head(lemma: str | None) -> bool:
    """Whether a post is that of a head of state or of government."""
    words = post_words()
    return lemma in words.heads_of_state or lemma in words.heads_of_government
