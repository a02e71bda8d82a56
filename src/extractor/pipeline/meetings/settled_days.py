"""The day of occasions for which no sentence gives one: that of the text's others, or of its opening."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.places import place_of
from extractor.pipeline.meetings.view import SentenceView

# "<D2> in <L4>", "in <L4> on <D2>"
_TOWN_DAY = re.compile(
    r"(?<!\S)(?:<D(?P<day>\d+)>(?: ,)? in (?P<place><L\d+>)"
    r"|in (?P<town><L\d+>)(?: , <C\d+>)?(?: ,)?(?: on)? <D(?P<date>\d+)>)(?! to | in )"
)
# Such a day lies before that of the news told so far.
_EVE = re.compile(
    r"(?:(?:the|one|a) )?(?:day (?:earlier|before)|(?:previous|preceding) (?:day|evening)|yesterday)\b", re.I
)
# A day longer before publication is none of a report's story.
_REPORT_DAYS = 7
# A shorter line is a heading.
_PROSE_ATOMS = 12
# So many prose sentences may name the day of the story.
_OPENING = 2


def settle_days(
    drafts: Sequence[MeetingDraft], views: Sequence[SentenceView], page_day: DateMention | None, text: str
) -> None:
    """Give what was held without a day the one day of which the rest of the text tells.

    The news of a page of which something else was "a day earlier" is of the day of the page.

    Days of which the text names two say nothing of a third occasion, and it stays without one.
    """
    published = page_day.first if page_day is not None else None
    held = [draft for draft in drafts if draft.status == "held"]
    dated = [draft.date for draft in held if draft.date is not None]
    undated = [draft for draft in held if draft.date is None]
    if any(draft.place is not None and draft.place.city is not None for draft in undated):
        towns = _days_of_towns(views)
        for draft in undated:
            if draft.place is not None and draft.event_type != "visit":
                draft.date = towns.get(draft.place.city)
        undated = [draft for draft in undated if draft.date is None]
    if undated and not dated and page_day is not None and _is_first(undated[0], views):
        # The page's own news, where it names no other day.
        days_named = {day for view in views for day in _days_of(view)}
        if days_named <= {published}:
            undated[0].date = replace(page_day)
            return
    if not undated:
        return
    known = [day for day in dated if day.first is not None]
    told = known or _opening_days(views, published)
    days = {(day.first, day.last) for day in told}
    if len(days) != 1 or len(told[0].first or "") != 10 or told[0].first != told[0].last:
        return
    before = [draft for draft in undated if known and _before_the_eve(draft, held, text)]
    for draft in undated:
        draft.date = replace(page_day) if draft in before and page_day is not None else replace(told[0])


def _is_first(draft: MeetingDraft, views: Sequence[SentenceView]) -> bool:
    """Whether it is told of in the title or in the first sentences."""
    prose = [view.index for view in views if not view.headline and len(view.columns) >= _PROSE_ATOMS]
    return not prose[_OPENING - 1 :] or draft.sentence <= prose[_OPENING - 1]


def _days_of(view: SentenceView) -> Iterator[str]:
    """The days that a sentence names."""
    for mark in view.marks:
        if isinstance(mark.value, DateMention) and len(mark.value.first or "") == 10:
            yield mark.value.first or ""


def _before_the_eve(draft: MeetingDraft, held: Sequence[MeetingDraft], text: str) -> bool:
    """Whether the text tells of it first, and of all that has a day that this was "a day earlier"."""
    return all(
        other.sentence > draft.sentence and _EVE.match(text, other.date.start, other.date.end) is not None
        for other in held
        if other.date is not None
    )


def _days_of_towns(views: Sequence[SentenceView]) -> dict[str | None, DateMention]:
    """The days of the towns of a journey: "was in Tallinn yesterday and in Riga today"."""
    found: dict[str | None, DateMention] = {}
    for view in views:
        pairs = list(_TOWN_DAY.finditer(view.line))
        if len(pairs) < _OPENING:
            continue
        for pair in pairs:
            mask = pair["place"] or pair["town"]
            place = place_of(view, mask, pair.end())
            day = view.numbered[int(pair["day"] or pair["date"])].value
            if place is not None and place.city is not None and isinstance(day, DateMention):
                found.setdefault(place.city, day)
    return {town: day for town, day in found.items() if day.first is not None}


def _opening_days(views: Sequence[SentenceView], published: str | None) -> list[DateMention]:
    """The days that a report opens with, before it tells of an occasion: "On Tuesday A reviewed …"."""
    prose = [view for view in views if not view.headline and len(view.columns) >= _PROSE_ATOMS]
    days = [
        mark.value
        for view in prose[:_OPENING]
        for mark in view.marks
        if isinstance(mark.value, DateMention) and mark.value.role == "event"
    ]
    days = [day for day in days if day.first is not None and day.first == day.last and len(day.first) == 10]
    if published is None:
        # The one day that the text names at all is that of its story.
        named = {
            day.first
            for view in views
            for mark in view.marks
            if isinstance(day := mark.value, DateMention) and day.first is not None
        }
        return days if len(named) == 1 else []
    if len(published) != 10:
        return []
    end = date.fromisoformat(published)
    return [day for day in days if 0 <= (end - date.fromisoformat(day.first or "")).days <= _REPORT_DAYS]


def date_briefings(drafts: Sequence[MeetingDraft], sayings: Mapping[str, DateMention]) -> None:
    """What somebody said on Monday was said at the briefing that the text tells of without its day.

    `sayings` are the days on which persons are quoted to have spoken, by their ids.
    """
    for draft in drafts:
        if draft.event_type == "briefing" and draft.date is None and draft.status == "held":
            days = [sayings[key] for key in draft.parts if key in sayings]
            draft.date = days[0] if len({day.first for day in days}) == 1 else None
