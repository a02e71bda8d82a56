"""Spans of persons' names as NER gives them, set right: titles stripped, initials and suffixes taken in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from extractor.lexicon.mention import Mention
from extractor.lexicon.places import is_region

from .idioms import idioms
from .name_pieces import mergeable
from .name_words import ends_body, headline
from .no_persons import ends_in_thing, is_no_person
from .posts_in_names import behind_post
from .words import PostWords, post_words

_WORD = re.compile(r"[^\W_]+(?:[.'’‑-][^\W_]+)*\.?")
_INITIALS_BEFORE = re.compile(
    r"(?:(?<=\s)|(?<=[(“\"',;:–—-])|^)"
    r"(?:(?!(?:Dr|Mr|Ms|St|Lt|Jr|Sr|No|Sh(?= ))\.)[^\W\d_a-z][^\W\d_A-Z]?\.[ -]?){1,3}$"
)
_SUFFIX_AFTER = re.compile(r",? (?:Jr|Sr)\b\.?|,? (?:III|II|IV)\b")
_FULL_NAME = re.compile(r" [A-Z]\w+ [A-Z]")
_NUMBERED = re.compile(r"(?:II|III|IV) ")
_LONE_NUMBER = re.compile(r"(?:X{1,3}|XL|L)?(?:I{2,3}|IV|V|VI{1,3}|IX)|X{2,3}I?|XI")
_OF_BEFORE = re.compile(r"(?:\bof|\bof the|\bfrom|\bin|\band|,)\s$")
_MONARCH = re.compile(r"(?:Majesty|Highness|H\.?M\.?|H\.?H\.?|the)\s$")
_AT = re.compile(r"[- ]at[- ]$", re.IGNORECASE)
_FIELD_BEFORE = re.compile(r"\b(?:of|for|the|and)\s$")
# Two letters behind a name that no given name or surname has: services of several states, counsel.
_SERVICE_LETTERS = frozenset({"RM", "RN", "HN", "QC", "KC", "PA", "PN", "NN", "GN", "BN"})
# Two capitals of an order or a chamber behind a name in small letters ("A B TD"); "Ma" is a surname.
_SMALL_BEFORE = re.compile(r"[a-zà-ž] $")
_SURNAME_LETTERS = frozenset({"MA"})
_OF_PARLIAMENT = re.compile(r"\b(?:of|at)(?: the)?(?: [A-Z]\w+){0,3} $")
_OF_BODY = re.compile(r"\b(?:of|at)(?: the)? $")
_LETTERS_FIRST = re.compile(
    r"(?:[A-Z]{3,8}|[A-Z][a-z]+ [A-Z]{2,8}) (?=[A-ZÀ-Ž][\w’'-]*[a-zà-ž][\w’'-]* [A-ZÀ-ŽŞ][a-zà-ž])"
)
_INNER_WORD = re.compile(r"(?<=\s)[^\W\d_]")
# Two letters of a post that are hardly anybody's initials; and such as are, but not before a lone surname.
_LETTERS_OF_A_POST = frozenset({"DG", "IG", "PM", "CS", "FM", "SG"})
_LETTERS_BEFORE_SURNAMES = frozenset({"PS", "CM", "VP"})
_OF_THE = re.compile(r"\bof the $")
_DANGLING = re.compile(r"\s(?:of|and|the|from|in|to|at|with|for|on|as|said|who|has|was|is)$")


def person_names(
    text: str, spans: Iterable[tuple[int, int]], mentions: Sequence[Mention]
) -> list[tuple[int, int]]:
    """Sorted, non-overlapping spans of names without titles; initials, particles and suffixes taken in."""
    spans = _joined(text, sorted(spans))
    if not spans:
        return []
    words = post_words()
    ranks = {m.start: m.end for m in mentions if m.label in ("RANK", "HONORIFIC")}
    forces = {m.start: m.end for m in mentions if m.label == "RANK"}
    # Letters of a decoration that NER took for a surname: "BKGM Lasantha Rodrigo | RSP".
    honours = [m for m in mentions if m.label == "HONORIFIC" and text[m.start : m.end].isupper()]
    # Two letters count behind longer ones: "A AVSM NM".
    behind = {m.end + 1 for m in honours if m.end - m.start > 2}
    letters = {
        edge: m.start - 1
        for m in honours
        if m.end - m.start > 2 or _order_letters(text, m) or m.start in behind
        # NER's span may end inside: "Jose Ramirez PN|(M)".
        for edge in (m.end, m.start + len(text[m.start : m.end].split("(")[0].rstrip()))
    }
    titles = sorted((m.start, m.end) for m in mentions if m.label in ("RANK", "HONORIFIC"))
    taken = {at for start, end in spans if " " in text[start:end] for at in range(start, end)}
    towns = {text[m.start : m.end] for m in mentions if m.label == "LOC" and m.start not in taken}
    located = {m.start: m.end for m in mentions if m.label == "LOC"}
    places = {(m.start, m.end) for m in mentions if m.label in ("COUNTRY", "NORP", "ORG")}
    for m in mentions:
        # "of Armenia Nikol Pashinyan": the state is no first name; "Israel Katz" keeps his.
        if m.label in ("ORG", "NORP") or (
            m.label == "COUNTRY" and _OF_BEFORE.search(text, max(0, m.start - 12), m.start)
        ):
            ranks.setdefault(m.start, m.end)
        if m.label == "LOC" and _in_office_at(text, m):
            ranks.setdefault(m.start, m.end)
        if m.label in ("COUNTRY", "ORG", "RANK", "HONORIFIC") or (
            m.label == "LOC" and " and " in text[m.start : m.end]
        ):
            # NER's span may begin inside: "the Republic of | Armenia Nikol Pashinyan", "Class One A",
            # "Dato' | Seri A", "Governor of Sistan and | Baluchestan A".
            for word in _INNER_WORD.finditer(text, m.start, m.end):
                ranks.setdefault(word.start(), m.end)
    out: list[tuple[int, int]] = []
    lone: list[tuple[int, int]] = []
    for start, end in spans:
        for piece_start, whole_end in _pieces(text, start, end):
            piece_end = whole_end
            while piece_end in letters:
                piece_end = letters[piece_end]
            lone_name = text[piece_start:piece_end].strip()
            if " " not in lone_name and not (
                len(lone_name) > 2 and not lone_name.isupper() and whole_end - piece_end > 3
            ):
                piece_end = whole_end
            cleaned = _clean(text, piece_start, piece_end, ranks, forces, located, words)
            if cleaned is None or cleaned in places or is_no_person(text, cleaned, titles, words):
                continue
            if text[cleaned[0] : cleaned[1]].rpartition(" ")[2] in towns and (
                " " not in text[cleaned[0] : cleaned[1]] or headline(text, cleaned[0])
            ):
                # "Ministers Open Brazzaville Session": the town that the text names elsewhere.
                lone.append(cleaned)
                continue
            tail = text[cleaned[0] : cleaned[1]].split()
            if (len(tail) > 1 and ends_in_thing(text, cleaned[0], tail[-1].lower(), words)) or (
                len(tail) == 1 and _OF_THE.search(text, max(0, cleaned[0] - 8), cleaned[0])
            ):
                continue
            if out and cleaned[0] < out[-1][1]:
                continue
            if out and mergeable(text, out[-1], cleaned, words):
                out[-1] = (out[-1][0], cleaned[1])
            else:
                out.append(cleaned)
    edges = sorted(m.end for m in mentions if m.label in ("RANK", "HONORIFIC"))
    full = [text[start:end].split() for start, end in out]
    kept = [span for span in lone if any(text[span[0] : span[1]].split()[-1] in name[-1:] for name in full)]
    return [_extend(text, span, edges, words) for span in sorted([*out, *kept])]


def _joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans, a first name that reads as a verb taken to the name behind it: "Said | Hassan Ali"."""
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out and out[-1][1] + 1 == start and text[out[-1][0] : start] == "Said ":
            start = out.pop()[0]
        out.append((start, end))
    return out


