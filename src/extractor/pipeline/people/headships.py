"""References by what somebody is at the head of: "the IAEA chief", "the head of Russian diplomacy"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from .clusters import Cluster
from .items import Item
from .lexicon_files import read_lexicon
from .person import PersonDraft
from .row import Row
from .same_posts import post_content
from .words import post_words

_LONGEST = 4  # words of a department
_LETTERS = range(2, 11)  # of a body's abbreviation
_SMALL = frozenset({"of", "the", "for", "and"})


@dataclass(frozen=True, slots=True)
class _Words:
    heads: frozenset[str]
    titled: frozenset[str]
    bodies: frozenset[str]
    openings: frozenset[str]
    departments: Mapping[str, tuple[frozenset[str], ...]]
    states: Mapping[str, str]


@cache
def _words() -> _Words:
    raw = read_lexicon("epithets.toml")["headships"]
    return _Words(
        heads=frozenset(raw["heads"]),
        titled=frozenset(raw["titled"]),
        bodies=frozenset(raw["bodies"]),
        openings=frozenset([*raw["heads"], *raw["titled"]]),
        departments={
            called: tuple(map(post_content, department["posts"]))
            for department in raw["departments"]
            for called in department["called"]
        },
        states={
            called: department["state"]
            for department in raw["departments"]
            if "state" in department
            for called in department["called"]
        },
    )


@dataclass(frozen=True, slots=True)
class _Body:
    """What the reference names: a department, or an organisation by its code or letters ("" for any)."""

    state: str | None
    posts: tuple[frozenset[str], ...] = ()
    organization: str | None = None
    letters: str | None = None


def headed(
    row: Row, clusters: Sequence[Cluster], drafts: Sequence[PersonDraft]
) -> Iterator[tuple[int, int, int]]:
    """Characters of such references, and whom of `clusters`, which match `drafts`, each means.

    Nobody where several fit.
    """
    items, openings = row.items, _words().openings
    for index, item in enumerate(items[:-1]):
        if item.low == "the" and items[index + 1].low in openings:
            found = _of_body(items, index + 1)
            start = index + 1
        elif item.low == "the" and (found := _department_head(items, index + 1)) is not None:
            start = index + 1
        elif item.kind == "org" or _is_letters(item):
            found = _body_head(items, index)
            start = index
        else:
            continue
        if found is None:
            continue
        end, body, head = found
        number = _holder(clusters, drafts, body, head, item.start)
        if number is not None:
            yield items[start].start, items[end - 1].end, number


def _of_body(items: Sequence[Item], index: int) -> tuple[int, _Body, str] | None:
    """The end, body and head of "head of the Serbian Foreign Ministry" at an index."""
    head = items[index].low
    cursor = index + 1
    if cursor < len(items) and _is_letters(items[cursor]) and _is_over(items, cursor + 1):
        # "the Commander SLAF"
        return cursor + 1, _named(items[cursor]), head
    if cursor >= len(items) or items[cursor].low not in ("of", "at"):
        return None
    cursor += 1
    if cursor < len(items) and items[cursor].low in ("the", "that", "this"):
        cursor += 1
    state = None
    if cursor + 1 < len(items) and items[cursor].kind in ("norp", "country"):
        state, cursor = items[cursor].norm or None, cursor + 1
        if items[cursor].kind == "poss":
            cursor += 1
    if cursor >= len(items):
        return None
    if state is None and (items[cursor].kind == "org" or _is_letters(items[cursor])):
        body = _named(items[cursor])
        return (cursor + 1, body, head) if _is_over(items, cursor + 1) else None
    for size in range(_LONGEST, 0, -1):
        words = " ".join(item.low for item in items[cursor : cursor + size])
        end = cursor + size
        if end > len(items) or not _is_over(items, end):
            continue
        if words in _words().departments:
            return end, _Body(state, posts=_words().departments[words]), head
        if state is None and words in _words().bodies:
            return end, _Body(None, organization=""), head
    return None


def _body_head(items: Sequence[Item], index: int) -> tuple[int, _Body, str] | None:
    """The end, body and head of "IAEA chief" at an index."""
    cursor = index + 1
    if items[cursor].kind == "poss":
        cursor += 1
    if cursor >= len(items) or items[cursor].low not in _words().openings:
        return None
    return (cursor + 1, _named(items[index]), items[cursor].low) if _is_over(items, cursor + 1) else None


def _department_head(items: Sequence[Item], index: int) -> tuple[int, _Body, str] | None:
    """The end, body and head of "Ruritanian foreign ministry chief" at an index."""
    state = items[index].norm if items[index].kind in ("norp", "country") else None
    cursor = index + (state is not None)
    for end in range(min(cursor + _LONGEST, len(items) - 1), cursor, -1):
        head = items[end].low
        if head not in _words().heads or not _is_over(items, end + 1):
            continue
        department = " ".join(item.low for item in items[cursor:end])
        if department in _words().departments:
            own = _words().states.get(department)
            return end + 1, _Body(own or state or None, posts=_words().departments[department]), head
    return None


def _named(item: Item) -> _Body:
    letters = item.text if _is_letters(item) else None
    return _Body(None, organization=(item.norm or item.text) if item.kind == "org" else None, letters=letters)


def _is_letters(item: Item) -> bool:
    return (
        item.kind in ("word", "org")
        and item.text.isupper()
        and item.text.isalpha()
        and len(item.text) in _LETTERS
    )


def _is_over(items: Sequence[Item], end: int) -> bool:
    """Whether the reference ends here: no name, longer post or body follows."""
    if end >= len(items):
        return True
    behind = items[end]
    return not (
        behind.kind in ("name", "rank", "honorific", "org", "norp", "country", "poss")
        or behind.low in ("of", "for", "-", "'s")
        or (behind.kind == "word" and behind.capital)
    )


def _holder(
    clusters: Sequence[Cluster], drafts: Sequence[PersonDraft], body: _Body, head: str, before: int
) -> int | None:
    """The one person named before whom a reference can mean."""
    fit = [
        number
        for number, person in enumerate(clusters)
        if person.starts[0] < before and _fits(person, drafts[number], body, head)
    ]
    if len(fit) > 1:
        deputy = post_words().stands_for_another
        first = [
            n for n in fit if any(not post_content(post) & deputy for post in clusters[n].values("position"))
        ]
        fit = first or fit
    return fit[0] if len(fit) == 1 else None


def _fits(person: Cluster, draft: PersonDraft, body: _Body, head: str) -> bool:
    positions = person.values("position")
    if not positions or (body.state is not None and draft.country != body.state):
        return False
    if head in _words().titled and not any(_is_called(head, post) for post in positions):
        return False
    if body.posts:
        return any(words <= post_content(post) for words in body.posts for post in positions)
    if body.organization == "":
        return draft.organization is not None
    if body.organization is not None and body.organization in (
        draft.organization,
        *person.values("organization"),
    ):
        return True
    return body.letters is not None and any(_stands_for(body.letters, post) for post in positions)


def _is_called(head: str, position: str) -> bool:
    """Whether a post is called so in short; "chair" also those of chairmen."""
    content = post_content(position)
    return head in content or (head == "chair" and any(word.startswith("chair") for word in content))


@lru_cache(maxsize=1024)
def _stands_for(letters: str, position: str) -> bool:
    """Whether letters are beginnings of successive words in a post: CENTCOM of "… Central Command"."""
    words = [word for word in position.replace("-", " ").split() if word.lower() not in _SMALL]
    return any(_begins(letters.lower(), words[start:]) for start in range(len(words)))


def _begins(letters: str, words: Sequence[str]) -> bool:
    """Whether the letters can be cut into beginnings of the first words, at least two."""
    ends = {0}
    for count, word in enumerate(words):
        if not word[0].isupper():
            return False
        low = word.lower()
        ends = {
            end + size
            for end in ends
            for size in range(1, len(low) + 1)
            if letters[end : end + size] == low[:size]
        }
        if count and len(letters) in ends:
            return True
    return False
