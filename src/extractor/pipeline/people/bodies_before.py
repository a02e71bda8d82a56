"""Names of bodies that are no state organs before the posts of their people: "Apple CEO", "PTI leaders"."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from .heads import match_heads
from .idioms import body_countries, idioms
from .items import Item
from .parties import party_before, unknown_letters
from .private_bodies import APOSTROPHES, LINKS, initials_behind, private_body
from .words import PostWords

# Longest name before its head, in items.
_LONGEST = 11


class Before(NamedTuple):
    """Items [begin, end) that name a body before a post, its letters and the state in its name, if any."""

    begin: int
    end: int
    letters: str | None = None
    country: str | None = None


def body_before(
    items: list[Item], start: int, floor: int, lemma: str, words: PostWords, letters: Collection[str]
) -> Before | None:
    """The body whose name stands before the head at `start`.

    "Dhaka Chamber of Commerce and Industry | President", "Apple | CEO", "Ruritania Teachers' Union (RTU) |
    deputy | leader". `letters` are those that the text gives to such bodies.
    """
    end = start
    while end > floor and _of_head(items, end - 1, words):
        end -= 1
        if items[end].text in ("-", "‑") and not (end > floor and _of_head(items, end - 1, words)):
            return None
    if end == floor or _shouts(items[start]):
        return None
    begin = party_before(items, end, floor, letters)
    if begin is not None:
        agency = items[begin].text in idioms().own_agencies
        shared = items[begin].text in idioms().letters and lemma not in words.member_heads
        if agency or (lemma in words.party_heads and not shared):
            return Before(begin, end)
    if unknown_letters(items[end - 1]) and (lemma in words.member_heads or lemma in words.company_heads):
        # "KTU general secretary"
        return Before(end - 1, end)
    bracketed = initials_behind(items, end - 3) if end - 3 > floor else None
    if bracketed is not None:
        found = _named(items, end - 3, floor, lemma, words)
        return None if found is None else found._replace(end=end, letters=bracketed)
    found = _named(items, end, floor, lemma, words)
    if found is None and lemma == "leader" and items[start].text.islower():
        return _led(items, end, floor, words)
    return found


def _named(items: list[Item], end: int, floor: int, lemma: str, words: PostWords) -> Before | None:
    """A body that a noun of its name or the post shows, and that ends before the item."""
    sure = lemma in words.company_heads
    if lemma not in words.corporate_heads and not sure:
        return None
    begin = _run_before(items, end, floor, words)
    if begin == end:
        return None
    run = items[begin:end]
    if any(item.low in words.private_bodies for item in _heads_of_name(run)):
        return _with_noun(items, begin, end, words)
    company = run[-1].low in words.company_nouns and len(run) > 1
    if (sure or company) and _unknown(run, words) and not any(body_countries(item.text) for item in run):
        return Before(begin, end)
    return None


def _led(items: list[Item], end: int, floor: int, words: PostWords) -> Before | None:
    """A movement that no lexicon has before its "leader": unknown words inside a sentence."""
    begin = _run_before(items, end, floor, words)
    run = items[begin:end]
    before = items[begin - 1] if begin > 0 else None
    if before is None or before.kind != "word" or before.text in LINKS - {"and", "the"}:
        return None
    known = words.field_words | words.modifiers | words.back_reference
    if not run or any(item.kind != "word" or item.low in known or item.low in LINKS for item in run):
        return None
    return (
        None if any(match_heads(items, index, words) for index in range(begin, end)) else Before(begin, end)
    )


def _shouts(item: Item) -> bool:
    return len(item.text) > 3 and item.text.isupper()


def _of_head(items: list[Item], index: int, words: PostWords) -> bool:
    """Whether the item before a head belongs to the post, not to the body: "deputy", "Vice", "General"."""
    item = items[index]
    if item.text in ("-", "‑"):
        return items[index + 1].start == item.end
    return item.kind in ("word", "rank") and item.low in words.ranks_of_posts


def _run_before(items: list[Item], end: int, floor: int, words: PostWords) -> int:
    """Where the run of capitalised words with their links begins that ends before the item."""
    begin = end
    for probe in range(end - 1, max(floor, end - _LONGEST) - 1, -1):
        item = items[probe]
        if item.kind in ("word", "loc", "norp", "country") and item.capital:
            if item.low in words.function_words or item.low in words.tense_words:
                break
            begin = probe
        elif item.text in APOSTROPHES and begin == probe + 1 and items[probe - 1].end == item.start:
            continue
        elif not (item.kind == "word" and item.low in LINKS and begin <= probe + 2):
            break
    return begin


def _heads_of_name(run: list[Item]) -> list[Item]:
    """The nouns that a name can be built on: its last word, those before "of" and "for"."""
    return [
        item
        for item, after in zip(run, [*run[1:], None], strict=True)
        if after is None or after.low in ("of", "for")
    ]


def _with_noun(items: list[Item], begin: int, end: int, words: PostWords) -> Before | None:
    """The body that a noun shows, without what stands before its name."""
    while begin < end:
        whole = private_body(items, begin, end, words)
        own = [
            item
            for item in items[begin:end]
            if item.capital and item.low not in words.private_bodies and item.low not in words.bank_words
        ]
        of_state = whole == end - 2 and items[whole].low == "of" and items[whole + 1].kind == "country"
        if (whole == end or of_state) and own:
            state = items[end - 1] if of_state else items[begin]
            return Before(begin, end, None, state.norm or None if state.kind in ("norp", "country") else None)
        begin = next((k + 1 for k in range(begin, end) if items[k].low in ("of", "for", "the", "and")), end)
    return None


def _unknown(run: list[Item], words: PostWords) -> bool:
    """Whether a run is a company's name by its words alone: none that posts are made of at its beginning."""
    first = run[0]
    if first.kind in ("norp", "country", "loc"):
        return len(run) > 1 and all(item.kind == "word" for item in run[1:])
    known = words.field_words | words.modifiers | words.back_reference | words.occasion
    return (
        first.kind == "word"
        and first.low not in known
        and not any((item.low,) in words.heads for item in run)
        and len(first.text) > 1
    )
