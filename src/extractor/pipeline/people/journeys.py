"""Where somebody travels: who "has proceeded on a visit to Ruritania" is not of Ruritania."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.lexicon.cities import capital_of

from .issuer_words import issuer_words
from .items import Item, ends_sentence
from .words import post_words

# Items behind a name in which its journey is told, and behind the visit in which its aim stands.
_REACH, _AIM = 30, 5
# Items before "returned" in which the traveller stands.
_TRAVELLER = 9
_LEAVES = ("left", "leaves", "leave", "departed", "departs", "depart")
_TO = ("the", "to", "in", "for", "into")


def goes_to(items: Sequence[Item], name: int, cities: Mapping[int, str]) -> str | None:
    """The state (ISO 3166-1 alpha-3) that the person named at an item visits, by the words behind.

    `cities` maps items to the states of cities. Who travels to a capital is mostly of another state.
    """
    words, posts = issuer_words(), post_words()
    for index in range(name + 1, min(len(items), name + 1 + _REACH)):
        item = items[index]
        if item.kind == "name" or ends_sentence(items, index, (".", ";")) or item.low in posts.host_verbs:
            return None
        if item.low in words.visits | words.departs:
            behind = range(index + 1, min(len(items), index + 1 + _AIM))
            aim = [other for other in behind if items[other].low not in _TO]
            # "the visit to Ruritania by his counterpart" is another one's.
            if len(aim) > 1 and items[aim[1]].kind != "poss" and items[aim[1]].low != "by":
                to_state = item.low in words.visits or (
                    item.low in words.sets_out and items[aim[0] - 1].low in ("for", "to", "the")
                )
                behind_state = items[aim[1]]
                named = aim[1] == aim[0] + 1 and behind_state.kind == "word" and behind_state.capital
                if named and not behind_state.low.endswith("day"):
                    # "is to visit Ruritania Naval Academy"
                    continue
                capital = items[aim[0]].kind == "norp" and items[aim[1]].low in ("capital", "city")
                if (items[aim[0]].kind == "country" or capital) and to_state:
                    return items[aim[0]].norm
                state = cities.get(aim[0])
                if item.low in _LEAVES and aim[0] == index + 1:
                    # "A left Ruppendorf for Ruritania"
                    return None
                if state is not None and capital_of(state) == items[aim[0]].text:
                    return state
        if item.low in posts.brings_together:
            return None
    return None


def homeward(items: Sequence[Item]) -> str | None:
    """The one state to which the text's travellers go back: "the delegation returned to Ruritania"."""
    words = issuer_words()
    found: set[str] = set()
    for index, item in enumerate(items[:-2]):
        if item.low not in words.returning or items[index + 1].low != "to":
            continue
        aim = items[index + 2 + (items[index + 2].low == "the" and index + 3 < len(items))]
        before = items[max(0, index - _TRAVELLER) : index]
        if aim.kind == "country" and any(one.kind == "name" or one.low in words.travellers for one in before):
            found.add(aim.norm)
    return found.pop() if len(found) == 1 else None
