"""Names and sides of finished occasions."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractor.lexicon import organization_code
from extractor.pipeline.meetings.draft import LIKELY, MeetingDraft
from extractor.pipeline.meetings.occasions import sides
from extractor.pipeline.people.person import PersonDraft

_KIND = {
    "bilateral_meeting": "Meeting",
    "multilateral_meeting": "Meeting",
    "phone_call": "Telephone conversation",
    "visit": "Visit",
    "ceremony": "Ceremony",
    "briefing": "Briefing",
    "summit": "Summit",
}

# Two people name a talk better than the noun phrase does ("Secretary's call with").
_TWO_SIDED = ("bilateral_meeting", "phone_call", "visit")
_SITTINGS = ("statutory_session", "summit")
# A preposition that is left at the end where the phrase was cut before a person.
_TAIL = re.compile(r" (?:with|of|on|for|between|to|by|and|the)$")


def meeting_name(draft: MeetingDraft, people: Mapping[str, PersonDraft]) -> str | None:
    """The name that the text gives, else one composed of kind and participants, else None."""
    name = _TAIL.sub("", draft.name or "") or None
    composed = draft.event_type in _TWO_SIDED and len(draft.parts) > 1
    if name and len(name.split()) > 1 and not composed:
        return name
    kind = _KIND.get(draft.event_type)
    told = [key for key, part in draft.parts.items() if part.rule != LIKELY]
    names = [people[key].name for key in told or draft.parts]
    if kind is None or not names:
        return name
    if draft.event_type == "visit":
        place = draft.place.city or draft.place.country if draft.place is not None else None
        return f"{kind} of {names[0]}" + (f" to {place}" if place else "")
    if len(names) == 1:
        return f"{kind} of {names[0]}"
    return f"{kind} of {names[0]} with {' and '.join(names[1:3])}"


def delegations(draft: MeetingDraft, people: Mapping[str, PersonDraft]) -> list[str]:
    """Codes of the states and international organisations that took part, sorted; no companies or parties.

    An organisation whose council sits is one only where no other side is named.
    """
    bodies = {people[part.person].organization or part.organization for part in draft.parts.values()}
    private = {body for body in bodies if body is not None and organization_code(body) is None}
    known = sides(draft, people)
    host = draft.place.country if draft.place is not None and draft.status == "held" else None
    if draft.event_type == "exercise" and known and host is not None:
        # Whoever trains on the ground of a state trains with it.
        known = known | {host}
    if not known and draft.convener is not None and draft.event_type in _SITTINGS:
        known = {draft.convener}
    return sorted(known - private)
