"""What a careful reader looks at to tell whether a person took part in an occasion.

A clue is a short string ("l1:by": the word before the person is "by"). Which clues speak for taking part and
which against is learned (training/meetings.py); here they are only collected.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractor.pipeline.meetings.bystanders import absentees
from extractor.pipeline.meetings.draft import CharSpan, MeetingDraft
from extractor.pipeline.meetings.occasions import sides
from extractor.pipeline.meetings.roles import excluded, speaks_for_release
from extractor.pipeline.meetings.surroundings import unnumbered, window_clues
from extractor.pipeline.meetings.view import PersonAtom, SentenceView
from extractor.pipeline.people.person import PersonDraft
from extractor.record import Role

# So many words to each side of a mention are looked at.
_WINDOW = 5
# Of a person named again and again the first mentions say how he came into the text.
_MENTIONS = 4
_FAR = 6


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention of a person that ends at a column: the words around it, and the occasion the text was at.

    `stated` is the role that a construction gives there, `outside` says that one tells of somebody who was
    not there, `away` that he did not come, `press` that the mention is of a spokesperson.
    """

    view: SentenceView
    end: int
    words: frozenset[str]
    atom: PersonAtom
    current: MeetingDraft | None
    stated: Role | None
    outside: bool
    away: bool
    press: bool


def seen_people(
    views: Sequence[SentenceView],
    currents: Mapping[int, MeetingDraft],
    stated: Mapping[CharSpan, Role],
) -> dict[str, list[Seen]]:
    """The mentions of each person, by his id.

    `currents` are occasions by the index of a sentence, `stated` the roles that constructions give to
    mentions.
    """
    found: dict[str, list[Seen]] = {}
    for view in views:
        current = currents.get(view.index)
        for column, end, atom in view.people():
            words = frozenset(_words(view.line[:column], view.line[end:]))
            role = stated.get((atom.mention.start, atom.mention.end))
            outside, press = excluded(view, atom), speaks_for_release(atom)
            away = column in absentees(view.line)
            seen = Seen(view, end, words, atom, current, role, outside, away, press)
            found.setdefault(atom.person.id, []).append(seen)
    return found


def clues(
    person: PersonDraft,
    seen: Sequence[Seen],
    occasion: MeetingDraft,
    occasions: Sequence[MeetingDraft],
    people: Mapping[str, PersonDraft],
) -> frozenset[str]:
    """All clues about one person and one occasion of the text."""
    body = [mention for mention in seen if not mention.view.headline] or list(seen)
    near = [m for m in body if m.current is occasion or m.view.index == occasion.sentence]
    relevant = near or sorted(body, key=lambda m: abs(m.view.index - occasion.sentence))[:1]
    found: set[str] = set()
    for mention in relevant[:_MENTIONS]:
        found |= mention.words
        gap = mention.view.index - occasion.sentence
        found.add(f"gap:{max(-2, min(_FAR, gap))}")
        if gap == 0:
            found.add(f"same:{occasion.event_type}")
    found.add(f"at:{'near' if near else 'far'}:{occasion.event_type}")
    found.add(f"type:{occasion.event_type}")
    found.add(f"status:{occasion.status}")
    found.add(f"occasions:{min(len(occasions), 4)}")
    found.add(f"mentions:{min(len(body), 4)}")
    if len(body) < len(seen):
        found.add("in headline")
    if body[0].view.index <= 2:
        found.add("early")
    known = sides(occasion, people)
    side = person.country or person.organization
    found.add(f"side:{'none' if side is None else 'one' if side in known else 'other'}:{min(len(known), 3)}")
    found.add(f"post:{person.position is not None}:{person.rank is not None}")
    return frozenset(found)


def _words(before: str, after: str) -> Iterator[str]:
    left, right = unnumbered(before).split()[::-1], unnumbered(after).split()
    yield from window_clues(left, right, _WINDOW, (2, 3))
    everything = {*left, *right}
    for word in everything:
        yield f"s:{word}"
    yield f"persons:{min(4, left.count('<P>') + right.count('<P>'))}"
    if len(left) + len(right) < _WINDOW:
        yield "alone"
    if not left:
        yield "opens"
