"""The states and organisations for which a person may speak, with what speaks for each.

Learned from all persons, and asked for those of whom the grammar knows nothing: where it knows a side, it was
right on held-out texts as often as what was learned. The weights are in `data/sides.tsv`, written by
`python -m training.meetings`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from extractor.lexicon import organization_code
from extractor.pipeline.learned import Weights, load_weights
from extractor.pipeline.options import Option, likeliest

from .issuer import Issuer, may_be_of
from .items import Item, ends_sentence
from .journeys import goes_to
from .listed_states import only_listed
from .person import PersonDraft
from .same_posts import unique_post
from .state_posts import is_of_a_state, may_have

# Country (ISO 3166-1 alpha-3) and organisation.
Side = tuple[str | None, str | None]
_Gaps = Mapping[bool, list[int]]
_NONE: Side = (None, None)
# A side is given from this probability on. Below it, on held-out texts, it was right in a third of the cases.
_LIKELY = 0.4
# So far the header of a text may reach, in characters.
_HEADER = 200
# Mentions of a person beyond these say nothing new of a side; so many sides, those named most, are looked at.
_MENTIONS, _SIDES = 12, 40
# Bounds of distances in items.
_DISTANCES = (1, 2, 3, 5, 8, 12, 20, 40)
_LINKS = ("of", "for", ",", "and", "to", "in", "at")


def side_weights() -> Weights:
    """The weights of the package."""
    return load_weights(__package__, "sides")["sides"]


class SideOffers:
    """What a text names that a person may speak for, and how the persons stand to it.

    `cities` maps items to the countries of cities.
    """

    def __init__(
        self,
        items: Sequence[Item],
        drafts: Sequence[PersonDraft],
        issuer: Issuer,
        cities: Mapping[int, str],
    ) -> None:
        self.items, self.drafts, self.issuer, self.cities = items, drafts, issuer, cities
        self.starts = [item.start for item in items]
        ends = [index for index in range(len(items)) if ends_sentence(items, index)]
        self.sentence = [bisect_left(ends, index) for index in range(len(items))]
        self.named = self._named()
        # States and bodies apart, in the order of the text.
        self.alike = {state: [s for s in self.named if (s[0] is None) != state] for state in (True, False)}
        self.turns = {side: turn for sides in self.alike.values() for turn, side in enumerate(sides)}
        self.ranks = {state: sorted(len(self.named[s]) for s in sides) for state, sides in self.alike.items()}
        self.held = [(draft.country, draft.organization) for draft in drafts]
        self.holders = Counter(self.held)
        self.holders_of_post: dict[str | None, Counter[Side]] = {}
        for draft, held in zip(drafts, self.held, strict=True):
            self.holders_of_post.setdefault(draft.position, Counter())[held] += 1
        self.stated = [_stated(draft) for draft in drafts]
        self.places = [self._places(draft) for draft in drafts]
        self.heads = [_head(draft.position) for draft in drafts]
        self.order = sorted(range(len(drafts)), key=lambda number: self.places[number][:1])
        self.turn = {number: turn for turn, number in enumerate(self.order)}

    def _named(self) -> dict[Side, list[int]]:
        """The items that name each side, in the order of the text."""
        named: dict[Side, list[int]] = {}
        for index, item in enumerate(self.items):
            side = self._side_at(index, item)
            if side is not None:
                named.setdefault(side, []).append(index)
        most = set(sorted(named, key=lambda side: -len(named[side]))[:_SIDES])
        return {side: where for side, where in named.items() if side in most}

    def _side_at(self, index: int, item: Item) -> Side | None:
        if item.kind in ("country", "norp") and item.norm:
            return (item.norm, None)
        if index in self.cities:
            return (self.cities[index], None)
        if item.kind == "org" and item.norm and (code := organization_code(item.norm)):
            return (None, code)
        return None

    def _places(self, draft: PersonDraft) -> list[tuple[int, int]]:
        """First and last item of each mention with its title."""
        found = []
        for mention in draft.mentions:
            first = max(0, bisect_right(self.starts, mention.title_start) - 1)
            found.append((first, max(first, bisect_left(self.starts, mention.title_end) - 1)))
        return found

    def choose(self, weights: Weights) -> None:
        """Give those for whom the grammar finds no side the likeliest one; none where that is not likely."""
        for number, draft in enumerate(self.drafts):
            if self.held[number] == _NONE:
                options = self.options(number)
                if is_of_a_state(draft.position):
                    options = [option for option in options if _kind(option.value) != "body"]
                if taken := self._taken(number):
                    options = [option for option in options if option.value[0] not in taken]
                side, probability = likeliest(weights, options)
                if probability >= _LIKELY and not self._barred(number, side):
                    draft.country, draft.organization = side

    def _taken(self, number: int) -> set[str]:
        """The states in which another one holds the person's office, of which each has one."""
        office = unique_post(self.drafts[number].position)
        others = (draft for other, draft in enumerate(self.drafts) if other != number and office is not None)
        return {
            draft.country
            for draft in others
            if draft.country is not None and unique_post(draft.position) == office
        }

    def _barred(self, number: int, side: Side) -> bool:
        """Whether the person is surely none of the side's: its guest or host, or of a post it has not."""
        draft, (state, body) = self.drafts[number], side
        if state is None:
            return body in draft.others
        if only_listed(self.items, self.named.get(side, ())):
            return True
        # In a text of the state itself people meet their own.
        home = state == self.issuer.country
        if home and draft.basis == "guest":
            return True
        return (
            (not home and (state in draft.others or draft.basis == "international"))
            or not may_have(state, draft.position)
            or not may_be_of(state, draft.position)
            or state in self._goes_to(number)
        )

    def options(self, number: int) -> list[Option[Side]]:
        """The person's side as the grammar has it first, then every other."""
        sender: list[Side] = [(self.issuer.country, None), (None, self.issuer.organization)]
        held = [side for side, _ in self.holders.most_common(_SIDES)]
        sides = dict.fromkeys([self.held[number], _NONE, *self.named, *held, *sender])
        near = {side: self._nearest(number, side) for side in sides if side in self.named}
        gaps = {state: sorted(near[side] for side in alike) for state, alike in self.alike.items()}
        others = self.holders - Counter([self.held[number]])
        return [Option(side, frozenset(self._clues(number, side, near, gaps, others))) for side in sides]

    def _goes_to(self, number: int) -> set[str]:
        """The states that the person visits."""
        names = (bisect_right(self.starts, mention.start) - 1 for mention in self.drafts[number].mentions)
        return {state for name in names if (state := goes_to(self.items, name, self.cities)) is not None}

    def _nearest(self, number: int, side: Side) -> int:
        """Items between the person's mentions and the nearest one of the side."""
        where = self.named[side]
        gaps = []
        for first, last in self.places[number]:
            at = bisect_left(where, first)
            gaps += [_gap(index, first, last) for index in where[max(0, at - 1) : at + 1]]
        return min(gaps, default=len(self.items))

    def _clues(
        self, number: int, side: Side, near: Mapping[Side, int], gaps: _Gaps, others: Counter[Side]
    ) -> Iterator[str]:
        kind, draft, head = _kind(side), self.drafts[number], self.heads[number]
        noun, ranked = head.split()[-1], draft.rank is not None
        yield from (kind, f"{kind}:{head}", f"{kind}:{noun}")
        yield from (f"{kind}:rank {ranked}", f"{kind}:{noun}:rank {ranked}")
        for word in (draft.position or "").lower().split():
            yield f"{kind}:word {word}"
        yield from self._grammar_clues(number, side, kind)
        if side[0] is not None:
            yield from self._sender_clues(side[0], number, noun)
        elif kind == "body":
            sent = side[1] == self.issuer.organization
            yield from (f"sender:{sent}:{self.issuer.country is None}", f"sender:{sent}:{head}")
            yield f"dominant:{side[1] == self.issuer.dominant_organization}:{noun}"
        else:
            states = sum(country is not None for country, _ in self.named)
            yield f"none:{self.issuer.country is None}:{self.issuer.organization is None}:{states}"
            yield f"none:{_bucket(min(near.values(), default=99))}"
        if side in self.named:
            yield from self._named_clues(number, side, kind, near[side], gaps[side[0] is not None])
        if side != _NONE:
            yield from self._people_clues(number, side, kind, others)

    def _grammar_clues(self, number: int, side: Side, kind: str) -> Iterator[str]:
        own, noun = self.held[number], self.heads[number].split()[-1]
        how, basis = _kind(own), self.drafts[number].basis
        if side == own:
            yield from (f"grammar:{how}", f"grammar:{how}:{self.heads[number]}", f"grammar:{how}:{noun}")
            yield from (f"grammar:{how}:{basis}", f"grammar:{how}:{basis}:{noun}")
        else:
            yield from (f"rival:{kind}:{how}", f"rival:{kind}:{how}:{noun}", f"rival:{kind}:{how}:{basis}")
        if side in self.stated[number]:
            yield f"stated:{kind}:{side == own}"

    def _sender_clues(self, state: str, number: int, noun: str) -> Iterator[str]:
        """How a state stands to the sender of the text and to what the text is about."""
        issuer, stated = self.issuer, bool(self.stated[number])
        home = "unknown" if issuer.country is None else str(state == issuer.country)
        yield from (f"home:{home}", f"home:{home}:{self.heads[number]}", f"home:{home}:stated {stated}")
        yield f"home:{home}:{issuer.organization is not None}"
        yield f"visited:{state == issuer.visited}:{home}"
        yield f"acting:{state in issuer.acting}:{home}"
        here = state in issuer.places
        yield from (f"place:{here}:{home}:{len(issuer.places) == 1}", f"place:{here}:{noun}")
        ranked = sorted(issuer.weights.values(), reverse=True)
        weight = issuer.weights.get(state, 0.0)
        rank = str(min(3, ranked.index(weight))) if weight in ranked else "none"
        yield from (f"weight rank:{rank}:{home}", f"weight rank:{rank}:stated {stated}")
        yield f"accredited:{state in issuer.accredited}:{noun}"

    def _named_clues(self, number: int, side: Side, kind: str, near: int, gaps: list[int]) -> Iterator[str]:
        """Where the mentions of a side stand, next to those of the person and, `gaps`, to those of others."""
        where, often = self.named[side], self.ranks[side[0] is not None]
        rank = min(4, bisect_left(gaps, near))
        yield from (f"near:{kind}:{_bucket(near)}", f"near rank:{kind}:{rank}")
        yield f"near rank:{kind}:{rank}:{self.heads[number].split()[-1]}"
        more = len(often) - bisect_right(often, len(where))
        yield from (f"named:{kind}:{min(4, len(where))}", f"often:{kind}:{min(3, more)}")
        yield f"order:{kind}:{min(3, self.turns[side])}"
        if self.items[where[0]].start < _HEADER:
            yield f"header:{kind}"
        for first, last in self.places[number][:_MENTIONS]:
            at = bisect_left(where, first)
            for index in where[max(0, at - 1) : at + 3]:
                yield from self._place_clues(index, first, last, kind)

    def _place_clues(self, index: int, first: int, last: int, kind: str) -> Iterator[str]:
        """How a mention of a side stands to one of the person, which are the items from `first` to `last`."""
        form = self.items[index].kind
        if first <= index <= last:
            yield f"inside:{form}"
            return
        where = "before" if index < first else "after"
        apart = abs(self.sentence[index] - self.sentence[first if index < first else last])
        if apart:
            yield f"{where}:{kind}:{min(apart, 4)} sentences"
            return
        yield from (f"{where}:{form}:{_bucket(_gap(index, first, last))}", f"{where}:{kind}:here")
        between = self.items[index + 1 : first] if index < first else self.items[last + 1 : index]
        if len(between) <= 3:
            yield f"{where}:{form}:" + " ".join(map(_shape, between))
        if index + 1 < len(self.items):
            yield f"{where}:{form}:r {_shape(self.items[index + 1])}"
        if index:
            yield f"{where}:{form}:l {_shape(self.items[index - 1])}"
        if any(item.kind == "name" for item in between):
            yield f"{where}:{form}:over a name"
        if any(item.text in (";", "(", ")") for item in between):
            yield f"{where}:{form}:over brackets"

    def _people_clues(self, number: int, side: Side, kind: str, others: Counter[Side]) -> Iterator[str]:
        """Which others are of the side: all of them, those with the same post, the neighbours in the text."""
        yield f"others:{kind}:{min(3, others[side])}:{min(3, len(self.held) - 1)}"
        position, held = self.drafts[number].position, self.held[number]
        alike = self.holders_of_post[position] if position else Counter[Side]()
        # All with this post but the person.
        if len(alike) > 1 or alike[held] > 1:
            same = f"same post:{kind}:{alike[side] > (side == held)}"
            yield from (same, f"{same}:{self.heads[number].split()[-1]}")
        at = self.turn[number]
        for neighbour, name in ((at - 1, "previous"), (at + 1, "next")):
            if 0 <= neighbour < len(self.order):
                other = self.order[neighbour]
                how = f"{name}:{kind}:{self.held[other] == side}:{self._together(number, other)}"
                yield from (how, f"{how}:{self.held[other] in self.stated[other]}")
        known = others.keys() - {_NONE}
        yield f"only others:{kind}:{known == {side}}:{len(known) == 1}"

    def _together(self, one: int, other: int) -> bool:
        """Whether one sentence mentions both for the first time."""
        first, second = self.places[one][:1], self.places[other][:1]
        return bool(first and second) and self.sentence[first[0][0]] == self.sentence[second[0][0]]


def _stated(draft: PersonDraft) -> frozenset[Side]:
    """The sides that the mentions themselves name."""
    return frozenset(
        (mention.country, None if mention.country else mention.organization)
        for mention in draft.mentions
        if mention.country or mention.organization
    )


def _kind(side: Side) -> str:
    return "none" if side == _NONE else "state" if side[0] is not None else "body"


def _gap(index: int, first: int, last: int) -> int:
    """Items between one item and a stretch; 0 inside."""
    return first - index if index < first else max(0, index - last)


def _bucket(gap: int) -> int:
    return bisect_left(_DISTANCES, gap)


def _head(position: str | None) -> str:
    """The noun of a post with the word before it, in lower case: "prime minister", "chief"."""
    words = (position or "none").lower().replace(",", " ,").split()
    stop = next((at for at, word in enumerate(words) if at and word in _LINKS), len(words))
    return " ".join(words[max(0, stop - 2) : stop])


def _shape(item: Item) -> str:
    spelt = item.kind in ("word", "punct", "poss") and not item.text[:1].isdigit()
    return item.low if spelt else item.kind
