"""What config.cfg names: the corpora and the word lists, registered with spaCy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from training.augment import vary
from training.gazetteer import build_table
from training.samples import WIKIGOLD, WORLDWIDE, Sample, paragraphs, read_corpus, to_doc
from training.sentences import make_text


def _example(nlp: Language, sample: Sample, rng: Random) -> Example | None:
    reference = to_doc(nlp, sample)
    if not len(reference):
        return None
    predicted = nlp.make_doc(sample.text)
    if "extractor_gazetteer" in nlp.pipe_names and rng.random() < 0.85:
        predicted = nlp.get_pipe("extractor_gazetteer")(predicted)
        _forget(predicted, rng)
    return Example(predicted, reference)


def _forget(doc: Doc, rng: Random) -> None:
    """Drop some of the word classes, so that the model does not lean on the lists alone."""
    share = rng.random() * 0.4
    for token in doc:
        if token.tag and rng.random() < share:
            token.tag = 0


@spacy.registry.readers("extractor.training_names.v1")
def training_names(data: str, made_up: int, seed: int) -> Callable[[Language], Iterator[Example]]:
    """Corpus of one epoch after the other: real texts, varied anew each time, and `made_up` invented ones."""
    ner = Path(data) / "ner"
    real = [
        piece
        for name, classes in (("worldwide_train", WORLDWIDE), ("wikigold", WIKIGOLD))
        for sample in read_corpus(ner / f"{name}.jsonl", classes)
        for piece in paragraphs(sample)
    ]
    epoch = 0

    def corpus(nlp: Language) -> Iterator[Example]:
        nonlocal epoch
        rng = Random(f"{seed}/{epoch}")
        epoch += 1
        samples: list[Sample | None] = [*real, *([None] * made_up)]
        rng.shuffle(samples)
        for sample in samples:
            chosen = make_text(rng) if sample is None else vary(sample, rng)
            example = _example(nlp, chosen, rng)
            if example is not None:
                yield example

    return corpus


@spacy.registry.readers("extractor.development_names.v1")
def development_names(data: str) -> Callable[[Language], Iterator[Example]]:
    """The corpus that chooses the best step, as it is."""

    def corpus(nlp: Language) -> Iterator[Example]:
        for sample in read_corpus(Path(data) / "ner" / "worldwide_dev.jsonl", WORLDWIDE):
            yield Example(nlp.make_doc(sample.text), to_doc(nlp, sample))

    return corpus


@spacy.registry.readers("extractor.gazetteer_words.v1")
def gazetteer_words() -> dict[str, str]:
    """The table of `extractor_gazetteer`."""
    return build_table()
