"""The learned models that judge what the grammar leaves open."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.pipeline.meetings.choices import Choices, choices
from extractor.pipeline.meetings.membership import Membership, membership
from extractor.pipeline.meetings.validity import Validity, validity


@dataclass(frozen=True, slots=True)
class Models:
    """Which occasions the text reports, who takes part, and when, where and how they took place.

    Without a model the grammar alone decides.
    """

    validity: Validity | None = None
    membership: Membership | None = None
    choices: Choices | None = None


def models() -> Models:
    """The models of the package."""
    return Models(validity(), membership(), choices())
