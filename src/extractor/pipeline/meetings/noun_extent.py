"""How far the noun phrase of an occasion reaches."""

from __future__ import annotations

import re

from extractor.dates.mention import DateMention
from extractor.pipeline.meetings.grammar import grammar, phrases, words_of
from extractor.pipeline.meetings.view import Atom, SentenceView

_LEFT_STOP = words_of("noun", "left_stop_words")
DETERMINERS = words_of("noun", "determiner_words")
_RIGHT_GO = words_of("noun", "right_go_words")
_RIGHT_STOP = words_of("noun", "right_stop_words")
_NEXT_VERBS = words_of("noun", "next_verb_words")
_YEAR = len("2024")
_FIELDS = words_of("noun", "field_words")
_NAMED = words_of("noun", "named_words")
# "the Joint Economic and Trade |Commission": one name goes on over "and".
_OVER_AND = re.compile(
    r"(?<!\S)" + phrases("noun", "joint") + r" (?:[a-z-]+ (?:, )?){1,4}(?:and|&) (?:[a-z-]+ ){1,2}$"
)

# "<C1> , <C3> and <C5>", from one of its states on.
_ROW = re.compile(
    r"<[CO]\d+> , (?:(?:the )?<[CO]\d+> , )*(?:(?:the )?<[CO]\d+> )?(?:, )?(?:and )(?:the )?<[CO]\d+>"
)


def left(view: SentenceView, words: list[str], head: int) -> tuple[int, str]:
    """Index of the phrase's first atom before its head, and its determiner."""
    index = head
    over = _OVER_AND.search(view.line[: view.columns[head]])
    if over is not None:
        index = view.atom_at(over.start())
    while index > 0 and head - index < 9:
        word = words[index - 1]
        atom = view.atoms[index - 1]
        if word in DETERMINERS:
            return index, word
        if _joins_fields(words, index - 1):
            index -= 2
            continue
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


def _joins_fields(words: list[str], link: int) -> bool:
    """Whether a link joins two fields of one occasion: "the Foreign | and Defence Ministerial Meeting"."""
    return (
        words[link] in ("and", "&", "/")
        and link > 0
        and words[link - 1] in _FIELDS
        and words[link + 1] in _FIELDS
    )


def _apart(view: SentenceView, dash: int) -> bool:
    """Whether a dash between blanks parts what stands before it: "Town Hall – conference on trade"."""
    atom = view.atoms[dash]
    spaced = view.text[atom.start - 1 : atom.start].isspace() and view.text[atom.end : atom.end + 1].isspace()
    entry = view.atoms[0].kind == "D"
    return spaced and entry and dash > 0 and view.atoms[dash - 1].kind not in "CLO"


def right(view: SentenceView, words: list[str], last: int) -> int:
    """Index behind the phrase's last atom, from the one behind its head."""
    index = last
    limit = min(len(words), last + 50)
    while index < limit:
        word, atom = words[index], view.atoms[index]
        if word == "on" and re.match(
            r"on (?:(?:the|its|his|her|their) \S+ (?:side|days?|evening|morning)(?!\S)"
            r"|behalf of|the (?:margins?|sidelines|fringes|part) of)",
            " ".join(words[index : index + 4]),
        ):
            break
        if index == last and word in ("the", "a", "an"):
            # "after the talks the ministers gave …": another phrase begins.
            break
        if word == "," and (_more_bodies(view, words, index) or _more_sides(view, words, last, index)):
            index += 1
            continue
        if atom.kind == "P" and words[index - 1] in _NAMED:
            # "the exercise code-named X 2024": what is named so is nobody.
            index += 1
            continue
        if atom.kind == "D" and index == last and words[index + 1 : index + 2] == ["of"] and _year(atom):
            # "the first meeting this year of the council"
            index += 1
            continue
        if atom.kind in "PD" or word in _RIGHT_STOP:
            break
        # "a training with A" goes on whatever stands for A.
        joint = word == "with" and words[last - 1].startswith(("training", "exercise"))
        linked = word in ("and", "with", "to", "-", "–", "(")
        if linked and not joint and not _continues(view, words, index):
            break
        if word == "and" and _next_verb(view, words, index):
            break
        head = view.text[view.atoms[last - 1].start : view.atoms[last - 1].end]
        goes_on = word in _RIGHT_GO or word[0].isdigit() or (_capital(view, index) and not head.isupper())
        closed = index > last and words[index - 1] == ")" and not grammar().any_noun.fullmatch(word)
        if (index == last or closed) and atom.kind == "w" and not goes_on:
            break
        index += 1
    while index > last and words[index - 1] in _RIGHT_GO and words[index - 1] not in (")", "”"):
        index -= 1
    return index


def _year(atom: Atom) -> bool:
    return isinstance(atom.value, DateMention) and len(atom.value.first or "") == _YEAR


def _next_verb(view: SentenceView, words: list[str], index: int) -> bool:
    """Whether behind "and" a verb goes on: "the conference on trade and meet with …"."""
    verb = index + 1 < len(words) and words[index + 1] in _NEXT_VERBS
    return verb and not _capital(view, index + 1)


def _more_bodies(view: SentenceView, words: list[str], comma: int) -> bool:
    """Whether the comma stands in a row of standing bodies: "the Council of A, the Council of B and …"."""
    if words[comma + 1 : comma + 2] != ["the"]:
        return False
    return any(grammar().body.fullmatch(word) for word in words[comma + 2 : comma + 5])


def _more_sides(view: SentenceView, words: list[str], last: int, comma: int) -> bool:
    """Whether the comma stands in a row of states that ends in "and": "the meeting of A, B and C".

    Talks "with" several are one by one.
    """
    if "with" in words[last:comma]:
        return False
    return (
        _ROW.match(" ".join(words[comma - 1 : comma + 30])) is not None and view.atoms[comma - 1].kind in "CO"
    )


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
