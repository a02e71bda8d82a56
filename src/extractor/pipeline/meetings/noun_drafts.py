"""The draft of a noun phrase that no verb of the grammar's frames tells of."""

from __future__ import annotations

from extractor.pipeline.meetings import noun_occurs, noun_references, nouns
from extractor.pipeline.meetings.agendas import follows_entry, is_entry, opens_entry
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.counterparts import sides_in
from extractor.pipeline.meetings.draft import HEADING, MeetingDraft
from extractor.pipeline.meetings.grammar import grammar
from extractor.pipeline.meetings.kinds import TALKS
from extractor.pipeline.meetings.noun_parts import is_format
from extractor.pipeline.meetings.view import SentenceView

# What a meeting under a heading is called that no body holds.
_PLAIN = ("bilateral_meeting", "multilateral_meeting", "statutory_session")
# What an agenda lists without saying who meets.
_ENTRIES = (
    "conference",
    "multilateral_meeting",
    "summit",
    "statutory_session",
    "ceremony",
    "consultations",
    "briefing",
    "exercise",
)


def noun_draft(view: SentenceView, phrase: nouns.NounPhrase, context: Context) -> MeetingDraft | None:
    """A draft for a phrase that the sentence says to take place, or that points back to an occasion."""
    if noun_references.is_background(view, phrase) or nouns.is_medium(view, phrase):
        return None
    if noun_references.is_of_past_year(view, phrase, context.published):
        return None
    if noun_occurs.is_on_open_day(view, phrase.end):
        return None
    reference, occurs = noun_references.is_reference(view, phrase), noun_occurs.occurs(view, phrase)
    heading = noun_occurs.is_heading(view, phrase)
    occurs = occurs or _is_listed(view, phrase, context)
    if not (reference or phrase.anaphoric or view.headline or occurs or heading):
        return None
    draft = nouns.noun_meeting(context.text, view, phrase)
    if heading:
        draft.origin, draft.sides = HEADING, sides_in(view, phrase.begin, phrase.end)
        body = grammar().body.search(draft.head)
        # "Foreign Ministers' Meeting" is a body's name only where no two states stand before it.
        if draft.event_type in _PLAIN and (body is None or "minister" in body[0]):
            draft.event_type = "bilateral_meeting" if len(draft.sides) == 2 else "multilateral_meeting"
    draft.anaphoric = draft.anaphoric or reference or _of_talks_told(view, phrase, context)
    if draft.event_type == "visit" and not phrase.anaphoric:
        # Without its visitor a visit is nothing to report; with one the verb's frame has it.
        return None
    if draft.event_type == "bilateral_meeting" and nouns.is_regular(view, phrase):
        draft.event_type = "statutory_session"
    draft.definite = phrase.determiner in ("the", "this", "their") and not nouns.is_numbered(view, phrase)
    draft.occurs = (occurs and not reference) or heading
    draft.following = nouns.is_next(view, phrase)
    return draft


def _is_listed(view: SentenceView, phrase: nouns.NounPhrase, context: Context) -> bool:
    """Whether it is an entry of an agenda, by its hour or under its day."""
    if not context.diary:
        return False
    if phrase.event_type == "briefing" and follows_entry(view, phrase.begin):
        return True
    under_day = context.heading is not None and opens_entry(view, phrase.begin)
    return under_day or (phrase.event_type in _ENTRIES and is_entry(view, phrase.begin))


def _of_talks_told(view: SentenceView, phrase: nouns.NounPhrase, context: Context) -> bool:
    """Whether "an extended format meeting" is a part of the talks just told."""
    if phrase.event_type not in TALKS or view.headline:
        return False
    current = context.current
    of_two = current is not None and current.event_type in TALKS and len(current.parts) > 1
    return of_two and is_format(view.line, phrase.begin, phrase.end)
