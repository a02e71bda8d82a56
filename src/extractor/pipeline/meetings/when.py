"""When an occasion takes place: which of a sentence's dates is its date."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.duration import better
from extractor.pipeline.meetings.grammar import grammar, phrases
from extractor.pipeline.meetings.view import SentenceView

# A date after these words is that of a document, a body or a life, not of the occasion.
_FOREIGN = re.compile(
    phrases("date", "document")
    + r"(?: \S+){0,3}? (?:of|dated|from|on) $|"
    + phrases("date", "foreign")
    + r"(?: (?:on|in|of|to|from|back|the|early|late|\())* $"
)
_OPENS = re.compile(r"(?:,|;) (?:and|while) (?:(?:on|in|then|later) )?$")
_RECALLED = re.compile(r"(?<!\S)" + phrases("date", "recalled") + r"(?!\S)")
# "the 2030 World Cup": the year belongs to the name.
_YEAR_OF = re.compile(r"(?<!\S)the $")
# "a seminar titled “Ports for 2031”"
_IN_TITLE = re.compile(phrases("date", "titled") + r" [“\"‘'«][^”\"’'»]*$")
_MOVED = re.compile(phrases("date", "moved") + r"(?: \S+){0,4}? (?:until|till|to|for)(?: the)? $")


_OWNER = re.compile(r" 's(?: \S+){1,5}")


def find_date(
    view: SentenceView, trigger: tuple[int, int], others: Sequence[tuple[int, int]]
) -> DateMention | None:
    """The date of the occasion whose words stand at columns `trigger`.

    `others` are the columns of the sentence's other occasions. The nearest date after the words counts,
    unless another occasion stands between; then the nearest before; then one at the beginning or end of the
    sentence, which counts for all its occasions.
    """
    begin, end = trigger
    candidates: list[tuple[int, int, DateMention]] = []
    for first, last, atom in view.masked(0, len(view.line), "D"):
        date = atom.value
        if not isinstance(date, DateMention) or (date.kind != "DATE" and date.first is None):
            continue
        owner = _OWNER.match(view.line[last:])
        if owner is not None and not grammar().any_noun.search(owner[0]):
            # "last year's decisions": the day of something else.
            continue
        if _RECALLED.search(view.line[end:first]):
            continue
        if _MOVED.search(view.line[:first]):
            return date
        year = date.first is not None and len(date.first) == 4
        if year and (_YEAR_OF.search(view.line[:first]) or _IN_TITLE.search(view.line[:first])):
            continue
        if last < begin and view.line.endswith("( ", 0, first) and view.line.startswith(" )", last):
            # "the anniversary of the treaty (15 May 1992)": the day of what stands before it.
            continue
        if not _FOREIGN.search(view.line[:first]):
            candidates.append((first, last, _today(view, date)))
    days = [item for item in candidates if item[2].first is not None and len(item[2].first) == 10]
    if days:
        # "On 19 September … a report on the trainings of the current year": the day is the occasion's.
        candidates = [item for item in candidates if item in days or len(item[2].first or "") != 4]
    if not candidates:
        return None
    following = [item for item in candidates if item[0] >= begin]
    preceding = [item for item in candidates if item[0] < begin]
    next_other = min((other for other, _ in others if other >= end), default=len(view.line) + 1)
    last_other = max((stop for _, stop in others if stop <= begin), default=-1)
    for first, _, date in following:
        # "… with A, and on July 5 he spoke with B": the date opens the next clause.
        opens = (
            _OPENS.search(view.line[:first]) is not None and next_other - first < 30 and len(candidates) > 1
        )
        if first < next_other and not opens:
            return date
        break
    for first, _, date in reversed(preceding):
        if first > last_other:
            return date
        break
    start = min((other for other, _ in [*others, trigger]), default=0)
    leads = [date for first, _, date in candidates if first <= start]
    if leads:
        # "Next week, on 9 April, A will visit X": the day, not the week.
        return functools.reduce(better, leads)
    return candidates[-1][2] if len(candidates) == 1 else None


def _today(view: SentenceView, date: DateMention) -> DateMention:
    """In a list of news each line begins with its own date, which is what "today" in the line means."""
    lead = view.atoms[0].value
    if (
        date.first is None
        and date.basis == "relative"
        and isinstance(lead, DateMention)
        and lead.first is not None
    ):
        return replace(date, first=lead.first, last=lead.last)
    return date
