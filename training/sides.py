"""What there is to choose from for the sides of persons, and which options the gold says are right."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc

from extractor.engine import Extractor
from extractor.evaluation import load_gold
from extractor.evaluation.comparing import name_likeness, same_words
from extractor.evaluation.gold import Gold, GoldParticipant
from extractor.pipeline.people.factory import PeopleFinder
from extractor.pipeline.people.finder import side_offers
from extractor.pipeline.people.side_choice import Side
from extractor.reading import SourceText, read_inputs
from training.choices import learn_choices
from training.folds import FOLDS, fold_of

# From this likeness of names on a person is one of the gold's.
_SAME = 0.7


@dataclass(frozen=True, slots=True)
class SideChoice:
    """The clues of the options for one person, the grammar's own first, and which are right."""

    text: str
    folder: str
    options: list[frozenset[str]]
    right: list[bool]


def people_finder_of(extractor: Extractor) -> PeopleFinder:
    """The stage that finds persons."""
    finder = extractor.nlp.get_pipe("extractor_people")
    assert isinstance(finder, PeopleFinder)
    return finder


def side_choices(extractor: Extractor, folders: Sequence[str]) -> Iterator[SideChoice]:
    """The choices for all persons whom the gold of the folders has as participants."""
    for folder in folders:
        gold = load_gold([folder])
        for source in read_inputs([folder]):
            if isinstance(source, SourceText) and source.doc_id in gold:
                for doc in extractor.docs(source):
                    yield from _of_text(doc, gold[source.doc_id], Path(folder).name)


def _of_text(doc: Doc, gold: Gold, folder: str) -> Iterator[SideChoice]:
    known = {one.name: one for meeting in reversed(gold.meetings) for one in reversed(meeting.participants)}
    offers = side_offers(doc)
    for number, draft in enumerate(offers.drafts):
        share, name = max(((name_likeness(name, draft.name), name) for name in known), default=(0.0, ""))
        if share >= _SAME:
            options = offers.options(number)
            right = _same_side(known[name])
            yield SideChoice(
                gold.doc_id,
                folder,
                [option.clues for option in options],
                [right(option.value) for option in options],
            )


def _same_side(gold: GoldParticipant) -> Callable[[Side], bool]:
    return lambda side: side[0] == gold.country and same_words(gold.organization, side[1])


def learn_sides(choices: Sequence[SideChoice]) -> dict[str, float]:
    """The weights."""
    return learn_choices((choice.folder, choice.options, choice.right) for choice in choices)


def held_out_sides(choices: Sequence[SideChoice]) -> list[Mapping[str, float]]:
    """For each fold the weights learned without it."""
    return [
        learn_sides([choice for choice in choices if fold_of(choice.text) != number])
        for number in range(FOLDS)
    ]
