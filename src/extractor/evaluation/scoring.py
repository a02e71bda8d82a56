"""Score records against gold annotations.

Records of one gold document (a file may hold several releases) are pooled. Meetings are paired by
`alignment.pair_meetings`, participants of paired meetings by name. Participants and delegations of a
meeting that nobody asked for count as invented, those of a meeting that was not found as missed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from extractor.evaluation.alignment import pair_meetings, pair_participants
from extractor.evaluation.comparing import same_words
from extractor.evaluation.gold import Gold, GoldMeeting, GoldParticipant
from extractor.evaluation.mistakes import ABSENT, Mistake
from extractor.evaluation.tally import Accuracy, Calibration, Tally
from extractor.record import Meeting, Participant, Record

COUNTED = ("meeting", "participant", "tuple", "delegation")
MEETING_FIELDS = ("event_type", "status", "format", "start", "end", "city", "country")
PARTICIPANT_FIELDS = ("rank", "position", "country", "organization", "role")
TUPLE_FIELDS = ("rank", "position", "country", "organization")
# Compared as words; all other fields are codes and dates.
_WORDED = frozenset({"city", "rank", "position", "organization"})


@dataclass(slots=True)
class Part:
    """Counts over some documents: one folder, or all of them."""

    documents: int = 0
    counts: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in COUNTED})
    fields: dict[str, Accuracy] = field(default_factory=lambda: {name: Accuracy() for name in _field_names()})
    calibration: dict[str, Calibration] = field(
        default_factory=lambda: {"meeting": Calibration(), "participant": Calibration()}
    )

    def __iadd__(self, other: Part) -> Part:
        self.documents += other.documents
        for name in COUNTED:
            self.counts[name] += other.counts[name]
        for name, accuracy in other.fields.items():
            self.fields[name] += accuracy
        for name, calibration in other.calibration.items():
            self.calibration[name] += calibration
        return self

    def metrics(self) -> dict[str, float]:
        """All figures by name, unrounded: `meeting_f1`, `participant.rank`, `meeting_brier`, …"""
        figures: dict[str, float] = {}
        for name, tally in self.counts.items():
            figures[f"{name}_precision"] = tally.precision
            figures[f"{name}_recall"] = tally.recall
            figures[f"{name}_f1"] = tally.f1
        figures |= {name: accuracy.value for name, accuracy in self.fields.items()}
        for name, calibration in self.calibration.items():
            figures[f"{name}_brier"] = calibration.brier
            figures[f"{name}_ece"] = calibration.ece
        return figures


def _field_names() -> list[str]:
    meeting = [f"meeting.{name}" for name in MEETING_FIELDS]
    return ["published", *meeting, *(f"participant.{name}" for name in PARTICIPANT_FIELDS)]


@dataclass(slots=True)
class Score:
    """Pooled and per-folder figures and the list of mistakes, in the order of the gold."""

    pooled: Part
    folders: dict[str, Part]
    mistakes: list[Mistake]
    unknown: list[str]
    """Ids of records without a gold annotation; they do not count."""

    def metrics(self) -> dict[str, float]:
        """The pooled figures by name."""
        return self.pooled.metrics()


def score(gold: Mapping[str, Gold], records: Iterable[Record]) -> Score:
    """Compare records with gold annotations (key: the text's file stem)."""
    by_document: dict[str, list[Record]] = {key: [] for key in gold}
    unknown: list[str] = []
    known = _keys(gold)
    for record in records:
        key = next((known[name] for name in _candidates(record) if name in known), None)
        if key is None:
            unknown.append(record.doc_id)
        else:
            by_document[key].append(record)
    result = Score(Part(), {}, [], unknown)
    for key, annotation in gold.items():
        scorer = _DocumentScorer(key, result.mistakes)
        part = scorer.compare(annotation, by_document[key])
        result.folders.setdefault(annotation.folder, Part()).__iadd__(part)
        result.pooled += part
    return result


def _keys(gold: Mapping[str, Gold]) -> dict[str, str]:
    known = {key: key for key in gold}
    for key, annotation in gold.items():
        known.setdefault(annotation.doc_id, key)
    return known


def _candidates(record: Record) -> list[str]:
    """The names under which a record's gold may be filed, the surest first."""
    doc_id = record.doc_id.partition("#")[0]
    names = [doc_id]
    if record.source.path:
        path = PurePath(record.source.path)
        stem = path.name.removesuffix(".gz").rpartition(".")[0] or path.name
        names = [f"{path.parent.name}/{stem}", doc_id, stem]
    return names


class _DocumentScorer:
    """Compares one document and writes down what disagrees."""

    def __init__(self, doc_id: str, mistakes: list[Mistake]) -> None:
        self.doc_id = doc_id
        self.mistakes = mistakes
        self.part = Part(documents=1)

    def compare(self, gold: Gold, records: list[Record]) -> Part:
        meetings = [meeting for record in records for meeting in record.meetings]
        self._published(gold, records)
        pairs = pair_meetings(gold.meetings, meetings)
        found, asked = {one for one, _ in pairs}, {other for _, other in pairs}
        self._count("meeting", len(gold.meetings), len(meetings), len(pairs))
        for one, other in pairs:
            self.part.calibration["meeting"].add(meetings[other].confidence, True)
            self._meeting(gold.meetings[one], meetings[other])
        for index, missed in enumerate(gold.meetings):
            if index not in found:
                self._missed(missed)
        for index, invented in enumerate(meetings):
            if index not in asked:
                self._invented(invented)
        return self.part

    def _published(self, gold: Gold, records: list[Record]) -> None:
        dates = [record.published.start if record.published else None for record in records] or [None]
        agrees = gold.published in dates
        self.part.fields["published"].add(agrees)
        if not agrees:
            self._note("published", "", gold.published, " ".join(str(date) for date in dates))

    def _meeting(self, gold: GoldMeeting, predicted: Meeting) -> None:
        where = _label(gold)
        for name in MEETING_FIELDS:
            self._field("meeting", name, where, getattr(gold, name), getattr(predicted, name))
        self._delegations(where, set(gold.delegations), set(predicted.delegations))
        pairs = pair_participants(gold.participants, predicted.participants)
        whole = sum(
            self._participant(where, gold.participants[one], predicted.participants[other])
            for one, other in pairs
        )
        for name, right in (("participant", len(pairs)), ("tuple", whole)):
            self._count(name, len(gold.participants), len(predicted.participants), right)
        found, asked = {one for one, _ in pairs}, {other for _, other in pairs}
        for index, missed in enumerate(gold.participants):
            if index not in found:
                self._note("participant.missed", where, _tuple(missed), None)
        for index, person in enumerate(predicted.participants):
            self.part.calibration["participant"].add(person.confidence, index in asked)
            if index not in asked:
                self._note("participant.invented", where, None, _tuple(person))

    def _participant(self, where: str, gold: GoldParticipant, predicted: Participant) -> bool:
        here = f"{where} / {gold.name}"
        agree = {
            name: self._field("participant", name, here, getattr(gold, name), getattr(predicted, name))
            for name in PARTICIPANT_FIELDS
        }
        return all(agree[name] for name in TUPLE_FIELDS)

    def _field(self, owner: str, name: str, where: str, gold: str | None, predicted: str | None) -> bool:
        agrees = same_words(gold, predicted) if name in _WORDED else gold == predicted
        self.part.fields[f"{owner}.{name}"].add(agrees)
        if not agrees:
            self._note(f"{owner}.{name}", where, gold, predicted)
        return agrees

    def _delegations(self, where: str, gold: set[str], predicted: set[str]) -> None:
        self._count("delegation", len(gold), len(predicted), len(gold & predicted))
        for side in sorted(gold - predicted):
            self._note("delegation.missed", where, side, None)
        for side in sorted(predicted - gold):
            self._note("delegation.invented", where, None, side)

    def _missed(self, meeting: GoldMeeting) -> None:
        where = _label(meeting)
        self._note("meeting.missed", where, _summary(meeting), None)
        for name in ("participant", "tuple"):
            self._count(name, len(meeting.participants), 0, 0)
        for person in meeting.participants:
            self._note("participant.missed", f"(missed) {where}", _tuple(person), None)
        self._count("delegation", len(set(meeting.delegations)), 0, 0)

    def _invented(self, meeting: Meeting) -> None:
        where = _label(meeting)
        self._note("meeting.invented", where, None, _summary(meeting))
        self.part.calibration["meeting"].add(meeting.confidence, False)
        for name in ("participant", "tuple"):
            self._count(name, 0, len(meeting.participants), 0)
        for person in meeting.participants:
            self.part.calibration["participant"].add(person.confidence, False)
            self._note("participant.invented", f"(invented) {where}", None, _tuple(person))
        self._count("delegation", 0, len(set(meeting.delegations)), 0)

    def _count(self, name: str, gold: int, predicted: int, right: int) -> None:
        self.part.counts[name] += Tally(gold, predicted, right)

    def _note(self, kind: str, where: str, gold: str | None, predicted: str | None) -> None:
        mistake = Mistake(kind, self.doc_id, where, gold or ABSENT, predicted or ABSENT)
        self.mistakes.append(mistake)


def _label(meeting: GoldMeeting | Meeting) -> str:
    """A short handle: type, day, and a name or the first participants."""
    people = " & ".join(person.name for person in meeting.participants[:2])
    words = meeting.name or people or "/".join(meeting.delegations) or ABSENT
    return f"{meeting.event_type} {meeting.start or '?'} {_clip(words, 50)}"


def _summary(meeting: GoldMeeting | Meeting) -> str:
    place = ", ".join(value for value in (meeting.city, meeting.country) if value)
    people = "; ".join(person.name for person in meeting.participants)
    sides = "/".join(meeting.delegations)
    facts = (meeting.status, meeting.format, f"{meeting.start}..{meeting.end}", place, sides, people)
    return " | ".join(_clip(fact or ABSENT, 120) for fact in facts)


def _tuple(person: GoldParticipant | Participant) -> str:
    facts = (person.name, person.rank, person.position, person.country, person.organization, person.role)
    return " | ".join(fact or ABSENT for fact in facts)


def _clip(text: str, length: int) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= length else flat[: length - 1] + "…"
