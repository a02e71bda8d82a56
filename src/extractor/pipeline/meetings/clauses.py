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
_DID = re.compile(r"(?<!\S)" + phrases("status", "did") + r"(?!\S)")
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


def turn_around(line: str, begin: int, end: int) -> tuple[int, int]:
    """Columns around [begin, end) in which the sentence does not change from past to future."""
    left, right = 0, len(line)
    for match in _TURN.finditer(line):
        if _DID.search(line, left, match.start()) is None or _TO_COME.search(line, left, match.start()):
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
    match = _DID.match(line, who.end() if who is not None else begin, end)
    if match is None or _BY.search(line, match.end(), end + len(" by ")):
        # "the banquet hosted by A": a participle
        return False
    return _AUXILIARY.search(line[max(0, begin - 40) : begin]) is None
