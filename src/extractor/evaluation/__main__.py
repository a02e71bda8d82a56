"""`python -m extractor.evaluation GOLD_DIR... PRED.jsonl`: the plain report."""

from __future__ import annotations

import sys

from extractor.errors import ExtractorError
from extractor.evaluation.gold import load_gold
from extractor.evaluation.report import as_text
from extractor.evaluation.scoring import score
from extractor.record_files import read_records


def main(arguments: list[str]) -> int:
    """Print the report; 2 when called wrongly or with files that do not fit."""
    if len(arguments) < 2:
        sys.stderr.write("usage: python -m extractor.evaluation GOLD_DIR... PRED.jsonl\n")
        return 2
    *folders, predictions = arguments
    try:
        report = as_text(score(load_gold(folders), read_records(predictions)))
    except ExtractorError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(report)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
