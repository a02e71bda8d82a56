"""One entry a person, from his statements, his titles and the rest of the text."""

from __future__ import annotations

from collections.abc import Sequence

from extractor import lexicon

from . import attributes
from .across import across
from .clusters import Cluster, fullest
from .counterpart_states import set_counterparts
from .embassies import embassy_state, is_diplomat
from .entourage import leaders
from .facing import delegations_met, facing, local_states
from .groups import PostGroup
from .guests import set_guests
from .hosts_abroad import hosts_abroad, hosts_at_place
from .inference import Ties, inferred
from .issuer import Issuer, may_be_of
from .journeys import goes_to
from .name_forms import is_french, tidy, trusted_forms, without_monsieur
from .partners import met_together, partners_in
from .person import PersonDraft, PersonMention
from .references import owns_post
from .row import Row
from .same_posts import post_content, unique_post
from .set_apart import may_be_own, set_apart
from .stances import bonds, voiced_states
from .state_posts import is_of_a_state, may_have
from .statement import Statement
from .words import PostWords


def entries(
    text: str,
    clusters: list[Cluster],
    titles: list[tuple[PostGroup, int]],
    row: Row,
    issuer: Issuer,
    cities: dict[int, str],
) -> list[PersonDraft]:
    """One entry a person: what the statements and titles say of him, and what the text adds to them."""
    posts = [post for group in row.groups for post in group.posts]
    title_country: dict[int, str] = {}
    given = {number: group for group, number in reversed(titles)}
    title_organization: dict[int, str] = {}
    for group, number in titles:
        if group.country:
            title_country.setdefault(number, group.country)
        if group.organization:
            title_organization.setdefault(number, group.organization)
    french = is_french(text)
    drafts: list[PersonDraft] = []
    sources: list[Statement | None] = []
    for number, person in enumerate(clusters):
        forms = [text[st.start : st.end] for st in person.members]
        name = fullest(trusted_forms(text, person.members))
        if french:
            forms, name = [without_monsieur(form) for form in forms], without_monsieur(name)
        position, source = attributes.best_position(person, posts, text)
        if number in given and (position is None or _says_more(given[number], source, row.words)):
            position, source = given[number].value, _from_title(given[number])
        country = attributes.stated_country(person) or title_country.get(number)
        organization = attributes.stated_organization(person) or title_organization.get(number)
        if organization in row.words.groupings and is_of_a_state(position):
            # "V4: A hosts colleagues"
            organization = None
        draft = PersonDraft(
            f"p{number + 1}",
            tidy(name),
            [form for form in dict.fromkeys(tidy(form) for form in forms) if form != tidy(name)],
            attributes.best_rank(person),
            position,
            country,
            organization,
        )
        draft.mentions = [_mention(st) for st in person.members]
        drafts.append(draft)
        sources.append(source)
    for group, number in titles:
        if owns_post(row, group):
            # Only the adviser is there.
            continue
        drafts[number].mentions.append(
            PersonMention(
                group.start,
                group.end,
                group.start,
                group.end,
                None,
                group.value,
                group.country,
                group.organization,
                "title",
            )
        )
    holders = {
        d.position.lower(): d.organization
        for d in drafts
        if d.position and d.organization and not d.country and lexicon.organization_code(d.organization)
    }
    stated = [draft.country for draft in drafts]
    explicit = frozenset(country for country in stated if country)
    posts_of = _holders_by_post(drafts, stated)
    partners = partners_in(clusters, row)
    led_by = leaders(row, clusters, titles)
    _share_with_leaders(drafts, stated, led_by, issuer, row.words)
    embassy = embassy_state(
        row,
        (
            country
            for draft, country in zip(drafts, stated, strict=True)
            if country and draft.position and draft.position.lower() in row.words.speaks_for
        ),
    )
    voiced = voiced_states(row, clusters, titles)
    bound = bonds(row)
    tops = [_top(draft.position, row.words) for draft in drafts]
    opposite = facing(row, clusters, titles)
    partners = met_together(clusters, row, opposite, stated, issuer.country) | partners
    local = local_states(row, clusters, opposite, cities, issuer.country)
    hosts_there = hosts_abroad(row, clusters, cities, issuer, opposite.guests, stated)
    welcoming = hosts_at_place(row, clusters, cities)
    chairing = across(row, clusters, issuer.country, stated)
    received = delegations_met(row, clusters)
    trips = [
        frozenset(state for st in person.members if (state := goes_to(row.items, st.index, cities)))
        for person in clusters
    ]
    # "A visited the Ruritanian soldiers in X": who goes abroad goes home, too.
    trips = [trip - {issuer.country} if len(trip) > 1 else trip for trip in trips]
    held = {(unique_post(d.position), country) for d, country in zip(drafts, stated, strict=True)}
    for number, draft in enumerate(drafts):
        draft.mentions.sort(key=lambda m: (m.start, m.end))
        if draft.country is None and draft.organization is None and embassy is not None:
            draft.country = embassy if is_diplomat(draft.position, draft.rank) else None
            draft.basis = "embassy"
        if draft.country is None and draft.organization is None and number in chairing:
            draft.country, draft.basis = chairing[number], "across"
        host = welcoming.get(number)
        if draft.country is None and draft.organization is None and host is not None:
            sent = (
                is_diplomat(draft.position, draft.rank)
                or not may_have(host, draft.position)
                # Organisations have offices there too.
                or issuer.organization is not None
            )
            draft.country = None if sent else host
            draft.basis = "host"
        leader = led_by.get(number)
        if (
            leader is not None
            and (draft.position or draft.rank)
            and draft.country is None
            and draft.organization is None
        ):
            draft.country = stated[leader] if may_have(stated[leader] or "", draft.position) else None
            draft.basis = "entourage"
            source = sources[number]
            if stated[leader] is None and (source is None or source.lemma not in row.words.core_heads):
                # "the Bank's Director A, accompanied by Lead Economist B"
                draft.organization = drafts[leader].organization
        if draft.country is None and draft.organization is None:
            ties = Ties(
                holders,
                posts_of.get(post_content(draft.position), frozenset()),
                explicit,
                partners.get(number),
                voiced.get(number),
                explicit | frozenset(state for other, state in voiced.items() if other != number),
                bound,
                frozenset(
                    country
                    for country, top in zip(stated, tops, strict=True)
                    if country and top and top == tops[number]
                ),
                frozenset(
                    state
                    for other in opposite.guests.get(number, ())
                    if (state := stated[other])
                    and not may_be_own(draft.position, drafts[other].position, row.words)
                )
                | frozenset(
                    state
                    for other in opposite.visitors.get(number, ())
                    if (state := stated[other])
                    and (
                        post_content(draft.position) == post_content(drafts[other].position)
                        # "The ambassador of A called on the President": of the state to which he is sent
                        or (tops[number] and _is_envoy(drafts[other].position, row.words))
                    )
                )
                | received.get(number, set()),
                _abroad(
                    local.get(number),
                    {
                        side
                        for other in opposite.visitors.get(number, ())
                        if (side := drafts[other].country or drafts[other].organization)
                    },
                ),
                hosts_there.get(number)
                or _met_by_traveller(opposite.visitors.get(number, set()), trips, number),
                trips[number],
                frozenset(
                    state for other in opposite.visitors.get(number, ()) if (state := drafts[other].country)
                ),
            )
            draft.country, draft.organization, draft.basis = inferred(
                clusters[number], draft.position, sources[number], draft.rank, issuer, ties
            )
            # A state has one president: an inference that gives it a second one is wrong.
            office = (unique_post(draft.position), draft.country)
            if office[0] is not None and draft.country is not None and office in held:
                draft.country = None
            held.add(office)
        if (
            draft.country is not None
            and draft.organization is not None
            and lexicon.organization_code(draft.organization)
        ):
            draft.organization = None
    set_guests(row, clusters, drafts, led_by, opposite, issuer)
    set_apart(drafts, opposite, row.words, received)
    set_counterparts(clusters, drafts, issuer)
    return drafts


