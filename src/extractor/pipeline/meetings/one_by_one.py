"""Whether those whom a verb's object names were met all at once, or one by one."""

from __future__ import annotations

import re

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.counterparts import side_code
from extractor.pipeline.meetings.grammar import Frame, phrases
from extractor.pipeline.meetings.view import PersonAtom, SentenceView

# Columns before a verb in which "trilateral" may stand.
_NEAR_TOGETHER = 40
_SEPARATELY = re.compile(r"(?<!\S)separate(?:ly)?(?!\S)")
# "will host a summit in X, with A and B among those expected": all of them at one.
_CONVENES = re.compile(
    phrases("verb", "convenes")
    + r" (?:an?|the) (?:(?!<)\S+ ){0,4}?"
    + phrases("verb", "convened")
    + r"(?!\S)"
)
# "will host her counterparts from <C1> , <C2> and <C3> , A, B and C": guests who come at one time
_HOSTS_COLLEAGUES = re.compile(
    r"host(?:s|ed|ing)? (?:(?:his|her|their) )?(?:(?!<)\S+ ){0,2}?(?:counterparts|colleagues)(?!\S)"
)
_TOGETHER_FOR = re.compile(
    r"(?: (?!<P|[.;])\S+){0,9}? (?:for|at|in|during) (?:(?:an?|the) )?(?:\S+ ){0,2}?"
    + phrases("verb", "together_for")
    + r"(?!\w)"
)
# "trilateral talks with A and B": one occasion, however many sides.
_TOGETHER = re.compile(r"(?<!\S)" + phrases("verb", "together") + r"(?!\w)")
_APART = re.compile(
    r" (?:; (?:and )?|(?:(?:, )?and(?: also)?|as well as) (?:, )?(?=with|by)"
    r"|and , (?:(?!<P)\S+ ){1,5}, (?=with)"
    r"|" + phrases("verb", "then") + r" (?:, )?)(?:with|to|by|from)(?!\S)"
    # "A and, at the parliament, B"
    r"| and , (?:later |then )?(?:at|in) (?:(?!<P|side\b)\S+ ){1,4},"
)
_EACH = re.compile(r"(?<!\S)" + phrases("verb", "one_by_one") + r"(?!\S)")
_IN_TURN = re.compile(r" (?:, )?" + phrases("verb", "in_turn") + r"(?!\S)")

# "called on A, Chief of Defence Staff, B, Foreign Secretary": each has an office of his own.
_CALLS_ON = re.compile(
    r"(?<!\S)(?:call(?:s|ed|ing)? (?:also )?(?:on|upon)|calls? (?:on|to|upon)|calls? of courtesy)(?!\S)"
)
_SECOND = re.compile(r"(?<!\S)" + phrases("verb", "second_in_office") + r"(?!\S)")

_ALONG = re.compile(r" (?:, )?(?:together|along|jointly) with (?:the |his |her )?")

# "met with the president, the defence minister and the speaker": no delegation.
_MANY = 3
_MET = re.compile(r"(?<!\S)(?:met|meets?|meeting)(?: with)?(?!\S)")
_HEAD = re.compile(phrases("verb", "heads_of_bodies") + r"(?!\w)")

# Persons who were met at once, with the day if they have one of their own.
Batch = tuple[list[PersonAtom], DateMention | None]


def says_separately(view: SentenceView, begin: int, end: int) -> bool:
    """Whether words between two columns say that each was met for himself."""
    return _SEPARATELY.search(view.line, begin, end) is not None


def says_in_turn(view: SentenceView, column: int) -> bool:
    """Whether words behind the last name of a verb say so: "A and B met C and D, respectively"."""
    return _IN_TURN.match(view.line, column) is not None


def says_together(view: SentenceView, begin: int, end: int) -> bool:
    """Whether words between two columns say that all sat in one room."""
    return _TOGETHER.search(view.line, begin, end) is not None


def without_company(
    view: SentenceView, patients: list[tuple[int, int, PersonAtom]], agents: list[PersonAtom]
) -> list[tuple[int, int, PersonAtom]]:
    """Those met, without whom the agents brought along: "called on A, together with their colleague B"."""
    own = {side_code(atom) for atom in agents} - {None}
    return [
        patient
        for number, patient in enumerate(patients)
        if not number or side_code(patient[2]) not in own or not _along(view, patients, number)
    ]


