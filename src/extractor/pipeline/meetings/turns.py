"""Which of several occasions told before a sentence goes back to: the talks with A, "both meetings", all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.kinds import ASSEMBLIES, BESIDE, TALKS, TWO_SIDED
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.roles import excluded
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.people.person import PersonDraft

_MEETINGS = phrases("attendance", "meetings")
_NUMBER = "(?P<n>two|three|four|five)"
_SEVERAL = Gated(
    r"(?<!\S)(?:in|at|on|during|for|to|throughout|attended|joined) (?:both|(?P<all>all))(?: of)?"
    rf"(?: (?:the|these|those|his|her|their))?(?: {_NUMBER})?(?: \S+)?"
    rf" (?:talks|{_MEETINGS}|events|functions)(?!\S)"
    # "A was present at the meetings", "attended the three meetings"
    r"|(?<!\S)(?:in|at|to|during|throughout|attended|joined) (?P<those>the|these|those)"
    rf"(?: {_NUMBER.replace('<n>', '<m>')})? (?:(?:separate|bilateral|various|different|said) )?{_MEETINGS}"
    r"(?! (?:of|with|between|in|on|at|held)(?!\S))(?!\S)"
    # "Both meetings were attended by A"
    rf"|(?:^|, |and )(?:both|(?P<every>all|these|the))(?: of)?(?: (?:the|these|those))?"
    rf"(?: {_NUMBER.replace('<n>', '<o>')})?(?: (?:separate|bilateral))? {_MEETINGS}"
    r" (?:were|was|have been|had been|are) (?:also |both |all )?(?:attended|joined)(?!\S)"
    # "both meetings", beside whom "A attended together with B"
    rf"|(?<!\S)both {_MEETINGS} (?:were|was|are) attended(?!\S)"
    # "A was joined in her meetings by B"
    rf"|(?<!\S)joined (?:in|at|for|during) (?P<own>his|her|their) (?:\S+ ){{0,2}}?{_MEETINGS}(?!\S)"
)
# "A attended the second meeting", "was present at the latter"
_ORDINAL = Gated(
    r"(?<!\S)(?:in|at|on|during|to|for|attended|joined|of) the (first|former|second|latter|last) "
    r"(?:meeting|talks|audience|call|conversation|engagement|reception|encounter)"
    r"(?! (?:of|with|between|in|on|at|held|since|ever)(?!\S))(?!\S)"
)
# "A took part in the talks between the ministers", while it tells of other talks of theirs
_OF_THOSE = Gated(r"(?<!\S)(?:in|at|during|attended|joined) the " + phrases("subject", "talks_of_those"))
_TWO = 2
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5}
# So many occasions back a sentence may go: the work then grows with the text, not with its square.
_REACH = 12
_BETWEEN_TWO = ("bilateral_meeting", "phone_call")


def turned_to(view: SentenceView, context: Context) -> MeetingDraft | None:
    """The talks that the sentence goes back to: it names somebody who was at these alone, and no other.

    "A received B and C separately. With B … A and C then reviewed …": who is added behind was with A and C.
    """
    current = context.current
    if current is None or current.event_type not in TWO_SIDED:
        return None
    named = {atom.person.id for _, _, atom in view.people() if not excluded(view, atom)}
    if not named:
        return None
    found = [
        old
        for old in context.told[-_REACH:]
        if old is not current
        and old.event_type in _BETWEEN_TWO
        and old.status == current.status
        and named <= old.parts.keys()
        and any(_is_theirs(old, person) for person in named - current.parts.keys())
    ]
    return found[0] if len(found) == 1 else None


def all_meant(
    view: SentenceView, told: Sequence[MeetingDraft], people: Mapping[str, PersonDraft]
) -> list[MeetingDraft]:
    """The occasions that "both meetings", "the three meetings", "all his engagements" mean, if any."""
    match = _SEVERAL.search(view.line)
    if match is None:
        return _one_of_them(view, told) or _of_those(view, told, people)
    number = match["n"] or match["m"] or match["o"]
    told = [old for old in told if old.parts] or told
    talks = [talk for talk in told if talk.event_type in TALKS]
    if number is None and (match["own"] or match["those"] or match["all"] or match["every"]):
        return talks
    count = _COUNTS.get(number or "", 2)
    held = [talk for talk in talks if talk.status == "held"]
    sittings = [talk for talk in told if talk.event_type in (*TALKS, *ASSEMBLIES)]
    # An envoy who presents his credentials is met, too.
    others = [old for old in told if old.event_type not in ("visit", "briefing")]
    pools = (held, talks, sittings, others)
    return list(next((pool for pool in pools if len(pool) >= count), others)[-count:])


def _one_of_them(view: SentenceView, told: Sequence[MeetingDraft]) -> list[MeetingDraft]:
    """The talks told in their turn that "was present at the second meeting" means, where there are two."""
    match = _ORDINAL.search(view.line)
    if match is None:
        return []
    held = [old for old in told if old.event_type in TALKS and old.parts and old.status == "held"]
    return [held[0 if match[1] in ("first", "former") else 1]] if len(held) == _TWO else []


def _of_those(
    view: SentenceView, told: Sequence[MeetingDraft], people: Mapping[str, PersonDraft]
) -> list[MeetingDraft]:
    """The only talks of two with such a post that "the talks between the ministers" means."""
    match = _OF_THOSE.search(view.line)
    if match is None:
        return []
    found = [
        old
        for old in told[-_REACH:]
        if old.event_type in TALKS
        and sum(match["post"] in _post(people[key], match[0]) for key in old.parts) >= _TWO
    ]
    return found if len(found) == 1 else []


def _post(person: PersonDraft, words: str) -> str:
    """Somebody's post; a prime minister is not one of "the ministers"."""
    post = (person.position or "").lower()
    return post if "prime" in words else post.replace("prime minister", "")


def _is_theirs(talks: MeetingDraft, person: str) -> bool:
    """Whether somebody is one of those who talked, not only present."""
    return talks.parts[person].rule not in BESIDE
