"""The `extractor` command: its options, its sub-commands, and what its exit codes mean."""

from __future__ import annotations

import sys
import traceback
from importlib.metadata import version
from typing import Annotated

import typer

from extractor.cli import evaluate, mentions, merge, roster, run, schema, show
from extractor.cli.console import complain
from extractor.errors import ExtractorError, UsageError

app = typer.Typer(
    name="extractor",
    help="Turn press releases into records of meetings: who met whom, when, where and in what capacity.",
    epilog=(
        "[bold]Examples[/bold]\n\n"
        "extractor run releases/ -o records.jsonl\n\n"
        "extractor show release.txt\n\n"
        "[bold]Exit codes[/bold]  0 all well, 1 failed for a reason that the message names, 2 wrong call, "
        "3 some documents failed, 130 interrupted"
    ),
    rich_markup_mode="rich",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command(epilog=run.EXAMPLES)(run.run)
app.command(epilog=show.EXAMPLES)(show.show)
app.command(epilog=mentions.EXAMPLES)(mentions.mentions)
app.command(epilog=roster.EXAMPLES)(roster.roster)
app.command(epilog=merge.EXAMPLES)(merge.merge)
app.command(epilog=evaluate.EXAMPLES)(evaluate.evaluate)
app.command(epilog=schema.EXAMPLES)(schema.schema)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"extractor {version('extractor')}")
        raise typer.Exit


@app.callback()
def _options(
    show_version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show tracebacks. May stand anywhere on the line.")
    ] = False,
) -> None:
    # Both are handled before this is reached; they are declared here for --help.
    del show_version, debug


def main(arguments: list[str]) -> int:
    """Run the command line and return its exit code."""
    options, marker, rest = _split(arguments)
    debug = "--debug" in options
    options = [option for option in options if option != "--debug"]
    try:
        app([*options, *marker, *rest], prog_name="extractor")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except Exception as error:
        if debug:
            traceback.print_exc()
        elif isinstance(error, ExtractorError):
            complain(str(error))
        else:
            name = type(error).__name__
            complain(f"internal error ({name}: {error}); run again with --debug and report what it shows")
        return 2 if isinstance(error, UsageError) else 1
    return 0


def _split(arguments: list[str]) -> tuple[list[str], list[str], list[str]]:
    """Options, and what stands behind `--` and must be left as it is."""
    if "--" not in arguments:
        return arguments, [], []
    place = arguments.index("--")
    return arguments[:place], ["--"], arguments[place + 1 :]


def run_cli() -> None:
    """Entry point of the console script."""
    sys.exit(main(sys.argv[1:]))
