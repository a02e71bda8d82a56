"""What the text says about a person at one of his or her names."""

from __future__ import annotations

from dataclasses import dataclass

from .groups import PostGroup


@dataclass(slots=True)
class Statement:
    """What stands at one name; `nationality` says that his state stood in brackets."""

    index: int
    start: int
    end: int
    title_start: int
    title_end: int
    rank: str | None = None
    position: str | None = None
    lemma: str | None = None
    country: str | None = None
    organization: str | None = None
    anaphor: str | None = None
    group: PostGroup | None = None
    representing: bool = False
    nationality: bool = False
    occasion: bool = False
    former: bool = False
    honorific: bool = False
    styled: str | None = None
    services: tuple[str, ...] = ()
    distributed: bool = False
    counterpart: bool = False
    # Of his counterpart: the item of the name.
    counterpart_of: int | None = None
    royal: bool = False
    hosting: bool = False
