"""Rolls of those present, on pages that tell of their occasion by its title or in passing.

Records of sessions, programmes of conferences and tables of delegations name people line by line: "Chair: A",
"For Kenya: B, Minister; C", "09:15 Opening address: D". None of these lines tells of an occasion itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.clauses import DID
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.counterparts import part_at
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.grammar import grammar, phrases, words_of
from extractor.pipeline.meetings.nouns import NounPhrase, is_next, noun_meeting, noun_phrases
from extractor.pipeline.meetings.roles import excluded, part_of
from extractor.pipeline.meetings.view import PersonAtom, SentenceView
from extractor.pipeline.meetings.where import find_venue
from extractor.record import Role

RULE = "roll"
_BULLET = r"(?:[-–—•*·▪●○►] |\d+ [.)] )?"
_LABEL = re.compile(_BULLET + r"(?P<label>" + phrases("roll", "labels") + r")(?: \( ?[^)]{1,30}\))? :(?= |$)")
_FOR_SIDE = re.compile(
    _BULLET
    + r"(?:(?:(?:for|from|representing|on behalf of) (?:the )?)?<[CO]\d+>(?: \( [^)]{1,30} \))? [:|–](?= |$)"
    # "(Japan) A", "(Japanese side): A"
    + r"|\( (?:for )?(?:the )?<[CO]\d+>(?: (?:side|delegation))? \)(?: :)?(?= (?:the )?<P))"
)
_AWAY = re.compile(_BULLET + phrases("roll", "away") + r"(?: \( ?[^)]{1,30}\))? ?:")
_OPENS = re.compile(phrases("roll", "opens") + r"(?!\S).* :$")
_PERSON = re.compile(_BULLET + r"(?:[^<.]{0,30} )?<P\d+>")
_ROW = re.compile(r"(?:<[CO]\d+>|[^<|.]{1,40})(?: \( [^)]{1,30} \))? \| <P\d+>")
# "2. Report by A", in the agenda of a session.
_ITEM_BY = re.compile(r"\d+ [.)] (?:[^<]|<(?!P))*?(?<!\S)by (?:the )?(?P<who><P\d+>)")
_HOUR = re.compile(r"(?:<D\d+>|\d{1,2} ?[.:h] ?\d\d)(?: [–-] ?(?:<D\d+>|\d{1,2} ?[.:h] ?\d\d))?(?= )")
_CHAIR = re.compile(phrases("roll", "chair") + r"(?!\w)")
_SPEAKS = re.compile(phrases("roll", "speaks") + r"(?!\w)")
_ISSUED = re.compile(phrases("roll", "issued") + r"(?!\w)")
_TO_COME = re.compile(phrases("roll", "to_come") + r"(?!\w)")
_AGENDAS = words_of("roll", "agenda_lines")
# Lines at the top of a page in which its title stands.
_TOP = 5
# So many persons make a roll, and so many hours a programme.
_FEWEST, _HOURS = 2, 3


@dataclass(slots=True)
class _Roll:
    """Where a roll begins, and whom it names in which role."""

    first: int
    entries: list[tuple[SentenceView, int, PersonAtom, Role]] = field(default_factory=list)


def tell_roll(
    views: Sequence[SentenceView],
    told: Sequence[tuple[SentenceView, Sequence[NounPhrase]]],
    occasions: list[MeetingDraft],
    context: Context,
) -> None:
    """Put those of a roll whom no occasion has into the one that it belongs to, which may be a new one."""
    if not any(" :" in view.line or "|" in view.line or _HOUR.match(view.line) for view in views):
        # Most texts have no such lines.
        return
    placed = {person for draft in occasions for person in draft.parts}
    for roll in _rolls(views):
        persons = {atom.person.id for _, _, atom, _ in roll.entries}
        if len(persons) < _FEWEST or persons & placed:
            continue
        draft = _occasion(views, told, occasions, roll, context)
        if draft is None:
            continue
        for view, last, atom, role in roll.entries:
            part = part_of(view, atom, last)
            if role != "participant":
                part = part_at(atom, role, RULE, part.attendance)
            part.rule = RULE
            draft.add(part)
        placed |= persons


def _rolls(views: Sequence[SentenceView]) -> Iterator[_Roll]:
    programme = sum(_HOUR.match(view.line) is not None for view in views) >= _HOURS
    agenda = any(view.line in _AGENDAS for view in views)
    roll: _Roll | None = None
    opened = away = False
    for at, view in enumerate(views):
        line = view.line
        # Only such a line can begin an entry or open a list.
        marked = " :" in line or "|" in line or " –" in line
        label, side = (_LABEL.match(line), _FOR_SIDE.match(line)) if marked else (None, None)
        if marked and _AWAY.match(line):
            opened, away = False, True
            continue
        hour = programme and _HOUR.match(line) is not None
        row = marked and _ROW.match(line) is not None
        item = _ITEM_BY.match(line) if agenda else None
        begins = bool(label or side or hour or row or item)
        prose = (begins or opened or roll is not None) and not hour and DID.search(line) is not None
        begins = begins and not prose
        if begins:
            away = False
        if not (begins or (opened and not away and _PERSON.match(line) and not prose)):
            opened = line.endswith(" :") and _OPENS.search(line) is not None
            if not opened and prose and roll is not None:
                yield roll
                roll = None
            continue
        roll = roll or _Roll(at)
        opened = True
        chair = label is not None and _CHAIR.search(label["label"]) is not None
        speaks = hour and _SPEAKS.search(line) is not None
        for _, last, atom in view.people(*item.span("who")) if item is not None else view.people():
            if not excluded(view, atom):
                here = chair or _CHAIR.match(line, last) is not None
                role: Role = "chair" if here else "speaker" if speaks else "participant"
                roll.entries.append((view, last, atom, role))
    if roll is not None:
        yield roll


def _occasion(
    views: Sequence[SentenceView],
    told: Sequence[tuple[SentenceView, Sequence[NounPhrase]]],
    occasions: list[MeetingDraft],
    roll: _Roll,
    context: Context,
) -> MeetingDraft | None:
    """The occasion of a roll: the last told before it, that of the page's title, or one told in passing."""
    index = views[roll.first].index
    before = [draft for draft in occasions if draft.sentence < index and not draft.following]
    if before:
        return max(before, key=lambda draft: draft.sentence)
    named = [
        (view, phrase) for view in views[:_TOP] for phrase in noun_phrases(view) if not DID.search(view.line)
    ]
    named += [(view, phrase) for view, inside in told for phrase in inside]
    for view, phrase in named:
        if is_next(view, phrase):
            continue
        draft = noun_meeting(context.text, view, phrase)
        draft.anaphoric = False
        _settle(draft, views, view, roll, context)
        occasions.append(draft)
        return draft
    return None


