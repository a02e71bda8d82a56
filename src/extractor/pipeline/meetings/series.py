"""How occasions of a story hang together: the next of a series, the end of one, day and place taken over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import Columns, MeetingDraft
from extractor.pipeline.meetings.grammar import phrases, words_of
from extractor.pipeline.meetings.kinds import ASSEMBLIES, MANY_SIDED, TALKS
from extractor.pipeline.meetings.modality import find_status, modality
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.occasions import compatible_dates, sides, words
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.meetings.when import find_date
from extractor.pipeline.meetings.where import find_place, find_venue

_WILL = re.compile(
    r" (?:\S+ )?(?:will|is to|are to|shall) (?:\S+ ){0,3}?" + phrases("series", "will") + r"(?!\S)"
)
_GATHER_NEXT = Gated(
    r"(?:will|are to|is to|(?:agreed|plan|due|scheduled) to)(?: \S+){0,2} "
    + phrases("series", "gather")
    + r"(?: (?!<[DL])\S+){0,2}? (?:next|again)(?!\w)"
)
_NEXT_OF = Gated(r"(?<!\S)" + phrases("series", "next_of") + r"(?: of (?:the )?(?P<of><O\d+>))?(?!\S)")
_TALK = words_of("series", "talk_words")
_OF_BODIES = ("statutory_session", "summit")
# Whose next meeting it is, where the text has told of those of two sides.
_WHO = {word.strip("'s") for word in words_of("series", "who_words")}
_OF_BOTH = re.compile(
    r"(?<!\S)(?:of|between)(?: (?!<)\S+){0,8}? (?:the )?(?:two|both) " + phrases("series", "both") + r"(?!\S)"
)
_SMALL = ("of", "the", "on", "for", "and")
_PAIR = re.compile(r"(?<!\S)(?:two|both)(?!\S)")
_NUMBERED = re.compile(r"(?:the )?" + phrases("noun", "ordinal"))
# What a bare "next meeting" is not the next of.
_NO_SERIES = ("ceremony", "briefing", "other", "exercise")
_ALL_MEETINGS = re.compile(
    r"(?:all|both|these|the)(?: \S+){0,2} (?:meetings|talks|events)(?: \S+)? (?:took place|were held)(?!\S)"
)
_SAME_PLACE = re.compile(
    r"(?<!\S)(?:(?:in|at) the same (?:city|place|venue|hall|building)"
    r"|the same (?:city|place|venue) (?:was|hosted|saw|will))(?!\w)"
)
_THERE = Gated(r"(?<!\S)" + phrases("series", "there") + r"(?: (?!<P)\S+){0,4}? (?:in|at) (?:the )?<L")
# "During his conversation with B, …" goes on about talks that the text has told of.
_DURING_WITH = re.compile(
    r"(?:during|in|at|throughout) (?:his|her|their|the) (?:\S+ ){0,2}?"
    r"(?:conversation|call|meeting|talks|discussions?|exchange|audience|encounter) with (?:the )?"
    r"(?P<who><P\d+>)"
)
# "The first took place in Dushanbe in 2019": another of the series.
_ANOTHER = re.compile(r"(?<!\S)(?:first|last|previous|earlier|next|another)(?!\S)")
_SIDELINES = re.compile(r"(?<!\S)(?:sidelines?|margins?|fringes?)(?!\S)")
# Who agree on the next of their talks; so many characters about a verb tell where its talks were.
_SIDES = re.compile(r"(?<!\S)(?:they|two|both|(?:two )?sides|parties|interlocutors)(?!\S)")
_AROUND = 120
_TOGETHER = re.compile(r"(?<!\S)" + phrases("series", "together") + r"(?!\w)")
_ONE = Gated(phrases("series", "as_one") + r"(?!\S)")
_LECTURE = re.compile(r"(?<!\S)lectures?(?!\S)")
# So many sentences at most tell the meetings of a batch one by one.
_BATCH_SENTENCES = 12
# So many meetings are "all".
_FEW = 2
# What those do who sit in talks, by the rules of sides.py.
_ACTS_IN_TALKS = ("signing", "agreed_each", "discussed_by")


def series_of(
    view: SentenceView, columns: Columns, draft: MeetingDraft, occasions: Sequence[MeetingDraft]
) -> MeetingDraft | None:
    """The occasion of which the draft announces the next: "the next session will be held in May"."""
    announced = draft.anaphoric and draft.date is not None and _WILL.match(view.line[columns[1] :])
    numbered = _NUMBERED.match(draft.head) is not None
    if not draft.head or draft.status != "planned" or not (draft.following or announced or numbered):
        return None
    named = words(draft)
    if _OF_BOTH.search(draft.head) is not None:
        # "the next meeting of the ministers of the two countries": who meets says nothing new.
        named -= _WHO
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
    runs = (found[begin:end] for begin in range(len(found)) for end in range(begin + 2, len(found) + 1))
    return {"".join(word[0] for word in run if word not in _SMALL) for run in runs}


def next_gathering(
    view: SentenceView, occasions: Sequence[MeetingDraft], context: Context
) -> MeetingDraft | None:
    """The next of a series without a noun: "The ministers will gather next on 30 September in Moscow"."""
    match = _GATHER_NEXT.search(view.line) or _NEXT_OF.search(view.line)
    known = [one for one in reversed(occasions) if _in_series(one) and one.event_type not in _NO_SERIES]
    if match is None or not known:
        return None
    lettered = view.text[slice(*view.chars(*match.span("of")))].lower() if match.groupdict().get("of") else ""
    pair = _PAIR.search(view.line[: match.start()]) is not None
    # A gathering meets again, two who met only where the text says "the two".
    fit = [one for one in known if lettered in letters_of(one)] if lettered else []
    fit = fit or [one for one in known if (one.event_type == "bilateral_meeting") == pair]
    old = (fit or known)[0]
    date = find_date(view, match.span(), ())
    if date is None:
        return None
    draft = MeetingDraft(old.event_type, "planned", "series", view.index, [view.chars(*match.span())])
    draft.name, draft.head, draft.date = old.name, old.head, date
    if not _GATHER_NEXT.search(view.line):
        # Whom the sides send the next time, "the next round" does not say.
        codes = sides(old, {person.id: person for person in context.people})
        draft.sides = (
            dict.fromkeys(sorted(codes), old.evidence[0]) | old.sides if old.event_type in TALKS else {}
        )
    elif old.event_type in TALKS:
        draft.sides = dict(old.sides)
        for part in old.parts.values():
            draft.add(replace(part, role="participant", rule="series", attendance="unknown"))
    draft.place = find_place(view, match.end(), 0, len(view.line), context)
    return draft


def _in_series(occasion: MeetingDraft) -> bool:
    if occasion.status != "held":
        return False
    return occasion.event_type in TALKS or (bool(occasion.head) and occasion.event_type in MANY_SIDED)


def same_under_another_name(draft: MeetingDraft, context: Context) -> MeetingDraft | None:
    """The current occasion, where "the security dialogue" without day or place only calls it otherwise."""
    current = context.current
    if current is None or not draft.definite or draft.date is not None or draft.place is not None:
        return None
    if draft.event_type not in ASSEMBLIES or current.event_type not in ASSEMBLIES:
        return None
    return current if current.status == draft.status else None


def bare_talks(draft: MeetingDraft, context: Context) -> MeetingDraft | None:
    """The talks just told, of whom nobody is named yet: "Talks took place. A and B signed …"."""
    current = context.current
    if draft.rule not in _ACTS_IN_TALKS or len(draft.parts) < 2 or current is None or current.parts:
        return None
    near = draft.sentence - current.sentence == 1 and current.event_type in TALKS and current.occurs
    return current if near and compatible_dates(draft, current) and draft.status == current.status else None


def with_same(
    view: SentenceView, columns: Columns, draft: MeetingDraft, occasions: Sequence[MeetingDraft]
) -> MeetingDraft | None:
    """The talks told before of which "during his conversation with B" speaks: those that B had.

    Nobody has two of one kind with the same counterpart on one day, whomever "his" may mean.
    """
    opens = _DURING_WITH.match(view.line)
    if opens is None or draft.event_type not in (*TALKS, "phone_call") or columns[0] > opens.end():
        return None
    met = {atom.person.id for _, _, atom in view.people(*opens.span("who"))}
    for old in reversed(occasions):
        if old.event_type == draft.event_type and met & set(old.parts) and len(old.parts) > 1:
            return old if compatible_dates(draft, old) and old.status == draft.status else None
    return None


def part_of_conference(draft: MeetingDraft, current: MeetingDraft | None) -> bool:
    """Whether a lecture is one of those of the conference that the text is at."""
    lecture = draft.event_type == "other" and _LECTURE.search(draft.head) is not None
    return (
        lecture
        and current is not None
        and current.event_type == "conference"
        and compatible_dates(draft, current)
    )


def inherit(view: SentenceView, draft: MeetingDraft, context: Context) -> None:
    """Day and place of the occasion before, where the text's words tie the two together."""
    previous, batch = context.current, context.batch
    if draft.status == "held" and context.held is not None:
        previous = context.held
    told_of = (*TALKS, "phone_call")
    near = batch is not None and view.index - batch.sentence <= _BATCH_SENTENCES
    if batch is not None and near and draft.event_type in told_of and draft.status == "held":
        draft.date, draft.place = draft.date or batch.date, draft.place or batch.place
    if previous is None:
        return
    if draft.place is None and _SAME_PLACE.search(view.line):
        draft.place = context.last_city or previous.place
    if draft.place is None and _SIDELINES.search(view.line):
        # Beside a gathering is where the gathering is.
        gatherings = (
            old
            for old in reversed(context.told)
            if old.event_type in (*ASSEMBLIES, "ceremony") and old.status == draft.status
        )
        draft.place = next((old.place for old in gatherings if old.place is not None), None)
        if draft.place is None and _abroad(draft, context):
            draft.place = context.dateline
    if draft.status != "held" and draft.status != previous.status:
        return
    tied = modality().same_day.search(view.line) is not None or previous.sentence == view.index
    # Visitors come one after the other on one day.
    tied = tied or draft.rule == "turn"
    if draft.date is None and tied:
        # In a digest the entry's own day comes first.
        draft.date = context.heading or previous.date
    if draft.place is None and draft.event_type != "phone_call" and tied and draft.date is previous.date:
        draft.place = previous.place


