"""Posts that a clause tells: "MP A, who chairs the Foreign Affairs Committee"."""

from __future__ import annotations

from .chains import chain
from .fields import numbered
from .post import Post
from .row import Row
from .statement import Statement
from .value import Value, title_case


def chairing(row: Row, st: Statement, cursor: int) -> None:
    """Read "who | chairs Parliament's Foreign Affairs Committee" at `cursor`, behind "who"."""
    items = row.items
    head = row.words.chairing.get(items[cursor].low)
    general = st.position is None or st.position.lower() in row.words.general_posts
    if head is None or not general:
        return
    begin = cursor + 1
    while begin < len(items) and (
        items[begin].low in ("the", "its", "his", "her") or items[begin].kind in ("country", "norp", "poss")
    ):
        begin += 1
    if (
        begin + 1 < len(items)
        and items[begin + 1].kind == "poss"
        and items[begin].low in row.words.public_bodies
    ):
        begin += 2
    if begin >= len(items) or items[begin].kind != "word":
        return
    if not items[begin].capital and not numbered(items, begin, row.words):
        return
    post = Post(0, 0, 0, 0, head.lower(), False, 0, "")
    value = Value(row.text)
    end = chain(items, begin, min(len(items), begin + 12), post, value, row.words, ("of", "for"))
    value.trim()
    body = value.string()
    if end == begin or not any(
        item.low in row.words.body_nouns | row.words.public_bodies | row.words.military_bodies
        for item in items[begin:end]
    ):
        return
    st.position = f"{head} of the {title_case(body)}"
    st.lemma = head.lower()
    st.country = st.country or post.country
    st.title_end = max(st.title_end, items[end - 1].end)
