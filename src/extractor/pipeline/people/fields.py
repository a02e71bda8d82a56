"""What can stand in the name of a field or body, and where such a name goes on or ends."""

from __future__ import annotations

from .bodies import ACRONYM
from .body_words import body_words
from .field_parts import adjectives, of_field
from .heads import match_head
from .items import Item
from .words import PostWords

_OPENING, _CLOSING = ("“", '"', "„", "«", "‘"), ("”", '"', "“", "»", "’")
_NAMING = frozenset({"word", "loc", "norp", "country", "org"})
_NUMBERED = frozenset({"military", "border", "frontier"})
_QUOTED = 4  # words at most in quotation marks


def continues_after(items: list[Item], index: int, limit: int, words: PostWords) -> bool:
    """Whether a name that could end here has a further word or complement."""
    if index >= limit:
        return False
    item = items[index]
    if item.kind == "poss" and index + 1 < limit:
        # "the People's National Army"
        return items[index + 1].capital and items[index + 1].low in words.field_words
    if item.low in ("of", "for", "on"):
        inner = index + 1
        while inner < limit and items[inner].low == "the":
            inner += 1
        return inner < limit and continues(items, inner, words, start=True)
    return item.kind == "word" and (item.low in words.field_words or item.capital)


def continues(items: list[Item], index: int, words: PostWords, *, start: bool = False) -> bool:
    """Whether the item can stand in the name of a body, field, country or organisation."""
    item = items[index]
    if item.kind in ("country", "norp", "org", "loc"):
        return True
    if item.kind == "rank":
        return (
            item.low in ("general", "major")
            and index + 1 < len(items)
            and items[index + 1].low in words.field_words
        )
    if item.kind == "honorific":
        return (
            start
            and index + 1 < len(items)
            and (items[index + 1].kind == "poss" or items[index + 1].low in ("king", "prime", "president"))
        )
    if numbered(items, index, words) or unit_number(items, index) is not None:
        return True
    if item.kind != "word" or (item.text[0].isdigit() and not item.low.endswith(("st", "nd", "rd", "th"))):
        return quoted_name(items, index) is not None
    if item.low in words.field_words and item.low not in words.portfolio_words:
        return True
    if (
        item.text == "New"
        and index + 1 < len(items)
        and items[index + 1].kind == "word"
        and items[index + 1].capital
    ):
        # "Premier of New South Wales"
        return True
    return item.capital and item.low not in words.function_words


def quoted_name(items: list[Item], index: int) -> int | None:
    """Index after a name of few words in quotation marks, and after what it names: "“Kordai” sector"."""
    if items[index].text not in _OPENING:
        return None
    end = index + 1
    while end < len(items) and (items[end].kind in _NAMING or items[end].text == "-"):
        end += 1
    named = index + 1 < end <= index + 1 + _QUOTED and items[index + 1].capital
    if not named or end >= len(items) or items[end].text not in _CLOSING:
        return None
    end += 1
    return end + (end < len(items) and items[end].low in body_words().quoted)


def unit_number(items: list[Item], index: int) -> int | None:
    """Index after a unit that has only a number, in small letters: "military unit No. 2026"."""
    # Asked of every item: most need no list.
    if items[index].low not in _NUMBERED or index + 1 >= len(items):
        return None
    if items[index + 1].low not in ("unit", "detachment"):
        return None
    end = index + 2 + (items[index + 2 : index + 3] != [] and items[index + 2].low == "no")
    return end + 1 if end < len(items) and items[end].text[-1].isdigit() else None


def numbered(items: list[Item], index: int, words: PostWords) -> bool:
    """Whether a formation's number stands here: "101 Area", "36th Military Zone"."""
    item = items[index]
    following = items[index + 1] if index + 1 < len(items) else None
    return (
        item.kind == "word"
        and item.text[0].isdigit()
        and len(item.text) < 6
        and following is not None
        and following.kind in ("word", "rank")
        and following.capital
        and following.low not in words.function_words
    )


def emigrants(items: list[Item], cursor: int, limit: int, words: PostWords) -> bool:
    """Whether a people's name stands for its emigrants: "Gambians Abroad", "Moroccan Expatriates"."""
    return (
        items[cursor].kind == "norp" and cursor + 1 < limit and items[cursor + 1].low in words.emigrant_words
    )


def before_field_end(items: list[Item], cursor: int, limit: int, words: PostWords) -> bool:
    """Whether the word behind the item ends a field: "American | Countries"."""
    after = cursor + 1
    return after < limit and items[after].capital and items[after].low in words.field_ends


