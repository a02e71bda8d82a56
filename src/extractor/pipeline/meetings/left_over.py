"""To which occasions a statement of somebody's part is added; where those go whose occasion is not left."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.draft import LIKELY, MeetingDraft, Part, Place
from extractor.pipeline.meetings.kinds import ASSEMBLIES, TALKS, TWO_SIDED
from extractor.pipeline.meetings.occasions import compatible_dates
from extractor.pipeline.meetings.roles import Statement
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.meetings.when import find_date

SPEECH = frozenset({"speech", "speech_in", "spoke_then"})
OF_TALKS = frozenset({"signed", "signed_by"})
# Roles that a sentence can add to talks of two sides without naming them.
_ADDED_TO_TALKS = frozenset(
    "attended_by company present_were attends side delegation_of represented_by delegation_by delegation"
    " chaired_by chair signed signed_by as_did attended_then pictured introduced".split()
)
_CHAIRS = frozenset({"chaired_by", "chair"})
# Statements that are about a visit or a journey, or about whoever is elsewhere.
_OF_OTHERS = OF_TALKS | {
    "invitation",
    "hosts_visit",
    "company",
    "guides",
    "introduced",
    "leadership",
    "auspices",
    "delegation_of",
}

# "A underlined the importance of the summit, which starts on Friday": said before it, not there.
_SPOKE = re.compile(r"(?:\w+ed|made|gave|took|told|spoke|held)(?!\w)")
_TO_COME = re.compile(r"(?<!\S)(?:will|shall|to|expected|scheduled)(?: \S+){0,2} $")
# Where something else begins to be told.
_ADDED = re.compile(r" (?:,|who|which|that|and) ")
# So many columns before the verb these stand.
_AUXILIARY = 30


@dataclass(frozen=True, slots=True)
class Stated:
    """What a sentence, by its index, states of somebody; where it is dated, of which occasions it says so.

    `day` is the sentence's own day, looked for where it says so of no occasion.
    """

    sentence: int
    dateline: Place | None
    part: Part
    targets: list[MeetingDraft]
    day: DateMention | None = None


def place_rest(stated: Sequence[Stated], occasions: Sequence[MeetingDraft]) -> None:
    """Give talks and assemblies those of whom sentences behind state a part, in no occasion that is left.

    `occasions` are those of the story once it is judged.
    """
    _place_chairs(stated, occasions)
    wide = [old for old in occasions if old.event_type in (*ASSEMBLIES, *TALKS) and old.status == "held"]
    if not wide:
        return
    left = {id(old) for old in occasions}
    placed = {person for old in occasions for person in old.parts}
    for said in stated:
        part = said.part
        lost = not any(id(old) in left for old in said.targets)
        if part.person in placed or part.rule in _OF_OTHERS or not lost:
            continue
        before = [
            old
            for old in wide
            if old.sentence <= said.sentence
            and old.dateline in (None, said.dateline)
            and admits(old, part)
            and _on_its_day(said, old)
        ]
        if before:
            draft = max(before, key=lambda old: old.sentence)
            draft.add(replace(part, evidence=list(part.evidence)))


def _place_chairs(stated: Sequence[Stated], occasions: Sequence[MeetingDraft]) -> None:
    """Give assemblies that the grammar overlooked those who chair them, by their own sentence.

    "They went over the preparations for the session, which the two ministers will co-chair": not the call.
    """
    likely = {
        draft.sentence: draft
        for draft in occasions
        if draft.rule == LIKELY and draft.event_type in ASSEMBLIES and not draft.parts
    }
    for said in stated if likely else ():
        draft = likely.get(said.sentence)
        if draft is None or said.part.rule not in _CHAIRS or said.part.role != "chair":
            continue
        draft.add(replace(said.part, evidence=list(said.part.evidence)))
        for other in said.targets:
            part = other.parts.get(said.part.person)
            if other.event_type in TWO_SIDED and part is not None and part.role == "chair":
                part.role = "participant"


def is_on_day(view: SentenceView, column: int, occasion: MeetingDraft) -> bool:
    """Whether what a sentence states at a column may have been on the day of an occasion."""
    if occasion.date is None or _dated_aside(view, column):
        return True
    return compatible_dates(replace(occasion, date=find_date(view, (0, 0), ())), occasion)


def _on_its_day(said: Stated, occasion: MeetingDraft) -> bool:
    """Whether a sentence may speak of an occasion: it has no day of its own, or one of the occasion's."""
    return said.day is None or compatible_dates(replace(occasion, date=said.day), occasion)


def admits(draft: MeetingDraft, part: Part) -> bool:
    """Whether a part may be added to an occasion that its own sentence does not tell of.

    A meeting of two sides takes no speaker from a sentence about something else; only a visit has hosts by
    invitation, once it is made: who invites need not be there (ANNOTATION.md).
    """
    if part.rule in ("guides", "hosts_visit"):
        return draft.event_type == "visit"
    if part.rule == "invitation":
        return draft.event_type == "visit" and draft.status == "held"
    if draft.event_type in TWO_SIDED and part.person not in draft.parts:
        # Who sits in the chair of something else than the talks of two others.
        other = part.rule in _CHAIRS and len(draft.parts) > 1 and not draft.rule.startswith("noun.")
        # "The annual meeting was held in B. It was hosted by A."
        hosted = part.rule in ("hosted_by", "hosts") and draft.rule.startswith("noun.")
        return hosted or (part.rule in _ADDED_TO_TALKS and not other)
    return True


def tells_beforehand(
    view: SentenceView, statement: Statement, occasion: MeetingDraft, told: MeetingDraft
) -> bool:
    """Whether somebody spoke of an occasion to come, told here: what he said is over before it begins."""
    if occasion is not told or occasion.status != "planned" or statement.part.rule not in SPEECH:
        return False
    column = statement.column
    ahead = _TO_COME.search(view.line, max(0, column - _AUXILIARY), column)
    return ahead is None and _SPOKE.match(view.line, column) is not None


def _dated_aside(view: SentenceView, column: int) -> bool:
    """Whether months and years stand only in what is added: "A joined her, as promised in 2020"."""
    behind = _ADDED.search(view.line, column)
    dates = view.masked(0, len(view.line), "D")
    return behind is not None and all(
        first >= behind.end() and view.line[first - 3 : first] == "in " for first, _, _ in dates
    )
