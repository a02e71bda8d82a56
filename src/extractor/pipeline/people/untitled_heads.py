"""Heads and ministers named without a post: "A. B. received C. … The President of Russia thanked C."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .clusters import Cluster
from .groups import PostGroup
from .office_holders import states_of_holder
from .row import Row
from .same_posts import is_head


def titles_of_untitled(
    row: Row, clusters: Sequence[Cluster], resolved: Sequence[tuple[PostGroup, int]]
) -> Iterator[tuple[PostGroup, int]]:
    """Titles with a state that nobody holds by the words of the text, and whose each is.

    It is that of the one whom the press knows as such, else of the protagonist, the only one without a post.
    """
    bare = [
        number
        for number, person in enumerate(clusters)
        if len(person.tokens) > 1
        and not person.values("position")
        and not person.values("rank")
        and not person.values("organization")
    ]
    if not bare:
        return
    done = {group.last for group, _ in resolved}
    found: dict[tuple[str, str], int] = {}
    for group in row.groups:
        post, state = group.posts[0], group.country
        if (
            state is None
            or group.plural
            or group.organization
            or len(group.posts) > 1
            or group.last in row.taken
            or group.last in done
            or post.former
            or post.indefinite
            or not (post.definite or row.items[group.first].kind in ("norp", "country"))
            or _is_held(clusters, state, post.lemma)
        ):
            continue
        able = [
            number
            for number in bare
            if clusters[number].starts[0] < group.start and clusters[number].countries <= {state}
        ]
        known = [n for n in able if state in states_of_holder(clusters[n].tokens, group.value)]
        if len(known) != 1 and is_head(post.lemma) and _opens(row, group) and bare == [0] == able:
            known = [] if states_of_holder(clusters[0].tokens, group.value) else able
        if len(known) == 1 and found.setdefault((state, post.lemma), known[0]) == known[0]:
            yield group, known[0]


def _is_held(clusters: Sequence[Cluster], state: str, lemma: str) -> bool:
    return any(state in person.countries and lemma in person.lemmas for person in clusters)


def _opens(row: Row, group: PostGroup) -> bool:
    """Whether a sentence begins with the title."""
    before = group.first - 1
    if before >= 0 and row.items[before].low == "the":
        before -= 1
    return before < 0 or row.items[before].kind == "break" or row.items[before].text in (".", "*")
