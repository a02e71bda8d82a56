"""Those who hold the post of somebody named before: "met his Iranian and Russian counterparts, A and B"."""

from __future__ import annotations

import re

from .groups import PostGroup
from .idioms import idioms
from .items import ends_sentence
from .row import Row
from .statement import Statement

# "Deputy Prime Minister and Minister of Defence"
_DEPUTY_TOO = re.compile(
    r"(?:First )?(?:Deputy|Vice)[ -](?:Prime Minister|Premier|"
    r"(?:President|Chairman) of the (?:Government|(?:Council|Cabinet) of Ministers))(?:,| and| [–-]) "
    r"((?:Federal |Union )?Minister (?:of|for) .+)"
)
# "Commander of the | Royal Ruritanian | Army"
_ROYAL = re.compile(r"\b(?:Royal|Imperial) (?:(?!Army|Navy|Air|Armed|Land|Marine|Guard)[A-Z]\w+ )?(?=[A-Z])")
_OF_FORCE = re.compile(r" of (?:the )?([A-Z]\w+)$")
# Items before "his counterpart" in which the one stands whose counterpart is meant.
_REACH = 60


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
        turn = 0
        while cursor < len(items) and (
            items[cursor].kind in ("name", "rank", "honorific", "poss")
            or items[cursor].low in (",", "and", ".", "(", ")", "the", ";")
            or (post.plural and items[cursor].text in (":", "–", "—") and cursor == group.last + 1)
            or (post.plural and items[cursor].kind in ("country", "norp") and _state_of_name(row, cursor))
            or (cursor in row.starts and not row.starts[cursor].plural)
        ):
            named = row.starts.get(cursor)
            if named is not None and items[cursor].kind != "name":
                # "his Polish counterpart, Deputy Prime Minister A": his own post says what he is.
                cursor = named.last + 1
                continue
            st = by_index.get(cursor)
            if st is not None and st.position is not None and not st.counterpart and turn < len(sides):
                st.country = st.country or sides[turn]
                turn += 1
                if not post.plural:
                    break
            elif st is not None:
                if st.position is not None and not st.counterpart and st.group is not group:
                    break
                st.counterpart = True
                if held is not None:
                    st.position, st.lemma = _elsewhere(_portfolio(held[0])), held[1]
                if turn < len(sides):
                    st.country = st.country if st.country and not post.plural else sides[turn]
                turn += 1
                if not post.plural:
                    break
            elif items[cursor].text == "." and items[cursor - 1].kind not in ("rank", "honorific"):
                break
            cursor += 1


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


def _held_by_subject(
    row: Row, statements: list[Statement], group: PostGroup
) -> tuple[str | None, str | None] | None:
    """The post, with its head, of the one whose counterpart is meant.

    He stands before "his counterpart" in the sentence by his name, which has its post there or elsewhere,
    or by his post alone; else he is the last one with a post.
    """
    items = row.items
    start = group.posts[0].start
    by_index = {st.index: st for st in statements}
    for cursor in range(group.first - 1, max(-1, group.first - _REACH), -1):
        if ends_sentence(items, cursor, (".", ";")):
            break
        named = by_index.get(cursor)
        if named is not None:
            own = named if named.position else _introduced(row, statements, named)
            if own is not None and own.position and not own.counterpart:
                return own.position, own.lemma
            break
        title = row.ends.get(cursor)
        if (
            title is not None
            and cursor not in row.taken
            and not title.plural
            and title.posts[0].definite
            and title.posts[0].lemma in row.words.core_heads
            and not title.posts[0].bare
        ):
            return title.value, title.posts[0].lemma
    last = next(
        (st for st in reversed(statements) if st.end <= start and st.position and not st.counterpart), None
    )
    return (last.position, last.lemma) if last is not None else None


def _introduced(row: Row, statements: list[Statement], named: Statement) -> Statement | None:
    """The first statement with a post about one of the same surname."""
    surname = row.text[named.start : named.end].split()[-1]
    return next(
        (
            st
            for st in statements
            if st.position and not st.counterpart and row.text[st.start : st.end].split()[-1] == surname
        ),
        None,
    )


def _state_of_name(row: Row, cursor: int) -> bool:
    """Whether a state stands in brackets behind a name or before one: "A (Chile)", "of Chile, A"."""
    items = row.items
    bracketed = items[cursor - 1].text == "(" and items[cursor - 2].kind == "name"
    return bracketed or (
        cursor + 1 < len(items) and items[cursor + 1].kind in ("rank", "name", "honorific", "poss")
    )
