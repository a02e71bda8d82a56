"""What the sentences read so far leave in the reader's mind."""

from __future__ import annotations

import itertools
import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.draft import CharSpan, MeetingDraft, Part, Place
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.itinerary import Journey
from extractor.pipeline.meetings.kinds import TWO_SIDED
from extractor.pipeline.meetings.places import place_of
from extractor.pipeline.meetings.told_days import ToldDay, told_day
from extractor.pipeline.meetings.view import PersonAtom, SentenceView
from extractor.pipeline.people.person import PersonDraft
from extractor.record import Role

# "Minister receives call from counterpart": no full stop, no day, a verb in the present tense.
_SUBHEAD = re.compile(
    r"(?!.*(?:<D| (?:will|was|were|is|are|has|had|have|been) ))(?:(?![-–—•*])\S.*? )"
    + phrases("headline", "verbs")
    + r" .*[^.!?:;,]"
)
# A shorter line is no entry of an agenda.
_ENTRY_ATOMS = 3
_SUBHEAD_ATOMS = 25
# A heading without a verb.
_SECTION = re.compile(r"(?![-–—•*])(?!.*<D)(?:\S+ )*[^\s.!?:;,…”\"]+")
_SECTION_ATOMS = 8
_TOWN = re.compile(r"<L\d+>")
_TOWN_ALONE = re.compile(r"<L\d+>(?: , <C\d+>)?")
# "<L0>", "<L0> , <C2>", and with the venue behind: "<L0> , <O2> headquarters , 10.00"
_TOWNS = re.compile(
    r"<L\d+>(?: (?:[-–—,/]|and) <[LC]\d+>)*(?: ?\.?|(?: , (?!<P)\S+)(?: (?!<P)\S+){0,14}(?<!\.))"
)


@dataclass(frozen=True, slots=True)
class Callers:
    """Who receives or meets those whom a list names, and the talks that the line above the list opens."""

    agents: list[PersonAtom]
    talks: MeetingDraft


@dataclass(slots=True)
class Context:
    """State that grows from sentence to sentence of one release.

    `published` is an ISO date; `author` is whom "I" means; `batch` is "several meetings on 3 May" that later
    sentences tell one by one; `about_calls` says that the headline speaks of calls; `open_list` is the
    occasion whose participants the lines that follow name, in the role `list_role` by `list_rule`; `subject`
    is whom "he" or "she" means, `delegate` who leads "the delegation", `captain` who commands the ship told
    of, `pairs` those whom the text has brought together, the last of whom "they" means; `heading` is the day
    under which an agenda or digest lists the line.
    """

    text: str
    published: str | None
    people: Sequence[PersonDraft]
    dateline: Place | None = None
    # The state whose body issues the text, by its masthead.
    home: str | None = None
    # The organisation whose body issues it.
    sender: str | None = None
    subject: list[PersonAtom] = field(default_factory=list)
    batch: MeetingDraft | None = None
    author: list[PersonAtom] = field(default_factory=list)
    # Who gives audiences, of which the text goes on to tell one by one.
    receiver: list[PersonAtom] = field(default_factory=list)
    captain: list[PersonAtom] = field(default_factory=list)
    pairs: list[list[PersonAtom]] = field(default_factory=list)
    # Whether the page is somebody's diary, by its title.
    diary: bool = False
    # The line that opens a list of those who were met one by one, and who met them.
    callers: Callers | None = None
    # Where the sentence begins that is read.
    reached: int = 0
    delegate: list[PersonAtom] = field(default_factory=list)
    # Who leads the delegation of which state or organisation.
    delegates: dict[str, PersonAtom] = field(default_factory=dict)
    # Who else is in the delegation of a leader.
    members: dict[str, list[Part]] = field(default_factory=dict)
    # Who is with whom at all talks told from which sentence on.
    suites: list[tuple[str, Part, int]] = field(default_factory=list)
    # The first sentence of the paragraph that is read.
    opened: int = 0
    current: MeetingDraft | None = None
    # The latest occasion that took place: "the same day" does not mean a later one that was announced.
    held: MeetingDraft | None = None
    # Whether the text has turned from the current talks to another matter.
    left: bool = False
    paragraph: int = 0
    open_list: MeetingDraft | None = None
    list_role: Role = "participant"
    list_rule: str = "list"
    about_calls: bool = False
    # The day that a sentence named last.
    day: ToldDay | None = None
    # What "the same city" means, and the occasions told so far.
    last_city: Place | None = None
    told: Sequence[MeetingDraft] = ()
    heading: DateMention | None = None
    # The lines of such days, and the town that each names.
    heading_places: Mapping[int, Place | None] = field(default_factory=dict)
    # The journey of which the text tells.
    journey: Journey | None = None
    # Whether the page brings what was said at the occasion of its headline, and the day that it states.
    spoken: bool = False
    page_day: DateMention | None = None
    # The roles that constructions give to persons where they are named.
    stated: dict[CharSpan, Role] = field(default_factory=dict)
    # On which day a person is quoted to have spoken.
    sayings: dict[str, DateMention] = field(default_factory=dict)

    def begin_item(self, dateline: Place) -> None:
        """Turn to another item of news: who "attended" it was not where the item before was."""
        self.dateline, self.current, self.held = dateline, None, None
        self.batch = self.open_list = self.day = None

    def turn_page(self, view: SentenceView, *, heading: bool) -> None:
        """Note whether a heading has led away from the current talks, and nothing led back to them."""
        self.day = told_day(view) or self.day
        if heading:
            self.left = self.current is not None and self.current.event_type in TWO_SIDED
        elif self.left and self.current is not None:
            self.left = not any(atom.person.id in self.current.parts for _, _, atom in view.people())

    def heading_above(self, index: int) -> int:
        """The line of the day under which an agenda lists a sentence; -1 for none."""
        return max((line for line in self.heading_places if line <= index), default=-1)

    def heading_town(self, index: int) -> Place | None:
        """The town that this line names."""
        return self.heading_places.get(self.heading_above(index))

    def atoms(self, people: Container[str]) -> list[PersonAtom]:
        """Those of some persons, by their ids, whom the text names, each by his first mention."""
        return [PersonAtom(one, one.mentions[0]) for one in self.people if one.id in people and one.mentions]

    @property
    def pair(self) -> list[PersonAtom]:
        """Whom "they" means."""
        return self.pairs[-1] if self.pairs else []


