"""What the score counts, on documents small enough to count by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extractor.errors import UsageError
from extractor.evaluation import Gold, Score, load_gold, score
from extractor.record import Record

GOLDEN = Path(__file__).parents[1] / "golden"
MakeRecord = Callable[..., Record]


def gold(*meetings: dict[str, Any], **facts: Any) -> Gold:
    full = [
        {"event_type": "bilateral_meeting", "status": "held", "format": "unknown"}
        | given
        | {"participants": [p if isinstance(p, dict) else {"name": p} for p in given.get("participants", ())]}
        for given in meetings
    ]
    return Gold.model_validate({"doc_id": "text", "meetings": full} | facts)


def kinds(result: Score) -> list[str]:
    return [mistake.kind for mistake in result.mistakes]


def test_a_text_without_meetings_is_right_with_none(make_record: MakeRecord) -> None:
    result = score({"text": gold()}, [make_record("text")])
    assert result.mistakes == []
    assert result.metrics()["meeting_f1"] == 1.0


def test_a_document_without_records_counts_as_missed() -> None:
    result = score({"text": gold({"participants": ["Anna Lee", "Ben Okoro"], "delegations": ["KEN"]})}, [])
    counts = result.pooled.counts
    assert (counts["meeting"].recall, counts["participant"].gold, counts["delegation"].gold) == (0.0, 2, 1)


def test_an_invented_meeting_brings_its_participants_as_invented(make_record: MakeRecord) -> None:
    result = score(
        {"text": gold()}, [make_record("text", [{"people": ["Anna Lee"], "delegations": ["KEN"]}])]
    )
    counts = result.pooled.counts
    assert [counts[name].predicted for name in ("meeting", "participant", "tuple", "delegation")] == [1] * 4
    assert counts["participant"].precision == 0.0


def test_one_meeting_coded_twice_is_one_right_and_one_invented(make_record: MakeRecord) -> None:
    wanted = {"participants": ["Anna Lee", "Ben Okoro"], "start": "2024-05-03", "end": "2024-05-03"}
    found = {"people": ["Anna Lee", "Ben Okoro"], "start": "2024-05-03", "end": "2024-05-03"}
    result = score({"text": gold(wanted)}, [make_record("text", [found, found])])
    assert result.pooled.counts["meeting"].precision == 0.5
    assert result.pooled.counts["meeting"].recall == 1.0


def test_bilateral_meetings_of_one_host_are_told_apart(make_record: MakeRecord) -> None:
    wanted = [{"participants": ["Stanislav Zas", guest]} for guest in ("Anna Lee", "Ben Okoro", "Carla Diaz")]
    found = [{"people": ["Stanislav Zas", guest]} for guest in ("Carla Diaz", "Anna Lee", "Ben Okoro")]
    result = score({"text": gold(*wanted)}, [make_record("text", found)])
    assert result.metrics()["participant_f1"] == 1.0


def test_meetings_that_share_only_their_type_are_different(make_record: MakeRecord) -> None:
    wanted = {"participants": ["Anna Lee"], "start": "2024-05-03", "end": "2024-05-03"}
    found = {"people": ["Ben Okoro"], "start": "2024-06-07", "end": "2024-06-07"}
    assert score({"text": gold(wanted)}, [make_record("text", [found])]).metrics()["meeting_f1"] == 0.0


def test_whole_tuple_needs_rank_post_country_and_organisation(make_record: MakeRecord) -> None:
    facts = {"rank": "Colonel General", "position": "Minister of Defense", "country": "KAZ"}
    person = {"name": "Ruslan Zhaksylykov"} | facts
    rest = {"organization": None, "role": "participant", "attendance": "unknown", "confidence": 0.9}
    right = person | rest | {"rank": "Colonel-General", "position": "minister of defence", "evidence": []}
    wrong = right | {"rank": "General"}
    pooled = score({"text": gold({"participants": [person]})}, [make_record("text", [{"people": [right]}])])
    assert pooled.metrics()["tuple_f1"] == 1.0
    result = score({"text": gold({"participants": [person]})}, [make_record("text", [{"people": [wrong]}])])
    assert result.metrics()["tuple_f1"] == 0.0
    assert result.metrics()["participant_f1"] == 1.0
    line = next(mistake.line() for mistake in result.mistakes if mistake.kind == "participant.rank")
    assert line.split("\t")[3:] == ["Colonel General", "General"]


def test_fields_of_a_matched_meeting(make_record: MakeRecord) -> None:
    wanted = {"participants": ["Anna Lee"], "start": "2024-05-03", "end": "2024-05-04", "city": "Brasília"}
    found = {"people": ["Anna Lee"], "start": "2024-05-03", "end": "2024-05-03", "city": "Brasilia"}
    result = score({"text": gold(wanted)}, [make_record("text", [found | {"event_type": "summit"}])])
    assert kinds(result) == ["meeting.event_type", "meeting.end"]


def test_delegations_of_a_matched_meeting(make_record: MakeRecord) -> None:
    wanted = {"participants": ["Anna Lee"], "delegations": ["ARM", "CSTO"]}
    found = {"people": ["Anna Lee"], "delegations": ["ARM", "BLR"]}
    result = score({"text": gold(wanted)}, [make_record("text", [found])])
    assert result.metrics()["delegation_f1"] == 0.5
    assert kinds(result) == ["delegation.missed", "delegation.invented"]


def test_releases_of_one_file_are_pooled(make_record: MakeRecord) -> None:
    wanted = gold({"participants": ["Anna Lee"]}, {"participants": ["Ben Okoro"]}, published="2024-05-03")
    second = {"start": "2024-05-03", "end": "2024-05-03", "text": None, "span": None}
    records = [
        make_record("text", [{"people": ["Ben Okoro"]}]),
        make_record("text#2", [{"people": ["Anna Lee"]}], published=second),
    ]
    assert score({"text": wanted}, records).mistakes == []


def test_gold_is_found_by_its_inner_id_and_by_the_path_of_the_source(make_record: MakeRecord) -> None:
    annotation = gold({"participants": ["Anna Lee"]}, doc_id="inner")
    source = {"path": "texts/stem.txt.gz", "sha256": "", "start": 0, "end": 1}
    for record in (
        make_record("inner", [{"people": ["Anna Lee"]}]),
        make_record("texts-stem", [{"people": ["Anna Lee"]}], source=source),
    ):
        assert score({"stem": annotation}, [record]).metrics()["meeting_f1"] == 1.0


def test_records_without_gold_are_named_and_do_not_count(make_record: MakeRecord) -> None:
    result = score({"text": gold()}, [make_record("text"), make_record("other", [{"people": ["Anna Lee"]}])])
    assert result.unknown == ["other"]
    assert result.metrics()["meeting_precision"] == 1.0


def test_calibration(make_record: MakeRecord) -> None:
    records = [make_record("text", [{"people": ["Anna Lee", "Ben Okoro"], "confidence": 0.8}])]
    figures = score({"text": gold({"participants": ["Anna Lee"]})}, records).pooled.calibration
    assert figures["meeting"].bins() == [("0.8-0.9", 1, 0.8, 1.0)]
    assert figures["participant"].brier == pytest.approx((0.1**2 + 0.9**2) / 2)
    assert figures["participant"].ece == pytest.approx(0.4)


def test_gold_of_the_golden_texts_loads_per_folder() -> None:
    loaded = load_gold([GOLDEN / "authored", GOLDEN / "sample"])
    assert {annotation.folder for annotation in loaded.values()} == {"authored", "sample"}
    assert len(loaded["csto-releases"].meetings) == 2


def test_gold_that_is_missing_or_broken_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no gold annotations"):
        load_gold([tmp_path])
    with pytest.raises(UsageError, match="no gold annotations"):
        load_gold([tmp_path / "missing"])
    (tmp_path / "x.json").write_text(json.dumps({"doc_id": "x", "meetings": [{"event_type": "party"}]}))
    with pytest.raises(UsageError, match=r"x\.json: not a gold annotation: meetings\.0\.event_type"):
        load_gold([tmp_path])
