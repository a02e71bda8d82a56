"""Military and police ranks: names, abbreviations, NATO grades."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from extractor.lexicon.phrases import Entry, key_of
from extractor.lexicon.resources import read_lines, read_toml

_NO_GRADE = "none"
_TABLES_THAT_ARE_NO_GRADE = frozenset({"compose", "service", "caution"})


@cache
def _data() -> dict[str, Any]:
    return read_toml("ranks.toml")


@cache
def _grades() -> dict[str, str | None]:
    """Grade by rank name, simple and composed ranks."""
    data = _data()
    grades: dict[str, str | None] = {}
    for grade, ranks in data.items():
        if grade not in _TABLES_THAT_ARE_NO_GRADE:
            for name in ranks:
                grades[name.replace("-", " ")] = None if grade == _NO_GRADE else grade
    compose = data["compose"]
    for base in compose["bases"]:
        for words in compose["behind"]:
            grades.setdefault(f"{base} {words}", grades[base])
    for base in compose["before_bases"]:
        for word in compose["before"]:
            grades.setdefault(f"{word} {base}", grades[base])
    return grades


@cache
def _forms() -> dict[str, list[str]]:
    """All spellings by rank name, the name first."""
    data = _data()
    forms: dict[str, list[str]] = {}
    for grade, ranks in data.items():
        if grade not in _TABLES_THAT_ARE_NO_GRADE:
            for name, others in ranks.items():
                forms[name.replace("-", " ")] = (
                    others if name in data["caution"]["short_only"] else [name, *others]
                )
    compose = data["compose"]
    for name in _grades():
        if name in forms:
            continue
        forms[name] = [name]
    for base in compose["bases"]:
        for words in compose["behind"]:
            forms[f"{base} {words}"] += [f"{form} {words}" for form in forms[base][1:]]
    for base in compose["before_bases"]:
        for word in compose["before"]:
            forms[f"{word} {base}"] += [f"{word} {form}" for form in forms[base][1:]]
    return forms


@cache
def rank_entries() -> tuple[Entry, ...]:
    """Phrases for the search."""
    return tuple(
        Entry(form, "RANK", name, any_case=True) for name, forms in _forms().items() for form in forms
    )


@cache
def service_before() -> re.Pattern[str]:
    """Matches the name of a service at the end of the text before a rank, with the blank between."""
    words = sorted(_data()["service"]["words"], key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?:[ \t\xa0]{{1,2}}|\n)\Z")


@cache
def not_rank_entries() -> tuple[Entry, ...]:
    """Phrases that hide a word of rank ("Secretary General")."""
    forms: list[str] = []
    for line in read_lines("not_ranks.txt"):
        forms.append(line.removesuffix("*"))
        if line.endswith("*"):
            forms.append(line.removesuffix("*") + "s")
    return tuple(Entry(form, "", "", any_case=True) for form in forms)


@cache
def weak_ranks() -> frozenset[str]:
    """Names of ranks that are common words otherwise: only a following personal name makes them ranks."""
    return frozenset(_data()["caution"]["weak"])


@cache
def words_that_are_no_names() -> frozenset[str]:
    """Lower-case words after which a weak rank in front is not a rank."""
    return frozenset(word.lower() for word in _data()["caution"]["not_names"])


@cache
def name_particles() -> frozenset[str]:
    """Lower-case beginnings of family names ("al-", "bin", "von")."""
    return frozenset(_data()["caution"]["particles"])


@cache
def states_with_service_before_rank() -> frozenset[str]:
    """Alpha-3 codes of states after whose name "Army General" is the rank General."""
    return frozenset(_data()["service"]["general_with_service"])


@cache
def _by_key() -> dict[str, str]:
    names: dict[str, str] = {}
    for entry in rank_entries():
        names.setdefault(key_of(entry.form), entry.norm)
    return names


def rank_name(text: str) -> str | None:
    """The rank in full English words ("Lt.-Gen." → "Lieutenant General"); None for what is no rank."""
    return _by_key().get(key_of(text))


def rank_grade(name: str) -> str | None:
    """NATO STANAG 2116 grade of a rank in any spelling; None for police ranks without one."""
    rank = rank_name(name)
    return None if rank is None else _grades()[rank]
