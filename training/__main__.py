"""`python -m training [--data ../shared/data] [--out models/press_en]`: make the shipped pipeline anew."""

from __future__ import annotations

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")  # before numpy: more threads add up in another order

import argparse
import logging
import sys
import tempfile
from pathlib import Path
from typing import Any, cast

from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config

import extractor.pipeline.gazetteer
import extractor.pipeline.tokenizer  # noqa: F401
import training.readers  # noqa: F401
from training.package import package

_ROOT = Path(__file__).resolve().parent


def _annealing(seed: int, steps: int, rate: float) -> dict[str, object]:
    """Changes to config.cfg for a further stage whose rate falls from `rate` to nothing."""
    return {
        "system.seed": seed,
        "training.max_steps": steps,
        "training.eval_frequency": 500,
        "training.dropout": 0.15,
        "training.optimizer.learn_rate.warmup_steps": 0,
        "training.optimizer.learn_rate.total_steps": steps,
        "training.optimizer.learn_rate.initial_rate": rate,
    }


# The first stage is config.cfg as it stands; each further one begins with the best step of the one before.
_STAGES: tuple[tuple[str, dict[str, object]], ...] = (
    ("first", {}),
    ("second", _annealing(21, 1500, 0.0009)),
)


def main() -> None:
    """Prepare, train and package."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", default="../shared/data", help="folder with ner/*.jsonl")
    parser.add_argument("--out", default="models/press_en", type=Path, help="folder of the pipeline")
    parser.add_argument("--work", type=Path, help="keep the steps' output in this folder")
    parser.add_argument("--resume", type=Path, help="an earlier stage's model-best to go on from")
    parser.add_argument("--from-stage", default="first", choices=[name for name, _ in _STAGES])
    parser.add_argument("--max-steps", type=int, help="train shorter, to try things out")
    options = parser.parse_args()
    logging.getLogger("spacy").setLevel(logging.INFO)
    with tempfile.TemporaryDirectory() as scratch:
        work: Path = options.work or Path(scratch)
        begin: Path | None = options.resume
        skipped = [name for name, _ in _STAGES].index(options.from_stage)
        for name, changes in _STAGES[skipped:]:
            overrides = {"paths.data": options.data, **changes}
            if options.max_steps:
                overrides["training.max_steps"] = options.max_steps
            begin = _stage(work / name, begin, overrides)
        assert begin is not None
        package(begin, options.out)


def _stage(work: Path, begin: Path | None, overrides: dict[str, object]) -> Path:
    """Train from the pipeline `begin`, or from nothing; returns the folder of the best step."""
    config = load_config(_ROOT / "config.cfg", overrides=overrides, interpolate=False)
    work.mkdir(parents=True, exist_ok=True)
    nlp = init_nlp(config)
    if begin is not None:
        cast(Any, nlp.get_pipe("ner")).from_disk(begin / "ner", exclude=["vocab"])
    train(nlp, work, stdout=sys.stdout, stderr=sys.stderr)
    return work / "model-best"


if __name__ == "__main__":
    main()
