"""Agendas: what they list is still to come, unless a line says that it is past or off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.clauses import DID
from extractor.pipeline.meetings.context import lists_hours
from extractor.pipeline.meetings.counterparts import part_at
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.modality import TOLD
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.subjects import leading
from extractor.pipeline.meetings.view import PersonAtom, SentenceView

# An entry: its hour, and what takes place, not who comes.
_ENTRY = re.compile(
    r"(?:<D\d+>|\d{1,2} ?[.:h] ?\d\d)(?: (?:(?!<P)\S+)){0,6}?"
    r" ?" + phrases("agenda", "entries") + r"(?!\S)"
)
# An entry that tells what its owner does: "14.11. – Receives A", "10:00 Opens the exhibition".
_DEED = re.compile(
    r"(?:<D\d+>|\d{1,2} ?[.:h] ?\d\d)(?: [-–—:|,])?(?: (?:also|then|the|president|minister|speaker|he|she))* "
    + phrases("agenda", "acts") + r"(?!\S)"
)
_NOTHING_ELSE = re.compile(r"<D\d+> (?:(?:[-–—:|,]|an?|the|attends?|attending|chairs?|opens?|addresses) )*")
_OPENS = re.compile(r"(?:(?:[-–—•*]|an?|the|regular|next|annual|extended|[ivxl]+|<D\d+>) )*")
# "Afterwards ( 12.00 )", before what follows on an entry.
_FOLLOWS = re.compile(
    r"(?:" + phrases("agenda", "afterwards") + r"(?: ,)? ?)?"
    r"(?:(?:\( )?(?:<D\d+>|\d[\d .:]*)(?: \))? ?)?(?:an? |the )?"
)
# "lunch hosted by A", "a session chaired by B": no words of what is past.
_BY = re.compile(r"(?<!\S)\w+ed by(?!\S)")
# Lines of a page in which it says what it is.
_OPENING = 12
_LISTS = (
    r"(?:(?:public|official|weekly|daily|working|media|press|presidential|ministerial) ){0,3}"
    r"(?:agenda|schedule|programme|program|diary|engagements|appointments|forward look|(?:the )?week ahead)"
)
_WHOSE = re.compile(r"<P\d+> 's " + _LISTS + r"(?!\S)")
_AGENDA = Gated(
    r"^(?:(?:subject|topic|re) : )?"
    r"(?:(?:weekly|public|official|presidential|international|forecast of the|the) ){0,3}"
    r"(?:agenda|schedule|programme|program|diary|calendar|engagements) (?:of|for)(?!\S)"
    # "The schedule of contacts was reviewed" is no title.
    r"(?!.* (?:was|were|has been|have been|had been|included|comprised|featured|consisted|began|concluded) )"
    # "Daily programme: <D1>"
    r"|^(?:the )?" + _LISTS + r"(?: ?(?:[-–—:|,(]|for|on|of))? <d\d+>(?: \))?$"
    r"|^(?:the )?(?:[a-z-]+ ){0,3}(?:[a-z]+|<p\d+> )'s "
    + _LISTS
    + r"(?: (?:for|of|from|on|in|this|next)(?!\S)| ?[-–—:,]|(?:(?<=schedule)|(?<=agenda))$)"
    r"|(?<!\S)(?:agenda|schedule|programme|engagements)(?!\S).*(?<!\S)(?:is|are)(?: \w+ed)? as follows"
)

# "Media advisory", "Photo opportunity: ...": what the page tells is to come.
_ADVISORY = re.compile(phrases("agenda", "advisories") + r"(?: ?[-–—:|,(].*| <d\d+>)?")
_UNDER_WAY = re.compile(phrases("agenda", "under_way") + r"(?!\S)")


def without_titled_entries(views: Sequence[SentenceView]) -> Sequence[SentenceView]:
    """The sentences of a page; none that begins with its hour, as an entry does, is a title."""
    if not lists_hours(views):
        return views
    return [replace(view, headline=False) if view.headline and _has_hour(view) else view for view in views]


def is_entry(view: SentenceView, column: int) -> bool:
    """Whether the noun phrase at a column is what an agenda lists for an hour: "10:00 Trade conference"."""
    return _has_hour(view) and _NOTHING_ELSE.fullmatch(view.line, 0, column) is not None


def opens_entry(view: SentenceView, column: int) -> bool:
    """Whether a line of its own begins with the noun phrase at a column and tells nothing as done.

    Under a day of an agenda that is an entry: "Regular meeting of the Commission on Economic Affairs."
    """
    line_begins = view.start == 0 or view.text[view.start - 1] == "\n"
    return line_begins and _OPENS.fullmatch(view.line, 0, column) is not None and not DID.search(view.line)


def follows_entry(view: SentenceView, column: int) -> bool:
    """Whether the noun phrase at a column opens a sentence behind an entry: "Afterwards press conference"."""
    return _FOLLOWS.fullmatch(view.line, 0, column) is not None and not DID.search(view.line)


def _has_hour(view: SentenceView) -> bool:
    first = view.opening
    return isinstance(first, DateMention) and first.kind == "TIME"


def _titles(views: Sequence[SentenceView]) -> list[SentenceView]:
    """The lines at the top of a page that call it an agenda."""
    return [view for view in views[:_OPENING] if _AGENDA.search(view.line.lower())]


def is_diary(views: Sequence[SentenceView]) -> bool:
    """Whether the page's title says that it lists what somebody will do."""
    return bool(_titles(views))


