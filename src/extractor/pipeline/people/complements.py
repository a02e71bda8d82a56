"""The right side of a post: "of …", "for …", "to …", "Extraordinary and Plenipotentiary"."""

from __future__ import annotations

from .bodies import ACRONYM
from .brackets import bracket
from .comma_bodies import colon_field, comma_body
from .field_names import field
from .fields import numbered
from .items import Item
from .post import Post
from .prepositions import PREPOSITIONS, complement
from .value import Value
from .words import PostWords

_MAX_RIGHT = 40
# "Director General | Ruritania Coast Guard"
_OF_GUARD = frozenset({"director general", "deputy director general", "director-general"})
# What may stand behind a body that follows its head without "of".
_BEHIND_BODY = frozenset({"break", "punct", "name", "rank", "honorific"})
# Heads that have the letters of their body right behind them: "Director General | PMSA, Rear Admiral A".
_OF_LETTERS = frozenset(
    {"commander", "deputy commander", "commandant", "director general", "deputy director general"}
)


def right(items: list[Item], cursor: int, post: Post, value: Value, words: PostWords) -> int:
    """Complements after the head; returns the index after the last item that belongs to the post."""
    cursor = head_end = _suffix(items, cursor, post, value)
    limit = min(len(items), cursor + _MAX_RIGHT)
    nested = False
    while cursor < limit:
        item = items[cursor]
        after: int | None = None
        if item.text == "(":
            after = bracket(items, cursor, limit, head_end, post, value, words)
            if after is None:
                break
            cursor = after
            continue
        if item.text == ":" and cursor == head_end:
            after = colon_field(items, cursor, limit, value, words)
        elif item.text == ",":
            after = comma_body(items, cursor, limit, post, value, words)
        elif (nested or " of " in post.lemma) and _second_field(items, cursor, words):
            # "Minister of State and of Foreign Affairs"
            value.add(item)
            value.add(items[cursor + 1])
            after = field(items, cursor + 2, limit, post, value, words, "of")
        elif post.lemma == "minister of state" and not nested and _portfolio_too(items, cursor, words):
            value.add(item)
            after = field(items, cursor + 1, limit, post, value, words, "of")
        elif item.low in PREPOSITIONS and item.kind == "word":
            after = complement(items, cursor, limit, post, value, words, nested)
        elif not nested and post.lemma.endswith("commander") and _fleet_of_state(items, cursor):
            # "Commander | Pakistan Fleet": the state is part of the name.
            post.country = post.country or item.norm or None
            value.add(item)
            value.add(items[cursor + 1])
            after = cursor + 2
        elif not nested and (force := _force_of_state(items, cursor, limit, post, words)) is not None:
            post.country = post.country or item.norm or None
            for word in items[cursor + 1 : force]:
                value.add(word)
            after = force
        elif (
            item.kind in ("word", "rank", "org", "loc")
            and not nested
            and _bare_complement(items, cursor, post, words)
        ):
            after = field(items, cursor, limit, post, value, words, "of")
        if after is None or after == cursor:
            break
        cursor = after
        nested = True
    return cursor


def _second_field(items: list[Item], cursor: int, words: PostWords) -> bool:
    """Whether "and of" with a further field stands here."""
    behind = items[cursor + 1 : cursor + 3]
    return (
        items[cursor].low == "and"
        and len(behind) == 2
        and behind[0].low == "of"
        and behind[1].capital
        and behind[1].low in words.field_words
    )


def _portfolio_too(items: list[Item], cursor: int, words: PostWords) -> bool:
    """Whether "and" adds a portfolio: "Minister of State | and Defence", not "and Defence Minister B"."""
    if items[cursor].low != "and":
        return False
    behind = cursor + 1
    while behind < len(items) and items[behind].capital and items[behind].low in words.field_words:
        behind += 1
    if behind == cursor + 1 or (behind < len(items) and items[behind].kind == "rank"):
        return False
    return behind == len(items) or (items[behind].low,) not in words.heads


