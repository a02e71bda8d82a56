"""Whose release it is: the state or organisation that header, dateline, bodies and adjectives show."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from .bodies import residual
from .idioms import agency_country, body_countries, idioms
from .items import Item

_OFFICES = frozenset(
    {
        "ministry",
        "ministère",
        "government",
        "embassy",
        "mission",
        "office",
        "department",
        "presidency",
        "service",
        "administration",
        "committee",
        "agency",
        "center",
        "centre",
        "directorate",
        "armed",
        "forces",
        "relations",
        "council",
        "parliament",
        "cabinet",
        "bureau",
        "ministerio",
        "ministério",
        "palace",
        "army",
        "navy",
        "republic",
    }
)
_PREPOSITIONS = frozenset(
    {
        "in",
        "to",
        "on",
        "at",
        "from",
        "for",
        "with",
        "against",
        "across",
        "into",
        "toward",
        "towards",
        "over",
        "about",
        "near",
        "of",
        "the",
        "northern",
        "southern",
        "eastern",
        "western",
    }
)
_VISIT = frozenset(
    {
        "visit",
        "visits",
        "visited",
        "visiting",
        "trip",
        "travelled",
        "traveled",
        "travel",
        "arrived",
        "arrives",
        "hosted",
        "hosts",
    }
)
# Before a country these say that an office deals with it, not that it belongs to it.
_ABOUT = frozenset({"in", "against", "with", "on", "to", "from", "for", "between"})
# Verbs of headlines; the name of an office has none.
_TELLS = frozenset(
    "meets receives visits chairs congratulates congratulate condemns hosts holds discusses attends says"
    " welcomes calls presents opens signs concludes leads addresses ramps statement".split()
)
_LINE = 40
_SENTENCE = re.compile(r"[^\W\d_]{2,}[.!?…]['’”\"]?(?:\s|$)")
_HEADER_MAX = 700
_DATELINE_MAX = 1500


@dataclass(frozen=True, slots=True)
class Issuer:
    """Country (ISO 3166-1 alpha-3) or organisation behind the text; None where it does not show.

    `weights` says how much the text speaks of each state as an actor; `named` which states it names at all;
    `bodies` are parts of organisations in lower case ("joint staff") with the organisation, `accredited` the
    states that ambassadors in the text are sent to, `places` those of its cities.
    """

    country: str | None
    organization: str | None
    dominant_organization: str | None
    visited: str | None
    weights: dict[str, float] = field(default_factory=dict)
    named: frozenset[str] = frozenset()
    bodies: dict[str, str] = field(default_factory=dict)
    accredited: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()

    def at_home(self, hosting: bool) -> Issuer:
        """The issuer of a text where somebody receives others: the state of its only place, if none shows."""
        if not hosting or self.country or self.organization or len(self.places) != 1:
            return self
        return replace(self, country=next(iter(self.places)))

    def as_host(self, countries: frozenset[str]) -> Issuer:
        """The issuer of a text where officials of one state receive others in one of its cities."""
        if self.country or self.organization or len(countries) != 1 or not countries <= self.places:
            return self
        return replace(self, country=next(iter(countries)))

    def main_actor(self, without: frozenset[str]) -> str | None:
        """The state that clearly acts most in the text, those in `without` left aside."""
        ranked = sorted(
            ((w, c) for c, w in self.weights.items() if c not in without),
            key=lambda pair: (-pair[0], pair[1]),
        )
        if not ranked or ranked[0][0] < 1:
            return None
        if len(ranked) > 1 and ranked[1][0] * 2 > ranked[0][0]:
            return None
        return ranked[0][1]

    def only_state(self, explicit: frozenset[str]) -> str | None:
        """The only state of the text, if it acts or somebody acts for it; not the mere place of something."""
        if len(self.weights) != 1:
            return None
        code, weight = next(iter(self.weights.items()))
        return code if weight >= 1 or code in explicit else None


def find_issuer(
    text: str, items: list[Item], city_country: dict[int, str], accredited: frozenset[str] = frozenset()
) -> Issuer:
    """Read header, dateline and the whole row; `city_country` maps a place's item to its country."""
    header_end = _header_end(text)
    organizations: Counter[str] = Counter()
    weights: dict[str, float] = {}
    named: set[str] = set()
    parts: dict[str, str] = {}
    header_country: str | None = None
    header_org: str | None = None
    for index, item in enumerate(items):
        if item.kind == "org" and item.norm:
            organizations[item.norm] += 1
            part = residual(item).lower()
            if " " in part:
                parts[part] = item.norm
            if item.start < header_end and header_org is None and _masthead(items, index):
                header_org = item.norm
        elif item.kind in ("country", "norp") and item.norm:
            named.add(item.norm)
            weights[item.norm] = weights.get(item.norm, 0.0) + _weight(items, index)
            if (
                item.start < header_end
                and header_country is None
                and item.kind == "country"
                and _official(items, index)
            ):
                header_country = item.norm
    bodies = body_countries(text)
    for code, count in bodies.items():
        weights[code] = weights.get(code, 0.0) + 2 * count
        named.add(code)
    # An agency reports its own state's guests and journeys: "ANKARA, May 7 (KUNA) -- His Highness the Amir …"
    dateline = agency_country(text[:_DATELINE_MAX]) or _dateline_country(text, items, city_country)
    country = header_country or (dateline if header_org is None else None)
    country = country or _only(body_countries(_without_headlines(text[:header_end])))
    organization = None if country else header_org or _signature(items)
    if country is None and organization is None:
        only = _only(bodies)
        # A body of another state than the one that acts most is a guest of the text, not its sender.
        country = dateline or (only if only and weights[only] == max(weights.values()) else None)
    for place in city_country.values():
        weights[place] = weights.get(place, 0.0) + 0.5
    return Issuer(
        country,
        organization,
        _dominant(organizations),
        _visited(items),
        weights,
        frozenset(named),
        parts,
        accredited,
        frozenset(city_country.values()),
    )


