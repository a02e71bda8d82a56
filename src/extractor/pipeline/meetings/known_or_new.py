"""Where a draft of a sentence goes: into an occasion told before, or to a new one."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import SERIES, Columns, MeetingDraft
from extractor.pipeline.meetings.duration import lengthen_told
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.kinds import FELL_THROUGH, TALKS
from extractor.pipeline.meetings.last_days import extend
from extractor.pipeline.meetings.occasions import merge, sides
from extractor.pipeline.meetings.series import series_of
from extractor.pipeline.meetings.subjects import is_of_another
from extractor.pipeline.meetings.taken_over import inherit
from extractor.pipeline.meetings.told_again import (
    bare_talks,
    opened_by,
    part_of_conference,
    same_under_another_name,
    welcomed_to,
    with_same,
)
from extractor.pipeline.meetings.told_before import find_match, has_own_circumstances, names_many
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.meetings.welcomes import welcomes_one_told
from extractor.pipeline.people.person import PersonDraft

# "Several meetings", told one by one in what follows.
_BATCH = re.compile(
    r"(?<!\S)"
    + phrases("story", "batch_counts")
    + r"(?: \S+){0,2} "
    + phrases("story", "batch_nouns")
    + r"(?!\S)"
)
# Columns before a noun phrase in which its determiner stands.
_DETERMINER = 8
# Columns before the noun in which its number may stand.
_BATCH_WORDS = 30


def occasion_of(
    view: SentenceView,
    columns: Columns,
    draft: MeetingDraft,
    occasions: list[MeetingDraft],
    context: Context,
    people: Mapping[str, PersonDraft],
) -> MeetingDraft | None:
    """The occasion that a draft belongs to, known or new to `occasions`; None where it tells of none."""
    if draft.anaphoric and extend(view, columns, draft, occasions):
        return None
    if welcomes_one_told(view, draft, occasions):
        return None
    target = (
        find_match(draft, occasions, people)
        or same_under_another_name(draft, context)
        or bare_talks(draft, context)
        or with_same(view, columns, draft, occasions)
        or opened_by(view, columns, draft, context)
        or welcomed_to(view, columns, draft, context)
    )
    if target is not None and is_of_another(view, draft, target):
        target = None
    series = series_of(view, columns, draft, occasions)
    if series is not None:
        draft.name, draft.event_type = series.name or draft.name, series.event_type
        draft.anaphoric, draft.origin = False, SERIES
        again = sides(series, people)
        of_sides = series.event_type in TALKS or (len(again) == 2 and series.convener is None)
        if not draft.sides and of_sides:
            # The next of two sides' talks is theirs again.
            draft.sides = dict.fromkeys(sorted(again), series.evidence[0]) | series.sides
        target = None
    if target is not None:
        target.date = lengthen_told(view, target.date, (max(0, columns[0] - _DETERMINER), columns[1]))
        if draft.status in FELL_THROUGH:
            draft.date = None
        if not set(draft.parts) <= set(target.parts) and with_same(view, columns, draft, occasions):
            draft.parts = {key: part for key, part in draft.parts.items() if key in target.parts}
        merge(target, draft)
        return target
    batch = draft.event_type in (*TALKS, "phone_call") and not draft.definite
    told_apart = _BATCH.search(view.line, max(0, columns[0] - _BATCH_WORDS), columns[1])
    if batch and told_apart and not draft.parts and not draft.sides:
        context.batch = draft
        return None
    bare_talk = draft.event_type == "bilateral_meeting" and bool(occasions)
    no_new = not draft.occurs or (bare_talk and not has_own_circumstances(draft)) or names_many(draft)
    if draft.anaphoric and no_new:
        return None
    if part_of_conference(draft, context.current):
        return None
    inherit(view, draft, context)
    # With the day taken over the draft may turn out to be known after all.
    target = find_match(draft, occasions, people)
    if target is not None and is_of_another(view, draft, target):
        target = None
    same_sentence = target is not None and target.sentence == view.index and draft.head and target.head
    if target is not None and not same_sentence:
        merge(target, draft)
        return target
    occasions.append(draft)
    return draft
