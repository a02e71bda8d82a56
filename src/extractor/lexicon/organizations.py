"""International organisations and blocs: names to abbreviations, bodies to their parents, members."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extractor.lexicon.phrases import Entry, key_of
from extractor.lexicon.resources import parts, read_columns

_BRITISH = re.compile(r"(?<=[a-z])iz(?=ation)")
_HYPHENED = re.compile(r"\bCooperat")
_REMEMBERED = 4096  # names; a text tells of the same ones again and again


def _spellings(name: str) -> list[str]:
    """The name and its British and hyphened spellings ("Organisation", "Co-operation")."""
    forms = [name, _BRITISH.sub("is", name)]
    forms += [_HYPHENED.sub("Co-operat", form) for form in forms]
    return list(dict.fromkeys(forms))


@cache
def _rows() -> list[tuple[str, list[str], list[str]]]:
    rows = []
    for marked, names, bodies in read_columns("organizations.txt", 3):
        code = marked.removeprefix("!")
        rows.append((code, [*([] if marked.startswith("!") else [code]), *parts(names)], parts(bodies)))
    return rows


@cache
def organization_entries() -> tuple[Entry, ...]:
    """Phrases for the search; `tag` is "body" for a body or post that stands for its parent."""
    entries: list[Entry] = []
    for code, names, bodies in _rows():
        for tag, forms in (("", names), ("body", bodies)):
            entries += [Entry(form, "ORG", code, tag=tag) for name in forms for form in _spellings(name)]
    return tuple(entries)


@cache
def _by_key() -> dict[str, str]:
    table: dict[str, str] = {}
    for entry in organization_entries():
        table.setdefault(key_of(entry.form), entry.norm)
    for code, _, _ in _rows():
        table.setdefault(key_of(code), code)
    return table


@lru_cache(maxsize=_REMEMBERED)
def organization_code(name: str) -> str | None:
    """Common abbreviation of an international organisation, a body giving its parent's; None if unknown."""
    return _by_key().get(key_of(name).removeprefix("the "))


@cache
def _bodies() -> frozenset[str]:
    return frozenset(key_of(entry.form) for entry in organization_entries() if entry.tag == "body")


@lru_cache(maxsize=_REMEMBERED)
def is_body(name: str) -> bool:
    """Whether the name is that of a part of an organisation ("UNIFIL"), not of the organisation itself."""
    return key_of(name).removeprefix("the ") in _bodies()


@cache
def _members() -> dict[str, tuple[str, ...]]:
    return {code: tuple(states.split()) for code, states in read_columns("members.txt", 2)}


def members_of(organization: str) -> tuple[str, ...]:
    """Alpha-3 codes of the member states, sorted; empty where the lexicon has none."""
    code = organization_code(organization) or organization
    return _members().get(code, ())
