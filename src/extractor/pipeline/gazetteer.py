"""Marks words that occur in lists of given names, family names and places, for the name model to see.

`extractor_gazetteer` runs before `ner` and writes the class of each capitalised word ("G" given name,
"F" family name, "L" place, "C" state, and their unions such as "GF") into `token.tag_`, one of the
features that the model was trained with. The lists are part of the saved pipeline (`table.txt`);
training/gazetteer.py makes them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
from spacy.attrs import ORTH, TAG
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

if TYPE_CHECKING:
    from thinc.types import Ints2d

_FILE = "table.txt"


class Gazetteer:
    """The component. Without a table it marks nothing."""

    def __init__(self) -> None:
        self.table = {}

    @property
    def table(self) -> dict[str, str]:
        """Lower-case words with their classes, a letter each."""
        return self._table

    @table.setter
    def table(self, words: dict[str, str]) -> None:
        self._table = dict(words)
        self._classes = sorted(set(self._table.values()))

    def initialize(
        self,
        get_examples: Callable[[], Iterable[Example]] | None = None,
        *,
        nlp: Language | None = None,
        words: dict[str, str] | None = None,
    ) -> None:
        """Take over a table of lower-case words and their classes; spaCy calls this before training."""
        if words is not None:
            self.table = dict(sorted(words.items()))

    def __call__(self, doc: Doc) -> Doc:
        """Write the classes of `doc`'s words into their tags."""
        if not len(doc) or not self.table:
            return doc
        strings = doc.vocab.strings
        codes = {code: strings.add(code) for code in self._classes}
        get = self.table.get
        tags = np.zeros((len(doc), 1), dtype="uint64")
        # An array of words is read several times faster than Token objects are made.
        for index, orth in enumerate(doc.to_array(ORTH).tolist()):
            text = strings[orth]
            if text[0].isupper():
                code = get(text.lower())
                if code is not None:
                    tags[index, 0] = codes[code]
        doc.from_array([TAG], cast("Ints2d", tags))
        return doc

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the table into the folder `path`."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        lines = "".join(f"{word}\t{code}\n" for word, code in self.table.items())
        (folder / _FILE).write_text(lines, encoding="utf-8", newline="\n")

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Gazetteer:
        """Read the table from the folder `path`."""
        text = (Path(path) / _FILE).read_text(encoding="utf-8")
        self.table = dict(line.split("\t", 1) for line in text.splitlines())
        return self

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """The table as UTF-8 text."""
        return "".join(f"{word}\t{code}\n" for word, code in self.table.items()).encode()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> Gazetteer:
        """Take over what `to_bytes` gave."""
        self.table = dict(line.split("\t", 1) for line in data.decode().splitlines())
        return self


@Language.factory("extractor_gazetteer", assigns=["token.tag"])
def create_gazetteer(nlp: Language, name: str) -> Gazetteer:
    """Make the component; its table comes from disk or from the training step."""
    return Gazetteer()
