"""All figures of the date grammar: news, utterances, speed, share of the pipeline, hostile texts.

    python -m benchmarks.dates --data ../shared/data/dates [--show 20]

DATE and TIME expressions of TempEval-3. strict: same characters; relaxed: overlap; value: overlap and the
very TIMEX3 value of the gold; meaning: as value, but the gold's other spellings of one value count as equal
(`1998-W6` and `1998-W06`, `T17` and `T17:00`, `1949-XX` and `1949`, `199` and `199X`).
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.date_speed import against_peer, linear, share_of_pipeline
from benchmarks.date_utterances import utterances
from extractor.dates import find_dates

Timex = tuple[int, int, str]
Document = tuple[str, str, list[Timex]]
KINDS = ("DATE", "TIME")
MEASURES = ("strict", "relaxed", "value", "meaning")


def one_spelling(value: str) -> str:
    """The value in one of its spellings."""
    value = re.sub(r"(-XX)+$", "", value)
    value = re.sub(r"-W(\d)$", r"-W0\1", value)
    value = re.sub(r"T(\d\d)$", r"T\1:00", value)
    return re.sub(r"^(\d{3})X$|^(\d\d)XX$", r"\1\2", value)


def f1(hits: int, found: int, gold: int) -> float:
    """F1 in percent."""
    return 200.0 * hits / (found + gold) if found + gold else 0.0


def count(gold: list[Timex], found: list[Timex]) -> Counter[str]:
    """Hits of each measure in one document, with the numbers of expressions."""
    total = Counter({"gold": len(gold), "found": len(found)})
    used: set[int] = set()
    for start, end, value in gold:
        overlapping = (i for i, f in enumerate(found) if i not in used and f[0] < end and start < f[1])
        index = next(overlapping, None)
        if index is None:
            continue
        used.add(index)
        ours = found[index]
        total["relaxed"] += 1
        total["strict"] += ours[:2] == (start, end)
        total["value"] += ours[2] == value
        total["meaning"] += one_spelling(ours[2]) == one_spelling(value)
    return total


def ours(text: str, dct: str) -> list[Timex]:
    """Our DATE and TIME mentions."""
    return [(m.start, m.end, m.value) for m in find_dates(text, dct) if m.kind in KINDS]


def load(path: Path) -> list[Document]:
    """Texts with their publication day and gold."""
    rows: list[dict[str, Any]] = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [
        (row["text"], row["dct"], [(t[0], t[1], t[3]) for t in row["timex"] if t[2] in KINDS]) for row in rows
    ]


def errors(text: str, gold: list[Timex], found: list[Timex]) -> list[str]:
    """Lines that name what is missed, wrong or too many."""
    lines: list[str] = []
    matched: set[Timex] = set()
    for start, end, value in gold:
        near = [item for item in found if item[0] < end and start < item[1]]
        matched.update(near)
        context = text[max(0, start - 50) : end + 30].replace("\n", " ")
        if not near:
            lines.append(f"MISS  {text[start:end]!r} {value}   … {context}")
            continue
        if near[0][:2] != (start, end):
            lines.append(f"SPAN  {text[start:end]!r} ours {text[near[0][0] : near[0][1]]!r}   … {context}")
        if near[0][2] != value:
            lines.append(f"VALUE {text[start:end]!r} {value} ours {near[0][2]}   … {context}")
    for item in found:
        if item not in matched:
            context = text[max(0, item[0] - 50) : item[1] + 30].replace("\n", " ")
            lines.append(f"EXTRA {text[item[0] : item[1]]!r} {item[2]}   … {context}")
    return lines


def say(line: str) -> None:
    """One line to the terminal."""
    sys.stdout.write(f"{line}\n")


def news(data: Path, show: int) -> list[Document]:
    """Prints the TempEval-3 figures; the documents of AQUAINT."""
    aquaint, timebank = (load(data / f"{name}.jsonl") for name in ("te3_aquaint", "te3_timebank"))
    parts = {
        "AQUAINT": aquaint,
        # The grammar was first built on errors of the first half and AQUAINT only; the second half then had
        # strict 86.8, relaxed 91.0, value 79.0. Its errors were read since: neither half is unseen any more.
        "TimeBank, first half": timebank[::2],
        "TimeBank, second half": timebank[1::2],
        "TimeBank": timebank,
        "pooled": aquaint + timebank,
    }
    say(f"{'TempEval-3 DATE, TIME':24}{'docs':>6}" + "".join(f"{name:>9}" for name in MEASURES))
    for label, documents in parts.items():
        total: Counter[str] = Counter()
        for text, dct, gold in documents:
            total += count(gold, ours(text, dct))
        figures = "".join(f"{f1(total[name], total['found'], total['gold']):9.1f}" for name in MEASURES)
        say(f"{label:24}{len(documents):6}{figures}")
    lines = [
        line for text, dct, gold in aquaint + timebank[::2] for line in errors(text, gold, ours(text, dct))
    ]
    say("\n".join(lines[:show]))
    return aquaint


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, default=Path("../shared/data/dates"))
    parser.add_argument("--texts", type=Path, default=Path("data/raw"), help="texts for the pipeline's share")
    parser.add_argument("--show", type=int, default=0, help="print so many errors")
    parser.add_argument("--peer", type=int, default=10, help="documents to give the peer (it is slow)")
    options = parser.parse_args()
    aquaint = news(options.data, options.show)
    say(utterances(options.data / "msrec_datetime.jsonl", options.show))
    if options.peer:
        say(against_peer([(text, dct) for text, dct, _ in aquaint[: options.peer]]))
    say(share_of_pipeline(options.texts))
    say(linear())


if __name__ == "__main__":
    main()
