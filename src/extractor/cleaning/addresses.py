"""What is left of a web address on a line of its own: its query, or the words of its last part."""

from __future__ import annotations

import re
from functools import lru_cache

LONGEST = 200
# "np = 1 & mp = 1", "3 fidx = 14628 & SESSION = 705 aa 0 d", "pgtype = homepage"
_QUERY = re.compile(
    r"(?:[\w.]+ )?[A-Za-z_]\w{0,24} ?= ?[\w.%-]{1,60}(?: ?& ?[A-Za-z_]\w{0,24} ?= ?[\w.% -]{0,80})*$"
)
# Percent-encoded bytes, which a tokeniser parts ("E 2% 80% 99 s - plan - to - save")
_ENCODED = re.compile(
    r"(?:[\w. -]*[ %])?[2-9A-F] ?[0-9A-F]% ?[0-9A-F] ?[0-9A-F]\b[\w%. -]*$|[\w. -]+% ?2 ?F[\w%. -]*$"
)
# Words strung on hyphens, a slug: none without a hyphen beside it, but for pieces at its ends.
_SLUG = re.compile(r"(?:[\w.]+ )?(?:- )?(?:[\w.]+ ?- ?){4,}[\w.]+(?: html?)?$|- [\w.]+(?: - [\w.]+)+$")


@lru_cache(maxsize=256)
def is_address_rest(line: str) -> bool:
    """Whether the line is the rest of an address; a list item or a headline is none."""
    line = line.strip()
    if not line or len(line) > LONGEST:
        return False
    if "=" in line and _QUERY.match(line):
        return True
    if "%" in line and _ENCODED.match(line):
        return True
    return " - " in line and _SLUG.match(line) is not None
