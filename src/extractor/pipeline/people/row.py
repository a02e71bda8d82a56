"""The row of items together with the posts found in it."""

from __future__ import annotations

from .groups import PostGroup
from .items import Item
from .statement import Statement
from .words import PostWords, post_words


class Row:
    """The items of a text with its posts, and whose post is whose (`taken`, by last item of a group)."""

    def __init__(self, text: str, items: list[Item], groups: list[PostGroup]) -> None:
        self.text = text
        self.items = items
        self.words: PostWords = post_words()
        self.ends: dict[int, PostGroup] = {group.last: group for group in groups}
        self.starts: dict[int, PostGroup] = {group.first: group for group in groups}
        self.groups = groups
        self.taken: dict[int, int] = {}
        self.sides: dict[int, Item] = {}

    def article(self, index: int) -> int:
        """Start of the item, with the article before it."""
        before = self.items[index - 1] if index else None
        if before is not None and before.low == "the":
            return before.start
        return self.items[index].start

    def before_title(self, st: Statement) -> int:
        """Index of the last item before the title of a name; -1 where there is none."""
        cursor = st.index
        while cursor >= 0 and self.items[cursor].end > st.title_start:
            cursor -= 1
        return cursor

    def has_prefix_post(self, index: int, item: Item) -> bool:
        """Whether the name has a post of its own before it, be it set off by a comma."""
        cursor = index - 1
        while cursor >= 0 and self.items[cursor].kind in ("rank", "honorific"):
            cursor -= 1
        if cursor >= 0 and self.items[cursor].text == "," and self.taken.get(cursor - 1) == index:
            # "the Minister of Health, A, the Minister of Justice, B"
            return True
        return (
            cursor in self.ends
            and not self.ends[cursor].plural
            and self.items[cursor].end + 2 >= min(item.start, self.items[cursor + 1].start)
        )

    def group_at(self, cursor: int) -> PostGroup | None:
        """The posts that begin here, articles and "former", "currently" skipped."""
        items = self.items
        while (
            cursor < len(items)
            and cursor not in self.starts
            and (
                items[cursor].low in ("the", "a", "an", "our", "his", "its", "also", "as", "currently", "in")
                or items[cursor].low in self.words.tense_words
            )
        ):
            cursor += 1
        if cursor < len(items) and items[cursor].kind == "honorific" and cursor not in self.starts:
            cursor += 1
        return self.starts.get(cursor)
