"""To the left of a name: form of address, rank, post, country."""

from __future__ import annotations

from extractor.lexicon import rank_name

from .bodies import ACRONYM
from .groups import PostGroup
from .idioms import idioms
from .international import is_international
from .items import Item
from .post import Post
from .row import Row
from .statement import Statement
from .stating import apply

DASHES = ("–", "—", "-", "‑", "--")


def before(row: Row, st: Statement) -> None:
    """Read form of address, rank, post and country before the name into the statement."""
    items = row.items
    cursor = st.index - 1
    comma = False
    separators = 0
    while cursor >= 0:
        item = items[cursor]
        if item.kind == "honorific" and cursor in row.ends and not row.ends[cursor].plural:
            break
        if (item.low == "the" and st.honorific and not comma) or (
            item.text in ("'", "’") and cursor and items[cursor - 1].low in row.words.name_prefixes
        ):
            cursor -= 1
            continue
        if (
            item.kind == "word"
            and item.low in row.words.name_prefixes
            and item.capital
            and not comma
            and cursor not in row.ends
            and item.low != "the"
        ):
            st.title_start = item.start
            cursor -= 1
            continue
        if item.kind == "honorific" or (
            item.text == "." and cursor and items[cursor - 1].kind == "honorific"
        ):
            if item.text != ".":
                st.title_start = item.start
                st.honorific = True
                st.styled = st.styled or idioms().styles.get(item.low.replace("'", "").rstrip("."))
                st.royal = st.royal or item.low in ("prince", "princess")
            cursor -= 1
            continue
        branch = item.low in row.words.branches or (item.kind == "word" and ACRONYM.match(item.text))
        if branch and cursor and cursor not in row.ends and _ranked(items[cursor - 1]) and not comma:
            # "General aviator A", "Rear Admiral TNI B"
            cursor -= 1
            continue
        if item.kind == "rank" and cursor in row.ends:
            # "Commander" and the like: part of a post after all.
            break
        if item.kind == "rank":
            st.rank = st.rank if st.rank is not None else item.norm or item.text
            st.title_start = item.start
            cursor -= 1
            while (
                cursor >= 0
                and items[cursor].low in row.words.service_names
                and items[cursor].capital
                and cursor not in row.ends
            ):
                st.title_start = items[cursor].start
                cursor -= 1
            cursor = _over_state(row, st, cursor)
            continue
        if item.text == ")" and separators == 0:
            opening = next(
                (k for k in range(cursor - 1, max(-1, cursor - 4), -1) if items[k].text == "("), None
            )
            if opening is None or not (
                (opening and items[opening - 1].kind == "rank")
                or all(
                    w.low.strip(".") in row.words.rank_notes or w.text == "."
                    for w in items[opening + 1 : cursor]
                )
            ):
                break
            if not (opening and (items[opening - 1].kind == "rank" or items[opening - 1].text == ".")):
                break
            cursor = opening - 1
            continue
        if item.text == "," or item.text in DASHES or item.text == ":" or item.text == ";":
            if separators or item.text == ";":
                break
            separators += 1
            comma = True
            cursor -= 1
            continue
        if item.text == "." and cursor and items[cursor - 1].kind == "rank":
            cursor -= 1
            continue
        if item.text == "." and cursor and not comma and st.rank is None and items[cursor - 1].text.islower():
            rank = rank_name(items[cursor - 1].text.capitalize() + ".")
            if rank is None:
                break
            # "gen. A"
            st.rank = rank
            st.title_start = items[cursor - 1].start
            cursor -= 2
            continue
        if (
            item.kind == "break"
            and st.index in row.sides
            and cursor - 1 in row.ends
            and not comma
            and not _named_in_line(row, row.ends[cursor - 1].first)
        ):
            # A list of sides, wrapped: "from Estonia – Director of the Border Service | Col. A;"
            cursor -= 1
            continue
        if (
            item.kind == "word"
            and item.capital
            and st.rank is None
            and not comma
            and cursor not in row.ends
            and (rank := rank_name(item.text))
        ):
            st.rank = rank
            st.title_start = item.start
            cursor -= 1
            continue
        break
    if cursor < 0:
        return
    closing = row.items[st.index + 1] if st.index + 1 < len(row.items) else None
    if items[cursor].text == "(" and cursor and closing is not None and closing.text == ")":
        # "the Defence Minister of Chile (A)"
        cursor -= 1
        comma = comma or cursor not in row.ends
    group = row.ends.get(cursor)
    if group is not None and not group.plural:
        group = _without_rank(row, group, cursor, st)
        if comma and (last := _last_for_right(row, group, cursor, st)) is not None:
            group = last
        elif comma and _belongs_left(row, group, cursor, st):
            return
        dashed = items[cursor + 1].text in DASHES and _ends_entry(row, group, st)
        # "received a special envoy of the President of Ruritania, Mr. A"
        sent = st.honorific and group.country is not None and "envoy" in group.posts[0].lemma
        if comma and ((group.posts[0].indefinite and not sent) or dashed or _beside(row, st)):
            return
        if comma and _is_label(row, cursor, st):
            return
        if _police_rank(row, group, cursor, st):
            # "Superintendent A, Liaison Officer at the Embassy"
            st.rank = st.rank or group.value
            return
        own = _split_for_right(row, group)
        apply(row, st, own, prefix=True)
        row.taken[cursor] = st.index
        st.title_start = min(st.title_start, row.article(own.first))
        return
    item = items[cursor]
    if item.kind == "norp" and not comma and [i.low for i in items[cursor - 2 : cursor]] == [",", "the"]:
        # "The IPU president, the Tanzanian A": his nationality; whom he stands for the post says.
        group = row.ends.get(cursor - 3)
        if group is not None and not group.plural and (group.organization or is_international(group.value)):
            apply(row, st, group, prefix=True)
            row.taken[cursor - 3] = st.index
            st.title_start = row.article(group.first)
            return
    if comma and separators:
        # "…, NAME": no country to be read over a comma.
        return
    if item.kind == "country" and cursor and items[cursor - 1].low in row.words.whereabouts:
        # "While in Ruritania | Mr A will meet": where he is.
        return
    if item.kind in ("norp", "country") and (st.rank or st.honorific or item.kind == "norp"):
        st.country = st.country or item.norm or None
        st.title_start = item.start
    elif item.kind == "poss" and cursor and items[cursor - 1].kind == "country":
        st.country = items[cursor - 1].norm or None
        st.title_start = items[cursor - 1].start
    elif item.kind == "org" and (st.rank or st.honorific):
        st.organization = item.norm or None
        st.title_start = item.start


