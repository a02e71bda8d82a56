"""Names that NER cut in two: by a nickname, a particle or the end of a line."""

from __future__ import annotations

import re

from .words import PostWords

_NICKNAME = re.compile(r"^ ?[“\"'(]\w+[”\"')] ?$")
_GOES_ON = re.compile(r",? [a-z]{2,}")
_PROSE_LINE = 20
MAX_WORDS = 6


def mergeable(text: str, left: tuple[int, int], right: tuple[int, int], words: PostWords) -> bool:
    """Whether two pieces of NER are one name: parted by a space, a particle, a nickname or a line."""
    between = text[left[1] : right[0]]
    if between in (" ", "-", " - ") and between != " - ":
        return len(text[left[0] : right[1]].split()) <= MAX_WORDS + 2
    if _NICKNAME.match(between) and between.strip():
        return True
    if between in ("\n", "\n\n"):
        return _over_line(text, left, right)
    inner = between.split()
    return (
        bool(inner)
        and between.startswith(" ")
        and all(w.lower().strip("-") in words.name_particles for w in inner)
        and inner[0] not in ("y", "e", "us")
    )


def _over_line(text: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether a name goes on in the next line of prose: "Lieutenant General Tariq | Al-Harbi met …"."""
    line = text[text.rfind("\n", 0, left[0]) + 1 : left[1]]
    return (
        len(line) >= _PROSE_LINE
        and " " not in text[left[0] : left[1]] + text[right[0] : right[1]]
        and _GOES_ON.match(text, right[1]) is not None
    )
