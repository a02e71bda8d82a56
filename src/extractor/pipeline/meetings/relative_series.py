"""The next of a series, announced by a relative clause: "the commission, the next session of which …"."""

from __future__ import annotations

import re

from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import SERIES, Columns, Drafts, MeetingDraft
from extractor.pipeline.meetings.grammar import grammar, phrases
from extractor.pipeline.meetings.kinds import TALKS
from extractor.pipeline.meetings.noun_extent import left
from extractor.pipeline.meetings.noun_sides import phrase_sides
from extractor.pipeline.meetings.nouns import classify
from extractor.pipeline.meetings.numbered import NUMBER
from extractor.pipeline.meetings.occasions import sides
from extractor.pipeline.meetings.view import SentenceView

_GATES = (" of which ", "whose ")
_NEXT = rf"(?:next|upcoming|forthcoming|{NUMBER}) (?:\S+ ){{0,2}}?{phrases('series', 'counted')}"
_WHICH = re.compile(
    rf" ,?(?: and)? ?(?:(?:the )?(?P<of>{_NEXT}) of which|whose (?P<whose>{_NEXT}))"
    r" (?:is|are|will|shall)(?! not)(?!\S)"
)
# Columns before the clause in which the name of what comes again begins.
_REACH = 120
_APART = re.compile(r"<P|[.;:]")
_JOINT = re.compile(r"(?<!\S)" + phrases("noun", "of_two_states") + r"(?!\w)")
_DETERMINER = re.compile(r"(?:the|an?|its|their|his|her) ")


def with_relative(view: SentenceView, found: Drafts, context: Context) -> Drafts:
    """The drafts of a sentence, that of such a clause in the place of what its bare words tell."""
    if not any(gate in view.line for gate in _GATES):
        return found
    match = _WHICH.search(view.line)
    named = _named(view, match) if match is not None else None
    if match is None or named is None or (draft := _draft(view, match, named, context)) is None:
        return found
    kept = [item for item in found if not _meet(item[0], (named[0], match.end()))]
    return [*kept, (_which(match), draft)]


def _meet(one: Columns, other: Columns) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _which(match: re.Match[str]) -> Columns:
    """Columns of "next session"."""
    return match.span("of" if match["of"] else "whose")


def _named(view: SentenceView, match: re.Match[str]) -> Columns | None:
    """Columns of what comes again, named right before the clause: a body that sits, or talks."""
    lexicon = grammar()
    heads = list(lexicon.any_noun.finditer(view.line, max(0, match.start() - _REACH), match.start()))
    heads = [head for head in heads if not _APART.search(view.line, head.end(), match.start())]
    if not heads:
        return None
    # "the Committee on Trade Negotiations": the body is what sits.
    head = next((head for head in heads if lexicon.body.fullmatch(head[0])), heads[-1])
    first, _ = left(view, view.line.split(" "), view.atom_at(head.start()))
    begin = view.columns[first]
    if (determiner := _DETERMINER.match(view.line, begin)) is not None:
        begin = determiner.end()
    return begin, begin + len(view.line[begin : match.start()].rstrip(" ,"))


def _draft(view: SentenceView, match: re.Match[str], named: Columns, context: Context) -> MeetingDraft | None:
    series = view.line[slice(*named)]
    body = grammar().body.search(series) is not None
    kind = "statutory_session" if body else classify(series)
    if kind is None or kind == "visit":
        return None
    kind = "consultations" if kind in TALKS else kind
    which = _which(match)
    draft = MeetingDraft(kind, "planned", "series", view.index, [view.chars(*which)], origin=SERIES)
    name = " ".join(view.text[slice(*view.chars(*named))].split())
    words = " ".join(view.text[slice(*view.chars(*which))].split())
    draft.name, draft.head = f"{words[:1].upper()}{words[1:]} of the {name}", series
    draft.sides.update(phrase_sides(view, *named, kind))
    told = sides(context.current, {one.id: one for one in context.people}) if context.current else set()
    if not draft.sides and len(told) == 2 and (not body or _JOINT.search(series)):
        draft.sides = dict.fromkeys(sorted(told), draft.evidence[0])
    return draft
