"""spaCy component that adds the lexicon's mentions to the statistical names of a Doc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language

from extractor.lexicon.mention import Mention
from extractor.pipeline.analysis import analysis, lexicon_mentions

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc, Span

# Labels under which a model's name is kept beside a lexicon mention that it contains: the country in "Bank of
# Ghana" is a mention of its own.
_NAMES = frozenset({"PERSON", "ORG", "FAC", "LOC", "NORP"})
# Lexicon labels that a personal name swallows ("Jordan" in "Michael Jordan").
_PARTS_OF_NAMES = frozenset({"COUNTRY", "NORP", "LOC", "ORG"})


def merge_mentions(found: list[Mention], named: list[Mention]) -> list[Mention]:
    """Lexicon mentions and model names in one list, sorted by start, longer first.

    Of equal spans the lexicon's stays, for it has a norm. A place or state inside a personal name of several
    words goes. Mentions of the two sources may overlap otherwise.
    """
    persons = [mention for mention in named if mention.label == "PERSON"]
    kept = [mention for mention in found if not _in_person(mention, persons)]
    taken = {(mention.start, mention.end) for mention in kept}
    kept += [
        mention for mention in named if mention.label in _NAMES and (mention.start, mention.end) not in taken
    ]
    return sorted(kept, key=lambda mention: (mention.start, -mention.end, mention.label))


def _in_person(mention: Mention, persons: list[Mention]) -> bool:
    if mention.label not in _PARTS_OF_NAMES:
        return False
    # Persons are few in a release; a linear look is cheaper than an index.
    return any(
        person.start <= mention.start
        and mention.end <= person.end
        and (person.start, person.end) != (mention.start, mention.end)
        for person in persons
    )


@Language.factory("extractor_entities")
def create_entities(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component; it has no settings."""
    return extractor_entities


def extractor_entities(doc: Doc) -> Doc:
    """Fill `analysis(doc).mentions` and `doc.spans["mentions"]` (label and norm as `label_` and `kb_id_`)."""
    named = [Mention(ent.start_char, ent.end_char, ent.label_, ent.text) for ent in doc.ents]
    mentions = merge_mentions(lexicon_mentions(doc), named)
    analysis(doc).mentions = mentions
    spans: list[Span] = []
    for mention in mentions:
        span = doc.char_span(
            mention.start, mention.end, label=mention.label, kb_id=mention.norm, alignment_mode="expand"
        )
        if span is not None:
            spans.append(span)
    doc.spans["mentions"] = spans
    return doc
