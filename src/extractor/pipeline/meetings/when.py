"""When an occasion takes place: which of a sentence's dates is its date."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.clauses import is_done, turn_around
from extractor.pipeline.meetings.duration import better, follows
from extractor.pipeline.meetings.grammar import grammar, phrases
from extractor.pipeline.meetings.view import SentenceView

# A date after these words is that of a document, a body or a life, not of the occasion.
_FOREIGN = re.compile(
    r"(?<!\S)(?:"
    + phrases("date", "document")
    + r"(?: \S+){0,3}? (?:of|dated|from|on)|"
    + phrases("date", "foreign")
    + r"(?: (?:on|in|of|to|from|back|the|early|late|\())*) $"
)
# "the attack of 14 May": the day of a thing that is spoken of.
_THING_OF = re.compile(r"(?<!\S)(?!" + phrases("date", "part_of") + r"(?!\S))[a-z]\S* of (?:the )?$")
# "went to <L2> in <D3>": nothing but the year stands between.
_AT_ONCE = re.compile(r"(?: (?!<P|[.,;])\S+){0,2} (?:in|during|back in) ")
_OPENS = re.compile(r"(?:,|;) (?:and|while) (?:(?:on|in|then|later) )?$")
_RECALLED = re.compile(r"(?<!\S)" + phrases("date", "recalled") + r"(?!\S)")
# "the 2030 World Cup": the year belongs to the name.
_YEAR_OF = re.compile(r"(?<!\S)the $")
# "signed a plan of cooperation for 2025": the term of a document.
_TERM = re.compile(
    r"(?<!\S)(?:" + phrases("date", "document") + "|" + phrases("date", "with_term") + r")"
    r"(?: (?!<[PD]|[.;])\S+){0,12}?"
    r" (?:for|until|till|through|to|by)(?: the)?(?: (?:period|years?))?(?: (?:of|from))? $"
)
# "a seminar titled “Ports for 2031”"
_IN_TITLE = re.compile(r"(?<!\S)" + phrases("date", "titled") + r" [“\"‘'«][^”\"’'»]*$")
# "on 1 Hamal 1402 (21 March 2023)": the same day in another calendar
_OTHER_CALENDAR = re.compile(
    r"(?<!\S)\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:<P\d+>|[a-z'’-]+(?: [a-z'’-]+)?) \d{4}(?: a\.?h\.?| sh)? \( $"
)
_MOVED = re.compile(
    r"(?<!\S)" + phrases("date", "moved") + r"(?: \S+){0,4}? (?:until|till|to|for)(?: the)? $"
    # "planned for 6 October, will now be held on 10 November"
    r"|(?<!\S)will (?:now|instead) (?:(?!<D)\S+ ){1,6}?(?:(?:on|from) )?$"
)


# "…, the ministry said on Monday": the day of the saying.
_SAID = re.compile(r"(?<!\S)" + phrases("date", "said") + r"(?: (?:on|late|early|earlier))* $")
# "A confirmed on Monday that he will attend …": what is to come is not of that day.
_WILL_BE = re.compile(
    r"(?: ,)? (?:that )?(?:(?:the|an?|his|her|<[PCO]\d+>|he|she|they|it) )?(?:(?!that\b|[;,])\S+ ){0,8}?"
    r"(?:will|would|shall|is to|are to|(?:is|are) (?:due|set|scheduled|expected|slated) to)(?!\S)"
)
# "A received B on the sidelines of the summit, which the state will host on 5 May": not the day of the talks.
_WHICH_WILL = re.compile(
    r"(?<!\S)(?:which|that|where) (?:(?![;.])\S+ ){0,8}?"
    r"(?:will|would|(?:is|are) (?:to|due|set|scheduled|slated|expected))(?!\S)"
    # "… with whom he discussed the next session, to be held in A in May"
    r"|(?<!\S)(?:to be (?:\S+ )?|(?:scheduled|slated|planned|due) to be )(?:held|hosted|convened)(?!\S)"
)
# "A, who arrived on Friday night, also met B": the day of the aside.
_WHO = re.compile(r"<P\d+> ,? ?who (?:(?![,;.])\S+ ){1,20}$")
_ASIDE_ENDS = re.compile(r"(?: (?![,;.])\S+){0,12} , ")
_SPEECH = re.compile(r"(?<!\S)" + phrases("date", "speech") + r"(?!\w)")
# "… before the delegation leaves on Friday": the day of another clause.
_OTHER_CLAUSE = re.compile(r"(?<!\S)" + phrases("date", "other_clause") + r" (?:\S+ )*?(?!<)\S+ ")
# "… before returning to <L5> on Saturday": the day of the way home.
_ON_THE_WAY = re.compile(
    r"(?<!\S)" + phrases("date", "departs") + r"(?: (?!<[PD]|[;.])\S+){0,6}?(?: (?:on|late|early))* $"
)
_APPOSITION = re.compile(r" (?:,|\()(?: that is ,)? ")
# "At a news conference A said that the drill would be held in May": the day of what was spoken of.
_CONTENT = re.compile(
    r"(?<!\S)" + phrases("date", "said") + r"(?: that)? (?!on |late |early |earlier |at |in |<D)(?:\S+ ){2,}$"
)
_OWNER = re.compile(r" 's(?: \S+){1,5}")

# "… with A, who is on a state visit from 5 to 7 May": the window of the visit, not the day of the talks.
_VISITING = re.compile(r"(?<!\S)" + phrases("date", "visit_days") + r" $")

# A noun with words before it, right behind a day.
_THING = re.compile(r"(?: (?!" + phrases("date", "no_thing") + r"(?!\S))[a-z][\w-]+){1,4}")
_FULL, _YEAR = len("2024-05-31"), len("2024")

# "the first meeting this year", "the third session of the council this year"
_COUNTED = re.compile(
    r"(?<!\S)(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|\d{1,2}(?:st|nd|rd|th))"
    r" (?:(?!<[PD])\S+ ){1,14}$"
)
_THIS_YEAR = re.compile(r"(?:of |in )?this year", re.IGNORECASE)
# A relative clause about how somebody came to be there.
_CAME = re.compile(r" ,? who (?:(?:had|has|also) )?" + phrases("date", "came") + r"(?: (?!<P)[^\s,]+)* $")

# "bade farewell to A, whose term ends in <D3>", "… as its mandate comes up for renewal <D5>"
_WHOSE = re.compile(r"(?<!\S)" + phrases("date", "term_of_office") + r" (?:(?![,;.])\S+ ){1,12}$")
_AS_ITS = re.compile(
    r"(?<!\S)(?:as|because|since) (?:its|his|her|their|our|it|he|she|they|both) (?:(?![;.])\S+ ){1,14}$"
)

# So many columns at most lie between who says and "said".
_SAYING = 12
# First column, end column and the date.
_Candidate = tuple[int, int, DateMention]


def find_date(
    view: SentenceView, trigger: tuple[int, int], others: Sequence[tuple[int, int]], *, refers: bool = False
) -> DateMention | None:
    """The date of the occasion whose words stand at columns `trigger`.

    `others` are the columns of the sentence's other occasions. The nearest date after the words counts,
    unless another occasion stands between; then the nearest before; then one at the beginning or end of the
    sentence, which counts for all its occasions. `refers` says that the words only point back to an
    occasion ("during the meeting"): a date behind another one is not theirs.
    """
    begin, end = trigger
    moved = _moved(view)
    if moved is not None:
        return moved
    first_column, last_column = turn_around(view.line, *trigger)
    candidates = _strongest(
        [item for item in _candidates(view, trigger) if first_column <= item[0] < last_column],
        view.line,
        end,
    )
    if not candidates:
        return None
    following = [item for item in candidates if item[0] >= begin]
    preceding = [item for item in candidates if item[0] < begin]
    next_other = min((other for other, _ in others if other >= end), default=len(view.line) + 1)
    last_other = max((stop for _, stop in others if stop <= begin), default=-1)
    lead = preceding[-1][2] if preceding and preceding[-1][0] > last_other else None
    if following:
        first, _, date = following[0]
        # "… with A, and on July 5 he spoke with B": the date opens the next clause.
        opens = (
            _OPENS.search(view.line[:first]) is not None and next_other - first < 30 and len(candidates) > 1
        )
        apart = lead is not None and _OTHER_CLAUSE.search(view.line, end, first) is not None
        if first < next_other and not opens and not apart:
            return date
    if lead is not None:
        return lead
    start = min((other for other, _ in [*others, trigger]), default=0)
    leads = [date for first, _, date in candidates if first <= start]
    if leads:
        # "Next week, on 9 April, A will visit X": the day, not the week.
        return functools.reduce(better, leads)
    if refers and following and following[0][0] > next_other:
        return None
    return candidates[-1][2] if len(candidates) == 1 else None


def said_on(view: SentenceView) -> tuple[str, DateMention] | None:
    """Who said something on which day: "…, Minister A said on Monday"."""
    for first, _, date in _dates(view):
        said = _SAID.search(view.line[:first])
        people = view.people(0, said.start()) if said is not None else []
        if people and said is not None and said.start() - people[-1][1] < _SAYING:
            return people[-1][2].person.id, date
    return None


def _dates(view: SentenceView) -> Iterator[_Candidate]:
    for first, last, atom in view.masked(0, len(view.line), "D"):
        date = atom.value
        if isinstance(date, DateMention) and (date.kind == "DATE" or date.first is not None):
            yield first, last, date


def _moved(view: SentenceView) -> DateMention | None:
    """The new date of what was put off."""
    return next((date for first, _, date in _dates(view) if _MOVED.search(view.line[:first])), None)


def _candidates(view: SentenceView, trigger: tuple[int, int]) -> list[_Candidate]:
    """The dates of the sentence that can be the occasion's, those in apposition as one."""
    begin, end = trigger
    found: list[_Candidate] = []
    windows: list[_Candidate] = []
    for first, last, date in _dates(view):
        owner = _OWNER.match(view.line[last:])
        if owner is not None and not grammar().any_noun.search(owner[0]):
            # "last year's decisions": the day of something else.
            continue
        if owner is not None and len(date.first or "") < _FULL and last + len(owner[0]) <= begin - 1:
            continue
        if owner is not None and len(date.first or "") < _FULL and first >= end:
            # "meets A, who chairs this year's forum": the year of the forum alone.
            continue
        if _RECALLED.search(view.line[end:first]) or _CONTENT.search(view.line[end:first]):
            continue
        before = view.line[:first]
        year = date.first is not None and len(date.first) == 4
        if year and (_YEAR_OF.search(before) or _IN_TITLE.search(before) or _TERM.search(before)):
            continue
        if year and _COUNTED.search(before) and _THIS_YEAR.fullmatch(view.text, *view.chars(first, last)):
            # "the first meeting this year": which one of the year's it was.
            continue
        if first >= end and _WHOSE.search(view.line[end:first]):
            continue
        if first >= end and len(date.first or "") < _FULL and _AS_ITS.search(view.line[end:first]):
            continue
        came = _CAME.search(before) if first < begin else None
        if came is not None and "," in view.line[last:begin] and date.role != "publication":
            # "A, who arrived on Tuesday, called on B"
            continue
        bracketed = before.endswith("( ") and view.line.startswith(" )", last)
        if last < begin and bracketed and not _OTHER_CALENDAR.search(before):
            # "the anniversary of the treaty (15 May 1992)": the day of what stands before it.
            continue
        if _FOREIGN.search(before):
            continue
        way = _ON_THE_WAY.search(before)
        if way is not None and way.start() >= end:
            continue
        # Not in "on the margins of Wednesday's sessions".
        thing = _THING_OF.search(before) if owner is None else None
        if thing is not None and not begin <= thing.start() < end:
            continue
        stay = _VISITING.search(before) if date.first != date.last else None
        if stay is not None and not (begin <= stay.start() < end or stay.start() <= begin < stay.end()):
            windows.append((first, last, date))
            continue
        if _of_noun(view.line, first, last, trigger):
            continue
        said = _SAID.search(before)
        if said is not None and not said.start() < end and not _SPEECH.search(view.line[begin:end]):
            continue
        if last <= begin and _WHO.search(before) and _ASIDE_ENDS.match(view.line, last, begin):
            continue
        if first >= end and _WHICH_WILL.search(view.line, end, first) and is_done(view.line, begin, end):
            continue
        if said is not None and last <= begin and _WILL_BE.match(view.line, last, end):
            continue
        date = _today(view, date)
        if found and _APPOSITION.fullmatch(view.line, found[-1][1], first):
            # "this week (June 21-26)", "tomorrow, 5 May"
            found[-1] = (found[-1][0], last, better(found[-1][2], date))
            continue
        if found and view.line[found[-1][1] : first] == " and " and follows(found[-1][2], date):
            # "attended the forum on Thursday and Friday"
            found[-1] = (found[-1][0], last, replace(found[-1][2], last=date.last))
            continue
        found.append((first, last, date))
    if len(found) > 1:
        # "… is to meet A later in the day, who flew in on Tuesday"
        own = [item for item in found if item[0] < end or not _CAME.search(view.line[: item[0]])]
        found = own or found
    # Talks without a day of their own lie in the window of the visit (ANNOTATION.md).
    return found or windows


