"""Personal names of many cultures, put together from the parts in data/names.toml."""

from __future__ import annotations

import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

_FILE = Path(__file__).with_name("data") / "names.toml"
_DIGRAPHS = ("Sh", "Ch", "Kh", "Zh", "Yu", "Ya", "Ye", "Dz")
# Letters that Unicode does not take apart, and how passports spell them.
_SPELLED = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae"}
    | {"Þ": "Th", "þ": "th", "ð": "d", "ə": "e", "\N{LATIN SMALL LETTER DOTLESS I}": "i"}
)
_CJK = frozenset({"chinese", "korean", "japanese", "vietnamese"})


@dataclass(frozen=True, slots=True)
class Name:
    """One invented person: the full name and what a second mention would say."""

    full: str
    short: str
    family: str


@cache
def _cultures() -> dict[str, dict[str, list[str]]]:
    data = tomllib.loads(_FILE.read_text("utf-8"))
    out = {}
    for culture, parts in data.items():
        given = parts["given"]
        out[culture] = {
            "given": given.split("|") if "|" in given else given.split(),
            "family": _families(parts["family"]),
            "patronymic": parts.get("patronymic", "").split(),
            "particle": parts.get("particle", "").split(),
            "forms": parts["forms"].split("|"),
        }
    return out


def _families(text: str) -> list[str]:
    """Split at blanks, but keep particles with the name that follows ("Le Drian", "von der Leyen")."""
    joined = frozenset(
        "Le De de da Di van von der den La la St. Cavo Rebelo Lula López Bruins".split(),
    )
    out: list[str] = []
    pending: list[str] = []
    for word in text.split():
        pending.append(word)
        if word not in joined:
            out.append(" ".join(pending))
            pending = []
    if pending:
        out.append(" ".join(pending))
    return out


def without_diacritics(text: str) -> str:
    """Letters without their marks; letters that have none of their own are spelled ("ø" → "o")."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_SPELLED))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _initial(given: str) -> str:
    for digraph in _DIGRAPHS:
        if given.startswith(digraph):
            return digraph + "."
    if "-" in given and given.split("-")[1][:1].isupper():
        return f"{given[0]}.-{given.split('-')[1][0]}."
    return given[0] + "."


def make_name(rng: Random, culture: str | None = None) -> Name:
    """Invent a person; `culture` is a table of names.toml, any when None."""
    tables = _cultures()
    key = culture or rng.choice(list(tables))
    parts = tables[key]
    given, second = rng.choice(parts["given"]), rng.choice(parts["given"])
    family, other = rng.choice(parts["family"]), rng.choice(parts["family"])
    if rng.random() < 0.07:
        family = family.upper()
    elif rng.random() < 0.03 and key not in _CJK and "-" not in family:
        family = f"{family}-{other}"
    values = {"G": given, "G2": second, "F": family, "F2": other, "I": _initial(given)}
    form = rng.choice(parts["forms"])
    words = []
    for code in form.split():
        if code == "P":
            words.append(rng.choice(parts["patronymic"]))
        elif code == "p":
            words.append(rng.choice(parts["particle"]))
        else:
            words.append(values.get(code, code))
    full = " ".join(words)
    if form.startswith("I") and rng.random() < 0.35:
        full = full.replace(". ", ".")
    if key in {"chinese", "korean", "vietnamese"} and form.startswith("F"):
        short = rng.choice((family, family, full))
    elif key in _CJK:
        short = family
    else:
        initialled = f"{_initial(given)}{rng.choice((' ', ''))}{family}"
        short = rng.choice((family, family, family, initialled, full))
    if rng.random() < 0.35:
        full, short, family = map(without_diacritics, (full, short, family))
    return Name(full, short, family)
