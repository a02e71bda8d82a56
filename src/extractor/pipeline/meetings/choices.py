"""Choosing among what a text offers for one field of an occasion, by learned weights.

The grammar's own finding is one of the options, and that it is its finding is a clue among others. Which day,
place and format there are to choose from say `day_choice.py`, `place_choice.py` and `format_choice.py`; the
weights are in `data/choices.tsv`, written by `python -m training.meetings`.
"""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from extractor.pipeline.learned import Weights, load_weights
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.surroundings import unnumbered
from extractor.pipeline.meetings.view import SentenceView

Value = TypeVar("Value")
Key = TypeVar("Key")
# So many columns to each side of a mention hold the words that are looked at.
_WINDOW = 80
# Mentions of one value beyond these say nothing new.
_MENTIONS = 8


@dataclass(frozen=True)
class Offer(Generic[Value]):
    """A mention of a value in columns [begin, end) of a sentence's line."""

    view: SentenceView
    begin: int
    end: int
    value: Value

    @functools.cached_property
    def around(self) -> tuple[list[str], list[str]]:
        """The words before, the nearest first, and the words behind."""
        line = self.view.line
        left = unnumbered(line[max(0, self.begin - _WINDOW) : self.begin]).split()[::-1]
        return left, unnumbered(line[self.end : self.end + _WINDOW]).split()


@dataclass(frozen=True, slots=True)
class Choices:
    """The weights of each field."""

    days: Weights
    places: Weights
    formats: Weights


def choices() -> Choices:
    """The weights of the package."""
    return Choices(**load_weights(__package__, "choices"))


def tellings(drafts: Sequence[MeetingDraft], views: Sequence[SentenceView]) -> list[frozenset[int]]:
    """For each occasion the indices of the sentences that tell of it."""
    starts = [view.start for view in views]
    found = []
    for draft in drafts:
        places = (bisect_right(starts, begin) - 1 for begin, _ in draft.evidence)
        found.append(frozenset({draft.sentence, *(views[place].index for place in places if place >= 0)}))
    return found


def nearest(offers: Sequence[Offer[Value]], told: frozenset[int]) -> Value:
    """The value of the mention that stands nearest to a telling."""
    return min(offers, key=lambda offer: _gap(offer, told)).value


def distances(offered: Mapping[Key, Sequence[Offer[Value]]], told: frozenset[int]) -> dict[Key, int]:
    """For each value that is mentioned the sentences between its nearest mention and a telling."""
    return {key: min(_gap(offer, told) for offer in offers) for key, offers in offered.items() if offers}


def _gap(offer: Offer[Value], told: frozenset[int]) -> int:
    return min(abs(offer.view.index - index) for index in told)


def offer_clues(
    kind: str, offers: Sequence[Offer[Value]], draft: MeetingDraft, told: frozenset[int]
) -> Iterator[str]:
    """Where the mentions of one value stand, and the words around them; `kind` is a word for what it is."""
    yield f"mentions:{kind}:{min(3, len(offers))}"
    for offer in offers[:_MENTIONS]:
        view = offer.view
        left, right = offer.around
        here = view.index in told
        where = _where(view, draft, here=here)
        yield f"at:{where}:{kind}"
        yield f"at:{where}:{kind}:{draft.event_type}"
        before, after = left[0] if left else "^", right[0] if right else "$"
        yield f"{where}, l1:{before}"
        yield f"{where}, r1:{after}"
        yield f"l1:{kind}:{before}"
        yield f"l12:{here}:{before} {left[1] if len(left) > 1 else '^'}"
        for word in left[1:4]:
            yield f"l:{here}:{word}"
        for word in right[1:3]:
            yield f"r:{here}:{word}"
        if not left and not right:
            yield f"alone:{kind}"
        if view.index <= 1:
            yield f"early:{kind}"


def _where(view: SentenceView, draft: MeetingDraft, *, here: bool) -> str:
    if here:
        return "here"
    if view.headline:
        return "headline"
    gap = view.index - draft.sentence
    return "before" if gap < 0 else "next" if gap == 1 else "after"


def rank_clues(kind: str, near: int | None, rivals: Collection[int]) -> Iterator[str]:
    """How near the mentions of a value are, next to those of its rivals; nothing where it has none."""
    if near is not None:
        yield f"distance:{kind}:{min(near, 5)}"
        yield f"rank:{kind}:{min(sum(rival < near for rival in rivals), 3)}"
