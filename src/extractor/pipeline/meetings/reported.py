"""Whether a sentence reports the occasion of its verb, or wishes for, denies or remembers it."""

from __future__ import annotations

import re

from extractor.pipeline.meetings.grammar import grammar, phrases
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.told_content import tells_of_talks
from extractor.pipeline.meetings.view import SentenceView

_NEGATED = re.compile(r"(?<!\S)" + phrases("verb", "negated") + r"(?: (?![,;])\S+){0,3} $")
# "A said he would meet B": a plan told as speech.
_SAID_WOULD = re.compile(
    r"(?<!\S)" + phrases("verb", "foretells") + r"(?: (?!<P|that\b|;)\S+){0,8}?(?: that)?"
    r" (?:<P\d+>(?:(?: ,)? and (?:his |her )?(?:\S+ ){0,3}?(?:, )?<P\d+>(?: ,)?)?|he|she|they)"
    r" would(?: also)? $"
)
_BACKGROUND = re.compile(
    r"(?<!\S)"
    + phrases("verb", "background")
    + r"(?: (?!<P|,)\S+){0,6}(?: <P\d+>)?(?: 's| had)?(?: (?!<P|,)\S+){0,3} $"
)
_ARRIVED = re.compile(
    r"(?:after|before|following) (?:(?:his|her|their|the) )?"
    + phrases("verb", "arrived")
    + r"(?: (?!,)\S+){0,3}? <P"
)
_SAID_THEN = re.compile(r"(?:after|following|when) ")
# "Trade was high on the agenda when A met B": the main clause tells only of what they spoke.
_ON_AGENDA = re.compile(
    r"(?:^|.*[.;] )(?:(?!<P)[^;])*?" + phrases("verb", "on_agenda") + r" (?:(?!<P)\S+ ){0,8}?$"
)
# "He gave the assurance when A called on him": told as the place where it was said.
_SAID_WHEN = re.compile(r"(?<!\S)" + phrases("verb", "said_when") + r"(?: (?!<P|;)\S+){0,9} $")
_SAYS = re.compile(r"(?<!\S)" + phrases("subject", "reported") + r"(?: (?!<P|and\b|;)\S+){0,9} $")
_THEN_SAID = re.compile(
    r" , (?:the )?(?:<P\d+>|he|she) (?:(?:also|has|had|on|<D\d+>) ){0,3}"
    + phrases("subject", "reported")
    + r"(?!\S)"
)
_LONG_AGO = re.compile(r"(?<!\S)" + phrases("verb", "long_ago") + r"(?!\S)")
# "A met B , before | calling on C": the next of one day's deeds.
_THEN_DOES = re.compile(r"(?<=\S) (?:, )?(?:shortly )?(?:before|prior to)(?: (?:also|later|finally|then))? $")
_DOING = re.compile(r"(?:\w+ly )?\w+ing(?!\S)")
# "urged | A and B to meet"
_URGED = re.compile(r"(?<!\S)" + phrases("verb", "urged") + r"(?: (?:both|the|all))* $")
# "appealed to A and B to | meet", "… to talk and to | meet"
_APPEAL = Gated(
    r"(?<!\S)"
    + phrases("verb", "appeals")
    + r"(?: (?![.;])\S+){1,14}? to (?:(?:\S+ ){1,4}and to )?(?:\S+ )?$"
)
# "A and B did not meet": a negation inside the match, before its verb.
_NOT_DONE = re.compile(r"(?<!\S)" + phrases("verb", "negated_inside") + r"(?: (?!<)\S+){1,3}$")
# "on 9 May, when A met B": the day makes the clause a report.
_WHEN_DATED = re.compile(r"<D\d+> ,? ?when (?=(?:(?!\bwhen\b|[;.]).)*$)")
# "who from <D3> until <D5> carries out a visit": the day ends a stay and opens no clause.
_TO_DAY = re.compile(r"(?<!\S)(?:since|until|till|from)(?: this)? <D\d+>(?= )")
# "Before the show on <D4> A met B": the meeting comes before the show, it is not looked back at.
_SETTING = re.compile(
    r"(?:^|(?<=, ))(?:shortly )?(?:before|after|following|ahead of|prior to) (?:the|an?|this|his|her|their) "
    r"(?:(?!<P|,|;|when\b|that\b)\S+ ){1,5}?(?:on |in |at )?(?:the )?<[DL]\d+> (?:, )?$"
)
# "Before the show the ministers held talks": so do these words where the subject stands in the match.
_BEFORE_WHAT = re.compile(
    r"^(?:shortly )?(?:before|after|following|ahead of|prior to) (?:the|an?|this|his|her|their) "
    r"(?:(?!<P|,|;|when\b|that\b)\S+ ){1,5}(?:, )?$"
)
# "A had told reporters in May that …": recalled beside what the text reports.
_HAD = re.compile(r"(?<!\S)had (?:\w+ )?$")
# "a plan that was drawn up by A during his visit to B": the clause only tells where something comes from.
_ORIGIN = re.compile(
    r"(?<!\S)(?:that|which) (?:was|were|had been|has been|have been) \w+ [^;.]{0,90}?"
    r"(?<!\S)(?:during|on|in|at|after|following) $"
)
# "lauded the visit of A to B": told as something known; these rules read a noun, not a verb.
_NOUN_RULES = ("meeting_of", "visit_of", "phone_of")
_GOING = ("visit", "visit_to", "visit_here", "stay", "journey")
# "has met with A several times since June": told of many occasions at once.
_REPEATABLE = ("deed", "meet", "meet_each", "talks", "phone", "visit", "receive", "received_by")
_REPEATED = re.compile(r"(?: (?!<P|[.;,]|and\b)\S+){0,8}? " + phrases("verb", "repeatedly") + r"(?!\w)")
# "chaired the meeting with A | and B taking part": no talks with them.
_TAKING_PART = re.compile(
    r"(?:(?: ,)?(?: and)? (?:the )?<P\d+>){0,4}(?: ,)? (?:(?:also|both|all) )?"
    + phrases("verb", "taking_part")
    + r"(?!\S)"
)
_WITH = (*_REPEATABLE[1:4], "of_story")
# "The two previously met in B", "A last visited B in May", "they had already met": history.
_MET_BEFORE = Gated(
    r"(?<!\S)(?:(?:had |have )?(?:also )?(?:previously|last|most recently)"
    r"|had (?:also |already |first ){1,2}(?:earlier )?) ?"
    r"(?:met|spoken?|talked|conferred|held|discussed)(?!\S)"
)
# "will meet B in C if the opportunity arises"
_CONDITION = (
    r" (?:if|provided|should) (?:(?:the|an?|his|her|its) )?" + phrases("verb", "condition") + r"(?!\w)"
)
_IF = re.compile(r"(?: (?!<P|[;.])\S+){0,8}?" + _CONDITION)
_IF_LATER = re.compile(r"(?: (?![;.])\S+){0,14}?" + _CONDITION)
_MEETING = ("meet", "meet_each", "talks", "visit", "visit_to", "journey", "receive")
_MET_LAST = re.compile(r"(?:(?<!\S)had |<P\d+> (?:, )?|(?<!\S)(?:he|she|they) )last $")
# "It will be recalled that A met B in May": told by the agency, beside what it reports.
_LOOKS_BACK = Gated(r"(?:[-–—•*] )?" + phrases("background", "looks_back") + r"(?!\w)")
# "A said that not long ago | B and C met": recalled in what somebody says.
_SAID_RECENTLY = re.compile(
    r"(?<!\S)"
    + phrases("subject", "reported")
    + r"(?: (?!<P|and\b|;)\S+){0,3}? (?:, )?"
    + phrases("verb", "of_late")
    + r"(?: ,)?(?: (?!and\b|;)\S+){0,6} $"
)
# "is delighted to | visit A": said by who is there.
_GLAD_TO = re.compile(r"(?<!\S)" + phrases("verb", "glad") + r" to (?:(?:once )?again )?$")
_WEEKDAY = re.compile(r"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to)day)\b")
_TO_COME = re.compile(r"(?<!\S)(?:is|are) (?:due|scheduled|set|expected|slated|to)(?!\S)")
# What somebody is thanked for, and the steps of a career.
_PAST_BUSINESS = re.compile(
    r"(?<!\S)(?:(?:thank\S*|grateful|gratitude)(?: (?![;.])\S+){0,9}? for"
    r" (?:(?:the|a|an|his|her|their|our) )?"
    r"|" + phrases("verb", "career") + r"(?: (?![;.]|<D)\S+){1,25} )$"
)
_ATTITUDE = re.compile(r"(?<!\S)" + phrases("verb", "attitude") + r"(?: (?!<P|,|;)\S+){0,5} $")
# "prepared the visit of A to B, scheduled for May": a plan with its day.
_AHEAD = re.compile(
    r"(?: ,)?(?: (?:which|that) (?:is|are))? "
    + phrases("verb", "visit_ahead")
    + r"(?: (?!<[PCL]|[.;])\S+){0,4}? <D\d+>"
)
# "invited A to visit B": an invitation only.
_INVITED = re.compile(
    r"(?<!\S)invit(?:ed|es|ing|ation)(?: \S+){0,6}? (?:to|for)(?: pay| make)?(?: an?)?(?: \S+)? $"
)
# "accepted an invitation to visit A in May": agreed to, with a day.
_ACCEPTED = re.compile(
    r"(?<!\S)accept(?:ed|s|ing)(?: (?!<P|[,;])\S+){0,4}? invitation(?!\S)"
    r"(?: (?:of|from|by|extended by)(?: (?![,;])\S+){0,6}? <P\d+>)?(?: (?![,;])\S+){0,8} $"
)
_DAY = re.compile(r"<D\d+>")
# "the first president to visit X": a remark on who was there ever.
_EVER = re.compile(
    r"(?<!\S)(?:first|last|only|second|latest|most senior|highest-\w+)(?: (?![,;])\S+){1,6}?"
    r" (?:to|who|that)(?: (?:have|has|had|ever|will))* $"
)


