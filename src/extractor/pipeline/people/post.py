"""A post found in the text."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Post:
    """A post in the text. `first` and `last` are indices into the items, `last` inclusive.

    `head_end` is the index after the head noun; `occasion` marks a part in a meeting ("the Chair of the
    session"); `back_words` are those of a body named before that the post is told with ("of the Ministry");
    `accredited` is the state that a diplomat is sent to; `full_value` is the value with the initials
    that are taken for the organisation's otherwise.
    """

    first: int
    last: int
    start: int
    end: int
    lemma: str
    plural: bool
    head_end: int
    value: str
    country: str | None = None
    organization: str | None = None
    definite: bool = False
    indefinite: bool = False
    former: bool = False
    occasion: bool = False
    back_reference: str | None = None
    back_words: str | None = None
    body: str | None = None
    acronym: str | None = None
    full_value: str | None = None
    accredited: str | None = None
    bare: bool = True
    parts: list[str] = field(default_factory=list)
