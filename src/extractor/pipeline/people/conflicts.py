"""Statements about one person that contradict each other: shown as warnings, never merged in silence."""

from __future__ import annotations

from collections.abc import Iterable

from .person import PersonDraft


def conflicts(people: Iterable[PersonDraft]) -> list[str]:
    """One line for each field in which a person's own mentions disagree."""
    found: list[str] = []
    for person in people:
        named = [mention for mention in person.mentions if mention.kind == "name"]
        ranks = list(dict.fromkeys(m.rank for m in named if m.rank))
        # "General" beside "Colonel General" only says less.
        ranks = [r for r in ranks if not any(r != other and other.endswith(r) for other in ranks)]
        countries = list(dict.fromkeys(m.country for m in named if m.country))
        for field, values, kept in (
            ("rank", ranks, person.rank),
            ("country", countries, person.country),
        ):
            if len(values) > 1:
                found.append(
                    f"{person.name}: the text states more than one {field} ({', '.join(values)});"
                    f" {kept or 'none'} kept"
                )
    return found
