"""Whether a sentence says that the occasion of a noun phrase takes place, or only speaks of it."""

from __future__ import annotations

import functools
import re

from extractor.pipeline.meetings.grammar import grammar, phrases
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.noun_references import (
    HOSTED,
    ends_with_certificates,
    is_eve,
    tells_how_it_came,
)
from extractor.pipeline.meetings.nouns import NounPhrase
from extractor.pipeline.meetings.reported import is_past_business, is_told_there
from extractor.pipeline.meetings.view import SentenceView

# An inserted remark between the phrase and its verb: ", planned for <D5> in <L9> ,".
_ASIDE = (
    r"(?: [”\"’'])?(?: (?:with|by|for|in honou?r of) (?:the )?<P\d+>)?(?: "
    + phrases("noun", "motto")
    + r")?(?: [“\"][^”\"]{0,200}[”\"])?"
    r"(?: , (?:\w+ )?\w+ed(?: \S+){0,4}? by [^.;]{0,160}? ,| , (?!and\b)(?:(?!<P)[^,.;]){0,90} ,)?"
)
# Circumstances between the two.
_BETWEEN = r"(?: ,? ?(?:\( [^)]* \)|<[DLCO]\d+>|on|in|at|the|via|by|[\w-]+)){0,7}? ?"
_STRONG = re.compile(r"(?:(?!<P|[.;:] )[^.;])*? " + phrases("noun", "takes_place") + r"(?!\w)")
# "…, which began at <L3> on <D5>": the relative clause itself says that the occasion takes place.
_RUNS = re.compile(
    r"(?: ['‘“\"] <P\d+>)?(?: ['’”\"])? , (?:which|that) (?:\S+ )?" + grammar().occur_after.pattern
)
# "…, planned for <D5> with speeches by <P7> , has been cancelled": an insertion that may name people.
_INSERTED = re.compile(
    r"(?: \(.*?\)| (?!<P|and\b)[^\s,.;]+){0,12} , (?!and\b)[^.;]{0,240} , (?:"
    + phrases("noun", "takes_place")
    + "|"
    + phrases("noun", "is_on")
    + r")(?!\w)"
)
# "the banquet in honour of <P4> was cancelled"
_FELL_THROUGH = re.compile(
    r"[^.;,]{0,200}(?: , [^.;,]{0,90} ,)? " + phrases("noun", "fell_through") + r"(?!\w)"
)
# An agenda's entry has no verb: "<D0> <L1> , City Hall – conference on trade ."
_ENTRY = re.compile(r"(?:[-–—•*] )?<D\d+>(?: [^\s.;]+){0,14}? (?:[-–—:|] )(?:the )?$")
_ENTRY_ENDS = re.compile(r" ?(?:[.(]|$)")
# A list of meetings tells of each under a heading: "(2) Japan-Fiji Defence Ministerial Meeting (<D10>)".
_COUNTER = re.compile(r"(?:\( ?(?:\d+|[a-z]|[ivx]+) ?\) |(?:\d+|[a-z]|[ivx]+) ?[.)] |[-–—•*] )?(?:the )?")
_HEADING_ENDS = re.compile(r"(?: \((?: (?:<[DL]\d+>|,|-|–|to|and|at))+ \)| ,? ?<D\d+>)?(?: :)?")
_SIDE = re.compile(r"<[CO]\d+>")
# "at a <D3> press briefing"
_AT = re.compile(r"(?<!\S)(?:at|during|in|amidst?) (?:(?:the|an?|their|his|her|its) )?(?P<day><D\d+> )?$")
# "…, he said at a press conference in Lima"
_SOMEBODY = Gated(r"(?<!\S)" + phrases("noun", "somebody_said") + r"(?!\S)")
# Occasions at which somebody does something: "signed at a ceremony".
_SETTINGS = ("ceremony", "briefing", "conference", "summit", "statutory_session")
# "It was the council's fifth meeting."
_COPULA = re.compile(r"(?<!\S)" + phrases("noun", "copula") + r" (?:the |its |their )?$")
# "… will be put to the summit, slated for <D5>"
_SLATED = re.compile(
    r" ,(?: which is)?(?: originally)? " + phrases("noun", "slated") + r"(?: (?!<P)[^\s,.;]+){0,4}? <D\d+>"
)
# "<D2> 's summit", "the summit on <D2>"
_DATED_BEFORE = re.compile(r"<D\d+> 's (?:\S+ )?$")
_DATED_BEHIND = re.compile(r" (?:on )?(?:from )?<D\d+>")
# "… the next round in <L3> at a mutually convenient date"
_OPEN_DAY = Gated(r"(?<!\S)" + phrases("series", "open_day") + r"(?!\S)")
# Columns behind the phrase in which its verb must stand, and how far each of the others looks.
_VERB_WITHIN = 160
_SAYS_BEHIND = (
    (_STRONG, 260),
    (_RUNS, 200),
    (_SLATED, 120),
    (HOSTED, 200),
    (_INSERTED, 400),
    (_FELL_THROUGH, 260),
)


