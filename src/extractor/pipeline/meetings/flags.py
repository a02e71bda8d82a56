"""Whose ships take part: "HMAS Stuart will exercise with BRP Antonio Luna"."""

from __future__ import annotations

import re

from extractor.pipeline.meetings.draft import CharSpan
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.people.ships import states_of_ships

_SHIP = re.compile(
    r"(?<!\w)("
    + "|".join(map(re.escape, states_of_ships()))
    + r")(?= ?[(‘’'\"“”]{0,2} ?[A-ZÀ-Ý0-9][\w-]*[a-zA-Z0-9])"
)
# "(ROU": a state's code of the same letters.
_CODE = re.compile(r"[(/-] ?$")


def flags(view: SentenceView) -> dict[str, CharSpan]:
    """The states whose ships a sentence names."""
    found: dict[str, CharSpan] = {}
    for match in _SHIP.finditer(view.text, view.start, view.end):
        if not _CODE.search(view.text, max(view.start, match.start() - 2), match.start()):
            found.setdefault(states_of_ships()[match[1]], match.span(1))
    return found