def _suffix(items: list[Item], cursor: int, post: Post, value: Value) -> int:
    """Read "Extraordinary and Plenipotentiary", "a.i.", "ad interim", "designate" right after the head."""
    row = [item.low for item in items[cursor : cursor + 4]]
    if row[:3] == ["extraordinary", "and", "plenipotentiary"]:
        # The full style of every ambassador; his post is "Ambassador".
        if post.lemma != "ambassador":
            for item in items[cursor : cursor + 3]:
                value.add(item)
        return cursor + 3
    if row[:2] == ["ad", "interim"]:
        for item in items[cursor : cursor + 2]:
            value.add(item)
        return cursor + 2
    if row[:1] == [","] and len(row) > 1 and row[1] in ("a.i", "a.i."):
        value.add(items[cursor])
        value.literal("a.i.")
        return cursor + 2 + (row[2:3] == ["."])
    if row[:1] in (["a.i"], ["a.i."]):
        value.literal("a.i.")
        return cursor + 1 + (row[1:2] == ["."])
    if len(row) > 1 and row[0] in ("-", "‑") and row[1] in ("designate", "elect"):
        if value.parts and value.parts[-1][1] < 0:
            # "Ambassadors-designate": the head has become a singular.
            value.literal(f"{value.parts.pop()[0]}-{row[1]}")
            return cursor + 2
        for item in items[cursor : cursor + 2]:
            value.add(item)
        return cursor + 2
    if row[:1] in (["designate"], ["elect"], ["emeritus"], ["emerita"]):
        value.add(items[cursor])
        return cursor + 1
    return cursor


def _force_of_state(items: list[Item], cursor: int, limit: int, post: Post, words: PostWords) -> int | None:
    """Index after a state's whole force right behind the head: "Commander | Botswana Defence Force"."""
    if items[cursor].kind not in ("country", "norp") or not items[cursor].norm:
        return None
    guard = [item.low for item in items[cursor + 1 : cursor + 3]] == ["coast", "guard"]
    if post.lemma not in ("commander", "deputy commander", "commandant", "chief") and not (
        guard and post.lemma in _OF_GUARD
    ):
        return None
    end = cursor + 1
    while end < limit and items[end].kind == "word" and items[end].capital:
        end += 1
        if items[end - 1].low in words.forces:
            return end
    return None


def _fleet_of_state(items: list[Item], cursor: int) -> bool:
    """Whether a fleet that is named after its state stands here."""
    return (
        items[cursor].kind in ("country", "norp")
        and cursor + 1 < len(items)
        and items[cursor + 1].text in ("Fleet", "Flotilla")
    )


def _formation(items: list[Item], cursor: int, words: PostWords) -> bool:
    """Whether a formation named after a place stands here: "Commander | Bahawalpur Corps"."""
    end = cursor
    while end < len(items) and end - cursor < 3 and items[end].kind in ("word", "loc") and items[end].capital:
        end += 1
    closed = end == len(items) or items[end].kind in _BEHIND_BODY or items[end].text.islower()
    return end > cursor + 1 and closed and items[end - 1].low in words.military_bodies


def _letters_before_name(items: list[Item], cursor: int) -> bool:
    """Whether the letters of a body stand between a head and a rank: "Commander | BMC | General A"."""
    if items[cursor].kind != "word" or ACRONYM.match(items[cursor].text) is None or cursor + 2 >= len(items):
        return False
    if items[cursor].text.endswith(("DF", "AF")):
        # "Commander BDF": a state's whole force says whose officer he is.
        return False
    behind = cursor + 1 + (items[cursor + 1].text == ",")
    return items[behind].kind == "rank" and items[cursor - 1].text[1:].islower()


def _bare_complement(items: list[Item], cursor: int, post: Post, words: PostWords) -> bool:
    """Field directly after the head: "Chairman Joint Chiefs of Staff Committee", "Secretary Defence"."""
    item = items[cursor]
    commanding = "commanding" in post.lemma or post.lemma.startswith(("goc", "aoc", "foc"))
    if commanding and (item.capital or numbered(items, cursor, words)):
        return True
    if post.lemma == "commander" and numbered(items, cursor, words):
        # "Commander 2RPIR"
        return True
    if post.lemma in _OF_LETTERS and _letters_before_name(items, cursor):
        return True
    if item.kind == "org" or not item.capital:
        return False
    following = items[cursor + 1] if cursor + 1 < len(items) else None
    if post.lemma == "commander" and _formation(items, cursor, words):
        return True
    if item.low == "general" and not (following is not None and following.low in words.field_words):
        return False
    return item.low in words.field_words and not (
        following is not None and following.kind == "rank" and item.low in ("army", "air", "navy", "police")
    )
