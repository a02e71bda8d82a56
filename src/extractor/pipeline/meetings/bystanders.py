"""Of whom a sentence says that he is not there: who made what is older, is thanked from afar, or is away."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.needed_letters import Gated

_PERSON = re.compile(r"<P\d+>")
# "<P1> of the guard , <P2> and <P3>"; behind "and" no new clause begins.
_OF = r"(?: of(?: (?!<P|and\b|[.;,])\S+){1,6})?"
_LISTED = (
    r"<P\d+>(?:" + _OF + r"(?: , (?:the )?<P\d+>)*(?: ,)? and (?:the |by |his |her |its )?<P\d+>"
    r"(?= ?(?:[.;,:)]|in |on |at |for |during |who|when |while |before |after |to |as |of |was |were |'s|had "
    r"|could |$)))?"
)
_LIST = re.compile(_LISTED)
_WHO = r"(?P<who>" + _LISTED + r")"
_FEW = r"(?: (?!<P|[.;])\S+)"
_LEAD = r"(?: (?:" + phrases("bystander", "lead") + r"))*? (?=<P)"
_AGENT = r"(?:by|between|with|under|of)"
_RELATIVE = r"(?:(?:which|that) (?:was|were|has been) |had been |(?<!was )(?<!were )(?<!been )(?<!be ))"


def _before(source: str) -> Gated:
    """What stands before the first of those meant."""
    return Gated(r"(?<!\S)" + source)


_TOLD_OF = (
    # "The two last met in X during the visit of A"
    _before(r"last met" + _FEW + r"{0,12}? (?:visits?|trip) (?:of|by)" + _LEAD),
    _before(phrases("bystander", "made") + _FEW + r"{0,6}? (?:by|under)" + _LEAD),
    _before(
        phrases("bystander", "made_in") + _FEW + r"{0,5}? in <D\d+>" + _FEW + r"{0,2}? " + _AGENT + _LEAD
    ),
    _before(
        _RELATIVE
        + phrases("bystander", "done_in")
        + _FEW
        + r"{0,5}? in <D\d+>"
        + _FEW
        + r"{0,2}? "
        + _AGENT
        + _LEAD
    ),
    _before(
        r"(?:"
        + phrases("bystander", "made_in")
        + r"|"
        + _RELATIVE
        + phrases("bystander", "done_in")
        + r")"
        + _FEW
        + r"{0,4}? "
        + _AGENT
        + _LEAD
        + r"(?="
        + _LISTED
        + r" in <D\d+>)"
    ),
    _before(
        r"(?:negotiated|concluded|agreed|signed|launched|started|begun|built|created|established) under"
        + r"(?: (?:"
        + phrases("bystander", "lead")
        + r"|president|minister))+ (?=<P)"
    ),
    _before(
        phrases("bystander", "made")
        + _FEW
        + r"{0,6}? by"
        + _LEAD
        + r"<P\d+>(?: ,)? and (?:\w+(?:ed|en|wn)|built|bought) by"
        + _LEAD
    ),
    _before(
        r"(?:the then|(?:of|by|with|under|from) then|then (?:\S+ )?"
        + phrases("bystander", "then_offices")
        + r") (?=<P)"
    ),
    _before(
        r"(?:(?:the (?:(?!<P)[^\s.;,]+ ){0,3}?)?"
        + phrases("bystander", "bodies")
        + r"|they)"
        + _FEW
        + r"{0,20}? (?:thanks|gratitude|appreciation|tribute)"
        + _FEW
        + r"{0,4}? to"
        + _LEAD
        + r"(?!<P\d+>(?: ,)? for (?:\S+ ){0,3}?"
        + phrases("bystander", "for_what_here")
        + r")"
    ),
    _before(
        phrases("bystander", "topics") + r"(?: (?:the|his|her|their|its|mr|ms|mrs|both|former|late))*? (?=<P)"
    ),
    _before(
        r"(?:ask|request|urg|invit)(?:ed|es|s|e|ing) (?:(?!<[CDLO])[^\s.;,]+ ){1,4}?to"
        r" (?:(?!<P)[^\s.;]+ ){0,9}?" + phrases("bystander", "asked_to") + _LEAD
    ),
    _before(
        r"(?:his|her|their|own) (?:\S+ ){0,3}?"
        + phrases("bystander", "regards")
        + r"(?: (?:and|best|warm|wishes|greetings|regards|sincere|cordial))*? to"
        + _LEAD
    ),
    _before(
        r"(?:convey|transmit|deliver|relay|pass)(?:ed|s|ing)?"
        + _FEW
        + r"{0,5}? "
        + phrases("bystander", "regards")
        + _FEW
        + r"{0,5}? (?:of|from)"
        + _LEAD
    ),
    _before(
        phrases("bystander", "writings")
        + _FEW
        + r"{0,3}? (?:from|of|by) (?:(?:the|his|her) )*<P\d+> to"
        + _LEAD
    ),
)
_REPLACED = _before(
    r"(?:succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing)|tak(?:es|en|ing) over" + _FEW + r"{0,6}? from)" + _LEAD
)
_HANDOVER = re.compile(r"(?<!\S)" + phrases("bystander", "handover"))
_BEFALLEN = (
    Gated(r"(?<!\S)" + _WHO + r"(?: ,)? " + phrases("bystander", "befell") + r"(?!\w)"),
    Gated(
        r"(?<!\S)"
        + phrases("bystander", "writings")
        + _FEW
        + r"{0,4}? (?:from|of|by)"
        + _FEW
        + r"{0,3}? "
        + _WHO
        + r"(?: ,)? (?:was|were) (?:also |then )?"
        + phrases("bystander", "read_out")
        + r"(?!\w)"
    ),
)
_COMES_ALL_THE_SAME = r"(?! in person)(?!(?: \S+){0,12}? (?:but|virtual\w*|remote\w*|video\S*|online))"
_AWAY_BEFORE = (
    _before(
        r"(?:absent|missing|unable to (?:attend|come)"
        r"|not (?:present|there|in attendance|among|at the table|in the room))"
        + _FEW
        + r"{0,5}? (?:was|were|:)"
        + _LEAD
    ),
    _before(
        phrases("bystander", "excuses")
        + r" (?:(?:were|was|had been|have been) )?(?:received |sent |tendered |conveyed )?(?:by|from)"
        + _LEAD
    ),
    _before(r"absence" + _FEW + r"{0,3}? of" + _LEAD),
    _before(r"(?:took|takes|taking|taken|fill(?:ed|s|ing)|sat in) the (?:place|seat|chair) of" + _LEAD),
)
_AWAY = (
    Gated(
        r"(?<!\S)(?:with|as)(?: the)? "
        + _WHO
        + r"(?: ,)? (?:(?:was|being|is) )?"
        + phrases("bystander", "away")
        + r"(?!\w)"
    ),
    Gated(
        r"(?<!\S)"
        + _WHO
        + r"(?: ,)?(?: who)? (?:is|was|are|were|remains|being|had been)"
        + _FEW
        + r"{0,2}? "
        + phrases("bystander", "away")
        + r"(?!\w)"
        + _COMES_ALL_THE_SAME
    ),
    Gated(
        r"(?<!\S)"
        + _WHO
        + _FEW
        + r"{0,8}? "
        + phrases("bystander", "not_come")
        + r"(?!\w)"
        + _COMES_ALL_THE_SAME
    ),
    Gated(
        r"(?<!\S)"
        + _WHO
        + r"(?: ,)?(?: who)?(?: (?:had|has|have|having|also|earlier))*? "
        + r"(?:(?:sent|conveyed|tendered|extended|offered|presented|sends?) (?:(?:his|her|their) )?"
        + phrases("bystander", "excuses")
        + r"|apologi[sz]ed for (?:his|her|their) (?:absence|inability)"
        r"|excused (?:himself|herself|themselves)(?! for))"
    ),
    Gated(
        r"(?<!\S)"
        + _WHO
        + _FEW
        + r"{0,12}? (?:neither|none)(?: of (?:whom|them|the \w+))? (?:could|was|were|is|are)"
        + _FEW
        + r"{0,3}? "
        + phrases("bystander", "come")
        + r"(?!\w)"
    ),
)
_REPRESENTED = Gated(
    r"(?<!\S)(?P<who><P\d+>) , (?:who (?:was|is|were) |being |duly |ably |himself |herself ){0,2}represented"
    + _FEW
    + r"{0,6}? by (?:(?:the|his|her|its) )?(?P<by><P\d+>)"
)
_THANKED_FOR_BEGINNING = Gated(
    r"(?<!\S)thank(?:ed|s|ing)? (?:(?:the|his|her) )*"
    + _WHO
    + r"(?: ,)? for (?:having )?(?:start|initiat|conceiv|launch|lay|laid|begin|begun)\w*"
)
_NEITHER = Gated(
    r"(?<!\S)neither (?:of )?(?:the )?(?P<who><P\d+>(?: ,)? nor (?:the |his |her )?<P\d+>)"
    + _FEW
    + r"{0,7}? "
    + phrases("bystander", "come")
    + r"(?!\w)"
)
# "Apologies: A; B": all of the line.
_EXCUSED_LINE = re.compile(
    r"(?:[-–•*] )?(?:apologies|regrets|excused|absent|not present)(?: (?!<P)\S+){0,3} :"
)


@functools.lru_cache(maxsize=64)  # asked for each person, once while the story is read and once for its clues
def bystanders(line: str) -> frozenset[int]:
    """The columns of persons of whom the sentence says that they are not there, or does not tell as there."""
    if "<P" not in line:
        return frozenset()
    return frozenset(_told_of(line)) | absentees(line)


@functools.lru_cache(maxsize=64)
def absentees(line: str) -> frozenset[int]:
    """The columns of persons who, the sentence says, did not come."""
    return frozenset(_absent(line)) if "<P" in line else frozenset()


def stands_in(line: str) -> dict[int, int]:
    """The columns of those whom another represents, each with the column of that one."""
    if "represented" not in line:
        return {}
    return {match.start("who"): match.start("by") for match in _REPRESENTED.finditer(line)}


def _told_of(line: str) -> Iterator[int]:
    for pattern in _TOLD_OF:
        for match in pattern.finditer(line):
            yield from _listed(line, match.end())
    for match in _REPLACED.finditer(line):
        if _HANDOVER.search(line) is None:
            yield from _listed(line, match.end())
    for pattern in (*_BEFALLEN, _THANKED_FOR_BEGINNING):
        for match in pattern.finditer(line):
            yield from _columns(line, *match.span("who"))


def _absent(line: str) -> Iterator[int]:
    if _EXCUSED_LINE.match(line):
        yield from _columns(line, 0, len(line))
        return
    for pattern in _AWAY_BEFORE:
        for match in pattern.finditer(line):
            yield from _listed(line, match.end())
    for pattern in (*_AWAY, _NEITHER, _REPRESENTED):
        for match in pattern.finditer(line):
            yield from _columns(line, *match.span("who"))


def _listed(line: str, column: int) -> Iterator[int]:
    """The persons of the list that begins at a column."""
    listed = _LIST.match(line, column)
    if listed is not None:
        yield from _columns(line, *listed.span())


def _columns(line: str, begin: int, end: int) -> Iterator[int]:
    return (mask.start() for mask in _PERSON.finditer(line, begin, end))
