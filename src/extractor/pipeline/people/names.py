"""Spans of persons' names: NER's spans set right, and names that NER missed behind a rank or form of address."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Protocol

from extractor.lexicon.mention import Mention

from .items import Item
from .posts import Post
from .words import PostWords, post_words


class Spanned(Protocol):
    """Anything with a place in the text."""

    @property
    def start(self) -> int:
        """First character."""

    @property
    def end(self) -> int:
        """Character after the last."""


_WORD = re.compile(r"[^\W_]+(?:[.'’‑-][^\W_]+)*\.?")
_INITIALS_BEFORE = re.compile(
    r"(?:(?<=\s)|(?<=[(“\"',;:–—-])|^)(?:(?!(?:Dr|Mr|Ms|St|Lt|Jr|Sr|No|Sh(?= ))\.)[^\W\d_a-z][^\W\d_A-Z]?\.[ -]?){1,3}$"
)
_SUFFIX_AFTER = re.compile(r",? (?:Jr|Sr)\b\.?|,? (?:III|II|IV)\b")
_NICKNAME = re.compile(r"^ ?[“\"'(]\w+[”\"')] ?$")
_INITIAL_ITEM = re.compile(r"^(?:[^\W\d_]\.?){1,3}$")
_OF_BEFORE = re.compile(r"(?:\bof|\bof the|\bfrom|\bin|\band|,)\s$")
_MONARCH = re.compile(r"(?:Majesty|Highness|H\.?M\.?|H\.?H\.?|the)\s$")
_OF_THE = re.compile(r"\bof the $")
_DANGLING = re.compile(r"\s(?:of|and|the|from|in|to|at|with|for|on|as|said|who|has|was|is)$")
_MAX_WORDS = 6


def person_names(
    text: str, spans: Iterable[tuple[int, int]], mentions: Sequence[Mention]
) -> list[tuple[int, int]]:
    """Sorted, non-overlapping spans of names without titles; initials, particles and suffixes taken in."""
    words = post_words()
    ranks = {m.start: m.end for m in mentions if m.label in ("RANK", "HONORIFIC")}
    forces = {m.start: m.end for m in mentions if m.label == "RANK"}
    places = {(m.start, m.end) for m in mentions if m.label in ("COUNTRY", "NORP", "ORG")}
    for m in mentions:
        # "of Armenia Nikol Pashinyan": the state is no first name; "Israel Katz" keeps his.
        if (
            m.label in ("ORG", "NORP")
            or (m.label == "COUNTRY"
            and _OF_BEFORE.search(text, max(0, m.start - 12), m.start))
        ):
            ranks.setdefault(m.start, m.end)
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        for piece_start, piece_end in _pieces(text, start, end):
            cleaned = _clean(text, piece_start, piece_end, ranks, forces, words)
            if cleaned is None or cleaned in places:
                continue
            tail = text[cleaned[0] : cleaned[1]].split()
            if (
                (len(tail) > 1
                and tail[-1].lower() in words.named_things)
                or (len(tail) == 1
                and _OF_THE.search(text, max(0, cleaned[0] - 8), cleaned[0]))
            ):
                continue
            if out and cleaned[0] < out[-1][1]:
                continue
            if out and _mergeable(text, out[-1], cleaned, words):
                out[-1] = (out[-1][0], cleaned[1])
            else:
                out.append(cleaned)
    edges = sorted(m.end for m in mentions if m.label in ("RANK", "HONORIFIC"))
    return [_extend(text, span, edges, words) for span in out]


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The span cut at line ends, semicolons and "and"."""
    pieces: list[tuple[int, int]] = []
    position = start
    for match in re.finditer(r"\n|;| and | & ", text[start:end]):
        pieces.append((position, start + match.start()))
        position = start + match.end()
    pieces.append((position, end))
    return [(a, b) for a, b in pieces if text[a:b].strip()]


def _clean(
    text: str, start: int, end: int, ranks: dict[int, int], forces: dict[int, int], words: PostWords
) -> tuple[int, int] | None:
    while start < end and not text[start].isalpha():
        start += 1
    if _MONARCH.search(text, max(0, start - 12), start) and text.startswith("Sultan ", start):
        start += len("Sultan ")
    inside = [stop for first, stop in forces.items() if start < first and stop < end]
    if inside and (m := re.match(r"[\s.]*", text[max(inside) : end])):
        # "Chinar Corps Lt Gen Amardeep": NER took in what stands before the rank.
        start = max(inside) + m.end()
    while True:
        stop = ranks.get(start)
        if stop is not None and stop < end:
            start = stop
        else:
            match = _WORD.match(text, start, end)
            if match is None:
                return None
            low = match.group().lower().replace("’", "'").rstrip(".")
            if low not in words.name_prefixes or match.end() >= end:
                break
            start = match.end()
        while start < end and not text[start].isalpha():
            start += 1
        if start >= end:
            return None
    piece = text[start:end]
    match_tail = re.search(r"(?:['’]s?|[\s,.;:–—(-])+$", piece)
    if match_tail and match_tail.start() > 0:
        keep_dot = re.search(r"\b(?:[JS]r|[^\W\d_])\.$", piece)
        if not keep_dot:
            end = start + match_tail.start()
    dangling = _DANGLING.search(text, start, end)
    if dangling:
        end = dangling.start()
    if end <= start or not any(c.isupper() for c in text[start:end]):
        return None
    if any(c.isdigit() for c in text[start:end]) or "@" in text[start:end] or "http" in text[start:end]:
        return None
    tail = _WORD.findall(text[start:end])
    if not tail or (tail[0].lower() in words.function_words and len(tail) == 1):
        return None
    return start, end


