"""Journeys told with their aim: "left for A to attend the summit" is the summit, no visit of its own."""

from __future__ import annotations

from datetime import date

from extractor.pipeline.meetings.background import parse
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.kinds import ASSEMBLIES

# A traveller is on the way so many days before the occasion at most, and so many sentences from its telling.
_JOURNEY_DAYS = 14
_JOURNEY_SENTENCES = 3


def fold_journeys(drafts: list[MeetingDraft]) -> list[MeetingDraft]:
    """Visits that are only the way to an occasion: "left for A to attend the summit" tells of the summit."""
    kept = list(drafts)
    for visit in drafts:
        if visit.event_type != "visit":
            continue
        aim = next((draft for draft in drafts if _is_aim(draft, visit)), None)
        if aim is None:
            continue
        if visit.sentence == aim.sentence and visit.rule == "journey":
            # "will leave for A to attend the forum": it is there.
            aim.place = aim.place or visit.place
        for key, part in visit.parts.items():
            aim.add(part) if key in aim.parts else aim.parts.setdefault(key, part)
        kept = [draft for draft in kept if draft is not visit]
    return kept


def _is_aim(draft: MeetingDraft, visit: MeetingDraft) -> bool:
    """Whether the visit leads to this assembly: told in one sentence, or the same place soon after."""
    ahead = visit.rule == "journey" and draft.status == "planned"
    if draft.event_type not in (*ASSEMBLIES, "ceremony") or (draft.status != visit.status and not ahead):
        return False
    here, there = visit.place, draft.place
    if here is not None and there is not None and here.country not in (None, there.country):
        return False
    if draft.sentence == visit.sentence:
        return visit.rule == "journey" or visit.date is None or draft.date in (None, visit.date)
    near = abs(draft.sentence - visit.sentence) <= _JOURNEY_SENTENCES
    if not near or visit.rule != "journey" or here is None or there is None:
        return False
    leaves, begins = _first_day(visit), _first_day(draft)
    return leaves is None or begins is None or 0 <= (begins - leaves).days <= _JOURNEY_DAYS


def _first_day(draft: MeetingDraft) -> date | None:
    return parse(draft.date.first) if draft.date is not None else None
