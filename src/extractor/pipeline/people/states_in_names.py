"""A state inside the name of a body or field: whose post it is, or a part of the name."""

from __future__ import annotations

from .body_names import goes_on, state_as_topic, state_in_name, two_states
from .body_words import body_words
from .fields import before_field_end
from .heads import match_head
from .items import Item
from .post import Post
from .value import Value
from .words import PostWords


def read_state(
    items: list[Item],
    cursor: int,
    begin: int,
    limit: int,
    post: Post,
    value: Value,
    words: PostWords,
    preposition: str,
) -> tuple[int, bool]:
    """Give the state at `cursor` to the post or add it to the name, which begins at `begin`.

    The index after what belongs to it, and whether the name ends there.
    """
    item = items[cursor]
    if two_states(items, cursor, limit):
        # "Head of the Iran-Armenia friendship group"
        for part in items[cursor : cursor + 3]:
            value.add(part)
        return cursor + 3, False
    if state_as_topic(items, cursor, limit):
        value.add(item)
        return cursor + 1, False
    if (
        item.kind == "norp"
        and cursor > begin
        and items[cursor - 1].low in ("and", "&")
        and before_field_end(items, cursor, limit, words)
    ):
        # "the Department of European and | American | Countries"
        value.add(item)
        return cursor + 1, False
    said = [part[0].lower() for part in value.parts]
    if said.count("of") < 2 and state_in_name(items, cursor, limit, words):
        # "Commissioner of the Samoa Police Service"
        if post.country is None and item.low not in ("u.s", "u.s."):
            post.country = item.norm or None
        value.add(item)
        return cursor + 1, False
    named = cursor + 1 < limit and items[cursor + 1].kind == "word" and items[cursor + 1].capital
    region = cursor > begin and said[-1:] and said[-1] in body_words().directions
    republic = said[-2:] == ["republic", "of"]
    if item.kind == "country" and named and (region or republic):
        # "the West Finland Coast Guard District", "the Republic of Fiji Military Forces"
        post.country = post.country or item.norm or None
        value.add(item)
        return cursor + 1, False
    possessive = cursor + 1 < limit and items[cursor + 1].kind == "poss"
    if preposition == "to" and cursor == begin and match_head(items, cursor + 1 + possessive, words):
        # "Special Adviser to the | French | President"
        post.country = post.country or item.norm or None
        if possessive and said[-1] == "to":
            value.literal("the")
        return cursor + 1 + possessive, False
    royal = _of_royal_force(item, said)
    if royal:
        post.country = post.country or item.norm or None
    if royal or preposition in ("for", "on", "to"):
        value.add(item)
        return cursor + 1, False
    if (
        item.kind == "country"
        and post.country not in (None, item.norm)
        and items[cursor - 1].low in words.forces
    ):
        # "the U.S. Forces Korea"
        value.add(item)
        return cursor + 1, True
    if post.country is None or (item.kind == "country" and not post.value):
        post.country = post.country or item.norm or None
    cursor += 1
    if possessive:
        if said and said[-1] in ("of", "at"):
            value.literal("the")
        return cursor + 1, False
    # A stop behind letters ends the sentence: "of Lao PDR. | Representatives of …"
    stop = item.text[-1] == "." and "." not in item.text[:-1]
    return cursor, item.kind == "country" and (stop or not goes_on(items, cursor, limit, words))


def _of_royal_force(item: Item, said: list[str]) -> bool:
    """Whether a state is part of the name of its force: "Royal Air Force of | Oman"."""
    return "royal" in said and (
        item.kind == "norp" or said[-1] == "royal" or not body_words().royal_forces.isdisjoint(said)
    )
