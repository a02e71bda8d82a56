"""Grammar of posts: "[Kazakh] First Deputy Chief of the General Staff [of Kazakhstan]".

A post is a head noun with modifiers to its left and complements to its right. Country and international
organisation belong to the phrase, not to the value.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from extractor.lexicon import country_of_city
from extractor.lexicon.places import country_of_place

from .bodies import ACRONYM, body_of_state
from .bodies_before import body_before
from .body_words import body_words
from .complement_words import complement_words
from .complements import right
from .heads import match_heads, may_begin
from .idioms import body_countries, idioms
from .items import Item
from .modifiers import left
from .parties import lettered_bodies
from .post import Post
from .post_tails import without_commission, without_tail
from .value import Value, add_head, one_body, title_case
from .words import Head, PostWords, post_words

_STYLE = re.compile(
    r"^(?:(?:Non-?)?\s?-?Resident|Extraordinary and Plenipotentiary|Extraordinary|Plenipotentiary)"
    r" (?=Ambassador)"
)
_FIELD = re.compile(r" (?:for|on) ")


def find_posts(text: str, items: list[Item]) -> list[Post]:
    """All posts, in order; a post inside another one's complement is not reported again."""
    words = post_words()
    letters = lettered_bodies(text, words)
    posts: list[Post] = []
    index = 0
    for begin in range(len(items)):
        if begin < index or not may_begin(items, begin, words):
            continue
        match = match_heads(items, begin, words)
        if match is None:
            continue
        head, end = match
        floor = posts[-1].last + 1 if posts else 0
        post = _parse(text, items, begin, end, head, floor, words, letters)
        if post is None:
            index = end
            continue
        if posts and _serves(items, posts[-1], post, words):
            _join_superior(text, posts.pop(), post)
        posts.append(post)
        index = post.last + 1
    return posts


def _serves(items: list[Item], superior: Post, post: Post, words: PostWords) -> bool:
    """Whether the post stands under another's genitive: "the Prime Minister's | Special Envoy"."""
    return (
        post.first == superior.last + 2
        and items[superior.last + 1].kind == "poss"
        and not (superior.plural or post.plural or superior.former)
        and superior.lemma.split()[-1] in words.principals
        and (
            post.lemma.startswith(complement_words().of_persons)
            or any(word in post.lemma for word in complement_words().envoys)
        )
    )


def _join_superior(text: str, superior: Post, post: Post) -> None:
    """Take the genitive before the post into it; into its value where it has a field of its own."""
    own = post.value
    if _FIELD.search(own):
        # "Prime Minister's Advisor for Security Affairs", but "Foreign Policy Adviser"
        post.value = f"{superior.value}{text[superior.end : superior.end + 1]}s {own}"
    if superior.lemma == "secretary general" and not superior.organization:
        sent = f"{own.lower().partition(' for ')[0]} of the secretary-general"
        post.organization = post.organization or idioms().organization_posts.get(sent)
    post.first, post.start = superior.first, superior.start
    post.country = post.country or superior.country
    post.organization = post.organization or superior.organization
    post.definite, post.indefinite, post.bare = superior.definite, superior.indefinite, False


