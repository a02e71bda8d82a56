"""Relative clauses that say something of a person beside the sentence: "A, who is on a visit to B, met C"."""

from __future__ import annotations

import re

# Words of such a clause; the comma behind it closes it.
_MOST_WORDS = 8
_ASIDE = re.compile(
    r"(?:^|, |> )(?:(?!<|,)\S+ ){0,2}?(?P<who>who|currently|presently)"
    rf"(?: , (?:(?!,)\S+ ){{1,4}},)? (?P<words>(?:(?!,)\S+ ){{0,{_MOST_WORDS}}})$"
)
_STATE = re.compile(r"(?:is|was|has)(?!\S)")


def aside_before(before: str) -> re.Match[str] | None:
    """The clause, of somebody who "is now …", that the words before a column have opened and not closed."""
    return _ASIDE.search(before)


def tells_state(aside: re.Match[str]) -> bool:
    """Whether the clause says where somebody is or has been, not what several people did."""
    return aside["who"] != "who" or _STATE.match(aside["words"]) is not None
