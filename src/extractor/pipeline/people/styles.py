"""References by a form of address alone: "His Majesty", "HH the Amir", "Her Excellency"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from .clusters import Cluster
from .lexicon_files import read_lexicon
from .row import Row

# Items between a form of address and the name: "His Majesty King A", "H.E. President Dr. A".
_TITLE = 6
# Words of an office behind the form: "the Crown Prince", "the Deputy Amir".
_OFFICE = 3


@cache
def _forms() -> Mapping[str, str]:
    raw = read_lexicon("epithets.toml")["styles"]
    return {form: style for style, forms in raw.items() for form in forms}


def styled(
    row: Row, clusters: Sequence[Cluster], states: Sequence[str | None], home: str | None
) -> Iterator[tuple[int, int, int]]:
    """Characters that call somebody by a style alone, and the number of the cluster."""
    called = [set(_styles(row, person)) for person in clusters] if clusters else []
    for index, item in enumerate(row.items[:-1]):
        style = _forms().get(item.low) if item.kind == "honorific" else None
        if style is None or (item.text.isupper() and row.items[index + 1].low != "the"):
            continue
        office, last = _office(row, index + 1)
        if last is None:
            continue
        fit = [
            number
            for number, person in enumerate(clusters)
            if style in called[number]
            and person.starts[0] < item.start
            and (not office or any(office == post.lower() for post in person.values("position")))
        ]
        if not fit and item.low == "her excellency" and not office:
            # Written without it before: the only one so far whose post is addressed so.
            before_it = [n for n, person in enumerate(clusters) if person.starts[0] < item.start]
            fit = [n for n in before_it if any(map(_addressed, clusters[n].values("position")))]
            fit = fit if len(fit) == 1 else []
        # Of several, the issuer's own, and whom the text has named most.
        fit = [number for number in fit if home and states[number] == home] or fit
        before = {n: sum(start < item.start for start in clusters[n].starts) for n in fit}
        number = max(fit, key=lambda n: (before[n], -clusters[n].starts[0]), default=None)
        if number is not None:
            yield item.start, row.items[last].end, number


def _addressed(post: str) -> bool:
    return post.lower().startswith(tuple(read_lexicon("epithets.toml")["addressed_excellency"]))


def _styles(row: Row, person: Cluster) -> Iterator[str]:
    """The styles that stand before a person's names."""
    for statement in person.members:
        for cursor in range(statement.index - 1, max(-1, statement.index - _TITLE), -1):
            item = row.items[cursor]
            if item.kind == "honorific" and item.low in _forms():
                yield _forms()[item.low]
            elif item.kind not in ("honorific", "rank") and not (item.kind == "word" and item.capital):
                break


def _office(row: Row, index: int) -> tuple[str, int | None]:
    """The office behind a form of address, "" without one, and the last item; None where a name follows."""
    items = row.items
    cursor, words = index, []
    if items[index].low == "the":
        cursor += 1
        while cursor < len(items) and items[cursor].kind == "word" and items[cursor].capital:
            words.append(items[cursor].low)
            cursor += 1
        if not words or len(words) > _OFFICE:
            return "", None
    if cursor < len(items) and (
        items[cursor].kind in ("name", "rank", "honorific", "poss", "country", "norp", "org", "loc")
        or items[cursor].capital
        or items[cursor].low in ("and", "of", "for")
    ):
        return "", None
    return " ".join(words), cursor - 1
