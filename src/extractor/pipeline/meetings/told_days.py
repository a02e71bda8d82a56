"""The day at which a text is: "Today he laid a wreath. Thereafter he met A"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.kinds import TALKS
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.view import SentenceView

# "Later , the guest called on <P4>": on the day told before.
_GOES_ON = Gated(r"^(?:\S+ ){0,2}?" + phrases("told_days", "goes_on") + r"(?!\S)")
_SAID = re.compile(r"(?<!\S)" + phrases("date", "said") + r"(?: (?:on|late|early|earlier))* $")
_QUOTE = re.compile(r"[\"“”«»‘]")
_FULL = len("2024-05-31")
# Columns in which a sentence names the day of what it tells.
_LEAD = 60
_TODAY_GOES_ON = 3


@dataclass(frozen=True, slots=True)
class ToldDay:
    """A day with the sentence and the paragraph that name it."""

    day: DateMention
    sentence: int
    paragraph: int


def told_day(view: SentenceView) -> ToldDay | None:
    """The one day that a sentence of the body tells of."""
    if view.headline or "<D" not in view.line or "<P" not in view.line or _QUOTE.search(view.line):
        return None
    days: list[DateMention] = []
    for column, _, atom in view.masked(0, len(view.line), "D"):
        day = atom.value
        if not isinstance(day, DateMention) or day.kind != "DATE":
            continue
        if (
            day.role == "publication"
            or not is_single(day)
            or column > _LEAD
            or _SAID.search(view.line[:column])
        ):
            return None
        days.append(day)
    return ToldDay(days[0], view.index, view.paragraph) if len({day.first for day in days}) == 1 else None


def is_single(day: DateMention | None) -> bool:
    """Whether a date is one full day."""
    return day is not None and day.first is not None and day.first == day.last and len(day.first) == _FULL


def goes_on(view: SentenceView) -> bool:
    """Whether a sentence says by its first words that it goes on in time: "Later, …"."""
    return _GOES_ON.search(view.line) is not None


def day_going_on(
    view: SentenceView,
    draft: MeetingDraft,
    told: ToldDay | None,
    before: MeetingDraft | None,
    published: str | None,
) -> DateMention | None:
    """The day of the sentences before, in the same paragraph or before "Thereafter …"; None for another's.

    `before` is the occasion told before; what it brought up is older than a day named behind it.
    """
    if told is None or not draft.parts or draft.anaphoric or draft.definite or draft.following:
        return None
    if draft.event_type not in (*TALKS, "ceremony", "briefing"):
        return None
    near = told.paragraph == view.paragraph or (view.index - told.sentence == 1 and goes_on(view))
    # What the day of the text brought goes on in its next paragraphs.
    today = told.day.first == published and view.index - told.sentence <= _TODAY_GOES_ON
    near = near or (today and _QUOTE.search(view.line) is None)
    if not near or told.sentence >= view.index:
        return None
    if before is not None and before.sentence > told.sentence and before.date != told.day:
        return None
    day = told.day.first or ""
    if published is not None and ((day < published) if draft.status == "planned" else (day > published)):
        return None
    return told.day
