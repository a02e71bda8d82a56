"""The module's entry: text in, dated mentions out."""

from __future__ import annotations

import re

from extractor.dates.calendar import parse_iso
from extractor.dates.draft import Draft
from extractor.dates.join import join
from extractor.dates.mention import DateMention, DayOrder
from extractor.dates.resolve import Resolver
from extractor.dates.scan import scan

_PROGRAMME = r"(?:agenda|vision|strategy|goals|roadmap)"
_YEAR = re.compile(
    rf"(?:\b({_PROGRAMME})\s)?(?<![\d.,:$+#])((?:19[5-9]|20[0-4])\d)(?![\d%]|[,.]\d)(\s{_PROGRAMME}\b)?",
    re.IGNORECASE,
)


def find_dates(text: str, published: str | None = None, day_order: DayOrder = "auto") -> list[DateMention]:
    """All date, time, duration and repetition expressions, in order of the text, none overlapping.

    `published` (ISO date) is what relative expressions are counted from. Without it they stay open; a day
    and month take the year that the text itself makes plain, else they stay open too. `day_order` decides
    numeric dates that can be read both ways; all such are marked ambiguous.
    """
    drafts = join(text, scan(text))
    anchor = parse_iso(published)
    resolver = Resolver(text, anchor, [] if anchor else _years(text), _month_first(drafts, day_order))
    mentions = (resolver.mention(draft) for draft in drafts)
    return [mention for mention in mentions if mention is not None]


def _years(text: str) -> list[int]:
    """The years that a text names, those in the names of programmes left out."""
    return [int(match[2]) for match in _YEAR.finditer(text) if not match[1] and not match[3]]


def _month_first(drafts: list[Draft], order: DayOrder) -> bool:
    """Whether the text writes its numeric dates month first: one shows it and none shows the contrary."""
    if order != "auto":
        return order == "month"
    orders = {draft.value for draft in drafts if draft.form == "calendar"}
    return "month first" in orders and "day first" not in orders