def beside(view: SentenceView, draft: MeetingDraft, context: Context) -> None:
    """Give what went on beside a gathering, where the text says no more, its days and place."""
    if draft.event_type not in TALKS or draft.anaphoric or not _SIDELINES.search(view.line):
        return
    gatherings = (old for old in reversed(context.told) if old.event_type in (*ASSEMBLIES, "ceremony"))
    gathering = next((old for old in gatherings if old.date is not None and old.date.first is not None), None)
    if gathering is None or gathering.status != draft.status:
        return
    if draft.date is None:
        draft.date, draft.place = gathering.date, draft.place or gathering.place


def _abroad(draft: MeetingDraft, context: Context) -> bool:
    """Whether the text is dated from another country than that of the person whom it follows."""
    parts = list(draft.parts.values())
    home = parts[0].country if parts else None
    return context.dateline is not None and home is not None and context.dateline.country != home


def place_all(view: SentenceView, occasions: Sequence[MeetingDraft], context: Context) -> bool:
    """Give talks without a place the one of "All four meetings took place at X"; False where it is none."""
    # "The talks took place in A" tells of talks, not of where all those told before were.
    told = sum(old.event_type in TALKS for old in occasions)
    if told < _FEW or not _ALL_MEETINGS.search(view.line):
        return False
    place = find_place(view, 0, 0, len(view.line), context)
    for old in occasions:
        if place is not None and old.place is None and old.event_type in TALKS:
            old.place = place
    return place is not None


