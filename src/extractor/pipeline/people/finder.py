"""From names and lexicon mentions to one entry per person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractor import lexicon
from extractor.lexicon.mention import Mention
from extractor.pipeline.analysis import analysis, lexicon_mentions
from extractor.pipeline.words import text_of

from .back_references import own_bodies, written_out
from .clusters import Cluster, cluster, fold
from .delegation_heads import without_parts
from .entries import entries
from .envoys import of_holders
from .epithets import add_epithets
from .groups import PostGroup, group_posts
from .issuer import Issuer, find_issuer
from .items import Item, build, tokenise
from .lettered_sides import lettered_sides
from .missed_names import missed_names, names_by_posts
from .names import person_names
from .names_completed import extended, without_things
from .office_holders import state_of_holder
from .parties import home_of_parties, parties_meant, party_states, written_bodies
from .person import PersonDraft
from .portfolios import complete_ministers
from .posts import find_posts
from .principals import of_principals, owned_by_name, principals_in
from .references import adopt_title, resolve_titles
from .row import Row
from .same_posts import is_head
from .side_choice import SideOffers
from .statements import hosts, read_statements
from .surnames import surname_spans
from .untitled_heads import titles_of_untitled

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from extractor.pipeline.learned import Weights

# No release is shorter.
_SHORT = 200


@dataclass(frozen=True, slots=True)
class _Told:
    """What statements, titles and the rest of a text say of its persons."""

    row: Row
    clusters: list[Cluster]
    titles: list[tuple[PostGroup, int]]
    drafts: list[PersonDraft]
    issuer: Issuer
    cities: dict[int, str]

    def offers(self) -> SideOffers:
        return SideOffers(self.row.items, self.drafts, self.issuer, self.cities)


def find_people(doc: Doc, sides: Weights | None = None) -> list[PersonDraft]:
    """The persons of a text, ordered by first mention; reads `doc.ents` of label PERSON.

    By the weights `sides` the state or organisation is chosen of those whom no statement ties to one.
    """
    return people_in(text_of(doc), _names(doc), lexicon_mentions(doc), sides, _page(doc), _above(doc))


def side_offers(doc: Doc) -> SideOffers:
    """The sides for which the persons of a text may speak, the grammar's own findings among them."""
    return _told(text_of(doc), _names(doc), lexicon_mentions(doc), _page(doc), _above(doc)).offers()


def _page(doc: Doc) -> str:
    """The release as it stood on its page, with the lines around it that cleaning leaves out."""
    known = analysis(doc)
    if known.source is None or known.release is None:
        return ""
    return known.source.text[known.release.start : known.release.end]


def _above(doc: Doc) -> str:
    """What stands before the release in its file, if that is another one."""
    known = analysis(doc)
    if known.source is None or known.release is None or known.release.start < _SHORT:
        return ""
    return known.source.text[: known.release.start]


def _names(doc: Doc) -> list[tuple[int, int]]:
    return [(ent.start_char, ent.end_char) for ent in doc.ents if ent.label_ == "PERSON"]


def people_in(
    text: str,
    names: Iterable[tuple[int, int]],
    mentions: Sequence[Mention],
    sides: Weights | None = None,
    page: str = "",
    above: str = "",
) -> list[PersonDraft]:
    """The same from spans of names and mentions of ranks, countries, organisations and places.

    `page` is the text with the lines around it that tell whose it is, `above` what its file tells before.
    """
    told = _told(text, names, mentions, page, above)
    if sides is not None and any(not (draft.country or draft.organization) for draft in told.drafts):
        told.offers().choose(sides)
    add_epithets(told.row, told.clusters, told.titles, told.drafts, told.issuer.country)
    return told.drafts


