"""Drafts of what frames tell: who acts, who is met, and for whom one speaks as the leader of a delegation."""

from __future__ import annotations

import re

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.counterparts import part_at, side_code
from extractor.pipeline.meetings.draft import Columns, MeetingDraft, stronger
from extractor.pipeline.meetings.grammar import Frame, phrases
from extractor.pipeline.meetings.subjects import in_suite
from extractor.pipeline.meetings.view import PersonAtom, SentenceView
from extractor.record import Role

# Who is posted to a country and leaves it.
POSTED = re.compile(r"(?<!\S)" + phrases("verb", "posted") + r"(?!\S)")


def frame_draft(
    view: SentenceView,
    frame: Frame,
    columns: Columns,
    agents: list[PersonAtom],
    patients: list[PersonAtom],
    date: DateMention | None,
) -> MeetingDraft:
    """The occasion of a frame's match in `columns`, with those who act and those whom they meet."""
    span = view.chars(*columns)
    draft = MeetingDraft(frame.event_type, "held", frame.rule, view.index, [span], date=date)
    suite = in_suite(view, columns[0]) if frame.subject == "host" and len(agents) > 1 else set()
    if frame.rule == "farewell" and any(POSTED.search((a.person.position or "").lower()) for a in agents):
        agents, patients = patients, agents
    roles: list[tuple[list[PersonAtom], Role, str]] = [
        (agents, frame.subject, f"{frame.rule}.subject"),
        (patients, frame.object, f"{frame.rule}.object"),
    ]
    for people, role, rule in roles:
        for atom in people:
            # Who comes with the host is not the host.
            host = role == "host" and atom.person.id not in suite
            draft.add(part_at(atom, role if role != "host" or host else "participant", rule))
    codes = {side_code(atom) for atom in [*agents, *patients]} - {None}
    if frame.event_type == "bilateral_meeting" and len(codes) > 2:
        draft.event_type = "multilateral_meeting"
    return draft


def as_leaders(draft: MeetingDraft, led: list[PersonAtom]) -> MeetingDraft:
    """Of whom the text speaks as a delegation, its leader is named and the others are there, too."""
    for part in [draft.parts[atom.person.id] for atom in led if atom.person.id in draft.parts]:
        part.role = stronger(part.role, "head_of_delegation")
        draft.delegation_of = part.person
    return draft
