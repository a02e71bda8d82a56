"""The date on which a release says it was published."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from extractor.dates.calendar import make_date
from extractor.dates.finder import find_dates
from extractor.dates.mention import DateMention
from extractor.dates.words import words

_URL_DATE = re.compile(
    r"[/=_-](?P<y>(?:19|20)\d\d)(?P<s>[/-]?)(?P<m>0?[1-9]|1[0-2])(?P=s)(?P<d>0?[1-9]|[12]\d|3[01])(?![\d])"
    r"|/(?P<d2>0?[1-9]|[12]\d|3[01])/(?P<m2>0?[1-9]|1[0-2])/(?P<y2>(?:19|20)\d\d)(?=/)"
)
_URL_LINE = re.compile(
    r"^[^\S\n]*(?:(?:source|url|link)[^\S\n]*:[^\S\n]*)?((?:https?://|www\.)\S+)[^\S\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
_URL = re.compile(r"(?:https?://|www\.)\S*\Z|\b[\w-]+\.(?:com|org|net|gov|int|info)\S*\Z", re.IGNORECASE)
# "Muharram 02, 1447, ": the day of the Islamic calendar before the Gregorian one
_HIJRI = re.compile(r"[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)? \d{1,2},? 1[34]\d\d(?: ?A?H)?[,\s]*$")
# "ASTANA, ", "BULAWAYO, Zimbabwe, ", "CAIRO- ", "Paris (AFP), ": capitalised words only, then the date
_PLACE = re.compile(
    r"[\s\u2022*\u25a1\"(]*(?:[^\W\d_][\w.'\u2019-]*[^\S\n]?[,/()&\u2013\u2014-]*[^\S\n]*){0,6}[\s,:;|(\u2013\u2014-]*"
)
_AFTER_DATELINE = re.compile(
    r"(?:,? [A-Z]{2,14}|,? [A-Z]\w{1,12}[A-Z]+)?\s{0,2}"
    r"(?:[.:;|/)\u2013\u2014-]|\([^()\n]{2,40}\)|,?\s?/[^/\n]{2,40}/)"
)
# "30 June 2021, Geneva – "
_PLACE_AFTER = re.compile(r",? (?:[A-Z][\w.'\u2019/-]+,? ){1,4}[:\u2013\u2014-]+ [A-Z\"\u201c]")
_SENTENCE = re.compile(r"\s+[\"\u201c]?[A-Z][a-z]* [A-Za-z]")
_PROSE = re.compile(r"[a-z]{2}[^\n]{50,}[.!?\u201d\"](?:\s|$)")
_OWN_YEAR = re.compile(r"\d{4}|\d[./-]\d\d?[./-]\d\d|['\u2019]\d\d|\d[ -/][A-Za-z]{3,4}\.?[ -/]\d\d$|\d年")
_LABEL_WORDS = 8
# Only the beginning of a text tells its own day so; further below it is that of somebody quoted.
_TOLD_WITHIN = 1500
_QUOTES = re.compile(r"[\"\u201c\u201d]")
_NUMERIC = re.compile(r"\d[\d./-]+\d")
_WORD = re.compile(r"[^\W\d_]+")


class _Candidate(NamedTuple):
    tier: int
    start: int
    mention: DateMention


@cache
def _label(key: str) -> re.Pattern[str]:
    options = "|".join(
        re.escape(label).replace("\\ ", r"\s")
        for label in sorted(words("published", key), key=lambda w: (-len(w), w))
    )
    return re.compile(
        rf"(?:^|[^\w])(?:{options})\.?(?:\s?\([^()\n]{{1,20}}\))?\s{{0,3}}[:|,\-\u2013]?\s{{0,3}}(?:the\s)?$",
        re.IGNORECASE,
    )


@cache
def _today() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(words('published', 'today'))})[,:]?(?: on)?[ ,(]{{1,2}}(?:the )?$", re.IGNORECASE
    )


def _full_day(text: str, mention: DateMention) -> bool:
    """A day with its year: a dateline without one ("CAIRO, July 19") states no day of publication."""
    if not _OWN_YEAR.search(text, mention.start, mention.end):
        return False
    return (
        mention.kind in ("DATE", "TIME")
        and mention.first is not None
        and mention.first == mention.last
        and len(mention.first) == 10
    )


def find_published(text: str) -> DateMention | None:
    """The date stated in a header, a dateline, a headline's end or a line of its own; None otherwise.

    A day that a sentence names is the day of what it reports, not that of publication, unless it is "today".
    """
    body = _body_start(text)
    candidates: list[_Candidate] = []
    for mention in find_dates(text):
        if _full_day(text, mention):
            tier = _tier(text, mention, body)
            if tier is not None:
                candidates.append(_Candidate(tier, mention.start, mention))
    stated = min(candidates, default=None, key=lambda candidate: candidate[:2])
    if stated is not None and stated.tier < 3:
        return stated.mention
    return _from_url(text, body) or (stated.mention if stated else None)


def _body_start(text: str) -> int:
    """Where the first line of prose begins; what stands before it is header."""
    position = 0
    for line in text[:6000].split("\n"):
        if len(line) > 250 or (len(line) > 60 and _PROSE.search(line)):
            return position
        position += len(line) + 1
    return position


def _tier(text: str, mention: DateMention, body: int) -> int | None:
    """How strongly the surroundings say "published": 0 best, None not at all."""
    line_start = text.rfind("\n", 0, mention.start) + 1
    line_end = text.find("\n", mention.end)
    line_end = len(text) if line_end < 0 else line_end
    before = _HIJRI.sub("", text[max(line_start, mention.start - 300) : mention.start])
    after = text[mention.end : min(line_end, mention.end + 300)]
    if _URL.search(before):
        return None
    if _label("updated").search(before):
        return 3
    if _told_today(before, mention.start):
        return 4
    in_header = line_start < body
    above = text[max(0, line_start - 60) : line_start].rstrip()
    lead_words = _WORD.findall(before)
    if _labelled(before, lead_words) or (
        not before.strip() and _label("labels").search(above[above.rfind("\n") + 1 :])
    ):
        return 0
    bound = (
        bool(lead_words)
        and lead_words[-1].lower() in words("published", "bound")
        and not before.rstrip().endswith((".", ":", "|"))
    )
    if bound:
        return None
    tail_words = _WORD.findall(after)
    sentence = len(tail_words) > 8 or after.rstrip().endswith((".", ",", ";"))
    if not lead_words:
        if not sentence:
            return 0 if in_header else 1 if not tail_words else None
        # "21.05.2020On …", "15.09.2023 On Thursday": the date printed before the text it belongs to
        stamp = _NUMERIC.fullmatch(text[mention.start : mention.end])
        opener = re.match(r"\s{0,6}(?:[|\u2013\u2014-]\s{0,3})?[\"\u201c]?[A-Z]", after)
        if opener and (stamp or re.match(r"\s{2,}|\s?[|\u2013\u2014-]", after)):
            return 0
        if _PLACE_AFTER.match(after):
            return 0
        return 0 if _AFTER_DATELINE.match(after) and not after.startswith(")") else None
    if _PLACE.fullmatch(before) and _capitalised(lead_words):
        # "NEW DELHI: 30 JUN 2021 The Minister …"
        headed = before.isupper() and before.rstrip().endswith(":")
        if headed and line_start <= body and _SENTENCE.match(after):
            return 0
        if _AFTER_DATELINE.match(after) or not after.strip():
            return 0 if line_start <= body else 1
        if in_header and not sentence:
            return 0
    if in_header and len(tail_words) <= 6 and not after.rstrip().endswith((".", ",")):
        return 1
    if len(lead_words) <= 3 and not tail_words and _capitalised(lead_words):
        return 2
    return None


def _told_today(before: str, start: int) -> bool:
    """Whether a sentence says "today (25 July 2022)" in the text's own voice."""
    return (
        start < _TOLD_WITHIN
        and _today().search(before[-40:]) is not None
        and len(_QUOTES.findall(before)) % 2 == 0
    )


def _labelled(before: str, lead_words: list[str]) -> bool:
    """Whether the line up to the date is a label, or ends in one with a colon."""
    label = _label("labels").search(before)
    if label is None:
        return False
    alone = not _WORD.search(before, 0, label.start())
    return alone or (len(lead_words) <= _LABEL_WORDS and before.rstrip().endswith((":", "|")))


def _capitalised(names: list[str]) -> bool:
    return all(name[0].isupper() or name.lower() in ("de", "al", "el", "the", "of", "and") for name in names)


def _from_url(text: str, body: int) -> DateMention | None:
    """The date in the page's own address: a line of the header, or the last one, that is only a URL."""
    for line in _URL_LINE.finditer(text):
        if line.start() > body and text[line.end() :].strip():
            continue
        match = _URL_DATE.search(text, line.start(1), line.end(1))
        if match is None:
            continue
        year, month, day = (int(match[name] or match[f"{name}2"]) for name in ("y", "m", "d"))
        date = make_date(year, month, day)
        if date is not None:
            iso = date.isoformat()
            return DateMention(match.start() + 1, match.end(), "DATE", iso, iso, iso, "explicit")
    return None
