"""When two values say the same.

Names: order, case, diacritics, hyphens and apostrophes do not count, initials stand for names that begin
with them, and a surname (or the family name that stands first) alone stands for the full name. Different
transliterations are different names. Ranks, positions, cities: case, diacritics, hyphens, punctuation and
defence/defense do not count. Codes and dates are compared as they are.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not decompose into a base letter and a mark.
_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i",
        "ħ": "h", "ŧ": "t", "ə": "a", "ŋ": "n",
    }
)  # fmt: skip
_APOSTROPHES = re.compile(r"['’‘ʼʻ`´]")
_NOT_WORD = re.compile(r"[^\w]+|_+")
_QUOTED = re.compile(r"[\"“”«»„(][^\"“”«»„()]*[\"“”«»„)]")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def fold(text: str) -> str:
    """The text in lower case without diacritics, punctuation as single spaces."""
    lowered = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
    plain = "".join(char for char in lowered if not unicodedata.combining(char))
    return _NOT_WORD.sub(" ", _APOSTROPHES.sub("", plain)).strip()


def same_words(gold: str | None, predicted: str | None) -> bool:
    """Whether two ranks, positions or cities say the same; None equals None alone."""
    if gold is None or predicted is None:
        return gold is predicted
    return _spelling(gold) == _spelling(predicted)


def _spelling(text: str) -> str:
    words = fold(text).replace("defence", "defense")
    return words.removeprefix("the ")


@lru_cache(maxsize=20_000)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a personal name in comparable form; nicknames in quotes and "Jr." are left out."""
    words = fold(_QUOTED.sub(" ", name)).split()
    kept = tuple(word for word in words if word not in _SUFFIXES)
    return kept or tuple(words)


@lru_cache(maxsize=50_000)
def name_likeness(one: str, other: str) -> float:
    """1.0 for the same name, less for compatible forms of one name, 0.0 for different names."""
    first, second = name_words(one), name_words(other)
    if not first or not second:
        return 0.0
    if sorted(first) == sorted(second) or "".join(first) == "".join(second):
        return 1.0
    # "Kyu-duk Noh" and "Noh Kyuduk": the same letters once the words are put in order.
    if sorted("".join(first)) == sorted("".join(second)) and set(first) & set(second):
        return 0.95
    short, long = sorted((first, second), key=len)
    if len(short) == 1:
        return 0.7 if len(short[0]) > 1 and short[0] in (long[0], long[-1]) else 0.0
    return _matched_share(short, long)


def _matched_share(short: tuple[str, ...], long: tuple[str, ...]) -> float:
    """How much of the longer name the shorter covers; 0 unless each of its words finds its own partner."""
    free = list(long)
    rest: list[str] = []
    for word in short:
        if word in free:
            free.remove(word)
        else:
            rest.append(word)
    if not any(len(word) > 1 for word in short if word not in rest):
        return 0.0
    for word in rest:
        partner = next((other for other in free if _is_initial(word, other)), None)
        if partner is None:
            return 0.0
        free.remove(partner)
    return 0.8 + 0.1 * (len(short) - len(rest)) / len(long)


def _is_initial(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    # Two letters for "Sh.", "Kh.", "Yu.": one Cyrillic letter in Latin ones.
    return len(short) <= 2 and long.startswith(short) and (len(short) == 1 or long != short)
