"""Names and sides of finished occasions."""

from __future__ import annotations

from collections.abc import Mapping

from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.occasions import sides
from extractor.pipeline.people.person import PersonDraft

_KIND = {
    "bilateral_meeting": "Meeting",
    "multilateral_meeting": "Meeting",
    "phone_call": "Telephone conversation",
    "visit": "Visit",
    "ceremony": "Ceremony",
    "briefing": "Briefing",
}


def meeting_name(draft: MeetingDraft, people: Mapping[str, PersonDraft]) -> str | None:
    """The name that the text gives, else one composed of kind and participants, else None."""
    if draft.name and len(draft.name.split()) > 1:
        return draft.name
    kind = _KIND.get(draft.event_type)
    names = [people[key].name for key in draft.parts]
    if kind is None or not names:
        return draft.name
    if draft.event_type == "visit":
        place = draft.place.city or draft.place.country if draft.place is not None else None
        return f"{kind} of {names[0]}" + (f" to {place}" if place else "")
    if len(names) == 1:
        return f"{kind} of {names[0]}"
    return f"{kind} of {names[0]} with {' and '.join(names[1:3])}"


def delegations(draft: MeetingDraft, people: Mapping[str, PersonDraft]) -> list[str]:
    """Codes of the states and organisations that took part, sorted."""
    return sorted(sides(draft, people))
