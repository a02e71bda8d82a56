"""What is shown to guests after talks, or done for courtesy: no record beside that of the talks."""

from __future__ import annotations

from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.kinds import TALKS

# What is done on a visit: a wreath laid, a museum shown, an order conferred. A record only where the text
# tells nothing else.
COURTESIES = ("wreath", "shown", "awarded")
# So many sentences at most lie between talks and what the guests were shown then.
_SIGHT_SENTENCES = 4


def without_sights(drafts: list[MeetingDraft]) -> list[MeetingDraft]:
    """Leave out what was shown to a guest after the talks: "the two ministers then visited the museum"."""
    return [draft for draft in drafts if not any(_is_sight(draft, talks) for talks in drafts)]


def _is_sight(visit: MeetingDraft, talks: MeetingDraft) -> bool:
    """Whether those who had talks just before saw something, of which no town or day of its own is told."""
    at_hand = visit.rule == "visit" and visit.destination is None and not visit.sides and not visit.head
    told = talks.event_type in TALKS and 0 < visit.sentence - talks.sentence <= _SIGHT_SENTENCES
    if not at_hand or not told or visit.status != talks.status or (visit.date not in (None, talks.date)):
        return False
    town = visit.place.city if visit.place is not None else None
    return town is None and bool(visit.parts) and set(visit.parts) <= set(talks.parts)