def _in_office_at(text: str, mention: Mention) -> bool:
    """Whether a region stands between a post and a full name: "Head of Chechnya Ramzan Kadyrov"."""
    return (
        _FULL_NAME.match(text, mention.end) is not None
        and _OF_BEFORE.search(text, max(0, mention.start - 12), mention.start) is not None
        and is_region(text[mention.start : mention.end])
    )


def _order_letters(text: str, mention: Mention) -> bool:
    """Whether two letters behind a name are those of a service, an order or a chamber."""
    piece = text[mention.start : mention.end]
    return piece in _SERVICE_LETTERS or (
        piece not in _SURNAME_LETTERS
        and _SMALL_BEFORE.search(text, max(0, mention.start - 2), mention.start) is not None
    )


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
    text: str,
    start: int,
    end: int,
    ranks: dict[int, int],
    forces: dict[int, int],
    places: dict[int, int],
    words: PostWords,
) -> tuple[int, int] | None:
    while start < end and not text[start].isalpha():
        start += 1
    # "Minister of Foreign Affairs II | A"
    while (number := _NUMBERED.match(text, start, end)) is not None and text[start - 1 : start] == " ":
        start = number.end()
    if _LONE_NUMBER.fullmatch(text, start, end) is not None:
        return None
    # "His Majesty Sultan | A", "Ambassador-at-Large | A"
    if _MONARCH.search(text, max(0, start - 12), start) and text.startswith("Sultan ", start):
        start += len("Sultan ")
    if _AT.search(text, max(0, start - 4), start) and text.startswith("Large ", start):
        start += len("Large ")
    inside = [edge for at in range(start + 1, end) if (edge := forces.get(at, end)) < end]
    field = _FIELD_BEFORE.search(text, max(0, start - 8), start)
    if _OF_BODY.search(text, max(0, start - 8), start) and (match := _LETTERS_FIRST.match(text, start, end)):
        # "the Rector of | MGIMO Anatoly Torkunin", "the President of | Van TSO Necati Şahinoğlu"
        start = match.end()
    if _OF_PARLIAMENT.search(text, max(0, start - 50), start):
        # "Secretary of the State | Great Khural B.Dorj"
        for word in _WORD.finditer(text, start, end):
            if word.group().lower() in words.legislatures and word.end() + 1 < end:
                start = word.end() + 1
    start = behind_post(text, start, end, places, words)
    while field and (match := _WORD.match(text, start, end)) and match.group().lower() in words.field_words:
        # "Agency for | Geodesy Rustam Gulmurodzoda"
        rest = re.compile(r"\s+").match(text, match.end(), end)
        if rest is None:
            return None
        start = rest.end()
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
            if match.end() >= end or not (
                low in words.name_prefixes
                or (ends_body(low, words) and _OF_PARLIAMENT.search(text, max(0, start - 50), start))
                or _abbreviation(match.group(), words, text[match.end() : end])
            ):
                break
            following = text[match.end() : end].split()
            if match.group() == "He" and len(following) == 1 and following[0].istitle():
                # "He Lifeng"; His Excellency is written in capitals.
                break
            if (
                low in words.personal_first_names
                and following
                and following[0].lower() not in words.name_prefixes
                and not any(word.lower().split("-")[0] in ("al", "bin") for word in following)
                and not _MONARCH.search(text, max(0, start - 12), start)
            ):
                # "Amir Avivi", "Emir Suljagić"
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
    parts = [part.lower().rstrip(".") for part in _WORD.findall(text[start:end])]
    if len(parts) > 1 and all(
        p in words.modifiers or p in words.field_words or (p,) in words.heads for p in parts
    ):
        return None
    tail = _WORD.findall(text[start:end])
    if not tail or (tail[0].lower() in words.function_words and len(tail) == 1):
        return None
    return start, end


def _abbreviation(word: str, words: PostWords, rest: str) -> bool:
    """Whether letters before a name are a post's or a national service's: "IGP A", "BSF IG B"."""
    if word.endswith(".") and word in words.abbreviations:
        # "Commissioner for Peace, | Amb. A"
        return True
    if not word.isupper() or rest.isupper():
        return False
    if word in _LETTERS_OF_A_POST or (word in _LETTERS_BEFORE_SURNAMES and " " not in rest.strip()):
        return True
    return (word in words.abbreviations and len(word) > 2) or (len(word) > 2 and word in idioms().countries)


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
