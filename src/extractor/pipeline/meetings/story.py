"""Reads a release sentence by sentence and gathers its occasions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractor.dates.mention import DateMention
from extractor.lexicon.mention import Mention
from extractor.pipeline.meetings import nouns
from extractor.pipeline.meetings.context import Context, dateline
from extractor.pipeline.meetings.draft import MeetingDraft, Part
from extractor.pipeline.meetings.finish import finish
from extractor.pipeline.meetings.grammar import SIDES
from extractor.pipeline.meetings.modality import clause, find_format, find_status, modality, settle_format
from extractor.pipeline.meetings.occasions import compatible_dates, find_match, merge, words
from extractor.pipeline.meetings.roles import Statement, excluded, mentioned, speaks_for_release, statements
from extractor.pipeline.meetings.sides import frame_meetings
from extractor.pipeline.meetings.subjects import groups, leading
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.meetings.when import find_date
from extractor.pipeline.meetings.where import find_place, find_venue, settle_places
from extractor.pipeline.people.person import PersonDraft

Columns = tuple[int, int]

_MULTI = (
    "statutory_session",
    "summit",
    "conference",
    "consultations",
    "multilateral_meeting",
    "exercise",
    "ceremony",
    "briefing",
    "other",
)
_LIST_ITEM = re.compile(
    r"^(?:[-–—•*□○▪♦·] |\d{1,2} ?[.)] |from (?:the )?<[CO]\d+> )?(?:[-–—] )?(?:the )?(?:<P\d+>|from (?:the )?<[CO]\d+>)"
)
_SAME_PLACE = re.compile(r"(?<!\S)(?:in|at) the same (?:city|place|venue|hall|building)(?!\w)")
# Delegations without a named person: "contingents of A, B and C took part", "A was represented", "A also attended".
_SIDES_ATTEND = re.compile(
    r"(?P<s>" + SIDES + r")(?: (?!<P)\S+){0,4}? "
    r"(?:took part|participated|attended|were present|was present|competed|joined|worked|followed|(?:was|were) (?:also )?represented|have been invited|are to attend|will attend)"
    r"|(?:attended|represented|joined) by (?:the )?(?:\S+ ){0,8}?(?:of|from) (?P<t>" + SIDES + r")"
    r"|participation of (?:the )?(?:\S+ ){0,8}?(?P<u>" + SIDES + r")"
)
_NOT = re.compile(r"(?<!\S)(?:not|no|never|without|absent|instead)(?!\w)")
_TWO_SIDED = ("bilateral_meeting", "multilateral_meeting", "consultations")
_SPECIFIC = ("statutory_session", "consultations", "conference", "summit", "multilateral_meeting")
_FOR = re.compile(
    r"(?: (?:in|at) (?:the )?<L\d+>)?(?: ,)?(?: on)?(?: <D\d+>)? (?:for|at|during) (?:the |an? |his |her )?"
)
_CREDENTIALS = re.compile(r"(?<!\S)(?:credentials|credence)(?!\S)")
_CALLS = re.compile(r"(?i)\b(?:calls?|telephone|phone)\b")
_ENDS = re.compile(
    r"(?<!\S)(?:ends?|ended|concludes?|concluded|closes|runs?|lasts?|continues?)(?: \S+){0,3} $"
)
_WILL = re.compile(
    r" (?:\S+ )?(?:will|is to|are to|shall) (?:\S+ ){0,3}?(?:sit|meet|convene|gather|take place|be held)(?!\S)"
)
_PRONOUN_FIRST = re.compile(r"(?:(?!<P)\S+ ){0,9}?(?:he|she)(?!\S)")
_ALL_MEETINGS = re.compile(r"(?:all|both|these|the)(?: \S+){0,2} (?:meetings|talks|events)(?: \S+)? (?:took place|were held)(?!\S)")
_PRESENCE = re.compile(r"in the presence of (?:the |both )?(?:two |three )?(?:leaders|ministers|presidents|sides|heads|officials|dignitaries|parties)")
_SPOKE = re.compile(r"(?i)(?:spoke|spoken|speak|talked)\b")
_GATHER_NEXT = re.compile(
    r"(?:will|are to|is to)(?: \S+){0,2} (?:gather|meet|convene|sit|reconvene)(?: \S+){0,2}? (?:next|again)(?!\w)"
)
_FOLLOWED = ("statutory_session", "summit", "conference", "consultations", "multilateral_meeting", "exercise")
_ASIDES = re.compile(
    r"(?<!\S)(?:according to|in (?:a|his|her) (?:statement|message|letter|interview)|born|decree|appointed|said in a|told (?:reporters|journalists|the press)|commenting|died|congratulat\S+|earlier this|last (?:year|month|week))(?!\w)"
)
_LIST_OPENS = re.compile(r"[:]$")
# Longer lines than any sentence are tables or noise; the grammar would only waste time on them.
_MAX_ATOMS = 700


class Story:
    """The occasions of one release, growing with every sentence."""

    def __init__(
        self,
        text: str,
        views: Sequence[SentenceView],
        people: Sequence[PersonDraft],
        published: DateMention | None,
    ) -> None:
        self.views = views
        self.people: Mapping[str, PersonDraft] = {person.id: person for person in people}
        self.published = published.first if published is not None else None
        self.context = Context(text, published, people, dateline(views))
        self.occasions: list[MeetingDraft] = []
        # In a release about calls "A spoke with B" is a call.
        self.about_calls = any(_CALLS.search(text[view.start : view.end]) for view in views if view.headline)

    def read(self) -> list[MeetingDraft]:
        """All occasions, in the order in which the text first tells of them."""
        headlines = [view for view in self.views if view.headline]
        for view in self.views:
            # A question asks; it reports nothing.
            if not view.headline and len(view.atoms) <= _MAX_ATOMS and not view.line.endswith("?"):
                self._sentence(view)
        for view in headlines:
            if len(view.atoms) <= _MAX_ATOMS:
                self._headline(view)
        self.occasions = finish(self.occasions, self.people, self.published)
        settle_places(self.occasions, self.people, self.context)
        for draft in self.occasions:
            settle_format(draft)
        self.occasions.sort(key=lambda draft: (draft.evidence[0][0], draft.evidence[0][1]))
        return self.occasions

    # --- one sentence ---------------------------------------------------------------------------------------------

    def _drafts(self, view: SentenceView) -> list[tuple[Columns, MeetingDraft]]:
        found = list(frame_meetings(view, self.context))
        for phrase in nouns.noun_phrases(view):
            columns = (phrase.begin, phrase.end)
            overlapping = [draft for (begin, end), draft in found if begin < columns[1] and columns[0] < end]
            if not overlapping and phrase.event_type in _SPECIFIC:
                # "received X for the third session of the commission": the noun says what the occasion is.
                overlapping = [
                    draft
                    for (_, end), draft in found
                    if draft.event_type == "bilateral_meeting"
                    and _FOR.fullmatch(view.line[end : phrase.begin])
                ]
            if not overlapping and _CREDENTIALS.search(view.line[phrase.begin : phrase.end]):
                overlapping = [draft for _, draft in found if draft.event_type == "bilateral_meeting"]
                for draft in overlapping:
                    draft.event_type = "ceremony"
            if overlapping:
                _specify(overlapping, phrase, nouns.noun_meeting(self.context.text, view, phrase))
                continue
            if nouns.is_background(view, phrase) or nouns.is_medium(view, phrase):
                continue
            reference = nouns.is_reference(view, phrase)
            occurs = nouns.occurs(view, phrase)
            if not reference and not phrase.anaphoric and not view.headline and not occurs:
                continue
            draft = nouns.noun_meeting(self.context.text, view, phrase)
            if draft.event_type == "visit" and not draft.anaphoric:
                continue
            draft.anaphoric = draft.anaphoric or reference
            draft.definite = phrase.determiner in ("the", "this", "their") and not nouns.is_numbered(view, phrase)
            draft.occurs = occurs and not reference
            draft.following = nouns.is_next(view, phrase)
            found.append((columns, draft))
        for _, draft in found:
            if (
                draft.rule == "talks"
                and self.about_calls
                and _SPOKE.match(self.context.text[draft.evidence[0][0] :])
            ):
                draft.event_type = "phone_call"
        found.sort(key=lambda item: item[0])
        columns_of = [columns for columns, _ in found]
        for columns, draft in found:
            others = [other for other in columns_of if other != columns]
            left, right = clause(view, *columns)
            draft.date = draft.date or find_date(view, columns, others)
            draft.place = draft.place or find_place(
                view, columns[1], *_reach(columns, others, left, right), self.context
            )
            if draft.place is None and len(set(columns_of)) == 1:
                draft.place = find_place(view, columns[1], 0, len(view.line), self.context)
            draft.format = find_format(view.line[left:right]) if draft.format == "unknown" else draft.format
            draft.status = find_status(view, *columns, draft.date, self.published)
            draft.headline = view.headline
        return found

    def _sentence(self, view: SentenceView) -> None:
        context = self.context
        drafts = self._drafts(view)
        here: list[tuple[Columns, MeetingDraft]] = []
        if _ALL_MEETINGS.search(view.line) and (place := find_place(view, 0, 0, len(view.line), context)) is not None:
            for old in self.occasions:
                if old.place is None and old.event_type in _TWO_SIDED:
                    old.place = place
            return
        for columns, draft in drafts:
            if draft.anaphoric and self._ends(view, columns, draft):
                continue
            target = find_match(draft, self.occasions, self.people) or self._definite(draft)
            if (
                draft.head
                and draft.status == "planned"
                and (series := self._series(view, columns, draft)) is not None
            ):
                draft.name, draft.event_type, draft.anaphoric = series.name, series.event_type, False
                target = None
            if (
                target is None
                and draft.anaphoric
                and (not draft.occurs or (draft.event_type == "bilateral_meeting" and self.occasions))
            ):
                continue
            if target is not None and draft.status in ("postponed", "cancelled"):
                draft.date = None
            if target is not None:
                merge(target, draft)
            else:
                self._inherit(view, columns, draft)
                target = find_match(draft, self.occasions, self.people) if draft.parts or draft.head else None
                if target is not None and target.sentence == view.index and draft.head and target.head:
                    target = None
                if target is not None:
                    merge(target, draft)
                else:
                    target = draft
                    self.occasions.append(draft)
            here.append((columns, target))
            context.current = target
            context.paragraph = view.paragraph
        if not here and (match := _GATHER_NEXT.search(view.line)) is not None:
            self._next_gathering(view, match.span())
        if (
            context.current is not None
            and context.current.place is None
            and (venue := find_venue(view)) is not None
        ):
            context.current.place = venue
        self._participants(view, here)
        self._delegations(view)
        people = leading(view)
        if people and not _PRONOUN_FIRST.match(view.line):
            context.subject = people
        pairs = [
            atoms
            for _, _, atoms in groups(view, 0, len(view.line))
            if len({atom.person.id for atom in atoms}) > 1
        ]
        sides = [
            atom
            for _, draft in drafts
            if draft.rule.split(".")[0] != "noun"
            for _, _, atom in view.people()
            if atom.person.id in draft.parts
        ]
        if sides and len({atom.person.id for atom in sides}) > 1:
            context.pair = sides
        elif pairs:
            context.pair = pairs[0]

    def _definite(self, draft: MeetingDraft) -> MeetingDraft | None:
        """The current occasion, where "the security dialogue" without day or place only calls it by another name."""
        current = self.context.current
        if current is None or not draft.definite or draft.date is not None or draft.place is not None:
            return None
        if draft.event_type not in _FOLLOWED or current.event_type not in _FOLLOWED or current.status != draft.status:
            return None
        return current

    def _ends(self, view: SentenceView, columns: Columns, draft: MeetingDraft) -> bool:
        """ "The forum, which ends tomorrow": the end of an occasion whose first day is known."""
        first = next(
            (
                column
                for column, _, atom in view.masked(columns[1], len(view.line), "D")
                if atom.value == draft.date
            ),
            None,
        )
        if (
            draft.date is None
            or draft.date.last is None
            or first is None
            or not _ENDS.search(view.line[:first])
        ):
            return False
        for old in reversed(self.occasions):
            if (
                old.date is not None
                and old.date.first is not None
                and old.event_type in _MULTI
                and old.date.first <= draft.date.last
            ):
                old.date = replace(old.date, last=draft.date.last)
                return True
        return False

    def _series(self, view: SentenceView, columns: Columns, draft: MeetingDraft) -> MeetingDraft | None:
        """The occasion of which the draft announces the next: "the next session will be held in May"."""
        announced = draft.anaphoric and draft.date is not None and _WILL.match(view.line[columns[1] :])
        if not draft.following and not announced:
            return None
        for old in reversed(self.occasions):
            if (
                old.head
                and old.status == "held"
                and old.event_type in _MULTI
                and not (words(draft) - words(old))
            ):
                return old
        return None

    def _next_gathering(self, view: SentenceView, columns: Columns) -> None:
        """ "The ministers will gather next on 30 September in Moscow"."""
        old = next(
            (o for o in reversed(self.occasions) if o.head and o.status == "held" and o.event_type in _MULTI),
            None,
        )
        date = find_date(view, columns, ())
        if old is None or date is None:
            return
        draft = MeetingDraft(
            old.event_type, "planned", "series", view.index, [view.chars(*columns)], name=old.name
        )
        draft.head, draft.date = old.head, date
        draft.place = find_place(view, columns[1], 0, len(view.line), self.context)
        self.occasions.append(draft)

    def _delegations(self, view: SentenceView) -> None:
        """States and organisations that the sentence says took part in the current occasion."""
        current = self.context.current
        if current is None or current.event_type in ("visit", "phone_call") or _NOT.search(view.line):
            return
        for match in _SIDES_ATTEND.finditer(view.line):
            for _, end, atom in view.masked(*match.span(), "CO"):
                if isinstance(atom.value, Mention) and not view.line.startswith(" member", end):
                    current.sides.setdefault(atom.value.norm, (atom.start, atom.end))

    def _inherit(self, view: SentenceView, columns: Columns, draft: MeetingDraft) -> None:
        """Day and place of the occasion before, where the text's words tie the two together."""
        previous = self.context.current
        if previous is not None and draft.place is None and _SAME_PLACE.search(view.line):
            draft.place = previous.place
        if previous is None or draft.status in ("planned", "cancelled", "postponed"):
            return
        tied = modality().same_day.search(view.line) is not None or previous.sentence == view.index
        if draft.date is None and tied:
            draft.date = previous.date
        if (
            draft.place is None
            and draft.event_type != "phone_call"
            and tied
            and (draft.date is previous.date)
        ):
            draft.place = previous.place

    def _participants(self, view: SentenceView, here: list[tuple[Columns, MeetingDraft]]) -> None:
        context = self.context
        opened = context.open_list
        if opened is not None and (_LIST_ITEM.match(view.line) or view.line[:2] in ("- ", "• ", "– ")):
            for statement in mentioned(view, context):
                if _speaker_of_release(view, statement.part.person) or _bare(self.people[statement.part.person]):
                    continue
                statement.part.rule = "list"
                opened[0].add(statement.part)
            if not view.line.endswith(":"):
                return
        if opened is not None and not (_LIST_ITEM.match(view.line) and view.people()):
            context.open_list = None
        if context.current is not None and _PRESENCE.search(view.line):
            for atom in context.pair:
                context.current.add(Part(atom.person.id, "participant", "presence", [(atom.mention.start, atom.mention.end)]))
        found = statements(view, context)
        for statement in found:
            target = self._target(view, statement, here)
            if target is not None and self._admits(target, statement.part):
                target.add(statement.part)
        if not here:
            self._follow(view, found)
        if len(here) == 1 and (here[0][1].event_type in _MULTI or here[0][1].rule.startswith("noun.")):
            self._weak(view, here[0][1], found)
        if _LIST_OPENS.search(view.line) and context.current is not None:
            context.open_list = (context.current, view.index)

    def _target(
        self, view: SentenceView, statement: Statement, here: list[tuple[Columns, MeetingDraft]]
    ) -> MeetingDraft | None:
        """The occasion that a role statement is about: the nearest of its sentence, else the current one."""
        multi = [(columns, draft) for columns, draft in here if draft.event_type in _MULTI]
        pool = multi or here
        if pool:
            return min(pool, key=lambda item: abs(item[0][0] - statement.column))[1]
        current = self.context.current
        if current is not None and current.date is not None and current.date.first is not None:
            probe = MeetingDraft(
                current.event_type, "held", "", view.index, [], date=find_date(view, (0, 0), ())
            )
            if not compatible_dates(probe, current):
                return None
        return current

    @staticmethod
    def _admits(draft: MeetingDraft, part: Part) -> bool:
        """A meeting of two sides takes no chair or speaker from a sentence about something else."""
        if part.rule == "invitation":
            return draft.event_type == "visit"
        if (
            draft.event_type in ("bilateral_meeting", "phone_call", "visit")
            and part.person not in draft.parts
        ):
            return part.rule in (
                "attended_by",
                "present_were",
                "attends",
                "delegation_of",
                "represented_by",
                "delegation_by",
                "chaired_by",
                "chair",
            )
        return True

    def _follow(self, view: SentenceView, found: list[Statement]) -> None:
        """Who acts in a sentence that goes on about a many-sided occasion took part in it.

        Only a person introduced there with a post, rank or side counts, as the subject: "Members A and B voted
        for all items". Those who are quoted, thanked or remembered are no subjects.
        """
        current = self.context.current
        if current is None or current.event_type not in _FOLLOWED or current.status != "held":
            return
        for _, _, atom in view.people():
            mention = atom.mention
            if mention.representing and atom.person.id not in current.parts and not excluded(view, atom):
                current.add(Part(atom.person.id, "participant", "represents", [(mention.start, mention.end)], country=mention.country, organization=mention.organization))
        if found:
            return
        if view.paragraph - self.context.paragraph > 2 or _ASIDES.search(view.line):
            return
        for atom in leading(view)[:6]:
            mention = atom.mention
            if mention.kind != "name" or not (
                mention.position or mention.rank or mention.country or mention.organization
            ):
                continue
            if atom.person.id in current.parts or speaks_for_release(atom) or excluded(view, atom):
                continue
            current.add(
                Part(
                    atom.person.id,
                    "participant",
                    "follows",
                    [(mention.start, mention.end)],
                    country=mention.country,
                    organization=mention.organization,
                )
            )
        self.context.paragraph = view.paragraph

    def _weak(self, view: SentenceView, draft: MeetingDraft, found: list[Statement]) -> None:
        """Persons in the sentence of a many-sided occasion whom no construction places."""
        placed = {statement.part.person for statement in found}
        for statement in mentioned(view, self.context):
            person = self.people[statement.part.person]
            if statement.part.person in placed or statement.part.person in draft.parts or _bare(person):
                continue
            if draft.event_type != "briefing" and _speaker_of_release(view, person.id):
                continue
            draft.add(statement.part)

    # --- headline -------------------------------------------------------------------------------------------------

    def _headline(self, view: SentenceView) -> None:
        """A headline describes an occasion of the body; alone it counts only where a verb joins two sides."""
        for _, draft in self._drafts(view):
            target = find_match(draft, self.occasions, self.people)
            if target is not None:
                if draft.head and len(draft.head) > len(target.head):
                    target.head, target.name = draft.head, draft.name or target.name
                if draft.status in ("postponed", "cancelled"):
                    target.status = draft.status
                if target.date is None:
                    target.date = draft.date
                if target.place is None or target.place.city is None:
                    target.place = draft.place or target.place
            elif not draft.anaphoric and draft.parts and (not self.occasions or draft.event_type == "visit"):
                self.occasions.append(draft)


