"""The spaCy component `extractor_people`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extractor.pipeline.analysis import analysis

from .finder import find_people


@Language.component("extractor_people")
def people(doc: Doc) -> Doc:
    """Store the persons of the text in `analysis(doc).people`."""
    analysis(doc).people = find_people(doc)
    return doc
