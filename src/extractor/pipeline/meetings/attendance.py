"""Who took part in the occasions of a story: role statements, lists, and people whom later sentences name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from extractor.pipeline.meetings.attending_sides import add_sides
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.counterparts import part_at
from extractor.pipeline.meetings.draft import Columns, MeetingDraft, Part, stronger
from extractor.pipeline.meetings.grammar import grammar, phrases
from extractor.pipeline.meetings.kinds import ASSEMBLIES, MANY_SIDED, TALKS
from extractor.pipeline.meetings.occasions import compatible_dates
from extractor.pipeline.meetings.roles import (
    Statement,
    excluded,
    mentioned,
    role_of_post,
    speaks_for_release,
    statements,
)
from extractor.pipeline.meetings.subjects import leading, subject
from extractor.pipeline.meetings.told_content import only_spoken_of
from extractor.pipeline.meetings.view import PersonAtom, SentenceView
from extractor.pipeline.meetings.when import find_date
from extractor.pipeline.people.person import PersonDraft
from extractor.record import Role

Here = Sequence[tuple[Columns, MeetingDraft]]

_LIST_ITEM = re.compile(
    r"^(?:[-–—•*□○▪♦·] |\d{1,2} ?[.)] |from (?:the )?<[CO]\d+> )?(?:[-–—] )?"
    r"(?:(?:(?!<P)\S+ ){1,6}: )?(?:the )?"
    r"(?:<P\d+>|from (?:the )?<[CO]\d+>|<[CO]\d+> (?:\(|:|–|-|—) (?:the )?<P\d+>)"
)
# An item that the sentence splitter cut at its counter: "<P0> ; iii ."
_CUT_ITEM = re.compile(r"^(?:the )?<P\d+>(?: \([^)]*\))? ?[;.]")
# "The envoys are: 1. …": the first item stands in the sentence that opens the list.
_FIRST_ITEM = re.compile(r": (?:[-–—•*] |\(? ?(?:i|1|a) ?[.)] )(?=(?:the )?<P)")
# The line above a list says what its persons do: "Speakers:", "The delegations were headed by:".
_LIST_HEADS: tuple[tuple[Role, str], ...] = (
    ("head_of_delegation", "headed"),
    ("speaker", "speaking"),
    ("signatory", "signing"),
)
_LIST_ROLES = tuple(
    (role, re.compile(r"(?<!\S)" + phrases("attendance", words) + r"(?: (?!<P)\S+){0,3}? :$"))
    for role, words in _LIST_HEADS
)
_PRESENCE = re.compile(
    r"in the presence of (?:the |both )?(?:two |three )?" + phrases("attendance", "dignitaries")
)
_BY_ALL = re.compile(
    r"(?<!\S)(signed|attended|witnessed|given|held|addressed|opened)(?: (?!<P)\S+){0,3}? by (?:the )?"
    + phrases("attendance", "all_of_them")
    + r"(?!\S)"
)
_JOINT = re.compile(r"(?<!\S)joint(?:ly)?(?!\S)")
_ADDRESSES = re.compile(r"(?:(?:later|earlier|while) ,? ?)?(?:addressing|speaking|briefing|talking)(?!\S)")
_ASIDES = re.compile(r"(?<!\S)" + phrases("attendance", "asides") + r"(?!\w)")
# Roles that a sentence can add to talks of two sides without naming them.
_ADDED_TO_TALKS = frozenset(
    "attended_by company present_were attends side delegation_of represented_by delegation_by delegation chaired_by"
    " chair signed signed_by".split()
)
_SPEECH = frozenset({"speech", "speech_in", "spoke_then"})
_OF_DELEGATION = re.compile(
    r"(?:members?|others|rest|remainder|part) (?:of|in) (?:the |his |her |its |their )?(?:\S+ ){0,2}?"
    r"(?:delegation|team|mission|party)(?!\S)"
)
_MEMBERS = frozenset({"company", "delegation_of"})
_OF_TALKS = frozenset({"signed", "signed_by"})
_SEVERAL = re.compile(
    r"(?<!\S)(?:in|at|during|for|attended|joined) (?:both|all)(?: of)?"
    r"(?: the| these| those)?(?: (?P<n>two|three|four|five))?(?: \S+)?"
    r" (?:meetings|talks|engagements|calls)(?!\S)"
    # "A was joined in her meetings by B"
    r"|(?<!\S)joined (?:in|at|for|during) (?P<own>his|her|their) (?:\S+ ){0,2}?(?:meetings|engagements)(?!\S)"
)
# What is to come, and what is past; so many columns around a statement they may stand.
_AHEAD = re.compile(r"(?<!\S)(?:will|shall|to be|is to|are to|expected|due|scheduled|planned|going to)(?!\S)")
_PAST = re.compile(r"(?<!\S)(?:was|were|had|attended|participated|took|joined|accompanied|witnessed|spoke)(?!\S)")
_AUXILIARY, _BE = 30, 10
_COMPANY = re.compile(r"(?:accompanied(?: \S+){0,6}? by|(?:\w+ )?accompanying (?:the )?(?P<leader><P\d+>))(?!\S)")
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5}
_TWO_SIDED = ("bilateral_meeting", "phone_call", "visit")
# So many people at most are the subject of one verb.
_SUBJECTS = 6
# Paragraphs without anybody of an occasion after which the text has left it.
_LEFT_AFTER = 2


class Attendance:
    """Adds participants and sides to occasions, sentence by sentence."""

    def __init__(
        self, people: Mapping[str, PersonDraft], context: Context, told: Sequence[MeetingDraft]
    ) -> None:
        self.people = people
        self.context = context
        # The occasions found so far; the list grows while the story is read.
        self.told = told

    def read(self, view: SentenceView, here: Here, *, alone: bool) -> None:
        """Participants and sides that a sentence states; `here` are the occasions that it tells of itself.

        `alone` says that it speaks of no other, not even in passing.
        """
        if not self._list(view):
            self._presence(view)
            self._together(view, here)
            found = statements(view, self.context)
            meant = self.context.current
            for statement in found:
                if self._reports(statement):
                    continue
                self._note_role(view, statement.part, statement.column)
                for target in self._targets(view, statement, here):
                    meant = target if statement.part.rule == "company" else meant
                    if not _admits(target, statement.part):
                        continue
                    if target.event_type in _TWO_SIDED and statement.part.role == "speaker":
                        # Whoever speaks in talks takes part in them, no more.
                        statement.part.role = "participant"
                    target.add(replace(statement.part, evidence=list(statement.part.evidence)))
                    if statement.part.rule == "attends" and statement.part.role == "head_of_delegation":
                        target.delegation_of = statement.part.person
            self._jointly(view, here)
            if not here:
                self._follow(view, found)
            elif alone:
                self._named(view, here[0][1], found)
            if view.line.endswith(":") or _FIRST_ITEM.search(view.line):
                self.context.open_list = meant if meant in self.told else self.context.current
                roles = (role for role, words in _LIST_ROLES if words.search(view.line))
                self.context.list_role = next(roles, "participant")
                self._first_item(view)
            self._speaker_told_before(view, here)
        add_sides(view, self.context.current)

    def _note_role(self, view: SentenceView, part: Part, column: int) -> None:
        """Remember what is said of a person here: learned models may find the occasion that it is about."""
        for span in part.evidence:
            if view.start <= span[0] < view.end:
                self.context.stated[span] = stronger(part.role, self.context.stated.get(span, part.role))
        person = self.people[part.person]
        side = person.country or person.organization
        if side is None:
            return
        if part.role == "head_of_delegation":
            self.context.delegates[side] = PersonAtom(person, person.mentions[0])
        elif side in self.context.delegates and (
            part.rule in _MEMBERS or _OF_DELEGATION.match(view.line, column)
        ):
            leader = self.context.delegates[side].person.id
            self.context.members.setdefault(leader, []).append(part)

    def _speaker_told_before(self, view: SentenceView, here: Here) -> None:
        """Give a briefing the person of whom the text tells: "Addressing the press, the veteran said …"."""
        if not self.context.subject or not _ADDRESSES.match(view.line):
            return
        for _, draft in here:
            if draft.event_type == "briefing" and not draft.parts:
                part = _part(self.context.subject[0], "speech")
                part.role = "speaker"
                draft.add(part)

    def _reports(self, statement: Statement) -> bool:
        """Whether a spokesperson says something: of an occasion that others held, or at a briefing."""
        current = self.context.current
        if statement.part.rule not in _SPEECH or (current is not None and current.event_type == "briefing"):
            return False
        position = (self.people[statement.part.person].position or "").lower()
        return grammar().press.search(position) is not None

    def _list(self, view: SentenceView) -> bool:
        """Take a line of an open list; False where the sentence is none, which closes the list."""
        occasion = self.context.open_list
        if occasion is None:
            return False
        item = _LIST_ITEM.match(view.line) or _CUT_ITEM.match(view.line)
        if not (item and view.people()):
            self.context.open_list = None
            return False
        for statement in mentioned(view, self.context):
            if not self._doubtful(view, statement.part.person, occasion):
                statement.part.rule = "list"
                statement.part.role = self._listed_role(view, statement)
                occasion.add(statement.part)
        return not view.line.endswith(":")

    def _first_item(self, view: SentenceView) -> None:
        """Add whom the sentence names that opens the list."""
        first, occasion = _FIRST_ITEM.search(view.line), self.context.open_list
        if first is None or occasion is None:
            return
        for statement in mentioned(view, self.context):
            if statement.column >= first.end() and not self._doubtful(view, statement.part.person, occasion):
                statement.part.rule = "list"
                occasion.add(statement.part)

    def _listed_role(self, view: SentenceView, statement: Statement) -> Role:
        """The role that an item or the line above its list gives."""
        return stronger(statement.part.role, self.context.list_role)

    def _presence(self, view: SentenceView) -> None:
        """Add those of the talks just told where the sentence says "in the presence of the two leaders"."""
        if self.context.current is not None and _PRESENCE.search(view.line):
            for atom in self.context.pair:
                self.context.current.add(_part(atom, "presence"))

    def _together(self, view: SentenceView, here: Here) -> None:
        """Add those of the talks just told to an occasion "signed by the three of them"."""
        match = _BY_ALL.search(view.line)
        for _, draft in here:
            if match is not None and not draft.parts:
                for atom in self.context.pair:
                    part = _part(atom, "together")
                    part.role = "signatory" if match[1] == "signed" else part.role
                    draft.add(part)

    def _jointly(self, view: SentenceView, here: Here) -> None:
        """Give a joint press conference the two sides of the talks before it."""
        for _, draft in here:
            if draft.event_type == "briefing" and _JOINT.search(view.line) and len(draft.parts) < 2:
                for atom in self.context.pair:
                    self._add_new(draft, atom, "jointly")

    def _targets(self, view: SentenceView, statement: Statement, here: Here) -> list[MeetingDraft]:
        """The occasions that a statement is about: the talks last told where it says "both meetings"."""
        if statement.part.rule == "leadership" and not here:
            return []
        several = _SEVERAL.search(view.line)
        if several is not None:
            talks = [talk for talk in self.told if talk.event_type in TALKS]
            count = len(talks) if several["own"] else _COUNTS.get(several["n"] or "", 2)
            sittings = [talk for talk in self.told if talk.event_type in (*TALKS, *ASSEMBLIES)]
            return (talks if len(talks) >= count else sittings)[-count:]
        target = self._target(view, statement, here)
        return [target] if target is not None else []

    def _target(self, view: SentenceView, statement: Statement, here: Here) -> MeetingDraft | None:
        """The occasion that a statement is about: the nearest of its sentence, else the current one."""
        pool = [item for item in here if item[1].event_type in MANY_SIDED] or here
        if pool:
            nearest = min(pool, key=lambda item: abs(item[0][0] - statement.column))[1]
            return self._in_tense(view, statement, nearest) if nearest.sentence < view.index else nearest
        current = self._in_tense(view, statement, self.context.current)
        company = _COMPANY.match(view.line, statement.column)
        if company is not None:
            current = self._with_leader(view, company, current)
        if current is not None and current.event_type == "visit" and statement.part.rule in _OF_TALKS:
            # A visit's agreements are signed, and its delegations sit, at its talks.
            talks = (old for old in reversed(self.told) if old.event_type in TALKS)
            return next((talk for talk in talks if set(talk.parts) & set(current.parts)), None)
        if current is not None and current.event_type in TALKS and statement.part.rule == "delegation_of":
            current = self._visit_with(statement.part, current) or current
        if current is not None and current.date is not None:
            probe = MeetingDraft(
                current.event_type, "held", "", view.index, [], date=find_date(view, (0, 0), ())
            )
            if not compatible_dates(probe, current):
                return None
        return current

    def _in_tense(
        self, view: SentenceView, statement: Statement, current: MeetingDraft | None
    ) -> MeetingDraft | None:
        """The occasion; the latest held one where "were present" is said after an announced one."""
        ahead = _AHEAD.search(view.line, max(0, statement.column - _AUXILIARY), statement.column + _AUXILIARY)
        if current is not None and current.status == "planned" and ahead is None:
            if _PAST.search(view.line, max(0, statement.column - _BE), statement.column + _AUXILIARY):
                return self.context.held or current
        return current

    def _with_leader(
        self, view: SentenceView, company: re.Match[str], current: MeetingDraft | None
    ) -> MeetingDraft | None:
        """Where the person is of whose company a statement speaks: on the visit, if one is announced."""
        column = company.start()
        named = [atom for _, _, atom in view.people(*company.span("leader"))] if company["leader"] else []
        leaders = {atom.person.id for atom in named or subject(view, column, self.context)}
        there = [old for old in self.told if leaders & set(old.parts)]
        if not there:
            return current
        ahead = _AHEAD.search(view.line, max(0, column - _AUXILIARY), column) is not None
        visits = [
            old
            for old in there
            if old.event_type == "visit" and _travels(old, leaders) and (not ahead or old.status == "planned")
        ]
        if visits and (ahead or current not in there):
            return visits[-1]
        return current if current in there else there[-1]

    def _visit_with(self, part: Part, current: MeetingDraft) -> MeetingDraft | None:
        """The visit with several talks behind it whose delegation includes a person."""
        country = part.country or self.people[part.person].country
        talks = [old for old in self.told if old.event_type in TALKS]
        for visit in reversed(self.told):
            heads = [person for person, told in visit.parts.items() if told.role == "head_of_delegation"]
            states = {self.people[person].country for person in heads}
            if visit.event_type == "visit" and len(talks) > 1 and current in talks and country in states:
                return visit
        return None

    def _follow(self, view: SentenceView, found: Sequence[Statement]) -> None:
        """Who acts in a sentence that goes on about an assembly took part in it.

        Only a person introduced there with a post, rank or side counts, as the subject: "Members A and B
        voted for all items". Those who are quoted, thanked or remembered are no subjects.
        """
        current = self.context.current
        if current is None or current.event_type not in ASSEMBLIES or current.status != "held":
            return
        for _, _, atom in view.people():
            if atom.mention.representing and not excluded(view, atom):
                self._add_new(current, atom, "represents")
        far = view.paragraph - self.context.paragraph > _LEFT_AFTER
        placed = {statement.part.person for statement in found}
        if far or _ASIDES.search(view.line):
            return
        for atom in leading(view)[:_SUBJECTS]:
            mention = atom.mention
            told = mention.position or mention.rank or mention.country or mention.organization
            if atom.person.id in placed or speaks_for_release(atom) or excluded(view, atom):
                continue
            if mention.kind == "name" and told:
                self._add_new(current, atom, "follows")
        self.context.paragraph = view.paragraph

    @staticmethod
    def _add_new(occasion: MeetingDraft, atom: PersonAtom, rule: str) -> None:
        if atom.person.id not in occasion.parts:
            occasion.add(_part(atom, rule))

    def _named(self, view: SentenceView, draft: MeetingDraft, found: Sequence[Statement]) -> None:
        """Persons in the sentence of an occasion whom no construction places."""
        if draft.event_type not in MANY_SIDED and not draft.rule.startswith("noun."):
            return
        placed = {statement.part.person for statement in found}
        for statement in mentioned(view, self.context):
            person = statement.part.person
            if only_spoken_of(view, statement.column, draft):
                continue
            if person not in placed and person not in draft.parts and not self._doubtful(view, person, draft):
                draft.add(statement.part)

    def _doubtful(self, view: SentenceView, person: str, occasion: MeetingDraft) -> bool:
        """Whether a bare mention is too little: a press officer, or one word that may be no person at all."""
        known = self.people[person]
        if not known.described and " " not in known.name and "." not in known.name:
            return True
        spokesmen = (speaks_for_release(atom) for _, _, atom in view.people() if atom.person.id == person)
        return occasion.event_type != "briefing" and any(spokesmen)


def add_members(occasions: Sequence[MeetingDraft], members: Mapping[str, Sequence[Part]]) -> None:
    """Where "the delegation" met somebody, all were there whom the text counts among it."""
    for occasion in occasions:
        for part in members.get(occasion.delegation_of or "", ()):
            if part.person not in occasion.parts:
                occasion.add(replace(part, role="participant", evidence=list(part.evidence)))


def _travels(visit: MeetingDraft, people: Set[str]) -> bool:
    return any(visit.parts[person].role != "host" for person in people & set(visit.parts))


def _admits(draft: MeetingDraft, part: Part) -> bool:
    """Whether a part may be added to an occasion that its own sentence does not tell of.

    A meeting of two sides takes no speaker from a sentence about something else; only a visit has hosts by
    invitation.
    """
    if part.rule == "invitation":
        return draft.event_type == "visit"
    if draft.event_type in _TWO_SIDED and part.person not in draft.parts:
        return part.rule in _ADDED_TO_TALKS
    return True


def _part(atom: PersonAtom, rule: str) -> Part:
    return part_at(atom, role_of_post(atom), rule)
