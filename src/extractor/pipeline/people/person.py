"""The people of one release and the places where it mentions them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

MentionKind = Literal["name", "title"]


@dataclass(slots=True)
class PersonMention:
    """One place that refers to a person, with what is stated there and nowhere else.

    `start` and `end` bound the name alone, `title_start` and `title_end` the whole noun phrase with rank,
    post, apposition and parenthesis. A mention of kind "title" has no name in it ("the Minister"): both
    pairs then bound the words of the title. `representing` says that the person speaks for `country` or
    `organization` here by the construction of the text ("from Armenia – …", "Armenia was represented by …").
    """

    start: int
    end: int
    title_start: int
    title_end: int
    rank: str | None = None
    position: str | None = None
    country: str | None = None
    organization: str | None = None
    kind: MentionKind = "name"
    representing: bool = False


@dataclass(slots=True)
class PersonDraft:
    """One person of the release, mentions in the order of the text, values in the record's conventions.

    `basis` is a word for how country and organization were found; `others` are the sides of those whom the
    person meets, which are not the person's own.
    """

    id: str
    name: str
    aliases: list[str] = field(default_factory=list)
    rank: str | None = None
    position: str | None = None
    country: str | None = None
    organization: str | None = None
    mentions: list[PersonMention] = field(default_factory=list)
    basis: str = "stated"
    others: frozenset[str] = frozenset()

    @property
    def described(self) -> bool:
        """Whether the text says more of the person than the name: rank, post or side."""
        return bool(self.rank or self.position or self.country or self.organization)
