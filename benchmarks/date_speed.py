"""Speed of the date grammar: next to a peer, inside the pipeline, on hostile texts."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any, cast

from spacy.tokens import Doc

from extractor.dates import find_dates

HOSTILE = (
    "1",
    "1 ",
    "12/",
    "1-",
    "2024-",
    "12/12/",
    "May ",
    "June 5 ",
    "MayMay",
    "Monday 3 ",
    "3 and ",
    "the ",
    "5May",
)
SMALL, LARGE = 125_000, 1_000_000


def against_peer(documents: list[tuple[str, str]]) -> str:
    """Times of both on the same running text, one after the other in one process; loading is not counted."""
    from dateparser.search import search_dates

    text = "\n\n".join(text for text, _ in documents)
    published = documents[0][1]
    words = len(text.split())
    find_dates(text[:500], published)
    search_dates(text[:500], languages=["en"])
    begin = time.process_time()
    find_dates(text, published)
    ours = time.process_time() - begin
    begin = time.process_time()
    search_dates(text, languages=["en"])
    peer = time.process_time() - begin
    return (
        f"\nspeed on {words:,} words of text: {words / ours:,.0f} words/s, "
        f'dateparser search_dates(languages=["en"]) {words / peer:,.0f} words/s: {peer / ours:.0f} times'
    )


def share_of_pipeline(folder: Path) -> str:
    """The time of the stage extractor_dates within all stages, on real releases."""
    from extractor.engine import load
    from extractor.reading import SourceText, read_inputs

    pipeline = load()
    sources = [source for source in read_inputs([str(folder)]) if isinstance(source, SourceText)]
    stage = pipeline.nlp.get_pipe("extractor_dates")
    spent = 0.0

    class Timed:
        """The stage with a stopwatch."""

        def __call__(self, doc: Doc) -> Doc:
            nonlocal spent
            begin = time.process_time()
            done = stage(doc)
            spent += time.process_time() - begin
            return done

    stages: list[tuple[str, Any]] = cast(Any, pipeline.nlp)._components
    place = next(i for i, (name, _) in enumerate(stages) if name == "extractor_dates")
    for source in sources:
        pipeline.process(source)  # lexicons are read on first use
    stages[place] = ("extractor_dates", Timed())
    begin = time.process_time()
    for source in sources:
        pipeline.process(source)
    whole = time.process_time() - begin
    return f"\nshare of the pipeline's time on {len(sources)} texts of {folder}: {100 * spent / whole:.1f}%"


def linear() -> str:
    """Seconds for hostile texts of two sizes; eight times the text may take about eight times as long."""
    lines = [f"\nhostile text, seconds for {SMALL:,} and {LARGE:,} characters:"]
    for unit in HOSTILE:
        seconds: list[float] = []
        for size in (SMALL, LARGE):
            text = (unit * (size // len(unit) + 1))[:size]
            begin = time.process_time()
            find_dates(text, "2024-05-15")
            seconds.append(time.process_time() - begin)
        lines.append(
            f"  {unit!r:12} {seconds[0]:6.2f} {seconds[1]:6.2f}  x{seconds[1] / max(seconds[0], 1e-3):.1f}"
        )
    return "\n".join(lines)
