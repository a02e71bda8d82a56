"""Titles without a name, such as "the Minister": whom of the persons each refers to."""

from __future__ import annotations

import re

from .clusters import Cluster
from .groups import PostGroup
from .items import sentence_begin
from .office_holders import states_of_holder
from .row import Row
from .same_posts import office, post_content
from .statement import Statement
from .words import post_words

_PORTFOLIO = re.compile(r"(?i)(?<!prime )\bminister")
# Items before a title in which the beginning of the sentence is sought.
_OPENING = 4
# Words of a post that only say where its holder is.
_AT_A_PLACE = re.compile(r" (?:at|in) the [^,]*$")


def resolve_titles(
    row: Row, clusters: list[Cluster], home: str | None = None, body: str | None = None
) -> list[tuple[PostGroup, int]]:
    """Titles without a name and the number of the cluster that each refers to.

    `home` is the state whose release it is: "the President of Rwanda" is not its own President; `body` is the
    organisation.
    """
    out: list[tuple[PostGroup, int]] = []
    # Whom the text called by a title while it had told of nobody else who could be meant.
    called: dict[frozenset[str], int] = {}
    holders = [_Holder(number, c) for number, c in enumerate(clusters)]
    abroad = _only_a_place(row, home)
    own_head = _own_head(row, clusters, holders)
    for group in row.groups:
        if (
            group.plural
            or group.last in row.taken
            or len(group.posts) > 2
            or group.posts[0].indefinite
            or group.posts[0].former
        ):
            continue
        first = row.items[group.first]
        if not (group.posts[0].definite or first.capital or first.kind in ("norp", "country", "org")):
            continue
        if own_head and group.posts[0].lemma in post_words().state_heads and not group.country:
            continue
        foreign = group.country is not None and home is not None and group.country != home
        if foreign and abroad and _met_by_others(row, group, holders):
            foreign = False
        able = [h for h in holders if h.countries or h.organizations] if foreign else holders
        if group.country is not None and _met_with(row, group):
            able = [h for h in able if h.countries or h.first > group.start]
        fit = _fitting(row, group, able)
        content = post_content(group.value)
        visiting = group.first > 0 and row.items[group.first - 1].low == "visiting"
        known = called.get(content) if not visiting else None
        number = _referent(group, fit, frozenset({home, body} - {None}), known, visiting=visiting)
        if number is not None:
            out.append((group, number))
            stateless = not (visiting or group.country or group.organization)
            if stateless and sum(holder.first < group.start for holder in fit) == 1:
                called.setdefault(content, number)
    return out


def _only_a_place(row: Row, home: str | None) -> bool:
    """Whether the text names the sender's state by a town only, which may be where others meet."""
    return home is not None and all(
        item.norm != home for item in row.items if item.kind in ("country", "norp")
    )


def _met_by_others(row: Row, group: PostGroup, holders: list[_Holder]) -> bool:
    """Whether "The Ruritanian minister" opens a sentence, and those of other states or bodies are there."""
    first = group.first - (row.items[group.first - 1].low == "the")
    if sentence_begin(row.items, group.first, _OPENING) < first:
        return False
    stated = [h for h in holders if h.countries or h.organizations]
    return bool(stated) and all(group.country not in h.countries for h in stated)


def owns_post(row: Row, group: PostGroup) -> bool:
    """Whether a title only says whose officer somebody is: "the Chairman's Adviser, A"."""
    behind = group.last + 1
    if behind >= len(row.items) or row.items[behind].kind != "poss":
        return False
    owned = row.starts.get(behind + 1)
    return owned is not None and owned.last in row.taken


def _met_with(row: Row, group: PostGroup) -> bool:
    """Whether "with" stands before a title: its holder is not the one known so far who has no state."""
    cursor = group.first - 1
    while cursor >= 0 and row.items[cursor].low in ("the", "his", "her", "its", "new"):
        cursor -= 1
    return cursor >= 0 and row.items[cursor].low == "with"