def joins(items: list[Item], cursor: int, limit: int, words: PostWords) -> bool:
    """Whether "and" continues a field ("Interior and Municipalities") rather than a list of posts."""
    after = cursor + 1
    if (
        after + 2 < limit
        and items[after].low == "co"
        and items[after + 1].text in ("-", "‑")
        and items[after + 2].low.endswith("ed")
    ):
        # "and | co-chaired by B"
        return False
    if after < limit and items[after].low == "the":
        # "Asia and the Pacific", "Energy, and the Environment", but not "the Minister and the Ambassador".
        return (
            after + 1 < limit
            and items[after + 1].capital
            and items[after + 1].low.split()[0] in words.with_article
        )
    if (
        after < limit
        and items[after].kind == "loc"
        and (items[cursor - 1].kind == "loc" or items[cursor - 1].low in words.continents)
    ):
        return True
    if after < limit and emigrants(items, after, limit, words):
        return True
    if after < limit and _region_field(items, after, words) and items[cursor - 1].kind in ("word", "loc"):
        return True
    if (
        after + 1 < limit
        and items[after].kind == "org"
        and items[after + 1].capital
        and items[after + 1].low == "affairs"
    ):
        # "Minister of Foreign and CARICOM Affairs"
        return True
    if (
        after < limit
        and items[after].kind == "norp"
        and (items[cursor - 1].low in words.continents or items[cursor - 1].low in words.of_continents)
        and before_field_end(items, after, limit, words)
    ):
        # "European and American Countries"
        return True
    if after >= limit or items[after].kind != "word" or not continues(items, after, words):
        return False
    if not items[after].capital and items[cursor - 1].capital:
        return False
    # A post begins here: "Minister of Defence and Deputy Prime Minister".
    probe = after
    while probe < limit and probe - after < 4 and items[probe].kind in ("word", "rank"):
        head = match_head(items, probe, words)
        if (
            head
            and probe > after
            and not items[probe].capital
            and head[1] < limit
            and items[head[1]].text == ","
        ):
            # "Commander of the 3rd Brigade and exercise director, opened …"
            return False
        if head and items[probe].capital:
            if probe > after and items[probe].low in words.styles:
                # "Political Affairs, Peace and Security Ambassador A": the style of the next words.
                return True
            return (
                items[probe].low in ("justice", "members")
                and probe + 1 < limit
                and items[probe + 1].low != "of"
            )
        if items[probe].low not in words.modifiers and not (
            probe == after and ACRONYM.match(items[probe].text)
        ):
            break
        probe += 1
    return True


def _region_field(items: list[Item], index: int, words: PostWords) -> bool:
    """Whether a field begins with a state's name: "UK Overseas Territories"."""
    following = items[index + 1] if index + 1 < len(items) else None
    return (
        items[index].kind in ("country", "norp", "loc")
        and following is not None
        and following.kind == "word"
        and following.capital
        and following.low in words.field_words
    )


def enumeration(items: list[Item], cursor: int, limit: int, words: PostWords) -> bool:
    """Whether the comma stands in a list of fields: "Civilian Security, Democracy, and Human Rights"."""
    probe = cursor + 1
    seen = 0
    while probe < limit and seen < 12:
        item = items[probe]
        if item.low in ("and", "&"):
            return (
                probe > cursor
                and joins(items, probe, limit, words)
                and (
                    of_field(items[probe + 1], words)
                    or (seen > 0 and adjectives(items, probe + 1, limit, words))
                    or items[probe + 1].low == "the"
                    or items[probe + 1].kind == "loc"
                    or _region_field(items, probe + 1, words)
                    or emigrants(items, probe + 1, limit, words)
                )
            )
        if item.text == ",":
            if probe + 1 < limit and items[probe + 1].low == "and":
                last = probe + 2 + (items[probe + 2].low == "the")
                return joins(items, probe + 1, limit, words) and (
                    of_field(items[last], words) or last > probe + 2
                )
            probe += 1
            seen += 1
            continue
        if emigrants(items, probe, limit, words):
            probe += 2
            seen += 2
            continue
        if (
            item.low == "the"
            and items[probe - 1].text == ","
            and probe + 1 < limit
            and items[probe + 1].capital
            and (
                items[probe + 1].kind == "loc"
                or items[probe + 1].low.split()[0] in words.with_article
                or [item.low for item in items[probe + 1 : probe + 3]] == ["national", "community"]
            )
        ):
            # "Asia, the Middle East and Oceania", "Foreign Affairs, the National Community Abroad and …"
            probe += 1
            seen += 1
            continue
        if item.kind == "loc" and items[cursor - 1].kind in ("word", "loc"):
            # "Minister of State for Europe, North America and the Caribbean"
            probe += 1
            seen += 1
            continue
        if item.kind == "org" and probe == cursor + 1:
            # "Foreign Affairs, European Union and Cooperation"
            probe += 1
            seen += 1
            continue
        small = item.low in words.field_words and not items[cursor - 1].capital
        if (
            item.kind != "word"
            or not (item.capital or small)
            or match_head(items, probe, words)
            or item.low in words.function_words
        ):
            return False
        if not of_field(item, words) and item.low not in words.modifiers and seen == 0 and probe > cursor + 1:
            return False
        probe += 1
        seen += 1
    return False
