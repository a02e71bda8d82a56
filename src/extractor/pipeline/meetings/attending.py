"""A journey to take part in an occasion is that occasion: "will travel to Geneva to attend the congress"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.pipeline.meetings.draft import Columns, MeetingDraft
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.kinds import ASSEMBLIES
from extractor.pipeline.meetings.view import SentenceView

_TO_ATTEND = re.compile(
    r"(?:^|(?<=\s))(?:to|and|where|in order to|who)(?: (?:he|she|will|would|is|are|also|to|the)){0,3} "
    + phrases("attending", "verbs")
    + r"(?: (?!<P|[.;])\S+){0,7} $"
)
_FOR = re.compile(r"(?:^|(?<=\s))" + phrases("attending", "purpose") + r" (?:the |an? |its |this )?$")


def as_attendance(
    view: SentenceView, found: Sequence[tuple[Columns, MeetingDraft]]
) -> list[tuple[Columns, MeetingDraft]]:
    """The occasions of a sentence without journeys to one of them, whose people and place that one takes."""
    kept = list(found)
    for item in found:
        (_, end), visit = item
        if visit.event_type != "visit" or not visit.parts or len(visit.sides) > 2:
            continue
        goal = next(
            (
                draft
                for (begin, _), draft in found
                if begin >= end and draft.event_type in _GOALS and _leads_to(view.line[end:begin])
            ),
            None,
        )
        if goal is None:
            continue
        kept.remove(item)
        for part in visit.parts.values():
            goal.add(part)
        goal.sides.update({side: span for side, span in visit.sides.items() if side != visit.destination})
        goal.place = goal.place or visit.place
        goal.occurs, goal.anaphoric = True, False
        if goal.format == "unknown":
            goal.format = visit.format
        if visit.status == "planned":
            goal.status = "planned"
        if visit.rule == "visit":
            # Not the day on which somebody left or arrived.
            goal.date = goal.date or visit.date
    return kept


_GOALS = frozenset(
    {*ASSEMBLIES, "summit", "conference", "statutory_session", "ceremony", "exercise", "multilateral_meeting"}
)


def _leads_to(between: str) -> bool:
    return _TO_ATTEND.search(between) is not None or _FOR.search(between) is not None
