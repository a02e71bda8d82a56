"""Who acts in a frame: its subject, whom its pronoun means, or the person on whose day others come and go."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from extractor.pipeline.meetings.bystanders import stands_in
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import MeetingDraft, Part
from extractor.pipeline.meetings.grammar import Frame, load_lexicon, phrases, words_of
from extractor.pipeline.meetings.plurals import joins_pronoun, those_meant
from extractor.pipeline.meetings.subjects import leading, subject
from extractor.pipeline.meetings.view import PersonAtom, SentenceView

# "Her talks with A, then with B", "negotiations were held with A": of whom the text tells all along.
# So are those "on the programme".
_OWN_TALKS = re.compile(
    r"(?<!\S)(?:(?:his|her)|(?:^|(?<=, ))(?:(?:on|in) the )?"
    + phrases("verb", "on_programme")
    + r") (?:(?!<P|[.;])\S+ ){0,8}with (?:the )?$"
)
# Inverted frames may name their subject by a pronoun.
_INVERTED = ("with_first", "whom")
# A sentence may open with the circumstance in which its subject acts.
_OPENS = re.compile(
    r"(?:when|while|during|in|at|after|before|following|upon|on the sidelines of) "
    r"(?:(?:his|her|an?|the|separate) )*(?:\S+ ){0,2}"
)
_COMMA_BEFORE = re.compile(r"<P\d+> ,(?: the)? $")
_VERB_BEHIND = re.compile(r" (?!(?:and|or|in|at|on|with|of|from|to|for|as|who|whom|by|the|<)(?!\S))[a-z]")
# An office whose holder the clause does not name: "the sultan also gave an audience to …"
_OFFICE = re.compile(
    r"(?:^|[,;.] |<D\d+> |and |readout of )(?:the|his|her) (?P<modifiers>(?:[a-z'-]+ ){0,2}?)(?P<office>"
    + phrases("subject", "offices")
    # "the president's talks with B"
    + r")(?:(?: (?:also|then|later|today|earlier|has|had|will|<D\d+>|on))*| ?'s(?: [a-z-]+){0,2}) $"
)
_STYLES = words_of("subject", "style_words")
_SAME_POST: Mapping[str, Sequence[str]] = load_lexicon("phrases.toml")["subject"]["same_post"]
# So many occasions tell whose day it is: a page may go on to somebody else's.
_LATEST = 4


def agents_of(view: SentenceView, frame: Frame, match: re.Match[str], context: Context) -> list[PersonAtom]:
    """The persons who do what a frame's match says; empty where no person does."""
    if match.groupdict().get("a") is not None:
        named = [atom for _, _, atom in view.people(*match.span("a"))]
        if len(named) == 1 and frame.rule == "meet_each" and joins_pronoun(view.line[: match.start("a")]):
            # "He and his host, A, held talks"
            return [*context.subject[:1], *named]
        if named or frame.rule not in _INVERTED:
            return named
        if match["a"] == "they":
            return those_meant(match["a"], context)
        # "A praised B, whom he met on Monday"; "With A she discussed …": whose talks the text tells.
        return leading(view, match.start())[:1] or protagonist(view, context)
    if frame.rule == "meet_each":
        return those_meant(match[0], context)
    if frame.rule == "turn":
        return protagonist(view, context)
    if frame.rule == "entry":
        # Whose programme it is, a line above or the headline says: the latter, if the story follows him.
        headlined = context.author[:1] if len(context.told) > 1 else []
        own = headlined and protagonist(view, context)[:1]
        if own and own[0].person.id == headlined[0].person.id:
            return headlined
        return context.subject[:1] or context.author[:1]
    agents = subject(view, match.start(), context) or _holder(view, match.start(), context)
    if frame.subject == "host":
        agents = _who_receives(view, match.start(), agents, context)
    alone = frame.rule == "conversation" and not view.people(match.end())
    return protagonist(view, context) if (alone or frame.rule == "of_story") and not agents else agents


