"""Where a tour begins and ends: "The tour began on <D4> in <L6>, where …" tells of no visit of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from extractor.pipeline.meetings.draft import Columns, MeetingDraft
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.itinerary import Journey
from extractor.pipeline.meetings.view import SentenceView

_STAGE = re.compile(r"(?:(?!<[LC])\S+ ){1,8}?" + phrases("itinerary", "goes_on") + r"(?!\S)")
_BEGINS = re.compile(r"(?<!\S)" + phrases("itinerary", "begins") + r"(?!\S)")
# A longer journey is none of an official's.
_MOST_DAYS = 31


def without_stages(
    view: SentenceView, drafts: Sequence[tuple[Columns, MeetingDraft]], journey: Journey | None
) -> list[tuple[Columns, MeetingDraft]]:
    """Leave to the tour told before what a sentence says of its first or last stop, with the day."""
    stage = _STAGE.match(view.line) if journey is not None and journey.visits else None
    if stage is None or journey is None:
        return list(drafts)
    tour = next((visit for visit in reversed(journey.visits) if visit.is_tour), None)
    kept: list[tuple[Columns, MeetingDraft]] = []
    for columns, draft in drafts:
        told = draft.event_type == "visit" and columns[0] < stage.end() <= columns[1] + 1
        if tour is None or not told or tour.status != draft.status or not set(draft.parts) <= set(tour.parts):
            kept.append((columns, draft))
        elif _BEGINS.search(stage[0]):
            _begin(tour, draft)
    return kept


def _begin(tour: MeetingDraft, draft: MeetingDraft) -> None:
    """Let a tour of which only the last day is known begin on the day of its first stop."""
    first = draft.date.first if draft.date is not None else None
    if tour.date is None:
        tour.date = draft.date
    last = tour.date.last if tour.date is not None else None
    if first is None or last is None or tour.date is None or not len(first) == len(last) == 10:
        return
    if (
        tour.date.first == last
        and 0 < (date.fromisoformat(last) - date.fromisoformat(first)).days <= _MOST_DAYS
    ):
        tour.date = replace(tour.date, first=first)
