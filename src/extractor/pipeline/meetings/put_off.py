"""What was to be done on a visit that fell through: "He was to meet A", "talks had been due to be held"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import Columns, MeetingDraft
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.kinds import FELL_THROUGH
from extractor.pipeline.meetings.view import SentenceView

# The plan of the past right before an occasion's words, or inside them.
_WAS_TO = re.compile(r"(?<!\S)" + phrases("status", "was_to") + r"(?!\S)")
_BEFORE = 70
# Sentences behind the news that something fell through.
_NEAR = 3


def fall_through(
    view: SentenceView, drafts: Sequence[tuple[Columns, MeetingDraft]], context: Context
) -> None:
    """Give what somebody was to do the status, days and place of his visit that fell through."""
    told = [
        old
        for old in context.told
        if old.status in FELL_THROUGH and 0 < view.index - old.sentence <= _NEAR and old.parts
    ]
    if not told:
        return
    fallen: MeetingDraft | None = None
    for (begin, end), draft in drafts:
        if draft.status in FELL_THROUGH or not _WAS_TO.search(view.line, max(0, begin - _BEFORE), end):
            continue
        visit = next((old for old in reversed(told) if set(old.parts) & set(draft.parts)), None)
        # "He was to meet A and to open the forum": the plan of one sentence.
        visit = visit or (fallen if not draft.parts else None)
        if visit is not None:
            fallen = visit
            draft.status = visit.status
            draft.date = draft.date or visit.date
            draft.place = draft.place or visit.place
