"""Those of the talks just told, together at what follows: "in the presence of the two", "signed by both"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.pipeline.meetings.beside_verbs import by_phone
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.counterparts import part_at, side_code
from extractor.pipeline.meetings.draft import Columns, Drafts, MeetingDraft, Part
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.kinds import ASSEMBLIES, TALKS
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.plurals import those_meant
from extractor.pipeline.meetings.roles import role_of_post
from extractor.pipeline.meetings.view import PersonAtom, SentenceView

Here = Sequence[tuple[Columns, MeetingDraft]]

_PRESENCE = re.compile(
    r"in the presence of (?:the |both )?(?:two |three )?" + phrases("attendance", "dignitaries")
)
_BY_ALL = Gated(
    r"(?<!\S)(signed|attended|witnessed|given|held|addressed|opened)(?: (?!<P)\S+){0,3}? by (?:the )?"
    + phrases("attendance", "all_of_them")
    + r"(?!\S)"
)
_AT = re.compile(r"(?:later ,? ?)?(?:at|during|in) (?:(?:the|an?|their|his|her) )?(?:\S+ )?")
_HELD = re.compile(
    r"(?:^|[,;:] |and |then |later |(?:morning|afternoon|evening|day|<D\d+>) )(?P<who>"
    + phrases("subject", "they")
    + r")(?: (?!<P)\S+){0,4}? "
    + phrases("attendance", "hold")
    + r"(?: (?:a|an|the|their|another|<D\d+>|on|,))*(?: (?!<P|[.;,])\S+){0,3} $"
)
# "They were joined there by A for the trilateral meeting"
_JOINED = Gated(
    r"(?:^|[,;:] |and |then |later |<D\d+> (?:, )?)(?P<who>"
    + phrases("subject", "they")
    + r")(?: (?!<|and\b)\S+)? (?:(?:was|were|are|will be|are to be) )?"
    r"(?:(?:also|then|later|there) )?joined(?: (?!<P)\S+){0,5}? by (?:the )?"
)
# Whom the sides send to their next talks, nobody knows yet.
_SIDES = re.compile(
    r"(?:(?:both|the|all|two|three|four|five) )*(?:sides|parties|countries|delegations|they|both)(?!\S)"
)
_BOTH_PERSONS = re.compile(r"both (?!sides|parties)(?:\S+ )?" + phrases("attendance", "dignitaries"))
_AHEAD = re.compile(r"(?<!\S)(?:will|to|shall|would|should)(?!\S)")
_SUBJECT = re.compile(r"^(?: [^\s,.;]+){0,8} , (?:the )?$")
# "after the meeting between A and B"
_AFTER_TALKS = re.compile(
    r"(?<!\S)(?:after|following|at the end of|upon conclusion of) (?:the|their) (?:\S+ ){0,2}?"
    r"(?:meeting|talks|discussions|consultations|negotiations|conversation) (?:between|of) (?:the )?(?=<P)"
)
# "a joint press conference with the two prime ministers": those of several pairs who hold the office
_HOLDERS = re.compile(
    r"(?<!\S)(?:the|both)(?: (?:two|three|both))? (?:(?!<)\S+ ){0,2}?" + phrases("attendance", "dignitaries")
)
# "… again in A on 11 October at the"
_AT_THE = re.compile(r"^ again(?: (?!<P)[^\s.;,]+){0,8} (?:at|during) (?:the|an?) $")
_TWO = 2
_JOINT = re.compile(r"(?<!\S)joint(?:ly)?(?!\S)")


def held_by(view: SentenceView, found: Here, context: Context) -> None:
    """Give an occasion that a noun names those who hold it: "The three ministers held a meeting"."""
    for columns, draft in found:
        if _is_first_told(view, draft, context):
            if by_phone(view, 0, len(view.line)):
                draft.event_type = "phone_call"
            for atom in context.pair:
                draft.add(part_by(atom, "held_by"))
        joined = _JOINED.search(view.line)
        if joined is not None and joined.end() <= columns[0] and draft.event_type == "bilateral_meeting":
            # "… for a working lunch": that of the talks just told
            draft.anaphoric, draft.occurs = True, False
            continue
        if joined is not None and joined.end() <= columns[0] and draft.event_type in ASSEMBLIES:
            # "They were joined by A for the trilateral meeting": all of them were there.
            met = [atom for _, _, atom in view.people(joined.end(), columns[0])]
            for atom in [*those_meant(joined["who"], context), *met] if met else []:
                draft.add(part_by(atom, "held_by"))
            draft.anaphoric = draft.anaphoric and not met
            draft.occurs = draft.occurs or bool(met)
            continue
        if draft.parts or draft.anaphoric or draft.following or draft.event_type == "visit":
            continue
        held = _HELD.search(view.line[: columns[0]])
        if held is None:
            continue
        sides = _SIDES.match(held["who"]) and not _BOTH_PERSONS.match(view.line, held.start("who"))
        if not (sides and _AHEAD.search(held[0])):
            # The office may stand behind "the two".
            for atom in those_meant(held[0][held.start("who") - held.start() :], context):
                draft.add(part_by(atom, "held_by"))


def _is_first_told(view: SentenceView, draft: MeetingDraft, context: Context) -> bool:
    """Whether "the talks took place in X" first tells how the only two met of whom the text speaks."""
    two_sided = draft.event_type in ("bilateral_meeting", "phone_call") and draft.definite and draft.occurs
    if not two_sided or draft.parts or draft.sides or context.told:
        return False
    pair = {atom.person.id: side_code(atom) for atom in context.pair}
    named = {one.id for one in context.people if one.mentions and one.mentions[0].start < view.start}
    return len(pair) == _TWO == len(set(pair.values()) - {None}) and named <= pair.keys()


def in_presence(view: SentenceView, context: Context) -> None:
    """Add those of the talks just told where the sentence says "in the presence of the two leaders"."""
    if context.current is not None and _PRESENCE.search(view.line):
        for atom in context.pair:
            context.current.add(part_by(atom, "presence"))


def together(view: SentenceView, here: Here, context: Context) -> None:
    """Add those of the talks just told to an occasion "signed by the three of them"."""
    match = _BY_ALL.search(view.line)
    for _, draft in here:
        if match is not None and not draft.parts:
            for atom in context.pair:
                part = part_by(atom, "together")
                part.role = "signatory" if match[1] == "signed" else part.role
                draft.add(part)
    talks = context.current
    if match is None or match[1] != "signed" or talks is None or talks.status != "held":
        return
    both = {atom.person.id for atom in context.pair}
    alone = all(draft.anaphoric or both <= set(draft.parts) for _, draft in here)
    for atom in context.pair if alone and talks.event_type in TALKS else ():
        if atom.person.id in talks.parts:
            # "The agreement, signed by the two leaders after their talks, …"
            part = part_by(atom, "together")
            part.role = "signatory"
            talks.add(part)


def jointly(view: SentenceView, here: Here, context: Context) -> None:
    """Give a joint press conference the two sides of the talks before it."""
    for columns, draft in here:
        if draft.event_type == "briefing" and not draft.parts and _AT.fullmatch(view.line[: columns[0]]):
            for first, _, atom in view.people(columns[1])[:1]:
                # "At the press conference after the talks , A announced …"
                if _SUBJECT.search(view.line[columns[1] : first]):
                    add_new(draft, atom, "jointly")
        if draft.event_type == "briefing" and _JOINT.search(view.line) and len(draft.parts) < 2:
            talks = _AFTER_TALKS.search(view.line)
            named = [atom for _, _, atom in view.people(talks.end())] if talks is not None else []
            given = {atom.person.id for _, _, atom in view.people(0, columns[0])}
            apart = len(named) < 2 and bool(given) and not given & {atom.person.id for atom in context.pair}
            if apart:
                # "The chair and his host, A, gave a joint press conference": of those of the talks before
                # only who was in all of them.
                both = [{atom.person.id for atom in pair} for pair in context.pairs[-2:]]
                common = set.intersection(*both) if len(both) > 1 else set()
                named = [atom for atom in context.pair if atom.person.id in common]
            holders = _HOLDERS.search(view.line)
            pair = those_meant(holders[0], context) if holders is not None else context.pair
            pair = pair or _at_talks(context)
            for atom in named[:2] if len(named) > 1 or apart else pair:
                add_new(draft, atom, "jointly")


def _at_talks(context: Context) -> list[PersonAtom]:
    """Those of the talks just told: an entry of an agenda brings nobody else together."""
    talks = context.current
    return context.atoms(talks.parts) if talks is not None and talks.event_type in TALKS else []


def add_new(occasion: MeetingDraft, atom: PersonAtom, rule: str) -> None:
    """Add a person whom the occasion does not have yet."""
    if atom.person.id not in occasion.parts:
        occasion.add(part_by(atom, rule))


def part_by(atom: PersonAtom, rule: str) -> Part:
    """The part that a person's post gives, found by a rule."""
    return part_at(atom, role_of_post(atom), rule)


def meet_at_assembly(view: SentenceView, found: Drafts) -> Drafts:
    """The drafts of a sentence, those who "will meet again at the ministerial meeting of A" at the latter."""
    again = view.line.find(" again ")
    if again < 0:
        return found
    for columns, talks in found:
        if talks.head or talks.event_type not in TALKS or abs(again - columns[1]) > 1:
            continue
        for others, event in found:
            ahead = _AT_THE.search(view.line[columns[1] : others[0]])
            if others[0] > columns[1] and event.event_type in ASSEMBLIES and ahead:
                for part in talks.parts.values():
                    event.add(part)
                event.sides = talks.sides | event.sides
                return [item for item in found if item[1] is not talks]
    return found
