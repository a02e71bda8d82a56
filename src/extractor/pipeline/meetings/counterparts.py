"""The sides that persons stand for, and whom a text means by "his counterpart"."""

from __future__ import annotations

import re

from extractor.lexicon.mention import Mention
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import CharSpan, Part
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.view import PersonAtom, SentenceView
from extractor.record import Attendance, Role

_SMALL = frozenset({"of", "for", "the", "and"})
_COUNTERPART = re.compile(r"(?<!\S)" + phrases("verb", "counterpart") + r"(?!\S)")
_GUESTS = re.compile(r" (?:\w+ )?" + phrases("verb", "guests") + r"(?!\S)")
_PLURAL = re.compile(r"(?<!\S)" + phrases("verb", "counterparts") + r"(?!\S)")


def side_code(atom: PersonAtom) -> str | None:
    """The country or organisation that a person stands for here."""
    mention, person = atom.mention, atom.person
    return mention.country or mention.organization or person.country or person.organization


def span_of(atom: PersonAtom) -> CharSpan:
    """The person's name at this place of the text."""
    return atom.mention.start, atom.mention.end


def part_at(atom: PersonAtom, role: Role, rule: str, attendance: Attendance = "unknown") -> Part:
    """The part of a person that a rule finds at this place of the text, with what is said of him there."""
    return Part(
        atom.person.id,
        role,
        rule,
        [span_of(atom)],
        attendance,
        country=atom.mention.country,
        organization=atom.mention.organization,
    )


def sides_in(view: SentenceView, begin: int, end: int) -> dict[str, CharSpan]:
    """Countries and organisations named between two columns."""
    found: dict[str, CharSpan] = {}
    for _, _, atom in view.masked(begin, end, "CO"):
        if isinstance(atom.value, Mention):
            found.setdefault(atom.value.norm, (atom.start, atom.end))
    return found


def counterpart(
    view: SentenceView,
    match: re.Match[str],
    sides: dict[str, CharSpan],
    agents: list[PersonAtom],
    context: Context,
) -> list[PersonAtom]:
    """Whom "his Estonian counterpart" means: the one person of that side whom the text has named before."""
    if len(sides) != 1 or not _COUNTERPART.search(view.line, match.start("b"), match.end("b") + 40):
        return []
    code = next(iter(sides))
    known = _known_of(view, code, context)
    if len({atom.person.id for atom in known}) > 1:
        # Among several of that side, who holds the same office.
        known = [atom for atom in known if any(_same_office(atom, agent) for agent in agents)]
    return known[-1:] if len({atom.person.id for atom in known}) == 1 else []


def peer_of(view: SentenceView, code: str, agents: list[PersonAtom], context: Context) -> list[PersonAtom]:
    """The one person of a side, named before, who holds the office of those whose counterpart he is."""
    known = [
        atom for atom in _known_of(view, code, context) if any(_same_office(atom, agent) for agent in agents)
    ]
    return known[-1:] if len({atom.person.id for atom in known}) == 1 else []


def leader_of(view: SentenceView, match: re.Match[str], context: Context) -> list[PersonAtom]:
    """Whom "met with the Czech delegation" brings: its leader, of whom the text has told."""
    for _, end, side in view.masked(*match.span("b"), "CO"):
        if isinstance(side.value, Mention) and _GUESTS.match(view.line, end):
            leader = context.delegates.get(side.value.norm)
            return [leader] if leader is not None else []
    return []


def _known_of(view: SentenceView, code: str, context: Context) -> list[PersonAtom]:
    return [
        PersonAtom(person, mention)
        for person in context.people
        if code in (person.country, person.organization)
        for mention in person.mentions
        if mention.kind == "name" and mention.start < view.start
    ]


def _same_office(one: PersonAtom, other: PersonAtom) -> bool:
    """Whether two posts are each other's counterparts: "Minister of Interior", "Minister for Interior"."""
    offices = [set((atom.person.position or "").lower().split()) - _SMALL for atom in (one, other)]
    return bool(offices[0]) and offices[0] == offices[1] and one.person.id != other.person.id


def names_several(view: SentenceView, begin: int, end: int) -> bool:
    """Whether several office-holders are named: "the foreign ministers of A and B"."""
    return _PLURAL.search(view.line, begin, end) is not None
