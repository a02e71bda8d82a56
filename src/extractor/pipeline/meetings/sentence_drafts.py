"""The occasions that one sentence tells of, each with date, place, format and status as far as it says."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings import noun_occurs, noun_references, nouns
from extractor.pipeline.meetings.agendas import is_entry
from extractor.pipeline.meetings.around_nouns import talk_beside
from extractor.pipeline.meetings.collective import collective_drafts
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.counterparts import sides_in
from extractor.pipeline.meetings.draft import HEADING, Columns, MeetingDraft
from extractor.pipeline.meetings.duration import day_of, lengthen
from extractor.pipeline.meetings.gatherings import gatherings
from extractor.pipeline.meetings.grammar import grammar, phrases
from extractor.pipeline.meetings.jointly import held_by
from extractor.pipeline.meetings.kinds import ASSEMBLIES, SPECIFIC, TALKS
from extractor.pipeline.meetings.modality import clause, find_format, find_status
from extractor.pipeline.meetings.noun_parts import is_format
from extractor.pipeline.meetings.port_calls import port_call
from extractor.pipeline.meetings.reported import is_history
from extractor.pipeline.meetings.sides import frame_meetings
from extractor.pipeline.meetings.stays import leave_to_visit, stay_days
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.meetings.welcomes import without_welcomes
from extractor.pipeline.meetings.when import find_date
from extractor.pipeline.meetings.where import entry_place, find_place, home_of_visited, place_in_name

# Occasions that bear the name of the town where they are.
_NAMED_AFTER_TOWNS = ("conference", "summit", "other")
# What a meeting under a heading is called that no body holds.
_PLAIN = ("bilateral_meeting", "multilateral_meeting", "statutory_session")
# What an agenda lists without saying who meets.
_ENTRIES = ("conference", "summit", "statutory_session", "ceremony", "consultations", "briefing", "exercise")
# Occasions that have not taken place on the day of the text.
_NOT_YET = ("planned", "postponed", "cancelled")
Drafts = list[tuple[Columns, MeetingDraft]]

# What may stand between a verb's object and the noun that says for what the two met.
_FOR = re.compile(
    r"(?: (?:in|at) (?:the )?<L\d+>)?(?: ,)?(?: on)?(?: <D\d+>)? (?:for|at|during) (?:the |an? |his |her )?"
)
# The noun is another occasion than the verb: "met A after a meeting of the council".
_OTHER = re.compile(r"(?<!\S)" + phrases("series", "other") + r"(?: \S+){0,2} $")
_HOLDS_OWN = re.compile(
    r" (?:has |have |will )?(?:also )?"
    r"(?:convened?|held|hold|opened|concluded|began|completed) (?:its |their )?"
)
_CONVENED_IN = re.compile(
    r"(?: in (?:\S+ of )?)|.{0,90} (?:convened|convenes|met|meets|sat|sits|gathered|assembled) (?:today )?"
    r"(?:in|for|at) (?:an? |its |their )?(?:\S+ of )?"
)
_APPOSED = re.compile(r" [,(–] (?:[“\"] )?")
_APPOSED_ENDS = re.compile(r" (?:[”\"] )?[,)–.]")
_BESIDE = re.compile(r"(?<!\S)(?:sidelines?|margins?|fringes?) of (?:the |an? )?$")
_CREDENTIALS = re.compile(
    r"(?<!\S)(?:credentials|credence|letters? of (?:accreditation|commission|recall))(?!\S)"
)
# A reception for guests at large stays a feast.
_RECEPTION = re.compile(
    r"^(?!.*(?:gala|national|diplomatic|annual|farewell|new year|day)).*(?<!\S)reception"
    r"(?: for (?:the )?(?:outgoing|visiting|departing|new|newly[- ](?:appointed|accredited)))?$"
)
_IN_HONOUR = re.compile(r"[^.;]{0,60} in (?:his|her|their) honou?r")
_SAME_DAY = re.compile(r"\bsame (?:day|morning|afternoon|evening|date)\b")
_NEXT_DAY = re.compile(r"(?:on )?the (?:next|following) day")
_YEARS_BACK = re.compile(r"\b(?:(?:last|previous) year|(?:years?|decades?) ago)$")
_SPOKEN = re.compile(r"(?<!\S)(?:spoke|spoken|speaks?|talked|conversed)(?!\S)")
# Somebody speaks of his own talks, or the sentence shows that the two met.
_OWN = re.compile(r"(?<!\S)(?:i|we)(?!\S)")
_MEETS = re.compile(r"(?<!\S)" + phrases("modality", "face_to_face") + r"(?!\w)")
_TOPIC = re.compile(
    r" (?:to|regarding|about|concerning|following|in advance|ahead"
    r"|on (?!the (?:sidelines|margins|fringes)|<D)"
    r"|, \S+ing)(?= )"
)
# "A and B discussed trade" says nothing of how they spoke.
_DISCUSSED = re.compile(r"(?<!\S)(?:discussed|reviewed|deliberated|exchanged|talked over|considered)(?!\S)")
_SPOKE = re.compile(r"(?i)(?:spoke|spoken|speak|talked)\b")


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
        if told_before is not None and _names_again(view, told_before, phrase):
            continue
        told_before = phrase
        if not _specify(view, phrase, found, context):
            draft = _noun_draft(view, phrase, context)
            if draft is not None:
                found.append(((phrase.begin, phrase.end), draft))
    found = _without_source(found, context)
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
        item for item in found if item[1].status != "held" or not _YEARS_BACK.search(_words(context, item[1]))
    ]


def _without_source(found: Drafts, context: Context) -> Drafts:
    """Leave out words to the press that only tell who reports an occasion, or that name their briefing."""
    others = any(draft.rule != "press" and draft.occurs and not draft.anaphoric for _, draft in found)
    return [item for item in found if item[1].rule != "press" or not (others or _of_told(item[1], context))]


def _of_told(draft: MeetingDraft, context: Context) -> bool:
    """Whether those who speak speak of an occasion told before: their own, or that of whom they speak for."""
    press = grammar().press
    people = [person for person in context.people if person.id in draft.parts]
    for_others = all(press.search((person.position or "").lower()) for person in people)
    own = any(set(draft.parts) & set(old.parts) for old in context.told)
    return own or (for_others and bool(context.told))


def _names_again(view: SentenceView, first: nouns.NounPhrase, second: nouns.NounPhrase) -> bool:
    """Whether the second phrase only names the first anew: "a passage exercise , PASSEX , off the coast"."""
    return (
        first.event_type == second.event_type
        and not second.determiner
        and _APPOSED.fullmatch(view.line[first.end : second.begin]) is not None
        and _APPOSED_ENDS.match(view.line[second.end :]) is not None
    )


def _specify(view: SentenceView, phrase: nouns.NounPhrase, found: Drafts, context: Context) -> bool:
    """Give a verb's occasion type and name of its noun: "held political consultations with X"."""
    drafts = [draft for (begin, end), draft in found if begin < phrase.end and phrase.begin < end]
    if phrase.event_type in SPECIFIC:
        # The way to an assembly does not hide it: "will be back in B, where he addresses the conference".
        drafts = [draft for draft in drafts if draft.event_type != "visit"]
    if not drafts and phrase.event_type == "ceremony":
        # "a banquet hosted in her honour by A"
        drafts = [
            draft
            for (_, end), draft in found
            if draft.rule == "receive_them" and _IN_HONOUR.match(view.line[phrase.end : end])
        ]
    if not drafts and phrase.event_type in SPECIFIC:
        drafts = [
            draft
            for (_, end), draft in found
            if draft.event_type in TALKS and _FOR.fullmatch(view.line[end : phrase.begin])
        ]
    if not drafts and phrase.event_type == "bilateral_meeting":
        drafts = _told_by_verb(view, phrase, found)
        if not drafts and any(_sits_in(view, draft, end, phrase) for (_, end), draft in found):
            # "The committee convened in ministerial session": one sitting.
            return True
    if not drafts and _CREDENTIALS.search(view.line[phrase.begin : phrase.end]):
        drafts = [draft for _, draft in found if draft.event_type == "bilateral_meeting"]
        for draft in drafts:
            draft.event_type = "ceremony"
    if not drafts and phrase.determiner in ("its", "their"):
        for (_, end), draft in found:
            own = _HOLDS_OWN.fullmatch(view.line[end : phrase.begin]) if end <= phrase.begin else None
            sits = own is not None or _CONVENED_IN.fullmatch(view.line[end : phrase.begin]) is not None
            if end <= phrase.begin and sits and draft.rule == "noun.statutory_session":
                # "The committee convened its 12th meeting": one sitting.
                draft.name = nouns.noun_meeting(context.text, view, phrase).name
                return True
    named = nouns.noun_meeting(context.text, view, phrase)
    for draft in drafts:
        if "visit" in (draft.event_type, phrase.event_type):
            continue
        banquet = phrase.event_type == "ceremony" and not _RECEPTION.search(
            view.line[phrase.begin : phrase.end]
        )
        if banquet and draft.rule in ("receive", "receive_them") and draft.event_type in TALKS:
            # "hosted a banquet for A"; who hosts a reception for one guest receives him.
            draft.event_type = "ceremony"
        opened = draft.rule == "opening" and phrase.event_type == "conference"
        if not opened and phrase.event_type not in ("bilateral_meeting", "ceremony", "other", "exercise"):
            draft.event_type, draft.head = phrase.event_type, named.head
        if len((named.name or "").split()) > 3:
            draft.name = named.name
    return bool(drafts)


