"""What cleaning hands on: cleaned text, its map to the raw text, and what was left out."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractor.cleaning.alignment import Alignment
from extractor.dates.mention import DateMention


@dataclass(frozen=True, slots=True)
class Removed:
    """A dropped stretch of the raw text, `[start, end)` in raw characters."""

    start: int
    end: int
    reason: str


@dataclass(slots=True)
class CleanText:
    """Text with only its characters repaired; `alignment` leads to the raw text."""

    text: str
    alignment: Alignment
    removed: list[Removed] = field(default_factory=list)


@dataclass(slots=True)
class Release:
    """One press release of a file.

    `text` has paragraphs separated by an empty line; `start` and `end` bound the release in the raw text;
    `title` and `published` are offsets into `text`. What lies between the bounds and is neither white space,
    markup nor part of `text` is listed in `removed` (raw offsets).
    """

    text: str
    alignment: Alignment
    start: int
    end: int
    title: tuple[int, int] | None
    published: DateMention | None
    removed: list[Removed] = field(default_factory=list)
