"""Whether a clause speaks of what was or of what is to come."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

from extractor.dates.words import words

# "nearest" is that of a plan that fell through: "had been due on Friday, is postponed".
Tense = Literal["past", "future", "nearest", ""]

# A full stop after an initial or a title ends no clause.
_CLAUSE_END = re.compile(
    r"(?:(?<!\b[A-Z])(?<!\bvs)(?<!\b(?:Mr|Dr|Lt|St|No))(?<!\b(?:Mrs|Gen|Col|Sen|Rep|Gov|Maj|Amb|Hon|Adm|Cdr|Sgt))(?<!\b(?:Prof|Capt|Brig|Supt))\.|[;!?:])\s|\n|[\u2022|]"
)
_REACH = 160
_ADJACENT = 2
# "a four-eyed meeting", "the UN-led talks", but "co-chaired", "re-opened"
_COMPOUND = re.compile(r"(?<![\w-])(?!(?:co|re|pre|over)-\Z)\w+-\Z", re.IGNORECASE)
# "A, who arrived on Monday, will leave …": the comma ends the clause of the day.
_RELATIVE = re.compile(r",\s(?:who|which)\s[^,]{1,90}\Z")
_WORD_BEFORE = re.compile(r"([\w'\u2019]+)\s\Z")


@cache
def _cues() -> re.Pattern[str]:
    # A future cue swallows the participle after it ("will be held"), which alone would count as past.
    between = "be|have|been|also|then|not|to|soon|both|still|now|again|likely|\\w+ly"
    tail = rf"(?:\s(?:{between})\b){{0,4}}(?:\s\w+)?"
    plan, future, past = (_by_letter(words("tense", tense)) for tense in ("plan", "future", "past"))
    return re.compile(
        rf"\b(?:(?P<future>(?:{future})\b{tail})|(?P<past>(?P<plan>{plan})\b|(?:{past})\b|\w{{2,}}ed\b))",
        re.IGNORECASE,
    )


@cache
def _fell_through() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_by_letter(words('tense', 'fell_through'))})\b", re.IGNORECASE)


def _by_letter(cues: Iterable[str]) -> str:
    """The cues as alternatives, sorted into one branch a letter: a tenth of the time of a flat list."""
    branches: dict[str, list[str]] = {}
    for cue in sorted(cues, key=lambda cue: (-len(cue), cue)):
        first = cue[0] if cue[0].isalpha() and cue[1:2] not in "?*+{|" else ""
        branches.setdefault(first, []).append(cue[len(first) :])
    return "|".join(
        f"{first}(?:{'|'.join(rests)})" for first, rests in sorted(branches.items(), reverse=True)
    )


def clause_tense(text: str, start: int, end: int) -> Tense:
    """The tense that the clause gives text[start:end], "" where no cue shows it."""
    left = text[max(0, start - _REACH) : start]
    stops = [stop.end() for stop in _CLAUSE_END.finditer(left)]
    if stops:
        left = left[stops[-1] :]
    right = text[end : end + _REACH]
    stop_right = _CLAUSE_END.search(right)
    if stop_right:
        right = right[: stop_right.start()]
    best: Tense = ""
    for cue in _cues().finditer(left):
        if not _attributive(left, cue):
            best = "future" if cue["future"] else "past"
            if cue["plan"] and _fell_through().search(right):
                best = "nearest"
    if best == "nearest" or (best == "future" and _fell_through().search(right)):
        # "The talks that were to begin this Thursday have been cancelled"
        return best
    said = -1
    for cue in _cues().finditer(right):
        if (cue["past"] or "").lower() in words("tense", "saying") or _attributive(right, cue):
            said = cue.end() if cue["past"] and said < 0 else said
            continue
        if cue["future"] and said >= 0 and " that " in right[said : cue.start()]:
            # "After talks on Tuesday, A told reporters that trade would grow": the day is that of the talks.
            return best or "past"
        # What stands before the date governs it, unless the verb follows at once: "the talks on Friday will".
        adjacent = cue.start() <= _ADJACENT and not (right.startswith(",") and _RELATIVE.search(left))
        if not best or adjacent:
            best = "future" if cue["future"] else "past"
        break
    return best


def _attributive(clause: str, cue: re.Match[str]) -> bool:
    """Whether a word in -ed is no verb of the clause: "an unspecified date", "the United Nations"."""
    word = (cue["past"] or "").lower()
    if (cue["future"] or "").startswith("Planning"):
        # "the Planning Minister"
        return cue.start() > 0
    if not word.endswith("ed") or word in words("tense", "past"):
        return False
    if word in words("tense", "not_past") or _COMPOUND.search(clause[max(0, cue.start() - 12) : cue.start()]):
        return True
    before = _WORD_BEFORE.search(clause[max(0, cue.start() - 20) : cue.start()])
    return before is not None and before[1].lower() in words("tense", "before_adjective")
