"""Rules for expressions that lean on another day: on the publication day or on a day named before."""

from __future__ import annotations

import re

from extractor.dates.counting import duration_value
from extractor.dates.draft import Draft, Partial
from extractor.dates.patterns import (
    DASH,
    PART,
    S0,
    WEEKDAY,
    S,
    first_words,
    rule,
    weekday_number,
)
from extractor.dates.words import alternatives, capital_only, table, words

_DEICTIC = {"today": 0, "tonight": 0, "tonite": 0, "yesterday": -1, "tomorrow": 1}
_DIRECTIONS = {str(name): str(value) for name, value in table("directions").items()}
_DIRECTION = f"(?:{alternatives(_DIRECTIONS)})"
_DIRECTION_STARTS = sorted({name.split()[0] for name in _DIRECTIONS})
_SHADE = f"(?:(?:earlier|early|late|later|mid|sometime){S}|mid{DASH})"
_SHADE_STARTS = ["earlier", "early", "late", "later", "mid", "sometime"]


_QUOTES = ('"', "'", "`", "\u201c", "\u2018")


def _direction(text: str) -> str:
    return _DIRECTIONS[re.sub(r"\s+", " ", text.lower()).strip()]


def _clock(part: str | None) -> str:
    return f"T{table('dayparts')[part.lower()]}" if part else ""


def _name_like(match: re.Match[str]) -> bool:
    """A capital inside a sentence: "the Tomorrow Group", "AI Now"."""
    return (
        match.group()[0].isupper()
        and match.start() > 1
        and bool(re.search(r"\w\s\Z", match.string[match.start() - 2 : match.start()]))
    )


_OWNED = re.compile(rf"['\u2019]s\s(?:{alternatives(words('an_age', 'owned'))})\b", re.IGNORECASE)
_OWNER = re.compile(rf"\b(?:{alternatives(words('an_age', 'owners'))})\sof\s\Z", re.IGNORECASE)


def _an_age(match: re.Match[str]) -> bool:
    """Whether the word stands for the age: "in today's world", "the people of tomorrow"."""
    if _OWNED.match(match.string, match.end()):
        return True
    return _OWNER.search(match.string[max(0, match.start() - 24) : match.start()]) is not None


def _deictic(match: re.Match[str]) -> Draft | None:
    if _name_like(match) or _an_age(match):
        return None
    word = match["word"].lower()
    draft = Draft(match.start(), match.end(), "deictic", count=_DEICTIC[word], clock=_clock(match["part"]))
    if word in ("tonight", "tonite"):
        draft.clock = "TNI"
    return draft


def _part_of_day(match: re.Match[str]) -> Draft:
    last = match["rel"].lower().split()[-1] == "last"
    return Draft(match.start(), match.end(), "deictic", count=-1 if last else 0, clock=_clock(match["part"]))


def _weekday(match: re.Match[str]) -> Draft | None:
    name = match["wd"].rstrip(".")
    if len(name) <= 5:
        return None
    if not name[0].isupper() and name.lower() in capital_only():
        return None
    draft = Draft(
        match.start(),
        match.end(),
        "weekday",
        Partial(weekday=weekday_number(name)),
        clock=_clock(match["part"]),
    )
    if match["rel"]:
        draft.direction = _direction(match["rel"])
    if match["of"]:
        draft.value = (
            "last"
            if re.search(r"last|previous", match["of"], re.I)
            else "next"
            if re.search(r"next|following|coming", match["of"], re.I)
            else "this"
        )
    return draft


def _unit(match: re.Match[str]) -> Draft | None:
    unit = match["unit"].lower()
    direction = _direction(match["rel"])
    the = bool(match["the"]) and not match["edge"] and match["rel"].lower() != "coming"
    code = "WE" if unit == "weekend" else str(table("units").get(unit, ""))
    if match["unit"].istitle() and match.string[match.start() - 1 : match.start()] in _QUOTES:
        return None  # a title: ABC's "This Week"
    if code == "D":
        # "the next day" follows a day named before; "this day" and "last day" are anniversaries and ends.
        if unit == "night" and direction == "last":
            return Draft(match.start(), match.end(), "deictic", count=-1, clock="TNI")
        if direction in ("last", "this"):
            return None
        step = {"next": 1, "after": 1, "before": -1, "that": 0}[direction]
        return Draft(
            match.start(),
            match.end(),
            "anaphor",
            count=step,
            unit="D",
            clock="TNI" if unit == "night" else "",
        )
    if match["rel"].lower() in ("past", "this past") and code != "WE":
        return Draft(match.start(), match.end(), "duration", value=duration_value(1, code))
    draft = Draft(match.start(), match.end(), "unit", unit=code, direction=direction)
    if direction in ("that", "after", "before"):
        draft.form = "anaphor"
        draft.count = {"that": 0, "after": 1, "before": -1}[direction]
    elif the and direction in ("last", "next") and code not in ("WE", "Q"):
        return Draft(match.start(), match.end(), "duration", value=duration_value(1, code))
    return draft


