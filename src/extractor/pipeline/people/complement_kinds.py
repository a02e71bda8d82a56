"""Which complements a post can have by its head, and which only say where a diplomat is sent."""

from __future__ import annotations

from extractor.lexicon import country_code

from .body_words import body_words
from .complement_words import complement_words
from .items import Item
from .post import Post
from .words import PostWords


def possible(
    items: list[Item], inner: int, preposition: str, post: Post, words: PostWords, nested: bool
) -> bool:
    """Whether a post of this kind has a complement with this preposition."""
    item = items[inner]
    if preposition == "from":
        return post.lemma in words.counterpart_heads and item.kind in ("country", "loc")
    if preposition == "at":
        return item.kind != "loc"
    if preposition in ("in", "with"):
        # "UN Resident Coordinator in Uzbekistan" works there for the organisation.
        place = item.kind in ("country", "loc") or country_code(item.text) is not None
        posted = post.organization is not None and place and post.lemma not in complement_words().tops
        # "Defence Adviser of the High Commission of India in Colombo"
        housed = nested and place and post.lemma in complement_words().military_diplomats
        return post.lemma.startswith(complement_words().accredited) or posted or housed
    if preposition == "to":
        return post.lemma.startswith(complement_words().serves)
    if preposition == "under":
        return nested
    if preposition == "on":
        envoy = any(word in post.lemma for word in complement_words().envoys)
        named = item.capital and item.kind == "word" and item.low not in words.function_words
        # "the Committee on EU | Affairs"
        named = named or (
            item.kind == "org" and items[inner + 1 : inner + 2] != [] and items[inner + 1].low == "affairs"
        )
        advises = "advis" in post.lemma and item.kind == "word" and item.low in words.field_words
        seated = nested and items[inner - 2].low in body_words().committees
        field_named = seated and item.low in words.field_words
        return named or advises or field_named or (envoy and item.kind in ("country", "loc"))
    return True


def accredited(items: list[Item], inner: int, limit: int, post: Post) -> bool:
    """Whether "to" says where a diplomat is sent: "the British Defence Adviser to Nigeria"."""
    item = items[inner]
    if post.lemma.startswith(complement_words().accredited) or item.kind == "org":
        return True
    if item.kind != "country":
        return False
    following = items[inner + 1] if inner + 1 < limit else None
    # "adviser to Nigeria's president", "to US President A" serve a person.
    serves = following is not None and (
        following.kind == "poss" or (following.kind == "word" and following.capital)
    )
    return "representative" in post.lemma or (
        post.lemma in complement_words().military_diplomats and not serves
    )
