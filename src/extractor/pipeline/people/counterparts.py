"""Those who hold the post of somebody named before: "met his Iranian and Russian counterparts, A and B"."""

from __future__ import annotations

import re

from .groups import PostGroup
from .idioms import idioms
from .items import ends_sentence, sentence_begin
from .post import Post
from .row import Row
from .statement import Statement

# A post, its head and the item of the name of him who holds it.
_Held = tuple[str | None, str | None, int | None]
# "Deputy Prime Minister and Minister of Defence"
_DEPUTY_TOO = re.compile(
    r"(?:First )?(?:Deputy|Vice)[ -](?:Prime Minister|Premier|"
    r"(?:President|Chairman) of the (?:Government|(?:Council|Cabinet) of Ministers))(?:,| and| [–-]) "
    r"((?:Federal |Union )?Minister (?:of|for) .+)"
)
_NAMED = frozenset({"name", "rank", "honorific"})
_BETWEEN_STATES = frozenset({"from", "of", "the", "and", ",", "respectively"})
# "Commander of the | Royal Ruritanian | Army"
_ROYAL = re.compile(r"\b(?:Royal|Imperial) (?:(?!Army|Navy|Air|Armed|Land|Marine|Guard)[A-Z]\w+ )?(?=[A-Z])")
_OF_FORCE = re.compile(r" of (?:the )?([A-Z]\w+)$")
# Items before "his counterpart" in which the one stands whose counterpart is meant.
_REACH = 60
# Sentences in which "he" may go on about one named before.
_SENTENCES = 4
# Before whoever is not the subject of a sentence.
_OBLIQUE = ("by", "with", "to", "for", "of", "from", "on", "meet", "meets", "met", "received", "welcomed")


def counterparts(row: Row, statements: list[Statement]) -> None:
    """Read "his Iranian and Russian counterparts, A and B": the others' post, the states in turn."""
    items = row.items
    by_index = {st.index: st for st in statements}
    for group in row.groups:
        post = group.posts[0]
        if post.lemma not in row.words.counterpart_heads:
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
        held = _held_by_subject(row, statements, group)
        cursor = group.last + 1
        of_states = _states_behind(row, post) if post.plural else []
        if of_states:
            # "his colleagues from Kenya and Uganda, A and B"
            sides = [items[index].norm for index in of_states]
            cursor = max(cursor, of_states[-1] + 1)
        turn, begin = 0, cursor
        while cursor < len(items) and (
            items[cursor].kind in ("name", "rank", "honorific", "poss")
            or items[cursor].low in (",", "and", ".", "(", ")", "the", ";")
            or (items[cursor - 1].text == "(" and items[cursor].low in row.words.rank_notes)
            or (post.plural and items[cursor].text in (":", "–", "—") and cursor == begin)
            or (post.plural and items[cursor].kind in ("country", "norp") and _state_of_name(row, cursor))
            or (post.plural and items[cursor].low in ("from", "of") and _state_of_name(row, cursor + 1))
            or (post.plural and _own_state(row, cursor))
            or (cursor in row.starts and not row.starts[cursor].plural)
        ):
            named = row.starts.get(cursor)
            if named is not None and items[cursor].kind != "name":
                # "his Polish counterpart, Deputy Prime Minister A": his own post says what he is.
                cursor = named.last + 1
                continue
            st = by_index.get(cursor)
            if (
                st is not None
                and st.position == "Ambassador"
                and st.group is not None
                and _style(held, st.group)
            ):
                # "the Permanent Secretary and his Polish counterpart, Ambassador A": a form of address.
                st.position = None
            if st is not None and st.position is not None and not st.counterpart and turn < len(sides):
                st.country = st.country or sides[turn]
                turn += 1
                if not post.plural:
                    break
            elif st is not None:
                if st.position is not None and not st.counterpart and st.group is not group:
                    break
                st.counterpart = True
                st.counterpart_of = held[2] if held is not None else None
                if held is not None:
                    st.position, st.lemma = _elsewhere(_portfolio(held[0])), held[1]
                if turn < len(sides):
                    st.country = st.country if st.country and not post.plural else sides[turn]
                turn += 1
                if not post.plural:
                    break
            elif items[cursor].kind == "country" and 0 < turn == len(sides):
                # "colleagues from Kenya (A) and Uganda (B)"
                sides.append(items[cursor].norm)
            elif items[cursor].text == "." and items[cursor - 1].kind not in ("rank", "honorific"):
                break
            cursor += 1


def _states_behind(row: Row, post: Post) -> list[int]:
    """The items of the states in "counterparts | from Kenya and Uganda, A and B", if they are several."""
    items = row.items
    cursor = post.head_end
    if cursor >= len(items) or items[cursor].low not in ("from", "of"):
        return []
    found: list[int] = []
    while cursor < len(items) and (items[cursor].kind == "country" or items[cursor].low in _BETWEEN_STATES):
        if items[cursor].kind == "country" and items[cursor].norm:
            found.append(cursor)
        cursor += 1
    return found if len(found) > 1 else []


def _style(held: _Held | None, group: PostGroup) -> bool:
    """Whether "Ambassador" only addresses the counterpart of somebody who is none."""
    return held is not None and held[0] is not None and held[1] != "ambassador" and group.posts[0].bare


def _portfolio(position: str | None) -> str | None:
    """The ministry of one who is more: his counterpart is "Minister of Defence", not deputy head too."""
    match = _DEPUTY_TOO.match(position or "")
    return position if match is None else match.group(1)


def _elsewhere(position: str | None) -> str | None:
    """The post without the name of one state's force: "Chief of Defence | of the Bundeswehr"."""
    if position is None:
        return None
    force = _OF_FORCE.search(position)
    if force is not None and force.group(1) in idioms().countries:
        position = position[: force.start()]
    return _ROYAL.sub("", position)


