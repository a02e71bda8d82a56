"""Lists of meetings, each told under a line with its sides: "(2) Japan-Fiji Defence Meeting (June 1)"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractor.pipeline.meetings.counterparts import part_at, side_code
from extractor.pipeline.meetings.draft import HEADING, MeetingDraft
from extractor.pipeline.meetings.kinds import BESIDE
from extractor.pipeline.meetings.roles import excluded, role_of_post, speaks_for_release
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.people.person import PersonDraft


def tell_of(view: SentenceView, occasion: MeetingDraft) -> None:
    """Add those of whom a sentence under the heading tells, and who are of the sides that it names."""
    for _, _, atom in view.people():
        known = atom.person.id in occasion.parts
        if known or excluded(view, atom) or speaks_for_release(atom):
            continue
        if side_code(atom) in occasion.sides:
            occasion.add(part_at(atom, role_of_post(atom), "follows"))


def add_protagonist(occasions: Sequence[MeetingDraft], people: Mapping[str, PersonDraft]) -> None:
    """Add to each meeting of a list whom the text follows: it may name only those whom he met there."""
    for number, occasion in enumerate(occasions):
        if occasion.origin != HEADING or not occasion.parts:
            continue
        known = {people[key].country or people[key].organization for key in occasion.parts}
        for side in sorted(set(occasion.sides) - known):
            parts = [part for old in occasions[:number] for part in old.parts.values()]
            own = [part for part in parts if people[part.person].country == side and part.rule not in BESIDE]
            if len({part.person for part in own}) == 1:
                occasion.add(replace(own[0], role="participant", evidence=list(own[0].evidence)))