def heading_days(views: Sequence[SentenceView]) -> dict[int, DateMention | None]:
    """The days under which an agenda lists its entries, by the index of their lines; empty for other texts.

    A line of several days heads what follows, too, but says no one day: None.
    """
    found: dict[int, DateMention | None] = {}
    for view in views:
        if "<D" not in view.line:
            continue
        days = [mark.value for mark in view.marks if isinstance(mark.value, DateMention)]
        if not days or any(word.isalpha() and word != "and" for word in view.line.split(" ")):
            continue
        full = [day for day in days if day.kind == "DATE" and len(day.first or "") == 10]
        if full:
            # "October 13, Monday" is one day.
            alone = len({(day.first, day.last) for day in days}) == 1
            found[view.index] = full[0] if alone else None
    several = len({day.first for day in found.values() if day is not None}) > 1
    return found if several or (found and lists_hours(views)) else {}


def lists_hours(views: Sequence[SentenceView]) -> bool:
    """Whether several lines of a page begin with their hours, as the entries of a day's programme do."""
    hours = (view.opening for view in views if len(view.columns) > _ENTRY_ATOMS)
    return sum(isinstance(value, DateMention) and value.kind == "TIME" for value in hours) > 1


def heading_places(
    views: Sequence[SentenceView], days: Mapping[int, DateMention | None]
) -> dict[int, Place | None]:
    """The towns of an agenda's `days`, by the index of their lines: "Tuesday 19 May. Nairobi".

    A line of a town alone further down, where the journey goes on within the day, counts like them.
    """
    lines = {view.index: view for view in views}
    found: dict[int, Place | None] = {}
    for index in days:
        following = lines.get(index + 1)
        alone = following is not None and _TOWNS.fullmatch(following.line) is not None
        heads = [lines[index], *([following] if following is not None and alone else [])]
        found[index] = _town_of(heads)
    if days:
        further = (view for view in views if view.index > min(days) and _TOWN_ALONE.fullmatch(view.line))
        for view in further:
            found.setdefault(view.index, _town_of([view]))
    return found


def _town_of(views: Sequence[SentenceView]) -> Place | None:
    places = (place_of(view, mask[0], mask.end()) for view in views for mask in _TOWN.finditer(view.line))
    return next((place for place in places if place is not None and place.country), None)


def subheads(views: Sequence[SentenceView]) -> set[int]:
    """Indices of the headings inside a page: lines in the present tense of headlines, told in full below."""
    found = set()
    for view, following in itertools.pairwise(views):
        alone = view.paragraph != following.paragraph and len(view.columns) <= _SUBHEAD_ATOMS
        prose = following.line.endswith(".") and len(following.columns) > len(view.columns)
        if alone and prose and not view.headline and _SUBHEAD.fullmatch(view.line) is not None:
            found.add(view.index)
    return found


def section_heads(views: Sequence[SentenceView]) -> set[int]:
    """Indices of short lines between paragraphs that name what follows: "STUDY TOUR", "Talks with Sweden"."""
    found = set()
    for view, following in itertools.pairwise(views):
        alone = view.paragraph != following.paragraph and len(view.columns) <= _SECTION_ATOMS
        prose = following.line.endswith(".") and len(following.columns) > 2 * len(view.columns)
        if alone and prose and not view.headline and _SECTION.fullmatch(view.line) is not None:
            found.add(view.index)
    return found
