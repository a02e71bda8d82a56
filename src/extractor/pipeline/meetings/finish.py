"""What can only be decided once the release is read: visits and their talks, background, empty finds."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractor.pipeline.meetings.background import is_background
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.grammar import load_lexicon, phrases
from extractor.pipeline.meetings.itinerary import place_on_tours, split_tours
from extractor.pipeline.meetings.journey_aims import fold_journeys
from extractor.pipeline.meetings.occasions import merge, sides
from extractor.pipeline.meetings.same_occasion import same_occasion
from extractor.pipeline.meetings.sights import without_courtesies, without_sights
from extractor.pipeline.meetings.signings import settle_signings
from extractor.pipeline.meetings.site_visits import with_site_visits
from extractor.pipeline.meetings.substance import has_substance
from extractor.pipeline.meetings.visit_talks import lead_on, merge_visits, settle_window
from extractor.pipeline.meetings.welcomes import without_openings
from extractor.pipeline.people.person import PersonDraft

# Rules that say of a person no more than that he or she was there.
_PRESENT = ("attends", "attended_by", "present_were", "attended_then", "side", "delegation_of", "company")
_OF_VERB = (".subject", ".object")
_SIDE = re.compile(r"<[CO]\d+>")
_PAIR = 2
_MANY = 3
# "… pointed out at the meeting": those who "talked" sat together.
_SAT = re.compile(r"(?i)\b" + phrases("finish", "sat_together") + r"\b")
_BEHIND = 1500
_HEADS = re.compile(r"(?i)" + phrases("finish", "heads_of_state"))
_JOINT = re.compile(
    r"(?<!\w)joint(?: \S+){0,3}? (?:conference|briefing|availability|point|appearance|event)", re.IGNORECASE
)
_FORUMS = frozenset(load_lexicon("events.toml")["body"]["forums"])
_COUNTED = re.compile(
    r"(?:the )?(?:\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|eleventh|twelfth) ",
    re.IGNORECASE,
)


def finish(
    drafts: list[MeetingDraft], people: Mapping[str, PersonDraft], text: str, published: str | None
) -> list[MeetingDraft]:
    """The occasions that the release reports, each once."""
    kept = [draft for draft in drafts if has_substance(draft, people)]
    kept = settle_signings(kept)
    kept = [draft for draft in kept if not is_background(draft, kept, text, published)]
    if len(kept) > 1:
        # Unnamed visitors are told of where the text tells of nothing else.
        kept = [d for d in kept if d.event_type != "visit" or d.parts or d.rule == "port_call"]
    kept = without_openings(without_sights(without_courtesies(kept)), text)
    kept = fold_journeys(kept)
    kept = _merge_twins(kept, people)
    place_on_tours(kept, people)
    for draft in kept:
        settle_window(draft, kept)
    kept = split_tours(kept)
    for draft in kept:
        _settle_type(draft, people, text)
        _settle_roles(draft)
        settle_window(draft, kept)
    lead_on(kept)
    kept = merge_visits(kept, people)
    return with_site_visits(kept, people, text)


def _settle_type(draft: MeetingDraft, people: Mapping[str, PersonDraft], text: str) -> None:
    """What sort of talks they were, once all is known of who took part and how they spoke."""
    if draft.rule == "noun.bilateral_meeting" and draft.event_type == "bilateral_meeting":
        # "A high-level meeting" turns out to be one of many.
        draft.event_type = "multilateral_meeting" if len(sides(draft, people)) > 2 else draft.event_type
        if len(sides(draft, people)) < 2 and any(part.role == "chair" for part in draft.parts.values()):
            # "The premier chaired a meeting on exports": of one side, no talks.
            draft.event_type = "other"
        # Many sides that count their meetings ("the 44th meeting") are a standing body.
        if draft.event_type == "multilateral_meeting" and _COUNTED.match(draft.head):
            draft.event_type = "statutory_session"
    if draft.event_type == "statutory_session" and draft.convener in _FORUMS:
        draft.event_type = "conference"
    if draft.event_type == "bilateral_meeting" and _of_many(draft, people):
        draft.event_type = "multilateral_meeting"
    if draft.event_type == "multilateral_meeting" and _of_heads(draft, people):
        draft.event_type = "summit"
    if draft.spoken and draft.place is None and draft.format == "unknown":
        end = draft.evidence[0][1]
        if _SAT.search(text, end, end + _BEHIND) is None:
            # Two who spoke, no more being said of where or how, had a call.
            draft.event_type = "phone_call"


def settle_two_sided(draft: MeetingDraft, people: Mapping[str, PersonDraft]) -> None:
    """Call a chaired meeting talks after all where the rest of the text has brought the other side to it."""
    if (
        draft.rule == "noun.bilateral_meeting"
        and draft.event_type == "other"
        and len(sides(draft, people)) == _PAIR
    ):
        draft.event_type = "bilateral_meeting"


def _of_many(draft: MeetingDraft, people: Mapping[str, PersonDraft]) -> bool:
    """Whether three sides met: by the words that name it, or by those whom its verb names."""
    if len(set(_SIDE.findall(draft.head))) >= _MANY:
        return True
    acting = [people[part.person] for part in draft.parts.values() if part.rule.endswith(_OF_VERB)]
    return len({person.country or person.organization for person in acting} - {None}) >= _MANY


def _of_heads(draft: MeetingDraft, people: Mapping[str, PersonDraft]) -> bool:
    """Whether heads of state or government of three sides met: a summit (ANNOTATION.md)."""
    heads = [people[key] for key in draft.parts if _HEADS.fullmatch(people[key].position or "")]
    return len({one.country or one.organization for one in heads} - {None}) >= _MANY


def _settle_roles(draft: MeetingDraft) -> None:
    """Who gives a briefing speaks there; who hosts somebody speaks for the place."""
    if draft.event_type == "briefing":
        # At a joint press conference nobody's part is a speech of his own, but where the page is its words.
        spoken = any(part.rule == "titled" for part in draft.parts.values())
        joint = not spoken and len(draft.parts) > 1 and _JOINT.search(draft.head) is not None
        speaks = any(part.role in ("chair", "host", "speaker") for part in draft.parts.values())
        for part in draft.parts.values():
            if joint:
                part.role = "participant" if part.role == "speaker" else part.role
                continue
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
