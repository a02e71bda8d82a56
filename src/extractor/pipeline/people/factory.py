"""The spaCy component `extractor_people`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extractor.pipeline.analysis import analysis

from .conflicts import conflicts
from .finder import find_people


@Language.component("extractor_people")
def people(doc: Doc) -> Doc:
    """Store the persons of the text in `analysis(doc).people`, and where statements about one disagree."""
    known = analysis(doc)
    known.people = find_people(doc)
    known.warnings += conflicts(known.people)
    return doc
