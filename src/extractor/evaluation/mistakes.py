"""One disagreement between gold and records, in a form to read and to grep."""

from __future__ import annotations

from dataclasses import dataclass

ABSENT = "—"


@dataclass(frozen=True, slots=True)
class Mistake:
    """`kind` is "meeting.missed", "participant.invented", "participant.rank", "meeting.start", …

    `where` tells the meeting (and participant) apart within the document.
    """

    kind: str
    doc_id: str
    where: str
    gold: str
    predicted: str

    def line(self) -> str:
        """The mistake as one tab-separated line."""
        return "\t".join((self.kind, self.doc_id, self.where, self.gold, self.predicted))
