"""Occasions of which only the headline tells, over the words that were spoken there.

"A and B before their meeting" stands over a transcript that names neither the occasion, nor its day or place:
those are the page's own.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.counterparts import part_at, side_code, sides_in
from extractor.pipeline.meetings.draft import Columns, MeetingDraft, Part, Place
from extractor.pipeline.meetings.grammar import compile_pattern, phrases
from extractor.pipeline.meetings.places import place_of
from extractor.pipeline.meetings.view import PersonAtom, SentenceView
from extractor.record import Role

# A speaker of a transcript: "MINISTER A:".
SPEAKER = re.compile(r"(?:the )?<P\d+> :")
_AUTHOR = re.compile(r"(?:by )?(?:the )?<P\d+>")
# So many sentences at the beginning may show that a page is a transcript.
_HEAD = 12
# A line over the words with the room in which they were spoken: "Palais des Nations <L2> , <C4>".
_ROOM = re.compile(r"(?:(?:[\w.-]+|<O\d+>) ){1,6}(?:, )?(?P<place><L\d+>)(?: , <[LC]\d+>)?")
_PLANNED = re.compile(r"<P\d+> (?:(?:will|to)(?!\S))")
_AT = re.compile(
    r"(?<!\S)(?:at|during|in|to|for|before|opening|on the occasion of)(?: (?:the|an?|his|her|their))? $"
)
# Occasions at which those of the headline appear: they spoke there, or before it met in the room.
_APPEARANCES = (
    "ceremony",
    "conference",
    "summit",
    "statutory_session",
    "consultations",
    "multilateral_meeting",
    "other",
)
_ASSEMBLY_RULES = ("noun.summit", "noun.conference", "noun.statutory_session")
_SIGNS = re.compile(r"(?<!\S)sign(?:ing|ature|s)?(?!\w)")


@dataclass(frozen=True, slots=True)
class _Titled:
    """Headlines over spoken words, compiled."""

    speech: re.Pattern[str]
    talks: re.Pattern[str]
    many: re.Pattern[str]
    welcome: re.Pattern[str]
    thanks: re.Pattern[str]
    issued: re.Pattern[str]


@functools.cache
def _titled() -> _Titled:
    speech = phrases("titled", "speech")
    return _Titled(
        # "Remarks by A", "Opening statement of A", "A's speech", "Joint press conference by A with B"
        re.compile(
            rf"(?:[“\"] ?)?(?:(?!<P|<D)\S+ ){{0,5}}?{speech}(?: (?:to|for) (?!<)\S+(?: \S+)?)? "
            r"(?:by|of|from|with|:|at|during|before|following|after|ahead|and) "
            rf"|<P\d+> (?:'s? |: )?(?:(?!<)\S+ ){{0,3}}?{speech}(?!\w)"
        ),
        compile_pattern(
            phrases("titled", "when")
            + r" (?:(?:an?|the|his|her|their|its) )?(?:(?!<P|of\b|with\b|and\b)\S+ ){0,4}?"
            r"TALK(?!\w| ,? ?(?:and|of the) )"
            r"(?:(?: (?:in|at|on) <[DLO]\d+>| <D\d+>)*(?: with| between|:) (?:the )?(?P<b>OBJ)"
            r"| with (?P<c>.+))?"
        ),
        re.compile(r"(?<!\S)" + phrases("titled", "many") + r"(?!\w)"),
        re.compile(r"(?<!\S)" + phrases("titled", "welcome") + r"(?!\w)"),
        re.compile(r"(?<!\S)" + phrases("titled", "thanks") + r"(?!\w)"),
        re.compile(phrases("titled", "issued") + r"(?: \(?(?!<P|[.;])\S+){0,6}? :"),
    )


def is_spoken(views: Sequence[SentenceView]) -> bool:
    """Whether the page brings what was said, under a headline that tells where."""
    heads = [view for view in views if view.headline]
    if not heads or any(_PLANNED.search(view.line) for view in heads):
        return False
    if _titled().speech.match(heads[0].line) is not None:
        return True
    return any(SPEAKER.match(view.line) for view in views[:_HEAD] if not view.headline)


def titled_talks(view: SentenceView) -> tuple[Columns, MeetingDraft] | None:
    """The talks of a headline over spoken words, with their columns: "A with B before their meeting"."""
    match = _titled().talks.search(view.line)
    if match is None:
        return None
    people = view.people(0, match.start())
    people += view.people(*match.span("b")) if match["b"] is not None else []
    if not people:
        return None
    draft = MeetingDraft("bilateral_meeting", "held", "titled", view.index, [view.chars(*match.span())])
    draft.headline = True
    for _, _, atom in people:
        draft.add(part_at(atom, "participant", "titled"))
    if match["b"] is not None and not view.people(*match.span("b")):
        draft.sides.update(sides_in(view, *match.span("b")))
    codes = {side_code(atom) for _, _, atom in people} | set(draft.sides)
    alone = len(draft.parts) < 2 and len(codes) < 2
    many = match["c"] is not None and _titled().many.search(match["c"]) is not None
    if alone and not many:
        return None
    if many or len(codes - {None}) > 2:
        draft.event_type = "multilateral_meeting"
    return match.span(), draft


def appearing(
    view: SentenceView, columns: Columns, draft: MeetingDraft, author: PersonAtom | None
) -> list[Part]:
    """Those of the headline who spoke at the occasion of its noun phrase at `columns`.

    Where the headline names nobody ("Press availability"), that is the `author` of the line below.
    """
    if draft.event_type == "briefing":
        people = [atom for _, _, atom in view.people()] or ([author] if author is not None else [])
        return [part_at(atom, "speaker", "titled") for atom in people]
    if draft.event_type not in _APPEARANCES or not _AT.search(view.line[: columns[0]]):
        return []
    people = [atom for _, _, atom in view.people(0, columns[0])]
    if author is not None and not view.people():
        people = [author]
    role: Role = "participant"
    if _SIGNS.search(view.line[slice(*columns)]) and len(people) > 1:
        role = "signatory"
    elif _titled().speech.match(view.line) is not None and draft.event_type != "multilateral_meeting":
        role = "speaker"
    return [part_at(atom, role, "titled") for atom in people]


# "This week I will travel to …": a statement of the one who signs it.
_FIRST_PERSON = re.compile(
    r"(?:<D\d+> |[^\"“‘<]{0,40} ,? ?)?(?:i|we)"
    r" (?:will|am|are|have|had|look|was|were|met|held|hosted|welcomed|travel|today|also)(?!\S)"
)
_WE = re.compile(r"(?<!\S)we \S+$")
# Lines below a statement in which its author may stand.
_FOOT = 12
# Words of the longest line of a signature.
_SIGNATURE = 12


def author_of(views: Sequence[SentenceView]) -> PersonAtom | None:
    """Who alone stands in a line over spoken words, or speaks first."""
    for view in views[:_HEAD]:
        if view.headline:
            continue
        named = _AUTHOR.fullmatch(view.line) or SPEAKER.match(view.line)
        if named is not None:
            return view.people(0, named.end())[0][2]
    return None


def signatories(views: Sequence[SentenceView]) -> list[PersonAtom]:
    """Who signs a statement in the first person below it, or stands in a line of its own above it.

    Where "we" speak, they are all who stand above it so.
    """
    speaking = [match[0] for view in views if (match := _FIRST_PERSON.match(view.line))]
    if not speaking:
        return []
    foot, head = (
        [view.people()[0][2] for view in part if _AUTHOR.fullmatch(view.line) is not None and view.people()]
        for part in (views[: -_FOOT - 1 : -1], views[:_HEAD])
    )
    together = len(head) > 1 and all(_WE.search(words) for words in speaking)
    return head if together else (foot or head)[:1]


def signers(views: Sequence[SentenceView]) -> frozenset[str]:
    """Who signs a release below its last sentence, or stands under "Issued by:", and nowhere else in it."""
    foot = _issuers(views[-_FOOT:])
    for view in reversed(views[-_FOOT:] if not foot else ()):
        people = view.people()
        if view.line.endswith(":"):
            # A list of one.
            return frozenset()
        if view.line.endswith(".") or len(people) > 1 or len(view.line.split()) > _SIGNATURE:
            break
        if people and _AUTHOR.fullmatch(view.line):
            foot.append(people[0][2].person.id)
    if len(foot) != 1:
        return frozenset()
    named = Counter(atom.person.id for view in views for _, _, atom in view.people())
    return frozenset(person for person in foot if named[person] == 1)


def _issuers(foot: Sequence[SentenceView]) -> list[str]:
    """Who stands behind or in the line under "Issued by:", "Approved for release:"."""
    for number, view in enumerate(foot):
        words = _titled().issued.match(view.line)
        if words is None:
            continue
        people = view.people(words.end())
        if not people and view.line.endswith(":") and number + 1 < len(foot):
            people = foot[number + 1].people()
        return [atom.person.id for _, _, atom in people[:1]]
    return []


def without_mentioned(drafts: Sequence[MeetingDraft]) -> list[MeetingDraft]:
    """The occasions of a page of spoken words, without those that its speakers only mention.

    That is where they name nobody, and where those who begin their talks look back at an assembly.
    """
    if not any(draft.headline for draft in drafts):
        return list(drafts)
    talks = any(draft.rule == "titled" for draft in drafts)
    return [
        draft
        for draft in drafts
        if draft.headline
        or ((draft.parts or len(draft.sides) > 1) and not (talks and draft.rule in _ASSEMBLY_RULES))
    ]


def add_host(views: Sequence[SentenceView], draft: MeetingDraft) -> None:
    """Make a host of the speaker who welcomes the others, or whom a guest thanks for having him."""
    hosts: set[str] = set()
    for speaker, view in _spoken_by(views):
        if speaker not in draft.parts:
            continue
        if _titled().welcome.search(view.line):
            hosts.add(speaker)
        elif len(draft.parts) == 2 and _titled().thanks.search(view.line):
            hosts |= set(draft.parts) - {speaker}
    if len(hosts) == 1:
        draft.parts[hosts.pop()].role = "host"


def _spoken_by(views: Sequence[SentenceView]) -> Iterator[tuple[str, SentenceView]]:
    """The sentences of a transcript with who says them."""
    speaker = None
    for view in views:
        named = SPEAKER.match(view.line)
        if named is not None:
            speaker = view.people(0, named.end())[0][2].person.id
        if speaker is not None:
            yield speaker, view


def room(views: Sequence[SentenceView], context: Context) -> Place | None:
    """Where the page's words were spoken: its dateline, or the line that names a house and its city."""
    if context.dateline is not None:
        return context.dateline
    for view in views[:_HEAD]:
        if SPEAKER.match(view.line):
            break
        words = view.text[view.start : view.end]
        match = _ROOM.fullmatch(view.line) if not view.headline else None
        if match is not None and all(word[:1].isupper() or len(word) < 4 for word in words.split()):
            place = place_of(view, match["place"], match.end("place"))
            if place is not None and place.city is not None:
                return place
    return None
