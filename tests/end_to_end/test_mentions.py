"""`extractor mentions`: every label of its contract, with offsets into the text as given."""

from __future__ import annotations

from extractor.engine import Extractor
from extractor.reading import source_from_text


def test_labels_and_offsets(pipeline: Extractor) -> None:
    raw = (
        "<p>On&nbsp;May 3, 2024, the Deputy Minister of Defence of Kenya, Major General Ann Otieno, met with "
        "Norwegian Foreign Minister Ola Berg in Nairobi.</p>"
    )
    found = pipeline.mentions(source_from_text(raw, doc_id="a"))
    assert (found["id"], found["text"]) == ("a", raw)
    words = {(raw[start:end], label) for start, end, label in found["entities"]}
    assert {
        ("Ann Otieno", "PERSON"),
        ("Ola Berg", "PERSON"),
        ("Major General", "RANK"),
        ("Deputy Minister of Defence of Kenya", "POSITION"),
        ("Norwegian Foreign Minister", "POSITION"),
        ("Kenya", "COUNTRY"),
        ("Norwegian", "NORP"),
        ("Nairobi", "LOC"),
    } <= words
    assert [(raw[start:end], value) for start, end, value in found["dates"]] == [
        ("May 3, 2024", "2024-05-03")
    ]


def test_relative_dates_count_from_the_given_publication_date(pipeline: Extractor) -> None:
    raw = "The ministers of Fiji and Tonga met on Thursday."
    found = pipeline.mentions(source_from_text(raw, published="2024-05-04"))
    assert [value for _, _, value in found["dates"]] == ["2024-05-02"]
