"""References by the letters of a post: "EAM" for the External Affairs Minister, "the CDF"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from .clusters import Cluster
from .groups import PostGroup
from .items import Item
from .row import Row
from .same_posts import post_content
from .words import post_words

_LETTERS = range(2, 7)  # of an abbreviation
_COMPLEMENT = 9  # items at most that a post's complement has
_INITIALS = 3  # letters at least of one that the text does not introduce


def by_letters(
    row: Row, clusters: Sequence[Cluster], titles: Sequence[tuple[PostGroup, int]]
) -> Iterator[tuple[int, int, int]]:
    """Characters of letters for a post, which the text explains or the lexicon has, and who holds it."""
    holders: dict[tuple[int, int], int] = {(group.first, group.last): number for group, number in titles}
    for owner, person in enumerate(clusters):
        groups = (st.group for st in person.members if st.group is not None)
        holders.update({(group.first, group.last): owner for group in groups})
    introduced: dict[str, int] = {}
    items = row.items
    for (first, last), owner in holders.items():
        if (spelled := _spelled(items, first, last)) is not None:
            introduced.setdefault(spelled, owner)
        # The brackets stand behind the post, or are read as its end: then they may abbreviate a body in it.
        for inside, ending in (
            (items[last + 1 : last + 4], False),
            (items[max(0, last - 2) : last + 1], True),
        ):
            if [item.text for item in inside[::2]] != ["(", ")"] or not _is_abbreviation(inside[1]):
                continue
            letters = inside[1].text
            whole = any(letters in _initials(post) for post in clusters[owner].values("position"))
            if whole or not ending:
                introduced.setdefault(letters, owner)
    for index, item in enumerate(items[:-1]):
        if not _is_abbreviation(item):
            continue
        before, behind = items[index - 1] if index else None, items[index + 1]
        if before is not None and (before.text in ("(", "-", "/") or before.low in ("of", "a", "an")):
            continue
        if (
            behind.kind in ("name", "rank", "honorific", "norp")
            or behind.text in (")", "-", "/")
            or behind.low == "of"
        ):
            continue
        number = introduced.get(item.text)
        if number is None:
            number = _by_lexicon(clusters, item)
        if number is not None and clusters[number].starts[0] < item.start:
            yield item.start, item.end, number


def _spelled(items: Sequence[Item], first: int, last: int) -> str | None:
    """The letters in brackets of a post's words, in it or behind its complement.

    "Permanent Secretary (PS) of Defence", "Representative of the Chairperson of the Commission (RCC)".
    """
    for index in range(first + 2, min(last + _COMPLEMENT, len(items) - 1)):
        if items[index].kind == "name" or items[index].text in (".", ",", ";"):
            return None
        if items[index].text == "(":
            letters = items[index + 1]
            if not _is_abbreviation(letters):
                return None
            words = " ".join(item.text for item in items[first:index])
            return letters.text if letters.text in _initials(words) else None
    return None


def _is_abbreviation(item: Item) -> bool:
    return item.kind == "word" and item.text.isupper() and item.text.isalpha() and len(item.text) in _LETTERS


def _by_lexicon(clusters: Sequence[Cluster], item: Item) -> int | None:
    head = post_words().abbreviations.get(item.text)
    if head is None:
        return _by_initials(clusters, item.text)
    wanted = post_content(head.lemma)
    fit = [
        number
        for number, person in enumerate(clusters)
        if any(wanted <= post_content(position) for position in person.values("position"))
    ]
    return fit[0] if len(fit) == 1 else None if fit else _by_initials(clusters, item.text)


def _by_initials(clusters: Sequence[Cluster], letters: str) -> int | None:
    """The one person whose post has these initials: "the CDF" for the Chief of Defence Forces."""
    if len(letters) < _INITIALS:
        return None
    fit = [
        number
        for number, person in enumerate(clusters)
        if any(letters in _initials(position) for position in person.values("position"))
    ]
    return fit[0] if len(fit) == 1 else None


@lru_cache(maxsize=256)
def _initials(position: str) -> tuple[str, str]:
    """The first letters of a post's words, without and with those of its small words, but the article."""
    words = [word for word in position.replace("-", " ").split() if word[0].isalpha() and word != "the"]
    return "".join(word[0] for word in words if word[0].isupper()), "".join(word[0] for word in words).upper()
