"""Two drafts side by side: what can be compared of them, and how one takes in what the other says."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractor.pipeline.meetings.draft import HEADING, MeetingDraft
from extractor.pipeline.meetings.duration import longer
from extractor.pipeline.meetings.grammar import words_of
from extractor.pipeline.meetings.kinds import FELL_THROUGH
from extractor.pipeline.people.person import PersonDraft

_STOP = words_of("name", "common_words")
_MASK = re.compile(r"<\w+>")


def sides(draft: MeetingDraft, people: Mapping[str, PersonDraft]) -> set[str]:
    """Codes of all states and organisations that the draft knows to take part."""
    codes = set(draft.sides)
    for part in draft.parts.values():
        code = part.country or part.organization
        person = people[part.person]
        code = code or person.country or person.organization
        if code:
            codes.add(code)
    return codes


def compatible_dates(first: MeetingDraft, second: MeetingDraft) -> bool:
    """Whether two dates can be those of one occasion: one unknown, or intervals that overlap."""
    a, b = first.date, second.date
    if a is None or b is None or a.first is None or b.first is None or a.last is None or b.last is None:
        return True
    return _bound(a.first, "-01") <= _bound(b.last, "-99") and _bound(b.first, "-01") <= _bound(a.last, "-99")


def _bound(date: str, fill: str) -> str:
    return date + fill * (3 - date.count("-") - 1) if len(date) < 10 else date


def compatible_places(first: MeetingDraft, second: MeetingDraft) -> bool:
    """Whether two places do not contradict each other."""
    a, b = first.place, second.place
    if a is None or b is None:
        return True
    if a.country and b.country and a.country != b.country:
        return False
    # A town that no list knows may be a quarter of one.
    return not (a.city and b.city and a.city != b.city and a.country and b.country)


def words(draft: MeetingDraft) -> set[str]:
    """Content words of the occasion's noun phrase."""
    return {
        word.strip("'s")
        for word in _MASK.sub(" ", draft.head).split()
        if word.isalpha() and word not in _STOP
    }


def merge(target: MeetingDraft, other: MeetingDraft) -> None:
    """Take the second draft's knowledge into the first; what the first states stays."""
    if other.anaphoric and not compatible_dates(target, other):
        other.date = None
    if target.origin != HEADING or target.date is None:
        target.date = longer(target.date, other.date)
    vague = target.place is None or (target.place.city is None and target.event_type != "visit")
    tour = target.is_tour
    if (
        vague
        and not tour
        and other.place is not None
        and (target.place is None or other.place.city is not None)
    ):
        target.place = other.place
    if target.format == "unknown" or other.format == "hybrid":
        target.format = other.format if other.format != "unknown" else target.format
    if other.head and len(other.head) > len(target.head) and not other.anaphoric:
        target.head, target.name = other.head, other.name
    target.name = target.name or other.name
    if target.rule == "signing" and other.rule == "noun.ceremony":
        target.rule = other.rule
    put_off = target.status == "planned" and other.anaphoric and target.event_type != "visit"
    if (target.status == "held" or put_off) and other.status in FELL_THROUGH:
        # "A was to meet B on Friday. The meeting has been called off."
        target.status = other.status
    target.spoken = (target.spoken and (other.spoken or other.anaphoric or other.only_topics)) or (
        target.only_topics and other.spoken
    )
    target.only_topics = target.only_topics and other.only_topics
    target.convener = target.convener or other.convener
    target.delegation_of = target.delegation_of or other.delegation_of
    if not tour:
        target.destination = target.destination or other.destination
    target.stops = target.stops or other.stops
    for part in other.parts.values():
        target.add(part)
    for code, span in other.sides.items():
        target.sides.setdefault(code, span)
    target.evidence.extend(span for span in other.evidence if span not in target.evidence)
