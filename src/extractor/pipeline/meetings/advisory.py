"""Advisories to the press, which announce an occasion by fields: "What: …", "When: …", "Where: …"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import MeetingDraft, Place
from extractor.pipeline.meetings.grammar import load_lexicon, phrases
from extractor.pipeline.meetings.nouns import noun_meeting, noun_phrases
from extractor.pipeline.meetings.places import place_of
from extractor.pipeline.meetings.roles import excluded, part_of, speaks_for_release
from extractor.pipeline.meetings.view import SentenceView

# Field name → the lines of its value.
Block = dict[str, list[SentenceView]]

_FIELDS: Mapping[str, Sequence[str]] = load_lexicon("phrases.toml")["advisory"]
_FIELD = re.compile(
    r"(?:[-–—•*▪●] )?(?:"
    + "|".join(f"(?P<{name}>{'|'.join(words)})" for name, words in _FIELDS.items())
    + r")(?: (?::|–|—|-)(?= |$)|$)"
)
_ACT = re.compile(r"(?<!\S)" + phrases("advisory_acts", "acts") + r" of(?!\S)")
_PLACE = re.compile(r"<[LC]\d+>")
# Lines that one field takes at most.
_MOST = 12


def blocks(views: Sequence[SentenceView]) -> list[Block]:
    """The announcements of a page by their fields; only such as say when, and who or what."""
    found: list[Block] = []
    name = ""
    for view in views:
        field = _FIELD.match(view.line)
        if field is not None:
            name = field.lastgroup or ""
            if not found or name in found[-1]:
                found.append({})
            found[-1][name] = [view]
        elif name and found and len(found[-1][name]) < _MOST:
            found[-1][name].append(view)
    # "Date:" and "Place:" alone stand at the head of any release.
    return [block for block in found if "when" in block and {"what", "who"} & set(block)]


def advise(
    announced: Sequence[Block], occasions: list[MeetingDraft], context: Context, *, spoken: bool
) -> None:
    """Give the occasion of each block what its fields say; one of which no sentence tells is added."""
    if spoken:
        return
    for block in announced:
        lines = {view.index for views in block.values() for view in views}
        told = [draft for draft in occasions if draft.sentence in lines and not draft.anaphoric]
        if not told and len(announced) == 1:
            told = occasions[:1]
        draft = told[0] if told else _told_as(block.get("what", ()), context)
        if draft is None:
            continue
        if not told:
            occasions.append(draft)
        _fill(draft, block, context)


def _told_as(what: Sequence[SentenceView], context: Context) -> MeetingDraft | None:
    """The occasion that the field "what" names."""
    for view in what:
        for phrase in noun_phrases(view):
            draft = noun_meeting(context.text, view, phrase)
            draft.anaphoric = False
            return draft
    return next((draft for view in what if (draft := _act(view)) is not None), None)


def _act(view: SentenceView) -> MeetingDraft | None:
    """The ceremony that a field names by what is done: "Signing of the loan agreement"."""
    found = _ACT.search(view.line)
    if found is None:
        return None
    draft = MeetingDraft("ceremony", "planned", "noun.ceremony", view.index, [view.chars(*found.span())])
    draft.head = view.line[found.start() :]
    return draft


def _fill(draft: MeetingDraft, block: Block, context: Context) -> None:
    days = [
        atom.value
        for view in block["when"]
        for _, _, atom in view.masked(0, len(view.line), "D")
        if isinstance(atom.value, DateMention) and len(atom.value.first or "") >= len("2024-05")
    ]
    if days:
        draft.date = days[0]
    draft.place = _venue(block.get("where", ())) or draft.place
    day = draft.date.first if draft.date is not None else None
    if draft.status == "held" and (context.published is None or day is None or day >= context.published):
        draft.status = "planned"
    for view in block.get("who", ()):
        for _, last, atom in view.people():
            if not excluded(view, atom) and not speaks_for_release(atom):
                draft.add(part_of(view, atom, last))


def _venue(lines: Iterable[SentenceView]) -> Place | None:
    """The last place of an address that is a town, else the last of all."""
    found = [
        place
        for view in lines
        for mask in _PLACE.finditer(view.line)
        if (place := place_of(view, mask[0], mask.end())) is not None and place.country is not None
    ]
    towns = [place for place in found if place.city is not None]
    known = towns or found
    return known[-1] if known else None
