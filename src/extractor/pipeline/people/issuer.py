"""Whose release it is: the state or organisation that header, dateline, bodies and adjectives show."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from .acting import SPOKEN_OF, home_of_traveller, visited, weight
from .bodies import residual
from .domains import domain_country
from .embassies import mission_host
from .header import (
    DATELINE_MAX,
    dateline_country,
    header_end,
    local_government,
    masthead,
    official,
    sender_above,
    signature,
    without_headlines,
)
from .idioms import agency_country, body_countries, form_country, home_agency, idioms, paper_country
from .items import Item, ends_sentence
from .journeys import homeward
from .post import Post
from .state_posts import may_have
from .words import post_words

# How many times as much as a state another one may act before the first is only spoken of.
_FAINT = 6
# Items before a city in which it may say that something is to come there.
_BEFORE_NEXT = 24
_ACTING = re.compile(r"(?:acting|principal|interim|incoming|outgoing|then) ")


@dataclass(frozen=True, slots=True)
class Issuer:
    """Country (ISO 3166-1 alpha-3) or organisation behind the text; None where it does not show.

    `weights` says how much the text speaks of each state as an actor, `acting` which of them ever act,
    `named` which it names at all;
    `bodies` are parts of organisations in lower case ("joint staff") with the organisation, `accredited` the
    states that ambassadors in the text are sent to, `places` those of its cities,
    `host` the state where the sender is, if it is a mission abroad.
    """

    country: str | None
    organization: str | None
    dominant_organization: str | None
    visited: str | None
    weights: dict[str, float] = field(default_factory=dict)
    acting: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    bodies: dict[str, str] = field(default_factory=dict)
    accredited: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    host: str | None = None

    def at_home(self, hosting: bool) -> Issuer:
        """The issuer of a text where somebody receives others: the state of its only place, if none shows."""
        if not hosting or self.country or self.organization or len(self.places) != 1:
            return self
        return replace(self, country=next(iter(self.places)))

    def as_host(self, countries: frozenset[str]) -> Issuer:
        """The issuer of a text where officials of one state receive others, in its cities if in any."""
        if self.country or self.organization or len(countries) != 1 or not countries >= self.places:
            return self
        return replace(self, country=next(iter(countries)))

    def state_of_towns(self, posts: list[Post]) -> str | None:
        """The only state of the text where it has mayors and governors of that one."""
        local = {post.country for post in posts if post.country and post.lemma in post_words().local_heads}
        return next(iter(local)) if len(local) == 1 and local >= self.named | self.places else None

    def of_domestic(self, country: str | None) -> Issuer:
        """The issuer of a text that speaks of one state's parties or towns as known."""
        if country is None or self.country or self.organization:
            return self
        return replace(self, country=country)

    def main_actor(self, without: frozenset[str], by_place: bool) -> str | None:
        """The state that clearly acts most in the text, of those not in `without`.

        With `by_place` it may do no more than have its cities in the text.
        """
        ranked = sorted(
            ((w, c) for c, w in self.weights.items() if c not in without),
            key=lambda pair: (-pair[0], pair[1]),
        )
        if not ranked or ranked[0][0] < max(1, max(self.weights.values()) / _FAINT):
            return None
        if len(ranked) > 1 and ranked[1][0] * 2 > ranked[0][0]:
            return None
        state = ranked[0][1]
        return state if state in self.acting or (by_place and state in self.places) else None

    def unfit(self, position: str | None) -> frozenset[str]:
        """The states of the text that have no such post."""
        return frozenset(state for state in self.weights if not may_have(state, position))

    def only_state(self, explicit: frozenset[str], by_place: bool) -> str | None:
        """The only state of the text, if it acts or somebody acts for it; not the mere place of something."""
        if len(self.weights) != 1:
            return None
        code, weight = next(iter(self.weights.items()))
        acts = code in self.acting or by_place
        return code if (weight >= 1 and acts) or code in explicit else None


