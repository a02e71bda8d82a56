"""Who took part in what way: role constructions of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.pipeline.meetings.bystanders import bystanders
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.counterparts import part_at
from extractor.pipeline.meetings.draft import MeetingDraft, Part, stronger
from extractor.pipeline.meetings.grammar import grammar, phrases
from extractor.pipeline.meetings.modality import attendance_near
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.plurals import those_meant
from extractor.pipeline.meetings.subjects import by_delegation, subject
from extractor.pipeline.meetings.told_content import tells_of_talks
from extractor.pipeline.meetings.view import PersonAtom, SentenceView
from extractor.pipeline.people.person import PersonDraft
from extractor.record import Role

# "From the Chadian side the talks were led by A"
_LED = "led_by"
_FOR_A_SIDE = re.compile(
    r"(?<!\S)(?:from|on|for) (?:the )?(?:<[CO]\d+>|other|host|visiting) (?:side|part)(?: ,)?"
    r"(?: (?!<P|[.;])\S+){0,6} ?$"
)
_CHAIRED_BY_THOSE = Gated(
    r"(?<!\S)" + phrases("role", "chaired_by") + r" (?:both |the |two |their ){0,3}"
    r"(?P<those>(?:deputy )?" + phrases("role", "those") + r")(?!\S)(?! (?:\S+ ){0,6}<P)"
)
# "The Haitian commission was presided over by A": of one side.
_SIDE_OF = re.compile(
    r"(?<!\S)(?:<[CO]\d+>|other|visiting|host) "
    + phrases("role", "of_one_side")
    + r"(?: (?:also|was|were|is|will|to|be|co-))* ?$"
)
_REPRESENTED = re.compile(r"(?<!\S)(?:represented|attended)(?!\S)")
_LEADS = re.compile(r"(?<!\S)" + phrases("role", "leads") + r"(?!\S)")
# "The delegation of the Council headed by A": of whom the delegation is.
_OF_DELEGATION = re.compile(
    r"(?<!\S)" + phrases("role", "sent") + r" (?:of|from|to|at|in) (?:(?!<P|[.;,])\S+ ){0,6}$"
)

# "A, co-chair of the Samoan | all-party parliamentary group": a post at home, none in the chair.
_OF_GROUP = re.compile(
    r" (?:(?!<|[.;,])\S+ ){0,4}?(?:parliamentary|parliamentarians|friendship|caucus|party)(?!\w)"
)

# Organisations whose embassies are called delegations.
_WITH_EMBASSIES = frozenset({"EU"})
_POSTING = re.compile(r"(?i)(?:ambassador and )?head of (?:the )?delegation")


@dataclass(frozen=True, slots=True)
class Statement:
    """A person's part as one construction states it; `column` is where the construction begins."""

    part: Part
    column: int
    strong: bool


def statements(view: SentenceView, context: Context) -> list[Statement]:
    """All role statements of a sentence, in the order of the lexicon (strongest roles first)."""
    found: list[Statement] = []
    lexicon = grammar()
    for number in lexicon.role_filter.candidates(view.line):
        pattern = lexicon.roles[number]
        for match in pattern.pattern.finditer(view.line):
            if pattern.subject:
                led = by_delegation(view, match.start(), context)
                atoms = led or subject(view, match.start(), context)
                columns = {atom.person.id: last for _, last, atom in view.people()}
            else:
                led = []
                people = view.people(*match.span("b"))
                atoms = [atom for _, _, atom in people]
                columns = {atom.person.id: last for _, last, atom in people}
            for atom in atoms:
                if excluded(view, atom):
                    continue
                part = part_of(view, atom, columns.get(atom.person.id, match.end()))
                part.role, part.rule = stronger(part.role, pattern.role), pattern.rule
                before = view.line[: match.start()]
                of_side = part.role == "chair" and _SIDE_OF.search(before)
                if of_side or (
                    part.rule == _LED and (_FOR_A_SIDE.search(before) or _OF_DELEGATION.search(before))
                ):
                    part.role, part.rule = "head_of_delegation", "delegation_by"
                if part.rule == "delegation_by" and _REPRESENTED.search(before) and not _LEADS.search(before):
                    # "attended, on the Fijian side, by A and on the Samoan side by B"
                    part.role = "participant"
                if led:
                    part.role = stronger(part.role, "head_of_delegation")
                found.append(Statement(part, match.start(), True))
    found.extend(_chaired_by_those(view, context))
    return found


