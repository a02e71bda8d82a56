"""The sides of an occasion named by a noun phrase: in the phrase, or as those who act."""

from __future__ import annotations

import re

from extractor.lexicon.mention import Mention
from extractor.pipeline.meetings.draft import CharSpan
from extractor.pipeline.meetings.grammar import SIDES, grammar, phrases
from extractor.pipeline.meetings.view import SentenceView
from extractor.record import EventType

_TOPIC = re.compile(r"(?<!\S)" + phrases("noun", "topic") + r"(?: the| \S+ing)? $")
# "the Kenya – Uganda Joint Commission": the two sides are in the name.
_BINATIONAL = re.compile(r"<C\d+> (?:-|–|—|and) (?:the )?<[CO]\d+>|<O\d+> (?:-|–|—) <C\d+>")
# Types whose sides the phrase itself may name.
_SIDED: tuple[EventType, ...] = (
    "bilateral_meeting",
    "multilateral_meeting",
    "consultations",
    "phone_call",
    "exercise",
    "summit",
)
# "the armies of <C1> and <C3> held …": those who act, from the beginning of their clause.
_ACTING = re.compile(
    r"(?:^|[,;:.”\"] |> |(?:while|and|that|where|as) )(?P<s>(?:(?:the|both) )?" + SIDES + r")"
)
# "… with the navy of <C4>"
_WITH = re.compile(r"(?: (?!<P|,)\S+){0,6}? (?:with|alongside|against) (?:the )?(?P<s>" + SIDES + r")")


def is_binational(words: str) -> bool:
    """Whether two states stand side by side in a name."""
    return _BINATIONAL.search(words) is not None


def phrase_sides(view: SentenceView, begin: int, end: int, event_type: EventType) -> dict[str, CharSpan]:
    """The states that the phrase in columns [begin, end) names as its sides."""
    found: dict[str, CharSpan] = {}
    if event_type not in _SIDED and not is_binational(view.line[begin:end]):
        return found
    for column, _, atom in view.masked(begin, end, "C"):
        if isinstance(atom.value, Mention) and not _TOPIC.search(view.line[begin:column]):
            found.setdefault(atom.value.norm, (atom.start, atom.end))
    return found


def binational_sides(view: SentenceView, begin: int, end: int) -> dict[str, CharSpan]:
    """The two states of a name between two columns."""
    match = _BINATIONAL.search(view.line, begin, end)
    return _codes(view, *match.span()) if match is not None else {}


def acting_sides(view: SentenceView, begin: int, end: int, event_type: EventType) -> dict[str, CharSpan]:
    """The states that are the subject of the phrase's verb, two at least: "<C0> and <C2> held talks"."""
    if event_type not in _SIDED or "<C" not in view.line:
        return {}
    before = view.line[:begin]
    verb = grammar().occur_before.search(before)
    found: dict[str, CharSpan] = {}
    if verb is not None:
        for match in _ACTING.finditer(view.line, 0, verb.start()):
            found.update(_codes(view, *match.span("s")))
    beside = _WITH.match(view.line, end)
    if beside is not None:
        found.update(_codes(view, *beside.span("s")))
    return found if len(found) > 1 else {}


def _codes(view: SentenceView, begin: int, end: int) -> dict[str, CharSpan]:
    found: dict[str, CharSpan] = {}
    for _, _, atom in view.masked(begin, end, "CO"):
        if isinstance(atom.value, Mention):
            found.setdefault(atom.value.norm, (atom.start, atom.end))
    return found
