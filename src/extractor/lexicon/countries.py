"""States and territories: names, official names, adjectives and inhabitants to ISO 3166-1 alpha-3."""

from __future__ import annotations

from functools import cache

from extractor.lexicon.iso import alpha_3_codes, iso_countries
from extractor.lexicon.phrases import Entry, key_of
from extractor.lexicon.resources import parts, read_columns, read_lines

_LONGEST_ABBREVIATION = 3
_VOWEL_ENDINGS = ("ese", "ish", "ch", "ss", "x", "z")


@cache
def _rows() -> list[tuple[str, list[str], list[str]]]:
    return [
        (code, parts(names), parts(adjectives))
        for code, names, adjectives in read_columns("countries.txt", 3)
    ]


def _iso_names() -> list[tuple[str, str]]:
    """Names of ISO 3166 with their code; inverted names ("Korea, Republic of") turned round."""
    names: list[tuple[str, str]] = []
    for country in iso_countries():
        for name in country.names:
            head, comma, tail = name.partition(", ")
            if comma and tail.lower().endswith((" of", " of the")):
                name = f"{tail} {head}"
            elif comma:
                continue
            names.append((name.partition(" (")[0], country.alpha_3))
    return names


@cache
def country_names() -> dict[str, str]:
    """Name or alias as written → code."""
    names: dict[str, str] = {}
    for code, own, _ in _rows():
        for name in own:
            names.setdefault(name, code)
    for name, code in _iso_names():
        names.setdefault(name, code)
        if not name.lower().startswith(("republic of", "the ")) and " " not in name:
            names.setdefault(f"Republic of {name}", code)
    return names


def _plural(adjective: str) -> str | None:
    if " " in adjective and not adjective.endswith("an"):
        return None
    if adjective.endswith(("s", *_VOWEL_ENDINGS, "men", "man")):
        return None
    return adjective + "s"


@cache
def _adjectives() -> dict[str, list[str]]:
    """Adjective or inhabitants → codes."""
    found: dict[str, list[str]] = {}
    for code, _, adjectives in _rows():
        for adjective in adjectives:
            for form in (adjective, _plural(adjective)):
                if form is not None and code not in found.get(form, []):
                    found.setdefault(form, []).append(code)
    return found


def adjectives_of(code: str) -> list[str]:
    """The adjectives of a state: "Belarusian"."""
    return [adjective for adjective, codes in _adjectives().items() if code in codes]


@cache
def _prior() -> dict[str, str]:
    """The state that an ambiguous adjective stands for when nothing else decides; codes of the data file."""
    return dict(read_columns("ambiguous_adjectives.txt", 2))


@cache
def candidates_of_adjective() -> dict[str, tuple[str, ...]]:
    """Key of an ambiguous adjective → the codes it may stand for, in the order of the data file."""
    return {key_of(form): tuple(codes) for form, codes in _adjectives().items() if len(codes) > 1}


@cache
def country_entries() -> tuple[Entry, ...]:
    """Phrases for the search: COUNTRY and NORP. The norm of an undecided adjective is empty."""
    entries = [Entry(name, "COUNTRY", code) for name, code in country_names().items()]
    for form, codes in _adjectives().items():
        norm = _default(form, codes) or ""
        entries.append(Entry(form, "NORP", norm, tag="ambiguous" if len(codes) > 1 else ""))
    return tuple(entries)


def _default(form: str, codes: list[str]) -> str | None:
    if len(codes) == 1:
        return codes[0]
    return _prior().get(form) or _prior().get(form.removesuffix("s"))


@cache
def not_country_entries() -> tuple[Entry, ...]:
    """Phrases that hide the name of a state or city ("New Mexico", "Indian Ocean")."""
    entries = []
    for line in read_lines("not_countries.txt"):
        label, _, form = line.partition(" ") if line.startswith(("LOC ", "ORG ")) else ("", "", line)
        entries.append(Entry(form, label, form))
    return tuple(entries)


@cache
def _by_key() -> dict[str, str]:
    table = {key_of(name): code for name, code in reversed(country_names().items())}
    for form, codes in _adjectives().items():
        code = _default(form, codes)
        if code is not None:
            table.setdefault(key_of(form), code)
    for country in iso_countries():
        for name in country.names:
            table.setdefault(key_of(name).removeprefix("the "), country.alpha_3)
    return table


def country_code(name: str) -> str | None:
    """Alpha-3 code of a country's name, alias, adjective or inhabitant; abbreviations in capitals only.

    XKX is Kosovo. None for what is no country and for adjectives that several states share evenly
    ("Congolese").
    """
    if name in alpha_3_codes():
        return name
    if name.islower() and len(name) <= _LONGEST_ABBREVIATION:
        return None  # "us"
    key = key_of(name).removeprefix("the ").removesuffix(" s")
    return _by_key().get(key)
