"""Day and place that an occasion takes over from what the text told before, or gets in a later sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import MeetingDraft, Place
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.kinds import ASSEMBLIES, TALKS
from extractor.pipeline.meetings.modality import find_status, modality
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.told_days import day_going_on, goes_on, is_single
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.meetings.where import find_place, find_venue

_ALL_MEETINGS = re.compile(
    r"(?:all|both|these|the)(?: \S+){0,2} (?:meetings|talks|events)(?: \S+)? (?:took place|were held)(?!\S)"
)
_SAME_PLACE = re.compile(
    r"(?<!\S)(?:(?:in|at) the same "
    + phrases("series", "same_place")
    + r"|the same (?:city|place|venue) (?:was|hosted|saw|will))(?!\w)"
)
_THERE = Gated(r"(?<!\S)" + phrases("series", "there") + r"(?: (?!<P)\S+){0,4}? (?:in|at) (?:the )?<L")
# "Talks at the ministry's seat in <L6> concerned cooperation", "The two presidents held talks in <L4>"
_TALKED = Gated(
    r"(?:^(?:the |their )?"
    + phrases("series", "talks_words")
    + r"(?: (?!<|between\b|with\b)\S+){0,5}? (?:in|at) (?:the )?<L\d+>(?: , <C\d+>)? "
    + phrases("series", "dealt")
    + r"|"
    + phrases("series", "the_two")
    + r" (?:also |then |later )?"
    + phrases("series", "conferred")
    + r"(?: (?!<[PCO])\S+){0,5}? (?:in|at) (?:the )?<L\d+>)(?!\S)"
)
# "The first took place in Dushanbe in 2019": another of the series.
_ANOTHER = re.compile(r"(?<!\S)" + phrases("series", "another") + r"(?!\S)")
_SIDELINES = re.compile(r"(?<!\S)" + phrases("series", "sidelines") + r"(?!\S)")
# So many sentences at most tell the meetings of a batch one by one.
_BATCH_SENTENCES = 12
# So many meetings are "all".
_FEW = 2


def inherit(view: SentenceView, draft: MeetingDraft, context: Context) -> None:
    """Day and place of the occasion before, where the text's words tie the two together."""
    previous, batch = context.current, context.batch
    if draft.status == "held" and context.held is not None:
        previous = context.held
    told_of = (*TALKS, "phone_call")
    near = batch is not None and view.index - batch.sentence <= _BATCH_SENTENCES
    if batch is not None and near and draft.event_type in told_of and draft.status == "held":
        draft.date, draft.place = draft.date or batch.date, draft.place or batch.place
    window = draft.date is not None and not is_single(draft.date) and draft.date.start < view.start
    if draft.date is None or window:
        # Also instead of the days of the visit.
        day = day_going_on(view, draft, context.day, previous, context.published)
        draft.date = day or draft.date
    if previous is None:
        return
    if draft.place is None and _SAME_PLACE.search(view.line):
        draft.place = context.last_city or previous.place
    if draft.place is None and _SIDELINES.search(view.line):
        # Beside a gathering is where the gathering is.
        gatherings = (
            old
            for old in reversed(context.told)
            if old.event_type in (*ASSEMBLIES, "ceremony") and old.status == draft.status
        )
        draft.place = next((old.place for old in gatherings if old.place is not None), None)
        if draft.place is None and _abroad(draft, context):
            draft.place = context.dateline
    if draft.status != "held" and draft.status != previous.status:
        return
    tied = modality().same_day.search(view.line) is not None or previous.sentence == view.index
    # Visitors come one after the other on one day.
    tied = tied or draft.rule in ("turn", "with_first") or goes_on(view)
    if (
        tied
        and draft.event_type != "visit"
        and previous.event_type == "visit"
        and not is_single(previous.date)
    ):
        # "Later, the guest called on A": on the day of the talks before, not on one of the visit's.
        previous = _talks_before(draft, context) or previous
    if _elsewhere(draft, previous) and not modality().same_day.search(view.line):
        # "In <L1> he will meet A, and in <L2> B": another stop of the journey.
        return
    if draft.date is None and tied:
        # In a digest the entry's own day comes first.
        draft.date = context.heading or previous.date
    if draft.place is None and draft.event_type != "phone_call" and tied and draft.date is previous.date:
        draft.place = previous.place


def _talks_before(draft: MeetingDraft, context: Context) -> MeetingDraft | None:
    """The occasion of one day told last, where those who take part now were, too."""
    return next(
        (
            old
            for old in reversed(context.told)
            if old.event_type != "visit"
            and old.status == draft.status
            and is_single(old.date)
            and set(old.parts) & set(draft.parts)
        ),
        None,
    )


def _elsewhere(draft: MeetingDraft, previous: MeetingDraft) -> bool:
    """Whether two occasions were in two states."""
    here, there = draft.place, previous.place
    if here is None or there is None or here.country is None or there.country is None:
        return False
    return here.country != there.country


def beside(view: SentenceView, draft: MeetingDraft, context: Context) -> None:
    """Give what went on beside a gathering, where the text says no more, its days and place."""
    if draft.event_type not in TALKS or draft.anaphoric or not _SIDELINES.search(view.line):
        return
    gatherings = (old for old in reversed(context.told) if old.event_type in (*ASSEMBLIES, "ceremony"))
    gathering = next((old for old in gatherings if old.date is not None and old.date.first is not None), None)
    if gathering is None or gathering.status != draft.status:
        return
    if draft.date is None:
        draft.date, draft.place = gathering.date, draft.place or gathering.place


def _abroad(draft: MeetingDraft, context: Context) -> bool:
    """Whether the text is dated from another country than that of the person whom it follows."""
    parts = list(draft.parts.values())
    home = parts[0].country if parts else None
    return context.dateline is not None and home is not None and context.dateline.country != home


def place_all(view: SentenceView, occasions: Sequence[MeetingDraft], context: Context) -> bool:
    """Give talks without a place the one of "All four meetings took place at X"; False where it is none."""
    # "The talks took place in A" tells of talks, not of where all those told before were.
    told = sum(old.event_type in TALKS for old in occasions)
    if told < _FEW or not _ALL_MEETINGS.search(view.line):
        return False
    place = find_place(view, 0, 0, len(view.line), context)
    for old in occasions:
        if place is not None and old.place is None and old.event_type in TALKS:
            old.place = place
    return place is not None


def add_venue(view: SentenceView, context: Context, *, told: bool) -> None:
    """Give the current occasion the place of "The venue was Dushanbe", "the two sat together in Seoul".

    `told` says that the sentence tells of an occasion itself.
    """
    current = context.current
    if current is None or (current.place is not None and current.place.city is not None):
        return
    if context.heading_above(view.index) > current.sentence:
        # The venue of an entry of another day.
        return
    place = _venue(view, context, current, told=told)
    if place is not None and (current.place is None or _lies_in(place, current.place)):
        current.place = place


def _lies_in(town: Place, state: Place) -> bool:
    return town.city is not None and state.country is not None and town.country == state.country


def _venue(view: SentenceView, context: Context, current: MeetingDraft, *, told: bool) -> Place | None:
    """The place of the current occasion that the sentence names."""
    place = find_venue(view)
    if place is not None or _ANOTHER.search(view.line):
        return place
    match = _TALKED.search(view.line) or (_THERE.search(view.line) if not told else None)
    if match is None or (
        current.status != "planned" and find_status(view, *match.span(), None, None) == "planned"
    ):
        # "The next round will be held in A": not the one just told.
        return None
    return find_place(view, match.end(), match.start(), len(view.line), context)
