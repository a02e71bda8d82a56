"""What the text says about a name where it stands: rank, posts, state, organisation, to the left and to the right."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.lexicon import rank_name

from .groups import PostGroup
from .items import Item
from .posts import residual
from .words import PostWords, post_words

_DASHES = ("–", "—", "-", "‑", "--")
_POSTNOMINAL = re.compile(
    r"^[A-Z]{2,8}$|^[A-Z][A-Za-z]{0,3}[A-Z]$|^[a-z]{2,4}[A-Z]?$|^(?:PhD|MSc|Esq|Retd|retd|Ret|ret|RTD|Rtd)$"
)
_RETIRED = frozenset(
    {
        "retd",
        "ret",
        "retired",
        "rtd",
        "res",
        "reserve",
        "n",
        "pilot",
        "navy",
        "left",
        "right",
        "center",
        "centre",
        "r",
        "l",
        "c",
        "in",
        "bn",
    }
)
_BRANCH = frozenset(
    {
        "army",
        "navy",
        "air",
        "force",
        "marine",
        "marines",
        "corps",
        "police",
        "militia",
        "guard",
        "coast",
        "space",
        "national",
        "retired",
        "royal",
    }
)
_REPRESENTED = frozenset(
    {"represented", "headed", "led", "captained", "commanded", "represent", "spearheaded"}
)
_SIDES = frozenset(
    {
        "side",
        "delegation",
        "delegations",
        "group",
        "contingent",
        "team",
        "party",
        "crew",
        "part",
        "deputation",
    }
)
_BE = frozenset({"is", "was", "are", "were", "be", "being", "includes", "included", "comprised", "include"})
_APPOINTED = frozenset({"appointed", "named", "elected", "sworn", "confirmed"})


@dataclass(slots=True)
class Statement:
    """What stands at one name; `weight` orders statements about the same person (higher is surer)."""

    index: int
    start: int
    end: int
    title_start: int
    title_end: int
    rank: str | None = None
    position: str | None = None
    lemma: str | None = None
    country: str | None = None
    organization: str | None = None
    anaphor: str | None = None
    group: PostGroup | None = None
    representing: bool = False
    occasion: bool = False
    former: bool = False
    honorific: bool = False
    distributed: bool = False
    counterpart: bool = False
    royal: bool = False


class Reader:
    """Reads the statements of one row of items."""

    def __init__(self, text: str, items: list[Item], groups: list[PostGroup]) -> None:
        self.text = text
        self.items = items
        self.words: PostWords = post_words()
        self.ends: dict[int, PostGroup] = {group.last: group for group in groups}
        self.starts: dict[int, PostGroup] = {group.first: group for group in groups}
        self.groups = groups
        self.taken: dict[int, int] = {}
        self.lines = [*self._line_contexts(), *self._side_spans()]

    def read(self) -> list[Statement]:
        """One statement for each name, in order."""
        statements: list[Statement] = []
        by_index: dict[int, Statement] = {}
        for index, item in enumerate(self.items):
            if item.kind == "name":
                statement = Statement(index, item.start, item.end, item.start, item.end)
                statements.append(statement)
                by_index[index] = statement
        for statement in statements:
            self._before(statement)
        for statement in statements:
            self._after(statement)
        self._distribute(by_index)
        for statement in statements:
            if statement.distributed:
                self._portfolio(statement)
        self._counterparts(statements)
        for statement in statements:
            self._representation(statement)
        return statements

    # ---- to the left -------------------------------------------------------------------------------------

    def _before(self, st: Statement) -> None:
        items = self.items
        cursor = st.index - 1
        comma = False
        separators = 0
        while cursor >= 0:
            item = items[cursor]
            if item.kind == "honorific" and cursor in self.ends and not self.ends[cursor].plural:
                break
            if (
                (item.low == "the"
                and st.honorific
                and not comma)
                or (item.text in ("'", "’")
                and cursor
                and items[cursor - 1].low in self.words.name_prefixes)
            ):
                cursor -= 1
                continue
            if (
                item.kind == "word"
                and item.low in self.words.name_prefixes
                and item.capital
                and not comma
                and cursor not in self.ends
                and item.low != "the"
            ):
                st.title_start = item.start
                cursor -= 1
                continue
            if (
                item.kind == "honorific"
                or (item.text == "."
                and cursor
                and items[cursor - 1].kind == "honorific")
            ):
                if item.text != ".":
                    st.title_start = item.start
                    st.honorific = True
                    st.royal = st.royal or item.low in ("prince", "princess")
                cursor -= 1
                continue
            if item.kind == "rank" and cursor in self.ends:
                # "Commander" and the like: part of a post after all.
                break
            if item.kind == "rank":
                if st.rank is None:
                    st.rank = item.norm or item.text
                st.title_start = item.start
                cursor -= 1
                while (
                    cursor >= 0
                    and items[cursor].low in _BRANCH
                    and items[cursor].capital
                    and cursor not in self.ends
                ):
                    st.title_start = items[cursor].start
                    cursor -= 1
                continue
            if item.text == ")" and separators == 0:
                opening = next(
                    (k for k in range(cursor - 1, max(-1, cursor - 4), -1) if items[k].text == "("), None
                )
                if opening is None or not all(
                    w.low.strip(".") in _RETIRED or w.text == "." for w in items[opening + 1 : cursor]
                ):
                    break
                if not (opening and (items[opening - 1].kind == "rank" or items[opening - 1].text == ".")):
                    break
                cursor = opening - 1
                continue
            if item.text == "," or item.text in _DASHES or item.text == ":" or item.text == ";":
                if separators or item.text == ";":
                    break
                separators += 1
                comma = True
                if item.text == ":" and not (cursor - 1 in self.ends and self.ends[cursor - 1].posts[0].bare):
                    pass
                cursor -= 1
                continue
            if item.text == "." and cursor and items[cursor - 1].kind == "rank":
                cursor -= 1
                continue
            if (
                item.kind == "word"
                and item.capital
                and st.rank is None
                and not comma
                and cursor not in self.ends
                and (rank := rank_name(item.text))
            ):
                st.rank = rank
                st.title_start = item.start
                cursor -= 1
                continue
            break
        if cursor < 0:
            return
        group = self.ends.get(cursor)
        if group is not None and not group.plural:
            if comma and self._belongs_left(group, cursor, st):
                return
            if group.posts[0].indefinite and comma:
                return
            self._apply(st, self._split_for_right(group), prefix=True)
            self.taken[cursor] = st.index
            st.title_start = min(st.title_start, self._article(group.first))
            return
        if comma and separators:
            # "…, NAME": no country to be read over a comma.
            return
        item = items[cursor]
        if item.kind in ("norp", "country") and (st.rank or st.honorific or item.kind == "norp"):
            st.country = st.country or item.norm or None
            st.title_start = item.start
        elif item.kind == "poss" and cursor and items[cursor - 1].kind == "country":
            st.country = items[cursor - 1].norm or None
            st.title_start = items[cursor - 1].start
        elif item.kind == "org" and (st.rank or st.honorific):
            st.organization = item.norm or None
            st.title_start = item.start

    def _article(self, index: int) -> int:
        before = self.items[index - 1] if index else None
        if before is not None and before.low == "the":
            return before.start
        return self.items[index].start

    def _belongs_left(self, group: PostGroup, last: int, st: Statement) -> bool:
        """Whether a post before ", NAME" is the apposition of an earlier name: "A, Minister of X, B"."""
        items = self.items
        cursor = group.first - 1
        if cursor >= 0 and items[cursor].low in ("the", "a", "an"):
            cursor -= 1
        if cursor >= 0 and (items[cursor].text == "," or items[cursor].text in _DASHES):
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
                return not self._has_prefix_post(cursor, earlier)
        return False

    def _has_prefix_post(self, index: int, item: Item) -> bool:
        cursor = index - 1
        while cursor >= 0 and self.items[cursor].kind in ("rank", "honorific"):
            cursor -= 1
        return (
            cursor in self.ends and not self.ends[cursor].plural and self.items[cursor].end + 2 >= item.start
        )

    def _split_for_right(self, group: PostGroup) -> PostGroup:
        """Of "A, Minister of X and Minister of Y B" only the last post is B's."""
        if len(group.posts) > 1:
            cursor = group.first - 1
            if cursor >= 0 and self.items[cursor].low in ("the", "a"):
                cursor -= 1
            while cursor >= 2 and self.items[cursor].text == "," and self.items[cursor - 1].text == ")":
                opening = next(
                    (k for k in range(cursor - 2, max(-1, cursor - 8), -1) if self.items[k].text == "("), 0
                )
                if not opening:
                    break
                cursor = opening
                if self.items[cursor - 1].kind == "name":
                    break
            if (
                cursor >= 1
                and self.items[cursor].text in (",", "(")
                and self.items[cursor - 1].kind == "name"
                and not self._has_prefix_post(cursor - 1, self.items[cursor - 1])
            ):
                cut = PostGroup(group.posts[:-1], group.joiners[:-1])
                self.starts[group.first] = cut
                return PostGroup(group.posts[-1:], [])
        return group

    def _apply(self, st: Statement, group: PostGroup, *, prefix: bool) -> None:
        occasion = all(post.occasion for post in group.posts)
        if st.position is None or (st.occasion and not occasion):
            if st.position is not None:
                st.country = st.country or group.country
            st.position = group.value
            st.occasion = occasion
            st.lemma = group.posts[0].lemma
            st.group = group
            st.former = all(post.former for post in group.posts)
            st.anaphor = next((post.back_reference for post in group.posts if post.back_reference), None)
            st.counterpart = group.value is None
        elif not occasion and not prefix and group.value and not st.distributed:
            # A post on either side of the name; the longer one says more.
            if st.lemma == group.posts[0].lemma and len(group.value) > len(st.position):
                st.position, st.group = group.value, group
            elif st.position in (
                "Ambassador",
                "Minister",
                "Mr",
                "Deputy",
                "Commander",
                "Judge",
                "Senator",
                "Member",
            ):
                st.position, st.lemma, st.group = group.value, group.posts[0].lemma, group
                st.former = all(post.former for post in group.posts)
        st.country = st.country or group.country
        st.organization = st.organization or group.organization

    # ---- to the right ------------------------------------------------------------------------------------

    def _after(self, st: Statement) -> None:
        items = self.items
        cursor = st.index + 1
        seen_comma = False
        steps = 0
        while cursor < len(items) and steps < 14:
            steps += 1
            item = items[cursor]
            if item.text == "(":
                closing = next(
                    (
                        k
                        for k in range(cursor + 1, min(len(items), cursor + 40))
                        if items[k].text in (")", "(")
                    ),
                    None,
                )
                if closing is None or items[closing].text == "(":
                    return
                self._parenthesis(st, cursor + 1, closing)
                cursor = closing + 1
                continue
            if item.text == ",":
                if (
                    not seen_comma
                    and cursor + 1 < len(items)
                    and items[cursor + 1].text[:1].isdigit()
                    and len(items[cursor + 1].text) < 3
                ):
                    cursor += 2
                    continue
                seen_comma = True
                cursor += 1
                continue
            if item.text in _DASHES and (item.text != "-" or items[cursor - 1].end < item.start):
                group = self._group_at(cursor + 1)
                if group is not None and not group.plural:
                    self._take(st, group)
                return
            if seen_comma and item.kind == "rank" and st.rank is None and cursor not in self.starts:
                following = items[cursor + 1] if cursor + 1 < len(items) else None
                if (
                    following is None
                    or (following.kind != "name"
                    and (
                        following.text in (",", ".", ")", ";", "(")
                        or following.low == "and"
                        or following.kind in ("break", "poss")
                    ))
                ):
                    st.rank = item.norm or item.text
                    st.title_end = item.end
                    cursor += 1
                    if following is not None and following.low == "and":
                        cursor += 1
                    continue
                return
            if seen_comma:
                group = self._group_at(cursor)
                if group is not None:
                    if group.plural or not self._free(group, cursor, st):
                        return
                    self._take(st, group)
                    return
                if item.low == "representing":
                    self._tie(st, cursor + 1)
                    return
                if (
                    item.low in ("has", "is", "was")
                    and cursor + 1 < len(items)
                    and items[cursor + 1].low in ("been", "sworn", "appointed")
                ):
                    self._copula(st, cursor)
                    return
                if item.low in ("who", "himself", "now", "currently", "then", "formerly"):
                    cursor += 1
                    if cursor < len(items) and items[cursor].low in ("is", "serves"):
                        cursor += 2 if items[cursor].low == "serves" else 1
                        group = self._group_at(cursor)
                        if group is not None and not group.plural:
                            self._take(st, group)
                    return
                if item.kind == "word" and _POSTNOMINAL.match(item.text) and not self._starts_clause(item):
                    cursor += 1
                    continue
                if item.kind == "honorific" and item.text.isupper():
                    cursor += 1
                    continue
                if (
                    item.kind in ("country", "org")
                    and cursor + 1 < len(items)
                    and items[cursor + 1].text in (",", ";", ".", ")", "and")
                    and st.country is None
                    and st.position is None
                    and self.items[st.index - 1].kind not in ("word",)
                ):
                    return
                return
            if item.low in ("of", "from") and item.kind == "word":
                self._tie(st, cursor + 1)
                return
            if item.low == "for" and cursor + 1 < len(items):
                follow = items[cursor + 1]
                if follow.low == "the" and cursor + 2 < len(items):
                    follow = items[cursor + 2]
                if follow.kind in ("country",) and (st.rank or st.position):
                    st.country = st.country or follow.norm or None
                    st.representing = True
                return
            if item.low in ("is", "has", "was", "serves", "became", "becomes", "will"):
                self._copula(st, cursor)
                return
            if item.low == "took" and [i.low for i in items[cursor : cursor + 3]] == ["took", "part", "for"]:
                self._tie(st, cursor + 3)
                return
            return

    @staticmethod
    def _starts_clause(item: Item) -> bool:
        return item.low in (
            "who",
            "and",
            "the",
            "a",
            "an",
            "as",
            "in",
            "on",
            "at",
            "to",
            "but",
            "said",
            "with",
            "also",
            "was",
            "is",
            "has",
            "his",
            "her",
            "led",
            "met",
            "held",
            "for",
            "its",
            "paid",
            "had",
        )

    def _group_at(self, cursor: int) -> PostGroup | None:
        items = self.items
        while (
            cursor < len(items)
            and cursor not in self.starts
            and (
                items[cursor].low in ("the", "a", "an", "our", "his", "its", "also", "as", "currently", "in")
                or items[cursor].low in self.words.tense_words
            )
        ):
            cursor += 1
        if cursor < len(items) and items[cursor].kind == "honorific" and cursor not in self.starts:
            cursor += 1
        return self.starts.get(cursor)

    def _free(self, group: PostGroup, cursor: int, st: Statement) -> bool:
        """Whether a post after ", " is this name's apposition and not the prefix of the next name."""
        taker = self.taken.get(group.last)
        return bool(taker is None or taker == st.index)

    def _take(self, st: Statement, group: PostGroup) -> None:
        taker = self.taken.get(group.last)
        if taker is not None and taker != st.index:
            return
        self._apply(st, group, prefix=False)
        st.title_end = max(st.title_end, group.end)
        self.taken[group.last] = st.index

    def _tie(self, st: Statement, cursor: int) -> None:
        """ "of Croatia", "from the CSTO", "of Italy's Ministry of Defence", "representing …"."""
        items = self.items
        steps = 0
        while cursor < len(items) and steps < 12:
            item = items[cursor]
            steps += 1
            if item.kind in ("country", "norp"):
                st.country = st.country or item.norm or None
                st.title_end = max(st.title_end, item.end)
                return
            if item.kind == "org":
                st.organization = st.organization or item.norm or None
                st.title_end = max(st.title_end, item.end)
                return
            if item.kind in ("word", "loc") and (item.capital or item.low in ("the", "of", "for", "and")):
                if item.capital and item.low in self.words.private_bodies and not st.country:
                    begin = cursor
                    while begin - 1 > st.index and (
                        items[begin - 1].capital or items[begin - 1].low in ("of", "for")
                    ):
                        begin -= 1
                    while items[begin].low in ("of", "from", "for", "the"):
                        begin += 1
                    end = cursor
                    if (
                        end + 2 < len(items)
                        and items[end + 1].low == "of"
                        and items[end + 2].kind in ("loc", "country", "word")
                        and items[end + 2].capital
                    ):
                        end += 2
                    if st.organization is None:
                        st.organization = self.text[items[begin].start : items[end].end]
                    st.title_end = max(st.title_end, items[end].end)
                    return
                cursor += 1
                continue
            return

    def _copula(self, st: Statement, cursor: int) -> None:
        """ "NAME is the United States' Under Secretary …", "NAME has been appointed Minister …"."""
        items = self.items
        low = [item.low for item in items[cursor : cursor + 5]]
        if low[0] in ("is", "serves") or low[0] == "became" or low[0] == "becomes":
            cursor += 1 + (low[1:2] == ["as"]) + (low[1:2] == ["currently"])
        else:
            step = next((k for k, word in enumerate(low) if word in _APPOINTED), None)
            if step is None:
                return
            cursor += step + 1
            if cursor < len(items) and items[cursor].low in ("as", "to"):
                cursor += 1
        group = self._group_at(cursor)
        if group is None and cursor < len(items) and items[cursor].low == "the":
            cursor += 1
        if group is None:
            # "is the Inited States' Under Secretary": possessive of something unknown.
            probe = cursor
            while probe < min(len(items), cursor + 5) and probe not in self.starts:
                if (
                    items[probe].kind == "word"
                    and not items[probe].capital
                    and items[probe].low not in ("the",)
                ):
                    return
                probe += 1
            group = self.starts.get(probe)
        if (
            group is not None
            and not group.plural
            and not group.posts[0].indefinite
            and self.taken.get(group.last, st.index) == st.index
        ):
            self._apply(st, group, prefix=False)
            self.taken[group.last] = st.index

    def _parenthesis(self, st: Statement, cursor: int, closing: int) -> None:
        items = self.items
        begin = cursor
        group = self._group_at(cursor)
        if group is not None and group.last < closing:
            if group.posts[0].former:
                return
            explicit = st.position
            if st.distributed or explicit is None:
                st.position = None
            self._apply(st, group, prefix=False)
            self.taken[group.last] = st.index
            cursor = group.last + 1
        content = items[cursor:closing]
        if group is None and not all(
            item.kind in ("country", "norp", "org", "rank")
            or item.low in ("the", "of", ",", "for", "from", "kingdom", "republic")
            for item in content
        ):
            if begin < closing and items[begin].low in ("retd", "ret", "retired", "rtd"):
                st.title_end = max(st.title_end, items[closing].end)
            return
        for item in content:
            if item.kind in ("country", "norp") and st.country is None:
                st.country = item.norm or None
                st.title_end = max(st.title_end, items[closing].end)
            elif item.kind == "org" and st.organization is None:
                st.organization = item.norm or None
                st.title_end = max(st.title_end, items[closing].end)
            elif item.kind == "rank" and st.rank is None:
                st.rank = item.norm or None
        if group is not None:
            st.title_end = max(st.title_end, items[closing].end)

    def _portfolio(self, st: Statement) -> None:
        """ "Cabinet Secretaries A (Defence) and B (Health)": the field in brackets completes the post."""
        items = self.items
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
            i.kind == "word" and (i.low in self.words.field_words or i.low in self.words.modifiers)
            for i in known
        ):
            joint = " of " if st.position.lower().endswith("minister") else " for "
            st.position += joint + self.text[content[0].start : content[-1].end]
            st.title_end = max(st.title_end, items[closing].end)

    def _counterparts(self, statements: list[Statement]) -> None:
        """ "his Iranian and Russian counterparts, A and B": the others' post, the states in turn."""
        items = self.items
        by_index = {st.index: st for st in statements}
        for group in self.groups:
            post = group.posts[0]
            if post.lemma not in ("counterpart", "opposite number"):
                continue
            sides = [post.country] if post.country else []
            cursor = post.first - 1
            while (
                post.plural
                and cursor >= 0
                and (items[cursor].low in ("and", ",") or items[cursor].kind in ("norp", "country"))
            ):
                if items[cursor].kind != "word" and items[cursor].norm:
                    sides.insert(0, items[cursor].norm)
                cursor -= 1
            holder = next(
                (
                    st
                    for st in reversed(statements)
                    if st.end <= post.start and st.position and not st.counterpart
                ),
                None,
            )
            cursor = group.last + 1
            turn = 0
            while cursor < len(items) and (
                items[cursor].kind in ("name", "rank", "honorific", "poss")
                or items[cursor].low in (",", "and", ".", "(", ")")
            ):
                st = by_index.get(cursor)
                if st is not None:
                    if st.position is not None and not st.counterpart and st.group is not group:
                        break
                    st.counterpart = True
                    if holder is not None:
                        st.position, st.lemma = holder.position, holder.lemma
                    if turn < len(sides):
                        st.country = st.country if st.country and not post.plural else sides[turn]
                    turn += 1
                    if not post.plural:
                        break
                elif items[cursor].text == "." and items[cursor - 1].kind not in ("rank", "honorific"):
                    break
                cursor += 1

    # ---- lists -------------------------------------------------------------------------------------------

    def _distribute(self, by_index: dict[int, Statement]) -> None:
        """A post in the plural goes to every name of its list, each with the country beside it."""
        items = self.items
        for group in self.groups:
            if not group.plural:
                continue
            post = next(p for p in group.posts if p.plural)
            before = [self.items[k].low for k in range(max(0, group.first - 2), group.first)]
            suffix_of = self._names_before(group)
            if suffix_of and not self._names_follow(group):
                for index in suffix_of:
                    self._give(by_index[index], post, group, group.country)
                continue
            cursor = post.head_end
            country = (
                post.country
                if group.last + 1 < len(items) and items[post.first].kind in ("norp", "country")
                else None
            )
            shared = country
            in_turn = self._in_turn(post.head_end, by_index)
            pending: str | None = None
            organization = group.organization
            depth = 0
            del before
            while cursor < len(items):
                item = items[cursor]
                if cursor <= post.last and item.kind in ("word", "rank"):
                    cursor += 1
                    continue
                if item.kind == "name":
                    st = by_index[item_index] if (item_index := cursor) in by_index else None
                    if st is None:
                        break
                    tail = self._tail_country(cursor)
                    own = in_turn.get(cursor) or (pending if depth else tail or pending)
                    if st.position is None or st.group is None:
                        self._give(st, post, group, st.country or own or shared)
                        if st.organization is None and organization and not st.country:
                            st.organization = organization
                    elif st.distributed is False and st.country is None and depth:
                        st.country = own
                    if depth == 0 and tail:
                        cursor = self._tail_end(cursor)
                    pending = None if depth == 0 else pending
                elif item.kind in ("country", "norp"):
                    pending = item.norm or None
                elif item.text == "(":
                    depth += 1
                elif item.text == ")":
                    depth = max(0, depth - 1)
                    pending = None
                elif item.kind in ("rank", "honorific", "org") or item.text in (",", ";", ":", "-", "–"):
                    pass
                elif item.low in (
                    "of",
                    "the",
                    "and",
                    "as",
                    "well",
                    "to",
                    "by",
                    "from",
                    "as well as",
                    "respectively",
                    "with",
                ):
                    if item.low == "with" and depth == 0:
                        break
                elif depth or (
                    item.kind == "break"
                    and cursor + 1 < len(items)
                    and (items[cursor + 1].text in ("•", "-", "–", "*") or items[cursor - 1].text == ":")
                ):
                    pass
                elif cursor > post.last and cursor in self.starts:
                    break
                else:
                    break
                cursor += 1

    def _in_turn(self, cursor: int, by_index: dict[int, Statement]) -> dict[int, str]:
        """ "of Algeria and Morocco, A and B": as many names as states, none with a state of its own."""
        items = self.items
        countries: list[str] = []
        names: list[int] = []
        while cursor < len(items):
            item = items[cursor]
            if item.kind == "name":
                if self._tail_country(cursor):
                    return {}
                names.append(cursor)
            elif item.kind == "country" and not names:
                countries.append(item.norm)
            elif not (
                item.kind in ("rank", "honorific") or item.low in ("of", "the", "and", ",", ":", "-", "–")
            ):
                break
            cursor += 1
        if len(countries) < 2 or len(names) != len(countries):
            return {}
        return dict(zip(names, countries, strict=True))

    def _names_follow(self, group: PostGroup) -> bool:
        cursor = group.last + 1
        return cursor < len(self.items) and (
            self.items[cursor].kind in ("name", "rank", "honorific") or self.items[cursor].text == "("
        )

    def _names_before(self, group: PostGroup) -> list[int]:
        """Names of "A and B, ministers of defence": indices, empty if the post is not such an apposition."""
        items = self.items
        cursor = group.first - 1
        if cursor >= 0 and items[cursor].low == "the":
            cursor -= 1
        if cursor < 0 or items[cursor].text != ",":
            return []
        cursor -= 1
        found: list[int] = []
        while cursor >= 0 and (
            items[cursor].kind in ("name", "rank", "honorific") or items[cursor].low in ("and", ",")
        ):
            if items[cursor].kind == "name":
                found.append(cursor)
            cursor -= 1
        return found if len(found) > 1 else []

    def _give(self, st: Statement, post: object, group: PostGroup, country: str | None) -> None:
        if st.position is None:
            st.position = group.value
            st.lemma = group.posts[0].lemma
            st.group = group
            st.distributed = True
            st.occasion = all(p.occasion for p in group.posts)
            st.anaphor = next((p.back_reference for p in group.posts if p.back_reference), None)
        st.country = st.country or country

    def _tail_country(self, index: int) -> str | None:
        items = self.items
        row = items[index + 1 : index + 5]
        if len(row) > 1 and row[0].low in ("of", "from") and row[1].kind in ("country", "norp"):
            return row[1].norm or None
        if (
            len(row) > 2
            and row[0].low in ("of", "from")
            and row[1].low == "the"
            and row[2].kind in ("country", "norp")
        ):
            return row[2].norm or None
        if len(row) > 1 and row[0].text == "(" and row[1].kind == "country":
            return row[1].norm or None
        return None

    def _tail_end(self, index: int) -> int:
        cursor = index + 1
        while cursor < min(len(self.items), index + 5) and self.items[cursor].kind != "country":
            cursor += 1
        if cursor + 1 < len(self.items) and self.items[cursor + 1].text == ")":
            cursor += 1
        return min(cursor, len(self.items) - 1)

    # ---- representation ----------------------------------------------------------------------------------

    def _line_contexts(self) -> list[tuple[int, int, Item]]:
        """Stretches of the row that one state or organisation heads: "• from the Republic of Belarus – A, B;"."""
        items = self.items
        found: list[tuple[int, int, Item]] = []
        for index, item in enumerate(items):
            if item.low not in ("from", "for") or item.kind != "word":
                continue
            before = items[index - 1] if index else None
            if (
                before is not None
                and before.kind != "break"
                and before.text not in ("•", "-", "–", ";", ":", "*", "·")
            ):
                continue
            cursor = index + 1
            if cursor < len(items) and items[cursor].low == "the":
                cursor += 1
            if cursor + 1 >= len(items):
                continue
            side = items[cursor]
            if side.kind not in ("country", "org", "norp") and side.low not in (
                "organization",
                "organisation",
            ):
                continue
            if side.kind == "norp":
                cursor += 1
            if cursor + 1 < len(items) and items[cursor + 1].text in ("–", "-", "—", ":", ","):
                end = cursor + 2
                while (
                    end < len(items)
                    and items[end].kind != "break"
                    and items[end].text != ";"
                    and not (items[end].text == "." and items[end - 1].kind == "name")
                ):
                    end += 1
                found.append((cursor + 2, end, side))
        return found

    def _representation(self, st: Statement) -> None:
        for begin, end, side in self.lines:
            if begin <= st.index < end:
                st.representing = True
                if st.country is None and st.organization is None:
                    self._side(st, side)
                return
        if st.country is not None or st.organization is not None:
            return
        items = self.items
        cursor = st.index - 1
        # Back over the title to a "by" or a form of "to be".
        floor = max(0, st.index - 40)
        while cursor >= floor and (
            items[cursor].start >= st.title_start or items[cursor].low in ("the", ",", "a")
        ):
            cursor -= 1
        if cursor < 0:
            return
        if items[cursor].low == "by":
            self._by(st, cursor)
            return
        self._on_side(st, cursor)

    def _side_spans(self) -> list[tuple[int, int, Item]]:
        """Sentences that are about one side: "On the Palestinian side, A and B", "A and B attended on the Jordanian side"."""
        items = self.items
        found: list[tuple[int, int, Item]] = []
        last_opening = -1
        for index, item in enumerate(items):
            if (
                item.low not in ("side", "part")
                or index < 2
                or items[index - 1].kind not in ("norp", "country", "org", "poss")
            ):
                continue
            side = items[index - 1] if items[index - 1].kind != "poss" else items[index - 2]
            begin = index - 1
            while begin >= 0 and items[begin].low not in ("on", "from", "for"):
                if index - begin > 4:
                    break
                begin -= 1
            if begin < 0 or items[begin].low not in ("on", "from", "for"):
                continue
            left = begin - 1
            while (
                left >= 0
                and items[left].kind != "break"
                and not (items[left].text in (".", ";") and items[left - 1].kind not in ("honorific", "rank"))
            ):
                left -= 1
            right = index + 1
            while (
                right < len(items)
                and items[right].kind != "break"
                and not (
                    items[right].text in (".", ";") and items[right - 1].kind not in ("honorific", "rank")
                )
            ):
                right += 1
            opens = begin - left <= 2 or any(
                items[k].low in ("part", "present", "attending", "participating")
                for k in range(left + 1, begin)
            )
            names_left = any(items[k].kind == "name" for k in range(left + 1, begin))
            if not names_left or opens or last_opening > left:
                found.append((index + 1, right, side))
                last_opening = index
            else:
                found.append((left + 1, begin, side))
        # Two sides in one sentence: the first ends where the second begins.
        starts = [begin for begin, _, _ in found]
        return [
            (begin, min([end, *(s - 2 for s in starts if begin < s < end)]), side)
            for begin, end, side in found
        ]

    def _side(self, st: Statement, side: Item) -> None:
        if side.kind == "org":
            st.organization = side.norm or None
        elif side.kind == "word":
            st.anaphor = "organization"
        else:
            st.country = side.norm or None

    def _by(self, st: Statement, cursor: int) -> None:
        """ "The Kyrgyz group was headed by A": the nearest side to the left of "by" in the clause."""
        items = self.items
        cue = False
        bracket = 0
        probe = cursor - 1
        steps = 0
        while probe >= 0 and steps < 45:
            item = items[probe]
            steps += 1
            if (
                item.kind == "break"
                or item.text in (";",)
                or (item.text == "."
                and items[probe - 1].kind != "honorific")
            ):
                return
            if item.low in _REPRESENTED or item.low in _SIDES or item.low == "on" or item.low == "headed":
                cue = True
            if item.kind == "name":
                # Somebody else stands between, unless in "on behalf of A,".
                behalf = [items[k].low for k in range(max(0, probe - 8), probe)]
                if "behalf" not in behalf and "instead" not in behalf and bracket == 0:
                    return self._one(st, probe, cursor)
            if item.kind in ("country", "norp", "org"):
                if (
                    probe + 1 < len(items)
                    and item.kind == "country"
                    and items[probe - 1].low in ("of", "the")
                    and not cue
                    and "behalf" not in [i.low for i in items[probe:cursor]]
                ):
                    return
                if cue or items[probe + 1].low in (",", "by", "one", "ones"):
                    st.representing = True
                    self._side(st, item)
                return
            probe -= 1

    def _one(self, st: Statement, floor: int, cursor: int) -> None:
        """ "… by A, the Tajik one by B", "that from Tajikistan by B", "and Uzbekistan by B"."""
        for probe in range(cursor - 1, floor, -1):
            item = self.items[probe]
            if item.kind in ("country", "norp", "org"):
                st.representing = True
                self._side(st, item)
                return

    def _on_side(self, st: Statement, cursor: int) -> None:
        """ "On the Kuwaiti side were A and B": nearest "NORP side" to the left in the sentence."""
        items = self.items
        probe = cursor
        steps = 0
        while probe >= 0 and steps < 60:
            item = items[probe]
            steps += 1
            if (
                item.kind == "break"
                or (item.text == "."
                and items[probe - 1].kind not in ("honorific", "rank"))
            ):
                return
            if (
                item.low in ("side", "delegation")
                and probe
                and items[probe - 1].kind in ("norp", "country", "org", "poss")
            ):
                side = items[probe - 1] if items[probe - 1].kind != "poss" else items[probe - 2]
                later = [i.low for i in items[probe + 1 : probe + 4]]
                if set(later) & _BE or later[:1] == [":"] or "comprising" in later or "including" in later:
                    st.representing = True
                    self._side(st, side)
                return
            probe -= 1


__all__ = ["Reader", "Statement", "residual"]