def _mergeable(text: str, left: tuple[int, int], right: tuple[int, int], words: PostWords) -> bool:
    between = text[left[1] : right[0]]
    if between in (" ", "-", " - ") and between != " - ":
        return len(text[left[0] : right[1]].split()) <= _MAX_WORDS + 2
    if _NICKNAME.match(between) and between.strip():
        return True
    inner = between.split()
    return (
        bool(inner)
        and between.startswith(" ")
        and all(w.lower().strip("-") in words.name_particles for w in inner)
        and inner[0] not in ("y", "e", "us")
    )


def _extend(text: str, span: tuple[int, int], edges: list[int], words: PostWords) -> tuple[int, int]:
    start, end = span
    before = bisect_right(edges, start)
    floor = max(0, start - 12, edges[before - 1] if before else 0)
    window = text[floor:start]
    match = _INITIALS_BEFORE.search(window)
    if match and not window.endswith("\n") and (match.start() > 0 or floor != start - 12):
        start = floor + match.start()
    suffix = _SUFFIX_AFTER.match(text, end)
    if suffix:
        end = suffix.end()
    while True:
        following = re.match(r"[ ]([^\W\d_]+)(?![\w'’.-])", text[end : end + 12])
        if (
            following
            and following.group(1).lower() in words.name_suffixes
            and following.group(1).lower() not in ("v", "vi")
        ):
            end += following.end()
            continue
        return start, end


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
            span = name_at(text, items, cursor, words)
            if span is not None and not text[span[0] : span[1]].isupper():
                parts = len(re.findall(r"[^\W\d_]+", text[span[0] : span[1]]))
                close = cursor == post.last + 1 and items[post.last].capital and not _headline(text, span[0])
                if parts > 1 or (close and text[span[1] : span[1] + 2] not in ("’s", "'s")):
                    found.append(span)
            before = post.first - 1
            if before >= 0 and items[before].low in ("the", "a"):
                before -= 1
            if before > 0 and (
                items[before].text == ","
                or (items[before].text in ("–", "—", "-")
                and items[before - 1].end < items[before].start)
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
    """ "… of Azerbaijan (Ali Asadov), Belarus (Roman Golovchenko)" and "Ministers A (Türkiye) and B (Romania)"."""
    found: list[tuple[int, int]] = []
    cursor = post.head_end
    while cursor < len(items) and cursor < post.head_end + 120:
        item = items[cursor]
        if item.text in (".", ";") or item.kind == "break":
            break
        if item.text == "(" and items[cursor - 1].kind in ("country", "name", "org"):
            span = name_at(text, items, cursor + 1, words)
            if span is not None and " " in text[span[0] : span[1]] and text[span[1] : span[1] + 1] == ")":
                found.append(span)
        elif (
            cursor > post.last
            and item.kind == "word"
            and (cursor == post.last + 1 or items[cursor - 1].low in ("and", ","))
        ):
            span = name_at(text, items, cursor, words)
            if span is not None and " " in text[span[0] : span[1]]:
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
    while cursor >= 0 and count < _MAX_WORDS:
        item = items[cursor]
        if item.text in ("-", "‑", "."):
            glued = cursor > 0 and items[cursor - 1].end == item.start
            if not glued or (item.text == "." and not _INITIAL_ITEM.match(items[cursor - 1].text)):
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
        if not _name_word(item, words):
            break
        first = cursor
        count += 1
        cursor -= 1
    if first is None or count < 2 or any(items[k].low in words.field_words for k in range(first, last + 1)):
        return None
    return items[first].start, items[last].end


def _name_word(item: Item, words: PostWords) -> bool:
    """Whether a capitalised word may be part of a name."""
    if item.kind != "word" or not item.capital or item.text[0].isdigit():
        return False
    if (
        item.low in words.function_words
        or item.low in words.field_words
        or item.low in words.name_prefixes
        or item.low in words.named_things
    ):
        return False
    return (item.low,) not in words.heads


def extended(text: str, items: list[Item], spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Names of one word that NER cut off from their other parts: "[Mevlüt] Çavuşoğlu", "Lloyd J. [Austin]"."""
    words = post_words()
    by_start = {item.start: index for index, item in enumerate(items) if item.kind == "name"}
    out: list[tuple[int, int]] = []
    for start, end in spans:
        index = by_start.get(start)
        if index is None:
            out.append((start, end))
            continue
        first, last = index, index
        single = " " not in text[start:end] and not _headline(text, start)
        open_end = text[start:end].split()[-1].lower() in words.name_particles
        if (
            open_end
            and last + 1 < len(items)
            and items[last + 1].kind in ("word", "loc")
            and items[last + 1].capital
            and text[end : items[last + 1].start] in (" ", "-", "- ")
        ):
            last += 1
        while single and last + 1 < len(items) and last - index < 3:
            following = items[last + 1]
            if not _name_word(following, words) or text[items[last].end : following.start] != " ":
                break
            last += 1
        row = items[index + 1 : index + 5]
        if (
            len(row) > 3
            and row[0].text in ('"', "“")
            and row[1].capital
            and row[2].text in ('"', "”")
            and (row[3].kind == "name" or _name_word(row[3], words))
        ):
            last = index + 4
        while (
            first > 1
            and index - first < 3
            and len(items[first - 1].text) == 1
            and items[first - 1].capital
            and items[first - 1].kind == "word"
            and items[first - 1].low not in ("i",)
            and not _opens_sentence(items, first - 1)
        ):
            first -= 1
        while single and first > 0 and index - first < 4:
            before = items[first - 1]
            if (
                before.text == "."
                and first > 1
                and _INITIAL_ITEM.match(items[first - 2].text)
                and items[first - 2].capital
            ):
                first -= 2
                continue
            if (
                not _name_word(before, words)
                or text[before.end : items[first].start] != " "
                or _opens_sentence(items, first - 1)
            ):
                break
            first -= 1
        tail = re.match(r"-[^\W\d_]+", text[items[last].end : items[last].end + 20])
        out.append((items[first].start, items[last].end + (tail.end() if tail else 0)))
    return out


def _opens_sentence(items: list[Item], index: int) -> bool:
    return (
        index == 0
        or items[index - 1].kind == "break"
        or items[index - 1].text in (".", ":", "“", '"', "?", "!")
    )


def trusted_forms(text: str, mentions: Sequence[Spanned]) -> list[str]:
    """The forms of a name, without those of headlines that only add a word in title case ("Antony Blinken Travel")."""
    body = [text[m.start : m.end] for m in mentions if not _headline(text, m.start)]
    forms: list[str] = []
    for mention in mentions:
        form = text[mention.start : mention.end]
        if form in body or not any(" " in other and form.startswith(other + " ") for other in body):
            forms.append(form)
    return forms


def _headline(text: str, start: int) -> bool:
    """Whether the line is set in title case or capitals, so that capitals say nothing."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    line = text[line_start : line_end if line_end >= 0 else len(text)][:300]
    long_words = [w for w in line.split() if len(w) > 3 and w[0].isalpha()]
    return len(long_words) > 3 and sum(w[0].isupper() for w in long_words) > 0.7 * len(long_words)


def without_things(items: list[Item]) -> set[int]:
    """Starts of names that are part of a thing's: "King Hussein Bridge", "the frigate Admiral Essen"."""
    words = post_words()
    dropped: set[int] = set()
    for index, item in enumerate(items):
        if item.kind != "name":
            continue
        before = items[index - 1].low if index else ""
        if before in words.named_before and items[index - 1].kind == "word":
            dropped.add(item.start)
            continue
        cursor = index + 1
        while cursor < len(items) and cursor - index < 5:
            following = items[cursor]
            if (
                following.kind not in ("word", "loc", "org")
                or not following.capital
                or following.start != items[cursor - 1].end + 1
            ):
                break
            if (
                following.low in words.named_things
                or (following.kind != "word"
                and following.low.split()[-1] in words.named_things)
            ):
                dropped.add(item.start)
                break
            cursor += 1
    return dropped


def name_at(text: str, items: list[Item], cursor: int, words: PostWords) -> tuple[int, int] | None:
    """The name that begins at the item, read by capitals alone."""
    begin = cursor
    last: int | None = None
    count = 0
    while cursor < len(items) and count < _MAX_WORDS:
        item = items[cursor]
        if item.text in ("-", "‑", "'", "’", ".") and last is not None:
            glued = item.start == items[cursor - 1].end and cursor + 1 < len(items)
            if item.text == "." and not _INITIAL_ITEM.match(items[cursor - 1].text):
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
        if (
            item.low in words.function_words
            or item.low in ("who", "was", "will", "staff")
            or ((item.low,) in words.heads
            and len(item.text) > 2
            and not (last is not None and item.low in words.name_like_heads))
        ):
            break
        if last is None and (
            item.low in words.modifiers
            or item.low in words.head_starts
            or (item.low in words.field_words
            and not item.text.isupper())
        ):
            return None
        last = cursor
        count += 1
        cursor += 1
    if last is None:
        return None
    if items[begin].kind == "loc" and last == begin:
        return None
    return items[begin].start, items[last].end
