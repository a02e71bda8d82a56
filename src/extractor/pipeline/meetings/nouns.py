"""Occasions named by a noun phrase: "the 20th session of the Council of Ministers of X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.lexicon import organization_code
from extractor.lexicon.mention import Mention
from extractor.lexicon.organizations import is_body
from extractor.pipeline.meetings.draft import Columns, MeetingDraft
from extractor.pipeline.meetings.grammar import grammar, phrases, words_of
from extractor.pipeline.meetings.kinds import TALKS
from extractor.pipeline.meetings.noun_extent import DETERMINERS, left, right
from extractor.pipeline.meetings.noun_homonyms import is_homonym
from extractor.pipeline.meetings.noun_parts import is_counted_body, is_level
from extractor.pipeline.meetings.noun_sides import (
    acting_sides,
    binational_sides,
    is_binational,
    owning_sides,
    phrase_sides,
)
from extractor.pipeline.meetings.side_groups import holders
from extractor.pipeline.meetings.sitting_bodies import INSERTION, MEETS_OTHERS, chaired, of_body, shortened
from extractor.pipeline.meetings.view import SentenceView
from extractor.record import EventType

_EMPTY_MODIFIERS = words_of("noun", "empty_modifier_words")
# "the four-week session": how long it takes makes no new one.
_LONG = ("-day", "-week", "-month")
_COMPOUND = words_of("noun", "compound_words")
# "The Thursday meeting" is that of which the text has told.
_OF_DAY = re.compile(r"(?<!\S)(?:the|this|that) <D\d+> $")
_PART_OF = re.compile(
    r"^(?:(?:all|both|each of|several of) )?(?:the |its )?(?:(?:two|three|four|five|six|seven|\d) )?"
    + phrases("noun", "part_modifier")
    + r"(?: \S+)? "
    + phrases("noun", "part_noun")
    + "$"
)
# Where the complement of a noun begins; the noun before it tells the type: "consultations on joint
# trainings".
_COMPLEMENT = re.compile(r"(?<=\S) (?:of|on|for|with|between|under|concerning|about|to)(?= )")
_SIDE = re.compile(r"<[CO]\d+>")
_OF_ORGANISATION = re.compile(r"<O\d+> (?:\S+ )?meeting")
_EXPERTS = re.compile(r"(?<!\S)" + phrases("noun", "experts") + r"(?!\w)")
_ANNOUNCED = re.compile(r" " + phrases("noun", "announced") + r"(?!\w)")
_NEXT = re.compile(
    r"(?<!\S)" + phrases("noun", "next") + r"(?: \S+){0,3}? " + phrases("noun", "next_noun") + r"\b"
)
_REGULAR = re.compile(
    r"(?:(?:the|their|its|an?|this year's) )?(?:\S+ )?"
    + phrases("noun", "regular")
    + r" (?:\S+ )?(?:meeting|session|sitting|gathering)"
    r"|(?:the|their|its) \d+(?:st|nd|rd|th) (?:\S+ )?(?:meeting|session|sitting)"
)
# "the 6th Central Asia - <O3> … dialogue": of two sides, no forum
_BETWEEN_TWO = re.compile(
    r"\S (?:-|–|—) (?:the )?<[CO]\d+>|<C\d+> and (?:the )?<[CO]\d+>|<[CO]\d+> (?:-|–|—) \S"
)
_ORDINAL = re.compile(phrases("noun", "ordinal"))
_BODY_OF = re.compile(
    r"(?i)(?:"
    + phrases("noun", "name_modifier")
    + r"\s+)*(?:meeting|session|sitting)s? of (?:the )?(?=\S*[A-Z])"
)
_OWN = ("its", "their")
_OF_BODY = (*_OWN, "a", "an", "")
# "the inauguration of the forum" is the forum, on its first day.
# Words for many sides that may stand in the name of a body.
_THREE_SIDED = ("trilateral", "quadrilateral")
_OPENING_OF = re.compile(
    r"(?:the )?(?:official |solemn |formal )?"
    r"(?:inauguration|opening|closing|launch"
    r"|(?:opening|closing|inaugural|plenary|final) (?:plenary )?(?:session|segment))"
    r" of (?:the |an? )?"
    r"(?!.*(?:exhibition|expo|fair|show))"
)
# "the <C0> - <C2> foreign ministers' meeting" is that of two, no standing body's.
_OF_MINISTERS = re.compile(r" ministers'? meeting$")
_OPENED: tuple[EventType, ...] = ("conference", "summit", "statutory_session", "consultations")


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase for an occasion: atoms [first, last), columns of its line, head columns."""

    first: int
    last: int
    begin: int
    end: int
    determiner: str
    event_type: EventType
    anaphoric: bool


# "a video conference | with A"
_BY_VIDEO = re.compile(r"video[- ]?(?:tele)?conference$")
_WITH_WHOM = re.compile(r" (?:(?:today|yesterday|on) )?(?:<D\d+> )?(?:with|between)(?!\S)")


