"""To the right of a name: apposition, brackets, rank behind the name, "of Croatia", "is the …"."""

from __future__ import annotations

import re

from extractor.lexicon.honorifics import is_letters

from .before import DASHES
from .behind_brackets import parenthesis
from .bodies import ACRONYM
from .body_behind import body_behind
from .chairing import chairing
from .copula import copula
from .groups import PostGroup
from .items import Item
from .owned import owned_post
from .represented import local_tie, post_behind_tie, tie
from .row import Row
from .set_off import set_off_body
from .statement import Statement
from .stating import free, take
from .tails import further_lines, opens_line, rank_behind, side_behind

_POSTNOMINAL = re.compile(
    r"^[A-Z]{2,8}$|^[A-Z][A-Za-z]{0,3}[A-Z]$|^[a-z]{2,4}[A-Z]?$|^(?:PhD|MSc|Esq|Retd|retd|Ret|ret|RTD|Rtd)$"
)

# Before the post behind a name: "A, the newly appointed Ambassador".
_NEW = frozenset(
    {"newly", "appointed", "accredited", "elected", "new", "incoming", "outgoing", "departing", "designated"}
)


def after(row: Row, st: Statement) -> None:
    """Read rank, post and ties behind the name into the statement."""
    items = row.items
    cursor = st.index + 1
    seen_comma = False
    letters = False
    steps = 0
    while cursor < len(items) and steps < 14:
        steps += 1
        item = items[cursor]
        if item.text == "(":
            closing = next(
                (k for k in range(cursor + 1, min(len(items), cursor + 40)) if items[k].text in (")", "(")),
                None,
            )
            if closing is None or items[closing].text == "(":
                return
            parenthesis(row, st, cursor + 1, closing)
            cursor = closing + 1
            continue
        lettered = row.starts.get(cursor) if cursor == st.index + 1 else None
        if lettered is not None and len(lettered.posts) > 1 and lettered.posts[0].lemma in ("mp", "mep"):
            # "the Hon A MP, Minister for Defence, Australia"
            take(row, st, lettered)
            side_behind(row, st, lettered.last + 1)
            return
        if item.kind == "break" and not seen_comma and opens_line(row, st):
            # A list with the name on one line and the post on the next.
            group = row.group_at(cursor + 1)
            if (
                group is not None
                and group.first == cursor + 1
                and not group.plural
                and free(row, group, cursor, st)
            ):
                take(row, st, group)
                last = further_lines(row, st, group.last)
                side_behind(row, st, last + 1)
                body_behind(row, st, last + 1)
            return
        if not seen_comma and "\t" in row.text[items[cursor - 1].end : item.start]:
            # Cells of a table.
            seen_comma = True
        if item.text in (",", "|"):
            if (
                not seen_comma
                and cursor + 1 < len(items)
                and items[cursor + 1].text[:1].isdigit()
                and len(items[cursor + 1].text) < 3
                and cursor + 1 not in row.starts
            ):
                cursor += 2
                continue
            seen_comma = True
            cursor += 1
            continue
        if item.text in DASHES and (item.text != "-" or items[cursor - 1].end < item.start):
            group = row.group_at(cursor + 1)
            if group is not None and not group.plural:
                take(row, st, group)
            return
        if seen_comma and item.kind == "rank" and st.rank is None and cursor not in row.starts:
            following = items[cursor + 1] if cursor + 1 < len(items) else None
            if following is None or (
                following.kind != "name"
                and (
                    following.text in (",", ".", ")", ";", "(")
                    or following.low == "and"
                    or following.kind in ("break", "poss")
                )
            ):
                st.rank = item.norm or item.text
                st.title_end = item.end
                cursor += 1
                if following is not None and following.low == "and":
                    cursor += 1
                continue
            return
        if seen_comma:
            group = row.group_at(cursor)
            if group is not None:
                if group.plural or not free(row, group, cursor, st) or _two_subjects(row, group):
                    return
                if _owns_next(row, group) or _acts_next(row, st, group):
                    return
                if st.position is not None and _others_listed(row, group):
                    return
                take(row, st, group)
                side_behind(row, st, group.last + 1)
                body_behind(row, st, group.last + 1)
                rank_behind(row, st, group.last + 1)
                return
            if set_off_body(row, st, cursor):
                return
            if st.position is None and owned_post(row, st, cursor):
                side_behind(row, st, st.group.last + 1 if st.group else cursor)
                return
            if item.low in ("of", "from") and cursor + 1 < len(items) and (st.rank or st.honorific):
                post_behind_tie(row, st, cursor + 1)
                ministry = cursor + 1 + (items[cursor + 1].low == "the")
                if st.position is not None or (
                    # "Colonel A, from the French Ministry of Defence"
                    ministry + 1 < len(items)
                    and items[ministry].kind in ("norp", "country")
                    and items[ministry + 1].kind == "word"
                    and items[ministry + 1].capital
                    and st.country is None
                ):
                    tie(row, st, cursor + 1)
                    return
            if item.low == "representing":
                tie(row, st, cursor + 1)
                return
            if (
                item.low in ("has", "is", "was")
                and cursor + 1 < len(items)
                and items[cursor + 1].low in ("been", "sworn", "appointed")
            ):
                copula(row, st, cursor)
                return
            if (
                item.low in ("serving", "acting")
                and items[cursor + 1 : cursor + 2]
                and items[cursor + 1].low == "as"
            ):
                group = row.group_at(cursor + 2)
                if group is not None and not group.plural and free(row, group, cursor, st):
                    take(row, st, group)
                return
            if item.low in ("who", "himself", "now", "currently", "then", "formerly"):
                cursor += 1
                if cursor < len(items) and items[cursor].low in row.words.chairing:
                    chairing(row, st, cursor)
                    return
                if cursor < len(items) and items[cursor].low in ("is", "serves"):
                    cursor += 2 if items[cursor].low == "serves" else 1
                    group = row.group_at(cursor)
                    if group is not None and not group.plural:
                        take(row, st, group)
                return
            if (
                item.kind == "word"
                and _POSTNOMINAL.match(item.text)
                and item.low not in row.words.clause_starts
            ):
                cursor += 1
                continue
            if item.text == "-" and items[cursor - 1].end == item.start:
                cursor += 1
                continue
            if item.kind == "honorific" and (item.text.isupper() or letters or is_letters(item.text)):
                # "Rear Admiral A, RSP, USP, psc, Commander of the Navy"
                cursor += 1
                continue
            opens = item.low == "the" and cursor + 1 < len(items) and items[cursor + 1].low in _NEW
            if item.low in _NEW or opens or (item.text == "-" and items[cursor - 1].low == "newly"):
                # "A, newly-appointed Ambassador of Chile"
                cursor += 1
                continue
            if st.rank or st.position or st.honorific or opens_line(row, st):
                side_behind(row, st, cursor - 1)
            return
        if (
            item.kind == "word"
            and not seen_comma
            and ACRONYM.match(item.text)
            and cursor + 1 < len(items)
            and items[cursor + 1].text == ","
        ):
            # "Wing Commander A RAF, Officer Commanding …"
            cursor += 1
            continue
        if item.kind == "honorific" and (letters or item.text[0].isupper()) and cursor > st.index:
            # Letters after the name without a comma: "Brigadier A RSP ctf-ndu psc".
            letters = True
            cursor += 1
            continue
        if letters and (
            item.text in ("-", "&")
            or [other.low for other in items[cursor : cursor + 2]] == ["and", "bar"]
            or [other.low for other in items[cursor : cursor + 3]][::2] == ["and", "bars"]
            or item.text in ("Bar", "bars", "Bars")
            or [other.low for other in items[cursor + 1 : cursor + 2]] == ["bars"]
            or (
                item.kind == "word"
                and _POSTNOMINAL.match(item.text)
                and item.low not in row.words.clause_starts
            )
        ):
            cursor += 1
            continue
        if item.low in ("of", "from") and item.kind == "word":
            if item.low == "of" and local_tie(row, st, cursor + 1):
                return
            tie(row, st, cursor + 1)
            post_behind_tie(row, st, cursor + 1)
            if st.position is None and (verb := _verb_behind(row, cursor + 1)) is not None:
                copula(row, st, verb)
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
            copula(row, st, cursor)
            return
        if item.low == "took" and [i.low for i in items[cursor : cursor + 3]] == ["took", "part", "for"]:
            tie(row, st, cursor + 3)
            return
        return


