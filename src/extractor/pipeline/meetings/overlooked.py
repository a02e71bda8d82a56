"""Noun phrases for occasions that the grammar passes over, as drafts that a model may take for occasions.

The grammar asks for a construction that says that something takes place; "Next stop: the fourth session of
the joint commission, Lima, 3 May" has none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.pipeline.meetings import nouns
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import LIKELY, MeetingDraft
from extractor.pipeline.meetings.nouns import NounPhrase
from extractor.pipeline.meetings.occasions import find_match
from extractor.pipeline.meetings.reported import is_wish, long_ago
from extractor.pipeline.meetings.roles import part_of
from extractor.pipeline.meetings.sentence_drafts import circumstances
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.people.person import PersonDraft

# Columns behind a phrase in which "of A to B" may stand before "last year".
_OF_WHOM = 20


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
            if taken or is_wish(view, phrase.begin) or long_ago(view, phrase.begin, phrase.end + _OF_WHOM):
                continue
            draft = nouns.noun_meeting(context.text, view, phrase)
            circumstances(view, (phrase.begin, phrase.end), draft, (), context)
            if find_match(draft, occasions, people) is not None:
                continue
            draft.rule = LIKELY
            for _, last, atom in view.people():
                draft.add(part_of(view, atom, last))
            found.append(draft)
    return found
