"""The user's sample comes out exactly as its gold says."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.engine import Extractor
from extractor.evaluation import load_gold, score
from extractor.reading import read_inputs
from extractor.reading.source import SourceText
from extractor.record import Record

SAMPLE = Path(__file__).parents[1] / "golden" / "sample"


@pytest.fixture(scope="module")
def records(pipeline: Extractor) -> list[Record]:
    (source,) = read_inputs([str(SAMPLE / "csto-releases.txt")])
    assert isinstance(source, SourceText)
    return pipeline.process(source)


def test_two_releases_in_one_file(records: list[Record]) -> None:
    assert [record.doc_id for record in records] == ["csto-releases", "csto-releases#2"]
    published = records[1].published
    assert published
    assert (published.start, published.text) == ("2021-06-30", "30.06.2021")


def test_every_fact_is_as_in_the_gold(records: list[Record]) -> None:
    gold = load_gold([SAMPLE])
    # The gold gives no publication date, because the file's two releases have different ones.
    mistakes = [mistake for mistake in score(gold, records).mistakes if mistake.kind != "published"]
    assert [mistake.line() for mistake in mistakes] == []


def test_initiator_and_press_officer_are_people_but_not_participants(records: list[Record]) -> None:
    named = {person.name for record in records for person in record.people}
    seated = {p.name for record in records for meeting in record.meetings for p in meeting.participants}
    assert {"António Guterres", "Vladimir Zaynetdinov"} <= named
    assert not {"António Guterres", "Vladimir Zaynetdinov"} & seated


def test_ranks_have_their_grade(records: list[Record]) -> None:
    grades = {person.name: person.rank_grade for person in records[0].people}
    assert grades["Viktor Khrenin"] == "OF-8"
    assert grades["Suren Papikian"] is None
