"""Bodies set off from a person's post by a comma: "A, CEO, Google", "A, Director, League of Voters"."""

from __future__ import annotations

from .idioms import body_countries
from .items import Item
from .parties import state_of_party, unknown_letters
from .private_bodies import initials_behind, plural_owner
from .row import Row
from .statement import Statement
from .tails import opens_line

_LINKS = frozenset({"of", "for", "and", "the", "&", "in", "on", "to", "at", "by", "is", "with", "+"})
_BULLETS = frozenset({"-", "–", "—", "•", "*", "·", "‑"})
_GLUE = frozenset({"-", "‑", ".", "/", "'", "’"})
# Items of the longest name.
_LONGEST = 14


def body_behind(row: Row, st: Statement, cursor: int) -> None:
    """Read the body behind the comma at `cursor`, which stands behind the person's post."""
    items = row.items
    group = st.group
    if (
        group is None
        or group.plural
        or st.position is None
        or st.organization is not None
        or cursor + 1 >= len(items)
        or items[cursor].text != ","
    ):
        return
    lemmas = {post.lemma for post in group.posts}
    if lemmas <= row.words.core_heads - row.words.corporate_heads:
        return
    begin = cursor + 1 + (items[cursor + 1].low == "the")
    end = _end(row, begin)
    run = items[begin:end]
    if not run or not _closed(items, end):
        return
    letters = initials_behind(items, end)
    lettered = letters is not None and not body_countries(letters) and _listed(row, st)
    if not _private(row, st, run, lemmas, lettered):
        return
    st.organization = letters or " ".join(row.text[run[0].start : run[-1].end].split())
    st.country = st.country or state_of_party(st.organization)
    st.title_end = max(st.title_end, items[end - 1].end)


def _end(row: Row, begin: int) -> int:
    """Index after the name of a body that begins at the item."""
    items = row.items
    end = begin
    while end < len(items) and end - begin < _LONGEST:
        item = items[end]
        if end in row.starts and not row.starts[end].plural and not _inside_name(items, begin, end):
            break
        glued = end > begin and items[end - 1].end == item.start
        if item.text in _GLUE:
            if plural_owner(items, end, len(items)):
                end += 1
                continue
            if not glued or end + 1 >= len(items) or items[end + 1].start != item.end:
                break
        elif item.kind in ("word", "loc", "norp", "country", "org", "poss", "rank"):
            linked = item.low in _LINKS and end > begin and _goes_on(items, end + 1)
            if not (item.capital or linked or item.kind == "poss" or glued or item.text[0].isdigit()):
                break
        elif item.text not in _LINKS or not _goes_on(items, end + 1):
            break
        end += 1
    return end


def _inside_name(items: list[Item], begin: int, index: int) -> bool:
    """Whether what could begin a post goes on with a name: "Center for | Justice", "Pro Bono | Counsel"."""
    before = items[index - 1]
    return index > begin and (before.low in ("of", "for") or (before.kind == "word" and before.capital))


def _goes_on(items: list[Item], index: int) -> bool:
    """Whether a name goes on behind a link: with a capital, or a further link before one."""
    for item in items[index : index + 2]:
        if item.low not in _LINKS:
            return item.kind in ("word", "loc", "norp", "country", "org") and item.capital
    return False


def _closed(items: list[Item], end: int) -> bool:
    """Whether an apposition or an entry of a list can end before the item."""
    if end >= len(items):
        return True
    item = items[end]
    return item.kind == "break" or item.text in (",", ".", ";", "(", ")", "|") or item.text in _BULLETS


def _private(row: Row, st: Statement, run: list[Item], lemmas: set[str], lettered: bool) -> bool:
    """Whether the words name a body that is no state organ, no desk and no place.

    `lettered` says that the entry of a list gives the body's letters.
    """
    words = row.words
    low = [item.low for item in run]
    if not words.public_bodies.isdisjoint(low):
        return False
    if all(item.kind in ("country", "norp", "loc", "org") or item.low in _LINKS for item in run):
        return False
    if lettered or not words.private_bodies.isdisjoint(low):
        return True
    state = words.areas | (words.body_nouns | words.military_bodies) - words.centres
    if not state.isdisjoint(low):
        return False
    if not words.centres.isdisjoint(low):
        return True
    known = words.field_words | words.modifiers | _LINKS
    if all(word in known for word in low):
        return False
    if not lemmas.isdisjoint(words.company_heads):
        return True
    letters = len(run) == 1 and unknown_letters(run[0])
    return _listed(row, st) and (not lemmas.isdisjoint(words.corporate_heads) or letters)


def _listed(row: Row, st: Statement) -> bool:
    """Whether the person is an entry of a list: first on the line, or behind a bullet."""
    if opens_line(row, st):
        return True
    before = st.index - 1
    while before >= 0 and row.items[before].kind in ("rank", "honorific"):
        before -= 1
    if before > 0 and row.items[before].kind == "word" and row.items[before].capital:
        # A title that no lexicon has: "- Sheriff A".
        before -= 1
    return before >= 0 and row.items[before].text in _BULLETS and row.items[before].end < st.start
