"""Words of a post that NER took into the name behind it: "Commander of the 36th Military | Zone | A"."""

from __future__ import annotations

import re
from functools import cache

from .body_words import body_words
from .words import PostWords

_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?(?=[ ])")
_UNIT = re.compile(r"(?=\w*\d)[A-Z\d][\w-]* ")
_BEFORE = re.compile(r"(?:\b([^\W_][\w'’-]*)) $")
# Words at most before the one that ends a body: "Chairman | Chattogram Port Authority | A".
_LONGEST = 4
_NAME = 2
_WINDOW = 80


@cache
def _local() -> re.Pattern[str]:
    """Behind it stands a place: "Mayor of | Quito | A", "Consul General of Ruritania in | Herat | A"."""
    offices = "|".join(sorted(map(re.escape, body_words().local_offices), key=len, reverse=True))
    return re.compile(
        rf"\b(?i:{offices})(?: of| in)(?: the)? $"
        r"|\b(?i:consul(?:[ -]general)?) of(?: the)?(?: [A-Z]\w+){1,3} in $"
    )


def behind_post(text: str, start: int, end: int, places: dict[int, int], words: PostWords) -> int:
    """Where the name begins behind a post's last words, or `start` as it is.

    `places` says where the places end that begin somewhere in the text.
    """
    if text[start - 1 : start] != " " or text.count(" ", start, end) < _NAME:
        return start
    if (lettered := _UNIT.match(text, start, end)) is not None:
        # "Head of the Department | OS7 | A"
        return lettered.end()
    return _body(text, start, end, words) or _place(text, start, end, places) or start


def _body(text: str, start: int, end: int, words: PostWords) -> int | None:
    """Index behind the last word of a body or field, of which no given name is made."""
    before = _BEFORE.search(text, max(0, start - 24), start)
    if before is None:
        return None
    low = before.group(1).lower()
    behind = None
    for count, word in enumerate(_pieces(text, start, end)):
        if count == _LONGEST or word.group().lower() not in words.field_ends | body_words().ends:
            if count == _LONGEST or behind is not None:
                break
            continue
        if count and not _of_office(low, words):
            break
        behind = word.end() + 1
    if behind is None or text.count(" ", behind, end) < _NAME - 1:
        return None
    known = low in words.field_words or low in words.modifiers or low in ("european", "asian", "african")
    return behind if known or before.group(1)[0].isupper() or low in ("of", "the", "and", "for") else None


def _of_office(low: str, words: PostWords) -> bool:
    """Whether a body's own name may follow: a head of posts, a preposition or a word of the body."""
    return (low,) in words.heads or low in words.field_words or low in ("of", "the", "for", "in", "at")


def _place(text: str, start: int, end: int, places: dict[int, int]) -> int | None:
    """Index behind the place of a local office."""
    if text[start - 4 : start] not in (" of ", " in ", "the "):
        return None
    if _local().search(text, max(0, start - _WINDOW), start) is None:
        return None
    behind = places.get(start, 0)
    if not start < behind < end:
        pieces = [word.group() for word in _pieces(text, start, end)]
        at = next((k for k, piece in enumerate(pieces[:3]) if piece.lower() in body_words().districts), None)
        if at is None:
            at = 0
            while at + 1 < len(pieces) and pieces[at].lower() in body_words().before_towns:
                at += 1
        behind = start + len(" ".join(pieces[: at + 1]))
    return behind + 1 if text.count(" ", behind + 1, end) >= _NAME - 1 else None


def _pieces(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The words of the span but the last."""
    return list(_WORD.finditer(text, start, end))