def _police_rank(row: Row, group: PostGroup, last: int, st: Statement) -> bool:
    """Whether the bare title right before the name is a rank: his post stands behind the name."""
    post = group.posts[0]
    bare = len(group.posts) == 1 and post.bare and post.lemma in row.words.police_titles
    behind = row.items[st.index + 1 : st.index + 2]
    follows = bool(behind) and behind[0].text == "," and row.group_at(st.index + 2) is not None
    return bare and follows and last + 1 == st.index and post.country is None and post.first == post.last


def _over_state(row: Row, st: Statement, cursor: int) -> int:
    """Over the state of the service in "the commander of X, | U.S. Marine Corps Gen. A", which is his."""
    items = row.items
    begin = cursor - (cursor > 0 and items[cursor - 1].low == "royal")
    served = any(word in row.words.service_names for word in items[cursor + 1].low.split())
    stated = items[cursor].kind in ("norp", "country") and begin > 1 and items[begin - 1].text == ","
    if not served or not stated or begin - 2 not in row.ends:
        return cursor
    st.country = st.country or items[cursor].norm or None
    st.title_start = items[begin].start
    return begin - 1


def _is_label(row: Row, cursor: int, st: Statement) -> bool:
    """Whether the post heads an entry of one who has another: "Chair: A, Permanent Secretary for Trade"."""
    items = row.items
    behind = st.index + 1
    return (
        items[cursor + 1].text == ":"
        and behind < len(items)
        and items[behind].text in (",", "–", "-", "(")
        and row.group_at(behind + 1) is not None
    )


def _named_in_line(row: Row, index: int) -> bool:
    """Whether a name stands before the item in its line: "A, Governor of the Central Bank"."""
    for cursor in range(index - 1, -1, -1):
        if row.items[cursor].kind == "break":
            return False
        if row.items[cursor].kind == "name":
            return True
    return False


def _ranked(item: Item) -> bool:
    """Whether the item is a rank, also where no name right behind it shows that: "General | aviator A"."""
    return item.kind == "rank" or (item.capital and rank_name(item.text) is not None)


def _beside(row: Row, st: Statement) -> bool:
    """Whether a verb of several subjects follows: in "King, A discuss trade" the comma means "and"."""
    behind = row.items[st.index + 1 : st.index + 2]
    return (
        bool(behind) and behind[0].kind == "word" and behind[0].low in row.words.plural_verbs - {"to", "back"}
    )


def _ends_entry(row: Row, group: PostGroup, st: Statement) -> bool:
    """Whether a post before a dash ends another entry of a list: "Director, Centre for Justice - A"."""
    if group.posts[0].bare and group.posts[0].lemma in row.words.name_like_heads:
        return True
    follows = row.items[st.index + 1 : st.index + 2]
    own = row.group_at(st.index + 2) if follows and follows[0].text == "," else None
    return own is not None and own is not group and own.first <= st.index + 4


