"""What the stages know about one release, handed from stage to stage on the spaCy Doc.

Offsets here are characters of `doc.text`, the cleaned text; `Release.alignment` leads back to raw.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from extractor.lexicon.finder import find_mentions
from extractor.pipeline.words import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from extractor.cleaning.release import Release
    from extractor.dates.mention import DateMention
    from extractor.lexicon.mention import Mention
    from extractor.pipeline.meetings.draft import MeetingDraft
    from extractor.pipeline.people.person import PersonDraft
    from extractor.reading.source import SourceText
    from extractor.record import Record

_KEY = "extractor.analysis"


@dataclass(slots=True)
class Analysis:
    """All stages' results for one release, filled from top to bottom.

    `found` is what the lexicon finds, `mentions` that merged with the model's names.
    """

    source: SourceText | None = None
    doc_id: str | None = None
    release: Release | None = None
    found: list[Mention] | None = None
    dates: list[DateMention] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    people: list[PersonDraft] = field(default_factory=list)
    meetings: list[MeetingDraft] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    record: Record | None = None


def lexicon_mentions(doc: Doc) -> list[Mention]:
    """What the lexicon finds in the Doc, searched once for all stages that want it."""
    known = analysis(doc)
    if known.found is None:
        known.found = find_mentions(text_of(doc))
    return known.found


def analysis(doc: Doc) -> Analysis:
    """The Doc's analysis, created empty on first use."""
    return cast(Analysis, doc.user_data.setdefault(_KEY, Analysis()))
