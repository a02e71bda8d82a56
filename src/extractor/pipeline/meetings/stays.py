"""From which to which day somebody stays, which texts tell in two places.

"A, who has been here on a visit since Monday, … The visit, which will last until Thursday, …"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.asides import aside_before
from extractor.pipeline.meetings.draft import Columns, MeetingDraft
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.kinds import ASSEMBLIES, TALKS
from extractor.pipeline.meetings.view import SentenceView

# Longer stays are postings.
_MOST = timedelta(days=30)
_FROM = re.compile(r"(?<!\S)" + phrases("stay", "from") + r"(?: (?:the|this|last))? $")
_UNTIL = re.compile(r"(?<!\S)" + phrases("stay", "until") + r"(?: (?:the|this|next))? $")
_ENDS = re.compile(
    r"(?<!\S)(?:"
    + phrases("stay", "stays")
    + r"(?: (?!<P|;)\S+){0,8}? "
    + phrases("stay", "ends")
    + r"|"
    + phrases("stay", "leaves")
    + r")(?: (?!<[DP]|[,;.])\S+){0,5} $"
)
# "Until 8 October the guests will see the hospital"
_UNTIL_THEN = re.compile(r"(?:until|till|through) (?:the )?")
_GUESTS = re.compile(
    r"<D\d+>(?: ,)? (?:he|she|they|the (?:(?!<)\S+ ){0,2}?"
    r"(?:guests?|visitors?|delegation|mission|group|team|minister|general|commissioner|envoy|president))"
    r" (?!met)"
)
_BACK = re.compile(r"(?<!\S)(?:returned|came back|arrived back|flew home)(?: (?!<)\S+){0,2} $")
# Columns in front of a visit's words in which its days may stand.
_BEFORE = 40
# Columns of a sentence in which its opening circumstance stands.
_OPENING = 30
_TRAVELS = re.compile(r"(?<!\S)" + phrases("stay", "travels") + r"(?!\S)")


def stay_days(view: SentenceView, columns: Columns, known: DateMention | None) -> DateMention | None:
    """The date of the visit at `columns`, of which the sentence tells the first day, or also the last."""
    first: DateMention | None = None
    last: DateMention | None = None
    for column, _, atom in view.masked(max(0, columns[0] - _BEFORE), len(view.line), "D"):
        day = atom.value if isinstance(atom.value, DateMention) and _is_day(atom.value) else None
        if day is None:
            continue
        if last is None and _BACK.search(view.line[:column]):
            last = day
        elif first is None and _FROM.search(view.line[:column]):
            first = day
        elif first is not None and last is None and _UNTIL.search(view.line[:column]):
            last = day
    if first is None or first.first is None:
        return known
    if last is not None and last.last is not None and _follows(first.first, last.last):
        return replace(first, last=last.last)
    return known if known is not None and (known.last or "") > first.first == known.first else first


def close_stay(view: SentenceView, drafts: Sequence[MeetingDraft], occasions: Sequence[MeetingDraft]) -> None:
    """Lengthen the visit told last to the day on which the sentence, with its own `drafts`, lets it end."""
    visits = (
        old
        for old in reversed(occasions)
        if old.event_type == "visit" and (old.parts or old.origin or old.rule == "port_call")
    )
    visit = next(visits, None)
    if visit is None or visit.is_tour or visit.date is None or not _is_day(visit.date):
        return
    # Another journey of the sentence has days of its own.
    travels = any(
        draft.event_type == "visit" and draft.destination not in (None, visit.destination) for draft in drafts
    )
    if travels or _TRAVELS.search(view.line):
        return
    for column, _, atom in view.masked(0, len(view.line), "D"):
        day = atom.value if isinstance(atom.value, DateMention) and _is_day(atom.value) else None
        if day is None or day.first is None or visit.date.first is None:
            continue
        until = _UNTIL_THEN.fullmatch(view.line[:column]) and _GUESTS.match(view.line, column)
        if (until or _ENDS.search(view.line[:column])) and _follows(visit.date.first, day.first):
            visit.date = replace(visit.date, last=day.first)
            return


def leave_to_visit(drafts: Sequence[tuple[Columns, MeetingDraft]], view: SentenceView) -> None:
    """Take from talks the days that are those of the visit: "talks with A, who visits B from 3 to 6".

    Where the text tells no day of theirs, they get those of the visit once it is read.
    """
    for columns, talk in drafts:
        if talk.event_type not in TALKS or talk.date is None:
            continue
        for (begin, end), visit in drafts:
            if visit.event_type != "visit" or visit.date is None or visit.date != talk.date:
                continue
            apart = begin >= columns[1] and not _is_day(talk.date)
            if apart and any(atom.value == talk.date for _, _, atom in view.masked(end, len(view.line), "D")):
                talk.date = None
                break
            aside = end <= columns[0] and aside_before(view.line[:begin])
            if aside and any(True for _ in view.masked(begin, columns[0], "D")):
                # "On Tuesday A, who visits B from 3 to 6 May, met C": the day in front is that of the talks.
                in_front = _day_in_front(view, aside.start())
                if in_front is not None or not _is_day(visit.date):
                    talk.date = in_front
            elif aside:
                # "A, who is on a visit to B, met C on Tuesday": the day is that of the talks.
                visit.date = None


def _day_in_front(view: SentenceView, column: int) -> DateMention | None:
    """The day with which the sentence opens, before a relative clause at `column`."""
    for _, _, atom in view.masked(0, min(column, _OPENING), "D"):
        if isinstance(atom.value, DateMention) and _is_day(atom.value) and atom.value.role != "publication":
            return atom.value
    return None


def _is_day(known: DateMention) -> bool:
    return known.first is not None and known.first == known.last and len(known.first) == 10


def _follows(first: str, last: str) -> bool:
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    return timedelta(0) < end - begin <= _MOST


def on_the_side(
    view: SentenceView, columns: Columns, told: MeetingDraft, current: MeetingDraft | None
) -> bool:
    """Whether a clause only says that somebody "who is on a visit" is in the country, beside talks."""
    return (
        told.event_type == "visit"
        and current is not None
        and current is not told
        and current.event_type in (*TALKS, *ASSEMBLIES)
        and aside_before(view.line[: columns[0]]) is not None
    )
