"""Lists of persons under the name of a side, over semicolons and lines: "The Kenyan side: 1. A, …; 2. B"."""

from __future__ import annotations

from collections.abc import Iterator

from .items import Item, ends_sentence
from .row import Row

# Longest stretch of items that is read as one list, and as one line of it.
_LONGEST, _LONGEST_LINE = 400, 45
# Items of a heading.
_LONGEST_HEADING = 9
_BULLETS = frozenset({"•", "*", "·", "-", "–", "—", "▪", "●"})
_SIDES = ("norp", "country", "org")
_PERSON = ("name", "rank", "honorific")


def list_end(row: Row, index: int) -> int:
    """Index behind the list that begins at an item: the end of its sentence, or of its last line.

    A semicolon ends it unless another person follows; behind a colon it goes on over lines of persons.
    """
    items = row.items
    end = index
    while end < min(len(items), index + _LONGEST):
        item = items[end]
        if item.kind == "break":
            return _lines_end(row, end) if _opens_lines(items, index, end) else end
        if (item.text == ";" and not person_follows(row, end + 1)) or ends_sentence(items, end):
            return end
        end += 1
    return end


def headed_lists(row: Row) -> Iterator[tuple[int, int, Item]]:
    """Lists whose side stands in a line of its own: "Kenya:", "From the Kenyan side:"."""
    items = row.items
    begin = 0
    while begin < len(items):
        stop = next((k for k in range(begin, len(items)) if items[k].kind == "break"), len(items))
        first = _last_sentence(items, begin, stop)
        side = _heading(row, first, stop) if stop - first < _LONGEST_HEADING and stop < len(items) else None
        if side is not None and (end := _lines_end(row, stop)) > stop:
            yield stop + 1, end, side
            begin = end
        else:
            begin = stop + 1


def _last_sentence(items: list[Item], begin: int, stop: int) -> int:
    """Where a heading behind other sentences of its line begins: "… in Vienna. On the Kenyan side:"."""
    if stop - begin < _LONGEST_HEADING or items[stop - 1].text != ":":
        return begin
    ends = (k + 1 for k in range(stop - 2, stop - _LONGEST_HEADING - 1, -1) if ends_sentence(items, k))
    return next(ends, begin)


def _heading(row: Row, begin: int, stop: int) -> Item | None:
    """The side of a heading that fills the line."""
    line = row.items[_behind_bullet(row.items, begin) : stop]
    colon = bool(line) and line[-1].text == ":"
    words = [item for item in line[: len(line) - colon] if item.text not in ("(", ")", "*", ",")]
    sides = [item for item in words if item.kind in _SIDES]
    rest = [item.low for item in words if item.kind not in _SIDES and item.kind != "poss"]
    if len(sides) != 1 or not row.words.list_headings.issuperset(rest):
        return None
    # A state's name alone may be a headline, a country's place in a row of links …
    named = colon or not row.words.sides.isdisjoint(rest) or not row.words.members_of_list.isdisjoint(rest)
    return sides[0] if named else None


def _opens_lines(items: list[Item], index: int, end: int) -> bool:
    """Whether lines of a list follow the break: behind a colon, or right behind "represented by"."""
    before = items[end - 1].text
    return before == ":" or (end == index and before == "by")


def person_follows(row: Row, index: int) -> bool:
    """Whether behind a semicolon the list goes on with a person, by name, title or post."""
    items = row.items
    while index < len(items) and items[index].low in row.words.goes_on_with:
        index += 1
    if index >= len(items):
        return False
    if items[index].kind in _PERSON:
        return True
    return row.group_at(index) is not None


def _lines_end(row: Row, index: int) -> int:
    """Index of the break behind the last line of persons that follows the break at `index`."""
    items = row.items
    bulleted: bool | None = None
    end = index
    while end < len(items):
        begin = end + 1
        stop = next((k for k in range(begin, len(items)) if items[k].kind == "break"), len(items))
        first = _behind_bullet(items, begin)
        bulleted = first > begin if bulleted is None else bulleted
        if begin >= len(items) or (first > begin) != bulleted or not _is_entry(row, first, stop):
            break
        end = stop
    return end


def _behind_bullet(items: list[Item], index: int) -> int:
    """The item behind a bullet or number at the beginning of a line."""
    if index < len(items) and items[index].text in _BULLETS:
        return index + 1
    numbered = index + 1 < len(items) and items[index].text.isdigit() and items[index + 1].text in (".", ")")
    return index + 2 if numbered else index


def _is_entry(row: Row, begin: int, stop: int) -> bool:
    """Whether a line holds a person with what belongs to him and tells nothing."""
    line = row.items[begin:stop]
    if not line or len(line) > _LONGEST_LINE or not any(item.kind == "name" for item in line):
        return False
    if line[0].kind not in _PERSON and row.group_at(begin) is None:
        return False
    telling = row.words.brings_together | row.words.clause_verbs | row.words.host_verbs
    return not any(item.kind == "word" and item.low in telling and item.low != "with" for item in line)
