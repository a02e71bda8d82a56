"""The sides that persons stand for, and whom a text means by "his counterpart"."""

from __future__ import annotations

import re

from extractor.dates.mention import DateMention
from extractor.lexicon.mention import Mention
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import CharSpan, Part
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.view import PersonAtom, SentenceView
from extractor.record import Attendance, Role

_SMALL = frozenset({"of", "for", "the", "and"})
_APART = re.compile(
    r" (?:; (?:and )?|(?:(?:, )?and(?: also)?|as well as) (?:, )?(?=with|by)"
    r"|and , (?:(?!<P)\S+ ){1,5}, (?=with)"
    r"|(?:separately|later|then|afterwards|subsequently|finally|lastly|thereafter|turn"
    r"|the (?:afternoon|evening)|same day|<D\d+>) (?:, )?)(?:with|to|by|from)(?!\S)"
    # "A and, at the parliament, B"
    r"| and , (?:later |then )?(?:at|in) (?:(?!<P|side\b)\S+ ){1,4},"
)
_EACH = re.compile(r"(?<!\S)" + phrases("verb", "one_by_one") + r"(?!\S)")
_IN_TURN = re.compile(r" (?:, )?(?:respectively|one by one|one after the other|in turn)(?!\S)")
_COUNTERPART = re.compile(r"(?<!\S)" + phrases("verb", "counterpart") + r"(?!\S)")
_GUESTS = re.compile(r" (?:\w+ )?(?:delegation|side|guests?|team|visitors)(?!\S)")
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


def batches(
    view: SentenceView, patients: list[tuple[int, int, PersonAtom]], words: str
) -> list[tuple[list[PersonAtom], DateMention | None]]:
    """Counterparts that were met one by one: each of another side, or each with a date of its own.

    `words` are those of the verb, which may say so: "held separate meetings with A and B".
    """
    dated: list[tuple[PersonAtom, DateMention | None]] = []
    for _, end, atom in patients:
        follow = re.match(r" \( (?:on |in )?<D(\d+)> \)", view.line[end:])
        value = view.atoms[int(follow[1])].value if follow else None
        dated.append((atom, value if isinstance(value, DateMention) else None))
    own_dates = all(date is not None for _, date in dated)
    each = _EACH.search(words) is not None or _IN_TURN.match(view.line, patients[-1][1]) is not None
    if len(dated) > 1 and (own_dates or each):
        return [([atom], date) for atom, date in dated]
    met = [(atoms, day) for part, day in _parted(view, patients) for atoms in _by_side(part)]
    return [(atoms, dated[0][1] if len(met) == 1 else day) for atoms, day in met]


def _by_side(atoms: list[PersonAtom]) -> list[list[PersonAtom]]:
    """Each by himself, if each is of another side."""
    codes = [side_code(atom) for atom in atoms]
    apart = len(atoms) > 1 and None not in codes and len(set(codes)) == len(codes)
    return [[atom] for atom in atoms] if apart else [atoms]


def _parted(
    view: SentenceView, patients: list[tuple[int, int, PersonAtom]]
) -> list[tuple[list[PersonAtom], DateMention | None]]:
    """Those who were met one by one: "met with A and B ; with C and D", "with A and, on Friday, with B".

    With each the day that the words between give him.
    """
    parts: list[tuple[list[PersonAtom], DateMention | None]] = []
    last = -1
    for first, end, atom in patients:
        if not parts or _APART.search(view.line, last, first) is not None:
            days = _days(view, last, first)[-1:] if parts else []
            parts.append(([], days[0] if days else None))
        parts[-1][0].append(atom)
        last = end
    if len(parts) > 1 and parts[0][1] is None and any(day is not None for _, day in parts):
        first = patients[0][0]
        leads = _days(view, 0, first)[-1:]
        if leads:
            # "on Monday he met with A ; on Tuesday with B": the day stands before each
            parts[0] = (parts[0][0], leads[0])
    return parts


def _days(view: SentenceView, begin: int, end: int) -> list[DateMention]:
    """The dates between two columns."""
    return [day.value for _, _, day in view.masked(begin, end, "D") if isinstance(day.value, DateMention)]


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
