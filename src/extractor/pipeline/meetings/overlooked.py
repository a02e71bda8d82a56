"""What the grammar passes over or takes back, as drafts that a model may take for occasions.

The grammar asks for a construction that says that something takes place; "Next stop: the fourth session of
the joint commission, Lima, 3 May" has none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractor.pipeline.meetings import nouns
from extractor.pipeline.meetings.circumstances import circumstances
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import LIKELY, Drafts, MeetingDraft
from extractor.pipeline.meetings.noun_references import is_eve, is_none
from extractor.pipeline.meetings.nouns import NounPhrase
from extractor.pipeline.meetings.reported import (
    is_past_business,
    is_remark,
    is_told_there,
    is_wish,
    long_ago,
    tells_of_before,
)
from extractor.pipeline.meetings.roles import excluded, part_of
from extractor.pipeline.meetings.told_before import find_match
from extractor.pipeline.meetings.told_content import is_prepared
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.people.person import PersonDraft

# Journeys and acts beside other occasions, which may be occasions of their own.
_TAKEN_BACK = ("signing", "wreath")
# "received the visits of two ambassadors": what several do is told one by one.
_VISITS = re.compile(r"(?:the |an? )?visits of (?:two|three|four|five|several|various|a number)(?!\S)")
# "This is the first meeting of the two since the inauguration of A": said of the talks just told.
_IS_FIRST = re.compile(
    r"^(?:this|it|that) (?:is|was|marks|marked|will be|becomes|became) (?:also )?(?:(?:the|their|an?) )?$"
)
_SINCE = re.compile(r"(?<!\S)since (?:(?:the|his|her|their|its) )?(?:\S+ ){0,3}?$")
# Columns behind a phrase in which "of A to B" may stand before "last year".
_OF_WHOM = 20


def all_overlooked(
    phrases: Sequence[tuple[SentenceView, Sequence[NounPhrase]]],
    dismissed: Sequence[MeetingDraft],
    deeds: Sequence[tuple[SentenceView, Drafts]],
    occasions: Sequence[MeetingDraft],
    people: Mapping[str, PersonDraft],
    context: Context,
) -> list[MeetingDraft]:
    """Drafts of noun phrases, of acts that the grammar took back, and of verbs, beside the occasions."""
    found = overlooked(phrases, occasions, people, context)
    found += taken_back(dismissed, [*occasions, *found], people)
    # The legs of a tour are told already.
    legs = [draft for draft in dismissed if draft.event_type == "visit"]
    return [*found, *told_by_verbs(deeds, [*occasions, *found, *legs], people, context)]


def overlooked(
    phrases: Sequence[tuple[SentenceView, Sequence[NounPhrase]]],
    occasions: Sequence[MeetingDraft],
    people: Mapping[str, PersonDraft],
    context: Context,
) -> list[MeetingDraft]:
    """A draft for every phrase that belongs to none of the occasions, with all whom its sentence names."""
    told = [span for occasion in occasions for span in occasion.evidence]
    found: list[MeetingDraft] = []
    for view, inside in phrases:
        for phrase in inside:
            begin, end = view.chars(phrase.begin, phrase.end)
            taken = any(first < end and begin < last for first, last in told)
            if taken or is_past_business(view, phrase.begin) or is_eve(view, phrase):
                continue
            if is_none(view, phrase) or nouns.is_medium(view, phrase):
                continue
            if is_told_there(view, phrase.begin, phrase.end):
                continue
            if is_remark(view, phrase.begin) or is_wish(view, phrase.begin):
                continue
            if _IS_FIRST.search(view.line[: phrase.begin]) or _SINCE.search(view.line[: phrase.begin]):
                continue
            if long_ago(view, phrase.begin, phrase.end + _OF_WHOM):
                continue
            draft = nouns.noun_meeting(context.text, view, phrase)
            circumstances(view, (phrase.begin, phrase.end), draft, (), context)
            if find_match(draft, occasions, people) is not None:
                continue
            if draft.status == "held" and tells_of_before(view):
                # "The two last met in May during the visit of A."
                continue
            if _VISITS.search(draft.head):
                continue
            draft.rule = LIKELY
            named = view.people()
            if named and all(excluded(view, atom) for _, _, atom in named):
                # "The visit comes a month after A met B."
                continue
            prepared = is_prepared(view, phrase.begin)
            for _, last, atom in named:
                if not prepared or last > phrase.begin:
                    draft.add(part_of(view, atom, last))
            if not any(_is_way_to(draft, occasion) for occasion in occasions):
                found.append(draft)
    return found


def _is_way_to(visit: MeetingDraft, talks: MeetingDraft) -> bool:
    """Whether a visit and the talks of its sentence are one occasion: the visit has no days of its own."""
    return (
        visit.event_type == "visit"
        and talks.sentence == visit.sentence
        and talks.status == visit.status
        and set(visit.parts) <= set(talks.parts)
        and visit.date in (None, talks.date)
    )


def taken_back(
    dismissed: Sequence[MeetingDraft], occasions: Sequence[MeetingDraft], people: Mapping[str, PersonDraft]
) -> list[MeetingDraft]:
    """What the grammar took back once it had read the whole text, as drafts that a model may keep."""
    found: list[MeetingDraft] = []
    for draft in dismissed:
        if draft.rule in _TAKEN_BACK and find_match(draft, [*occasions, *found], people) is None:
            draft.origin, draft.rule = draft.rule, LIKELY
            found.append(draft)
    return found


def told_by_verbs(
    deeds: Sequence[tuple[SentenceView, Drafts]],
    known: Sequence[MeetingDraft],
    people: Mapping[str, PersonDraft],
    context: Context,
) -> list[MeetingDraft]:
    """Drafts of verbs (deeds.py) in sentences that tell of none of the known drafts."""
    spans = [span for draft in known for span in draft.evidence]
    found: list[MeetingDraft] = []
    for view, drafts in deeds:
        if any(begin < view.end and view.start < end for begin, end in spans):
            continue
        for columns, draft in drafts:
            circumstances(view, columns, draft, (), context)
            # "Nora Lind went to the town hall": nobody of whom the text says what he is.
            known_for = any(people[key].position or people[key].rank for key in draft.parts)
            if known_for and find_match(draft, [*known, *found], people) is None:
                found.append(draft)
    return found
