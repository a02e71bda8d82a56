"""What benchmarks/readouts.py counts as right."""

from __future__ import annotations

from typing import Any

import extractor
from benchmarks.readouts import guests, judge, same_name, without_style

TEXT = "President Anna Lee spoke today with Prime Minister Ben Okoro of Kenya about trade."


def row(text: str = TEXT, **changed: object) -> dict[str, Any]:
    """A readout of a call with Ben Okoro, with changes in what its title says of him."""
    start = text.index("Okoro")
    part = {"position": "Prime Minister", "name": "Okoro", "country": "KEN", "span": [start, start + 5]}
    return {"text": text, "event": "CALL", "participants": [part | changed]}


def verdicts(row: dict[str, Any]) -> dict[str, bool]:
    """The verdicts on the record of a readout's text."""
    record = extractor.load().extract(row["text"], published="2024-05-03")[0]
    return {verdict.measure: verdict.right for verdict in judge(row, record)}


def test_a_readout_read_right_is_right_in_every_measure() -> None:
    assert set(verdicts(row()).values()) == {True}


def test_each_wrong_field_is_wrong_and_takes_the_principal_with_it() -> None:
    for measure, value in (("position", "President"), ("country", "UGA"), ("name", "Okello")):
        wrong = {name for name, right in verdicts(row(**{measure: value})).items() if not right}
        assert wrong == {measure, "principal"}


def test_a_state_that_the_body_does_not_name_is_not_asked_of_it() -> None:
    assert "country, named" not in verdicts(row(country="UGA"))
    assert "country, named" in verdicts(row())


def test_a_name_may_be_shorter_than_the_title_only_where_the_text_is() -> None:
    assert same_name("Ben Okoro", "Okoro", "President Lee called Okoro.")
    assert not same_name("Ben Okoro", "Okoro", "President Lee called Ben Okoro.")
    assert same_name("Okoro", "Ben Okoro", "President Lee called Ben Okoro.")


def test_styles_are_neither_name_nor_office() -> None:
    assert without_style("His Majesty King") == "King"
    assert guests(row(position="Sheikh"))[0].position == ""
