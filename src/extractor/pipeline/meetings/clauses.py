"""Where a sentence goes over from what was done to what is to come, and what stands aside in it.

"A held talks with B and will meet C tomorrow": what stands before the turn says nothing of what is behind.
"""

from __future__ import annotations

import re

from extractor.pipeline.meetings.grammar import phrases

_TURN = re.compile(
    r" (?:, )?(?:and|but|before|while) (?:(?:<P\d+>|<D\d+>|he|she|they|it|then|later|also|on|,|is) ){0,4}?"
    r"(?=" + phrases("status", "to_come") + r"(?!\S))"
)
DID = re.compile(r"(?<!\S)" + phrases("status", "did") + r"(?!\S)")
# "A and B spoke": the verb stands behind those of whom a frame tells together.
_WHO = re.compile(
    r"(?:(?:<[PCO]\d+>|and|,|the|also|both|his|her|their|(?:counterpart|peer|colleague)s?|respectively) )+"
)
_TO_COME = re.compile(r"(?<!\S)" + phrases("status", "to_come") + r"(?!\S)")
# "With A he discussed the next session": the verb of the past stands behind.
_WITH_DONE = re.compile(
    r"(?:(?:[-–—•*·▪●○►]|then|later|also|finally|and|on|<D\d+>|,) ){0,6}with (?:the )?"
    r"(?:(?!;)\S+ ){0,24}?(?:he|she|they|both sides|<P\d+>)"
    r" (?:(?:also|then|later|both) )?(?:"
    + phrases("status", "did")
    + r"|(?:re|ad|dis|ex|ra|to|ag|fo)\w+ed|had|exchanged|went over|dwelt)(?!\S)"
)
_WITH = ("with ", "- ", "– ", "— ", "• ", "* ", "then ", "later ", "and ", "on ", "also ", "finally ")
_BY = re.compile(r" by(?! (?:tele)?phone| video| invitation)(?!\S)")
# "will", "to" or "would" so near before a verb are its own.
_AUXILIARY = re.compile(r"(?<!\S)(?:will|to|shall|would|could|should|may|might)(?: (?!<P|[,;])\S+){0,3} $")
# "will" at a verb that brings somebody to an occasion, however far behind it is named: "will travel to A
# to lead the delegation to the meeting of B".
_LEADS = re.compile(
    r"(?<!\S)(?:(?:will|shall|(?:is|are) (?:(?:due|set|expected|scheduled|slated|planned) )?to)"
    r"(?: (?!be )(?:(?!<P|[,;.])\S+|<D\d+>)){0,3}? "
    + phrases("status", "goes")
    + r"|(?:is|are) "
    + phrases("status", "goes_on")
    # "is travelling to A" may be under way: what follows is his aim
    + r"(?: (?![;.:])\S+){1,14}? (?:to(?! (?:the )?<)|for|where))(?!\S)"
)
# Behind these words of a sentence, what is to come is told no more.
_ASIDE = re.compile(
    r"(?<!\S)(?:that|said|says|told|who|whom|was|were|had|has|have|did|met|held|took|gave|made|spoke|sat|since|after|following|like|unlike|\S*[a-z]{2}ed"
    r"|as (?:at|in|he|she|they|it)|[;:.\"“”«»–—-])(?!\S)"
)
# ... but not of these: "is to be received".
_PASSIVE = re.compile(r"(?<!\S)(?:be|being|with|the|an?|of|and) (?:\w+ly )?\S*ed(?!\S)")
_FAR = 320
_WENT = re.compile(r"(?<!\S)" + phrases("status", "went") + r"(?: <D\d+>)? to ")


def leads_to(line: str, left: int, begin: int) -> bool:
    """Whether somebody will go to what is named at `begin`: a verb of the future governs what is between."""
    ends = [verb.end() for verb in _LEADS.finditer(line, max(left, begin - _FAR), begin)]
    return bool(ends) and _ASIDE.search(_PASSIVE.sub(" ", line[ends[-1] : begin])) is None


def went_to(line: str, left: int, begin: int, end: int) -> bool:
    """Whether the words at [begin, end) are an infinitive of what was done: "flew to visit the troops"."""
    first = max(left, begin - 90)
    return any(first <= verb.start() and verb.end() >= begin for verb in _WENT.finditer(line, first, end))


def turn_around(line: str, begin: int, end: int) -> tuple[int, int]:
    """Columns around [begin, end) in which the sentence does not change from past to future."""
    left, right = 0, len(line)
    for match in _TURN.finditer(line):
        if DID.search(line, left, match.start()) is None or _TO_COME.search(line, left, match.start()):
            continue
        if match.end() <= begin:
            left = match.start()
        elif match.start() >= end:
            right = match.start()
            break
    return left, right


def is_done(line: str, begin: int, end: int) -> bool:
    """Whether a verb of the past begins columns [begin, end), and nothing before makes it future."""
    if line.startswith(_WITH, begin) and _WITH_DONE.match(line, begin) is not None:
        return True
    who = _WHO.match(line, begin, end)
    match = DID.match(line, who.end() if who is not None else begin, end)
    if match is None or _BY.search(line, match.end(), end + len(" by ")):
        # "the banquet hosted by A": a participle
        return False
    return _AUXILIARY.search(line[max(0, begin - 40) : begin]) is None
