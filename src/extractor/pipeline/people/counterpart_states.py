"""The state of "his counterpart B", where the words name none: never that of him whose counterpart he is."""

from __future__ import annotations

from collections.abc import Sequence

from .clusters import Cluster
from .issuer import Issuer
from .person import PersonDraft
from .state_posts import may_have


def set_counterparts(clusters: Sequence[Cluster], drafts: Sequence[PersonDraft], issuer: Issuer) -> None:
    """Give them the sender's state where they meet a guest, else the only other one, else that visited."""
    numbers = {st.index: number for number, person in enumerate(clusters) for st in person.members}
    for person, draft in zip(clusters, drafts, strict=True):
        of = next((st.counterpart_of for st in person.members if st.counterpart), None)
        own = drafts[numbers[of]].country if of in numbers else None
        free = draft.country is None or (draft.country == own and bool(draft.basis))
        if of is None or own is None or draft.organization is not None or not free:
            continue
        others = {other.country for other in drafts if other is not draft and other.country} - {own}
        state = next(iter(others)) if len(others) == 1 else None
        if issuer.country not in (None, own):
            state = issuer.country
        elif not others and issuer.visited != own:
            state = issuer.visited
        if state is not None and may_have(state, draft.position):
            draft.country, draft.basis = state, "counterpart"
