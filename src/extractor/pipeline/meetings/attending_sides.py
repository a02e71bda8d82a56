"""States and organisations that took part, through anyone: "attended by envoys of A and B"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractor.lexicon import organization_code
from extractor.lexicon.mention import Mention
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.grammar import SIDES, load_lexicon, phrases
from extractor.pipeline.meetings.kinds import MANY_SIDED
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.occasions import sides
from extractor.pipeline.meetings.side_groups import held_by
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.people.person import PersonDraft
from extractor.record import EventType

_WITH_FORCES = Gated(
    r"(?<!\S)with (?:the )?(?:(?!<P|[.;,])\S+ ){0,4}?"
    + phrases("attendance", "delegates")
    + r"(?: \S+){0,3}? (?:of|from) (?:the )?"
    + SIDES
)
_SIDES_ATTEND = Gated(
    rf"(?P<s>{SIDES})(?: (?!<P)\S+){{0,4}}? {phrases('attendance', 'sides_attend')}"
    rf"(?:(?: ,)? (?:together|along|alongside) with (?:the )?{SIDES})?"
    r"|(?:attended|represented|joined) by (?:the )?(?:\S+ ){0,8}?(?:of|from) (?P<t>" + SIDES + r")"
    r"|as (?:did|were|was) (?:also )?(?:(?!<P)\S+ ){0,4}?(?:of|from) (?:the )?(?P<v>" + SIDES + r")"
    r"|(?:participation|presence|attendance) of (?:the )?(?:\S+ ){0,8}?(?P<u>" + SIDES + r")"
    # "Participants came from A and B", "Participating states: A, B", "Present were the envoys of A and B"
    r"|"
    + phrases("attendance", "comers")
    + r" "
    + phrases("attendance", "came")
    + r" from (?:the )?(?P<w>"
    + SIDES
    + r")"
    r"|(?:participating|attending) (?:\S+ )?"
    + phrases("attendance", "participating")
    + r" (?:are|were|included?|:) (?P<x>"
    + SIDES
    + r")"
    # "is inviting leaders from A and B, as well as C, for this meeting"
    r"|(?:(?:the )?<C\d+> (?:(?:is|has|had|will|was|also) ){0,2})?invit(?:ed|es|ing)"
    r" (?:(?!<P|[.;])\S+ ){0,6}?(?:of|from) (?:the )?(?P<z>"
    + SIDES
    + r"(?: , as well as (?:the )?<[CO]\d+>)?)"
    r"(?= ,? ?(?:to|for) (?:this|the|attend|take part|participate|join))"
    r"|(?<!\S)(?:attended|joined|observed) by (?:the )?(?P<r>" + SIDES + r")"
    r"|present(?: \S+){0,2}? were(?: also)? (?P<y>" + SIDES + r")"
    # "hosted its counterparts from A and B for an exercise"
    r"|" + phrases("attendance", "beside_own") + r" (?:its|their|his|her)"
    r" (?:(?!<)\S+ ){0,2}?" + phrases("attendance", "peers") + r" (?:from|of) (?:the )?(?P<q>" + SIDES + r")"
    # "A was represented by its army and B by …", "with A and B also represented"
    r"|(?P<n>(?:the )?<[CO]\d+>) (?:was|is|were) (?:\S+ )?represented by [^.;]{3,90}?"
    r" (?:and|while) (?:the )?(?P<m><[CO]\d+>) by(?!\w)"
    r"|(?<!\S)with (?:the )?(?P<l>" + SIDES + r")(?: (?!<P|[.;,])\S+){0,4}?"
    r" (?:also |likewise )?" + phrases("attendance", "there")
)
# "… as well as representatives of A, B and C", in a sentence that tells who took part.
_DELEGATES_OF = Gated(
    phrases("attendance", "delegates")
    + r"(?: \S+){0,3}? (?:of|from) (?:the )?"
    + SIDES
    # "300 soldiers from A, 100 from B"
    + r"(?:(?: ,| and|, and)+ (?:\S+ ){1,2}from (?:the )?<[CO]\d+>)*"
)
# "… , with delegations from A and B", "… , gathering officers of A", "with statements by A and B"
_WITH_DELEGATES = Gated(
    r"(?<!\S)" + phrases("attendance", "brings") + r" (?:the )?(?:(?!<|[.;,])\S+ ){0,4}?"
    r"(?:"
    + phrases("attendance", "delegates")
    + r"(?: (?!<)\S+){0,2}? (?:of|from)|"
    + phrases("attendance", "contributions")
    + r")"
    r" (?:the )?" + SIDES
)
# "Participants included officials from A and B", "…, among them A and B"
_INCLUDED = Gated(
    r"(?<!\S)(?:"
    + phrases("attendance", "those_there")
    + r"(?: (?!<P|[.;])\S+){0,12}? (?:includ(?:ed|es?|ing)|were|are)"
    + r"|among (?:them|whom|others))(?: ,)? (?:the )?"
    + SIDES
)
# "62 graduates, including officers from A, B and C"
_AMONG_THEM = Gated(
    r"(?<!\S)"
    + phrases("attendance", "among")
    + r" (?:(?!<)\S+ ){0,3}?"
    + phrases("attendance", "delegates")
    + r"(?: (?!<)\S+){0,2}? (?:of|from) (?:the )?"
    + SIDES
)
# "signed on behalf of A and B"
_ON_BEHALF = re.compile(r"(?<!\S)on behalf of (?:the )?" + SIDES + r"(?!\w)")
# "agreed between the A and B militaries", "conducted by the A land forces"
_FORCES = re.compile(
    r"<C\d+>(?:(?: ,| and| , and| -) (?:the )?<C\d+>)*(?: 's?)? (?:(?!<|and\b)\S+ ){0,2}?"
    + phrases("attendance", "forces")
    + r"(?!\w)"
)
# "ministers of the member states of A": what they are members of is not there
_MEMBERS_OF = re.compile(r"(?<!\S)" + phrases("attendance", "members_of") + r" (?:the )?$")
# "the <O1> countries , <C3> , <C5> and <C7>"
_OF_MEMBERS = re.compile(r" member| (?:countries|states|nations)(?: ,| –| —| -| \() (?:the )?<C\d+>")
_NUMBERS: Mapping[str, int] = load_lexicon("phrases.toml")["attendance"]["numbers"]
# "all five countries": those that took part in what the text told before.
_ALL_OF_THEM = re.compile(
    r"(?<!\S)(?:all|the) (?:of )?(?:the )?(?P<n>"
    + "|".join(_NUMBERS)
    + r") (?:(?:participating|partner|member) )?(?:countries|nations|states)(?!\w)"
)
_TOOK_PART = Gated(r"(?<!\S)" + phrases("attendance", "took_part") + r"(?!\w)")
_NOT = re.compile(r"(?<!\S)" + phrases("attendance", "not") + r"(?!\w)")


def add_sides(
    view: SentenceView,
    current: MeetingDraft | None,
    told: Sequence[MeetingDraft],
    people: Mapping[str, PersonDraft],
) -> None:
    """States and organisations that the sentence says took part in the current of the occasions told."""
    if current is None or current.event_type in ("visit", "phone_call"):
        return
    _add_numbered(view, current, told, people)
    if ("<C" not in view.line and "<O" not in view.line) or _NOT.search(view.line):
        return
    if _is_complete(view, current, people):
        return
    found = list(_SIDES_ATTEND.finditer(view.line))
    # A talk whose verb names nobody may turn out to be one of many sides.
    unnamed = (
        current.rule == "noun.bilateral_meeting" and not current.parts and current.sentence == view.index
    )
    kind: EventType = "multilateral_meeting" if unnamed else current.event_type
    if kind == "ceremony":
        found += _ON_BEHALF.finditer(view.line)
    if kind in MANY_SIDED or unnamed:
        found += _AMONG_THEM.finditer(view.line)
        found += _INCLUDED.finditer(view.line)
        if current.sentence == view.index and kind != "consultations":
            found += _WITH_DELEGATES.finditer(view.line)
        if _TOOK_PART.search(view.line):
            found += _DELEGATES_OF.finditer(view.line)
    if current.event_type == "exercise":
        found += _WITH_FORCES.finditer(view.line)
        if current.sentence == view.index:
            found += _FORCES.finditer(view.line)
    for code, span in held_by(view, kind, planned=current.status == "planned").items():
        current.sides.setdefault(code, span)
    for match in found:
        for first, end, atom in view.masked(*match.span(), "CO"):
            of_members = _MEMBERS_OF.search(view.line, 0, first) or _OF_MEMBERS.match(view.line, end)
            # The organisation in the name of its own sitting is none of those who came.
            own = current.event_type in ("statutory_session", "summit") and any(
                start <= atom.start < stop for start, stop in current.evidence
            )
            if isinstance(atom.value, Mention) and not of_members and not (own and atom.kind == "O"):
                current.sides.setdefault(atom.value.norm, (atom.start, atom.end))


def _is_complete(view: SentenceView, talks: MeetingDraft, people: Mapping[str, PersonDraft]) -> bool:
    """Whether both sides of talks are known, so that a further sentence speaks of another occasion."""
    if talks.event_type != "bilateral_meeting" or talks.sentence == view.index:
        return False
    return len(sides(talks, people)) > 1


def _add_numbered(
    view: SentenceView,
    current: MeetingDraft,
    told: Sequence[MeetingDraft],
    people: Mapping[str, PersonDraft],
) -> None:
    """Add the states that "all five countries" means: so many took part in an occasion told before."""
    if current.event_type not in MANY_SIDED or current.sentence != view.index:
        return
    found = counted_in(view, [old for old in told if old is not current], people)
    if found and (match := _ALL_OF_THEM.search(view.line)) is not None:
        span = view.chars(*match.span())
        current.sides.update(dict.fromkeys(sorted(found - set(current.sides)), span))


def counted_in(
    view: SentenceView, told: Sequence[MeetingDraft], people: Mapping[str, PersonDraft]
) -> set[str]:
    """The states that "all five countries" means: of the last occasion told in which so many took part."""
    match = _ALL_OF_THEM.search(view.line)
    if match is None:
        return set()
    for old in reversed(told):
        states = {code for code in sides(old, people) if organization_code(code) is None}
        if len(states) == _NUMBERS[match["n"]]:
            return states
    return set()
