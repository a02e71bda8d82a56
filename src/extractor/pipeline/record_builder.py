"""The last stage, component `extractor_record`: an analysis turned into the Record of the contract."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources

from spacy.language import Language
from spacy.tokens import Doc

from extractor.cleaning.alignment import Alignment
from extractor.dates.mention import DateMention
from extractor.lexicon.ranks import rank_grade
from extractor.pipeline.analysis import Analysis, analysis
from extractor.pipeline.meetings.confidence import meeting_confidence, part_confidence
from extractor.pipeline.meetings.draft import CharSpan, MeetingDraft
from extractor.pipeline.meetings.naming import delegations, meeting_name
from extractor.pipeline.meetings.stated_days import as_stated
from extractor.pipeline.people.person import PersonDraft
from extractor.pipeline.words import text_of, words_of
from extractor.reading.source import source_from_text
from extractor.record import Meeting, Participant, Person, Published, Record, Source, Status

# Share of English function words below which a text is not taken for English; running English has 30 to 50
# per cent.
_ENGLISH = 0.12
_FUNCTION_WORDS = frozenset(
    "the of and to in a for with on by was is at that from as were will has an be it his".split()
)


class RecordBuilder:
    """Writes `analysis(doc).record`."""

    def __call__(self, doc: Doc) -> Doc:
        """Build the record of one release."""
        known = analysis(doc)
        if known.release is None:
            raise ValueError("extractor_record needs the component extractor_cleaner before it")
        text = text_of(doc)
        source = known.source or source_from_text(text)
        release = known.release
        people = {person.id: person for person in known.people}
        language = language_of(doc)
        warnings = list(known.warnings)
        if language != "en" and text.strip():
            warnings.append("the text does not look English; little may be found")
        known.record = Record(
            doc_id=known.doc_id or source.doc_id,
            source=Source(path=source.path, sha256=source.sha256, start=release.start, end=release.end),
            title=" ".join(text[release.title[0] : release.title[1]].split()) if release.title else None,
            language=language,
            published=_published(known, text),
            people=[_person(person, release.alignment) for person in known.people],
            meetings=[
                meeting_of(draft, number, people, release.alignment, text)
                for number, draft in enumerate(known.meetings, 1)
            ],
            warnings=warnings,
        )
        return doc


@Language.factory("extractor_record")
def make_record_builder(nlp: Language, name: str) -> RecordBuilder:
    """Factory without settings."""
    return RecordBuilder()


def language_of(doc: Doc) -> str | None:
    """The code "en" where English function words are as frequent as in English, else None."""
    words = [word.lower() for word in words_of(doc) if word.isalpha()]
    if not words:
        return None
    share = sum(word in _FUNCTION_WORDS for word in words) / len(words)
    return "en" if share >= _ENGLISH else None


def _published(known: Analysis, text: str) -> Published | None:
    release = known.release
    date = release.published if release is not None else None
    if release is None or date is None or date.first is None or date.last is None:
        return None
    if date.start == date.end:
        return Published(start=date.first, end=date.last, text=None, span=None)
    span = release.alignment.raw_span(date.start, date.end)
    return Published(start=date.first, end=date.last, text=text[date.start : date.end], span=span)


def _person(person: PersonDraft, alignment: Alignment) -> Person:
    spans = sorted({alignment.raw_span(m.start, m.end) for m in person.mentions if m.kind == "name"})
    return Person(
        id=person.id,
        name=person.name,
        aliases=list(person.aliases),
        rank=person.rank,
        rank_grade=rank_grade(person.rank) if person.rank else None,
        position=person.position,
        country=person.country,
        organization=person.organization,
        mentions=spans,
    )


def _raw(alignment: Alignment, spans: list[CharSpan]) -> list[CharSpan]:
    return sorted({alignment.raw_span(start, end) for start, end in spans})


def meeting_of(
    draft: MeetingDraft, number: int, people: dict[str, PersonDraft], alignment: Alignment, text: str
) -> Meeting:
    """The contract's form of an occasion; `number` is its place in the record."""
    date = as_stated(draft.date if draft.date is not None and draft.date.first is not None else None, text)
    place = draft.place
    participants = []
    for part in draft.parts.values():
        person = people[part.person]
        organization = person.organization
        country = person.country
        participants.append(
            Participant(
                person=person.id,
                name=person.name,
                rank=person.rank,
                position=person.position,
                country=country,
                organization=organization,
                role=part.role,
                attendance=part.attendance,
                confidence=part_confidence(part, draft),
                evidence=_raw(alignment, part.evidence),
            )
        )
    return Meeting(
        id=f"m{number}",
        name=meeting_name(draft, people),
        event_type=draft.event_type,
        event_code=event_code(draft.event_type, draft.format, draft.status),
        status=draft.status,
        format=draft.format,
        start=date.first if date else None,
        end=date.last if date else None,
        date_text=_text(date, text),
        city=place.city if place else None,
        country=place.country if place else None,
        convener=draft.convener,
        participants=participants,
        delegations=delegations(draft, people),
        confidence=meeting_confidence(draft),
        evidence=_raw(alignment, draft.evidence),
    )


def _text(date: DateMention | None, text: str) -> str | None:
    return text[date.start : date.end] if date is not None else None


@functools.cache
def _codes() -> dict[str, dict[str, str]]:
    return tomllib.loads(
        resources.files(__package__).joinpath("data", "event_codes.toml").read_text(encoding="utf-8")
    )


def event_code(event_type: str, form: str, status: Status) -> str:
    """CAMEO code of an occasion, from `data/event_codes.toml`."""
    codes = _codes()
    if status != "held":
        return codes["planned"]["default"]
    table = codes[event_type]
    return table.get(form, table["default"])
