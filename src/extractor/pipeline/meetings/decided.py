"""Day, place and format of every occasion, once the story is read: by rules, then by learned choices."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractor.dates.mention import DateMention
from extractor.pipeline.learned import Weights
from extractor.pipeline.meetings.choices import Choices, tellings
from extractor.pipeline.meetings.day_choice import day_offers, day_options
from extractor.pipeline.meetings.draft import MeetingDraft, Place
from extractor.pipeline.meetings.format_choice import format_options
from extractor.pipeline.meetings.kinds import TALKS
from extractor.pipeline.meetings.modality import modality
from extractor.pipeline.meetings.place_choice import located_spots, place_offers, place_options
from extractor.pipeline.meetings.reported import tells_of_before
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.options import Option, chosen, sums_of
from extractor.pipeline.people.person import PersonDraft
from extractor.record import Format

# By so much another option must be better than the grammar's, chosen on texts that no rule was written for.
_LEAD, _LEAD_OF_PLACES, _LEAD_OF_CLOSER = 0.4, 0.2, 0.0
# None, or a place told of another day, must be far better than the one that the grammar found.
_LEAD_OF_OTHERS = 1.0
# So many sentences behind its first one still tell of an occasion.
_NEAR = 9


class Decisions:
    """What there is to choose from for the occasions of one release."""

    def __init__(
        self,
        drafts: Sequence[MeetingDraft],
        views: Sequence[SentenceView],
        people: Mapping[str, PersonDraft],
        published: DateMention | None,
        home: str | None,
        headed: Sequence[str] = (),
    ) -> None:
        self.headed = headed
        self.drafts, self.views, self.people = drafts, views, people
        self.published, self.home = published, home
        self.by_index = {view.index: view for view in views}
        self.told = tellings(drafts, views)

    @functools.cached_property
    def offering(self) -> list[SentenceView]:
        """The sentences that offer days and places: where the two met before, they did not meet now."""
        news = frozenset(index for told in self.told for index in told)
        return [view for view in self.views if view.index in news or not tells_of_before(view)]

    def days(self) -> list[list[Option[DateMention | None]]]:
        """The days that each occasion may have had."""
        offers = day_offers(self.offering, self.headed)
        return [
            day_options(draft, self.drafts, told, offers, self.published)
            for draft, told in zip(self.drafts, self.told, strict=True)
        ]

    def places(self) -> list[list[Option[Place | None]]]:
        """The places where each occasion may have been."""
        offers = place_offers(self.offering)
        located = located_spots(offers)
        return [
            place_options(
                draft, self.drafts, told, self._other_days(draft), offers, located, self.people, self.home
            )
            for draft, told in zip(self.drafts, self.told, strict=True)
        ]

    def _other_days(self, draft: MeetingDraft) -> frozenset[int]:
        """The sentences that tell of occasions of other days."""
        day = draft.date.first if draft.date is not None else None
        return frozenset(
            index
            for other, told in zip(self.drafts, self.told, strict=True)
            if day is not None and other.date is not None and other.date.first != day
            for index in told
        )

    def _not_over(
        self, draft: MeetingDraft, days: list[Option[DateMention | None]]
    ) -> list[Option[DateMention | None]]:
        """The days that a plan may have: none before the text, where its own words say none.

        Where they say only "later this month", it is a day of that month, not the day of the text.
        """
        day = self.published.first if self.published is not None else None
        if draft.status != "planned" or day is None:
            return days
        if draft.date is not None:
            month = draft.date.first
            if draft.date.precision != "month" or month is None:
                return days
            return [days[0], *(one for one in days[1:] if one.value and _is_in(one.value, month, day))]
        # A window may be that of an occasion whose plan was misread.
        return [
            option
            for option in days
            if option.value is None
            or option.value.first != option.value.last
            or (option.value.last or day) >= day
        ]

    def _share_publication(self) -> None:
        """Give what was held the day of publication where all else that was held was on that day."""
        held = [draft for draft in self.drafts if draft.status == "held" and draft.event_type in TALKS]
        day = self.published.first if self.published is not None else None
        known = [draft.date for draft in held if draft.date is not None]
        if day is None or not known or any((one.first, one.last) != (day, day) for one in known):
            return
        for draft in held:
            draft.date = draft.date or replace(known[0])

    def formats(self) -> list[list[Option[Format]]]:
        """The formats that each occasion may have had."""
        return [
            format_options(draft, told, self.by_index, self.people)
            for draft, told in zip(self.drafts, self.told, strict=True)
        ]

    def make(self, weights: Choices) -> None:
        """Choose for every occasion; each field is chosen for all of them before the next one."""
        if not self.drafts:
            # What the text offers need not be gathered.
            return
        for draft, days in zip(self.drafts, self.days(), strict=True):
            draft.date = chosen(weights.days, self._not_over(draft, days), _LEAD)
        self._share_publication()
        for draft, places in zip(self.drafts, self.places(), strict=True):
            if not draft.is_tour:
                # A tour of several states has no single place.
                known = sums_of(weights.places, places)
                draft.place = _place(weights.places, places, known)
                closer = _closer(draft.place, places)
                draft.place = chosen(weights.places, closer, _LEAD_OF_CLOSER, known)
        for draft, formats, told in zip(self.drafts, self.formats(), self.told, strict=True):
            draft.format = chosen(weights.formats, formats, _LEAD)
            if draft.format == "in_person" and draft.event_type != "visit" and self._is_partly_remote(told):
                draft.format = "hybrid"
            if draft.format == "telephone":
                draft.place = None
            elif draft.format == "unknown" and draft.place is not None:
                # Who meets somewhere meets in person; what shows no meeting in person has no place.
                if self._is_told(draft.place, told):
                    draft.format = "in_person"
                else:
                    draft.place = None

    def _is_partly_remote(self, told: frozenset[int]) -> bool:
        """Whether a sentence that tells of an occasion, or one behind it, has somebody join from afar."""
        others = {index for other in self.told if other != told for index in other}
        near = set(told)
        for index in range(min(told) + 1, min(told) + _NEAR):
            if index in others:
                break
            near.add(index)
        remote = modality().partly_remote
        return any(index in self.by_index and remote.search(self.by_index[index].line) for index in near)

    def _is_told(self, place: Place, told: frozenset[int]) -> bool:
        """Whether a headline or a sentence that tells of the occasion names the place."""
        views = (view for index, view in self.by_index.items() if index in told or view.headline)
        return place.span is not None and any(view.start <= place.span[0] < view.end for view in views)


def _is_in(date: DateMention, month: str, today: str) -> bool:
    """Whether a date is one of a month (2024-05), and not today."""
    return (date.first or "").startswith(month) and (date.first, date.last) != (today, today)


def _place(
    weights: Weights, options: Sequence[Option[Place | None]], known: Mapping[frozenset[str], float]
) -> Place | None:
    """The best place; the grammar's gives way to one told of that day more easily than to another or none."""
    told, *others = options
    near = [option for option in others if option.value is not None and not _is_apart(option)]
    best = chosen(weights, [told, *near], _LEAD_OF_PLACES, known)
    return chosen(weights, options, _LEAD_OF_OTHERS, known) if best == told.value else best


def _is_apart(option: Option[Place | None]) -> bool:
    """Whether only sentences about other days name the place."""
    return not option.clues.isdisjoint(("of another day:city", "of another day:state"))


def _closer(place: Place | None, places: Sequence[Option[Place | None]]) -> list[Option[Place | None]]:
    """The place found, and where it is but a state, that state's cities; any place where none was found."""
    found = [option for option in places if option.value == place][:1]
    if place is not None and (place.city is not None or place.country is None):
        return found
    state = place.country if place is not None else None
    return found + [
        option
        for option in places
        if option.value is not None
        and option.value != place
        and not _is_apart(option)
        and (state is None or (option.value.city is not None and option.value.country == state))
    ]