def _belongs_left(row: Row, group: PostGroup, last: int, st: Statement) -> bool:
    """Whether a post before ", NAME" is the apposition of an earlier name: "A, Minister of X, B"."""
    items = row.items
    cursor = group.first - 1
    if cursor >= 0 and items[cursor].low in ("the", "a", "an"):
        cursor -= 1
    if cursor >= 0 and (items[cursor].text == "," or items[cursor].text in DASHES):
        cursor -= 1
        while cursor >= 0 and (
            items[cursor].kind in ("rank", "honorific") or items[cursor].text in (".", ",")
        ):
            cursor -= 1
        if cursor >= 0 and items[cursor].text == ")":
            opening = next(
                (k for k in range(cursor - 1, max(-1, cursor - 5), -1) if items[k].text == "("), None
            )
            cursor = opening - 1 if opening is not None else cursor
        if cursor >= 0 and items[cursor].kind == "name":
            # "A, Minister of X, B and C" — unless the sentence gives A a post of his own to the left.
            earlier = items[cursor]
            return not row.has_prefix_post(cursor, earlier)
    return False


def _without_rank(row: Row, group: PostGroup, last: int, st: Statement) -> PostGroup:
    """The posts without a rank right before the name: "the Police Attaché of Chile, | Inspector A"."""
    post = group.posts[-1]
    ranked = len(group.posts) > 1 and post.bare and post.lemma in row.words.ranks_behind_posts
    if not ranked or st.rank is not None or group.joiners[-1] != "," or last + 1 != st.index:
        return group
    st.rank = post.value
    return PostGroup(group.posts[:-1], group.joiners[:-1])


def _last_for_right(row: Row, group: PostGroup, last: int, st: Statement) -> PostGroup | None:
    """The last of the posts in "A, Ambassador of Chile, and Deputy Minister, B": B's, if he has no other."""
    items = row.items
    first = group.posts[-1].first
    first -= items[first - 1].low == "the"
    apart = len(group.posts) > 1 and [item.low for item in items[first - 2 : first]] == [",", "and"]
    if not apart or not _belongs_left(row, group, last, st):
        return None
    behind = items[st.index + 1] if st.index + 1 < len(items) else None
    if behind is not None and (behind.text == "(" or (behind.text == "," and row.group_at(st.index + 2))):
        return None
    row.starts[group.first] = PostGroup(group.posts[:-1], group.joiners[:-1])
    return PostGroup(group.posts[-1:], [])


def _styled(row: Row, index: int, own: Post) -> bool:
    """Whether the first posts complete the style before the name: "Senator A, Chair of X, and Minister B"."""
    style = row.ends.get(index - 1)
    last = own.first
    apart = [item.low for item in row.items[last - 2 : last]] == [",", "and"]
    return apart and style is not None and (style.value or "").lower() in row.words.general_posts


def _behind_name(row: Row, comma: int) -> int:
    """Index behind the name whose letters stand before the comma ("A | DSC, Chief of Navy"), or its own."""
    probe = comma - 1
    while probe > 0 and (row.items[probe].kind == "honorific" or row.items[probe].text in (",", ".")):
        probe -= 1
    return probe + 1 if row.items[probe].kind == "name" else comma


def _split_for_right(row: Row, group: PostGroup) -> PostGroup:
    """Of "A, Minister of X and Minister of Y B" only the last post is B's."""
    if len(group.posts) > 1:
        at = len(group.posts) - 1
        if at > 1 and group.posts[at].lemma in row.words.styles and group.posts[at].bare:
            # "A, Secretary, and Director General | Ambassador B": the style goes with the post before it.
            at -= group.posts[at].first == group.posts[at - 1].last + 1
        cursor = group.first - 1
        if cursor >= 0 and row.items[cursor].low in ("the", "a"):
            cursor -= 1
        while cursor >= 2 and row.items[cursor].text == "," and row.items[cursor - 1].text == ")":
            opening = next(
                (k for k in range(cursor - 2, max(-1, cursor - 8), -1) if row.items[k].text == "("), 0
            )
            if not opening:
                break
            cursor = opening
            if row.items[cursor - 1].kind == "name":
                break
        if cursor and row.items[cursor].text == ",":
            cursor = _behind_name(row, cursor)
        if cursor >= 3 and row.items[cursor].low == "as" and row.items[cursor - 2].text == ",":
            # "A, serving as Chair of X, and Minister of Y B"
            cursor -= 2
        if (
            cursor >= 1
            and (row.items[cursor].text in (",", "(") or row.items[cursor].kind == "honorific")
            and row.items[cursor - 1].kind == "name"
            and (
                not row.has_prefix_post(cursor - 1, row.items[cursor - 1])
                or _styled(row, cursor - 1, group.posts[at])
            )
        ):
            row.starts[group.first] = PostGroup(group.posts[:at], group.joiners[: at - 1])
            return PostGroup(group.posts[at:], group.joiners[at:])
    return group
