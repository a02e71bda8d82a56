"""Holders of one office in many states, who come together: "The defence ministers of <O3> will meet"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.pipeline.meetings.counterparts import sides_in
from extractor.pipeline.meetings.draft import Columns, MeetingDraft
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.view import SentenceView

_HOLDERS = phrases("gathering", "holders")
_REGION = re.compile(r"(?<!\S)" + phrases("gathering", "regions") + r"(?!\w)")
_TOP = re.compile(r"(?:^| )" + phrases("gathering", "top") + r"$")
_GATHER = Gated(
    r"(?:^|(?<=[,:–—-] ))(?:on <D\d+> ,? ?)?(?:the )?(?:"
    rf"(?:<O\d+>|{phrases('gathering', 'regions')}) (?:\S+ )?(?P<a>{_HOLDERS})"
    rf"|(?P<b>{_HOLDERS})(?: and representatives)? (?:of|from) (?:the )?(?:\S+ )?"
    r"(?:<O\d+>(?: (?:member )?(?:states|countries|members|nations|format|group))?"
    rf"|{phrases('gathering', 'regions')}"
    r"|<C\d+>(?: ,? ?(?:and )?(?:the )?<C\d+>)+))"
    rf" (?P<verb>{phrases('gathering', 'gather')})"
    r"(?= (?:in|at|on|for|from|<D|<L|virtually|online|remotely|here|via|by|over|today))"
)


def gatherings(view: SentenceView) -> Iterator[tuple[Columns, MeetingDraft]]:
    """The session of such a group of which the sentence tells, with the columns of its words."""
    match = _GATHER.search(view.line)
    if match is None or not any(view.masked(match.end(), len(view.line), "DL")):
        return
    sides = sides_in(view, match.start(), match.start("verb"))
    of_region = not sides and _REGION.search(view.line, *match.span()) is not None
    if len(sides) == 2 or not (sides or of_region):
        # Two sides meet in talks.
        return
    draft = MeetingDraft("statutory_session", "held", "gathering", view.index, [view.chars(*match.span())])
    if len(sides) > 1 or of_region:
        draft.event_type = "multilateral_meeting"
    if _TOP.search(match["a"] or match["b"] or ""):
        draft.event_type = "summit"
    draft.sides.update(sides)
    yield match.span(), draft
