"""Whether a sentence says that the occasion of a noun phrase takes place, or only speaks of it."""

from __future__ import annotations

import functools
import re

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.grammar import grammar, phrases
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.nouns import NounPhrase
from extractor.pipeline.meetings.reported import is_past_business
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
# "On the day before the summit, <D2>, A met B": the day is that of the talks.
_DAY = re.compile(r"<D(?P<index>\d+)> (?:(?:the|this|their) )?$")
_EVE = (" before", " preceding")
# "at a <D3> press briefing"
_AT = re.compile(r"(?<!\S)(?:at|during|in) (?:(?:the|an?|their|his|her|its) )?(?P<day><D\d+> )?$")
# "…, he said at a press conference in Lima"
_SOMEBODY = Gated(r"(?<!\S)" + phrases("noun", "somebody_said") + r"(?!\S)")
# Occasions at which somebody does something: "signed at a ceremony".
_SETTINGS = ("ceremony", "briefing", "conference", "summit", "statutory_session")
_WITHIN = re.compile(r"(?<!\S)(?:during|in the course of|at) (?:the )?$")
_HELD = re.compile(
    r"(?: ,)?(?: (?:which|that) (?:was|were|is being|are being|is|are))?(?: being)? (?:held|convened)(?!\w)"
)
# "This came during the third meeting of …": how papers tell on what occasion something was said or done.
_CAME = Gated(r"(?<!\S)" + phrases("noun", "came") + r" (?:the |an? )?$")
# "It was the council's fifth meeting."
_COPULA = re.compile(r"(?<!\S)" + phrases("noun", "copula") + r" (?:the |its |their )?$")
# "ahead of the summit slated for <D5>": it is announced in passing.
_ANNOUNCED = re.compile(
    r"(?: ,)?(?: which is)?(?: originally)? "
    + phrases("noun", "announced")
    + r"(?: (?!<P)[^\s,.;]+){0,4}? <D\d+>"
)
# "prior to the summit, which A will host in B on 5 May"
_HOSTED = re.compile(r" , " + phrases("noun", "to_be_hosted") + r"(?: (?!<P)[^\s,.;]+){0,4}? <D\d+>")
# "… will be put to the summit, slated for <D5>"
_SLATED = re.compile(
    r" ,(?: which is)?(?: originally)? " + phrases("noun", "slated") + r"(?: (?!<P)[^\s,.;]+){0,4}? <D\d+>"
)
# "delivered an address before the forum": "before" tells of no time.
_SPEECH_BEFORE = re.compile(r"(?<!\S)" + phrases("noun", "speech") + r" (?:\S+ )?before (?:the |an? )?$")
# "said that no visit was planned"
_NONE = re.compile(r"no (?!\.)")
# "The visit comes a month after A took part in the forum": the main clause tells of the visit only.
_COMES_AFTER = re.compile(
    r"(?<!\S)"
    + phrases("noun", "comes")
    + r"(?: (?![.;,])\S+){0,5}? (?:after|since|following)(?: (?![.;,])\S+){1,14} $"
)
# "resuming peace talks", "the resumption of talks": a wish.
_AGAIN = re.compile(phrases("noun", "again") + r" ")
_PAST = re.compile(phrases("noun", "past") + r"\b")


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
        + r"(?: (?!<P)\S+){0,5}(?: (?:in|at|from|on|,|the|(?:city|town|capital) of|<[DL]\d+>)){0,8} $"
    )


def occurs(view: SentenceView, phrase: NounPhrase) -> bool:
    """Whether the sentence says that the occasion takes place, rather than only speaking of it."""
    if is_eve(view, phrase):
        return False
    if is_past_business(view, phrase.begin):
        return False
    if _occurs_after().match(view.line[phrase.end : phrase.end + 160]):
        return True
    if _STRONG.match(view.line[phrase.end : phrase.end + 260]):
        return True
    if _RUNS.match(view.line[phrase.end : phrase.end + 200]):
        return True
    if _SLATED.match(view.line[phrase.end : phrase.end + 120]):
        return True
    if _INSERTED.match(view.line[phrase.end : phrase.end + 400]):
        return True
    if _FELL_THROUGH.match(view.line[phrase.end : phrase.end + 260]):
        return True
    if _ENTRY.match(view.line[: phrase.begin]) and _ENTRY_ENDS.match(view.line[phrase.end :]):
        return True
    before = view.line[max(0, phrase.begin - 160) : phrase.begin]
    if re.search(r"<D\d+> 's (?:\S+ )?$", before):
        return True
    if re.match(r" (?:on )?(?:from )?<D\d+>", view.line[phrase.end :]):
        return True
    if _CAME.search(before) or (phrase.event_type == "statutory_session" and _COPULA.search(before)):
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


def is_eve(view: SentenceView, phrase: NounPhrase) -> bool:
    """Whether a day is counted from the phrase: "on the day before the summit"."""
    day = _DAY.search(view.line, max(0, phrase.begin - 20), phrase.begin)
    atom = view.atoms[int(day["index"])] if day is not None else None
    return atom is not None and view.text[atom.start : atom.end].lower().endswith(_EVE)


def is_reference(view: SentenceView, phrase: NounPhrase) -> bool:
    """Whether the phrase only refers to an occasion: "on the sidelines of …", "after …"."""
    before = view.line[: phrase.begin]
    if _CAME.search(before) or (phrase.determiner in ("a", "an") and before.endswith("during ")):
        # "…, said A during a briefing": told for the first time
        return False
    if _WITHIN.search(before) and _HELD.match(view.line[phrase.end :]):
        # "… was agreed during the fifth meeting of the commission, held on 3 May"
        return False
    if _ANNOUNCED.match(view.line[phrase.end :]) or _HOSTED.match(view.line, phrase.end):
        return False
    return grammar().reference_before.search(before) is not None and not _SPEECH_BEFORE.search(before)


def is_background(view: SentenceView, phrase: NounPhrase) -> bool:
    """Whether the phrase speaks of an earlier occasion: "last year's exercise"."""
    lexicon = grammar()
    text = view.line[max(0, phrase.begin - 30) : phrase.end]
    return bool(
        lexicon.background_before.search(view.line[: phrase.begin])
        or (
            lexicon.proposed_before.search(view.line[: phrase.begin])
            and not re.match(r".{0,60}<D\d+>", view.line[phrase.end :])
        )
        or is_none(view, phrase)
        or _COMES_AFTER.search(view.line[: phrase.begin])
        or _PAST.match(view.line[phrase.begin : phrase.end])
        or _AGAIN.match(view.line[phrase.begin : phrase.end])
        or re.search(r"(?<!\S)(?:last|previous) (?:\S+ )?$", text[:30])
    )


def is_none(view: SentenceView, phrase: NounPhrase) -> bool:
    """Whether the phrase says that there is none: "no visit"."""
    return _NONE.match(view.line, phrase.begin) is not None


def is_of_past_year(view: SentenceView, phrase: NounPhrase, published: str | None) -> bool:
    """Whether a year before the phrase says that it is an earlier occasion: "the 2017 summit"."""
    if published is None:
        return False
    for _, end, atom in view.masked(max(0, phrase.begin - 8), phrase.begin, "D"):
        year = atom.value.first if isinstance(atom.value, DateMention) else None
        if end == phrase.begin - 1 and year is not None and len(year) == 4:
            return year < published[:4]
    return False
