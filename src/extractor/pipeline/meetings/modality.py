"""Status and format: whether an occasion was held, is planned or fell through, and over which medium."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.clauses import is_done, leads_to, turn_around, went_to
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.grammar import compile_pattern, load_lexicon, phrases
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.view import SentenceView
from extractor.record import Attendance, Format, Status

_SPEECH = re.compile(
    r" (?:[\"“«]|(?:said|says|told|stating|noting|adding)(?: (?!<)\S+)? [:,\"“]|that "
    # "a call during which they reviewed the upcoming session"
    r"|, (?:during|in|at) which (?:\S+ ){1,6}?(?:\w+ed|spoke|held|had|took|gave|made) )"
)
# "Prices will not rise, A told a forum in <L5>": what stands before the verb of speaking is not the occasion.
_REPORTED = re.compile(r".*(?<!\S)(?=(?:said|told|speaking|addressing|briefed)(?!\S))")
_SAYS = re.compile(r"(?<!\S)(?:said|says|told|announced|added|stated|that)(?!\S)")
_TELLS = re.compile(r"(?:told|briefed) ")
# What fell through may stand behind an insertion: "the forum , planned for <D3> with <P5> , is cancelled".
_INSERTION = re.compile(r"(?: \(.*?\))? , (?!and\b)[^.;]{0,240} , (?=(?:has|have|had|was|were|is|are) )")
# "The talks, originally planned for Geneva, took place online"
_TOOK_PLACE = re.compile(
    r"(?: (?:between|of|with|on|in)(?: (?![,.;])\S+){1,12})? , [^.;,]{0,120} , "
    + phrases("status", "took_place")
    + r"(?!\w)"
)
# "The next round of consultations took place": the next when the last was over.
_NEXT_TOOK_PLACE = re.compile(
    r"(?:the )?next (?:(?!<P|[.;,])\S+ ){1,16}?" + phrases("status", "took_place") + r"(?!\w)"
)
# "who is | visiting <C5> to attend a forum": the guest is there; "who was in <L3> to attend | the forum".
# "who is on a working | visit to <C5> to attend a festival"
_WHO_IS = re.compile(r"(?<!\S)who (?:is|are)(?: (?:also|currently|now|\w+ly))? $")
_WHO_IS_ON = re.compile(_WHO_IS.pattern.removesuffix("$") + r"on (?:an?|his|her) (?:(?!<|,)\S+ ){0,3}$")
_IS_VISITING = re.compile(r"(?<!\S)(?:is|was|are|were)(?: (?:also|currently|now|here|\w+ly))? $")
_WAS_THERE_TO = re.compile(
    r"(?<!\S)(?:was|were|who (?:is|are)) (?:(?:also|currently|now|\w+ly) )?"
    r"(?:visiting|in|on (?:(?:an?|his|her) )?(?:(?!<)\S+ ){0,3}?(?:visit|trip) (?:to|in)) (?:the )?<[CL]\d+>"
    r"(?: (?!<P|[;.])\S+){0,6}? to (?:attend|participate in|take part in|join) (?:the |an? )?$"
)
# A verb that by its form is no past one, behind others of its subject.
_BASE_FORM = re.compile(phrases("status", "base_forms") + r"(?!\S)")
_ROW = re.compile(r"(?: ,)? (?:and|as well as|before|then)(?: (?:also|then|later|<D\d+>))* $")
# "will call on A and co-chair the fifth | meeting with B"
_ROW_OBJECT = re.compile(
    r"(?: ,)? (?:and|as well as|before|then)(?: (?:also|then|later|<D\d+>))* "
    + phrases("status", "base_forms")
    + r"(?: (?!<P|[,;.]|(?:and|will|that|who)\b)\S+){1,9} $"
)
# Columns before an occasion in which the verb of a row stands.
_ROW_NEAR = 90
_AHEAD = re.compile(
    r"(?<!\S)(?:will|(?:is|are) (?:(?:due|set|expected|scheduled|slated|to|(?:on )?<D\d+>) )?to)(?!\S)"
)
TOLD = re.compile(r"(?<!\S)" + phrases("status", "told") + r"(?!\S)")


@dataclass(frozen=True, slots=True)
class Modality:
    """The compiled modality lexicon."""

    cancelled: re.Pattern[str]
    postponed: re.Pattern[str]
    planned: re.Pattern[str]
    planned_before: re.Pattern[str]
    foretold: re.Pattern[str]
    telephone: Gated
    video: Gated
    hybrid: Gated
    partly_remote: Gated
    in_person: Gated
    same_day: re.Pattern[str]
    distinct: re.Pattern[str]


def _any(words: Sequence[str]) -> re.Pattern[str]:
    return compile_pattern("(?:" + "|".join(words) + ")")


@functools.cache
def modality() -> Modality:
    """The lexicon of the package, compiled once a process."""
    data = load_lexicon("modality.toml")
    status, form, inherit = data["status"], data["format"], data["inherit"]
    return Modality(
        cancelled=_any(status["cancelled"]),
        postponed=_any(status["postponed"]),
        planned=_any(status["planned"]),
        planned_before=re.compile(r"(?<!\S)(?:" + "|".join(status["planned_before"]) + ")"),
        foretold=_any(status["foretold"]),
        telephone=Gated(_any(form["telephone"]).pattern),
        video=Gated(_any(form["videoconference"]).pattern),
        hybrid=Gated(_any(form["hybrid"]).pattern),
        partly_remote=Gated(_any(form["partly_remote"]).pattern),
        in_person=Gated(_any(form["in_person"]).pattern),
        same_day=_any(inherit["same_day"]),
        distinct=_any(inherit["distinct"]),
    )


def clause(view: SentenceView, begin: int, end: int) -> tuple[int, int]:
    """Columns of the clause around [begin, end): bounded by semicolons, and by "and" before a new subject."""
    line = view.line
    left = max(line.rfind(" ; ", 0, begin), 0)
    right = line.find(" ; ", end)
    right = len(line) if right < 0 else right
    for match in re.finditer(r" , (?:and|while|but|whereas) (?=<P\d+>)", line):
        if match.end() <= begin:
            left = max(left, match.end())
        elif match.start() >= end:
            right = min(right, match.start())
    return left, right


def find_status(
    view: SentenceView, begin: int, end: int, date: DateMention | None, published: str | None
) -> Status:
    """Status from the clause's words; a date after publication makes an occasion planned."""
    lexicon = modality()
    left, right = clause(view, begin, end)
    if lexicon.cancelled.search(view.line, max(left, begin - 60), min(right, end + 220)):
        return "cancelled"
    if lexicon.postponed.search(view.line, max(left, begin - 60), min(right, end + 220)):
        return "postponed"
    inserted = _INSERTION.match(view.line, end)
    if inserted is not None:
        if lexicon.cancelled.match(view.line, inserted.end()):
            return "cancelled"
        if lexicon.postponed.match(view.line, inserted.end()):
            return "postponed"
    day = date.first if date is not None else None
    if date is not None and day is not None and published is not None:
        size = min(len(day), len(published))
        if day[:size] > published[:size]:
            # A later teaser stands on the same page as an earlier release; its verb tells.
            # "will also be received": what makes a verb one of the future stands before it.
            last = min(right, end + 90)
            ahead = any(
                words.search(view.line, max(left, begin - 20), last)
                for words in (lexicon.planned, lexicon.foretold)
            )
            told = TOLD.search(view.line, begin, last) is not None and not ahead
            return "held" if told else "planned"
        # "this week" may be over or not.
        over = date.last if date.precision in ("week", "month") and date.last is not None else day
        if over[:size] < published[:size]:
            # "From Monday to Friday I will travel to A": a window that is not over yet.
            open_yet = date.last is not None and date.last[:size] >= published[:size]
            ahead = open_yet and lexicon.planned.search(view.line, max(left, begin - 20), end) is not None
            return "planned" if ahead else "held"
    if _goes_on(view.line, left, begin):
        return "planned"
    if _TOOK_PLACE.match(view.line, end) or went_to(view.line, left, begin, end):
        return "held"
    if _NEXT_TOOK_PLACE.match(view.line, begin):
        return "held"
    ahead_of = max(0, begin - _ROW_NEAR)
    if (
        (view.line.startswith("visiting ", begin) and _IS_VISITING.search(view.line[:begin]))
        or (view.line.startswith("on ", begin) and _WHO_IS.search(view.line, ahead_of, begin))
        or _WHO_IS_ON.search(view.line, ahead_of, begin)
    ):
        return "held"
    if is_done(view.line, begin, end) or _WAS_THERE_TO.search(view.line[:begin]):
        # "Ahead of the summit, which A will host, B met C": nothing but its verb says when.
        return "held"
    before, behind = turn_around(view.line, begin, end)
    left, right = max(left, before), min(right, behind)
    if leads_to(view.line, left, begin):
        return "planned"
    # "will" far behind the occasion's words speaks of its outcome ("agreed that they will …").
    spoken = _REPORTED.match(view.line, max(left, begin - 70), begin + len("addressing "))
    told = spoken is not None and _TELLS.match(view.line, spoken.end()) is not None
    # Of what he told a forum, nothing says when the forum is.
    last = end if told else min(right, end + 90)
    near = view.line[spoken.end() if spoken else max(left, begin - 70) : last]
    quoted = _SPEECH.search(near, min(begin, 70))
    if quoted is not None:
        # What is said there will be, is not the occasion.
        near = near[: quoted.start()]
    if lexicon.planned.search(near) or lexicon.planned_before.search(
        view.line[max(left, begin - 70) : begin]
    ):
        return "planned"
    foretold = lexicon.foretold.search(view.line, max(left, begin - 30), min(right, end + 60))
    # Of an occasion at which somebody said so, it says nothing.
    aside = foretold is not None and _SAYS.search(view.line, end, max(end, foretold.start())) is not None
    return "planned" if foretold is not None and not aside else "held"


