"""The two sides of a text's talks, where it does not name them anew: "The joint commission will meet"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractor.lexicon import organization_code
from extractor.pipeline.meetings.attending_sides import counted_in
from extractor.pipeline.meetings.draft import SERIES, MeetingDraft
from extractor.pipeline.meetings.flags import flags
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.occasions import sides
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.people.person import PersonDraft

_JOINT = re.compile(r"(?<!\S)" + phrases("noun", "of_two_states") + r"(?!\w)")
# "Ships of the two navies will sail together"
_BOTH = re.compile(r"(?<!\S)(?:the two|both)(?: \S+)? " + phrases("attendance", "forces") + r"(?!\w)")
# "On leaving, the frigate will hold a PASSEX": with ships of those on whom she has called.
_PASSING = re.compile(r"(?<!\S)" + phrases("ship", "passing") + r"(?!\w)")
_AGREED = re.compile(
    r"(?<!\S)"
    + phrases("series", "who_agree")
    + r" (?:(?:have|had|has|also|further|mutually) )*"
    + phrases("series", "agree")
    + r"(?!\S)"
)
_TYPES = ("statutory_session", "consultations")
# Occasions that a text tells beside talks of two states, as theirs.
_UNNAMED = ("consultations", "exercise")
_TALKS = ("bilateral_meeting", "phone_call", "visit")


def settle_sides(
    drafts: Sequence[MeetingDraft], people: Mapping[str, PersonDraft], views: Mapping[int, SentenceView]
) -> None:
    """Give bodies of two states, their consultations and exercises the pair of which the text has told.

    That is the pair last told before, else the only one of the text. `views` are sentences by their index.
    """
    for draft in drafts:
        if draft.event_type == "exercise":
            draft.sides = flags(views[draft.sentence]) | draft.sides
        if draft.origin == SERIES and draft.convener is None:
            draft.convener = _convener_before(draft, drafts)
    talks = [draft for draft in drafts if draft.event_type in (*_TYPES, *_TALKS)]
    told = [(draft.sentence, sides(draft, people)) for draft in talks]
    told = sorted((item for item in told if _is_pair(item[1])), key=lambda item: item[0])
    for draft in drafts:
        if draft.event_type == "exercise" and not draft.sides:
            _add_counted(draft, views[draft.sentence], drafts, people)
        unnamed = draft.event_type in _UNNAMED and not sides(draft, people) and _only_one(told)
        if not (unnamed or _names_two(draft, views)) or draft.convener:
            continue
        before = [pair for sentence, pair in told if sentence < draft.sentence]
        pair = before[-1] if before else told[0][1] if _only_one(told) else set()
        known = sides(draft, people)
        if known < pair:
            for code in sorted(pair - known):
                draft.sides[code] = draft.evidence[0]


def _convener_before(draft: MeetingDraft, drafts: Sequence[MeetingDraft]) -> str | None:
    """Whose sitting the next of a series is: that of the one before under the same name."""
    found = (old.convener for old in drafts if old is not draft and old.name == draft.name)
    return next((convener for convener in found if convener is not None), None)


def _add_counted(
    draft: MeetingDraft,
    view: SentenceView,
    drafts: Sequence[MeetingDraft],
    people: Mapping[str, PersonDraft],
) -> None:
    """Those of an occasion told before whom "all five states" or "trilateral" means."""
    before = [old for old in drafts if old.sentence < draft.sentence]
    found = counted_in(view, before, people)
    draft.sides.update(dict.fromkeys(sorted(found), draft.evidence[0]))


def _names_two(draft: MeetingDraft, views: Mapping[int, SentenceView]) -> bool:
    if draft.event_type in _TYPES and _JOINT.search(draft.head):
        return True
    if draft.event_type in _TYPES and draft.status == "planned" and draft.following and not draft.parts:
        # "The sides agreed to hold the next meeting of the strategic council in <L1>"
        return _AGREED.search(views[draft.sentence].line) is not None
    line = views[draft.sentence].line
    return draft.event_type == "exercise" and (_BOTH.search(line) or _PASSING.search(line)) is not None


def _only_one(told: Sequence[tuple[int, set[str]]]) -> bool:
    return len({frozenset(pair) for _, pair in told}) == 1


def _is_pair(codes: set[str]) -> bool:
    return len(codes) == 2 and all(organization_code(code) is None for code in codes)
