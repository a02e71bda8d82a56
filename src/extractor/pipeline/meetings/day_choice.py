"""The days that a text offers for an occasion, with what speaks for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.choices import Offer, distances, nearest, offer_clues, rank_clues
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.places import is_of_the_next
from extractor.pipeline.meetings.view import MASK, SentenceView
from extractor.pipeline.options import Option

_Days = tuple[str | None, str | None]
_DayOffers = Mapping[_Days, Sequence[Offer[DateMention]]]
_NONE: _Days = (None, None)
# "A said that the exercise would be held in <D5>": no day of what has been; columns of such a clause.
_WILL = re.compile(
    r"(?<!\S)(?:will|would|shall|is to|are to|is due to|are due to) (?:(?!<[DP]|[,.;])\S+ ){1,8}$"
)
_CLAUSE = 90
# Days before and after publication up to which something is told as news.
_RECENT, _SOON, _LONG_AGO = 7, 14, 30
# What is older than from the year before is history.
_NEWS_YEARS = 1


def day_offers(
    views: Sequence[SentenceView], headed: Sequence[str] = ()
) -> dict[_Days, list[Offer[DateMention]]]:
    """The dated mentions of a text by the days that they stand for.

    `headed` are the days under which a page lists its entries: the window that holds them is the page's.
    """
    found: dict[_Days, list[Offer[DateMention]]] = {}
    for view in views:
        for match in MASK.finditer(view.line):
            value = view.numbered[int(match[2])].value if match[1] == "D" else None
            if isinstance(value, DateMention) and value.first is not None:
                if is_of_the_next(view.line, match.start()):
                    continue
                last = value.last or value.first
                if value.first != last and sum(value.first <= day <= last for day in headed) > 1:
                    continue
                offer = Offer(view, match.start(), match.end(), value)
                found.setdefault((value.first, value.last), []).append(offer)
    return found


def day_options(
    draft: MeetingDraft,
    drafts: Sequence[MeetingDraft],
    told: frozenset[int],
    offered: _DayOffers,
    published: DateMention | None,
) -> list[Option[DateMention | None]]:
    """The grammar's days first, then every other; the days of publication need no mention in the text."""
    own = _days(draft.date)
    values: dict[_Days, DateMention | None] = {own: draft.date if own != _NONE else None, _NONE: None}
    # What the text announces for a window to come is on none of the days before.
    ahead = own[0] if draft.status == "planned" and _kind(own) == "window" else None
    for days, offers in offered.items():
        if draft.status == "held" and (_to_come(days, published) or all(map(_foretold, offers))):
            continue
        if ahead is not None and days[1] is not None and days[1] < ahead:
            continue
        values.setdefault(days, nearest(offers, told))
    if published is not None and published.first is not None and not (ahead and published.first < ahead):
        values.setdefault(_days(published), published)
    day = published.first if published is not None else None
    every: dict[_Days, Sequence[Offer[DateMention]]] = {days: offered.get(days, []) for days in values}
    if draft.date is not None and not every[own]:
        # "A two-day visit that ended on 6 March": days counted from a mention, which speaks for them.
        every[own] = [
            offer for offers in offered.values() for offer in offers if offer.value.start == draft.date.start
        ]
    near = distances(every, told)
    return [
        Option(value, frozenset(_clues(days, draft, drafts, every, near, day, told)))
        for days, value in values.items()
        # "the 4 June 1967 lines"
        if days == own or not _is_history(days, published)
    ]


def _to_come(days: _Days, published: DateMention | None) -> bool:
    """Whether days begin after the text was published."""
    day = published.last if published is not None else None
    return day is not None and days[0] is not None and days[0] > day


def _is_history(days: _Days, published: DateMention | None) -> bool:
    """Whether days lie so long before publication that no news is of them."""
    day = published.first if published is not None else None
    if day is None or days[1] is None or not day[:4].isdigit() or not days[1][:4].isdigit():
        return False
    return int(day[:4]) - int(days[1][:4]) > _NEWS_YEARS


def _foretold(offer: Offer[DateMention]) -> bool:
    """Whether the clause says of the days what will be on them."""
    return _WILL.search(offer.view.line, max(0, offer.begin - _CLAUSE), offer.begin) is not None


def _days(mention: DateMention | None) -> _Days:
    return (mention.first, mention.last) if mention is not None and mention.first is not None else _NONE


def _clues(
    days: _Days,
    draft: MeetingDraft,
    drafts: Sequence[MeetingDraft],
    offered: _DayOffers,
    near: Mapping[_Days, int],
    published: str | None,
    told: frozenset[int],
) -> Iterator[str]:
    kind, time = _kind(days), _time(days, published)
    own = _days(draft.date)
    for clue in (f"{kind}:{time}", f"{kind}:{time}:{draft.status}", f"{kind}:{draft.event_type}"):
        yield clue
        if days == own:
            yield f"grammar:{clue}"
    if days != own:
        yield f"rival:{kind}:{time}" if own != _NONE else f"grammar none:{kind}:{time}:{draft.status}"
    yield f"days:{min(4, len(offered))}:{kind == 'none'}"
    yield from offer_clues(kind, offered[days], draft, told)
    yield from rank_clues(kind, near.get(days), near.values())
    for offer in offered[days]:
        here, value = offer.view.index in told, offer.value
        yield f"role:{value.role}:{here}"
        yield f"basis:{value.basis}:{kind}:{here}"
        if days == own:
            yield f"grammar, basis:{value.basis}:{kind}:{here}"
    others = [other for other in drafts if other is not draft and other.date is not None]
    same = [other for other in others if _days(other.date) == days]
    for other in same:
        yield f"other:{kind}:{other.status == draft.status}"
    yield f"others:{kind}:{min(2, len(same))}:{min(2, len(others) - len(same))}"


def _kind(days: _Days) -> str:
    first, last = days
    if first is None:
        return "none"
    if len(first) != len("2024-05-31"):
        return "vague"
    return "day" if first == last else "window"


def _time(days: _Days, published: str | None) -> str:
    """How the first day lies to that of publication."""
    first = days[0]
    if first is None or published is None:
        return "-"
    try:
        gap = (date.fromisoformat(first) - date.fromisoformat(published)).days
    except ValueError:
        return "same" if first == published else "before" if first < published else "after"
    if gap < 0:
        return "week" if gap >= -_RECENT else "before" if gap >= -_LONG_AGO else "long before"
    return "same" if gap == 0 else "soon" if gap <= _SOON else "later"
