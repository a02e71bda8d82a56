"""One post for several names: plurals with their lists, portfolios in brackets."""

from __future__ import annotations

from .groups import PostGroup
from .items import Item
from .openings import next_line, opening, states_behind
from .post import Post
from .row import Row
from .shared_posts import in_full
from .statement import Statement

# Longest list of names, in items, that one post is given to.
_LONGEST = 400
_BETWEEN_NAMES = frozenset("of the and as well to by from respectively with for".split())
_IN_TURN = frozenset({"of", "the", "and", ",", ":", "-", "–", "respectively"})
_MARKS = frozenset({",", ";", ":", "-", "–", "—", "•", "*", "·"})
# Items between a state and the bracket that closes behind it.
_BRACKET = 8


def portfolio(row: Row, st: Statement) -> None:
    """Read "Cabinet Secretaries A (Defence) and B (Health)": the field in brackets completes the post."""
    items = row.items
    opening = st.index + 1
    if opening >= len(items) or items[opening].text != "(" or st.position is None:
        return
    closing = next(
        (k for k in range(opening + 1, min(len(items), opening + 8)) if items[k].text == ")"), None
    )
    if closing is None:
        return
    content = items[opening + 1 : closing]
    known = [i for i in content if i.low not in ("and", "&", "the", "of")]
    if known and all(
        i.kind == "word" and (i.low in row.words.field_words or i.low in row.words.modifiers) for i in known
    ):
        joint = " of " if st.position.lower().endswith("minister") else " for "
        st.position += joint + row.text[content[0].start : content[-1].end]
        st.title_end = max(st.title_end, items[closing].end)


def distribute(row: Row, by_index: dict[int, Statement]) -> None:
    """A post in the plural goes to every name of its list, each with the country beside it."""
    items = row.items
    for group in row.groups:
        if not group.plural:
            continue
        post = next(p for p in group.posts if p.plural)
        suffix_of = _names_before(row, group)
        if suffix_of and not _names_follow(row, group):
            states = states_behind(row, post.head_end)
            turns = states if len(states) == len(suffix_of) else [group.country] * len(suffix_of)
            for index, state in zip(reversed(suffix_of), turns, strict=True):
                _give(row, by_index[index], post, group, state)
            continue
        if _clause_follows(row, post.head_end):
            continue
        cursor = opening(row, group) or post.head_end
        country = (
            post.country
            if group.last + 1 < len(items) and (post.body or items[post.first].kind in ("norp", "country"))
            else None
        )
        shared = country
        in_turn = _in_turn(row, cursor, post.last, _states_before(row, post))
        pending: str | None = None
        organization = group.organization
        depth = 0
        limit = min(len(items), cursor + _LONGEST)
        while cursor < limit:
            item = items[cursor]
            if cursor <= post.last and item.kind in ("word", "rank"):
                cursor += 1
                continue
            if item.kind == "name":
                st = by_index[item_index] if (item_index := cursor) in by_index else None
                if st is None:
                    break
                tail = _tail_country(row, cursor) or (None if pending else _set_off_state(row, cursor))
                own = in_turn.get(cursor) or (pending if depth else tail or pending)
                if pending and not depth and _next_of_state(items, cursor):
                    st.country = pending
                if st.position is None or st.group is None:
                    _give(row, st, post, group, st.country or own or shared)
                    if st.organization is None and organization and (post.body or not st.country):
                        st.organization = organization
                elif st.distributed is False and st.country is None and depth:
                    st.country = own
                if depth == 0 and tail:
                    cursor = _tail_end(row, cursor)
                pending = None if depth == 0 else pending
            elif items[cursor - 1].text == "," and _of_name(row, cursor, by_index):
                # "A, Deputy Prime Minister (Latvia)": his own post
                cursor = row.starts[cursor].last
            elif item.kind in ("country", "norp"):
                pending = item.norm or None
            elif item.text == "(":
                depth += 1
            elif item.text == ")":
                depth = max(0, depth - 1)
                pending = None
            elif item.kind in ("rank", "honorific", "org") or item.text in _MARKS:
                pass
            elif items[cursor - 1].kind == "break" and item.text.isdigit():
                # "1. A (Mali)"
                pass
            elif item.text in (".", ")") and items[cursor - 1].text.isdigit():
                pass
            elif item.low in row.words.list_words:
                # "the foreign ministers of the three countries – A, B and C"
                pass
            elif item.low in _BETWEEN_NAMES or item.kind == "poss":
                if item.low == "with" and depth == 0:
                    break
            elif depth or next_line(items, cursor):
                pass
            else:
                break
            cursor += 1
        for st in by_index.values():
            if st.group is group and st.distributed and st.country is None and st.organization is None:
                _share_tail(row, st, by_index)


def _of_name(row: Row, cursor: int, by_index: dict[int, Statement]) -> bool:
    """Whether the post that begins here, behind a comma, is that of the name before it."""
    named = by_index.get(cursor - 2)
    return named is not None and cursor in row.starts and named.group is row.starts[cursor]


def _next_of_state(items: list[Item], cursor: int) -> bool:
    """Whether the state behind the name at `cursor` heads the next: "of Estonia, A, | of Latvia, B"."""
    tail = [item for item in items[cursor + 1 : cursor + 7] if item.low not in ("and", "the")]
    return (
        len(tail) > 3
        and tail[0].text == ","
        and tail[1].low == "of"
        and tail[2].kind == "country"
        and (tail[3].text == "," or tail[3].kind in ("rank", "honorific", "name"))
    )


