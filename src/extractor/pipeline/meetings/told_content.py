"""Who is only spoken of: named in a quotation, or in what somebody tells at an occasion of others."""

from __future__ import annotations

import functools
import re

from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.view import MASK, SentenceView

# "told a press conference that …", "said on Monday he …": from here on stands what was said.
_CONTENT = Gated(
    r"(?<!\S)"
    + phrases("subject", "claimed")
    + r"(?:(?: (?!<P|that\b)[^\s.;]+){0,14}? (?:that|how|why|whether|he|she|they|it|there)"
    r"| (?:the|its|his|her|their|there|this|these|such|all|<[CO]\d+>)) (?!<P)"
)
# "briefed his counterpart on his talks with | A and B": told at one occasion of another.
_TELLS_OF_TALKS = Gated(
    r"(?<!\S)" + phrases("subject", "tells_of") + r" (?P<talks>" + phrases("subject", "other_talks") + r")"
    r" (?:(?:(?!held\b)[^\s<.;:,]+|<[COLD]\d+>) ){0,14}?(?:with|between|of|by) (?:the )?"
    r"(?=(?:(?!<P)[^\s.;:,]+ ){0,3}?<P)"
)
# "briefed him on the outcome of | the talks held in Vienna": those of others, whoever had them.
_TELLS_OF_OUTCOME = Gated(
    r"(?<!\S)"
    + phrases("subject", "tells_of")
    + r" (?P<talks>(?:the )?"
    + phrases("subject", "outcome")
    + r" (?:of|from) (?:the |an? |its |their )?(?:(?!<P)[^\s.;:,]+ ){0,4}?"
    + phrases("subject", "had_by_others")
    + r")(?!\S)(?: (?!<P|and\b)[^\s.;:,]+){0,14}"
)
# "briefed him on the conversation that | A had had with B"
_TELLS_OF_HAD = Gated(
    r"(?<!\S)"
    + phrases("subject", "tells_of")
    + r" (?P<talks>"
    + phrases("subject", "other_talks")
    + r" (?:(?!<P)[^\s.;:,]+ ){0,4}?(?:the )?<P\d+>(?: ,)? (?:has |have )?(?:had|held)(?: had| held)?"
    r"(?: (?!<P)[^\s.;:]+){0,9} with (?:the |his |her )?(?=<P))"
)
# "came from Paris, where he | had met A": before what is told.
_WHERE_HAD = Gated(
    r"(?<!\S)(?:from|left|leaving|after (?:visiting|leaving)|(?:visit|trip|stop) (?:to|in|at))(?: the)?"
    r"(?: (?!<P|[.;])\S+){0,3}? <[LC]\d+> (?:, )?where (?:he|she|they|<P\d+>) (?P<talks>had|has)"
    r"(?: (?!<P)[^\s.;,]+){1,8}? (?=<P)"
)
# "denies reports that | A met B": nobody did.
_RUMOUR = Gated(r"(?<!\S)" + phrases("subject", "rumour") + r" (?P<talks>[^;]*<P[^;]*)")
_UNTRUE = re.compile(r"(?<!\S)" + phrases("subject", "untrue") + r"(?!\w)")
# To whom what is told is news.
_TO_PRESS = re.compile(phrases("subject", "told_in_public"))
# "… with A , B , and C": to the end of the list.
_LISTED = re.compile(
    r"(?:(?!<P)[^\s.;:,]+ ){0,3}?<P\d+>"
    r"(?:(?: ,)?(?: and| or)?(?: with)?(?: the| his| her)?(?: <[CO]\d+>(?: 's)?)? <P\d+>)*"
)
# "discussed the preparations for | the summit": those before are not yet there.
_PREPARES = Gated(r"(?<!\S)" + phrases("subject", "prepares") + r"(?: (?!<P|[.;])\S+){0,5} $")
_BEFORE = 120
# "A's grandfather", "A's decision": the owner is not who acts, unless the text speaks of his own part.
_OWNED = re.compile(r" 's (?!(?:\S+ ){0,3}?" + phrases("subject", "own_part") + r")")


def only_spoken_of(view: SentenceView, column: int, occasion: MeetingDraft) -> bool:
    """Whether what stands at a column is quoted or told by somebody, and the occasion is not."""
    mask = MASK.match(view.line, column)
    if mask is not None and _OWNED.match(view.line, mask.end()):
        return True
    content = told_from(view)
    if content > column and not _is_quoted(view, column):
        return False
    begin = view.chars(min(content, len(view.line) - 1), len(view.line))[0] if content <= column else view.end
    return not any(begin <= first < view.end for first, _ in occasion.evidence)


def tells_of_talks(view: SentenceView) -> tuple[int, int] | None:
    """The columns that say of what other talks somebody tells, or from which he comes, and with whom.

    Talks that the sentence says never were are told of, too.
    """
    return _other_talks(view.line)


@functools.lru_cache(maxsize=8)  # each sentence is asked for each of its persons, verbs and nouns
def _other_talks(line: str) -> tuple[int, int] | None:
    rumour = _RUMOUR.search(line)
    if rumour is not None and _UNTRUE.search(line) is not None:
        return rumour.span("talks")
    match = _WHERE_HAD.search(line) or _TELLS_OF_TALKS.search(line) or _TELLS_OF_OUTCOME.search(line)
    match = match or _TELLS_OF_HAD.search(line)
    if match is None or _TO_PRESS.search(match[0]):
        return None
    listed = _LISTED.match(line, match.end())
    return match.start("talks"), listed.end() if listed is not None else match.end()


def is_prepared(view: SentenceView, column: int) -> bool:
    """Whether the words before a noun phrase speak of preparations for it."""
    return _PREPARES.search(view.line[max(0, column - _BEFORE) : column]) is not None


def told_from(view: SentenceView) -> int:
    """The column from which on the sentence says what somebody told; behind its end where it says nothing."""
    match = _CONTENT.search(view.line)
    return match.end() if match is not None else len(view.line) + 1


def _is_quoted(view: SentenceView, column: int) -> bool:
    """Whether a column lies between quotation marks of its paragraph."""
    place = view.chars(column, column + 1)[0]
    before = view.text[view.text.rfind("\n", 0, place) + 1 : place]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
