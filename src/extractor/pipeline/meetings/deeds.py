"""Verbs that tell of an occasion without a noun for it and without a construction that the grammar reads.

"A sat down in Lima to go through the list": each is a draft that a model may take for an occasion.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import cast

from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.counterparts import part_at
from extractor.pipeline.meetings.draft import LIKELY, Columns, MeetingDraft
from extractor.pipeline.meetings.grammar import load_lexicon
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.reported import long_ago, reports, under_condition
from extractor.pipeline.meetings.roles import excluded, part_of
from extractor.pipeline.meetings.subjects import subject
from extractor.pipeline.meetings.unnamed_sides import meets_privately
from extractor.pipeline.meetings.view import SentenceView
from extractor.record import EventType

DEED = "deed"
# Of a sentence's verbs the first ones tell what it is about.
_MOST = 2
# Columns behind a verb in which its object may stand before "last year".
_OF_WHOM = 20
_NAMED = re.compile(r"<[PCO]")


@functools.cache
def _deeds() -> tuple[dict[str, EventType], Gated]:
    tables = load_lexicon("deeds.toml")["deed"]
    groups = {f"t{number}": cast(EventType, table["event_type"]) for number, table in enumerate(tables)}
    source = "|".join(
        f"(?P<t{number}>" + "|".join(table["verbs"]) + ")" for number, table in enumerate(tables)
    )
    return groups, Gated(rf"(?<!\S)(?:{source})(?!\w)")


def _is_reported(view: SentenceView, columns: Columns) -> bool:
    """Whether nothing says that it is wished for, remembered, private or hangs on a condition."""
    return (
        reports(view, DEED, columns)
        and not long_ago(view, columns[0], columns[1] + _OF_WHOM)
        and not long_ago(view, 0, columns[0])
        and not meets_privately(view, columns[1])
        and not under_condition(view, columns[1])
    )


def deeds(view: SentenceView, context: Context) -> Iterator[tuple[Columns, MeetingDraft]]:
    """A draft for each of the first such verbs of a sentence that names somebody, with who is named there."""
    if _NAMED.search(view.line) is None:
        return
    types, pattern = _deeds()
    found = 0
    for match in pattern.finditer(view.line):
        if not _is_reported(view, match.span()):
            continue
        kind = types[str(match.lastgroup)]
        draft = MeetingDraft(kind, "held", LIKELY, view.index, [view.chars(*match.span())], origin=DEED)
        agents = subject(view, match.start(), context)
        for atom in agents:
            draft.add(part_at(atom, "participant", DEED))
        for _, last, atom in view.people():
            if not excluded(view, atom):
                draft.add(part_of(view, atom, last))
        met = kind != "bilateral_meeting" or len(agents) > 1 or view.people(match.end())
        if met and (draft.parts or kind == "statutory_session"):
            yield match.span(), draft
            found += 1
        if found == _MOST:
            return
