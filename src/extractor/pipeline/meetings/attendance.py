"""Who took part in the occasions of a story: role statements, lists, and people whom later sentences name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.attending_sides import add_sides
from extractor.pipeline.meetings.company import (
    COMPANY,
    in_tense,
    note_part,
    of_whole_side,
    pictured,
    session_of,
    told_beside,
    visit_of,
    visit_with,
    with_leader,
)
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import HEADING, Columns, MeetingDraft, Part
from extractor.pipeline.meetings.grammar import grammar, phrases
from extractor.pipeline.meetings.jointly import Here, add_new, in_presence, jointly, part_by, together
from extractor.pipeline.meetings.kinds import ASSEMBLIES, BESIDE, MANY_SIDED, TALKS, TWO_SIDED
from extractor.pipeline.meetings.left_over import (
    OF_TALKS,
    SPEECH,
    Stated,
    admits,
    is_on_day,
    tells_beforehand,
)
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.occasions import compatible_dates
from extractor.pipeline.meetings.open_lists import open_list, opens_list, take_item
from extractor.pipeline.meetings.roles import (
    Statement,
    excluded,
    is_doubtful,
    mentioned,
    speaks_for_release,
    statements,
)
from extractor.pipeline.meetings.subjects import leading, subject
from extractor.pipeline.meetings.told_content import is_prepared, only_spoken_of, told_from
from extractor.pipeline.meetings.turns import all_meant
from extractor.pipeline.meetings.under_headings import tell_of
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.meetings.when import find_date
from extractor.pipeline.people.person import PersonDraft

_ADDRESSES = re.compile(r"(?:(?:later|earlier|while) ,? ?)?(?:addressing|speaking|briefing|talking)(?!\S)")
# "…, he said at a press conference in Lima"
_SAID_AT = Gated(r"(?<!\S)" + phrases("noun", "somebody_said") + r"(?: \S+){0,2}? (?:at|during) an? ")
_ASIDES = re.compile(r"(?<!\S)" + phrases("attendance", "asides") + r"(?!\w)")
_OF_VISITS = frozenset({"invitation", "hosts_visit", "guides"})
# What is said to many, not in talks of two sides.
_TO_MANY = SPEECH | {"speech_by", "speakers"}
# Rules that say of somebody that he was there, of which the sentence does not say where.
_PRESENT = BESIDE - {"company"}
_OF_JOURNEY = Gated(
    r"(?<!\S)(?:accompan(?:ied|y|ies|ying)|visits?|visited|trip|tour|journey|airport|arrival|departure|programme)(?!\S)"
)
# So many people at most are the subject of one verb.
_SUBJECTS = 6
# So many occasions back somebody may be told of who was not there.
_REACH = 4
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
        # The one that the sentence before was about.
        self.talked: MeetingDraft | None = None
        # What each sentence states of persons, where it is dated, and of which occasions it says so.
        self.stated: list[Stated] = []
        # Who only spoke of an occasion to come, prepared it, or acted on another day: by its draft.
        self.absent: set[tuple[int, str]] = set()
        # The paragraph that is read, and its first sentence.
        self.paragraph, self.since = -1, 0

    def read(self, view: SentenceView, here: Here, *, alone: bool) -> None:
        """Participants and sides that a sentence states; `here` are the occasions that it tells of itself.

        `alone` says that it speaks of no other, not even in passing.
        """
        if view.paragraph != self.paragraph:
            self.paragraph, self.since = view.paragraph, view.index
            self.context.opened = view.index
        if not take_item(view, self.context, self.people):
            in_presence(view, self.context)
            together(view, here, self.context)
            found = statements(view, self.context)
            meant = self.context.current
            for statement in found:
                if self._reports(view, statement):
                    continue
                note_part(view, statement, self.people, self.context)
                targets = self._targets(view, statement, here)
                if targets and any(tells_beforehand(view, statement, targets[0], one) for _, one in here):
                    self.absent.add((id(targets[0]), statement.part.person))
                    continue
                if targets or not self.context.left:
                    day = find_date(view, (0, 0), ()) if not targets else None
                    if day is not None and statement.part.rule == "attended_by":
                        self._note_absent(statement, day)
                    self.stated.append(
                        Stated(view.index, self.context.dateline, statement.part, targets, day)
                    )
                for target in targets:
                    meant = target if statement.part.rule == "company" else meant
                    if not admits(target, statement.part):
                        if statement.part.rule == "invitation":
                            # Who invites to a visit to come need not be there.
                            self.absent.add((id(target), statement.part.person))
                        continue
                    if target.event_type in TWO_SIDED and statement.part.role == "speaker":
                        # Whoever speaks in talks takes part in them, no more.
                        statement.part.role = "participant"
                    target.add(replace(statement.part, evidence=list(statement.part.evidence)))
            jointly(view, here, self.context)
            if not here:
                self._follow(view, found)
            elif alone:
                self._named(view, here[0], found)
            company = COMPANY.search(view.line)
            if company is not None and view.line.endswith(":"):
                # "… accompanied by ministers, who are:"
                meant = with_leader(view, company, meant, self.context)
            if opens_list(view):
                open_list(view, meant, self.context, self.people)
            self._speaker_told_before(view, here)
        add_sides(view, self.context.current, self.told, self.people)
        self.talked = self.context.current

    def _note_absent(self, statement: Statement, day: DateMention) -> None:
        """Note that what is said of somebody was on another day than the occasions told last."""
        for old in self.told[-_REACH:]:
            if old.event_type != "visit" and not compatible_dates(replace(old, date=day), old):
                self.absent.add((id(old), statement.part.person))

    def _speaker_told_before(self, view: SentenceView, here: Here) -> None:
        """Give a briefing the person of whom the text tells: "Addressing the press, the veteran said …"."""
        if not self.context.subject:
            return
        if not (_ADDRESSES.match(view.line) or _SAID_AT.search(view.line)):
            return
        for _, draft in here:
            if draft.event_type == "briefing" and not draft.parts:
                part = part_by(self.context.subject[0], "speech")
                part.role = "speaker"
                draft.add(part)

    def _reports(self, view: SentenceView, statement: Statement) -> bool:
        """Whether a spokesperson says something: of an occasion that others held, or at a briefing."""
        current = self.context.current
        if current is not None and current.event_type == "briefing":
            return False
        position = (self.people[statement.part.person].position or "").lower()
        if grammar().press.search(position) is None:
            return False
        # "The spokesman said that the meeting witnessed …"
        return statement.part.rule in SPEECH or told_from(view) <= statement.column

    def _targets(self, view: SentenceView, statement: Statement, here: Here) -> list[MeetingDraft]:
        """The occasions that a statement is about: the talks last told where it says "both meetings"."""
        if statement.part.rule == "leadership" and not here:
            return []
        if statement.part.rule == "pictured":
            return pictured(view, self.told)
        if several := all_meant(view, self.told, self.people):
            return several
        visited = [draft for _, draft in here if draft.event_type == "visit"]
        if statement.part.rule in _OF_VISITS and visited:
            return visited[:1]
        target = self._target(view, statement, here)
        if statement.part.rule in _TO_MANY and target is not None and not here:
            target = self._before_an_audience(target, statement.part)
        visit = (
            visit_of(statement.part, self.people, self.told)
            if statement.part.rule == "delegation_of"
            else None
        )
        if visit is None or visit is target or visit.status == "cancelled":
            return [target] if target is not None else []
        # Whom a delegation includes is on the whole visit, and in the talks just told.
        return [visit, target] if target is not None and target.event_type in TALKS else [visit]

    def _target(self, view: SentenceView, statement: Statement, here: Here) -> MeetingDraft | None:
        """The occasion that a statement is about: the nearest of its sentence, else the current one."""
        leaders = self._where_leaders_are(view, statement, here)
        if leaders is not None:
            return leaders
        pool = [item for item in here if item[1].event_type in MANY_SIDED] or here
        if pool:
            nearest = min(pool, key=lambda item: abs(item[0][0] - statement.column))[1]
            told_before = nearest.sentence < view.index
            return in_tense(view, statement.column, nearest, self.context) if told_before else nearest
        if self.context.left and statement.part.rule in BESIDE:
            return None
        if statement.part.rule in _PRESENT and not _OF_JOURNEY.search(view.line):
            talks_beside = told_beside(self.context.current, self.told, self.since)
            if talks_beside is not None:
                return talks_beside
        current = in_tense(view, statement.column, self.context.current, self.context)
        if current is not None and of_whole_side(view, statement):
            current = session_of(statement.part, current, self.people, self.told) or current
        if (company := COMPANY.match(view.line, statement.column)) is not None:
            current = with_leader(view, company, current, self.context)
        if current is not None and current.event_type == "visit" and statement.part.rule in OF_TALKS:
            # A visit's agreements are signed, and its delegations sit, at its talks.
            talks = (old for old in reversed(self.told) if old.event_type in TALKS)
            return next((talk for talk in talks if set(talk.parts) & set(current.parts)), None)
        if current is not None and current.event_type in TALKS and statement.part.rule == "delegation_of":
            current = visit_with(statement.part, current, self.people, self.context) or current
        if current is not None and not is_on_day(view, statement.column, current):
            return None
        return current

    def _before_an_audience(self, target: MeetingDraft, part: Part) -> MeetingDraft:
        """The assembly told before, where the talks told last are beside it: who speaks to many is there."""
        if target.event_type not in TWO_SIDED or part.person in target.parts:
            return target
        wide = (old for old in reversed(self.told) if old.event_type in ASSEMBLIES and old.parts)
        return next((old for old in wide if old.status == target.status), target)

    def _where_leaders_are(self, view: SentenceView, statement: Statement, here: Here) -> MeetingDraft | None:
        """The talks just told of somebody whose company a sentence names that speaks of another occasion.

        "A, who was accompanied by B, briefed him on the session of the commission": B is with A.
        """
        current = self.talked
        if statement.part.rule != "company" or current is None or not here:
            return None
        leaders = {atom.person.id for atom in subject(view, statement.column, self.context)}
        acts = [draft for _, draft in here if not draft.rule.startswith("noun.")]
        elsewhere = any(leaders & set(draft.parts) for draft in acts)
        return current if leaders & set(current.parts) and not elsewhere else None

    def _follow(self, view: SentenceView, found: Sequence[Statement]) -> None:
        """Who acts in a sentence that goes on about an assembly took part in it.

        Only a person introduced there with a post, rank or side counts, as the subject: "Members A and B
        voted for all items". Those who are quoted, thanked or remembered are no subjects.
        """
        current = self.context.current
        if current is not None and current.status == "planned" and self.context.held is not None:
            # What is to come was told in passing.
            current = self.context.held
        if current is not None and current.origin == HEADING:
            tell_of(view, current)
        if current is None or current.event_type not in ASSEMBLIES or current.status != "held":
            return
        for _, _, atom in view.people():
            if atom.mention.representing and not excluded(view, atom):
                add_new(current, atom, "represents")
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
                add_new(current, atom, "follows")
        self.context.paragraph = view.paragraph

    def _named(
        self, view: SentenceView, occasion: tuple[Columns, MeetingDraft], found: Sequence[Statement]
    ) -> None:
        """Persons in the sentence of an occasion whom no construction places."""
        columns, draft = occasion
        if draft.event_type not in MANY_SIDED and not draft.rule.startswith("noun."):
            return
        first = columns[1] if is_prepared(view, columns[0]) else 0
        placed = {statement.part.person for statement in found}
        for statement in mentioned(view, self.context):
            person = statement.part.person
            if statement.column < first:
                self.absent.add((id(draft), person))
                continue
            if only_spoken_of(view, statement.column, draft):
                continue
            known = person in placed or person in draft.parts
            if not known and not is_doubtful(view, self.people[person], draft):
                draft.add(statement.part)