def noun_phrases(view: SentenceView) -> Iterator[NounPhrase]:
    """All phrases of the sentence whose words the event lexicon knows, longest first at each place."""
    lexicon = grammar()
    if not lexicon.noun_filter.candidates(view.line):
        return
    words = view.line.split(" ")
    position = 0
    for match in lexicon.any_noun.finditer(view.line):
        if match.start() < position:
            continue
        head_first, head_last = view.atom_at(match.start()), view.atom_at(match.end() - 1) + 1
        compound = lexicon.any_noun.match(view.line, match.end() + 1)
        if compound is not None:
            # "the swearing-in ceremony": the second noun is the head.
            head_last = view.atom_at(compound.end() - 1) + 1
        if words[head_last : head_last + 1] and words[head_last] in _COMPOUND:
            # "the press briefing room", "the summit declaration" name no occasion.
            continue
        first, determiner = left(view, words, head_first)
        if is_homonym(view, view.columns[first], match.start(), match.end(), determiner):
            continue
        last = right(view, words, head_last)
        begin = view.columns[first]
        end = view.columns[last - 1] + len(words[last - 1])
        text = view.line[begin:end]
        event_type = classify(text, view.line[end : end + 110]) or chaired(view, begin, text)
        if event_type is None:
            continue
        modifiers = words[first:head_first]
        plain = all(
            word in _EMPTY_MODIFIERS or word == determiner or word.endswith(_LONG) for word in modifiers
        )
        bare = plain and compound is None and last == head_last
        if bare and re.search(r"<D\d+> 's (?:joint |plenary )?$", view.line[:begin]):
            determiner = "today's"
        if bare and _OF_DAY.search(view.line[:begin]):
            determiner = "the"
        if determiner in _OF_BODY and event_type == "bilateral_meeting":
            event_type = of_body(view, begin, end) or event_type
        if event_type == "bilateral_meeting" and shortened(view, begin, text):
            event_type = "statutory_session"
        level = is_level(text, view.line, determiner)
        if level and event_type == "multilateral_meeting":
            event_type = "bilateral_meeting"
        if _PART_OF.search(view.line[begin:end]) or level:
            bare, determiner = True, "the"
        anaphoric = (bare or determiner == "these") and _ANNOUNCED.match(view.line, end) is None
        anaphoric = anaphoric and determiner in (
            "the",
            "this",
            "that",
            "their",
            "these",
            "our",
            "both",
            "today's",
        )
        position = end
        yield NounPhrase(first, last, begin, end, determiner, event_type, anaphoric)


def classify(phrase: str, after: str = "") -> EventType | None:
    """The event type of a noun phrase (masked, lower case); None for a body that is only named."""
    lexicon = grammar()
    opened = _OPENING_OF.match(phrase)
    if opened is not None and (inner := classify(phrase[opened.end() :])) in _OPENED:
        return inner
    if _BY_VIDEO.search(phrase) and _WITH_WHOM.match(after):
        # "held a video conference with A": talks, by video
        return "bilateral_meeting"
    cut = _COMPLEMENT.search(phrase)
    head = len(phrase) if cut is None else cut.start()
    body = lexicon.body.search(phrase) or lexicon.body_of.search(phrase)
    for noun in lexicon.nouns:
        match = noun.pattern.search(phrase)
        if match is None or match.start() >= head:
            continue
        named = body is not None and _OF_MINISTERS.search(body[0]) is None and match.end() <= body.start()
        if named and match[0] in _THREE_SIDED:
            # "the trilateral committee": a body
            continue
        # "a regional border committee meeting"
        inside = body is not None and match.start() < body.start() and body.end() < match.end()
        if noun.event_type == "multilateral_meeting" and (inside or lexicon.body_of.search(phrase)):
            return "statutory_session"
        of_ministers = body is not None and _OF_MINISTERS.search(body[0]) is not None
        ministerial = match[0].startswith("ministerial") or _OF_ORGANISATION.match(match[0])
        if (of_ministers or (body is None and ministerial)) and _of_two(phrase):
            return "bilateral_meeting"
        if noun.event_type not in ("bilateral_meeting", "conference"):
            return noun.event_type
        if noun.event_type == "conference" and "dialogue" in match[0] and _BETWEEN_TWO.search(phrase):
            return "consultations"
        if noun.event_type == "bilateral_meeting" and _EXPERTS.search(phrase):
            return "consultations"
        if body is not None and (noun.event_type == "bilateral_meeting" or body.start() <= match.start()):
            return "summit" if lexicon.summit_body.search(phrase) else "statutory_session"
        return noun.event_type
    if body is not None and is_counted_body(phrase):
        return "statutory_session"
    if body is not None and MEETS_OTHERS.match(INSERTION.sub("", after)) and "joint" not in phrase:
        return "bilateral_meeting"
    if body is not None and lexicon.sat.match(INSERTION.sub("", after).lstrip()):
        return "summit" if lexicon.summit_body.search(phrase) else "statutory_session"
    return None


