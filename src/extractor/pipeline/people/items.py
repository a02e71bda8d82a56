"""The text as a row of items: names, ranks, countries and other known stretches, words and punctuation."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from extractor.lexicon.honorifics import is_honorific
from extractor.lexicon.mention import Mention
from extractor.pipeline.words import in_lower_case

from .ships import quotation_marks
from .words import post_words

Kind = Literal["name", "rank", "country", "norp", "org", "loc", "honorific", "word", "punct", "poss", "break"]

_TOKEN = re.compile(
    # Words first, because most tokens are; what begins with a letter or digit is nothing else.
    # "No. 5" is one: the dot ends no sentence, and the number goes on with the name before it.
    r"(?P<word>(?:N[or]\.|[Nn][°º]|№) ?\d+|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?|[^\W\d_]\.(?:[^\W\d_]\.)+"
    r"|[^\W_]+(?:['’](?!s\b)[^\W_]+)*)|(?P<break>[^\S\n]*\n\s*)|(?P<bold>\*\*)|(?P<poss>['’]s\b)|(?P<punct>[^\w\s]|_)"
)
_STAFF_OF = re.compile(r"(?:Joint|General|Defence|Defense|Main|of|Naval|Air|Army)\s$", re.IGNORECASE)
# "Commander of the Royal Thai Navy Admiral A": behind "of" the service is the post's, not the rank's.
_SERVICE = re.compile(
    r"(?:Army|Navy|Police|Air Force|Marine Corps|Coast Guard|Space Force|National Guard|"
    r"(?:Land|Ground) Forces?)"
    r"\s+(?=\S)"
)
_OF_SERVICE = re.compile(r"\b(?:of|commanding)(?: the)?(?: [A-Z][\w.'’-]*){0,5} $")
# "Commander of the 6th Light Armoured Brigade General A": behind a number the formation is the post's.
_FORMATION = re.compile(r"(?:Brigade|Division|Corps)\s+(?=General\b)")
_OF_NUMBERED = re.compile(
    r"\bof(?: the)?(?: [A-Z][\w'’-]*){0,2} \d+(?:st|nd|rd|th)?(?: [A-Z][\w'’-]*){0,4} $"
)
# "Commander Kenya Navy Major General A": the service that he commands.
_COMMANDER = re.compile(r"\bCommander(?: [A-Z][\w.'’-]*){1,2} $")
_CHIEF_OF = re.compile(r"\b(?:Chief|Commander) of $")
_OF_POLICE = re.compile(
    r"\b(?:of|commanding)(?: the)?(?: [A-Z][\w-]*)?"
    r" (?:the|National|Royal|Federal|State|Civil|Judicial|Criminal|Border|Traffic|Military|Provincial) $"
)
_POST_IN_ORG = re.compile(
    r"\b(?:(?:Deputy|Assistant|Under|Special|Permanent|Executive|First|Acting)[ -])*"
    r"(?:Secretary|Supreme Allied Commander|High Representative|(?:Special )?Envoy|Representative|"
    r"(?:High )?Commissioner|"
    r"Coordinator|Director|President|Chairman|Chair|Rapporteur|Ambassador)\b(?!s)(?! Office)(?!iat)"
)
_LABELS: dict[str, Kind] = {
    "RANK": "rank", "COUNTRY": "country", "NORP": "norp", "ORG": "org",
    "LOC": "loc", "HONORIFIC": "honorific",
}  # fmt: skip


@dataclass(slots=True)
class Item:
    """One element of the row. `low` is the text in lower case with straight apostrophes, `norm` the code."""

    kind: Kind
    start: int
    end: int
    text: str
    low: str
    norm: str = ""

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


def ends_sentence(items: Sequence[Item], index: int, marks: tuple[str, ...] = (".",)) -> bool:
    """Whether a sentence ends at the item: a break, or one of `marks` that ends no title."""
    item = items[index]
    return item.kind == "break" or (item.text in marks and items[index - 1].kind not in ("rank", "honorific"))


def sentence_begin(items: Sequence[Item], index: int, reach: int, marks: tuple[str, ...] = (".",)) -> int:
    """The first item of the sentence of the one at `index`, at most `reach` items before it."""
    begin = index
    while begin > 0 and index - begin < reach and not ends_sentence(items, begin - 1, marks):
        begin -= 1
    return begin


def tokenise(text: str, begin: int = 0, stop: int | None = None) -> list[Item]:
    """Words, punctuation and line breaks of a stretch of text; single spaces and "**" are left out.

    So are the marks around a ship's name, which the post of its captain goes on behind.
    """
    items: list[Item] = []
    stop = len(text) if stop is None else stop
    marks = quotation_marks(text, begin, stop)
    lower = in_lower_case(text[begin:stop]).replace("’", "'")
    for match in _TOKEN.finditer(text, begin, stop):
        kind = match.lastgroup
        start, end = match.span()
        if kind != "bold" and start not in marks:
            items.append(Item(kind, start, end, text[start:end], lower[start - begin : end - begin]))  # type: ignore[arg-type]
    return items


def _post_inside(piece: str) -> int | None:
    """Where a post begins in an organisation's mention ("UN | Secretary-General"); None if it does not."""
    match = _POST_IN_ORG.search(piece)
    if match is None:
        return None
    return len(piece[: match.start()].rstrip())


