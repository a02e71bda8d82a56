"""Count how often each rule is right on the development gold and write the confidence lexicon.

    python -m benchmarks.calibrate GOLD_DIR...

A class of findings with k right of n gets (k + S·m) / (n + S), where m is the share over all classes: a rule
seen twice says little more than the average, one seen often speaks for itself.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from extractor.engine import Extractor, load
from extractor.evaluation import load_gold
from extractor.evaluation.alignment import pair_meetings, pair_participants
from extractor.evaluation.gold import GoldMeeting
from extractor.pipeline.analysis import analysis
from extractor.pipeline.meetings.confidence import meeting_key, part_key
from extractor.reading import SourceText, read_inputs

TARGET = Path("src/extractor/pipeline/meetings/data/confidence.toml")
# Weight of the overall share, in observations.
STRENGTH = 5
# Classes with fewer observations fall back to the rule, then to the default.
LEAST = 4

HEADER = (
    "# Share of right findings per class (rule, and what else is known), counted on the development gold.",
    "# Smoothed towards the share over all classes; rare classes fall back to their rule,"
    " then to the default.",
    "# Written by benchmarks/calibrate.py; do not edit by hand.",
)

Counts = tuple[Counter[str], Counter[str]]


def count(folders: list[str]) -> tuple[Counts, Counts]:
    """(right, all) per class of meetings and of participants."""
    gold = load_gold(folders)
    extractor = load()
    meetings: Counts = (Counter(), Counter())
    parts: Counts = (Counter(), Counter())
    for source in read_inputs(folders):
        if not isinstance(source, SourceText) or source.doc_id not in gold:
            continue
        _count_document(extractor, source, gold[source.doc_id].meetings, meetings, parts)
    return meetings, parts


def _count_document(
    extractor: Extractor, source: SourceText, gold: Sequence[GoldMeeting], meetings: Counts, parts: Counts
) -> None:
    drafts, found = [], []
    for doc in extractor.docs(source):
        known = analysis(doc)
        assert known.record is not None
        drafts += known.meetings
        found += known.record.meetings
    right_meetings = {other: one for one, other in pair_meetings(gold, found)}
    for index, (draft, meeting) in enumerate(zip(drafts, found, strict=True)):
        key = meeting_key(draft)
        meetings[1][key] += 1
        meetings[0][key] += index in right_meetings
        right: set[int] = set()
        if index in right_meetings:
            right = {
                other
                for _, other in pair_participants(
                    gold[right_meetings[index]].participants, meeting.participants
                )
            }
        for number, part in enumerate(draft.parts.values()):
            for name in (part_key(part, draft), part.rule):
                parts[1][name] += 1
                parts[0][name] += number in right


def table(counts: Counts, classes: Counter[str]) -> list[str]:
    """Lines of TOML: smoothed shares of all classes seen often enough."""
    right, seen = counts
    mean = sum(right[name] for name in classes) / max(1, sum(seen[name] for name in classes))
    lines = [f"default = {mean:.2f}"]
    for name in sorted(seen):
        if seen[name] >= LEAST:
            lines.append(f'"{name}" = {(right[name] + STRENGTH * mean) / (seen[name] + STRENGTH):.2f}')
    return lines


def main(folders: list[str]) -> None:
    """Write the lexicon file."""
    meetings, parts = count(folders)
    pairs = Counter({name: n for name, n in parts[1].items() if "|" in name})
    lines = [
        *HEADER,
        "",
        "[meeting]",
        *table(meetings, meetings[1]),
        "",
        "[participant]",
        *table(parts, pairs),
    ]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:] or [f"../shared/gold/{name}" for name in ("authored", "government", "newswire")])
