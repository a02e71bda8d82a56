"""Of which states and organisations a person cannot be, by those whom he meets and who holds which post."""

from __future__ import annotations

from extractor.lexicon import country_code

from .complement_words import complement_words
from .facing import Opposites
from .person import PersonDraft
from .same_posts import unique_post
from .words import PostWords


def set_apart(
    drafts: list[PersonDraft], opposite: Opposites, words: PostWords, received: dict[int, set[str]]
) -> None:
    """Note of everybody the sides of those whom he meets, unless one may be the other's own minister."""
    envoys = frozenset(
        state
        for draft in drafts
        if draft.organization and not draft.country and (state := _sent_for(draft.position))
    )
    for number, draft in enumerate(drafts):
        office = unique_post(draft.position)
        met = (drafts[other] for other in opposite.of(number))
        dealt_with = None if draft.country else _dealt_with(draft.position)
        draft.others = (
            envoys
            | ({dealt_with} if dealt_with else set())
            | received.get(number, set())
            | frozenset(
                side
                for other in met
                if (side := other.country or other.organization)
                and not may_be_own(draft.position, other.position, words)
                and not may_be_own(other.position, draft.position, words)
            )
            | frozenset(
                # A state has one president.
                other.country
                for other in drafts
                if office is not None
                and other.country
                and other is not draft
                and unique_post(other.position) == office
            )
        )


def may_be_own(top: str | None, position: str | None, words: PostWords) -> bool:
    """Whether a head of state or government may have the holder of the post under him: his own minister."""
    heads = (words.heads_of_state, words.state_heads, words.heads_of_government)
    upper, lower = (top or "").lower(), (position or "").lower()
    if not lower:
        # "President A held talks with B": one without a post is no minister.
        return False
    return any(upper in names for names in heads) and not any(
        lower in names for names in (words.speaks_for, *heads)
    )


def _dealt_with(position: str | None) -> str | None:
    """The state for which another one has an envoy, who is none of its own people."""
    head = (position or "").rpartition(" for ")[0].lower()
    return _sent_for(position) if any(word in head for word in complement_words().envoys) else None


def _sent_for(position: str | None) -> str | None:
    """The state that an envoy deals with: "Special Envoy for Ruritania"."""
    _, _, state = (position or "").rpartition(" for ")
    return country_code(state.removeprefix("the ")) if state else None