def is_wish(view: SentenceView, column: int) -> bool:
    """Whether what stands at a column is negated, proposed or an invitation."""
    before = view.line[:column]
    return bool(_NEGATED.search(before) or _INVITED.search(before)) or (
        grammar().proposed_before.search(before) is not None
    )


def is_remark(view: SentenceView, column: int) -> bool:
    """Whether what stands at a column tells who was ever there: "the last king to | visit A"."""
    return _EVER.search(view.line[:column]) is not None


def reports(view: SentenceView, rule: str, columns: tuple[int, int]) -> bool:
    """Whether the verb or noun in these columns, read by this rule, tells of an occasion."""
    before = _TO_DAY.sub("", _WHEN_DATED.sub("", view.line[: columns[0]]))
    if rule == "visit_of" and _AHEAD.match(view.line, columns[1]) and not is_wish(view, columns[0]):
        return True
    if rule in _NOUN_RULES and (_ATTITUDE.search(before) or long_ago(view, columns[1])):
        return False
    if rule in ("visit_of", "meeting_with", "phone_of") and _ORIGIN.search(before):
        return False
    if rule in _REPEATABLE and _REPEATED.match(view.line, columns[1]):
        return False
    if rule in _MEETING and _IF.match(view.line, columns[1]):
        return False
    if rule == "meet_each" and (
        _MET_BEFORE.search(view.line, *columns)
        or (" to " in view.line[slice(*columns)] and _URGED.search(before))
    ):
        return False
    if _MET_LAST.search(before) or is_told_there(view, columns[0], columns[1]):
        return False
    if rule in (*_REPEATABLE, "deed") and _APPEAL.search(before):
        return False
    if rule == "press" and _HAD.search(before):
        return False
    if rule in _REPEATABLE and _SAID_RECENTLY.search(before):
        return False
    if rule in _GOING and _GLAD_TO.search(before) and _DAY.search(view.line, columns[1]) is None:
        return False
    if rule in _WITH and _TAKING_PART.match(view.line, columns[1]):
        return False
    if rule == "meet_before" and long_ago(view, *columns):
        return False
    proposed = grammar().proposed_before.search(before) is not None and "<D" not in view.line
    negated = _NEGATED.search(before) and not _SAID_WOULD.search(before)
    if rule in _GOING and not negated and _ACCEPTED.search(before) and _DAY.search(view.line, columns[1]):
        return True
    if proposed or negated or _INVITED.search(before):
        return False
    if rule == "meet_each" and _BEFORE_WHAT.search(before):
        return True
    if _EVER.search(before) and (rule in _GOING or "<P" not in view.line[columns[0] :]):
        return False
    then = _DOING.match(view.line, columns[0]) and _THEN_DOES.search(before)
    if then and not _SAYS.search(before[: then.start() + 1]):
        return True
    return rule == "meeting_of" or not _looks_back(view, before)


