"""The right side of a post: "of …", "for …", "to …", "Extraordinary and Plenipotentiary"."""

from __future__ import annotations

from .bodies import ACRONYM, company, private_body
from .field_names import field
from .fields import continues, continues_after, numbered
from .items import Item
from .post import Post
from .value import Value
from .words import PostWords

_PREPOSITIONS = frozenset({"of", "for", "to", "on", "in", "at", "under", "with", "from"})
_MAX_RIGHT = 40
# Complements that say where somebody is accredited or works: read for the country, left out of the value.
_PLACE_PREPOSITIONS = frozenset({"in", "at", "with"})
_MILITARY_DIPLOMATS = frozenset({"adviser", "advisor", "attache", "attaché", "counsellor", "counselor"})
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


def right(items: list[Item], cursor: int, post: Post, value: Value, words: PostWords) -> int:
    """Complements after the head; returns the index after the last item that belongs to the post."""
    cursor = _suffix(items, cursor, post, value)
    head_end = cursor
    limit = min(len(items), cursor + _MAX_RIGHT)
    nested = False
    while cursor < limit:
        item = items[cursor]
        if (
            item.text == "("
            and cursor + 2 < limit
            and (ACRONYM.match(items[cursor + 1].text) or items[cursor + 1].kind == "org")
            and items[cursor + 2].text == ")"
            and items[cursor + 1].kind in ("word", "org")
        ):
            letters = items[cursor + 1].text
            if cursor == head_end and letters not in words.abbreviations and not _stands_for(letters, value):
                # "Joint Secretary (LAC)": the desk.
                for inner in items[cursor : cursor + 3]:
                    value.add(inner)
            elif cursor > head_end and _names_organization(items, head_end, cursor, post, words):
                # "Secretary General of the Ibero-American General Secretariat (SEGIB)"
                post.body = items[cursor + 1].text
                value.parts = [part for part in value.parts if part[1] < items[head_end].start]
            cursor += 3
            continue
        if item.text == "(" and (closing := _bracket(items, cursor, limit, words)) is not None:
            for inner in items[cursor : closing + 1]:
                value.add(inner)
            cursor = closing + 1
            continue
        if item.text == "," and not post.plural and (kind := comma_body(items, cursor, limit, words)):
            target, into = (post, value)
            if kind == "away":
                # "Counsellor, Embassy of Chile", "Director of Operations, Royal Thai Armed Forces": whose officer
                # he is, no part of the post.
                target, into = Post(0, 0, 0, 0, post.lemma, False, 0, ""), Value(value.text)
            else:
                value.trim()
                value.add(item)
            after = field(items, cursor + 1, limit, target, into, words, "of")
            while after < limit and items[after].low == "of":
                inner_at = after + 1 + (after + 1 < limit and items[after + 1].low == "the")
                if inner_at >= limit or not continues(items, inner_at, words, start=True):
                    break
                for joint in items[after:inner_at]:
                    into.add(joint)
                further = field(items, inner_at, limit, target, into, words, "of")
                if further == inner_at:
                    break
                after = further
            post.country = post.country or target.country
            into.trim()
            cursor = after
            nested = True
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
            after = field(items, cursor, limit, post, value, words, "of")
            if after == cursor:
                break
            cursor = after
            nested = True
            continue
        break
    return cursor


def _bracket(items: list[Item], cursor: int, limit: int, words: PostWords) -> int | None:
    """Closing bracket of a field inside a post: "Secretary (West)", "Minister of State (Regional Cooperation)"."""
    closing = next((k for k in range(cursor + 1, min(limit, cursor + 9)) if items[k].text == ")"), None)
    if closing is None or closing == cursor + 1 or not items[cursor + 1].capital:
        return None
    content = [item for item in items[cursor + 1 : closing] if item.low not in ("and", "&", ",", "of", "-")]
    fields = all(
        item.capital and item.kind in ("word", "loc")
        and (item.low in words.field_words or item.low in words.modifiers or item.kind == "loc")
        for item in content
    )  # fmt: skip
    return closing if fields and any(item.kind == "word" for item in content) else None