@functools.cache
def _occurs_after() -> re.Pattern[str]:
    """The verb of the phrase, behind remarks and circumstances."""
    return re.compile(_ASIDE + _BETWEEN + grammar().occur_after.pattern)


@functools.cache
def _occurs_before() -> re.Pattern[str]:
    """The verb whose object the phrase is."""
    return re.compile(
        grammar().occur_before.pattern
        # "chaired , jointly with <P3> , the second session"
        + r"(?: , (?:(?:jointly|together|along) )?with (?:the |his |her )?(?:<C\d+> )?"
        r"<P\d+>(?: , <P\d+>)? ,)?"
        + r"(?: (?!<P)\S+){0,5}(?: (?:in|at|from|on|,|the|(?:city|town|capital) of|<[DL]\d+>)){0,8}"
        # "chaired on <D6> in <L8> the proceedings of the 19th session"
        + r"(?: (?:works?|proceedings|deliberations) of(?: the)?)? $"
    )


def is_on_open_day(view: SentenceView, column: int) -> bool:
    """Whether the sentence says that nobody knows yet when the occasion named before a column will be."""
    return "<D" not in view.line and _OPEN_DAY.search(view.line, column) is not None


def occurs(view: SentenceView, phrase: NounPhrase) -> bool:
    """Whether the sentence says that the occasion takes place, rather than only speaking of it."""
    if is_eve(view, phrase):
        return False
    if is_past_business(view, phrase.begin) or is_told_there(view, phrase.begin, phrase.end):
        return False
    if _occurs_after().match(view.line[phrase.end : phrase.end + _VERB_WITHIN]):
        return True
    if any(words.match(view.line[phrase.end : phrase.end + reach]) for words, reach in _SAYS_BEHIND):
        return True
    if ends_with_certificates(view, phrase):
        return True
    if _ENTRY.match(view.line[: phrase.begin]) and _ENTRY_ENDS.match(view.line[phrase.end :]):
        return True
    before = view.line[max(0, phrase.begin - 160) : phrase.begin]
    if _DATED_BEFORE.search(before) or _DATED_BEHIND.match(view.line, phrase.end):
        return True
    if tells_how_it_came(before) or (phrase.event_type == "statutory_session" and _COPULA.search(before)):
        return True
    setting = _AT.search(view.line[: phrase.begin])
    if setting is not None and (phrase.determiner or setting["day"]):
        # "signed at a ceremony in X", "at the closing press conference A was joined by B"
        named = bool(view.people()) or _SOMEBODY.search(view.line[: phrase.begin]) is not None
        if named and phrase.event_type in _SETTINGS:
            return True
    return _occurs_before().search(before) is not None


def is_heading(view: SentenceView, phrase: NounPhrase) -> bool:
    """Whether the phrase, with the sides that met, is all of a line, which heads what is told of them."""
    return (
        not view.headline
        and len(_SIDE.findall(view.line, phrase.begin, phrase.end)) > 1
        and _COUNTER.fullmatch(view.line, 0, phrase.begin) is not None
        and _HEADING_ENDS.fullmatch(view.line, phrase.end) is not None
    )