def _told_by_verb(view: SentenceView, phrase: nouns.NounPhrase, found: Drafts) -> list[MeetingDraft]:
    """The talks of a verb before, of which "a courtesy call" or "talks" without sides of its own speaks."""
    if any(view.masked(phrase.begin, phrase.end, "PCO")):
        return []
    talks = [
        item
        for item in found
        if item[1].event_type in TALKS and item[0][1] <= phrase.begin and not item[1].rule.startswith("noun.")
    ]
    return [talks[-1][1]] if talks and not _OTHER.search(view.line[: phrase.begin]) else []


def _sits_in(view: SentenceView, draft: MeetingDraft, end: int, phrase: nouns.NounPhrase) -> bool:
    between = view.line[end : phrase.begin] if end <= phrase.begin else ""
    return draft.rule == "noun.statutory_session" and _CONVENED_IN.fullmatch(between) is not None


def _noun_draft(view: SentenceView, phrase: nouns.NounPhrase, context: Context) -> MeetingDraft | None:
    """A draft for a phrase that the sentence says to take place, or that points back to an occasion."""
    if noun_references.is_background(view, phrase) or nouns.is_medium(view, phrase):
        return None
    if noun_references.is_of_past_year(view, phrase, context.published):
        return None
    reference, occurs = noun_references.is_reference(view, phrase), noun_occurs.occurs(view, phrase)
    heading = noun_occurs.is_heading(view, phrase)
    occurs = occurs or (context.diary and phrase.event_type in _ENTRIES and is_entry(view, phrase.begin))
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


