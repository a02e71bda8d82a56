"""The two sides of a text's talks, where it does not name them anew: "The joint commission will meet"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractor.lexicon import organization_code
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.occasions import sides
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.people.person import PersonDraft

_JOINT = re.compile(r"(?<!\S)" + phrases("noun", "of_two_states") + r"(?!\w)")
# "Ships of the two navies will sail together"
_BOTH = re.compile(r"(?<!\S)(?:the two|both)(?: \S+)? " + phrases("attendance", "forces") + r"(?!\w)")
_AGREED = re.compile(
    r"(?<!\S)"
    + phrases("series", "who_agree")
    + r" (?:(?:have|had|has|also|further|mutually) )*"
    + phrases("series", "agree")
    + r"(?!\S)"
)
_TYPES = ("statutory_session", "consultations")
_TALKS = ("bilateral_meeting", "phone_call", "visit")


def settle_sides(
    drafts: Sequence[MeetingDraft], people: Mapping[str, PersonDraft], views: Mapping[int, SentenceView]
) -> None:
    """Give bodies of two states, their consultations and exercises the pair of which the text has told.

    That is the pair last told before, else the only one of the text. `views` are sentences by their index.
    """
    talks = [draft for draft in drafts if draft.event_type in (*_TYPES, *_TALKS)]
    told = [(draft.sentence, sides(draft, people)) for draft in talks]
    told = sorted((item for item in told if _is_pair(item[1])), key=lambda item: item[0])
    for draft in drafts:
        if not _names_two(draft, views) or draft.convener:
            continue
        before = [pair for sentence, pair in told if sentence < draft.sentence]
        pair = before[-1] if before else told[0][1] if _only_one(told) else set()
        known = sides(draft, people)
        if known < pair:
            for code in sorted(pair - known):
                draft.sides[code] = draft.evidence[0]


def _names_two(draft: MeetingDraft, views: Mapping[int, SentenceView]) -> bool:
    if draft.event_type in _TYPES and _JOINT.search(draft.head):
        return True
    if draft.event_type in _TYPES and draft.status == "planned" and draft.following and not draft.parts:
        # "The sides agreed to hold the next meeting of the strategic council in <L1>"
        return _AGREED.search(views[draft.sentence].line) is not None
    return draft.event_type == "exercise" and _BOTH.search(views[draft.sentence].line) is not None


def _only_one(told: Sequence[tuple[int, set[str]]]) -> bool:
    return len({frozenset(pair) for _, pair in told}) == 1


def _is_pair(codes: set[str]) -> bool:
    return len(codes) == 2 and all(organization_code(code) is None for code in codes)
