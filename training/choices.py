"""What there is to choose from for the fields of occasions, which options are right; learning from both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from extractor.dates.mention import DateMention
from extractor.evaluation.comparing import same_words
from extractor.evaluation.gold import GoldMeeting
from extractor.pipeline.meetings.draft import Place
from extractor.pipeline.meetings.story import Story
from extractor.pipeline.options import Option
from training.folds import TUNED
from training.logistic import weights_of_choices

Value = TypeVar("Value")
# A text's folder, the clues of the options of a choice, the grammar's own first, and which are right.
Example = tuple[str, Sequence[frozenset[str]], Sequence[bool]]
# The clue of the grammar's own finding in texts that it was tuned on; no other text has it.
_KNOWN_TEXT = "tuned"
FIELDS = ("days", "places", "formats")


@dataclass(slots=True)
class Choice:
    """The clues of the options for one field of an occasion, the grammar's own first, and which are right."""

    field: str
    options: list[frozenset[str]]
    right: list[bool]


def learn_choices(examples: Iterable[Example]) -> dict[str, float]:
    """The weights; in texts that the grammar was tuned on, clues say that it is right there too often."""
    weights = weights_of_choices(
        [(_marked(options) if folder in TUNED else options, right) for folder, options, right in examples]
    )
    return {clue: weight for clue, weight in weights.items() if not clue.startswith(_KNOWN_TEXT)}


def _marked(options: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    return [clues | {f"{_KNOWN_TEXT}:{number == 0}"} for number, clues in enumerate(options)]


def choices_of(story: Story, meant: Mapping[int, GoldMeeting | None]) -> list[Choice]:
    """The choices for the occasions of a story told; `meant` are gold meetings by the identity of drafts.

    Settles the story: afterwards it is no longer what the other models see.
    """
    story.settle()
    decisions = story.decisions()
    found: list[Choice] = []
    options = zip(decisions.days(), decisions.places(), decisions.formats(), strict=True)
    for draft, (days, places, formats) in zip(story.occasions, options, strict=True):
        gold = meant[id(draft)]
        if gold is not None:
            found.append(_choice("days", days, _same_days(gold)))
            found.append(_choice("places", places, _same_place(gold)))
            found.append(_choice("formats", formats, gold.format.__eq__))
    return found


def _choice(field: str, options: Sequence[Option[Value]], right: Callable[[Value], bool]) -> Choice:
    return Choice(field, [option.clues for option in options], [right(option.value) for option in options])


def _same_days(gold: GoldMeeting) -> Callable[[DateMention | None], bool]:
    wanted = (gold.start, gold.end)
    return lambda day: (day.first, day.last) == wanted if day is not None else wanted == (None, None)


def _same_place(gold: GoldMeeting) -> Callable[[Place | None], bool]:
    def right(place: Place | None) -> bool:
        city, country = (place.city, place.country) if place is not None else (None, None)
        return same_words(gold.city, city) and gold.country == country

    return right