def _share_with_leaders(
    drafts: list[PersonDraft],
    stated: list[str | None],
    led_by: dict[int, int],
    issuer: Issuer,
    words: PostWords,
) -> None:
    """Give him whom no state is stated of that of his own ambassador: "A came with …"."""
    for leader in sorted(set(led_by.values())):
        if stated[leader] is not None or drafts[leader].organization is not None:
            continue
        post = drafts[leader].position
        suite = {
            state
            for number, state in enumerate(stated)
            # "The Secretary was joined by the Minister of Defence of Ruritania": only heads have ministers
            if state
            and led_by.get(number) == leader
            and (unique_post(drafts[number].position) is None or _top(post, words))
        }
        # In a text of one's own state that of an escort abroad is the host's, but for an ambassador's.
        envoys = (number for number, one in led_by.items() if one == leader and stated[number] is not None)
        own = issuer.country is None or suite == {issuer.country}
        own = own or all(_is_envoy(drafts[number].position, words) for number in envoys)
        fits = len(suite) == 1 and not suite & {issuer.visited} and own
        if fits and (state := suite.pop()) and may_have(state, post) and may_be_of(state, post):
            drafts[leader].country = stated[leader] = state
            drafts[leader].basis = "entourage"


def _met_by_traveller(visitors: set[int], trips: Sequence[frozenset[str]], number: int) -> str | None:
    """The state in which somebody meets a person while on a journey to it, which is that person's."""
    states = (
        frozenset().union(*(trips[visitor] for visitor in visitors)) if not trips[number] else frozenset()
    )
    return next(iter(states)) if len(states) == 1 else None


