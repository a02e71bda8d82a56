"""Which of the occasions told so far a draft speaks of again, and what shows that it is one of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.occasions import words
from extractor.pipeline.meetings.same_occasion import (
    another_time,
    of_other_bodies,
    same_occasion,
    two_of_a_kind,
)
from extractor.pipeline.people.person import PersonDraft

_SEVERAL = re.compile(r"(?<!\S)" + phrases("story", "several_occasions") + "$")
# Length of the ISO date of a day.
_DAY = 10


def find_match(
    new: MeetingDraft, known: Sequence[MeetingDraft], people: Mapping[str, PersonDraft]
) -> MeetingDraft | None:
    """The occasion that the new draft speaks of, the latest first.

    What points back with words of its own, "the dialogue on trade", means the one that has most of them.
    """
    fitting = (old for old in reversed(known) if same_occasion(new, old, people))
    if not new.anaphoric:
        return next(fitting, None)
    fits = [old for old in fitting if not _bears_day(new) or old.date is not None]
    if fits:
        said = words(new)
        return max(fits, key=lambda old: len(said & words(old)))
    if new.event_type != "visit" and not _bears_day(new):
        # "the conference" is the one that the text has told of, whatever else its sentence dates.
        for old in reversed(known):
            other = another_time(new, old) or two_of_a_kind(new, old) or of_other_bodies(new, old)
            other = other or not _is_called(new, old)
            if old.event_type == new.event_type and old.head and not other:
                return old
    return None


def _bears_day(new: MeetingDraft) -> bool:
    """Whether the day is part of the phrase that points back: "the 3 May meeting" is that of no other day."""
    return new.date is not None and 0 < new.evidence[0][0] - new.date.end <= len(" ")


def names_many(draft: MeetingDraft) -> bool:
    """Whether a phrase points back to several occasions at once: "both visits", "these meetings"."""
    return _SEVERAL.search(draft.head) is not None


def has_own_circumstances(draft: MeetingDraft) -> bool:
    """Whether day and place show that "the annual meeting" is an occasion of its own, whatever was told.

    A bare "meeting" is the one told, even where its day was misread.
    """
    day = draft.date.first if draft.date is not None else None
    return day is not None and len(day) == _DAY and draft.place is not None and " " in draft.head


def _is_called(new: MeetingDraft, old: MeetingDraft) -> bool:
    """Whether all content words of a phrase that points back are those of the occasion."""
    name = set((old.name or "").lower().split())
    return words(new) <= words(old) | name