def _told(
    text: str,
    names: Iterable[tuple[int, int]],
    mentions: Sequence[Mention],
    page: str = "",
    above: str = "",
) -> _Told:
    spans = person_names(text, names, mentions)
    tokens = tokenise(text)
    items = build(text, spans, mentions, tokens)
    posts = find_posts(text, items)
    candidates = [*missed_names(text, items), *names_by_posts(text, items, posts)]
    before, spans = spans, _union(extended(text, items, spans), person_names(text, candidates, mentions))
    again = spans != before
    if again:
        items = build(text, spans, mentions, tokens)
    things = without_things(items)
    before = spans
    spans = _union([span for span in spans if span[0] not in things], surname_spans(text, items, spans))
    if spans != before:
        again, items = True, build(text, spans, mentions, tokens)
    if lettered_sides(text, items) or again:
        posts = find_posts(text, items)
    own_bodies(items, posts)
    of_holders(items, posts)
    parties_meant(items, posts)
    party_states(items, posts)
    written_bodies(text, items, posts)
    written_out(text, items, posts)
    principals = principals_in(text, items, posts)
    groups = sorted([*group_posts(items, posts), *principals], key=lambda group: group.first)
    row = Row(text, items, groups)
    statements = read_statements(row)
    owned_by_name(row, statements)
    clusters = cluster(text, statements)
    accredited = frozenset(post.accredited for post in posts if post.accredited)
    cities = _cities(items)
    issuer = find_issuer(text, items, cities, accredited, page, above)
    issuer = issuer.of_domestic(home_of_parties(text, posts) or issuer.state_of_towns(posts))
    issuer = issuer.at_home(_host_is_here(row, clusters, []))
    titles = resolve_titles(row, clusters, issuer.country, issuer.organization)
    titles += titles_of_untitled(row, clusters, titles)
    adopted = adopt_title(row, clusters, titles)
    titles += adopted
    issuer = issuer.at_home(_host_is_here(row, clusters, titles))
    issuer = issuer.as_host(_states_of_hosts(clusters))
    issuer = issuer.of_domestic(_own_leader(clusters, issuer))
    drafts = entries(text, clusters, titles, row, issuer, cities)
    without_parts(drafts)
    complete_ministers(row, drafts)
    of_principals(clusters, drafts)
    return _Told(row, clusters, titles, drafts, issuer, cities)


def _host_is_here(row: Row, clusters: list[Cluster], titles: list[tuple[PostGroup, int]]) -> bool:
    """Whether somebody whom no statement ties to a state receives others: "The Prime Minister received …"."""
    free = [not c.countries and not c.values("organization") for c in clusters]
    return any(
        free[number] and any(st.hosting and st.position for st in c.members)
        for number, c in enumerate(clusters)
    ) or any(free[number] and not group.country and hosts(row, group.last + 1) for group, number in titles)


def _states_of_hosts(clusters: list[Cluster]) -> frozenset[str]:
    """The states of those who receive others: "the Minister of Defence of Belarus A received …"."""
    return frozenset(
        country
        for c in clusters
        if any(st.hosting and st.position for st in c.members)
        for country in c.countries
    )


def _own_leader(clusters: list[Cluster], issuer: Issuer) -> str | None:
    """The state of the only leader whose state the text need not say: "called on President A"."""
    leaders = [c for c in clusters if not c.countries and not c.values("organization")]
    states = {
        state
        for c in leaders
        for st in c.members
        if is_head(st.lemma) and (state := state_of_holder(c.tokens, st.position, issuer.named))
    }
    # Whoever travels to a leader's state tells of him too.
    return next(iter(states)) if len(states) == 1 and issuer.visited is None else None


def position_spans(doc: Doc) -> list[tuple[int, int]]:
    """Posts in the text, held by a named person or not: spans without a leading article."""
    text = text_of(doc)
    mentions = lexicon_mentions(doc)
    items = build(text, person_names(text, _names(doc), mentions), mentions, tokenise(text))
    return [
        (items[group.first].start, items[group.last].end)
        for group in group_posts(items, find_posts(text, items))
    ]


def _union(spans: list[tuple[int, int]], added: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Both, the first ones kept where two overlap; a longer addition replaces what it covers whole."""
    out: list[tuple[int, int]] = []
    for start, end in sorted([*spans, *added], key=lambda span: (span[0], -span[1])):
        if out and start < out[-1][1]:
            continue
        out.append((start, end))
    return out


def _cities(items: list[Item]) -> dict[int, str]:
    """Countries of the cities, by index of their items; in a text in capitals also of cities written so."""
    found: dict[int, str] = {}
    long_words = [item for item in items if item.kind == "word" and len(item.text) > 3][:200]
    shout = sum(item.text.isupper() for item in long_words) * 2 > len(long_words)
    for index, item in enumerate(items):
        if (
            shout
            and item.kind == "word"
            and len(item.text) > 3
            and item.text.isupper()
            and items[index - 1].low in ("in", "at", ",")
        ):
            country = lexicon.country_of_city(item.text.title())
            if country is not None:
                found[index] = country
            continue
        if item.kind == "loc" and item.start < 6000:
            country = lexicon.country_of_city(item.norm or item.text)
            if country is not None:
                found[index] = country
    return found


__all__ = ["find_people", "fold", "people_in"]
