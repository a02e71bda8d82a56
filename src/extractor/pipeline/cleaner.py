"""The first stage, component `extractor_cleaner`: one raw text to one Doc a release.

Cleaning changes the text itself, which a spaCy Doc cannot do, so the component has two doors: `docs` makes
the Docs of a raw text and keeps the way back to its characters; called on a Doc that somebody else made, it
takes the text for a clean release.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from extractor.cleaning.alignment import Alignment
from extractor.cleaning.release import Release
from extractor.cleaning.split import split_releases
from extractor.dates import find_published
from extractor.dates.mention import DateMention
from extractor.errors import DocumentError
from extractor.pipeline.analysis import analysis
from extractor.pipeline.words import text_of
from extractor.reading.source import SourceText


class Cleaner:
    """Cleans and splits raw texts; `max_chars` bounds one release, so that memory stays bounded."""

    def __init__(self, nlp: Language, max_chars: int) -> None:
        self._nlp = nlp
        self.max_chars = max_chars

    def docs(self, source: SourceText) -> Iterator[Doc]:
        """One Doc for each release of a raw text; raises DocumentError where nothing readable is left."""
        releases = split_releases(source.text, html=source.html)
        if not releases:
            raise DocumentError(
                source.doc_id, "no text is left after cleaning; check that the file holds a release"
            )
        for number, release in enumerate(releases, 1):
            if len(release.text) > self.max_chars:
                raise DocumentError(
                    source.doc_id,
                    f"a release of {len(release.text)} characters is over the limit of {self.max_chars}; "
                    "split the file into releases",
                )
            if release.published is None and source.published is not None:
                release = replace(release, published=_given(source.published))
            doc = self._nlp.make_doc(release.text)
            known = analysis(doc)
            known.source, known.release = source, release
            known.doc_id = source.doc_id if number == 1 else f"{source.doc_id}#{number}"
            yield doc

    def __call__(self, doc: Doc) -> Doc:
        """Give a Doc that was not made by `docs` a release of its own."""
        known = analysis(doc)
        if known.release is None:
            text = text_of(doc)
            known.release = Release(
                text, Alignment.identity(len(text)), 0, len(text), None, find_published(text)
            )
        return doc


@Language.factory("extractor_cleaner", default_config={"max_chars": 900_000})
def make_cleaner(nlp: Language, name: str, max_chars: int) -> Cleaner:
    """Factory; `max_chars` is the largest release in characters of cleaned text."""
    return Cleaner(nlp, max_chars)


def _given(date: str) -> DateMention:
    """A publication date from outside: an empty span, since no words of the text state it."""
    return DateMention(0, 0, "DATE", date, date, date, "explicit")
