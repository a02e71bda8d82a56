"""`extractor mentions`: what is named in a text, with offsets into the text as given."""

from __future__ import annotations

import json
import sys

import typer

from extractor.cli import options
from extractor.cli.console import complain
from extractor.errors import DocumentError
from extractor.reading import read_inputs
from extractor.record_files import line_output

EXAMPLES = (
    "[bold]Examples[/bold]\n\n"
    "extractor mentions texts.jsonl -o mentions.jsonl\n\n"
    'echo "Colonel General Anatoly Sidorov arrived in Minsk on May 24, 2022." | extractor mentions -'
)


def mentions(
    inputs: options.Inputs,
    output: options.Output = None,
    published: options.Published = None,
    text_column: options.TextColumn = "text",
    model: options.Model = None,
) -> None:
    """Write the dates and entities of each text, one JSON object a line.

    Rows of .jsonl carry id, text and optionally dct, the publication date. Dates are
    \\[start, end, ISO 8601 or TIMEX3 value], entities \\[start, end, label].
    """
    from extractor.engine import load

    done = failed = 0
    target = sys.stdout.buffer if output is None or options.is_stream(output) else output
    extractor = load(model)
    with line_output(target) as lines:
        for source in read_inputs(inputs, published=published, text_column=text_column):
            try:
                if isinstance(source, DocumentError):
                    raise source
                lines.write(json.dumps(extractor.mentions(source), ensure_ascii=False))
                done += 1
            except DocumentError as error:
                complain(str(error))
                failed += 1
    raise typer.Exit(0 if not failed else 3 if done else 1)
