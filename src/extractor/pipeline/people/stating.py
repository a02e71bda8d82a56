"""Posts given to names."""

from __future__ import annotations

import re

from extractor.lexicon import organization_code

from .groups import PostGroup
from .row import Row
from .statement import Statement

# Parts in an occasion that are said like posts (delegation_heads.py).
_PART = re.compile(r"Head of (?:the )?(?:Delegation|Mission)", re.IGNORECASE)


def apply(row: Row, st: Statement, group: PostGroup, *, prefix: bool) -> None:
    """Give the posts to the name; `prefix` says that they stand before it."""
    occasion = all(post.occasion for post in group.posts)
    if st.position is None or (st.occasion and not occasion):
        if st.position is not None:
            st.country = st.country or group.country
        st.position = group.value
        st.occasion = occasion
        st.lemma = group.posts[0].lemma
        st.group = group
        st.former = all(post.former for post in group.posts)
        st.anaphor = next((post.back_reference for post in group.posts if post.back_reference), None)
        st.counterpart = group.value is None
    elif not occasion and not prefix and group.value and not st.distributed:
        # A post on either side of the name; the one held now, or the longer one, says more.
        if st.former and not any(post.former for post in group.posts):
            st.position, st.lemma, st.group, st.former = group.value, group.posts[0].lemma, group, False
        elif st.lemma == group.posts[0].lemma and len(group.value) > len(st.position):
            st.position, st.group = group.value, group
        elif (
            (st.position or "").lower()
            in ("minister of state", "deputy prime minister", "vice prime minister")
            and group.posts[0].lemma == "minister"
            and st.group is not None
            and not st.group.country
        ):
            # "the Minister of State, Mrs. A, Minister of Foreign Affairs"
            st.position, st.group = f"{st.position}, {group.value}", group
        elif st.lemma in row.words.styles and st.lemma == (st.position or "").lower():
            st.position, st.lemma, st.group = group.value, group.posts[0].lemma, group
        elif _PART.fullmatch(st.position or "") and not _PART.fullmatch(group.value):
            # "the head of the Chadian delegation, A, Minister of Trade": the part stays for his role.
            st.position, st.lemma, st.group = f"{st.position}, {group.value}", group.posts[0].lemma, group
        elif st.position in row.words.bare_titles:
            st.position, st.lemma, st.group = group.value, group.posts[0].lemma, group
            st.former = all(post.former for post in group.posts)
    serves = not group.country and organization_code(group.organization or "") is not None
    if st.nationality and not prefix and st.group is group and serves:
        # "Colonel A (Ghana), Chief of Staff of UNMISS" stands for the organisation.
        st.country = None
    st.country = st.country or group.country
    if st.group is group or not any(post.body for post in group.posts):
        # "the Mayor A, the Rector of Hill College, B": the college is B's.
        st.organization = st.organization or group.organization


def free(row: Row, group: PostGroup, cursor: int, st: Statement) -> bool:
    """Whether a post after ", " is this name's apposition and not the prefix of the next name."""
    taker = row.taken.get(group.last)
    return bool(taker is None or taker == st.index)


def take(row: Row, st: Statement, group: PostGroup) -> None:
    """Give the posts behind a name to it, unless another name has them."""
    taker = row.taken.get(group.last)
    if taker is not None and taker != st.index:
        return
    apply(row, st, group, prefix=False)
    st.title_end = max(st.title_end, group.end)
    row.taken[group.last] = st.index
