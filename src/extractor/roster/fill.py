"""A record completed from the roster: what the text leaves unsaid, valid on its day, and marked."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.lexicon import rank_grade
from extractor.pipeline.people.clusters import compatible, name_tokens
from extractor.pipeline.people.same_posts import post_content
from extractor.record import FromRoster, Meeting, Participant, Person, Record

from .office import Office, day_of, written_out


def fill_in(record: Record, offices: Sequence[Office]) -> Record:
    """The record with the rank, position, country and organisation that only the roster knows.

    Nothing that the text says is changed. Only offices held on the record's day count, so a record without
    a day stays as it is; so does a person whom the roster leaves a choice for.
    """
    day = day_of(record)
    if day is None:
        return record
    held = [office for office in offices if office.held_on(day)]
    people = {person.id: _filled(person, held) for person in record.people}
    if not any(person.from_roster for person in people.values()):
        return record
    return record.model_copy(
        update={
            "people": list(people.values()),
            "meetings": [_meeting(meeting, people) for meeting in record.meetings],
        }
    )


def _filled(person: Person, offices: Sequence[Office]) -> Person:
    own = [office for office in offices if _matches(person, office)]
    if not own or len({name_tokens(office.name) for office in own}) > 1:
        return person
    wanted: list[FromRoster] = [name for name in ("rank", "position") if getattr(person, name) is None]
    if person.country is None and person.organization is None:
        wanted += ["country", "organization"]
    given: dict[str, str] = {}
    for name in wanted:
        values = {value for office in own if (value := getattr(office, name))}
        if len(values) == 1:
            given[name] = values.pop()
    if not given:
        return person
    marks = [name for name in wanted if name in given]
    update: dict[str, object] = {**given, "from_roster": marks}
    if "rank" in given:
        update["rank_grade"] = rank_grade(given["rank"])
    return person.model_copy(update=update)


def _matches(person: Person, office: Office) -> bool:
    """Whether the office can be the person's: the name fits and nothing in the text speaks against it."""
    side = (person.country, person.organization)
    other = (office.country, office.organization)
    if side != (None, None) and other != (None, None) and not _one_side(side, other):
        return False
    content, held = post_content(person.position), post_content(office.position)
    if content and held and not (content <= held or held <= content):
        return False
    for form in (person.name, *person.aliases):
        for known in (office.name, *office.aliases):
            if not compatible(name_tokens(form), name_tokens(known)):
                continue
            if written_out(form) > 1 and written_out(known) > 1:
                return True
            # A surname alone needs the post and the side to say who it is.
            if content and content == held and side == other:
                return True
    return False


def _one_side(one: tuple[str | None, str | None], other: tuple[str | None, str | None]) -> bool:
    return any(a is not None and a == b for a, b in zip(one, other, strict=True))


def _meeting(meeting: Meeting, people: dict[str, Person]) -> Meeting:
    participants = [
        _participant(part, people[part.person]) if part.person in people else part
        for part in meeting.participants
    ]
    return meeting.model_copy(update={"participants": participants})


def _participant(part: Participant, person: Person) -> Participant:
    marks = [name for name in person.from_roster if getattr(part, name) is None]
    if not marks:
        return part
    return part.model_copy(update={**{name: getattr(person, name) for name in marks}, "from_roster": marks})
