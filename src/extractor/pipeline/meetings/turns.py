"""To which of several talks told before a sentence goes back that tells of none itself."""

from __future__ import annotations

from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.kinds import BESIDE, TWO_SIDED
from extractor.pipeline.meetings.roles import excluded
from extractor.pipeline.meetings.view import SentenceView

_TALKS = ("bilateral_meeting", "phone_call")


def turned_to(view: SentenceView, context: Context) -> MeetingDraft | None:
    """The talks that the sentence goes back to: it names somebody who was at these alone, and nobody
    else.

    "A received B and C separately. With B … A and C then reviewed …": who is added behind was with A and C.
    """
    current = context.current
    if current is None or current.event_type not in TWO_SIDED:
        return None
    named = {atom.person.id for _, _, atom in view.people() if not excluded(view, atom)}
    found = [
        old
        for old in context.told
        if old is not current
        and old.event_type in _TALKS
        and old.status == current.status
        and named <= old.parts.keys()
        and any(_is_theirs(old, person) for person in named - current.parts.keys())
    ]
    return found[0] if len(found) == 1 else None


def _is_theirs(talks: MeetingDraft, person: str) -> bool:
    """Whether somebody is one of those who talked, not only present."""
    return talks.parts[person].rule not in BESIDE
