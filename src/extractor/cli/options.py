"""Options that several commands share."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer


def _iso_day(value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise typer.BadParameter(f"{value!r} is not a date of the form 2024-05-31") from None


def _at_least_one(value: int) -> int:
    if value < 1:
        raise typer.BadParameter("must be at least 1")
    return value


Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT",
        help="Files and folders; [bold]-[/bold] is standard input. Read are .txt .md .html .htm, and .jsonl "
        "and .csv with a column of texts, each also as .gz.",
        show_default=False,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="OUT.jsonl", help="File to write; without it, standard output.",
        show_default=False,
    ),
]  # fmt: skip
RecordFiles = Annotated[
    list[str],
    typer.Argument(
        metavar="RECORDS", show_default=False,
        help="Files that extractor run wrote (.jsonl, .jsonl.gz).",
    ),
]  # fmt: skip
Published = Annotated[
    str | None,
    typer.Option(
        metavar="DATE", callback=_iso_day, show_default=False,
        help="Publication date (2024-05-31) of texts that do not state one; relative dates count from it.",
    ),
]  # fmt: skip
TextColumn = Annotated[
    str, typer.Option(metavar="NAME", help="Column of .jsonl and .csv that holds the text.")
]
Workers = Annotated[int, typer.Option(metavar="N", callback=_at_least_one, help="Processes to work with.")]
Model = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", show_default=False,
        help="[bold]accurate[/bold]: the shipped pipeline with its deeper, slower network for names. Or the "
        "folder of a saved pipeline of your own.",
    ),
]  # fmt: skip


def is_stream(output: Path | None) -> bool:
    """Whether results go to standard output."""
    return output is None or str(output) == "-"
