"""What can only be decided once the release is read: visits and their talks, background, empty finds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from extractor.pipeline.meetings.background import is_background, parse
from extractor.pipeline.meetings.draft import MeetingDraft, stronger
from extractor.pipeline.meetings.itinerary import place_on_tours, split_tours
from extractor.pipeline.meetings.kinds import ASSEMBLIES, TALKS
from extractor.pipeline.meetings.occasions import compatible_dates, merge, sides
from extractor.pipeline.meetings.same_occasion import same_occasion
from extractor.pipeline.meetings.sights import COURTESIES, without_sights
from extractor.pipeline.people.person import PersonDraft

# Rules that say of a person no more than that he or she was there.
_PRESENT = ("attends", "attended_by", "present_were", "attended_then", "side", "delegation_of", "company")
# A traveller is on the way so many days before the occasion at most, and so many sentences from its telling.
_JOURNEY_DAYS = 14
_JOURNEY_SENTENCES = 3
_COUNTED = re.compile(
    r"(?:the )?(?:\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|eleventh|twelfth) ",
    re.IGNORECASE,
)


def finish(
    drafts: list[MeetingDraft], people: Mapping[str, PersonDraft], text: str, published: str | None
) -> list[MeetingDraft]:
    """The occasions that the release reports, each once."""
    kept = [draft for draft in drafts if _has_substance(draft, people)]
    others = [draft for draft in kept if draft.rule != "signing"]
    # A signature at the end of talks is part of them; it is an occasion only where nothing else is told.
    if others:
        apart = [draft for draft in kept if draft.rule == "signing" and _stands_apart(draft, others)]
        for signing in kept:
            if signing.rule == "signing" and signing not in apart:
                _give_parts(signing, others)
        kept = [draft for draft in kept if draft.rule != "signing" or draft in apart]
    kept = [draft for draft in kept if not is_background(draft, kept, text, published)]
    if len(kept) > 1:
        # Unnamed visitors are told of where the text tells of nothing else.
        kept = [d for d in kept if d.event_type != "visit" or d.parts or d.rule == "port_call"]
    courtesies = [draft for draft in kept if draft.rule in COURTESIES and _is_part_of_visit(draft, kept)]
    for courtesy in courtesies:
        kept = [draft for draft in kept if draft is not courtesy]
        if courtesy.rule == "wreath":
            _give_company(courtesy, kept)
    kept = without_sights(kept)
    kept = _fold_journeys(kept, people)
    kept = _merge_twins(kept, people)
    place_on_tours(kept, people)
    for draft in kept:
        _settle_window(draft, kept)
    kept = split_tours(kept)
    for draft in kept:
        if draft.rule == "noun.bilateral_meeting" and draft.event_type == "bilateral_meeting":
            # "A high-level meeting" turns out to be one of many.
            draft.event_type = "multilateral_meeting" if len(sides(draft, people)) > 2 else draft.event_type
            if len(sides(draft, people)) < 2 and any(part.role == "chair" for part in draft.parts.values()):
                # "The premier chaired a meeting on exports": of one side, no talks.
                draft.event_type = "other"
            # Many sides that count their meetings ("the 44th meeting") are a standing body.
            if draft.event_type == "multilateral_meeting" and _COUNTED.match(draft.head):
                draft.event_type = "statutory_session"
        if draft.spoken and draft.place is None and draft.format == "unknown":
            # Two who spoke, no more being said of where or how, had a call.
            draft.event_type = "phone_call"
        _settle_roles(draft)
        _settle_window(draft, kept)
    _lead_on(kept)
    return merge_visits(kept, people)


def _lead_on(drafts: list[MeetingDraft]) -> None:
    """Who came at the head of a delegation leads it in the talks and ceremonies of the visit."""
    for visit in drafts:
        heads = {key for key, part in visit.parts.items() if part.role == "head_of_delegation"}
        if visit.event_type != "visit" or not heads:
            continue
        for draft in drafts:
            if draft.event_type not in ("bilateral_meeting", "multilateral_meeting", "ceremony"):
                continue
            for key in heads & set(draft.parts):
                draft.parts[key].role = stronger(draft.parts[key].role, "head_of_delegation")


def _is_part_of_visit(wreath: MeetingDraft, drafts: list[MeetingDraft]) -> bool:
    """Whether a wreath was laid on a visit, or at an occasion that the text tells of (ANNOTATION.md)."""
    return any(
        draft is not wreath and (set(draft.parts) & set(wreath.parts) or draft.event_type == "ceremony")
        for draft in drafts
    )


def _fold_journeys(drafts: list[MeetingDraft], people: Mapping[str, PersonDraft]) -> list[MeetingDraft]:
    """Visits that are only the way to an occasion: "left for A to attend the summit" tells of the summit."""
    kept = list(drafts)
    for visit in drafts:
        if visit.event_type != "visit":
            continue
        aim = next((draft for draft in drafts if _is_aim(draft, visit)), None)
        if aim is None:
            continue
        if visit.sentence == aim.sentence and visit.rule == "journey":
            # "will leave for A to attend the forum": it is there.
            aim.place = aim.place or visit.place
        for key, part in visit.parts.items():
            aim.add(part) if key in aim.parts else aim.parts.setdefault(key, part)
        kept = [draft for draft in kept if draft is not visit]
    return kept


def _is_aim(draft: MeetingDraft, visit: MeetingDraft) -> bool:
    """Whether the visit leads to this assembly: told in one sentence, or the same place soon after."""
    ahead = visit.rule == "journey" and draft.status == "planned"
    if draft.event_type not in (*ASSEMBLIES, "ceremony") or (draft.status != visit.status and not ahead):
        return False
    here, there = visit.place, draft.place
    if here is not None and there is not None and here.country not in (None, there.country):
        return False
    if draft.sentence == visit.sentence:
        return visit.rule == "journey" or visit.date is None or draft.date in (None, visit.date)
    near = abs(draft.sentence - visit.sentence) <= _JOURNEY_SENTENCES
    if not near or visit.rule != "journey" or here is None or there is None:
        return False
    leaves, begins = _first_day(visit), _first_day(draft)
    return leaves is None or begins is None or 0 <= (begins - leaves).days <= _JOURNEY_DAYS


def _first_day(draft: MeetingDraft) -> date | None:
    return parse(draft.date.first) if draft.date is not None else None


def _give_company(wreath: MeetingDraft, drafts: list[MeetingDraft]) -> None:
    """Who accompanied the guest to a wreath-laying is of his company in the talks, or on the visit."""
    for draft in drafts:
        if draft.event_type in ("bilateral_meeting", "visit") and set(draft.parts) & set(wreath.parts):
            for key, part in wreath.parts.items():
                draft.parts.setdefault(key, part)
            return


def _stands_apart(signing: MeetingDraft, others: list[MeetingDraft]) -> bool:
    """Whether an agenda gives the signature a time of its own, and signatories whom nothing else brings."""
    beside = [other for other in others if other.status == "held"]
    if len(signing.parts) > 1 and signing.status == "held" and not beside:
        # Two signed, and the text only announces what comes next.
        return True
    if (
        len(signing.parts) > 1
        and signing.status == "held"
        and not any(_signed_at(signing, o) for o in beside)
    ):
        return True
    if signing.date is None or signing.status != "planned" or len(signing.parts) < 2:
        return False
    return not any(set(signing.parts) & set(other.parts) for other in others)


def _signed_at(signing: MeetingDraft, other: MeetingDraft) -> bool:
    """Whether those who signed may have done so at this occasion: it is theirs, or just told before."""
    if not compatible_dates(signing, other):
        return False
    shared = set(signing.parts) & set(other.parts)
    return len(shared) > 1 or other.sentence <= signing.sentence or not other.parts


def _give_parts(signing: MeetingDraft, others: list[MeetingDraft]) -> None:
    """Those who signed took part in the assembly at which the text tells that they signed."""
    before = [draft for draft in others if draft.sentence <= signing.sentence]
    # "He met A and B; with A he signed …": at the talks with A.
    before = [draft for draft in before if set(signing.parts) <= set(draft.parts)] or before
    if not before or before[-1].event_type not in (*ASSEMBLIES, *TALKS, "ceremony"):
        return
    if compatible_dates(before[-1], signing):
        for key, part in signing.parts.items():
            if before[-1].event_type in TALKS:
                # Heads of state who sign at a summit are there to confer; in talks it is what they are for.
                before[-1].add(part)
            before[-1].parts.setdefault(key, part)


def _has_substance(draft: MeetingDraft, people: Mapping[str, PersonDraft]) -> bool:
    """Whether the text says enough: who takes part, or a date or place of something that has a name."""
    dated = draft.date is not None and draft.date.first is not None
    if _is_private(draft, people):
        return False
    if draft.event_type == "briefing" and not draft.parts and not draft.sides:
        return False
    if draft.parts and not (draft.rule == "noun.bilateral_meeting" and _one_sided(draft, people)):
        return True
    if draft.status in ("postponed", "cancelled") and len(draft.sides) > 1:
        return True
    if draft.rule == "gathering":
        return dated or draft.place is not None
    if draft.status != "held" and not dated and draft.place is None and len(draft.sides) < 2:
        return False
    if draft.event_type in ("bilateral_meeting", "multilateral_meeting", "phone_call"):
        return len(sides(draft, people)) >= 2 and (
            dated or draft.place is not None or draft.rule != "noun.bilateral_meeting"
        )
    if draft.event_type == "visit":
        # A ship on a visit is there with its flag.
        if not draft.occurs or not dated:
            return False
        return draft.rule == "port_call" or len(draft.sides) > 1
    named = len(draft.head.split()) > 2 or len(draft.sides) > 1
    return dated or (draft.place is not None and named)


def _is_private(draft: MeetingDraft, people: Mapping[str, PersonDraft]) -> bool:
    """Whether of those who met, called or told reporters the text says no more than the name."""
    told_by_verb = not draft.rule.startswith("noun.") and draft.event_type in (
        "bilateral_meeting",
        "phone_call",
        "briefing",
    )
    known = any(people[key].described for key in draft.parts)
    at_large = draft.event_type in ("other", "conference", "exercise") and draft.date is None
    return (told_by_verb or at_large) and bool(draft.parts) and not known and not draft.sides


def _one_sided(draft: MeetingDraft, people: Mapping[str, PersonDraft]) -> bool:
    """Whether a talk names one person and no other side: with a community, students or nobody.

    Who chairs a meeting of his own officials has met them.
    """
    chaired = any(part.role == "chair" for part in draft.parts.values())
    return len(draft.parts) == 1 and len(sides(draft, people)) < 2 and not chaired


def _settle_window(draft: MeetingDraft, drafts: list[MeetingDraft]) -> None:
    """Talks of a visit without a day of their own lie in the window of the visit (ANNOTATION.md)."""
    if draft.date is not None or draft.event_type not in (*TALKS, "ceremony", "briefing"):
        return
    windows = [
        visit
        for visit in drafts
        if visit.event_type == "visit"
        and visit.date is not None
        and visit.status == draft.status
        and {key for key, part in visit.parts.items() if part.role != "host"} & set(draft.parts)
    ]
    if draft.place is not None and draft.place.country is not None:
        # On a tour the country tells which of the visits it was.
        windows = [visit for visit in windows if visit.destination in (None, draft.place.country)]
    if windows and all(compatible_dates(visit, windows[0]) for visit in windows):
        draft.date = windows[0].date


def _settle_roles(draft: MeetingDraft) -> None:
    """Who gives a briefing speaks there; who hosts somebody speaks for the place."""
    if draft.event_type == "briefing":
        speaks = any(part.role in ("chair", "host", "speaker") for part in draft.parts.values())
        for part in draft.parts.values():
            if speaks and part.role == "participant" and part.rule in _PRESENT:
                continue
            if part.role == "participant":
                part.role = "speaker"
    if draft.event_type in ("bilateral_meeting", "phone_call"):
        # Who says something in talks takes part in them (ANNOTATION.md).
        for part in draft.parts.values():
            if part.role == "speaker":
                part.role = "participant"


def _merge_twins(drafts: list[MeetingDraft], people: Mapping[str, PersonDraft]) -> list[MeetingDraft]:
    kept: list[MeetingDraft] = []
    for draft in drafts:
        twin = None
        if (
            draft.parts
            and draft.event_type in ("bilateral_meeting", "phone_call", "visit")
            and not draft.head
        ):
            twin = next(
                (
                    old
                    for old in kept
                    if old.event_type == draft.event_type
                    and same_occasion(draft, old, people)
                    and (draft.date is None or old.date is None or draft.date == old.date)
                ),
                None,
            )
        if twin is None:
            kept.append(draft)
        else:
            merge(twin, draft)
    return kept


def merge_visits(
    drafts: Sequence[MeetingDraft], people: Mapping[str, PersonDraft], *, only: str | None = None
) -> list[MeetingDraft]:
    """A visit with one talk on the same or no stated day is that talk (ANNOTATION.md).

    `only` is the rule of the visit or of the talk that may turn out to be so.
    """
    dropped: set[int] = set()
    for visit in drafts:
        if visit.event_type != "visit":
            continue
        visitors = {key for key, part in visit.parts.items() if part.role != "host"}
        talks = [
            draft
            for draft in drafts
            if (draft.event_type in TALKS or (draft.event_type == "summit" and len(draft.parts) == 2))
            and (only in (None, visit.rule) or (draft.rule == only and len(draft.parts) > 1))
            and visitors & set(draft.parts)
            and compatible_dates(visit, draft)
            and draft.status == visit.status
            and _compatible_countries(visit, draft)
            and not _in_another_town(visit, draft)
        ]
        later = [
            draft
            for draft in drafts
            if draft.event_type in TALKS
            and draft.status not in (visit.status, "cancelled", "postponed")
            and visitors & set(draft.parts)
            and draft.date is not None
            and visit.date is not None
            and compatible_dates(visit, draft)
            and _compatible_countries(visit, draft)
        ]
        if len(talks) != 1 or later:
            # Of several talks, held or still to come, the visit is a record of its own.
            continue
        talk = talks[0]
        same_day = (
            visit.date is None
            or talk.date is None
            or visit.date.first is None
            or (talk.date.first == visit.date.first and talk.date.last == visit.date.last)
        )
        # Who receives others meets them at home, not where he travels.
        guests = {key for key, part in talk.parts.items() if part.role != "host"}
        # Who travels with one of those who meet is there, too.
        states = {people[key].country for key in visitors & guests} - {None}
        others = {people[key].country for key in visitors - guests}
        stays = visit.rule == "port_call" and visit.date is not None and visit.date.first != visit.date.last
        if same_day and not stays and (not others or (others <= states and visit.sentence == talk.sentence)):
            rule, event_type = talk.rule, talk.event_type
            merge(talk, visit)
            talk.rule, talk.event_type = rule, event_type
            dropped.add(id(visit))
    return [draft for draft in drafts if id(draft) not in dropped]


def _in_another_town(visit: MeetingDraft, talk: MeetingDraft) -> bool:
    """Whether the guest went on to another town: "met A in B. On <day> she visited the academy in C."."""
    here, there = visit.place, talk.place
    if here is None or there is None or here.span is None or there.span is None:
        return False
    towns = {here.city, there.city} - {None}
    # The day of the talks may only be taken from the sentence on the visit.
    own = talk.date is not None and visit.date is not None and talk.date.start != visit.date.start
    return len(towns) > 1 and visit.date is not None and not own and visit.sentence > talk.sentence


def _compatible_countries(visit: MeetingDraft, talk: MeetingDraft) -> bool:
    here, there = visit.place, talk.place
    return here is None or there is None or here.country in (None, there.country)
