"""What is shown to guests after talks, or done for courtesy: no record beside that of the talks."""

from __future__ import annotations

import re

from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.kinds import TALKS

# What is done on a visit: a wreath laid, a museum shown, an order conferred. A record only where the text
# tells nothing else.
COURTESIES = ("wreath", "shown", "awarded")
_WELCOME = re.compile(r"(?<!\S)" + phrases("finish", "welcome") + r"$")
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


def without_courtesies(drafts: list[MeetingDraft]) -> list[MeetingDraft]:
    """Leave out wreaths and the like that belong to what else the text tells."""
    kept = drafts
    for welcome in [draft for draft in drafts if _is_welcome(draft, drafts)]:
        kept = [draft for draft in kept if draft is not welcome]
        _give_company(welcome, kept)
    courtesies = [draft for draft in drafts if draft.rule in COURTESIES and _is_part_of_visit(draft, drafts)]
    for courtesy in courtesies:
        kept = [draft for draft in kept if draft is not courtesy]
        if courtesy.rule == "wreath":
            _give_company(courtesy, kept)
    return kept


def _is_welcome(draft: MeetingDraft, drafts: list[MeetingDraft]) -> bool:
    """Whether a guest was welcomed with a ceremony at talks or a visit told of (ANNOTATION.md)."""
    if draft.event_type != "ceremony" or _WELCOME.search(draft.head) is None:
        return False
    return any(
        other.event_type in (*TALKS, "visit")
        and set(other.parts) & set(draft.parts)
        and (
            draft.date is None
            or other.date is None
            or other.event_type == "visit"
            or other.date == draft.date
        )
        for other in drafts
        if other is not draft
    )


def _is_part_of_visit(wreath: MeetingDraft, drafts: list[MeetingDraft]) -> bool:
    """Whether a wreath was laid on a visit, or at an occasion that the text tells of (ANNOTATION.md)."""
    return any(
        draft is not wreath and (set(draft.parts) & set(wreath.parts) or draft.event_type == "ceremony")
        for draft in drafts
    )


def _give_company(wreath: MeetingDraft, drafts: list[MeetingDraft]) -> None:
    """Who accompanied the guest to a wreath-laying is of his company in the talks, or on the visit."""
    for draft in drafts:
        if draft.event_type in ("bilateral_meeting", "visit") and set(draft.parts) & set(wreath.parts):
            for key, part in wreath.parts.items():
                draft.parts.setdefault(key, part)
            return
