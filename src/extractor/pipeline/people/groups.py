"""Several posts of one person in a row: "Deputy Prime Minister and Minister of Defence"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .items import Item
from .post import Post
from .words import post_words

_JOINERS = {"and": " and ", "&": " & ", ",": ", ", "–": " – ", "—": " – ", "-": " - ", "/": "/"}

# Alone behind another post they are forms of address.
_NAME_STYLES = frozenset({"minister", "judge", "justice", "magistrate"})
# What tells since when the second of two posts is somebody's.
_NOW = frozenset({"current", "incoming", "outgoing", "also", "concurrently", "incumbent"})
# Seats in a party's leadership or a government that go with a post.
_MEMBERSHIP = re.compile(
    r"(?:Politburo Member|"
    r"Member of the (?:[\w']+ )*?(?:Politburo|Political Bureau|Central Committee|Government))"
    r"(?: of the (?:[\w']+ )*?Central Committee)?"
)
_MOST_POSTS = 5
# The chair of an organisation for a year, whom a state's minister is as well.
_OF_YEAR = "in office"
# Before a post in lower case these make it one that is only spoken of.
_OF = frozenset({"of", "by", "for", "to", "with", "from"})


@dataclass(slots=True)
class PostGroup:
    """Posts that follow each other directly. `value` joins them as the text does."""

    posts: list[Post]
    joiners: list[str]

    @property
    def first(self) -> int:
        """Index of the first item."""
        return self.posts[0].first

    @property
    def last(self) -> int:
        """Index of the last item, inclusive."""
        return self.posts[-1].last

    @property
    def start(self) -> int:
        """First character."""
        return self.posts[0].start

    @property
    def end(self) -> int:
        """Character after the last."""
        return self.posts[-1].end

    @property
    def plural(self) -> bool:
        """Whether it is about several persons."""
        return any(post.plural for post in self.posts)

    @property
    def value(self) -> str | None:
        """The position; None where the words only name a part in a meeting."""
        return self._joined(told=False)

    @property
    def told(self) -> str | None:
        """The position with the body that the text has named before: "Secretary General of the Ministry"."""
        return self._joined(told=True)

    def _joined(self, *, told: bool) -> str | None:
        # "Director General for Europe, Ambassador A": the diplomatic style adds no post.
        real = [
            post for post in self.posts if post.value.lower() not in post_words().added_styles
        ] or self.posts
        if len(self.posts) == len(real) + 1 and _sent_too(self.posts, self.joiners):
            real = self.posts
        real = _in_office([post for post in real if not post.occasion] or real)
        real = _without_style(_without_membership(real))
        real = _without_chair(_without_part(_of_state(real), self.posts, self.joiners))
        if all(post.lemma in post_words().counterpart_heads for post in self.posts):
            return None
        # "First Deputy Director of the FSB – Head of the Border Service of Russia": a state's own service.
        values = [(post.full_value if self.country else None) or post.value for post in real]
        if told:
            values = [
                value if post.back_words is None else f"{value} {post.back_words}"
                for post, value in zip(real, values, strict=True)
            ]
        out = values[0]
        for post, value in zip(real[1:], values[1:], strict=True):
            joiner = self.joiners[self.posts.index(post) - 1]
            out += _JOINERS.get(joiner, ", ") + value
        return out

    @property
    def country(self) -> str | None:
        """Country of the first post that names one; none for whoever is first an organisation's."""
        if self.posts[0].lemma.endswith(_OF_YEAR) and self.posts[0].organization:
            return None
        return next((post.country for post in self.posts if post.country), None)

    @property
    def organization(self) -> str | None:
        """Organisation of the first post that names one."""
        if any(post.body for post in self.posts) and not any(post.body for post in _of_state(self.posts)):
            # "Trade Minister and Green Party leader"
            return None
        if self.country:
            return next((post.body or post.organization for post in self.posts
                         if (post.body or post.organization) and post.full_value is None), None)  # fmt: skip
        return next(
            (post.body or post.organization for post in self.posts if post.body or post.organization), None
        )


def _sent_too(posts: list[Post], joiners: list[str]) -> bool:
    """Whether "Ambassador" is a post beside a second one: "Ambassador and Head of the EU Delegation"."""
    return (
        posts[0].lemma == "ambassador"
        and joiners[0] == "and"
        and posts[1].value.lower().startswith(("head of", "permanent rep", "permanent obs", "special env"))
    )


def _in_office(posts: list[Post]) -> list[Post]:
    """The posts for the side that is named first: "OSCE Chairman-in-Office | and Minister of Ruritania"."""
    chairs = [post for post in posts if post.lemma.endswith(_OF_YEAR) and post.organization]
    if not chairs:
        return posts
    return chairs if chairs[0] is posts[0] else [post for post in posts if post not in chairs]


def _of_state(posts: list[Post]) -> list[Post]:
    """The posts that somebody holds for his state, where he has others in a party or company; else all."""
    words = post_words()
    state = words.core_heads - words.corporate_heads
    if not any(post.lemma in state and not post.body for post in posts):
        return posts
    private = words.company_heads | {"party member", "member of parliament"}
    return [
        post
        for post in posts
        if not post.body and post.lemma not in private and post.value.lower() not in private
    ] or posts


