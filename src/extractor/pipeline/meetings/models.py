"""The learned models that judge what the grammar leaves open."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.pipeline.meetings.membership import Membership, membership


@dataclass(frozen=True, slots=True)
class Models:
    """Who takes part; without a model the grammar alone decides."""

    membership: Membership | None = None


def models() -> Models:
    """The models of the package."""
    return Models(membership())
