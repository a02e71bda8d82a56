"""`extractor schema`: the JSON Schema of a record."""

from __future__ import annotations

import json

import typer

from extractor.record import Record

EXAMPLES = "[bold]Example[/bold]\n\nextractor schema > record.schema.json"


def schema() -> None:
    """Print the JSON Schema of a record."""
    typer.echo(json.dumps(Record.model_json_schema(mode="serialization"), indent=2))
