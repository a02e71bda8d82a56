"""Frames that name one side only; the other is the person of whom the text tells all along.

"The outgoing ambassador, A, called to say goodbye", "Minister B received her in the afternoon".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.lexicon.mention import Mention
from extractor.pipeline.meetings.agents import protagonist
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.counterparts import side_code
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.frame_drafts import as_leaders, frame_draft
from extractor.pipeline.meetings.grammar import Frame, phrases
from extractor.pipeline.meetings.kinds import ASSEMBLIES
from extractor.pipeline.meetings.subjects import delegates_of, leading
from extractor.pipeline.meetings.view import Atom, PersonAtom, SentenceView

ONE_SIDED = ("came_to", "receive_them", "discussed_by", "agreed_each")
_PRONOUN = re.compile(r"(?:him|her|his honou?r|her honou?r)$")
_WHO = re.compile(r"<P\d+> ,? ?who (?:(?:had|has|also|later|then|earlier|<D\d+>) ){0,3}$")
_ON_ARRIVAL = re.compile(r"(?<!\S)" + phrases("verb", "on_arrival") + r"(?!\w)")
_GATE = re.compile(r"(?i)\b" + phrases("verb", "gate") + r"\b")


def one_sided(
    view: SentenceView, frame: Frame, match: re.Match[str], agents: list[PersonAtom], context: Context
) -> Iterator[MeetingDraft]:
    """The occasion of such a frame, where the story tells who the other side is."""
    if frame.rule in ("discussed_by", "agreed_each"):
        if _are_two(agents) and not _told_together(frame, agents, context):
            yield frame_draft(view, frame, match.span(), agents, [], None)
        return
    if "<P" not in view.line[: match.start()] or not agents:
        return
    if _ON_ARRIVAL.search(view.line) or _GATE.search(view.text[view.start : view.end]):
        # The welcome belongs to the visit.
        return
    if match.groupdict().get("aim") and not context.receiver:
        # Whoever came to discuss something may have come to a conference.
        return
    if frame.rule == "came_to":
        others, led = protagonist(view, context), False
    else:
        office = match.groupdict().get("office")
        led = office is None and _PRONOUN.match(match["them"]) is None
        if office is not None:
            others = _holder(view, office, agents, context)
        else:
            # Whom one calls on is he who receives others, too.
            meant = [] if frame.object == "host" else _meant(view, agents, context)
            meant = meant or _speaker(view, match.start())
            if not led and (own := _main_subject(view, match.start(), agents)):
                meant = own
            others = (_delegate(context) if led else meant) or protagonist(view, context)
            if led and (side := next(view.masked(*match.span("them"), "CO"), None)) is not None:
                others = _of_side(side[2], others, context)
    if others and not {atom.person.id for atom in others} & {atom.person.id for atom in agents}:
        draft = frame_draft(view, frame, match.span(), agents, others, None)
        yield as_leaders(draft, others) if led else draft


def _speaker(view: SentenceView, column: int) -> list[PersonAtom]:
    """Of whom the main clause tells: "A said so when B called on him"."""
    when = view.line.rfind(" when ", 0, column)
    return leading(view, when)[:1] if when > 0 else []


def _are_two(agents: list[PersonAtom]) -> bool:
    """Whether they speak for different sides, each for one."""
    codes = {side_code(atom) for atom in agents}
    return None not in codes and len(codes) > 1


def _told_together(frame: Frame, agents: list[PersonAtom], context: Context) -> bool:
    """Whether they act at an assembly, or where the text has told of them before: they have met there."""
    if context.current is not None and context.current.event_type in ASSEMBLIES:
        return True
    inside = {atom.person.id for atom in agents}
    return frame.rule == "agreed_each" and any(len(inside & set(draft.parts)) > 1 for draft in context.told)


def _delegate(context: Context) -> list[PersonAtom]:
    """Who leads "the delegation"."""
    return context.delegate or ([*context.delegates.values()] if len(context.delegates) == 1 else [])


def _of_side(side: Atom, others: list[PersonAtom], context: Context) -> list[PersonAtom]:
    """Who leads "the <C0> delegation": of those whom the text may mean none of another state."""
    code = side.value.norm if isinstance(side.value, Mention) else ""
    return delegates_of(code, context) or [atom for atom in others if atom.person.country in (None, code)]


def _holder(view: SentenceView, office: str, agents: list[PersonAtom], context: Context) -> list[PersonAtom]:
    """Whom "the president" means where several might be: he whose post is no longer than that."""
    inside = {atom.person.id for atom in agents}
    known = [
        PersonAtom(person, person.mentions[0])
        for person in context.people
        if person.id not in inside
        and person.mentions
        and person.mentions[0].start < view.start
        and (person.position or "").lower().split(" of ")[0].replace("-", " ") == office.replace("-", " ")
    ]
    if not known:
        # "the commander" for the Commander of the Navy's Fleet of whom the text tells
        own = protagonist(view, context)
        return [atom for atom in own if office in (atom.person.position or "").lower().split()]
    return known if len(known) == 1 else []


def _main_subject(view: SentenceView, column: int, agents: list[PersonAtom]) -> list[PersonAtom]:
    """Whom "him" means in a relative clause: "A met B, who paid a call on him"."""
    if _WHO.search(view.line[:column]) is None:
        return []
    first = leading(view, column)
    return first if len(first) == 1 and first[0].person.id not in {a.person.id for a in agents} else []


def _meant(view: SentenceView, agents: list[PersonAtom], context: Context) -> list[PersonAtom]:
    """Whom "her" means: whose day it is, unless he receives others, else of whom the last sentence told."""
    inside = {atom.person.id for atom in agents}
    of_day = protagonist(view, context)
    hosts = {key for draft in context.told for key, part in draft.parts.items() if part.role == "host"}
    for atoms in (of_day, context.subject[:1]):
        if atoms and atoms[0].person.id not in inside | hosts:
            return atoms
    return []
