"""Bodies named before their heads: "the National Defence Academy of Ruritania, led by its Rector A"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .bodies import residual
from .items import Item, ends_sentence
from .words import post_words

# Items between "its" and the body, which stands in the same sentence.
_REACH = 40


@dataclass(frozen=True, slots=True)
class NamedBody:
    """The words of a body without its state or organisation, and either of these if the text gives it."""

    words: str
    country: str | None
    organization: str | None


def named_body(items: Sequence[Item], cursor: int) -> NamedBody | None:
    """The body in front of an item, of two words or more; None where another owner stands nearer."""
    nouns = post_words()
    heads = nouns.civil_bodies | nouns.military_bodies | nouns.government_bodies | nouns.headed_bodies
    for probe in range(cursor, max(-1, cursor - _REACH), -1):
        item = items[probe]
        if ends_sentence(items, probe):
            return None
        if item.kind == "org" and item.norm:
            words = residual(item)
            last = probe - 1 - (items[probe - 1].low == "the")
            if not words and last > 0 and items[last].low == "of" and items[last - 1].low in heads:
                # "the Statistical Committee of the CIS"
                body = _named(items, last - 1) if items[last - 1].capital else None
                return None if body is None else NamedBody(body.words, None, item.norm)
            return NamedBody(words, None, item.norm) if " " in words else None
        if item.kind == "word" and item.capital and item.low in heads:
            return _named(items, probe)
        behind_body = items[probe - 1].low in ("of", "the")
        if item.kind in ("country", "norp") and not behind_body:
            return None
    return None


def _named(items: Sequence[Item], last: int) -> NamedBody | None:
    """The run of capitalised words that ends at the item."""
    first = last
    states = []
    while first and (
        (items[first - 1].kind == "word" and items[first - 1].capital and items[first - 1].low != "the")
        or items[first - 1].kind in ("country", "norp")
    ):
        first -= 1
        if items[first].kind != "word":
            states.append(items[first].norm)
    words = [item.text for item in items[first : last + 1] if item.kind == "word"]
    behind = [item for item in items[last + 1 : last + 4] if item.low != "the"]
    if len(behind) > 1 and behind[0].low == "of" and behind[1].kind == "country":
        states.append(behind[1].norm)
    if len(words) < 2 or len(set(states)) > 1:
        return None
    return NamedBody(" ".join(words), states[0] if states else None, None)
