"""Whom the next sentence means by "he", "they" and "the delegation": what is kept of a sentence once read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.pipeline.meetings.company import only_attend
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import Drafts
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.plurals import with_counterpart
from extractor.pipeline.meetings.subjects import groups, in_company, leading
from extractor.pipeline.meetings.view import PersonAtom, SentenceView
from extractor.pipeline.meetings.when import said_on

_PRONOUN_FIRST = re.compile(r"(?:(?!<P)\S+ ){0,24}?(?:he|she)(?!\S)")
# "- received A, on 3 June": an item goes on with the subject of the line above its list.
_VERB_FIRST = re.compile(
    r"(?:[-–—•*·▪●○►] |\d+ [.)] |\( ?[a-z\d]+ ?\) )(?:also |then |later )?"
    + phrases("story", "item_verbs")
    + r"(?! by\b)(?!\w)"
)
_DELEGATION_OF = Gated(
    r"(?<!\S)(?:delegation|group|team|mission)(?: (?!<P|[.;])\S+){0,12}?"
    r" (?:headed|led) by (?:(?:the|its|an?|mr|ms|mrs|dr|[.]) ){0,3}(?=<P)"
)
# "the audiences granted by A", "A received several diplomats"
_RECEIVES = Gated(
    r"(?<!\S)(?:audiences|receptions)(?: (?!<P|[.;])\S+){0,4}? (?:granted|given|accorded|held)"
    r" by (?:the )?(?P<a><P\d+>)"
    r"|(?P<b><P\d+>)(?: ,)?(?: (?!<P|[.;])\S+){0,12}? " + phrases("story", "gives_audiences") + r"(?!\w)"
)
_MEETING_FIRST = re.compile(
    r"(?:(?:after|following) )?(?:meeting|seeing|receiving|welcoming|hosting)(?: with)? (?:the |his |her )?<P\d+>"
    r"(?: (?!<P|;|,)\S+){0,8}? , (?:the )?(?P<a><P\d+>)(?= (?:also |then )?[a-z]+(?:ed|s|id|ook|ave|eld|et)(?!\S))"
)
_FEW = 3


def remember(view: SentenceView, drafts: Drafts, context: Context, principal: PersonAtom | None) -> None:
    """Note in `context` whom "he" and "they" of the next sentence mean: on an agenda its `principal`."""
    if not view.people():
        context.subject = [principal] if principal is not None else context.subject
        return
    said = said_on(view)
    if said is not None:
        context.sayings.setdefault(*said)
    people = leading(view) if not in_company(view.line) else []
    if (opens := _MEETING_FIRST.match(view.line)) is not None:
        # "Meeting A on Monday, B called for …"
        people = [atom for _, _, atom in view.people(*opens.span("a"))]
    # "He" means none of a whole list of people.
    few = people and len(people) <= _FEW and not _PRONOUN_FIRST.match(view.line)
    few = few and not _VERB_FIRST.match(view.line)
    if few and not only_attend(people, context.current):
        context.subject = people
    if principal is not None:
        context.subject = [principal]
    if (receives := _RECEIVES.search(view.line)) is not None:
        columns = receives.span("a") if receives["a"] else receives.span("b")
        context.receiver = [atom for _, _, atom in view.people(*columns)]
    led = _DELEGATION_OF.search(view.line)
    if led is not None:
        context.delegate = [atom for _, _, atom in view.people(led.end())][:1]
    if (pair := with_counterpart(view)) is not None:
        context.pairs.append(pair)
    met = {person for _, draft in drafts if not draft.rule.startswith("noun.") for person in draft.parts}
    sides = [atom for _, _, atom in view.people() if atom.person.id in met]
    named = {atom.person.id for atom in sides}
    if len(named) == 1:
        # "He met with A": the two of them.
        before = context.subject[:1] if _PRONOUN_FIRST.match(view.line) else []
        sides = [*(atom for atom in before if atom.person.id in met - named), *sides]
    pairs = [atoms for _, _, atoms in groups(view, 0, len(view.line)) if _several(atoms)]
    if _several(sides):
        context.pairs.append(sides)
    elif (
        pairs
        and (drafts or not context.pair)
        and not (context.pair and only_attend(pairs[0], context.current))
    ):
        context.pairs.append(pairs[0])


def _several(atoms: Sequence[PersonAtom]) -> bool:
    return len({atom.person.id for atom in atoms}) > 1
