"""Running the pipeline: one text, many texts, many workers."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Protocol, cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extractor.cleaning import Removed, normalise
from extractor.dates import find_dates
from extractor.errors import DocumentError, ExtractorError, ModelError
from extractor.pipeline import assemble  # noqa: F401 - registers the stages
from extractor.pipeline.analysis import analysis, lexicon_mentions
from extractor.pipeline.manifest import verify_manifest
from extractor.pipeline.people.finder import position_spans
from extractor.reading.source import SourceText, source_from_text
from extractor.record import Record

Outcome = tuple[SourceText | None, list[Record] | DocumentError]

MODEL_NAME = "press_en"
# The shipped pipeline with its deeper network for names: slower, and surer of organisations and rare names.
ACCURATE = "accurate"
_LABELS = frozenset(["PERSON", "ORG", "LOC", "FAC", "NORP", "RANK", "POSITION", "COUNTRY"])
# Stages that `mentions` can do without.
_AFTER_MENTIONS = ("extractor_meetings", "extractor_record")
# Texts a worker takes at a time: enough that passing them costs little, few enough that memory stays small.
_BATCH = 16


class _Cleaner(Protocol):
    def docs(self, source: SourceText) -> Iterator[Doc]: ...


def model_path(name: str | None = None) -> Path:
    """Folder of a shipped pipeline, or `name` itself where it is a folder; raises ModelError."""
    if name is not None and Path(name).is_dir():
        return Path(name)
    package = Path(__file__).parent
    # Inside a wheel the models lie in the package; in a checkout beside src.
    for folder in (package / "models", package.parents[1] / "models"):
        path = folder / (name or MODEL_NAME)
        if (path / "config.cfg").is_file():
            return path
    raise ModelError(
        f"no pipeline named {name or MODEL_NAME!r}: give the folder of one, or install the package again"
    )


class Extractor:
    """The pipeline, ready to read texts."""

    def __init__(self, nlp: Language) -> None:
        self.nlp = nlp

    def extract(self, text: str, *, published: str | None = None, doc_id: str = "text") -> list[Record]:
        """Records of one raw text, one a release; raises DocumentError.

        `published` (ISO 8601) counts where the text does not state its publication date.
        """
        return self.process(source_from_text(text, doc_id=doc_id, published=published))

    def pipe(self, texts: Iterable[str]) -> Iterator[list[Record]]:
        """Records of many raw texts, in their order; a text's doc_id is "text", "text-2", "text-3" …"""
        for number, text in enumerate(texts, 1):
            yield self.extract(text, doc_id="text" if number == 1 else f"text-{number}")

    def process(self, source: SourceText) -> list[Record]:
        """Records of one source; raises DocumentError."""
        return [record for record, _ in self.process_with_removed(source)]

    def process_with_removed(self, source: SourceText) -> list[tuple[Record, list[Removed]]]:
        """Records of one source, each with the stretches that cleaning dropped from its release."""
        found = []
        for doc in self.docs(source):
            known = analysis(doc)
            if known.record is None or known.release is None:
                raise ModelError("the pipeline has no stage extractor_record; use the one in models/")
            found.append((known.record, known.release.removed))
        return found

    def docs(self, source: SourceText) -> Iterator[Doc]:
        """The analysed Docs of one source, one a release, for those who want more than the record."""
        cleaner = cast(_Cleaner, self.nlp.get_pipe("extractor_cleaner"))
        for doc in cleaner.docs(source):
            yield self.nlp(doc)

    def mentions(self, source: SourceText) -> dict[str, Any]:
        """Dates and entities of a text with offsets into it as given; nothing is cleaned away but markup."""
        clean = normalise(source.text, html=source.html)
        doc = self.nlp.make_doc(clean.text)
        for name, stage in self.nlp.pipeline:
            if name not in _AFTER_MENTIONS:
                doc = stage(doc)
        raw = clean.alignment.raw_span
        published = source.published
        dates = [[*raw(date.start, date.end), date.value] for date in find_dates(clean.text, published)]
        spans = {
            (entity.start_char, entity.end_char, entity.label_)
            for entity in doc.ents
            if entity.label_ in _LABELS
        }
        spans |= {(m.start, m.end, m.label) for m in lexicon_mentions(doc) if m.label in _LABELS}
        spans |= {(m.start, m.end, m.label) for m in analysis(doc).mentions if m.label in _LABELS}
        spans |= {(start, end, "POSITION") for start, end in position_spans(doc)}
        entities = [[*raw(start, end), label] for start, end, label in sorted(spans)]
        return {"id": source.doc_id, "text": source.text, "dates": dates, "entities": entities}


def load(model: str | Path | None = None) -> Extractor:
    """Open a pipeline: the shipped one, the same with "accurate" names, or a folder; raises ModelError."""
    accurate = model == ACCURATE and not Path(model).is_dir()
    path = model_path(str(model) if model is not None and not accurate else None)
    if (path / "manifest.json").is_file():
        verify_manifest(path)
    try:
        nlp = spacy.load(path, config={"components.extractor_ner.network": ACCURATE} if accurate else {})
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(
            f"{path.name}: the pipeline cannot be opened ({error}); install the package again"
        ) from error
    return Extractor(nlp)


def run(
    sources: Iterable[SourceText | DocumentError], workers: int = 1, model: str | None = None
) -> Iterator[Outcome]:
    """Records of many sources in the order given; a document that fails yields its DocumentError instead."""
    if workers <= 1:
        extractor = load(model)
        for source in sources:
            yield _one(extractor, source)
        return
    yield from _run_many(sources, workers, model)


def _one(extractor: Extractor, source: SourceText | DocumentError) -> Outcome:
    if isinstance(source, DocumentError):
        return None, source
    try:
        return source, extractor.process(source)
    except DocumentError as error:
        return source, error
    except (ExtractorError, KeyboardInterrupt):
        raise
    except Exception as error:
        return source, DocumentError(
            source.doc_id, f"a stage failed ({type(error).__name__}: {error}); please report it"
        )


_worker: Extractor | None = None


def _open(model: str | None) -> None:
    global _worker
    _worker = load(model)


def _work(batch: list[SourceText | DocumentError]) -> list[Outcome]:
    assert _worker is not None
    return [_one(_worker, source) for source in batch]


def _run_many(
    sources: Iterable[SourceText | DocumentError], workers: int, model: str | None
) -> Iterator[Outcome]:
    """Batches in flight are bounded, so that a long input is read no faster than it is worked off."""
    # spawn: a forked child would inherit the threads of the numerical libraries half alive.
    with ProcessPoolExecutor(workers, get_context("spawn"), _open, (model,)) as pool:
        waiting: list[Future[list[Outcome]]] = []
        for batch in _batched(sources, _BATCH):
            waiting.append(pool.submit(_work, list(batch)))
            if len(waiting) > 2 * workers:
                yield from waiting.pop(0).result()
        for future in waiting:
            yield from future.result()


def _batched(
    items: Iterable[SourceText | DocumentError], size: int
) -> Iterator[tuple[SourceText | DocumentError, ...]]:
    iterator = iter(items)
    while batch := tuple(itertools.islice(iterator, size)):
        yield batch
