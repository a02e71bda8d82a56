"""ISO 3166 tables, read from pycountry on first use."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple


class IsoCountry(NamedTuple):
    """A row of ISO 3166-1; `names` as listed, short name first."""

    alpha_2: str
    alpha_3: str
    names: tuple[str, ...]


@cache
def iso_countries() -> tuple[IsoCountry, ...]:
    """All rows of ISO 3166-1."""
    import pycountry  # late: importing it takes longer than importing the rest of the lexicon

    return tuple(
        IsoCountry(
            country.alpha_2,
            country.alpha_3,
            tuple(
                name
                for attribute in ("name", "official_name", "common_name")
                if (name := getattr(country, attribute, None)) is not None
            ),
        )
        for country in pycountry.countries
    )


@cache
def alpha_3_codes() -> frozenset[str]:
    """All alpha-3 codes and XKX, the code in use for Kosovo."""
    return frozenset(country.alpha_3 for country in iso_countries()) | {"XKX"}


def alpha_3_of(alpha_2: str) -> str | None:
    """The alpha-3 code of an alpha-2 code; XK is Kosovo."""
    return _by_alpha_2().get(alpha_2)


@cache
def _by_alpha_2() -> dict[str, str]:
    return {country.alpha_2: country.alpha_3 for country in iso_countries()} | {"XK": "XKX"}


def top_divisions(states: frozenset[str]) -> list[tuple[str, str]]:
    """First-level divisions (ISO 3166-2) of the states, as name and the state's alpha-3 code."""
    import pycountry

    divisions = []
    for division in pycountry.subdivisions:
        code = alpha_3_of(division.country_code)
        if code in states and division.parent_code is None and code is not None:
            divisions.append((division.name, code))
    return divisions
