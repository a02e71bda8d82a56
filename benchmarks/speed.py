"""Speed of the whole pipeline, text to record, next to the stock small pipeline whole, one run on one core.

    python -m benchmarks.speed [--data ../shared/data] [--peer en_core_web_sm]

Processor time, the two in turn over the same texts, the median of the rounds; then the share of each stage.
"""

from __future__ import annotations

import argparse
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import spacy

from benchmarks.names import PEERS, one_thread, rows
from extractor.engine import Extractor, load
from extractor.reading.source import source_from_text


def texts_of(data: Path, each: int) -> list[str]:
    """Up to `each` texts of each corpus: State Department, White House, newspapers of the world."""
    state = [re.sub(r"<[^>]+>", " ", row["html"]) for row in rows(data / "corpus" / "state_releases.jsonl")]
    white_house = [row["text"] for row in rows(data / "corpus" / "wh_readouts.jsonl")]
    news = [row["text"] for row in rows(data / "ner" / "worldwide_dev.jsonl")]
    return [text for texts in (state, white_house, news) for text in texts[:each]]


def seconds(work: Callable[[], object]) -> float:
    """Processor time of a call."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def extract(extractor: Extractor, texts: list[str]) -> None:
    """Records of all texts."""
    for _ in extractor.pipe(texts):
        pass


def shares(extractor: Extractor, texts: list[str]) -> Counter[str]:
    """Processor time of each stage; the tokenizer and what cleaning does before it are "cleaning"."""
    spent: Counter[str] = Counter()
    stages = extractor.nlp.pipeline
    cleaner = dict(stages)["extractor_cleaner"]
    for text in texts:
        begin = time.process_time()
        docs = list(cleaner.docs(source_from_text(text, doc_id="text", published=None)))  # type: ignore[attr-defined]
        spent["cleaning"] += time.process_time() - begin  # type: ignore[assignment]
        for doc in docs:
            for name, stage in stages:
                begin = time.process_time()
                doc = stage(doc)
                spent[name] += time.process_time() - begin  # type: ignore[assignment]
    return spent


def main() -> None:
    """Print words a second, the ratio, and the stages' shares."""
    parser = argparse.ArgumentParser(prog="benchmarks/speed.py", description=__doc__)
    parser.add_argument("--data", default="../shared/data", type=Path)
    parser.add_argument("--each", default=60, type=int, help="texts of each of three corpora")
    parser.add_argument("--rounds", default=3, type=int)
    parser.add_argument("--peer", nargs="*", default=PEERS)
    options = parser.parse_args()
    one_thread()
    texts = texts_of(options.data, options.each)
    words = sum(len(text.split()) for text in texts)
    extractor = load()
    stock = next((name for name in options.peer if spacy.util.is_package(name)), None)
    peer = spacy.load(stock) if stock else None
    measured: dict[str, list[float]] = {"extractor": [], "stock": []}
    for _ in range(options.rounds):
        measured["extractor"].append(seconds(lambda: extract(extractor, texts)))
        if peer is not None:
            measured["stock"].append(seconds(lambda: list(peer.pipe(texts))))
    speeds = {name: words / statistics.median(times) for name, times in measured.items() if times}
    for name, speed in speeds.items():
        sys.stdout.write(f"{name}: {speed:,.0f} words/s\n")
    if "stock" in speeds:
        sys.stdout.write(f"ratio: {speeds['extractor'] / speeds['stock']:.2f} ({stock})\n")
    spent = shares(extractor, texts)
    total = sum(spent.values())
    for name, share in spent.most_common():
        sys.stdout.write(f"  {name:<22}{100 * share / total:5.1f}%\n")


if __name__ == "__main__":
    main()
