"""The whole way for many inputs: read, extract, write. What `extractor run` does, for use from Python too."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from extractor.errors import DocumentError
from extractor.reading import read_inputs
from extractor.reading.source import SourceText
from extractor.record import Record
from extractor.record_files import LineWriter, line_output
from extractor.roster import fill_in, read_offices

KEPT_RECORDS = 40

Outcome = list[Record] | DocumentError
Watcher = Callable[[SourceText | None, Outcome], None]


@dataclass(slots=True)
class BatchReport:
    """What a batch came to; `first` holds its first records for a summary."""

    documents: int = 0
    records: int = 0
    meetings: int = 0
    participants: int = 0
    failures: list[DocumentError] = field(default_factory=list)
    first: list[Record] = field(default_factory=list)

    @property
    def exit_code(self) -> int:
        """0 all well, 1 nothing could be processed, 3 some documents failed."""
        if not self.failures:
            return 0
        return 3 if self.documents else 1


def extract_files(
    inputs: Sequence[str],
    output: Path | BinaryIO,
    *,
    published: str | None = None,
    workers: int = 1,
    text_column: str = "text",
    model: str | None = None,
    failures: Path | None = None,
    removed: Path | None = None,
    roster: Path | None = None,
    min_confidence: float = 0.0,
    watch: Watcher | None = None,
) -> BatchReport:
    """Write the records of all inputs to `output`, one JSON object a line.

    A document that fails is left out and listed in the report, and in the file `failures`, which is
    written only when something failed. When nothing could be processed, an old `output` stays as it is.
    Meetings and participants that are less certain than `min_confidence` are left out of the records.
    `removed` receives the stretches of raw text that cleaning dropped; `roster` is a CSV file of offices that
    fills in what texts leave unsaid; `watch` is called after each document. Raises ExtractorError where an
    output cannot be written or the roster cannot be read.
    """
    # The engine brings spaCy with it; reading a batch's options need not wait for that.
    from extractor.engine import run

    offices = read_offices(roster) if roster else []
    report = BatchReport()
    own = {path.resolve() for path in (output, failures, removed) if isinstance(path, Path)}
    sources = _without(read_inputs(inputs, published=published, text_column=text_column), own)
    with ExitStack() as stack:
        lines = stack.enter_context(line_output(output))
        dropped = stack.enter_context(line_output(removed)) if removed else None
        for source, outcome in run(sources, workers=workers, model=model):
            if not isinstance(outcome, DocumentError) and offices:
                outcome = [fill_in(record, offices) for record in outcome]
            if not isinstance(outcome, DocumentError) and min_confidence:
                outcome = [without_doubtful(record, min_confidence) for record in outcome]
            _count(report, outcome)
            if not isinstance(outcome, DocumentError):
                for record in outcome:
                    lines.write(record.to_json())
                if dropped and source:
                    _write_removed(dropped, source)
            if watch:
                watch(source, outcome)
        if report.exit_code == 1:
            # A mistyped path must not cost the records of an earlier run.
            lines.discard()
    if failures:
        write_failures(report.failures, failures)
    return report


def without_doubtful(record: Record, min_confidence: float) -> Record:
    """The record without meetings and participants below a confidence; what stays keeps its ids."""
    meetings = [
        meeting.model_copy(
            update={"participants": [p for p in meeting.participants if p.confidence >= min_confidence]}
        )
        for meeting in record.meetings
        if meeting.confidence >= min_confidence
    ]
    return record.model_copy(update={"meetings": meetings})


def write_failures(failures: Sequence[DocumentError], path: Path) -> None:
    """One line a failed document with `document` and `reason`; without failures an old file is removed."""
    if not failures:
        if path.is_file():
            path.unlink()
        return
    with line_output(path) as lines:
        for failure in failures:
            row = {"document": failure.document, "reason": failure.reason}
            lines.write(json.dumps(row, ensure_ascii=False))


def _without(
    sources: Iterable[SourceText | DocumentError], own: set[Path]
) -> Iterator[SourceText | DocumentError]:
    """Leave out what this batch writes itself: a folder that is searched may hold an earlier run's output."""
    for source in sources:
        name = source.document.rpartition(" line ")[0] if isinstance(source, DocumentError) else source.path
        if not (own and name and Path(name).resolve() in own):
            yield source


def _count(report: BatchReport, outcome: Outcome) -> None:
    if isinstance(outcome, DocumentError):
        report.failures.append(outcome)
        return
    report.documents += 1
    report.records += len(outcome)
    for record in outcome:
        report.meetings += len(record.meetings)
        report.participants += sum(len(meeting.participants) for meeting in record.meetings)
    report.first += outcome[: KEPT_RECORDS - len(report.first)]


def _write_removed(lines: LineWriter, source: SourceText) -> None:
    from extractor.cleaning import split_releases

    # Cleaning is run a second time, but only when somebody asks for this report.
    for number, release in enumerate(split_releases(source.text, html=source.html), start=1):
        doc_id = source.doc_id if number == 1 else f"{source.doc_id}#{number}"
        for stretch in release.removed:
            words = source.text[stretch.start : stretch.end]
            row = {"doc_id": doc_id, "span": [stretch.start, stretch.end], "reason": stretch.reason}
            lines.write(json.dumps(row | {"text": words}, ensure_ascii=False))
