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
_BINATIONAL = re.compile(r"<C\d+> (?:-|–|—|and) (?:the )?<C\d+>")
# "the <O0> - <C2> summit", "talks between the <O3> and <C5>": an organisation is one of the two sides.
_PAIR = re.compile(
    r"<[CO]\d+> (?:-|–|—) (?:the )?<[CO]\d+>(?!\S)|(?<!\S)between (?:the )?<[CO]\d+> and (?:the )?<[CO]\d+>"
)
# "the <O0> - <C2> partnership council"
_MIXED = re.compile(r"<O\d+> ?(?:-|–|—) ?(?:the )?<[CO]\d+>(?!\S)|<C\d+> ?(?:-|–|—) ?(?:the )?<O\d+>(?!\S)")
# "<C0> and <C2> 's joint commission": the phrase begins with the second.
_OWNERS = re.compile(r"<C\d+>(?: 's)? and (?:the )?$")
_OWNED = re.compile(r"<C\d+>(?: 's?)?(?: \S+){0,3}? " + phrases("noun", "owned") + r"(?!\w)")
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
    # not the place of a dateline: "<C0> , <D2>"
    r"(?:^(?!<C\d+> [,(–—-])|[,;:.”\"] |> |s of |(?:while|and|that|where|as) )(?P<s>(?:(?:the|both) )?"
    + SIDES
    + r")"
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
        mixed = _MIXED.search(view.line, begin, end)
        return _codes(view, *mixed.span()) if mixed is not None else found
    for column, _, atom in view.masked(begin, end, "C"):
        if isinstance(atom.value, Mention) and not _TOPIC.search(view.line[begin:column]):
            found.setdefault(atom.value.norm, (atom.start, atom.end))
    pair = _PAIR.search(view.line, begin, end) if event_type in _SIDED else None
    if pair is not None and not _TOPIC.search(view.line[begin : pair.start()]):
        found.update(_codes(view, *pair.span()))
    return found


def owning_sides(view: SentenceView, begin: int) -> dict[str, CharSpan]:
    """The two states that own the phrase at a column: "<C0> and <C2> 's joint commission"."""
    match = _OWNERS.search(view.line, 0, begin)
    if match is None or not _OWNED.match(view.line, begin):
        return {}
    return _codes(view, match.start(), begin + 10)


def binational_sides(view: SentenceView, begin: int, end: int) -> dict[str, CharSpan]:
    """The two states of a name between two columns."""
    match = _BINATIONAL.search(view.line, begin, end) or _MIXED.search(view.line, begin, end)
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
