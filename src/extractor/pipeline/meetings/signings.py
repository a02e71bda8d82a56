"""Signatures: part of the talks or of the assembly at which they were given, or occasions of their own."""

from __future__ import annotations

from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.kinds import ASSEMBLIES, TALKS
from extractor.pipeline.meetings.occasions import compatible_dates


def settle_signings(drafts: list[MeetingDraft]) -> list[MeetingDraft]:
    """A signature at the end of talks is part of them; it is an occasion only where nothing else is told."""
    others = [draft for draft in drafts if draft.rule != "signing"]
    if not others:
        return drafts
    apart = [draft for draft in drafts if draft.rule == "signing" and _stands_apart(draft, others)]
    for signing in drafts:
        if signing.rule == "signing" and signing not in apart:
            _give_parts(signing, others)
    return [draft for draft in drafts if draft.rule != "signing" or draft in apart]


def _stands_apart(signing: MeetingDraft, others: list[MeetingDraft]) -> bool:
    """Whether an agenda gives the signature a time of its own, and signatories whom nothing else brings."""
    beside = [other for other in others if other.status == "held"]
    if len(signing.parts) > 1 and signing.status == "held" and not beside:
        # Two signed, and the text only announces what comes next.
        return True
    if (
        len(signing.parts) > 1
        and signing.status == "held"
        and not any(_signed_at(signing, o) for o in beside)
    ):
        return True
    if signing.date is None or signing.status != "planned" or len(signing.parts) < 2:
        return False
    return not any(set(signing.parts) & set(other.parts) for other in others)


def _signed_at(signing: MeetingDraft, other: MeetingDraft) -> bool:
    """Whether those who signed may have done so at this occasion: it is theirs, or just told before."""
    if not compatible_dates(signing, other):
        return False
    shared = set(signing.parts) & set(other.parts)
    before = other.sentence <= signing.sentence or (signing.headline and other.event_type in TALKS)
    return len(shared) > 1 or before or not other.parts


def _give_parts(signing: MeetingDraft, others: list[MeetingDraft]) -> None:
    """Those who signed took part in the assembly at which the text tells that they signed."""
    before = [draft for draft in others if draft.sentence <= signing.sentence]
    # "He met A and B; with A he signed …": at the talks with A.
    before = [draft for draft in before if set(signing.parts) <= set(draft.parts)] or before
    if not before or before[-1].event_type not in (*ASSEMBLIES, *TALKS, "ceremony"):
        return
    if compatible_dates(before[-1], signing):
        for key, part in signing.parts.items():
            if before[-1].event_type in TALKS:
                # Heads of state who sign at a summit are there to confer; in talks it is what they are for.
                before[-1].add(part)
            before[-1].parts.setdefault(key, part)