def _own_head(row: Row, clusters: list[Cluster], holders: list[_Holder]) -> bool:
    """Whether "the Head of State" is the one person without a post, not a guest who is president elsewhere.

    The text then speaks of its own president: by a title with a state that nobody in it holds.
    """
    if len(_without_post(clusters)) != 1:
        return False
    heads = [h for h in holders if h.lemmas & post_words().heads_of_state]
    if not heads or not all(h.countries for h in heads):
        return False
    foreign = {country for h in heads for country in h.countries}
    return any(
        group.posts[0].lemma in post_words().state_heads
        and group.last not in row.taken
        and group.country is not None
        and group.country not in foreign
        for group in row.groups
    )


def _without_post(clusters: list[Cluster]) -> list[int]:
    return [
        number
        for number, c in enumerate(clusters)
        if not c.values("position") and not c.values("rank") and len(c.tokens) > 1
    ]


def adopt_title(
    row: Row, clusters: list[Cluster], resolved: list[tuple[PostGroup, int]]
) -> list[tuple[PostGroup, int]]:
    """A title that the text repeats without a name, given to the only person who has no post of his own.

    "Foreign Secretary meets …" above "Boris Johnson met …" — with two such titles or persons nobody gets it.
    """
    done = {group.last for group, _ in resolved}
    open_titles: dict[str, list[PostGroup]] = {}
    for group in row.groups:
        if (
            group.plural
            or group.last in row.taken
            or group.last in done
            or (group.country and group.posts[0].lemma not in post_words().state_heads)
            or group.organization
            or group.value is None
        ):
            continue
        if (
            group.posts[0].indefinite
            or group.posts[0].former
            or group.posts[0].occasion
            or group.posts[0].lemma not in post_words().core_heads
        ):
            continue
        if group.posts[0].definite or row.items[group.first].capital:
            # "The President of Kazakhstan" above, "the Head of State" below: one office.
            office = "president" if group.posts[0].lemma in post_words().state_heads else group.value.lower()
            open_titles.setdefault(office, []).append(group)
    repeated = {
        value: groups
        for value, groups in open_titles.items()
        if len(groups) > 1 and len({group.country for group in groups if group.country}) < 2
    }
    bare = _without_post(clusters)
    if len(repeated) != 1 or len(bare) != 1:
        return []
    groups = next(iter(repeated.values()))
    groups.sort(key=lambda group: group.posts[0].lemma == "head of state")
    return [(group, bare[0]) for group in groups]


class _Holder:
    """What a cluster's statements say about posts, for matching titles."""

    def __init__(self, number: int, cluster: Cluster) -> None:
        self.number = number
        self.tokens = cluster.tokens
        self.members: list[Statement] = cluster.members
        self.first = min(st.start for st in cluster.members)
        self.countries = set(cluster.values("country"))
        self.organizations = set(cluster.values("organization"))
        self.values = [post_content(st.position) for st in cluster.members if st.position and not st.former]
        self.own = [
            post_content(st.position)
            for st in cluster.members
            if st.position and not st.former and not st.counterpart
        ]
        self.lemmas = set(cluster.values("lemma"))
        # What he heads, also where the text leaves out of which state or organisation that is.
        self.leads = [
            _led(post_content(st.position) | {st.anaphor or ""} - {""})
            for st in cluster.members
            if st.position and not st.former
        ]

    def has_portfolio(self) -> bool:
        """Whether he is a minister other than the prime minister, or one besides."""
        return any(_PORTFOLIO.search(st.position or "") is not None for st in self.members)


