"""National bodies and posts that show a state without naming it ("the Mazhilis", "Raksha Mantri")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import itemgetter

from .lexicon_files import read_lexicon


@dataclass(frozen=True, slots=True)
class Idioms:
    """National names.

    `bodies` finds names of bodies; `countries` their codes; `posts` the states that have a post of that name,
    in lower case.

    `ministries` are letters of ministries and services that many states have. `same_post` leads from a post's
    national name to the English one.
    """

    bodies: re.Pattern[str]
    countries: dict[str, str]
    posts: dict[str, tuple[str, ...]]
    ranks: dict[str, str]
    organization_posts: dict[str, str]
    same_post: dict[str, str]
    agencies: dict[str, str]
    world_agencies: frozenset[str]
    forms: re.Pattern[str]
    states_of_forms: dict[str, str]
    own_agencies: dict[str, str]
    styles: dict[str, str]
    services: dict[str, tuple[str, ...]]
    letters: dict[str, tuple[str, ...]]
    papers: re.Pattern[str]
    states_of_papers: dict[str, str]
    by_place: dict[str, dict[str, list[str]]]
    state_letters: dict[str, str]
    ministries: frozenset[str]


@cache
def idioms() -> Idioms:
    """The lexicon `data/idioms.toml`, loaded once."""
    raw = read_lexicon("idioms.toml")
    countries = {name.replace("’", "'"): code for code, names in raw["bodies"].items() for name in names}
    # By first letters, so that few are tried at each word; the longest first among those of one.
    ordered = sorted(countries, key=lambda name: (name[0], -len(name), name))
    pattern = "|".join(
        "(?:" + "|".join(re.escape(name).replace("'", "['’]") for name in names) + ")"
        for _, names in groupby(ordered, key=itemgetter(0))
    )
    return Idioms(
        # "Royal Air Force of Oman" is another one.
        re.compile(
            rf"(?<!\w)(?:{pattern})(?!\w)(?<!Royal Navy(?= of ))(?<!Royal Air Force(?= of ))"
            # "the State Department for Immigration" of Kenya
            r"(?<!State Department(?= for ))"
        ),
        countries,
        _states_of_posts(raw["posts"]),
        {name: code for code, names in raw["ranks"].items() for name in names},
        {name: code for code, names in raw["organization_posts"].items() for name in names},
        raw["same_post"],
        {name: code for code, names in raw["agencies"].items() for name in names},
        frozenset(raw["world_agencies"]["names"]),
        _opening_forms(raw["forms"]["states"], raw["forms"]["others"]),
        {form: code for code, forms in raw["forms"]["states"].items() for form in forms},
        {name: code for code, names in raw["own_agencies"].items() for name in names},
        {name: code for code, names in raw["styles"].items() for name in names},
        _states_of_posts(raw["services"]),
        _states_of_posts(raw["letters"]),
        re.compile("|".join(re.escape(name) for names in raw["papers"].values() for name in names)),
        {name: code for code, names in raw["papers"].items() for name in names},
        raw["by_place"],
        {name: code for code, names in raw["state_letters"].items() for name in names},
        frozenset(raw["ministries"]["names"]),
    )


def _opening_forms(states: dict[str, list[str]], others: list[str]) -> re.Pattern[str]:
    forms = "|".join(re.escape(form) for form in sorted(form for forms in states.values() for form in forms))
    without = "|".join(re.escape(word) for word in sorted(others))
    return re.compile(rf"\s*(?P<form>{forms})\b(?!\s+(?:the\s+)?(?:{without})\b)", re.IGNORECASE)


def _states_of_posts(posts: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    states: dict[str, tuple[str, ...]] = {}
    for code, names in posts.items():
        for name in names:
            states[name] = (*states.get(name, ()), code)
    return states


def body_countries(text: str, whole: str | None = None) -> Counter[str]:
    """How often bodies of each state are named; letters that the text explains are others.

    `whole` is the text whose places tell states apart that have a body of the same name, if it is longer.
    """
    table = idioms()
    own = set(_EXPLAINED.findall(text)) if "(" in text else ()
    return Counter(
        _by_place(match.group(), whole or text) or table.countries[match.group().replace("’", "'")]
        for match in table.bodies.finditer(text)
        if match.group() not in own
    )


def _by_place(body: str, text: str) -> str | None:
    """The state that has a body of a name known for that of another one, where its own places are named."""
    places = idioms().by_place.get(body, {})
    return next((code for code, names in places.items() if any(name in text for name in names)), None)


# "the National Police of Ruritania (PNP)"
_EXPLAINED = re.compile(r"\bof (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)* \(([A-Z]{2,6})\)")


def paper_country(header: str) -> str | None:
    """State of the newspaper that the header names."""
    match = idioms().papers.search(header)
    return None if match is None else idioms().states_of_papers[match.group()]


def form_country(opening: str) -> str | None:
    """State whose offices alone open their releases so: "Readout of …" of nobody else's meeting."""
    match = idioms().forms.match(opening)
    return None if match is None else idioms().states_of_forms[" ".join(match["form"].lower().split())]


# "(KUNA) --", "/ARMENPRESS/.", "(Petra)--", "Tehran, IRNA –", "NNA - ": the agency that sends the text.
_SIGNED = re.compile(
    r"\((?P<a>[A-Z][\w-]{1,14})\)\s*[-–—:]|/(?P<b>[A-Z][\w-]{1,14})/(?=[.\s:–—-])"
    r"|(?:^|(?<=\n)|(?<=, ))(?P<c>[A-Z]{3,12}) ?(?:--?|[–—]) ?(?=[A-Z])"
)


def agency_country(opening: str, place: str | None) -> str | None:
    """State whose national news agency signs the opening of a text, which is dated from `place`.

    Agencies that report the affairs of other states from there show none abroad.
    """
    table = idioms()
    for name in _signing(opening):
        if (code := table.agencies.get(name)) is not None:
            return code if place is None or name not in table.world_agencies else place
    return None


def home_agency(opening: str) -> str | None:
    """State whose agency signs the opening and tells of its own officials before all."""
    table = idioms()
    known = (name for name in _signing(opening) if name in table.agencies)
    name = next(known, None)
    return None if name is None or name in table.world_agencies else table.agencies[name]


def _signing(opening: str) -> Iterator[str]:
    """What may sign the opening, in lower case."""
    return ((match["a"] or match["b"] or match["c"]).lower() for match in _SIGNED.finditer(opening))