def _held_by_subject(row: Row, statements: list[Statement], group: PostGroup) -> _Held | None:
    """The post, with its head and the name, of the one whose counterpart is meant.

    He stands before "his counterpart" in the sentence by his name, which has its post there or elsewhere,
    or by his post alone, of which "the minister" is a short form; else he is the subject of the sentence
    before, or the last one with a post.
    """
    items = row.items
    start = group.posts[0].start
    called: str | None = None
    begin = 0
    by_index = {st.index: st for st in statements}
    for cursor in range(group.first - 1, max(-1, group.first - _REACH), -1):
        if ends_sentence(items, cursor, (".", ";")):
            begin = cursor
            break
        if items[cursor].text == "I" and statements[0].index < cursor:
            # "I will meet my Fijian counterpart": that of him whose statement the page is.
            own = _introduced(row, statements, statements[0])
            return _held(own)
        named = by_index.get(cursor)
        oblique = named is not None and items[row.before_title(named)].low in _OBLIQUE
        if oblique or (named is not None and _is_object(row, cursor, group.first)):
            # "is to meet A and hold talks with his counterpart B": not that of A.
            continue
        if named is not None:
            own = _introduced(row, statements, named)
            if own is not None and not own.counterpart:
                return _held(own, named)
            break
        title = row.ends.get(cursor)
        if (
            title is not None
            and cursor not in row.taken
            and not title.plural
            and title.posts[0].definite
            and title.posts[0].lemma in row.words.core_heads
        ):
            if not title.posts[0].bare:
                return title.value, title.posts[0].lemma, None
            called = called or title.posts[0].lemma
    earlier = [st for st in statements if st.end <= start and st.position and not st.counterpart]
    if called is not None:
        earlier = [st for st in earlier if st.lemma == called] or earlier
    elif (subject := _subject_before(row, statements, begin)) is not None:
        own = _introduced(row, statements, subject)
        if own is not None and not own.counterpart:
            return _held(own)
    return _held(_introduced(row, statements, earlier[-1])) if earlier else None


def _held(own: Statement | None, named: Statement | None = None) -> _Held | None:
    """The post that a statement gives, with the name at which it is meant."""
    return (own.position, own.lemma, (named or own).index) if own is not None else None


def _subject_before(row: Row, statements: list[Statement], begin: int) -> Statement | None:
    """Whom the sentences before item `begin` have for their subject, whom "he" goes on about.

    A sentence with "he" or a bare title ("The Minister was received by B") goes on about one named before.
    """
    items = row.items
    by_index = {st.index: st for st in statements}
    for _ in range(_SENTENCES):
        first = sentence_begin(items, begin - 1, _REACH - 1, (".", ";"))
        for index in range(max(first, 0), begin):
            st = by_index.get(index)
            title = row.ends.get(index)
            if st is not None:
                before = items[row.before_title(st)].low if row.before_title(st) >= first else ""
                return None if before in _OBLIQUE else st
            if items[index].low in ("he", "she"):
                break
            if title is not None and index not in row.taken and title.posts[0].definite:
                same = [st for st in statements if st.index < first and st.lemma == title.posts[0].lemma]
                own = [st for st in same if st.position and not st.counterpart]
                if own and not title.plural and items[title.first - 2].low not in _OBLIQUE:
                    return own[-1]
        else:
            return None
        begin = first
    return None


def _is_object(row: Row, index: int, end: int) -> bool:
    """Whether the name is whom the subject met before: "A called on B and met his counterpart"."""
    behind = [item.low for item in row.items[index + 1 : end]]
    if "and" not in behind or not {"with", "met", "received"} & set(behind):
        return False
    cursor = index - 1
    while cursor > 0 and (row.items[cursor].kind != "word" or row.items[cursor].capital):
        cursor -= 1
    return row.items[cursor].low in ("on", "with", "met", "by", "received") and row.items[cursor].text != ","


def _introduced(row: Row, statements: list[Statement], named: Statement) -> Statement | None:
    """The statement that says the post of a name in full: another of the same surname for "Minister A"."""
    if named.position is not None and " " in named.position:
        return named
    surname = row.text[named.start : named.end].split()[-1]
    same = [
        st
        for st in statements
        if st.position and not st.counterpart and row.text[st.start : st.end].split()[-1] == surname
    ]
    if named.position is None:
        return same[0] if same else None
    return next((st for st in same if (st.position or "").startswith(f"{named.position} ")), named)


def _state_of_name(row: Row, cursor: int) -> bool:
    """Whether a state stands in brackets behind a name or before one: "A (Chile)", "of Chile, A"."""
    items = row.items
    if cursor < len(items) and items[cursor].low == "the":
        cursor += 1
    if cursor >= len(items) or items[cursor].kind not in ("norp", "country"):
        return False
    opened = [item.text for item in items[cursor + 1 : cursor + 2]]
    if opened in (["("], [","]) and cursor + 2 < len(items) and items[cursor + 2].kind in _NAMED:
        return True
    bracketed = items[cursor - 1].text == "(" and items[cursor - 2].kind == "name"
    return bracketed or (
        cursor + 1 < len(items) and items[cursor + 1].kind in ("rank", "name", "honorific", "poss")
    )


def _own_state(row: Row, cursor: int) -> bool:
    """Whether the item belongs to the state right behind a name: "A | of the Comoros | and B of Utopia"."""
    items = row.items
    while items[cursor].kind == "country" or items[cursor].low == "the":
        cursor -= 1
    if items[cursor].low not in ("of", "from") or items[cursor - 1].kind != "name":
        return False
    state = cursor + 1 + (cursor + 1 < len(items) and items[cursor + 1].low == "the")
    return state < len(items) and items[state].kind == "country"
