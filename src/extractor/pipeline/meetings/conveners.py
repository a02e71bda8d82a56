"""Of which organisation a body is that a text names in full only before: "The Council will sit again …"."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.grammar import grammar

_OF_BODIES = ("statutory_session", "summit", "briefing")


def take_convener(draft: MeetingDraft, occasions: Sequence[MeetingDraft], issuer: str | None) -> None:
    """Give the sitting of a body the organisation whose body of that kind sat before, or the `issuer`."""
    if draft.event_type not in _OF_BODIES or draft.convener is not None or draft.sides:
        return
    mine = _bodies(draft)
    for old in reversed(occasions):
        if mine and old.convener is not None and old.event_type in _OF_BODIES and mine & _bodies(old):
            draft.convener = old.convener
            return
    if draft.status == "planned" and not draft.parts:
        draft.convener = issuer


def _bodies(draft: MeetingDraft) -> set[str]:
    """The last words of all bodies in the names of an occasion: "council"."""
    words = f"{draft.head} {(draft.name or '').lower()}"
    return {match[0].split()[-1].rstrip("s") for match in grammar().body.finditer(words)}
