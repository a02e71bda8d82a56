"""The last day of an occasion, told in passing of one that the text has told before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.draft import Columns, MeetingDraft
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.kinds import MANY_SIDED
from extractor.pipeline.meetings.view import SentenceView

# Longer runs are courses of study and campaigns.
_MOST = timedelta(days=40)
_FULL = len("2024-05-31")
_ENDS = re.compile(r"(?<!\S)" + phrases("series", "ends") + r"(?: \S+){0,3} $")
# "The workshop, which runs until Friday, …"
_UNTIL = re.compile(
    r" (?:runs?|lasts?|continues?|goes on|is on|extends?) (?:until|till|through|to) (?:the )?$"
)


# "It will continue its work until Friday", "The session runs until 9 June"
_GOES_ON = re.compile(
    r"(?:it|they|(?:the|this) (?:(?!<)\S+ ){0,3}?"
    + phrases("duration", "what_goes_on")
    + r") (?:(?:will|is to|are to|is due to|are due to|is scheduled to|is expected to) )?"
    + phrases("duration", "goes_on")
    + r"(?: (?!<P|;)\S+){0,6}? (?:until|till|through) (?:the )?<D(?P<day>\d+)>"
)


# "It runs from 5 to 16 June": a run of days
_RUNS = re.compile(
    r"(?:it|they|(?:the|this) (?:(?!<)\S+ ){0,3}?"
    + phrases("duration", "what_goes_on")
    + r") (?:(?:will|is to|are to|is due to|is scheduled to|is being|is|was|will be) )?"
    r"(?:runs?|lasts?|held|takes? place|taking place|conducted)"
    r"(?: (?!<P|;)\S+){0,4}? (?:from|between|over|on) (?:the )?<D(?P<day>\d+)>"
)
# "During the talks, which began on 5 March, …"
_BEGAN = re.compile(
    r"(?:during |in )?(?:it|they|(?:the|this) (?:(?!<)\S+ ){0,3}?"
    + phrases("duration", "what_goes_on")
    + r")(?: ,)? (?:(?:which|that|had) ){0,2}"
    r"(?:began|begun|started|opened|kicked off|commenced|got under way)"
    r"(?: (?!<)\S+){0,3}? <D(?P<day>\d+)>"
)


def goes_on_until(view: SentenceView, current: MeetingDraft | None) -> None:
    """Give the gathering at which the text is the days that a sentence tells of it."""
    if " <D" not in view.line or current is None or current.date is None:
        return
    if current.event_type not in MANY_SIDED:
        return
    _take_run(view, current, current.date)
    match = _GOES_ON.match(view.line)
    if match is None or current.date is None:
        return
    end = view.numbered[int(match["day"])].value
    if not isinstance(end, DateMention) or len(end.last or "") != len(current.date.last or ""):
        return
    if end.last is not None and current.date.last is not None and current.date.last < end.last:
        current.date = replace(current.date, last=end.last)


def _take_run(view: SentenceView, current: MeetingDraft, known: DateMention) -> None:
    """All days of a gathering of which only the first or last was told."""
    if known.first is None or known.first != known.last or len(known.first) != _FULL:
        return
    match = _RUNS.match(view.line)
    run = view.numbered[int(match["day"])].value if match is not None else None
    if isinstance(run, DateMention) and run.first and run.last and known.first in (run.first, run.last):
        current.date = replace(known, first=run.first, last=run.last)
    match = _BEGAN.match(view.line)
    start = view.numbered[int(match["day"])].value if match is not None else None
    if isinstance(start, DateMention) and start.first and len(start.first) == _FULL:
        begin = date.fromisoformat(start.first)
        if timedelta(0) < date.fromisoformat(known.first) - begin <= _MOST:
            current.date = replace(known, first=start.first)


def extend(
    view: SentenceView, columns: Columns, draft: MeetingDraft, occasions: Sequence[MeetingDraft]
) -> bool:
    """Take "the forum, which ends tomorrow" for the last day of an occasion; False where it is none."""
    masks = list(view.masked(columns[1], len(view.line), "D"))
    first = next((column for column, _, atom in masks if atom.value == draft.date), None)
    end = draft.date
    if end is None and masks and _UNTIL.search(view.line, columns[1], masks[0][0]):
        first, value = masks[0][0], masks[0][2].value
        end = value if isinstance(value, DateMention) else None
    if end is None or end.last is None or first is None:
        return False
    if draft.date is not None and not _ENDS.search(view.line[:first]):
        return False
    for old in reversed(occasions):
        told = old.date
        if told is None or told.first is None or old.event_type not in MANY_SIDED:
            continue
        if draft.date is None and told.last is not None and end.last < told.last:
            # "The session of experts, which runs until Friday": a part of it.
            continue
        if told.first <= end.last:
            old.date = replace(told, last=end.last)
            return True
    return False
