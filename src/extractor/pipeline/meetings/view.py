"""A sentence with its mentions masked, so that a grammar can be written over kinds of things.

"President X met with Minister Y in Astana on May 3." becomes "<P0> met with <P4> in <L6> on <D8> .":
words in lower case, one blank between atoms, and for every mention a mask that leads back to it. Regular
expressions over this line stay linear, because a mask is one word however long the title is.
"""

from __future__ import annotations

import bisect
import functools
import itertools
import operator
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extractor.dates.mention import DateMention
from extractor.lexicon.mention import Mention
from extractor.lexicon.organizations import is_body, organization_code
from extractor.pipeline.meetings.grammar import grammar, phrases
from extractor.pipeline.people.person import PersonDraft, PersonMention
from extractor.pipeline.words import in_lower_case

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*(?:[’'](?=\s|$))?|[’'][sS]\b|[^\w\s]|_")
MASK = re.compile(r"<([PDCOL])(\d+)>")
_OCCASION_NAME = re.compile(r"\b" + phrases("name", "of_occasions") + r"\b")
# Initials as news agencies write them.
_DOTTED = re.compile(r"(?:[A-Z]\.){2,}")
_CODE = re.compile(r"[A-Z]{3}")
_KIND = {"COUNTRY": "C", "NORP": "C", "ORG": "O", "LOC": "L", "FAC": "L"}


@dataclass(frozen=True, slots=True)
class PersonAtom:
    """A person at one place of the text."""

    person: PersonDraft
    mention: PersonMention


AtomValue = PersonAtom | DateMention | Mention | None


class Atom(NamedTuple):
    """A word (kind "w") or a masked mention: P person, D date, C country, O organisation, L place.

    A tuple, because every word of a text becomes one and tuples are made fastest.
    """

    kind: str
    start: int
    end: int
    value: AtomValue


@dataclass(slots=True)
class SentenceView:
    """One sentence as atoms and as the masked line; `columns[i]` is where atom i begins in `line`.

    `text` is the text of the whole release, `marks` are the mentions in the sentence in their order,
    `numbered` those with a mask by the mask's number.
    """

    index: int
    start: int
    end: int
    paragraph: int
    headline: bool
    marks: Sequence[Atom]
    line: str
    columns: list[int]
    text: str
    numbered: Mapping[int, Atom]
    # Read when first asked for; of most sentences nobody asks for every word.
    _atoms: list[Atom] | None = field(default=None, repr=False, compare=False)
    _masks: list[tuple[int, int, Atom]] | None = field(default=None, repr=False, compare=False)
    _people: list[tuple[int, int, PersonAtom]] | None = field(default=None, repr=False, compare=False)

    @property
    def atoms(self) -> list[Atom]:
        """The words and mentions of the sentence."""
        if self._atoms is None:
            self._atoms = _atoms(self.text, self.start, self.end, self.marks)
        return self._atoms

    @property
    def opening(self) -> AtomValue:
        """What the mention stands for that the sentence begins with; None where it begins with a word."""
        return self.numbered[0].value if 0 in self.numbered else None

    def atom_at(self, column: int) -> int:
        """Index of the atom at a column of the masked line."""
        return max(0, bisect.bisect_right(self.columns, column) - 1)

    def chars(self, begin: int, end: int) -> tuple[int, int]:
        """Character span of `doc.text` under columns [begin, end) of the masked line."""
        first = self.atom_at(begin)
        last = self.atom_at(max(begin, end - 1))
        return self.atoms[first].start, self.atoms[last].end

    def masked(self, begin: int, end: int, kinds: str) -> Iterator[tuple[int, int, Atom]]:
        """Masks of the given kinds between two columns: (first column, end column, atom)."""
        if self._masks is None:
            self._masks = [
                (match.start(), match.end(), self.numbered[int(match[2])])
                for match in MASK.finditer(self.line)
            ]
        for mask in self._masks:
            if mask[0] >= begin and mask[1] <= end and mask[2].kind in kinds:
                yield mask

    def people(self, begin: int = 0, end: int | None = None) -> list[tuple[int, int, PersonAtom]]:
        """Persons between two columns."""
        if self._people is None:
            self._people = [
                (first, last, atom.value)
                for first, last, atom in self.masked(0, len(self.line), "P")
                if isinstance(atom.value, PersonAtom)
            ]
        stop = len(self.line) if end is None else end
        return [person for person in self._people if person[0] >= begin and person[1] <= stop]


def _dated(date: DateMention) -> bool:
    """Whether the words stand for a date; "now" and "current" stay words of the sentence."""
    return date.kind in ("DATE", "TIME") and not date.value.endswith("_REF")


def sentence_views(
    text: str,
    sentences: Sequence[tuple[int, int]],
    title: tuple[int, int] | None,
    people: Sequence[PersonDraft],
    dates: Sequence[DateMention],
    mentions: Sequence[Mention],
) -> list[SentenceView]:
    """Mask every sentence; persons win over dates, dates over organisations, countries and places."""
    marks: list[Atom] = []
    for person in people:
        for place in person.mentions:
            marks.append(Atom("P", place.title_start, place.title_end, PersonAtom(person, place)))
    marks.extend(Atom("D", date.start, date.end, date) for date in dates if _dated(date))
    for mention in mentions:
        if mention.label in _KIND:
            start, end = _masked_part(text, mention)
            if end > start:
                marks.append(Atom(_KIND[mention.label], start, end, mention))
        elif mention.label == "HONORIFIC":
            # "H.E. Mr" between a verb and a name says nothing about who did what.
            marks.append(Atom("H", mention.start, mention.end, mention))
    chosen = _without_overlaps(marks)
    starts = [atom.start for atom in chosen]
    views: list[SentenceView] = []
    lower = in_lower_case(text)
    paragraph = 0
    previous_end = 0
    for index, (start, end) in enumerate(sentences):
        if "\n" in text[previous_end:start]:
            paragraph += 1
        previous_end = start + len(text[start:end].rstrip())
        inside = chosen[bisect.bisect_left(starts, start) : bisect.bisect_left(starts, end)]
        words, numbered = _masked_words(lower, start, end, inside)
        # Behind each word stands a blank.
        columns = list(map(operator.add, itertools.accumulate(map(len, words), initial=0), range(len(words))))
        line = " ".join(words).replace("’", "'")
        headline = (
            title is not None and start < title[1] and end > title[0] and not _is_prose(text[start:end])
        )
        views.append(
            SentenceView(index, start, end, paragraph, headline, inside, line, columns, text, numbered)
        )
    return views


def _masked_part(text: str, mention: Mention) -> tuple[int, int]:
    """What of a mention is masked: of a sub-body only its organisation, as "NATO Military Committee" sits."""
    words = text[mention.start : mention.end]
    if mention.label in ("COUNTRY", "NORP"):
        # A demonym of no single state ("African") is a word like others.
        return (
            (mention.start, mention.end) if _CODE.fullmatch(mention.norm) else (mention.start, mention.start)
        )
    if mention.label in ("LOC", "FAC") and mention.norm == words and grammar().any_noun.search(words.lower()):
        return mention.start, mention.start
    if mention.label == "ORG" and organization_code(mention.norm) is None:
        # A body that no lexicon knows may be an occasion ("Joint Border Committee"): its words stay readable.
        return mention.start, mention.start
    if mention.label == "ORG" and _OCCASION_NAME.search(words):
        # A body that is called by its meetings ("Ibero-American Summit"): its words stay readable.
        return mention.start, mention.start
    if mention.label != "ORG" or not is_body(words):
        return mention.start, mention.end
    if _executive().fullmatch(words) or not grammar().any_noun.search(words.lower()):
        # A part that does not sit as one ("UNIFIL", "the European Commission") stands for its organisation.
        return mention.start, mention.end
    dotted = _DOTTED.match(words)
    if dotted is not None and dotted[0].replace(".", "") == mention.norm:
        # "U.N. Security Council"
        return mention.start, mention.start + dotted.end()
    if words.startswith(mention.norm) and not words[len(mention.norm) : len(mention.norm) + 1].isalnum():
        return mention.start, mention.start + len(mention.norm)
    return mention.start, mention.start


@functools.cache
def _executive() -> re.Pattern[str]:
    """Names of commissions that are the standing offices of their organisations."""
    return re.compile(phrases("side_group", "executive"))


def _is_prose(sentence: str) -> bool:
    """A long sentence with a full stop is the lead, also where it stands as a headline."""
    return sentence.rstrip().endswith(".") and len(sentence.split()) > 25


_PRIORITY = {"P": 0, "D": 1, "O": 2, "C": 2, "L": 3, "H": 4}


def _without_overlaps(marks: list[Atom]) -> list[Atom]:
    """Keep the stronger of two overlapping marks, the longer one among equals."""
    ranked = sorted(marks, key=lambda atom: (_PRIORITY[atom.kind], atom.start - atom.end, atom.start))
    kept: list[Atom] = []
    starts: list[int] = []
    for atom in ranked:
        at = bisect.bisect_left(starts, atom.start)
        if at < len(kept) and kept[at].start < atom.end:
            continue
        if at and kept[at - 1].end > atom.start:
            continue
        kept.insert(at, atom)
        starts.insert(at, atom.start)
    return kept


def _masked_words(
    lower: str, start: int, end: int, marks: Sequence[Atom]
) -> tuple[list[str], dict[int, Atom]]:
    """The words of a sentence with masks for its mentions, and the mentions by the numbers in these."""
    words: list[str] = []
    numbered: dict[int, Atom] = {}
    position = start
    for mark in marks:
        words += _WORD.findall(lower, position, max(position, mark.start))
        if mark.kind != "H":
            numbered[len(words)] = mark
            words.append(f"<{mark.kind}{len(words)}>")
        position = max(position, mark.end)
    return words + _WORD.findall(lower, position, max(position, end)), numbered


def _atoms(text: str, start: int, end: int, marks: Sequence[Atom]) -> list[Atom]:
    found: list[Atom] = []
    position = start
    for mark in marks:
        found += _words(text, position, mark.start)
        if mark.kind != "H":
            found.append(mark)
        position = max(position, mark.end)
    return found + _words(text, position, end)


def _words(text: str, start: int, end: int) -> list[Atom]:
    # Past the named tuple's own constructor, which takes longer than all else here.
    new = tuple.__new__
    words = _WORD.finditer(text, start, max(start, end))
    return [new(Atom, ("w", match.start(), match.end(), None)) for match in words]
