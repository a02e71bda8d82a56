"""`extractor merge`: records of many releases in, one line for each occasion out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli import options
from extractor.cli.console import messages
from extractor.merge import join, link
from extractor.record_files import line_output, read_records

EXAMPLES = (
    "[bold]Examples[/bold]\n\n"
    "extractor merge records.jsonl -o occasions.jsonl\n\n"
    "extractor merge ours.jsonl theirs.jsonl.gz -o occasions.jsonl"
)


def merge(
    records: options.RecordFiles,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="OCCASIONS.jsonl", show_default=False,
            help="File to write; without it, standard output.",
        ),
    ] = None,
) -> None:  # fmt: skip
    """Link the records of one occasion that several releases tell, one occasion a line.

    Days, people, sides and place decide. The status is that of the latest release, so an announced meeting
    becomes a held one; where releases differ, all values are kept with the releases that say so.
    """
    groups = link(record for path in records for record in read_records(path))
    stream = options.is_stream(output)
    with line_output(sys.stdout.buffer if output is None or stream else output) as lines:
        for number, group in enumerate(groups, 1):
            lines.write(join(number, group).to_json())
    if not stream:
        told = sum(map(len, groups))
        messages().print(f"{told} meetings are {len(groups)} occasions, in {output}", markup=False)
