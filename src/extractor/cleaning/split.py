"""A file's text to its releases."""

from __future__ import annotations

from itertools import pairwise

from extractor.cleaning.assembly import assemble
from extractor.cleaning.boundaries import first_lines
from extractor.cleaning.lines import lines_of
from extractor.cleaning.marking import mark
from extractor.cleaning.normalise import normalise
from extractor.cleaning.page import mark_page
from extractor.cleaning.release import Release
from extractor.cleaning.zones import mark_zones


def split_releases(raw: str, *, html: bool = False) -> list[Release]:
    """The releases of a raw text; none where nothing is left of it.

    Boilerplate is left out and listed in `removed`. What is dropped is decided line by line; prose is only
    dropped where it is a notice of the site (cookies, copyright, how to reach the press office).
    """
    clean = normalise(raw, html=html)
    lines = lines_of(clean, raw)
    if not lines:
        return []
    mark(lines, clean.text)
    if html:
        mark_page(lines, clean, raw)
    bounds = [*first_lines(lines), len(lines)]
    releases: list[Release] = []
    for begin, end in pairwise(bounds):
        part = lines[begin:end]
        layout = mark_zones(part, clean.text)
        release = assemble(part, layout, clean)
        if release is not None:
            releases.append(release)
    return releases