def _of_noun(line: str, first: int, last: int, trigger: tuple[int, int]) -> bool:
    """Whether a day only tells which thing is meant, no occasion: "on the 18 September missile launch"."""
    thing = _THING.match(line, last) if line.startswith("the ", first - 4) else None
    if thing is None or trigger[0] <= last + 1 <= trigger[1]:
        return False
    return grammar().any_noun.search(thing[0]) is None


def _strongest(candidates: list[_Candidate], line: str, end: int) -> list[_Candidate]:
    """Without the day of publication and background beside a day of an event, without a year beside a day.

    Not without the year that stands right behind the occasion's words, which end at column `end`.
    """
    at_once = [item for item in candidates if item[0] >= end and _AT_ONCE.fullmatch(line, end, item[0])]
    if at_once and len(at_once[0][2].first or "") == _YEAR:
        return at_once
    for role in ("background", "publication"):
        rest = [item for item in candidates if item[2].role != role and item[2].first is not None]
        candidates = rest or candidates
    days = [item for item in candidates if item[2].first is not None and len(item[2].first) == 10]
    if days:
        # "On 19 September … a report on the trainings of the current year": the day is the occasion's.
        return [item for item in candidates if item in days or len(item[2].first or "") != 4]
    return candidates


def _today(view: SentenceView, date: DateMention) -> DateMention:
    """In a list of news each line begins with its own date, which is what "today" in the line means."""
    lead = view.opening
    if (
        date.first is None
        and date.basis in ("relative", "incomplete")
        and date.value == "XXXX-XX-XX"
        and isinstance(lead, DateMention)
        and lead.first is not None
    ):
        return replace(date, first=lead.first, last=lead.last)
    return date
