"""`extractor show`: the records of a text for a human eye."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from extractor.cli import options
from extractor.cli.console import complain, printable
from extractor.errors import DocumentError
from extractor.reading import read_inputs
from extractor.record import Meeting, Participant, Record

EXAMPLES = (
    "[bold]Examples[/bold]\n\n"
    "extractor show release.txt\n\n"
    "extractor show page.html --published 2024-05-31 | less -R"
)
# Later styles are drawn over earlier ones: a sentence, the names in it, then who took part.
MEETING, PERSON, PARTICIPANT, DATE = "underline", "yellow", "bold green", "bold cyan"


def show(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A text; [bold]-[/bold] is standard input.")],
    published: options.Published = None,
    text_column: options.TextColumn = "text",
    model: options.Model = None,
) -> None:
    """Show a text with its evidence highlighted, and a table of participants under each meeting."""
    from extractor.engine import load

    console = Console(highlight=False)
    done = failed = 0
    extractor = load(model)
    for source in read_inputs([file], published=published, text_column=text_column):
        try:
            if isinstance(source, DocumentError):
                raise source
            for record in extractor.process(source):
                console.print(render(record, source.text))
            done += 1
        except DocumentError as error:
            complain(str(error))
            failed += 1
    raise typer.Exit(0 if not failed else 3 if done else 1)


def render(record: Record, raw: str) -> RenderableType:
    """A record and the stretch of raw text it is about."""
    parts: list[RenderableType] = [_heading(record), Padding(highlighted(record, raw), (1, 2))]
    parts += [_meeting(meeting) for meeting in record.meetings] or [Text("no meetings", style="dim")]
    parts += [Text(f"warning: {printable(warning)}", style="red") for warning in record.warnings]
    return Group(*parts, Text())


def highlighted(record: Record, raw: str) -> Text:
    """The raw text of the release with meetings, names, participants and the publication date marked."""
    first, last = record.source.start, record.source.end
    text = Text(printable(raw[first:last]))
    marks = [(MEETING, span) for meeting in record.meetings for span in meeting.evidence]
    marks += [(PERSON, span) for person in record.people for span in person.mentions]
    for meeting in record.meetings:
        marks += [(PARTICIPANT, span) for person in meeting.participants for span in person.evidence]
    if record.published and record.published.span:
        marks.append((DATE, record.published.span))
    for style, (start, end) in marks:
        text.stylize(style, max(start - first, 0), max(end - first, 0))
    return text


def _heading(record: Record) -> Text:
    published = record.published.start if record.published else "no publication date"
    title = printable(" ".join((record.title or "").split()))
    return Text.assemble((printable(record.doc_id), "bold"), f"  {published}  ", (title, "italic"))


def _meeting(meeting: Meeting) -> RenderableType:
    days = " to ".join(dict.fromkeys(day for day in (meeting.start, meeting.end) if day)) or "no date"
    place = ", ".join(part for part in (meeting.city, meeting.country) if part) or "no place"
    facts = [meeting.event_type, meeting.status, meeting.format, days, place]
    if meeting.delegations:
        facts.append("delegations " + " ".join(meeting.delegations))
    facts.append(f"confidence {meeting.confidence:.2f}")
    name = Text(f"{meeting.id}  {printable(meeting.name or meeting.event_type)}", style="bold")
    body = _participants(meeting.participants) if meeting.participants else Text("no named participants")
    line = Text(printable(" · ".join(facts)), style="dim")
    return Group(name, Padding(Group(line, body), (0, 0, 1, 4)))


def _participants(participants: list[Participant]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    for name in ("name", "rank", "position", "for", "role"):
        table.add_column(name)
    table.add_column("confidence", justify="right")
    for person in participants:
        side = " ".join(part for part in (person.country, person.organization) if part)
        cells = (person.name, person.rank, person.position, side, person.role, f"{person.confidence:.2f}")
        table.add_row(*(Text(printable(cell or "")) for cell in cells))
    return table
