"""Occasions at which a text looks back: earlier meetings told as history behind what it reports."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.deeds import DEED
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.grammar import phrases

# An occasion that lies longer back than this is told as background; releases appear within days.
_DAYS = 130
# ... and one that lies so far back of another that the text has told before.
_DAYS_BEHIND = 21
# ... of a ceremony of which no construction tells, but a verb.
_DAYS_LIKELY = 3
# The text's news are of these last days.
_NEWS_DAYS = 10
# A text of more occasions is a list of them, in whatever order.
_LIST = 8
# So many characters at most stand between a day that opens a sentence and what happened on it.
_LEAD = 80
_ISO_DAY, _ISO_MONTH, _ISO_YEAR = 10, 7, 4
_LAST_PERIOD = re.compile(phrases("background", "last_period"))
_MONTH = re.compile(r"(?:(?:early|mid|late|the end of|beginning of)[ -])*" + phrases("background", "month"))


def is_background(
    draft: MeetingDraft, drafts: Sequence[MeetingDraft], text: str, published: str | None
) -> bool:
    """Whether a held occasion lies too far back of the text's news to be reported."""
    if draft.status != "held" or draft.date is None:
        return False
    if len(draft.date.first or "") == _ISO_YEAR:
        # "In 2010 she attended a conference": releases name the day of what they report.
        return draft.date.first != (published or "")[:_ISO_YEAR]
    news = [other for other in drafts if other.status == "held" and other is not draft]
    anchor = parse(published)
    if anchor is None:
        # "The next round will be held in 2026": a year alone says nothing of when the text was written.
        dated = [one for one in (draft, *news) if one.date and len(one.date.first or "") > _ISO_YEAR]
        anchor = max((day for day in map(last_day, dated) if day is not None), default=None)
    day = last_day(draft)
    if day is not None and anchor is not None and (anchor - day).days > _DAYS:
        return True
    if anchor is not None and len(drafts) <= _LIST and _in_month_before(draft, drafts, text, anchor):
        return True
    if len(news) > _LIST or not _is_own(draft, draft.date, text):
        return False
    days = _DAYS_LIKELY if draft.origin == DEED and draft.event_type == "ceremony" else _DAYS_BEHIND
    return not draft.headline and any(
        _is_behind(draft.date, other, text, anchor, days) for other in _before(draft, news)
    )


def _in_month_before(draft: MeetingDraft, drafts: Sequence[MeetingDraft], text: str, anchor: date) -> bool:
    """Whether it was in a month before the news, behind what is still to come: "He met A in December"."""
    known = draft.date
    if known is None or draft.headline or len(known.first or "") != _ISO_MONTH or known.first != known.last:
        return False
    ahead = any(other.status == "planned" and other.evidence[0] < draft.evidence[0] for other in drafts)
    month = _MONTH.fullmatch(text[known.start : known.end].lower()) is not None
    return ahead and month and (known.last or "") < anchor.isoformat()[:_ISO_MONTH]


def _is_own(draft: MeetingDraft, known: DateMention, text: str) -> bool:
    """Whether no clause stands between the words of an occasion and its date."""
    begin, end = draft.evidence[0]
    if known.start >= end:
        return "," not in text[end : known.start]
    return begin - known.end < _LEAD and ". " not in text[known.end : begin]


def _before(draft: MeetingDraft, news: Sequence[MeetingDraft]) -> list[MeetingDraft]:
    """The occasions told before it that have days of their own."""
    first = draft.evidence[0]
    return [
        other for other in news if other.date is not None and (other.headline or other.evidence[0] < first)
    ]


def _is_behind(known: DateMention, other: MeetingDraft, text: str, anchor: date | None, days: int) -> bool:
    """Whether a date lies well behind the day of an occasion of the text's news."""
    told = other.date
    if told is None or not _is_day(told, text):
        return False
    words = text[known.start : known.end].lower()
    day, news = parse(known.last), parse(told.last)
    if _LAST_PERIOD.fullmatch(words):
        if "week" in words or "this" in words:
            return day is not None and news is not None and (known.precision == "month" or day < news)
        return news is None or day is None or day < news
    if day is None or news is None:
        return known.first is None and _MONTH.fullmatch(words) is not None
    if anchor is not None and not 0 <= (anchor - news).days <= _NEWS_DAYS:
        return False
    if len(known.last or "") == _ISO_MONTH:
        return (known.last or "") < (told.first or "")[:_ISO_MONTH]
    return (news - day).days > days


def _is_day(known: DateMention, text: str) -> bool:
    """Whether a date names a day, if only by its weekday."""
    if known.first is not None:
        return len(known.first) == _ISO_DAY and known.precision in ("day", "time")
    words = text[known.start : known.end].lower()
    return not _LAST_PERIOD.fullmatch(words) and not _MONTH.fullmatch(words)


def last_day(draft: MeetingDraft) -> date | None:
    """The last possible day of an occasion."""
    return parse(draft.date.last) if draft.date is not None else None


def parse(iso: str | None) -> date | None:
    """The last possible day of a full or reduced ISO date, roughly: day 28 of a month, December of a year."""
    if iso is None:
        return None
    year, month, day = (*iso.split("-"), "", "")[:3]
    return date(int(year), int(month or 12), int(day or 28))