def _verb_behind(row: Row, cursor: int) -> int | None:
    """Index of "is" behind the body that the name is tied to: "Admiral A of the Royal Fleet | is …"."""
    for probe in range(cursor, min(len(row.items), cursor + 8)):
        item = row.items[probe]
        if item.low in ("is", "serves"):
            return probe
        if not (item.capital or item.low in ("the", "of") or item.kind in ("country", "norp", "org")):
            return None
    return None


def _two_subjects(row: Row, group: PostGroup) -> bool:
    """Whether a verb of several subjects follows: in "A, Ghana FM discuss trade" the comma means "and"."""
    cursor = group.last + 1
    if cursor >= len(row.items) or row.items[cursor].kind != "word":
        return False
    following = row.items[cursor + 1] if cursor + 1 < len(row.items) else None
    if (
        row.items[cursor].low == "to"
        and following is not None
        and (following.capital or following.low == "the")
    ):
        # "A, director of Ruritania's Office to the WTO, …"
        return False
    before = row.items[cursor - 1]
    # "Chairman of the Committee at the media | launch": inside a complement it is a noun.
    ends = before.capital or before.kind != "word" or group.posts[-1].head_end == cursor
    return ends and row.items[cursor].low in row.words.plural_verbs


def _acts_next(row: Row, st: Statement, group: PostGroup) -> bool:
    """Whether a clause begins behind the comma: "After talks with Mayor A, the Minister met B"."""
    items = row.items
    verb = group.last + 1
    bare = group.first == group.last and len(group.posts) == 1
    return (
        st.position is not None
        and bare
        and items[group.first - 1].low == "the"
        and verb < len(items)
        and items[verb].kind == "word"
        and (items[verb].low in row.words.clause_verbs or items[verb].low.endswith("ed"))
        and items[verb].low not in ("of", "on", "is", "was")
    )


def _owns_next(row: Row, group: PostGroup) -> bool:
    """Whether it is the superior of the next of a list: "A, the Secretary's | Chief of Staff B"."""
    items = row.items
    cursor = group.last + 1
    if cursor >= len(items) or items[cursor].kind != "poss":
        return False
    own = row.group_at(cursor + 1)
    last = own.last if own is not None else cursor
    behind = items[last + 1 : last + 5]
    while behind and behind[0].kind in ("rank", "honorific"):
        del behind[0]
    return own is not None and bool(behind) and behind[0].kind == "name"


def _others_listed(row: Row, group: PostGroup) -> bool:
    """Whether unnamed others follow one by one: "Minister A, the Chief of Staff, and the Ambassador of X"."""
    if row.items[group.first - 1].low != "the":
        return False
    lows = [item.low for item in row.items[group.first : group.last + 5]]
    return any(lows[at : at + 3] == [",", "and", "the"] for at in range(len(lows)))


def _letters(row: Row, item: Item) -> bool:
    """Whether the word may be letters behind a name: "PhD", "psc"."""
    return (
        item.kind == "word"
        and _POSTNOMINAL.match(item.text) is not None
        and item.low not in row.words.clause_starts
    )