def _of_two(phrase: str) -> bool:
    """Whether a meeting is called by its two sides: "the <C3> - <C5> ministerial"."""
    return is_binational(phrase) and len(_SIDE.findall(phrase)) == 2


def phrase_name(text: str, view: SentenceView, phrase: NounPhrase) -> str:
    """The occasion's name in the words of the text, without a determiner or "a regular meeting of the"."""
    start, end = view.atoms[phrase.first].start, view.atoms[phrase.last - 1].end
    name = " ".join(text[start:end].split())
    body = _BODY_OF.match(name)
    if (
        body is not None
        and phrase.event_type in ("statutory_session", "summit")
        and name[body.end() : body.end() + 1].isupper()
    ):
        name = name[body.end() :]
    name = name.strip(" -–\"'“”,")
    if phrase.determiner in _OWN and phrase.event_type in ("statutory_session", "summit"):
        span = _owner(view, phrase)
        owner = " ".join(text[slice(*view.chars(*span))].split()) if span else None
        name = f"{name} of the {owner}" if owner else name
    return name[:1].upper() + name[1:]


def _owner(view: SentenceView, phrase: NounPhrase) -> Columns | None:
    """Columns of the body whose meeting it is."""
    found = list(grammar().body.finditer(view.line[: phrase.begin]))
    if not found:
        return None
    words = view.line.split(" ")
    head = found[-1]
    first, _ = left(view, words, view.atom_at(head.start()))
    while first < view.atom_at(head.start()) and words[first] in DETERMINERS:
        first += 1
    last = right(view, words, view.atom_at(head.end() - 1) + 1)
    if last > phrase.first:
        return None
    return view.columns[first], view.columns[last - 1] + len(words[last - 1])


def is_next(view: SentenceView, phrase: NounPhrase) -> bool:
    """Whether the phrase announces the next occasion of a series that the text speaks of."""
    return _NEXT.search(view.line[max(0, phrase.begin - 20) : phrase.end]) is not None


def noun_meeting(text: str, view: SentenceView, phrase: NounPhrase) -> MeetingDraft:
    """A draft for the phrase with the sides that it names."""
    span = (view.atoms[phrase.first].start, view.atoms[phrase.last - 1].end)
    draft = MeetingDraft(phrase.event_type, "held", f"noun.{phrase.event_type}", view.index, [span])
    draft.name = phrase_name(text, view, phrase)
    draft.head = view.line[phrase.begin : phrase.end]
    draft.anaphoric = phrase.anaphoric
    if phrase.event_type in ("statutory_session", "summit", "conference", "consultations"):
        owner = _owner(view, phrase) if phrase.determiner in _OWN else None
        named = [*view.masked(phrase.begin, phrase.end, "O"), *(view.masked(*owner, "O") if owner else ())]
        bodies = (atom.value for _, _, atom in named)
        norm = next((body.norm for body in bodies if isinstance(body, Mention)), None)
        draft.convener = organization_code(norm) or norm if norm is not None else None
        if draft.convener is None and is_body(draft.name):
            draft.convener = organization_code(draft.name)
    draft.sides.update(phrase_sides(view, phrase.begin, phrase.end, phrase.event_type))
    if phrase.determiner in _OWN and phrase.event_type in ("statutory_session", "summit"):
        # The two sides stand in the name of the body: "the Fiji – Samoa Joint Commission held its …".
        draft.sides.update(binational_sides(view, 0, phrase.begin))
    draft.sides.update(owning_sides(view, phrase.begin))
    if len(draft.sides) < 2:
        draft.sides.update(acting_sides(view, phrase.begin, phrase.end, phrase.event_type))
    if draft.event_type == "conference" and "dialogue" in draft.head and len(draft.sides) == 2:
        # "<C0> and <C2> held their security dialogue": of two sides, no forum
        draft.event_type = "consultations"
    acting = holders(view, phrase.begin, phrase.event_type)
    if phrase.event_type not in TALKS or len(draft.sides | acting) > 1:
        draft.sides = acting | draft.sides
    return draft


def is_regular(view: SentenceView, phrase: NounPhrase) -> bool:
    """Whether "their annual meeting" is that of an organisation that the sentence names before."""
    return (
        _REGULAR.match(view.line[phrase.begin : phrase.end]) is not None
        and re.search(r"<O\d+>|member states", view.line[: phrase.begin]) is not None
    )


def is_medium(view: SentenceView, phrase: NounPhrase) -> bool:
    """Whether the phrase names the medium, not the occasion: "joined through video conference"."""
    return (
        re.match(r"(?:video|tele|audio|zoom)", view.line[phrase.begin : phrase.end]) is not None
        and not phrase.determiner
    )


def is_numbered(view: SentenceView, phrase: NounPhrase) -> bool:
    """Whether an ordinal tells the occasion from others: "the 20th session", "the second round"."""
    return _ORDINAL.match(view.line[phrase.begin : phrase.end]) is not None
