"""Confidence: how often what a rule finds is right, as counted on the development gold."""

from __future__ import annotations

import functools

from extractor.pipeline.meetings.draft import MeetingDraft, Part
from extractor.pipeline.meetings.grammar import load_lexicon


@functools.cache
def _table() -> dict[str, dict[str, float]]:
    return dict(load_lexicon("confidence.toml"))


def meeting_confidence(draft: MeetingDraft) -> float:
    """Probability that the occasion is one that the text reports."""
    if draft.probability is not None:
        return round(draft.probability, 2)
    table = _table()["meeting"]
    key = meeting_key(draft)
    return table.get(key, table["default"])


def part_confidence(part: Part, draft: MeetingDraft) -> float:
    """Probability that the person took part in the occasion, and that it is one."""
    if part.probability is not None:
        return round(part.probability * meeting_confidence(draft), 2)
    table = _table()["participant"]
    key = part_key(part, draft)
    return table.get(key, table.get(part.rule, table["default"]))


def meeting_key(draft: MeetingDraft) -> str:
    """The class of a meeting for which right and wrong are counted: rule, and whether a date was found."""
    return f"{draft.rule}{'+date' if draft.date is not None and draft.date.first is not None else ''}"


def part_key(part: Part, draft: MeetingDraft) -> str:
    """The class of a participant for which right and wrong are counted."""
    return f"{part.rule}|{draft.rule}"
