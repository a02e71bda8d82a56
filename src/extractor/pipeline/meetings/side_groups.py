"""States and organisations for which bodies of theirs stand: "the <C1> troops, the ministry of <C3>"."""

from __future__ import annotations

import re

from extractor.lexicon.mention import Mention
from extractor.pipeline.meetings.draft import CharSpan
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.kinds import MANY_SIDED
from extractor.pipeline.meetings.view import SentenceView
from extractor.record import EventType

_BODY = phrases("side_group", "bodies")
_PLAIN = r"(?!(?:with|in|at|on|to|by|as|who|which|that|was|were|is|are|and|or|of|from|for)\b)[a-z0-9][\w'-]*"
_INSIDE = r"(?!(?:with|at|on|to|by|as|who|which|that|was|were|is|are)\b)[a-z0-9&][\w'-]*"
_UNIT = (
    r"(?:(?:of|from) )?(?:the |an? )?(?:"
    rf"(?:{_PLAIN} ){{0,3}}?<[CO]\d+>(?: \( [a-z]+ \))?(?:(?: 's?)?(?: {_PLAIN}){{0,4}}? {_BODY}"
    rf"(?: (?:of|for) {_PLAIN}(?: {_PLAIN}| and {_PLAIN}){{0,3}}?)?)?(?: in (?:the )?<[LC]\d+>)?"
    rf"|(?:{_PLAIN} ){{0,4}}?{_BODY}(?: {_INSIDE}){{0,7}}? (?:of|from) (?:the )?<[CO]\d+>)(?: \( [a-z]+ \))?"
)
_AND = r"(?:(?: ,)? (?:and|as well as|(?:together|along|jointly) with|alongside|in cooperation with)| ,| -)"
# A row of such bodies.
SIDE_GROUP = rf"{_UNIT}(?:{_AND} {_UNIT})*"
_HOLD = re.compile(
    r"(?<!\S)" + phrases("side_group", "hold") + r" (?:(?!<P|[.;,]|(?:by|that|which)\b)\S+ ){0,8}?$"
)
_HOLDERS = re.compile(
    r"(?:^|[,;:.”\"–—-] |> |(?:while|where|when|that|which) )(?P<s>"
    + SIDE_GROUP
    + r")(?: ,)?(?: "
    + phrases("side_group", "adverbs")
    + r"){0,5} $"
)
_HELD_BY = re.compile(
    r"(?<!\S)(?:"
    + phrases("side_group", "held_by")
    + r" (?P<s>"
    + SIDE_GROUP
    + r")(?!\w)|, which (?P<t>"
    + SIDE_GROUP
    + r") (?:has |have )?(?:also )?"
    + phrases("side_group", "hold")
    + r"(?!\w))"
)
# Of a body's own sitting the organisation is no side (ANNOTATION.md).
_SITTINGS: tuple[EventType, ...] = ("statutory_session", "summit")
# How far before the phrase its verb may stand.
_REACH = 110


def holders(view: SentenceView, begin: int, event_type: EventType) -> dict[str, CharSpan]:
    """The states and organisations whose bodies hold the occasion of the phrase that begins at a column."""
    if "<C" not in view.line and "<O" not in view.line:
        return {}
    verb = _HOLD.search(view.line, max(0, begin - _REACH), begin)
    if verb is None:
        return {}
    match = _HOLDERS.search(view.line, 0, verb.start())
    return _named(view, *match.span("s"), event_type) if match is not None else {}


def held_by(view: SentenceView, event_type: EventType, *, planned: bool) -> dict[str, CharSpan]:
    """The states and organisations whose bodies hold the occasion, where the sentence names them behind it.

    Who "will" hold it holds the next one, unless this one is still `planned`.
    """
    found: dict[str, CharSpan] = {}
    if event_type in MANY_SIDED:
        for match in _HELD_BY.finditer(view.line):
            if view.line[: match.start()].endswith(("events ", "activities ", "meetings ")):
                # "attended other events organised by A": not the occasion told
                continue
            if not planned and view.line[: match.start()].endswith(("will be ", "to be ")):
                continue
            found.update(_named(view, *match.span("s" if match["s"] else "t"), event_type))
    return found


def _named(view: SentenceView, begin: int, end: int, event_type: EventType) -> dict[str, CharSpan]:
    sitting = event_type in _SITTINGS
    return {
        mention.norm: (atom.start, atom.end)
        for first, _, atom in view.masked(begin, end, "C" if sitting else "CO")
        if isinstance(mention := atom.value, Mention) and not view.line.endswith(" in ", 0, first)
    }
