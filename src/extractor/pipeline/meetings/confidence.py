"""How sure an occasion and a participant are: probabilities that the learned models give."""

from __future__ import annotations

from extractor.pipeline.meetings.draft import MeetingDraft, Part

# What is said of a finding that no model has judged.
_UNJUDGED = 0.5


def meeting_confidence(draft: MeetingDraft) -> float:
    """Probability that the occasion is one that the text reports."""
    return round(_UNJUDGED if draft.probability is None else draft.probability, 2)


def part_confidence(part: Part, draft: MeetingDraft) -> float:
    """Probability that the occasion is one and that the person took part in it."""
    share = _UNJUDGED if part.probability is None else part.probability
    return round(share * (1.0 if draft.probability is None else draft.probability), 2)
