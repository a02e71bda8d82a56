"""Exercises and the ceremonies that open and close them: two occasions where one sentence tells of both.

"A declared the exercise open; it runs until Friday": the ceremony is A's, the exercise goes on without him.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.view import SentenceView

_EXERCISE = phrases("drill", "exercise")
# "A declared open the exercise", "A officially closed exercise B"
_ACTS = Gated(
    r"<P\d+>(?: ,)? (?:(?:also|officially|formally|solemnly|today|and|<D\d+>|on|jointly) )*"
    r"(?P<verb>" + phrases("drill", "opens") + r")(?: (?!<P|[.;])\S+){0,8}? " + _EXERCISE + r"(?!\w)"
)
# "The exercise was declared open by A", "… was opened under the presidency of A"
_DONE_BY = Gated(
    r"(?<!\S)" + _EXERCISE + r"(?: (?!<P|;)\S+){0,10}? (?:was|were|is|has been) (?:\S+ )?"
    r"(?P<verb>" + phrases("drill", "opened") + r")(?: (?!<P|[.;])\S+){0,12}? "
    r"(?:by|under the \S+ of|in the presence of) (?:(?!<P|[.;])\S+ ){0,3}?<P"
)
_CEREMONY_OF = re.compile(
    r"(?:the )?(?P<verb>opening|closing|inaugural|concluding)(?: (?!of\b)\S+)? of (?:the )?(?P<of>.*"
    + _EXERCISE
    + r".*)"
)
# "The exercise runs until <D5>", "the drills, which end on <D5>", "It will last until <D5>"
_RUNS = Gated(
    r"(?:(?<!\S)" + _EXERCISE + r"|^it)(?: (?!<P|<D|;)\S+){0,14}? "
    r"(?:"
    + phrases("drill", "lasts")
    + r"(?: (?!<|;)\S+){0,3}? (?:until|till|through|to|up to)|"
    + phrases("drill", "ends")
    + r"(?: on)?) (?:the )?<D(?P<day>\d+)>"
)
_CLOSES = ("clos", "conclu", "end")
# Sentences behind that of an exercise in which its last day may be told, and months that it may take.
_REACH, _WHOLE_DAY = 8, 10


def told_with_ceremonies(drafts: Sequence[MeetingDraft], views: Sequence[SentenceView]) -> list[MeetingDraft]:
    """The occasions, with each exercise apart from the ceremony that opens or closes it."""
    by_index = {view.index: view for view in views}
    found: list[MeetingDraft] = []
    for draft in drafts:
        found.append(draft)
        if draft.event_type == "exercise" and draft.status == "held":
            _lengthen(draft, views)
            opened = _ceremony(draft, drafts, by_index[draft.sentence])
        elif draft.event_type == "ceremony" and draft.status == "held":
            opened = _exercise(draft, drafts, views)
        else:
            continue
        if opened is not None:
            found.append(opened)
    return found


def _ceremony(
    exercise: MeetingDraft, drafts: Sequence[MeetingDraft], view: SentenceView
) -> MeetingDraft | None:
    """The ceremony of those who, in the words that tell of an exercise, open or close it."""
    match = (_ACTS.search(view.line) or _DONE_BY.search(view.line)) if exercise.parts else None
    if match is None or any(draft.event_type == "ceremony" for draft in drafts):
        return None
    closing = _is_closing(match["verb"])
    ceremony = replace(
        exercise, event_type="ceremony", rule="opening", date=_day(exercise.date, last=closing)
    )
    ceremony.name = f"{'Closing' if closing else 'Opening'} of {exercise.name}" if exercise.name else None
    ceremony.sides, exercise.parts = dict(exercise.sides), {}
    return ceremony


def _exercise(
    ceremony: MeetingDraft, drafts: Sequence[MeetingDraft], views: Sequence[SentenceView]
) -> MeetingDraft | None:
    """The exercise of an opening or closing ceremony, where the text tells how long it lasts."""
    match = _CEREMONY_OF.fullmatch(ceremony.head)
    if match is None or any(draft.event_type == "exercise" for draft in drafts):
        return None
    exercise = replace(ceremony, event_type="exercise", rule="noun.exercise", head=match["of"], parts={})
    _lengthen(exercise, views)
    if exercise.date is None or exercise.date.first == exercise.date.last:
        return None
    _, _, name = (ceremony.name or "").partition(" of ")
    exercise.name = name.removeprefix("the ") or None
    exercise.sides = dict(ceremony.sides)
    ceremony.date = _day(exercise.date, last=_is_closing(match["verb"]))
    return exercise


def _is_closing(verb: str) -> bool:
    return any(word in verb for word in _CLOSES)


def _day(run: DateMention | None, *, last: bool) -> DateMention | None:
    """The first or the last day of a run."""
    if run is None or run.first is None or run.last is None:
        return run
    return replace(run, first=run.last) if last else replace(run, last=run.first)


def _lengthen(exercise: MeetingDraft, views: Sequence[SentenceView]) -> None:
    """Give an exercise of which one day is known the last day that a sentence behind it tells."""
    date = exercise.date
    if date is None or date.first is None or date.first != date.last or len(date.first) != _WHOLE_DAY:
        return
    for view in views:
        if not 0 <= view.index - exercise.sentence <= _REACH:
            continue
        match = _RUNS.search(view.line) if " <D" in view.line else None
        end = view.numbered[int(match["day"])].value if match is not None else None
        if (
            isinstance(end, DateMention)
            and len(end.last or "") == _WHOLE_DAY
            and (end.last or "") > date.first
        ):
            exercise.date = replace(date, last=end.last)
            return
