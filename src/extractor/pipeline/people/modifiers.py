"""The left side of a post: modifiers, country, organisation, "former"."""

from __future__ import annotations

from extractor.lexicon.cities import country_of_city
from extractor.lexicon.places import country_of_place

from .banks import bank_before
from .bodies import ACRONYM, residual
from .body_words import body_words
from .idioms import body_countries
from .items import Item
from .linked_before import linked
from .places_before import of_place, opens_body, without_place
from .portfolios import owned_portfolio
from .words import PostWords

_MAX_LEFT = 7
# Bodies whose genitive before a post is no part of it: "the Party's | First Secretary".
_OWNERS = frozenset({"party", "agency", "mission", "embassy", "delegation"})
# Before a post these stand for their organisation as a whole: "European Commission | President".
_WHOLE_BODIES = frozenset({"european commission", "eu commission"})


def left(
    items: list[Item], start: int, floor: int, words: PostWords
) -> tuple[int, str | None, str | None, bool, list[Item]]:
    """Modifiers, country and organisation before the head: index, country, organisation, former, items."""
    country: str | None = None
    organization: str | None = None
    former = False
    kept: list[Item] = []
    cursor = start - 1
    first = start
    steps = 0
    while cursor >= floor and steps < _MAX_LEFT:
        item = items[cursor]
        steps += 1
        if item.text in ("-", "‑", "/") and cursor > floor and items[cursor - 1].end == item.start:
            previous = items[cursor - 1]
            if previous.low == "ex":
                # "ex-minister"
                former, first = True, cursor - 1
                break
            if item.text == "/" or previous.low not in words.modifiers:
                if item.text != "/" and len(kept) == 1 and kept[0].low not in words.modifiers:
                    # "the Ibero-American | Secretary General"
                    kept.clear()
                break
            kept.insert(0, item)
            cursor -= 1
            continue
        if taken := linked(items, cursor, start, floor, kept, words):
            kept[:0] = items[cursor - taken + 1 : cursor + 1]
            cursor -= taken
            first = cursor + 1 if taken > 1 else first
            continue
        if (
            item.text == ")"
            and cursor - 3 >= floor
            and items[cursor - 2].text == "("
            and (
                (
                    items[cursor - 3].kind in ("country", "org")
                    or items[cursor - 3].low in words.military_bodies
                )
                and items[cursor - 1].kind in ("word", "country", "org")
            )
        ):
            # "Republic of Korea (ROK) President A"
            cursor -= 3
            continue
        if (
            item.kind == "honorific"
            and cursor > floor
            and items[cursor - 1].kind in ("poss", "org", "norp", "country")
        ):
            cursor -= 1
            continue
        if item.text == "Republic" and cursor > floor and items[cursor - 1].kind in ("country", "norp"):
            # "Benin Republic Defence Attaché"
            cursor -= 1
            continue
        if item.kind == "poss":
            cursor -= 1
            if cursor >= floor and items[cursor].kind == "word" and ACRONYM.match(items[cursor].text):
                country = next(iter(body_countries(items[cursor].text)), None)
                if country is None:
                    organization = items[cursor].text
                else:
                    # "BSF's eastern command | ADG": a state's own service.
                    kept.insert(0, items[cursor])
                first = cursor
                break
            if cursor >= floor and (items[cursor].low,) in words.heads and kept:
                # "the Polish President's security | aide"
                country = _state_of_superior(items, cursor, floor, words)
                first = cursor + 2
                break
            if (
                cursor >= floor
                and kept
                and items[cursor].capital
                and items[cursor].low in words.field_words
                and items[cursor].low not in words.government_bodies | words.public_bodies | _OWNERS
            ):
                # "Women's | Affairs | Minister"
                kept[:0] = items[cursor : cursor + 2]
                first = cursor
                cursor -= 1
                continue
            if cursor < floor or items[cursor].kind not in ("country", "org"):
                break
            item = items[cursor]
        if (
            item.kind == "country"
            and not kept
            and items[start].low in ("governor", "deputy")
            and (begin := bank_before(items, cursor, floor)) is not None
        ):
            # "Bank of Tanzania | Governor"
            country = item.norm or None
            kept.extend(items[begin : cursor + 1])
            first = begin
            break
        if item.kind == "country" and opens_body(items, cursor, start, kept, words):
            # "Rwanda Biomedical Centre | chief": the state is part of the body's name.
            country = item.norm or None
            kept.insert(0, item)
            first = cursor
            break
        if item.kind == "norp" and kept and kept[0].low in words.emigrant_words and kept[0].capital:
            # "Migration and | Tunisians | Abroad Minister"
            country = item.norm or None
            kept.insert(0, item)
            first = cursor
            cursor -= 1
            continue
        if item.kind in ("country", "norp"):
            country = item.norm or None
            if cursor > floor and items[cursor - 1].low == "royal" and items[cursor - 1].capital and kept:
                # "Royal Ruritanian Air Force | Commander"
                kept[:0] = items[cursor - 1 : cursor + 1]
                first = cursor - 1
                break
            first = cursor
            before = items[cursor - 1] if cursor > floor else None
            if before is not None and before.low in words.tense_words:
                former = _is_former(before)
            break
        if item.kind == "org":
            organization = item.norm or None
            rest = residual(item)
            mission = rest == item.text and ACRONYM.match(rest) and _known(kept, words)
            if rest and item.low not in _WHOLE_BODIES and not mission:
                kept.insert(0, Item("word", item.end - len(rest), item.end, rest, rest.lower()))
            first = cursor
            if cursor > floor and items[cursor - 1].low in words.tense_words:
                # "former UN | Secretary-General"
                former = _is_former(items[cursor - 1])
            break
        if item.low in words.tense_words and item.low not in words.modifiers:
            former = former or _is_former(item)
            first = cursor if item.low in ("former", "ex", "late") else first
            cursor -= 1
            continue
        if item.kind == "loc" and kept and kept[0].capital and kept[0].low in words.military_bodies:
            # "U.S. Indo-Pacific Command | deputy commander"
            kept.insert(0, item)
            first = cursor
            cursor -= 1
            continue
        if (
            item.kind == "loc" or (cursor == start - 1 and item.capital and country_of_place(item.text))
        ) and of_place(items, cursor, start, words):
            # "Kedah police | chief"
            if item.kind == "loc" or country_of_city(item.text) is None:
                country = country_of_place(item.norm or item.text) or country_of_city(item.text)
            kept.insert(0, item)
            first = cursor
            break
        if item.kind not in ("word", "rank", "loc"):
            break
        if item.low in body_words().adjectives_of_regions and all(one.low in words.modifiers for one in kept):
            # "the Baltic | chiefs of defence"
            first = cursor
            break
        if item.low == "under" and item.text.islower() and not (kept and kept[0].low == "secretary"):
            # "is to convene under | Deputy Speaker A"
            break
        if item.low in words.modifiers or owned_portfolio(items, cursor, floor, items[start], words):
            kept.insert(0, item)
        elif (
            kept == []
            and ACRONYM.match(item.text)
            and not _shouting_item(items[start])
            and not _leads_agency(items, start, words)
        ):
            # "FCO Minister": the office's initials say where, not what.
            pass
        elif (
            item.capital
            and item.kind == "word"
            and item.low not in words.function_words
            and (items[start].capital or item.low in words.field_words or _leads_agency(items, start, words))
            and (
                ACRONYM.match(item.text)
                or not _sentence_start(items, cursor)
                or (
                    item.low in words.field_words
                    and (items[cursor + 1].capital or items[cursor + 1].low == "and")
                )
            )
            and not item.text[0].isdigit()
        ):
            kept.insert(0, item)
        elif item.text.isdigit() and len(item.text) < 4 and kept and kept[0].low in words.military_bodies:
            # "5 Division Intelligence Officer"
            kept.insert(0, item)
            first = cursor
            break
        else:
            break
        first = cursor
        cursor -= 1
    while len(kept) > 1 and _office_letters(items, kept, start, words):
        # "MOD Press and Public | Relations | Counsellor"
        kept.pop(0)
    first, kept = without_place(items, start, first, kept, words)
    while kept and (kept[0].low in ("and", "&", "-", "embassy", "mission") or kept[0].text == "‑"):
        kept.pop(0)
    return first, country, organization, former, kept


