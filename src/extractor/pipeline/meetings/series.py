"""The next of a series: "the next session will be held in May", "the ministers will gather next in A"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import SERIES, Columns, MeetingDraft
from extractor.pipeline.meetings.grammar import phrases, words_of
from extractor.pipeline.meetings.kinds import ASSEMBLIES, BESIDE, MANY_SIDED, SPECIFIC, TALKS
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.noun_occurs import is_on_open_day
from extractor.pipeline.meetings.nouns import NounPhrase, noun_meeting, noun_phrases
from extractor.pipeline.meetings.nouns_of_verbs import FOR_WHAT
from extractor.pipeline.meetings.numbered import NUMBER, NUMBER_WORDS, number_of, renumbered, value_of
from extractor.pipeline.meetings.occasions import sides, words
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.meetings.when import find_date
from extractor.pipeline.meetings.where import find_place

_WILL = re.compile(
    r" (?:\S+ )?(?:will|is to|are to|shall) (?:\S+ ){0,3}?" + phrases("series", "will") + r"(?!\S)"
    r"| (?:\S+ )?" + phrases("series", "gathers") + r" (?:next|again)(?!\S)"
)
_GATHER_NEXT = Gated(
    r"(?:will|are to|is to|(?:agreed|plan|due|scheduled) to)(?: \S+){0,2} "
    + r"(?:next "
    + phrases("series", "gather")
    + "|"
    + phrases("series", "gather")
    + r"(?: (?!<[DL])\S+){0,2}? (?:next|again))(?!\w)"
    + r"|(?<!\S)"
    + phrases("series", "gathers")
    + r"(?: (?!<[DL])\S+)? (?:next|again)(?!\w)"
    + r"|(?:will|is to|are to)(?: \S+)? (?:reconvene|"
    + phrases("series", "goes_on")
    + r")(?!\w)"
)
# "They agreed to meet in A on 12 May": those of the talks just told.
_AGREED = Gated(
    phrases("series", "those")
    + r"(?: (?!<P)\S+){0,8}? "
    + phrases("series", "agree_to")
    + r"(?: \S+){0,2}? (?:"
    + phrases("series", "gather")
    + "|"
    + phrases("series", "goes_on")
    + r")(?! with\b)(?: (?!<|with\b|at\b|which\b|that\b)\S+){0,5}? "
    r"(?:<L\d+>(?: (?!<[PDO]|;|to\b)\S+){0,5}? <D\d+>|<D\d+>)"
)
_NEXT_OF = Gated(r"(?<!\S)" + phrases("series", "next_of") + r"(?: of (?:the )?(?P<of><O\d+>))?(?!\S)")
# "Officials of both countries will meet in A in May": of those whose talks were told, at a lower level.
_DELEGATES = Gated(
    r"(?:^|[.,;] |<D\d+> |that |and )(?:the )?(?P<who>"
    + phrases("series", "delegates")
    + r" (?:of|from) (?:the )?(?:two|both) "
    + phrases("series", "both")
    + r") (?:will|are to|are due to|are scheduled to) (?:(?!<)\S+ ){0,2}?"
    + phrases("series", "gather")
    + r"(?!\w)"
)
# "the fourth round", "the 26th KIDD", "the next JDC"
_COUNTED = re.compile(
    rf"(?<!\S)(?P<number>next|{NUMBER}) "
    + rf"(?:(?P<plain>{phrases('series', 'counted')})|(?P<letters><O\d+>|[a-z&]{{2,9}}))"
    + r"(?= ?(?:[.,;)]|in|at|on|to|will|would|shall|is|are|should|during|early|later|<[DL]|$))"
)
_TALK = words_of("series", "talk_words")
_OF_BODIES = ("statutory_session", "summit")
# Whose next meeting it is, where the text has told of those of two sides.
_WHO = {word.strip("'s") for word in words_of("series", "who_words")}
_SEVERAL = words_of("series", "several")
_OF_BOTH = re.compile(
    r"(?<!\S)(?:of|between)(?: (?!<)\S+){0,8}? (?:the )?(?:two|both) " + phrases("series", "both") + r"(?!\S)"
    r"|(?<!\S)of (?:the )?"
    + phrases("series", "several")
    + r"(?: (?:(?!<)\S+ )?"
    + phrases("series", "both")
    + r")?(?!\S)"
)
_SMALL = ("of", "the", "on", "for", "and")
_PAIR = re.compile(r"(?<!\S)(?:two|both)(?!\S)")
_NUMBERED = re.compile(r"(?:the )?" + phrases("noun", "ordinal"))
# "Integrated Defense Dialogue (KIDD)"
_IN_BRACKETS = re.compile(r"\(([A-Z][A-Za-z&]{1,8})\)")
# What a bare "next meeting" is not the next of.
_NO_SERIES = ("ceremony", "briefing", "other", "exercise")
_SIDELINES = re.compile(r"(?<!\S)" + phrases("series", "sidelines") + r"(?!\S)")
# Who agree on the next of their talks; so many characters about a verb tell where its talks were.
_SIDES = re.compile(r"(?<!\S)" + phrases("series", "agreeing") + r"(?!\S)")
_AROUND = 120
# Length of the ISO date of a year: who will hold which office then, nobody knows.
_YEAR = 4


def series_of(
    view: SentenceView, columns: Columns, draft: MeetingDraft, occasions: Sequence[MeetingDraft]
) -> MeetingDraft | None:
    """The occasion of which the draft announces the next: "the next session will be held in May"."""
    announced = draft.anaphoric and draft.date is not None and _WILL.match(view.line[columns[1] :])
    numbered = _NUMBERED.match(draft.head) is not None
    if not draft.head or draft.status != "planned" or not (draft.following or announced or numbered):
        return None
    named = words(draft) - NUMBER_WORDS
    if _OF_BOTH.search(draft.head) is not None:
        # "the next meeting of the ministers of the two countries": who meets says nothing new.
        named -= _WHO | _SEVERAL
    for mine in (named, named - _TALK):
        for old in reversed(occasions):
            if (
                not _in_series(old)
                # "The 154th session" is no further talk with the guest just received.
                or (draft.event_type in _OF_BODIES and old.event_type in TALKS)
                or (not mine and old.event_type in TALKS and _held_beside(view, columns[0], old, occasions))
                or (mine - words(old) - letters_of(old))
                or (not mine and old.event_type in _NO_SERIES)
            ):
                continue
            if draft.following or announced or (not mine and _NUMBERED.match(old.head)):
                return old
            if numbered and _follows(number_of(draft.head), old):
                return old
    return None


def _held_beside(
    view: SentenceView, column: int, talks: MeetingDraft, occasions: Sequence[MeetingDraft]
) -> bool:
    """Whether talks took place beside a gathering, which those who "will meet next in A" had come to."""
    if _SIDES.search(view.line[:column]) or not any(old.event_type in ASSEMBLIES for old in occasions):
        return False
    begin, end = talks.evidence[0]
    return _SIDELINES.search(view.text, max(0, begin - _AROUND), end + _AROUND) is not None


def letters_of(occasion: MeetingDraft) -> set[str]:
    """The letters by which its noun phrase may be called: "fpc" for "foreign policy consultations"."""
    found = [word for word in occasion.head.split() if word.isalpha()]
    written = {letters.lower() for letters in _IN_BRACKETS.findall(occasion.name or "")}
    runs = (found[begin:end] for begin in range(len(found)) for end in range(begin + 2, len(found) + 1))
    return written | {"".join(word[0] for word in run if word not in _SMALL) for run in runs}


def next_gathering(
    view: SentenceView, occasions: Sequence[MeetingDraft], context: Context, *, told: bool
) -> MeetingDraft | None:
    """The next of a series without a noun: "The ministers will gather next on 30 September in Moscow".

    `told` says that the sentence tells of another occasion: "They signed a protocol and agreed to meet in A".
    """
    if (agreed := _AGREED.search(view.line)) is not None:
        return _agreed_on(view, agreed.span(), occasions, context)
    if told:
        return None
    known = [one for one in reversed(occasions) if _in_series(one) and one.event_type not in _NO_SERIES]
    if not known:
        return None
    match = _GATHER_NEXT.search(view.line) or _NEXT_OF.search(view.line)
    if match is None and (delegates := _DELEGATES.search(view.line)) is not None:
        draft = _of_delegates(known[0], view, delegates.span(), context)
        who = " ".join(view.text[slice(*view.chars(*delegates.span("who")))].split())
        return draft and replace(draft, name=f"Meeting of {who[:1].lower()}{who[1:]}")
    if match is None:
        return _next_in_number(view, known, context)
    lettered = view.text[slice(*view.chars(*match.span("of")))].lower() if match.groupdict().get("of") else ""
    pair = _PAIR.search(view.line[: match.start()]) is not None
    # A gathering meets again, two who met only where the text says "the two".
    fit = [one for one in known if lettered in letters_of(one)] if lettered else []
    fit = fit or [one for one in known if (one.event_type == "bilateral_meeting") == pair]
    subject = set(view.line[max(0, match.start() - _AROUND) : match.start()].split())
    # "Both joint staffs will meet again": those whose talks bear their name, else those who were most.
    own = [one for one in known if one.head and subject & (words(one) - _TALK)]
    old = (own or fit or sorted(known, key=lambda one: -len(one.parts)))[0]
    date = find_date(view, match.span(), ())
    if date is None:
        return None
    draft = _next_of(old, view, match.span(), date, context)
    vague = date.first is not None and len(date.first) == _YEAR
    if pair and (assembly := _assembly_there(view, match.end())) is not None:
        # "The two will see each other again at the council's session in A": there both are, with many.
        named = noun_meeting(context.text, view, assembly)
        draft.event_type, draft.head, draft.name, draft.sides = named.event_type, named.head, named.name, {}
        for part in old.parts.values():
            if part.rule.endswith((".subject", ".object")):
                draft.add(replace(part, role="participant", rule="series", attendance="unknown"))
        return draft
    if _GATHER_NEXT.search(view.line) and old.event_type in TALKS and not vague:
        draft.sides = dict(old.sides)
        # Of two who see each other again, not those who sat in at their talks.
        alone = old.event_type == "bilateral_meeting"
        for part in old.parts.values():
            if not (alone and part.rule in BESIDE):
                draft.add(replace(part, role="participant", rule="series", attendance="unknown"))
    return draft


def _agreed_on(
    view: SentenceView, columns: Columns, occasions: Sequence[MeetingDraft], context: Context
) -> MeetingDraft | None:
    """The meeting on which those of the talks or call just told agree: "They agreed to meet in A"."""
    talks = (one for one in reversed(occasions) if one.event_type in (*TALKS, "phone_call"))
    held = (one for one in talks if one.status == "held" and one.sentence < view.index)
    old = next((one for one in held if len(one.parts) + len(one.sides) > 1), None)
    date = find_date(view, columns, ())
    if old is None or date is None or date.first is None or len(date.first) == _YEAR:
        return None
    draft = _next_of(old, view, columns, date, context)
    if not _comes_after(draft, old):
        return None
    if old.event_type == "phone_call":
        draft.event_type = "multilateral_meeting" if len(draft.sides) > 2 else "bilateral_meeting"
        draft.name = draft.head = ""
    for part in old.parts.values():
        if part.rule not in BESIDE:
            draft.add(replace(part, role="participant", rule="series", attendance="unknown"))
    return draft


def _assembly_there(view: SentenceView, column: int) -> NounPhrase | None:
    """The session or summit at which those of a verb that ends at a column will be."""
    return next(
        (
            phrase
            for phrase in noun_phrases(view)
            if phrase.event_type in SPECIFIC and FOR_WHAT.fullmatch(view.line[column : phrase.begin])
        ),
        None,
    )


def _of_delegates(
    old: MeetingDraft, view: SentenceView, columns: Columns, context: Context
) -> MeetingDraft | None:
    """The talks to come of those whom two sides send: "Officials of both countries will meet in A"."""
    draft = _next_of(old, view, columns, find_date(view, columns, ()), context)
    if len(draft.sides) != 2 or draft.place is None or not _comes_after(draft, old):
        return None
    draft.event_type, draft.head = "consultations", ""
    return draft


def _next_in_number(
    view: SentenceView, known: Sequence[MeetingDraft], context: Context
) -> MeetingDraft | None:
    """The next of a series by its number, or by the letters of its name: "the 26th KIDD", "the next JDC"."""
    for match in _COUNTED.finditer(view.line):
        if is_on_open_day(view, match.end()):
            continue
        letters = match["letters"] and view.text[slice(*view.chars(*match.span("letters")))].lower()
        for old in known:
            if letters and letters not in letters_of(old):
                continue
            if match["number"] != "next" and not _follows(value_of(match["number"]), old):
                continue
            date = find_date(view, match.span(), ())
            draft = _next_of(old, view, match.span(), date, context)
            if _comes_after(draft, old):
                draft.origin = SERIES
                if match["number"] != "next" and draft.name:
                    written = view.text[slice(*view.chars(*match.span("number")))]
                    draft.name = renumbered(draft.name, written)
                return draft
    return None


def _next_of(
    old: MeetingDraft, view: SentenceView, columns: Columns, date: DateMention | None, context: Context
) -> MeetingDraft:
    """The next of the old occasion's series; whom its sides send to it, the text does not say."""
    draft = MeetingDraft(old.event_type, "planned", "series", view.index, [view.chars(*columns)])
    draft.name, draft.head, draft.date = old.name, old.head, date
    codes = sides(old, {person.id: person for person in context.people})
    of_two = old.event_type in (*TALKS, "phone_call") or (len(codes) == 2 and old.convener is None)
    draft.sides = dict.fromkeys(sorted(codes), old.evidence[0]) | old.sides if of_two else {}
    draft.place = find_place(view, columns[1], 0, len(view.line), context)
    return draft


def _comes_after(draft: MeetingDraft, old: MeetingDraft) -> bool:
    """Whether day and place are those of an occasion to come."""
    if draft.date is None or draft.date.first is None:
        return draft.place is not None and draft.place != old.place
    return old.date is None or old.date.first is None or draft.date.first > old.date.first


def _follows(number: int | None, old: MeetingDraft) -> bool:
    """Whether a number is the one behind that of the old occasion."""
    before = number_of(old.head) or number_of((old.name or "").lower())
    return number is not None and before is not None and number == before + 1


def _in_series(occasion: MeetingDraft) -> bool:
    if occasion.status != "held":
        return False
    return occasion.event_type in TALKS or (bool(occasion.head) and occasion.event_type in MANY_SIDED)
