"""Groups of persons are looked for only around persons: all that a plain search finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractor.pipeline.meetings.subjects import _GROUP, _groups_in

_PIECES = tuple(
    "<P1>|<P22>|<C699>|<O3>|<D4>|,|and|the|from the|of|–|(|)|newly-appointed|visiting|word|as well as"
    "|ministers of|;|with|separately ,|head".split("|")
)


@given(st.lists(st.sampled_from(_PIECES), max_size=25), st.integers(0, 60), st.integers(0, 200))
def test_all_groups_are_found(words: list[str], begin: int, end: int) -> None:
    line = " ".join(words)
    plain = [match.span() for match in _GROUP.finditer(line, begin, end)]
    assert [match.span() for match in _groups_in(line, begin, end)] == plain
