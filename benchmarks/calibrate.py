"""Count how often each rule is right on gold texts and write the confidence lexicon.

    python -m benchmarks.calibrate GOLD_DIR...

Give it texts that the rules were not tuned on, or it will say too much: on texts that were read while rules
were written nearly everything is right.

A class of findings with k right of n gets (k + S·m) / (n + S), where m is the share over all classes: a rule
seen twice says little more than the average, one seen often speaks for itself.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from extractor.engine import Extractor, load
from extractor.evaluation import load_gold
from extractor.evaluation.alignment import pair_meetings, pair_participants
from extractor.evaluation.gold import GoldMeeting
from extractor.evaluation.tally import Calibration
from extractor.pipeline.analysis import analysis
from extractor.pipeline.meetings.confidence import meeting_key, part_key
from extractor.reading import SourceText, read_inputs

TARGET = Path("src/extractor/pipeline/meetings/data/confidence.toml")
# Weight of the overall share, in observations.
STRENGTH = 20
# Classes with fewer observations fall back to the rule, then to the default.
LEAST = 4

HEADER = (
    "# Share of right findings per class (rule, and what else is known), counted on gold texts:"
    " docs/rounds.md says which.",
    "# Smoothed towards the share over all classes; rare classes fall back to their rule,"
    " then to the default.",
    "# Written by benchmarks/calibrate.py; do not edit by hand.",
)

FOLDS = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """A meeting or participant that was found: its classes, the narrowest first, and whether it is right."""

    document: str
    classes: tuple[str, ...]
    right: bool


def findings(folders: list[str]) -> tuple[list[Finding], list[Finding]]:
    """Meetings and participants found in the texts of gold folders."""
    gold = load_gold(folders)
    extractor = load()
    meetings: list[Finding] = []
    parts: list[Finding] = []
    for source in read_inputs(folders):
        if isinstance(source, SourceText) and source.doc_id in gold:
            _of_document(extractor, source, gold[source.doc_id].meetings, meetings, parts)
    return meetings, parts


def _of_document(
    extractor: Extractor,
    source: SourceText,
    gold: Sequence[GoldMeeting],
    meetings: list[Finding],
    parts: list[Finding],
) -> None:
    drafts, found = [], []
    for doc in extractor.docs(source):
        known = analysis(doc)
        assert known.record is not None
        drafts += known.meetings
        found += known.record.meetings
    right_meetings = {other: one for one, other in pair_meetings(gold, found)}
    for index, (draft, meeting) in enumerate(zip(drafts, found, strict=True)):
        meetings.append(Finding(source.doc_id, (meeting_key(draft),), index in right_meetings))
        right: set[int] = set()
        if index in right_meetings:
            wanted = gold[right_meetings[index]].participants
            right = {other for _, other in pair_participants(wanted, meeting.participants)}
        for number, part in enumerate(draft.parts.values()):
            classes = (part_key(part, draft), part.rule)
            parts.append(Finding(source.doc_id, classes, number in right))


def shares(found: Sequence[Finding]) -> dict[str, float]:
    """Smoothed share of right findings of every class seen often enough, and "default"."""
    mean = sum(finding.right for finding in found) / max(1, len(found))
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for finding in found:
        for name in finding.classes:
            seen[name] += 1
            right[name] += finding.right
    table = {"default": round(mean, 2)}
    for name in sorted(seen):
        if seen[name] >= LEAST:
            table[name] = round((right[name] + STRENGTH * mean) / (seen[name] + STRENGTH), 2)
    return table


def held_back_error(found: Sequence[Finding]) -> float:
    """Expected calibration error where each fifth of the texts is judged by the other four."""
    fold = {name: index % FOLDS for index, name in enumerate(sorted({f.document for f in found}))}
    judged = Calibration()
    for number in range(FOLDS):
        table = shares([finding for finding in found if fold[finding.document] != number])
        for finding in found:
            if fold[finding.document] == number:
                said = next((table[name] for name in finding.classes if name in table), table["default"])
                judged.add(said, finding.right)
    return judged.ece


def main(folders: list[str]) -> None:
    """Write the lexicon file and say how well such a table does on texts that it was not counted on."""
    lines = [*HEADER]
    for section, found in zip(("meeting", "participant"), findings(folders), strict=True):
        table = shares(found)
        lines += ["", f"[{section}]", f"default = {table.pop('default'):.2f}"]
        lines += [f'"{name}" = {share:.2f}' for name, share in table.items()]
        sys.stdout.write(f"{section}: {len(found)} found, held-back error {held_back_error(found):.3f}\n")
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if not sys.argv[1:]:
        raise SystemExit(__doc__)
    main(sys.argv[1:])
