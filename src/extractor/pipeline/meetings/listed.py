"""Those whom somebody met one by one, named in a list: "received the following ambassadors: 1. …"."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.pipeline.meetings.circumstances import circumstances
from extractor.pipeline.meetings.context import Callers, Context
from extractor.pipeline.meetings.counterparts import part_at, side_code
from extractor.pipeline.meetings.draft import Columns, Drafts, MeetingDraft
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.subjects import leading
from extractor.pipeline.meetings.view import PersonAtom, SentenceView
from extractor.record import Role

# The line above the list says that there were several talks, and that they are told in what follows.
_OPENS = re.compile(
    r"(?<!\S)(?P<verb>received|receives|welcomed|hosted|met|meets|held|had|conducted)(?= )"
    r"(?:(?=(?: (?!<P)\S+){0,14}? "
    + phrases("series", "one_by_one")
    + r"(?!\S)).* :$|(?: (?!<P)\S+){0,9} with :$)"
)
_PRONOUN = re.compile(r"(?<!\S)s?he(?: (?:also|then|later|further))? $")
_HOSTS = ("received", "receives", "welcomed", "hosted")
_ITEM = re.compile(
    r"(?:[-–—•*·▪●○►] |\d+ [.)] |\( ?[a-z\d]+ ?\) )(?:with )?(?:the )?(?P<who><P\d+>)(?= ?[.,;:(–—]|$| and\b)"
)


def with_listed(view: SentenceView, context: Context, told: Drafts) -> Drafts:
    """The drafts of a sentence, with the talks with the one whom a line of such a list names.

    The line above the list tells of nothing by itself; a line that is no item closes the list.
    """
    opens = _OPENS.search(view.line) if view.line.endswith(" :") and not view.headline else None
    if opens is not None and not any(draft.parts for _, draft in told):
        agents = leading(view, opens.start())[:1]
        if not agents and _PRONOUN.search(view.line[: opens.start()]):
            agents = list(context.subject[:1])
        context.callers = _callers(view, opens.span("verb"), agents, context) if agents else None
        return told if context.callers is None else []
    callers, item = context.callers, _ITEM.match(view.line)
    if callers is None or item is None or told:
        context.callers = None
        return told
    (_, _, atom), *_ = view.people(*item.span("who"))
    if side_code(atom) is None:
        return told
    draft = replace(
        callers.talks, sentence=view.index, evidence=[view.chars(*item.span("who"))], parts={}, sides={}
    )
    host: Role = "host" if draft.rule == "receive" else "participant"
    draft.add(part_at(callers.agents[0], host, f"{draft.rule}.subject"))
    draft.add(part_at(atom, "participant", f"{draft.rule}.object"))
    return [*told, (item.span("who"), draft)]


def _callers(view: SentenceView, verb: Columns, agents: list[PersonAtom], context: Context) -> Callers:
    rule = "receive" if view.line[slice(*verb)] in _HOSTS else "meet"
    talks = MeetingDraft("bilateral_meeting", "held", rule, view.index, [view.chars(*verb)])
    circumstances(view, verb, talks, (), context)
    return Callers(agents, talks)
