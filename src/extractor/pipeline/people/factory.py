"""The spaCy component `extractor_people`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extractor.pipeline.analysis import analysis
from extractor.pipeline.learned import Weights

from .conflicts import conflicts
from .finder import find_people
from .side_choice import side_weights


class PeopleFinder:
    """Stores the persons of a text in its analysis, and where statements about one disagree.

    `sides` are the weights by which state or organisation is chosen for those whom no statement ties to one;
    without them the grammar alone decides.
    """

    def __init__(self, sides: Weights | None) -> None:
        self.sides = sides

    def __call__(self, doc: Doc) -> Doc:
        """Find the persons of one release."""
        known = analysis(doc)
        known.people = find_people(doc, self.sides)
        known.warnings += conflicts(known.people)
        return doc


@Language.factory("extractor_people")
def people(nlp: Language, name: str) -> PeopleFinder:
    """Factory."""
    return PeopleFinder(side_weights())