def _goes_on(line: str, left: int, begin: int) -> bool:
    """Whether the verb at or before `begin` is the next of a row: "will open the fair and meet A"."""
    own = _BASE_FORM.match(line, begin) is not None
    row = _ROW.search(line[:begin]) if own else _ROW_OBJECT.search(line, max(left, begin - _ROW_NEAR), begin)
    return row is not None and _AHEAD.search(line, left, row.start()) is not None


def find_format(line: str) -> Format:
    """Format from the words of a stretch of a masked line."""
    lexicon = modality()
    if lexicon.hybrid.search(line):
        return "hybrid"
    if lexicon.telephone.search(line):
        return "telephone"
    if lexicon.video.search(line):
        return "videoconference"
    if lexicon.in_person.search(line):
        return "in_person"
    return "unknown"


def attendance_near(view: SentenceView, column: int) -> Attendance:
    """How the person whose mask ends at `column` took part, from the words up to the next person."""
    stop = view.line.find("<P", column)
    after = view.line[column : stop if stop >= 0 else len(view.line)]
    form = find_format(after)
    if form == "videoconference":
        return "videoconference"
    if form == "in_person":
        return "in_person"
    if form == "telephone":
        return "telephone"
    return "unknown"


def settle_format(draft: MeetingDraft, view: SentenceView) -> None:
    """Fill in what place and attendance say about the format; `view` is the sentence that told of it."""
    video = [part for part in draft.parts.values() if part.attendance == "videoconference"]
    if draft.event_type == "phone_call":
        draft.format, draft.place = "telephone", None
        return
    if draft.format == "videoconference" and draft.place is not None and draft.place.city is not None:
        span = draft.place.span
        if span is None or not view.start <= span[0] < view.end:
            # The place that another sentence names is not one of a meeting on screens.
            draft.place = None
            return
        # A hall and a screen: some came, some were connected.
        draft.format = "hybrid" if len(draft.parts) != len(video) or not video else "videoconference"
    if draft.format in ("unknown", "in_person") and video and len(video) < max(2, len(draft.parts)):
        draft.format = "hybrid"
    if draft.format == "unknown":
        host = any(part.role == "host" for part in draft.parts.values())
        if draft.place is not None or host or draft.event_type == "visit":
            draft.format = "in_person"


def settle_attendance(draft: MeetingDraft) -> None:
    """Everybody took part in the way of the occasion, unless the text says otherwise of him.

    Nobody hosts a call: whoever "received" it was rung up.
    """
    for part in draft.parts.values():
        if draft.event_type == "phone_call" and part.role == "host":
            part.role = "participant"
        if part.attendance == "unknown" and draft.format in ("in_person", "videoconference", "telephone"):
            part.attendance = draft.format
