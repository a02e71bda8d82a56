"""Reading of the commented data files beside this package."""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import Any

from extractor.errors import LexiconError


def _content(name: str) -> str:
    return resources.files("extractor.lexicon").joinpath("data", name).read_text(encoding="utf-8")


def read_lines(name: str) -> list[str]:
    """Lines of a text file of `data/`, stripped, without `#` comments and blanks."""
    stripped = (line.partition("#")[0].strip() for line in _content(name).splitlines())
    return [line for line in stripped if line]


def read_columns(name: str, width: int) -> list[list[str]]:
    """Rows of a file with `width` columns parted by `|`; raises LexiconError on a row of another width."""
    rows = [[cell.strip() for cell in line.split("|")] for line in read_lines(name)]
    for row in rows:
        if len(row) != width:
            raise LexiconError(f"{name}: a row needs {width} columns parted by '|': {' | '.join(row)}")
    return rows


def read_toml(name: str) -> dict[str, Any]:
    """A TOML file of `data/`; raises LexiconError where it is not TOML."""
    try:
        return tomllib.loads(_content(name))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{name}: {error}") from error


def parts(cell: str) -> list[str]:
    """The members of a cell parted by `;`."""
    return [part for part in (piece.strip() for piece in cell.split(";")) if part]
