"""Scores of the date grammar on open TIMEX3 data, next to dateparser's `search_dates`.

    python benchmarks/dates.py [--data ../shared/data/dates] [--show 20]

DATE and TIME expressions. strict: same characters; relaxed: overlap; value: overlap and the same TIMEX3
value (the measures of TempEval-3). The peer only returns instants, so only its spans are scored.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from extractor.dates import DateMention, find_dates

Timex = tuple[int, int, str]
KINDS = ("DATE", "TIME")


def same_value(gold: str, found: str) -> bool:
    """Equal values, a range by its first day where the gold has a day only."""
    if gold == found:
        return True
    gold = re.sub(r"-XX.*$", "", gold)
    return gold == found or re.sub(r"W(\d)$", r"W0\1", gold) == found


def f1(hits: int, found: int, gold: int) -> float:
    """F1 in percent."""
    return 200.0 * hits / (found + gold) if found + gold else 0.0


def score(pairs: list[tuple[list[Timex], list[Timex]]]) -> dict[str, float]:
    """Strict, relaxed and value F1 over (gold, found) lists of documents."""
    total: Counter[str] = Counter()
    for gold, found in pairs:
        total["gold"] += len(gold)
        total["found"] += len(found)
        spans = {(start, end) for start, end, _ in found}
        total["strict"] += sum((start, end) in spans for start, end, _ in gold)
        used: set[int] = set()
        for start, end, value in gold:
            index = next(
                (i for i, f in enumerate(found) if i not in used and f[0] < end and start < f[1]), None
            )
            if index is not None:
                used.add(index)
                total["relaxed"] += 1
                total["value"] += same_value(value, found[index][2])
    return {name: f1(total[name], total["found"], total["gold"]) for name in ("strict", "relaxed", "value")}


def ours(text: str, dct: str | None) -> list[DateMention]:
    """Our DATE and TIME mentions."""
    return [mention for mention in find_dates(text, dct) if mention.kind in KINDS]


def load(path: Path, kinds: tuple[str, ...]) -> list[tuple[str, str, list[Timex]]]:
    """Texts with their publication day and gold of the kinds."""
    rows: list[dict[str, Any]] = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [
        (row["text"], row["dct"], [(t[0], t[1], t[3]) for t in row["timex"] if t[2] in kinds]) for row in rows
    ]


def show_errors(text: str, gold: list[Timex], found: list[Timex]) -> list[str]:
    """Lines that name what is missed, wrong or too many."""
    lines: list[str] = []
    matched: set[Timex] = set()
    for start, end, value in gold:
        near = [item for item in found if item[0] < end and start < item[1]]
        matched.update(near)
        context = text[max(0, start - 50) : end + 30].replace("\n", " ")
        if not near:
            lines.append(f"MISS  {text[start:end]!r} {value}   … {context}")
        else:
            if near[0][:2] != (start, end):
                lines.append(
                    f"SPAN  {text[start:end]!r} ours {text[near[0][0] : near[0][1]]!r}   … {context}"
                )
            if not same_value(value, near[0][2]):
                lines.append(f"VALUE {text[start:end]!r} {value} ours {near[0][2]}   … {context}")
    for item in found:
        if item not in matched:
            context = text[max(0, item[0] - 50) : item[1] + 30].replace("\n", " ")
            lines.append(f"EXTRA {text[item[0] : item[1]]!r} {item[2]}   … {context}")
    return lines


def peer(text: str) -> list[tuple[int, int, str]]:
    """Spans of dateparser's search, located by their words in order."""
    from dateparser.search import search_dates

    position, spans = 0, []
    for words, _ in search_dates(text, languages=["en"]) or []:
        start = text.find(words, position)
        if start >= 0:
            spans.append((start, start + len(words), ""))
            position = start + len(words)
    return spans


def say(line: str) -> None:
    """One line to the terminal."""
    sys.stdout.write(f"{line}\n")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, default=Path("../shared/data/dates"))
    parser.add_argument("--show", type=int, default=0, help="print so many errors of each corpus")
    parser.add_argument("--peer", type=int, default=10, help="documents to give the peer (it is slow)")
    options = parser.parse_args()
    corpora = [
        ("te3_aquaint", KINDS),
        ("te3_timebank", KINDS),
        ("msrec_datetime", ("date", "daterange")),
    ]
    say(f"{'corpus':16} {'docs':>5} {'strict':>7} {'relaxed':>8} {'value':>7} {'MB/s':>7}")
    for name, kinds in corpora:
        documents = load(options.data / f"{name}.jsonl", kinds)
        begin = time.process_time()
        found = [[(m.start, m.end, m.value) for m in ours(text, dct)] for text, dct, _ in documents]
        seconds = time.process_time() - begin
        figures = score([(gold, items) for (_, _, gold), items in zip(documents, found, strict=True)])
        size = sum(len(text) for text, _, _ in documents) / 1e6
        say(
            f"{name:16} {len(documents):5} {figures['strict']:7.1f} {figures['relaxed']:8.1f} "
            f"{figures['value']:7.1f} {size / seconds:7.2f}"
        )
        if options.show:
            lines = [
                line
                for (text, _, gold), items in zip(documents, found, strict=True)
                for line in show_errors(text, gold, items)
            ]
            say("\n".join(lines[: options.show]))
    if options.peer:
        documents = load(options.data / "te3_aquaint.jsonl", KINDS)[: options.peer]
        begin = time.process_time()
        found_by_us = [[(m.start, m.end, m.value) for m in ours(text, dct)] for text, dct, _ in documents]
        our_seconds = time.process_time() - begin
        peer(documents[0][0][:200])  # loading the peer is not counted
        begin = time.process_time()
        found_by_peer = [peer(text) for text, _, _ in documents]
        peer_seconds = time.process_time() - begin
        say(f"\nsame {len(documents)} documents of te3_aquaint, spans only:")
        for label, items in (("extractor", found_by_us), ("dateparser", found_by_peer)):
            figures = score([(gold, spans) for (_, _, gold), spans in zip(documents, items, strict=True)])
            say(f"  {label:12} strict {figures['strict']:5.1f} relaxed {figures['relaxed']:5.1f}")
        say(f"  dateparser takes {peer_seconds / our_seconds:.0f} times as long")


if __name__ == "__main__":
    main()
