"""Parts in a meeting beside posts: "the head of the Georgian delegation, Deputy Minister A"."""

from __future__ import annotations

import re

from .person import PersonDraft

_HEAD = re.compile(r"^Head of (?:the )?(?:Delegation(?:, | and | – )|Mission, )(?=\S)", re.IGNORECASE)


def without_parts(drafts: list[PersonDraft]) -> None:
    """Leave a post alone where the head of a delegation has one; his mentions keep the part for his role."""
    for draft in drafts:
        if draft.position is not None:
            draft.position = _HEAD.sub("", draft.position)
