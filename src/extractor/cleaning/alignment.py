"""The map from cleaned text back to the text it was made from."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable

Edit = tuple[int, int, str]
"""Replace source[start:end] by the string; an insertion has start == end."""


class Alignment:
    """Where each stretch of a derived text stands in its source.

    The derived text is a row of segments. A copied segment has equal lengths on both sides and is mapped
    character by character; a rewritten one (an entity, a repaired character) is mapped as a whole.
    """

    __slots__ = ("_clean", "_raw_end", "_raw_start", "length", "source_length")

    def __init__(
        self, clean: array[int], raw_start: array[int], raw_end: array[int], length: int, source: int
    ) -> None:
        self._clean = clean
        self._raw_start = raw_start
        self._raw_end = raw_end
        self.length = length
        self.source_length = source

    @classmethod
    def identity(cls, length: int) -> Alignment:
        """The map of a text onto itself."""
        if not length:
            return cls(array("q"), array("q"), array("q"), 0, 0)
        return cls(array("q", [0]), array("q", [0]), array("q", [length]), length, length)

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The source span of the derived span [start, end).

        A span that begins and ends in copied characters comes back exactly. A span of inserted characters
        alone is empty.
        """
        if not 0 <= start <= end <= self.length:
            raise IndexError(f"span [{start}, {end}) is outside the text of {self.length} characters")
        if not self._clean:
            return 0, 0
        first = bisect_right(self._clean, start) - 1
        raw_start = self._at(first, start, leading=True)
        if end == start:
            return raw_start, raw_start
        last = bisect_right(self._clean, end - 1) - 1
        raw_end = self._at(last, end, leading=False)
        return raw_start, max(raw_start, raw_end)

    def _at(self, segment: int, position: int, *, leading: bool) -> int:
        offset = position - self._clean[segment]
        if self._copied(segment):
            return self._raw_start[segment] + offset
        if leading and offset < self._size(segment):
            return self._raw_start[segment]
        return self._raw_end[segment]

    def _size(self, segment: int) -> int:
        following = segment + 1
        stop = self._clean[following] if following < len(self._clean) else self.length
        return stop - self._clean[segment]

    def _copied(self, segment: int) -> bool:
        return self._raw_end[segment] - self._raw_start[segment] == self._size(segment)

    def after(self, earlier: Alignment) -> Alignment:
        """Compose: this map leads to a text that `earlier` leads further back."""
        if len(earlier._clean) == 1 and earlier._raw_start[0] == 0 and earlier._copied(0):
            return self
        clean, starts, ends = array("q"), array("q"), array("q")
        bounds = earlier._clean
        count = len(bounds)
        at = max(0, bisect_right(bounds, self._raw_start[0]) - 1) if self._clean else 0
        for segment in range(len(self._clean)):
            low, high, here = self._raw_start[segment], self._raw_end[segment], self._clean[segment]
            if not self._copied(segment):
                a, b = earlier.raw_span(low, high)
                _append(clean, starts, ends, here, a, b)
                continue
            while at + 1 < count and bounds[at + 1] <= low:
                at += 1
            while low < high:
                stop = bounds[at + 1] if at + 1 < count else earlier.length
                upto = min(stop, high)
                if earlier._copied(at):
                    a = earlier._raw_start[at] + low - bounds[at]
                    b = a + upto - low
                else:
                    a, b = earlier._raw_start[at], earlier._raw_end[at]
                _append(clean, starts, ends, here, a, b)
                here += upto - low
                low = upto
                if upto == stop and at + 1 < count:
                    at += 1
        return Alignment(clean, starts, ends, self.length, earlier.source_length)


def _append(clean: array[int], starts: array[int], ends: array[int], here: int, a: int, b: int) -> None:
    clean.append(here)
    starts.append(a)
    ends.append(b)


def apply(source: str, edits: Iterable[Edit]) -> tuple[str, Alignment]:
    """Apply sorted, non-overlapping edits; the alignment leads from the result to `source`."""
    pieces: list[str] = []
    clean, starts, ends = array("q"), array("q"), array("q")
    here = done = 0
    for start, end, new in edits:
        if start > done:
            pieces.append(source[done:start])
            _append(clean, starts, ends, here, done, start)
            here += start - done
        if new:
            pieces.append(new)
            _append(clean, starts, ends, here, start, end)
            here += len(new)
        done = end
    if done < len(source):
        pieces.append(source[done:])
        _append(clean, starts, ends, here, done, len(source))
        here += len(source) - done
    return "".join(pieces), Alignment(clean, starts, ends, here, len(source))
