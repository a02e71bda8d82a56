"""The boilerplate lexicon (`data/boilerplate.toml`) and its look-up."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from extractor.errors import LexiconError

_UNTRIMMED = ("end_mark", "copyright", "photo", "counter")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_WORD = re.compile(r"[^\W_][\w’'.-]*")
_KEYS = {"reason", "lines", "openings", "patterns", "words", "max_words"}
# Longer lines are text; the bound also keeps patterns from wandering through a line without end.
LONGEST_WORDS = 80
# Families whose lines are boilerplate only below the text.
PLACED = ("signature", "agency_credit", "menu_words")
LONGEST = 700
_LONGEST_LINE = 90


@dataclass(frozen=True, slots=True)
class Phrases:
    """Compiled families. `lines` maps a key to its family; openings and patterns are tried in file order."""

    reasons: dict[str, str]
    lines: dict[str, str]
    openings: re.Pattern[str]
    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    words: dict[str, frozenset[str]]
    opening_families: dict[str, str]


def key(text: str) -> str:
    """The form under which a whole line is looked up: case and what stands around it do not count."""
    return _EDGES.sub("", text).casefold()


@cache
def phrases() -> Phrases:
    """Load the lexicon; raises LexiconError where a family does not have the form its header describes."""
    with files("extractor.cleaning").joinpath("data/boilerplate.toml").open("rb") as file:
        table: dict[str, dict[str, Any]] = tomllib.load(file)
    lines: dict[str, str] = {}
    openings: dict[str, str] = {}
    patterns: list[tuple[str, re.Pattern[str]]] = []
    for family, entry in table.items():
        if "reason" not in entry or not set(entry) <= _KEYS:
            raise LexiconError(
                f"boilerplate.toml: family {family} needs a reason and may hold {sorted(_KEYS)}"
            )
        for line in entry.get("lines", ()):
            lines.setdefault(key(line), family)
        for opening in entry.get("openings", ()):
            openings.setdefault(opening.casefold(), family)
        if found := entry.get("patterns"):
            patterns.append((family, _compiled(family, found)))
    return Phrases(
        reasons={family: str(entry["reason"]) for family, entry in table.items()},
        lines=lines,
        openings=re.compile(_alternatives(openings), re.IGNORECASE),
        patterns=tuple(patterns),
        words={family: frozenset(entry["words"]) for family, entry in table.items() if "words" in entry},
        opening_families=openings,
    )


def _compiled(family: str, patterns: Sequence[str]) -> re.Pattern[str]:
    try:
        return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
    except re.error as problem:
        raise LexiconError(f"boilerplate.toml: family {family}: {problem}") from None


def _alternatives(openings: Sequence[str] | dict[str, str]) -> str:
    ordered = sorted(openings, key=lambda opening: (-len(opening), opening))
    return "|".join(re.escape(o) + (r"(?!\w)" if o[-1].isalnum() else "") for o in ordered)


def family_of(text: str, *, sentence: bool, below: bool = False) -> str | None:
    """The family that a line or cell belongs to; `sentence` says that it reads like a full sentence.

    Families in `PLACED` are only tried for lines `below` the text.
    """
    lexicon = phrases()
    if len(text) > LONGEST:
        return None
    if len(text) <= _LONGEST_LINE and (found := lexicon.lines.get(key(text))):
        return found
    words = text.count(" ") + 1
    if words > LONGEST_WORDS:
        return None
    opened = text.lstrip(" \t<>«»‹›←→▲△▼►•*[(|:–—-")
    if words <= 14 and not (sentence and words > 7) and (match := lexicon.openings.match(opened)):
        return lexicon.opening_families[match.group().casefold()]
    for family, pattern in lexicon.patterns:
        subject = text if family in _UNTRIMMED else opened
        if (below or family not in PLACED) and pattern.match(subject):
            return family
    return _row_of_words(text, lexicon) if words <= 12 else None


def _row_of_words(text: str, lexicon: Phrases) -> str | None:
    found = [word.casefold().rstrip(".") for word in _WORD.findall(text)]
    for family, fewest in (("share", 2), ("languages", 1)):
        if len(found) == 1 and not _language_alone(found[0], text):
            return None
        if len(found) >= fewest and all(word in lexicon.words[family] for word in found):
            return family
    return None


def _language_alone(word: str, text: str) -> bool:
    """Whether a single word may be a language switch: a code in capitals, or a language's full name.

    Before a colon it heads something: "Indonesia:".
    """
    if text.rstrip().endswith(":"):
        return False
    return text.strip().isupper() if len(word) <= 3 else len(word) >= 5 or not word.isascii()