def is_advisory(views: Sequence[SentenceView]) -> bool:
    """Whether a line at the top calls the page an announcement to the press, and nothing is told as done."""
    return any(_ADVISORY.fullmatch(view.line.lower()) for view in views[:_OPENING]) and not any(
        DID.search(view.line) for view in views
    )


def titled_day(views: Sequence[SentenceView]) -> dict[int, DateMention | None]:
    """The one day that an agenda's title names, by the index of its line: "Public schedule, 6 August"."""
    for view in _titles(views):
        days = [mark.value for mark in view.marks if isinstance(mark.value, DateMention)]
        one = len(days) == 1 and days[0].precision == "day" and days[0].first == days[0].last
        if one and days[0].first is not None:
            return {view.index: days[0]}
    return {}


def principal(views: Sequence[SentenceView]) -> PersonAtom | None:
    """Whose the agenda is: whom its opening lines name first, before others the line that says so."""
    opening = views[:_OPENING]
    titled = _titles(views)
    # "Agenda of the Minister": who he is, the first entry says in which he acts.
    # "The President's schedule" above, "President A's schedule may change" below.
    named = [
        atom
        for view in views
        for match in _WHOSE.finditer(view.line)
        for _, _, atom in view.people(*match.span())
    ]
    named += [atom for view in titled for _, _, atom in view.people() if atom.mention.kind == "name"]
    acting = (leading(view)[:1] for view in views if titled and not _ENTRY.match(view.line))
    named += [atom for atoms in acting for atom in atoms if atom.mention.kind == "name"][:1]
    named += [atom for view in opening for _, _, atom in view.people()]
    return named[0] if named else None


def add_principal(
    occasions: Sequence[MeetingDraft], views: Sequence[SentenceView], whose: PersonAtom
) -> None:
    """Add him whose agenda it is to its entries that do not say who goes: "10:00 Meeting with A"."""
    lines = {view.index: view.line for view in views}
    for draft in occasions:
        line = lines.get(draft.sentence, "")
        if whose.person.id not in draft.parts and (_ENTRY.match(line) or _DEED.match(line)):
            draft.add(part_at(whose, "participant", "agenda"))


def announce(occasions: Sequence[MeetingDraft], views: Sequence[SentenceView], published: str | None) -> None:
    """Make the entries of an agenda planned; `published` is an ISO date, entries of days before it stay."""
    lines = {view.index: view.line for view in views}
    for draft in occasions:
        day = draft.date.first if draft.date is not None else None
        past = day is not None and published is not None and day < published[: len(day)]
        if (
            draft.status == "held"
            and not past
            and not TOLD.search(_BY.sub("", lines.get(draft.sentence, "")))
            and not _UNDER_WAY.search(lines.get(draft.sentence, ""))
        ):
            draft.status = "planned"