def find_issuer(
    text: str,
    items: list[Item],
    city_country: dict[int, str],
    accredited: frozenset[str] = frozenset(),
    page: str = "",
    above: str = "",
) -> Issuer:
    """Read header, dateline and the whole row; `city_country` maps a place's item to its country.

    `page` is the text with the lines that cleaning left out: senders give their addresses there. `above` is
    what the page tells before, from its masthead on.
    """
    opening_end = header_end(text)
    organizations: Counter[str] = Counter()
    weights: dict[str, float] = {}
    acting: set[str] = set()
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
            if item.start < opening_end and header_org is None and masthead(items, index):
                header_org = item.norm
        elif item.kind in ("country", "norp") and item.norm:
            named.add(item.norm)
            acts = weight(items, index)
            weights[item.norm] = weights.get(item.norm, 0.0) + acts
            if acts > SPOKEN_OF:
                acting.add(item.norm)
            if item.start < opening_end and header_country is None and official(items, index):
                header_country = item.norm
    if (sender := home_agency(text[:DATELINE_MAX])) is not None:
        # Its headline may begin with the guest: "President of Egypt arrives".
        header_country, header_org = sender, None
    elif header_org is None:
        header_country = form_country(text[:DATELINE_MAX]) or header_country or domain_country(text)
        header_country = header_country or (domain_country(page) if signature(items) is None else None)
        header_country = header_country or local_government(items, city_country, opening_end)
    bodies = body_countries(text)
    for code, count in bodies.items():
        weights[code] = weights.get(code, 0.0) + 2 * count
        named.add(code)
    # An agency reports its own state's guests and journeys: "ANKARA, May 7 (KUNA) -- His Highness the Amir …"
    place = dateline_country(text, items, city_country)
    dateline = agency_country(text[:DATELINE_MAX], place) or place
    country = header_country or (dateline if header_org is None else None)
    if header_org is None:
        country = country or _only(body_countries(without_headlines(text[:opening_end])))
    if country is None and header_org is None:
        country = paper_country(text[:opening_end])
    organization = None if country else header_org or signature(items)
    if country is None and organization is None and dateline is None:
        country = homeward(items)
    if country is None and organization is None:
        only = _only(bodies)
        # A body of another state than the one that acts most is a guest of the text, not its sender.
        country = dateline or (only if only and weights[only] == max(weights.values()) else None)
    if country is None and organization is None:
        country = home_of_traveller(items)
    if country is None and organization is None and above:
        country = sender_above(above)
    for place in city_country.values():
        weights[place] = weights.get(place, 0.0) + 0.5
    return Issuer(
        country,
        organization,
        _dominant(organizations),
        visited(items),
        weights,
        frozenset(acting | set(bodies)),
        frozenset(named),
        parts,
        accredited,
        frozenset(state for index, state in city_country.items() if not _of_next(items, index)),
        mission_host(items, city_country),
    )


def _of_next(items: list[Item], index: int) -> bool:
    """Whether a city is where something is to come: "the next round will be held in | Astana"."""
    before = range(index - 1, max(-1, index - _BEFORE_NEXT), -1)
    for probe in before:
        if ends_sentence(items, probe, (".", ";")) or items[probe].kind == "name":
            return False
        if items[probe].low in ("next", "scheduled", "upcoming", "forthcoming"):
            return True
    return False


def _only(counts: Counter[str]) -> str | None:
    return next(iter(counts)) if len(counts) == 1 else None


def _dominant(counts: Counter[str]) -> str | None:
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _states_with(low: str) -> tuple[str, ...] | None:
    """The few states that have a post of this name, be it "… for X"; None for other posts."""
    codes = idioms().posts.get(low)
    if codes is None:
        codes = next((c for name, c in idioms().posts.items() if low.startswith(name + " for ")), None)
    return codes


def _plain(position: str) -> str:
    return _ACTING.sub("", position.lower().replace("’", "'"))


def may_be_of(state: str, position: str | None) -> bool:
    """Whether the post is none of those that only other states have."""
    codes = None if position is None else _states_with(_plain(position))
    return codes is None or state in codes


def post_country(position: str | None, issuer: Issuer, text_names: frozenset[str]) -> tuple[str | None, bool]:
    """The one state with a post of this name that the text names; and whether few states have one."""
    if position is None:
        return None, False
    low = _plain(position)
    codes = _states_with(low)
    if codes is None and low in ("secretary", "deputy secretary") and issuer.country in (None, "USA"):
        codes = ("USA",)
    if codes is None:
        return None, False
    # A post of one state alone needs no more than one of its cities.
    seen = text_names | issuer.places if len(codes) == 1 else text_names
    here = [code for code in codes if code in seen or code == issuer.country]
    if len(here) > 1:
        here = [code for code in here if code == issuer.country]
    return (here[0] if here else None), True
