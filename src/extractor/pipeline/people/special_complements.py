"""Complements of special kinds: a monarch's office, an office abroad, whom an adviser serves."""

from __future__ import annotations

from .body_words import body_words
from .complement_words import complement_words
from .heads import match_head
from .items import Item
from .post import Post
from .words import PostWords


def whole_complement(
    items: list[Item], cursor: int, inner: int, limit: int, post: Post, words: PostWords, nested: bool
) -> int | None:
    """Index after a complement that belongs to the post as it stands, its preposition at `cursor`."""
    preposition = items[cursor].low
    if preposition == "of" and household(items, cursor, limit):
        # "Director of the Office | of His Majesty"
        return cursor + 2
    if preposition == "of" and (forces := _of_monarch(items, inner, limit, words)) is not None:
        return forces
    if preposition == "to" and not items[inner].capital:
        # "adviser | to the minister, Mr. A"
        return served(items, inner, limit, post, words)
    if preposition == "with" and nested and items[inner].kind == "country":
        # "Head of the Parliamentary Friendship Group | with Morocco"
        named = {item.low for item in items[max(0, cursor - 3) : cursor]}
        return inner + 1 if "friendship" in named else None
    if preposition == "on" and not nested and _stretch(items, inner, limit):
        # "border delegate | on the Chui section"
        return inner + 2
    if preposition != "in" or not nested:
        return None
    chamber = items[inner].kind == "word" and items[inner].low in words.chambers
    if (post.lemma == "leader" and chamber) or seat(items, cursor, inner):
        # "Leader of the Opposition | in the Senate", "Head of the Liaison Office | in Kinshasa"
        return inner + 1
    return None


def _stretch(items: list[Item], inner: int, limit: int) -> bool:
    """Whether a stretch of a border is named: "the Sughd direction"."""
    return items[inner].capital and inner + 1 < limit and items[inner + 1].low in body_words().stretches


def opens_field(items: list[Item], index: int, limit: int) -> bool:
    """Whether such a word begins a field's own name: "for | Neighbouring Countries Affairs"."""
    return (
        items[index].capital
        and items[index].low.startswith("neighb")
        and index + 1 < limit
        and items[index + 1].kind == "word"
        and items[index + 1].capital
    )


def household(items: list[Item], cursor: int, limit: int) -> bool:
    """Whether a monarch's form of address stands behind an office: "the Office | of His Majesty A"."""
    return (
        items[cursor - 1].low in body_words().households
        and cursor + 1 < limit
        and items[cursor + 1].kind == "honorific"
        and items[cursor + 1].low.endswith(("majesty", "highness"))
    )


def _of_monarch(items: list[Item], inner: int, limit: int, words: PostWords) -> int | None:
    """Index after what is a monarch's: "Chief of Staff of | His Majesty's Armed Forces"."""
    if items[inner].kind != "honorific" or not items[inner].low.endswith(("majesty", "highness")):
        return None
    end = inner + 2
    if end > limit or items[inner + 1].kind != "poss":
        return None
    while (
        end < limit
        and items[end].kind == "word"
        and items[end].capital
        and items[end].low in words.field_words
    ):
        end += 1
    return end if end > inner + 2 else None


def seat(items: list[Item], cursor: int, inner: int) -> bool:
    """Whether the place of an office abroad follows it: "the Field Office | in Yambio"."""
    if (
        items[cursor - 1].low.split()[-1] not in ("office", "mission", "branch", "bureau", "delegation")
        or not items[cursor - 1].capital
    ):
        return False
    return items[inner].kind in ("loc", "country")


def served(items: list[Item], inner: int, limit: int, post: Post, words: PostWords) -> int | None:
    """Index after a head in lower case whom an adviser or aide serves: "to the | prime minister"."""
    if not post.lemma.startswith(complement_words().of_persons):
        return None
    match = match_head(items, inner, words)
    return match[1] if match is not None and match[1] < limit and not match[0].plural else None
