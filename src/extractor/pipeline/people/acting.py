"""Which states act in a text, and which are only its places and topics."""

from __future__ import annotations

from .issuer_words import issuer_words
from .items import Item

# A state that is only spoken of.
SPOKEN_OF = 0.25


def weight(items: list[Item], index: int) -> float:
    """How much a mention shows the state acting: adjectives and possessives most, places and topics least."""
    item = items[index]
    words = issuer_words()
    following = items[index + 1] if index + 1 < len(items) else None
    possessive = following is not None and following.kind == "poss"
    if item.kind == "norp" or possessive:
        behind = items[index + 1 + possessive : index + 3 + possessive]
        if any(word.low in words.misdeeds for word in behind) or _in_plural(item):
            return SPOKEN_OF
        if behind and (behind[0].low in words.peoples or (possessive and behind[0].low in words.causes)):
            return SPOKEN_OF
        return 2.0
    before = items[index - 1] if index else None
    if (
        before is not None
        and before.low in ("and", ",")
        and index > 1
        and items[index - 2].kind == "country"
        and items[index - 3].low == "to"
    ):
        # "travels to Kenya and Uganda": a place as the state before it is
        return weight(items, index - 2)
    if (
        before is not None
        and before.low in words.place_words
        and not (before.low == "the" and index > 1 and items[index - 2].low not in words.place_words)
    ):
        office = [word.low for word in items[max(0, index - 3) : index] if word.low != "the"][-2:]
        return 1.0 if office[1:] == ["of"] and office[0] in words.organs else SPOKEN_OF
    return 1.0


def _in_plural(item: Item) -> bool:
    """Whether the word means people: "Ruritanians", not "Ruritanian"."""
    return item.kind == "norp" and item.low.endswith(("ns", "is"))


# Items between "invited" and the visit.
_INVITATION = 7
# Items between "is in Ruritania" and the visit.
_STAY = 13


def _stay(items: list[Item], index: int) -> list[str]:
    """The state of "is in Ruritania for a three-day State Visit", its "visit" at the item."""
    before = items[max(0, index - _STAY) : index]
    lead = next((k for k, item in enumerate(before) if item.low in ("on", "for")), None)
    if lead is None or lead < 2 or any(item.kind == "country" for item in before[lead:]):
        return []
    state, to_be = before[lead - 1], [item.low for item in before[max(0, lead - 4) : lead - 1]]
    return [state.norm] if state.kind == "country" and "in" in to_be and {"is", "was"} & set(to_be) else []


def home_of_traveller(items: list[Item]) -> str | None:
    """The state of "She returns to Ruritania on Friday", where the one who travels is at home."""
    for index, item in enumerate(items):
        if item.low not in ("return", "returns", "returned", "returning"):
            continue
        aim = index + 1 + (index + 1 < len(items) and items[index + 1].low == "home")
        if aim + 1 >= len(items) or items[aim].low != "to":
            continue
        state = items[aim + 1 + (items[aim + 1].low == "the" and aim + 2 < len(items))]
        subject = items[max(0, index - 3) : index]
        if state.kind == "country" and any(
            word.low in ("he", "she")
            or word.kind == "name"
            or word.low in ("minister", "secretary", "delegation")
            for word in subject
        ):
            return state.norm or None
    return None


def _invited(items: list[Item], index: int) -> bool:
    """Whether somebody is invited to the visit at the item, which is to be at the inviter's."""
    before = [item.low for item in items[max(0, index - _INVITATION) : index]]
    return any(word in ("invited", "invites", "invitation", "inviting") for word in before) and (
        "to" in before[-4:]
    )


def visited(items: list[Item]) -> str | None:
    """The one country that the text's visits go to."""
    found: list[str] = []
    for index, item in enumerate(items):
        if item.low in issuer_words().visits and not _invited(items, index):
            for probe in range(index + 1, min(len(items), index + 5)):
                if items[probe].kind == "country":
                    # "hosts Ruritania's delegation" tells of no journey there, nor "his visit … last year".
                    if (item.low in ("hosts", "hosted") and probe == index + 1) or [
                        other.low for other in items[probe + 1 : probe + 2]
                    ] == ["last"]:
                        break
                    found.append(items[probe].norm)
                    break
                if items[probe].low not in ("to", "in", "the", "of"):
                    break
            found += _stay(items, index)
    kinds = list(dict.fromkeys(found))
    return kinds[0] if len(kinds) == 1 else None
