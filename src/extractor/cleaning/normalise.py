"""Characters only: from raw text to clean text, nothing dropped but markup and invisible characters."""

from __future__ import annotations

from collections.abc import Callable

from extractor.cleaning.alignment import Alignment, Edit, apply
from extractor.cleaning.characters import composition_edits, mojibake_edits, space_edits
from extractor.cleaning.glue import glue_edits
from extractor.cleaning.hashtags import hashtag_edits
from extractor.cleaning.hyphens import hyphen_edits
from extractor.cleaning.markup import entity_edits, escaped_tag_edits, tag_edits
from extractor.cleaning.release import CleanText
from extractor.cleaning.spacing import spacing_edits
from extractor.cleaning.tables import table_edits


def normalise(raw: str, *, html: bool = False) -> CleanText:
    """Repair the characters of `raw` and keep the map.

    Tags and entities are also taken out of plain text; `html` says that line ends mean nothing either, as in
    a page.
    """
    text, alignment = raw, Alignment.identity(len(raw))
    for step in _steps(raw, html):
        edits = step(text)
        if edits:
            text, latest = apply(text, edits)
            alignment = latest.after(alignment)
    return CleanText(text, alignment)


def _steps(raw: str, page: bool) -> list[Callable[[str], list[Edit]]]:
    steps: list[Callable[[str], list[Edit]]] = []
    if page:
        steps.append(page_line_edits)
    if "<" in raw:
        steps.append(tag_edits)
    if "&" in raw:
        steps += [escaped_tag_edits, entity_edits]
    if not raw.isascii() or "&" in raw:
        steps += [mojibake_edits, composition_edits]
    if "#" in raw:
        steps.append(hashtag_edits)
    if "\t" in raw:
        steps.append(table_edits)
    steps += [space_edits, spacing_edits, hyphen_edits, glue_edits]
    return steps


def page_line_edits(text: str) -> list[Edit]:
    """In a page a line end is a space."""
    return [(at, at + 1, " ") for at, char in enumerate(text) if char in "\r\n"]
