"""Reads a release sentence by sentence and gathers its occasions."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.advisory import advise, blocks
from extractor.pipeline.meetings.agendas import (
    add_principal,
    announce,
    is_advisory,
    is_diary,
    principal,
    titled_day,
    without_titled_entries,
)
from extractor.pipeline.meetings.antecedents import remember
from extractor.pipeline.meetings.attendance import Attendance
from extractor.pipeline.meetings.background import is_background
from extractor.pipeline.meetings.clues import Seen, seen_people
from extractor.pipeline.meetings.company import add_members, add_suites, note_delegation
from extractor.pipeline.meetings.context import (
    Context,
    heading_days,
    heading_places,
    lists_hours,
    section_heads,
    subheads,
)
from extractor.pipeline.meetings.datelines import (
    dateline,
    entry_dateline,
    masthead_organization,
    masthead_state,
)
from extractor.pipeline.meetings.decided import Decisions
from extractor.pipeline.meetings.deeds import deeds
from extractor.pipeline.meetings.draft import LIKELY, Drafts, MeetingDraft, place_in_text
from extractor.pipeline.meetings.drills import told_with_ceremonies
from extractor.pipeline.meetings.duration import lengthen_told, names_event
from extractor.pipeline.meetings.finish import finish, settle_two_sided
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.headlines import tell_headline
from extractor.pipeline.meetings.holders import add_holders
from extractor.pipeline.meetings.itinerary import at_stop, follow, lead
from extractor.pipeline.meetings.judging import judge, turn_to
from extractor.pipeline.meetings.known_or_new import occasion_of
from extractor.pipeline.meetings.last_days import goes_on_until
from extractor.pipeline.meetings.left_over import place_rest
from extractor.pipeline.meetings.listed import with_listed
from extractor.pipeline.meetings.membership import Pair, pairs_of, settle_members
from extractor.pipeline.meetings.missions import add_to_mission
from extractor.pipeline.meetings.modality import settle_attendance, settle_format
from extractor.pipeline.meetings.models import Models
from extractor.pipeline.meetings.nouns import NounPhrase, noun_phrases
from extractor.pipeline.meetings.occasion_clues import occasion_clues
from extractor.pipeline.meetings.overlooked import all_overlooked
from extractor.pipeline.meetings.port_calls import add_captain, leave_to_call
from extractor.pipeline.meetings.put_off import fall_through
from extractor.pipeline.meetings.reported import tells_of_before
from extractor.pipeline.meetings.rolls import tell_roll
from extractor.pipeline.meetings.sentence_drafts import sentence_drafts
from extractor.pipeline.meetings.series import next_gathering
from extractor.pipeline.meetings.settled_days import date_briefings, settle_days
from extractor.pipeline.meetings.settling import settle_places
from extractor.pipeline.meetings.shared_sides import settle_sides
from extractor.pipeline.meetings.sights import COURTESIES, without_sights
from extractor.pipeline.meetings.stays import close_stay, on_the_side
from extractor.pipeline.meetings.suites import add_to_series
from extractor.pipeline.meetings.taken_over import add_venue, beside, place_all
from extractor.pipeline.meetings.titled import SPEAKER, is_spoken, signatories, signers, without_mentioned
from extractor.pipeline.meetings.told_again import join_batch
from extractor.pipeline.meetings.told_stays import visits_told
from extractor.pipeline.meetings.tour_stages import without_stages
from extractor.pipeline.meetings.turns import turned_to
from extractor.pipeline.meetings.under_headings import add_protagonist
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.meetings.visit_days import join_visits, lengthen_visits, place_in_stays, stays
from extractor.pipeline.meetings.visit_talks import merge_visits
from extractor.pipeline.people.person import PersonDraft

_CALLS = re.compile(r"(?i)\b(?:calls?|telephone|phone)\b")
_JOURNALIST = re.compile(phrases("story", "journalist") + r"(?: \d+)? :")
# "Shortly before the meeting A spoke with B": the meeting only says when.
_SETTING = re.compile(
    r"(?:\S+ ){0,2}(?:before|after|following|ahead of|prior to) (?:(?:the|this|their|its) )?"
)
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
        models: Models,
    ) -> None:
        self.models = models
        views = without_titled_entries(views)
        # The noun phrases for occasions of each sentence of the body.
        self.phrases: list[tuple[SentenceView, Sequence[NounPhrase]]] = []
        self.deeds: list[tuple[SentenceView, Drafts]] = []
        self.views = [view for view in views if len(view.columns) <= _MAX_ATOMS]
        self.by_index = {view.index: view for view in self.views}
        self.people: Mapping[str, PersonDraft] = {person.id: person for person in people}
        calls = any(_CALLS.search(text[view.start : view.end]) for view in views if view.headline)
        day = published.first if published is not None else None
        self.context = Context(text, day, people, dateline(views), about_calls=calls)
        self.context.home = masthead_state(views)
        self.context.sender = masthead_organization(views)
        self.headings = heading_days(views) or titled_day(self.views)
        self.sections = section_heads(views)
        self.context.heading_places = heading_places(views, self.headings)
        # Read when first asked for: few texts tell of a stay.
        self.stays = functools.cache(lambda: tuple(stays(views)))
        self.context.diary = is_diary(self.views)
        # The page lists what is to come.
        listed = bool(self.headings) and lists_hours(self.views)
        self.agenda = self.context.diary or listed or is_advisory(self.views)
        # Whose agenda the page is.
        self.principal = (
            principal(self.views) if self.agenda and (self.headings or self.context.diary) else None
        )
        # A statement's headline names who speaks in it.
        self.context.author = next(
            ([atom] for view in views if view.headline for _, _, atom in view.people()), []
        )
        if self.principal is not None and self.context.diary:
            self.context.author = self.context.subject = [self.principal]
        authors = signatories(self.views)
        if not self.context.author or self.context.author[0].person in [one.person for one in authors]:
            self.context.author = authors or self.context.author
        # The page brings what was said at the occasion of its headline.
        self.context.spoken = is_spoken(self.views)
        self.context.page_day = published
        self.occasions: list[MeetingDraft] = []
        self.context.told = self.occasions
        self.signers = signers(self.views)
        # The paragraph of a transcript in which a journalist speaks.
        self.asked = -1
        self.attendance = Attendance(self.people, self.context, self.occasions)
        # What the grammar found and took back once the whole text was read.
        self.dismissed: list[MeetingDraft] = []
        # Which occasion the text was at in each sentence.
        self.currents: dict[int, MeetingDraft] = {}

    def tell(self) -> list[MeetingDraft]:
        """The occasions that the grammar finds, before any model judges them."""
        subheadings, opening = subheads(self.views), self.context.dateline
        for view in self.views:
            # A question asks; it reports nothing.
            if not view.headline and view.index not in subheadings and not view.line.endswith("?"):
                self._sentence(view)
            elif view.index in self.headings:
                # The first day of a programme may stand where its title is.
                self.context.heading = self.headings[view.index]
        for view in self.views:
            if view.headline or view.index in subheadings:
                self.context.dateline = opening
                tell_headline(view, self.views, self.context, self.occasions, self.people)
        if self.context.spoken:
            self.occasions[:] = without_mentioned(self.occasions)
        date_briefings(self.occasions, self.context.sayings)
        advise(blocks(self.views), self.occasions, self.context, spoken=self.context.spoken)
        if self.agenda:
            announce(self.occasions, self.views, self.context.published)
        tell_roll(self.views, self.phrases, self.occasions, self.context)
        add_members(self.occasions, self.context.members, self.people)
        add_to_series(self.occasions, self.context.suites)
        add_protagonist(self.occasions, self.people)
        lengthen_visits(self.occasions, self.stays, self.people)
        join_visits(self.occasions)
        for draft in self.occasions:
            draft.parts = {key: part for key, part in draft.parts.items() if key not in self.signers}
        told = list(self.occasions)
        self.occasions = finish(told, self.people, self.context.text, self.context.published)
        add_suites(self.occasions, self.people)
        kept = {id(draft) for draft in self.occasions}
        self.dismissed = [draft for draft in told if id(draft) not in kept and draft.rule not in COURTESIES]
        return self.occasions

    def read(self) -> list[MeetingDraft]:
        """All occasions, in the order in which the text first tells of them."""
        self.tell()
        if self.models.validity is not None:
            drafts = judge(self.models.validity, self.occasions, self.overlooked(), self.clues, self.people)
            self.occasions = [draft for draft in drafts if draft.rule != LIKELY]
            for draft in drafts[len(self.occasions) :]:
                turn_to(draft, self.occasions, self.views, self.currents)
                self.occasions.append(draft)
            self.occasions = merge_visits(without_sights(self.occasions), self.people, only=LIKELY)
            if self.agenda:
                announce(self.occasions, self.views, self.context.published)
        place_rest(self.attendance.stated, self.occasions)
        add_holders(self.occasions, self.by_index, self.people)
        if self.principal is not None:
            add_principal(self.occasions, self.views, self.principal)
        if self.models.membership is not None and self.occasions:
            settle_members(self.models.membership, self.pairs(), self.people, self.attendance.absent)
        self.settle()
        if self.models.choices is not None:
            self.decisions().make(self.models.choices)
        told = visits_told(self.occasions, self.stays, self.people, self.context.published, self.by_index)
        self.occasions.extend(told)
        self.occasions = told_with_ceremonies(self.occasions, self.views)
        for draft in self.occasions:
            settle_two_sided(draft, self.people)
            settle_attendance(draft)
        self.occasions.sort(key=place_in_text)
        return self.occasions

    def settle(self) -> None:
        """Days, places and formats that no sentence states, but the story does."""
        settle_sides(self.occasions, self.people, self.by_index)
        lengthen_visits(self.occasions, self.stays, self.people)
        settle_days(self.occasions, self.views, self.context.page_day, self.context.text)
        place_in_stays(self.occasions, self.stays)
        settle_places(self.occasions, self.people, self.context.home)
        for draft in self.occasions:
            settle_format(draft, self.by_index[draft.sentence])

    def decisions(self) -> Decisions:
        """What there is to choose from for each occasion, once the story is settled."""
        headed = [day.first for day in self.headings.values() if day is not None and day.first is not None]
        page_day, home = self.context.page_day, self.context.home
        return Decisions(self.occasions, self.views, self.people, page_day, home, headed)

    def overlooked(self) -> list[MeetingDraft]:
        """Drafts of what the grammar passed over, once the story is read."""
        if self.context.spoken and any(draft.headline for draft in self.occasions):
            # Those are phrases of speakers at the occasion of the headline.
            return []
        found = all_overlooked(
            self.phrases, self.dismissed, self.deeds, self.occasions, self.people, self.context
        )
        text, published = self.context.text, self.context.published
        return [draft for draft in found if not is_background(draft, self.occasions, text, published)]

    def clues(self, draft: MeetingDraft) -> frozenset[str]:
        """What speaks for and against a draft, beside the occasions found so far."""
        view = self.by_index[draft.sentence]
        return occasion_clues(draft, view, self.occasions, self.people, self.context.published)

    def pairs(self) -> list[Pair]:
        """Every person with every occasion, once the story is read."""
        seen = {person: found for person, found in self._seen().items() if person not in self.signers}
        return pairs_of(seen, self.occasions, self.people)

    def _seen(self) -> dict[str, list[Seen]]:
        return seen_people(self.views, self.currents, self.context.stated)

    def _sentence(self, view: SentenceView) -> None:
        if self._asks(view):
            return
        self.context.reached = view.start
        self.context.turn_page(view, heading=view.index in self.sections)
        self.context.heading = self.headings.get(view.index, self.context.heading)
        if (entry := entry_dateline(view)) is not None:
            self.context.begin_item(entry)
        if place_all(view, self.occasions, self.context):
            return
        join_batch(view, self.occasions)
        phrases = list(noun_phrases(view))
        self.phrases.append((view, phrases))
        before = self.context.current
        if before is not None and before.event_type != "bilateral_meeting" and names_event(view):
            before.date = lengthen_told(view, before.date)
        goes_on_until(view, before)
        known = before.parts if before is not None else {}
        self.context.journey = lead(view, self.context.journey, known)
        drafts = leave_to_call(view, sentence_drafts(view, self.context, phrases), self.context)
        drafts = with_listed(view, self.context, drafts)
        drafts = without_stages(view, drafts, self.context.journey)
        if not phrases and not drafts:
            self.deeds.append((view, list(deeds(view, self.context))))
        fall_through(view, drafts, self.context)
        self.context.journey = follow(view, self.context.journey, [draft for _, draft in drafts])
        for columns, draft in drafts:
            note_delegation(view, columns, draft, self.context)
            beside(view, draft, self.context)
            at_stop(self.context.journey, draft, self.context.text)
        here = self._enter(view, drafts)
        announced = next_gathering(view, self.occasions, self.context, told=bool(here))
        if announced is not None:
            self.occasions.append(announced)
        close_stay(view, [draft for _, draft in drafts], self.occasions)
        if here or not tells_of_before(view):
            add_venue(view, self.context, told=bool(here))
        add_captain(view, self.context)
        add_to_mission(view, self.context)
        alone = sum(not _SETTING.fullmatch(view.line[: columns[0]]) for columns, _ in here) == 1
        told = [target for _, draft in drafts for _, target in here if draft.occurs and draft is target]
        if told:
            # "After the seminar A received B": the seminar is only referred to.
            referred = {columns for columns, draft in drafts if not draft.occurs}
            here = [item for item in here if item[0] not in referred]
        if not drafts:
            self.context.current = turned_to(view, self.context) or self.context.current
        if here or not tells_of_before(view):
            self.attendance.read(view, here, alone=alone)
        for _, target in here:
            at_stop(self.context.journey, target, self.context.text)
        remember(view, drafts, self.context, self.principal)
        if self.context.current is not None:
            self.currents[view.index] = self.context.current

    def _enter(self, view: SentenceView, drafts: Drafts) -> Drafts:
        """Take a sentence's drafts in; the occasions of the story that they belong to."""
        here: Drafts = []
        for columns, draft in drafts:
            target = occasion_of(view, columns, draft, self.occasions, self.context, self.people)
            if target is not None and on_the_side(view, columns, target, self.context.current):
                continue
            if target is not None:
                aside = draft.event_type == "visit" and any(
                    set(one.parts) & set(draft.parts) for _, one in here
                )
                here.append((columns, target))
                target.dateline = target.dateline or self.context.dateline
                if aside or draft.rule == "series":
                    # "received A, who is on a visit": what follows goes on about the talks.
                    continue
                self.context.current, self.context.paragraph = target, view.paragraph
                self.context.left = False
                if target.status == "held":
                    self.context.held = target
                if target.place is not None and target.place.city is not None:
                    self.context.last_city = target.place
        return here

    def _asks(self, view: SentenceView) -> bool:
        """Whether a journalist speaks in a transcript; a named speaker is whom "I" means from there on."""
        if _JOURNALIST.match(view.line):
            self.asked = view.paragraph
        speaker = SPEAKER.match(view.line)
        if speaker is not None:
            self.context.author = [atom for _, _, atom in view.people(0, speaker.end())]
        return view.paragraph == self.asked
