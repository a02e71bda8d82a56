"""Where a name that NER missed begins behind the name of a field, a body or a republic."""

from __future__ import annotations

from .body_words import body_words
from .items import Item
from .words import PostWords

# Between a name and the father's.
_FATHERS = frozenset({"bin", "ibn", "bint", "binti", "ould", "mint"})


def name_begins(items: list[Item], cursor: int, limit: int, words: PostWords) -> bool:
    """Whether a name that NER missed begins here: unknown capitalised words behind a word of the field."""
    previous = items[cursor - 1]
    if not (
        previous.kind in ("country", "org")
        or (
            previous.kind == "word" and (previous.low in words.field_words or previous.low in words.modifiers)
        )
        # "Head of the Republic of Tatarstan | Rustam Minnikhanov"
        or (
            previous.kind == "loc"
            and ("republic of" in previous.low or items[cursor - 3].low in ("republic", "state", "territory"))
        )
    ):
        return False
    ends = items[cursor].low in words.field_ends or items[cursor].low in body_words().ends
    if ends or items[cursor - 2].text == "New":
        return False
    if items[cursor].text in ("II", "III"):
        # "Minister of Defence | II | A"
        return False
    run = 0
    probe = cursor
    while probe < limit and items[probe].kind == "word" and items[probe].capital:
        item = items[probe]
        if (
            item.low in words.field_words
            or item.low in words.modifiers
            or item.low in words.function_words
            or (item.low,) in words.heads
            or item.low in body_words().ends
            or (
                previous.kind == "loc"
                and item.low in words.body_nouns | words.legislatures | words.field_ends
            )
        ):
            return False
        run += 1
        probe += 1
        while (
            probe + 1 < limit
            and items[probe].text in ("-", "‑", ".")
            and items[probe].start == items[probe - 1].end
            and items[probe + 1].kind == "word"
        ):
            probe += 2
    if run >= 2:
        return not (
            probe < limit
            and items[probe].low in ("of", "and", "&")
            and items[probe].kind == "word"
            and probe + 1 < limit
            and items[probe + 1].low in words.field_words
        )
    if run == 1 and probe + 1 < limit and items[probe].low in _FATHERS and items[probe].text.islower():
        # "Chief of the Amiri Court | Hamad bin Ali"
        return items[probe + 1].capital
    return run == 1 and probe < limit and items[probe].kind == "name"
