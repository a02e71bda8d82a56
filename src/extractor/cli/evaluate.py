"""`extractor evaluate`: how right records are, measured against gold annotations."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from extractor.cli.console import complain
from extractor.evaluation import Score, load_gold, score
from extractor.evaluation.report import (
    as_json,
    as_markdown,
    as_text,
    field_rows,
    headline_rows,
    mistake_counts,
)
from extractor.record_files import line_output, read_records

EXAMPLES = (
    "[bold]Examples[/bold]\n\n"
    "extractor evaluate gold/ records.jsonl\n\n"
    "extractor evaluate gold/ records.jsonl --fail-under participant_f1=0.8 --fail-under tuple_f1=0.7\n\n"
    "extractor evaluate gold/ records.jsonl | grep ^participant.missed"
)


def evaluate(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="GOLD_DIR... PRED.jsonl", show_default=False,
            help="Folders (or files) of gold annotations, X.json for the text X.txt, and last the records.",
        ),
    ],
    json_output: Annotated[bool, typer.Option("--json", help="Everything as one JSON object.")] = False,
    markdown: Annotated[
        Path | None,
        typer.Option(metavar="FILE", show_default=False, help="Also write the tables as a Markdown page."),
    ] = None,
    fail_under: Annotated[
        list[str] | None,
        typer.Option(
            metavar="METRIC=VALUE", show_default=False,
            help="Exit with 1 when a pooled metric is below the value. May be repeated.",
        ),
    ] = None,
) -> None:  # fmt: skip
    """Score records against gold annotations: tables, then every mistake on a line of its own.

    A line of a mistake holds, separated by tabs: kind, document, where, gold value, value found.
    """
    if len(paths) < 2:
        raise typer.BadParameter(
            "give at least one folder of gold annotations and, last, the file of records"
        )
    *folders, predictions = paths
    limits = [_limit(given) for given in fail_under or []]
    result = score(load_gold(folders), read_records(predictions))
    _check_names(limits, result)
    if json_output:
        typer.echo(json.dumps(as_json(result), indent=2, ensure_ascii=False))
    else:
        _print(result)
    if markdown:
        with line_output(markdown) as page:
            page.write(as_markdown(result).rstrip("\n"))
    figures = result.metrics()
    below = [(name, value) for name, value in limits if figures[name] < value]
    for name, value in below:
        complain(f"{name} is {figures[name]:.4f}, below {value}")
    raise typer.Exit(1 if below else 0)


def _limit(given: str) -> tuple[str, float]:
    name, _, value = given.partition("=")
    try:
        return name.strip(), float(value)
    except ValueError:
        message = f"{given!r} is not of the form METRIC=VALUE, as in meeting_f1=0.8"
        raise typer.BadParameter(message, param_hint="--fail-under") from None


def _check_names(limits: list[tuple[str, float]], result: Score) -> None:
    # Of calibration errors, less is better: a lower limit would say the opposite of what is meant.
    known = [name for name in result.metrics() if not name.endswith(("_brier", "_ece"))]
    for name, _ in limits:
        if name not in known:
            message = f"unknown metric {name!r}; known are: {', '.join(known)}"
            raise typer.BadParameter(message, param_hint="--fail-under")


def _print(result: Score) -> None:
    console = Console(highlight=False)
    if not console.is_terminal:
        typer.echo(as_text(result), nl=False)
        return
    console.print(_table("Precision, recall and F1", headline_rows(result)))
    console.print(_table("Accuracy on what is matched", field_rows(result)))
    counts = [["kind", "count"], *([kind, str(number)] for kind, number in mistake_counts(result.mistakes))]
    console.print(_table("Mistakes", counts))
    for mistake in sorted(result.mistakes, key=lambda mistake: mistake.kind):
        console.print(mistake.line(), markup=False, soft_wrap=True)
    if result.unknown:
        complain("without gold, not counted: " + ", ".join(result.unknown))


def _table(title: str, rows: list[list[str]]) -> Table:
    header, *body = rows
    table = Table(*header, title=title, title_justify="left", box=None, pad_edge=False)
    for row in body:
        table.add_row(*row)
    return table