def _parse(
    text: str,
    items: list[Item],
    start: int,
    end: int,
    head: Head,
    floor: int,
    words: PostWords,
    letters: Collection[str],
) -> Post | None:
    value = Value(text)
    first, country, organization, former, left_parts = left(items, start, floor, words)
    if head.lemma in words.name_like_heads and _surname(items, start, words):
        # "Julie Bishop"
        return None
    if head.lemma in ("colleague", "peer", "homologue") and not _counterpart(items, start):
        return None
    if items[start].kind == "rank" and start == floor > 0 and end < len(items) and items[end].kind == "name":
        # "Defence Attaché | Commander A": his rank.
        return None
    if (
        items[start].kind == "rank"
        and start - 1 == floor > 0
        and items[floor].text == ","
        and end == start + 1 < len(items)
        and items[end].kind == "name"
    ):
        # "President of the Police Union, | Commissioner General A"
        return None
    if head.lemma == "member" and end < len(items) and items[end].low in body_words().members:
        # "the CSTO member | states"
        return None
    if (
        head.lemma in ("commander", "superintendent", "inspector")
        and end == start + 1
        and _rank_of_name(items, start)
    ):
        return None
    if head.lemma in words.branches and start and items[start - 1].kind == "rank":
        # "Major General Pilot A": the branch of the officer.
        return None
    if (
        head.lemma in words.branches
        and items[start].kind == "honorific"
        and end < len(items)
        and items[end].kind == "name"
    ):
        # "Minister of Water, | Engineer A": a form of address.
        return None
    body = body_before(items, start, floor, head.lemma, words, letters)
    if body is not None and [item.kind for item in items[body.begin : body.end]] == ["norp", "word"]:
        people, party = items[body.begin : body.end]
        if party.text == "Party":
            # "Vietnamese | Party General Secretary": the party of the state, which says it without a name.
            first, country, left_parts = body.begin, people.norm or None, [party, *items[body.end : start]]
            body = None
    if body is not None:
        first, organization, left_parts = body.begin, None, items[body.end : start]
        country = body.country
        former = first > 0 and items[first - 1].low in ("former", "ex")
    owner = (
        body_of_state(items, first, floor, words) if body is None and items[first].kind == "country" else None
    )
    body_items = items[owner : first - 1 - (items[first - 1].low == "the")] if owner is not None else []
    first = first if owner is None else owner
    for item in left_parts:
        value.add(item)
    if any(ACRONYM.match(item.text) for item in left_parts) and head.written is not None:
        # "BGB additional DG"
        head = Head(head.lemma, head.plural)
    add_head(value, items, start, end, head)
    post = Post(first, end - 1, 0, 0, head.lemma, head.plural, end, "", country, organization, former=former)
    if body is not None:
        post.body = body.letters or text[items[body.begin].start : items[body.end - 1].end]
    modified = bool(left_parts) or _word_count(items, start, end) > len(head.lemma.split())
    cursor = right(items, end, post, value, words)
    if body_items and cursor == end and (head.lemma in words.leads_body or head.lemma.startswith("spokes")):
        # "Armed Forces of Malta | Commander" is the Commander of the Armed Forces.
        value.literal("of the")
        for item in body_items:
            value.add(item)
    post.last = cursor - 1
    post.start = items[first].start
    post.end = items[post.last].end
    before = items[first - 1] if first else None
    post.definite = before is not None and before.low in ("the", "his", "her", "its", "their", "our", "this")
    post.indefinite = before is not None and before.low in ("a", "an", "any", "another", "every", "each")
    post.bare = (
        not modified and post.last == end - 1 and country is None and organization is None and body is None
    )
    owned = start > floor and items[start - 1].kind == "poss"
    if head.lemma in words.needs_context and post.bare and not items[start].capital and not owned:
        return None
    if head.lemma == "chief" and post.bare and end < len(items) and items[end].kind == "name":
        # "Chief A": a Nigerian's title.
        return None
    value.trim()
    post.value = title_case(value.string())
    if head.lemma == "ambassador" and not post.plural:
        post.value = _STYLE.sub("", post.value)
    if post.value.endswith(" of the Embassy") and head.lemma.endswith(words.told_of_embassy):
        # "Counsellor of the Embassy of Ruritania A", whereas an attaché is the attaché.
        post.back_words = "of the Embassy"
    post.value = without_tail(post.value)
    if (
        post.country is None
        and (state := idioms().state_letters.get(post.value[-2:]))
        and post.value[-6:-2] == " of "
    ):
        post.value = post.value[:-6]
        post.country = state
    if post.organization is not None:
        post.value = without_commission(post.value)
    if head.lemma in words.local_heads and post.country is None and not post.plural:
        # "Mayor of London Sir A"
        place = post.value.partition(" of ")[2]
        post.country = country_of_place(place) or country_of_city(place) if place else None
    if post.plural:
        post.value = one_body(post.value)
    if post.country is not None and post.organization is not None and _office_in_state(items, post):
        # "Head of EULEX Kosovo": the body's office there.
        post.country = None
    of_holder = post.first > 0 and items[post.first - 1].kind == "poss"
    if post.country is None and post.organization is None and not of_holder:
        # "Chief Adviser's High Representative" is another one.
        sent = post.value.lower().replace("secretary general", "secretary-general")
        sent = sent.removeprefix("acting ")
        table = idioms().organization_posts
        post.organization = table.get(sent)
        if post.organization is None and "-general for " in sent:
            # "Special Representative of the Secretary-General for Ruritania"
            post.organization = table.get(sent.partition("-general for ")[0] + "-general")
    if post.country is None and post.organization is None and post.body is None:
        own = body_countries(text[post.start : post.end], text)
        post.country = next(iter(own)) if len(own) == 1 else None
        if post.country is None and post.acronym is not None and post.acronym not in idioms().letters:
            # "Head of the UNRCCA": initials that no lexicon knows name the organisation.
            post.organization = post.acronym
            post.full_value = post.value
            post.value = re.sub(rf"\s+of (?:the )?{re.escape(post.acronym)}\b", "", post.value, count=1)
    return post


def _office_in_state(items: list[Item], post: Post) -> bool:
    """Whether an organisation's name and the state of its office stand at the end of the post."""
    return (
        post.last > post.first and items[post.last - 1].kind == "org" and items[post.last].kind == "country"
    )


def _counterpart(items: list[Item], start: int) -> bool:
    """Whether "colleague" means the holder of the same post elsewhere: "his Finnish colleague"."""
    before = items[start - 1] if start else None
    following = items[start + 1] if start + 1 < len(items) else None
    return before is not None and (
        before.kind in ("norp", "country")
        or (before.low in ("his", "her") and following is not None and following.low in ("from", "of"))
        or (
            before.low in ("his", "her", "their")
            and following is not None
            and (following.kind in ("name", "rank", "honorific") or following.text in (":", ","))
        )
    )


def _rank_of_name(items: list[Item], start: int) -> bool:
    """Whether the word is the rank of the name behind it: "Captain of the Port, | Commander A"."""
    if items[start].kind != "rank" or start + 1 >= len(items) or items[start + 1].kind != "name":
        return False
    before = items[start - 1] if start else None
    return (
        before is None
        or before.kind == "break"
        or before.text in (",", ";", ":", ".", "-", "–", "•", "and", "(")
        or (before.low in ("by", "of") and _ordered(items, start))
    )


def _ordered(items: list[Item], start: int) -> bool:
    """Whether the word ends "commanded by" or "under the command of", which say the post."""
    low = [item.low for item in items[max(0, start - 4) : start]]
    return low[-2:] == ["commanded", "by"] or low == ["under", "the", "command", "of"]


def _surname(items: list[Item], start: int, words: PostWords) -> bool:
    """Whether an unknown capitalised word stands right before the head, which is then a surname."""
    before = items[start - 1] if start else None
    if (
        before is None
        or not items[start].capital
        or items[start].text.isupper()
        or before.kind not in ("word", "name")
    ):
        return False
    return (
        before.capital
        and before.end + 1 == items[start].start
        and before.low not in words.modifiers
        and before.low not in words.function_words
        and before.low not in words.tense_words
        # "National Assembly | Speaker A"
        and before.low not in words.chambers
    )


def _word_count(items: list[Item], start: int, end: int) -> int:
    return sum(1 for item in items[start:end] if item.text not in ("-", "‑"))
