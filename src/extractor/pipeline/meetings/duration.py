"""How long an occasion lasts: "a three-day visit", "began on 5 May and will run until 9 May"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.grammar import load_lexicon, phrases
from extractor.pipeline.meetings.view import SentenceView

# Longer runs are careers and programmes, no occasions.
_MOST_DAYS = 60
# Of days named in brackets behind the last of them, an occasion has so many at most.
_RUN_DAYS = 21

_DAYS = re.compile(r"(?<!\S)(?P<n>\d+|" + phrases("duration", "number") + r")(?:-| )days?(?:-long)?(?!\S)")
_NTH_DAY = re.compile(
    r"(?<!\S)(?:the|its) (?P<n>" + "|".join(load_lexicon("phrases.toml")["duration"]["nth"]) + r") day(?!\w)"
)
_ON_ARRIVAL = re.compile(
    r"(?:(?:(?:up)?on|(?:shortly |soon |immediately |right )?(?:after|following))"
    r" (?:(?:his|her|their|its|the) )?(?:\S+ )?arrival"
    r"|(?:shortly |soon )?after (?:arriving|landing|docking|berthing|mooring))(?!\S)"
)
_BEGINS = re.compile(r"(?<!\S)" + phrases("duration", "begins") + r"(?!\w)")
_ENDS = re.compile(r"(?<!\S)" + phrases("duration", "ends") + r"(?!\w)")
_OVER = re.compile(r"(?<!\S)" + phrases("duration", "over") + r"(?!\S)")
# "gathered on Wednesday for a two-day meeting"
_FOR = re.compile(r"(?<!\S)for (?:an?|its|their) $")
# "will open on Wednesday and run for three days"
_LASTS = re.compile(
    r"(?<!\S)" + phrases("duration", "lasts") + r" (?:for |over )?" + _DAYS.pattern.removeprefix(r"(?<!\S)")
)
# "adjourned today after three days of deliberations"
_AFTER_DAYS = re.compile(
    r"(?<!\S)"
    + phrases("duration", "after")
    + r" (?:(?:its|their|some) )?"
    + _DAYS.pattern.removeprefix(r"(?<!\S)")
    + r" of (?:(?!<)\S+ ){0,2}?"
    + phrases("duration", "of_work")
    + r"(?!\w)"
)
# "The five-day session was attended by A", "during his five-day visit": of the occasion told before.
_WHOLE = re.compile(r"(?<!\S)(?:the|this|his|her|its|their) " + _DAYS.pattern.removeprefix(r"(?<!\S)"))
# "The three-day event brings together 200 experts"
_EVENT = re.compile(
    r"(?:during |throughout |over )?"
    + _WHOLE.pattern
    + r" (?:\w+ )?"
    + phrases("duration", "events")
    + r"(?!\w)"
)
# "The meeting, held over two days, …", "The talks lasted three days"
_HELD_OVER = re.compile(
    r"(?: ,)? (?:which )?(?:(?:was |were )?held (?:over|for|during)|lasted(?: for)?|ran (?:for|over)|spanned"
    r"|took place over)"
    r" (?:the (?:last|past) )?" + _DAYS.pattern.removeprefix(r"(?<!\S)")
)
# So many characters around a date tell whether something began on it.
_CLAUSE = 160
_BEGINS_ON = re.compile(
    r"(?<!\S)(?:"
    + phrases("duration", "begins")
    + r"(?: (?!<[PD])\S+){0,6}|"
    + phrases("duration", "going_on")
    + r"(?: (?!<[PD])\S+){0,12}? since(?: the)?|(?:which|that|and)(?: has| have| had)? since(?: the)?) $"
)
_UNTIL = re.compile(r"(?<!\S)" + phrases("duration", "until") + r"(?: the)? $")
_ENDS_ON = re.compile(
    r"(?<!\S)(?:"
    + phrases("duration", "ends")
    + r"(?: (?!<[PD])\S+){0,6}|"
    + phrases("duration", "until")
    + r"(?: the)?) $"
)


# "Experts from five states are attending the two-day event"
_ATTENDS_EVENT = re.compile(
    r"(?<!\S)(?:attend(?:ed|ing)?|(?:participat(?:ed|ing)|tak(?:e|en|ing) part|took part) in|"
    r"at|during|throughout|for) " + _EVENT.pattern.removeprefix("(?:during |throughout |over )?")
)


def lengthen(view: SentenceView, columns: tuple[int, int], known: DateMention | None) -> DateMention | None:
    """The date of the occasion at `columns`, from its first to its last day as far as the sentence tells."""
    day = _day(known)
    if known is None or day is None:
        return known
    bounds = _bounds(view)
    if bounds is not None and day in bounds:
        return _between(known, *bounds)
    whole = _whole_run(view, day)
    if whole is not None:
        return replace(known, first=whole.first, last=whole.last)
    lasts = _LASTS.search(view.line)
    if lasts is not None and _BEGINS.search(view.line[: lasts.start()]) is not None:
        return _between(known, day, day + timedelta(days=_number(lasts["n"]) - 1))
    over = _AFTER_DAYS.search(view.line) if " days of " in view.line else None
    if over is not None:
        return _between(known, day - timedelta(days=_number(over["n"]) - 1), day)
    begin, end = columns
    around = _DAYS.search(view.line, max(0, begin - 40), min(len(view.line), end + 40))
    if around is None:
        return known
    days = timedelta(days=_number(around["n"]) - 1)
    if _FOR.search(view.line[: around.start()]):
        return _between(known, day, day + days)
    clause = view.line[max(0, begin - 60) : end + 60]
    if _OVER.search(clause) or (_ENDS.search(clause) and not _BEGINS.search(clause)):
        return _between(known, day - days, day)
    if _BEGINS.search(clause) and not _ENDS.search(clause):
        return _between(known, day, day + days)
    return known


def lengthen_told(
    view: SentenceView, known: DateMention | None, columns: tuple[int, int] = (0, 0)
) -> DateMention | None:
    """The date of the occasion told before, of which "The five-day session …" says how long it lasts.

    `columns` are those of the words that name it again.
    """
    day = _day(known)
    if known is None or day is None:
        return known
    if columns[1] and "<D" in view.line and (run := _run_around(view, day)) is not None:
        return _between(known, *run)
    match = None
    if "day" in view.line:
        match = _WHOLE.match(view.line) or _event(view) or _WHOLE.search(view.line, *columns)
        if match is None and columns[1]:
            match = _HELD_OVER.match(view.line, columns[1])
    if match is None:
        return known
    began = next((start for start in _starts(view) if start < day), None)
    if began is not None and (day - began).days < _MOST_DAYS:
        # "… ended today. The five-day session opened on Monday"
        return _between(known, began, day)
    before = view.text[max(0, known.start - _CLAUSE) : known.start].rpartition(". ")[2]
    clause = (before + view.text[known.start : known.end + _CLAUSE].partition(". ")[0]).lower()
    days = timedelta(days=_number(match["n"]) - 1)
    begins, ends = _BEGINS.search(clause) is not None, _ENDS.search(clause) is not None
    if begins == ends:
        return known
    return _between(known, day, day + days) if begins else _between(known, day - days, day)


def _run_around(view: SentenceView, day: date) -> tuple[date, date] | None:
    """The whole run of what a day is told of: "It has been under way since <D> and lasts until <D>"."""
    most = timedelta(days=_RUN_DAYS)
    began = next((start for start in _starts(view) if timedelta(0) < day - start <= most), day)
    ended = day
    for first, _, atom in view.masked(0, len(view.line), "D"):
        last = _day(atom.value) if isinstance(atom.value, DateMention) else None
        if last is not None and timedelta(0) < last - day <= most and _UNTIL.search(view.line[:first]):
            ended = last
    return (began, ended) if began < ended else None


def names_event(view: SentenceView) -> bool:
    """Whether a sentence begins with "The three-day event", which is the occasion told before."""
    return "-day" in view.line and _event(view) is not None


def _event(view: SentenceView) -> re.Match[str] | None:
    return _EVENT.match(view.line) or _ATTENDS_EVENT.search(view.line)


def day_of(line: str, run: DateMention | None) -> DateMention | None:
    """The day that "on the sidelines of the first day" names of an occasion that runs over several.

    "Upon arrival" names the first of a visit.
    """
    match = _NTH_DAY.search(line)
    length = _length(run) if run is not None else None
    if length and run is not None and run.first is not None and _ON_ARRIVAL.match(line) is not None:
        return replace(run, last=run.first)
    if match is None or run is None or run.first is None or run.last is None or not length:
        return None
    nth = load_lexicon("phrases.toml")["duration"]["nth"][match["n"]]
    if nth > length + 1:
        return None
    begin, end = date.fromisoformat(run.first), date.fromisoformat(run.last)
    day = end if nth < 0 else begin + timedelta(days=nth - 1)
    return _between(run, day, day)


def longer(first: DateMention | None, second: DateMention | None) -> DateMention | None:
    """The better of two dates of one occasion, either of which may be unknown."""
    if first is None or second is None:
        return first or second
    return better(first, second)


def better(first: DateMention, second: DateMention) -> DateMention:
    """The better of two dates of one occasion: all its days rather than one, a day rather than a week."""
    if first.first is None or second.first is None:
        return first if first.first is not None else second
    if _vague(first) and _contains(first, second):
        return second
    days = _length(second)
    if not _vague(second) and _contains(second, first) and days is not None and days <= _MOST_DAYS:
        return second
    return first


def follows(first: DateMention, second: DateMention) -> bool:
    """Whether two full days are a day and the next."""
    begin, end = _day(first), _day(second)
    return begin is not None and end is not None and end - begin == timedelta(days=1)


def _bounds(view: SentenceView) -> tuple[date, date] | None:
    """First and last day where a verb of beginning stands with the one, a verb of ending with the other."""
    starts, ends = [], []
    for first, _, atom in view.masked(0, len(view.line), "D"):
        day = _day(atom.value) if isinstance(atom.value, DateMention) else None
        before = view.line[:first]
        if day is not None and _ENDS_ON.search(before):
            ends.append(day)
        elif day is not None and _BEGINS_ON.search(before):
            starts.append(day)
        elif day is not None and _ENDS.match(view.line[first:].partition(" ")[2]):
            # "today concluded his visit"
            ends.append(day)
    if len(starts) != 1 or len(ends) != 1:
        return None
    return (starts[0], ends[0]) if timedelta(0) < ends[0] - starts[0] <= timedelta(days=_MOST_DAYS) else None


def _starts(view: SentenceView) -> Iterator[date]:
    """The days on which the sentence says that something began."""
    for first, _, atom in view.masked(0, len(view.line), "D"):
        day = _day(atom.value) if isinstance(atom.value, DateMention) else None
        if day is not None and _BEGINS_ON.search(view.line[:first]):
            yield day


def _whole_run(view: SentenceView, day: date) -> DateMention | None:
    """The days named beside the last or first of them: "ended yesterday … (19 to 21 August)"."""
    for first, _, atom in view.masked(0, len(view.line), "D"):
        run = atom.value
        length = _length(run) if isinstance(run, DateMention) else None
        if not isinstance(run, DateMention) or not length or length > _RUN_DAYS or "W" in run.value:
            continue
        if run.last == day.isoformat() and _ENDS.search(view.line):
            return run
        bracketed = view.line.endswith("( ", 0, first)
        if bracketed and run.first == day.isoformat() and _BEGINS.search(view.line):
            return run
    return None


def _between(known: DateMention, first: date, last: date) -> DateMention:
    return replace(known, first=first.isoformat(), last=last.isoformat())


def _day(known: DateMention | None) -> date | None:
    """The one full day that a date names."""
    if known is None or known.first is None or known.first != known.last or len(known.first) != 10:
        return None
    return date.fromisoformat(known.first)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else int(load_lexicon("phrases.toml")["duration"]["value"][word])


def _vague(known: DateMention) -> bool:
    """Whether the expression names a week, month or year, of which the occasion took a part."""
    return len(known.first or "") < 10 or "W" in known.value


def _contains(outer: DateMention, inner: DateMention) -> bool:
    if outer.first is None or outer.last is None or inner.first is None or inner.last is None:
        return False
    return outer.first <= inner.first and inner.last[: len(outer.last)] <= outer.last


def _length(known: DateMention) -> int | None:
    if len(known.first or "") != 10 or len(known.last or "") != 10:
        return None
    return (date.fromisoformat(known.last or "") - date.fromisoformat(known.first or "")).days


def respective_days(view: SentenceView, column: int, count: int) -> list[DateMention]:
    """The days behind a column, one for each of `count` talks: "on 18th and 19th May respectively"."""
    if count < 2 or "respectively" not in view.line[column:]:
        return []
    masked = [atom.value for _, _, atom in view.masked(column, len(view.line), "D")]
    known = [day for day in masked if isinstance(day, DateMention)]
    if len(known) == count:
        return known
    if len(known) != 1 or (bounds := _run(known[0])) is None or bounds[1] - bounds[0] != timedelta(count - 1):
        return []
    days = [(bounds[0] + timedelta(number)).isoformat() for number in range(count)]
    return [replace(known[0], first=day, last=day) for day in days]


def _run(known: DateMention) -> tuple[date, date] | None:
    """First and last day of a date that says both in full."""
    if len(known.first or "") != len("2024-05-31") or len(known.last or "") != len("2024-05-31"):
        return None
    return date.fromisoformat(known.first or ""), date.fromisoformat(known.last or "")
