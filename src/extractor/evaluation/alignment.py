"""Which predicted meeting is which gold meeting, and which participant which.

Meetings of one document are paired one to one so that the summed likeness is greatest. Two meetings may be
paired at all only when they share something of substance:

- at least half of their participants, or
- one participant, and the date or the event type, or
- the event type, and the date, the place or half of the delegations, or
- most words of their names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.evaluation.assignment import assign
from extractor.evaluation.comparing import fold, name_likeness, same_words
from extractor.evaluation.gold import GoldMeeting, GoldParticipant
from extractor.record import Meeting, Participant

# Words that names of most meetings share and that therefore tell nothing.
_EMPTY_WORDS = frozenset(
    "a an and at for in of on the to with meeting session talks visit conference".split()
)
_ISO = re.compile(r"\d{4}(-\d{2}){0,2}")


def pair_participants(
    gold: Sequence[GoldParticipant], predicted: Sequence[Participant]
) -> list[tuple[int, int]]:
    """Index pairs (gold, predicted) of participants with compatible names."""
    return assign([[name_likeness(one.name, other.name) for other in predicted] for one in gold])


def pair_meetings(gold: Sequence[GoldMeeting], predicted: Sequence[Meeting]) -> list[tuple[int, int]]:
    """Index pairs (gold, predicted) of meetings that are the same occasion."""
    return assign([[likeness(one, other) for other in predicted] for one in gold])


def likeness(gold: GoldMeeting, predicted: Meeting) -> float:
    """0.0 when the two share nothing of substance, otherwise greater the more they share."""
    people = _participants(gold, predicted)
    date = _dates(gold, predicted)
    kind = 1.0 if gold.event_type == predicted.event_type else 0.0
    place = _places(gold, predicted)
    sides = _overlap(set(gold.delegations), set(predicted.delegations))
    name = _overlap(_key_words(gold.name), _key_words(predicted.name))
    same = (
        people >= 0.5
        or (people and (date or kind))
        or (kind and (date or place or sides >= 0.5))
        or name > 0.5
    )
    return 4 * people + 2 * date + 1.5 * sides + 1.5 * name + kind + place if same else 0.0


def _participants(gold: GoldMeeting, predicted: Meeting) -> float:
    if not gold.participants or not predicted.participants:
        return 0.0
    pairs = pair_participants(gold.participants, predicted.participants)
    return 2 * len(pairs) / (len(gold.participants) + len(predicted.participants))


def _overlap(one: set[str], other: set[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _key_words(name: str | None) -> set[str]:
    return set(fold(name or "").split()) - _EMPTY_WORDS


def _dates(gold: GoldMeeting, predicted: Meeting) -> float:
    """1.0 for the same interval, 0.5 for intervals that touch, else 0.0 (also when one is unknown)."""
    if gold.start == predicted.start and gold.end == predicted.end:
        return 1.0 if gold.start else 0.0
    starts, ends = (gold.start, predicted.start), (gold.end, predicted.end)
    if not all(value and _ISO.fullmatch(value) for value in (*starts, *ends)):
        return 0.0
    # "2022-05" begins before "2022-05-24" as a string; padded with "-99" it also ends after it.
    first = max(str(value) for value in starts)
    last = min((str(value) + "-99-99")[:10] for value in ends)
    return 0.5 if first <= last else 0.0


def _places(gold: GoldMeeting, predicted: Meeting) -> float:
    if gold.city and same_words(gold.city, predicted.city):
        return 1.0
    return 0.5 if gold.country and gold.country == predicted.country else 0.0
