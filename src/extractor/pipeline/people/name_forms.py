"""The forms of a name that can stand for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from .name_words import headline

_MONSIEUR = re.compile(r"\bM\. (?P<name>[^\W\d_][\w'’-]{2,} [^\W\d_][\w'’-]+)")
_MADAME = re.compile(r"\bMmes? [^\W\d_]")


class Spanned(Protocol):
    """Anything with a place in the text."""

    @property
    def start(self) -> int:
        """First character."""

    @property
    def end(self) -> int:
        """Character after the last."""


def trusted_forms(text: str, mentions: Sequence[Spanned]) -> list[str]:
    """The forms of a name, without those of headlines that only add a word ("Antony Blinken Travel")."""
    body = [text[m.start : m.end] for m in mentions if not headline(text, m.start)]
    forms: list[str] = []
    for mention in mentions:
        form = text[mention.start : mention.end]
        if form in body or not any(" " in other and form.startswith(other + " ") for other in body):
            forms.append(form)
    return forms


def is_french(text: str) -> bool:
    """Whether a text calls people as French ministries do: "M. Jean Dupont", "Mme Anne Martin"."""
    called = {match["name"] for match in _MONSIEUR.finditer(text)}
    return bool(called) and (len(called) > 1 or _MADAME.search(text) is not None)


def without_monsieur(name: str) -> str:
    """The name behind "M.", which in such a text is no initial."""
    return _MONSIEUR.sub(lambda match: match["name"], name, count=1) if name.startswith("M. ") else name


def tidy(name: str) -> str:
    """The name in one line, single spaces, capitals levelled: "KUZNETSOV Ilya" → "Kuznetsov Ilya"."""
    words = " ".join(name.split()).split(" ")
    out: list[str] = []
    for word in words:
        letters = [c for c in word if c.isalpha()]
        if (
            len(letters) > 2
            and all(c.isupper() for c in letters)
            and "." not in word[:-1]
            and word not in ("III", "VIII")
            and not (len(letters) < 6 and not set("AEIOUY") & set(word) and not out)
        ):
            word = "-".join(part[:1] + part[1:].lower() for part in word.split("-"))
        out.append(word)
    return " ".join(out)
