"""The last day of an occasion, told in passing of one that the text has told before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.draft import Columns, MeetingDraft
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.kinds import MANY_SIDED
from extractor.pipeline.meetings.view import SentenceView

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


def goes_on_until(view: SentenceView, current: MeetingDraft | None) -> None:
    """Give the gathering at which the text is the last day that a sentence tells of it."""
    match = _GOES_ON.match(view.line) if " <D" in view.line else None
    if match is None or current is None or current.date is None or current.event_type not in MANY_SIDED:
        return
    end = view.numbered[int(match["day"])].value
    if not isinstance(end, DateMention) or len(end.last or "") != len(current.date.last or ""):
        return
    if end.last is not None and current.date.last is not None and current.date.last < end.last:
        current.date = replace(current.date, last=end.last)


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
        date = old.date
        if date is None or date.first is None or old.event_type not in MANY_SIDED:
            continue
        if draft.date is None and date.last is not None and end.last < date.last:
            # "The session of experts, which runs until Friday": a part of it.
            continue
        if date.first <= end.last:
            old.date = replace(date, last=end.last)
            return True
    return False