def _looks_back(view: SentenceView, before: str) -> bool:
    """Whether a verb behind these words looks back at another occasion.

    Not where somebody says something "after meeting A" or "when he received A": of that the press reports,
    unless it was "last week".
    """
    found = _BACKGROUND.search(before)
    if found is None or _ARRIVED.match(found[0]) or _SETTING.search(before):
        return False
    if found[0].startswith("when ") and _ON_AGENDA.match(before[: found.start()]):
        return long_ago(view, found.start(), len(view.line))
    told = _SAYS.search(before[: found.start()]) or (
        found[0].startswith("when ") and _SAID_WHEN.search(before[: found.start()])
    )
    reported = _SAID_THEN.match(found[0]) and (told or (found.start() == 0 and _THEN_SAID.search(view.line)))
    days = [view.text[atom.start : atom.end].lower() for _, _, atom in view.masked(0, len(view.line), "D")]
    return not reported or any(_LONG_AGO.search(words) for words in [view.line[found.start() :], *days])


def is_history(view: SentenceView) -> bool:
    """Whether a sentence as a whole recalls what was before the news: "It may be recalled that …".

    What was "on Monday" is news all the same.
    """
    if _LOOKS_BACK.match(view.line) is None or _TO_COME.search(view.line) is not None:
        return False
    return not any(
        _WEEKDAY.search(view.text[a.start : a.end]) for _, _, a in view.masked(0, len(view.line), "D")
    )


