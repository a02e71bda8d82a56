"""A person's values from all his or her statements, and what the rest of the text adds to them."""

from __future__ import annotations

import re

from .clusters import Cluster
from .name_words import headline
from .post import Post
from .statement import Statement
from .words import post_words

_FORMER = re.compile(r"\b(?:former|ex)[\s-]", re.IGNORECASE)

# "Co-Chair of the Commission, Minister of Trade A": a part in its meetings.
_CO_CHAIR = re.compile(r"^Co-?[Cc]hair(?:man|woman|person)?,? (?:and )?(?=[A-Z])")


def best_rank(cluster: Cluster) -> str | None:
    """The most specific rank among those that agree with the first: "General" yields to "Colonel General"."""
    ranks = cluster.values("rank")
    if not ranks:
        return None
    best = ranks[0]
    for rank in ranks[1:]:
        if rank != best and rank.endswith(best) and len(rank) > len(best):
            best = rank
    return best


_WORD = re.compile(r"[\w.]+")


def best_position(cluster: Cluster, posts: list[Post], text: str) -> tuple[str | None, Statement | None]:
    """The post as first stated in full outside of headlines, and the statement it comes from."""
    stated = [st for st in cluster.members if st.position]
    if not stated:
        return None, None

    foreign = any("foreign" in (st.position or "").lower() for st in stated)

    def key(st: Statement) -> tuple[bool, int, bool, bool, bool, int]:
        low = (st.position or "").lower()
        general = low in post_words().general_posts or (foreign and low in post_words().called_too)
        weak = _in_headline(text, st.start) or _is_label(text, st)
        # What the text says of himself goes before the post that he has as the counterpart of somebody.
        return (
            st.former,
            general * 2 + st.occasion,
            _is_in_letters(text, st),
            st.counterpart,
            weak,
            st.start,
        )

    base = min(stated, key=key)
    value = base.position or ""
    chosen = base
    for st in stated:
        if (
            st.former == base.former
            and st.occasion <= base.occasion
            and st.position
            and _extends(st.position, value)
        ):
            value, chosen = st.position, st
    value, chosen = _in_full(value, chosen, stated)
    if chosen.distributed:
        value = _as_elsewhere(value, posts)
    value = _told(value, stated)
    if chosen.former and _said_former(chosen, text):
        value = f"Former {value}"
    return _CO_CHAIR.sub("", value), chosen


def _in_full(value: str, chosen: Statement, stated: list[Statement]) -> tuple[str, Statement]:
    """The formal name of the office where the text uses it, too: "Minister of Foreign Affairs"."""
    short = re.fullmatch(r"(\w+) (Minister|Secretary)", value)
    if short is None:
        return value, chosen
    formal = re.compile(rf"{short[2]} (?:of|for) (?:\w+ ){{0,2}}{short[1]}\b")
    for st in stated:
        if st.former == chosen.former and formal.match(st.position or ""):
            return st.position or value, st
    return value, chosen


def _told(value: str, stated: list[Statement]) -> str:
    """The post with the body that one of its statements points back to: "Undersecretary of the Ministry"."""
    told = [
        st.group.told
        for st in stated
        if st.group is not None
        and any(post.back_words is not None for post in st.group.posts)
        and st.group.value == value
    ]
    return max((words for words in told if words is not None), key=len, default=value)


def _said_former(st: Statement, text: str) -> bool:
    """Whether "former" or "ex" stands at the post: who has no other one is what he was."""
    group = st.group
    return group is not None and bool(_FORMER.search(text, max(0, group.start - 8), group.start + 24))


def _is_in_letters(text: str, st: Statement) -> bool:
    """Whether the post stands in letters: "VP A", whom a headline calls "Vice-President and …"."""
    word = _WORD.match(text, st.group.start) if st.group is not None else None
    return word is not None and word[0] in post_words().abbreviations and word[0] not in (st.position or "")


def _in_headline(text: str, start: int) -> bool:
    """Whether the line is set like a headline and no sentence full of names: it has no full stop."""
    if not headline(text, start):
        return False
    end = text.find("\n", start)
    return not text[start : end if end >= 0 else None].rstrip().endswith(".")


def _is_label(text: str, st: Statement) -> bool:
    """Whether the words only tell in a transcript who speaks: "MINISTER A:"."""
    return text.startswith(":", st.title_end) and text[st.title_start : st.title_end].isupper()


def _words(value: str) -> list[str]:
    return [w for w in re.split(r"[\s-]+", value.lower()) if w not in ("of", "the", "for", "to")]


def _extends(longer: str, shorter: str) -> bool:
    a, b = _words(longer), _words(shorter)
    return len(a) > len(b) and a[: len(b)] == b


def _as_elsewhere(value: str, posts: list[Post]) -> str:
    """Read "Defense Minister" as "Minister of Defense" where the text names the post so for somebody."""
    match = re.fullmatch(r"(.+) (Minister|Secretary)", value)
    if match is None:
        return value
    wanted = f"{match.group(2)} of {match.group(1)}".lower()
    return next((post.value for post in posts if not post.plural and post.value.lower() == wanted), value)


def stated_country(cluster: Cluster) -> str | None:
    """The country of the surest statement: one with a post first, then one of representing, then any."""
    best: tuple[int, int] | None = None
    country: str | None = None
    held = _holds_post(cluster)
    for order, st in enumerate(cluster.members):
        if st.country is None or (st.former and held):
            continue
        weight = 2 if st.position else 1
        if best is None or (weight, -order) > best:
            best, country = (weight, -order), st.country
    return country


def stated_organization(cluster: Cluster) -> str | None:
    """The first organisation stated."""
    held = _holds_post(cluster)
    return next(
        (st.organization for st in cluster.members if st.organization and not (st.former and held)), None
    )


def _holds_post(cluster: Cluster) -> bool:
    """Whether any statement gives the person a post that is not a former one."""
    return any(st.position and not st.former for st in cluster.members)
