"""spaCy component `extractor_dates`: date expressions of a release, resolved against its publication day."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from extractor.dates import find_dates, find_published, with_roles
from extractor.pipeline.analysis import analysis
from extractor.pipeline.words import text_of


@Language.factory("extractor_dates")
def make_dates(nlp: Language, name: str) -> DateFinder:
    """The component; it has no settings."""
    return DateFinder()


class DateFinder:
    """Fills `analysis(doc).dates` and the span group `doc.spans["dates"]`.

    A span of the group is widened to whole tokens, its label is the mention's kind and its `kb_id_` the
    TIMEX3 value; `analysis(doc).dates` keeps the exact characters.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Find the dates of one Doc."""
        found = analysis(doc)
        release = found.release
        stated = release.published if release is not None else None
        text = text_of(doc)
        if stated is None and release is None:
            stated = find_published(text)
        dates = find_dates(text, stated.first if stated is not None else None)
        found.dates = with_roles(text, dates, stated)
        spans: list[Span] = []
        for mention in found.dates:
            span = doc.char_span(
                mention.start, mention.end, label=mention.kind, kb_id=mention.value, alignment_mode="expand"
            )
            if span is not None:
                spans.append(span)
        doc.spans["dates"] = SpanGroup(doc, name="dates", spans=spans)
        return doc
