"""Whom "they", "both ministers" mean: those last brought together; and "he also": who met them all."""

from __future__ import annotations

import re

from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.counterparts import side_code
from extractor.pipeline.meetings.grammar import load_lexicon, phrases
from extractor.pipeline.meetings.kinds import TALKS
from extractor.pipeline.meetings.view import PersonAtom, SentenceView
from extractor.pipeline.people.person import PersonDraft

# The office that a plural names, with what the positions of its holders contain.
_OFFICES = tuple(
    (re.compile(rf"(?<!\S)(?:{noun})(?!\S)"), re.compile(rf"(?<!\w)(?:{office})(?!\w)"))
    for noun, office in load_lexicon("phrases.toml")["subject"]["office"].items()
)

# "his Fijian counterpart", and so many columns before a name in which it may stand.
_COUNTERPART = re.compile(
    r"(?<!\S)(?:his|her) (?:\S+ ){0,3}?" + phrases("verb", "counterpart") + r"(?!\w)(?:(?!<P).)*$"
)
# "at the invitation of President A"
_INVITES = re.compile(
    r"(?<!\S)(?:on|at|upon) (?:the |an )?(?:\S+ )?invitation (?:of|by|from|extended by) (?:the |his |her )?$"
)
_TITLE = 40
# So many occasions back "he also met" may go on; it needs two that were told.
_REACH, _TWO = 8, 2
# "The three ministers" are more than the pair that the text brought together last.
_COUNTS = {"three": 3, "four": 4, "five": 5}
_NUMBER = re.compile(r"(?<!\S)(?:the|all) (three|four|five)(?!\S)")
_CALLERS = re.compile(r"(?<!\S)" + phrases("subject", "callers") + r"(?!\S)")

# "He and A met …"
# "On Monday she and her host, A, met …"
_HE_AND = re.compile(
    r"(?:^|[,;:] |and |that |<D\d+> )(?:he|she) and (?:(?:the|his|her) )?(?:(?:(?!<)\S+ ){1,4}?, )?$"
)


def those_meant(words: str, context: Context) -> list[PersonAtom]:
    """The last pair or group; with an office among the words the last whose members all hold it.

    Where the text has brought no such group together, the two of different sides who hold the office and were
    named before.
    """
    if _CALLERS.search(words) and len(callers := _callers(context)) > 1:
        return callers
    office = next((office for noun, office in _OFFICES if noun.search(words)), None)
    if (number := _NUMBER.search(words)) is not None:
        count = _COUNTS[number[1]]
        # "The three ministers" are those who hold the office, whoever else sat with them.
        held = _holders(context, office) if office is not None else []
        if many := held if len(held) == count else _so_many(count, context):
            context.pairs.append(many)
            return many
    if office is None:
        return context.pair
    group = next((pair for pair in reversed(context.pairs) if _all_hold(pair, office)), None)
    return group or _named(context, office) or _of_office(context.pair, office)


def goes_on(words: str, context: Context) -> list[PersonAtom]:
    """Whom "he also met" means: whose meetings the text tells one after the other, not whom he met last."""
    last = context.subject[:1]
    if not last or " also " not in words:
        return last
    talks = [old for old in context.told[-_REACH:] if old.event_type in TALKS and len(old.parts) > 1]
    own = [old for old in talks if last[0].person.id in old.parts]
    if len(talks) < _TWO or len(own) > 1:
        return last
    often = [
        person
        for person in context.people
        if person.mentions and all(person.id in old.parts for old in talks) and person.id != last[0].person.id
    ]
    return [PersonAtom(often[0], often[0].mentions[0])] if len(often) == 1 else last


def joins_pronoun(before: str) -> bool:
    """Whether words before a person join him to the one told of: "he and his host, | A"."""
    return _HE_AND.search(before) is not None


def with_counterpart(view: SentenceView) -> list[PersonAtom] | None:
    """Who acts in a sentence, and the colleague whom it names: "at the invitation of his counterpart A"."""
    named = view.people()
    for first, _, atom in named[1:]:
        title = view.text[atom.mention.title_start : atom.mention.start].lower()
        words = f"{view.line[max(0, first - _TITLE) : first]}{title}"
        invites = _INVITES.search(view.line[:first]) is not None
        if (invites or _COUNTERPART.search(words)) and atom.person.id != named[0][2].person.id:
            return [named[0][2], atom]
    return None


def _so_many(count: int, context: Context) -> list[PersonAtom]:
    """All those of the latest occasion that has so many: "the three ministers"."""
    for draft in reversed(context.told):
        if len(draft.parts) == count:
            return context.atoms(draft.parts)
    return []


def _callers(context: Context) -> list[PersonAtom]:
    """Those of the talks just told who did not receive the others."""
    parts = context.current.parts if context.current is not None else {}
    guests = {person for person, part in parts.items() if part.role != "host"}
    return context.atoms(guests) if len(guests) < len(parts) else []


def _all_hold(pair: list[PersonAtom], office: re.Pattern[str]) -> bool:
    return len(pair) > 1 and all(_holds(atom.person, office) for atom in pair)


def _of_office(people: list[PersonAtom], office: re.Pattern[str]) -> list[PersonAtom]:
    """Those of a group who hold the office, all where no two do: "the ministers" without their general."""
    holders = [atom for atom in people if _holds(atom.person, office)]
    if not holders and people and all(atom.person.position for atom in people):
        # "The two foreign ministers" are not the prime minister and the ambassador.
        return []
    return holders if len(holders) > 1 else people


def _holds(person: PersonDraft, office: re.Pattern[str]) -> bool:
    return office.search(f"{person.position or ''} {person.rank or ''}".lower()) is not None


def _named(context: Context, office: re.Pattern[str]) -> list[PersonAtom]:
    known = _holders(context, office)
    return known if len(known) == 2 and side_code(known[0]) != side_code(known[1]) else []


def _holders(context: Context, office: re.Pattern[str]) -> list[PersonAtom]:
    """Those named so far who hold an office."""
    return [
        PersonAtom(person, person.mentions[0])
        for person in context.people
        if person.mentions and person.mentions[0].start < context.reached and _holds(person, office)
    ]
