"""The spaCy component `extractor_meetings`: occasions of a release with their participants."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extractor.pipeline.analysis import analysis
from extractor.pipeline.meetings.models import Models, models
from extractor.pipeline.meetings.story import Story
from extractor.pipeline.meetings.view import sentence_views
from extractor.pipeline.words import text_of


class MeetingFinder:
    """Reads people, dates and mentions of the analysis; writes its meetings.

    `models` judge what the grammar leaves open.
    """

    def __init__(self, max_meetings: int, models: Models) -> None:
        self.max_meetings = max_meetings
        self.models = models

    def __call__(self, doc: Doc) -> Doc:
        """Find the occasions of one release."""
        known = analysis(doc)
        found = self.story(doc).read()
        known.meetings = found[: self.max_meetings]
        if len(found) > self.max_meetings:
            known.warnings.append(f"{len(found)} meetings found, only the first {self.max_meetings} kept")
        return doc

    def story(self, doc: Doc) -> Story:
        """The release as its sentences tell it, not read yet."""
        known = analysis(doc)
        release = known.release
        published = release.published if release is not None else None
        title = release.title if release is not None else None
        sentences = [(sentence.start_char, sentence.end_char) for sentence in doc.sents]
        text = text_of(doc)
        views = sentence_views(text, sentences, title, known.people, known.dates, known.mentions)
        return Story(text, views, known.people, published, self.models)


@Language.factory("extractor_meetings", default_config={"max_meetings": 200})
def make_meeting_finder(nlp: Language, name: str, max_meetings: int) -> MeetingFinder:
    """Factory; `max_meetings` bounds what one release may report."""
    return MeetingFinder(max_meetings, models())
