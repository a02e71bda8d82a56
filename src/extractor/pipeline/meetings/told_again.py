"""Whether a draft only tells again of an occasion told before, under another name or from another side."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import Columns, MeetingDraft
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.kinds import ASSEMBLIES, TALKS
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.occasions import compatible_dates, compatible_places, sides
from extractor.pipeline.meetings.view import SentenceView

# "During his conversation with B, …" goes on about talks that the text has told of.
_DURING_WITH = re.compile(
    r"(?:during|in|at|throughout) (?:his|her|their|the) (?:\S+ ){0,2}?"
    + phrases("series", "talks_with")
    + r" with (?:the )?"
    r"(?P<who><P\d+>)"
)
# "A joined her in the meeting with B", "B's talks with C were attended by D": who else was there.
_ATTENDED_WITH = Gated(
    r"(?<!\S)(?:attend(?:ed|s|ing)?"
    r"|(?:present|participat(?:ed|es|ing)|t(?:oo|a)k(?:es|ing)? part|sat"
    r"|joined (?:(?:him|her|them|<P\d+>) )?)"
    r"(?: also)? ?(?:at|in|in on|during|for)) (?:his|her|their|the) (?:\S+ ){0,2}?"
    + phrases("series", "talks_with")
    + r" with (?:the )?(?P<who><P\d+>)(?! and <P)"
)
_TOGETHER = Gated(r"(?<!\S)" + phrases("series", "together") + r"(?!\w)")
_ONE = Gated(phrases("series", "as_one") + r"(?!\S)")
_LECTURE = re.compile(r"(?<!\S)lectures?(?!\S)")
# "At the official opening A said": of the conference told before.
_OPENING = re.compile(
    r"(?:(?:official|formal|solemn|grand|inaugural) )?(?:opening|closing|inaugural|inauguration)"
    r"(?: (?:ceremony|session|event))?"
)
_AT = re.compile(r"(?<!\S)(?:at|during|in|" + phrases("story", "officiates") + r") (?:the|its) $")
# Verbs with which somebody is made welcome, not with which he is met for talks.
_WELCOMES = ("welcomed ", "welcomes ", "greeted ", "hosted ", "hosts ")
_OPENED = ("conference", "summit", "statutory_session")
_BOTH_SAT = re.compile(r"(?<!\S)where (?:the )?" + phrases("story", "both_sat") + r"(?!\S)")
_OPENED_IT = re.compile(r"(?<!\S)" + phrases("story", "opens_it") + r" the (?!door|way)(?!\S+ing)")
# What two sides hold between themselves.
_OF_TWO = ("statutory_session", "consultations", "summit")
# What those do who sit in talks, by the rules of without_object.py and one_sided.py.
_ACTS_IN_TALKS = ("signing", "agreed_each", "discussed_by")


def same_under_another_name(draft: MeetingDraft, context: Context) -> MeetingDraft | None:
    """The current occasion, where "the security dialogue" without day or place only calls it otherwise."""
    current = context.current
    if current is None or not draft.definite or draft.date is not None or draft.place is not None:
        return None
    if draft.head == "interview" and current.event_type in TALKS and len(current.parts) > 1:
        # Where "entrevista" and "entretien" are translated so.
        return current
    if draft.event_type not in ASSEMBLIES or current.event_type not in ASSEMBLIES:
        return None
    return current if current.status == draft.status else None


def bare_talks(draft: MeetingDraft, context: Context) -> MeetingDraft | None:
    """The talks just told, of whom nobody is named yet: "Talks took place. A and B signed …"."""
    current = context.current
    if draft.rule not in _ACTS_IN_TALKS or len(draft.parts) < 2 or current is None or current.parts:
        return None
    near = draft.sentence - current.sentence == 1 and current.event_type in TALKS and current.occurs
    return current if near and compatible_dates(draft, current) and draft.status == current.status else None


def with_same(
    view: SentenceView, columns: Columns, draft: MeetingDraft, occasions: Sequence[MeetingDraft]
) -> MeetingDraft | None:
    """The talks told before of which "during his conversation with B" speaks: those that B had.

    Nobody has two of one kind with the same counterpart on one day, whomever "his" may mean.
    """
    if draft.event_type not in (*TALKS, "phone_call"):
        return None
    opens = _DURING_WITH.match(view.line) or _ATTENDED_WITH.search(view.line)
    if opens is None or not opens.start() <= columns[0] <= opens.end():
        return None
    met = {atom.person.id for _, _, atom in view.people(*opens.span("who"))}
    for old in reversed(occasions):
        if old.event_type == draft.event_type and met & set(old.parts) and len(old.parts) > 1:
            return old if compatible_dates(draft, old) and old.status == draft.status else None
    return None


def part_of_conference(draft: MeetingDraft, current: MeetingDraft | None) -> bool:
    """Whether a lecture is one of those of the conference that the text is at."""
    lecture = draft.event_type == "other" and _LECTURE.search(draft.head) is not None
    return (
        lecture
        and current is not None
        and current.event_type == "conference"
        and compatible_dates(draft, current)
    )


def opened_by(
    view: SentenceView, columns: Columns, draft: MeetingDraft, context: Context
) -> MeetingDraft | None:
    """The assembly at which the text is, where "at the opening ceremony" somebody speaks: a part of it."""
    current = context.current
    if draft.event_type != "ceremony" or current is None or current.event_type not in _OPENED:
        return None
    if _OPENING.fullmatch(draft.head) is None or _AT.search(view.line[: columns[0]]) is None:
        return None
    fit = compatible_dates(current, draft) and compatible_places(current, draft)
    return current if fit else None


def welcomed_to(
    view: SentenceView, columns: Columns, draft: MeetingDraft, context: Context
) -> MeetingDraft | None:
    """The session of two sides just told, to which the host welcomes whoever comes for the other side."""
    current = context.current
    if current is None or current.event_type not in _OF_TWO or draft.rule not in ("receive", "received_by"):
        return None
    if len(draft.parts) != 2 or draft.sentence - current.sentence not in (1, 2) or not current.occurs:
        return None
    behind = _BOTH_SAT.search(view.line, columns[1]) is not None
    welcome = "welcomed" in view.line[slice(*columns)] or view.line.startswith(_WELCOMES, columns[0])
    if not (behind or welcome):
        return None
    known = {one.id: one for one in context.people}
    mine = sides(draft, known)
    fit = compatible_dates(draft, current) and compatible_places(draft, current)
    fit = fit and (behind or " for " not in view.line[columns[1] :])
    others = set(current.parts) - set(draft.parts)
    ours = sides(current, known)
    theirs = bool(ours) or _OPENED_IT.search(view.line, columns[1]) is not None
    return current if fit and not others and len(mine) == 2 and theirs and ours <= mine else None


def join_batch(view: SentenceView, occasions: list[MeetingDraft]) -> None:
    """Make one meeting of the talks just told where "the three ministers" shows that they sat together.

    So does "the meeting" behind talks with several.
    """
    if not occasions or not (_TOGETHER.search(view.line, 0, 120) or _ONE.match(view.line)):
        return
    latest = occasions[-1]
    # "On the eve of the summit A met B and C": the summit is none of the talks.
    last = [draft for draft in occasions if draft.sentence == latest.sentence and draft.rule == latest.rule]
    if len(last) < 2 or not 0 < view.index - last[0].sentence <= 2:
        return
    first = last[0]
    if first.event_type not in ("bilateral_meeting", "phone_call") or any(
        draft.event_type != first.event_type for draft in last
    ):
        return
    for other in last[1:]:
        for part in other.parts.values():
            first.add(part)
        for code, span in other.sides.items():
            first.sides.setdefault(code, span)
    occasions[:] = [draft for draft in occasions if not any(draft is other for other in last[1:])]
    if first.event_type == "bilateral_meeting":
        first.event_type = "multilateral_meeting"
