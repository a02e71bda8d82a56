"""What the words beside a verb say of its sides: a call that they had, with whom they signed."""

from __future__ import annotations

import re

from extractor.pipeline.meetings.counterparts import sides_in
from extractor.pipeline.meetings.draft import CharSpan
from extractor.pipeline.meetings.grammar import GROUP, SIDES, phrases
from extractor.pipeline.meetings.view import PersonAtom, SentenceView

# "In a phone call on Tuesday, A and B discussed …"
_IN_A_CALL = re.compile(
    r"(?:^|[.;] )(?:in|during|over|on) (?:an?|their|the|his|her) (?:(?!<P)\S+ )?"
    + phrases("beside_verb", "calls")
    + r"(?: (?!<P|[.;])\S+){0,8}? , (?:the )?$"
)
_BY_PHONE = re.compile(r"(?<!\S)" + phrases("verb", "by_phone") + r"(?!\w)")
# "signed an agreement with the navy of <C4>"
_SIGNED_WITH = re.compile(r"(?: (?!<P|[.;,])\S+){0,10}? with (?:the )?(?P<s>" + SIDES + r")")
# "signed an agreement with Minister A"
_BEHIND = re.compile(r"(?: (?!<P|[.;,])\S+){0,14}? with (?:the |his |her )?(?P<p>" + GROUP + r")")
# "met A , with whom he signed", "With A , she signed"
_WITH_WHOM = re.compile(
    r"(?:(?P<p>"
    + GROUP
    + r")(?: ,)? (?:together )?with whom|^(?:[^<;,]{0,40} )?with (?:the )?(?P<q>"
    + GROUP
    + r")(?: ,)?)"
    r" (?:(?:he|she|they|<P\d+>|also|then|later|has|had|the \w+) ){1,4}$"
)
# "The committee, which brings together representatives of A and B, met": the committee did.
_MAKES_UP = re.compile(r" , " + phrases("beside_verb", "made_up_of") + r" (?:(?!<)\S+ ){0,3}$")
# "the <O1> countries – <C3> and <C5>": these stand for it.
_OF_MEMBERS = re.compile(
    r"(?P<o><O\d+>) (?:member )?" + phrases("beside_verb", "members") + r"(?: [,–—:-]| \() (?:the )?<C\d+>"
)


def in_a_call(view: SentenceView, column: int) -> bool:
    """Whether the sentence of the verb at a column begins with the call in which it was done."""
    return _IN_A_CALL.search(view.line[:column]) is not None


def by_phone(view: SentenceView, begin: int, end: int) -> bool:
    """Whether words between two columns tell of a talk over the wire."""
    return _BY_PHONE.search(view.line, begin, end) is not None


def signed_with(view: SentenceView, column: int) -> dict[str, CharSpan]:
    """The states and organisations with which something was signed, behind a verb that ends at a column."""
    match = _SIGNED_WITH.match(view.line, column)
    return sides_in(view, *match.span("s")) if match is not None else {}


def signed_beside(view: SentenceView, begin: int, end: int) -> list[PersonAtom]:
    """The persons with whom something was signed, around a verb in columns [begin, end)."""
    match = _WITH_WHOM.search(view.line[:begin])
    if match is not None:
        return [atom for _, _, atom in view.people(*match.span("p" if match["p"] else "q"))]
    stop = view.line.find(" ; ", end)
    behind = _BEHIND.match(view.line, end, stop if stop >= 0 else len(view.line))
    return [atom for _, _, atom in view.people(*behind.span("p"))] if behind is not None else []


def is_membership(view: SentenceView, column: int) -> bool:
    """Whether what stands at a column only says of whom a body consists."""
    return _MAKES_UP.search(view.line[:column]) is not None


def sides_of_row(view: SentenceView, begin: int, end: int) -> dict[str, CharSpan]:
    """The sides between two columns, without an organisation whose members are named."""
    sides = sides_in(view, begin, end)
    row = _OF_MEMBERS.search(view.line, begin, end)
    for code in sides_in(view, *row.span("o")) if row is not None else ():
        del sides[code]
    return sides
