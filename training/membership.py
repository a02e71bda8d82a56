"""`python -m training.membership [--folds RECORDS] GOLD_DIR...`: learn who takes part in an occasion.

Writes the weights of `extractor.pipeline.meetings.membership` from texts with gold records. With `--folds`
nothing is written but records of the texts, each made by weights that were learned without its fifth of them,
for `extractor evaluate`.

The second layer weighs what the grammar says, so it learns only from texts on which the grammar was hardly
tuned (`UNTUNED`): on the others the grammar seems to be always right.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from extractor.engine import Extractor, load
from extractor.evaluation import load_gold
from extractor.evaluation.alignment import pair_meetings
from extractor.evaluation.comparing import name_likeness
from extractor.evaluation.gold import GoldMeeting
from extractor.pipeline.analysis import analysis
from extractor.pipeline.meetings.component import MeetingFinder
from extractor.pipeline.meetings.membership import Membership, Pair
from extractor.pipeline.people.person import PersonDraft
from extractor.reading import SourceText, read_inputs

TARGET = Path("src/extractor/pipeline/meetings/data/membership.tsv")
# Folders whose texts the grammar was hardly tuned on.
UNTUNED = ("round6", "round7", "round8", "round9", "round10", "round11", "round12", "round13", "round14")
FOLDS = 5
# A clue must stand in so many pairs to be learned.
_LEAST = 3
# Inverse strength of the penalty on large weights, of the first and the second layer.
_FIRST, _SECOND = 0.1, 0.1
# Weights below this change nothing that can be seen; they are left out of the file.
_SMALLEST = 0.01


@dataclass(slots=True)
class Release:
    """The pairs of one release: whether each took part here, and anywhere in the text, by the gold.

    `known` says of each pair whether its occasion is one of the gold.
    """

    text: str
    folder: str
    people: Mapping[str, PersonDraft]
    pairs: list[Pair]
    here: list[bool]
    anywhere: list[bool]
    known: list[bool]


def releases(extractor: Extractor, folders: Sequence[str]) -> Iterator[Release]:
    """Every release of the gold folders, read by the grammar alone."""
    finder = extractor.nlp.get_pipe("extractor_meetings")
    assert isinstance(finder, MeetingFinder)
    finder.membership = None
    for folder in folders:
        gold = load_gold([folder])
        for source in read_inputs([folder]):
            if isinstance(source, SourceText) and source.doc_id in gold:
                yield from _releases(
                    extractor, finder, source, gold[source.doc_id].meetings, Path(folder).name
                )


def _releases(
    extractor: Extractor, finder: MeetingFinder, source: SourceText, gold: Sequence[GoldMeeting], folder: str
) -> Iterator[Release]:
    docs = list(extractor.docs(source))
    found = [meeting for doc in docs for meeting in analysis(doc).record.meetings]  # type: ignore[union-attr]
    meant = {other: gold[one] for one, other in pair_meetings(gold, found)}
    before = 0
    for doc in docs:
        story = finder.story(doc)
        occasions = story.read()
        numbers = {id(occasion): before + index for index, occasion in enumerate(occasions)}
        before += len(occasions)
        pairs = story.pairs()
        meetings = [meant.get(numbers[id(pair.occasion)]) for pair in pairs]
        yield Release(
            source.doc_id,
            folder,
            story.people,
            pairs,
            [
                meeting is not None and _in(pair, meeting)
                for pair, meeting in zip(pairs, meetings, strict=True)
            ],
            [any(_in(pair, meeting) for meeting in gold) for pair in pairs],
            [meeting is not None for meeting in meetings],
        )


def _in(pair: Pair, meeting: GoldMeeting) -> bool:
    return any(name_likeness(one.name, pair.person.name) > 0 for one in meeting.participants)


def learn(texts: Sequence[Release]) -> Membership:
    """Weights of both layers; the second learns from what the first says of texts that it has not seen."""
    views: list[dict[str, float]] = []
    wanted: list[bool] = []
    for number in range(FOLDS):
        first = _first_layer([text for text in texts if _fold(text) != number])
        for text in texts:
            if _fold(text) != number or text.folder not in UNTUNED:
                continue
            for view, here, known in zip(
                first.views(text.pairs, text.people), text.here, text.known, strict=True
            ):
                if known:
                    views.append(view)
                    wanted.append(here)
    whole = _weights(views, wanted, _SECOND, 1)
    first = _first_layer(texts)
    return Membership(first.here, first.anywhere, whole)


def _first_layer(texts: Sequence[Release]) -> Membership:
    clues = [dict.fromkeys(pair.clues, 1.0) for text in texts for pair in text.pairs]
    known = [flag for text in texts for flag in text.known]
    here = [flag for text in texts for flag in text.here]
    anywhere = [flag for text in texts for flag in text.anywhere]
    told = [(clue, flag) for clue, flag, sure in zip(clues, here, known, strict=True) if sure]
    return Membership(
        _weights([clue for clue, _ in told], [flag for _, flag in told], _FIRST, _LEAST),
        _weights(clues, anywhere, _FIRST, _LEAST),
        {},
    )


def _weights(
    views: Sequence[Mapping[str, float]], wanted: Sequence[bool], strength: float, least: int
) -> dict[str, float]:
    """Weights by name, that of "" the constant, from a logistic regression with a penalty on large ones."""
    seen = Counter(name for view in views for name in view)
    names = sorted(name for name, count in seen.items() if count >= least)
    number = {name: index for index, name in enumerate(names)}
    values, columns, rows = [], [], [0]
    for view in views:
        for name in sorted(view):
            if name in number:
                columns.append(number[name])
                values.append(view[name])
        rows.append(len(columns))
    matrix = csr_matrix((values, columns, rows), shape=(len(views), len(names)))
    # Names are weighed by how much they vary, so that the penalty treats all alike; clues are there or not.
    scale = np.ones(len(names))
    if least == 1:
        scale = np.sqrt(
            np.asarray(matrix.power(2).mean(axis=0)).ravel() - np.asarray(matrix.mean(axis=0)).ravel() ** 2
        )
        scale = np.maximum(scale, 1e-3)
    matrix = matrix.multiply(1.0 / scale).tocsr()
    model = LogisticRegression(C=strength, max_iter=3000).fit(matrix, np.asarray(wanted))
    found = dict(zip(names, (model.coef_[0] / scale).tolist(), strict=True))
    return {"": float(model.intercept_[0])} | {
        name: round(weight, 3) for name, weight in found.items() if abs(weight) >= _SMALLEST
    }


def _fold(text: Release) -> int:
    """The fifth of the texts to which one belongs, the same whatever other texts there are."""
    return sum(text.text.encode()) % FOLDS


def write(model: Membership, target: Path) -> None:
    """The weights as lines of table, clue and weight."""
    lines = [
        "# Weights of the model that judges who took part in which occasion: table, clue, weight.",
        "# Written by training/membership.py; do not edit by hand.",
    ]
    for name in ("here", "anywhere", "whole"):
        table: Mapping[str, float] = getattr(model, name)
        lines += [f"{name}\t{clue}\t{weight:.3f}" for clue, weight in sorted(table.items())]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_folds(extractor: Extractor, texts: Sequence[Release], folders: Sequence[str], target: Path) -> None:
    """Records of all texts, each by weights learned from the other folds."""
    finder = extractor.nlp.get_pipe("extractor_meetings")
    assert isinstance(finder, MeetingFinder)
    models = [learn([text for text in texts if _fold(text) != number]) for number in range(FOLDS)]
    folds = {text.text: _fold(text) for text in texts}
    with target.open("w", encoding="utf-8") as out:
        for source in read_inputs(list(folders)):
            if isinstance(source, SourceText) and source.doc_id in folds:
                finder.membership = models[folds[source.doc_id]]
                for doc in extractor.docs(source):
                    record = analysis(doc).record
                    assert record is not None
                    out.write(record.model_dump_json() + "\n")


def main() -> None:
    """Learn and write."""
    parser = argparse.ArgumentParser(prog="python -m training.membership", description=__doc__)
    parser.add_argument("folders", nargs="+", help="folders of texts with gold records")
    parser.add_argument("--folds", type=Path, help="write records of held-out texts here instead of weights")
    options = parser.parse_args()
    extractor = load()
    texts = list(releases(extractor, options.folders))
    if options.folds is not None:
        write_folds(extractor, texts, options.folders, options.folds)
    else:
        write(learn(texts), TARGET)


if __name__ == "__main__":
    main()