def _abroad(place: str | None, guests: set[str]) -> str | None:
    """The state of the place, if those whom somebody meets there are known to be of other sides."""
    return place if guests and place not in guests else None


def _is_envoy(position: str | None, words: PostWords) -> bool:
    """Whether the post is that of an ambassador."""
    return (position or "").lower() in words.speaks_for


def _top(position: str | None, words: PostWords) -> str | None:
    """Of what the post makes its holder the head: a state has one each."""
    low = (position or "").lower()
    if low in words.heads_of_state:
        return "state"
    return "government" if low in words.heads_of_government else None


def _says_more(title: PostGroup, source: Statement | None, words: PostWords) -> bool:
    """Whether a title says in full what its holder else only is as the counterpart of somebody."""
    counterpart = source is not None and source.counterpart and source.lemma == title.posts[0].lemma
    value = (title.value or "").lower()
    return counterpart and title.country is not None and value not in words.general_posts


def _from_title(group: PostGroup) -> Statement:
    """The statement that a title alone makes."""
    return Statement(
        -1,
        group.start,
        group.end,
        group.start,
        group.end,
        position=group.value,
        lemma=group.posts[0].lemma,
        group=group,
    )


def _holders_by_post(
    drafts: list[PersonDraft], stated: list[str | None]
) -> dict[frozenset[str], frozenset[str]]:
    """The states whose holders of a post the text names, by what tells the post apart."""
    found: dict[frozenset[str], set[str]] = {}
    for draft, country in zip(drafts, stated, strict=True):
        if country and draft.position:
            found.setdefault(post_content(draft.position), set()).add(country)
    return {content: frozenset(countries) for content, countries in found.items()}


def _mention(st: Statement) -> PersonMention:
    return PersonMention(
        st.start, st.end, min(st.title_start, st.start), max(st.title_end, st.end),
        st.rank, st.position, st.country, st.organization, "name", st.representing,
    )  # fmt: skip