def _government_body(items: list[Item], begin: int, limit: int, words: PostWords) -> bool:
    """Whether a ministry or office is named here: "Minister of State | at the Federal Foreign Office"."""
    end = begin
    while end < limit and (items[end].kind in ("norp", "country", "poss") or (items[end].kind == "word" and items[end].capital)):
        end += 1
    return any(items[k].kind == "word" and items[k].low in words.government_bodies for k in range(begin, end))


def comma_body(items: list[Item], cursor: int, limit: int, words: PostWords) -> str | None:
    """Whether a body follows the comma: "body" for "…, Southern Naval Command", "away" for "…, Embassy of X"."""
    begin = end = cursor + 1
    if begin >= limit or not items[begin].capital or (items[begin].low,) in words.heads:
        return None
    while end < limit and (
        items[end].kind in ("norp", "country", "org", "loc")
        or (items[end].kind == "poss" and items[end - 1].kind in ("country", "org"))
        or (items[end].kind == "word" and (items[end].capital or items[end].low in ("of", "for", "and", "the")))
    ):
        if items[end].kind == "word" and items[end].low in ("and", "the") and not (
            end + 1 < limit and items[end + 1].low in words.field_words
        ):
            break
        end += 1
    while end > begin and items[end - 1].low in ("of", "for", "and", "the"):
        end -= 1
    if end - begin < 2:
        return None
    first = items[begin].low if items[begin].kind == "word" else ""
    if first in ("embassy", "mission", "consulate") and items[begin + 1].low == "of":
        return "away"
    if first in words.body_nouns and items[begin + 1].low in ("of", "for", "on"):
        return "body"
    last = end - 1
    named = [k for k in range(begin, end) if items[k].low == "of"]
    if named:
        last = named[0] - 1
    closed = items[last].kind == "word" and last > begin
    if closed and items[last].low in words.body_nouns | words.military_bodies and items[last].capital:
        if not all(items[k].capital or items[k].kind != "word" for k in range(begin, last + 1)):
            return None
        whole = any(items[k].kind in ("country", "norp") for k in range(begin, end))
        return "away" if whole and items[last].low in words.forces else "body"
    return None


def _stands_for(letters: str, value: Value) -> bool:
    """Whether the letters in brackets abbreviate the post before them: "Chief of Army Staff (COAS)"."""
    initials = "".join(part[0].upper() for words, _, _ in value.parts for part in words.split("-") if part)
    rest = iter(initials)
    return all(letter in rest for letter in letters.upper() if letter.isalpha())


def _names_organization(items: list[Item], begin: int, end: int, post: Post, words: PostWords) -> bool:
    """Whether what stands between the head and its abbreviation in brackets is an organisation no lexicon has."""
    if (
        post.lemma not in words.corporate_heads
        or post.country is not None
        or post.organization is not None
        or post.body is not None
        or items[begin].low != "of"
    ):
        return False
    named = [item for item in items[begin:end] if item.kind == "word" and item.capital]
    public = words.public_bodies | words.military_bodies | words.body_nouns
    return len(named) > 1 and not any(item.low in public and item.low != "secretariat" for item in named)


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
        for item in items[cursor : cursor + 2]:
            value.add(item)
        return cursor + 2
    if row[:1] in (["designate"], ["elect"]):
        value.add(items[cursor])
        return cursor + 1
    return cursor


