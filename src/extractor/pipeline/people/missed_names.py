"""Names that NER missed, read by capitals behind a rank, a form of address or a post."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .items import Item
from .name_pieces import MAX_WORDS
from .name_words import headline, name_word
from .post import Post
from .words import PostWords, post_words

# Words of a list that belong to no sentence of their own.
_LINKS = frozenset(
    {
        "of",
        "the",
        "and",
        "as",
        "well",
        "from",
        "for",
        "in",
        "with",
        "his",
        "her",
        "their",
        "both",
        "respectively",
    }
)
_PLACING = frozenset({"in", "at", "near", "inside", "outside", "around", "along"})
INITIAL_ITEM = re.compile(r"^(?:[^\W\d_]\.?){1,3}$")


def missed_names(text: str, items: list[Item]) -> list[tuple[int, int]]:
    """Names behind a rank or form of address where the row has plain capitalised words."""
    words = post_words()
    found: list[tuple[int, int]] = []
    for index, item in enumerate(items[:-1]):
        if item.kind not in ("rank", "honorific"):
            continue
        cursor = index + 1
        if items[cursor].text == "." and items[cursor].start == item.end:
            cursor += 1
        if cursor + 2 < len(items) and items[cursor].text == "(":
            closing = next(
                (k for k in range(cursor + 1, min(len(items), cursor + 4)) if items[k].text == ")"), None
            )
            if closing is None:
                continue
            cursor = closing + 1
        span = name_at(text, items, cursor, words)
        if span is None:
            continue
        if item.kind == "rank" and not item.text[:1].isupper():
            continue
        found.append(span)
    return found


def names_by_posts(text: str, items: list[Item], posts: Sequence[Post]) -> list[tuple[int, int]]:
    """Names of two words and more that a post points at: behind it, in apposition before it, in its list."""
    words = post_words()
    found: list[tuple[int, int]] = []
    for post in posts:
        cursor = post.last + 1
        if not post.plural:
            if (
                cursor < len(items)
                and items[cursor].text == ","
                and (post.country or post.organization or post.definite)
            ):
                cursor += 1
            bracket = cursor < len(items) and items[cursor].text == "("
            span = name_at(text, items, cursor + bracket, words)
            if bracket and (span is None or text[span[1] : span[1] + 1] != ")"):
                span = None
            if span is not None and not text[span[0] : span[1]].isupper():
                parts = len(re.findall(r"[^\W\d_]+", text[span[0] : span[1]]))
                close = cursor == post.last + 1 and items[post.last].capital and not headline(text, span[0])
                if parts > 1 or (close and text[span[1] : span[1] + 2] not in ("’s", "'s")):
                    found.append(span)
            before = post.first - 1
            if before >= 0 and items[before].low in ("the", "a"):
                before -= 1
            if before > 0 and (
                items[before].text == ","
                or (items[before].text in ("–", "—", "-") and items[before - 1].end < items[before].start)
            ):
                span = name_before(text, items, before - 1, words)
                if span is not None and (items[before].text == "," or _line_start(text, span[0])):
                    found.append(span)
            elif before > 0 and items[before].text == "(":
                span = name_before(text, items, before - 1, words)
                if span is not None:
                    found.append(span)
        else:
            found.extend(_in_list(text, items, post, words))
    return found


def _line_start(text: str, start: int) -> bool:
    return text[text.rfind("\n", 0, start) + 1 : start].strip(" \t•*·-–") == ""


def _in_list(text: str, items: list[Item], post: Post, words: PostWords) -> list[tuple[int, int]]:
    """Read "… of Azerbaijan (Ali Asadov), Belarus (…)" and "Ministers A (Türkiye) and B (Romania)"."""
    found: list[tuple[int, int]] = []
    told = False
    cursor = post.head_end
    while cursor < len(items) and cursor < post.head_end + 120:
        item = items[cursor]
        if item.text in (".", ";") or item.kind == "break":
            break
        if item.text == "(" and items[cursor - 1].kind in ("country", "name", "org"):
            span = name_at(text, items, cursor + 1, words)
            if span is not None and " " in text[span[0] : span[1]] and text[span[1] : span[1] + 1] == ")":
                found.append(span)
        elif cursor > post.last and item.kind == "word" and item.text.islower() and item.low not in _LINKS:
            # A verb: whatever capitals come behind it are of its sentence, not of the list.
            told = told or item.low not in words.list_words | words.list_openers | words.occasion
        elif (
            cursor > post.last
            and item.kind == "word"
            and (cursor == post.last + 1 or items[cursor - 1].low in ("and", ","))
        ):
            span = name_at(text, items, cursor, words)
            if (
                span is not None
                and " " in text[span[0] : span[1]]
                and not told
                and not headline(text, span[0])
            ):
                found.append(span)
                while cursor + 1 < len(items) and items[cursor + 1].start < span[1]:
                    cursor += 1
        cursor += 1
    return found


def name_before(text: str, items: list[Item], cursor: int, words: PostWords) -> tuple[int, int] | None:
    """The name of two words and more that ends with the item, read by capitals alone."""
    last = cursor
    first: int | None = None
    count = 0
    while cursor >= 0 and count < MAX_WORDS:
        item = items[cursor]
        if item.text in ("-", "‑", "."):
            glued = cursor > 0 and items[cursor - 1].end == item.start
            if not glued or (item.text == "." and not INITIAL_ITEM.match(items[cursor - 1].text)):
                break
            cursor -= 1
            continue
        if (
            item.kind == "word"
            and item.text.islower()
            and item.low in words.name_particles
            and cursor > 0
            and items[cursor - 1].capital
            and first is not None
        ):
            cursor -= 1
            continue
        if (
            item.kind == "word"
            and item.text.islower()
            and first is not None
            and items[cursor - 1].text == "-"
        ):
            cursor -= 1
            continue
        if not name_word(item, words):
            break
        first = cursor
        count += 1
        cursor -= 1
    if first is not None and first and items[first - 1].low in _PLACING:
        # "at Plaza Mayor, | the Mayor"
        return None
    if first is None or count < 2 or any(items[k].low in words.field_words for k in range(first, last + 1)):
        return None
    return items[first].start, items[last].end


def name_at(text: str, items: list[Item], cursor: int, words: PostWords) -> tuple[int, int] | None:
    """The name that begins at the item, read by capitals alone."""
    begin = cursor
    last: int | None = None
    count = 0
    while cursor < len(items) and count < MAX_WORDS:
        item = items[cursor]
        if item.text in ("-", "‑", "'", "’", ".") and last is not None:
            glued = item.start == items[cursor - 1].end and cursor + 1 < len(items)
            if item.text == "." and not INITIAL_ITEM.match(items[cursor - 1].text):
                break
            if not glued:
                break
            cursor += 1
            continue
        if item.kind == "name":
            # NER has the rest.
            return (items[begin].start, item.end) if cursor > begin else None
        if (
            item.kind == "word"
            and item.text.islower()
            and last is not None
            and items[cursor - 1].text in ("-", "‑")
        ):
            last = cursor
            cursor += 1
            continue
        if item.kind not in ("word", "loc") and not (
            item.kind in ("country", "norp") and last is not None and count == 1
        ):
            break
        if (
            item.kind == "word"
            and item.low in words.name_particles
            and item.text.islower()
            and last is not None
        ):
            cursor += 1
            continue
        if not item.capital or item.text[0].isdigit():
            break
        if last is None and _surname_like_word(items, cursor, words):
            last = cursor
            count += 1
            cursor += 1
            continue
        if (
            item.low in words.function_words
            or item.low in ("who", "was", "will", "staff")
            or (
                (item.low,) in words.heads
                and len(item.text) > 2
                and not (last is not None and item.low in words.name_like_heads)
            )
        ):
            break
        if last is None and (
            item.text in words.abbreviations
            or item.text + "." in words.abbreviations
            or item.low in words.name_prefixes
            or item.low in words.modifiers
            or item.low in words.head_starts
            or item.low in words.field_ends
            or (item.low in words.field_words and not item.text.isupper())
        ):
            return None
        last = cursor
        count += 1
        cursor += 1
    if last is None or (count == 1 and items[begin].low in words.surnames_like_words):
        return None
    if items[begin].kind == "loc" and last == begin:
        return None
    if cursor + 1 < len(items) and items[cursor].kind == "rank" and items[cursor + 1].kind == "name":
        # "Director General | Future Combat | Brigadier A": the post goes on.
        return None
    return items[begin].start, items[last].end


def _surname_like_word(items: list[Item], cursor: int, words: PostWords) -> bool:
    """Whether a word is a surname here, before a given name: "Ambassador | He Yafei"."""
    if items[cursor].low not in words.surnames_like_words or not items[cursor].text.istitle():
        return False
    following = items[cursor + 1] if cursor + 1 < len(items) else None
    return (
        following is not None
        and following.text.istitle()
        and following.start == items[cursor].end + 1
        and (following.kind == "name" or name_word(following, words))
    )