def _fitting(row: Row, group: PostGroup, holders: list[_Holder]) -> list[_Holder]:
    """Those whose post a title without a name may be."""
    value = group.value
    if value is None:
        return []
    # "the President at the Secretariat": where he is, no part of his post.
    content = post_content(_AT_A_PLACE.sub("", value) if group.posts[0].definite else value)
    lemma = group.posts[0].lemma
    found: list[_Holder] = []
    # "The head of the Commission" is its President.
    behind = {group.posts[0].back_reference or ""} - {""}
    led = _led(content | behind) if lemma in post_words().called_heads else frozenset()
    top = post_words().heads_of_state | post_words().heads_of_government
    for holder in holders:
        if group.country and holder.countries and group.country not in holder.countries:
            continue
        if group.organization and holder.organizations and group.organization not in holder.organizations:
            continue
        if group.organization and not holder.organizations and holder.countries:
            continue
        if group.country and not group.organization and not holder.countries and holder.organizations:
            # "the President of Ruritania" is none of an organisation's presidents.
            continue
        if group.country and not holder.countries and _leads_another(holder, lemma, group.country):
            continue
        if (lemma == "head of state" and holder.lemmas & post_words().heads_of_state) or (
            lemma == "head of government" and "prime minister" in holder.lemmas
        ):
            found.append(holder)
            continue
        if led and led in holder.leads:
            found.append(holder)
            continue
        # "The Chairperson" is not the "Spokesperson of the Chairperson".
        if office(lemma) in map(office, holder.lemmas) and any(
            content <= other and not (lemma in top and (other - content) & post_words().stands_for_another)
            for other in holder.values
        ):
            found.append(holder)
    if not office(lemma).endswith(tuple(post_words().also_of_deputies)):
        # "The Secretary-General" is no Under-Secretary-General, although nobody else is named.
        found = [h for h in found if not _is_only_deputy(content, h)]
    if len(found) < 2:
        return found
    found = [h for h in found if group.country in h.countries] or found
    # "The Secretary General" is not his deputy.
    found = [h for h in found if any(_is_no_deputy(content, other) for other in h.values)] or found
    # "the President of the Government" is not the President, although both are called so in short.
    said = post_content(row.text[group.start : row.items[group.last].end])
    return [h for h in found if any(said <= other for other in h.values)] or found


def _leads_another(holder: _Holder, lemma: str, country: str) -> bool:
    """Whether the press knows somebody of such a post as the head of another state only."""
    states = states_of_holder(holder.tokens, lemma)
    return bool(states) and country not in states


def _led(content: frozenset[str]) -> frozenset[str]:
    """What somebody heads: the words of his post without the words for heads."""
    if content & post_words().stands_for_another:
        return frozenset()
    says_head = post_words().says_head
    return content - says_head if content & says_head else frozenset()


def _is_only_deputy(content: frozenset[str], holder: _Holder) -> bool:
    longer = [other for other in holder.values if content <= other]
    return bool(longer) and all((other - content) & post_words().stands_for_another for other in longer)


def _is_no_deputy(content: frozenset[str], post: frozenset[str]) -> bool:
    return content <= post and not (post - content) & post_words().stands_for_another


def _referent(
    group: PostGroup, found: list[_Holder], home: frozenset[str | None], called: int | None, *, visiting: bool
) -> int | None:
    """Whom of those that fit a title means; `called` is whom the text called so when only he was known."""
    content = post_content(group.value)
    bare = not group.country and not group.organization
    found = [h for h in found if h.first < group.start] or found
    if len(found) > 1 and visiting:
        # "The visiting Commander" is not the one at home.
        found = [h for h in found if h.countries | h.organizations and not h.countries & home] or found
    if len(found) > 1 and content == {"minister"}:
        # A prime minister is not called "the minister" where there is one other.
        others = [h for h in found if h.has_portfolio()]
        found = others if len(others) == 1 else found
    if len(found) > 1 and bare and any(h.number == called for h in found):
        return called
    if len(found) > 1 and bare and home:
        # "The Minister" without a state is the one whose release it is.
        found = [h for h in found if h.countries | h.organizations <= home] or found
    if len(found) > 1:
        found = [h for h in found if content in h.values] or found
    if len(found) > 1:
        # Whose post the text states, before those who only share it as counterparts.
        found = [h for h in found if any(content <= other for other in h.own)] or found
    if len(found) > 1 and bare:
        # "The President" without a state is the one whom the text itself calls so: its own, not the guest.
        own = [h for h in found if not h.countries and not h.organizations]
        found = own if len(own) == 1 else found
    if bare and len(found) > 1:
        # Of several colleagues the one with whom the text begins is called so: its protagonist.
        found = [h for h in found if h.number == 0] or found
    if len(found) < 2:
        return found[0].number if found else None
    before = [
        (max((m.start for m in h.members if m.start < group.start), default=-1), h.number) for h in found
    ]
    best = max(before)
    if best[0] < 0:
        return None
    runner_up = sorted(before)[-2][0]
    return best[1] if best[0] - runner_up > 0 else None
