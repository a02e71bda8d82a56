"""The component that joins lexicon mentions and model names."""

from __future__ import annotations

import spacy
from spacy.tokens import Span

from extractor.lexicon.mention import Mention
from extractor.pipeline.analysis import analysis
from extractor.pipeline.entities import create_entities, merge_mentions


def test_state_inside_a_personal_name_goes() -> None:
    found = [Mention(8, 14, "COUNTRY", "JOR"), Mention(20, 26, "COUNTRY", "JOR")]
    named = [Mention(0, 14, "PERSON", "Michael Jordan"), Mention(20, 26, "LOC", "Jordan")]
    assert merge_mentions(found, named) == [named[0], found[1]]


def test_rank_inside_a_personal_name_stays() -> None:
    rank, person = Mention(0, 4, "RANK", "General"), Mention(0, 10, "PERSON", "Gen. Smith")
    assert merge_mentions([rank], [person]) == [person, rank]


def test_component_fills_analysis_and_spans() -> None:
    nlp = spacy.blank("en")
    doc = nlp("Col. Gen. Anatoly Sidorov of the CSTO visited Minsk.")
    doc.ents = [Span(doc, 4, 6, label="PERSON")]
    doc = create_entities(nlp, "extractor_entities")(doc)
    mentions = [(doc.text[m.start : m.end], m.label, m.norm) for m in analysis(doc).mentions]
    assert ("Col. Gen.", "RANK", "Colonel General") in mentions
    assert ("CSTO", "ORG", "CSTO") in mentions
    assert ("Minsk", "LOC", "Minsk") in mentions
    assert any(label == "PERSON" for _, label, _ in mentions)
    assert [span.label_ for span in doc.spans["mentions"]] == [label for _, label, _ in mentions]