def _of_talks_told(view: SentenceView, phrase: nouns.NounPhrase, context: Context) -> bool:
    """Whether "an extended format meeting" is a part of the talks just told."""
    if phrase.event_type not in TALKS or view.headline:
        return False
    current = context.current
    of_two = current is not None and current.event_type in TALKS and len(current.parts) > 1
    return of_two and is_format(view.line, phrase.begin, phrase.end)


def circumstances(
    view: SentenceView, columns: Columns, draft: MeetingDraft, others: Sequence[Columns], context: Context
) -> None:
    """Fill in when, where, over which medium and with what status an occasion takes place.

    `columns` are those of its words, `others` those of the sentence's other occasions.
    """
    if draft.rule == "conversation" and context.about_calls:
        draft.event_type = "phone_call"
    if draft.rule == "talks" and context.about_calls and _SPOKE.match(context.text[draft.evidence[0][0] :]):
        draft.event_type = "phone_call"
    draft.spoken = _speaks(view, columns, draft)
    draft.only_topics = _DISCUSSED.search(view.line, *columns) is not None
    left, right = clause(view, *columns)
    draft.date = draft.date or lengthen(
        view, columns, find_date(view, columns, others, refers=draft.anaphoric)
    )
    if draft.date is not None and _SAME_DAY.search(_words(context, draft)):
        told = _told_before(view, columns, context)
        draft.date = (told.date if told is not None else None) or draft.date
    draft.date = _next_day(view, draft.date, context)
    if draft.event_type == "visit" and (draft.parts or draft.origin):
        draft.date = stay_days(view, columns, draft.date)
    if draft.date is None and not draft.anaphoric:
        run = next(
            (old.date for old in reversed(context.told) if old.event_type in (*ASSEMBLIES, "visit")), None
        )
        draft.date = day_of(view.line, run)
    if not draft.anaphoric:
        draft.date = draft.date or context.heading
    if draft.format == "unknown":
        draft.format = find_format(view.line[left:right])
    draft.status = find_status(view, *columns, draft.date, context.published)
    if draft.status == "cancelled" and draft.anaphoric and draft.date is not None:
        # "In 2020 the contest was not held": of another time.
        draft.status = "held" if draft.date.role == "background" else draft.status
    in_front = draft.date is not None and draft.date.start < draft.evidence[0][0]
    if draft.status in _NOT_YET and draft.date is not None and in_front and draft.date.role == "publication":
        # The day of the dateline is not that of what is still to come or was put off.
        draft.date = None
    draft.headline = view.headline
    talked = draft.only_topics or draft.rule == "agreed_each"
    if draft.is_tour or (talked and "<D" not in view.line):
        # "discussed the situation in Gaza": a topic, not a place.
        return
    draft.place = draft.place or find_place(view, columns[1], *_reach(columns, others, left, right), context)
    if draft.place is None and all(other == columns for other in others):
        draft.place = find_place(view, columns[1], 0, len(view.line), context)
    draft.place = draft.place or entry_place(view) or home_of_visited(view, draft.parts)
    if draft.place is None and draft.event_type in _NAMED_AFTER_TOWNS and draft.rule.startswith("noun."):
        draft.place = place_in_name(view, *columns)
    if draft.format not in ("telephone", "videoconference") and not draft.anaphoric:
        draft.place = draft.place or context.heading_town(view.index)


