"""States and organisations that took part, through anyone: "attended by envoys of A and B"."""

from __future__ import annotations

import re

from extractor.lexicon.mention import Mention
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.grammar import SIDES, phrases
from extractor.pipeline.meetings.kinds import MANY_SIDED
from extractor.pipeline.meetings.view import SentenceView

_WITH_FORCES = re.compile(
    r"(?<!\S)with (?:the )?(?:(?!<P|[.;,])\S+ ){0,4}?"
    + phrases("attendance", "delegates")
    + r"(?: \S+){0,3}? (?:of|from) (?:the )?"
    + SIDES
)
_SIDES_ATTEND = re.compile(
    rf"(?P<s>{SIDES})(?: (?!<P)\S+){{0,4}}? {phrases('attendance', 'sides_attend')}"
    r"|(?:attended|represented|joined) by (?:the )?(?:\S+ ){0,8}?(?:of|from) (?P<t>" + SIDES + r")"
    r"|as (?:did|were|was) (?:also )?(?:(?!<P)\S+ ){0,4}?(?:of|from) (?:the )?(?P<v>" + SIDES + r")"
    r"|(?:participation|presence|attendance) of (?:the )?(?:\S+ ){0,8}?(?P<u>" + SIDES + r")"
    # "Participants came from A and B", "Participating states: A, B", "Present were the envoys of A and B"
    r"|(?:participants|delegates|guests|speakers|attendees) (?:came|come|hailed|were|travelled|arrived) from"
    r" (?:the )?(?P<w>" + SIDES + r")"
    r"|(?:participating|attending) (?:\S+ )?"
    r"(?:countries|states|nations|sides|teams|organi[sz]ations) (?:are|were|included?|:) (?P<x>"
    + SIDES
    + r")"
    # "is inviting leaders from A and B, as well as C, for this meeting"
    r"|(?:(?:the )?<C\d+> (?:(?:is|has|had|will|was|also) ){0,2})?invit(?:ed|es|ing)"
    r" (?:(?!<P|[.;])\S+ ){0,6}?(?:of|from) (?:the )?(?P<z>"
    + SIDES
    + r"(?: , as well as (?:the )?<[CO]\d+>)?)"
    r"(?= ,? ?(?:to|for) (?:this|the|attend|take part|participate|join))"
    r"|present(?: \S+){0,2}? were(?: also)? (?P<y>" + SIDES + r")"
)
# "… as well as representatives of A, B and C", in a sentence that tells who took part.
_DELEGATES_OF = re.compile(
    phrases("attendance", "delegates")
    + r"(?: \S+){0,3}? (?:of|from) (?:the )?"
    + SIDES
    # "300 soldiers from A, 100 from B"
    + r"(?:(?: ,| and|, and)+ (?:\S+ ){1,2}from (?:the )?<[CO]\d+>)*"
)
_TOOK_PART = re.compile(r"(?<!\S)" + phrases("attendance", "took_part") + r"(?!\w)")
_NOT = re.compile(r"(?<!\S)" + phrases("attendance", "not") + r"(?!\w)")


def add_sides(view: SentenceView, current: MeetingDraft | None) -> None:
    """States and organisations that the sentence says took part in the current occasion."""
    if current is None or current.event_type in ("visit", "phone_call"):
        return
    if ("<C" not in view.line and "<O" not in view.line) or _NOT.search(view.line):
        return
    found = list(_SIDES_ATTEND.finditer(view.line))
    if current.event_type in MANY_SIDED and _TOOK_PART.search(view.line):
        found += _DELEGATES_OF.finditer(view.line)
    if current.event_type == "exercise":
        found += _WITH_FORCES.finditer(view.line)
    for match in found:
        for _, end, atom in view.masked(*match.span(), "CO"):
            if isinstance(atom.value, Mention) and not view.line.startswith(" member", end):
                current.sides.setdefault(atom.value.norm, (atom.start, atom.end))
