"""Whose release it is by web and mail addresses of governments: "gob.pe", "press@ikulu.go.tz"."""

from __future__ import annotations

import re
from functools import cache

from extractor.lexicon.iso import iso_countries

# Second-level domains that governments and forces alone have, before the two letters of the state.
_OFFICIAL = frozenset(
    """gov gob gouv govt go gub mil gc gv guv mfa parliament president presidencia presidency
    prezident prezydent predsednik predsjednik primeminister statehouse ikulu government
    gouvernement governo vlada kremlin mid mzv esteri difesa elysee""".split()
)
_STATE = re.compile(r"\.([A-Za-z]{2})\b(?!\.[A-Za-z])")
# So far from the top and the end of a text senders give their addresses, in characters.
_TOP, _END = 700, 600
# Letters of states that are not those of ISO 3166.
_OWN = {"uk": "GBR"}


@cache
def _states() -> dict[str, str]:
    return {country.alpha_2.lower(): country.alpha_3 for country in iso_countries()} | _OWN


def domain_country(text: str) -> str | None:
    """The only state whose official addresses stand at the top or the end of the text."""
    ends = text[:_TOP], text[max(_TOP, len(text) - _END) :]
    found = {
        _states().get(match[1].lower())
        for end in ends
        for match in _STATE.finditer(end)
        if _word_before(end, match.start()) in _OFFICIAL
    } - {None}
    return found.pop() if len(found) == 1 else None


def _word_before(text: str, end: int) -> str:
    begin = end
    while begin > 0 and text[begin - 1].isalnum():
        begin -= 1
    return text[begin:end].lower()
