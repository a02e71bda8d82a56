"""The formats that an occasion may have had, with what speaks for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import get_args

from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.surroundings import unnumbered
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.options import Option
from extractor.pipeline.people.person import PersonDraft
from extractor.record import Format

# So many sentences that tell of an occasion are read.
_TELLINGS = 3


def format_options(
    draft: MeetingDraft,
    told: frozenset[int],
    views: Mapping[int, SentenceView],
    people: Mapping[str, PersonDraft],
) -> list[Option[Format]]:
    """The grammar's format first, then the others; `views` are the sentences by their indices."""
    facts = [*_facts(draft, people), *_words(draft, told, views)]
    formats: list[Format] = [draft.format, *(one for one in get_args(Format) if one != draft.format)]
    return [Option(one, frozenset(_clues(one, draft, facts))) for one in formats]


def _clues(form: Format, draft: MeetingDraft, facts: Sequence[str]) -> Iterator[str]:
    for fact in facts:
        yield f"{fact}|{form}"
    if form == draft.format:
        yield from ("grammar", f"grammar:{form}:{draft.event_type}", f"grammar:{form}:{draft.rule}")


def _facts(draft: MeetingDraft, people: Mapping[str, PersonDraft]) -> Iterator[str]:
    place = draft.place
    where = "none" if place is None else "city" if place.city is not None else "state"
    if place is not None and place.span is not None:
        where += ", named"
    states = {people[key].country for key in draft.parts} - {None}
    yield ""
    yield from (f"place:{where}", f"type:{draft.event_type}", f"status:{draft.status}")
    yield from (f"grammar:{draft.format}", f"rule:{draft.rule}")
    yield from (f"place:{where}:{draft.event_type}", f"place:{where}:{draft.format}")
    yield f"type:{draft.event_type}:{draft.format}"
    yield f"people:{min(4, len(draft.parts))}"
    yield f"sides:{min(4, len(states | set(draft.sides)))}"
    yield f"host:{any(part.role == 'host' for part in draft.parts.values())}"
    yield f"spoken:{draft.spoken}"


def _words(draft: MeetingDraft, told: frozenset[int], views: Mapping[int, SentenceView]) -> Iterator[str]:
    for index in sorted(told)[:_TELLINGS]:
        for word in set(unnumbered(views[index].line).split()):
            yield f"s:{word}"
    for word in unnumbered(draft.head).split():
        yield f"h:{word}"
    following = views.get(draft.sentence + 1)
    if following is not None:
        for word in set(unnumbered(following.line).split()):
            yield f"n:{word}"
