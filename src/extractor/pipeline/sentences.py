"""The sentence component: rule based, made for press releases.

`extractor_sentences` sets `token.is_sent_start` on every token. A full stop after an initial, a rank, a
title or "No." does not end a sentence; a blank line and a new list item always begin one; a semicolon
never does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, cast

import numpy as np
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from extractor.pipeline.tokenizer import abbreviations
from extractor.pipeline.words import words_of

if TYPE_CHECKING:
    from thinc.types import Ints2d

_STOPS = frozenset({".", "!", "?", "…", "..", "...", "?!", "!?", "!!", "??", "。", "！", "？"})
_FIRM = frozenset({"!", "?", "?!", "!?", "!!", "??", "。", "！", "？"})
_CLOSERS = frozenset({"”", "’", "»", ")", "]", "}", "''"})
_EITHER = frozenset({'"', "'", "“", "‘"})  # opens or closes: the space around it tells
_OPENERS = frozenset({"“", "‘", "«", "„", '"', "'", "(", "[", "``", "‚"})
_GOES_ON = frozenset({",", ";", ":", "-", "–", "—", "/", "&", "...", "…", ".", ")", "]"})
_BULLETS = frozenset("•-–—*□■○●◦▪▫◆◇►▶‣❍·➢✓✔→⁃❖")
_INITIALS = re.compile(r"(?:[^\W\d_]\.[-–]?)+\Z")
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr "
    "jun jul aug sep sept oct nov dec".split()
)
# Posts that begin with a word that begins sentences: "the U.S. Under Secretary".
_POSTS = frozenset({("under", "secretary"), ("under", "secretaries"), ("first", "lady"), ("first", "deputy")})
_PARTICLES = frozenset("al el ad an as ash at ath az bin ibn de da van von".split())


@dataclass(frozen=True, slots=True)
class _Words:
    never: frozenset[str]
    number: frozenset[str]
    perhaps: frozenset[str]
    starters: frozenset[str]


@cache
def _words() -> _Words:
    groups = abbreviations()
    lines = files("extractor.pipeline").joinpath("data/sentence_starters.txt").read_text("utf-8")
    starters = frozenset(
        line.strip() for line in lines.splitlines() if line.strip() and not line.startswith("#")
    )

    def forms(*names: str) -> frozenset[str]:
        return frozenset(entry.lower() + "." for name in names for entry in groups[name])

    return _Words(
        forms("before_name"), forms("before_number"), forms("may_end", "digraph_initials"), starters
    )


def _is_list_item(texts: list[str], at: int) -> bool:
    """Whether the line that begins with token `at` is a list item."""
    first = texts[at]
    if first[0] in _BULLETS and (len(first) == 1 or not first.strip("-–—*•")):
        return True
    follow = texts[at + 1] if at + 1 < len(texts) else ""
    if first.isdigit() and len(first) <= 3 and follow in {".", ")"}:
        return True
    if first == "(" and len(follow) <= 3 and follow.isalnum() and texts[at + 2 : at + 3] == [")"]:
        return True
    return len(first) <= 2 and first.isalpha() and follow == ")"


def _ends_sentence(word: str, following: str, after: str) -> bool:
    """Whether an abbreviation with its full stop ends the sentence before `following` (then `after`)."""
    words = _words()
    lower = word.lower()
    if lower in words.never:
        return False
    is_capital = following[:1].isupper() or following in _OPENERS
    if lower in words.number:
        return is_capital and not following[:1].isdigit() and len(following) > 1
    first = after if following in _OPENERS else following
    if lower in words.perhaps or _INITIALS.match(word):
        if (first.lower(), after.lower().rstrip(".")) in _POSTS:
            return False
        return is_capital and first.lower() in words.starters and after not in {"-", "–"}
    return is_capital


class Sentences:
    """The component; stateless, so that it needs nothing on disk."""

    def __call__(self, doc: Doc) -> Doc:
        """Set is_sent_start on all tokens of `doc`; overwrites what was there."""
        size = len(doc)
        if size == 0:
            return doc
        starts = np.full((size,), -1, dtype="int64")
        for index in self.starts(doc):
            starts[index] = 1
        doc.from_array([SENT_START], cast("Ints2d", starts.astype("uint64").reshape((size, 1))))
        return doc

    def starts(self, doc: Doc) -> list[int]:
        """Indices of the tokens that begin a sentence, ascending."""
        texts = words_of(doc)
        size = len(texts)
        begins = [0]
        line_start = 0
        in_list = size > 0 and _is_list_item(texts, 0)
        index = 0
        while index < size:
            text = texts[index]
            if text.isspace():
                newlines = text.count("\n")
                after = index + 1
                while after < size and texts[after].isspace():
                    newlines += texts[after].count("\n")
                    after += 1
                if newlines and after < size:
                    item = _is_list_item(texts, after)
                    previous = texts[index - 1] if index else ""
                    ended = previous in _STOPS or previous in {":", ";"} or previous in _CLOSERS
                    own_line = in_list and texts[after][:1].isupper()
                    if newlines > 1 or item or ((ended or own_line) and not texts[after][:1].islower()):
                        begins.append(after)
                        line_start, in_list = after, item
                index = after
                continue
            if text[-1] not in ".!?…。！？":
                index += 1
                continue
            index = self._stop(doc, texts, index, begins, line_start)
            line_start = max(line_start, begins[-1])
        return begins

    @staticmethod
    def _stop(doc: Doc, texts: list[str], at: int, begins: list[int], line_start: int) -> int:
        """Decide about the stop at token `at`; returns the token to go on with."""
        size = len(texts)
        after = at + 1
        while after < size and texts[after] in _STOPS:
            after += 1
        while after < size:
            text = texts[after]
            glued = not doc[after - 1].whitespace_
            if text in _CLOSERS or (text in _EITHER and glued and text not in {"“", "‘"}):
                after += 1
            else:
                break
        # A quotation mark glued to both sides ("end."The) has been taken for the closing one.
        if after >= size or texts[after].isspace():
            return after
        following = texts[after]
        beyond = texts[after + 1] if after + 1 < size else ""
        text = texts[at]
        if following in _GOES_ON:
            return after
        if text not in _STOPS:
            if _ends_sentence(text, following, beyond):
                begins.append(after)
            return after
        previous = texts[at - 1] if at else ""
        if following[:1].islower():
            starts_name = following in _PARTICLES and beyond in {"-", "–"} and text in _FIRM | {"."}
            if starts_name:
                begins.append(after)
            return after
        if text == "." and previous.isdigit() and len(previous) <= 2:
            # "1. The minister" at the head of a line; "24. May", "21. 05. 2020"
            if at - 1 == line_start or following.lower().rstrip(".") in _MONTHS or following.isdigit():
                return after
        elif text == "." and previous and _abbreviated(previous + "."):
            if _ends_sentence(previous + ".", following, beyond):
                begins.append(after)
            return after
        begins.append(after)
        return after


def _abbreviated(word: str) -> bool:
    words = _words()
    lower = word.lower()
    return lower in words.never or lower in words.number


@Language.factory("extractor_sentences", assigns=["token.is_sent_start", "doc.sents"])
def create_sentences(nlp: Language, name: str) -> Sentences:
    """Make the component; it has no settings."""
    return Sentences()
