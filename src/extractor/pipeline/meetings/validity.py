"""Whether an occasion is one that the text reports, judged by a learned model.

It gives every occasion of the grammar its confidence, and finds occasions among the phrases that the grammar
passed over. Weights are in `data/validity.tsv`, written by `python -m training.meetings`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractor.pipeline.learned import Weights, load_weights, probability, weigh
from extractor.pipeline.meetings.draft import LIKELY, MeetingDraft
from extractor.pipeline.meetings.occasions import sides
from extractor.pipeline.meetings.surroundings import unnumbered, window_clues
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.people.person import PersonDraft

_WINDOW = 4
# From this probability on a phrase that the grammar passed over is an occasion; one of the grammar's stays
# one down to the other.
_TOLD, _STAYS = 0.55, 0.35


@dataclass(frozen=True, slots=True)
class Validity:
    """The weights of clues about an occasion."""

    clues: Weights

    def probability(self, clues: frozenset[str]) -> float:
        """The probability that the text reports the occasion."""
        return probability(weigh(self.clues, clues))

    def takes(self, draft: MeetingDraft) -> bool:
        """Whether a judged draft is an occasion."""
        least = _TOLD if draft.rule == LIKELY else _STAYS
        return draft.probability is not None and draft.probability >= least


def validity() -> Validity:
    """The weights of the package."""
    return Validity(load_weights(__package__, "validity")["clues"])


def occasion_clues(
    draft: MeetingDraft,
    view: SentenceView,
    occasions: Sequence[MeetingDraft],
    people: Mapping[str, PersonDraft],
    published: str | None,
) -> frozenset[str]:
    """All clues about one occasion of the text; `view` is the sentence that tells of it first."""
    facts = {*_facts(draft, view, people, published), *_others(draft, occasions)}
    found = {f"rule:{draft.rule}", *_words(draft, view), *facts}
    if draft.rule == LIKELY:
        # What speaks for an occasion that the grammar passed over need not do so for its own.
        found |= {f"untold, {fact}" for fact in facts}
    return frozenset(found)


def _words(draft: MeetingDraft, view: SentenceView) -> Iterator[str]:
    starts = [atom.start for atom in view.atoms]
    begin, end = draft.evidence[0]
    first = max(0, bisect_right(starts, begin) - 1)
    last = max(first, bisect_left(starts, end) - 1)
    words = unnumbered(view.line).split(" ")
    yield from window_clues(words[:first][::-1], words[last + 1 :], _WINDOW, (2,))
    for word in words[first : last + 1]:
        yield f"in:{word}"


def _facts(
    draft: MeetingDraft, view: SentenceView, people: Mapping[str, PersonDraft], published: str | None
) -> Iterator[str]:
    yield f"type:{draft.event_type}"
    yield f"type and status:{draft.event_type}, {draft.status}"
    yield f"status:{draft.status}"
    yield f"people:{min(4, len(draft.parts))}"
    yield f"sides:{min(3, len(sides(draft, people)))}"
    yield f"sentence:{min(5, view.index)}"
    yield f"date, place:{draft.date is not None}, {draft.place is not None}"
    yield f"points back:{draft.anaphoric}"
    yield f"definite:{draft.definite}"
    day = draft.date.first if draft.date is not None else None
    if day is not None:
        yield f"date:{len(day)}"
        if published is not None:
            yield f"time:{'same' if day == published else 'before' if day < published else 'after'}"


def _others(draft: MeetingDraft, occasions: Sequence[MeetingDraft]) -> Iterator[str]:
    others = [old for old in occasions if old is not draft]
    mine = set(draft.parts)
    yield f"others:{min(5, len(others))}"
    yield f"shared people:{any(mine & set(old.parts) for old in others)}"
    yield f"all people shared:{bool(mine) and any(mine <= set(old.parts) for old in others)}"
    yield f"same type:{any(old.event_type == draft.event_type for old in others)}"
    yield f"same sentence:{any(old.sentence == draft.sentence for old in others)}"
    dates = [old.date.first for old in others if old.date is not None]
    yield f"same day:{draft.date is not None and draft.date.first in dates}"