def _clause_follows(row: Row, cursor: int) -> bool:
    """Whether a comma and one name begin the next clause: "On the leaders, A said …"."""
    tail = row.items[cursor : cursor + 3]
    return (
        len(tail) == 3
        and tail[0].text == ","
        and tail[1].kind == "name"
        and tail[2].kind == "word"
        and tail[2].text.islower()
        and tail[2].low not in ("and", "of", "from", "as", "for")
    )


def _share_tail(row: Row, st: Statement, by_index: dict[int, Statement]) -> None:
    """Give the state of "B" in "Vice Ministers A and B of the Republic of Korea" to A as well."""
    items = row.items
    cursor = st.index + 1
    if cursor >= len(items) or items[cursor].low != "and":
        return
    cursor += 1
    while cursor < len(items) and items[cursor].kind in ("rank", "honorific"):
        cursor += 1
    other = by_index.get(cursor)
    if other is not None and other.distributed and other.group is st.group:
        st.country = _tail_country(row, cursor)


def _states_before(row: Row, post: Post) -> list[str]:
    """The states of "The Algerian and Moroccan | foreign ministers"."""
    items = row.items
    cursor = post.first if items[post.first].kind in ("norp", "country") else post.first - 1
    kind = items[cursor].kind if cursor >= 0 else ""
    states: list[str] = []
    while cursor >= 0 and (items[cursor].kind == kind or items[cursor].low in ("and", ",")):
        if items[cursor].kind == kind and items[cursor].norm:
            states.insert(0, items[cursor].norm)
        cursor -= 1
    return states if kind in ("norp", "country") else []


def _in_turn(row: Row, cursor: int, last: int, before: list[str]) -> dict[int, str]:
    """Read "of Algeria and Morocco, A and B": as many names as states, none with a state of its own.

    `last` is the last item of the post, `before` are states that stand before it, if none stands behind it.
    """
    items = row.items
    countries: list[str] = []
    names: list[int] = []
    limit = min(len(items), cursor + _LONGEST)
    while cursor < limit:
        item = items[cursor]
        if item.kind == "name":
            if _tail_country(row, cursor):
                return {}
            names.append(cursor)
        elif item.kind == "country" and not names:
            countries.append(item.norm)
        elif cursor <= last and item.kind == "word":
            # "the Ruritanian and Graustarkian Ministers of the | Interior"
            pass
        elif not (item.kind in ("rank", "honorific") or item.low in _IN_TURN):
            break
        cursor += 1
    countries = countries or before
    if len(countries) < 2 or len(names) != len(countries):
        return {}
    return dict(zip(names, countries, strict=True))


def _names_follow(row: Row, group: PostGroup) -> bool:
    cursor = group.last + 1
    return cursor < len(row.items) and (
        row.items[cursor].kind in ("name", "rank", "honorific") or row.items[cursor].text == "("
    )


def _names_before(row: Row, group: PostGroup) -> list[int]:
    """Names of "A and B, ministers of defence": indices, empty if the post is not such an apposition."""
    items = row.items
    cursor = group.first - 1
    if cursor >= 0 and items[cursor].low == "the":
        cursor -= 1
    if cursor < 0 or items[cursor].text != ",":
        return []
    cursor -= 1
    found: list[int] = []
    floor = max(0, cursor - _LONGEST)
    while cursor >= floor and (
        items[cursor].kind in ("name", "rank", "honorific", "country")
        or items[cursor].low in ("and", ",", "(", ")", "of", "the", "from")
    ):
        if items[cursor].kind == "name":
            found.append(cursor)
        cursor -= 1
    return found if len(found) > 1 else []


def _give(row: Row, st: Statement, post: object, group: PostGroup, country: str | None) -> None:
    if st.position is None:
        st.position = in_full(row, group)
        st.lemma = group.posts[0].lemma
        st.group = group
        st.distributed = True
        st.occasion = all(p.occasion for p in group.posts)
        st.anaphor = next((p.back_reference for p in group.posts if p.back_reference), None)
    st.country = st.country or country


def _tail_country(row: Row, index: int) -> str | None:
    items = row.items
    tail = items[index + 1 : index + 5]
    if len(tail) > 1 and tail[0].low in ("of", "from", "for") and tail[1].kind in ("country", "norp"):
        return tail[1].norm or None
    if (
        len(tail) > 2
        and tail[0].low in ("of", "from", "for")
        and tail[1].low == "the"
        and tail[2].kind in ("country", "norp")
    ):
        return tail[2].norm or None
    if len(tail) > 1 and tail[0].text == "(" and tail[1].kind == "country":
        return tail[1].norm or None
    return None


def _set_off_state(row: Row, index: int) -> str | None:
    """The state of a list "A, of Ruritania; B, of Graustark", where no state heads the first name."""
    tail = row.items[index + 1 : index + 6]
    if len(tail) < 3 or tail[0].text != "," or tail[1].low not in ("of", "from"):
        return None
    tail = tail[2 + (tail[2].low == "the") :]
    closed = len(tail) == 1 or (tail[1:] and (tail[1].text in (",", ";", ".") or tail[1].low == "and"))
    return (tail[0].norm or None) if tail and tail[0].kind == "country" and closed else None


def _tail_end(row: Row, index: int) -> int:
    cursor = index + 1
    while cursor < min(len(row.items), index + 5) and row.items[cursor].kind != "country":
        cursor += 1
    if row.items[index + 1].text == "(":
        # "A (Portugal, Socialist Group)"
        stop = range(cursor + 1, min(len(row.items), cursor + _BRACKET))
        cursor = next((k for k in stop if row.items[k].text == ")"), cursor)
    return min(cursor, len(row.items) - 1)
