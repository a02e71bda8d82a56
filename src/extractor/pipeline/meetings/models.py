"""The learned models that judge what the grammar leaves open."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.pipeline.meetings.membership import Membership, membership
from extractor.pipeline.meetings.validity import Validity, validity


@dataclass(frozen=True, slots=True)
class Models:
    """Which occasions the text reports, and who takes part; without a model the grammar alone decides."""

    validity: Validity | None = None
    membership: Membership | None = None


def models() -> Models:
    """The models of the package."""
    return Models(validity(), membership())
