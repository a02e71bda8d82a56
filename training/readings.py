"""Texts with gold records as the grammar alone reads them: what the models of meetings learn from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc

from extractor.engine import Extractor
from extractor.evaluation import load_gold
from extractor.evaluation.alignment import likeness, pair_meetings
from extractor.evaluation.comparing import name_likeness
from extractor.evaluation.gold import GoldMeeting
from extractor.pipeline.analysis import Analysis, analysis
from extractor.pipeline.meetings.component import MeetingFinder
from extractor.pipeline.meetings.draft import MeetingDraft, place_in_text
from extractor.pipeline.meetings.membership import Pair
from extractor.pipeline.meetings.models import Models
from extractor.pipeline.meetings.story import Story
from extractor.pipeline.people.person import PersonDraft
from extractor.pipeline.record_builder import meeting_of
from extractor.reading import SourceText, read_inputs
from extractor.record import Record
from training.choices import Choice, choices_of
from training.folds import fold_of
from training.sides import people_finder_of

# From this likeness on (of `extractor.evaluation.alignment`) a draft may be a gold meeting.
_LIKE = 2.5


@dataclass(slots=True)
class Reading:
    """One release: its occasions, and its pairs of person and occasion, with what the gold says of each.

    `occasions` are the clues about occasions, those first that the grammar found; `reported` says which of
    them are in the gold. Of pairs: `known` whether the occasion is one of the gold, `here` whether the person
    took part in it, `anywhere` whether in any. `choices` are those of days, places and formats for the
    occasions that the gold has.
    """

    text: str
    folder: str
    people: Mapping[str, PersonDraft]
    occasions: list[frozenset[str]]
    reported: list[bool]
    pairs: list[Pair]
    known: list[bool]
    here: list[bool]
    anywhere: list[bool]
    choices: list[Choice]

    @property
    def fold(self) -> int:
        """The fifth of the texts to which this one belongs."""
        return fold_of(self.text)


def readings(
    extractor: Extractor, folders: Sequence[str], sides: Sequence[Mapping[str, float]]
) -> Iterator[Reading]:
    """Every release of the gold folders, the sides of its persons chosen by what its fold did not teach."""
    finder, people = finder_of(extractor), people_finder_of(extractor)
    finder.models = Models()
    for folder in folders:
        gold = load_gold([folder])
        for source in read_inputs([folder]):
            if isinstance(source, SourceText) and source.doc_id in gold:
                people.sides = sides[fold_of(source.doc_id)]
                docs = list(extractor.docs(source))
                yield from _readings(
                    finder, docs, source.doc_id, Path(folder).name, gold[source.doc_id].meetings
                )


def finder_of(extractor: Extractor) -> MeetingFinder:
    """The stage that finds meetings."""
    finder = extractor.nlp.get_pipe("extractor_meetings")
    assert isinstance(finder, MeetingFinder)
    return finder


def record_of(known: Analysis) -> Record:
    """The record of an analysed text."""
    assert known.record is not None
    return known.record


def _readings(
    finder: MeetingFinder, docs: Sequence[Doc], text: str, folder: str, gold: Sequence[GoldMeeting]
) -> Iterator[Reading]:
    found = [meeting for doc in docs for meeting in record_of(analysis(doc)).meetings]
    paired = pair_meetings(gold, found)
    meant = {other: gold[one] for one, other in paired}
    missed = set(range(len(gold))) - {one for one, _ in paired}
    before = 0
    for doc in docs:
        story = finder.story(doc)
        # As the models will see it: before days and places are settled.
        occasions = sorted(story.tell(), key=place_in_text)
        meetings = {id(draft): meant.get(before + index) for index, draft in enumerate(occasions)}
        before += len(occasions)
        pairs = story.pairs()
        untold = _judged(story, analysis(doc), gold, missed)
        clues = [story.clues(draft) for draft in (*occasions, *(draft for draft, _ in untold))]
        reported = [meetings[id(draft)] is not None for draft in occasions]
        reported += [one is not None for _, one in untold]
        wanted = [meetings[id(pair.occasion)] for pair in pairs]
        told_at_last = [(id(draft), one) for draft, one in untold]
        story.occasions.extend(draft for draft, one in untold if one is not None)
        yield Reading(
            text,
            folder,
            story.people,
            clues,
            reported,
            pairs,
            [meeting is not None for meeting in wanted],
            [meeting is not None and _in(pair, meeting) for pair, meeting in zip(pairs, wanted, strict=True)],
            [any(_in(pair, meeting) for meeting in gold) for pair in pairs],
            choices_of(story, meetings | dict(told_at_last)),
        )


def _in(pair: Pair, meeting: GoldMeeting) -> bool:
    return any(name_likeness(one.name, pair.person.name) > 0 for one in meeting.participants)


def _judged(
    story: Story, known: Analysis, gold: Sequence[GoldMeeting], missed: set[int]
) -> list[tuple[MeetingDraft, GoldMeeting | None]]:
    """Drafts of phrases that the grammar passed over, with the gold meeting, missed by it, that each is.

    Of several that are much like the same one, only the likest is; the others are left out, because they are
    not wrong either.
    """
    assert known.release is not None
    drafts = story.overlooked()
    people, alignment = dict(story.people), known.release.alignment
    best: dict[int, tuple[float, int]] = {}
    like: list[float] = []
    for number, draft in enumerate(drafts):
        meeting = meeting_of(draft, 1, people, alignment, story.context.text)
        share, one = max(((likeness(gold[one], meeting), one) for one in missed), default=(0.0, -1))
        like.append(share)
        if share >= _LIKE and share > best.get(one, (0.0, 0))[0]:
            best[one] = (share, number)
    right = {number: gold[one] for one, (_, number) in best.items()}
    return [
        (draft, right.get(number))
        for number, draft in enumerate(drafts)
        if number in right or like[number] < _LIKE
    ]
