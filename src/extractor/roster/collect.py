"""From records to offices: the same person over many releases, one row per office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from extractor.pipeline.people.clusters import compatible, fullest, name_tokens, skeleton
from extractor.pipeline.people.same_posts import post_content
from extractor.record import Person, Record

from .office import Office, day_of, written_out

Side = tuple[str | None, str | None]


@dataclass(slots=True)
class _Sighting:
    """A person in one record."""

    person: Person
    doc_id: str
    day: str | None

    @property
    def side(self) -> Side | None:
        side = (self.person.country, self.person.organization)
        return None if side == (None, None) else side

    @property
    def content(self) -> frozenset[str]:
        return post_content(self.person.position)


@dataclass(slots=True)
class _Holder:
    """One person; all sightings agree in name and side."""

    tokens: tuple[str, ...]
    side: Side | None
    sightings: list[_Sighting] = field(default_factory=list)


def collect_offices(records: Iterable[Record]) -> list[Office]:
    """One row per person and office, sorted by name and first day.

    Names of several spellings are one person when their sides agree. A surname alone joins the one person
    of its side and post; where that leaves a choice, it is left out rather than guessed.
    """
    sightings = [
        _Sighting(person, record.doc_id, day_of(record)) for record in records for person in record.people
    ]
    # Full names first, those that say whom they represent first: they decide who the persons are.
    sightings.sort(key=lambda s: (-written_out(s.person.name), s.side is None, s.day or "9999", s.doc_id))
    holders: list[_Holder] = []
    index: dict[str, list[_Holder]] = {}
    for sighting in sightings:
        holder = _holder_of(sighting, index)
        if holder is None:
            if written_out(sighting.person.name) < 2 and not (sighting.side and sighting.content):
                continue
            holder = _Holder(name_tokens(sighting.person.name), sighting.side)
            holders.append(holder)
            for token in set(holder.tokens):
                index.setdefault(skeleton(token), []).append(holder)
        holder.side = holder.side or sighting.side
        holder.sightings.append(sighting)
    offices = [office for holder in holders for office in _offices(holder)]
    return sorted(offices, key=lambda o: (o.name, o.first_seen or "", o.position or "", o.country or ""))


def _holder_of(sighting: _Sighting, index: dict[str, list[_Holder]]) -> _Holder | None:
    tokens = name_tokens(sighting.person.name)
    near = {id(h): h for token in tokens for h in index.get(skeleton(token), ())}
    found = [
        h
        for h in near.values()
        if compatible(tokens, h.tokens)
        and (sighting.side is None or h.side is None or sighting.side == h.side)
    ]
    if written_out(sighting.person.name) < 2:
        found = [h for h in found if sighting.side is not None and _shares_post(sighting, h)]
    same_side = [h for h in found if sighting.side is not None and h.side == sighting.side]
    found = same_side or found
    return found[0] if len(found) == 1 else None


def _shares_post(sighting: _Sighting, holder: _Holder) -> bool:
    return bool(sighting.content) and any(
        sighting.content <= other.content or other.content <= sighting.content
        for other in holder.sightings
        if other.content
    )


def _offices(holder: _Holder) -> list[Office]:
    """The holder's offices: posts of the same content are one, a bare "Minister" is the one it is part of."""
    groups: dict[frozenset[str], list[_Sighting]] = {}
    for sighting in sorted(holder.sightings, key=lambda s: -len(s.content)):
        content = sighting.content
        wider = [known for known in groups if content < known]
        if content not in groups and len(wider) == 1:
            content = wider[0]
        groups.setdefault(content, []).append(sighting)
    loose = groups.pop(frozenset(), []) if len(groups) > 1 else []
    names = [s.person.name for s in holder.sightings]
    name = fullest(names)
    forms = Counter(
        form for s in holder.sightings for form in (s.person.name, *s.person.aliases) if form != name
    )
    aliases = tuple(sorted(forms, key=lambda form: (-forms[form], form)))
    offices = []
    for group in groups.values():
        group.sort(key=lambda s: (s.day or "9999", s.doc_id))
        days = [s.day for s in group if s.day]
        ranks = [s.person.rank for s in [*group, *loose] if s.person.rank]
        positions = Counter(s.person.position for s in group if s.person.position)
        country, organization = holder.side or (None, None)
        offices.append(
            Office(
                name,
                ranks[-1] if ranks else None,
                max(positions, key=lambda p: (len(post_content(p)), positions[p], p), default=None),
                country,
                organization,
                min(days, default=None),
                max(days, default=None),
                aliases,
                tuple(dict.fromkeys(s.doc_id for s in group)),
            )
        )
    return [o for o in offices if o.rank or o.position or o.country or o.organization]
