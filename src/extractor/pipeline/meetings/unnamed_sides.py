"""Who stands at a verb without a name: a state or body, an office whose holder is left out, citizens."""

from __future__ import annotations

import re

from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.counterparts import sides_in
from extractor.pipeline.meetings.draft import CharSpan, MeetingDraft
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.kinds import TWO_SIDED
from extractor.pipeline.meetings.view import PersonAtom, SentenceView

# "The Secretary-General met with A": an office whose holder the text does not name.
_UNNAMED = re.compile(
    r"(?:^|[,;.] |<D\d+> |and |that )(?:(?:the|his|her) (?:[a-z'-]+ ){0,2}"
    + phrases("subject", "offices")
    + r"|an? (?:(?:[a-z'-]+|<[COL]\d+>) ){0,3}?"
    + phrases("subject", "voices")
    # "members of the committee on foreign affairs"
    + r"|(?:the |(?:members|deputies|senators|representatives) of the )(?:(?!<|[.,;])\S+ ){0,5}?"
    + phrases("subject", "groups_of_members")
    # "the minister of foreign affairs of <C4>"
    + r")(?: (?:of|for|on) (?:(?:the|and|foreign|external) )*(?:[a-z-]+|<[CO]\d+>)"
    r"(?: and [a-z-]+)?(?: of (?:the )?<[CO]\d+>)?)?"
    r"(?: (?:also|then|later|today|earlier|has|had|will|is|to|separately|<D\d+>|on))* $"
)
# "Readout of the Secretary-General's | call with A"
_POSSESSOR = re.compile(
    r"(?<!\S)(?:the|his|her) (?:[a-z'-]+ ){0,2}?(?P<office>"
    + phrases("subject", "offices")
    + r")(?: (?:of|for) (?:the )?(?:[a-z-]+|<[CO]\d+>))?(?: '|')s? (?:(?!<)\S+ ){0,3}$"
)
# "Readout of the Secretary-General's meeting with A"
_OF_UNNAMED = re.compile(
    r"(?<!\S)the (?:[a-z-]+ ){0,2}?" + phrases("subject", "offices") + r" ?'s (?:[a-z-]+ ){0,2}$"
)
_HEAD_OF = re.compile(
    r"(?:^|[,;] )the (?:[a-z'-]+ ){0,2}" + phrases("subject", "offices") + r" (?:of|for) (?:the )?<[CO]\d+> $"
)
_ROW = re.compile(r"(?<=>) , (?:the )?<[CO]\d+>(?: ,| and| , and) ")
# "met with <C5> civil society organisations": no side that a state or body stands for (ANNOTATION.md).
_PRIVATE = re.compile(
    r"(?: (?!<|and\b|[.,;])\S+){0,2}? "
    + phrases("verb", "private")
    # a "youth minister" stands for his state
    + r"(?= (?:and|or|,|;|\.|to|in|on|at|from|who|for|during|as|regarding|about|representatives|leaders|<)|$)"
)


def agent_sides(view: SentenceView, column: int) -> dict[str, CharSpan]:
    """Countries or organisations that are the subject: "Iran held talks with …", "the Iraqi team met …"."""
    clause = view.line.rfind(" , ", 0, column)
    while clause > 0 and _ROW.match(view.line, clause):
        # "<C0> , <C2> and <C4> signed": the comma parts no clauses
        clause = view.line.rfind(" , ", 0, clause)
    clause = max(clause, view.line.rfind(" ; ", 0, column), 0)
    return sides_in(view, clause, column)


def by_unnamed(view: SentenceView, column: int) -> bool:
    """Whether the subject of the verb at a column is such an office, or a voice: "a spokesman said"."""
    before = view.line[:column]
    return (_UNNAMED.search(before) or _OF_UNNAMED.search(before)) is not None


def sender_side(
    view: SentenceView, column: int, draft: MeetingDraft, context: Context
) -> dict[str, CharSpan]:
    """For whom "the Secretary-General" or "the Minister" speaks that a release of his own does not name."""
    code = context.home or context.sender
    if code is None or draft.event_type not in TWO_SIDED:
        return {}
    if not (by_unnamed(view, column) or of_unnamed(view, column, [])):
        return {}
    return {code: draft.evidence[0]}


def of_unnamed(view: SentenceView, column: int, known: list[PersonAtom]) -> bool:
    """Whether the noun at a column is of an office that none of those known holds: "the Minister's call"."""
    match = _POSSESSOR.search(view.line[:column])
    posts = " ".join((atom.person.position or "").lower().replace("-", " ") for atom in known)
    return match is not None and match["office"].replace("-", " ") not in posts


def by_head_of(view: SentenceView, column: int) -> bool:
    """Whether the subject of the verb at a column is whoever heads a body: "the head of <O7> received"."""
    return _HEAD_OF.search(view.line[:column]) is not None


def meets_privately(view: SentenceView, column: int) -> bool:
    """Whether behind a verb that ends at a column those stand who speak for no state: "met with students"."""
    return _PRIVATE.match(view.line, column) is not None