def _told_before(view: SentenceView, columns: Columns, context: Context) -> MeetingDraft | None:
    """The occasion to which "the same day" ties the one at `columns`: for one that was held, one held."""
    held = find_status(view, *columns, None, None) == "held"
    return context.held if held and context.held is not None else context.current


def _next_day(view: SentenceView, date: DateMention | None, context: Context) -> DateMention | None:
    """The day after the occasion just told, where "the next day" follows no day of its own sentence."""
    before = context.held or context.current
    told = before.date if before is not None else None
    if date is None or told is None or told.last is None or len(told.last) < 10:
        return date
    days = (atom.value for atom in view.atoms if atom.start < date.start)
    if any(isinstance(day, DateMention) and len(day.first or "") == len("2024-05-31") for day in days):
        # "meets A on Tuesday and attends the session the next day": after the day that the sentence names
        return date
    if _NEXT_DAY.fullmatch(context.text[date.start : date.end].lower()) is None:
        return date
    day = (datetime.date.fromisoformat(told.last) + datetime.timedelta(days=1)).isoformat()
    return replace(date, first=day, last=day)


def _speaks(view: SentenceView, columns: Columns, draft: MeetingDraft) -> bool:
    """Whether the verb only says that two named sides spoke: "A spoke today with B"."""
    if draft.rule not in ("talks", "meet_each") or len(draft.parts) < 2:
        return False
    topic = _TOPIC.search(view.line, columns[1])
    if _MEETS.search(view.line[: topic.start()] if topic is not None else view.line):
        return False
    return _SPOKEN.search(view.line[columns[0] : columns[1]]) is not None and not _OWN.search(view.line)


def _words(context: Context, draft: MeetingDraft) -> str:
    """The words of the draft's date."""
    return context.text[draft.date.start : draft.date.end].lower() if draft.date is not None else ""


def _reach(columns: Columns, others: Sequence[Columns], left: int, right: int) -> Columns:
    """Columns in which an occasion looks for its place: up to the sentence's next occasion."""
    begin = max([left, *(end for _, end in others if end <= columns[0])])
    end = min([right, *(begin for begin, _ in others if begin >= columns[1])])
    return begin, end
