"""HTML tags, entities and comments, in pages and left over in plain text.

Scanning is flat: a tag is found by its brackets, nothing is nested, so that depth costs nothing and time is
linear in the length of the text.
"""

from __future__ import annotations

import html
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from extractor.cleaning.alignment import Edit

LIST_ITEM = "\n• "


@dataclass(frozen=True, slots=True)
class Elements:
    """Names of HTML elements by their effect on the text."""

    skipped: frozenset[str]
    breaks: dict[str, str]
    page_areas: frozenset[str]
    nesting: frozenset[str]


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag, comment or declaration at [start, end); `name` is "" for the latter two."""

    start: int
    end: int
    name: str
    closing: bool


@cache
def elements() -> Elements:
    """The table of `data/markup.toml`; `breaks` maps a name to what stands for its tag in the text."""
    with files("extractor.cleaning").joinpath("data/markup.toml").open("rb") as file:
        table = tomllib.load(file)
    breaks = dict.fromkeys(table["inline"], "")
    breaks |= dict.fromkeys(table["gaps"], " ")
    breaks |= dict.fromkeys(table["lines"], "\n")
    breaks |= dict.fromkeys(table["paragraphs"], "\n\n")
    breaks |= dict.fromkeys(table["skipped"], "\n")
    return Elements(
        frozenset(table["skipped"]), breaks, frozenset(table["page_areas"]), frozenset(table["nesting"])
    )


_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:]*)(?=[\s/>])[^<>]*>|<!--|<![A-Za-z\[][^<>]*>|<\?[^<>]*>")
_ESCAPED_TAG = re.compile(r"&lt;(/?)([A-Za-z][A-Za-z0-9]*)(?=[\s/&])(?:(?!&[lg]t;)[^<>\n]){0,300}&gt;")
_ENTITY = re.compile(r"&(?:amp;)*(?:#(?:\d{1,7}|[xX][0-9a-fA-F]{1,6})|[A-Za-z][A-Za-z0-9]{1,31});")
# Entities that are understood without the semicolon; others would take the parameters of an address for one.
_BARE_ENTITY = re.compile(r"&(?:nbsp|quot|rsquo|lsquo|rdquo|ldquo|mdash|ndash|amp)(?![A-Za-z0-9;=])")


def tags(text: str) -> Iterator[Tag]:
    """Known tags, comments and declarations, in order; a skipped element with its content is one tag."""
    known = elements()
    lower: str | None = None
    position = 0
    endless: set[str] = set()
    while (found := _TAG.search(text, position)) is not None:
        start, position = found.span()
        if found.group() == "<!--":
            close = -1 if "--" in endless else text.find("-->", position)
            if close < 0:
                endless.add("--")
                continue
            position = close + 3
            yield Tag(start, position, "", False)
            continue
        name = (found.group(2) or "").lower()
        if not name:
            yield Tag(start, position, "", False)
            continue
        if name not in known.breaks:
            position = start + 1
            continue
        closing = bool(found.group(1))
        if (
            name in known.skipped
            and not closing
            and not text.startswith("/>", position - 2)
            and name not in endless
        ):
            if lower is None:
                lower = text.lower() if len(text.lower()) == len(text) else text
            close = lower.find(f"</{name}", position)
            if close < 0:
                endless.add(name)
            else:
                stop = text.find(">", close)
                position = stop + 1 if stop >= 0 else len(text)
        yield Tag(start, position, name, closing)


def tag_edits(text: str) -> list[Edit]:
    """Replace each tag by the break it stands for, that of a list item by its bullet too."""
    breaks = elements().breaks
    return [
        (tag.start, tag.end, LIST_ITEM if tag.name == "li" and not tag.closing else breaks.get(tag.name, ""))
        for tag in tags(text)
    ]


def escaped_tag_edits(text: str) -> list[Edit]:
    """The same for tags written with entities ("&lt;p&gt;")."""
    breaks = elements().breaks
    return [
        (found.start(), found.end(), breaks[name])
        for found in _ESCAPED_TAG.finditer(text)
        if (name := found.group(2).lower()) in breaks
    ]


def entity_edits(text: str) -> list[Edit]:
    """Replace character references, also those escaped twice ("&amp;nbsp;")."""
    edits: list[Edit] = []
    for found in _ENTITY.finditer(text):
        reference = found.group().replace("amp;", "") if found.group() != "&amp;" else "&amp;"
        if found.group().endswith("&amp;amp;"):
            reference = "&amp;"
        new = html.unescape(reference)
        if new != reference:
            edits.append((found.start(), found.end(), new))
    if _BARE_ENTITY.search(text):
        edits.extend(
            (m.start(), m.end(), html.unescape(m.group() + ";")) for m in _BARE_ENTITY.finditer(text)
        )
        edits.sort()
    return edits
