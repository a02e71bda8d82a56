"""The number that an occasion bears in its series: "the fourth round", "the XV meeting", "the 26th KIDD"."""

from __future__ import annotations

import re

from extractor.pipeline.meetings.grammar import load_lexicon

_COUNTS: dict[str, int] = load_lexicon("phrases.toml")["numbered"]["counts"]
_TENS: dict[str, int] = load_lexicon("phrases.toml")["numbered"]["tens"]
# As occasions.words has them.
NUMBER_WORDS = frozenset(word.strip("'s") for word in _COUNTS)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_WORD = "|".join(_COUNTS)
# "23rd", "twenty-third", "XXIII": Roman figures only before what may be counted so.
NUMBER = (
    rf"(?:\d{{1,3}}(?:st|nd|rd|th)|(?:(?:{'|'.join(_TENS)})-)?(?:{_WORD})"
    r"|[ivxlc]+(?= (?:round|edition|session|meeting|binational|ordinary|joint)))"
)
_NUMBER = re.compile(rf"(?<!\S){NUMBER}(?!\S)")


def number_of(phrase: str) -> int | None:
    """The first number of a phrase in lower case; None where it bears none."""
    match = _NUMBER.search(phrase)
    return None if match is None else value_of(match[0])


def renumbered(name: str, number: str) -> str:
    """The name with another number in the place of its first one."""
    match = _NUMBER.search(name.lower())
    return name if match is None else name[: match.start()] + number + name[match.end() :]


def value_of(number: str) -> int:
    """What an ordinal says, in figures, letters or Roman figures."""
    if number[0].isdigit():
        return int(number.rstrip("stndrh"))
    if number in _COUNTS:
        return _COUNTS[number]
    tens, _, unit = number.rpartition("-")
    if tens:
        return _TENS[tens] + _COUNTS[unit]
    values = [_ROMAN[letter] for letter in number]
    return sum(-value if value < max(values[index:]) else value for index, value in enumerate(values))
