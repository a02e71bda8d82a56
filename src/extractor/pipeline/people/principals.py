"""Those for whom others work, named in the posts of these: "A, the special envoy of President B"."""

from __future__ import annotations

from collections.abc import Sequence

from .clusters import Cluster
from .complements import right
from .groups import PostGroup
from .items import Item
from .person import PersonDraft
from .post import Post
from .row import Row
from .statement import Statement
from .value import Value
from .words import post_words

_TIES = frozenset({"of", "to", "for"})
_BEHIND = frozenset({"for", "on"})


def principals_in(text: str, items: Sequence[Item], posts: Sequence[Post]) -> list[PostGroup]:
    """Take the names of principals into the posts of `posts` that end in their titles; the titles as groups.

    "special envoy of US President A": A's name is part of the envoy's post, and "President" his own.
    """
    found: list[PostGroup] = []
    for number, post in enumerate(posts):
        title = _title(items, post)
        name = _name_behind(items, post.last + 1)
        if title is None or name is None:
            continue
        if items[title - 1].low == "the":
            # "the Special Envoy of the President A" names the envoy.
            continue
        own = _own_title(text, items, title, post)
        found.append(PostGroup([own], []))
        post.value = f"{post.value} {items[name].text}"
        post.last, post.end = name, items[name].end
        if name + 1 < len(items) and items[name + 1].low in _BEHIND:
            _further(text, items, post, posts[number + 1].first if number + 1 < len(posts) else len(items))
    return found


def _title(items: Sequence[Item], post: Post) -> int | None:
    """Where the title of somebody else begins with which a post ends: behind "of", "to" or "for"."""
    if post.plural or items[post.last].low not in post_words().principals:
        return None
    cursor = post.last
    while cursor > post.head_end and _is_title_word(items[cursor - 1]):
        cursor -= 1
    before = cursor - 1
    while before >= post.head_end and (items[before].kind in ("norp", "country", "org", "poss")):
        before -= 1
    if before >= post.head_end and items[before].low == "the":
        before -= 1
    return cursor if before >= post.head_end and items[before].low in _TIES else None


def _is_title_word(item: Item) -> bool:
    return item.kind == "word" and item.capital and item.low != "the"


def _name_behind(items: Sequence[Item], cursor: int) -> int | None:
    while cursor < len(items) and items[cursor].kind in ("honorific", "rank"):
        cursor += 1
    return cursor if cursor < len(items) and items[cursor].kind == "name" else None


def _own_title(text: str, items: Sequence[Item], begin: int, post: Post) -> Post:
    """The title as a post of the principal."""
    value = text[items[begin].start : items[post.last].end]
    owner = items[begin - 1] if items[begin - 1].kind != "poss" else items[begin - 2]
    return Post(
        begin,
        post.last,
        items[begin].start,
        items[post.last].end,
        items[post.last].low,
        plural=False,
        head_end=post.last + 1,
        value=value,
        country=owner.norm or None if owner.kind in ("norp", "country") else None,
        organization=owner.norm or None if owner.kind == "org" else None,
        bare=False,
    )


def _further(text: str, items: Sequence[Item], post: Post, limit: int) -> None:
    """Add what stands behind the name: "to Ambassador A for religious minorities"."""
    value = Value(text)
    end = right(list(items[:limit]), post.last + 1, post, value, post_words())
    value.trim()
    if end > post.last + 1 and value.parts:
        post.value = f"{post.value} {value.string()}"
        post.last, post.end = end - 1, items[end - 1].end


def owned_by_name(row: Row, statements: Sequence[Statement]) -> None:
    """Make a principal in the genitive part of what stands at the name: "President A's envoy | B"."""
    by_index = {st.index: st for st in statements}
    for st in statements:
        group = st.group
        if group is None or group.first < 2 or group.first > st.index:
            continue
        if row.items[group.first - 1].kind != "poss" or row.items[group.first - 2].kind != "name":
            continue
        principal = by_index.get(group.first - 2)
        if principal is not None:
            st.title_start = principal.title_start
            st.country = st.country or principal.country
            st.organization = st.organization or (None if st.country else principal.organization)


def of_principals(clusters: Sequence[Cluster], drafts: Sequence[PersonDraft]) -> None:
    """Give those without a side that of the principal whom their post names; `drafts` match `clusters`."""
    owners = {st.index: number for number, person in enumerate(clusters) for st in person.members}
    for number, person in enumerate(clusters):
        draft = drafts[number]
        groups = [st.group for st in person.members if st.group is not None]
        if draft.country or draft.organization:
            continue
        inside = (owners.get(index) for group in groups for index in range(group.first, group.last + 1))
        principal = next((owner for owner in inside if owner not in (None, number)), None)
        if principal is not None:
            draft.country, draft.organization = drafts[principal].country, drafts[principal].organization
