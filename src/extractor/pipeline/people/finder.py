"""From names and lexicon mentions to one entry per person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from extractor import lexicon
from extractor.lexicon.mention import Mention
from extractor.pipeline.analysis import lexicon_mentions
from extractor.pipeline.words import text_of

from . import attributes
from .clusters import Cluster, cluster, fold, fullest
from .groups import PostGroup, group_posts
from .issuer import Issuer, find_issuer
from .items import Item, build, tokenise
from .missed_names import missed_names, names_by_posts
from .name_forms import trusted_forms
from .names import person_names
from .names_completed import extended, without_things
from .person import PersonDraft, PersonMention
from .posts import find_posts
from .references import (
    adopt_title,
    post_content,
    resolve_titles,
    surname_spans,
    unique_post,
)
from .row import Row
from .statement import Statement
from .statements import hosts, read_statements

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_people(doc: Doc) -> list[PersonDraft]:
    """The persons of a text, ordered by first mention; reads `doc.ents` of label PERSON."""
    names = [(ent.start_char, ent.end_char) for ent in doc.ents if ent.label_ == "PERSON"]
    return people_in(text_of(doc), names, lexicon_mentions(doc))


def people_in(text: str, names: Iterable[tuple[int, int]], mentions: Sequence[Mention]) -> list[PersonDraft]:
    """The same from spans of names and mentions of ranks, countries, organisations and places."""
    spans = person_names(text, names, mentions)
    tokens = tokenise(text)
    items = build(text, spans, mentions, tokens)
    posts = find_posts(text, items)
    candidates = [*missed_names(text, items), *names_by_posts(text, items, posts)]
    spans = _union(extended(text, items, spans), person_names(text, candidates, mentions))
    items = build(text, spans, mentions, tokens)
    things = without_things(items)
    spans = _union([span for span in spans if span[0] not in things], surname_spans(text, items, spans))
    items = build(text, spans, mentions, tokens)
    posts = find_posts(text, items)
    groups = group_posts(items, posts)
    row = Row(text, items, groups)
    statements = read_statements(row)
    clusters = cluster(text, statements)
    titles = resolve_titles(row, clusters)
    adopted = adopt_title(row, clusters, titles)
    titles += adopted
    accredited = frozenset(post.accredited for post in posts if post.accredited)
    issuer = find_issuer(text, items, _cities(items), accredited).at_home(
        _host_is_here(row, clusters, titles)
    )
    issuer = issuer.as_host(_states_of_hosts(clusters))
    return _entries(text, clusters, titles, row, issuer)


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


def position_spans(doc: Doc) -> list[tuple[int, int]]:
    """Posts in the text, held by a named person or not: spans without a leading article."""
    text = text_of(doc)
    names = [(ent.start_char, ent.end_char) for ent in doc.ents if ent.label_ == "PERSON"]
    mentions = lexicon_mentions(doc)
    items = build(text, person_names(text, names, mentions), mentions, tokenise(text))
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


def _entries(
    text: str, clusters: list[Cluster], titles: list[tuple[PostGroup, int]], row: Row, issuer: Issuer
) -> list[PersonDraft]:
    posts = [post for group in row.groups for post in group.posts]
    title_country: dict[int, str] = {}
    given = {number: group for group, number in reversed(titles)}
    title_organization: dict[int, str] = {}
    for group, number in titles:
        if group.country:
            title_country.setdefault(number, group.country)
        if group.organization:
            title_organization.setdefault(number, group.organization)
    drafts: list[PersonDraft] = []
    sources: list[Statement | None] = []
    for number, person in enumerate(clusters):
        forms = [text[st.start : st.end] for st in person.members]
        name = fullest(trusted_forms(text, person.members))
        position, source = attributes.best_position(person, posts, text)
        if position is None and number in given:
            position, source = given[number].value, _from_title(given[number])
        country = attributes.stated_country(person) or title_country.get(number)
        organization = attributes.stated_organization(person) or title_organization.get(number)
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
        d.position.lower(): d.organization for d in drafts if d.position and d.organization and not d.country
    }
    stated = [draft.country for draft in drafts]
    explicit = frozenset(country for country in stated if country)
    posts_of = _holders_by_post(drafts, stated)
    partners = _partners(clusters, row)
    held = {(unique_post(d.position), country) for d, country in zip(drafts, stated, strict=True)}
    for number, draft in enumerate(drafts):
        draft.mentions.sort(key=lambda m: (m.start, m.end))
        if draft.country is None and draft.organization is None:
            draft.country, draft.organization = attributes.inferred(
                clusters[number],
                draft.position,
                sources[number],
                draft.rank,
                issuer,
                holders,
                posts_of.get(post_content(draft.position), frozenset()),
                explicit,
                partners.get(number),
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
    return drafts


def _partners(clusters: list[Cluster], row: Row) -> dict[int, str]:
    """States by "Ukraine's Foreign Minister A and Minister of Defence B": B shares that of A."""
    found: dict[int, str] = {}
    states = {st.index: st for person in clusters for st in person.members}
    heads = row.words.heads_of_state | row.words.heads_of_government
    for number, person in enumerate(clusters):
        for st in person.members:
            group = st.group
            if group is None or group.plural or group.last >= st.index or group.posts[0].definite:
                continue
            first = group.first
            if first < 2 or row.items[first - 1].low != "and" or row.items[first - 2].kind != "name":
                continue
            other = states.get(first - 2)
            if (
                other is not None
                and other.country
                and other.group is not None
                and row.items[other.group.first].kind in ("country", "norp")
                and group.posts[0].lemma not in heads
                and post_content(other.position) != post_content(st.position)
            ):
                found.setdefault(number, other.country)
    return found


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


def tidy(name: str) -> str:
    """The name in one line, single spaces, capitals levelled: "KUZNETSOV Ilya" → "Kuznetsov Ilya"."""
    words = " ".join(name.split()).split(" ")
    out: list[str] = []
    for word in words:
        letters = [c for c in word if c.isalpha()]
        if (
            len(letters) > 2
            and all(c.isupper() for c in letters)
            and "." not in word[:-1]
            and word not in ("III", "VIII")
            and not (len(letters) < 6 and not set("AEIOUY") & set(word) and not out)
        ):
            word = "-".join(part[:1] + part[1:].lower() for part in word.split("-"))
        out.append(word)
    return " ".join(out)


__all__ = ["find_people", "fold", "people_in"]
