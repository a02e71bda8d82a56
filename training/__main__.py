"""`python -m training [--data ../shared/data] [--out models/press_en]`: make the shipped pipeline anew."""

from __future__ import annotations

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")  # before numpy: more threads add up in another order

import argparse
import logging
import sys
import tempfile
from pathlib import Path

from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config

import extractor.pipeline.gazetteer
import extractor.pipeline.tokenizer  # noqa: F401
import training.readers  # noqa: F401
from training.package import package

_ROOT = Path(__file__).resolve().parent


def main() -> None:
    """Prepare, train and package."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", default="../shared/data", help="folder with ner/*.jsonl")
    parser.add_argument("--out", default="models/press_en", type=Path, help="folder of the pipeline")
    parser.add_argument("--work", type=Path, help="keep the steps' output in this folder")
    parser.add_argument("--max-steps", type=int, help="train shorter, to try things out")
    options = parser.parse_args()
    logging.getLogger("spacy").setLevel(logging.INFO)
    overrides: dict[str, object] = {"paths.data": options.data}
    if options.max_steps:
        overrides["training.max_steps"] = options.max_steps
    config = load_config(_ROOT / "config.cfg", overrides=overrides, interpolate=False)
    with tempfile.TemporaryDirectory() as scratch:
        work: Path = options.work or Path(scratch)
        work.mkdir(parents=True, exist_ok=True)
        nlp = init_nlp(config)
        train(nlp, work, stdout=sys.stdout, stderr=sys.stderr)
        package(work / "model-best", options.out)


if __name__ == "__main__":
    main()
