"""White House readouts: the guests named in their titles, against the records of their texts.

    python -m benchmarks.readouts [--data ../shared/data] [--show 20]

The body is the input and the release date is given from outside. The title, which a human wrote, says who the
guests were and whether they called or met (silver: it may shorten a name, leave out guests, or call an office
otherwise than the body does). A guest is found where a person of the record has a mention over his name.

name: compatible with the title's and no shorter than it, unless the text is; position: the title's. Styles
("His Majesty", "Sheikh") count in neither. Name and position together may also say what the title's words say
together ("General Secretary A", which the data cut behind "General").
country, named: leaves out guests whose state the body does not name, for a record may not guess.
event type: that of the meeting in which the first guest, the principal, takes part; a call may be a telephone
call or any meeting by video, a meeting any other of two or more sides, a summit or a visit.
principal: takes part, and name, position and country are all right.
host: whether the White House's own people have their country, which these bodies seldom state; "host, not
wrong" also counts those that have none.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.names import Row, one_thread, rows
from extractor import lexicon
from extractor.engine import Extractor, load
from extractor.evaluation.comparing import fold, name_likeness, name_words, same_words
from extractor.lexicon.honorifics import is_honorific
from extractor.record import Meeting, Person, Record

EVENTS = {"CALL": "phone_call", "MEETING": "bilateral_meeting"}
# What the titles count as a meeting and a record tells apart by the number of sides.
_MEETINGS = frozenset({"bilateral_meeting", "multilateral_meeting", "summit", "visit", "consultations"})
MEASURES = (
    "found",
    "takes part",
    "name",
    "position",
    "country",
    "country, named",
    "event type",
    "principal",
    "host",
    "host, not wrong",
)
HOME = "USA"
# What must be right of the principal together.
PRINCIPAL = ("name", "position", "country")


@dataclass(frozen=True, slots=True)
class Guest:
    """Whom a title names; `position` is empty where the title gives a style alone."""

    name: str
    position: str
    country: str
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Verdict:
    """One measure of one guest or text: whether the record is right, what was asked and what it says."""

    measure: str
    right: bool
    wanted: str
    said: str | None


def guests(row: Row) -> list[Guest]:
    """The guests of a readout, the principal first."""
    return [
        Guest(
            without_style(part["name"]), without_style(part["position"]), part["country"], tuple(part["span"])
        )
        for part in row["participants"]
    ]


def without_style(words: str) -> str:
    """A name or office without the styles before it: "His Majesty King" is "King"."""
    if is_honorific(words):
        return ""
    end = 0
    for mention in lexicon.find_mentions(words):
        if mention.label == "HONORIFIC" and not words[end : mention.start].strip():
            end = mention.end
    return words[end:].strip()


def same_name(wanted: str, said: str, text: str) -> bool:
    """Whether a record's name is the title's, or the fullest that the text has of it."""
    if name_likeness(wanted, said) == 0:
        return False
    return len(name_words(said)) >= len(name_words(wanted)) or fold(wanted) not in fold(text)


def person_of(guest: Guest, record: Record) -> Person | None:
    """The person with a mention over the guest's name, or else with a compatible name."""
    start, end = guest.span
    for person in record.people:
        if any(mention[0] < end and start < mention[1] for mention in person.mentions):
            return person
    return next((person for person in record.people if name_likeness(guest.name, person.name) > 0), None)


def meeting_of(person: Person | None, meetings: list[Meeting]) -> Meeting | None:
    """The first meeting in which a person takes part."""
    return next(
        (
            meeting
            for meeting in meetings
            if person is not None and any(part.person == person.id for part in meeting.participants)
        ),
        None,
    )


def same_event(event: str, meeting: Meeting) -> bool:
    """Whether a meeting is of the kind that the title says."""
    if event == "CALL":
        return meeting.event_type == EVENTS[event] or meeting.format in ("telephone", "videoconference")
    return meeting.event_type in _MEETINGS


def fields_of(guest: Guest, person: Person, text: str) -> Iterator[Verdict]:
    """The verdicts on the person that a guest was found as."""
    title = f"{guest.position} {guest.name}"
    whole = fold(title) == fold(f"{person.position} {person.name}")
    yield Verdict("name", whole or same_name(guest.name, person.name, text), guest.name, person.name)
    if guest.position:
        right = whole or same_words(guest.position, person.position)
        yield Verdict("position", right, guest.position, person.position)
    country = Verdict("country", guest.country == person.country, guest.country, person.country)
    yield country
    if guest.country in states_named(text):
        yield replace(country, measure="country, named")


def states_named(text: str) -> frozenset[str]:
    """Codes of the states that a text names, as countries or peoples."""
    return frozenset(
        mention.norm for mention in lexicon.find_mentions(text) if mention.label in ("COUNTRY", "NORP")
    )


def judge(row: Row, record: Record) -> Iterator[Verdict]:
    """Every measure of a readout."""
    meetings = list(record.meetings)
    for number, guest in enumerate(guests(row)):
        person = person_of(guest, record)
        meeting = meeting_of(person, meetings)
        yield Verdict("found", person is not None, guest.name, None)
        yield Verdict("takes part", meeting is not None, guest.name, None)
        right: list[bool] = []
        if person is not None:
            fields = list(fields_of(guest, person, row["text"]))
            yield from fields
            right = [verdict.right for verdict in fields if verdict.measure in PRINCIPAL]
        if number == 0:
            event = meeting or next(iter(meetings), None)
            said = f"{event.event_type}, {event.format}" if event else None
            yield Verdict(
                "event type", event is not None and same_event(row["event"], event), row["event"], said
            )
            yield Verdict("principal", meeting is not None and all(right), guest.name, None)


def judge_hosts(row: Row, record: Record) -> Iterator[Verdict]:
    """Whether the persons whom the title names as hosts belong to the home state."""
    names = frozenset(name_words(row["host"]))
    for person in record.people:
        if name_words(person.name)[-1] in names:
            yield Verdict("host", person.country == HOME, HOME, person.country)
            yield Verdict("host, not wrong", person.country in (HOME, None), HOME, person.country)


def judged(extractor: Extractor, readouts: list[Row]) -> Iterator[tuple[Row, Verdict]]:
    """The verdicts on all readouts."""
    for row in readouts:
        records = extractor.extract(row["text"], published=row["dct"], doc_id=row["id"])
        for verdict in (*judge(row, records[0]), *judge_hosts(row, records[0])):
            yield row, verdict


def main() -> None:
    """Print the share that is right of each measure, and mistakes."""
    parser = argparse.ArgumentParser(prog="benchmarks/readouts.py", description=__doc__)
    parser.add_argument("--data", default="../shared/data", type=Path)
    parser.add_argument("--show", default=0, type=int, help="print so many mistakes")
    options = parser.parse_args()
    one_thread()
    readouts = rows(options.data / "meetings" / "wh_meetings_dev.jsonl")
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    mistakes: list[str] = []
    for row, verdict in judged(load(), readouts):
        asked[verdict.measure] += 1
        right[verdict.measure] += verdict.right
        if not verdict.right:
            mistakes.append(
                f"{verdict.measure}: {row['id']}: wanted {verdict.wanted!r}, said {verdict.said!r}"
            )
    sys.stdout.write(f"White House readouts: {len(readouts)} texts\n")
    for measure in MEASURES:
        share = right[measure] / asked[measure] if asked[measure] else 0.0
        sys.stdout.write(f"{measure:<16}{share:7.3f}  {right[measure]} of {asked[measure]}\n")
    sys.stdout.write("".join(f"{mistake}\n" for mistake in mistakes[: options.show]))


if __name__ == "__main__":
    main()
