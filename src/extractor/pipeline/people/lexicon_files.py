"""Reads the lexicon files of this room, `data/*.toml`."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any


def read_lexicon(name: str) -> dict[str, Any]:
    """The tables of a file; its readers keep what they make of it."""
    return tomllib.loads((files(__package__) / "data" / name).read_text(encoding="utf-8"))
