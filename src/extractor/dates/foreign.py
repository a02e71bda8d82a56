"""Rules for days as pages of other languages head their English texts: "Roma, 5 ottobre 2023".

Only whole days are read, so that no word of a sentence is taken for a month.
"""

from __future__ import annotations

import re

from extractor.dates.calendar import make_date
from extractor.dates.draft import Draft, Partial
from extractor.dates.patterns import DIGITS, rule
from extractor.dates.words import table

_YEAR = r"(?P<y>(?:19|20)\d\d|[١٢][٠-٩]{3})(?!\d)"
_MONTH = r"(?P<mon>[^\W\d_]{2,16})"
_OF = r"(?:d[eio]l? |d['’]|ta['’] )?"
# "2023 r.", "2023 года", "2023 p."
_OF_YEAR = r"(?: (?:[rгрm]\.|года|року|години|roku))?"
_POINT = r"(?P<point>\.)"
# The first year of an era of the Japanese calendar is its year 1.
_BEFORE_ERA = {"令和": 2018, "平成": 1988}


def _named(match: re.Match[str]) -> Draft | None:
    """A day whose month has a name."""
    name = match["mon"].lower()
    if name in table("foreign_months_behind_point") and match.groupdict().get("point"):
        month = table("foreign_months_behind_point")[name]
    else:
        month = table("foreign_months").get(name)
    return _whole(match, int(match["y"]), month)


def _numbered(match: re.Match[str]) -> Draft | None:
    """A day whose month has a number."""
    return _whole(match, int(match["y"]), int(match["m"]))


def _of_era(match: re.Match[str]) -> Draft | None:
    return _whole(match, _BEFORE_ERA[match["era"]] + int(match["y"]), int(match["m"]))


def _whole(match: re.Match[str], year: int, month: int | None) -> Draft | None:
    day = int(match["d"])
    if month is None or make_date(year, month, day) is None:
        return None
    return Draft(match.start(), match.end(), "calendar", Partial(year, month, day))


RULES = [
    # "15 de março de 2023", "1er mars 2023", "3. maaliskuuta 2023", "29 marca 2023 r."
    rule(
        DIGITS,
        rf"(?P<d>\d{{1,2}})(?:{_POINT}|er|[ºª°])?[ /-]?{_OF}{_MONTH}(?:[.,]? |[./-]){_OF}{_YEAR}{_OF_YEAR}",
        _named,
    ),
    # "Marso 15, 2023", "Abril 17 de 2023"
    rule(sorted(table("foreign_months")), rf"{_MONTH} (?P<d>\d{{1,2}})(?:,? |, ?){_OF}{_YEAR}", _named),
    # "2023. március 3.", "2023 m. kovo 3 d."
    rule(DIGITS, rf"{_YEAR}(?:\.| m\.)? {_MONTH} (?P<d>\d{{1,2}})(?!\d)(?: d\.)?", _named),
    # "2023. gada 3. martā"
    rule(DIGITS, rf"{_YEAR}\. gada (?P<d>\d{{1,2}})\. {_MONTH}", _named),
    # "2023年4月21日", "2023년 3월 15일"
    rule(DIGITS, rf"{_YEAR} ?[年년] ?(?P<m>\d{{1,2}}) ?[月월] ?(?P<d>\d{{1,2}}) ?[日일号號]", _numbered),
    rule(
        sorted(_BEFORE_ERA),
        r"(?P<era>令和|平成) ?(?P<y>\d{1,2})年 ?(?P<m>\d{1,2})月 ?(?P<d>\d{1,2})日",
        _of_era,
    ),
    # "15 tháng 3 năm 2023", "2023 оны 3 дугаар сарын 15"
    rule(DIGITS, rf"(?P<d>\d{{1,2}}) tháng (?P<m>\d{{1,2}}),? năm {_YEAR}", _numbered),
    rule(DIGITS, rf"{_YEAR} оны (?P<m>\d{{1,2}})(?:-р| дугаар| дүгээр)? сарын (?P<d>\d{{1,2}})", _numbered),
]
