"""A stand-in for the engine: these tests are about files, messages and exit codes, not about language."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from types import ModuleType
from typing import Any

import pytest

from extractor.cli.main import main
from extractor.errors import DocumentError
from extractor.reading.source import SourceText
from extractor.record import Record

Outcome = list[Record] | DocumentError


class StandIn:
    """Sees one meeting in every text; a text that says "fail", "crash" or "interrupt" does so."""

    def __init__(self, make_record: Callable[..., Record]) -> None:
        self.make_record = make_record
        self.models: list[str | None] = []

    def load(self, model: str | None = None) -> StandIn:
        self.models.append(model)
        return self

    def process(self, source: SourceText) -> list[Record]:
        if "fail" in source.text:
            raise DocumentError(source.path or source.doc_id, "told to fail")
        if "crash" in source.text:
            raise ZeroDivisionError("told to crash")
        if "interrupt" in source.text:
            raise KeyboardInterrupt
        where = {"path": source.path, "sha256": source.sha256, "start": 0, "end": len(source.text)}
        published = source.published and {
            "start": source.published, "end": source.published, "text": None, "span": None,
        }  # fmt: skip
        people = ["Anna Lee"]
        evidence = [[0, min(5, len(source.text))]]
        found = {
            "people": people,
            "name": "Talks",
            "start": "2024-05-03",
            "end": "2024-05-03",
            "evidence": evidence,
        }
        facts: dict[str, Any] = {"source": where, "published": published, "title": source.text[:40]}
        return [self.make_record(source.doc_id, [found], **facts)]

    def mentions(self, source: SourceText) -> dict[str, Any]:
        return {"id": source.doc_id, "text": source.text, "dates": [], "entities": [[0, 4, "PERSON"]]}

    def run(
        self, sources: Iterable[SourceText | DocumentError], workers: int = 1, model: str | None = None
    ) -> Iterator[tuple[SourceText | None, Outcome]]:
        self.models.append(model)
        for source in sources:
            if isinstance(source, DocumentError):
                yield None, source
                continue
            try:
                yield source, self.process(source)
            except DocumentError as error:
                yield source, error


@pytest.fixture(autouse=True)
def engine(make_record: Callable[..., Record], monkeypatch: pytest.MonkeyPatch) -> StandIn:
    stand_in = StandIn(make_record)
    module = ModuleType("extractor.engine")
    for name in ("load", "run"):
        setattr(module, name, getattr(stand_in, name))
    monkeypatch.setitem(sys.modules, "extractor.engine", module)
    monkeypatch.setenv("COLUMNS", "200")
    return stand_in


@pytest.fixture
def extractor() -> Callable[..., int]:
    """The command line in this process: `extractor("run", "a.txt")` gives the exit code."""
    return lambda *arguments: main([str(argument) for argument in arguments])
