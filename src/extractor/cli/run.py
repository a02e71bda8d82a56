"""`extractor run`: texts in, records out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console, JustifyMethod
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)
from rich.table import Table

from extractor.batch import BatchReport, Outcome, Watcher, extract_files
from extractor.cli import options
from extractor.cli.console import complain, messages, printable
from extractor.errors import DocumentError
from extractor.reading.source import SourceText

EXAMPLES = (
    "[bold]Examples[/bold]\n\n"
    "extractor run releases/ -o records.jsonl\n\n"
    "extractor run a.txt page.html texts.csv.gz --text-column body -o out.jsonl\n\n"
    "extractor run releases/ --min-confidence 0.9 -o sure.jsonl\n\n"
    "cat page.html | extractor run - --published 2024-05-31"
)

_COLUMNS: tuple[tuple[str, JustifyMethod], ...] = (
    ("published", "left"),
    ("meetings", "right"),
    ("participants", "right"),
)


def run(
    inputs: options.Inputs,
    output: options.Output = None,
    published: options.Published = None,
    workers: options.Workers = 1,
    text_column: options.TextColumn = "text",
    failures: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", show_default=False,
            help="List of documents that failed, written only if some did. Default: OUT.failures.jsonl "
            "beside OUT.jsonl.",
        ),
    ] = None,
    removed: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", show_default=False,
            help="Report of what cleaning left out: spans of the raw text with a reason.",
        ),
    ] = None,
    roster: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", show_default=False,
            help="CSV of extractor roster: fills in rank, position, country and organization that a text "
            "leaves unsaid, and marks them.",
        ),
    ] = None,
    min_confidence: Annotated[
        float,
        typer.Option(
            min=0.0, max=1.0, metavar="P",
            help="Leave out meetings and participants whose confidence is below P, for more precision "
            "at the price of recall.",
        ),
    ] = 0.0,
    model: options.Model = None,
) -> None:  # fmt: skip
    """Extract the records of press releases, one JSON object a line.

    A document that cannot be processed is named on standard error; the others are processed all the same.
    """
    stream = options.is_stream(output)
    target = sys.stdout.buffer if output is None or stream else output
    if failures is None and output is not None and not stream:
        failures = output.with_name(f"{output.name.removesuffix('.jsonl')}.failures.jsonl")
    console = messages()
    with _progress(console) as progress:
        report = extract_files(
            inputs,
            target,
            published=published,
            workers=workers,
            text_column=text_column,
            model=model,
            failures=failures,
            removed=removed,
            roster=roster,
            min_confidence=min_confidence,
            watch=_watcher(progress),
        )
    if not stream:
        _summarise(report, console, str(output))
    if report.failures:
        listed = f"; listed in {failures}" if failures else ""
        console.print(f"{len(report.failures)} could not be processed{listed}", markup=False)
    raise typer.Exit(report.exit_code)


def _progress(console: Console) -> Progress:
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    return Progress(
        *columns, TimeElapsedColumn(), console=console, transient=True, disable=not console.is_terminal
    )


def _watcher(progress: Progress) -> Watcher:
    # How many documents there are is known only when the last one is read.
    task = progress.add_task("extracting", total=None)

    def watch(source: SourceText | None, outcome: Outcome) -> None:
        progress.advance(task)
        if isinstance(outcome, DocumentError):
            complain(str(outcome))

    return watch


def _summarise(report: BatchReport, console: Console, output: str) -> None:
    table = Table(box=None, pad_edge=False, expand=True)
    table.add_column("release", no_wrap=True, overflow="ellipsis", max_width=32)
    for name, justify in _COLUMNS:
        table.add_column(name, no_wrap=True, justify=justify)
    table.add_column("title", no_wrap=True, overflow="ellipsis", ratio=1)
    for record in report.first:
        published = record.published.start if record.published else ""
        people = sum(len(meeting.participants) for meeting in record.meetings)
        title = printable(" ".join((record.title or "").split()))
        cells = (printable(record.doc_id), published, str(len(record.meetings)), str(people), title)
        table.add_row(*(_plain(cell) for cell in cells))
    if report.first:
        console.print(table, soft_wrap=False)
    if report.records > len(report.first):
        console.print(f"… and {report.records - len(report.first)} more")
    if report.exit_code == 1:
        console.print(f"nothing was written to {output}", markup=False)
        return
    facts = f"{report.records} releases, {report.meetings} meetings, {report.participants} participants"
    console.print(f"{facts} from {report.documents} documents to {output}", markup=False)


def _plain(text: str) -> str:
    """The text with rich's markup switched off."""
    return text.replace("[", r"\[")
