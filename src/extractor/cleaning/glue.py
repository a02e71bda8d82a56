"""Missing spaces: after a sentence, after a date, after a comma."""

from __future__ import annotations

import re

from extractor.cleaning.alignment import Edit

_CLOSING = '”’"»)\\]'
_OPENING = '“‘«"('
_UPPER = "A-ZÀ-ÖØ-Þ"
_LOWER = "a-zß-öø-ÿ"
# Cheap to find, then looked at closely.
_CANDIDATE = re.compile(
    rf"[.!?…][{_CLOSING}]?(?=[{_OPENING}]?[{_UPPER}])|[,;](?=[^\W\d_][{_LOWER}])|\d(?=[{_OPENING}]?[{_UPPER}][A-Za-z])"
)
_DATE_BEFORE = re.compile(
    r"(?:(?<![\d.])[0-3]?\d[./-][01]?\d[./-](?:19|20)\d\d|(?<![\d.])(?:19|20)\d\d[./-][01]?\d[./-][0-3]?\d|"
    r"(?<!\d)[012]?\d:[0-5]\d|[a-z.,] (?:19|20)\d\d)$"
)
# Two letters before a full stop are an initial's digraph ("Sh.J.Faizulloev"); an abbreviated rank is longer.
# "Mr.Brown" has no initial.
_WORD_BEFORE = re.compile(rf"(?:[{_LOWER}]{{2}}|\b(?:Mr|Ms|Dr)|[{_LOWER}\d][)\]]|[A-Z]{{4}}|\d%?)$")
_WORD_AFTER = re.compile(rf"[{_OPENING}]?(?:[{_UPPER}][{_LOWER}’']|[AI]\s|[{_UPPER}]{{3}}|[A-Z]\.)")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
# "12August2025", "17 Oct2024", "SecretarySeptember 23, 2025": the parts of a date run together, or into a
# headline.
_GLUED_DATE = re.compile(
    rf"(?P<head>[{_LOWER}])?(?P<day>\d{{1,2}})?(?P<gap> ?){_MONTH}\.?"
    r"(?P<tail>(?=(?:19|20)\d\d\b)| \d{1,2},? (?:19|20)\d\d\b)"
)
_MERIDIEM = re.compile(r"[AP]M\b|[A-Z]{2,4}\b")
_COMMA_BEFORE = re.compile(rf"[{_LOWER}]{{2}}[,;]$")
_ADDRESS = re.compile(
    r"://|www\.|@|\.(?:com|org|net|gov|mil|int|info|edu|html?|pdf|docx?|aspx?|php|jpe?g)\b", re.IGNORECASE
)
_BACK = 14


def glue_edits(text: str) -> list[Edit]:
    """Spaces to insert; never within an address, initials or a number."""
    places = {found.end() for found in _CANDIDATE.finditer(text) if _missing(text, found.end())}
    for found in _GLUED_DATE.finditer(text):
        places.update(_glued_date(found))
    return [(at, at, " ") for at in sorted(places) if not _in_address(text, at)]


def _glued_date(found: re.Match[str]) -> list[int]:
    """Where spaces are missing in and before a date with a month's name."""
    places = []
    month = found.end("gap")
    if found["head"] and (found["day"] or not found["gap"]):
        places.append(found.end("head"))
    if found["day"] and not found["gap"]:
        places.append(month)
    if not found["tail"]:
        places.append(found.end())
    return places


def _missing(text: str, at: int) -> bool:
    before = text[max(0, at - _BACK) : at]
    last = before[-1]
    if last.isdigit():
        return _DATE_BEFORE.search(before) is not None and _MERIDIEM.match(text, at) is None
    if last in ",;":
        return _COMMA_BEFORE.search(before) is not None
    bare = before.rstrip('”’"»)]')
    return (
        bool(bare)
        and _WORD_AFTER.match(text, at) is not None
        and _WORD_BEFORE.search(bare[:-1]) is not None
        and not (bare[-2:-1].isdigit() and text[at : at + 2].isupper())
    )


def _in_address(text: str, at: int) -> bool:
    back = max(0, at - 80)
    low = max(text.rfind(" ", back, at), text.rfind("\n", back, at), back)
    high = text.find(" ", at, at + 40)
    return _ADDRESS.search(text, low, high if high >= 0 else min(len(text), at + 40)) is not None
