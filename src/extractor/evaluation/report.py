"""A score as text: for the terminal, for a machine, and as the page `docs/quality.md`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from extractor.evaluation.mistakes import Mistake
from extractor.evaluation.scoring import COUNTED, Part, Score
from extractor.evaluation.tally import Calibration

_PAGE_HEAD = """# Quality

Records scored against gold annotations, made by `extractor evaluate --markdown`; do not edit by hand.

Meetings are paired one to one within a text; participants of paired meetings by name (order and diacritics
ignored, initials and a surname alone compatible). Meetings, participants and delegations that nobody asked
for count as errors, those not found as misses. *tuple* is a participant whose rank, position, country and
organization are all right. Ranks, positions and cities are compared without case, diacritics and
punctuation, with defence = defense."""


def headline_rows(score: Score) -> list[list[str]]:
    """A header and one row a folder and the pool: precision, recall and F1 of all that is counted."""
    rows = [["folder", "texts", *COUNTED]]
    for name, part in _parts(score):
        counts = [part.counts[counted] for counted in COUNTED]
        cells = [f"{c.precision:.3f} {c.recall:.3f} {c.f1:.3f}" for c in counts]
        rows.append([name, str(part.documents), *cells])
    return rows


def f1_rows(score: Score) -> list[list[str]]:
    """The same with F1 alone."""
    rows = [["folder", "texts", *(f"{name} F1" for name in COUNTED)]]
    for name, part in _parts(score):
        rows.append([name, str(part.documents), *(f"{part.counts[c].f1:.3f}" for c in COUNTED)])
    return rows


def field_rows(score: Score) -> list[list[str]]:
    """A header and one row a field: accuracy in each folder and pooled."""
    parts = _parts(score)
    rows = [["field", *(name for name, _ in parts), "compared"]]
    for name, pooled in score.pooled.fields.items():
        values = [f"{part.fields[name].value:.3f}" for _, part in parts]
        rows.append([name, *values, str(pooled.total)])
    return rows


def calibration_rows(calibration: Calibration) -> list[list[str]]:
    """A header and one row a tenth of confidence."""
    rows = [["said", "count", "mean said", "right"]]
    rows += [[bounds, str(n), f"{mean:.3f}", f"{rate:.3f}"] for bounds, n, mean, rate in calibration.bins()]
    return rows


def mistake_counts(mistakes: Sequence[Mistake]) -> list[tuple[str, int]]:
    """Kinds of mistakes, the most frequent first."""
    return sorted(Counter(mistake.kind for mistake in mistakes).items(), key=lambda item: (-item[1], item[0]))


def as_json(score: Score) -> dict[str, Any]:
    """Everything a machine may want, figures rounded to four places."""
    return {
        "pooled": _part_json(score.pooled),
        "folders": {name or "(none)": _part_json(part) for name, part in score.folders.items()},
        "calibration": {
            name: [
                {"said": bounds, "count": n, "mean": round(mean, 4), "right": round(rate, 4)}
                for bounds, n, mean, rate in calibration.bins()
            ]
            for name, calibration in score.pooled.calibration.items()
        },
        "mistakes": [
            {"kind": m.kind, "doc_id": m.doc_id, "where": m.where, "gold": m.gold, "predicted": m.predicted}
            for m in score.mistakes
        ],
        "unknown": score.unknown,
    }


def as_text(score: Score, *, mistakes: bool = True) -> str:
    """Tables and, one tab-separated line each, the mistakes ordered by kind."""
    blocks = [
        "precision recall f1\n" + _plain(headline_rows(score)),
        "accuracy on what is matched\n" + _plain(field_rows(score)),
    ]
    for name, calibration in score.pooled.calibration.items():
        title = f"confidence of {name}s: Brier {calibration.brier:.3f}, ECE {calibration.ece:.3f}\n"
        blocks.append(title + _plain(calibration_rows(calibration)))
    counted = [[kind, str(number)] for kind, number in mistake_counts(score.mistakes)]
    if counted:
        blocks.append("mistakes\n" + _plain(counted))
    if mistakes and score.mistakes:
        ordered = sorted(score.mistakes, key=lambda mistake: mistake.kind)
        blocks.append("\n".join(mistake.line() for mistake in ordered))
    if score.unknown:
        blocks.append("without gold, not counted: " + ", ".join(score.unknown))
    return "\n\n".join(blocks) + "\n"


def as_markdown(score: Score) -> str:
    """The tables of `docs/quality.md`, without the mistakes (they quote texts)."""
    blocks = [_PAGE_HEAD, "## Found and right", _markdown(f1_rows(score))]
    blocks += ["Precision, recall and F1 in this order:"]
    blocks += [_markdown(headline_rows(score)), "## Fields of what was matched", _markdown(field_rows(score))]
    for name, calibration in score.pooled.calibration.items():
        figures = f"Brier score {calibration.brier:.3f}, expected calibration error {calibration.ece:.3f}."
        blocks += [f"## Confidence of {name}s", figures, _markdown(calibration_rows(calibration))]
    counted = [["kind", "count"], *([kind, str(n)] for kind, n in mistake_counts(score.mistakes))]
    blocks += ["## Mistakes by kind", _markdown(counted)]
    return "\n\n".join(blocks) + "\n"


def _parts(score: Score) -> list[tuple[str, Part]]:
    named = [(name or "(none)", part) for name, part in score.folders.items()]
    return [*named, ("pooled", score.pooled)]


def _part_json(part: Part) -> dict[str, Any]:
    counts = {
        name: {"gold": tally.gold, "predicted": tally.predicted, "right": tally.right}
        for name, tally in part.counts.items()
    }
    figures = {name: round(value, 4) for name, value in part.metrics().items()}
    return {"documents": part.documents, "counts": counts, "metrics": figures}


def _plain(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(line.rstrip() for line in lines)


def _markdown(rows: Sequence[Sequence[str]]) -> str:
    header, *body = rows
    lines = [header, ["---"] * len(header), *body]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
