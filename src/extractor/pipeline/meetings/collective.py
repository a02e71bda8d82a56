"""Those who sit together, met once more as one: "The participants were received by President A"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.counterparts import part_at
from extractor.pipeline.meetings.draft import Columns, MeetingDraft
from extractor.pipeline.meetings.grammar import GROUP, load_lexicon, phrases
from extractor.pipeline.meetings.kinds import ASSEMBLIES
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.people.person import PersonDraft
from extractor.record import Role

_MEMBERS = phrases("collective", "members")
_GATHERING = phrases("collective", "gathering")
_ALL = (
    r"(?:all )?(?:the |their )?(?:(?:two|three|four|five|six|visiting|foreign) )?"
    rf"(?P<all>{_MEMBERS})"
    # of which gathering they are
    r"(?: (?:of|in|at) (?:the |this )?(?:(?!<P|(?:was|were|met|had)\b|[.;,])\S+ ){0,6}?" + _GATHERING + ")?"
)
_BY = rf"(?P<who>(?:the )?{GROUP})"
# "The heads of delegations, as well as A and B, were received": whom the text adds to all those.
_AND = rf"(?:(?: ,)? (?:as well as|together with|along with|and) (?:the )?(?P<also>{GROUP})(?: ,)?)?"
_BETWEEN = r"(?: (?!<P|[.;])\S+){0,6}?"
_TALKS = "(?:talks|meetings?|discussions|consultations|audience|conversation|negotiations)"
_ALSO = "(?:also |then |later |earlier |jointly )?"
# The role of the person on the other side, with the construction.
_SOURCES: tuple[tuple[Role, str], ...] = (
    ("host", rf"{_ALL}{_AND} (?:was|were|are|will be) (?:\S+ )?(?:received|hosted){_BETWEEN} by {_BY}"),
    ("host", rf"{_ALL}{_AND} {_ALSO}(?:called|paid{_BETWEEN} calls?) (?:up)?on {_BY}"),
    (
        "participant",
        rf"{_ALL}{_AND} {_ALSO}(?:met(?: with)?|(?:held|had){_BETWEEN} {_TALKS}{_BETWEEN} with) {_BY}",
    ),
    ("host", rf"{_BY}(?: ,)? {_ALSO}(?:received|receives|hosted|will receive) {_ALL}"),
    ("participant", rf"{_BY}(?: ,)? {_ALSO}(?:met|meets|will meet)(?: with)? {_ALL}"),
)
_FRAMES = tuple((role, re.compile(rf"(?<!\S){source}(?!\w)")) for role, source in _SOURCES)
_CUES = ("receive", "hosted", "call", "met", "meet", "held", "had")
_LEADERS = re.compile(
    r"(?:heads? of (?:the )?(?:\w+ )?delegations?|delegation heads|leaders of the delegations)"
)
_HEADS = re.compile(r"heads of (?:state|government)")
# The post that a plural names.
_OFFICES = tuple(
    (re.compile(noun), re.compile(office))
    for noun, office in load_lexicon("phrases.toml")["collective"]["office"].items()
)


def collective_drafts(view: SentenceView, context: Context) -> Iterator[tuple[Columns, MeetingDraft]]:
    """The meeting that everybody of the assembly told last has with somebody else."""
    if "<P" not in view.line or not any(cue in view.line for cue in _CUES):
        return
    # An announced session of which nobody is named is not the one whose members are meant.
    told = (old for old in reversed(context.told) if old.event_type in ASSEMBLIES and len(old.parts) > 1)
    assembly = next(told, None)
    if assembly is None:
        return
    for role, pattern in _FRAMES:
        match = pattern.search(view.line)
        if match is None:
            continue
        span = view.chars(*match.span())
        draft = MeetingDraft("multilateral_meeting", "held", "collective", view.index, [span])
        if _HEADS.match(match["all"]) and assembly.event_type == "summit":
            draft.event_type = "summit"
        added = view.people(*match.span("also")) if match.groupdict().get("also") else []
        for _, _, atom in view.people(*match.span("who")):
            draft.add(part_at(atom, role, "collective"))
        for _, _, atom in added:
            draft.add(part_at(atom, "participant", "collective"))
        holders = _holders(match["all"], assembly, {person.id: person for person in context.people})
        if " will " in match[0]:
            # Who will come is not yet known.
            holders = set()
        for person, part in assembly.parts.items():
            # Who joined over a screen is not at the palace.
            if person in holders and person not in draft.parts and part.attendance != "videoconference":
                leads = part.role == "head_of_delegation"
                copy = replace(part, rule="collective", evidence=list(part.evidence))
                draft.add(copy if leads else replace(copy, role="participant"))
        yield match.span(), draft
        return


def _holders(words: str, assembly: MeetingDraft, people: Mapping[str, PersonDraft]) -> set[str]:
    """Those of an assembly who hold the office that "the ministers" names; all where no two do."""
    if _LEADERS.match(words):
        leaders = {key for key, part in assembly.parts.items() if part.role == "head_of_delegation"}
        return leaders if len(leaders) > 1 else set(assembly.parts)
    office = next((office for noun, office in _OFFICES if noun.search(words)), None)
    if office is None:
        return set(assembly.parts)
    held = {key for key in assembly.parts if office.search((people[key].position or "").lower())}
    return held if len(held) > 1 else set(assembly.parts)
