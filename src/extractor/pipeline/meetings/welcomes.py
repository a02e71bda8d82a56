"""Welcomes at the airport or on arrival: they belong to the visit and are no talks."""

from __future__ import annotations

import re

from extractor.pipeline.meetings.draft import Columns, MeetingDraft
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.view import SentenceView

# "On his arrival he was received by …": the welcome belongs to the visit.
ON_ARRIVAL = re.compile(r"(?<!\S)" + phrases("verb", "on_arrival") + r"(?!\w)")
# "They visited the base, where they were welcomed by its commander"
_WELCOMED_THERE = re.compile(
    r" where (?:he|she|they|the \S+(?: \S+)?|<P\d+>) (?:was|were) (?:\w+ )?(?:welcomed|greeted)(?!\S).*$"
)


def without_welcomes(
    view: SentenceView, drafts: list[tuple[Columns, MeetingDraft]]
) -> list[tuple[Columns, MeetingDraft]]:
    """Leave to a visit whoever welcomed the visitor where one sentence tells of both."""
    visits_told = [draft for _, draft in drafts if draft.event_type == "visit"]
    kept: list[tuple[Columns, MeetingDraft]] = []
    for columns, draft in drafts:
        arrival = ON_ARRIVAL.search(view.line, 0, columns[1])
        there = _WELCOMED_THERE.search(view.line, 0, columns[1])
        welcome = draft.rule == "received_by" and (arrival or there)
        visit = next((one for one in visits_told if set(one.parts) & set(draft.parts)), None)
        if not welcome or visit is None:
            kept.append((columns, draft))
            continue
        for key, part in draft.parts.items():
            visit.parts.setdefault(key, part)
    return kept