def _without_part(real: list[Post], posts: list[Post], joiners: list[str]) -> list[Post]:
    """The posts without doubles, and without a part: "the outgoing Chair, | Prime Minister A"."""
    words = post_words()
    led = words.heads_of_state | words.heads_of_government | {"minister"}
    if len(real) > 1 and joiners[0] == "," and real[0] is posts[0] and real[0].bare:
        real = real[1:] if real[0].lemma in words.chairs and real[1].lemma in led else real
    # "The Inspector-General of Police, IGP A"
    said = [re.sub(r"[\s-]+", " ", post.value.lower()) for post in real]
    return [post for number, post in enumerate(real) if said[number] not in said[:number]]


def _without_style(posts: list[Post]) -> list[Post]:
    """The posts without a style right before the name: "Head of the National Audit Office, Minister A"."""
    kept = [
        post for number, post in enumerate(posts) if not (number and post.bare and post.lemma in _NAME_STYLES)
    ]
    return kept or posts


def _without_membership(posts: list[Post]) -> list[Post]:
    """The posts without the seat in a leadership that goes with them: "Politburo member, Minister A"."""
    return [post for post in posts if _MEMBERSHIP.fullmatch(post.value) is None] or posts


def _without_chair(posts: list[Post]) -> list[Post]:
    """The posts that somebody holds for a state, without the chair of an organisation that goes with them.

    "President of Ruritania and Chairperson of the Authority of the Union": a part in its meetings.
    """
    words = post_words()
    first = posts[0]
    if first.lemma not in words.heads_of_state | words.heads_of_government | {
        "minister",
        "permanent representative",
    }:
        return posts
    return [first] + [
        post
        for post in posts[1:]
        if post.lemma not in words.chairs
        or (post.organization is None and words.chaired.isdisjoint(post.value.lower().split()))
    ]


# Who may be the head of government as well.
_ALSO_PREMIERS = frozenset({"crown prince", "vice president", "sultan", "king"})


def group_posts(items: list[Item], posts: list[Post]) -> list[PostGroup]:
    """Posts that one person holds together; those of different states or with an article stay apart."""
    groups: list[PostGroup] = []
    for post in posts:
        if groups:
            group = groups[-1]
            joiner = _joiner(items, group.last, post.first)
            if (
                joiner == ","
                and group.posts[-1].bare
                and _spoken_of(items, group.posts[-1])
                and items[post.first].capital
            ):
                # "In the absence of the minister, State Secretary A": another person's.
                joiner = None
            both = group.posts[-1].lemma in _ALSO_PREMIERS and post.lemma == "prime minister"
            # "the Crown Prince and Prime Minister, A" is one.
            both = both and not _names(items, post.last + 1)
            if (
                joiner == "and"
                and group.posts[-1].definite
                and group.posts[-1].bare
                and post.bare
                and not both
            ):
                # "the Prime Minister and President Hollande" are two.
                joiner = None
            if (
                joiner == "and"
                and items[post.first].kind in ("norp", "country")
                and items[group.first].kind not in ("norp", "country")
            ):
                # "A, Deputy Minister of Defence, and Japanese Vice-Minister B": another state's.
                joiner = None
            if (
                joiner is not None
                and len(group.posts) < _MOST_POSTS
                and not group.plural
                and not post.plural
                and _compatible(group, post)
            ):
                group.posts.append(post)
                group.joiners.append(joiner)
                continue
        groups.append(PostGroup([post], []))
    return groups


def _names(items: list[Item], index: int) -> bool:
    """Whether a name begins right there, perhaps behind a form of address."""
    return index < len(items) and items[index].kind in ("name", "rank", "honorific")


def _spoken_of(items: list[Item], post: Post) -> bool:
    """Whether a post in lower case names somebody who is known: "of the minister"."""
    return (
        post.definite
        and not items[post.first].capital
        and post.first > 1
        and items[post.first - 2].low in _OF
    )


def _joiner(items: list[Item], last: int, first: int) -> str | None:
    styled = first < len(items) and items[first].low in post_words().styles
    between = [
        item.low
        for item in items[last + 1 : first]
        # "Commissioner for Peace and Security, H.E. Ambassador A"
        if not (styled and (item.kind == "honorific" or item.low == "the"))
    ]
    if not between and styled:
        return ","
    if between in (["and"], ["&"], [","], ["–"], ["—"], ["-"], ["/"]):
        return between[0]
    if between[-1:] and between[-1] in _NOW:
        # "President of Ruritania and current Chair of the Union"
        between = between[:-1]
    if between in (["and"], [",", "and"]):
        return "and"
    return None


def _compatible(group: PostGroup, post: Post) -> bool:
    others = post_words().counterpart_heads
    if post.lemma in others or group.posts[-1].lemma in others:
        return False
    if post.indefinite:
        return False
    return not (group.country and post.country and group.country != post.country)