def _reach(columns: Columns, others: Sequence[Columns], left: int, right: int) -> Columns:
    """Columns in which an occasion looks for its place: up to the sentence's next occasion."""
    begin = max([left, *(end for begin, end in others if end <= columns[0])])
    end = min([right, *(begin for begin, end in others if begin >= columns[1])])
    return begin, end


def _specify(drafts: list[MeetingDraft], phrase: nouns.NounPhrase, named: MeetingDraft) -> None:
    """A verb's occasion takes type and name from its noun: "held political consultations with X"."""
    for draft in drafts:
        if draft.event_type == "visit" or phrase.event_type == "visit":
            continue
        if phrase.event_type not in ("bilateral_meeting", "ceremony", "other", "exercise"):
            draft.event_type = phrase.event_type
            draft.head = named.head
        if len((named.name or "").split()) > 3:
            draft.name = named.name


def _speaker_of_release(view: SentenceView, person: str) -> bool:
    """Whether the person, where named in the sentence, is a spokesperson or press officer."""
    return any(atom.person.id == person and speaks_for_release(atom) for _, _, atom in view.people())


def _bare(person: PersonDraft) -> bool:
    """A single word without rank, post or side, which may be no person at all."""
    return " " not in person.name and "." not in person.name and not (person.rank or person.position or person.country or person.organization)
