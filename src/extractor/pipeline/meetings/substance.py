"""Whether a text says enough of an occasion to make a record of it."""

from __future__ import annotations

from collections.abc import Mapping

from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.kinds import FELL_THROUGH
from extractor.pipeline.meetings.occasions import sides
from extractor.pipeline.people.person import PersonDraft


def has_substance(draft: MeetingDraft, people: Mapping[str, PersonDraft]) -> bool:
    """Whether the text says enough: who takes part, or a date or place of something that has a name."""
    dated = draft.date is not None and draft.date.first is not None
    if _is_private(draft, people):
        return False
    if draft.event_type == "briefing" and not draft.parts and not draft.sides:
        return False
    if draft.parts and not (draft.rule == "noun.bilateral_meeting" and _one_sided(draft, people)):
        return True
    if draft.status in FELL_THROUGH and len(draft.sides) > 1:
        return True
    if draft.rule == "gathering":
        return dated or draft.place is not None
    if draft.status != "held" and not dated and draft.place is None and len(draft.sides) < 2:
        return False
    if draft.event_type in ("bilateral_meeting", "multilateral_meeting", "phone_call"):
        return len(sides(draft, people)) >= 2 and (
            dated or draft.place is not None or draft.rule != "noun.bilateral_meeting"
        )
    if draft.event_type == "visit":
        # A ship on a visit is there with its flag.
        if not draft.occurs or not dated:
            return False
        return draft.rule == "port_call" or len(draft.sides) > 1
    named = len(draft.head.split()) > 2 or len(draft.sides) > 1
    return dated or (draft.place is not None and named)


def _is_private(draft: MeetingDraft, people: Mapping[str, PersonDraft]) -> bool:
    """Whether of those who met, called or told reporters the text says no more than the name."""
    told_by_verb = not draft.rule.startswith("noun.") and draft.event_type in (
        "bilateral_meeting",
        "phone_call",
        "briefing",
    )
    known = any(people[key].described for key in draft.parts)
    at_large = draft.event_type in ("other", "conference", "exercise") and draft.date is None
    return (told_by_verb or at_large) and bool(draft.parts) and not known and not draft.sides


def _one_sided(draft: MeetingDraft, people: Mapping[str, PersonDraft]) -> bool:
    """Whether a talk names one person and no other side: with a community, students or nobody.

    Who chairs a meeting of his own officials has met them.
    """
    chaired = any(part.role == "chair" for part in draft.parts.values())
    return len(draft.parts) == 1 and len(sides(draft, people)) < 2 and not chaired