def _known(kept: list[Item], words: PostWords) -> bool:
    """Whether all words before a head are common ones: "UNIFIL Deputy | Commander", not "KFOR Hill"."""
    return all(
        item.low in words.modifiers or item.low in words.field_words or item.kind == "punct" for item in kept
    )


def _office_letters(items: list[Item], kept: list[Item], start: int, words: PostWords) -> bool:
    """Whether a post's words begin with an office's initials, which say where, not what."""
    return (
        kept[0].kind == "word"
        and len(kept[0].text) > 2
        and ACRONYM.match(kept[0].text) is not None
        and kept[1].text not in ("-", "‑", "&", "and")
        and kept[1].kind == "word"
        and not _shouting_item(items[start])
        and not _leads_agency(items, start, words)
    )


def _state_of_superior(items: list[Item], cursor: int, floor: int, words: PostWords) -> str | None:
    """The state of the post that ends at the item: "Polish President", "the Iranian foreign minister"."""
    while cursor >= floor and ((items[cursor].low,) in words.heads or items[cursor].low in words.modifiers):
        cursor -= 1
    return (
        items[cursor].norm or None if cursor >= floor and items[cursor].kind in ("norp", "country") else None
    )


def _leads_agency(items: list[Item], start: int, words: PostWords) -> bool:
    """Whether the head has its agency before it: "CIA Director", but not "IDF Chief of the General Staff"."""
    if start + 1 < len(items) and items[start].low in ("deputy", "vice") and items[start].text.islower():
        # "U.S. Indo-Pacific Command deputy commander"
        start += 1
    following = items[start + 1] if start + 1 < len(items) else None
    return items[start].low in words.agency_heads and not (following is not None and following.low == "of")


def _sentence_start(items: list[Item], index: int) -> bool:
    if index == 0:
        return True
    before = items[index - 1]
    return before.kind == "break" or before.text in (
        ".",
        "!",
        "?",
        ":",
        "“",
        '"',
        "”",
        "•",
        "-",
        "–",
        "—",
        ")",
    )


def _shouting_item(item: Item) -> bool:
    return len(item.text) > 3 and item.text.isupper()


def _is_former(item: Item) -> bool:
    """Whether the word puts a post into the past; "Then" at a sentence's beginning goes on with the story."""
    return item.low in ("former", "ex", "late") or item.text == "then"