def _part_anaphor(match: re.Match[str]) -> Draft:
    direction = _direction(match["rel"])
    step = {"next": 1, "after": 1, "before": -1, "that": 0}.get(direction, 0)
    return Draft(match.start(), match.end(), "anaphor", count=step, unit="D", clock=_clock(match["part"]))


def _in_the(match: re.Match[str]) -> Draft:
    code = str(table("units")[match["unit"].lower()])
    if code == "D":
        return Draft(match.start(), match.end(), "anaphor", count=0, unit="D")
    return Draft(match.start(), match.end(), "unit", unit=code, direction="this")


def _edge(match: re.Match[str]) -> Draft:
    return Draft(
        match.start(), match.end(), "unit", unit=str(table("units")[match["unit"].lower()]), direction="this"
    )


def _the_weekend(match: re.Match[str]) -> Draft | None:
    before = match.string[max(0, match.start() - 8) : match.start()]
    if not re.search(r"\b(?:over|at|on|during|of|until|for)\s\Z", before, re.I):
        return None
    return Draft(match.start(), match.end(), "unit", unit="WE", direction="")


def _week_of(match: re.Match[str]) -> Draft:
    """Stands before a day; the two are joined."""
    return Draft(
        match.start(),
        match.end(),
        "unit",
        unit="W" if match["unit"].lower() == "week" else "WE",
        value="of day",
    )


def _reference(match: re.Match[str]) -> Draft | None:
    if _name_like(match):
        return None
    key = re.sub(r"\s+", " ", match.group().lower())
    return Draft(match.start(), match.end(), "reference", value=str(table("references")[key]))


_WEEKDAYS = first_words("weekdays")
_MONTH_NAMES = f"(?:{alternatives(table('months'))})\\b"

RULES = [
    rule(
        ["today", "yesterday", "tomorrow", "tonight", "tonite", *_SHADE_STARTS],
        f"{_SHADE}?(?P<word>today|yesterday|tomorrow|tonight|tonite)\\b(?:{S}(?P<part>{PART})\\b)?",
        _deictic,
    ),
    rule(
        ["this", "last", *_SHADE_STARTS],
        f"{_SHADE}?(?P<rel>this|last){S}(?P<part>morning|afternoon|evening|night)\\b",
        _part_of_day,
    ),
    rule(
        [*_WEEKDAYS, *_DIRECTION_STARTS, *_SHADE_STARTS, "the"],
        f"(?:the{S}(?={_DIRECTION}{S}))?(?:{_SHADE}(?={_DIRECTION}{S}))?(?:(?P<rel>{_DIRECTION}){S})?(?P<wd>{WEEKDAY})(?:{S}(?P<part>{PART})\\b)?"
        f"(?P<of>(?:{S}of)?{S}(?:last|next|this|(?:the{S})?(?:previous|following|coming)){S}week\\b)?",
        _weekday,
    ),
    rule(
        [*_DIRECTION_STARTS, *_SHADE_STARTS, "the", "end", "beginning", "start", "middle"],
        f"(?P<the>the{S})?(?P<edge>(?:beginning|start|middle|end){S}of{S}(?:the{S})?)?{_SHADE}?(?P<rel>{_DIRECTION}){S}(?:calendar{S}|fiscal{S}|financial{S}|academic{S})?"
        f"(?P<unit>day|night|weekend|week|month|quarter|year|decade|century)\\b"
        f"(?!{S}of{S}(?:the{S}|his{S}|her{S}|their{S}|its{S})?(?:{alternatives(table('months'))}|week|month|quarter|year|decade|century|\\d{{4}}|war|office|term|life)\\b)",
        _unit,
    ),
    rule(
        ["the", "next", "following", "previous", "same", "that"],
        f"(?:the{S})?(?P<rel>that|same|next|following|previous){S}(?P<part>morning|afternoon|evening|night)\\b",
        _part_anaphor,
    ),
    rule(
        ["the", "end", "beginning", "start", "middle"],
        f"(?:the{S})?(?:end|beginning|start|middle){S}of{S}(?:the{S})?(?P<unit>week|month|quarter|year)\\b(?!{DASH})",
        _edge,
    ),
    rule(
        ["the"],
        f"the{S}(?P<unit>week|weekend)(?P<rest>{S}(?:of|beginning|starting|commencing|ending){S}(?:on{S})?)(?=(?:the{S})?\\d|{_MONTH_NAMES})",
        _week_of,
    ),
    rule("the", f"the{S}weekend\\b(?!{S}of\\b|{DASH}|['\u2019])", _the_weekend),
    rule(
        ["earlier", "later", "late", "early"],
        f"(?:earlier|later|late|early){S}in{S}the{S}(?P<unit>day|week|month|year)\\b",
        _in_the,
    ),
    rule(
        "the",
        f"the{S}past(?={S0}[.,;:)\"'\u201d]|{S}(?:and|or|but|it|they|he|she|we|have|had|that|when|as|is|was)\\b|\\s*\\Z)",
        lambda m: Draft(m.start(), m.end(), "reference", value="PAST_REF"),
    ),
    rule([*first_words("references")], f"(?:{alternatives(table('references'))})\\b", _reference),
]