def _without_headlines(header: str) -> str:
    """The header's lines that tell of nobody's doings: a guest's body may stand in a headline."""
    return "\n".join(line for line in header.split("\n") if not _TELLS & set(line.lower().split()))


def _only(counts: Counter[str]) -> str | None:
    return next(iter(counts)) if len(counts) == 1 else None


def _weight(items: list[Item], index: int) -> float:
    """How much a mention shows the state acting: adjectives and possessives most, places least."""
    item = items[index]
    following = items[index + 1] if index + 1 < len(items) else None
    if item.kind == "norp" or (following is not None and following.kind == "poss"):
        return 2.0
    before = items[index - 1] if index else None
    if (
        before is not None
        and before.low in _PREPOSITIONS
        and not (before.low == "the" and index > 1 and items[index - 2].low not in _PREPOSITIONS)
    ):
        return 0.25
    return 1.0


def _masthead(items: list[Item], index: int) -> bool:
    """Whether an organisation in the header begins a line or stands before a separator: the sender's name."""
    before = items[index - 1] if index else None
    return before is None or before.kind == "break" or before.text in ("|", "/", "-", "–", "«")


def _signature(items: list[Item]) -> str | None:
    """Organisation whose press officer signs: "The CSTO Press Secretary"."""
    for index, item in enumerate(items):
        if (
            item.kind == "org"
            and item.norm
            and [i.low for i in items[index + 1 : index + 3]]
            in (["press", "secretary"], ["press", "service"])
        ):
            return item.norm
    return None


def _dominant(counts: Counter[str]) -> str | None:
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _header_end(text: str) -> int:
    """End of the lines before the first one that reads like a sentence."""
    position = 0
    for line in text.split("\n"):
        if len(line) > 160 or (len(line) > 60 and _SENTENCE.search(line)):
            break
        position += len(line) + 1
        if position > _HEADER_MAX:
            break
    return min(position, _HEADER_MAX)


def _official(items: list[Item], index: int) -> bool:
    """Whether a country in the header is a line of its own or stands in the name of an office on its line."""
    before = items[index - 1] if index else None
    following = items[index + 1] if index + 1 < len(items) else None
    alone = (before is None or before.kind == "break" or before.low == "the") and (
        following is None or following.kind == "break"
    )
    if alone and " " in items[index].text:
        return True
    if before is not None and before.low in _ABOUT:
        return False
    if any(item.kind == "name" or item.low in _TELLS for item in _line(items, index)):
        return False
    for probe in range(index - 1, max(-1, index - 14), -1):
        if items[probe].kind == "break":
            break
        if items[probe].low in ("visit", "visits", "with", "and", "receives", "meets", "to"):
            return False
        if items[probe].low in _OFFICES:
            return True
    for probe in range(index + 1, min(len(items), index + 4)):
        if items[probe].kind == "break":
            break
        if items[probe].low in ("government", "ministry"):
            return True
    return False


def _line(items: list[Item], index: int) -> list[Item]:
    """The items of the line around `index`."""
    first = index
    while first > 0 and items[first - 1].kind != "break" and index - first < _LINE:
        first -= 1
    last = index
    while last + 1 < len(items) and items[last + 1].kind != "break" and last - index < _LINE:
        last += 1
    return items[first : last + 1]


def _dateline_country(text: str, items: list[Item], city_country: dict[int, str]) -> str | None:
    """Country of "CAIRO – 24 July 2022: …", "Doha, November 21 (QNA)" at the beginning of a line."""
    for index, country in city_country.items():
        item = items[index]
        if item.start > _DATELINE_MAX:
            break
        line_start = text.rfind("\n", 0, item.start) + 1
        if text[line_start : item.start].strip(" \t(") and not re.search(
            r"\bby (?:PIB )?$", text[line_start : item.start]
        ):
            continue
        after = text[item.end : item.end + 60]
        if re.match(
            r"\s*(?:\([A-Z]{2}\)|, [^\W\d_][\w ]+)?\s*(?:[,.(:–—-]|\s\d{1,2}\s|\s*\n|$)\s*"
            r"(?=\W|\d|$|\(?[A-Z]|--|[A-Z][a-z]{2,8}\.? \d)", after
        ):  # fmt: skip
            return country
    return None


def _visited(items: list[Item]) -> str | None:
    """The one country that the text's visits go to."""
    found: list[str] = []
    for index, item in enumerate(items):
        if item.low in _VISIT:
            for probe in range(index + 1, min(len(items), index + 5)):
                if items[probe].kind == "country":
                    found.append(items[probe].norm)
                    break
                if items[probe].low not in ("to", "in", "the", "of"):
                    break
    kinds = list(dict.fromkeys(found))
    return kinds[0] if len(kinds) == 1 else None


def post_country(position: str | None, issuer: Issuer, text_names: frozenset[str]) -> tuple[str | None, bool]:
    """The one state with a post of this name that the text names; and whether few states have one."""
    if position is None:
        return None, False
    low = position.lower().replace("’", "'")
    codes = idioms().posts.get(low)
    if codes is None:
        codes = next((c for name, c in idioms().posts.items() if low.startswith(name + " for ")), None)
    if codes is None and low in ("secretary", "deputy secretary") and issuer.country in (None, "USA"):
        codes = ("USA",)
    if codes is None:
        return None, False
    here = [code for code in codes if code in text_names or code == issuer.country]
    if len(here) > 1:
        here = [code for code in here if code == issuer.country]
    return (here[0] if here else None), True
