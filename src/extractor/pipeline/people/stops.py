"""The stops of a journey in the order of the text: "travelled on to Ruppendorf", "The trip ended there"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from .issuer_words import issuer_words
from .items import Item
from .row import Row

# Items before a place in which the words of going there stand.
_GOING, _JOURNEY = 5, 8
# So far behind a stop the text is still there, in items.
_STAY = 160


class Stops:
    """The places abroad at which the sender's people are, by the items that name them.

    `cities` maps items to the states of cities. Where the journey goes home, to the sender's state `home`, it
    ends.
    """

    def __init__(self, row: Row, cities: Mapping[int, str], home: str | None) -> None:
        self._home = home  # of an organisation, its letters
        self._found: list[tuple[int, str]] = []
        if home is None:
            return
        going = (issuer_words().departs | issuer_words().visits) - issuer_words().staying
        for index, item in enumerate(row.items):
            if item.kind not in ("loc", "country"):
                continue
            state = cities.get(index) or (item.norm if item.kind == "country" else None)
            if state and _is_stop(row, index, going):
                self._found.append((index, state))

    def at(self, index: int) -> str | None:
        """The state abroad at which the text is at an item; None at home and where it does not show."""
        turn = bisect_left(self._found, (index, "")) - 1
        if turn < 0:
            return None
        place, state = self._found[turn]
        return state if state != self._home and index - place < _STAY else None


def _is_stop(row: Row, index: int, going: frozenset[str]) -> bool:
    items = row.items
    article = items[index - 1].low == "the"
    before = items[index - 1 - article] if index > article else items[index]
    if items[index].low in row.words.seats:
        return False
    if before.low == "in" and before.capital:
        return True
    near = [item.low for item in items[max(0, index - _GOING) : index - 1]]
    if index + 1 < len(items) and items[index + 1].low in ("leg", "stage"):
        # "During the Ruppendorf leg of the visit"
        return True
    if before.low == "in" and items[index].kind == "loc" and not issuer_words().there.isdisjoint(near):
        # "the Minister was received in Ruppendorf", "said the Minister on Thursday in Ruppendorf"
        far = {item.low for item in items[max(0, index - 2 * _JOURNEY) : index]}
        return far.isdisjoint(issuer_words().elsewhen)
    if before.low in ("to", "for", "in") and not going.isdisjoint(near):
        return not _said_of_old(items, index)
    words = issuer_words()
    if before.low in ("in", "with", "to") and not words.goes_on.isdisjoint(near):
        far = {item.low for item in items[max(0, index - _JOURNEY) : index]}
        return not words.journeys.isdisjoint(far)
    # "The first stop was Ruritania."
    return before.low in ("was", "is") and items[index - 2 - article].low in ("stop", "leg", "destination")


def _said_of_old(items: list[Item], index: int) -> bool:
    """Whether the journey was another one: "his visit to Ruritania last year"."""
    behind = [item.low for item in items[index + 1 : index + 3]]
    return behind[:1] == ["last"] or (
        behind[:1] == ["in"] and len(behind) > 1 and behind[1].isdigit() and len(behind[1]) == 4
    )
