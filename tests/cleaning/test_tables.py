"""Tabs between the cells of tables, and tabs that are none."""

from __future__ import annotations

from extractor.cleaning.normalise import normalise


def test_cells_of_rows_are_parted_by_bars() -> None:
    clean = normalise("Kenya\tJane Doe\tMinister\nUganda\tJohn Roe\tChief of Staff\n")
    assert clean.text == "Kenya | Jane Doe | Minister\nUganda | John Roe | Chief of Staff\n"


def test_a_tab_in_one_line_is_a_space() -> None:
    assert normalise("Date:\t12 March 2024\nThe ministers met.\n").text == (
        "Date: 12 March 2024\nThe ministers met.\n"
    )