def in_their_stead(view: SentenceView, agents: list[PersonAtom]) -> list[PersonAtom]:
    """Those who act: in the stead of "A, represented by B," it is B."""
    stead = stands_in(view.line)
    if not stead:
        return agents
    people = {first: atom for first, _, atom in view.people()}
    acting = {
        people[who].person.id: people[by] for who, by in stead.items() if who in people and by in people
    }
    return [acting.get(atom.person.id, atom) for atom in agents]


def _who_receives(
    view: SentenceView, column: int, agents: list[PersonAtom], context: Context
) -> list[PersonAtom]:
    """Whom "he" means where guests are received: him on whose day they come, no guest told of.

    "The Ambassador thanked him. He then received B": he who received the ambassador.
    """
    if len(agents) != 1 or agents[0].mention.start >= view.start:
        return agents
    own = agents[0].person.id
    parts = [draft.parts for draft in context.told if own in draft.parts]
    if not parts or any(part[own].role == "host" or part[own].rule.endswith(".subject") for part in parts):
        guest = bool(parts) and all(_has_host(part) for part in parts) and parts[-1][own].role != "host"
        if not guest:
            return agents
    hosts = [key for key, part in parts[-1].items() if part.role == "host"]
    hosts = hosts or [key for key, part in parts[-1].items() if part.rule.endswith(".subject")]
    found = [person for person in context.people if person.id in hosts and person.mentions]
    return [PersonAtom(found[0], found[0].mentions[0])] if len(found) == 1 and found[0].id != own else agents


def _holder(view: SentenceView, column: int, context: Context) -> list[PersonAtom]:
    """Him of whom the text tells, where "the foreign minister" or "the head of state" fits his post."""
    office = _OFFICE.search(view.line[:column])
    known = protagonist(view, context) if office is not None else []
    if office is None or not known:
        return []
    post = (known[0].person.position or "").lower()
    words = set(re.findall(r"\w+", post))
    called = [office["office"], *_SAME_POST.get(office["office"], ())]
    modifiers = set((office["modifiers"] or "").split()) - _STYLES
    fits = any(set(name.split()) <= words for name in called) and modifiers <= words
    return known if fits else []


def _hosts(draft: MeetingDraft, person: str) -> bool:
    return person in draft.parts and draft.parts[person].role == "host"


def _has_host(parts: Mapping[str, Part]) -> bool:
    return any(part.role == "host" for part in parts.values())


def acts_behind(view: SentenceView, match: re.Match[str], last: tuple[int, int, PersonAtom]) -> bool:
    """Whether the last of those whom a frame's object names acts: "During his meeting with A, B said …"."""
    first, end, _ = last
    before = view.line[: match.start()]
    return (
        # "After talks with A, B met C": the frame itself is the circumstance.
        (_OPENS.fullmatch(before) or (not before and _OPENS.match(match[0]))) is not None
        and _COMMA_BEFORE.search(view.line[:first]) is not None
        and _VERB_BEHIND.match(view.line, end) is not None
    )


def tells_of_own(view: SentenceView, match: re.Match[str]) -> bool:
    """Whether a frame's object is met in talks that the words before it give to the person told of."""
    return _OWN_TALKS.search(view.line[: match.start("b")]) is not None


def protagonist(view: SentenceView, context: Context) -> list[PersonAtom]:
    """Whose day the text tells: who was at most of the latest occasions, else its subject.

    Of one whom a counterpart's remarks follow the text still tells.
    """
    seen = Counter(key for draft in context.told[-_LATEST:] for key in draft.parts)
    if not seen:
        return [*context.receiver[:1], *context.subject[:1], *context.author[:1]][:1]
    most = max(seen.values())
    headlined = [atom.person.id for atom in context.author if seen[atom.person.id] == most]
    # Of two who were at as many, the one of the occasion told last.
    others = [key for key, count in seen.items() if count == most]
    others.sort(key=lambda key: key not in context.told[-1].parts)
    hosts = [key for key in others if any(_hosts(draft, key) for draft in context.told[-_LATEST:])]
    key = (headlined or hosts or others)[0]
    for person in context.people:
        if person.id == key and person.mentions:
            return [PersonAtom(person, person.mentions[0])]
    return []
