"""A visit and its talks: the days and heads of delegations that they share, and when both are one record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from extractor.pipeline.meetings.draft import MeetingDraft, stronger
from extractor.pipeline.meetings.kinds import FELL_THROUGH, TALKS
from extractor.pipeline.meetings.occasions import compatible_dates, merge
from extractor.pipeline.people.person import PersonDraft

# Length of the ISO date of a full day.
_DAY = 10
# A visit goes on for so many days.
_SOON_DAYS = 3


def settle_window(draft: MeetingDraft, drafts: list[MeetingDraft]) -> None:
    """Talks of a visit without a day of their own lie in the window of the visit (ANNOTATION.md)."""
    if draft.date is not None or draft.event_type not in (*TALKS, "ceremony", "briefing"):
        return
    windows = [
        visit
        for visit in drafts
        if visit.event_type == "visit"
        and visit.date is not None
        and (visit.status == draft.status or _still_there(visit, draft))
        and {key for key, part in visit.parts.items() if part.role != "host"} & set(draft.parts)
    ]
    if draft.place is not None and draft.place.country is not None:
        # On a tour the country tells which of the visits it was.
        windows = [visit for visit in windows if visit.destination in (None, draft.place.country)]
    if windows and all(compatible_dates(visit, windows[0]) for visit in windows):
        draft.date = windows[0].date


def _still_there(visit: MeetingDraft, talks: MeetingDraft) -> bool:
    """Whether talks to come belong to a visit that goes on: "During the three-day visit he will meet A"."""
    place = talks.place
    if (visit.status, talks.status) != ("held", "planned") or talks.following or visit.date is None:
        return False
    elsewhere = place is not None and place.country not in (None, visit.destination)
    return not elsewhere and visit.date.first != visit.date.last and 0 <= talks.sentence - visit.sentence <= 1


def lead_on(drafts: list[MeetingDraft]) -> None:
    """Who leads a delegation on a visit leads it in its talks and ceremonies, and the reverse."""
    leads = {
        key
        for talk in drafts
        if talk.event_type == "bilateral_meeting"
        for key, part in talk.parts.items()
        if part.role == "head_of_delegation"
    }
    for draft in drafts:
        for key in leads & set(draft.parts) if draft.event_type == "visit" else ():
            draft.parts[key].role = stronger(draft.parts[key].role, "head_of_delegation")
    for visit in drafts:
        heads = {key for key, part in visit.parts.items() if part.role == "head_of_delegation"}
        if visit.event_type != "visit" or not heads:
            continue
        for draft in drafts:
            if draft.event_type not in ("bilateral_meeting", "multilateral_meeting", "ceremony"):
                continue
            for key in heads & set(draft.parts):
                draft.parts[key].role = stronger(draft.parts[key].role, "head_of_delegation")


def merge_visits(
    drafts: Sequence[MeetingDraft], people: Mapping[str, PersonDraft], *, only: str | None = None
) -> list[MeetingDraft]:
    """A visit with one talk on the same or no stated day is that talk (ANNOTATION.md).

    `only` is the rule of the visit or of the talk that may turn out to be so.
    """
    dropped: set[int] = set()
    for visit in drafts:
        if visit.event_type != "visit":
            continue
        visitors = {key for key, part in visit.parts.items() if part.role != "host"}
        talks = [
            draft
            for draft in drafts
            if (draft.event_type in TALKS or (draft.event_type == "summit" and len(draft.parts) == 2))
            and (only in (None, visit.rule) or (draft.rule == only and len(draft.parts) > 1))
            and visitors & set(draft.parts)
            and compatible_dates(visit, draft)
            and draft.status == visit.status
            and _compatible_countries(visit, draft)
            and not _in_another_town(visit, draft)
        ]
        later = [
            draft
            for draft in drafts
            if draft.event_type in TALKS
            and draft.status not in (visit.status, *FELL_THROUGH)
            and visitors & set(draft.parts)
            and draft.date is not None
            and (visit.date is not None or _next_day(talks, draft))
            and compatible_dates(visit, draft)
            and _compatible_countries(visit, draft)
        ]
        sessions = [
            draft
            for draft in drafts
            if draft.event_type in ("statutory_session", "consultations")
            and draft.status == visit.status
            and visitors & set(draft.parts)
            and compatible_dates(visit, draft)
            and _compatible_countries(visit, draft)
            and draft not in talks
        ]
        if len(talks) != 1 or later or (sessions and visit.sentence < talks[0].sentence):
            # Of several talks, held or still to come, the visit is a record of its own.
            continue
        talk = talks[0]
        same_day = (
            visit.date is None
            or talk.date is None
            or visit.date.first is None
            or (talk.date.first == visit.date.first and talk.date.last == visit.date.last)
        )
        # Who receives others meets them at home, not where he travels.
        guests = {key for key, part in talk.parts.items() if part.role != "host"}
        # Who travels with one of those who meet is there, too.
        states = {people[key].country for key in visitors & guests} - {None}
        others = {people[key].country for key in visitors - guests}
        stays = visit.rule == "port_call" and visit.date is not None and visit.date.first != visit.date.last
        if same_day and not stays and (not others or (others <= states and visit.sentence == talk.sentence)):
            rule, event_type = talk.rule, talk.event_type
            merge(talk, visit)
            talk.rule, talk.event_type = rule, event_type
            dropped.add(id(visit))
    return [draft for draft in drafts if id(draft) not in dropped]


def _next_day(talks: Sequence[MeetingDraft], later: MeetingDraft) -> bool:
    """Whether the text goes on from talks to others of this or one of the next days."""
    day = later.date.first if later.date is not None else None
    if len(talks) != 1 or day is None or len(day) != _DAY or not 0 <= later.sentence - talks[0].sentence <= 1:
        return False
    known = talks[0].date.first if talks[0].date is not None else None
    if known is None:
        return True
    return (
        len(known) == _DAY and 0 <= (date.fromisoformat(day) - date.fromisoformat(known)).days <= _SOON_DAYS
    )


def _in_another_town(visit: MeetingDraft, talk: MeetingDraft) -> bool:
    """Whether the guest went on to another town: "met A in B. On <day> she visited the academy in C."."""
    here, there = visit.place, talk.place
    if here is None or there is None or here.span is None or there.span is None:
        return False
    towns = {here.city, there.city} - {None}
    # The day of the talks may only be taken from the sentence on the visit.
    own = talk.date is not None and visit.date is not None and talk.date.start != visit.date.start
    return len(towns) > 1 and visit.date is not None and not own and visit.sentence > talk.sentence


def _compatible_countries(visit: MeetingDraft, talk: MeetingDraft) -> bool:
    here, there = visit.place, talk.place
    return here is None or there is None or here.country in (None, there.country)