def _gap(text: str, tokens: list[Item], starts: list[int], start: int, end: int) -> list[Item]:
    """The tokens of a stretch, cut anew where a token straddles its ends."""
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    if (first and tokens[first - 1].end > start) or (last > first and tokens[last - 1].end > end):
        return tokenise(text, start, end)
    return tokens[first:last]


def _without_service(text: str, mention: Mention, peoples: Collection[int]) -> Mention:
    """The rank without the service before it where that ends a post ("Chief of the Air Force General A").

    `peoples` are the ends of the names of peoples: "Commander of the Chilean | Army General A".
    """
    formation = _FORMATION.match(text, mention.start, mention.end)
    if formation is not None and _OF_NUMBERED.search(text, max(0, mention.start - 80), mention.start):
        return Mention(formation.end(), mention.end, mention.label, "General")
    if mention.norm == "Chief General" and text.startswith("Army", mention.start):
        # "Army Chief | General A"
        return Mention(mention.end - len("General"), mention.end, mention.label, "General")
    service = _SERVICE.match(text, mention.start, mention.end)
    if service is not None and service.group().startswith("Police"):
        # "of the National Police | Colonel A", but "of the Anti-Terrorism Center | Police Colonel B"
        if not _OF_POLICE.search(text, max(0, mention.start - 40), mention.start):
            return mention
    elif (
        service is None
        or (
            service.group().startswith("Army")
            and mention.norm == "Army General"
            # "Chief of Army General A"
            and not _CHIEF_OF.search(text, max(0, mention.start - 12), mention.start)
            and mention.start - 1 not in peoples
        )
        or not (
            _OF_SERVICE.search(text, max(0, mention.start - 80), mention.start)
            or _COMMANDER.search(text, max(0, mention.start - 50), mention.start)
        )
    ):
        return mention
    rank = mention.norm.removeprefix("Police ").removeprefix("Army ")
    return Mention(service.end(), mention.end, mention.label, rank)


# A second form of address, in brackets before the name: "Hon. (Mrs.) A".
_IN_BRACKETS = re.compile(r"\s\(([^()\n]{1,12})\)(?=\s[^\W\d_a-z])")


def _with_brackets(text: str, mention: Mention) -> Mention:
    """The form of address with the one in brackets behind it: a post may stand before both."""
    match = _IN_BRACKETS.match(text, mention.end)
    if match is None or not is_honorific(match.group(1)):
        return mention
    return Mention(mention.start, match.end(), mention.label, mention.norm)


def build(
    text: str, names: Sequence[tuple[int, int]], mentions: Iterable[Mention], tokens: list[Item] | None = None
) -> list[Item]:
    """Items in the order of the text; names win over lexicon mentions, longer over shorter ones.

    `tokens` are those of the whole text, to be made only once.
    """
    tokens = tokenise(text) if tokens is None else tokens
    starts = [token.start for token in tokens]
    spans: list[tuple[int, int, Kind, str]] = [(start, end, "name", "") for start, end in names]
    taken = sorted(spans)
    cursor = 0
    mentions = list(mentions)
    peoples = {mention.end for mention in mentions if mention.label == "NORP"}
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        kind = _LABELS.get(mention.label)
        if kind is None:
            continue
        if (
            kind == "rank"
            and mention.norm.startswith("Staff ")
            and _STAFF_OF.search(text, max(0, mention.start - 16), mention.start)
        ):
            # "Head of the Joint Staff Colonel General A": the staff is the post's.
            mention = Mention(mention.start + 6, mention.end, mention.label, mention.norm[6:])
        if kind == "rank":
            mention = _without_service(text, mention, peoples)
        if kind == "honorific" and " " in text[mention.start : mention.end]:
            words = tuple(text[mention.start : mention.end].lower().split())
            if words in post_words().heads:
                # "Grand Duke", "Grand Mufti": an office, not a form of address.
                continue
        if kind == "honorific":
            mention = _with_brackets(text, mention)
        if kind == "org":
            cut = _post_inside(text[mention.start : mention.end])
            if cut == 0:
                continue
            if cut is not None:
                mention = Mention(mention.start, mention.start + cut, mention.label, mention.norm)
        while cursor < len(taken) and taken[cursor][1] <= mention.start:
            cursor += 1
        if cursor < len(taken) and taken[cursor][0] < mention.end:
            continue
        spans.append((mention.start, mention.end, kind, mention.norm))
    spans.sort(key=lambda s: (s[0], -s[1]))
    items: list[Item] = []
    position = 0
    for start, end, kind, norm in spans:
        if start < position:
            continue
        items.extend(_gap(text, tokens, starts, position, start))
        piece = text[start:end]
        items.append(Item(kind, start, end, piece, piece.lower().replace("’", "'"), norm))
        position = end
    items.extend(_gap(text, tokens, starts, position, len(text)))
    return _with_genitives(items)


def _with_genitives(items: list[Item]) -> list[Item]:
    """The items with the apostrophe behind a name in "s" as a genitive: "Cyprus' Ambassador"."""
    for index in range(1, len(items) - 1):
        item, before = items[index], items[index - 1]
        if (
            item.text in ("'", "’")
            and before.kind in ("country", "org")
            and before.low.endswith("s")
            and item.start == before.end
            and items[index + 1].kind == "word"
            and items[index + 1].start == item.end + 1
        ):
            items[index] = replace(item, kind="poss")
    return items
