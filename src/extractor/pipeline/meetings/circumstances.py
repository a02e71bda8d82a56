"""When, where, over which medium and with what status an occasion takes place, by its own sentence."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import Columns, MeetingDraft
from extractor.pipeline.meetings.duration import day_of, lengthen
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.kinds import ASSEMBLIES, FELL_THROUGH
from extractor.pipeline.meetings.modality import clause, find_format, find_status
from extractor.pipeline.meetings.stays import stay_days
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.meetings.when import find_date
from extractor.pipeline.meetings.where import entry_place, find_place, home_of_visited, place_in_name

# Occasions that bear the name of the town where they are.
_NAMED_AFTER_TOWNS = ("conference", "summit", "other")
# Occasions that have not taken place on the day of the text.
_NOT_YET = ("planned", *FELL_THROUGH)
_SAME_DAY = re.compile(r"\bsame (?:day|morning|afternoon|evening|date)\b")
_NEXT_DAY = re.compile(r"(?:on )?the (?:next|following) day")
_SPOKEN = re.compile(r"(?<!\S)" + phrases("circumstances", "spoke") + r"(?!\S)")
# Somebody speaks of his own talks, or the sentence shows that the two met.
_OWN = re.compile(r"(?<!\S)(?:i|we)(?!\S)")
_MEETS = re.compile(r"(?<!\S)" + phrases("modality", "face_to_face") + r"(?!\w)")
_TOPIC = re.compile(
    r" (?:to|regarding|about|concerning|following|in advance|ahead"
    r"|on (?!the (?:sidelines|margins|fringes)|<D)"
    r"|, \S+ing)(?= )"
)
# "A and B discussed trade" says nothing of how they spoke.
_DISCUSSED = re.compile(r"(?<!\S)" + phrases("circumstances", "discussed") + r"(?!\S)")
_SPOKE = re.compile(r"(?i)(?:spoke|spoken|speak|talked)\b")


def circumstances(
    view: SentenceView, columns: Columns, draft: MeetingDraft, others: Sequence[Columns], context: Context
) -> None:
    """Fill in when, where, over which medium and with what status an occasion takes place.

    `columns` are those of its words, `others` those of the sentence's other occasions.
    """
    if draft.rule == "conversation" and context.about_calls:
        draft.event_type = "phone_call"
    if draft.rule == "talks" and context.about_calls and _SPOKE.match(context.text[draft.evidence[0][0] :]):
        draft.event_type = "phone_call"
    draft.spoken = _speaks(view, columns, draft)
    draft.only_topics = _DISCUSSED.search(view.line, *columns) is not None
    left, right = clause(view, *columns)
    draft.date = draft.date or lengthen(
        view, columns, find_date(view, columns, others, refers=draft.anaphoric)
    )
    if draft.date is not None and _SAME_DAY.search(words_of_date(context, draft)):
        told = _told_before(view, columns, context)
        draft.date = (told.date if told is not None else None) or draft.date
    draft.date = _next_day(view, draft.date, context)
    if draft.event_type == "visit" and (draft.parts or draft.origin):
        draft.date = stay_days(view, columns, draft.date)
    if draft.date is None and not draft.anaphoric:
        run = next(
            (old.date for old in reversed(context.told) if old.event_type in (*ASSEMBLIES, "visit")), None
        )
        draft.date = day_of(view.line, run)
    if not draft.anaphoric:
        draft.date = draft.date or context.heading
    if draft.format == "unknown":
        own = view.line if draft.event_type == "phone_call" else _without_others(view.line, columns, others)
        draft.format = find_format(own[left:right])
    draft.status = find_status(view, *columns, draft.date, context.published)
    if draft.status == "cancelled" and draft.anaphoric and draft.date is not None:
        # "In 2020 the contest was not held": of another time.
        draft.status = "held" if draft.date.role == "background" else draft.status
    in_front = draft.date is not None and draft.date.start < draft.evidence[0][0]
    if draft.status in _NOT_YET and draft.date is not None and in_front and draft.date.role == "publication":
        # The day of the dateline is not that of what is still to come or was put off.
        draft.date = None
    draft.headline = view.headline
    talked = draft.only_topics or draft.rule == "agreed_each"
    if draft.is_tour or (talked and "<D" not in view.line):
        # "discussed the situation in Gaza": a topic, not a place.
        return
    draft.place = draft.place or find_place(view, columns[1], *_reach(columns, others, left, right), context)
    if draft.place is None and all(other == columns for other in others):
        draft.place = find_place(view, columns[1], 0, len(view.line), context)
    draft.place = draft.place or entry_place(view) or home_of_visited(view, draft.parts)
    if draft.place is None and draft.event_type in _NAMED_AFTER_TOWNS and draft.rule.startswith("noun."):
        draft.place = place_in_name(view, *columns)
    if draft.format not in ("telephone", "videoconference") and not draft.anaphoric:
        draft.place = draft.place or context.heading_town(view.index)


def _without_others(line: str, columns: Columns, others: Sequence[Columns]) -> str:
    """The line with blanks for what tells of other occasions: "met A and received a phone call from B"."""
    for begin, end in others:
        if end <= columns[0] or columns[1] <= begin:
            line = line[:begin] + " " * (end - begin) + line[end:]
    return line


def _told_before(view: SentenceView, columns: Columns, context: Context) -> MeetingDraft | None:
    """The occasion to which "the same day" ties the one at `columns`: for one that was held, one held."""
    held = find_status(view, *columns, None, None) == "held"
    return context.held if held and context.held is not None else context.current


def _next_day(view: SentenceView, date: DateMention | None, context: Context) -> DateMention | None:
    """The day after the occasion just told, where "the next day" follows no day of its own sentence."""
    before = context.held or context.current
    told = before.date if before is not None else None
    if date is None or told is None or told.last is None or len(told.last) < 10:
        return date
    days = (mark.value for mark in view.marks if mark.start < date.start)
    if any(isinstance(day, DateMention) and len(day.first or "") == len("2024-05-31") for day in days):
        # "meets A on Tuesday and attends the session the next day": after the day that the sentence names
        return date
    if _NEXT_DAY.fullmatch(context.text[date.start : date.end].lower()) is None:
        return date
    day = (datetime.date.fromisoformat(told.last) + datetime.timedelta(days=1)).isoformat()
    return replace(date, first=day, last=day)


def _speaks(view: SentenceView, columns: Columns, draft: MeetingDraft) -> bool:
    """Whether the verb only says that two named sides spoke: "A spoke today with B"."""
    if draft.rule not in ("talks", "meet_each") or len(draft.parts) < 2:
        return False
    topic = _TOPIC.search(view.line, columns[1])
    if _MEETS.search(view.line[: topic.start()] if topic is not None else view.line):
        return False
    return _SPOKEN.search(view.line[columns[0] : columns[1]]) is not None and not _OWN.search(view.line)


def words_of_date(context: Context, draft: MeetingDraft) -> str:
    """The words of the draft's date."""
    return context.text[draft.date.start : draft.date.end].lower() if draft.date is not None else ""


def _reach(columns: Columns, others: Sequence[Columns], left: int, right: int) -> Columns:
    """Columns in which an occasion looks for its place: up to the sentence's next occasion."""
    begin = max([left, *(end for _, end in others if end <= columns[0])])
    end = min([right, *(begin for begin, _ in others if begin >= columns[1])])
    return begin, end
