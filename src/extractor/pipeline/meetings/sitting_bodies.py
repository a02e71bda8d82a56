"""Bodies that sit, where the noun alone does not say so: "its 14th meeting", "chaired the council"."""

from __future__ import annotations

import re

from extractor.pipeline.meetings.grammar import grammar, phrases
from extractor.pipeline.meetings.view import SentenceView
from extractor.record import EventType

# "The committee, the alliance's senior body, convened …", "…, chaired by A, met"
_SITS = r"(?= " + phrases("noun", "sits") + r"(?!\S))"
INSERTION = re.compile(
    r"^(?: , (?:the |an? )[^,<]{3,60} ,"
    rf"| , (?:co-)?(?:chaired|presided over) by [^.;]{{3,160}}? ,{_SITS}"
    r"| , (?:(?:which is|currently) )?(?:co-)?(?:chaired|headed|led|presided over) by [^,.;]{3,60} ,"
    rf"| , {phrases('beside_verb', 'made_up_of')} [^.;]{{3,140}}? ,{_SITS}"
    r"| in (?:(?!<)\S+ ){1,5}?(?:session|format|composition|formation))"
)
# "The Foreign Affairs Committee of the Senate today met with the Minister": no sitting but talks.
MEETS_OTHERS = re.compile(
    r"^(?: of (?:the )?(?:(?!<)\S+ ){0,4}?\S+)?(?: , (?:led|headed|chaired) by [^,;.]{3,60} ,)?"
    r"(?: (?:had|has|have|also|earlier|today|yesterday|<D\d+>|on <D\d+>)){0,3} (?:met|meets)"
    r"(?: (?:today|yesterday|<D\d+>|on <D\d+>|(?:in|at) <[LO]\d+>)){0,2}"
    r" with (?=(?:an?|the|his|her|visiting) (?!view|participation|aim|purpose|goal)|<[PCO])"
)
# "A, who chairs the committee": an office, no sitting.
_WHO_CHAIRS = re.compile(r"(?<!\S)who (?:also |currently )?(?:co-)?chairs(?: (?:a|an|the))? $")
# "briefed the council at its 12th meeting": the meeting is named by itself.
_AT_ITS = re.compile(r" (?:at|in|during) (?:its|their) ")
_CHAIRS = re.compile(r"(?<!\S)" + phrases("noun", "chairs") + r"(?: (?:a|an|the))? $")
# "The commission will hold its 14th meeting": the owner of the meeting is the subject.
_HOLDS = re.compile(
    r"(?<!\S)" + phrases("noun", "holds") + r" (?:its|their) $|(?<!\S)(?:at|during|in) (?:its|their) $"
)
# "The council of the union will hold a special session"
_SPECIAL = re.compile(
    r"(?:special|extraordinary|emergency|ordinary|regular|plenary|closed|open|formal|urgent|joint)"
    r"(?: \S+)? (?:session|sitting|meeting)(?!\S)"
)
_OF_BODY = re.compile(
    r"(?: (?:of|for|on|to)(?: (?!<P|[.;,])\S+){1,8}?)?(?: \( \S+ \))?(?: ,)?(?: (?:on )?<D\d+>)?(?: ,)?"
    r"(?: (?:will|to|is to|are to|has|have|had|also|today|is due to|is scheduled to|is expected to)){0,3} "
    r"(?:hold|holds|held|convene|convenes|convened)(?: an?)? $"
)
# "The <O> held an emergency session": of its members
_ORGANIZATION_HOLDS = re.compile(
    r"<O\d+>(?: \( <O\d+> \))?(?: (?:on )?<D\d+>)?"
    r"(?: (?:will|to|is to|has|had|also|is due to|is scheduled to|is expected to)){0,3} "
    r"(?:hold|holds|held|convene|convenes|convened)(?: an?)? $"
)
# "The ministers of justice held their 24th meeting": they count it like a standing body; two states do not.
_HOLDERS = re.compile(
    r"(?<!\S)"
    + phrases("noun", "office_holders")
    + r"(?: (?:of|for) (?:(?!<C)\S+ ){0,3}?\S+)?(?: (?:of|from) the <O\d+>)? (?=\S+ (?:\S+ )?(?:its|their) $)"
)
_INITIALS = re.compile(r"[a-z&-]{2,10} (?:meeting|session|sitting)(?!\S)")
_BEFORE_INITIALS = re.compile(r" (?:,|\(|or|–|-) (?:the )?$")
_NUMBER = re.compile(r"\d+(?:st|nd|rd|th)(?!\S)")


def of_body(view: SentenceView, begin: int, end: int) -> EventType | None:
    """The type of "its 14th meeting": that of the standing body which the sentence names before it."""
    lexicon = grammar()
    before = view.line[:begin]
    if _HOLDS.search(before) is None:
        return _holds_special(view, begin, end)
    if lexicon.body.search(before) is None:
        counted = _NUMBER.search(view.line, begin, end) is not None and _HOLDERS.search(before) is not None
        return "statutory_session" if counted else None
    return "summit" if lexicon.summit_body.search(before) else "statutory_session"


def _holds_special(view: SentenceView, begin: int, end: int) -> EventType | None:
    """The type of "a special session" of the body that is the subject right before its verb."""
    if _SPECIAL.match(view.line, begin, end) is None:
        return None
    for body in grammar().body.finditer(view.line, 0, begin):
        behind = view.line[body.end() : begin]
        if _OF_BODY.match(behind):
            return "summit" if grammar().summit_body.search(view.line[:begin]) else "statutory_session"
    return "statutory_session" if _ORGANIZATION_HOLDS.search(view.line[:begin]) else None


def shortened(view: SentenceView, begin: int, phrase: str) -> bool:
    """Whether letters right behind the name of a body stand for it: "the Joint Committee , JDWC meeting"."""
    before = _INITIALS.match(phrase) and _BEFORE_INITIALS.search(view.line[:begin])
    if not before:
        return False
    bodies = list(grammar().body.finditer(view.line, 0, before.start()))
    written = view.text[view.chars(begin, begin + 1)[0] :]
    return bool(bodies) and bodies[-1].end() == before.start() and written[:2].isupper()


def chaired(view: SentenceView, begin: int, phrase: str) -> EventType | None:
    """The type of a body that somebody chairs, whereby it sits: "co-chaired the council"."""
    lexicon = grammar()
    before = view.line[:begin]
    heading = view.headline or view.text[view.start : view.end].isupper()
    chairs = None if heading else _CHAIRS.search(before)
    if chairs is None or lexicon.body.search(phrase) is None or _WHO_CHAIRS.search(before):
        return None
    if _AT_ITS.match(view.line, begin + len(phrase)):
        return None
    return "summit" if lexicon.summit_body.search(phrase) else "statutory_session"
