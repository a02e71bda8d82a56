"""Longest-match search for many phrases at once, over words.

Words are runs of letters and digits, so that the same entry finds "Lt. Gen.", "Lt Gen" and "Lt.-Gen.";
accents and apostrophe kinds do not matter. Dotted initials are one word ("U.S." is "US").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

WORD = re.compile(r"(?:[A-Z]\.){2,}(?:[A-Z](?![^\W_]))?|[^\W_]+")
# What may stand between two words of one phrase; a line break at most once (a blank line parts paragraphs).
# The first group holds a mark that only some words may have behind them.
_GAP = re.compile(
    r"(?:([.,])(?=[ \t\xa0\u2009\u202f\n\w‐‑–-]))?"
    r"(?:[’'ʼ`][ ]?|[-‐‑–&/+]|[ \t\xa0\u2009\u202f]{1,3}(?:\n[ \t]{0,3}|[&–][ ])?|\n[ \t]{0,3}|(?=\w))"
)
_LONGEST_WORD = 40
_APOSTROPHES = frozenset("’'ʼ`")
_UNDECOMPOSED = str.maketrans(
    {
        "ı": "i",
        "ø": "o",
        "Ø": "o",
        "ł": "l",
        "Ł": "l",
        "đ": "d",
        "Đ": "d",
        "ß": "ss",
        "æ": "ae",
        "ə": "a",
        "Ə": "a",
    }
)


@lru_cache(maxsize=65536)
def _fold_accents(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.translate(_UNDECOMPOSED))
    return "".join(char for char in decomposed if not unicodedata.combining(char)).lower()


def fold(word: str) -> str:
    """The key of a word: lower case, without accents and dots."""
    if word.isascii():
        return word.replace(".", "").lower()
    return _fold_accents(word)


def words_of(phrase: str) -> list[str]:
    """The words of a phrase as the search sees them, dots of initials removed."""
    return [match.group().replace(".", "") for match in WORD.finditer(phrase)]


def key_of(phrase: str) -> str:
    """Key for looking up a whole phrase whatever its case, accents, hyphens and dots."""
    return " ".join(fold(word) for word in words_of(phrase))


class Entry(NamedTuple):
    """One phrase to find.

    A word written in capitals (two letters or more) or with capitals inside (CoE) must stand in the text
    exactly so; a word with a capital initial needs one in the text; any other word is free. With
    `any_case` nothing but the words in capitals is checked.
    """

    form: str
    label: str
    norm: str
    any_case: bool = False
    tag: str = ""

    def fits(self, words: list[str]) -> bool:
        """Whether the case of the text's words agrees with the entry."""
        for (wanted, capitals), word in zip(_case_of(self.form), words, strict=True):
            if capitals == "all" or (capitals == "inside" and not self.any_case):
                if wanted != word.replace(".", ""):
                    return False
            elif capitals and not self.any_case and word[0].islower():
                return False
        return True


@lru_cache(maxsize=16384)
def _case_of(form: str) -> tuple[tuple[str, str], ...]:
    """The words of a form, each with its kind of capitals: "all", "inside" (CoE), "first" or ""."""
    kinds = []
    for word in words_of(form):
        if len(word) > 1 and word.isupper():
            kind = "all"
        elif sum(map(str.isupper, word)) > 1:
            kind = "inside"
        else:
            kind = "first" if word[0].isupper() else ""
        kinds.append((word, kind))
    return tuple(kinds)


class Candidate(NamedTuple):
    """Entries whose words stand at one place; `end` covers the dot of an abbreviation."""

    start: int
    end: int
    words: list[str]
    entries: list[Entry]


class PhraseTable:
    """All phrases of a lexicon. Entries given first win among equals."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._phrases: dict[str, list[Entry]] = {}
        self._beginnings: dict[str, bool] = {}  # beginning of a phrase → whether a word may follow
        self._lower_first: set[str] = set()
        self._marked: dict[str, str] = {}  # word → the mark that may stand behind it inside a phrase
        for entry in entries:
            self._add(entry)

    def _add(self, entry: Entry) -> None:
        form = entry.form
        if form.isalpha():
            first = key = fold(form)
            self._beginnings.setdefault(first, False)
        else:
            words = [fold(word) for word in words_of(form)]
            first, key = words[0], words[0]
            for word in words[1:]:
                self._beginnings[key] = True
                key = f"{key} {word}"
            self._beginnings.setdefault(key, False)
            if "." in form or "," in form:
                self._note_marks(form)
        if entry.any_case or form[0].islower():
            self._lower_first.add(first)
        self._phrases.setdefault(key, []).append(entry)

    def _note_marks(self, form: str) -> None:
        for match in WORD.finditer(form):
            mark = form[match.end() : match.end() + 1]
            if mark and mark in ".,":
                word = fold(match.group())
                self._marked[word] = self._marked.get(word, "") + mark

    def candidates(self, text: str) -> Iterator[list[Candidate]]:
        """For every word of the text that begins a phrase: the phrases there, longest first."""
        beginnings, lower_first = self._beginnings, self._lower_first
        for match in WORD.finditer(text):
            word = match.group()
            key = word.lower()
            if key not in beginnings:
                if word.isascii() and "." not in word:
                    continue
                key = fold(word)
                if key not in beginnings:
                    continue
            if word[0].islower() and key not in lower_first:
                continue
            found = self._walk(text, match.start(), match.end(), word, key)
            if found:
                yield found

    def _walk(self, text: str, start: int, end: int, word: str, key: str) -> list[Candidate]:
        found: list[Candidate] = []
        words = [word]
        last, phrase = key, key
        beginnings = self._beginnings
        while True:
            entries = self._phrases.get(phrase)
            if entries is not None:
                fitting = [entry for entry in entries if entry.fits(words)]
                if fitting:
                    dotted = any(entry.form.endswith(".") for entry in fitting)
                    stop = end + 1 if dotted and text[end : end + 1] == "." else end
                    if text[end : end + 1] in _APOSTROPHES and any(e.form.endswith("'") for e in fitting):
                        stop = end + 1
                    found.append(Candidate(start, stop, words.copy(), fitting))
            if not beginnings[phrase]:
                break
            gap = _GAP.match(text, end)
            if gap is None or (gap.group(1) and gap.group(1) not in self._marked.get(last, "")):
                break
            following = WORD.match(text, gap.end())
            if following is None or following.end() - following.start() > _LONGEST_WORD:
                break
            word = following.group()
            last = fold(word)
            phrase = f"{phrase} {last}"
            if phrase not in beginnings:
                break
            words.append(word)
            end = following.end()
        found.reverse()
        return found
