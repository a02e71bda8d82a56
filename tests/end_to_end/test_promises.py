"""What is promised of every record, whatever the text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.batch import extract_files
from extractor.engine import Extractor
from extractor.evaluation import load_gold, score
from extractor.reading.source import SourceText
from extractor.record import Record, Span

GOLDEN = Path(__file__).parents[1] / "golden"
Golden = list[tuple[SourceText, list[Record]]]


def _spans(record: Record) -> Iterator[tuple[str, Span]]:
    if record.published and record.published.span:
        yield "published", record.published.span
    for person in record.people:
        for span in person.mentions:
            yield f"{person.id} {person.name}", span
    for meeting in record.meetings:
        for span in meeting.evidence:
            yield meeting.id, span
        for participant in meeting.participants:
            for span in participant.evidence:
                yield f"{meeting.id} {participant.name}", span


def test_spans_lie_in_their_release_and_begin_and_end_with_words(golden: Golden) -> None:
    for source, records in golden:
        for record in records:
            assert 0 <= record.source.start < record.source.end <= len(source.text)
            for what, (start, end) in _spans(record):
                words = source.text[start:end]
                assert record.source.start <= start < end <= record.source.end, (record.doc_id, what)
                assert words == words.strip(), (record.doc_id, what, words)


def test_a_persons_mentions_show_words_of_the_name_or_title(golden: Golden) -> None:
    for source, records in golden:
        for record in records:
            for person in record.people:
                shown = {source.text[start:end] for start, end in person.mentions}
                letters = "".join(char for text in shown for char in text if char.isalpha())
                assert letters, (record.doc_id, person.name)
                if record.published and record.published.span:
                    start, end = record.published.span
                    assert any(char.isdigit() for char in source.text[start:end])


def test_records_survive_the_way_to_json_and_back(golden: Golden) -> None:
    for _, records in golden:
        for record in records:
            assert Record.from_json(record.to_json()) == record


def test_participants_are_people_of_the_record(golden: Golden) -> None:
    for _, records in golden:
        for record in records:
            people = {person.id: person.name for person in record.people}
            assert len(people) == len(record.people)
            for meeting in record.meetings:
                seated = [participant.person for participant in meeting.participants]
                assert len(seated) == len(set(seated)), (record.doc_id, meeting.id)
                assert all(people[p.person] == p.name for p in meeting.participants)
                assert meeting.delegations == sorted(set(meeting.delegations))


def test_one_and_two_workers_write_the_same_bytes(tmp_path: Path) -> None:
    inputs = [str(GOLDEN / "sample"), str(GOLDEN / "authored" / "13_two_releases_pasted.txt"), "missing.txt"]
    outputs = [tmp_path / "one.jsonl", tmp_path / "two.jsonl"]
    for workers, output in enumerate(outputs, start=1):
        report = extract_files(inputs, output, workers=workers)
        assert [failure.document for failure in report.failures] == ["missing.txt"]
    assert outputs[0].read_bytes() == outputs[1].read_bytes()
    assert outputs[0].stat().st_size > 0


def test_publication_date_given_from_outside_anchors_relative_dates(pipeline: Extractor) -> None:
    text = "NAIROBI - Defence Secretary Anna Lee met Defence Minister Ben Okoro in Nairobi on Thursday."
    (record,) = pipeline.extract(text, published="2024-05-31")
    assert [meeting.start for meeting in record.meetings] == ["2024-05-30"]
    (record,) = pipeline.extract(text)
    assert [meeting.start for meeting in record.meetings] == [None]


def test_quality_on_the_authored_texts_does_not_fall(golden: Golden) -> None:
    # A guard against regressions, a little below what docs/quality.md says.
    gold = load_gold([GOLDEN / "authored"])
    records = [record for source, found in golden for record in found if source.doc_id in gold]
    figures = score(gold, records).metrics()
    floors = {"meeting_f1": 0.93, "participant_f1": 0.92}
    assert {name: figures[name] for name, floor in floors.items() if figures[name] < floor} == {}


@pytest.mark.parametrize("text", ["a", "Minister", "Mr. Mr. Mr.", "« »", "On May On May", "(((((((((((("])
def test_scraps_give_records_without_meetings(pipeline: Extractor, text: str) -> None:
    assert [meeting for record in pipeline.extract(text) for meeting in record.meetings] == []