def add_venue(view: SentenceView, context: Context, *, told: bool) -> None:
    """Give the current occasion the place of "The venue was Dushanbe", "the two sat together in Seoul".

    `told` says that the sentence tells of an occasion itself.
    """
    current = context.current
    if current is None or current.place is not None:
        return
    if context.heading_above(view.index) > current.sentence:
        # The venue of an entry of another day.
        return
    current.place = find_venue(view)
    if _ANOTHER.search(view.line):
        return
    if current.place is None and not told and (match := _THERE.search(view.line)) is not None:
        ahead = find_status(view, *match.span(), None, None) == "planned"
        if current.status == "planned" or not ahead:
            # "The next round will be held in A": not the one just told.
            current.place = find_place(view, match.end(), match.start(), len(view.line), context)


def join_batch(view: SentenceView, occasions: list[MeetingDraft]) -> None:
    """Make one meeting of the talks just told where "the three ministers" shows that they sat together.

    So does "the meeting" behind talks with several.
    """
    if not occasions or not (_TOGETHER.search(view.line[:120]) or _ONE.match(view.line)):
        return
    latest = occasions[-1]
    # "On the eve of the summit A met B and C": the summit is none of the talks.
    last = [draft for draft in occasions if draft.sentence == latest.sentence and draft.rule == latest.rule]
    if len(last) < 2 or not 0 < view.index - last[0].sentence <= 2:
        return
    first = last[0]
    if first.event_type not in ("bilateral_meeting", "phone_call") or any(
        draft.event_type != first.event_type for draft in last
    ):
        return
    for other in last[1:]:
        for part in other.parts.values():
            first.add(part)
        for code, span in other.sides.items():
            first.sides.setdefault(code, span)
    occasions[:] = [draft for draft in occasions if not any(draft is other for other in last[1:])]
    if first.event_type == "bilateral_meeting":
        first.event_type = "multilateral_meeting"
