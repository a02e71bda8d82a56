"""`python -m training.meetings [--folds RECORDS] GOLD_DIR...`: learn what the grammar leaves open.

Writes the weights of `extractor.pipeline.people.side_choice` (for whom persons speak) and, from persons read
with them, of `extractor.pipeline.meetings`: `membership` (who took part), `validity` (which occasions the
text reports) and the choices of day, place and format. With `--folds` it writes no weights but records of
the texts, each made by models that were learned without its fifth of them, for `extractor evaluate`.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TypeVar

from extractor.engine import Extractor, load
from extractor.pipeline.analysis import analysis
from extractor.pipeline.meetings.choices import Choices
from extractor.pipeline.meetings.draft import LIKELY
from extractor.pipeline.meetings.membership import Membership
from extractor.pipeline.meetings.models import Models
from extractor.pipeline.meetings.validity import Validity
from extractor.reading import SourceText, read_inputs
from training.bystanders import FOLDER, write_bystanders
from training.choices import FIELDS, learn_choices
from training.folds import FOLDS, TUNED, fold_of
from training.logistic import weights_of_amounts, weights_of_clues, write
from training.readings import Reading, finder_of, readings, record_of
from training.sides import held_out_sides, learn_sides, people_finder_of, side_choices

# The clue of occasions in texts that the grammar was tuned on; no other text has it.
_KNOWN_TEXT = "tuned"
First = TypeVar("First")


def learn(texts: Sequence[Reading]) -> Models:
    """The models. Second layers learn from what the first say of texts that these have not seen."""
    return Models(_validity(texts), _membership(texts), _choices(texts))


def _choices(texts: Sequence[Reading]) -> Choices:
    """The records of the texts about bystanders say nothing of days, places and formats."""
    told = [text for text in texts if text.folder != FOLDER]
    return Choices(
        **{
            field: learn_choices(
                (text.folder, choice.options, choice.right)
                for text in told
                for choice in text.choices
                if choice.field == field
            )
            for field in FIELDS
        }
    )


def _validity(texts: Sequence[Reading]) -> Validity:
    """In texts that the grammar was tuned on, too much of what it finds is right: a clue says so."""
    clues = [
        clues | {_KNOWN_TEXT} if text.folder in TUNED and f"rule:{LIKELY}" not in clues else clues
        for text in texts
        for clues in text.occasions
    ]
    weights = weights_of_clues(clues, [right for text in texts for right in text.reported])
    weights.pop(_KNOWN_TEXT, None)
    return Validity(weights)


def _membership(texts: Sequence[Reading]) -> Membership:
    views: list[dict[str, float]] = []
    wanted: list[bool] = []
    for text, first in _held_out(texts, _membership_words):
        for view, here, known in zip(
            first.views(text.pairs, text.people), text.here, text.known, strict=True
        ):
            if known:
                views.append(view)
                wanted.append(here)
    first = _membership_words(texts)
    return Membership(first.here, first.anywhere, weights_of_amounts(views, wanted))


def _membership_words(texts: Sequence[Reading]) -> Membership:
    pairs = [pair.clues for text in texts for pair in text.pairs]
    known = [flag for text in texts for flag in text.known]
    here = [flag for text in texts for flag in text.here]
    return Membership(
        weights_of_clues(
            [clues for clues, sure in zip(pairs, known, strict=True) if sure],
            [flag for flag, sure in zip(here, known, strict=True) if sure],
        ),
        weights_of_clues(pairs, [flag for text in texts for flag in text.anywhere]),
        {},
    )


def _held_out(
    texts: Sequence[Reading], learn_first: Callable[[Sequence[Reading]], First]
) -> list[tuple[Reading, First]]:
    """The texts that the grammar was not tuned on, each with a first layer that has not seen it."""
    firsts = [learn_first([text for text in texts if text.fold != number]) for number in range(FOLDS)]
    return [(text, firsts[text.fold]) for text in texts if text.folder not in TUNED]


def write_folds(
    extractor: Extractor,
    texts: Sequence[Reading],
    sides: Sequence[Mapping[str, float]],
    folders: Sequence[str],
    target: Path,
) -> None:
    """Records of all texts, each by models learned from the other folds."""
    finder, people = finder_of(extractor), people_finder_of(extractor)
    models = [learn([text for text in texts if text.fold != number]) for number in range(FOLDS)]
    known = {text.text for text in texts}
    with target.open("w", encoding="utf-8") as out:
        for source in read_inputs(list(folders)):
            if isinstance(source, SourceText) and source.doc_id in known:
                fold = fold_of(source.doc_id)
                finder.models, people.sides = models[fold], sides[fold]
                for doc in extractor.docs(source):
                    out.write(record_of(analysis(doc)).model_dump_json() + "\n")


def main() -> None:
    """Learn and write."""
    parser = argparse.ArgumentParser(prog="python -m training.meetings", description=__doc__)
    parser.add_argument("folders", nargs="+", help="folders of texts with gold records")
    parser.add_argument("--folds", type=Path, help="write records of held-out texts here instead of weights")
    options = parser.parse_args()
    extractor = load()
    persons = list(side_choices(extractor, options.folders))
    sides = held_out_sides(persons)
    with tempfile.TemporaryDirectory() as made:
        texts = list(readings(extractor, [*options.folders, str(write_bystanders(Path(made)))], sides))
    if options.folds is not None:
        write_folds(extractor, texts, sides, options.folders, options.folds)
        return
    write("people", "sides", {"sides": learn_sides(persons)})
    models = learn(texts)
    assert models.membership is not None
    assert models.validity is not None
    write("meetings", "validity", {"clues": models.validity.clues})
    member = models.membership
    write("meetings", "membership", {"here": member.here, "anywhere": member.anywhere, "whole": member.whole})
    assert models.choices is not None
    write("meetings", "choices", asdict(models.choices))


if __name__ == "__main__":
    main()
