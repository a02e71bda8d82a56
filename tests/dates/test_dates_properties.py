"""What holds for every text, however broken."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.dates import DateMention, find_dates, find_published

WORDS = (
    "May 24 2022 , . - – / the of on in 3rd 28-30 June to and from Monday Tue next last this week month year "
    "today yesterday ago later two a days 21.05.2020 2024-05-24 9999 0000 31 February 29 2023 eve second day "
    "summer century 1990s every 6:45PM noon quarter Easter ( ) : \n \n\n \u00a0 99 ' s will be was held Jan. "
    "12/13/2014 decade that same"
).split(" ")
PUBLISHED = st.sampled_from([None, "2024-02-29", "0001-01-01", "9999-12-31", "2024-05", "never", ""])
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=40).map("".join),
)


def check(text: str, mentions: list[DateMention]) -> None:
    """Spans lie in the text in order, intervals run forward."""
    position = 0
    for mention in mentions:
        assert position <= mention.start < mention.end <= len(text)
        position = mention.end
        assert (mention.first is None) == (mention.last is None)
        if mention.first is not None and mention.last is not None:
            width = min(len(mention.first), len(mention.last))
            assert mention.first[:width] <= mention.last[:width]
        assert mention.value
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]


@settings(max_examples=200, deadline=None)
@given(TEXTS, PUBLISHED)
def test_mentions_are_sound_on_any_text(text: str, published: str | None) -> None:
    mentions = find_dates(text, published)
    check(text, mentions)
    assert find_dates(text, published) == mentions


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_published_is_a_full_day_or_none(text: str) -> None:
    stated = find_published(text)
    if stated is not None:
        check(text, [stated])
        assert stated.first is not None
        assert stated.first == stated.last


DAYS = st.dates(min_value=dt.date(1950, 1, 1), max_value=dt.date(2049, 12, 31))
FORMS = st.sampled_from(
    [
        "{d} {month} {y}",
        "{month} {d}, {y}",
        "{d:02d} {mon} {y}",
        "{dotted} {d}, {y}",
        "the {d}th of {month} {y}",
        "{weekday}, {d} {month} {y}",
        "{month} {d}, {y} ({weekday})",
        "{d:02d}.{m:02d}.{y}",
        "{y}-{m:02d}-{d:02d}",
        "{y}/{m:02d}/{d:02d}",
        "{d}{month}{y}",
        "{d:02d}-{mon}-{y}",
        "{d}/{m}/{y}",
    ]
)
AROUND = st.sampled_from(["On {} they met.", "({})", "Minsk, {}: The sides", "held {}\nin Minsk", "{}"])


@settings(max_examples=200, deadline=None)
@given(DAYS, FORMS, AROUND)
def test_every_written_form_of_a_day_means_that_day(day: dt.date, form: str, around: str) -> None:
    names = {"month": f"{day:%B}", "mon": f"{day:%b}", "weekday": f"{day:%A}"}
    names["dotted"] = names["mon"] if names["mon"] == names["month"] else f"{names['mon']}."
    written = form.format(d=day.day, m=day.month, y=day.year, **names)
    (mention,) = find_dates(around.format(written), "2024-05-15")
    assert (mention.first, mention.last) == (day.isoformat(), day.isoformat())
    assert not mention.mismatch


@settings(max_examples=100, deadline=None)
@given(DAYS, st.integers(1, 40), st.sampled_from(["{a} to {b}", "{a} - {b}", "from {a} until {b}"]))
def test_a_range_keeps_both_ends(day: dt.date, length: int, form: str) -> None:
    last = day + dt.timedelta(days=length)
    text = form.format(a=f"{day.day} {day:%B} {day.year}", b=f"{last.day} {last:%B} {last.year}")
    (mention,) = find_dates(f"The exercise runs {text} near Minsk.")
    assert (mention.first, mention.last) == (day.isoformat(), last.isoformat())


@settings(max_examples=100, deadline=None)
@given(DAYS, st.sampled_from(["last", "next"]), st.integers(0, 6))
def test_a_named_weekday_is_within_a_week_of_publication(day: dt.date, word: str, weekday: int) -> None:
    name = f"{dt.date(2024, 1, 1) + dt.timedelta(days=weekday):%A}"
    (mention,) = find_dates(f"They meet {word} {name}.", day.isoformat())
    assert mention.first is not None
    found = dt.date.fromisoformat(mention.first)
    gap = (found - day).days
    assert found.weekday() == weekday
    assert 1 <= (gap if word == "next" else -gap) <= 7


@pytest.mark.parametrize(
    "unit",
    [
        "May ",
        "1 ",
        "1-",
        "the ",
        "first second ",
        "12.12.",
        "((",
        "\n",
        "Monday, ",
        "3 and ",
        "1/2/",
        "two ",
        "A. ",
        "2024-",
    ],
)
def test_time_grows_linearly_with_hostile_input(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        begin = time.perf_counter()
        find_dates(text, "2024-05-15")
        find_published(text)
        return time.perf_counter() - begin

    seconds(1000)
    small, large = seconds(2_000), seconds(16_000)
    # Eight times the text; quadratic growth would take 64 times as long.
    assert large < 28 * small + 0.2
