"""Occasions named by a noun phrase: "the 20th session of the Council of Ministers of X"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.dates.mention import DateMention
from extractor.lexicon.mention import Mention
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.grammar import grammar, phrases, words_of
from extractor.pipeline.meetings.noun_sides import (
    acting_sides,
    binational_sides,
    is_binational,
    phrase_sides,
)
from extractor.pipeline.meetings.view import SentenceView
from extractor.record import EventType

_LEFT_STOP = words_of("noun", "left_stop_words")
_DETERMINERS = words_of("noun", "determiner_words")
_EMPTY_MODIFIERS = words_of("noun", "empty_modifier_words")
_COMPOUND = words_of("noun", "compound_words")
_RIGHT_GO = words_of("noun", "right_go_words")
_RIGHT_STOP = words_of("noun", "right_stop_words")

_PART_OF = re.compile(
    r"^(?:the )?" + phrases("noun", "part_modifier") + r"(?: \S+)? " + phrases("noun", "part_noun") + "$"
)
# Where the complement of a noun begins; the noun before it tells the type: "consultations on joint
# trainings".
_COMPLEMENT = re.compile(r"(?<=\S) (?:of|on|for|with|between|under|concerning|about|to)(?= )")
_EXPERTS = re.compile(r"(?<!\S)" + phrases("noun", "experts") + r"(?!\w)")
# An inserted remark between the phrase and its verb: ", planned for <D5> in <L9> ,".
_ASIDE = (
    r"(?: [”\"’'])?(?: " + phrases("noun", "motto") + r")?(?: [“\"][^”\"]{0,200}[”\"])?"
    r"(?: , (?:\w+ )?\w+ed(?: \S+){0,4}? by [^.;]{0,160}? ,| , (?!and\b)(?:(?!<P)[^,.;]){0,90} ,)?"
)
# Circumstances between the two.
_BETWEEN = r"(?: ,? ?(?:\( [^)]* \)|<[DL]\d+>|on|in|at|the|via|by|[\w-]+)){0,7}? ?"
_STRONG = re.compile(r"(?:(?!<P|[.;:] )[^.;])*? " + phrases("noun", "takes_place") + r"(?!\w)")
# "…, which began at <L3> on <D5>": the relative clause itself says that the occasion takes place.
_RUNS = re.compile(
    r"(?: ['‘“\"] <P\d+>)?(?: ['’”\"])? , (?:which|that) (?:\S+ )?" + grammar().occur_after.pattern
)
# "…, planned for <D5> with speeches by <P7> , has been cancelled": an insertion that may name people.
_INSERTED = re.compile(
    r"(?: \(.*?\)| (?!<P|and\b)[^\s,.;]+){0,12} , (?!and\b)[^.;]{0,240} , "
    + phrases("noun", "takes_place")
    + r"(?!\w)"
)
# "the banquet in honour of <P4> was cancelled"
_FELL_THROUGH = re.compile(r"[^.;,]{0,200} " + phrases("noun", "fell_through") + r"(?!\w)")
_ANNOUNCED = re.compile(r" " + phrases("noun", "announced") + r"(?!\w)")
# An agenda's entry has no verb: "<D0> <L1> , City Hall – conference on trade ."
_ENTRY = re.compile(r"(?:[-–—•*] )?<D\d+>(?: [^\s.;]+){0,14}? (?:[-–—:|] )(?:the )?$")
_ENTRY_ENDS = re.compile(r" ?(?:[.(]|$)")
# Occasions at which somebody does something: "signed at a ceremony".
_SETTINGS = ("ceremony", "briefing", "conference", "summit", "statutory_session")
# "at a <D3> press briefing"
_AT = re.compile(r"(?<!\S)(?:at|during|in) (?:(?:the|an?|their|his|her) )?(?P<day><D\d+> )?$")
_WITHIN = re.compile(r"(?<!\S)(?:during|in the course of|at) (?:the )?$")
_HELD = re.compile(r"(?: ,)?(?: (?:which|that) (?:was|is being))? held(?!\w)")
# "delivered an address before the forum": "before" tells of no time.
_SPEECH_BEFORE = re.compile(r"(?<!\S)" + phrases("noun", "speech") + r" (?:\S+ )?before (?:the |an? )?$")
_NEXT = re.compile(
    r"(?<!\S)" + phrases("noun", "next") + r"(?: \S+){0,3}? " + phrases("noun", "next_noun") + r"\b"
)
# "resuming peace talks", "the resumption of talks": a wish.
_AGAIN = re.compile(phrases("noun", "again") + r" ")
_PAST = re.compile(phrases("noun", "past") + r"\b")
# "The committee, the alliance's senior body, convened …"
_INSERTION = re.compile(
    r"^(?: , (?:the |an? )[^,<]{3,60} ,| in (?:(?!<)\S+ ){1,5}?(?:session|format|composition|formation))"
)
_REGULAR = re.compile(
    r"(?:(?:the|their|its|an?|this year's) )?(?:\S+ )?"
    + phrases("noun", "regular")
    + r" (?:\S+ )?(?:meeting|session|sitting|gathering)"
    r"|(?:the|their|its) \d+(?:st|nd|rd|th) (?:\S+ )?(?:meeting|session|sitting)"
)
_ORDINAL = re.compile(phrases("noun", "ordinal"))
_BODY_OF = re.compile(
    r"(?i)(?:"
    + phrases("noun", "name_modifier")
    + r"\s+)*(?:meeting|session|sitting)s? of (?:the )?(?=\S*[A-Z])"
)


# "A, who chairs the committee": an office, no sitting.
_WHO_CHAIRS = re.compile(r"(?<!\S)who (?:also |currently )?(?:co-)?chairs(?: (?:a|an|the))? $")
_CHAIRS = re.compile(r"(?<!\S)" + phrases("noun", "chairs") + r"(?: (?:a|an|the))? $")
# "The commission will hold its 14th meeting": the owner of the meeting is the subject.
_OWN = ("its", "their")
_HOLDS = re.compile(
    r"(?<!\S)" + phrases("noun", "holds") + r" (?:its|their) $|(?<!\S)(?:at|during|in) (?:its|their) $"
)


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


def noun_phrases(view: SentenceView) -> Iterator[NounPhrase]:
    """All phrases of the sentence whose words the event lexicon knows, longest first at each place."""
    lexicon = grammar()
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
        first, determiner = _left(view, words, head_first)
        last = _right(view, words, head_last)
        begin = view.columns[first]
        end = view.columns[last - 1] + len(words[last - 1])
        text = view.line[begin:end]
        event_type = classify(text, view.line[end : end + 110]) or _chaired(view, begin, text)
        if event_type is None:
            continue
        modifiers = words[first:head_first]
        plain = all(word in _EMPTY_MODIFIERS or word == determiner for word in modifiers)
        bare = plain and compound is None and last == head_last
        if bare and re.search(r"<D\d+> 's (?:joint |plenary )?$", view.line[:begin]):
            determiner = "today's"
        if determiner in _OWN and event_type == "bilateral_meeting":
            event_type = _of_body(view, begin) or event_type
        if _PART_OF.search(view.line[begin:end]):
            bare, determiner = True, "the"
        anaphoric = bare and _ANNOUNCED.match(view.line, end) is None
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


def _of_body(view: SentenceView, begin: int) -> EventType | None:
    """The type of "its 14th meeting": that of the standing body which the sentence names before it."""
    lexicon = grammar()
    before = view.line[:begin]
    if _HOLDS.search(before) is None or lexicon.body.search(before) is None:
        return None
    return "summit" if lexicon.summit_body.search(before) else "statutory_session"


def _chaired(view: SentenceView, begin: int, phrase: str) -> EventType | None:
    """The type of a body that somebody chairs, whereby it sits: "co-chaired the council"."""
    lexicon = grammar()
    before = view.line[:begin]
    if lexicon.body.search(phrase) is None or not _CHAIRS.search(before) or _WHO_CHAIRS.search(before):
        return None
    return "summit" if lexicon.summit_body.search(phrase) else "statutory_session"


def classify(phrase: str, after: str = "") -> EventType | None:
    """The event type of a noun phrase (masked, lower case); None for a body that is only named."""
    lexicon = grammar()
    cut = _COMPLEMENT.search(phrase)
    head = len(phrase) if cut is None else cut.start()
    body = lexicon.body.search(phrase) or lexicon.body_of.search(phrase)
    for noun in lexicon.nouns:
        match = noun.pattern.search(phrase)
        if match is None or match.start() >= head:
            continue
        if noun.event_type == "multilateral_meeting" and lexicon.body_of.search(phrase):
            return "statutory_session"
        if noun.event_type not in ("bilateral_meeting", "conference"):
            return noun.event_type
        if noun.event_type == "conference" and "dialogue" in match[0] and is_binational(phrase):
            return "consultations"
        if noun.event_type == "bilateral_meeting" and _EXPERTS.search(phrase):
            return "consultations"
        if body is not None and (noun.event_type == "bilateral_meeting" or body.start() <= match.start()):
            return "summit" if lexicon.summit_body.search(phrase) else "statutory_session"
        return noun.event_type
    if body is not None and lexicon.sat.match(_INSERTION.sub("", after).lstrip()):
        return "summit" if lexicon.summit_body.search(phrase) else "statutory_session"
    return None


def _left(view: SentenceView, words: list[str], head: int) -> tuple[int, str]:
    index = head
    while index > 0 and head - index < 9:
        word = words[index - 1]
        atom = view.atoms[index - 1]
        if word in _DETERMINERS:
            return index, word
        if atom.kind in "PD" or word in _LEFT_STOP:
            break
        if word in ("-", "–", "—") and _apart(view, index - 1):
            break
        if (
            word in ("-", "–")
            and index >= 2
            and view.atoms[index - 2].kind == "w"
            and words[index - 2] in _LEFT_STOP
        ):
            break
        index -= 1
    while index < head and words[index] in ("-", "–", "“", "”", "'s"):
        index += 1
    return index, ""


def _apart(view: SentenceView, dash: int) -> bool:
    """Whether a dash between blanks parts what stands before it: "Town Hall – conference on trade"."""
    atom = view.atoms[dash]
    spaced = view.text[atom.start - 1 : atom.start].isspace() and view.text[atom.end : atom.end + 1].isspace()
    entry = view.atoms[0].kind == "D"
    return spaced and entry and dash > 0 and view.atoms[dash - 1].kind not in "CLO"


def _right(view: SentenceView, words: list[str], last: int) -> int:
    index = last
    limit = min(len(words), last + 50)
    while index < limit:
        word, atom = words[index], view.atoms[index]
        if word == "on" and re.match(
            r"on (?:the|its|his|her|their) \S+ side", " ".join(words[index : index + 4])
        ):
            break
        if word == "," and _more_bodies(view, words, index):
            index += 1
            continue
        if atom.kind in "PD" or word in _RIGHT_STOP:
            break
        # "a training with A" goes on whatever stands for A.
        joint = word == "with" and words[last - 1].startswith(("training", "exercise"))
        linked = word in ("and", "with", "to", "-", "–", "(")
        if linked and not joint and not _continues(view, words, index):
            break
        head = view.text[view.atoms[last - 1].start : view.atoms[last - 1].end]
        goes_on = word in _RIGHT_GO or word[0].isdigit() or (_capital(view, index) and not head.isupper())
        if index == last and atom.kind == "w" and not goes_on:
            break
        index += 1
    while index > last and words[index - 1] in _RIGHT_GO and words[index - 1] not in (")", "”"):
        index -= 1
    return index


def _more_bodies(view: SentenceView, words: list[str], comma: int) -> bool:
    """Whether the comma stands in a row of standing bodies: "the Council of A, the Council of B and …"."""
    if words[comma + 1 : comma + 2] != ["the"]:
        return False
    return any(grammar().body.fullmatch(word) for word in words[comma + 2 : comma + 5])


def _capital(view: SentenceView, index: int) -> bool:
    return view.text[view.atoms[index].start].isupper()


def _continues(view: SentenceView, words: list[str], index: int) -> bool:
    """Whether the phrase goes on after "and", a dash or a bracket."""
    if index + 1 >= len(words):
        return False
    if words[index] == "(":
        return index + 2 < len(words) and words[index + 2] == ")" and view.atoms[index + 1].kind in "wO"
    following = view.atoms[index + 1]
    if words[index] in ("with", "to"):
        after = view.atoms[index + 2] if words[index + 1] == "the" and index + 2 < len(words) else following
        return words[index] == "with" and (
            after.kind in "OC" or (after is not following and _capital(view, index + 2))
        )
    return following.kind in "wOC" and words[index + 1] not in _RIGHT_STOP


@functools.cache
def _occurs_after() -> re.Pattern[str]:
    """The verb of the phrase, behind remarks and circumstances."""
    return re.compile(_ASIDE + _BETWEEN + grammar().occur_after.pattern)


@functools.cache
def _occurs_before() -> re.Pattern[str]:
    """The verb whose object the phrase is."""
    return re.compile(
        grammar().occur_before.pattern + r"(?: (?!<P)\S+){0,5}(?: (?:in|at|from|on|,|the|<[DL]\d+>)){0,6} $"
    )


def occurs(view: SentenceView, phrase: NounPhrase) -> bool:
    """Whether the sentence says that the occasion takes place, rather than only speaking of it."""
    if _occurs_after().match(view.line[phrase.end : phrase.end + 160]):
        return True
    if _STRONG.match(view.line[phrase.end : phrase.end + 260]):
        return True
    if _RUNS.match(view.line[phrase.end : phrase.end + 200]):
        return True
    if _INSERTED.match(view.line[phrase.end : phrase.end + 400]):
        return True
    if _FELL_THROUGH.match(view.line[phrase.end : phrase.end + 260]):
        return True
    if _ENTRY.match(view.line[: phrase.begin]) and _ENTRY_ENDS.match(view.line[phrase.end :]):
        return True
    before = view.line[max(0, phrase.begin - 160) : phrase.begin]
    if re.search(r"<D\d+> 's (?:\S+ )?$", before):
        return True
    if re.match(r" (?:on )?(?:from )?<D\d+>", view.line[phrase.end :]):
        return True
    setting = _AT.search(view.line[: phrase.begin])
    if setting is not None and (phrase.determiner or setting["day"]):
        # "signed at a ceremony in X", "at the closing press conference A was joined by B"
        named = bool(view.people())
        if named and phrase.event_type in _SETTINGS:
            return True
    return _occurs_before().search(before) is not None


def is_reference(view: SentenceView, phrase: NounPhrase) -> bool:
    """Whether the phrase only refers to an occasion: "on the sidelines of …", "after …"."""
    before = view.line[: phrase.begin]
    if _WITHIN.search(before) and _HELD.match(view.line[phrase.end :]):
        # "… was agreed during the fifth meeting of the commission, held on 3 May"
        return False
    return grammar().reference_before.search(before) is not None and not _SPEECH_BEFORE.search(before)


def is_background(view: SentenceView, phrase: NounPhrase) -> bool:
    """Whether the phrase speaks of an earlier occasion: "last year's exercise"."""
    lexicon = grammar()
    text = view.line[max(0, phrase.begin - 30) : phrase.end]
    return bool(
        lexicon.background_before.search(view.line[: phrase.begin])
        or (
            lexicon.proposed_before.search(view.line[: phrase.begin])
            and not re.match(r".{0,60}<D\d+>", view.line[phrase.end :])
        )
        or _PAST.match(view.line[phrase.begin : phrase.end])
        or _AGAIN.match(view.line[phrase.begin : phrase.end])
        or re.search(r"(?<!\S)(?:last|previous) (?:\S+ )?$", text[:30])
    )


def is_of_past_year(view: SentenceView, phrase: NounPhrase, published: str | None) -> bool:
    """Whether a year before the phrase says that it is an earlier occasion: "the 2017 summit"."""
    if published is None:
        return False
    for _, end, atom in view.masked(max(0, phrase.begin - 8), phrase.begin, "D"):
        year = atom.value.first if isinstance(atom.value, DateMention) else None
        if end == phrase.begin - 1 and year is not None and len(year) == 4:
            return year < published[:4]
    return False


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
        owner = _owner(text, view, phrase)
        name = f"{name} of the {owner}" if owner else name
    return name[:1].upper() + name[1:]


def _owner(text: str, view: SentenceView, phrase: NounPhrase) -> str | None:
    """The body whose meeting it is, in the words of the text."""
    found = list(grammar().body.finditer(view.line[: phrase.begin]))
    if not found:
        return None
    words = view.line.split(" ")
    head = found[-1]
    first, _ = _left(view, words, view.atom_at(head.start()))
    while first < view.atom_at(head.start()) and words[first] in _DETERMINERS:
        first += 1
    last = _right(view, words, view.atom_at(head.end() - 1) + 1)
    if last > phrase.first:
        return None
    return " ".join(text[view.atoms[first].start : view.atoms[last - 1].end].split())


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
        bodies = (atom.value for _, _, atom in view.masked(phrase.begin, phrase.end, "O"))
        draft.convener = next((body.norm for body in bodies if isinstance(body, Mention)), None)
    draft.sides.update(phrase_sides(view, phrase.begin, phrase.end, phrase.event_type))
    if phrase.determiner in _OWN and phrase.event_type in ("statutory_session", "summit"):
        # The two sides stand in the name of the body: "the Fiji – Samoa Joint Commission held its …".
        draft.sides.update(binational_sides(view, 0, phrase.begin))
    if len(draft.sides) < 2:
        draft.sides.update(acting_sides(view, phrase.begin, phrase.end, phrase.event_type))
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