def tells_of_before(view: SentenceView) -> bool:
    """Whether days and places of a sentence may be those of earlier meetings: "The two last met in B"."""
    return is_history(view) or _MET_BEFORE.search(view.line) is not None


def is_past_business(view: SentenceView, column: int) -> bool:
    """Whether what begins at a column is told as past: "thanked him for …", "previously chaired …"."""
    return _PAST_BUSINESS.search(view.line[:column]) is not None


def is_told_there(view: SentenceView, begin: int, end: int) -> bool:
    """Whether what stands in these columns is what somebody tells of other talks."""
    talks = tells_of_talks(view)
    return talks is not None and begin < talks[1] and talks[0] < end


def under_condition(view: SentenceView, column: int) -> bool:
    """Whether what a verb before a column tells of happens only "if the opportunity arises"."""
    return _IF_LATER.match(view.line, column) is not None


def long_ago(view: SentenceView, begin: int, end: int | None = None) -> bool:
    """Whether "last year" stands between two columns, or behind: "the visit of A to B last year helped"."""
    end = begin if end is None else end
    days = view.masked(begin, min(end + 12, len(view.line)), "D")
    return any(_LONG_AGO.search(view.text[atom.start : atom.end].lower()) for _, _, atom in days)


def denied(words: str) -> bool:
    """Whether what a frame matched says that it did not happen: "A and B did not meet"."""
    return _NOT_DONE.search(words) is not None
