"""The module's entry: text in, dated mentions out."""

from __future__ import annotations

import re

from extractor.dates.calendar import make_date, parse_iso
from extractor.dates.draft import Draft, Partial
from extractor.dates.join import join
from extractor.dates.mention import DateMention, DayOrder
from extractor.dates.resolve import resolve
from extractor.dates.scan import scan
from extractor.dates.told import Told

_PROGRAMME = r"(?:agenda|vision|strategy|goals|roadmap)"
_YEAR = re.compile(
    rf"(?:\b({_PROGRAMME})\s)?(?<![\d.,:$+#])((?:19[5-9]|20[0-4])\d)(?![\d%]|[,.]\d)(\s{_PROGRAMME}\b)?",
    re.IGNORECASE,
)


# A list of news prints the day of each item before it, a bullet or bracket at most between,
# and an item has some length.
_ITEM = 60
_BULLETS = " \t\u2022*[(-\u2013|"


def find_dates(text: str, published: str | None = None, day_order: DayOrder = "auto") -> list[DateMention]:
    """All date, time, duration and repetition expressions, in order of the text, none overlapping.

    `published` (ISO date) is what relative expressions are counted from. Without it they stay open; a day
    and month take the year that the text itself makes plain, else they stay open too. `day_order` decides
    numeric dates that can be read both ways; all such are marked ambiguous.
    """
    drafts = join(text, scan(text))
    anchor = parse_iso(published)
    month_first = _month_first(drafts, day_order)
    told = Told.before(text, anchor, [] if anchor else _years(text), month_first=month_first)
    told.stamps = _stamps(text, drafts)
    mentions = [resolve(draft, told) for draft in drafts]
    return [mention for mention in mentions if mention is not None]


def _stamps(text: str, drafts: list[Draft]) -> frozenset[int]:
    """Offsets of the days that head the items of a list of news; "today" of an item is its own day.

    Each is a full day at the beginning of a line; a text with one such day is no list.
    """
    heads = [draft for draft in drafts if _full_day(draft) and _opens_line(text, draft.start)]
    ends = [*(draft.start for draft in heads[1:]), len(text)]
    # Days of a page's header stand close together and have no item of their own.
    heads = [draft for draft, end in zip(heads, ends, strict=False) if end - draft.end > _ITEM]
    days = {(draft.date.year, draft.date.month, draft.date.day) for draft in heads}
    return frozenset(draft.start for draft in heads) if len(days) > 1 else frozenset()


def _opens_line(text: str, start: int) -> bool:
    position = start
    while position and start - position < 6 and text[position - 1] in _BULLETS:
        position -= 1
    return position == 0 or text[position - 1] == "\n"


def _full_day(draft: Draft) -> bool:
    return draft.form == "calendar" and bool(draft.date.year and draft.date.month and draft.date.day)


def _years(text: str) -> list[int]:
    """The years that a text names, those in the names of programmes left out."""
    return [int(match[2]) for match in _YEAR.finditer(text) if not match[1] and not match[3]]


def _month_first(drafts: list[Draft], order: DayOrder) -> bool:
    """Whether the text writes its numeric dates month first: one shows it and none shows the contrary."""
    if order != "auto":
        return order == "month"
    orders = {draft.value for draft in drafts if draft.form == "calendar"}
    if "day first" in orders:
        return False
    return "month first" in orders or _told_month_first(drafts)


def _told_month_first(drafts: list[Draft]) -> bool:
    """Whether "yesterday, June 4" shows the text to be of the day that "06/05/2025" gives month first."""
    told = [
        draft for draft in drafts if draft.form == "deictic" and draft.date.day and draft.count is not None
    ]
    figures = [draft for draft in drafts if draft.form == "calendar" and draft.swapped is not None]
    straight, turned = False, False
    for draft in told:
        for figure in figures:
            straight = straight or _is_day(figure.date, draft)
            turned = turned or (figure.swapped is not None and _is_day(figure.swapped, draft))
    return turned and not straight


def _is_day(figure: Partial, told: Draft) -> bool:
    """Whether a date is the day from which "yesterday, June 4" counts."""
    if not (figure.year and figure.month and figure.day and told.date.month and told.date.day):
        return False
    own = make_date(figure.year, figure.month, figure.day)
    day = make_date(told.date.year or figure.year, told.date.month, told.date.day)
    return own is not None and day is not None and (day - own).days == told.count
