"""What headlines add to the occasions of the body, and what they tell alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import Drafts, MeetingDraft
from extractor.pipeline.meetings.kinds import FELL_THROUGH, SPECIFIC, TALKS
from extractor.pipeline.meetings.nouns import noun_phrases
from extractor.pipeline.meetings.sentence_drafts import sentence_drafts
from extractor.pipeline.meetings.titled import add_host, appearing, author_of, room, titled_talks
from extractor.pipeline.meetings.told_before import find_match
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.people.person import PersonDraft


def tell_headline(
    view: SentenceView,
    views: Sequence[SentenceView],
    context: Context,
    occasions: list[MeetingDraft],
    people: Mapping[str, PersonDraft],
) -> None:
    """Match a headline with the occasions of the body; alone it counts only where a verb joins two sides.

    Over spoken words it alone tells of the occasion at which they were said. `views` are all sentences.
    """
    titled = context.spoken and view.headline
    drafts = sentence_drafts(view, context, list(noun_phrases(view)))
    if titled:
        drafts = _over_spoken(view, views, context, drafts)
    for _, draft in drafts:
        target = find_match(draft, occasions, people)
        if target is not None:
            _add(draft, target)
            if titled:
                target.status = draft.status
                for part in draft.parts.values():
                    target.add(part)
            continue
        announced = draft.event_type == "visit" and draft.status == "held" and _foretold(draft, occasions)
        new = titled or not occasions or (draft.event_type == "visit" and not announced)
        if view.headline and not draft.anaphoric and draft.parts and new:
            draft.dateline = context.dateline
            occasions.append(draft)


def _foretold(visit: MeetingDraft, occasions: Sequence[MeetingDraft]) -> bool:
    """Whether the body announces what a headline without a verb names: "Press release on the visit of A"."""
    own = [old for old in occasions if set(visit.parts) & set(old.parts)]
    return bool(own) and own[0].status == "planned" and all(old.status == "planned" for old in own)


def _add(draft: MeetingDraft, target: MeetingDraft) -> None:
    """Give an occasion of the body what its headline says of it."""
    if target.event_type == "bilateral_meeting" and target.rule.startswith("noun."):
        target.event_type = draft.event_type if draft.event_type in SPECIFIC else target.event_type
    if draft.head and len(draft.head) > len(target.head):
        target.head, target.name = draft.head, draft.name or target.name
    if draft.status in FELL_THROUGH:
        target.status = draft.status
    if target.date is None:
        target.date = draft.date
    if (target.place is None or target.place.city is None) and target.format != "videoconference":
        target.place = draft.place or target.place


def _over_spoken(
    view: SentenceView, views: Sequence[SentenceView], context: Context, drafts: Drafts
) -> Drafts:
    """The occasions of a headline over spoken words, with those who spoke and the page's day and place."""
    talks, author = titled_talks(view), author_of(views)
    found: Drafts = [talks] if talks is not None else []
    for columns, draft in drafts:
        if talks is not None and (draft.event_type in TALKS or columns[0] >= talks[0][0]):
            continue
        if not draft.parts:
            for part in appearing(view, columns, draft, author):
                draft.add(part)
            draft.anaphoric = draft.anaphoric and not draft.parts
        found.append((columns, draft))
    for _, draft in found:
        if draft.parts:
            draft.date = draft.date or context.page_day
            if draft.format == "unknown":
                draft.place = draft.place or room(views, context)
            add_host(views, draft)
    return found