def _settle(
    draft: MeetingDraft, views: Sequence[SentenceView], title: SentenceView, roll: _Roll, context: Context
) -> None:
    """Give the occasion of a title its day and place, and its type by who sits there."""
    # The day stands in the title or below it; above it there may be the day of the page.
    top = sorted([*views[:_TOP], title], key=lambda view: (view.index < title.index, view.index))
    days = (
        atom.value
        for view in top
        if not _ISSUED.search(view.line)
        for _, _, atom in view.masked(0, len(view.line), "D")
        if isinstance(atom.value, DateMention)
        and atom.value.kind != "TIME"
        and len(atom.value.first or "") == 10
    )
    draft.date = next(days, None) or context.page_day
    venues = (find_venue(view) for view in top)
    draft.place = draft.place or next((venue for venue in venues if venue is not None), context.dateline)
    day = draft.date.first if draft.date is not None else None
    if any(_TO_COME.search(view.line) for view in top) or (
        day and context.published and day > context.published
    ):
        draft.status = "planned"
    if draft.event_type == "bilateral_meeting":
        sides = {atom.person.country or atom.person.organization for _, _, atom, _ in roll.entries} - {None}
        if any(grammar().body.search(view.line) for view in top):
            draft.event_type = "statutory_session"
        elif len(sides) > 2:
            draft.event_type = "multilateral_meeting"
