"""Meetings while they are being put together; offsets are characters of `doc.text`."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractor.dates.mention import DateMention
from extractor.record import Attendance, EventType, Format, Role, Status

CharSpan = tuple[int, int]
# The rule of people and occasions that no construction tells of, only the words around them.
LIKELY = "likely"
# The origin of an occasion that is announced as the next of a series.
SERIES = "series"
# The origin of an occasion that a line heads under which the text tells of it.
HEADING = "heading"
# That of a visit of an unnamed delegation.
MISSION = "mission"
# [first, end) in the masked line of a sentence.
Columns = tuple[int, int]

# The first that fits counts (ANNOTATION.md), so an earlier role wins over a later one.
ROLE_ORDER: tuple[Role, ...] = ("chair", "host", "head_of_delegation", "speaker", "signatory", "participant")


def stronger(one: Role, other: Role) -> Role:
    """Which of two roles counts."""
    return min(one, other, key=ROLE_ORDER.index)


@dataclass(slots=True)
class Part:
    """One person's part in one meeting, with the rule that found it.

    `probability` is that of taking part if the meeting is one; None until it is judged.
    """

    person: str
    role: Role
    rule: str
    evidence: list[CharSpan]
    attendance: Attendance = "unknown"
    country: str | None = None
    organization: str | None = None
    probability: float | None = None

    def merge(self, other: Part) -> None:
        """Take in a second statement about the same person at the same meeting."""
        if ROLE_ORDER.index(other.role) < ROLE_ORDER.index(self.role):
            self.role, self.rule = other.role, other.rule
        if self.attendance == "unknown":
            self.attendance = other.attendance
        self.country = self.country or other.country
        self.organization = self.organization or other.organization
        self.evidence.extend(span for span in other.evidence if span not in self.evidence)


@dataclass(slots=True)
class Place:
    """Where something took place; `span` is what the text says, None where it follows from elsewhere."""

    city: str | None
    country: str | None
    span: CharSpan | None


@dataclass(slots=True)
class MeetingDraft:
    """An occasion as far as the sentences read so far tell.

    `head` is its noun phrase in the masked line; `anaphoric` says that the phrase only points back ("the
    meeting"), `following` that it announces the next of a series, `spoken` that the text only says that the
    sides spoke, not that they met, `only_topics` that it says no more than what they discussed, `destination`
    is the country of a visit.
    """

    event_type: EventType
    status: Status
    rule: str
    sentence: int
    evidence: list[CharSpan]
    name: str | None = None
    format: Format = "unknown"
    date: DateMention | None = None
    place: Place | None = None
    parts: dict[str, Part] = field(default_factory=dict)
    sides: dict[str, CharSpan] = field(default_factory=dict)
    convener: str | None = None
    head: str = ""
    anaphoric: bool = False
    headline: bool = False
    following: bool = False
    occurs: bool = True
    definite: bool = False
    destination: str | None = None
    # Where a tour leads.
    stops: list[Place] = field(default_factory=list)
    spoken: bool = False
    # What else than its rule says how the draft was found: as the next of a series, by a verb (deeds.py), or
    # by which rule, where the grammar took it back.
    origin: str = ""
    only_topics: bool = False
    # The person whose delegation acts as a whole.
    delegation_of: str | None = None
    # That of being one which the text reports; None until it is judged.
    probability: float | None = None
    # Where the part of the text is dated that tells of it.
    dateline: Place | None = None

    @property
    def is_tour(self) -> bool:
        """Whether this is one trip to several countries, which has no single place."""
        return self.event_type == "visit" and self.destination is None and len(self.sides) > 1

    def add(self, part: Part) -> None:
        """Add a participant or what is said further about one."""
        known = self.parts.get(part.person)
        if known is None:
            self.parts[part.person] = part
        else:
            known.merge(part)


def place_in_text(draft: MeetingDraft) -> tuple[CharSpan, str]:
    """What occasions are sorted by."""
    return draft.evidence[0], draft.rule


# What one sentence tells of, each with the columns of its words.
Drafts = list[tuple[Columns, MeetingDraft]]
