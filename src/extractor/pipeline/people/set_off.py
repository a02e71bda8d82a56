"""Bodies set off from a post before the name: "Secretary A, Department of the Interior"."""

from __future__ import annotations

from .chains import chain
from .post import Post
from .row import Row
from .statement import Statement
from .value import Value, title_case

_LONGEST = 14
# Before a bare post these leave it as it is: the body completes it.
_DEGREES = frozenset({"acting", "deputy", "interim"})


def set_off_body(row: Row, st: Statement, cursor: int) -> bool:
    """Complete the post before the name by the body at `cursor`, behind a comma; whether one is there."""
    items = row.items
    words = row.words
    group = st.group
    if group is None or st.position is None or group.end > st.start or len(group.posts) > 1 or group.plural:
        return False
    post = group.posts[0]
    if post.lemma not in words.led_bodies or post.last >= post.head_end or post.body:
        return False
    begin = cursor
    while items[begin].kind in ("country", "norp") and begin + 1 < len(items):
        begin += 1
    first = items[begin]
    if first.kind != "word" or not first.capital or begin in row.starts:
        return False
    side = Post(0, 0, 0, 0, post.lemma, False, 0, "")
    value = Value(row.text)
    end = chain(items, begin, min(len(items), begin + _LONGEST), side, value, words, ("of", "for"))
    value.trim()
    body = title_case(value.string())
    run = [item.low for item in items[begin:end]]
    if end == begin or not body or not _closed(row, end):
        return False
    opens = run[0] in words.state_bodies and len(run) > 2 and run[1] in ("of", "for")
    if not opens and not (len(run) > 1 and run[-1] in words.state_bodies):
        return False
    low = st.position.lower().split()
    bare = all(word in _DEGREES for word in low[: len(low) - len(post.lemma.split())])
    st.position = f"{st.position} of the {body}" if bare else f"{st.position}, {body}"
    st.country = st.country or side.country or (items[cursor].norm if begin > cursor else None) or None
    st.title_end = max(st.title_end, items[end - 1].end)
    return True


def _closed(row: Row, end: int) -> bool:
    """Whether an apposition can end before the item."""
    if end >= len(row.items):
        return True
    item = row.items[end]
    return item.kind == "break" or item.text in (",", ".", ";", ")", "-", "–", "—", "|") or item.low == "and"
