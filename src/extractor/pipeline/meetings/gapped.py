"""Further counterparts of one verb: "met with A on Monday and, on Tuesday, with B"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.counterparts import part_at
from extractor.pipeline.meetings.draft import Columns, MeetingDraft
from extractor.pipeline.meetings.grammar import Frame, compile_pattern, phrases
from extractor.pipeline.meetings.view import SentenceView

# The verb is said once; only its preposition comes again, behind a day, a place or "later".
_PREPOSITIONS = {
    "meet": "with",
    "talks": "with",
    "phone": "(?:with|to)",
    "received_by": "by",
    "call_on": "(?:up)?on",
}
_FURTHER = {
    rule: compile_pattern(
        r"(?:(?:(?!<P|[.;:]|and\b)\S+ ){0,12}?(?:and|then)(?: (?:,|"
        + phrases("verb", "meanwhile")
        + r"|<[DLO]\d+>)){"
        # "with A and with B" are met together as often as not
        + ("0" if rule == "call_on" else "1")
        # "with A, on Monday, and with B, on Tuesday": each has a day
        + r",9}|(?:, )?(?:on )?<D\d+> (?:, )?(?:and|as well as)(?= (?:\S+ ){1,2}?(?:, )?(?:on )?<D\d+>)"
        # "on Monday with A ; on Tuesday with B"
        + r"|[;,] (?:and )?(?:(?:then|later) )?(?:on )?<D\d+>(?: ,)?"
        # "with A, to review the projects, and with B", "with A, on trade, and with B"
        + r"|, (?:to|on|about|regarding|concerning|over) (?:(?!<P|[,.;:])\S+ ){2,14}, and(?: also)?) "
        + preposition
        + " (?P<b>PG)"
    )
    for rule, preposition in _PREPOSITIONS.items()
}
_AND = re.compile(r"(?:^|(?<= ))(?:and|then)(?= )")


def further(
    view: SentenceView, frame: Frame, end: int, first: MeetingDraft
) -> Iterator[tuple[Columns, MeetingDraft]]:
    """The meetings that the sentence adds to the `first` of a verb whose words end at a column."""
    pattern = _FURTHER.get(frame.rule)
    while pattern is not None and (match := pattern.match(view.line, end + 1)) is not None:
        joined = _AND.search(view.line, match.start(), match.end())
        columns = (joined.start() if joined is not None else match.start(), match.end())
        draft = MeetingDraft(frame.event_type, "held", frame.rule, view.index, [view.chars(*columns)])
        days = [atom.value for _, _, atom in view.masked(*columns, "D")]
        draft.date = next((day for day in days if isinstance(day, DateMention)), None)
        for part in first.parts.values():
            if part.rule == f"{frame.rule}.subject":
                draft.add(replace(part))
        for _, _, atom in view.people(*match.span("b")):
            draft.add(part_at(atom, frame.object, f"{frame.rule}.object"))
        yield columns, draft
        end = match.end()
