"""Every golden text with its records, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.engine import Extractor
from extractor.reading import read_inputs
from extractor.reading.source import SourceText
from extractor.record import Record

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.fixture(scope="session")
def golden(pipeline: Extractor) -> list[tuple[SourceText, list[Record]]]:
    """Every golden text with its records."""
    sources = [source for source in read_inputs([str(GOLDEN)]) if isinstance(source, SourceText)]
    return [(source, pipeline.process(source)) for source in sources]
