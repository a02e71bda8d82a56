"""Whether a noun phrase only refers to an occasion: to one told elsewhere, an earlier one, or none at all."""

from __future__ import annotations

import re

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.grammar import grammar, phrases
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.nouns import NounPhrase, is_next
from extractor.pipeline.meetings.view import SentenceView

# "On the day before the summit, <D2>, A met B": the day is that of the talks.
_DAY = re.compile(r"<D(?P<index>\d+)> (?:(?:the|this|their) )?$")
_EVE = (" before", " preceding")
_WITHIN = re.compile(r"(?<!\S)(?:during|in the course of|at) (?:the )?$")
_HELD = re.compile(
    r"(?: ,)?(?: (?:which|that) (?:was|were|is being|are being|is|are))?(?: being)? (?:held|convened)(?!\w)"
)
# "received their certificates at the end of the workshop on …": it is told of for the first time
_CLOSES = re.compile(r"(?<!\S)" + phrases("noun", "closes") + r" of (?:(?:the|an?|their|this) )?$")
_CERTIFICATES = Gated(r"(?<!\S)" + phrases("noun", "certificates") + r"(?!\w)")
_COURSES = ("conference", "exercise")
# Columns before a phrase in which "at the close of" stands.
_CLOSE = 40
# "This came during the third meeting of …": how papers tell on what occasion something was said or done.
_CAME = Gated(r"(?<!\S)" + phrases("noun", "came") + r" (?:the |an? )?$")
# "ahead of the summit slated for <D5>": it is announced in passing.
_ANNOUNCED = re.compile(
    r"(?: ,)?(?: which is)?(?: originally)? "
    + phrases("noun", "announced")
    + r"(?: (?!<P)[^\s,.;]+){0,4}? <D\d+>"
)
# "prior to the summit, which A will host in B on 5 May"
HOSTED = re.compile(
    r"(?: [”\"])? ,? ?"
    + phrases("noun", "to_be_hosted")
    + r"(?: (?:(?!<P)[^\s,.;]+|,(?= (?:on |in |from )?<[LCD]))){0,10}? <D\d+>"
)
# "the agenda of the next commission, to be held in B in May"
_TO_BE_HELD = re.compile(
    r" ,? ?(?:due |scheduled |set )?to (?:be (?:held|convened)|convene|take place|meet)(?= (?:in|at|on|<))"
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
_DAY_BEHIND = re.compile(r".{0,60}<D\d+>")


def tells_how_it_came(before: str) -> bool:
    """Whether words before a phrase say of a remark or deed that it came on that occasion."""
    return _CAME.search(before) is not None


def is_eve(view: SentenceView, phrase: NounPhrase) -> bool:
    """Whether a day is counted from the phrase: "on the day before the summit"."""
    day = _DAY.search(view.line, max(0, phrase.begin - 20), phrase.begin)
    atom = view.numbered[int(day["index"])] if day is not None else None
    return atom is not None and view.text[atom.start : atom.end].lower().endswith(_EVE)


def ends_with_certificates(view: SentenceView, phrase: NounPhrase) -> bool:
    """Whether those of a course get their certificates at its end, whereby the sentence tells of it."""
    return (
        phrase.event_type in _COURSES
        and _CLOSES.search(view.line, max(0, phrase.begin - _CLOSE), phrase.begin) is not None
        and _CERTIFICATES.search(view.line) is not None
    )


def is_reference(view: SentenceView, phrase: NounPhrase) -> bool:
    """Whether the phrase only refers to an occasion: "on the sidelines of …", "after …"."""
    before = view.line[: phrase.begin]
    if tells_how_it_came(before) or (phrase.determiner in ("a", "an") and before.endswith("during ")):
        # "…, said A during a briefing": told for the first time
        return False
    if _WITHIN.search(before) and _HELD.match(view.line[phrase.end :]):
        # "… was agreed during the fifth meeting of the commission, held on 3 May"
        return False
    if _ANNOUNCED.match(view.line[phrase.end :]) or HOSTED.match(view.line, phrase.end):
        return False
    if ends_with_certificates(view, phrase):
        return False
    session = phrase.event_type == "statutory_session" and is_next(view, phrase)
    if session and _TO_BE_HELD.match(view.line, phrase.end):
        return False
    return grammar().reference_before.search(before) is not None and not _SPEECH_BEFORE.search(before)


def is_background(view: SentenceView, phrase: NounPhrase) -> bool:
    """Whether the phrase speaks of an earlier occasion: "last year's exercise"."""
    lexicon = grammar()
    before = view.line[: phrase.begin]
    text = view.line[max(0, phrase.begin - 30) : phrase.end]
    return bool(
        lexicon.background_before.search(before)
        or (lexicon.proposed_before.search(before) and not _DAY_BEHIND.match(view.line, phrase.end))
        or is_none(view, phrase)
        or _COMES_AFTER.search(before)
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
