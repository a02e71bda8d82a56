"""A post said of several people in one place and told of each only by the state: "…, chaired by Peru's A"."""

from __future__ import annotations

from .groups import PostGroup
from .row import Row
from .same_posts import post_content
from .statement import Statement

# Items between the post in the plural and the name.
_REACH = 150
# Lines "STATE: NAME" that make a list of holders.
_LINES = 3


def shared_posts(row: Row, statements: list[Statement]) -> None:
    """Give names that have nothing but their state the post of which the text speaks in the plural.

    "The environment ministers of the basin met … chaired by Brazil's A. Among those present was Peru's B."
    """
    free = [st for st in statements if st.position is None and st.rank is None and not st.counterpart]
    lines = [st for st in free if _line_of_state(row, st)]
    listed = len({row.items[st.index - 2].norm for st in lines}) >= _LINES
    for st in free:
        own = _owned(row, st)
        if own or (listed and st in lines):
            group = _plural_before(row, st.index, _REACH if own else 2 * len(row.items))
            if group is not None:
                st.position, st.lemma, st.group = group.value, group.posts[0].lemma, group
                st.distributed = True


def in_full(row: Row, group: PostGroup) -> str | None:
    """The post of "ministers" that the text calls "defence ministers" before, all of one portfolio."""
    if not group.posts[0].bare or group.posts[0].lemma != "minister":
        return group.value
    told = [
        other.value
        for other in row.groups
        if other.plural
        and other.last < group.first
        and len(other.posts) == 1
        and other.posts[0].lemma == "minister"
        and len(post_content(other.value)) > 1
    ]
    return told[-1] if len({post_content(value) for value in told}) == 1 else group.value


def _owned(row: Row, st: Statement) -> bool:
    """Whether a state's genitive stands before the name: "Peru's | A"."""
    return (
        st.index > 1 and row.items[st.index - 1].kind == "poss" and row.items[st.index - 2].kind == "country"
    )


def _line_of_state(row: Row, st: Statement) -> bool:
    """Whether the name is a line of its own behind a state and a colon."""
    items = row.items
    if st.index < 2 or items[st.index - 1].text not in (":", "–", "-"):
        return False
    opens = (
        st.index < 3
        or items[st.index - 3].kind == "break"
        or items[st.index - 3].text in ("-", "•", "–", "*")
    )
    closed = st.index + 1 >= len(items) or items[st.index + 1].kind == "break"
    return items[st.index - 2].kind == "country" and opens and closed


def _plural_before(row: Row, index: int, reach: int) -> PostGroup | None:
    """The nearest offices of several states before the item."""
    core = row.words.core_heads
    return next(
        (
            group
            for group in reversed(row.groups)
            if index - reach < group.last < index
            and group.plural
            and len(group.posts) == 1
            and (
                group.posts[0].lemma in core
                or (group.value or "").lower().startswith(("chief of", "head of the general"))
            )
            and (not group.posts[0].bare or group.posts[0].lemma not in ("minister", "deputy", "commander"))
        ),
        None,
    )
