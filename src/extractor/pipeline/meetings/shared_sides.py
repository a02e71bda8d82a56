"""The two sides of a text's talks, where it does not name them anew: "The joint commission will meet in May"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractor.lexicon import organization_code
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.occasions import sides
from extractor.pipeline.people.person import PersonDraft

_JOINT = re.compile(r"(?<!\S)" + phrases("noun", "of_two_states") + r"(?!\w)")
_TYPES = ("statutory_session", "consultations")
_TALKS = ("bilateral_meeting", "phone_call", "visit")


def settle_sides(drafts: Sequence[MeetingDraft], people: Mapping[str, PersonDraft]) -> None:
    """Give bodies of two states and their consultations the sides of the only pair of which the text tells."""
    talks = [draft for draft in drafts if draft.event_type in (*_TYPES, *_TALKS)]
    pairs = {frozenset(known) for known in (sides(draft, people) for draft in talks) if _is_pair(known)}
    if len(pairs) != 1:
        return
    (pair,) = pairs
    for draft in drafts:
        known = sides(draft, people)
        if draft.event_type in _TYPES and _JOINT.search(draft.head) and known < pair and not draft.convener:
            for code in sorted(pair - known):
                draft.sides[code] = draft.evidence[0]


def _is_pair(codes: set[str]) -> bool:
    return len(codes) == 2 and all(organization_code(code) is None for code in codes)
