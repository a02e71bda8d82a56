"""`python -m training [--data ../shared/data] [--out models/press_en]`: make the shipped pipeline anew."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor

from extractor.pipeline.network import CLASSES
from extractor.pipeline.word_pieces import FEATURES, WordPieces
from training import weights
from training.batches import Batch, Piece
from training.corpora import Corpora, raw_texts
from training.export import export
from training.learning import Network, Plan, learn, supervision
from training.mpnet import pretrained_teacher
from training.network import Encoder, averaged, pretrained, shallower
from training.package import blank, package
from training.report import line, say, score
from training.shipped import shipped
from training.teaching import imitation, taught

# Threads add up in another order when they are more or fewer, so their number belongs to the recipe.
_THREADS = 2
_LAYERS, _FAST = 6, 3
_LESSONS = 31  # the seed of what is changed in labelled texts for the lessons
_FROZEN = 4  # layers of the teacher that stay as they are, to save time
TEACHER = Plan(epochs=2, rate=6e-5, head_rate=6e-4, made_up=600, seed=7, last=0.2)
ACCURATE = Plan(epochs=4, rate=1e-4, head_rate=1e-3, made_up=1000, seed=8)
FAST = Plan(epochs=2, rate=1e-4, head_rate=2e-4, made_up=1000, seed=9)
CONTINUED = Plan(epochs=3, rate=1e-4, head_rate=2e-4, made_up=800, seed=11)  # of a fast one shipped earlier
# How much of the weights that it began with stays in it, and how often its lessons have the labelled texts.
_KEPT, _RETOLD = 0.3, 2


def main() -> None:
    """Train the teacher, the accurate network and the fast one after it, and package both."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", default="../shared/data", type=Path, help="folder with ner/*.jsonl")
    parser.add_argument("--out", default="models/press_en", type=Path, help="folder of the pipeline")
    parser.add_argument("--work", type=Path, help="keep the weights of each epoch in this folder")
    parser.add_argument("--begin", type=Path, help="a pipeline whose fast network learns on; its other stays")
    for name in ("teacher", "accurate", "fast"):
        parser.add_argument(f"--{name}", type=Path, help=f"weights of the {name} network from an earlier run")
    parser.add_argument("--trial", action="store_true", help="a few steps only: does it run at all?")
    options = parser.parse_args()
    torch.set_num_threads(_THREADS)
    torch.use_deterministic_algorithms(True)
    with tempfile.TemporaryDirectory() as scratch:
        work: Path = options.work or Path(scratch)
        work.mkdir(parents=True, exist_ok=True)
        run = _Run(options.data, work, options.trial, options.begin)
        networks = run.students(options.teacher, options.accurate, options.fast)
        export(run.vocabulary, run.table, networks, work / "network")
        package(work / "network", run.nlp, options.out)


class _Run:
    def __init__(self, data: Path, work: Path, trial: bool, begin: Path | None) -> None:
        self.data, self.work, self.trial, self.begin = data, work, trial, begin
        self.source = weights.minilm()
        self.vocabulary = (self.source / "vocab.txt").read_text("utf-8").splitlines()
        self.nlp = blank()
        self.corpora = Corpora(self.nlp, WordPieces(self.vocabulary), data)
        torch.manual_seed(ACCURATE.seed)
        self.table, self.encoder = pretrained(
            self.source / "model.safetensors", range(_LAYERS), len(FEATURES), len(CLASSES), [_FAST]
        )

    def lessons(self, known: Path | None) -> list[Piece]:
        """The texts without labels, with what the teacher says of them."""
        torch.manual_seed(TEACHER.seed)
        table, teacher = pretrained_teacher(
            weights.mpnet(self.work), self.vocabulary, len(FEATURES), len(CLASSES), _FROZEN
        )
        if known is not None:
            teacher.load_state_dict(torch.load(known))
        else:
            self._learn("teacher", teacher, table, TEACHER, [], supervision)
        pieces = [piece for text in raw_texts(self.data) for piece in self.corpora.unlabelled(text)]
        if self.begin is not None:
            retold = [self.corpora.labelled(_LESSONS, number, ACCURATE.made_up) for number in range(_RETOLD)]
            pieces = [*(piece for told in retold for piece in told), *pieces]
        return taught(teacher, table, pieces[:60] if self.trial else pieces)

    def students(self, teacher: Path | None, accurate: Path | None, fast: Path | None) -> dict[str, Encoder]:
        """The shipped networks; weights that are known are not learned again."""
        lessons = [] if fast and (accurate or self.begin) else self.lessons(teacher)
        if self.begin is not None:
            deep, student, plan = self._shipped("accurate"), self._shipped("fast"), CONTINUED
        else:
            deep, plan = self.encoder, FAST
            if accurate is not None:
                deep.load_state_dict(torch.load(accurate))
            else:
                self._learn("accurate", deep, self.table, ACCURATE, lessons, imitation)
            student = shallower(deep, _FAST)
        if fast is not None:
            student.load_state_dict(torch.load(fast))
        else:
            self._learn("fast", student, self.table, plan, lessons, imitation)
        if self.begin is not None:
            student = averaged(self._shipped("fast"), student, _KEPT)
        deep.exits.clear()
        return {"accurate": deep, "fast": student}

    def _shipped(self, name: str) -> Encoder:
        assert self.begin is not None
        return shipped(self.begin / "extractor_ner" / f"{name}.onnx")

    def _learn(
        self,
        name: str,
        encoder: Network,
        table: Tensor,
        plan: Plan,
        lessons: list[Piece],
        loss_of: Callable[[Network, Tensor, Batch], Tensor],
    ) -> None:
        plan = replace(plan, epochs=1, made_up=20) if self.trial else plan

        def epoch_of(number: int) -> list[Piece]:
            pieces = self.corpora.labelled(plan.seed, number, plan.made_up) + lessons
            return pieces[-90:] if self.trial else pieces

        def report(number: int, trained: Network) -> None:
            torch.save(trained.state_dict(), self.work / f"{name}-{number}.pt")
            whole, regions = score(trained, table, self.corpora)
            by_region = " ".join(
                f"{region} {tally.scores()[2]:.1f}" for region, tally in sorted(regions.items())
            )
            say(f"{name}, epoch {number}: {line(whole)} | {by_region}")

        learn(encoder, table, plan, epoch_of, self.corpora.cut.unknown, loss_of, report)


if __name__ == "__main__":
    main()
