"""The texts that training reads, as windows of pieces."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

import numpy as np
from spacy.language import Language

from extractor.pipeline.network import CLASSES
from extractor.pipeline.word_pieces import WordPieces
from training.augment import vary
from training.batches import UNLABELLED, Piece, classes_of, pieces_of, prepared
from training.samples import WIKIGOLD, WORLDWIDE, Sample, paragraphs, read_corpus, to_doc
from training.sentences import make_text


class Corpora:
    """The texts to learn from."""

    def __init__(self, nlp: Language, cut: WordPieces, data: Path) -> None:
        self.nlp, self.cut = nlp, cut
        ner = data / "ner"
        self._whole = [
            sample
            for name, classes in (("worldwide_train", WORLDWIDE), ("wikigold", WIKIGOLD))
            for sample in read_corpus(ner / f"{name}.jsonl", classes)
        ]
        self.dev = read_corpus(ner / "worldwide_dev.jsonl", WORLDWIDE)

    def labelled(self, seed: int, epoch: int, made_up: int) -> list[Piece]:
        """All labelled texts, varied by chance that depends on the epoch, and invented ones."""
        rng = Random(f"{seed}/{epoch}")
        found: list[Piece] = []
        for sample in self._whole:
            # Whole texts have the context of the program's use; paragraphs are the harder exercise.
            parts = [sample] if rng.random() < 0.6 else list(paragraphs(sample))
            for part in parts:
                found += self._pieces(vary(part, rng))
        for _ in range(made_up):
            found += self._pieces(make_text(rng))
        return found

    def _pieces(self, sample: Sample) -> list[Piece]:
        doc = to_doc(self.nlp, sample)
        doc = self.nlp.get_pipe("extractor_gazetteer")(doc)
        return pieces_of(doc, self.cut, classes_of(doc, CLASSES))

    def unlabelled(self, text: str) -> list[Piece]:
        """Pieces of a raw text."""
        doc = prepared(self.nlp, text)
        return pieces_of(doc, self.cut, np.full(len(doc), UNLABELLED, dtype=np.int64))


# Texts without labels and what share of them is used: one in so many.
_RAW = (
    ("corpus/wh_readouts", 2),
    ("corpus/state_releases", 5),
    ("ner/gum_ents_train", 1),
    ("dates/te3_timebank", 1),
    ("dates/te3_aquaint", 1),
)
_MARKUP = re.compile(r"<[^>]+>")


# Releases of invented persons.
_ROUNDS = Path("tests/golden/blind")


def raw_texts(data: Path) -> Iterator[str]:
    """Texts read without labels: White House, State Department, GUM, TempEval-3, the blind rounds."""
    for name, share in _RAW:
        with (data / f"{name}.jsonl").open(encoding="utf-8") as rows:
            for number, row in enumerate(rows):
                if number % share == 0:
                    fields = json.loads(row)
                    yield fields.get("text") or html.unescape(_MARKUP.sub(" ", fields["html"]))
    for file in sorted(_ROUNDS.glob("round*/*.txt")):
        yield file.read_text("utf-8", errors="replace")
