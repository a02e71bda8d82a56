"""The occasions that one sentence tells of, each with date, place, format and status as far as it says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.pipeline.meetings import nouns
from extractor.pipeline.meetings.around_nouns import talk_beside
from extractor.pipeline.meetings.circumstances import circumstances, words_of_date
from extractor.pipeline.meetings.collective import collective_drafts
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import Drafts, MeetingDraft
from extractor.pipeline.meetings.gatherings import gatherings
from extractor.pipeline.meetings.grammar import grammar
from extractor.pipeline.meetings.jointly import held_by, meet_at_assembly
from extractor.pipeline.meetings.kinds import TALKS
from extractor.pipeline.meetings.noun_drafts import noun_draft
from extractor.pipeline.meetings.nouns_of_verbs import names_again, specify
from extractor.pipeline.meetings.port_calls import port_call
from extractor.pipeline.meetings.relative_series import with_relative
from extractor.pipeline.meetings.reported import is_history
from extractor.pipeline.meetings.sides import frame_meetings
from extractor.pipeline.meetings.stays import leave_to_visit
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.meetings.welcomes import leave_to_session, without_welcomes

_BESIDE = re.compile(r"(?<!\S)(?:sidelines?|margins?|fringes?) of (?:the |an? )?$")
_YEARS_BACK = re.compile(r"\b(?:(?:last|previous) year|(?:years?|decades?) ago)$")


def sentence_drafts(view: SentenceView, context: Context, noun_phrases: Sequence[nouns.NounPhrase]) -> Drafts:
    """Occasions of verbs and of the sentence's `noun_phrases`, in the order of the sentence."""
    if is_history(view):
        return []
    found = list(collective_drafts(view, context))
    taken = [columns for columns, _ in found]
    found += [
        item
        for item in without_welcomes(view, list(frame_meetings(view, context)))
        if not any(begin < item[0][1] and item[0][0] < end for begin, end in taken)
    ]
    told_before: nouns.NounPhrase | None = None
    for phrase in noun_phrases:
        if told_before is not None and names_again(view, told_before, phrase):
            continue
        told_before = phrase
        if not specify(view, phrase, found, context):
            draft = noun_draft(view, phrase, context)
            if draft is not None:
                found.append(((phrase.begin, phrase.end), draft))
    found = with_relative(view, _at_credentials(_without_source(found, context)), context)
    found = meet_at_assembly(view, found)
    leave_to_session(view, found)
    talk_beside(view, found)
    held_by(view, found, context)
    for gathering in gatherings(view):
        # "… will gather for talks on A": the noun tells of the same.
        found = [item for item in found if item[1].parts or item[1].sides or item[1].event_type not in TALKS]
        found += [] if found else [gathering]
    if not any(draft.event_type == "visit" for _, draft in found) and (call := port_call(view)) is not None:
        found.append(call)
    found.sort(key=lambda item: item[0])
    # "A met B on the sidelines of the conference in <L5>": there they met.
    places = [columns for columns, _ in found if not _BESIDE.search(view.line[: columns[0]])]
    for columns, draft in found:
        circumstances(view, columns, draft, [other for other in places if other != columns], context)
    leave_to_visit(found, view)
    # Where the text does not say when it was published, its words tell that an occasion lies years back.
    return [
        item
        for item in found
        if item[1].status != "held" or not _YEARS_BACK.search(words_of_date(context, item[1]))
    ]


def _without_source(found: Drafts, context: Context) -> Drafts:
    """Leave out words to the press that only tell who reports an occasion, or that name their briefing."""
    others = any(draft.rule != "press" and draft.occurs and not draft.anaphoric for _, draft in found)
    return [item for item in found if item[1].rule != "press" or not (others or _of_told(item[1], context))]


def _at_credentials(found: Drafts) -> Drafts:
    """Leave out that he to whom an envoy presents letters received him: "… to A, who received him"."""
    letters = [set(draft.parts) for _, draft in found if draft.rule == "credentials"]
    return [
        item
        for item in found
        if item[1].rule != "receive_them" or not any(set(item[1].parts) <= both for both in letters)
    ]


def _of_told(draft: MeetingDraft, context: Context) -> bool:
    """Whether those who speak speak of an occasion told before: their own, or that of whom they speak for."""
    press = grammar().press
    people = [person for person in context.people if person.id in draft.parts]
    for_others = all(press.search((person.position or "").lower()) for person in people)
    own = any(set(draft.parts) & set(old.parts) for old in context.told)
    return own or (for_others and bool(context.told))
