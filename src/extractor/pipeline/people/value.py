"""The words of a post as its value: connectors trimmed, capitals set, plurals made singular."""

from __future__ import annotations

import re

from .items import Item
from .words import Head

_SMALL = frozenset(
    {"of", "the", "for", "and", "to", "on", "in", "at", "a", "an", "&", "by", "with", "without"}
    | {"de", "des", "du", "la"}
)


class Value:
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
    """The post capitalised as a title: "vice chairman of the board" → "Vice Chairman of the Board"."""
    letters = [c for c in value if c.isalpha()]
    shout = bool(letters) and all(c.isupper() for c in letters) and len(letters) > 4
    words = re.split(r"(\s+|-|/)", value)
    shout = shout and any(len(word) > 4 for word in words)  # "BSF IG" is letters alone
    out: list[str] = []
    for number, word in enumerate(words):
        low = word.lower()
        # "Secretary of the Council under the President"
        below = low == "under" and words[number + 2 : number + 3] == ["the"]
        if (
            below or low in _SMALL or (low in ("elect", "designate") and words[number - 1] == "-")
        ) and number:
            out.append(low if shout or word.islower() else word)
        elif shout:
            out.append(low.capitalize())
        elif word.islower() and not word.startswith("a.i"):
            out.append(word[:1].upper() + word[1:])
        else:
            out.append(word)
    return "".join(out)


# Bodies that each holder of a post has one of: "the Secretaries of the Security Councils" A and B.
_ONE_EACH = re.compile(
    r"\b(Council|Staff|Bureau|Committee|Commission|Parliament|Department|Delegation|Mission|Chamber|Government|"
    r"Directorate|Institute|Office|(?<=Border )Service|(?<=Security )Service|(?<=Intelligence )Service|"
    r"(?<=Customs )Service|(?<=Rescue )Service|"
    r"(?<=Coast )Guard|(?<=National )Guard|(?<=Air )Force|(?<=Central )Bank)s\b",
    re.IGNORECASE,
)
_ONE_EACH_IES = re.compile(r"\b(Nav|Arm|Agenc|Ministr|Assembl|Embass)ies\b", re.IGNORECASE)


def one_body(value: str) -> str:
    """The post of one holder where the text names those of several: their bodies in the singular."""
    return _ONE_EACH_IES.sub(r"\1y", _ONE_EACH.sub(r"\1", value))


def add_head(value: Value, items: list[Item], start: int, end: int, head: Head) -> None:
    """Add the words of the head, a plural as its singular."""
    if head.written is not None:
        value.literal(head.written)
        return
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
            if len(item.text) > 2 and item.text.removesuffix("s").isupper()
            else word.capitalize()
            if word not in _SMALL
            else word
        )
        for i, (item, word) in enumerate(zip(tail, singular, strict=True))
    )
    if value.parts and value.parts[-1][0] == "-" and value.parts[-1][2] == tail[0].start:
        # "Co-rapporteurs": one word.
        value.parts.pop()
        joined = f"{value.parts.pop()[0]}-{joined}" if value.parts else joined
    value.literal(joined)
