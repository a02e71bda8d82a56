"""What a careful reader looks at to tell whether a text reports an occasion.

A clue is a short string ("status:planned"). Which clues speak for an occasion and which against is learned
(training/meetings.py); here they are only collected.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from extractor.pipeline.meetings.draft import LIKELY, Columns, MeetingDraft
from extractor.pipeline.meetings.occasions import sides, words
from extractor.pipeline.meetings.surroundings import unnumbered, window_clues
from extractor.pipeline.meetings.view import MASK, SentenceView
from extractor.pipeline.people.person import PersonDraft

_WINDOW = 4
# Of the people of a large occasion the first ones' posts say what it is.
_POSTS = 4


def occasion_clues(
    draft: MeetingDraft,
    view: SentenceView,
    occasions: Sequence[MeetingDraft],
    people: Mapping[str, PersonDraft],
    published: str | None,
) -> frozenset[str]:
    """All clues about one occasion of the text; `view` is the sentence that tells of it first."""
    columns = _columns(draft, view)
    others = [old for old in occasions if old is not draft]
    facts = {
        *_facts(draft, view, people, published),
        *_telling(draft),
        *_company(draft, people),
        *_named(view, columns),
        *_others(draft, others),
        *_beside(draft, view, others),
    }
    found = {f"rule:{draft.rule}", f"origin:{draft.origin}", *_words(view, columns), *facts}
    if draft.rule == LIKELY:
        # What speaks for an occasion that the grammar passed over need not do so for its own.
        found |= {f"untold, {fact}" for fact in facts}
    return frozenset(found)


def _columns(draft: MeetingDraft, view: SentenceView) -> Columns:
    """The columns of the words that tell of the occasion first."""
    starts = [atom.start for atom in view.atoms]
    begin, end = draft.evidence[0]
    first = max(0, bisect_right(starts, begin) - 1)
    last = max(first, bisect_left(starts, end) - 1)
    behind = view.columns[last + 1] - 1 if last + 1 < len(view.columns) else len(view.line)
    return view.columns[first], behind


def _words(view: SentenceView, columns: Columns) -> Iterator[str]:
    begin, end = columns
    left, inside, right = (
        unnumbered(part).split() for part in (view.line[:begin], view.line[begin:end], view.line[end:])
    )
    yield from window_clues(left[::-1], right, _WINDOW, (2,))
    for word in inside:
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


def _telling(draft: MeetingDraft) -> Iterator[str]:
    """How often, with which name and in what parts the text tells of it."""
    yield f"tellings:{min(4, len(draft.evidence))}"
    yield f"takes place:{draft.occurs}"
    yield f"own words:{min(4, len(words(draft)))}"
    yield f"length of noun:{min(6, len(draft.head.split()))}"
    name = (draft.name or "")[1:]
    yield f"capitals:{name != name.lower()}"
    yield f"format:{draft.format}"
    for part in draft.parts.values():
        yield f"role:{part.role}"


def _company(draft: MeetingDraft, people: Mapping[str, PersonDraft]) -> Iterator[str]:
    """What people take part: with which posts, of which sides."""
    described = [people[key] for key in draft.parts if people[key].described]
    yield f"described:{min(3, len(described))}"
    codes = [person.country or person.organization for person in described]
    yield f"without side:{min(2, codes.count(None))}"
    yield f"of one side:{len(codes) > 1 and len(set(codes)) == 1}"
    for person in described[:_POSTS]:
        if person.position:
            post = person.position.lower()
            yield f"post:{post.split()[0]}"
            yield f"post:{post.partition(' of ')[0].split()[-1]}"


def _named(view: SentenceView, columns: Columns) -> Iterator[str]:
    """Whether people, states, organisations, places and days stand before, in and behind its words."""
    before, inside, behind = (
        {mask[1] for mask in MASK.finditer(view.line, *part)}
        for part in ((0, columns[0]), columns, (columns[1], len(view.line)))
    )
    for kind in "PCOLD":
        yield f"{kind}:{kind in before}, {kind in inside}, {kind in behind}"


def _others(draft: MeetingDraft, others: Sequence[MeetingDraft]) -> Iterator[str]:
    """What the text's other occasions have in common with it."""
    mine = set(draft.parts)
    yield f"others:{min(5, len(others))}"
    yield f"shared people:{any(mine & set(old.parts) for old in others)}"
    yield f"all people shared:{bool(mine) and any(mine <= set(old.parts) for old in others)}"
    yield f"same type:{any(old.event_type == draft.event_type for old in others)}"
    yield f"same sentence:{any(old.sentence == draft.sentence for old in others)}"
    dates = [old.date.first for old in others if old.date is not None]
    yield f"same day:{draft.date is not None and draft.date.first in dates}"
    yield f"told before:{min(3, sum(old.sentence < draft.sentence for old in others))}"
    yield f"same status:{draft.status}, {min(3, sum(old.status == draft.status for old in others))}"
    nearest = min((abs(old.sentence - draft.sentence) for old in others), default=None)
    yield f"nearest:{nearest if nearest is None else min(4, nearest)}"
    own = words(draft)
    yield f"shared words:{any(own & words(old) for old in others)}"
    if draft.place is not None:
        towns = [old.place.city for old in others if old.place is not None]
        yield f"same place:{draft.place.city in towns}"
    for old in others:
        if mine & set(old.parts):
            yield f"shares people:{draft.event_type}, {old.event_type}, {mine <= set(old.parts)}"


def _beside(draft: MeetingDraft, view: SentenceView, others: Sequence[MeetingDraft]) -> Iterator[str]:
    """How the sentence gets from another occasion to this one: "met A for a meeting of the council"."""
    begin = draft.evidence[0][0]
    for old in others:
        for first, last in old.evidence:
            if not view.start <= first < view.end:
                continue
            yield f"beside:{draft.event_type}, {old.event_type}"
            if last <= begin:
                between = view.text[last:begin].lower().split()
                yield f"between:{' '.join(between[-2:])}"
                yield f"apart:{min(4, len(between) // 3)}"
            else:
                yield "another follows"
