"""`extractor roster`: records in, one row for each office of each person out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli import options
from extractor.cli.console import messages
from extractor.record import Record
from extractor.record_files import read_records
from extractor.roster import collect_offices, write_offices

EXAMPLES = (
    "[bold]Examples[/bold]\n\n"
    "extractor roster records.jsonl -o roster.csv\n\n"
    "extractor run new/ --roster roster.csv -o new.jsonl"
)


def roster(
    records: options.RecordFiles,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="ROSTER.csv", show_default=False,
            help="File to write; without it, standard output.",
        ),
    ] = None,
) -> None:  # fmt: skip
    """Collect who held which office when, over many releases, as CSV.

    One row for each person and office, with the first and last day on which a release shows it. Give the file
    back with --roster to fill in what other texts leave unsaid; a day that you empty leaves that end open.
    """
    offices = collect_offices(_all(records))
    stream = options.is_stream(output)
    write_offices(offices, sys.stdout.buffer if output is None or stream else output)
    if not stream:
        people = len({(office.name, office.country, office.organization) for office in offices})
        messages().print(f"{len(offices)} offices of {people} people to {output}", markup=False)


def _all(paths: list[str]) -> Iterator[Record]:
    for path in paths:
        yield from read_records(path)