def _bare_complement(items: list[Item], cursor: int, post: Post, words: PostWords) -> bool:
    """Field directly after the head: "Chairman Joint Chiefs of Staff Committee", "Secretary Defence"."""
    item = items[cursor]
    commanding = "commanding" in post.lemma or post.lemma.startswith(("goc", "aoc", "foc"))
    if commanding and (item.capital or numbered(items, cursor)):
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
    items: list[Item], cursor: int, limit: int, post: Post, value: Value, words: PostWords, nested: bool
) -> int | None:
    """One "of …", "for …" complement; None where the words after the preposition are none."""
    preposition = items[cursor].low
    inner = cursor + 1
    while inner < limit and items[inner].low in ("the", "its", "his", "her", "our"):
        inner += 1
    if inner >= limit or not continues(items, inner, words, start=True):
        return None
    if preposition == "from" and not (
        post.lemma in words.counterpart_heads and items[inner].kind == "country"
    ):
        return None
    employed = preposition in ("in", "at") and not nested and _government_body(items, inner, limit, words)
    if preposition in ("in", "at", "with") and not employed and not (
        post.lemma.startswith(_ACCREDITED) or preposition == "at"
    ):
        return None
    if preposition == "at" and items[inner].kind == "loc":
        return None
    missions = any(part.lower() in ("mission", "delegation", "embassy", "consulate") for part, _, _ in value.parts)
    if missions and nested and preposition == "to":
        # "Head of the Permanent Mission of Armenia | to the UN": accredited there.
        side = Post(0, 0, 0, 0, post.lemma, False, 0, "")
        after = field(items, inner, limit, side, Value(value.text), words, "of")
        return after if after > inner else None
    if preposition == "to" and not post.lemma.startswith(
        (
            *_ACCREDITED,
            "minister delegate",
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
    if preposition == "under":
        # "Director of the Department under the Ministry of National Defence": the state counts, not the chain.
        side = Post(0, 0, 0, 0, post.lemma, False, 0, "")
        after = field(items, inner, limit, side, Value(value.text), words, "of")
        post.country = post.country or side.country
        return after if after > inner else None
    envoy = "envoy" in post.lemma or "representative" in post.lemma or "rapporteur" in post.lemma
    if preposition == "on" and not (envoy and items[inner].kind in ("country", "loc")) and not (
        items[inner].capital and items[inner].kind == "word" and items[inner].low not in words.function_words
    ):
        return None
    accredited = preposition == "to" and (
        post.lemma.startswith(_ACCREDITED)
        or items[inner].kind == "org"
        or (
            # "the British Defence Adviser to Nigeria"; but "adviser to Nigeria's president"
            items[inner].kind == "country"
            and post.lemma in _MILITARY_DIPLOMATS
            and not (inner + 1 < limit and items[inner + 1].kind in ("poss", "word") and items[inner + 1].capital)
            and not (inner + 1 < limit and items[inner + 1].kind == "poss")
        )
    )
    if (
        accredited
        or (preposition in _PLACE_PREPOSITIONS and not employed)
        or (preposition == "to" and items[inner].kind == "country" and "representative" in post.lemma)
    ):
        # Where somebody is accredited or works is no part of the value; "at the Iraqi Ministry" tells
        # the country.
        side = Post(0, 0, 0, 0, post.lemma, False, 0, "")
        after = field(items, inner, limit, side, Value(value.text), words, "of")
        while after > inner and after < limit and items[after].low in ("of", "for"):
            follow = after + 1 + (after + 1 < limit and items[after + 1].low == "the")
            if follow >= limit or not continues(items, follow, words, start=True):
                break
            further = field(items, follow, limit, side, Value(value.text), words, "of")
            if further == follow:
                break
            after = further
        if preposition == "at" and side.country and not post.country:
            post.country = side.country
        if preposition == "to" and side.country:
            post.accredited = side.country
        return after if after > inner else None
    if preposition == "of" and post.body is None and inner == cursor + 1:
        end = company(items, inner, limit, post, words)
        if end is not None:
            post.body = value.text[items[inner].start : items[end - 1].end]
            return end
    # "of the Ministry", "of the Republic": names nothing by itself.
    if (
        preposition == "of"
        and items[inner].low in words.back_reference
        and items[inner].kind == "word"
        and not continues_after(items, inner + 1, limit, words)
    ):
        post.back_reference = items[inner].low
        return inner + 1
    if (
        preposition == "of"
        and items[inner].low in words.occasion
        and items[inner].kind == "word"
        and not continues_after(items, inner + 1, limit, words)
    ):
        post.occasion = True
    if (
        preposition == "of"
        and post.body is None
        and post.lemma in words.corporate_heads
        and (not nested or items[inner].kind in ("country", "norp"))
    ):
        body_end = private_body(items, inner, limit, words)
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
                and ACRONYM.match(items[tail + 1].text)
                and items[tail + 2].text == ")"
            ):
                post.body = items[tail + 1].text
                tail += 3
            return tail
    marks = len(value.parts)
    value.trim()
    for item in items[cursor:inner]:
        value.add(item)
    after = field(items, inner, limit, post, value, words, preposition)
    if after == inner:
        del value.parts[marks:]
        return None
    return after
