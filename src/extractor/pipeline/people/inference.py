"""The state or organisation of a person whom no statement ties to one, from the rest of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractor.lexicon import organization_code

from .body_words import body_words
from .clusters import Cluster
from .embassies import is_diplomat, is_local_office
from .idioms import idioms
from .international import is_international
from .issuer import Issuer, may_be_of, post_country
from .office_holders import state_of_holder
from .same_posts import is_head
from .state_posts import may_have
from .statement import Statement
from .words import post_words

# "Commander of NATO Headquarters Sarajevo"
_HEADQUARTERS = re.compile(r"\b(?:of|at) (?:the )?([A-Z]{2,8}) (?:HQ|Headquarters|headquarters)\b")


@dataclass(frozen=True, slots=True)
class Ties:
    """What a text says of a person's surroundings.

    `holders` maps posts to organisations, `counterparts` are the states of others who hold the same kind of
    post, `explicit` those of all others, `partner` that of a colleague whom "and" joins to the person,
    `voiced` the one that the person speaks for, `known` those of all others with the ones that these speak
    for, `bonds` the states that are bound to a state; `headed` are the states of others at the same top, head
    of state or of government, `opposite` those of the people whom the person meets, and `local` that
    of the place where the person meets those of other sides; `met_by` are the states of
    those who come to meet the person.
    """

    holders: dict[str, str]
    counterparts: frozenset[str]
    explicit: frozenset[str]
    partner: str | None = None
    voiced: str | None = None
    known: frozenset[str] = frozenset()
    bonds: dict[str, set[str]] = field(default_factory=dict)
    headed: frozenset[str] = frozenset()
    opposite: frozenset[str] = frozenset()
    local: str | None = None
    host_of: str | None = None
    goes_to: frozenset[str] = frozenset()
    met_by: frozenset[str] = frozenset()

    def bound(self, position: str | None) -> str | None:
        """The only state that the text names as bound to the states of the others."""
        found = {state for other in self.known for state in self.bonds.get(other, ())} - self.known
        return (
            next((state for state in found if may_have(state, position)), None) if len(found) == 1 else None
        )


def _host(issuer: Issuer, ties: Ties) -> str | None:
    """The state abroad where the sender's people meet somebody: the host's, or the only place."""
    places = issuer.places if len(issuer.places) == 1 else frozenset[str]()
    host = ties.host_of or next(iter(places), None)
    return host if host not in ties.met_by else None


def inferred(
    cluster: Cluster,
    position: str | None,
    source: Statement | None,
    rank: str | None,
    issuer: Issuer,
    ties: Ties,
) -> tuple[str | None, str | None, str]:
    """Country and organisation of one whom no statement ties to any, and a word for how they were found."""
    low = (position or "").lower()
    if body := next((code for name, code in issuer.bodies.items() if name in low), None):
        return None, body, "body of organization"
    if (quarters := _HEADQUARTERS.search(position or "")) and (code := organization_code(quarters.group(1))):
        return None, code, "body of organization"
    anaphor = next((st.anaphor for st in cluster.members if st.anaphor), None)
    if anaphor in body_words().called_organizations and issuer.dominant_organization:
        return None, issuer.organization or issuer.dominant_organization, "anaphor"
    if (state := state_of_holder(cluster.tokens, position, issuer.named)) is not None:
        return state, None, "office holder"
    at_home = ties.local is not None and source is not None and is_head(source.lemma)
    # "The President met its President": a state's own release calls its head so.
    own_head = issuer.country is not None and low in post_words().heads_of_state
    if position is not None and position.lower() in ties.holders and not (at_home or own_head):
        return None, ties.holders[position.lower()], "holder"
    if position is not None and is_international(position):
        return None, issuer.organization or issuer.dominant_organization, "international"
    words = post_words()
    lemma = source.lemma if source else None
    own, only_there = post_country(position, issuer, issuer.named)
    if only_there and own is None and ties.local is not None and may_be_of(ties.local, position):
        return ties.local, None, "local"
    if only_there and own is None and ties.host_of is not None and may_be_of(ties.host_of, position):
        return ties.host_of, None, "host abroad"
    if only_there and own in ties.met_by and (host := _host(issuer, ties)) and may_be_of(host, position):
        return host, None, "host abroad"
    if only_there:
        home = issuer.country if lemma not in ("foreign secretary",) else None
        home = home if home not in ties.goes_to else None
        return own or home, None, "post of few"
    if ties.partner is not None:
        return ties.partner, None, "partner"
    styled = next((st.styled for st in cluster.members if st.styled), None)
    if styled is not None and styled in issuer.named:
        return styled, None, "style"
    services = {state for st in cluster.members for state in st.services if state in issuer.named}
    if len(services) == 1:
        return services.pop(), None, "service"
    if ties.voiced is not None and may_have(ties.voiced, position):
        return ties.voiced, None, "voiced"
    if rank in idioms().ranks and idioms().ranks[rank] in issuer.named:
        return idioms().ranks[rank], None, "rank"
    state_post = (
        (position is not None and lemma is not None and lemma not in words.private_heads)
        or any(st.royal for st in cluster.members)
        # "Chairman of the Committee": a state's, where the sender is one.
        or (issuer.country is not None and not words.public_bodies.isdisjoint(low.split()))
    )
    if not state_post and rank is None:
        return None, None, "no state post"
    core = rank is not None or (
        lemma is not None and (lemma in words.core_heads or lemma.startswith(words.core_beginnings))
    )
    if core and ties.local is not None and may_have(ties.local, position):
        return ties.local, None, "local"
    if ties.host_of is not None and may_have(ties.host_of, position):
        return ties.host_of, None, "host abroad"
    if (
        issuer.host
        and position is not None
        and (core or is_local_office(position, lemma))
        and not is_diplomat(position, rank)
        and lemma not in words.speaks_for
        and issuer.host not in ties.goes_to
        and may_have(issuer.host, position)
    ):
        # An embassy tells of its own people as such; ministers, commissioners and mayors are its host's.
        return issuer.host, None, "host of a mission"
    # A second head of the sender's state is that of another one: the dateline of a visit names the host's.
    abroad = ties.headed | ties.goes_to
    if issuer.country and issuer.country not in abroad and may_have(issuer.country, position):
        return issuer.country, None, "sender"
    if issuer.country and not may_have(issuer.country, position) and issuer.visited is not None:
        # The sender's state has no such post: the state that its people visit has.
        return issuer.visited if may_have(issuer.visited, position) else None, None, "visited"
    if issuer.organization:
        return (issuer.visited if state_post else None), None, "visited by organization"
    heads = words.heads_of_state | words.heads_of_government
    # Heads speak of places abroad more than those below them do.
    by_place = lemma not in heads
    only = issuer.only_state(ties.explicit, by_place)
    only = only if only and only not in abroad | ties.opposite and may_have(only, position) else None
    if state_post and rank is None and only is not None:
        return only, None, "only state"
    if not core:
        return None, None, "no core post"
    if lemma in heads and (bound := ties.bound(position)) is not None:
        return bound, None, "bound"
    unfit = issuer.unfit(position) | ties.headed | ties.opposite
    actor = issuer.main_actor(ties.explicit | unfit, by_place) or issuer.main_actor(
        ties.counterparts | unfit, by_place
    )
    actor = actor or only or ties.bound(position)
    if actor is None and lemma in words.receives_credentials and len(issuer.accredited) == 1:
        # "The Ambassador to Turkmenistan presented his credentials to the President."
        actor = next(iter(issuer.accredited))
    # If the state that acts most is the one that somebody visits, no other one becomes his for that.
    return actor if actor not in ties.goes_to else None, None, "actor"
