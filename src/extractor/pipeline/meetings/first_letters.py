"""Many alternatives of a regular expression told apart by their first letters, so that few are tried.

`re` tries the alternatives of a group one after another; here it branches letter by letter, and what a
match is stays the same: alternatives that can begin alike keep their order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

# Fewer alternatives are tried as fast one by one.
_FEW = 3
_ZERO_WIDTH = (codes.ASSERT, codes.ASSERT_NOT, codes.AT)
# A letter that stands for itself, once.
_PLAIN = re.compile(r"[A-Za-z<](?![*+?{])")
_DIGIT = r"\d"
_ANY_DIGIT = (codes.CATEGORY, codes.CATEGORY_DIGIT)


def by_first_letter(alternatives: Sequence[str]) -> str:
    """A group that matches what the alternatives joined by "|" match; none may hold a group to read."""
    return _branch([part for source in alternatives for part in _parts(source)])


def _branch(alternatives: Sequence[str]) -> str:
    if len(alternatives) <= _FEW:
        return f"(?:{'|'.join(alternatives)})"
    firsts = [_first(source) for source in alternatives]
    letters = sorted(frozenset().union(*(first for first in firsts if first is not None)))
    ways: list[str] = []
    for letter in letters:
        group = [
            source
            for source, first in zip(alternatives, firsts, strict=True)
            if first is None or letter in first
        ]
        if all(source[:1] == letter and _PLAIN.match(source) for source in group):
            ways.append(letter + _branch([source[1:] for source in group]))
        else:
            ways.append(f"(?={_class([letter])})(?:{'|'.join(group)})")
    others = [source for source, first in zip(alternatives, firsts, strict=True) if first is None]
    if others and letters:
        ways.append(f"(?!{_class(letters)})(?:{'|'.join(others)})")
    return f"(?:{'|'.join(ways or others)})"


def _class(letters: Iterable[str]) -> str:
    return f"[{''.join(letter if letter == _DIGIT else re.escape(letter) for letter in letters)}]"


def _first(source: str) -> frozenset[str] | None:
    """The characters that a match begins with, one sign for all digits; None where none or any may be."""
    first = None if "(?i" in source else _first_of(parser.parse(source))
    return None if first is None or "" in first else first


def _first_of(tree: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """As `_first`; "" among them says that the part may be empty."""
    found: frozenset[str] = frozenset()
    for code, value in tree:
        if code in _ZERO_WIDTH:
            continue
        part: frozenset[str] | None = None
        if code is codes.LITERAL:
            part = frozenset({_DIGIT if chr(value).isdecimal() else chr(value)})
        elif code is codes.IN and all(item == _ANY_DIGIT or item[0] is codes.LITERAL for item in value):
            part = frozenset(
                _DIGIT if item == _ANY_DIGIT or chr(item[1]).isdecimal() else chr(item[1]) for item in value
            )
        elif code is codes.SUBPATTERN:
            part = _first_of(value[-1])
        elif code is codes.BRANCH:
            parts = [_first_of(branch) for branch in value[1]]
            part = (
                frozenset().union(*(one for one in parts if one is not None)) if None not in parts else None
            )
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT):
            part = _first_of(value[2])
            if part is not None and value[0] == 0:
                part |= {""}
        if part is None:
            return None
        found |= part - {""}
        if "" not in part:
            return found
    return found | {""}


def _parts(source: str) -> list[str]:
    """The alternatives of a source itself, where it has some outside of any group."""
    depth, begin = 0, 0
    parts: list[str] = []
    for piece in re.finditer(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[(|)]", source):
        depth += {"(": 1, ")": -1}.get(piece[0], 0)
        if piece[0] == "|" and depth == 0:
            parts.append(source[begin : piece.start()])
            begin = piece.end()
    return [*parts, source[begin:]]
