"""Grammar of posts: "[Kazakh] First Deputy Chief of the General Staff [of Kazakhstan]".

A post is a head noun with modifiers to its left and complements to its right. Country and international
organisation belong to the phrase, not to the post's value.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractor.lexicon import country_code, organization_code

from .idioms import body_countries, idioms
from .items import Item
from .words import Head, PostWords, post_words

_SMALL = frozenset(
    {"of", "the", "for", "and", "to", "on", "in", "at", "a", "an", "&", "by", "with", "de", "des", "du", "la"}
)
_PREPOSITIONS = frozenset({"of", "for", "to", "on", "in", "at", "under", "with"})
_ACRONYM = re.compile(r"^[A-Z][A-Z0-9&.-]+$")
_BACK_REFERENCE_TAIL = re.compile(
    r" of the (?:State|Republic|Federation|Kingdom|Organi[sz]ation|Alliance|Union)$"
)
_UMBRELLA = re.compile(
    r"Organi[sz]ation|Union|League|Treaty|Alliance|Common|Communit|Nations|Association|Bank|Fund|Council|Cross|Crescent|Coalition|Commission"
)
_MAX_LEFT = 7
_MAX_RIGHT = 40
# A new post begins with these when they follow the name of a body without a comma.
_NEXT_POST = frozenset(
    {
        "ambassador",
        "minister",
        "senator",
        "president",
        "chairman",
        "director",
        "commander",
        "governor",
        "secretary",
        "professor",
    }
)
# Complements that say where somebody is accredited or works: read for the country, left out of the value.
_PLACE_PREPOSITIONS = frozenset({"in", "at", "with"})
_ACCREDITED = (
    "ambassador",
    "high commissioner",
    "chargé",
    "charge",
    "permanent",
    "plenipotentiary",
    "consul",
    "nuncio",
    "attach",
    "observer",
)


@dataclass(slots=True)
class Post:
    """A post in the text. `first` and `last` are indices into the items, `last` inclusive.

    `head_end` is the index after the head noun; `occasion` marks a part in a meeting ("the Chair of the
    session"); `context` says whether more than a bare ambiguous noun was found.
    """

    first: int
    last: int
    start: int
    end: int
    lemma: str
    plural: bool
    head_end: int
    value: str
    country: str | None = None
    organization: str | None = None
    definite: bool = False
    indefinite: bool = False
    former: bool = False
    occasion: bool = False
    back_reference: str | None = None
    body: str | None = None
    acronym: str | None = None
    bare: bool = True
    parts: list[str] = field(default_factory=list)


def find_posts(text: str, items: list[Item]) -> list[Post]:
    """All posts, in order; a post inside another one's complement is not reported again."""
    words = post_words()
    posts: list[Post] = []
    index = 0
    while index < len(items):
        match = _match_heads(items, index, words)
        if match is None:
            index += 1
            continue
        head, end = match
        floor = posts[-1].last + 1 if posts else 0
        post = _parse(text, items, index, end, head, floor, words)
        if post is None:
            index = end
            continue
        posts.append(post)
        index = post.last + 1
    return posts


def _match_heads(items: list[Item], index: int, words: PostWords) -> tuple[Head, int] | None:
    """The last of a run of heads that begins here ("Deputy" + "Prime Minister"), and the index after it."""
    found: tuple[Head, int] | None = None
    while True:
        match = _match_head(items, index, words)
        if (
            match is None
            or (match[0].lemma == "sultan"
            and not match[0].plural
            and not _is_monarch(items, index, match[1]))
        ):
            return found
        if match[0].lemma in words.modifiers and not match[0].plural:
            later = _later_head(items, match[1], words)
            if later is not None:
                index = later
                continue
        found = match
        index = match[1]
        if index < len(items) and items[index].text == "-" and items[index].start == items[index - 1].end:
            index += 1


def _later_head(items: list[Item], index: int, words: PostWords) -> int | None:
    """Index of the head that the modifier before `index` belongs to: "Deputy | Foreign | Minister"."""
    cursor = index
    while cursor < len(items) and cursor - index < 5:
        item = items[cursor]
        if item.text in ("-", "‑", "&") or (item.low == "and" and cursor > index):
            cursor += 1
            continue
        if item.kind not in ("word", "rank"):
            return None
        match = _match_head(items, cursor, words)
        if match is not None and match[0].lemma not in words.modifiers and not match[0].plural:
            return cursor
        if item.low not in words.modifiers:
            return None
        cursor += 1
    return None


def _match_head(items: list[Item], index: int, words: PostWords) -> tuple[Head, int] | None:
    if (
        index >= len(items)
        or items[index].low not in words.head_starts
        or items[index].kind not in ("word", "rank", "honorific")
    ):
        return None
    best: tuple[Head, int] | None = None
    sequence: list[str] = []
    cursor = index
    while cursor < len(items) and len(sequence) < words.longest_head:
        item = items[cursor]
        if item.text in ("-", "‑") and sequence:
            cursor += 1
            continue
        if item.kind not in ("word", "rank", "honorific"):
            # "Prime Minister‎" and the like: anything else ends the head.
            if not (item.kind == "loc" and sequence):
                break
        sequence.append(item.low)
        cursor += 1
        head = words.heads.get(tuple(sequence))
        if head is not None:
            best = (head, cursor)
    return best


class _Value:
    """Collects the words of a post's value; connectors left dangling by dropped words are removed."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.parts: list[tuple[str, int, int]] = []

    def add(self, item: Item) -> None:
        self.parts.append((item.text, item.start, item.end))

    def literal(self, words: str) -> None:
        self.parts.append((words, -1, -1))

    def trim(self) -> None:
        while self.parts and (
            self.parts[-1][0].lower() in _SMALL or self.parts[-1][0] in (",", "-", "–", "/")
        ):
            self.parts.pop()

    def string(self) -> str:
        out: list[str] = []
        previous_end = -1
        for words, start, end in self.parts:
            glued = start >= 0 and start == previous_end
            if out and not glued and words not in (",", ")", "”"):
                out.append(" ")
            out.append(words)
            previous_end = end if start >= 0 else -2
        return "".join(out)


def title_case(value: str) -> str:
    """The post capitalised as a title: "vice chairman of the commission" → "Vice Chairman of the Commission"."""
    letters = [c for c in value if c.isalpha()]
    shout = bool(letters) and all(c.isupper() for c in letters) and len(letters) > 4
    words = re.split(r"(\s+|-|/)", value)
    out: list[str] = []
    for number, word in enumerate(words):
        low = word.lower()
        if low in _SMALL and number:
            out.append(low if shout or word.islower() else word)
        elif shout:
            out.append(low.capitalize())
        elif word.islower() and not word.startswith("a.i"):
            out.append(word[:1].upper() + word[1:])
        else:
            out.append(word)
    return "".join(out)


def residual(item: Item) -> str:
    """What an organisation's mention says beyond its name: "CSTO Joint Staff" → "Joint Staff"."""
    first, _, rest = item.text.partition(" ")
    if rest and _ACRONYM.match(first) and not rest.startswith("("):
        return rest
    match = re.match(r"(.+?) of (?:the )?([A-Z][A-Z0-9]+)$", item.text)
    if match:
        return match.group(1)
    words = item.text.split()
    for count in range(len(words) - 1, 0, -1):
        # "African Union | Commission": the organisation's own name, then its body.
        if organization_code(" ".join(words[:count])) == item.norm:
            return " ".join(words[count:])
    if item.norm and item.text.startswith(item.norm):
        return ""
    letters = [word[0].upper() for word in re.findall(r"\w+", item.text)]
    if (
        len(letters) < 2
        or _UMBRELLA.search(item.text)
        or all(c in letters for c in item.norm.upper() if c.isalpha())
    ):
        return ""
    return item.text


def _parse(
    text: str, items: list[Item], start: int, end: int, head: Head, floor: int, words: PostWords
) -> Post | None:
    value = _Value(text)
    first, country, organization, former, left_parts = _left(items, start, floor, words)
    if head.lemma in words.name_like_heads and items[start].capital and not items[start].text.isupper():
        if any(part.capital and part.low not in words.modifiers for part in left_parts):
            return None
    for item in left_parts:
        value.add(item)
    _add_head(value, items, start, end, head)
    post = Post(first, end - 1, 0, 0, head.lemma, head.plural, end, "", country, organization, former=former)
    modified = bool(left_parts) or _word_count(items, start, end) > len(head.lemma.split())
    cursor = _right(items, end, post, value, words)
    post.last = cursor - 1
    post.start = items[first].start
    post.end = items[post.last].end
    before = items[first - 1] if first else None
    post.definite = before is not None and before.low in ("the", "his", "her", "its", "their", "our", "this")
    post.indefinite = before is not None and before.low in ("a", "an", "any", "another", "every", "each")
    post.bare = not modified and post.last == end - 1 and country is None and organization is None
    if head.lemma in words.needs_context and post.bare and not items[start].capital:
        return None
    value.trim()
    post.value = title_case(value.string())
    post.value = _BACK_REFERENCE_TAIL.sub("", post.value)
    if post.country is None and post.organization is None:
        post.organization = idioms().organization_posts.get(post.value.lower())
    if post.country is None and post.organization is None and post.body is None:
        own = body_countries(text[post.start : post.end])
        post.country = next(iter(own)) if len(own) == 1 else None
        if post.country is None and post.acronym is not None:
            # "Head of the UNRCCA": initials that no lexicon knows name the organisation.
            post.organization = post.acronym
            post.value = re.sub(rf"\s+of (?:the )?{re.escape(post.acronym)}\b", "", post.value, count=1)
    return post


def _is_monarch(items: list[Item], start: int, end: int) -> bool:
    """Whether "Sultan" is the title: "the Sultan of Oman", "His Majesty Sultan Haitham"; else it is a first name."""
    before = items[start - 1] if start else None
    after = items[end] if end < len(items) else None
    if (after is not None and after.low == "of") or (before is not None and before.kind == "norp"):
        return True
    return before is not None and (
        "majesty" in before.low
        or "highness" in before.low
        or before.low.replace(".", "") in ("hm", "hh", "hrh")
    )


def _word_count(items: list[Item], start: int, end: int) -> int:
    return sum(1 for item in items[start:end] if item.text not in ("-", "‑"))


def _add_head(value: _Value, items: list[Item], start: int, end: int, head: Head) -> None:
    if not head.plural:
        for item in items[start:end]:
            value.add(item)
        return
    singular = head.lemma.split()
    row = [item for item in items[start:end] if item.text not in ("-", "‑")]
    for item in row[: len(row) - len(singular)]:
        value.add(item)
    tail = row[len(row) - len(singular) :]
    joined = "".join(
        (
            ""
            if i == 0
            else ("-" if item.start == tail[i - 1].end + 1 and value.text[item.start - 1] == "-" else " ")
        )
        + (
            word.upper()
            if len(item.text) > 2 and item.text.isupper()
            else word.capitalize()
            if word not in _SMALL
            else word
        )
        for i, (item, word) in enumerate(zip(tail, singular, strict=True))
    )
    value.literal(joined)


def _left(
    items: list[Item], start: int, floor: int, words: PostWords
) -> tuple[int, str | None, str | None, bool, list[Item]]:
    """Modifiers, country and organisation before the head: first index, country, organisation, former, kept items."""
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
            if item.text == "/" or previous.low not in words.modifiers:
                break
            kept.insert(0, item)
            cursor -= 1
            continue
        if item.text == "&" and kept and cursor > floor and items[cursor - 1].low in words.modifiers:
            kept.insert(0, item)
            cursor -= 1
            continue
        if item.low == "and" and kept and cursor > floor and items[cursor - 1].kind == "word":
            # "Press and Public Relations Counsellor", but not "met the President and Foreign Minister".
            previous = items[cursor - 1]
            if (
                previous.low in words.modifiers
                and previous.capital
                and kept[0].capital
                and (previous.low,) not in words.heads
            ):
                kept.insert(0, item)
                cursor -= 1
                continue
            break
        if (
            item.kind == "honorific"
            and cursor > floor
            and items[cursor - 1].kind in ("poss", "org", "norp", "country")
        ):
            cursor -= 1
            continue
        if item.kind == "poss":
            cursor -= 1
            if cursor >= floor and items[cursor].kind == "word" and _ACRONYM.match(items[cursor].text):
                organization = items[cursor].text
                country = next(iter(body_countries(items[cursor].text)), None)
                first = cursor
                break
            if cursor < floor or items[cursor].kind not in ("country", "org"):
                break
            item = items[cursor]
        if item.kind in ("country", "norp"):
            country = item.norm or None
            first = cursor
            before = items[cursor - 1] if cursor > floor else None
            if before is not None and before.low in words.tense_words:
                former = before.low in ("former", "ex", "late", "then", "outgoing")
            break
        if item.kind == "org":
            organization = item.norm or None
            rest = residual(item)
            if rest:
                kept.insert(0, Item("word", item.end - len(rest), item.end, rest, rest.lower()))
            first = cursor
            break
        if item.low in words.tense_words and item.low not in words.modifiers:
            former = former or item.low in ("former", "ex", "late", "then", "outgoing")
            first = cursor if item.low in ("former", "ex", "late") else first
            cursor -= 1
            continue
        if item.kind not in ("word", "rank", "loc"):
            break
        if item.low in words.modifiers:
            kept.insert(0, item)
        elif kept == [] and _ACRONYM.match(item.text) and not _shouting_item(items[start]):
            # "FCO Minister": the office's initials say where, not what.
            pass
        elif (
            item.capital
            and item.kind == "word"
            and item.low not in words.function_words
            and items[start].capital
            and not _sentence_start(items, cursor)
            and not item.text[0].isdigit()
        ):
            kept.insert(0, item)
        else:
            break
        first = cursor
        cursor -= 1
    while kept and (kept[0].low in ("and", "&", "-", "embassy", "mission") or kept[0].text == "‑"):
        kept.pop(0)
    return first, country, organization, former, kept


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


def _right(items: list[Item], cursor: int, post: Post, value: _Value, words: PostWords) -> int:
    """Complements after the head; returns the index after the last item that belongs to the post."""
    cursor = _suffix(items, cursor, value)
    limit = min(len(items), cursor + _MAX_RIGHT)
    nested = False
    while cursor < limit:
        item = items[cursor]
        if (
            item.text == "("
            and cursor + 2 < limit
            and _ACRONYM.match(items[cursor + 1].text)
            and items[cursor + 2].text == ")"
            and items[cursor + 1].kind in ("word", "org")
        ):
            cursor += 3
            continue
        if item.low in _PREPOSITIONS and item.kind == "word":
            after = _complement(items, cursor, limit, post, value, words, nested)
            if after is None:
                break
            cursor = after
            nested = True
            continue
        if (
            item.kind in ("word", "rank", "org")
            and not nested
            and _bare_complement(items, cursor, post, words)
        ):
            after = _field(items, cursor, limit, post, value, words, "of")
            if after == cursor:
                break
            cursor = after
            nested = True
            continue
        break
    return cursor


def _suffix(items: list[Item], cursor: int, value: _Value) -> int:
    """ "Extraordinary and Plenipotentiary", "a.i.", "ad interim", "designate" right after the head."""
    row = [item.low for item in items[cursor : cursor + 4]]
    if row[:3] == ["extraordinary", "and", "plenipotentiary"]:
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
    if len(row) > 1 and row[0] == "-" and row[1] in ("designate", "elect", "at"):
        return cursor + 2
    if row[:1] in (["designate"], ["elect"]):
        return cursor + 1
    return cursor


def _bare_complement(items: list[Item], cursor: int, post: Post, words: PostWords) -> bool:
    """Field directly after the head: "Chairman Joint Chiefs of Staff Committee", "Secretary Defence"."""
    item = items[cursor]
    if post.lemma.endswith("commanding") and item.capital:
        return True
    if item.kind == "org" or not item.capital:
        return False
    following = items[cursor + 1] if cursor + 1 < len(items) else None
    if item.low == "general" and not (following is not None and following.low in words.field_words):
        return False
    return item.low in words.field_words and not (
        following is not None and following.kind == "rank" and item.low in ("army", "air", "navy", "police")
    )


def _complement(
    items: list[Item], cursor: int, limit: int, post: Post, value: _Value, words: PostWords, nested: bool
) -> int | None:
    """One "of …", "for …" complement; None where the words after the preposition are none."""
    preposition = items[cursor].low
    inner = cursor + 1
    while inner < limit and items[inner].low in ("the", "its", "his", "her", "our"):
        inner += 1
    if inner >= limit or not _continues(items, inner, words, start=True):
        return None
    if preposition in ("in", "at", "with") and not (
        post.lemma.startswith(_ACCREDITED) or preposition == "at"
    ):
        return None
    if preposition == "at" and items[inner].kind == "loc":
        return None
    if preposition == "to" and not post.lemma.startswith(
        (
            *_ACCREDITED,
            "envoy",
            "special envoy",
            "representative",
            "advis",
            "assistant",
            "aide",
            "spokes",
            "delegate",
            "secretary",
            "rapporteur",
            "counsel",
            "negotiator",
            "special",
            "observer",
            "coordinator",
        )
    ):
        return None
    if preposition == "under" and not nested:
        return None
    if preposition == "on" and not (
        items[inner].capital and items[inner].kind == "word" and items[inner].low not in words.function_words
    ):
        return None
    accredited = preposition == "to" and (post.lemma.startswith(_ACCREDITED) or items[inner].kind in ("org",))
    if (
        accredited
        or preposition in _PLACE_PREPOSITIONS
        or (preposition == "to" and items[inner].kind == "country" and "representative" in post.lemma)
    ):
        # Where somebody is accredited or works is no part of the value; "at the Iraqi Ministry" tells the country.
        side = Post(0, 0, 0, 0, post.lemma, False, 0, "")
        after = _field(items, inner, limit, side, _Value(value.text), words, "of")
        while after > inner and after < limit and items[after].low in ("of", "for"):
            follow = after + 1 + (after + 1 < limit and items[after + 1].low == "the")
            if follow >= limit or not _continues(items, follow, words, start=True):
                break
            further = _field(items, follow, limit, side, _Value(value.text), words, "of")
            if further == follow:
                break
            after = further
        if preposition == "at" and side.country and not post.country:
            post.country = side.country
        return after if after > inner else None
    # "of the Ministry", "of the Republic": names nothing by itself.
    if (
        preposition == "of"
        and items[inner].low in words.back_reference
        and items[inner].kind == "word"
        and not _continues_after(items, inner + 1, limit, words)
    ):
        post.back_reference = items[inner].low
        return inner + 1
    if (
        preposition == "of"
        and items[inner].low in words.occasion
        and items[inner].kind == "word"
        and not _continues_after(items, inner + 1, limit, words)
    ):
        post.occasion = True
    if (
        preposition == "of"
        and post.body is None
        and post.lemma in words.corporate_heads
        and (not nested or items[inner].kind in ("country", "norp"))
    ):
        body_end = _private_body(items, inner, limit, words)
        if body_end:
            start, end = inner, body_end
            if items[start].kind in ("norp", "country") and not post.country:
                post.country = items[start].norm or None
            post.body = value.text[items[start].start : items[end - 1].end]
            tail = end
            if tail + 1 < limit and items[tail].low in ("of", "in") and items[tail + 1].kind == "country":
                if items[tail].low == "of":
                    post.country = post.country or items[tail + 1].norm
                post.body = value.text[items[start].start : items[tail + 1].end]
                tail += 2
            if (
                tail + 2 < limit
                and items[tail].text == "("
                and _ACRONYM.match(items[tail + 1].text)
                and items[tail + 2].text == ")"
            ):
                post.body = items[tail + 1].text
                tail += 3
            return tail
    marks = len(value.parts)
    value.trim()
    for item in items[cursor:inner]:
        value.add(item)
    after = _field(items, inner, limit, post, value, words, preposition)
    if after == inner:
        del value.parts[marks:]
        return None
    return after


def _continues_after(items: list[Item], index: int, limit: int, words: PostWords) -> bool:
    if index >= limit:
        return False
    item = items[index]
    if item.low in ("of", "for", "on"):
        inner = index + 1
        while inner < limit and items[inner].low == "the":
            inner += 1
        return inner < limit and _continues(items, inner, words, start=True)
    return item.kind == "word" and (item.low in words.field_words or item.capital)


def _private_body(items: list[Item], index: int, limit: int, words: PostWords) -> int | None:
    """Index after the name of a body that is no state organ ("Chinese Badminton Association"), if one stands here."""
    cursor = index
    last: int | None = None
    while cursor < limit:
        item = items[cursor]
        if item.kind in ("norp", "country", "loc", "poss") and cursor - index < 3:
            cursor += 1
            continue
        if item.kind != "word" or not (item.capital or item.low in ("of", "for", "and", "the", "&")):
            break
        if item.capital and (
            item.low in words.private_bodies or (last is not None and items[cursor - 1].kind == "word")
        ):
            last = cursor + 1
        elif item.capital and _match_head([item], 0, words):
            break
        cursor += 1
    if last is None:
        return None
    if (
        not any(items[k].capital and items[k].low not in words.private_bodies for k in range(index, last))
        and last - index < 2
    ):
        return None
    return last


def _continues(items: list[Item], index: int, words: PostWords, *, start: bool = False) -> bool:
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
    if item.kind != "word" or (item.text[0].isdigit() and not item.low.endswith(("st", "nd", "rd", "th"))):
        return (
            item.text in ("“", '"')
            and index + 2 < len(items)
            and items[index + 1].capital
            and items[index + 2].text in ("”", '"')
        )
    if item.low in words.field_words:
        return True
    return item.capital and item.low not in words.function_words


def _field(
    items: list[Item], cursor: int, limit: int, post: Post, value: _Value, words: PostWords, preposition: str
) -> int:
    """Name of a body or field; countries and organisations in it go to the post. Index after it."""
    begin = cursor
    shout = _shouting(items, post)
    while cursor < limit:
        item = items[cursor]
        if cursor > begin and _name_begins(items, cursor, limit, words):
            break
        if (item.kind == "word" and item.low in ("and", "&")) or item.text == "&":
            if cursor == begin or not _joins(items, cursor, limit, words):
                break
            value.add(item)
            cursor += 1
            if items[cursor].low == "the":
                value.add(items[cursor])
                cursor += 1
            continue
        if item.text == ",":
            if cursor == begin or not _enumeration(items, cursor, limit, words):
                break
            value.add(item)
            cursor += 1
            if items[cursor].low == "and":
                value.add(items[cursor])
                cursor += 1
            continue
        if item.text in ("-", "‑", "/", "–"):
            glued = (
                cursor > begin
                and items[cursor - 1].end == item.start
                and cursor + 1 < limit
                and items[cursor + 1].start == item.end
            )
            if not glued:
                break
            value.add(item)
            cursor += 1
            continue
        if (
            item.low == "the"
            and cursor > begin
            and preposition in ("for", "on")
            and items[cursor - 1].low.endswith("ing")
            and cursor + 1 < limit
            and items[cursor + 1].capital
        ):
            value.add(item)
            cursor += 1
            continue
        if not _continues(items, cursor, words):
            break
        if (
            cursor > begin
            and item.low in _NEXT_POST
            and item.capital
            and items[cursor - 1].kind in ("word", "loc")
            and items[cursor - 1].low not in words.modifiers
        ):
            break
        if (
            item.kind in ("country", "norp")
            and cursor > begin
            and post.body is None
            and post.lemma in words.corporate_heads
            and preposition == "of"
        ):
            body_end = _private_body(items, cursor, limit, words)
            if body_end:
                post.country = post.country or item.norm or None
                post.body = value.text[item.start : items[body_end - 1].end]
                cursor = body_end
                break
        if item.kind in ("country", "norp"):
            possessive = cursor + 1 < limit and items[cursor + 1].kind == "poss"
            royal = any(part[0].lower() == "royal" for part in value.parts)
            if preposition in ("for", "on", "to") or (royal and item.kind == "norp"):
                if royal:
                    post.country = post.country or item.norm or None
                value.add(item)
                cursor += 1
                continue
            if post.country is None or (item.kind == "country" and not post.value):
                post.country = post.country or item.norm or None
            cursor += 1
            if possessive:
                if value.parts and value.parts[-1][0].lower() == "of":
                    value.literal("the")
                cursor += 1
                continue
            if item.kind == "country":
                following = items[cursor] if cursor < limit else None
                if following is None or not (
                    following.kind == "word" and following.low in words.field_words and following.capital
                ):
                    break
            continue
        if item.kind == "org" and preposition in ("for", "on"):
            value.add(item)
            cursor += 1
            continue
        if item.kind == "org":
            post.organization = post.organization or item.norm or None
            rest = residual(item)
            if rest:
                value.literal(rest)
            cursor += 1
            if cursor < limit and items[cursor].kind == "poss":
                cursor += 1
            continue
        if (
            item.kind == "word"
            and cursor == begin
            and preposition == "of"
            and item.capital
            and (code := country_code(item.text)) is not None
        ):
            # The lexicon holds back where a state's name could begin a person's ("of Cuba Ana Teresita").
            post.country = post.country or code
            cursor += 1
            break
        if item.text in ("“", '"'):
            for quoted in items[cursor : cursor + 3]:
                value.add(quoted)
            cursor += 3
            continue
        if shout and item.kind == "word" and item.low not in words.field_words and cursor > begin:
            break
        if (
            cursor == begin
            and preposition == "of"
            and not shout
            and len(item.text) > 2
            and _ACRONYM.match(item.text)
            and not _continues_after(items, cursor + 1, limit, words)
        ):
            post.acronym = item.text
        value.add(item)
        cursor += 1
        if (
            cursor + 1 < limit
            and items[cursor].text in ("’", "'")
            and items[cursor].start == item.end
            and item.low.endswith("s")
            and items[cursor + 1].capital
        ):
            value.add(items[cursor])
            cursor += 1
            continue
        if (
            cursor < limit
            and items[cursor].kind == "poss"
            and cursor + 1 < limit
            and _continues(items, cursor + 1, words)
            and items[cursor + 1].capital
        ):
            value.add(items[cursor])
            cursor += 1
    return cursor


def _name_begins(items: list[Item], cursor: int, limit: int, words: PostWords) -> bool:
    """Whether a name that NER missed begins here: unknown capitalised words right behind a word of the field."""
    previous = items[cursor - 1]
    if not (
        previous.kind in ("country", "org")
        or (previous.kind == "word"
        and (previous.low in words.field_words or previous.low in words.modifiers))
    ):
        return False
    run = 0
    probe = cursor
    while probe < limit and items[probe].kind == "word" and items[probe].capital:
        item = items[probe]
        if (
            item.low in words.field_words
            or item.low in words.modifiers
            or item.low in words.function_words
            or (item.low,) in words.heads
        ):
            return False
        run += 1
        probe += 1
        while (
            probe + 1 < limit
            and items[probe].text in ("-", "‑", ".")
            and items[probe].start == items[probe - 1].end
            and items[probe + 1].kind == "word"
        ):
            probe += 2
    if run >= 2:
        return not (
            probe < limit
            and items[probe].low in ("of", "and", "&")
            and items[probe].kind == "word"
            and probe + 1 < limit
            and items[probe + 1].low in words.field_words
        )
    return run == 1 and probe < limit and items[probe].kind == "name"


def _shouting_item(item: Item) -> bool:
    return len(item.text) > 3 and item.text.isupper()


def _shouting(items: list[Item], post: Post) -> bool:
    head = items[post.head_end - 1] if post.head_end else None
    return head is not None and len(head.text) > 3 and head.text.isupper()


def _joins(items: list[Item], cursor: int, limit: int, words: PostWords) -> bool:
    """Whether "and" continues a field ("Interior and Municipalities") rather than a list of posts or people."""
    after = cursor + 1
    if after < limit and items[after].low == "the":
        return False
    if after < limit and items[after].kind == "loc" and items[cursor - 1].kind == "loc":
        return True
    if after >= limit or items[after].kind != "word" or not _continues(items, after, words):
        return False
    if not items[after].capital and items[cursor - 1].capital:
        return False
    # A post begins here: "Minister of Defence and Deputy Prime Minister".
    probe = after
    while probe < limit and probe - after < 4 and items[probe].kind in ("word", "rank"):
        if _match_head(items, probe, words) and items[probe].capital:
            return (
                items[probe].low in ("justice", "members")
                and probe + 1 < limit
                and items[probe + 1].low != "of"
            )
        if items[probe].low not in words.modifiers:
            break
        probe += 1
    return True


def _enumeration(items: list[Item], cursor: int, limit: int, words: PostWords) -> bool:
    """Whether the comma stands in a list of fields: "Civilian Security, Democracy, and Human Rights"."""
    probe = cursor + 1
    seen = 0
    while probe < limit and seen < 12:
        item = items[probe]
        if item.low in ("and", "&"):
            return (
                probe > cursor
                and _joins(items, probe, limit, words)
                and items[probe + 1].low in words.field_words
            )
        if item.text == ",":
            if probe + 1 < limit and items[probe + 1].low == "and":
                return _joins(items, probe + 1, limit, words) and items[probe + 2].low in words.field_words
            probe += 1
            seen += 1
            continue
        if (
            item.kind != "word"
            or not item.capital
            or _match_head(items, probe, words)
            or item.low in words.function_words
        ):
            return False
        if (
            item.low not in words.field_words
            and item.low not in words.modifiers
            and seen == 0
            and probe > cursor + 1
        ):
            return False
        probe += 1
        seen += 1
    return False