def _chaired_by_those(view: SentenceView, context: Context) -> Iterator[Statement]:
    """Two told of before who lead together: "co-chaired by the Prime Ministers of <C1> and <C2>"."""
    for match in _CHAIRED_BY_THOSE.finditer(view.line):
        those = those_meant(match["those"], context)
        if len({atom.person.id for atom in those}) == 2:
            attendance = attendance_near(view, match.start())
            for atom in those:
                yield Statement(part_at(atom, "chair", "chaired_by", attendance), match.start(), True)


def part_of(view: SentenceView, atom: PersonAtom, column: int) -> Part:
    """A plain participant at a place of the sentence; `column` is where the mask ends."""
    post: Role = "participant" if _OF_GROUP.match(view.line, column) else role_of_post(atom)
    role = stronger(post, stronger(_role_in_brackets(view, atom), _role_behind(view, column)))
    return part_at(atom, role, "named", attendance_near(view, column))


def role_of_post(atom: PersonAtom) -> Role:
    """The role that a post for the length of the occasion gives: "the head of the Danish delegation"."""
    if atom.person.organization in _WITH_EMBASSIES and _POSTING.fullmatch(atom.mention.position or ""):
        # The Head of the EU Delegation to a state is its ambassador there.
        return "participant"
    parts = (atom.mention.position or "").lower().split(", ")
    for role, words in grammar().posts:
        if any(words.fullmatch(part) for part in parts):
            return role
    return "participant"


def _role_behind(view: SentenceView, column: int) -> Role:
    """The role that a list gives behind a name: "A (head), B", "C, host"."""
    for role, words in grammar().behind:
        if words.match(view.line, column):
            return role
    return "participant"


def _role_in_brackets(view: SentenceView, atom: PersonAtom) -> Role:
    """The role that brackets give that the people stage has read: "A (co-chair)"."""
    read = view.text[atom.mention.end : atom.mention.title_end].lower()
    inside = read.find("(")
    if inside >= 0:
        for role, words in grammar().behind:
            if words.match(f" ( {read[inside + 1 :].strip()}"):
                return role
    return "participant"


def mentioned(view: SentenceView, context: Context) -> Iterator[Statement]:
    """Persons named in the sentence whom nothing excludes: weak evidence of taking part."""
    for first, last, atom in view.people():
        if not excluded(view, atom):
            yield Statement(part_of(view, atom, last), first, False)


def excluded(view: SentenceView, atom: PersonAtom) -> bool:
    """Whether the words around a mention say that the person did not take part (initiator, addressee …)."""
    lexicon = grammar()
    elsewhere, aside = tells_of_talks(view), bystanders(view.line)
    for first, last, other in view.people():
        if other.mention is not atom.mention:
            continue
        if first in aside:
            return True
        if elsewhere is not None and elsewhere[0] <= first < elsewhere[1]:
            return True
        if lexicon.exclude_before.search(view.line[:first]):
            return True
        if lexicon.exclude_after.match(view.line[last : last + 120]):
            return True
    return False


def speaks_for_release(atom: PersonAtom) -> bool:
    """Whether the person's post is that of a spokesperson or press officer."""
    position = atom.person.position or ""
    return grammar().press.search(position.lower()) is not None


def is_doubtful(view: SentenceView, known: PersonDraft, occasion: MeetingDraft) -> bool:
    """Whether a bare mention is too little: a press officer, or one word that may be no person at all."""
    if not known.described and " " not in known.name and "." not in known.name:
        return True
    spokesmen = (speaks_for_release(atom) for _, _, atom in view.people() if atom.person.id == known.id)
    return occasion.event_type != "briefing" and any(spokesmen)