def _along(view: SentenceView, patients: list[tuple[int, int, PersonAtom]], number: int) -> bool:
    """Whether "together with" stands before a person of a row, or before one that he is joined to."""
    return any(_ALONG.fullmatch(view.line, patients[k - 1][1], patients[k][0]) for k in range(1, number + 1))


def is_one_meeting(view: SentenceView, frame: Frame, match: re.Match[str]) -> bool:
    """Whether a frame's words say that all whom they name were at one occasion."""
    return bool(
        says_together(view, max(0, match.start() - _NEAR_TOGETHER), match.end())
        or _TOGETHER_FOR.match(view.line, match.end())
        or frame.event_type == "ceremony"
        or _CONVENES.match(match[0])
        or _HOSTS_COLLEAGUES.search(match[0])
        # "talks between A and B": with each other
        or (frame.rule == "meeting_of" and "a" not in match.groupdict())
    )


def batches(view: SentenceView, patients: list[tuple[int, int, PersonAtom]], words: str) -> list[Batch]:
    """Counterparts that were met one by one: each of another side, or each with a date of its own.

    `words` are those of the verb, which may say so: "held separate meetings with A and B".
    """
    dated: list[tuple[PersonAtom, DateMention | None]] = []
    for _, end, atom in patients:
        follow = re.match(r" \( (?:on |in )?<D(\d+)> \)", view.line[end:])
        value = view.numbered[int(follow[1])].value if follow else None
        dated.append((atom, value if isinstance(value, DateMention) else None))
    own_dates = all(date is not None for _, date in dated)
    each = (
        _EACH.search(words) is not None
        or says_in_turn(view, patients[-1][1])
        or _are_heads([atom for _, _, atom in patients], words)
    )
    if len(dated) > 1 and (own_dates or each):
        return [([atom], date) for atom, date in dated]
    if any(_along(view, patients, number) for number in range(1, len(patients))):
        return [([atom for atom, _ in dated], dated[0][1])]
    if len(dated) > 1 and _CALLS_ON.search(words) and all(_heads(atom) for atom, _ in dated):
        return [([atom], date or dated[0][1]) for atom, date in dated]
    met = [(atoms, day) for part, day in _parted(view, patients) for atoms in _by_side(part)]
    return [(atoms, dated[0][1] if len(met) == 1 else day) for atoms, day in met]


def _heads(atom: PersonAtom) -> bool:
    """Whether a mention names an office that has nobody above it in its house."""
    position = (atom.mention.position or "").lower()
    return bool(position) and _SECOND.search(position) is None


def _are_heads(atoms: list[PersonAtom], words: str) -> bool:
    """Whether three or more were met who each head a body of their own, so that each was met for himself."""
    if len(atoms) < _MANY or _MET.search(words) is None:
        return False
    posts = [(atom.mention.position or atom.person.position or "").lower() for atom in atoms]
    return len(set(posts)) == len(posts) and all(_HEAD.match(post) for post in posts)


def _by_side(atoms: list[PersonAtom]) -> list[list[PersonAtom]]:
    """Each by himself, if each is of another side."""
    codes = [side_code(atom) for atom in atoms]
    apart = len(atoms) > 1 and None not in codes and len(set(codes)) == len(codes)
    return [[atom] for atom in atoms] if apart else [atoms]


def _parted(view: SentenceView, patients: list[tuple[int, int, PersonAtom]]) -> list[Batch]:
    """Those who were met one by one: "met with A and B ; with C and D", "with A and, on Friday, with B".

    With each the day that the words between give him.
    """
    parts: list[Batch] = []
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


def with_own(met: list[Batch], agents: list[PersonAtom]) -> list[Batch]:
    """One meeting where a host receives a guest of another state and somebody of his own."""
    own = {side_code(atom) for atom in agents} - {None}
    inside = [{side_code(atom) for atom in people} <= own for people, _ in met]
    if len(met) == 1 or inside.count(False) != 1 or any(date is not None for _, date in met):
        return met
    return [([atom for people, _ in met for atom in people], None)]
