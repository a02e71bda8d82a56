"""Who took part in which occasion, judged for every person and occasion of a release by a learned model.

The grammar finds most participants; whom it does not place is judged by the words around him. The model
has two layers, both sums of weights. The first reads the clues (`clues.py`): do they say that a person took
part here, or anywhere at all? The second weighs that against what the grammar says and against the other
occasions. Weights are in `data/membership.tsv`, written by `python -m training.meetings`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from extractor.pipeline.learned import Weights, load_weights, probability, weigh, weigh_amounts
from extractor.pipeline.meetings.clues import Seen, clues
from extractor.pipeline.meetings.draft import LIKELY, CharSpan, MeetingDraft, Part, stronger
from extractor.pipeline.meetings.kinds import MANY_SIDED
from extractor.pipeline.meetings.roles import part_of
from extractor.pipeline.meetings.told_content import only_spoken_of
from extractor.pipeline.people.person import PersonDraft

# Rules that place a person because he is named where an occasion is told, by no construction.
_WEAK = ("named", "follows", "list")
_TWO_SIDED = ("bilateral_meeting", "phone_call")
# Whom the grammar does not place takes part from this probability on; whom it places, down to that one.
_JOINS, _STAYS = 0.42, 0.2
# The second layer sees differences of scores within these bounds.
_WIDEST = 3.0
# In a release of many occasions a person is weighed against so many before and behind each naming of him:
# the work then grows with the text, not with its square.
_REACH = 20


@dataclass(frozen=True, slots=True)
class Pair:
    """A person and an occasion with the clues about the two."""

    person: PersonDraft
    occasion: MeetingDraft
    seen: Sequence[Seen]
    clues: frozenset[str]


@dataclass(frozen=True, slots=True)
class Membership:
    """The weights: `here` and `anywhere` of clues, `whole` of what the second layer sees."""

    here: Weights
    anywhere: Weights
    whole: Weights

    def probabilities(self, pairs: Sequence[Pair], people: Mapping[str, PersonDraft]) -> list[float]:
        """For each pair of one release the probability of taking part, if the occasion is one."""
        return [probability(weigh_amounts(self.whole, view)) for view in self.views(pairs, people)]

    def views(self, pairs: Sequence[Pair], people: Mapping[str, PersonDraft]) -> list[dict[str, float]]:
        """What the second layer sees of each pair of one release."""
        here = [weigh(self.here, pair.clues) for pair in pairs]
        anywhere = [weigh(self.anywhere, pair.clues) for pair in pairs]
        most = max((len(pair.seen) for pair in pairs), default=0)
        rivals: dict[str, list[int]] = {}
        for number, pair in enumerate(pairs):
            rivals.setdefault(pair.person.id, []).append(number)
        counts = {person: len(numbers) for person, numbers in rivals.items()}
        # The best of a person's pairs and one that the grammar knows are enough; two each: one may be itself.
        for person, numbers in rivals.items():
            best = sorted(numbers, key=lambda number: -here[number])[:2]
            known = [number for number in numbers if person in pairs[number].occasion.parts][:2]
            rivals[person] = list(dict.fromkeys([*best, *known]))
        return [
            _view(
                pair,
                here[number],
                anywhere[number],
                [(here[other], pairs[other]) for other in rivals[pair.person.id] if other != number],
                people,
                most,
                counts[pair.person.id],
            )
            for number, pair in enumerate(pairs)
        ]


def pairs_of(
    seen: Mapping[str, Sequence[Seen]], occasions: Sequence[MeetingDraft], people: Mapping[str, PersonDraft]
) -> list[Pair]:
    """Every person of a release with every occasion that is told within reach of him or that has him."""
    by_place = sorted(occasions, key=lambda occasion: occasion.sentence)
    sentences = [occasion.sentence for occasion in by_place]
    near: dict[str, set[int]] = {}
    for key, mentions in seen.items():
        reached = near[key] = set()
        for index in {mention.view.index for mention in mentions}:
            first, last = bisect_left(sentences, index) - _REACH, bisect_right(sentences, index) + _REACH
            reached.update(map(id, by_place[max(0, first) : last]))
    return [
        Pair(people[key], occasion, mentions, clues(people[key], mentions, occasion, occasions, people))
        for occasion in occasions
        for key, mentions in seen.items()
        if id(occasion) in near[key] or key in occasion.parts
    ]


def settle_members(
    model: Membership,
    pairs: Sequence[Pair],
    people: Mapping[str, PersonDraft],
    absent: Collection[tuple[int, str]] = (),
) -> None:
    """Add and take away participants where the model says so; all get their probability.

    `absent` are persons whom the grammar keeps out of an occasion, each with the identity of its draft.
    """
    claimed = {span for pair in pairs for part in pair.occasion.parts.values() for span in part.evidence}
    lost: dict[int, list[tuple[float, Pair, Part]]] = {}
    for pair, share in zip(pairs, model.probabilities(pairs, people), strict=True):
        parts = pair.occasion.parts
        part = parts.get(pair.person.id)
        kept_out = (id(pair.occasion), pair.person.id) in absent
        if part is None and share >= _JOINS and not kept_out and not _kept_out(pair, claimed):
            part = parts[pair.person.id] = _join(pair)
        if part is not None:
            part.probability = share
            if share < _STAYS or (part.rule in _WEAK and _stayed_away(pair)):
                del parts[pair.person.id]
                lost.setdefault(id(pair.occasion), []).append((share, pair, part))
    for taken in lost.values():
        # Two who talk are two: the likelier of those whom the grammar placed stays.
        share, pair, part = max(taken, key=lambda item: item[0])
        if pair.occasion.event_type in _TWO_SIDED and len(pair.occasion.parts) == 1:
            pair.occasion.parts[pair.person.id] = part


def _kept_out(pair: Pair, claimed: Collection[CharSpan]) -> bool:
    """Whether the text says that the person was not there, or was somewhere else, or says nothing of him.

    `claimed` are the names that the grammar has placed in an occasion; whom it places in one by this very
    mention is not in another. Who only tells of the occasion to the press is not in it.
    """
    person, name = pair.person, _mention_of(pair).atom.mention
    if (name.start, name.end) in claimed:
        return True
    if not person.described:
        return True
    if _only_spoken_of(pair):
        return True
    press = pair.occasion.event_type != "briefing" and any(mention.press for mention in pair.seen)
    return press or any(mention.outside for mention in pair.seen)


def _stayed_away(pair: Pair) -> bool:
    """Whether the text says somewhere that the person did not come."""
    return any(mention.away for mention in pair.seen)


def _only_spoken_of(pair: Pair) -> bool:
    """Whether others tell of the person wherever the body names him."""
    body = [mention for mention in pair.seen if not mention.view.headline]
    return bool(body) and all(
        only_spoken_of(mention.view, mention.end - 1, pair.occasion) for mention in body
    )


def _mention_of(pair: Pair) -> Seen:
    """The mention that brings the person into the occasion."""
    body = [mention for mention in pair.seen if not mention.view.headline] or pair.seen
    near = [mention for mention in body if mention.current is pair.occasion] or body
    return near[0]


def _join(pair: Pair) -> Part:
    """The part of somebody whom the words around him put into the occasion."""
    mention = _mention_of(pair)
    part = part_of(mention.view, mention.atom, mention.end)
    for said in (mention, *(other for other in pair.seen if other.current is pair.occasion)):
        part.role = stronger(part.role, said.stated or part.role)
    part.rule = LIKELY
    return part


def membership() -> Membership:
    """The weights of the package."""
    return Membership(**load_weights(__package__, "membership"))


def _view(
    pair: Pair,
    here: float,
    anywhere: float,
    rivals: Sequence[tuple[float, Pair]],
    people: Mapping[str, PersonDraft],
    most: int,
    occasions: int,
) -> dict[str, float]:
    """What the second layer sees of a pair.

    `most` are the mentions of whom the text names most often, `occasions` all those of the text.
    """
    person, occasion = pair.person, pair.occasion
    part = occasion.parts.get(person.id)
    elsewhere = any(person.id in other.occasion.parts for _, other in rivals)
    lead = here - max((score for score, _ in rivals), default=-5.0)
    best = lead >= 0
    company = {
        atom.person.id
        for mention in pair.seen
        for _, _, atom in mention.view.people()
        if atom.person.id != person.id
    }
    with_parts = len(company & occasion.parts.keys())
    compatriots = any(
        key != person.id and people[key].country == person.country for key in occasion.parts
    ) and bool(person.country)
    two_sided = occasion.event_type in _TWO_SIDED
    first = pair.seen[0].view.index
    view = {
        "here": here,
        "anywhere": anywhere,
        "lead": lead,
        "company": with_parts / max(1, len(company)),
        "some company": with_parts > 0,
        "parts": min(len(occasion.parts), 6),
        "compatriots": compatriots,
        "near": any(mention.current is occasion for mention in pair.seen),
        "one word": " " not in person.name,
        "nothing known": not person.described,
        "behind": first >= occasion.sentence,
        f"type {occasion.event_type}": 1.0,
    }
    occasions = min(4, occasions)
    if part is not None:
        view |= {
            "placed": 1.0,
            "placed, here": here,
            "placed weakly": part.rule in _WEAK,
            "placed, elsewhere": elsewhere,
            "placed, two sides": two_sided,
            "placed, occasions": occasions,
        }
    else:
        view |= {
            "elsewhere": elsewhere,
            "two sides": two_sided,
            "two sides, both there": two_sided and len(occasion.parts) >= 2,
            "bounded lead": max(-_WIDEST, min(_WIDEST, lead)),
            "best": best,
            "unplaced, company": with_parts > 0,
            "unplaced, compatriots": compatriots,
            "unplaced, near": view["near"],
            "occasions": occasions,
            "many sides": occasion.event_type in MANY_SIDED,
        }
        if not elsewhere:
            view |= {
                "nowhere": 1.0,
                f"nowhere, {'best' if best else 'not best'}": anywhere,
                "nowhere best": best,
            }
    known = "placed" if part is not None else "unplaced"
    view |= {
        f"{known}, named most": len(pair.seen) >= most,
        f"{known}, in headline": any(mention.view.headline for mention in pair.seen),
        f"{known}, outside": any(mention.outside for mention in pair.seen),
        f"{known}, press": any(mention.press for mention in pair.seen),
        f"{known}, only spoken of": _only_spoken_of(pair),
    }
    return {name: float(value) for name, value in view.items() if value}
