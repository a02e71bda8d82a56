"""What a story's occasions become once models have judged them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.kinds import TALKS
from extractor.pipeline.meetings.told_before import find_match
from extractor.pipeline.meetings.validity import Validity
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.people.person import PersonDraft


def judge(
    model: Validity,
    occasions: Sequence[MeetingDraft],
    overlooked: Sequence[MeetingDraft],
    clues: Callable[[MeetingDraft], frozenset[str]],
    people: Mapping[str, PersonDraft],
) -> list[MeetingDraft]:
    """Give all occasions their probability; the occasions that stay and, behind them, the overlooked ones.

    Of overlooked drafts the likeliest come first.
    """
    for draft in (*occasions, *overlooked):
        draft.probability = model.probability(clues(draft))
    kept = [draft for draft in occasions if model.takes(draft)]
    found: list[MeetingDraft] = []
    for draft in sorted(overlooked, key=lambda draft: -(draft.probability or 0.0)):
        # Now that it has its people, it may turn out to be a known one.
        told = [*kept, *found]
        if model.takes(draft) and find_match(draft, told, people) is None and not _is_told(draft, told):
            draft.anaphoric = False
            found.append(draft)
    return [*kept, *found]


def turn_to(
    draft: MeetingDraft,
    occasions: Sequence[MeetingDraft],
    views: Sequence[SentenceView],
    currents: dict[int, MeetingDraft],
) -> None:
    """From the draft's sentence on the text was at it, to the paragraph's end or the next occasion.

    `currents` are occasions by the index of a sentence; one that tells of another occasion stays with it.
    """
    telling = {old.sentence for old in occasions}
    before = currents.get(draft.sentence)
    following = [view for view in views if view.index >= draft.sentence]
    for view in following:
        if view.paragraph != following[0].paragraph or view.index in telling:
            return
        if currents.get(view.index) is before:
            currents[view.index] = draft


def _is_told(draft: MeetingDraft, told: Sequence[MeetingDraft]) -> bool:
    """Whether the sentence tells of the same people's talks already: "the talks in X, where A and B met"."""
    return len(draft.parts) > 1 and any(
        old.sentence == draft.sentence
        and draft.parts.keys() == old.parts.keys()
        and {old.event_type, draft.event_type} <= {*TALKS, "summit"}
        for old in told
    )
