"""Puts the stages together into the pipeline that `models/press_en` holds."""

from __future__ import annotations

from pathlib import Path

import spacy
from spacy.language import Language

# Importing a stage registers its factory, also where the package is not installed with its entry points.
from extractor.pipeline import (  # noqa: F401
    cleaner,
    dates,
    entities,
    gazetteer,
    names,
    network_ner,
    record_builder,
    sentences,
    tokenizer,
)
from extractor.pipeline.meetings import component as meetings  # noqa: F401
from extractor.pipeline.people import factory as people  # noqa: F401

# Stages in the order in which they work, after the statistical model (tok2vec, ner).
STAGES = (
    "extractor_sentences",
    "extractor_names",
    "extractor_dates",
    "extractor_entities",
    "extractor_people",
    "extractor_meetings",
    "extractor_record",
)


def complete(nlp: Language) -> Language:
    """Add the stages that a pipeline lacks; those that it has keep their settings."""
    if "extractor_cleaner" not in nlp.pipe_names:
        nlp.add_pipe("extractor_cleaner", first=True)
    for stage in STAGES:
        if stage not in nlp.pipe_names:
            nlp.add_pipe(stage)
    return nlp


def assemble(model: Path) -> Language:
    """The whole pipeline around the saved model at `model`."""
    return complete(spacy.load(model))
