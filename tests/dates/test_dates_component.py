"""The spaCy component that keeps a Doc's dates."""

from __future__ import annotations

import pytest

spacy = pytest.importorskip("spacy")


def test_component_resolves_against_the_day_that_the_release_states() -> None:
    import extractor.pipeline.dates
    from extractor.pipeline.analysis import analysis

    assert extractor.pipeline.dates.make_dates
    nlp = spacy.blank("en")
    nlp.add_pipe("extractor_dates")
    text = "ASTANA, November 27, 2024. A joint meeting was held today. The sides will meet again on Thursday."
    doc = nlp(text)
    assert [(m.value, text[m.start : m.end]) for m in analysis(doc).dates] == [
        ("2024-11-27", "November 27, 2024"),
        ("2024-11-27", "today"),
        ("2024-11-28", "Thursday"),
    ]
    spans = [(span.text, span.label_, span.kb_id_) for span in doc.spans["dates"]]
    assert spans[0] == ("November 27, 2024", "DATE", "2024-11-27")
